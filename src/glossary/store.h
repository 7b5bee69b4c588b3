/* store.h: glossary.db, the compiled glossary: an SQLite database, tables for people, and behind it in the same file the
 * packed lexicon for the program. docs/glossary-db.md describes both. */
#ifndef GLOSSARY_STORE_H
#define GLOSSARY_STORE_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

enum {
    STORE_APPLICATION = 0x6972756D, /* "irum", SQLite's application_id */
    STORE_LAYOUT = 6,               /* SQLite's user_version, raised whenever a table or record changes */
};

/* Writes PATH whole: beside it first, then renamed over it. The same contents give the same bytes. */
Status store_write(const char *path, const Draft *draft, Str lexicon, Error *error);

/* Opens the lexicon of the glossary at PATH, to be read in place while ARENA lives. IREUM_UNREADABLE where there is none,
 * IREUM_INVALID where it is no glossary or one of another layout. */
Status store_lexicon(const char *path, IreumHold hold, Arena *arena, Lexicon *lexicon, Error *error);

#endif
