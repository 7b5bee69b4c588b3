/* source_tables.c: reading the tables beside the classes: who held which office, which words are evidence of what, and
 * the lines of running furniture. */
#include "glossary/sources.h"

#include "base/file.h"
#include "glossary/names.h"
#include "glossary/tsv.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- offices.tsv ---- */

typedef enum OfficeColumn {
    OFFICE_ID,
    OFFICE_COUNTRY,
    OFFICE_HANGUL,
    OFFICE_PHRASES,
    OFFICE_TITLE,
    OFFICE_NOTE,
    OFFICE_NAME
} OfficeColumn;

static const char *const office_columns[] = {"office_id", "country", "hangul", "phrases",
                                             "?title_id", "?note",   "?name"};

static void read_office(Draft *draft, Tsv *tsv, const TsvRow *row)
{
    Office office = {
        .id = draft_text(draft, row->cells[OFFICE_ID]),
        .name = draft_text(draft, row->cells[OFFICE_NAME]),
        .hangul = draft_text(draft, row->cells[OFFICE_HANGUL]),
        .countries = source_countries(draft, row->cells[OFFICE_COUNTRY], tsv_place(tsv, row, OFFICE_COUNTRY)),
    };
    Str title = row->cells[OFFICE_TITLE];
    if (title.size > 0 && source_entry_by_id(draft, title) == NONE)
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, OFFICE_TITLE), "unknown-id", "no title '%.*s'",
                       STR(title));
    uint32_t index = draft_office(draft, office);
    for (Str rest = row->cells[OFFICE_PHRASES]; rest.at != NULL;) {
        Str phrase = str_trim(str_cut(&rest, ';'));
        if (phrase.size > 0)
            draft_cue(draft, phrase, (Cue){CUE_OFFICE, index});
    }
}

/* ---- officeholders.tsv ---- */

typedef enum HolderColumn {
    HOLDER_PERSON,
    HOLDER_PREFERRED,
    HOLDER_OFFICE,
    HOLDER_FROM,
    HOLDER_UNTIL,
    HOLDER_SOURCE,
    HOLDER_CONFIDENCE
} HolderColumn;

static const char *const holder_columns[] = {"person_id",   "?preferred", "office_id", "valid_from",
                                             "valid_until", "source",     "confidence"};

/* A term while its person is still beside it. */
typedef struct Holding {
    uint32_t person;
    uint32_t position; /* in the source: terms of one person keep that order */
    Term term;
} Holding;

typedef struct Holdings {
    Holding *at;
    size_t count, capacity;
} Holdings;

static uint32_t office_by_id(const Draft *draft, Str id)
{
    for (size_t i = 0; i < draft->office_count; i++) {
        if (str_equal(draft_str(draft, draft->offices[i].id), id))
            return (uint32_t)i;
    }
    return NONE;
}

static void read_holder(Draft *draft, Tsv *tsv, const TsvRow *row, Holdings *holdings)
{
    uint32_t person = source_entry_by_id(draft, row->cells[HOLDER_PERSON]);
    uint32_t office = office_by_id(draft, row->cells[HOLDER_OFFICE]);
    if (person == NONE || draft->entries[person].class != CLASS_PERSON) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, HOLDER_PERSON), "unknown-id", "no person '%.*s'",
                       STR(row->cells[HOLDER_PERSON]));
        return;
    }
    if (office == NONE) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, HOLDER_OFFICE), "unknown-id", "no office '%.*s'",
                       STR(row->cells[HOLDER_OFFICE]));
        return;
    }
    if (str_is(row->cells[HOLDER_CONFIDENCE], "low"))
        return;
    Holding holding = {
        .person = person,
        .position = (uint32_t)holdings->count,
        .term = {office, source_date(draft, row->cells[HOLDER_FROM], tsv_place(tsv, row, HOLDER_FROM)),
                 source_date(draft, row->cells[HOLDER_UNTIL], tsv_place(tsv, row, HOLDER_UNTIL))},
    };
    holdings->at = arena_room(draft->arena, holdings->at, holdings->count, &holdings->capacity, sizeof *holdings->at);
    if (holdings->count < holdings->capacity)
        holdings->at[holdings->count++] = holding;
}

static int by_person(const void *a, const void *b)
{
    const Holding *one = a, *other = b;
    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    return one->position < other->position ? -1 : 1;
}

static void add_terms(Draft *draft, Holdings *holdings)
{
    if (holdings->count > 0)
        qsort(holdings->at, holdings->count, sizeof *holdings->at, by_person);
    for (size_t i = 0; i < holdings->count; i++) {
        Entry *person = &draft->entries[holdings->at[i].person];
        if (person->term_count == 0)
            person->first_term = (uint32_t)draft->term_count;
        person->term_count++;
        draft_term(draft, holdings->at[i].term);
    }
}

/* ---- markers.tsv ---- */

static const char *const marker_columns[] = {"marker", "words", "?note"};

static const struct {
    const char *marker;
    CueKind kind;
} markers[] = {
    {"korea", CUE_KOREA},
    {"history", CUE_HISTORY},
    {"exercise", CUE_EXERCISE},
    {"place-before", CUE_PLACE_BEFORE},
    {"place-after", CUE_PLACE_AFTER},
    {"title", CUE_TITLE},
    {"head", CUE_HEAD},
    {"landmark", CUE_LANDMARK},
    {"speech", CUE_SPEECH},
    {"document", CUE_DOCUMENT},
    {"alias", CUE_ALIAS},
    {"other-person", CUE_OTHER_PERSON},
    {"former", CUE_FORMER},
    {"work", CUE_WORK},
    {"claim", CUE_CLAIM},
    {"romanization", CUE_ROMANIZATION},
};

/* Cues that come from other tables. */
static const struct {
    const char *name;
    CueKind kind;
} other_cues[] = {
    {"country", CUE_COUNTRY},
    {"office", CUE_OFFICE},
    {"surname", CUE_SURNAME},
    {"confusable", CUE_CONFUSABLE},
    {"confusable-before", CUE_CONFUSABLE_BEFORE},
    {"confusable-behind", CUE_CONFUSABLE_BEHIND},
    {"confusable-name", CUE_CONFUSABLE_NAME},
    {"generic", CUE_GENERIC},
    {"generic-before", CUE_GENERIC_BEFORE},
    {"doublet", CUE_DOUBLET},
};

const char *cue_name(CueKind kind)
{
    for (size_t i = 0; i < COUNT(markers); i++) {
        if (markers[i].kind == kind)
            return markers[i].marker;
    }
    for (size_t i = 0; i < COUNT(other_cues); i++) {
        if (other_cues[i].kind == kind)
            return other_cues[i].name;
    }
    return "";
}

static bool marker_cue(Draft *draft, Str marker, Place place, Cue *cue)
{
    if (str_starts(marker, "country-")) {
        *cue = (Cue){CUE_COUNTRY, source_countries(draft, str_after(marker, strlen("country-")), place)};
        return true;
    }
    for (size_t i = 0; i < COUNT(markers); i++) {
        if (str_is(marker, markers[i].marker)) {
            *cue = (Cue){markers[i].kind, 0};
            return true;
        }
    }
    return false;
}

static void read_marker(Draft *draft, Tsv *tsv, const TsvRow *row)
{
    Cue cue;
    if (!marker_cue(draft, row->cells[0], tsv_place(tsv, row, 0), &cue)) {
        draft_complain(draft, IREUM_ERROR, tsv_place(tsv, row, 0), "marker", "unknown marker '%.*s'",
                       STR(row->cells[0]));
        return;
    }
    for (Str rest = row->cells[1]; rest.at != NULL;) {
        Str phrase = str_trim(str_cut(&rest, ';'));
        if (phrase.size > 0)
            draft_cue(draft, phrase, cue);
    }
}

/* ---- zones.tsv ---- */

static const char *const zone_columns[] = {"zone", "where", "text", "?note"};

static void read_zone(Draft *draft, Tsv *tsv, const TsvRow *row)
{
    static const char *const places[] = {"line-starts", "line-is", "line-contains", "line-ends"};
    static const char *const zones[] = {"label", "byline", "reference"};
    static const ZoneKind kinds[] = {ZONE_LABEL, ZONE_BYLINE, ZONE_REFERENCE};
    int zone = name_index(row->cells[0], zones, COUNT(zones));
    int where = name_index(row->cells[1], places, COUNT(places));
    if (zone < 0 || where < 0 || row->cells[2].size == 0) {
        draft_complain(draft, IREUM_ERROR, (Place){tsv->path, row->line, 0}, "zone",
                       "expected label, byline or reference; line-starts, line-is, line-contains or line-ends; a text");
        return;
    }
    /* A space at its end is part of a text: "By ". */
    draft_line(draft, (LinePattern){draft_text(draft, row->raw[2]), (uint16_t)kinds[zone], (uint16_t)where});
}

/* ---- Surnames, from the people ---- */

/* The first words of Korean names, by which a place's name is told from a person's (Kim Sunan). */
static void add_surnames(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->surname_words == 0)
            continue;
        Str preferred = draft_str(draft, draft->forms[entry->first_form].text);
        Str surname = str_cut(&preferred, ' ');
        bool known = false;
        for (size_t k = draft->cue_count; k > 0 && !known && draft->cues[k - 1].cue.kind == CUE_SURNAME; k--)
            known = str_equal(draft_str(draft, draft->cues[k - 1].text), surname);
        if (!known)
            draft_cue(draft, surname, (Cue){CUE_SURNAME, 0});
    }
}

/* ---- All ---- */

Status source_table(Tsv *tsv, Draft *draft, const char *directory, const char *file, const char *const *columns,
                    size_t count, bool *readable, Error *error)
{
    const char *path = arena_print(draft->arena, "%s/%s", directory, file);
    Str text;
    Status status = file_read(path, draft->arena, &text, error);
    *readable = status == IREUM_OK && tsv_open(tsv, draft, path, text, columns, count);
    return status;
}

static Status read_offices(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "offices.tsv", office_columns, COUNT(office_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_office(draft, &tsv, &row);
    return status;
}

static Status read_holders(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Holdings holdings = {0};
    Status status = source_table(&tsv, draft, directory, "officeholders.tsv", holder_columns, COUNT(holder_columns),
                                 &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_holder(draft, &tsv, &row, &holdings);
    add_terms(draft, &holdings);
    return status;
}

static Status read_markers(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "markers.tsv", marker_columns, COUNT(marker_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_marker(draft, &tsv, &row);
    return status;
}

static Status read_zones(const char *directory, Draft *draft, Error *error)
{
    Tsv tsv;
    bool readable;
    Status status =
        source_table(&tsv, draft, directory, "zones.tsv", zone_columns, COUNT(zone_columns), &readable, error);
    for (TsvRow row; readable && tsv_next(&tsv, draft, &row);)
        read_zone(draft, &tsv, &row);
    return status;
}

Status sources_read_tables(const char *directory, Draft *draft, Error *error)
{
    Status (*const readers[])(const char *, Draft *, Error *) = {read_offices, read_holders, read_markers, read_zones};
    for (size_t i = 0; i < COUNT(readers); i++) {
        Status status = readers[i](directory, draft, error);
        if (status != IREUM_OK)
            return status;
    }
    add_surnames(draft);
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : IREUM_OK;
}
