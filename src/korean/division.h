/* division.h: the parts of a word: surname and given name, name and administrative unit; and what kind of word it is. */
#ifndef KOREAN_DIVISION_H
#define KOREAN_DIVISION_H

#include "korean/romanization.h"
#include "korean/seam.h"

/* What is known of a word before its syllables are looked at. */
typedef struct Setting {
    const Romanization *system;
    const SeamTable *seams;
    IreumNameKind kind;
    bool hyphen;
    bool first;    /* the first word of the text */
    bool several;  /* the text has more */
    bool given;    /* a surname stood in front: it is a given name */
    bool followed; /* another word comes behind a space */
    bool numbered; /* a numeral with its unit follows: 종로 2가 */
    uint16_t
        above; /* the last syllable of a unit that stands in front, behind a space: 구 of 마포구; 0: there is none */
} Setting;

/* Syllables [FIRST, END) that are written together; PRINTED, where not empty, instead of their letters. */
typedef struct Part {
    size_t first, end;
    Str printed;
} Part;

typedef struct Division {
    Part parts[2];
    size_t count;
    bool unit, person, capital;
    bool surname_alone; /* the given name is the next word */
} Division;

/* Divides EOJEOL: sets seams and gaps of its syllables, and letters where the table reads them otherwise. */
void divide(const Setting *setting, Eojeol *eojeol, Division *division);

/* The bytes of a numeral with 가 or 동 at the start of TEXT, "2가", *DIGITS of which are the numeral; 0 where it begins with
 * none. */
size_t numeral_unit(Str text, size_t *digits);

/* The bytes of the digits at the start of TEXT, SIZE at most; 1 at least. */
size_t numeral_skip(Str text, size_t size);

/* How DIGITS are read in Sino-Korean numerals. */
void numeral_read(Str digits, Eojeol *eojeol);

#endif
