/* store_write.c: writing glossary.db. */
#include "glossary/store.h"

#include "glossary/gazetteer.h"
#include "glossary/names.h"
#include "glossary/sources.h"
#include "korean/romanization.h"

#include <errno.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static const char schema[] =
    "CREATE TABLE entry (id TEXT PRIMARY KEY, class TEXT NOT NULL, preferred TEXT NOT NULL, hangul TEXT,"
    " hangul_north TEXT, hanja TEXT, expansion TEXT, country TEXT, valid_from TEXT, valid_until TEXT, note TEXT,"
    " source TEXT, confidence TEXT NOT NULL, match TEXT, own_from TEXT) WITHOUT ROWID;"
    "CREATE TABLE form (entry TEXT NOT NULL REFERENCES entry, kind TEXT NOT NULL, text TEXT NOT NULL, key TEXT,"
    " condition TEXT);"
    "CREATE TABLE office (id TEXT PRIMARY KEY, name TEXT, hangul TEXT, country TEXT) WITHOUT ROWID;"
    "CREATE TABLE officeholder (person TEXT NOT NULL REFERENCES entry, office TEXT NOT NULL REFERENCES office,"
    " valid_from TEXT, valid_until TEXT);"
    "CREATE TABLE marker (marker TEXT NOT NULL, value TEXT, words TEXT NOT NULL);"
    "CREATE TABLE unit (id INTEGER PRIMARY KEY, hangul TEXT NOT NULL, kind TEXT NOT NULL, parent INTEGER REFERENCES"
    " unit, country TEXT, valid_from TEXT, valid_until TEXT);"
    "CREATE TABLE unit_form (unit INTEGER NOT NULL REFERENCES unit, system TEXT NOT NULL, stem TEXT NOT NULL);"
    "CREATE TABLE style (id TEXT PRIMARY KEY, name TEXT NOT NULL, extends TEXT, about TEXT) WITHOUT ROWID;"
    "CREATE TABLE style_cell (style TEXT NOT NULL REFERENCES style, key TEXT NOT NULL, value TEXT NOT NULL,"
    " confidence TEXT NOT NULL, evidence TEXT NOT NULL, valid_from TEXT, valid_until TEXT, severity TEXT, note TEXT);"
    "CREATE TABLE style_form (style TEXT NOT NULL REFERENCES style, entry TEXT NOT NULL REFERENCES entry,"
    " form TEXT NOT NULL, confidence TEXT NOT NULL, evidence TEXT NOT NULL, valid_from TEXT, valid_until TEXT,"
    " note TEXT);";

static const char indexes[] = "CREATE INDEX form_text ON form (text COLLATE NOCASE);"
                              "CREATE INDEX form_entry ON form (entry);"
                              "CREATE INDEX style_cell_style ON style_cell (style);"
                              "CREATE INDEX style_form_style ON style_form (style);";

/* What is being written, and whether all went well so far: the first failure is kept, the rest skipped. */
typedef struct Writer {
    sqlite3 *db;
    const Draft *draft;
    int code;
} Writer;

static void run(Writer *writer, const char *sql)
{
    if (writer->code == SQLITE_OK)
        writer->code = sqlite3_exec(writer->db, sql, NULL, NULL, NULL);
}

static sqlite3_stmt *prepare(Writer *writer, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (writer->code == SQLITE_OK)
        writer->code = sqlite3_prepare_v2(writer->db, sql, -1, &statement, NULL);
    return statement;
}

/* Inserts one row; an empty text is stored as NULL. */
static void insert(Writer *writer, sqlite3_stmt *statement, const Str *cells, int count)
{
    if (writer->code != SQLITE_OK)
        return;
    for (int i = 0; i < count; i++) {
        if (cells[i].size > 0)
            sqlite3_bind_text(statement, i + 1, cells[i].at, (int)cells[i].size, SQLITE_TRANSIENT);
        else
            sqlite3_bind_null(statement, i + 1);
    }
    int code = sqlite3_step(statement);
    writer->code = code == SQLITE_DONE ? sqlite3_reset(statement) : code;
}

static Str countries_cell(const Writer *writer, uint32_t countries)
{
    const Draft *draft = writer->draft;
    return str_of(countries_text(countries, draft->countries, draft->country_count, draft->pool, draft->arena));
}

static Str date_cell(const Writer *writer, Date date)
{
    return str_of(date_text(date, writer->draft->arena));
}

static Str draft_cell(const Writer *writer, Text text)
{
    return draft_str(writer->draft, text);
}

static void write_entries(Writer *writer)
{
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (size_t i = 0; i < writer->draft->entry_count; i++) {
        const Entry *entry = &writer->draft->entries[i];
        const Str cells[] = {
            draft_cell(writer, entry->id),
            str_of(class_names[entry->class]),
            draft_cell(writer, writer->draft->forms[entry->first_form].text),
            draft_cell(writer, entry->hangul),
            draft_cell(writer, entry->hangul_north),
            draft_cell(writer, entry->hanja),
            draft_cell(writer, entry->expansion),
            countries_cell(writer, entry->countries),
            date_cell(writer, entry->valid_from),
            date_cell(writer, entry->valid_until),
            draft_cell(writer, entry->note),
            draft_cell(writer, entry->source),
            str_of(confidence_names[entry->confidence]),
            str_of(match_names[entry->match]),
            date_cell(writer, entry->own_from),
        };
        insert(writer, statement, cells, sizeof cells / sizeof *cells);
    }
    sqlite3_finalize(statement);
}

static void write_forms(Writer *writer)
{
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO form VALUES (?,?,?,?,?)");
    for (size_t i = 0; i < writer->draft->form_count; i++) {
        const Form *form = &writer->draft->forms[i];
        const Str cells[] = {draft_cell(writer, writer->draft->entries[form->entry].id),
                             str_of(form_kind_names[form->kind]), draft_cell(writer, form->text),
                             draft_cell(writer, form->key), draft_cell(writer, form->condition)};
        insert(writer, statement, cells, sizeof cells / sizeof *cells);
    }
    sqlite3_finalize(statement);
}

static void write_offices(Writer *writer)
{
    const Draft *draft = writer->draft;
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO office VALUES (?,?,?,?)");
    for (size_t i = 0; i < draft->office_count; i++) {
        const Office *office = &draft->offices[i];
        const Str cells[] = {draft_cell(writer, office->id), draft_cell(writer, office->name),
                             draft_cell(writer, office->hangul), countries_cell(writer, office->countries)};
        insert(writer, statement, cells, 4);
    }
    sqlite3_finalize(statement);
    statement = prepare(writer, "INSERT INTO officeholder VALUES (?,?,?,?)");
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry *person = &draft->entries[i];
        for (size_t k = 0; k < person->term_count; k++) {
            const Term *term = &draft->terms[person->first_term + k];
            const Str cells[] = {draft_cell(writer, person->id), draft_cell(writer, draft->offices[term->office].id),
                                 date_cell(writer, term->from), date_cell(writer, term->until)};
            insert(writer, statement, cells, 4);
        }
    }
    sqlite3_finalize(statement);
}

/* What a cue is evidence of, as people call it; empty where its kind says all. */
static Str cue_value(const Writer *writer, const Cue *cue)
{
    const Draft *draft = writer->draft;
    switch ((CueKind)cue->kind) {
    case CUE_COUNTRY:
        return countries_cell(writer, cue->value);
    case CUE_OFFICE:
        return draft_cell(writer, draft->offices[cue->value].id);
    case CUE_CONFUSABLE:
    case CUE_CONFUSABLE_BEFORE:
    case CUE_CONFUSABLE_BEHIND:
    case CUE_CONFUSABLE_NAME:
        return draft_cell(writer, draft->confusables[cue->value].form);
    case CUE_GENERIC:
    case CUE_GENERIC_BEFORE:
        return draft_cell(writer, draft->generics[cue->value].hangul);
    case CUE_DOUBLET:
        return draft_cell(writer, draft->entries[draft->doublets[cue->value].entry].id);
    case CUE_KOREA:
    case CUE_HISTORY:
    case CUE_EXERCISE:
    case CUE_PLACE_BEFORE:
    case CUE_PLACE_AFTER:
    case CUE_TITLE:
    case CUE_HEAD:
    case CUE_LANDMARK:
    case CUE_SPEECH:
    case CUE_DOCUMENT:
    case CUE_ALIAS:
    case CUE_OTHER_PERSON:
    case CUE_FORMER:
    case CUE_WORK:
    case CUE_SURNAME:
    case CUE_CLAIM:
    case CUE_ROMANIZATION:
        break;
    }
    return (Str){"", 0};
}

static void write_markers(Writer *writer)
{
    const Draft *draft = writer->draft;
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO marker VALUES (?,?,?)");
    for (size_t i = 0; i < draft->cue_count; i++) {
        const CuePhrase *phrase = &draft->cues[i];
        const Str cells[] = {str_of(cue_name((CueKind)phrase->cue.kind)), cue_value(writer, &phrase->cue),
                             draft_cell(writer, phrase->text)};
        insert(writer, statement, cells, 3);
    }
    sqlite3_finalize(statement);
}

/* The number of unit INDEX, counted from 1 in the order of the sources; empty for NONE. */
static Str unit_cell(const Writer *writer, uint32_t index)
{
    return index == NONE ? (Str){"", 0} : str_of(arena_print(writer->draft->arena, "%" PRIu32, index + 1));
}

static void write_units(Writer *writer)
{
    const Draft *draft = writer->draft;
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO unit VALUES (?,?,?,?,?,?,?)");
    for (uint32_t i = 0; i < draft->unit_count; i++) {
        const Unit *unit = &draft->units[i];
        const Str cells[] = {unit_cell(writer, i),
                             draft_cell(writer, unit->hangul),
                             str_of(unit_kind_names[unit->kind]),
                             unit_cell(writer, unit->parent),
                             countries_cell(writer, unit->countries),
                             date_cell(writer, unit->from),
                             date_cell(writer, unit->until)};
        insert(writer, statement, cells, sizeof cells / sizeof *cells);
    }
    sqlite3_finalize(statement);
}

static void write_unit_forms(Writer *writer)
{
    const Draft *draft = writer->draft;
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO unit_form VALUES (?,?,?)");
    for (uint32_t i = 0; i < draft->unit_form_count; i++) {
        const UnitForm *form = &draft->unit_forms[i];
        for (int system = 0; system < IREUM_SYSTEM_COUNT; system++) {
            if (!(form->systems >> system & 1))
                continue;
            const Str cells[] = {unit_cell(writer, form->unit), str_of(romanizations[system]->name),
                                 draft_cell(writer, form->stem)};
            insert(writer, statement, cells, 3);
        }
    }
    sqlite3_finalize(statement);
}

static Str letter(const char *of)
{
    return (Str){of, *of ? 1u : 0u};
}

static void write_cells(Writer *writer, const StyleSource *style)
{
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO style_cell VALUES (?,?,?,?,?,?,?,?,?)");
    for (size_t i = 0; i < style->cell_count; i++) {
        const StyleCell *cell = &style->cells[i];
        const char *severity = cell->severity == IREUM_OFF ? "" : ireum_severity_name(cell->severity);
        const Str cells[] = {str_of(style->id),
                             str_of(style_keys[cell->key].name),
                             cell->value,
                             letter(&cell->confidence),
                             letter(&cell->evidence),
                             date_cell(writer, cell->from),
                             date_cell(writer, cell->until),
                             str_of(severity),
                             cell->note};
        insert(writer, statement, cells, sizeof cells / sizeof *cells);
    }
    sqlite3_finalize(statement);
}

static void write_style_forms(Writer *writer, const StyleSource *style)
{
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO style_form VALUES (?,?,?,?,?,?,?,?)");
    for (size_t i = 0; i < style->form_count; i++) {
        const StyleForm *form = &style->forms[i];
        const Str cells[] = {str_of(style->id),
                             form->entry,
                             form->form,
                             letter(&form->confidence),
                             letter(&form->evidence),
                             date_cell(writer, form->from),
                             date_cell(writer, form->until),
                             form->note};
        insert(writer, statement, cells, sizeof cells / sizeof *cells);
    }
    sqlite3_finalize(statement);
}

static void write_styles(Writer *writer)
{
    const StyleList *styles = &writer->draft->styles;
    sqlite3_stmt *statement = prepare(writer, "INSERT INTO style VALUES (?,?,?,?)");
    for (size_t i = 0; i < styles->count; i++) {
        const StyleSource *style = &styles->at[i];
        const Str cells[] = {str_of(style->id), str_of(style->name), str_of(style->extends), str_of(style->about)};
        insert(writer, statement, cells, 4);
    }
    sqlite3_finalize(statement);
    for (size_t i = 0; i < styles->count; i++) {
        write_cells(writer, &styles->at[i]);
        write_style_forms(writer, &styles->at[i]);
    }
}

static void write_all(Writer *writer)
{
    /* No journal: the file is not there yet for anybody. */
    run(writer, "PRAGMA journal_mode = OFF; BEGIN;");
    run(writer, schema);
    write_entries(writer);
    write_forms(writer);
    write_offices(writer);
    write_markers(writer);
    write_units(writer);
    write_unit_forms(writer);
    write_styles(writer);
    run(writer, indexes);
    char pragma[128];
    snprintf(pragma, sizeof pragma, "COMMIT; PRAGMA application_id = %d; PRAGMA user_version = %d;", STORE_APPLICATION,
             STORE_LAYOUT);
    run(writer, pragma);
}

/* Behind the pages of the database, of which there come no more. */
static bool append(const char *path, Str bytes)
{
    FILE *file = fopen(path, "ab");
    if (file == NULL)
        return false;
    bool written = fwrite(bytes.at, 1, bytes.size, file) == bytes.size;
    return fclose(file) == 0 && written;
}

static Status write_beside(const char *path, const Draft *draft, Str lexicon, Error *error)
{
    Writer writer = {.draft = draft};
    remove(path);
    writer.code = sqlite3_open(path, &writer.db);
    write_all(&writer);
    Status status = IREUM_OK;
    if (writer.code != SQLITE_OK)
        status = error_set(error, IREUM_UNREADABLE, path, "cannot be written: %s",
                           writer.db ? sqlite3_errmsg(writer.db) : sqlite3_errstr(writer.code));
    if (sqlite3_close(writer.db) != SQLITE_OK && status == IREUM_OK)
        status = error_set(error, IREUM_UNREADABLE, path, "cannot be closed");
    if (status == IREUM_OK && !append(path, lexicon))
        status = error_set(error, IREUM_UNREADABLE, path, "cannot be written: %s", strerror(errno));
    return status;
}

Status store_write(const char *path, const Draft *draft, Str lexicon, Error *error)
{
    const char *beside = arena_print(draft->arena, "%s.%ld.new", path, (long)getpid());
    Status status = write_beside(beside, draft, lexicon, error);
    if (status == IREUM_OK && draft->arena->failed)
        status = error_set(error, IREUM_MEMORY, path, "out of memory");
    if (status == IREUM_OK && rename(beside, path) != 0)
        status = error_set(error, IREUM_UNREADABLE, path, "cannot be replaced: %s", strerror(errno));
    if (status != IREUM_OK)
        remove(beside);
    return status;
}
