/* sources.h: a glossary's sources as one file, and the lexicon that is made of them. */
#ifndef FUZZ_SOURCES_H
#define FUZZ_SOURCES_H

#include "glossary/lexicon.h"
#include "glossary/style.h"

/* Compiles TEXT, any bytes: a line "== terms.tsv" begins the rows of that table, whose line of names is the shipped
 * table's. *BLOB is what glossary.db would hold, in ARENA; false where an error was complained of. */
bool sources_compile(Str text, Arena *arena, Str *blob);

/* The small glossary of seeds/glossary/sample, compiled at the first call and kept: its lexicon, its bytes. */
const Lexicon *sample_lexicon(void);
Str sample_blob(void);

/* The shipped styles, without their forms of entries. */
const Styles *sample_styles(void);

/* Checks copy that names what the small glossary has, with LEXICON in its place, and under the style of that id. */
void sample_check(const Lexicon *lexicon, const Styles *styles, const char *style);

/* The bytes of the file at PATH, in ARENA; ends the process where there are none. */
Str sample_file(const char *path, Arena *arena);

#endif
