/* reading.c: whether Latin letters can be read from Hangul. The rows of letters.tsv join what the Revised Romanization,
 * McCune-Reischauer, the North Korean and Yale systems write with what people choose for their names and English ears
 * made of them; sound changes show as further spellings of the coda and the onset that meet. */
#include "korean/reading.h"

#include "base/unicode.h"
#include "letters_table.h"
#include "words/fold.h"

enum { MOST_LETTERS = 63 };

/* Latin letters that are read: by letter from a to z, its places, a bit each. */
typedef struct Letters {
    uint64_t places[26];
    size_t size;
} Letters;

/* The folded letters of LATIN; false where there are none, or too many. */
static bool letters_read(Str latin, Letters *letters)
{
    char buffer[MOST_LETTERS];
    size_t size = fold_letters(latin, buffer, sizeof buffer);
    *letters = (Letters){.size = size};
    for (size_t i = 0; i < size && i < sizeof buffer; i++) {
        unsigned letter = (unsigned)(unsigned char)buffer[i] - 'a';
        if (letter < 26)
            letters->places[letter] |= (uint64_t)1 << i;
    }
    return size > 0 && size <= MOST_LETTERS;
}

/* The places reached from PLACES (a bit each) by one of SPELLINGS. */
static uint64_t step(uint64_t places, const char *spellings, const Letters *letters)
{
    if (places == 0)
        return 0;
    uint64_t reached = 0, at = places;
    for (const char *next = spellings; *next != '\0'; next++) {
        if (*next == ' ') {
            reached |= at;
            at = places;
        } else if (*next != '-') {
            at = (at & letters->places[*next - 'a']) << 1;
        }
    }
    return reached | at;
}

bool reading_fits(Str hangul, Str latin)
{
    Letters letters;
    if (!letters_read(latin, &letters))
        return false;
    uint64_t places = 1;
    Syllable syllable;
    while (hangul.size > 0) {
        if (hangul.at[0] == ' ') {
            hangul = str_after(hangul, 1);
            continue;
        }
        if (places == 0 || !hangul_next(&hangul, &syllable))
            return false;
        places = step(places, onsets[syllable.onset], &letters);
        places = step(places, nuclei[syllable.nucleus], &letters);
        places = step(places, codas[syllable.coda], &letters);
    }
    return (places >> letters.size & 1) != 0;
}

/* The letters that SPELLINGS begin with; EMPTY for the one that has none. */
static uint32_t initials_of(const char *spellings, uint32_t empty)
{
    uint32_t initials = 0;
    bool begins = true;
    for (const char *next = spellings; *next != '\0'; next++) {
        if (begins)
            initials |= *next == '-' ? empty : (uint32_t)1 << (*next - 'a');
        begins = *next == ' ';
    }
    return initials;
}

uint32_t reading_initials(Str hangul)
{
    Syllable syllable;
    if (!hangul_next(&hangul, &syllable))
        return 0;
    return initials_of(onsets[syllable.onset], initials_of(nuclei[syllable.nucleus], UINT32_MAX));
}

/* A syllable that stands alone, in the letters of the Revised Romanization; finals also as they are written. */
static const char *const lone_onsets[19] = {"g",  "kk", "n", "d",  "tt", "r l", "m", "b", "pp", "s",
                                            "ss", "-",  "j", "jj", "ch", "k",   "t", "p", "h"};
static const char *const lone_nuclei[21] = {"a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
                                            "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
static const char *const lone_codas[28] = {"-", "k g", "k",   "k", "n", "n", "n", "t d", "l r", "k",
                                           "m", "l",   "l",   "l", "p", "l", "m", "p b", "p",   "t s",
                                           "t", "ng",  "t j", "t", "k", "t", "p", "t"};

bool reading_by_letters(Str hangul, Str latin)
{
    Letters letters;
    if (!letters_read(latin, &letters))
        return false;
    uint64_t places = 1, single = 0; /* SINGLE: behind one l for a final and the ㄹ that follows */
    Syllable at;
    while (hangul.size > 0) {
        if (!hangul_next(&hangul, &at))
            return false;
        places = step(places, lone_onsets[at.onset], &letters) | (at.onset == ONSET_R ? single : 0);
        places = step(places, lone_nuclei[at.nucleus], &letters);
        single = at.coda == CODA_N || at.coda == CODA_L ? step(places, "l", &letters) : 0;
        places = step(places, lone_codas[at.coda], &letters);
    }
    return (places >> letters.size & 1) != 0;
}

/* The places reached from PLACES by any spelling of any of the COUNT ROWS. */
static uint64_t step_any(uint64_t places, const char *const *rows, size_t count, const Letters *letters)
{
    uint64_t reached = 0;
    for (size_t i = 0; i < count; i++)
        reached |= step(places, rows[i], letters);
    return reached;
}

size_t reading_unread(Str latin)
{
    Letters letters;
    if (!letters_read(latin, &letters))
        return SIZE_MAX;
    uint64_t reached = 1; /* by whole syllables */
    for (uint64_t fresh = 1; fresh != 0;) {
        uint64_t places = step_any(fresh, onsets, sizeof onsets / sizeof *onsets, &letters);
        places = step_any(places, nuclei, sizeof nuclei / sizeof *nuclei, &letters);
        places = step_any(places, codas, sizeof codas / sizeof *codas, &letters);
        fresh = places & ~reached;
        reached |= fresh;
    }
    size_t unread = 0;
    while (!(reached >> (letters.size - unread) & 1))
        unread++;
    return unread;
}

bool reading_possible(Str latin)
{
    return reading_unread(latin) == 0;
}

/* ---- Places ---- */

/* What the systems write, and what was customary for places before them (Kyungki, Choong-gu), beside other letters too. */
static const char *const place_onsets[19] = {
    "g k kk",    "kk gg g k", "n l",     "d t tt j ch", "tt dd d t",     "r rh l n",    "m",
    "b p pp",    "pp bb b p", "s sh ss", "ss s",        "- n l",         "j ch jj tch", "jj tch j",
    "ch ts tch", "k kh",      "t th",    "p ph",        "h wh k t ch p",
};

static const char *const place_nuclei[21] = {
    "a ah",   "ae ai ay", "ya",    "yae",        "eo o u uh", "e ei eh",  "yeo yo yu you",
    "ye e",   "o oh",     "wa oa", "wae",        "oe oi we",  "yo",       "u oo ou woo wu",
    "wo weo", "we",       "wi ui", "yu yoo you", "eu u",      "ui eui i", "i ee yi",
};

static const char *const place_codas[28] = {
    "-",         "k g ng ck",    "k kk g ng", "k ks g ng",   "n l",      "n",      "n",       "t d n",
    "l r n",     "k g lg lk ng", "m lm",      "l b p lb lp", "l",        "l t lt", "p l lp",  "l r lh",
    "m",         "p b m",        "p b m ps",  "t s d n",     "t s n ss", "ng",     "t j d n", "t ch d n",
    "k kh g ng", "t th d n ch",  "p ph m b",  "- t h n",
};

/* Native syllables of places that begin with a vowel and are no reading of Hanja. */
static bool native_vowel(uint32_t code)
{
    static const uint16_t native[] = u"에워올얼울앞옆옛옻웃윗을엄잎엿옷";
    for (size_t i = 0; native[i] != 0; i++) {
        if (native[i] == code)
            return true;
    }
    return false;
}

static bool sino(uint32_t code)
{
    return hanja_syllable(code);
}

static bool sino_or_native(uint32_t code)
{
    return syllable_of(code).onset != ONSET_NONE || hanja_syllable(code) || native_vowel(code);
}

/* The places reached from PLACES by one syllable of ONSET that MAY stand in the name. */
static uint64_t step_place(uint64_t places, uint8_t onset, bool (*may)(uint32_t code), const Letters *letters)
{
    uint64_t reached = 0, begun = step(places, place_onsets[onset], letters);
    for (uint8_t nucleus = 0; begun != 0 && nucleus < NUCLEUS_COUNT; nucleus++) {
        uint64_t open = step(begun, place_nuclei[nucleus], letters);
        for (uint8_t coda = 0; open != 0 && coda < CODA_COUNT; coda++) {
            uint64_t closed = step(open, place_codas[coda], letters);
            if ((closed & ~reached) != 0 && may(syllable_code((Syllable){onset, nucleus, coda})))
                reached |= closed;
        }
    }
    return reached;
}

static bool place_possible(Str latin, bool (*may)(uint32_t code))
{
    Letters letters;
    if (!letters_read(latin, &letters))
        return false;
    uint64_t reached = 1; /* by whole syllables */
    for (uint64_t fresh = 1; fresh != 0;) {
        uint64_t places = 0;
        for (int onset = 0; onset < ONSET_COUNT; onset++)
            places |= step_place(fresh, (uint8_t)onset, may, &letters);
        fresh = places & ~reached;
        reached |= fresh;
    }
    return (reached >> letters.size & 1) != 0;
}

bool reading_place_possible(Str latin)
{
    return place_possible(latin, sino_or_native);
}

bool reading_sino_possible(Str latin)
{
    return place_possible(latin, sino);
}

/* ---- Glosses ---- */

/* The readings of the character at the start of *REST, which they leave; 0: it is no syllable and no Hanja. */
static size_t read_character(Str *rest, Syllable syllables[HANJA_READINGS])
{
    if (hangul_next(rest, &syllables[0]))
        return 1;
    size_t size;
    uint32_t codes[HANJA_READINGS];
    size_t count = hanja_readings(utf8_next(rest->at, &size), codes);
    for (size_t i = 0; i < count; i++)
        syllables[i] = syllable_of(codes[i]);
    if (count > 0)
        *rest = str_after(*rest, size);
    return count;
}

bool reading_read(Str text, Reading *reading)
{
    reading->size = 0;
    while (text.size > 0) {
        size_t size;
        const CodePoint *point = code_point(utf8_next(text.at, &size));
        if (point->category != CATEGORY_LETTER) {
            text = str_after(text, size);
            continue;
        }
        if (reading->size == READING_MOST)
            return false;
        size_t count = read_character(&text, reading->at[reading->size]);
        if (count == 0)
            return false;
        reading->count[reading->size++] = (uint8_t)count;
    }
    return reading->size > 0;
}

/* Which part of a syllable may be any. */
typedef enum Part { PART_NONE, PART_ONSET, PART_NUCLEUS, PART_CODA, PART_ALL } Part;

/* What nearly all Koreans spell with: letters in the stead of a syllable are another syllable's only where it is written
 * so. Foreign names (Rioja, Angika) have others. */
static const char common_onsets[] = "- g k kk n d t tt r l m b p pp s sh ss j jj ch h kh th ph";
static const char common_nuclei[] =
    "a ah ae ai ya eo o oh u ou e uh yeo yo yu yoo you ye wa oe wae oo woo weo wo we wi ui eui eu i ee yi";
static const char common_codas[] = "- k g n t d l m p b ng ck";

static uint64_t step_syllable(uint64_t places, Syllable syllable, Part any, const Letters *letters)
{
    bool all = any == PART_ALL;
    places = step(places, all || any == PART_ONSET ? common_onsets : onsets[syllable.onset], letters);
    places = step(places, all || any == PART_NUCLEUS ? common_nuclei : nuclei[syllable.nucleus], letters);
    return step(places, all || any == PART_CODA ? common_codas : codas[syllable.coda], letters);
}

/* The places reached by syllables [FIRST, END). */
static uint64_t step_part(uint64_t places, const Reading *reading, size_t first, size_t end, const Letters *letters)
{
    for (size_t i = first; i < end && places != 0; i++) {
        uint64_t reached = 0;
        for (size_t k = 0; k < reading->count[i]; k++)
            reached |= step_syllable(places, reading->at[i][k], PART_NONE, letters);
        places = reached;
    }
    return places;
}

static bool reaches_end(uint64_t places, const Letters *letters)
{
    return (places >> letters->size & 1) != 0;
}

bool reading_part_fits(const Reading *reading, size_t first, size_t end, Str latin)
{
    Letters letters;
    return letters_read(latin, &letters) && reaches_end(step_part(1, reading, first, end, &letters), &letters);
}

/* The places that another syllable in the stead of syllable AT reaches from PLACES. */
static uint64_t step_other(uint64_t places, const Reading *reading, size_t at, bool near, const Letters *letters)
{
    if (!near)
        return step_syllable(places, reading->at[at][0], PART_ALL, letters);
    uint64_t reached = 0;
    for (size_t k = 0; k < reading->count[at]; k++) {
        for (Part part = PART_ONSET; part <= PART_CODA; part++)
            reached |= step_syllable(places, reading->at[at][k], part, letters);
    }
    return reached;
}

/* The letters that stand in the place of syllable AT, where the rest fits around them: the fewest of the first place. */
static bool find_letters(const Reading *reading, size_t count, size_t at, bool near, const Letters *letters,
                         Misreading *misreading)
{
    uint64_t before = step_part(1, reading, 0, at, letters);
    for (size_t begin = 0; begin < letters->size; begin++) {
        if (!(before >> begin & 1))
            continue;
        uint64_t behind = step_other((uint64_t)1 << begin, reading, at, near, letters);
        for (size_t end = begin + 1; end <= letters->size; end++) {
            if ((behind >> end & 1) &&
                reaches_end(step_part((uint64_t)1 << end, reading, at + 1, count, letters), letters)) {
                *misreading = (Misreading){.syllable = at, .begin = begin, .end = end};
                return true;
            }
        }
    }
    return false;
}

bool reading_misread(const Reading *reading, size_t count, bool near, Str latin, Misreading *misreading)
{
    Letters letters;
    if (!letters_read(latin, &letters) || reaches_end(step_part(1, reading, 0, count, &letters), &letters))
        return false;
    for (size_t at = 0; at < count; at++) {
        if (find_letters(reading, count, at, near, &letters, misreading))
            return true;
    }
    return false;
}
