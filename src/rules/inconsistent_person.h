/* inconsistent_person.h: name-inconsistent for people whom the glossary does not know. */
#ifndef RULES_INCONSISTENT_PERSON_H
#define RULES_INCONSISTENT_PERSON_H

#include "rules/finding.h"

/* Reports what the name model reads as one name and nothing shows to be two people. */
void inconsistent_people(const Document *document, Findings *findings);

#endif
