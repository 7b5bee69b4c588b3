/* sources.h: a small made-up glossary in a directory of its own, for tests that compile one. */
#ifndef TESTS_SOURCES_H
#define TESTS_SOURCES_H

#include "ireum.h"

typedef struct Sources {
    char directory[64];
    char compiled[96]; /* path of the compiled glossary */
} Sources;

/* A row of a class; NULL is an empty cell, but SOURCE and CONFIDENCE then say what raises no complaint. */
typedef struct EntryRow {
    const char *id, *hangul, *hangul_north, *hanja, *preferred, *styles, *flagged, *flagged_if, *expansion, *country,
        *valid_from, *valid_until, *note, *source, *confidence, *match, *own, *own_from;
} EntryRow;

/* Makes the directory with every file that compiling wants: tables that have their first line alone, and one style,
 * default. */
void sources_make(Sources *sources);

/* Writes FILE ("terms.tsv", "styles/x.yaml") anew. */
void sources_write(const Sources *sources, const char *file, const char *text);

/* Adds LINE to FILE. */
void sources_line(const Sources *sources, const char *file, const char *line);

/* Adds an entry to the class that FILE holds. */
void sources_entry(const Sources *sources, const char *file, const EntryRow *row);

/* Compiles; a complaint that is an error fails the test and is printed. */
void sources_compile(const Sources *sources);

void sources_remove(const Sources *sources);

#endif
