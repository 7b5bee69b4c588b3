/* wrong_form.h: what name-variant and term-variant share: reporting flagged forms of some classes of entries. */
#ifndef RULES_WRONG_FORM_H
#define RULES_WRONG_FORM_H

#include "rules/table.h"

/* Whether a wrong form is wrong in what no other rule speaks of: its letters, or the hyphens of what is no person. */
bool wrong_letters(const Document *document, const Mention *mention);

/* How a wrong form that has the letters of a right one differs from the right one nearest to it: DIFFERS_ bits; 0 where
 * it has other letters. */
unsigned wrong_differs(const Document *document, const Mention *mention);

/* What the wrong form was meant for: the form that the house, the bearer or the glossary prefers, unless that has other
 * words (Chosun Reservoir is meant for Chosin Reservoir, not for the battle): then the right form nearest to it.
 * HERE is the right form by which the copy itself names the thing; empty where it does not. */
Str form_meant(const Document *document, const Mention *mention, Str here);

/* A byline or a photo credit (Kim Jung-un/Yonhap): how a writer spells his own name is his affair. */
bool names_writer(const Document *document, const Mention *mention);

/* Reports each mention of a flagged form, letters wrong, of an entry whose class CONCERNS accepts, outside the zones
 * SILENT. */
void report_wrong_forms(const Document *document, Findings *findings, const Rule *rule,
                        bool (*concerns)(EntryClass class), unsigned silent);

#endif
