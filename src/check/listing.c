/* listing.c: the rules, for those who list them. */
#include "rules/table.h"

/* The rule that has INDEX others before it in the order of ids; NULL past the last. */
static const Rule *rule_by_id(size_t index)
{
    for (size_t i = 0; rules[i] != NULL; i++) {
        size_t before = 0;
        for (size_t k = 0; rules[k] != NULL; k++)
            before += strcmp(rules[k]->id, rules[i]->id) < 0;
        if (before == index)
            return rules[i];
    }
    return NULL;
}

bool ireum_rule(size_t index, IreumRuleInfo *info)
{
    const Rule *rule = rule_by_id(index);
    if (rule == NULL)
        return false;
    *info = (IreumRuleInfo){
        .id = rule->id,
        .severity = rule->severity,
        .summary = rule->summary,
        .why = rule->why,
        .triggers = rule->triggers,
        .silent = rule->silent,
        .bad = rule->bad,
        .good = rule->good,
        .example_style = rule->style ? rule->style : "default",
        .example_format = rule->format ? rule->format : "text",
        .by_style = rule->decided_by != 0,
        .optional = rule->optional,
    };
    return true;
}
