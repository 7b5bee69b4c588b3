/* name_typo.h: what name-typo makes of a slip. */
#ifndef RULES_NAME_TYPO_H
#define RULES_NAME_TYPO_H

#include "rules/rule.h"

/* Why the rule says nothing of SLIP, a sentence without stop; what it stands in aside. */
const char *name_typo_doubt(const Document *document, const Slip *slip);

#endif
