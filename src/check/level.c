/* level.c: the names of levels and rules, and a rule at a level. */
#include "check/level.h"

const char *const level_names[] = {
    [LEVEL_ON] = "on",           [LEVEL_OFF] = "off",     [LEVEL_SUGGESTION] = "suggestion",
    [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error", NULL,
};

bool level_read(Str name, RuleLevel *level)
{
    for (size_t i = 0; level_names[i] != NULL; i++) {
        if (str_is(name, level_names[i])) {
            *level = (RuleLevel)i;
            return true;
        }
    }
    return false;
}

void rule_run(size_t index, RuleLevel level, const Document *document, Findings *findings)
{
    size_t before = findings->count;
    if (rules[index]->check == NULL)
        return;
    rules[index]->check(document, findings);
    for (size_t i = before; level != LEVEL_ON && i < findings->count; i++)
        findings->at[i].severity = level_severity(level);
}

void levels_start(uint8_t levels[RULE_COUNT])
{
    for (size_t i = 0; i < RULE_COUNT; i++)
        levels[i] = rules[i]->optional ? LEVEL_OFF : LEVEL_ON;
}

size_t rule_index(Str id)
{
    size_t index = 0;
    while (index < RULE_COUNT && !str_is(id, rules[index]->id))
        index++;
    return index;
}

void rule_ids(const char *ids[RULE_COUNT + 1])
{
    for (size_t i = 0; i <= RULE_COUNT; i++)
        ids[i] = i < RULE_COUNT ? rules[i]->id : NULL;
}
