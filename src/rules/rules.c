/* rules.c: the table of rules. */
#include "rules/table.h"

#define ADDRESS(name) &rule_##name,
const Rule *const rules[] = {RULES(ADDRESS) NULL};
#undef ADDRESS
