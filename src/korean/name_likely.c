/* name_likely.c: how likely letters are a given name. The likelihood of two syllables is the product of theirs, so that
 * the sum over all readings of both is the product of two sums. */
#include "korean/name_likely.h"

/* Of given names, how many have one syllable. */
static const double single_share = 0.05;

/* The places of a syllable. */
typedef enum Place {
    PLACE_FIRST,
    PLACE_LATER,
} Place;

/* The readings of some letters as a syllable. */
typedef struct Syllable {
    const NameReading *readings;
    uint32_t count;
} Syllable;

/* Letters [START, END) of PART. */
static Syllable syllable_at(const NameTable *table, const NamePart *part, size_t start, size_t end)
{
    Syllable syllable = {NULL, 0};
    uint64_t letters = 0;
    if (end - start > NAME_SPELLING_MOST)
        return syllable;
    for (size_t i = start; i < end; i++)
        letters = name_key_join(letters, part->letters[i]);
    syllable.readings = name_spelling(&table->given, letters, &syllable.count);
    return syllable;
}

/* How many given names have the syllable of READING in PLACE, spelled as it is. */
static double reading_share(const NameTable *table, const NameReading *reading, Place place)
{
    if (reading->index >= table->syllable_count)
        return 0;
    const NameSyllable *syllable = &table->syllables[reading->index];
    return name_share(place == PLACE_FIRST ? syllable->first : syllable->later) * name_share(reading->share);
}

static double syllable_likely(const NameTable *table, const Syllable *syllable, Place place)
{
    double sum = 0;
    for (uint32_t i = 0; i < syllable->count; i++)
        sum += reading_share(table, &syllable->readings[i], place);
    return sum;
}

/* Whether the first syllable may end at CUT. */
static bool may_cut(const NamePart *part, size_t cut)
{
    return part->bounds == 0 || part->bounds == (uint64_t)1 << cut;
}

/* How likely the first of two syllables ends at CUT. */
static double cut_likely(const NameTable *table, const NamePart *part, size_t cut)
{
    if (!may_cut(part, cut))
        return 0;
    Syllable first = syllable_at(table, part, 0, cut);
    double likely = syllable_likely(table, &first, PLACE_FIRST);
    if (likely <= 0)
        return 0;
    Syllable later = syllable_at(table, part, cut, part->size);
    return likely * syllable_likely(table, &later, PLACE_LATER);
}

static double two_syllables(const NameTable *table, const NamePart *part)
{
    double sum = 0;
    for (size_t cut = 1; cut < part->size; cut++)
        sum += cut_likely(table, part, cut);
    return sum;
}

/* Of all given names, how many are all of PART as one syllable. */
static double one_syllable(const NameTable *table, const NamePart *part)
{
    if (part->bounds != 0)
        return 0;
    Syllable whole = syllable_at(table, part, 0, part->size);
    double both_places = syllable_likely(table, &whole, PLACE_FIRST) + syllable_likely(table, &whole, PLACE_LATER);
    return single_share / 2 * both_places;
}

double given_likely(const NameTable *table, const NamePart *part)
{
    double two = two_syllables(table, part);
    return two > one_syllable(table, part) ? two : 0;
}

double given_single(const NameTable *table, const NamePart *part)
{
    double one = one_syllable(table, part);
    return one > 0 && one >= two_syllables(table, part) ? one : 0;
}

size_t given_cut(const NameTable *table, const NamePart *part)
{
    static const double clear = 0.97;
    double sum = given_likely(table, part);
    for (size_t cut = 1; cut < part->size; cut++) {
        if (sum > 0 && cut_likely(table, part, cut) >= clear * sum)
            return cut;
    }
    return 0;
}

/* The sum over the readings that both have of the product of their shares; readings ascend by index. */
static double both(const NameTable *table, Syllable one, Syllable other, Place place)
{
    double sum = 0;
    for (uint32_t i = 0, k = 0; i < one.count && k < other.count;) {
        uint32_t left = one.readings[i].index, right = other.readings[k].index;
        if (left == right)
            sum += reading_share(table, &one.readings[i], place) * reading_share(table, &other.readings[k], place);
        i += left <= right;
        k += right <= left;
    }
    return sum;
}

/* The same of two names that are one syllable each. */
static double singles_alike(const NameTable *table, const NamePart *one, const NamePart *other)
{
    Syllable left = syllable_at(table, one, 0, one->size), right = syllable_at(table, other, 0, other->size);
    double all = syllable_likely(table, &left, PLACE_LATER) * syllable_likely(table, &right, PLACE_LATER);
    return all > 0 ? both(table, left, right, PLACE_LATER) / all : 0;
}

double given_alike(const NameTable *table, const NamePart *one, const NamePart *other)
{
    bool single = given_single(table, one) > 0, other_single = given_single(table, other) > 0;
    if (single || other_single)
        return single && other_single ? singles_alike(table, one, other) : 0;
    double sum = 0;
    for (size_t cut = 1; cut < one->size; cut++) {
        for (size_t other_cut = 1; may_cut(one, cut) && other_cut < other->size; other_cut++) {
            if (!may_cut(other, other_cut))
                continue;
            double first =
                both(table, syllable_at(table, one, 0, cut), syllable_at(table, other, 0, other_cut), PLACE_FIRST);
            if (first > 0)
                sum += first * both(table, syllable_at(table, one, cut, one->size),
                                    syllable_at(table, other, other_cut, other->size), PLACE_LATER);
        }
    }
    /* Most names have no reading in common. */
    return sum > 0 ? sum / (two_syllables(table, one) * two_syllables(table, other)) : 0;
}

/* The readings of a name that is divided at CUT. */
static void each_at(const NameTable *table, const NamePart *part, size_t cut, double total, GivenVisit visit,
                    void *context)
{
    Syllable first = syllable_at(table, part, 0, cut), later = syllable_at(table, part, cut, part->size);
    for (uint32_t i = 0; i < first.count; i++) {
        double share = reading_share(table, &first.readings[i], PLACE_FIRST) / total;
        for (uint32_t k = 0; share > 0 && k < later.count; k++) {
            double other = reading_share(table, &later.readings[k], PLACE_LATER);
            if (other <= 0)
                continue;
            const NameSyllable *one = &table->syllables[first.readings[i].index];
            const NameSyllable *two = &table->syllables[later.readings[k].index];
            visit(context,
                  &(GivenTwo){{one->code, two->code}, name_share(one->first) * name_share(two->later), share * other});
        }
    }
}

void given_each(const NameTable *table, const NamePart *part, GivenVisit visit, void *context)
{
    double total = given_likely(table, part);
    for (size_t cut = 1; total > 0 && cut < part->size; cut++) {
        if (may_cut(part, cut))
            each_at(table, part, cut, total, visit, context);
    }
}
