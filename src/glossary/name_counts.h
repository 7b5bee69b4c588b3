/* name_counts.h: how names are spelled, as counted in dictionaries/names, and the table that is made of it. */
#ifndef GLOSSARY_NAME_COUNTS_H
#define GLOSSARY_NAME_COUNTS_H

#include "base/arena.h"
#include "korean/hangul.h"
#include "korean/name_table.h"

enum {
    LETTER_MOST = 4,  /* bytes of a letter's spelling */
    LETTERS_MOST = 32 /* spellings of a letter */
};

/* A way to spell a consonant or vowel; SIZE may be 0. */
typedef struct LetterSpelling {
    char text[LETTER_MOST];
    uint8_t size;
    double count;
    double by_system[NAME_SYSTEMS]; /* people */
} LetterSpelling;

typedef struct LetterSpellings {
    LetterSpelling at[LETTERS_MOST];
    size_t count;
} LetterSpellings;

/* A counted spelling of a syllable or a surname; CODES end with 0 where there is room. */
typedef struct SpellingCount {
    uint16_t codes[SURNAME_MOST];
    uint64_t letters;               /* as in NameKey */
    double count;                   /* 0: known, but nobody in the counts has it */
    double by_system[NAME_SYSTEMS]; /* COUNT's people; of surnames alone */
} SpellingCount;

typedef struct SpellingCounts {
    SpellingCount *at;
    size_t count, capacity;
} SpellingCounts;

typedef struct SyllableCount {
    uint16_t code;
    bool mandarin; /* only of Chinese names */
    double first, later;
} SyllableCount;

typedef struct SyllableCounts {
    SyllableCount *at;
    size_t count, capacity;
} SyllableCounts;

/* Spellings and surnames ascend by their codes, syllables by theirs. */
typedef struct NameCounts {
    LetterSpellings onsets[ONSET_COUNT];
    LetterSpellings open[NUCLEUS_COUNT]; /* without coda */
    LetterSpellings closed[NUCLEUS_COUNT];
    LetterSpellings codas[CODA_COUNT];
    SpellingCounts spellings;
    SpellingCounts mandarin;
    SpellingCounts surnames;
    SyllableCounts syllables;
} NameCounts;

/* Builds *TABLE in ARENA: counted spellings, and those that their letters and the systems of romanization allow. Without
 * counts it is empty. */
void name_pack(const NameCounts *counts, Arena *arena, NameTable *table);

#endif
