/* safe.h: which fixes are made unasked. */
#ifndef RULES_SAFE_H
#define RULES_SAFE_H

#include "rules/rule.h"

/* Takes SAFE from every finding whose fix would leave the copy with two spellings of a thing where it now has one, or has
 * none that is right: which of them to write is a matter of taste, and the next check would say so. To be called once all
 * rules have been heard. */
void safe_settle(const Document *document, Findings *findings);

/* Whether the mention is one of the spellings of its thing in this copy that must agree with each other, marks aside
 * (name_inconsistent.c). */
bool mention_is_spelling(const Document *document, const Mention *mention);

#endif
