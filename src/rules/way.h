/* way.h: one finding for all mentions of a way in which a person in no glossary is written. */
#ifndef RULES_WAY_H
#define RULES_WAY_H

#include "rules/rule.h"

/* Reports each mention of WAY outside headlines, captions and what is quoted, with PUT in its place; NULL where there is
 * none. */
Finding *way_report(const Document *document, Findings *findings, const Rule *rule, const NameWay *way, Str put,
                    float likely);

/* Whether a word of the name is in capitals, which tell nothing of how it is written. */
bool way_in_capitals(const Document *document, const Mention *mention);

#endif
