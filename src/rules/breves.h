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

/* Whether the style leaves it to the copy to write breves or not. */
bool marks_are_free(const Document *document);

#endif
