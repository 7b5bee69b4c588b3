/* tsv.h: reading a table of the sources: UTF-8, a row a line, a tab between cells, no quoting, the first line names the
 * columns. */
#ifndef GLOSSARY_TSV_H
#define GLOSSARY_TSV_H

#include "glossary/draft.h"

enum { TSV_COLUMNS = 32 };

/* A row's cells, in the order of the columns that were asked for, trimmed, and as they stand. */
typedef struct TsvRow {
    uint32_t line;
    Str cells[TSV_COLUMNS];
    Str raw[TSV_COLUMNS];
    uint32_t columns[TSV_COLUMNS]; /* where each cell starts, in bytes from 1 */
} TsvRow;

typedef struct Tsv {
    const char *path;
    Str rest;
    uint32_t line;
    size_t width;                  /* columns of the file */
    size_t wanted_at[TSV_COLUMNS]; /* index, in the file, of each column asked for; SIZE_MAX: absent */
    size_t wanted_count;
} Tsv;

/* Reads the line of names. COLUMNS are those wanted; one with a "?" in front may be missing. False after a complaint:
 * a column is missing, unknown or there twice, or the text is no UTF-8 or has control characters. */
bool tsv_open(Tsv *tsv, Draft *draft, const char *path, Str text, const char *const *columns, size_t count);

/* The next row that has the right number of cells; complains of the others. False at the end. */
bool tsv_next(Tsv *tsv, Draft *draft, TsvRow *row);

static inline Place tsv_place(const Tsv *tsv, const TsvRow *row, size_t column)
{
    return (Place){tsv->path, row->line, row->columns[column]};
}

#endif
