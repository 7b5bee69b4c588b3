/* source_entries.c: reading the ten classes of entries. */
#include "glossary/sources.h"

#include "base/file.h"
#include "glossary/lexicon.h"
#include "glossary/names.h"
#include "glossary/tsv.h"
#include "korean/reading.h"

/* A class of entries and its file under the dictionaries. */
typedef struct ClassSource {
    const char *file;
    EntryClass class;
} ClassSource;

static const ClassSource class_sources[CLASS_COUNT] = {
    {"people.tsv", CLASS_PERSON},
    {"places.tsv", CLASS_PLACE},
    {"organizations.tsv", CLASS_ORGANIZATION},
    {"publications.tsv", CLASS_PUBLICATION},
    {"titles.tsv", CLASS_TITLE},
    {"terms.tsv", CLASS_TERM},
    {"events.tsv", CLASS_EVENT},
    {"acronyms.tsv", CLASS_ACRONYM},
    {"weapons.tsv", CLASS_WEAPON},
    {"laws.tsv", CLASS_LAW},
};

typedef enum EntryColumn {
    COLUMN_ID,
    COLUMN_HANGUL,
    COLUMN_HANGUL_NORTH,
    COLUMN_HANJA,
    COLUMN_PREFERRED,
    COLUMN_STYLES,
    COLUMN_FLAGGED,
    COLUMN_FLAGGED_IF,
    COLUMN_EXPANSION,
    COLUMN_COUNTRY,
    COLUMN_VALID_FROM,
    COLUMN_VALID_UNTIL,
    COLUMN_NOTE,
    COLUMN_SOURCE,
    COLUMN_CONFIDENCE,
    COLUMN_MATCH,
    COLUMN_OWN,
    COLUMN_OWN_FROM,
    COLUMN_ERA,
    COLUMN_CLASS, /* of a layer's tables alone: each shipped table is of one class */
} EntryColumn;

enum { SHIPPED_COUNT = COLUMN_CLASS, LAYER_COUNT = COLUMN_CLASS + 1 };

/* clang-format off */
static const char *const shipped_columns[SHIPPED_COUNT] = {
    "id",      "hangul",     "hangul_north", "hanja",  "preferred",  "styles", "flagged", "flagged_if", "expansion",
    "country", "valid_from", "valid_until",  "note",   "source",     "confidence", "?match", "?own", "?own_from", "?era",
};

static const char *const layer_columns[LAYER_COUNT] = {
    "?id",      "?hangul",     "?hangul_north", "?hanja",  "preferred",  "?styles", "?flagged", "?flagged_if",
    "?expansion", "?country", "?valid_from", "?valid_until",  "?note",   "?source",     "?confidence", "?match", "?own",
    "?own_from", "?era", "class",
};
/* clang-format on */

static uint8_t read_match(Draft *draft, Str cell, Place place)
{
    int match = name_index(cell, match_names, sizeof match_names / sizeof *match_names);
    if (match < 0)
        draft_complain(draft, IREUM_ERROR, place, "match",
                       "'%.*s': expected exact, korean, beside-name, suffix or nothing", STR(cell));
    return match < 0 ? MATCH_EXACT : (uint8_t)match;
}

static uint8_t read_confidence(Draft *draft, Str cell, Place place)
{
    int confidence = name_index(cell, confidence_names, sizeof confidence_names / sizeof *confidence_names);
    if (confidence < 0)
        draft_complain(draft, IREUM_ERROR, place, "confidence", "'%.*s': expected low, medium or high", STR(cell));
    return confidence < 0 ? CONFIDENCE_LOW : (uint8_t)confidence;
}

/* Surnames of two syllables; every other surname has one. */
static bool surname_of_two(Str hangul)
{
    static const char *const surnames[] = {"남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "망절"};
    for (size_t i = 0; i < sizeof surnames / sizeof *surnames; i++) {
        if (str_starts(hangul, surnames[i]) && hangul.size > strlen(surnames[i]))
            return true;
    }
    return false;
}

/* Words of the surname at the front of a Korean person's preferred form: 1 where its first word reads the surname's
 * Hangul and the rest the given name's, else 0, and no rule of name patterns speaks of the person. */
static uint8_t surname_words(Str hangul, Str preferred)
{
    enum { SYLLABLE = 3 }; /* bytes */
    size_t size = (surname_of_two(hangul) ? 2u : 1u) * SYLLABLE;
    size_t space = str_find(preferred, str_of(" "), 0);
    if (hangul.size <= size || space == SIZE_MAX)
        return 0;
    bool fits = reading_fits(str_slice(hangul, 0, size), str_slice(preferred, 0, space)) &&
                reading_fits(str_after(hangul, size), str_after(preferred, space + 1));
    return fits ? 1 : 0;
}

static bool is_historic(Draft *draft, Str cell, Place place)
{
    bool historic = str_is(cell, "historic");
    if (cell.size > 0 && !historic)
        draft_complain(draft, IREUM_ERROR, place, "era", "'%.*s': expected historic or nothing", STR(cell));
    return historic;
}

/* A name's or a doctrine's capital may be written small where the class is one of words. */
static bool may_be_lowered(const Entry *entry)
{
    return (entry->class == CLASS_TITLE || entry->class == CLASS_TERM) && entry->match != MATCH_EXACT;
}

static bool entry_has_text(const Draft *draft, uint32_t index, Str text)
{
    for (size_t i = draft->entries[index].first_form; i < draft->form_count; i++) {
        if (form_right(&draft->forms[i]) && str_equal(draft_str(draft, draft->forms[i].text), text))
            return true;
    }
    return false;
}

void source_style_form(Draft *draft, uint32_t entry, const StyleForm *own, Place place)
{
    for (Str rest = own->form; rest.at != NULL;) {
        Str text = style_next(&rest);
        if (entry_has_text(draft, entry, text))
            continue;
        Form form = {.entry = entry,
                     .kind = IREUM_FORM_STYLE,
                     .label = LABEL_HOUSE,
                     .from = own->from,
                     .until = own->until,
                     .key = draft_text(draft, str_of(own->origin))};
        source_form_add(draft, form, text, place);
    }
}

/* What a house style writes for this entry is a right form of it. */
static void add_style_forms(Draft *draft, uint32_t index, Place place)
{
    Str id = draft_str(draft, draft->entries[index].id);
    for (size_t i = 0; i < draft->styles.count; i++) {
        const StyleSource *style = &draft->styles.at[i];
        for (size_t k = 0; k < style->form_count; k++) {
            if (str_equal(style->forms[k].entry, id))
                source_style_form(draft, index, &style->forms[k], place);
        }
    }
}

static void add_forms(Draft *draft, const Tsv *tsv, const TsvRow *row, uint32_t index)
{
    const Str *cells = row->cells;
    source_form_add(draft, (Form){.entry = index, .kind = IREUM_FORM_PREFERRED}, cells[COLUMN_PREFERRED],
                    tsv_place(tsv, row, COLUMN_PREFERRED));
    if (cells[COLUMN_OWN].size > 0) {
        draft->entries[index].own_form = (uint32_t)draft->form_count;
        source_form_add(draft, (Form){.entry = index, .kind = IREUM_FORM_OWN}, cells[COLUMN_OWN],
                        tsv_place(tsv, row, COLUMN_OWN));
    }
    if (cells[COLUMN_STYLES].size > 0)
        source_styles(draft, index, cells[COLUMN_STYLES], tsv_place(tsv, row, COLUMN_STYLES));
    add_style_forms(draft, index, (Place){tsv->path, row->line, 0});
    if (cells[COLUMN_FLAGGED].size > 0)
        source_flagged(draft, index, cells[COLUMN_FLAGGED], tsv_place(tsv, row, COLUMN_FLAGGED));
    if (cells[COLUMN_FLAGGED_IF].size > 0)
        source_flagged_if(draft, index, cells[COLUMN_FLAGGED_IF], tsv_place(tsv, row, COLUMN_FLAGGED_IF));
    static const struct {
        EntryColumn column;
        IreumFormKind kind;
    } scripts[] = {
        {COLUMN_HANGUL, IREUM_FORM_HANGUL},
        {COLUMN_HANGUL_NORTH, IREUM_FORM_HANGUL_NORTH},
        {COLUMN_HANJA, IREUM_FORM_HANJA},
    };
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        Str cell = cells[scripts[i].column];
        if (cell.size > 0)
            source_form_add(draft, (Form){.entry = index, .kind = (uint8_t)scripts[i].kind}, cell,
                            tsv_place(tsv, row, scripts[i].column));
    }
}

/* Returns its index, NONE where there is no entry in the row. */
static uint32_t add_entry(Draft *draft, const Tsv *tsv, const TsvRow *row, EntryClass class)
{
    const Str *cells = row->cells;
    static const EntryColumn required[] = {COLUMN_ID, COLUMN_PREFERRED};
    for (size_t i = 0; i < sizeof required / sizeof *required; i++) {
        if (cells[required[i]].size > 0)
            continue;
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, required[i]), "empty", "the cell '%s' is empty",
                       shipped_columns[required[i]]);
        return NONE;
    }
    Entry entry = {
        .id = draft_text(draft, cells[COLUMN_ID]),
        .note = draft_text(draft, cells[COLUMN_NOTE]),
        .source = draft_text(draft, cells[COLUMN_SOURCE]),
        .expansion = draft_text(draft, cells[COLUMN_EXPANSION]),
        .hangul = draft_text(draft, cells[COLUMN_HANGUL]),
        .hangul_north = draft_text(draft, cells[COLUMN_HANGUL_NORTH]),
        .hanja = draft_text(draft, cells[COLUMN_HANJA]),
        .first_form = (uint32_t)draft->form_count,
        .own_form = NONE,
        .partner = NONE,
        .valid_from = source_date(draft, cells[COLUMN_VALID_FROM], tsv_place(tsv, row, COLUMN_VALID_FROM)),
        .valid_until = source_date(draft, cells[COLUMN_VALID_UNTIL], tsv_place(tsv, row, COLUMN_VALID_UNTIL)),
        .own_from = source_date(draft, cells[COLUMN_OWN_FROM], tsv_place(tsv, row, COLUMN_OWN_FROM)),
        .countries = source_countries(draft, cells[COLUMN_COUNTRY], tsv_place(tsv, row, COLUMN_COUNTRY)),
        .class = (uint8_t) class,
        .match = read_match(draft, cells[COLUMN_MATCH], tsv_place(tsv, row, COLUMN_MATCH)),
        .confidence = read_confidence(draft, cells[COLUMN_CONFIDENCE], tsv_place(tsv, row, COLUMN_CONFIDENCE)),
    };
    /* Houses' patterns are for people of today; a king's or an admiral's name has its own tradition. */
    bool historic = is_historic(draft, cells[COLUMN_ERA], tsv_place(tsv, row, COLUMN_ERA));
    if (class == CLASS_PERSON && !historic)
        entry.surname_words = surname_words(cells[COLUMN_HANGUL], cells[COLUMN_PREFERRED]);
    uint32_t index = draft_entry(draft, entry, (Place){tsv->path, row->line, 0});
    if (index == NONE)
        return NONE;
    add_forms(draft, tsv, row, index);
    Entry *added = &draft->entries[index];
    added->form_count = (uint32_t)draft->form_count - added->first_form;
    for (uint32_t i = 0; i < added->form_count; i++) {
        Form *form = &draft->forms[added->first_form + i];
        form->lowered = may_be_lowered(added);
    }
    return index;
}

static Status read_class(const char *directory, const ClassSource *source, Draft *draft, Error *error)
{
    const char *path = arena_print(draft->arena, "%s/%s", directory, source->file);
    Str text;
    Status status = file_read(path, draft->arena, &text, error);
    if (status != IREUM_OK)
        return status;
    Tsv tsv;
    if (!tsv_open(&tsv, draft, path, text, shipped_columns, SHIPPED_COUNT))
        return IREUM_OK;
    for (TsvRow row; tsv_next(&tsv, draft, &row);)
        add_entry(draft, &tsv, &row, source->class);
    return IREUM_OK;
}

/* The class and the form in small letters, "person-han-ji-min": a row of a layer need not have an id of its own. */
static Str make_id(Draft *draft, Str class, Str preferred)
{
    char *id = arena_alloc(draft->arena, class.size + preferred.size + 1);
    if (id == NULL)
        return preferred;
    memcpy(id, class.at, class.size);
    size_t size = class.size;
    for (size_t i = 0; i < preferred.size; i++) {
        unsigned char byte = (unsigned char)preferred.at[i];
        bool upper = byte >= 'A' && byte <= 'Z';
        bool kept = upper || byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (i == 0 || (!kept && id[size - 1] != '-'))
            id[size++] = '-';
        if (kept)
            id[size++] = (char)(upper ? byte - 'A' + 'a' : byte);
    }
    return (Str){id, size};
}

/* What a layer's row may leave out. */
static void complete_row(Draft *draft, const Tsv *tsv, TsvRow *row)
{
    Str *cells = row->cells;
    if (cells[COLUMN_ID].size == 0)
        cells[COLUMN_ID] = make_id(draft, cells[COLUMN_CLASS], cells[COLUMN_PREFERRED]);
    if (cells[COLUMN_SOURCE].size == 0)
        cells[COLUMN_SOURCE] = str_of(arena_print(draft->arena, "%s:%u", tsv->path, (unsigned)row->line));
    if (cells[COLUMN_CONFIDENCE].size == 0)
        cells[COLUMN_CONFIDENCE] = str_of(confidence_names[CONFIDENCE_HIGH]);
}

static void read_layer_row(Draft *draft, const Tsv *tsv, TsvRow *row, const LayerRow *taker)
{
    Str class_cell = row->cells[COLUMN_CLASS];
    int class = name_index(class_cell, class_names, CLASS_COUNT);
    if (class < 0) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, COLUMN_CLASS), "class",
                       "'%.*s': expected person, place, organization, publication, title, term, event, acronym, weapon "
                       "or law",
                       STR(class_cell));
        return;
    }
    bool named = row->cells[COLUMN_ID].size > 0;
    complete_row(draft, tsv, row);
    uint32_t entry = add_entry(draft, tsv, row, (EntryClass) class);
    if (entry != NONE)
        taker->added(taker->context, entry, named);
}

void sources_read_layer(Draft *draft, const char *path, Str text, const LayerRow *taker)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* spreadsheets put it there */
    if (str_starts(text, mark))
        text = str_after(text, sizeof mark - 1);
    Tsv tsv;
    if (!tsv_open(&tsv, draft, path, text, layer_columns, LAYER_COUNT))
        return;
    for (TsvRow row; tsv_next(&tsv, draft, &row);)
        read_layer_row(draft, &tsv, &row, taker);
}

/* An acronym and the body it stands for know each other: the entry one of whose right forms is the expansion. */
static void link_acronyms(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        Entry *acronym = &draft->entries[i];
        if (acronym->class != CLASS_ACRONYM || acronym->expansion == 0)
            continue;
        Str expansion = draft_str(draft, acronym->expansion);
        for (size_t k = 0; k < draft->form_count; k++) {
            const Form *form = &draft->forms[k];
            Entry *body = &draft->entries[form->entry];
            if (!form_right(form) || body->class == CLASS_ACRONYM ||
                !str_equal(draft_str(draft, form->text), expansion))
                continue;
            acronym->partner = form->entry;
            if (body->partner == NONE)
                body->partner = (uint32_t)i;
            break;
        }
    }
}

Status sources_read_entries(const char *directory, Draft *draft, Error *error)
{
    for (size_t i = 0; i < CLASS_COUNT; i++) {
        Status status = read_class(directory, &class_sources[i], draft, error);
        if (status != IREUM_OK)
            return status;
    }
    link_acronyms(draft);
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : IREUM_OK;
}

uint32_t source_entry_by_id(const Draft *draft, Str id)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        if (str_equal(draft_str(draft, draft->entries[i].id), id))
            return (uint32_t)i;
    }
    return NONE;
}
