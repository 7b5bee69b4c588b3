/* name_lattice.c: the Hangul that a Latin name can be: its letters from left to right, each way to cut off a syllable
 * extending the likeliest readings that end there. */
#include "korean/name.h"

#include <stdlib.h>

/* Of given names, how many have so many syllables. */
static const double lengths[GIVEN_MOST + 1] = {0, 0.05, 0.94, 0.004, 0.0004};

/* What several syllables in one piece of a divided name (Sung-namho) make of a reading. */
static const double undivided = 0.002;

/* Whose name the letters may be: names of Chinese are written with the same surnames. */
typedef enum People {
    PEOPLE_KOREAN,
    PEOPLE_CHINESE,
    PEOPLE_COUNT,
} People;

/* Of those in copy about Korea whose names are asked for. */
static const double people_shares[PEOPLE_COUNT] = {0.985, 0.015};

/* Of all Koreans, how many keep to each system: the totals of dictionaries/names/surnames.tsv. */
static const NameHabits habits_of_all = {{0.37, 0.13, 0.5}};

/* The ways to spell: Koreans by system, then Chinese. */
enum { SPELLED_COUNT = NAME_SYSTEMS + 1, SPELLED_CHINESE = NAME_SYSTEMS };

static const NameSpellings *spellings_of(const NameTable *table, People people)
{
    return people == PEOPLE_KOREAN ? &table->given : &table->mandarin;
}

/* A reading of the letters up to somewhere. */
typedef struct Path {
    uint64_t key; /* its syllables' indices plus 1, 16 bits each: of GIVEN_MOST at most */
    uint8_t count;
    double spelled[SPELLED_COUNT]; /* how likely it is spelled so, by the way to spell */
    double prior;                  /* how likely it is; of the last syllable, as a later one */
    double weight;                 /* of both */
} Path;

/* The likeliest paths to one place, in no order. */
typedef struct Paths {
    Path at[GIVEN_READINGS];
    size_t count;
    size_t weakest; /* of a full list */
} Paths;

static double path_spelled(const Path *path)
{
    double sum = 0;
    for (size_t i = 0; i < SPELLED_COUNT; i++)
        sum += path->spelled[i];
    return sum;
}

static void weigh(Path *path)
{
    path->weight = path_spelled(path) * path->prior;
}

static size_t weakest_of(const Paths *paths)
{
    size_t weakest = 0;
    for (size_t i = 1; i < paths->count; i++) {
        if (paths->at[i].weight < paths->at[weakest].weight)
            weakest = i;
    }
    return weakest;
}

/* Adds PATH to the same reading, or in the place of the weakest where there is no room. */
static void paths_add(Paths *paths, const Path *path)
{
    size_t place = 0;
    if (paths->count == GIVEN_READINGS && path->weight <= paths->at[paths->weakest].weight)
        return;
    while (place < paths->count && paths->at[place].key != path->key)
        place++;
    if (place < paths->count) {
        for (size_t i = 0; i < SPELLED_COUNT; i++)
            paths->at[place].spelled[i] += path->spelled[i];
        weigh(&paths->at[place]);
    } else if (paths->count < GIVEN_READINGS)
        paths->at[paths->count++] = *path;
    else
        paths->at[paths->weakest] = *path;
    if (paths->count == GIVEN_READINGS)
        paths->weakest = weakest_of(paths);
}

/* Whether the name is divided at PLACE, its ends included. */
static bool divided(const NamePart *part, size_t place)
{
    return place == 0 || place == part->size || (part->bounds >> place & 1) != 0;
}

/* A syllable spelled by the letters from START to END. */
static double division_weight(const NamePart *part, size_t start, size_t end)
{
    bool whole = divided(part, start) && divided(part, end);
    return part->bounds == 0 || whole ? 1 : undivided;
}

static double later_prior(const NameTable *table, uint32_t index)
{
    return name_share(table->syllables[index].later);
}

/* PATH with the syllable of READING behind it, which PEOPLE spell so. */
static Path extend(const NameTable *table, const Path *path, const NameReading *reading, People people, double division)
{
    uint32_t index = reading->index;
    Path longer = {.key = path->key << 16 | (index + 1), .count = (uint8_t)(path->count + 1)};
    if (people == PEOPLE_CHINESE)
        longer.spelled[SPELLED_CHINESE] = path->spelled[SPELLED_CHINESE] * name_share(reading->share) * division;
    for (size_t i = 0; people == PEOPLE_KOREAN && i < NAME_SYSTEMS; i++)
        longer.spelled[i] = path->spelled[i] * name_share_by(reading, i) * division;
    longer.prior =
        path->prior * (path->count == 0 ? name_share(table->syllables[index].first) : later_prior(table, index));
    weigh(&longer);
    return longer;
}

/* Where the letters of a name can go on: by place and whose name it is, whether all letters from there on are syllables.
 * Few names can be Chinese ones, and many divisions lead nowhere. */
typedef struct Ends {
    bool reached[NAME_LETTERS + 1][PEOPLE_COUNT];
} Ends;

static Ends ends_of(const NameTable *table, const NamePart *part)
{
    Ends ends = {.reached = {{false}}};
    for (size_t i = 0; i < PEOPLE_COUNT; i++)
        ends.reached[part->size][i] = true;
    for (size_t start = part->size; start-- > 0;) {
        uint64_t letters = 0;
        for (size_t end = start + 1; end <= part->size && end - start <= NAME_SPELLING_MOST; end++) {
            letters = name_key_join(letters, part->letters[end - 1]);
            for (People people = PEOPLE_KOREAN; people < PEOPLE_COUNT; people++) {
                uint32_t count;
                if (ends.reached[end][people] && !ends.reached[start][people])
                    ends.reached[start][people] = name_spelling(spellings_of(table, people), letters, &count) != NULL;
            }
            if (divided(part, end))
                break;
        }
    }
    return ends;
}

/* Extends the paths to START by the syllables that the letters up to END spell. */
static void extend_all(const NameTable *table, const Paths *from, People people, uint64_t letters, double division,
                       Paths *to)
{
    uint32_t count;
    const NameReading *readings = name_spelling(spellings_of(table, people), letters, &count);
    for (uint32_t k = 0; k < count; k++) {
        if (readings[k].index >= table->syllable_count || readings[k].index >= UINT16_MAX)
            continue;
        for (size_t i = 0; i < from->count; i++) {
            if (from->at[i].count == GIVEN_MOST)
                continue;
            Path path = extend(table, &from->at[i], &readings[k], people, division);
            if (path.weight > 0)
                paths_add(to, &path);
        }
    }
}

static GivenReading reading_of(const NameTable *table, const Path *path)
{
    GivenReading reading = {.count = path->count, .prior = path->prior};
    for (size_t i = 0; i < path->count; i++)
        reading.syllables[i] = (uint16_t)((path->key >> 16 * (path->count - 1 - i)) - 1);
    if (path->count == 1)
        reading.prior = (path->prior + later_prior(table, reading.syllables[0])) / 2;
    reading.prior *= lengths[path->count];
    reading.share = reading.prior * path_spelled(path);
    return reading;
}

static int by_share(const void *a, const void *b)
{
    const GivenReading *one = a, *other = b;
    if (one->share != other->share)
        return one->share > other->share ? -1 : 1;
    return memcmp(one->syllables, other->syllables, sizeof one->syllables);
}

void given_read(const NameTable *table, const NamePart *part, const NameHabits *habits, GivenReadings *readings)
{
    Paths paths[NAME_LETTERS + 1];
    for (size_t i = 0; i <= part->size; i++)
        paths[i].count = 0;
    paths[0].at[0] = (Path){.prior = 1};
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        paths[0].at[0].spelled[i] = people_shares[PEOPLE_KOREAN] * habits->at[i];
    paths[0].at[0].spelled[SPELLED_CHINESE] = people_shares[PEOPLE_CHINESE];
    paths[0].count = part->size > 0;
    Ends ends = ends_of(table, part);
    for (size_t start = 0; start < part->size; start++) {
        uint64_t letters = 0;
        for (size_t end = start + 1; paths[start].count > 0 && end <= part->size && end - start <= NAME_SPELLING_MOST;
             end++) {
            letters = name_key_join(letters, part->letters[end - 1]);
            double division = division_weight(part, start, end);
            for (People people = PEOPLE_KOREAN; people < PEOPLE_COUNT; people++) {
                if (ends.reached[end][people])
                    extend_all(table, &paths[start], people, letters, division, &paths[end]);
            }
            if (divided(part, end))
                break;
        }
    }
    const Paths *whole = &paths[part->size];
    *readings = (GivenReadings){.count = part->size > 0 ? whole->count : 0};
    for (size_t i = 0; i < readings->count; i++) {
        readings->at[i] = reading_of(table, &whole->at[i]);
        readings->total += readings->at[i].share;
    }
    qsort(readings->at, readings->count, sizeof *readings->at, by_share);
}

/* The reading of LETTERS as syllable INDEX, or NULL. */
static const NameReading *syllable_spelled(const NameSpellings *spellings, uint32_t index, uint64_t letters)
{
    uint32_t count;
    const NameReading *readings = name_spelling(spellings, letters, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (readings[i].index == index)
            return &readings[i];
    }
    return NULL;
}

/* How likely the syllables so far are spelled by the letters up to somewhere, by system. */
typedef struct Spelled {
    bool reached;
    double at[NAME_SYSTEMS];
} Spelled;

static double spelled_by(const NameSpellings *spellings, const GivenReading *reading, const NamePart *part,
                         const NameHabits *habits)
{
    Spelled here[NAME_LETTERS + 1] = {{.reached = true}};
    memcpy(here[0].at, habits->at, sizeof habits->at);
    for (size_t k = 0; k < reading->count; k++) {
        Spelled next[NAME_LETTERS + 1] = {{.reached = false}};
        for (size_t start = 0; start < part->size; start++) {
            uint64_t letters = 0;
            for (size_t end = start + 1; here[start].reached && end <= part->size && end - start <= NAME_SPELLING_MOST;
                 end++) {
                letters = name_key_join(letters, part->letters[end - 1]);
                const NameReading *found = syllable_spelled(spellings, reading->syllables[k], letters);
                double division = division_weight(part, start, end);
                next[end].reached |= found != NULL;
                for (size_t i = 0; found != NULL && i < NAME_SYSTEMS; i++)
                    next[end].at[i] += here[start].at[i] * name_share_by(found, i) * division;
                if (divided(part, end))
                    break;
            }
        }
        memcpy(here, next, sizeof here);
    }
    double sum = 0;
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        sum += here[part->size].at[i];
    return sum;
}

double given_spelled(const NameTable *table, const GivenReading *reading, const NamePart *part,
                     const NameHabits *habits)
{
    double spelled = 0;
    for (People people = PEOPLE_KOREAN; people < PEOPLE_COUNT; people++)
        spelled += people_shares[people] * spelled_by(spellings_of(table, people), reading, part, habits);
    return spelled;
}

/* ---- Surnames ---- */

static int by_family_share(const void *a, const void *b)
{
    const FamilyReading *one = a, *other = b;
    if (one->share != other->share)
        return one->share > other->share ? -1 : 1;
    return one->surname < other->surname ? -1 : 1;
}

/* Adds READING, in the place of the weakest where there is no room. */
static void family_add(FamilyReadings *readings, FamilyReading reading)
{
    if (readings->count < FAMILY_READINGS) {
        readings->at[readings->count++] = reading;
        return;
    }
    size_t weakest = 0;
    for (size_t i = 1; i < readings->count; i++) {
        if (readings->at[i].share < readings->at[weakest].share)
            weakest = i;
    }
    if (readings->at[weakest].share < reading.share)
        readings->at[weakest] = reading;
}

/* Makes shares of WEIGHTS. */
static void set_habits(FamilyReadings *readings, const NameHabits *weights)
{
    double sum = 0;
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        sum += weights->at[i];
    for (size_t i = 0; sum > 0 && i < NAME_SYSTEMS; i++)
        readings->habits.at[i] = weights->at[i] / sum;
}

void family_read(const NameTable *table, const NamePart *part, FamilyReadings *readings)
{
    *readings = (FamilyReadings){.habits = habits_of_all};
    if (part->size == 0 || part->size > NAME_SPELLING_MOST)
        return;
    uint64_t letters = 0;
    for (size_t i = 0; i < part->size; i++)
        letters = name_key_join(letters, part->letters[i]);
    uint32_t count;
    const NameReading *found = name_spelling(&table->family, letters, &count);
    NameHabits habits = {{0}};
    for (uint32_t i = 0; i < count; i++) {
        if (found[i].index >= table->surname_count)
            continue;
        double prior = name_share(table->surnames[found[i].index].share);
        FamilyReading reading = {found[i].index, prior, prior * name_share(found[i].share)};
        for (size_t k = 0; k < NAME_SYSTEMS; k++)
            habits.at[k] += habits_of_all.at[k] * prior * name_share_by(&found[i], k);
        if (reading.share > 0)
            family_add(readings, reading);
    }
    set_habits(readings, &habits);
    for (size_t i = 0; i < readings->count; i++)
        readings->total += readings->at[i].share;
    if (readings->count > 1)
        qsort(readings->at, readings->count, sizeof *readings->at, by_family_share);
}
