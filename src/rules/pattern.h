/* pattern.h: writing a Korean name in a house's pattern. */
#ifndef RULES_PATTERN_H
#define RULES_PATTERN_H

#include "rules/rule.h"

/* A name's parts: surname, and the two syllables of the given name. */
typedef struct NameParts {
    Str surname;
    Str first;
    Str second;
} NameParts;

/* PARTS, their letters as they are, as PATTERN has them (below); empty where there is no such pattern. */
Str pattern_put(const Document *document, const NameParts *parts, Str pattern);

/* The cell of the house style that rules given names of these countries; NULL where none does. */
const StyleCell *pattern_cell_of(const Document *document, uint32_t countries);

/* The cell of the house style that rules the given name of a person of this side; NULL where none does. */
const StyleCell *pattern_cell(const Document *document, const Entry *entry);

/* TEXT, a name of ENTRY, its letters as they are, with the given name as PATTERN has it: hyphen-lower (Kim Min-su),
 * hyphen-cap (Kim Min-Su), spaced (Kim Min Su), joined (Kim Minsu). Empty where the given name has not two syllables, or
 * where nothing tells where they meet. */
Str pattern_write(const Document *document, const Entry *entry, Str text, Str pattern);

/* What the house in force writes for ENTRY: its form of it, else, of a person without a choice of his own, the target
 * form in its pattern; else the target form itself. *STYLE gets the id of the style that says so, NULL where none does. */
Str written_form(const Document *document, const Entry *entry, const char **style);

#endif
