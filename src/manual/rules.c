/* rules.c: the pages of docs/rules. */
#include "manual/manual.h"

#include "report/page.h"

#include <string.h>

void write_rule(FILE *out, const IreumRuleInfo *rule)
{
    fprintf(out, "<!-- Written by './dev docs' from src/rules; what is changed here is lost. -->\n\n# %s\n\n",
            rule->id);
    page_markdown(out, rule);
}

static const char introduction[] =
    "'ireum explain RULE' prints these pages. An error is wrong in every house, a warning is against the house style "
    "or "
    "the rest of the copy, a suggestion is a judgement. A finding that is likely but not certain is one step milder "
    "than its rule. Under a house style that has nothing to hold copy against a rule is off; "
    "'ireum rules --style NAME' tells.";

void write_rules(FILE *out)
{
    fputs("<!-- Written by './dev docs' from src/rules; what is changed here is lost. -->\n\n# Rules\n\n", out);
    page_paragraph(out, introduction, strlen(introduction));
    fputs("\n| rule | severity | finds |\n| --- | --- | --- |\n", out);
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        fprintf(out, "| [%s](%s.md) | ", rule.id, rule.id);
        page_severity(out, &rule);
        fputs(" | ", out);
        page_word(out, rule.summary, strlen(rule.summary));
        fputs(" |\n", out);
    }
}
