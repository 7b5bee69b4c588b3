/* generic.h: words for kinds of places, at the end of Korean names and in English. */
#ifndef RULES_GENERIC_H
#define RULES_GENERIC_H

#include "glossary/lexicon.h"

/* The one of GENERIC's endings in which LATIN, capitals aside, ends with something before it; empty where it has none. */
Str generic_ending(const Lexicon *lexicon, const Generic *generic, Str latin);

/* Whether LIST, a cell of a generic, has WORD. */
bool generic_has(Str list, Str word);

#endif
