/* tsv.c: reading a table of the sources. */
#include "glossary/tsv.h"

#include "base/unicode.h"

/* The column's name without the mark of one that may be missing. */
static const char *bare_name(const char *column)
{
    return column[0] == '?' ? column + 1 : column;
}

static bool name_column(Tsv *tsv, Draft *draft, Str name, uint32_t at, const char *const *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_is(name, bare_name(columns[i])))
            continue;
        if (tsv->wanted_at[i] != SIZE_MAX) {
            draft_complain(draft, IREUM_ERROR, (Place){tsv->path, 1, at}, "column", "column '%.*s' is there twice",
                           STR(name));
            return false;
        }
        tsv->wanted_at[i] = tsv->width;
        return true;
    }
    draft_complain(draft, IREUM_ERROR, (Place){tsv->path, 1, at}, "column", "unknown column '%.*s'", STR(name));
    return false;
}

/* The first byte that is a control character and no tab or line end; TEXT's size where none is. */
static size_t find_control(Str text)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F)
            return i;
    }
    return text.size;
}

/* A form goes into copy as it stands: it must be text. */
static bool is_text(Draft *draft, const char *path, Str text)
{
    size_t wrong = utf8_check(text);
    bool encoded = wrong == text.size;
    if (encoded)
        wrong = find_control(text);
    if (wrong == text.size)
        return true;
    uint32_t line = 1;
    for (size_t i = 0; i < wrong; i++)
        line += text.at[i] == '\n';
    draft_complain(draft, IREUM_ERROR, (Place){path, line, 0}, "encoding", "%s 0x%02X",
                   encoded ? "control character" : "not UTF-8: byte", (unsigned)(unsigned char)text.at[wrong]);
    return false;
}

bool tsv_open(Tsv *tsv, Draft *draft, const char *path, Str text, const char *const *columns, size_t count)
{
    *tsv = (Tsv){.path = path, .rest = text, .line = 1, .wanted_count = count};
    if (!is_text(draft, path, text))
        return false;
    for (size_t i = 0; i < count; i++)
        tsv->wanted_at[i] = SIZE_MAX;
    bool fine = true;
    Str line = str_cut_line(&tsv->rest);
    for (Str rest = line; rest.at != NULL; tsv->width++) {
        uint32_t at = (uint32_t)(rest.at - line.at) + 1;
        Str name = str_trim(str_cut(&rest, '\t'));
        if (tsv->width == TSV_COLUMNS) {
            draft_complain(draft, IREUM_ERROR, (Place){path, 1, at}, "column", "more than %d columns", TSV_COLUMNS);
            return false;
        }
        fine &= name_column(tsv, draft, name, at, columns, count);
    }
    for (size_t i = 0; i < count; i++) {
        if (tsv->wanted_at[i] == SIZE_MAX && columns[i][0] != '?') {
            draft_complain(draft, IREUM_ERROR, (Place){path, 1, 0}, "column", "column '%s' is missing", columns[i]);
            fine = false;
        }
    }
    return fine;
}

bool tsv_next(Tsv *tsv, Draft *draft, TsvRow *row)
{
    while (tsv->rest.at != NULL) {
        Str line = str_cut_line(&tsv->rest);
        tsv->line++;
        if (line.size == 0)
            continue;
        Str cells[TSV_COLUMNS];
        size_t width = 0;
        for (Str rest = line; rest.at != NULL; width++) {
            Str cell = str_cut(&rest, '\t');
            if (width < TSV_COLUMNS)
                cells[width] = cell;
        }
        if (width != tsv->width) {
            draft_complain(draft, IREUM_ERROR, (Place){tsv->path, tsv->line, 0}, "cells",
                           "%zu cells where the first line names %zu columns", width, tsv->width);
            continue;
        }
        *row = (TsvRow){.line = tsv->line};
        for (size_t i = 0; i < tsv->wanted_count; i++) {
            if (tsv->wanted_at[i] == SIZE_MAX)
                continue;
            Str cell = cells[tsv->wanted_at[i]];
            row->columns[i] = (uint32_t)(cell.at - line.at) + 1;
            row->cells[i] = str_trim(cell);
            row->raw[i] = cell;
        }
        return true;
    }
    return false;
}
