/* source_seams.c: reading seams.tsv, what letters alone do not tell the romanizer of words. */
#include "glossary/sources.h"

#include "base/unicode.h"
#include "glossary/names.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef enum SeamColumn {
    COLUMN_WORD,
    COLUMN_WHERE,
    COLUMN_KIND,
    COLUMN_READ,
    COLUMN_PRINTED,
    COLUMN_SOURCE,
} SeamColumn;

static const char *const seam_columns[] = {"word", "where", "kind", "read", "printed", "source"};

/* In the order of SeamWhere and SeamKind. */
static const char *const wheres[] = {"anywhere", "whole", "front", "joined", "behind"};
static const char *const kinds[] = {"any", "word", "place", "person", "landmark", "mononym", "name", "unit"};

/* In the order of Seam. */
static const char marks[] = "\0|+^=_";

static bool mark_read(char byte, uint8_t *mark)
{
    for (unsigned i = SEAM_JOINT; i <= SEAM_APART; i++) {
        if (marks[i] == byte) {
            *mark = (uint8_t)i;
            return true;
        }
    }
    return false;
}

/* The syllables of TEXT to SYLLABLES, and, where MARKS is not NULL, the marks between them. */
static bool syllables_read(Str text, uint16_t syllables[SEAM_MOST], uint8_t *marks_between, uint8_t *count)
{
    *count = 0;
    while (text.size > 0) {
        Syllable syllable;
        if (marks_between != NULL && mark_read(text.at[0], &marks_between[*count])) {
            text = str_after(text, 1);
            continue;
        }
        if (*count == SEAM_MOST || !hangul_next(&text, &syllable))
            return false;
        syllables[(*count)++] = (uint16_t)syllable_code(syllable);
    }
    return *count > 0;
}

static bool printed_read(Draft *draft, Str cell, Place place)
{
    while (cell.at != NULL) {
        Str form = str_trim(str_cut(&cell, ';'));
        IreumSystem system;
        const char *name = arena_copy(draft->arena, str_cut(&form, '='));
        if (form.size > 0 && ireum_system_parse(name, &system))
            continue;
        draft_complain(draft, IREUM_ERROR, place, "seam", "expected system=form, as nk=amrokgang");
        return false;
    }
    return true;
}

/* The items of a cell without the spaces around them. */
static Text printed_text(Draft *draft, Str cell)
{
    const char *text = "";
    while (cell.at != NULL) {
        Str item = str_trim(str_cut(&cell, ';'));
        text = arena_print(draft->arena, "%s%.*s;", text, STR(item));
    }
    return draft_text(draft, str_of(text));
}

static void read_seam(Draft *draft, const Tsv *tsv, const TsvRow *row)
{
    int where = name_index(row->cells[COLUMN_WHERE], wheres, COUNT(wheres));
    int kind = name_index(row->cells[COLUMN_KIND], kinds, COUNT(kinds));
    if (where < 0 || kind < 0) {
        draft_complain(draft, IREUM_ERROR, (Place){tsv->path, row->line, 0}, "seam",
                       "expected anywhere, whole, front, joined or behind; any, word, place, person, landmark, "
                       "mononym, name or unit");
        return;
    }
    SeamRow seam = {.where = (uint8_t)where, .kind = (uint8_t)kind};
    if (!syllables_read(row->cells[COLUMN_WORD], seam.syllables, seam.marks, &seam.count)) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, COLUMN_WORD), "seam",
                       "expected 1 to %d syllables and the marks | + ^ = _ between them", SEAM_MOST);
        return;
    }
    uint8_t read = seam.count;
    Str reading = row->cells[COLUMN_READ], printed = row->cells[COLUMN_PRINTED];
    if (reading.size > 0 && (!syllables_read(reading, seam.read, NULL, &read) || read != seam.count)) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, COLUMN_READ), "seam",
                       "a reading has as many syllables as the word");
        return;
    }
    if (printed.size > 0 && !printed_read(draft, printed, tsv_place(tsv, row, COLUMN_PRINTED)))
        return;
    if (row->cells[COLUMN_SOURCE].size == 0)
        draft_complain(draft, IREUM_WARNING, tsv_place(tsv, row, COLUMN_SOURCE), "seam", "no source");
    seam.printed = printed.size > 0 ? printed_text(draft, printed) : 0;
    draft_seam(draft, seam);
}

/* ---- Names of the glossary ---- */

/* Makes HANGUL known as a name of KIND; longer names and those with spaces are told by their parts. */
static void add_name(Draft *draft, Text hangul, SeamKind kind)
{
    SeamRow seam = {.where = SEAM_WHOLE, .kind = (uint8_t)kind};
    if (syllables_read(draft_str(draft, hangul), seam.syllables, NULL, &seam.count) && seam.count > 1)
        draft_seam(draft, seam);
}

/* A person whose preferred form is one word has a name in one piece. */
static SeamKind person_kind(const Draft *draft, const Entry *entry)
{
    Str preferred = draft_str(draft, draft->forms[entry->first_form].text);
    return str_find(preferred, (Str){" ", 1}, 0) == SIZE_MAX ? SEAM_KIND_MONONYM : SEAM_KIND_PERSON;
}

static void add_names(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry entry = draft->entries[i];
        if (entry.class != CLASS_PERSON && entry.class != CLASS_PLACE)
            continue;
        SeamKind kind = entry.class == CLASS_PLACE ? SEAM_KIND_PLACE : person_kind(draft, &entry);
        add_name(draft, entry.hangul, kind);
        add_name(draft, entry.hangul_north, kind);
    }
}

Status sources_read_seams(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "seams.tsv", seam_columns, COUNT(seam_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_seam(draft, &tsv, &row);
    add_names(draft);
    source_korean_words(draft);
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : status;
}
