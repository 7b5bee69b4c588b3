/* known_person.h: name-variant for people of the glossary in spellings that it does not have. */
#ifndef RULES_KNOWN_PERSON_H
#define RULES_KNOWN_PERSON_H

#include "rules/rule.h"

/* Reports each way of writing a name that a person of the glossary is meant by. */
void report_known_people(const Document *document, Findings *findings);

#endif
