/* acronym.h: what the rules about acronyms share. */
#ifndef RULES_ACRONYM_H
#define RULES_ACRONYM_H

#include "rules/table.h"

/* A definition, "Expansion (ACR)": the acronym's mention stands alone in brackets behind another mention. */
typedef struct Definition {
    const Mention *expansion;
    const Mention *acronym;
} Definition;

/* Whether mention INDEX is the acronym of a definition. */
bool acronym_definition(const Document *document, size_t index, Definition *definition);

/* Whether the glossary has an acronym with the letters ACRONYM that stands for EXPANSION. */
bool acronym_expands(const Document *document, Str acronym, Str expansion);

/* The text of the acronym that abbreviates EXPANSION; empty where the glossary has none. */
Str acronym_of(const Document *document, Str expansion);

#endif
