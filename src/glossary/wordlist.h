/* wordlist.h: the glossary's right forms as a spelling dictionary: the pair of files (words .dic, their grammar
 * .aff) that Hunspell and all that is built upon it read. Near misses are looked up in it; an editor's spell checker
 * may use it too. */
#ifndef GLOSSARY_WORDLIST_H
#define GLOSSARY_WORDLIST_H

#include "glossary/draft.h"

/* Where the pair of the glossary at PATH lies: beside it, .db replaced by SUFFIX. */
const char *wordlist_path(Arena *arena, const char *path, const char *suffix);

/* The words of the pair, in byte order, none twice, in the draft's arena. */
typedef struct FormWords {
    Str *at;
    size_t count, capacity;
} FormWords;

FormWords wordlist_words(const Draft *draft);

/* Writes the pair of the glossary at PATH. The same draft gives the same bytes. */
Status wordlist_write(const Draft *draft, const char *path, Error *error);

#endif
