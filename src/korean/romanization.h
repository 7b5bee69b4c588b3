/* romanization.h: what a system of romanization is. Each is one file, named after it, and a row of the table. */
#ifndef KOREAN_ROMANIZATION_H
#define KOREAN_ROMANIZATION_H

#include "ireum.h"
#include "korean/hanja.h"
#include "korean/sound.h"

/* How the syllables of a given name are written. */
typedef enum GivenName {
    GIVEN_JOINED,
    GIVEN_HYPHENATED,
    GIVEN_APART, /* each on its own; a native name joined */
} GivenName;

/* Places where a system has a rule of its own, beside the sound changes. */
typedef enum WritingRule {
    WRITING_LETTERS,
    WRITING_VOICED, /* plain consonants between voiced sounds */
    WRITING_MARK,   /* an apostrophe, hyphen or period against misreading */
    WRITING_UNIT,
    WRITING_NAME,
    WRITING_CAPITAL,
    WRITING_PRINTED, /* a form that is kept */
} WritingRule;

enum { WRITING_COUNT = WRITING_PRINTED + 1 };

typedef struct Romanization {
    const char *name;  /* as an option has it, "rr" */
    const char *title; /* for people */
    SoundShown shown;
    /* The letters of AT's onset, nucleus and coda; BEFORE and BEHIND are its neighbours in the same word, NULL at the
     * word's ends. Static texts. */
    const char *(*onset)(const Sound *before, const Sound *at);
    const char *(*nucleus)(const Sound *before, const Sound *at);
    const char *(*coda)(const Sound *at, const Sound *behind);
    /* What keeps LEFT and RIGHT from being misread, where nothing else stands between them; "" mostly. */
    const char *(*mark)(const Sound *left, const Sound *right);
    GivenName given;
    Seam given_seam; /* between the syllables of a given name */
    Seam unit_seam;  /* before an administrative unit */
    bool sides;      /* of a province, 북도 and 남도 are the unit: Kyŏngsang-bukto */
    bool initial;    /* the initial sound rule is applied to Northern spellings: 력사 is yŏksa */
    bool numerals;   /* a numeral in a place name is followed by its reading */
    bool titles;     /* the text of several words begins with a capital */
    HanjaRule hanja;
    const char *surname_i;                /* the surname 이 where the letters do not tell; NULL */
    const char *sounds[SOUND_RULE_COUNT]; /* the system's own rule for each sound change; NULL: it has none to cite */
    const char *writings[WRITING_COUNT];
} Romanization;

/* In the order of IreumSystem. */
extern const Romanization *const romanizations[IREUM_SYSTEM_COUNT];

/* A plain obstruent onset that a system of voiced letters writes so: between voiced sounds of one word, not tense. */
bool sound_voiced(const Sound *before, const Sound *at);

#endif
