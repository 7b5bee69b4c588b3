/* wordlist.h: the glossary's right forms as a spelling dictionary: the pair of files (words .dic, their grammar
 * .aff) that Hunspell and all that is built upon it read. Near misses are looked up in it; an editor's spell checker
 * may use it too. */
#ifndef GLOSSARY_WORDLIST_H
#define GLOSSARY_WORDLIST_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

/* Where the pair of the glossary at PATH lies: beside it, .db replaced by SUFFIX. */
const char *wordlist_path(Arena *arena, const char *path, const char *suffix);

/* The words of DRAFT's right forms, in byte order, each once, COUNT of them in its arena; NULL where there are none. */
const Str *wordlist_words(const Draft *draft, size_t *count);

/* The same of LEXICON's forms from number FROM on, in ARENA. */
const Str *wordlist_words_from(const Lexicon *lexicon, uint32_t from, Arena *arena, size_t *count);

/* Writes the pair of the glossary at PATH. The same draft gives the same bytes. */
Status wordlist_write(const Draft *draft, const char *path, Error *error);

#endif
