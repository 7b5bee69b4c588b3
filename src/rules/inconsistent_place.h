/* inconsistent_place.h: name-inconsistent for places in a spelling that the glossary does not have. */
#ifndef RULES_INCONSISTENT_PLACE_H
#define RULES_INCONSISTENT_PLACE_H

#include "rules/finding.h"

/* Reports words of no form that read as the Hangul of a place whom the copy names elsewhere by a right form. */
void inconsistent_places(const Document *document, Findings *findings);

#endif
