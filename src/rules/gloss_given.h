/* gloss_given.h: the Hangul of a full name whose given name has its syllables in the other order, or one too few. */
#ifndef RULES_GLOSS_GIVEN_H
#define RULES_GLOSS_GIVEN_H

#include "korean/reading.h"
#include "rules/gloss.h"

/* Reports the name at the end of SIDE that GLOSS stands at (Lee Mi-kyung, Mi-kyung Lee), where it is a surname that READING
 * begins with, and a given name of two syllables that it has in the other order (이경미), or one of (이경). False where
 * there is nothing to report. */
bool gloss_given_report(const Inspection *inspection, const Gloss *gloss, const Side *side, const Reading *reading);

#endif
