/* store_read.c: opening glossary.db and loading what a check needs of it. */
#include "glossary/store.h"

#include "base/date.h"
#include "base/unicode.h"
#include "glossary/blob.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct Store {
    sqlite3 *db;
    const char *path; /* the caller's, who keeps it while the store is open */
};

static Status sql_error(const Store *store, Error *error)
{
    return error_set(error, IREUM_INVALID, store->path, "cannot be read as a glossary: %s", sqlite3_errmsg(store->db));
}

static int pragma_value(sqlite3 *db, const char *pragma, int *value)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, pragma, -1, &statement, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *value = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return code == SQLITE_ROW ? SQLITE_OK : code;
}

static Status check_layout(const Store *store, Error *error)
{
    int application = 0, layout = 0;
    if (pragma_value(store->db, "PRAGMA application_id", &application) != SQLITE_OK ||
        pragma_value(store->db, "PRAGMA user_version", &layout) != SQLITE_OK)
        return sql_error(store, error);
    if (application != STORE_APPLICATION)
        return error_set(error, IREUM_INVALID, store->path, "an SQLite file, but no glossary of ireum");
    if (layout != STORE_LAYOUT)
        return error_set(
            error, IREUM_INVALID, store->path,
            "made by another version of ireum (layout %d, this one reads %d): run 'ireum glossary compile' "
            "again",
            layout, STORE_LAYOUT);
    return IREUM_OK;
}

Status store_open(const char *path, Store **store, Error *error)
{
    *store = NULL;
    if (access(path, R_OK) != 0)
        return error_set(error, IREUM_UNREADABLE, path, "the glossary cannot be opened: %s", strerror(errno));
    Store *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    opened->path = path;
    Status status = IREUM_OK;
    if (sqlite3_open_v2(path, &opened->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        status = sql_error(opened, error);
    /* One transaction for all that is read: the file is locked and looked at once, not for every query. */
    if (status == IREUM_OK && sqlite3_exec(opened->db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK)
        status = sql_error(opened, error);
    if (status == IREUM_OK)
        status = check_layout(opened, error);
    if (status == IREUM_OK)
        *store = opened;
    else
        store_close(opened);
    return status;
}

void store_close(Store *store)
{
    if (store == NULL)
        return;
    sqlite3_close(store->db);
    free(store);
}

/* Where the lexicon lies in the file, and its stamp. */
typedef struct Packed {
    uint64_t start;
    uint64_t size;
    uint32_t stamp;
} Packed;

static Status read_packed(const Store *store, Packed *packed, Error *error)
{
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(store->db, "SELECT start, size, stamp FROM packed WHERE id = ?", -1, &statement, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_bind_int(statement, 1, PACKED_LEXICON);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *packed = (Packed){(uint64_t)sqlite3_column_int64(statement, 0), (uint64_t)sqlite3_column_int64(statement, 1),
                           (uint32_t)sqlite3_column_int64(statement, 2)};
    sqlite3_finalize(statement);
    return code == SQLITE_ROW ? IREUM_OK : sql_error(store, error);
}

/* The first END bytes of the file, or NULL where it has not so many. */
static const char *map_file(const char *path, uint64_t end, Arena *arena)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat about;
    bool whole = file >= 0 && fstat(file, &about) == 0 && about.st_size >= 0 && end <= (uint64_t)about.st_size;
    const char *bytes = whole ? arena_map(arena, file, (size_t)end) : NULL;
    if (file >= 0)
        close(file);
    return bytes;
}

Status store_lexicon(Store *store, Arena *arena, Lexicon *lexicon, Error *error)
{
    Packed packed = {0};
    Status status = read_packed(store, &packed, error);
    if (status != IREUM_OK)
        return status;
    bool placed = packed.start % 8 == 0 && packed.start <= INT64_MAX && packed.size >= sizeof(BlobHeader) &&
                  packed.size <= INT64_MAX - packed.start;
    const char *bytes = placed ? map_file(store->path, packed.start + packed.size, arena) : NULL;
    if (bytes == NULL)
        return error_set(error, IREUM_INVALID, store->path,
                         "the compiled glossary is damaged: run 'ireum glossary compile' again");
    const BlobHeader *header = (const void *)(bytes + packed.start);
    if (header->stamp != packed.stamp)
        return error_set(error, IREUM_INVALID, store->path, "changed while it was read: try again");
    return lexicon_load(header, (size_t)packed.size, store->path, lexicon, error);
}

Status store_lexicon_alone(const char *path, Arena *arena, Lexicon *lexicon, Error *error)
{
    Store *store = NULL;
    Status status = store_open(path, &store, error);
    if (store == NULL)
        return status;
    status = store_lexicon(store, arena, lexicon, error);
    store_close(store);
    return status;
}

/* Terminated; empty where a damaged file has what is no UTF-8. */
static Str column(sqlite3_stmt *statement, int index, Arena *arena)
{
    const char *text = (const char *)sqlite3_column_text(statement, index);
    Str str = {text, text ? (size_t)sqlite3_column_bytes(statement, index) : 0};
    if (str.size == 0 || utf8_check(str) < str.size)
        return (Str){"", 0};
    const char *copy = arena_copy(arena, str);
    return (Str){copy, arena->failed ? 0 : str.size};
}

static Date date_column(sqlite3_stmt *statement, int index, Arena *arena)
{
    Date date = {0};
    date_read(column(statement, index, arena), &date);
    return date;
}

static char letter_column(sqlite3_stmt *statement, int index)
{
    const unsigned char *text = sqlite3_column_text(statement, index);
    return text ? (char)text[0] : '\0';
}

/* Whether there is a next row; *CODE is SQLITE_OK at the end, too. */
static bool next_row(sqlite3_stmt *statement, int *code)
{
    if (*code != SQLITE_OK)
        return false;
    int step = sqlite3_step(statement);
    *code = step == SQLITE_ROW || step == SQLITE_DONE ? SQLITE_OK : step;
    return step == SQLITE_ROW;
}

static int read_names(Store *store, Arena *arena, StyleList *styles)
{
    sqlite3_stmt *statement = NULL;
    int code =
        sqlite3_prepare_v2(store->db, "SELECT id, name, extends, about FROM style ORDER BY id", -1, &statement, NULL);
    while (next_row(statement, &code)) {
        styles->at = arena_room(arena, styles->at, styles->count, &styles->capacity, sizeof *styles->at);
        if (styles->count == styles->capacity)
            break;
        styles->at[styles->count++] = (StyleSource){
            .id = column(statement, 0, arena).at,
            .name = column(statement, 1, arena).at,
            .extends = column(statement, 2, arena).at,
            .about = column(statement, 3, arena).at,
        };
    }
    sqlite3_finalize(statement);
    return code;
}

/* The style that the row's first column names, and its index: mostly that of the row before. SIZE_MAX: none. */
static size_t style_of_row(sqlite3_stmt *statement, const StyleList *styles, size_t before)
{
    const char *id = (const char *)sqlite3_column_text(statement, 0);
    if (id == NULL)
        return SIZE_MAX;
    if (before < styles->count && strcmp(styles->at[before].id, id) == 0)
        return before;
    for (size_t i = 0; i < styles->count; i++) {
        if (strcmp(styles->at[i].id, id) == 0)
            return i;
    }
    return SIZE_MAX;
}

static void read_cell(sqlite3_stmt *statement, Arena *arena, StyleSource *style, size_t *capacity)
{
    StyleCell cell = {
        .value = column(statement, 2, arena),
        .confidence = letter_column(statement, 3),
        .evidence = letter_column(statement, 4),
        .from = date_column(statement, 5, arena),
        .until = date_column(statement, 6, arena),
        .note = column(statement, 8, arena),
        .origin = style->id,
    };
    ireum_severity_parse(column(statement, 7, arena).at, &cell.severity);
    if (!style_key_read(column(statement, 1, arena), &cell.key))
        return;
    style->cells = arena_room(arena, style->cells, style->cell_count, capacity, sizeof cell);
    if (style->cell_count < *capacity)
        style->cells[style->cell_count++] = cell;
}

static void read_form(sqlite3_stmt *statement, Arena *arena, StyleSource *style, size_t *capacity)
{
    StyleForm form = {
        .entry = column(statement, 1, arena),
        .form = column(statement, 2, arena),
        .confidence = letter_column(statement, 3),
        .evidence = letter_column(statement, 4),
        .from = date_column(statement, 5, arena),
        .until = date_column(statement, 6, arena),
        .note = column(statement, 7, arena),
        .origin = style->id,
    };
    style->forms = arena_room(arena, style->forms, style->form_count, capacity, sizeof form);
    if (style->form_count < *capacity)
        style->forms[style->form_count++] = form;
}

/* Hands each row of a query, whose first column is a style's id, to READ with that style. */
static int read_rows(Store *store, const char *sql, Arena *arena, StyleList *styles,
                     void (*read)(sqlite3_stmt *, Arena *, StyleSource *, size_t *))
{
    sqlite3_stmt *statement = NULL;
    size_t *capacities = arena_alloc(arena, styles->count * sizeof *capacities);
    int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
    for (size_t at = 0; capacities != NULL && next_row(statement, &code);) {
        at = style_of_row(statement, styles, at);
        if (at < styles->count)
            read(statement, arena, &styles->at[at], &capacities[at]);
    }
    sqlite3_finalize(statement);
    return code;
}

Status store_styles(Store *store, Arena *arena, StyleList *styles, Error *error)
{
    static const char cells[] =
        "SELECT style, key, value, confidence, evidence, valid_from, valid_until, severity, note"
        " FROM style_cell ORDER BY rowid";
    static const char forms[] = "SELECT style, entry, form, confidence, evidence, valid_from, valid_until, note"
                                " FROM style_form ORDER BY rowid";
    *styles = (StyleList){0};
    if (read_names(store, arena, styles) != SQLITE_OK ||
        read_rows(store, cells, arena, styles, read_cell) != SQLITE_OK ||
        read_rows(store, forms, arena, styles, read_form) != SQLITE_OK)
        return sql_error(store, error);
    return arena->failed ? error_set(error, IREUM_MEMORY, store->path, "out of memory") : IREUM_OK;
}

Status store_chain(Store *store, const char *id, Arena *arena, const StyleSource *chain[STYLE_CHAIN], size_t *depth,
                   Error *error)
{
    StyleList styles;
    Status status = store_styles(store, arena, &styles, error);
    return status == IREUM_OK ? style_chain(styles.at, styles.count, id, chain, depth, error) : status;
}
