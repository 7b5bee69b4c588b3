/* sound.c: the Standard Pronunciation's sound changes. */
#include "korean/sound.h"

#include "korean/hanja.h"

const SoundRuleInfo sound_rules[SOUND_RULE_COUNT] = {
    [RULE_NEUTRAL] = {"8, 9", "a final is one of seven sounds"},
    [RULE_CLUSTER] = {"10, 11", "of two finals one is heard"},
    [RULE_LIAISON] = {"13, 14", "a final moves to the vowel behind it"},
    [RULE_LIAISON_JOINT] = {"15", "a final before another word's vowel is neutralised, then moves"},
    [RULE_PALATAL] = {"17", "ㄷ ㅌ before i become ㅈ ㅊ"},
    [RULE_ASPIRATE] = {"12", "ㅎ joins a plain consonant"},
    [RULE_H_KEPT] = {"12", "ㅎ joins a plain consonant in speech, but keeps its letter"},
    [RULE_H_SILENT] = {"12", "ㅎ is silent before a vowel"},
    [RULE_NASAL] = {"18", "ㄱ ㄷ ㅂ before ㄴ ㅁ become ㅇ ㄴ ㅁ"},
    [RULE_R_TO_N] = {"19", "ㄹ behind a consonant becomes ㄴ"},
    [RULE_LIQUID] = {"20", "ㄴ beside ㄹ becomes ㄹ"},
    [RULE_N_KEPT] = {"20", "ㄹ behind ㄴ becomes ㄴ in this compound"},
    [RULE_N_ADDED] = {"29", "ㄴ is added where two words meet"},
    [RULE_TENSE] = {"23 to 28", "a plain consonant is tense"},
    [RULE_TENSE_SINO] = {"26", "ㄷ ㅅ ㅈ behind ㄹ are tense in Sino-Korean words"},
    [RULE_APART] = {NULL, "no sound change is written across this boundary"},
};

/* A coda's sound at the end (8 to 11), and what becomes of it before a vowel (13, 14): what stays and what moves. */
static const struct {
    uint8_t heard, stays, moves;
} codas[CODA_COUNT] = {
    [CODA_NONE] = {CODA_NONE, CODA_NONE, ONSET_NONE},
    [CODA_G] = {CODA_G, CODA_NONE, ONSET_G},
    [CODA_KK] = {CODA_G, CODA_NONE, ONSET_KK},
    [CODA_GS] = {CODA_G, CODA_G, ONSET_S},
    [CODA_N] = {CODA_N, CODA_NONE, ONSET_N},
    [CODA_NJ] = {CODA_N, CODA_N, ONSET_J},
    [CODA_NH] = {CODA_N, CODA_NONE, ONSET_N}, /* ㅎ is silent: 12 */
    [CODA_D] = {CODA_D, CODA_NONE, ONSET_D},
    [CODA_L] = {CODA_L, CODA_NONE, ONSET_R},
    [CODA_LG] = {CODA_G, CODA_L, ONSET_G},
    [CODA_LM] = {CODA_M, CODA_L, ONSET_M},
    [CODA_LB] = {CODA_L, CODA_L, ONSET_B},
    [CODA_LS] = {CODA_L, CODA_L, ONSET_S},
    [CODA_LT] = {CODA_L, CODA_L, ONSET_T},
    [CODA_LP] = {CODA_B, CODA_L, ONSET_P},
    [CODA_LH] = {CODA_L, CODA_NONE, ONSET_R},
    [CODA_M] = {CODA_M, CODA_NONE, ONSET_M},
    [CODA_B] = {CODA_B, CODA_NONE, ONSET_B},
    [CODA_BS] = {CODA_B, CODA_B, ONSET_S},
    [CODA_S] = {CODA_D, CODA_NONE, ONSET_S},
    [CODA_SS] = {CODA_D, CODA_NONE, ONSET_SS},
    [CODA_NG] = {CODA_NG, CODA_NG, ONSET_NONE},
    [CODA_J] = {CODA_D, CODA_NONE, ONSET_J},
    [CODA_CH] = {CODA_D, CODA_NONE, ONSET_CH},
    [CODA_K] = {CODA_G, CODA_NONE, ONSET_K},
    [CODA_T] = {CODA_D, CODA_NONE, ONSET_T},
    [CODA_P] = {CODA_B, CODA_NONE, ONSET_P},
    [CODA_H] = {CODA_D, CODA_NONE, ONSET_NONE},
};

static void apply(Sound *sound, SoundRule rule)
{
    sound->rules |= 1u << rule;
}

static bool among(uint16_t code, const uint16_t *codes)
{
    while (*codes != 0 && *codes != code)
        codes++;
    return *codes != 0;
}

/* The tense or aspirated partner of a plain onset; ONSET_NONE where there is none. */
static uint8_t aspirated(uint8_t onset)
{
    switch (onset) {
    case ONSET_G:
        return ONSET_K;
    case ONSET_D:
        return ONSET_T;
    case ONSET_B:
        return ONSET_P;
    case ONSET_J:
        return ONSET_CH;
    default:
        return ONSET_NONE;
    }
}

static bool plain(uint8_t onset)
{
    return onset == ONSET_G || onset == ONSET_D || onset == ONSET_B || onset == ONSET_S || onset == ONSET_J;
}

static bool obstruent(uint8_t coda)
{
    return coda == CODA_G || coda == CODA_D || coda == CODA_B;
}

/* ---- Finals (articles 8 to 11) ---- */

/* ㄼ is ㅂ in 밟- before a consonant (10); ㄺ is ㄹ before ㄱ in verbs and adjectives (11), which all words are but a few
 * nouns. */
static uint8_t cluster_heard(const Sound *left, const Sound *right)
{
    static const uint16_t nouns[] = {u'닭', u'흙', u'칡', u'삵', u'슭', 0};
    if (left->code == u'밟' && right != NULL)
        return CODA_B;
    if (left->letters.coda == CODA_LG && right != NULL && right->letters.onset == ONSET_G && !among(left->code, nouns))
        return CODA_L;
    return codas[left->letters.coda].heard;
}

static void neutralise(Sound *left, const Sound *right)
{
    uint8_t coda = left->letters.coda;
    left->coda = cluster_heard(left, right);
    if (left->coda != coda)
        apply(left, codas[coda].stays != CODA_NONE && coda != CODA_NG ? RULE_CLUSTER : RULE_NEUTRAL);
}

/* ---- Before a vowel (articles 13 to 17) ---- */

static void move(Sound *left, Sound *right, uint8_t coda)
{
    left->coda = codas[coda].stays;
    right->onset = codas[coda].moves;
    right->moved = right->onset != ONSET_NONE;
}

/* ㄷ and ㅌ before i, or the ㅕ that it makes with -어 (17): 굳이, 붙여. No Sino-Korean syllable ends so. */
static bool palatalises(const Sound *left, const Sound *right)
{
    uint8_t coda = left->letters.coda, nucleus = right->nucleus;
    return (coda == CODA_D || coda == CODA_T || coda == CODA_LT) && (nucleus == NUCLEUS_I || nucleus == NUCLEUS_YEO);
}

static void meet_vowel(Sound *left, Sound *right)
{
    uint8_t coda = left->letters.coda;
    if (coda == CODA_NONE || coda == CODA_NG)
        return;
    bool joint = right->seam == SEAM_JOINT || right->seam == SEAM_N;
    if (joint) {
        neutralise(left, right);
        move(left, right, left->coda);
        apply(right, coda == left->letters.coda && codas[coda].heard == coda ? RULE_LIAISON : RULE_LIAISON_JOINT);
        return;
    }
    move(left, right, coda);
    if (coda == CODA_H || coda == CODA_NH || coda == CODA_LH)
        apply(right, RULE_H_SILENT);
    if (palatalises(left, right)) {
        right->onset = coda == CODA_D ? ONSET_J : ONSET_CH;
        apply(right, RULE_PALATAL);
    } else if (right->moved) {
        apply(right, RULE_LIAISON);
    }
}

/* ---- ㅎ (article 12) ---- */

/* ㅎ in a coda: joins ㄱ ㄷ ㅈ, makes ㅅ tense, is ㄴ or ㄹ before ㄴ. */
static bool meet_h_coda(Sound *left, Sound *right)
{
    uint8_t coda = left->letters.coda, onset = right->letters.onset;
    if (coda != CODA_H && coda != CODA_NH && coda != CODA_LH)
        return false;
    left->coda = coda == CODA_H ? CODA_NONE : coda == CODA_NH ? CODA_N : CODA_L;
    if (onset == ONSET_G || onset == ONSET_D || onset == ONSET_J) {
        right->onset = aspirated(onset);
        apply(right, RULE_ASPIRATE);
        return true;
    }
    if (onset == ONSET_S) {
        right->tense = true;
        apply(right, RULE_TENSE);
        return true;
    }
    if (onset == ONSET_N && coda == CODA_H) {
        left->coda = CODA_N;
        apply(right, RULE_NASAL);
        return true;
    }
    return onset == ONSET_N && coda == CODA_NH;
}

/* Whether ㅎ begins an ending: 히 and 혀 are no Sino-Korean syllables; 하- before the endings of 하다. */
static bool predicate(const Sound *at, const Sound *next)
{
    static const uint16_t endings[] = {u'다', u'고', u'지', u'는', u'게', u'여', u'며', u'면',
                                       u'자', u'니', u'던', u'세', u'려', u'거', u'네', 0};
    uint8_t nucleus = at->letters.nucleus, coda = at->letters.coda;
    bool open = coda == CODA_NONE || coda == CODA_SS;
    if (nucleus == NUCLEUS_I)
        return open || coda == CODA_N || coda == CODA_L || coda == CODA_M || coda == CODA_B;
    if (nucleus == NUCLEUS_YEO) /* 현, 혈 and others are */
        return open;
    if (at->code == u'했')
        return true;
    if (next == NULL)
        return false;
    return (at->code == u'하' && among(next->code, endings)) || (at->code == u'합' && next->code == u'니');
}

/* A consonant before ㅎ. ㅈ and, before i, ㄷ join it in any system: they stand in verbs alone. */
static bool meet_h_onset(Sound *left, Sound *right, const Sound *next, const SoundShown *shown)
{
    uint8_t coda = left->letters.coda;
    bool verb = predicate(right, next);
    if (right->letters.onset != ONSET_H || coda == CODA_NONE)
        return false;
    if (verb && (coda == CODA_J || coda == CODA_NJ || coda == CODA_D)) {
        left->coda = codas[coda].stays;
        right->onset = coda == CODA_D && right->letters.nucleus != NUCLEUS_I && right->letters.nucleus != NUCLEUS_YEO
                           ? ONSET_T
                           : ONSET_CH;
        apply(right, coda == CODA_D ? RULE_PALATAL : RULE_ASPIRATE);
        return true;
    }
    uint8_t heard = coda == CODA_LG ? CODA_G : coda == CODA_LB ? CODA_B : codas[coda].heard;
    if (!obstruent(heard))
        return false;
    if (shown->h == H_KEPT || !verb) {
        neutralise(left, right);
        apply(right, RULE_H_KEPT);
        return true;
    }
    left->coda = coda == CODA_LG || coda == CODA_LB ? CODA_L : CODA_NONE;
    right->onset = heard == CODA_G ? ONSET_K : heard == CODA_D ? ONSET_T : ONSET_P;
    apply(right, RULE_ASPIRATE);
    return true;
}

/* ---- Consonants side by side (articles 18 to 20) ---- */

static uint8_t nasal_of(uint8_t coda)
{
    return coda == CODA_G ? CODA_NG : coda == CODA_D ? CODA_N : CODA_M;
}

/* ㄴ and ㄹ side by side (20). */
static void meet_liquid(Sound *left, Sound *right, const SoundShown *shown)
{
    bool parted = right->seam == SEAM_JOINT && left->coda == CODA_N;
    if (!shown->liquids && left->coda == CODA_N && right->onset == ONSET_R && right->seam != SEAM_LIQUID)
        return;
    if (parted) {
        right->onset = ONSET_N;
        apply(right, RULE_N_KEPT);
        return;
    }
    left->coda = CODA_L;
    right->onset = ONSET_R;
    apply(right, RULE_LIQUID);
}

static void meet_consonant(Sound *left, Sound *right, const SoundShown *shown)
{
    bool r = right->onset == ONSET_R, n = right->onset == ONSET_N;
    if (obstruent(left->coda) && (n || r || right->onset == ONSET_M)) {
        left->coda = nasal_of(left->coda);
        apply(right, RULE_NASAL);
        if (r && shown->liquids) {
            right->onset = ONSET_N;
            apply(right, RULE_R_TO_N);
        }
        return;
    }
    if (r && shown->liquids && (left->coda == CODA_M || left->coda == CODA_NG)) {
        right->onset = ONSET_N;
        apply(right, RULE_R_TO_N);
    }
    if ((r && left->coda == CODA_N) || (n && left->coda == CODA_L))
        meet_liquid(left, right, shown);
}

/* ---- Tensing (articles 23 to 28) ---- */

/* 26. The ending -다 is no Sino-Korean syllable's: 알다. */
static bool tense_sino(const Sound *left, const Sound *right)
{
    return left->letters.coda == CODA_L && right->seam == SEAM_NONE && right->code != u'다' &&
           (right->onset == ONSET_D || right->onset == ONSET_S || right->onset == ONSET_J) &&
           hanja_syllable(left->code) && hanja_syllable(right->code);
}

static void tense(Sound *left, Sound *right, const SoundShown *shown)
{
    if (!plain(right->onset) || right->moved || right->onset != right->letters.onset)
        return;
    uint8_t coda = left->letters.coda;
    bool stem = coda == CODA_NJ || coda == CODA_LM || coda == CODA_LB || coda == CODA_LT || coda == CODA_LG ||
                coda == CODA_LS || coda == CODA_LP; /* 24, 25 */
    if (obstruent(left->coda) || right->seam == SEAM_TENSE || stem) {
        right->tense = true;
        apply(right, RULE_TENSE);
    } else if (shown->sino && tense_sino(left, right)) {
        right->tense = true;
        apply(right, RULE_TENSE_SINO);
    }
}

/* ---- All ---- */

static bool begins_with_i(uint8_t nucleus)
{
    return nucleus == NUCLEUS_I || nucleus == NUCLEUS_YA || nucleus == NUCLEUS_YAE || nucleus == NUCLEUS_YEO ||
           nucleus == NUCLEUS_YE || nucleus == NUCLEUS_YO || nucleus == NUCLEUS_YU;
}

static void meet(Sound *left, Sound *right, const Sound *next, const SoundShown *shown)
{
    bool added = right->seam == SEAM_N && right->letters.onset == ONSET_NONE && begins_with_i(right->nucleus);
    if (right->letters.onset == ONSET_NONE && !(added && left->letters.coda != CODA_NONE)) {
        meet_vowel(left, right);
        return;
    }
    if (added) {
        right->onset = ONSET_N;
        apply(right, RULE_N_ADDED);
    } else if (meet_h_coda(left, right) || meet_h_onset(left, right, next, shown)) {
        return;
    }
    neutralise(left, right);
    meet_consonant(left, right, shown);
    tense(left, right, shown);
}

/* The letters as they are. */
static void start(Eojeol *eojeol)
{
    for (size_t i = 0; i < eojeol->count; i++) {
        Sound *sound = &eojeol->at[i];
        sound->onset = sound->letters.onset;
        sound->nucleus = sound->letters.nucleus;
        sound->coda = sound->letters.coda;
        sound->tense = sound->moved = false;
        sound->rules = 0;
    }
}

void sound_changes(Eojeol *eojeol, const SoundShown *shown)
{
    start(eojeol);
    for (size_t i = 0; shown->changes && i < eojeol->count; i++) {
        Sound *left = &eojeol->at[i];
        Sound *right = i + 1 < eojeol->count ? left + 1 : NULL;
        if (right == NULL || right->seam == SEAM_WORD || right->seam == SEAM_APART) {
            neutralise(left, NULL);
            if (right != NULL && right->seam == SEAM_APART)
                apply(right, RULE_APART);
            continue;
        }
        meet(left, right, i + 2 < eojeol->count ? right + 1 : NULL, shown);
    }
}
