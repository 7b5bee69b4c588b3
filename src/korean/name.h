/* name.h: names of Koreans in Latin letters: their parts, the Hangul that these can be, and whether two are one name.
 * Nothing here allocates; every text is valid UTF-8 of any length; the time is bounded by what fits a NamePart. */
#ifndef KOREAN_NAME_H
#define KOREAN_NAME_H

#include "base/str.h"
#include "korean/name_table.h"

enum {
    NAME_LETTERS = 40,    /* of a surname or a given name; longer ones are no names */
    GIVEN_MOST = 4,       /* syllables of a given name */
    GIVEN_READINGS = 48,  /* kept of a given name, the likeliest */
    FAMILY_READINGS = 16, /* of a surname */
};

/* The folded letters of a surname or a given name; none: it is not there. */
typedef struct NamePart {
    char letters[NAME_LETTERS];
    uint64_t bounds; /* bit i: a space, hyphen or capital divides the name in front of letter i */
    uint8_t size;
} NamePart;

/* ---- Reading (name_lattice.c) ---- */

/* A given name in Hangul. */
typedef struct GivenReading {
    uint16_t syllables[GIVEN_MOST]; /* indices in the table */
    uint8_t count;
    double prior; /* of all given names, how many are it */
    double share; /* and are spelled so */
} GivenReading;

/* The likeliest first; TOTAL is the sum of all shares. */
typedef struct GivenReadings {
    GivenReading at[GIVEN_READINGS];
    size_t count;
    double total;
} GivenReadings;

/* Which system a name is spelled by: shares, together 1. Who writes the surname Ri or Pak also writes Yong for 영. */
typedef struct NameHabits {
    double at[NAME_SYSTEMS];
} NameHabits;

void given_read(const NameTable *table, const NamePart *part, const NameHabits *habits, GivenReadings *readings);

/* Of those with HABITS who have the given name READING, how many spell it as PART. */
double given_spelled(const NameTable *table, const GivenReading *reading, const NamePart *part,
                     const NameHabits *habits);

typedef struct FamilyReading {
    uint32_t surname; /* index in the table */
    double prior;
    double share; /* as of a GivenReading */
} FamilyReading;

typedef struct FamilyReadings {
    FamilyReading at[FAMILY_READINGS];
    size_t count;
    double total;
    NameHabits habits; /* of those who spell it so; of all people where there are no readings */
} FamilyReadings;

void family_read(const NameTable *table, const NamePart *part, FamilyReadings *readings);

/* ---- Parts (name_parse.c) ---- */

typedef enum NameForm {
    NAME_NONE,     /* no name of a Korean can be made out */
    NAME_FULL,     /* surname and given name */
    NAME_GIVEN,    /* a given name alone */
    NAME_SURNAME,  /* a surname alone */
    NAME_INITIALS, /* a surname, and of the given name initials */
    NAME_FOREIGN,  /* a surname, and a given name that is hardly Korean */
} NameForm;

typedef struct LatinName {
    NameForm form;
    bool surname_last;
    NamePart surname;
    NamePart given;         /* initials, a letter each, for NAME_INITIALS */
    FamilyReadings family;  /* of SURNAME */
    GivenReadings readings; /* of GIVEN; none for NAME_INITIALS, perhaps none for NAME_FOREIGN */
} LatinName;

/* Takes TEXT apart: titles and a possessive ending are no part of the name, the likeliest order wins. */
void name_parse(const NameTable *table, Str text, LatinName *name);

/* The same of a text that is taken for a given name alone: NAME_GIVEN or NAME_NONE. */
void name_parse_given(const NameTable *table, Str text, LatinName *name);

/* ---- Comparing (name_compare.c) ---- */

typedef enum NameVerdict {
    NAME_DIFFERENT,
    NAME_UNSURE,
    NAME_SAME,
} NameVerdict;

/* Scores are logarithms: by how much likelier the two spellings are of one surname or given name than of any two. */
typedef struct NameComparison {
    NameVerdict verdict;
    double score; /* of both parts */
    double family_score;
    double given_score;
    GivenReading shared; /* the likeliest given name that both can be; no syllables: none */
} NameComparison;

/* Whether A and B are one name. That is not whether they are one person: namesakes are. */
void name_compare(const NameTable *table, const LatinName *a, const LatinName *b, NameComparison *comparison);

/* The same of two texts. What only seems to have a surname, as Son Hui may, is tried as a given name where the other has
 * no surname beside it. */
void name_compare_texts(const NameTable *table, Str a, Str b, NameComparison *comparison);

#endif
