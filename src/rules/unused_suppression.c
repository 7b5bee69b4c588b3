/* unused-suppression: a comment for ireum that suppresses nothing. */
#include "rules/rule.h"

const Rule rule_unused_suppression = {
    .id = "unused-suppression",
    .severity = IREUM_SUGGESTION,
    .summary = "a comment for ireum that suppresses nothing",
    .why = "It is left over from copy that has been mended, and would hide the next mistake in its place.",
    .triggers = "A comment that suppresses findings where there are none, or none of its rule and its form; and one "
                "whose findings another comment before it has suppressed already.",
    .silent = "Nothing is said where the rule that it names is off: under another style it may be needed.",
    .bad = "<!-- ireum-ignore name-variant: a quotation -->\nThey read the Rodong Sinmun.\n",
    .good = "<!-- ireum-ignore name-variant: a quotation -->\nThey read the Rodong Shinmun.\n",
    .format = "markdown",
};
