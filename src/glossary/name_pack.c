/* name_pack.c: from counts to probabilities. A spelling's share of a syllable is counted where there are counts, and
 * otherwise made of how its letters are spelled elsewhere, so that what is rare but systematic has its share. */
#include "glossary/name_counts.h"

#include "base/unicode.h"
#include "korean/romanize.h"
#include "words/fold.h"

#include <stdlib.h>

/* In people, chosen on names that were in no count (tests/name_bench.py): what the letters' estimate of a spelling counts
 * for beside the counts of the syllable, or of the surname; each letter; a spelling that is known but not counted; the
 * form of a system of romanization; the place in the name, as against any place; a syllable or surname that nobody has. */
static const double seen_syllable = 3.0, seen_surname = 0.3, seen_letter = 0.3, seen_listed = 0.3, seen_system = 0.1,
                    seen_anywhere = 200.0, seen_nobody = 0.3, seen_no_bearer = 0.5;

/* As in tests/name_counts.py: what all people count for beside those who keep to one system, for letters and surnames. */
static const double any_letter = 40.0, any_surname = 10.0;

/* Less likely spellings are left out. */
static const double least = 1e-6;

/* ---- Spellings of one syllable or surname ---- */

/* How many times as likely a spelling is where somebody keeps to a system. */
typedef struct Leans {
    double at[NAME_SYSTEMS];
} Leans;

typedef struct Candidate {
    uint64_t letters;
    uint16_t index;
    double weight;
    double known; /* of WEIGHT, that whose leans are known */
    Leans leans;  /* weighed; once settled, of the spelling */
} Candidate;

typedef struct Candidates {
    Arena *arena;
    Candidate *at;
    size_t count, capacity;
} Candidates;

/* LEANS may be NULL: not known. */
static void candidate_add(Candidates *list, uint64_t letters, uint16_t index, double weight, const Leans *leans)
{
    Candidate candidate = {.letters = letters, .index = index, .weight = weight};
    for (size_t i = 0; leans != NULL && i < NAME_SYSTEMS; i++)
        candidate.leans.at[i] = weight * leans->at[i];
    candidate.known = leans != NULL ? weight : 0;
    list->at = arena_room(list->arena, list->at, list->count, &list->capacity, sizeof *list->at);
    if (letters != 0 && list->count < list->capacity)
        list->at[list->count++] = candidate;
}

static int by_letters(const void *a, const void *b)
{
    const Candidate *one = a, *other = b;
    if (one->letters != other->letters)
        return one->letters < other->letters ? -1 : 1;
    return one->index != other->index ? (one->index < other->index ? -1 : 1) : 0;
}

static void candidate_join(Candidate *candidate, const Candidate *other)
{
    candidate->weight += other->weight;
    candidate->known += other->known;
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        candidate->leans.at[i] += other->leans.at[i];
}

/* Makes the leans those of the spellings: together all spellings have as large a share in each system. */
static void settle_leans(Candidate *candidates, size_t count)
{
    for (size_t i = 0; i < NAME_SYSTEMS; i++) {
        double total = 0, leaning = 0;
        for (size_t k = 0; k < count; k++) {
            Candidate *candidate = &candidates[k];
            candidate->leans.at[i] = candidate->known > 0 ? candidate->leans.at[i] / candidate->known : 1;
            total += candidate->weight;
            leaning += candidate->weight * candidate->leans.at[i];
        }
        for (size_t k = 0; k < count; k++)
            candidates[k].leans.at[i] *= total / leaning;
    }
}

/* Joins equal candidates from FIRST on, and turns their weights into shares. */
static void settle(Candidates *list, size_t first)
{
    double total = 0;
    size_t kept = first;
    if (list->count == first)
        return; /* a list that nothing has been added to lies nowhere */
    qsort(list->at + first, list->count - first, sizeof *list->at, by_letters);
    for (size_t i = first; i < list->count; i++) {
        total += list->at[i].weight;
        if (kept > first && list->at[kept - 1].letters == list->at[i].letters)
            candidate_join(&list->at[kept - 1], &list->at[i]);
        else
            list->at[kept++] = list->at[i];
    }
    settle_leans(list->at + first, kept - first);
    list->count = first;
    for (size_t i = first; i < kept; i++) {
        Candidate candidate = list->at[i];
        candidate.weight /= total;
        if (candidate.weight >= least)
            list->at[list->count++] = candidate;
    }
}

static double letters_total(const LetterSpellings *letters)
{
    double total = 0;
    for (size_t i = 0; i < letters->count; i++)
        total += letters->at[i].count + seen_letter;
    return total;
}

static uint64_t join(uint64_t letters, const LetterSpelling *spelling)
{
    for (size_t i = 0; i < spelling->size; i++)
        letters = name_key_join(letters, spelling->text[i]);
    return letters;
}

/* By how much likelier COUNTS, some of TOTALS, are in each system than with anybody, who counts for ANYBODY people. */
static Leans leans_of(const double counts[NAME_SYSTEMS], const double totals[NAME_SYSTEMS], double anybody)
{
    double count = seen_letter, total = 1;
    Leans leans;
    for (size_t i = 0; i < NAME_SYSTEMS; i++) {
        count += counts[i];
        total += totals[i];
    }
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        leans.at[i] = (counts[i] + anybody * count / total) / (totals[i] + anybody) / (count / total);
    return leans;
}

/* Those of the spellings of one letter. */
typedef struct LetterLeans {
    Leans at[LETTERS_MOST];
} LetterLeans;

static LetterLeans letter_leans(const LetterSpellings *letters)
{
    LetterLeans leans;
    double totals[NAME_SYSTEMS] = {0};
    for (size_t i = 0; i < letters->count; i++) {
        for (size_t k = 0; k < NAME_SYSTEMS; k++)
            totals[k] += letters->at[i].by_system[k];
    }
    for (size_t i = 0; i < letters->count; i++)
        leans.at[i] = leans_of(letters->at[i].by_system, totals, any_letter);
    return leans;
}

static Leans leans_product(const Leans *one, const Leans *two, const Leans *three)
{
    Leans product;
    for (size_t i = 0; i < NAME_SYSTEMS; i++)
        product.at[i] = one->at[i] * two->at[i] * three->at[i];
    return product;
}

/* Every spelling that the letters of CODE allow; together they weigh WEIGHT. */
static void add_by_letters(Candidates *list, const NameCounts *counts, uint16_t code, uint16_t index, double weight)
{
    Syllable syllable = syllable_of(code);
    const LetterSpellings *onset = &counts->onsets[syllable.onset], *coda = &counts->codas[syllable.coda];
    const LetterSpellings *nucleus =
        syllable.coda == CODA_NONE ? &counts->open[syllable.nucleus] : &counts->closed[syllable.nucleus];
    LetterLeans onset_leans = letter_leans(onset), nucleus_leans = letter_leans(nucleus),
                coda_leans = letter_leans(coda);
    double unit = weight / (letters_total(onset) * letters_total(nucleus) * letters_total(coda));
    for (size_t i = 0; i < onset->count; i++) {
        for (size_t k = 0; k < nucleus->count; k++) {
            for (size_t m = 0; m < coda->count; m++) {
                const LetterSpelling *first = &onset->at[i], *middle = &nucleus->at[k], *last = &coda->at[m];
                Leans leans = leans_product(&onset_leans.at[i], &nucleus_leans.at[k], &coda_leans.at[m]);
                candidate_add(list, join(join(join(0, first), middle), last), index,
                              unit * (first->count + seen_letter) * (middle->count + seen_letter) *
                                  (last->count + seen_letter),
                              &leans);
            }
        }
    }
}

/* The form of each system of romanization. */
static void add_by_systems(Candidates *list, const uint16_t codes[SURNAME_MOST], uint16_t index)
{
    char hangul[SURNAME_MOST * 4], latin[64], letters[NAME_SPELLING_MOST];
    size_t size = 0;
    for (size_t i = 0; i < SURNAME_MOST && codes[i] != 0; i++)
        size += utf8_put(codes[i], hangul + size);
    for (unsigned system = 0; system < IREUM_SYSTEM_COUNT; system++) {
        IreumRomanizeOptions options = {.system = (IreumSystem)system, .kind = IREUM_NAME_WORD};
        size_t written = romanize(NULL, &options, (Str){hangul, size}, NULL, latin, sizeof latin);
        size_t folded = fold_letters((Str){latin, written}, letters, sizeof letters);
        uint64_t key = 0;
        for (size_t i = 0; folded <= sizeof letters && i < folded; i++)
            key = letters[i] >= 'a' && letters[i] <= 'z' ? name_key_join(key, letters[i]) : key;
        candidate_add(list, key, index, seen_system, NULL);
    }
}

/* Where the rows of CODES begin, from ROW on, or, behind them, those of what comes next. */
static size_t rows_end(const SpellingCounts *counts, size_t row, const uint16_t codes[SURNAME_MOST], bool behind)
{
    for (; row < counts->count; row++) {
        const uint16_t *own = counts->at[row].codes;
        int order = own[0] != codes[0] ? own[0] - codes[0] : own[1] - codes[1];
        if (order > 0 || (order == 0 && !behind))
            break;
    }
    return row;
}

/* The counted spellings of CODES; *NEXT goes from row to row with the ascending codes. Returns how many people have it. */
static double add_by_counts(Candidates *list, const SpellingCounts *counts, size_t *next,
                            const uint16_t codes[SURNAME_MOST], uint16_t index)
{
    double people = 0, totals[NAME_SYSTEMS] = {0};
    size_t first = rows_end(counts, *next, codes, false), end = rows_end(counts, first, codes, true);
    for (size_t i = first; i < end; i++) {
        people += counts->at[i].count;
        for (size_t k = 0; k < NAME_SYSTEMS; k++)
            totals[k] += counts->at[i].by_system[k];
    }
    for (size_t i = first; i < end; i++) {
        const SpellingCount *row = &counts->at[i];
        Leans leans = leans_of(row->by_system, totals, any_surname);
        bool known = row->by_system[0] + row->by_system[1] + row->by_system[2] > 0;
        candidate_add(list, row->letters, index, row->count > seen_listed ? row->count : seen_listed,
                      known ? &leans : NULL);
    }
    *next = end;
    return people;
}

/* ---- Tables ---- */

/* Where LETTERS stands in the table, or belongs. */
static NameKey *key_place(NameKey *keys, uint32_t size, uint64_t letters)
{
    uint32_t place = name_key_place(letters, size);
    while (keys[place].letters != 0 && keys[place].letters != letters)
        place = (place + 1) & (size - 1);
    return &keys[place];
}

/* A table of COUNT keys has at least three places for two of them. */
static uint32_t table_size(size_t count)
{
    uint32_t size = 1;
    while (size < count + count / 2)
        size *= 2;
    return size;
}

static uint16_t packed_lean(double lean)
{
    double packed = lean * LEAN_ONE + 0.5;
    return packed < UINT16_MAX ? (uint16_t)packed : UINT16_MAX;
}

/* The keys of LIST, whose candidates become their readings. */
static void pack_spellings(Candidates *list, NameSpellings *spellings)
{
    if (list->count == 0)
        return;
    qsort(list->at, list->count, sizeof *list->at, by_letters);
    size_t key_count = 1;
    for (size_t i = 1; i < list->count; i++)
        key_count += list->at[i].letters != list->at[i - 1].letters;
    uint32_t size = table_size(key_count);
    NameKey *keys = arena_alloc(list->arena, size * sizeof *keys);
    NameReading *readings = arena_alloc(list->arena, list->count * sizeof *readings);
    if (keys == NULL || readings == NULL)
        return;
    for (size_t i = 0; i < list->count; i++) {
        const Candidate *candidate = &list->at[i];
        NameKey *key = key_place(keys, size, candidate->letters);
        if (key->count++ == 0)
            *key = (NameKey){candidate->letters, (uint32_t)i, 1};
        readings[i] = (NameReading){.index = candidate->index, .share = (float)candidate->weight};
        for (size_t k = 0; k < NAME_SYSTEMS; k++)
            readings[i].leans[k] = packed_lean(candidate->leans.at[k]);
    }
    *spellings = (NameSpellings){keys, readings, size, (uint32_t)list->count};
}

static void pack_mandarin(const NameCounts *counts, Arena *arena, NameTable *table)
{
    Candidates list = {.arena = arena};
    size_t next = 0;
    for (uint16_t i = 0; i < counts->syllables.count && i < UINT16_MAX; i++) {
        const uint16_t codes[SURNAME_MOST] = {counts->syllables.at[i].code};
        size_t first = list.count;
        add_by_counts(&list, &counts->mandarin, &next, codes, i);
        settle(&list, first);
    }
    pack_spellings(&list, &table->mandarin);
}

static void pack_given(const NameCounts *counts, Arena *arena, NameTable *table)
{
    Candidates list = {.arena = arena};
    size_t next = 0;
    for (uint16_t i = 0; i < counts->syllables.count && i < UINT16_MAX; i++) {
        const uint16_t codes[SURNAME_MOST] = {counts->syllables.at[i].code};
        size_t first = list.count;
        if (counts->syllables.at[i].mandarin)
            continue;
        add_by_counts(&list, &counts->spellings, &next, codes, i);
        add_by_letters(&list, counts, codes[0], i, seen_syllable);
        add_by_systems(&list, codes, i);
        settle(&list, first);
    }
    pack_spellings(&list, &table->given);
}

static void pack_syllables(const NameCounts *counts, Arena *arena, NameTable *table)
{
    const SyllableCounts *list = &counts->syllables;
    double first = 0, later = 0;
    for (size_t i = 0; i < list->count; i++) {
        first += list->at[i].first;
        later += list->at[i].later;
    }
    NameSyllable *syllables = arena_alloc(arena, (list->count + 1) * sizeof *syllables);
    for (size_t i = 0; syllables != NULL && i < list->count; i++) {
        const SyllableCount *syllable = &list->at[i];
        double anywhere =
            (syllable->first + syllable->later + seen_nobody) / (first + later + seen_nobody * (double)list->count);
        syllables[i] = (NameSyllable){
            .code = syllable->code,
            .first = (float)((syllable->first + seen_anywhere * anywhere) / (first + seen_anywhere)),
            .later = (float)((syllable->later + seen_anywhere * anywhere) / (later + seen_anywhere)),
        };
    }
    table->syllables = syllables;
    table->syllable_count = syllables != NULL ? (uint32_t)list->count : 0;
}

static void pack_surnames(const NameCounts *counts, Arena *arena, NameTable *table)
{
    Candidates list = {.arena = arena};
    const SpellingCounts *rows = &counts->surnames;
    NameSurname *surnames = arena_alloc(arena, (rows->count + 1) * sizeof *surnames);
    double total = 0;
    uint16_t count = 0;
    for (size_t next = 0; surnames != NULL && next < rows->count && count < UINT16_MAX; count++) {
        NameSurname *surname = &surnames[count];
        size_t first = list.count;
        memcpy(surname->codes, rows->at[next].codes, sizeof surname->codes);
        double people = add_by_counts(&list, rows, &next, surname->codes, count) + seen_no_bearer;
        if (surname->codes[1] == 0)
            add_by_letters(&list, counts, surname->codes[0], count, seen_surname);
        add_by_systems(&list, surname->codes, count);
        settle(&list, first);
        surname->share = (float)people;
        total += people;
    }
    for (uint32_t i = 0; i < count; i++)
        surnames[i].share = (float)((double)surnames[i].share / total);
    table->surnames = surnames;
    table->surname_count = count;
    pack_spellings(&list, &table->family);
}

void name_pack(const NameCounts *counts, Arena *arena, NameTable *table)
{
    *table = (NameTable){0};
    pack_given(counts, arena, table);
    pack_mandarin(counts, arena, table);
    pack_syllables(counts, arena, table);
    pack_surnames(counts, arena, table);
}
