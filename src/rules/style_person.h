/* style_person.h: name-style for people whom the glossary does not know. */
#ifndef RULES_STYLE_PERSON_H
#define RULES_STYLE_PERSON_H

#include "rules/finding.h"

/* Reports names that are not in the house's pattern, where the words beside them say of which Korea the person is. */
void style_people(const Document *document, Findings *findings);

#endif
