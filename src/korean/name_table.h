/* name_table.h: how likely a Latin spelling is for a syllable of a given name or for a surname, and how likely these are
 * themselves. Compiled from dictionaries/names (glossary/name_pack.c), read in place, shared by threads. */
#ifndef KOREAN_NAME_TABLE_H
#define KOREAN_NAME_TABLE_H

#include <stddef.h>
#include <stdint.h>

enum {
    NAME_SPELLING_MOST = 12, /* letters, five bits each in a key */
    SURNAME_MOST = 2,        /* syllables */
    NAME_SYSTEMS = 3,        /* that people keep to: the Revised Romanization, McCune-Reischauer, what is popular */
    LEAN_ONE = 256,          /* a lean of 1 */
};

/* A spelling, and where its readings are. */
typedef struct NameKey {
    uint64_t letters; /* 1 to 26 each, the first one highest; 0: a free place */
    uint32_t first;
    uint32_t count;
} NameKey;

/* One reading of a spelling. */
typedef struct NameReading {
    uint16_t index;               /* of the syllable or surname */
    uint16_t leans[NAME_SYSTEMS]; /* how many times as many are SHARE among those who keep to a system, in LEAN_ONEs */
    float share;                  /* of those who have it, how many spell it so */
} NameReading;

/* Keys lie in open addressing over KEY_COUNT places, a power of two or none; readings of a key ascend by index. */
typedef struct NameSpellings {
    const NameKey *keys;
    const NameReading *readings;
    uint32_t key_count;
    uint32_t reading_count;
} NameSpellings;

/* A syllable of given names: of those that stand first, and of the later ones, how many are it. */
typedef struct NameSyllable {
    uint32_t code; /* code point */
    float first;
    float later;
} NameSyllable;

typedef struct NameSurname {
    uint16_t codes[SURNAME_MOST]; /* code points; the second 0 where it has one syllable */
    float share;                  /* of all people */
} NameSurname;

/* All borrowed. Syllables and surnames ascend by code. A table without keys reads no name. */
typedef struct NameTable {
    NameSpellings given;
    NameSpellings mandarin; /* given names of Chinese, by the Hangul that Koreans write for them */
    NameSpellings family;
    const NameSyllable *syllables;
    const NameSurname *surnames;
    uint32_t syllable_count;
    uint32_t surname_count;
} NameTable;

/* The key of LETTERS followed by LETTER, a to z. */
static inline uint64_t name_key_join(uint64_t letters, char letter)
{
    return letters << 5 | (uint64_t)(letter - 'a' + 1);
}

/* The place from which on a table of COUNT places is searched for LETTERS. */
static inline uint32_t name_key_place(uint64_t letters, uint32_t count)
{
    return (uint32_t)(letters * 0x9E3779B97F4A7C15u >> 32) & (count - 1);
}

/* The readings of the spelling LETTERS: *COUNT of them, 0 where it is none. Nothing that the table has is trusted: a
 * damaged one gives fewer readings. */
const NameReading *name_spelling(const NameSpellings *spellings, uint64_t letters, uint32_t *count);

/* Of those who keep to SYSTEM, how many spell it so. */
double name_share_by(const NameReading *reading, size_t system);

/* A share of a table; 0 where a damaged table has no number from 0 to 1. */
static inline double name_share(float share)
{
    return share >= 0 && share <= 1 ? (double)share : 0;
}

#endif
