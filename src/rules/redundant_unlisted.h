/* redundant_unlisted.h: redundant-generic for places that the glossary does not have. */
#ifndef RULES_REDUNDANT_UNLISTED_H
#define RULES_REDUNDANT_UNLISTED_H

#include "rules/finding.h"

/* Reports what says its generic twice where the gazetteer or the Hangul beside it proves that it does. A river, temple or
 * palace may (Gapcheon Stream), unless the house wants it SINGLE or the ending stands behind a hyphen (Gap-cheon Stream). */
void redundant_unlisted(const Document *document, Findings *findings, bool single);

#endif
