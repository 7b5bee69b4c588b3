/* names.c: the public functions that read and compare Latin names. */
#include "base/unicode.h"
#include "glossary/store.h"
#include "korean/name.h"
#include "korean/romanize.h"
#include "words/fold.h"

#include <stdlib.h>

struct IreumNames {
    Arena arena;
    Lexicon lexicon;
};

IreumStatus ireum_names_open(const char *glossary, IreumHold hold, IreumNames **names, IreumError *error)
{
    *names = NULL;
    IreumNames *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, glossary, "out of memory");
    Status status = store_lexicon(glossary, hold, &opened->arena, &opened->lexicon, error);
    if (status != IREUM_OK) {
        ireum_names_close(opened);
        return status;
    }
    *names = opened;
    return IREUM_OK;
}

void ireum_names_close(IreumNames *names)
{
    if (names == NULL)
        return;
    arena_free(&names->arena);
    free(names);
}

static IreumStatus refuse(Str text, IreumError *error)
{
    size_t valid = utf8_check(text);
    return valid == text.size ? IREUM_OK : error_set(error, IREUM_INVALID, NULL, "no UTF-8 from byte %zu on", valid);
}

/* ---- Texts ---- */

/* The letters of PART, a hyphen where it is divided. */
static void part_text(const NamePart *part, char text[IREUM_NAME_PART_SIZE])
{
    size_t size = 0;
    for (size_t i = 0; i < part->size; i++) {
        if (i > 0 && (part->bounds >> i & 1) != 0)
            text[size++] = '-';
        text[size++] = part->letters[i];
    }
    text[size] = '\0';
}

static void given_text(const NameTable *table, const GivenReading *reading, char text[IREUM_NAME_HANGUL_SIZE])
{
    size_t size = 0;
    for (size_t i = 0; i < reading->count; i++) {
        uint32_t code = table->syllables[reading->syllables[i]].code;
        if (code >= SYLLABLE_FIRST && code <= SYLLABLE_LAST)
            size += utf8_put(code, text + size);
    }
    text[size] = '\0';
}

static void family_text(const NameTable *table, const FamilyReading *reading, char text[IREUM_NAME_HANGUL_SIZE])
{
    size_t size = 0;
    for (size_t i = 0; i < SURNAME_MOST; i++) {
        uint32_t code = table->surnames[reading->surname].codes[i];
        if (code >= SYLLABLE_FIRST && code <= SYLLABLE_LAST)
            size += utf8_put(code, text + size);
    }
    text[size] = '\0';
}

/* ---- Reading ---- */

static const IreumNameForm forms[] = {
    [NAME_NONE] = IREUM_NAME_UNREAD,       [NAME_FULL] = IREUM_NAME_FULL,
    [NAME_GIVEN] = IREUM_NAME_GIVEN,       [NAME_SURNAME] = IREUM_NAME_SURNAME,
    [NAME_INITIALS] = IREUM_NAME_INITIALS, [NAME_FOREIGN] = IREUM_NAME_FOREIGN_GIVEN,
};

/* Readings in order of probability while they are collected. */
typedef struct Ranking {
    IreumNameReading *at;
    size_t count, capacity;
} Ranking;

/* Makes room for a reading of PROBABILITY behind those that are likelier; NULL where there is none. */
static IreumNameReading *rank(Ranking *ranking, double probability)
{
    size_t place = ranking->count;
    while (place > 0 && ranking->at[place - 1].probability < probability)
        place--;
    if (place == ranking->capacity)
        return NULL;
    ranking->count += ranking->count < ranking->capacity;
    memmove(ranking->at + place + 1, ranking->at + place, (ranking->count - place - 1) * sizeof *ranking->at);
    ranking->at[place] = (IreumNameReading){.probability = probability};
    return &ranking->at[place];
}

/* The readings of surname and given name joined; a part that is not read counts as one empty reading. */
static void join_readings(const NameTable *table, const LatinName *name, Ranking *ranking)
{
    static const FamilyReading no_family = {.share = 1};
    static const GivenReading no_given = {.share = 1};
    bool family_read = name->family.count > 0, given_read = name->readings.count > 0;
    size_t families = family_read ? name->family.count : 1, givens = given_read ? name->readings.count : 1;
    double total = (family_read ? name->family.total : 1) * (given_read ? name->readings.total : 1);
    for (size_t i = 0; (family_read || given_read) && i < families; i++) {
        const FamilyReading *family = family_read ? &name->family.at[i] : &no_family;
        for (size_t k = 0; k < givens; k++) {
            const GivenReading *given = given_read ? &name->readings.at[k] : &no_given;
            IreumNameReading *reading = rank(ranking, family->share * given->share / total);
            if (reading == NULL)
                break; /* the next given names are less likely */
            if (family_read)
                family_text(table, family, reading->surname);
            if (given_read)
                given_text(table, given, reading->given);
        }
    }
}

/* The letters of surname and given name as SYSTEM writes READING. */
static size_t system_letters(const IreumNames *names, const IreumNameReading *reading, IreumSystem system,
                             char letters[2 * NAME_LETTERS])
{
    char hangul[2 * IREUM_NAME_HANGUL_SIZE + 1], latin[2 * IREUM_NAME_PART_SIZE];
    IreumRomanizeOptions options = {.system = system, .kind = IREUM_NAME_PERSON};
    size_t size = strlen(reading->surname), given = strlen(reading->given);
    memcpy(hangul, reading->surname, size);
    if (size > 0 && given > 0)
        hangul[size++] = ' ';
    memcpy(hangul + size, reading->given, given);
    size_t written = romanize(&names->lexicon.seams, &options, (Str){hangul, size + given}, NULL, latin, sizeof latin);
    return written < sizeof latin ? fold_letters((Str){latin, written}, letters, 2 * NAME_LETTERS) : SIZE_MAX;
}

static void add_systems(const IreumNames *names, const LatinName *name, IreumNameReading *reading)
{
    char wanted[2 * NAME_LETTERS], letters[2 * NAME_LETTERS];
    size_t size = name->surname.size;
    memcpy(wanted, name->surname.letters, size);
    if (name->readings.count > 0) {
        memcpy(wanted + size, name->given.letters, name->given.size);
        size += name->given.size;
    }
    for (unsigned system = 0; system < IREUM_SYSTEM_COUNT; system++) {
        size_t found = system_letters(names, reading, (IreumSystem)system, letters);
        if (found == size && memcmp(letters, wanted, size) == 0)
            reading->systems |= 1u << system;
    }
}

IreumStatus ireum_name_read(const IreumNames *names, const char *text, size_t size, IreumNameParts *parts,
                            IreumNameReading *readings, size_t capacity, size_t *count, IreumError *error)
{
    LatinName name;
    IreumStatus status = refuse((Str){text, size}, error);
    if (status != IREUM_OK)
        return status;
    name_parse(&names->lexicon.names, (Str){text, size}, &name);
    *parts = (IreumNameParts){.form = forms[name.form], .surname_last = name.surname_last};
    part_text(&name.surname, parts->surname);
    part_text(&name.given, parts->given);
    Ranking ranking = {.at = readings, .capacity = capacity};
    if (name.form != NAME_NONE)
        join_readings(&names->lexicon.names, &name, &ranking);
    for (size_t i = 0; i < ranking.count; i++)
        add_systems(names, &name, &readings[i]);
    *count = ranking.count;
    return IREUM_OK;
}

/* ---- Comparing ---- */

static const char *const verdict_names[] = {
    [IREUM_NAMES_DIFFERENT] = "different",
    [IREUM_NAMES_UNSURE] = "unsure",
    [IREUM_NAMES_SAME] = "same",
};

const char *ireum_name_verdict(IreumNameVerdict verdict)
{
    return (unsigned)verdict <= IREUM_NAMES_SAME ? verdict_names[verdict] : NULL;
}

static const IreumNameVerdict verdicts[] = {
    [NAME_DIFFERENT] = IREUM_NAMES_DIFFERENT,
    [NAME_UNSURE] = IREUM_NAMES_UNSURE,
    [NAME_SAME] = IREUM_NAMES_SAME,
};

IreumStatus ireum_name_compare(const IreumNames *names, const char *a, size_t a_size, const char *b, size_t b_size,
                               IreumNameComparison *comparison, IreumError *error)
{
    Str one = {a, a_size}, other = {b, b_size};
    IreumStatus status = refuse(one, error);
    if (status == IREUM_OK)
        status = refuse(other, error);
    if (status != IREUM_OK)
        return status;
    NameComparison found;
    name_compare_texts(&names->lexicon.names, one, other, &found);
    *comparison = (IreumNameComparison){.verdict = verdicts[found.verdict],
                                        .score = found.score,
                                        .surname_score = found.family_score,
                                        .given_score = found.given_score};
    given_text(&names->lexicon.names, &found.shared, comparison->shared);
    return IREUM_OK;
}
