/* word_slip.h: slips in Korean words, for name-typo. */
#ifndef RULES_WORD_SLIP_H
#define RULES_WORD_SLIP_H

#include "rules/rule.h"

/* Reports the words in small letters that nobody knows, but for one letter a Korean word of the glossary: gochugang. FROM
 * is the count of findings when the rule began. */
void word_slips_report(const Document *document, Findings *findings, size_t from);

#endif
