/* name_compare.c: whether two Latin names are one name: how much likelier it is that both spell one Hangul name than
 * that they spell any two. What is common, as a shared Kim, says little by this measure; what is rare says much. */
#include "korean/name.h"

#include <math.h>

/* Names whose readings overlap so far are one; below the other they are two. The overlap of what they are read as tells
 * names that look alike from one name better than the score does: a rare reading in common has a high score. Chosen on
 * names that were in no count (tests/name_bench.py). */
static const double same_from = 0.09, different_below = 0.02;

/* Beside given names, surnames whose score is below this are two. */
static const double family_differs_below = -2.0;

/* The score of what cannot be one. */
static const double apart = -20;

static double score_of(double both, double one, double other)
{
    double score = both > 0 && one > 0 && other > 0 ? log(both / one / other) : apart;
    return score > apart ? score : apart;
}

static bool same_letters(const NamePart *a, const NamePart *b)
{
    return str_equal((Str){a->letters, a->size}, (Str){b->letters, b->size});
}

/* What two names have in common: sums over the Hangul that both can be. */
typedef struct Shared {
    double both;    /* of how likely it is and both are spelled so */
    double overlap; /* of the mean of how likely it is for each; of both names' totals 1 where they are read alike */
    double best;    /* of BOTH */
} Shared;

static Shared family_shared(const FamilyReadings *a, const FamilyReadings *b)
{
    Shared shared = {0};
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++) {
            if (a->at[i].surname != b->at[k].surname)
                continue;
            shared.both += a->at[i].share * b->at[k].share / a->at[i].prior;
            shared.overlap += sqrt(a->at[i].share * b->at[k].share);
        }
    }
    double mean = sqrt(a->total * b->total);
    shared.overlap = mean > 0 ? shared.overlap / mean : 0;
    return shared;
}

static bool same_reading(const GivenReading *a, const GivenReading *b)
{
    return a->count == b->count && memcmp(a->syllables, b->syllables, a->count * sizeof *a->syllables) == 0;
}

static bool has_reading(const GivenReadings *readings, const GivenReading *reading)
{
    for (size_t i = 0; i < readings->count; i++) {
        if (same_reading(&readings->at[i], reading))
            return true;
    }
    return false;
}

/* Adds the readings of A, but for those in EXCEPT. */
static void add_shared(const NameTable *table, const LatinName *a, const LatinName *b, const GivenReadings *except,
                       Shared *shared, GivenReading *likeliest)
{
    for (size_t i = 0; i < a->readings.count; i++) {
        const GivenReading *reading = &a->readings.at[i];
        if (except != NULL && has_reading(except, reading))
            continue;
        double spelled = given_spelled(table, reading, &b->given, &b->family.habits), both = reading->share * spelled;
        shared->both += both;
        shared->overlap += sqrt(both * reading->prior);
        if (both > shared->best) {
            shared->best = both;
            *likeliest = *reading;
        }
    }
}

static Shared given_shared(const NameTable *table, const LatinName *a, const LatinName *b, GivenReading *likeliest)
{
    Shared shared = {0};
    add_shared(table, a, b, NULL, &shared, likeliest);
    add_shared(table, b, a, &a->readings, &shared, likeliest);
    double mean = sqrt(a->readings.total * b->readings.total);
    shared.overlap = mean > 0 ? shared.overlap / mean : 0;
    return shared;
}

/* Letters that begin the same names, in one system or another. */
static char initial_class(char letter)
{
    static const char classes[26] = {['g' - 'a'] = 'k', ['q' - 'a'] = 'k', ['d' - 'a'] = 't', ['b' - 'a'] = 'p',
                                     ['c' - 'a'] = 'j', ['z' - 'a'] = 'j', ['l' - 'a'] = 'r', ['n' - 'a'] = 'r',
                                     ['y' - 'a'] = 'r', ['i' - 'a'] = 'r', ['w' - 'a'] = 'u', ['o' - 'a'] = 'u'};
    char class = classes[letter - 'a'];
    return class != 0 ? class : letter;
}

static bool initials_fit(const NamePart *initials, const NamePart *given)
{
    return given->size == 0 || initials->size == 0 ||
           initial_class(initials->letters[0]) == initial_class(given->letters[0]);
}

static NameVerdict verdict_of(const Shared *shared)
{
    return shared->overlap >= same_from ? NAME_SAME : shared->overlap >= different_below ? NAME_UNSURE : NAME_DIFFERENT;
}

static bool readable(const LatinName *name)
{
    return name->readings.count > 0;
}

/* The verdict on the given names by their letters, where one of them has no readings. */
static NameVerdict compare_letters(const LatinName *a, const LatinName *b, NameComparison *comparison)
{
    if (a->given.size == 0 || b->given.size == 0)
        return a->given.size == b->given.size ? NAME_SAME : NAME_UNSURE;
    if (a->form == NAME_INITIALS || b->form == NAME_INITIALS)
        return initials_fit(&a->given, &b->given) ? NAME_UNSURE : NAME_DIFFERENT;
    comparison->given_score = apart;
    return NAME_DIFFERENT;
}

/* The verdict on the given names; their score where they have readings. */
static NameVerdict compare_given(const NameTable *table, const LatinName *a, const LatinName *b,
                                 NameComparison *comparison)
{
    NameVerdict verdict;
    if (readable(a) && readable(b)) {
        Shared shared = given_shared(table, a, b, &comparison->shared);
        /* A name in common counts for less where it is an unlikely reading of one of them. */
        comparison->given_score = score_of(shared.both * shared.overlap, a->readings.total, b->readings.total);
        verdict = verdict_of(&shared);
    } else {
        verdict = compare_letters(a, b, comparison);
    }
    if (a->form == b->form && a->form != NAME_INITIALS && same_letters(&a->given, &b->given) &&
        (a->form == NAME_FOREIGN || a->given.bounds == b->given.bounds)) {
        comparison->given_score = comparison->given_score > 0 ? comparison->given_score : 0;
        return NAME_SAME;
    }
    /* A Korean may have an English name beside the Korean one. */
    bool one_foreign = (a->form == NAME_FOREIGN) != (b->form == NAME_FOREIGN);
    return one_foreign && verdict == NAME_DIFFERENT ? NAME_UNSURE : verdict;
}

static NameVerdict compare_family(const LatinName *a, const LatinName *b, NameComparison *comparison)
{
    if (a->surname.size == 0 && b->surname.size == 0)
        return NAME_SAME;
    if (a->surname.size == 0 || b->surname.size == 0)
        return NAME_UNSURE;
    Shared shared = family_shared(&a->family, &b->family);
    comparison->family_score = score_of(shared.both, a->family.total, b->family.total);
    if (same_letters(&a->surname, &b->surname))
        return NAME_SAME;
    if (a->form == NAME_SURNAME && b->form == NAME_SURNAME)
        return verdict_of(&shared);
    return comparison->family_score >= family_differs_below ? NAME_SAME : NAME_DIFFERENT;
}

void name_compare(const NameTable *table, const LatinName *a, const LatinName *b, NameComparison *comparison)
{
    *comparison = (NameComparison){.verdict = NAME_DIFFERENT, .score = apart};
    if (a->form == NAME_NONE || b->form == NAME_NONE)
        return;
    NameVerdict family = compare_family(a, b, comparison), given = compare_given(table, a, b, comparison);
    comparison->verdict = family < given ? family : given;
    comparison->score = comparison->family_score + comparison->given_score;
}

/* Whether a surname has no given name beside it, or a given name no surname. */
static bool partial(const LatinName *name)
{
    return name->form == NAME_GIVEN || name->form == NAME_SURNAME;
}

void name_compare_texts(const NameTable *table, Str a, Str b, NameComparison *comparison)
{
    LatinName one, other;
    name_parse(table, a, &one);
    name_parse(table, b, &other);
    name_compare(table, &one, &other, comparison);
    if (comparison->verdict == NAME_SAME || !(partial(&one) || partial(&other)))
        return;
    NameComparison given;
    name_parse_given(table, a, &one);
    name_parse_given(table, b, &other);
    name_compare(table, &one, &other, &given);
    if (given.verdict > comparison->verdict)
        *comparison = given;
}
