/* inconsistent_person.h: name-inconsistent for people whom the glossary does not know, and who of them is one. */
#ifndef RULES_INCONSISTENT_PERSON_H
#define RULES_INCONSISTENT_PERSON_H

#include "rules/finding.h"

/* Reports what the name model reads as one name and nothing shows to be two people. */
void inconsistent_people(const Document *document, Findings *findings);

/* Calls JOIN with the way to keep and each other way of PERSON that is the same name for certain, and of the same man as
 * far as the copy shows. */
void same_person_each(const Document *document, const Person *person,
                      void (*join)(void *context, const NameWay *kept, const NameWay *other), void *context);

#endif
