/* breves.h: the breves of McCune-Reischauer (ŏ, ŭ), and the marks that stand for them by mistake. In one code point or in
 * two: a text keeps its way. */
#ifndef RULES_BREVES_H
#define RULES_BREVES_H

#include "rules/rule.h"

bool has_breve(Str text);

/* The first caron, circumflex or tilde on an o or u of TEXT; 0: none. */
uint32_t substitute_in(Str text);

/* "a caron". */
const char *substitute_name(uint32_t mark);

/* TEXT with a breve for every mark on o and u, and with no mark there. In ARENA. */
Str with_breves(Arena *arena, Str text);
Str without_breves(Arena *arena, Str text);

/* TEXT, which is what is to be written for ENTRY, with the breves that the house requires of a place; TEXT itself where it
 * requires none. */
Str place_with_breves(const Document *document, const Entry *entry, Str text);

/* The first mention of THING that has its breves, under a style that leaves them free: another one is not to stand in the
 * copy without them. NULL where there is none. */
const Mention *mention_with_breves(const Document *document, const Thing *thing);

#endif
