/* wrong_form.h: what name-variant and term-variant share: reporting flagged forms of some classes of entries. */
#ifndef RULES_WRONG_FORM_H
#define RULES_WRONG_FORM_H

#include "rules/table.h"

/* Whether a wrong form is wrong in what no other rule speaks of: its letters, or the hyphens of what is no person. */
bool wrong_letters(const Document *document, const Mention *mention);

/* How a wrong form that has the letters of a right one differs from the right one nearest to it: DIFFERS_ bits; 0 where
 * it has other letters. */
unsigned wrong_differs(const Document *document, const Mention *mention);

/* Reports each mention of a flagged form, letters wrong, of an entry whose class CONCERNS accepts, outside the zones
 * SILENT. */
void report_wrong_forms(const Document *document, Findings *findings, const Rule *rule,
                        bool (*concerns)(EntryClass class), unsigned silent);

#endif
