/* source_rules.c: reading the tables that one rule each rests on: names taken for each other, generic endings, words said
 * twice, disputed names. */
#include "glossary/sources.h"

#include "glossary/english.h"
#include "words/bytes.h"
#include "words/fold.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The next item of a cell, trimmed, with its place; false at the end. Empty items are passed over. */
typedef struct Items {
    Str rest;
    const char *start;
    Place place;
} Items;

static Items items_of(const Tsv *tsv, const TsvRow *row, size_t column)
{
    return (Items){row->cells[column], row->cells[column].at, tsv_place(tsv, row, column)};
}

static bool items_next(Items *items, Str *item, Place *place)
{
    while (items->rest.at != NULL) {
        *item = str_trim(str_cut(&items->rest, ';'));
        *place = items->place;
        place->column += (uint32_t)(item->at - items->start);
        if (item->size > 0)
            return true;
    }
    return false;
}

static bool cell_filled(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t column, const char *what)
{
    if (row->cells[column].size > 0)
        return true;
    draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, column), "empty", "no %s", what);
    return false;
}

/* The entry of that id; NONE after a complaint. */
static uint32_t entry_named(Draft *draft, Str id, Place place)
{
    uint32_t entry = source_entry_by_id(draft, id);
    if (entry == NONE)
        draft_complain(draft, IREUM_ERROR, place, "unknown-id", "no entry '%.*s'", STR(id));
    return entry;
}

/* ---- confusables.tsv ---- */

enum { SIDE_FORM, SIDE_ENTRY, SIDE_WHAT, SIDE_MARKERS, SIDE_COLUMNS };

static const char *const confusable_columns[] = {"form_a",  "entry_a", "what_a",    "markers_a", "form_b",
                                                 "entry_b", "what_b",  "markers_b", "?note"};

/* A marker without the comma that ties it to the name, and how it is tied. */
static Str marker_bare(Str marker, CueKind *kind)
{
    *kind = CUE_CONFUSABLE;
    if (marker.at[0] == ',') {
        *kind = CUE_CONFUSABLE_BEHIND;
        return str_trim(str_after(marker, 1));
    }
    if (marker.at[marker.size - 1] == ',') {
        *kind = CUE_CONFUSABLE_BEFORE;
        return str_trim(str_slice(marker, 0, marker.size - 1));
    }
    return marker;
}

static bool in_cell(Str cell, Str marker)
{
    while (cell.at != NULL) {
        if (fold_equal(str_trim(str_cut(&cell, ';')), marker))
            return true;
    }
    return false;
}

/* One English word, written small, stands in any copy: it proves nothing. */
static bool proves_nothing(const English *english, Str marker)
{
    return english != NULL && byte_is(marker.at[0], BYTE_LOWER) && str_find(marker, (Str){" ", 1}, 0) == SIZE_MAX &&
           english_has(english, marker);
}

static void read_confusable_markers(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t side, uint32_t index,
                                    const English *english)
{
    Str other = row->cells[(1 - side) * SIDE_COLUMNS + SIDE_MARKERS];
    Items items = items_of(tsv, row, side * SIDE_COLUMNS + SIDE_MARKERS);
    Place place;
    for (Str marker; items_next(&items, &marker, &place);) {
        CueKind kind;
        Str bare = marker_bare(marker, &kind);
        if (bare.size == 0)
            draft_complain(draft, IREUM_ERROR, place, "confusable", "a comma without a marker");
        else if (in_cell(other, marker))
            draft_complain(draft, IREUM_ERROR, place, "confusable",
                           "'%.*s' stands on both sides: it tells nothing apart", STR(marker));
        else if (kind == CUE_CONFUSABLE && proves_nothing(english, bare))
            draft_complain(draft, IREUM_ERROR, place, "confusable",
                           "'%.*s' is an English word that stands in any copy: it proves nothing", STR(marker));
        else if (index != NONE)
            draft_cue(draft, bare, (Cue){kind, index});
    }
}

/* Adds one side; false after a complaint. */
static bool read_side(Draft *draft, const Tsv *tsv, const TsvRow *row, size_t side, Confusable *confusable)
{
    size_t first = side * SIDE_COLUMNS;
    Str form = row->cells[first + SIDE_FORM], id = row->cells[first + SIDE_ENTRY];
    *confusable = (Confusable){.entry = NONE};
    bool fine = cell_filled(draft, tsv, row, first + SIDE_FORM, "form") &&
                cell_filled(draft, tsv, row, first + SIDE_WHAT, "word on what it is");
    if (id.size > 0) {
        confusable->entry = entry_named(draft, id, tsv_place(tsv, row, first + SIDE_ENTRY));
        fine &= confusable->entry != NONE;
    }
    confusable->form = draft_text(draft, form);
    confusable->what = draft_text(draft, row->cells[first + SIDE_WHAT]);
    return fine;
}

/* A pair of the same letters (two Gwangju) is checked and kept for people: no letters are wrong there. */
static void read_confusable(Draft *draft, const Tsv *tsv, const TsvRow *row, const English *english)
{
    Confusable sides[2];
    bool fine = read_side(draft, tsv, row, 0, &sides[0]);
    fine &= read_side(draft, tsv, row, 1, &sides[1]);
    if (row->cells[SIDE_MARKERS].size == 0 && row->cells[SIDE_COLUMNS + SIDE_MARKERS].size == 0) {
        draft_complain(draft, IREUM_ERROR, (Place){tsv->path, row->line, 0}, "confusable",
                       "no markers on either side: nothing tells the two apart");
        fine = false;
    }
    bool told_apart = fine && !fold_equal(row->cells[SIDE_FORM], row->cells[SIDE_COLUMNS + SIDE_FORM]);
    for (size_t side = 0; side < COUNT(sides); side++) {
        uint32_t index = told_apart ? draft_confusable(draft, sides[side]) : NONE;
        read_confusable_markers(draft, tsv, row, side, index, english);
        if (index != NONE)
            draft_cue(draft, row->cells[side * SIDE_COLUMNS + SIDE_FORM], (Cue){CUE_CONFUSABLE_NAME, index});
    }
}

static Status read_confusables(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status = source_table(&tsv, draft, directory, "confusables.tsv", confusable_columns,
                                 COUNT(confusable_columns), &readable, error);
    const English *english = readable && tsv.rest.size > 0 ? draft_english(draft) : NULL;
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_confusable(draft, &tsv, &row, english);
    return status;
}

/* ---- generics.tsv ---- */

typedef enum GenericColumn {
    GENERIC_HANGUL,
    GENERIC_HANJA,
    GENERIC_ENDINGS,
    GENERIC_WORDS,
    GENERIC_BEFORE,
    GENERIC_BARE,
    GENERIC_NOTE,
} GenericColumn;

static const char *const generic_columns[] = {"hangul", "?hanja", "endings", "words", "before", "bare", "?note"};

/* The items of a cell, each with a ';' behind it; FOLDED: their letters alone. */
static Text list_text(Draft *draft, Str cell, bool folded)
{
    const char *list = "";
    while (cell.at != NULL) {
        Str item = str_trim(str_cut(&cell, ';'));
        char letters[64];
        size_t size = folded ? fold_letters(item, letters, sizeof letters) : 0;
        if (folded && size <= sizeof letters)
            item = (Str){letters, size};
        if (item.size > 0)
            list = arena_print(draft->arena, "%s%.*s;", list, STR(item));
    }
    return draft_text(draft, str_of(list));
}

static void draft_cues(Draft *draft, Str cell, Cue cue)
{
    while (cell.at != NULL) {
        Str item = str_trim(str_cut(&cell, ';'));
        if (item.size > 0)
            draft_cue(draft, item, cue);
    }
}

static void read_generic(Draft *draft, const Tsv *tsv, const TsvRow *row)
{
    bool fine = cell_filled(draft, tsv, row, GENERIC_HANGUL, "Hangul");
    fine &= cell_filled(draft, tsv, row, GENERIC_ENDINGS, "ending in Latin letters");
    fine &= cell_filled(draft, tsv, row, GENERIC_WORDS, "English word");
    if (!str_is(row->cells[GENERIC_BARE], "yes") && !str_is(row->cells[GENERIC_BARE], "no")) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, GENERIC_BARE), "generic", "expected yes or no");
        return;
    }
    if (!fine)
        return;
    uint32_t index = draft_generic(draft, (Generic){
                                              .hangul = draft_text(draft, row->cells[GENERIC_HANGUL]),
                                              .endings = list_text(draft, row->cells[GENERIC_ENDINGS], true),
                                              .words = list_text(draft, row->cells[GENERIC_WORDS], false),
                                              .before = list_text(draft, row->cells[GENERIC_BEFORE], false),
                                              .bare = str_is(row->cells[GENERIC_BARE], "yes"),
                                          });
    draft_cues(draft, row->cells[GENERIC_WORDS], (Cue){CUE_GENERIC, index});
    draft_cues(draft, row->cells[GENERIC_BEFORE], (Cue){CUE_GENERIC_BEFORE, index});
}

static Status read_generics(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "generics.tsv", generic_columns, COUNT(generic_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_generic(draft, &tsv, &row);
    return status;
}

/* ---- doublets.tsv ---- */

typedef enum DoubletColumn { DOUBLET_ENTRIES, DOUBLET_WORD, DOUBLET_NOTE } DoubletColumn;

static const char *const doublet_columns[] = {"entries", "word", "?note"};

static bool last_word_is(Str words, Str word)
{
    Str last = words;
    while (words.at != NULL)
        last = str_cut(&words, ' ');
    return fold_equal(last, word);
}

/* What an acronym's last letter stands for is in its expansion. */
static bool doublet_fits(Draft *draft, uint32_t entry, Str word, Place place)
{
    const Entry *of = &draft->entries[entry];
    if (of->class != CLASS_ACRONYM || last_word_is(draft_str(draft, of->expansion), word))
        return true;
    draft_complain(draft, IREUM_ERROR, place, "doublet", "'%.*s' is not the last word of the expansion '%s'", STR(word),
                   draft->pool + of->expansion);
    return false;
}

static void read_doublet(Draft *draft, const Tsv *tsv, const TsvRow *row)
{
    Str word = row->cells[DOUBLET_WORD];
    bool fine = cell_filled(draft, tsv, row, DOUBLET_ENTRIES, "entry");
    fine &= cell_filled(draft, tsv, row, DOUBLET_WORD, "word");
    Items items = items_of(tsv, row, DOUBLET_ENTRIES);
    Place place;
    for (Str id; fine && items_next(&items, &id, &place);) {
        uint32_t entry = entry_named(draft, id, place);
        if (entry != NONE && doublet_fits(draft, entry, word, place)) {
            uint32_t index = draft_doublet(draft, (Doublet){entry, draft_text(draft, word)});
            draft_cue(draft, word, (Cue){CUE_DOUBLET, index});
        }
    }
}

static Status read_doublets(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "doublets.tsv", doublet_columns, COUNT(doublet_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_doublet(draft, &tsv, &row);
    return status;
}

/* ---- disputes.tsv ---- */

typedef enum DisputeColumn {
    DISPUTE_KEY,
    DISPUTE_ENTRY,
    DISPUTE_NEUTRAL,
    DISPUTE_ELSEWHERE,
    DISPUTE_NOTE
} DisputeColumn;

static const char *const dispute_columns[] = {"key", "entry", "neutral", "elsewhere", "?note"};

static void read_dispute(Draft *draft, const Tsv *tsv, const TsvRow *row)
{
    StyleKey key;
    Place place = tsv_place(tsv, row, DISPUTE_KEY);
    if (!style_key_read(row->cells[DISPUTE_KEY], &key) || style_keys[key].shape != STYLE_POLICY) {
        draft_complain(draft, IREUM_ERROR, place, "dispute", "'%.*s' is no style key that holds a policy",
                       STR(row->cells[DISPUTE_KEY]));
        return;
    }
    uint32_t entry = entry_named(draft, row->cells[DISPUTE_ENTRY], tsv_place(tsv, row, DISPUTE_ENTRY));
    Str elsewhere = row->cells[DISPUTE_ELSEWHERE];
    Place elsewhere_place = tsv_place(tsv, row, DISPUTE_ELSEWHERE);
    if (entry == NONE || !cell_filled(draft, tsv, row, DISPUTE_NEUTRAL, "neutral words"))
        return;
    draft_dispute(draft, (Dispute){
                             .entry = entry,
                             .key = key,
                             .elsewhere = elsewhere.size > 0 ? source_countries(draft, elsewhere, elsewhere_place) : 0,
                             .neutral = draft_text(draft, row->cells[DISPUTE_NEUTRAL]),
                         });
}

static Status read_disputes(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "disputes.tsv", dispute_columns, COUNT(dispute_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_dispute(draft, &tsv, &row);
    return status;
}

/* ---- All ---- */

Status sources_read_rule_tables(const char *directory, Draft *draft, Error *error)
{
    Status (*const readers[])(const char *, Draft *, Error *) = {read_confusables, read_generics, read_doublets,
                                                                 read_disputes};
    for (size_t i = 0; i < COUNT(readers); i++) {
        Status status = readers[i](directory, draft, error);
        if (status != IREUM_OK)
            return status;
    }
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : IREUM_OK;
}
