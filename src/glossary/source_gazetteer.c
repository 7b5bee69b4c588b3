/* source_gazetteer.c: reading gazetteer.tsv, the administrative units of both Koreas, and spelling their names in each
 * system. */
#include "base/date.h"
#include "base/unicode.h"
#include "glossary/gazetteer.h"
#include "glossary/names.h"
#include "glossary/pack.h"
#include "glossary/sources.h"
#include "korean/romanize.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef enum GazetteerColumn {
    COLUMN_HANGUL,
    COLUMN_HANJA,
    COLUMN_KIND,
    COLUMN_PARENT,
    COLUMN_COUNTRY,
    COLUMN_FROM,
    COLUMN_UNTIL,
    COLUMN_LATIN,
    COLUMN_NOTE,
    COLUMN_SOURCE,
} GazetteerColumn;

static const char *const gazetteer_columns[] = {"hangul",     "?hanja",      "kind",   "parent", "country",
                                                "valid_from", "valid_until", "?latin", "?note",  "source"};

/* What stands at the end of a name of each kind. */
static const struct {
    const char *hangul;
    UnitKind kind;
    UnitEnding ending;
} endings[] = {
    {"특별시", UNIT_SPECIAL_CITY, UNIT_SI},
    {"광역시", UNIT_METROPOLITAN_CITY, UNIT_SI},
    {"직할시", UNIT_DIRECTLY_GOVERNED_CITY, UNIT_SI},
    {"시", UNIT_DIRECTLY_GOVERNED_CITY, UNIT_SI},
    {"특별자치시", UNIT_SELF_GOVERNING_CITY, UNIT_SI},
    {"특별자치도", UNIT_SELF_GOVERNING_PROVINCE, UNIT_DO},
    {"도", UNIT_PROVINCE, UNIT_DO},
    {"시", UNIT_CITY, UNIT_SI},
    {"시", UNIT_ADMINISTRATIVE_CITY, UNIT_SI},
    {"군", UNIT_COUNTY, UNIT_GUN},
    {"구역", UNIT_DISTRICT, UNIT_GUYOK},
    {"구", UNIT_DISTRICT, UNIT_GU},
};

/* The systems in which names are spelled. */
static const IreumSystem systems[] = {IREUM_REVISED, IREUM_MCCUNE, IREUM_NORTHERN};

/* A row while its spellings are made. */
typedef struct Row {
    uint32_t unit;
    Str stem;  /* in Hangul */
    Str latin; /* of the stem, where the official form is not what its side's system gives */
    IreumSystem own;
} Row;

/* HANGUL without the ending of KIND; empty where it has another. */
static Str stem_of(Str hangul, UnitKind kind, UnitEnding *ending)
{
    for (size_t i = 0; i < COUNT(endings); i++) {
        Str end = str_of(endings[i].hangul);
        if (endings[i].kind != kind || hangul.size <= end.size ||
            !str_equal(str_after(hangul, hangul.size - end.size), end))
            continue;
        *ending = endings[i].ending;
        return str_slice(hangul, 0, hangul.size - end.size);
    }
    return (Str){"", 0};
}

/* The unit whose Hangul is HANGUL, at the time of CHILD, if any was: names come and go. */
static uint32_t parent_of(const Draft *draft, Str hangul, const Unit *child)
{
    uint32_t found = NONE;
    for (uint32_t i = 0; i < draft->unit_count; i++) {
        const Unit *unit = &draft->units[i];
        if (!str_equal(draft_str(draft, unit->hangul), hangul) || !(unit->countries & child->countries))
            continue;
        if (found == NONE || unit->until.year == 0)
            found = i;
    }
    return found;
}

/* ---- Spellings ---- */

/* STEM in SYSTEM, with straight apostrophes; "" where it is too long for a name. */
static const char *spell(Draft *draft, const SeamTable *seams, Str stem, IreumSystem system)
{
    IreumRomanizeOptions options = {.system = system, .kind = IREUM_NAME_PLACE};
    char text[64];
    if (romanize(seams, &options, stem, NULL, text, sizeof text) >= sizeof text)
        return "";
    Str rest = str_of(text);
    Str mark = {"\u2019", 3};
    const char *plain = "";
    for (size_t at; (at = str_find(rest, mark, 0)) != SIZE_MAX; rest = str_after(rest, at + mark.size))
        plain = arena_print(draft->arena, "%s%.*s'", plain, (int)at, rest.at);
    return arena_print(draft->arena, "%s%.*s", plain, STR(rest));
}

/* Adds a spelling of ROW's stem, or SYSTEM to the spelling that is the same. */
static void add_form(Draft *draft, const Row *row, Str stem, unsigned system)
{
    Unit *unit = &draft->units[row->unit];
    for (uint32_t i = 0; i < unit->form_count; i++) {
        UnitForm *form = &draft->unit_forms[unit->first_form + i];
        if (str_equal(draft_str(draft, form->stem), stem)) {
            form->systems |= (uint32_t)1 << system;
            return;
        }
    }
    UnitForm form = {draft_text(draft, stem), row->unit, (uint32_t)1 << system};
    uint32_t index = draft_unit_form(draft, form);
    if (index == NONE)
        return;
    unit->first_form = unit->form_count == 0 ? index : unit->first_form;
    unit->form_count++;
    const UnitEndingInfo *ending = &unit_endings[unit->ending];
    draft_unit_name(draft, (UnitName){index, 0});
    for (uint32_t i = 0; i < UNIT_SPELLINGS && ending->spellings[i] != NULL; i++)
        draft_unit_name(draft, (UnitName){index, i + 1});
}

/* STEM with each syllable spelled alone. */
static const char *spell_by_letters(Draft *draft, Str stem)
{
    const char *text = "";
    for (size_t at = 0, size; at < stem.size; at += size) {
        utf8_next(stem.at + at, &size);
        IreumRomanizeOptions options = {.system = IREUM_REVISED, .kind = at == 0 ? IREUM_NAME_PLACE : IREUM_NAME_WORD};
        char letters[16];
        romanize(NULL, &options, str_slice(stem, at, size), NULL, letters, sizeof letters);
        text = arena_print(draft->arena, "%s%s", text, letters);
    }
    return text;
}

static void add_forms(Draft *draft, const SeamTable *seams, const Row *row)
{
    for (size_t i = 0; i < COUNT(systems); i++) {
        IreumSystem system = systems[i];
        bool official = system == row->own && row->latin.size > 0;
        Str stem = official ? row->latin : str_of(spell(draft, seams, row->stem, system));
        if (stem.size > 0)
            add_form(draft, row, stem, system);
    }
    if (row->own == IREUM_REVISED && row->latin.size == 0)
        add_form(draft, row, str_of(spell_by_letters(draft, row->stem)), UNIT_BY_LETTERS);
}

/* ---- Rows ---- */

/* Whether what ends at UNTIL has certainly ended at FROM. */
static bool ended(Date until, Date from)
{
    return until.year != 0 && from.year != 0 && date_reaches(from, until);
}

/* One unit at one time is one row. */
static void check_twice(Draft *draft, uint32_t index)
{
    const Unit *unit = &draft->units[index];
    for (uint32_t i = 0; i < index; i++) {
        const Unit *other = &draft->units[i];
        bool apart = ended(other->until, unit->from) || ended(unit->until, other->from);
        if (str_equal(draft_str(draft, other->hangul), draft_str(draft, unit->hangul)) &&
            other->parent == unit->parent && other->countries == unit->countries && !apart) {
            Place first = draft->unit_places[i];
            draft_complain(draft, IREUM_ERROR, draft->unit_places[index], "unit",
                           "'%.*s' stands in line %u too, with the same parent and dates that meet",
                           STR(draft_str(draft, unit->hangul)), (unsigned)first.line);
        }
    }
}

static bool read_unit(Draft *draft, const Tsv *tsv, const TsvRow *cells, Row *row)
{
    Str hangul = cells->cells[COLUMN_HANGUL], latin = cells->cells[COLUMN_LATIN], parent = cells->cells[COLUMN_PARENT];
    Place place = tsv_place(tsv, cells, COLUMN_HANGUL);
    int kind = name_index(cells->cells[COLUMN_KIND], unit_kind_names, UNIT_KIND_COUNT);
    if (kind < 0) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, cells, COLUMN_KIND), "unit", "unknown kind '%.*s'",
                       STR(cells->cells[COLUMN_KIND]));
        return false;
    }
    UnitEnding ending = UNIT_SI;
    row->stem = stem_of(hangul, (UnitKind)kind, &ending);
    if (row->stem.size == 0) {
        draft_complain(draft, IREUM_ERROR, place, "unit", "'%.*s' does not end as a %s does", STR(hangul),
                       unit_kind_names[kind]);
        return false;
    }
    Unit unit = {
        .hangul = draft_text(draft, hangul),
        .parent = NONE,
        .countries = source_countries(draft, cells->cells[COLUMN_COUNTRY], tsv_place(tsv, cells, COLUMN_COUNTRY)),
        .from = source_date(draft, cells->cells[COLUMN_FROM], tsv_place(tsv, cells, COLUMN_FROM)),
        .until = source_date(draft, cells->cells[COLUMN_UNTIL], tsv_place(tsv, cells, COLUMN_UNTIL)),
        .kind = (uint8_t)kind,
        .ending = (uint8_t)ending,
    };
    if (ended(unit.until, unit.from))
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, cells, COLUMN_UNTIL), "date", "ends before it begins");
    if (parent.size > 0 && (unit.parent = parent_of(draft, parent, &unit)) == NONE)
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, cells, COLUMN_PARENT), "unit",
                       "no unit '%.*s' above this line in the same country", STR(parent));
    if (cells->cells[COLUMN_SOURCE].size == 0)
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, cells, COLUMN_SOURCE), "source", "no source");
    row->unit = draft_unit(draft, unit, place);
    row->latin = latin.size > 0 ? str_cut(&latin, ' ') : latin;
    row->own = str_is(cells->cells[COLUMN_COUNTRY], "kp") ? IREUM_NORTHERN : IREUM_REVISED;
    return row->unit != NONE;
}

Status sources_read_gazetteer(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status = source_table(&tsv, draft, directory, "gazetteer.tsv", gazetteer_columns, COUNT(gazetteer_columns),
                                 &readable, error);
    const SeamTable seams = seam_table_of(draft);
    Row row;
    for (TsvRow cells; readable && !draft->arena->failed && tsv_next(&tsv, draft, &cells);) {
        if (!read_unit(draft, &tsv, &cells, &row))
            continue;
        check_twice(draft, row.unit);
        add_forms(draft, &seams, &row);
    }
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : status;
}
