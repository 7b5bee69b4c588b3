/* source_names.c: reading dictionaries/names, the counts behind the name model. */
#include "glossary/sources.h"

#include "base/unicode.h"
#include "glossary/name_counts.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const letter_columns[] = {"part", "letter", "spelling", "count", "revised", "mccune", "popular"};
static const char *const spelling_columns[] = {"syllable", "spelling", "count"};
static const char *const mandarin_columns[] = {"syllable", "spelling", "count"};
static const char *const surname_columns[] = {"surname", "spelling", "count", "revised", "mccune", "popular"};
static const char *const syllable_columns[] = {"syllable", "first", "later"};

/* ---- Cells ---- */

static bool count_read(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t column, double *count)
{
    const char *text = arena_copy(draft->arena, row->cells[column]);
    char *end;
    *count = strtod(text, &end);
    if (end != text && *end == '\0' && *count >= 0 && *count <= 1e9)
        return true;
    draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, column), "name-count", "expected a number from 0 on");
    return false;
}

/* Counts by system from COLUMN on; an empty cell is 0. */
static bool systems_read(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t column, double counts[NAME_SYSTEMS])
{
    for (size_t i = 0; i < NAME_SYSTEMS; i++) {
        if (row->cells[column + i].size > 0 && !count_read(draft, tsv, row, column + i, &counts[i]))
            return false;
    }
    return true;
}

/* A spelling of 1 to NAME_SPELLING_MOST letters as a key. */
static bool letters_read(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t column, uint64_t *letters)
{
    Str cell = row->cells[column];
    bool fit = cell.size > 0 && cell.size <= NAME_SPELLING_MOST;
    *letters = 0;
    for (size_t i = 0; fit && i < cell.size; i++) {
        fit = cell.at[i] >= 'a' && cell.at[i] <= 'z';
        *letters = name_key_join(*letters, cell.at[i]);
    }
    if (!fit)
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, column), "name-spelling", "expected 1 to %d letters a-z",
                       NAME_SPELLING_MOST);
    return fit;
}

/* One to MOST syllables. */
static bool codes_read(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t most, uint16_t codes[SURNAME_MOST])
{
    Str cell = row->cells[0];
    size_t count = 0;
    Syllable syllable;
    while (count < most && hangul_next(&cell, &syllable))
        codes[count++] = (uint16_t)syllable_code(syllable);
    if (count > 0 && cell.size == 0)
        return true;
    draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, 0), "name-hangul", "expected 1 to %zu syllables", most);
    return false;
}

/* ---- Rows ---- */

/* The list that a row of letters.tsv belongs to, or NULL. */
static LetterSpellings *letter_list(NameCounts *counts, Str part, Str letter)
{
    const struct {
        const char *part;
        int (*index_of)(Str letter);
        LetterSpellings *lists;
    } parts[] = {
        {"onset", onset_of, counts->onsets},
        {"open", nucleus_of, counts->open},
        {"closed", nucleus_of, counts->closed},
        {"coda", coda_of, counts->codas},
    };
    for (size_t i = 0; i < COUNT(parts); i++) {
        int index = str_is(part, parts[i].part) ? parts[i].index_of(letter) : -1;
        if (index >= 0)
            return &parts[i].lists[index];
    }
    return NULL;
}

static void read_letter(Draft *draft, const Tsv *tsv, const TsvRow *row, NameCounts *counts)
{
    LetterSpellings *list = letter_list(counts, row->cells[0], row->cells[1]);
    Str spelling = row->cells[2];
    LetterSpelling item = {.size = 0};
    if (str_is(spelling, "-"))
        spelling.size = 0;
    bool fit = list != NULL && list->count < LETTERS_MOST && spelling.size <= LETTER_MOST;
    for (size_t i = 0; fit && i < spelling.size; i++) {
        fit = spelling.at[i] >= 'a' && spelling.at[i] <= 'z';
        item.text[item.size++] = spelling.at[i];
    }
    if (!fit)
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, 0), "name-letter",
                       "expected onset, open, closed or coda, a letter of it, and at most %d letters a-z, or -",
                       LETTER_MOST);
    else if (count_read(draft, tsv, row, 3, &item.count) && systems_read(draft, tsv, row, 4, item.by_system))
        list->at[list->count++] = item;
}

/* Of a syllable where MOST is 1, else of a surname, which has counts by system, too. */
static void read_spelling(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t most, SpellingCounts *list)
{
    SpellingCount item = {.count = 0};
    if (!codes_read(draft, tsv, row, most, item.codes) || !letters_read(draft, tsv, row, 1, &item.letters) ||
        !count_read(draft, tsv, row, 2, &item.count))
        return;
    if (most > 1 && !systems_read(draft, tsv, row, 3, item.by_system))
        return;
    list->at = arena_room(draft->arena, list->at, list->count, &list->capacity, sizeof item);
    if (list->count < list->capacity)
        list->at[list->count++] = item;
}

static void read_syllable(Draft *draft, const Tsv *tsv, const TsvRow *row, SyllableCounts *list)
{
    uint16_t codes[SURNAME_MOST] = {0};
    SyllableCount item = {.code = 0};
    if (!codes_read(draft, tsv, row, 1, codes) || !count_read(draft, tsv, row, 1, &item.first) ||
        !count_read(draft, tsv, row, 2, &item.later))
        return;
    item.code = codes[0];
    list->at = arena_room(draft->arena, list->at, list->count, &list->capacity, sizeof item);
    if (list->count < list->capacity)
        list->at[list->count++] = item;
}

/* ---- Order ---- */

static int by_codes(const void *a, const void *b)
{
    const SpellingCount *one = a, *other = b;
    for (size_t i = 0; i < SURNAME_MOST; i++) {
        if (one->codes[i] != other->codes[i])
            return one->codes[i] < other->codes[i] ? -1 : 1;
    }
    return one->letters != other->letters ? (one->letters < other->letters ? -1 : 1) : 0;
}

static int by_code(const void *a, const void *b)
{
    const SyllableCount *one = a, *other = b;
    return one->code != other->code ? (one->code < other->code ? -1 : 1) : 0;
}

static void sort(void *list, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    if (count > 0)
        qsort(list, count, size, compare);
}

/* The syllables are those of the model: one twice would be read twice. */
static void complain_twice(Draft *draft, const char *directory, const SyllableCounts *list)
{
    for (size_t i = 1; i < list->count; i++) {
        if (list->at[i].code == list->at[i - 1].code)
            draft_complain(draft, IREUM_ERROR,
                           (Place){arena_print(draft->arena, "%s/names/syllables.tsv", directory), 0, 0}, "name-hangul",
                           "the syllable U+%04X stands there twice", (unsigned)list->at[i].code);
    }
}

/* Adds the syllables that only Chinese names have; the list ascends. */
static void add_mandarin(Draft *draft, NameCounts *counts)
{
    SyllableCounts *list = &counts->syllables;
    size_t known = list->count;
    for (size_t i = 0, at = 0; i < counts->mandarin.count; i++) {
        SyllableCount item = {.code = counts->mandarin.at[i].codes[0], .mandarin = true};
        while (at < known && list->at[at].code < item.code)
            at++;
        if ((at < known && list->at[at].code == item.code) ||
            (list->count > 0 && list->at[list->count - 1].code == item.code))
            continue;
        list->at = arena_room(draft->arena, list->at, list->count, &list->capacity, sizeof item);
        if (list->count < list->capacity)
            list->at[list->count++] = item;
    }
}

Status sources_read_names(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    NameCounts *counts = arena_alloc(draft->arena, sizeof *counts);
    if (counts == NULL)
        return error_set(error, IREUM_MEMORY, directory, "out of memory");
    Status status = source_table(&tsv, draft, directory, "names/letters.tsv", letter_columns, COUNT(letter_columns),
                                 &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_letter(draft, &tsv, &row, counts);
    if (status == IREUM_OK)
        status = source_table(&tsv, draft, directory, "names/spellings.tsv", spelling_columns, COUNT(spelling_columns),
                              &readable, error);
    for (TsvRow row; status == IREUM_OK && readable && tsv_next(&tsv, draft, &row);)
        read_spelling(draft, &tsv, &row, 1, &counts->spellings);
    if (status == IREUM_OK)
        status = source_table(&tsv, draft, directory, "names/mandarin.tsv", mandarin_columns, COUNT(mandarin_columns),
                              &readable, error);
    for (TsvRow row; status == IREUM_OK && readable && tsv_next(&tsv, draft, &row);)
        read_spelling(draft, &tsv, &row, 1, &counts->mandarin);
    if (status == IREUM_OK)
        status = source_table(&tsv, draft, directory, "names/syllables.tsv", syllable_columns, COUNT(syllable_columns),
                              &readable, error);
    for (TsvRow row; status == IREUM_OK && readable && tsv_next(&tsv, draft, &row);)
        read_syllable(draft, &tsv, &row, &counts->syllables);
    if (status == IREUM_OK)
        status = source_table(&tsv, draft, directory, "names/surnames.tsv", surname_columns, COUNT(surname_columns),
                              &readable, error);
    for (TsvRow row; status == IREUM_OK && readable && tsv_next(&tsv, draft, &row);)
        read_spelling(draft, &tsv, &row, SURNAME_MOST, &counts->surnames);
    if (status != IREUM_OK)
        return status;
    sort(counts->spellings.at, counts->spellings.count, sizeof(SpellingCount), by_codes);
    sort(counts->mandarin.at, counts->mandarin.count, sizeof(SpellingCount), by_codes);
    sort(counts->surnames.at, counts->surnames.count, sizeof(SpellingCount), by_codes);
    sort(counts->syllables.at, counts->syllables.count, sizeof(SyllableCount), by_code);
    complain_twice(draft, directory, &counts->syllables);
    add_mandarin(draft, counts);
    sort(counts->syllables.at, counts->syllables.count, sizeof(SyllableCount), by_code);
    name_pack(counts, draft->arena, &draft->names);
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : IREUM_OK;
}
