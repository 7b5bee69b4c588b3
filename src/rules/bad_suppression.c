/* bad-suppression: a comment for ireum that it does not understand. */
#include "rules/rule.h"

const Rule rule_bad_suppression = {
    .id = "bad-suppression",
    .severity = IREUM_WARNING,
    .summary = "a comment for ireum that it does not understand",
    .why = "Whoever wrote it believes that findings are suppressed. They are not, or one day they will be for a reason "
           "that nobody knows.",
    .triggers = "In formats with comments, one that begins with ireum- and then has another word than ignore, "
                "ignore-start, ignore-end or ignore-file; names a rule that there is not; gives no reason behind a "
                "colon; has a form whose quotation mark is not closed; begins a stretch that has no end, or ends one "
                "that has no beginning. At most 4096 of them are read in one copy.",
    .silent = "Comments that begin with another word are no business of ireum's.",
    .bad = "<!-- ireum-ignore name-varaint: a quotation -->\nThey read the Rodong Shinmun.\n",
    .good = "<!-- ireum-ignore name-variant: a quotation -->\nThey read the Rodong Shinmun.\n",
    .format = "markdown",
};
