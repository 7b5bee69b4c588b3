/* store.h: glossary.db, the compiled glossary: an SQLite database, tables for people, and behind it in the same file the
 * packed lexicon for the program. docs/glossary-db.md describes both. */
#ifndef GLOSSARY_STORE_H
#define GLOSSARY_STORE_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"
#include "glossary/style.h"

enum {
    STORE_APPLICATION = 0x6972756D, /* "irum", SQLite's application_id */
    STORE_LAYOUT = 5,               /* SQLite's user_version, raised whenever a table or record changes */
    PACKED_LEXICON = 1,             /* id of the lexicon in the table of what is behind the database */
};

/* Writes PATH whole: beside it first, then renamed over it. The same contents give the same bytes. */
Status store_write(const char *path, const Draft *draft, Str lexicon, Error *error);

typedef struct Store Store;

/* Opens PATH for reading. IREUM_UNREADABLE where there is none, IREUM_INVALID where it is no glossary or one of another
 * layout. *STORE is the caller's to close. */
Status store_open(const char *path, Store **store, Error *error);
void store_close(Store *store);

/* Maps the lexicon, to be read in place while ARENA lives. */
Status store_lexicon(Store *store, Arena *arena, Lexicon *lexicon, Error *error);

/* The same for whoever wants nothing else of the glossary at PATH. */
Status store_lexicon_alone(const char *path, Arena *arena, Lexicon *lexicon, Error *error);

/* Reads all styles into ARENA, in the order of ids. */
Status store_styles(Store *store, Arena *arena, StyleList *styles, Error *error);

/* The style ID and what it extends, nearest first. IREUM_INVALID for an unknown one, the known ones named. */
Status store_chain(Store *store, const char *id, Arena *arena, const StyleSource *chain[STYLE_CHAIN], size_t *depth,
                   Error *error);

#endif
