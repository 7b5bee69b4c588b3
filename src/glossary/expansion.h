/* expansion.h: the acronyms that stand for given words. */
#ifndef GLOSSARY_EXPANSION_H
#define GLOSSARY_EXPANSION_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

/* The records of a draft, in its arena, where memory shows. */
Expansion *expansions_of(const Draft *draft, size_t *count);

/* Visits the acronyms of the lexicon whose expansion has the letters of TEXT, in the order of entries: the next one from
 * *AT on, which is 0 before the first; NULL behind the last. */
const Entry *expansion_next(const Lexicon *lexicon, Str text, uint32_t *at);

#endif
