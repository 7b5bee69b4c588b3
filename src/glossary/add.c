/* add.c: one more line for a table of a user or a project. */
#define _POSIX_C_SOURCE 200809L /* mkdir */
#include "base/file.h"
#include "base/path.h"
#include "base/replace.h"
#include "base/unicode.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* Bytes of a table at most, as a check has it for all tables of a directory. */
enum { TABLE_SIZE = 2 * 1024 * 1024 };

static const char new_header[] = "class\tpreferred\thangul\tflagged\n";

/* The cell of ENTRY in the column NAME; NULL for a column that it has nothing for. */
static const char *cell_of(const IreumNewEntry *entry, Str name)
{
    const struct {
        const char *name, *text;
    } cells[] = {{"class", entry->class_name},
                 {"preferred", entry->preferred},
                 {"hangul", entry->hangul},
                 {"flagged", entry->flagged}};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        if (str_is(name, cells[i].name))
            return cells[i].text;
    }
    return NULL;
}

/* A cell has one line, without a tab. */
static bool fits_cell(const char *text)
{
    return text == NULL || (text[strcspn(text, "\t\r\n")] == '\0' && utf8_check(str_of(text)) == strlen(text));
}

static Status check_entry(const IreumNewEntry *entry, Error *error)
{
    if (entry->class_name == NULL || entry->preferred == NULL || entry->preferred[0] == '\0')
        return error_set(error, IREUM_INVALID, NULL, "an entry needs a class and a preferred form");
    if (fits_cell(entry->class_name) && fits_cell(entry->preferred) && fits_cell(entry->hangul) &&
        fits_cell(entry->flagged))
        return IREUM_OK;
    return error_set(error, IREUM_INVALID, NULL, "a cell of a table is one line of UTF-8 without a tab");
}

/* The index of the column NAME in the line HEADER; SIZE_MAX where it has none. */
static size_t column_of(Str header, const char *name)
{
    size_t index = 0;
    for (Str rest = header; rest.at != NULL; index++) {
        if (str_is(str_trim(str_cut(&rest, '\t')), name))
            return index;
    }
    return SIZE_MAX;
}

/* The line of TEXT that has PREFERRED in COLUMN; 0 where none has. *LINES gets the lines that there are. */
static unsigned line_with(Str text, size_t column, const char *preferred, unsigned *lines)
{
    unsigned found = 0;
    *lines = 0;
    for (Str rest = text; rest.size > 0;) {
        Str cells = str_cut_line(&rest), cell = {NULL, 0};
        ++*lines;
        for (size_t i = 0; i <= column && cells.at != NULL; i++)
            cell = str_cut(&cells, '\t');
        if (found == 0 && *lines > 1 && str_is(str_trim(cell), preferred))
            found = *lines;
    }
    return found;
}

/* TEXT with ENTRY's line at its end, in the order of its columns and with its kind of line end. */
static Str with_line(Str text, const IreumNewEntry *entry, Arena *arena)
{
    Str rest = text, header = str_cut_line(&rest);
    bool carriage = header.size < text.size && text.at[header.size] == '\r';
    const char *end = carriage ? "\r\n" : "\n";
    const char *line = "";
    for (Str names = header; names.at != NULL;) {
        const char *cell = cell_of(entry, str_trim(str_cut(&names, '\t')));
        line = arena_print(arena, "%s%s%s", line, cell != NULL ? cell : "", names.at != NULL ? "\t" : "");
    }
    bool ended = text.size > 0 && (text.at[text.size - 1] == '\n' || text.at[text.size - 1] == '\r');
    size_t size = text.size + strlen(line) + 2 * strlen(end);
    char *whole = arena_alloc(arena, size + 1);
    if (whole == NULL)
        return (Str){NULL, 0};
    memcpy(whole, text.at, text.size);
    size_t used = text.size;
    for (const char *const *part = (const char *const[]){ended ? "" : end, line, end, NULL}; *part != NULL; part++) {
        memcpy(whole + used, *part, strlen(*part));
        used += strlen(*part);
    }
    return (Str){whole, used};
}

/* Makes the table with its directory, which may lie in one that is there. */
static Status make_table(const char *path, const IreumNewEntry *entry, Arena *arena, Error *error)
{
    const char *directory = arena_copy(arena, path_parent(str_of(path_absolute("/", path, arena))));
    if (mkdir(directory, 0777) != 0 && errno != EEXIST)
        return error_set(error, IREUM_UNREADABLE, directory, "cannot be made: %s", strerror(errno));
    Str text = with_line(str_of(new_header), entry, arena);
    return text.at != NULL ? file_write(path, text, arena, error)
                           : error_set(error, IREUM_MEMORY, path, "out of memory");
}

static Status extend_table(const char *path, const IreumNewEntry *entry, Arena *arena, unsigned *line, Error *error)
{
    Str text;
    Status status = file_read(path, arena, &text, error);
    if (status != IREUM_OK)
        return status;
    Str rest = text, header = str_cut_line(&rest);
    size_t column = column_of(header, "preferred");
    if (column == SIZE_MAX || column_of(header, "class") == SIZE_MAX)
        return error_set_at(error, IREUM_INVALID, path, 1, 0,
                            "no table that a name could be added to: its first line "
                            "has no columns 'class' and 'preferred'");
    unsigned found = line_with(text, column, entry->preferred, line);
    if (found > 0)
        return error_set_at(error, IREUM_INVALID, path, found, 0, "'%s' is there already", entry->preferred);
    ++*line;
    Str after = with_line(text, entry, arena);
    if (after.at == NULL || arena->failed)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    if (after.size > TABLE_SIZE)
        return error_set(error, IREUM_INVALID, path, "larger than %d bytes with another line", TABLE_SIZE);
    return file_replace(path, NULL, text, after, error);
}

IreumStatus ireum_glossary_add(const char *path, const IreumNewEntry *entry, unsigned *line, IreumError *error)
{
    Arena arena = {0};
    *line = 2; /* behind the line of a new table's columns */
    Status status = check_entry(entry, error);
    if (status == IREUM_OK)
        status =
            file_there(path) ? extend_table(path, entry, &arena, line, error) : make_table(path, entry, &arena, error);
    arena_free(&arena);
    return status;
}
