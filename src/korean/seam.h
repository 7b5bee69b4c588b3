/* seam.h: what letters alone do not tell of words: where compounds are joined, and which names are written otherwise. */
#ifndef KOREAN_SEAM_H
#define KOREAN_SEAM_H

#include "base/bloom.h"
#include "korean/sound.h"

#include <stdint.h>

enum { SEAM_MOST = 8 }; /* syllables of a row */

typedef enum SeamWhere {
    SEAM_ANYWHERE,
    SEAM_WHOLE,
    SEAM_FRONT,  /* at the start of a longer word */
    SEAM_JOINED, /* at the end of a longer word, a particle perhaps behind it */
    SEAM_BEHIND, /* the same, two syllables or more before it */
} SeamWhere;

/* Of which kind of word a row speaks, or which it makes known. */
typedef enum SeamKind {
    SEAM_ANY,
    SEAM_KIND_WORD,
    SEAM_KIND_PLACE,
    SEAM_KIND_PERSON,
    SEAM_KIND_LANDMARK, /* a place whose end is no administrative unit: Wangsimni */
    SEAM_KIND_MONONYM,  /* a name that is not surname and given name: Sejong */
    SEAM_KIND_NAME,     /* any other name: an event, a people, a book */
    SEAM_KIND_UNIT,     /* where it is a place, one whose end is a unit though its name has one syllable: Mok-dong */
} SeamKind;

/* SYLLABLES are code points, 0 behind the last. MARKS are Seams: MARKS[i] in front of syllable i, the last one behind
 * all. READ, where READ[0] is not 0, stands in for the syllables. PRINTED is an offset in the table's texts:
 * "nk=amrokgang;", forms of systems that do not follow their rules; 0: none. */
typedef struct SeamRow {
    uint16_t syllables[SEAM_MOST];
    uint16_t read[SEAM_MOST];
    uint8_t marks[SEAM_MOST + 1];
    uint8_t count;
    uint8_t where; /* SeamWhere */
    uint8_t kind;  /* SeamKind */
    uint32_t printed;
} SeamRow;

/* ROWS are ordered by their first syllable, then from long to short. FIRST has, for each syllable from the first of
 * Unicode on, the index of its first row, and one more at the end. TEXTS is what PRINTED points into. WORDS has the hashes
 * (syllables_hash) of words that might be taken for names. All borrowed. */
typedef struct SeamTable {
    const SeamRow *rows;
    const uint32_t *first;
    const char *texts;
    uint32_t count;
    Bloom words;
} SeamTable;

/* What the table says of the whole word of these COUNT syllables from FIRST on; SEAM_ANY where it says nothing. */
SeamKind seam_kind(const SeamTable *table, const Sound *first, size_t count);

/* Sets the seams inside, and the readings of, the COUNT syllables from FIRST on, which are a word of KIND. */
void seam_mark(const SeamTable *table, Sound *first, size_t count, SeamKind kind);

/* How SYSTEM prints the word of these COUNT syllables otherwise than by its rules; an empty Str where it does not. */
Str seam_printed(const SeamTable *table, const Sound *first, size_t count, SeamKind kind, const char *system);

/* The hash of the COUNT syllables from FIRST on. */
uint32_t syllables_hash(const Sound *first, size_t count);

/* Whether the table knows these syllables as a word, by itself or with a particle behind it. */
bool seam_word(const SeamTable *table, const Sound *first, size_t count);

/* The order of rows. */
int seam_compare(const SeamRow *one, const SeamRow *other);

#endif
