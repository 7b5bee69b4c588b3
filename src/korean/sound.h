/* sound.h: the sound changes of Standard Korean at the boundaries between the syllables of a word.
 *
 * Articles are those of the Standard Pronunciation (표준 발음법), the second part of the Standard Language Regulations
 * (표준어 규정). Length (articles 6 and 7) is not written in Hangul, and vowels (articles 4 and 5) are the systems' own
 * matter. */
#ifndef KOREAN_SOUND_H
#define KOREAN_SOUND_H

#include "korean/hangul.h"

/* What letters alone do not tell of the place between two syllables. */
typedef enum Seam {
    SEAM_NONE,
    SEAM_JOINT,  /* two parts of a compound meet: finals neutralise before vowels (15), ㄴㄹ is ㄴㄴ (20) */
    SEAM_N,      /* the same, and ㄴ is added before i and y (29) */
    SEAM_TENSE,  /* the plain consonant behind it is tense (27, 28) */
    SEAM_LIQUID, /* ㄴㄹ is ll in the Northern system, too */
    SEAM_APART,  /* no change is shown across it */
    SEAM_WORD,   /* a word ends */
} Seam;

/* What is written between two syllables. */
typedef enum Gap { GAP_NONE, GAP_HYPHEN, GAP_SPACE } Gap;

/* What has happened to a syllable, or at the boundary in front of it; bits of Sound.rules. */
typedef enum SoundRule {
    RULE_NEUTRAL,
    RULE_CLUSTER,
    RULE_LIAISON,
    RULE_LIAISON_JOINT,
    RULE_PALATAL,
    RULE_ASPIRATE,
    RULE_H_KEPT,
    RULE_H_SILENT,
    RULE_NASAL,
    RULE_R_TO_N,
    RULE_LIQUID,
    RULE_N_KEPT,
    RULE_N_ADDED,
    RULE_TENSE,
    RULE_TENSE_SINO,
    RULE_APART,
} SoundRule;

enum { SOUND_RULE_COUNT = RULE_APART + 1 };

/* Articles and what they say, for people. */
typedef struct SoundRuleInfo {
    const char *article; /* of the Standard Pronunciation, "29"; NULL: a matter of writing alone */
    const char *words;
} SoundRuleInfo;

extern const SoundRuleInfo sound_rules[SOUND_RULE_COUNT];

/* A syllable: its letters, and how it sounds among the others. */
typedef struct Sound {
    Syllable letters;
    uint16_t code;                /* its code point */
    uint8_t seam;                 /* Seam in front of it */
    uint8_t gap;                  /* Gap in front of it */
    uint8_t onset, nucleus, coda; /* coda: none, ㄱ, ㄴ, ㄷ, ㄹ, ㅁ, ㅂ or ㅇ once the changes are made */
    bool tense;                   /* the plain onset is pronounced tense */
    bool moved;                   /* the onset was the coda of the syllable before */
    uint32_t rules;               /* a bit for each SoundRule */
} Sound;

/* Longer runs of syllables are taken in stretches of these. */
enum { EOJEOL_MOST = 40 };

/* 어절: what stands between two spaces. */
typedef struct Eojeol {
    Sound at[EOJEOL_MOST];
    size_t count;
} Eojeol;

typedef enum ShownH {
    H_KEPT_IN_NOUNS, /* ㅎ behind ㄱ ㄷ ㅂ keeps its letter, but joins them in verbs and adjectives */
    H_KEPT,
} ShownH;

/* Which changes a system of romanization shows. */
typedef struct SoundShown {
    bool changes; /* false: letter for letter */
    bool liquids; /* ㄹ behind a consonant becomes n or l; false: stays r */
    bool sino;    /* ㄷ ㅅ ㅈ behind ㄹ are tense in Sino-Korean words */
    ShownH h;
} SoundShown;

/* Fills onset, nucleus, coda and what follows in each syllable from its letters and seams. */
void sound_changes(Eojeol *eojeol, const SoundShown *shown);

#endif
