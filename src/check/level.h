/* level.h: what a configuration or a command line makes of a rule. */
#ifndef CHECK_LEVEL_H
#define CHECK_LEVEL_H

#include "rules/table.h"

typedef enum RuleLevel {
    LEVEL_ON, /* as the rule itself has it */
    LEVEL_OFF,
    LEVEL_SUGGESTION,
    LEVEL_WARNING,
    LEVEL_ERROR,
} RuleLevel;

/* "on", "off", ...; ended by NULL. */
extern const char *const level_names[];

/* False, with *LEVEL untouched, where NAME is none. */
bool level_read(Str name, RuleLevel *level);

/* The severity that a level gives; not for LEVEL_ON. */
static inline IreumSeverity level_severity(RuleLevel level)
{
    return (IreumSeverity)(level - LEVEL_OFF);
}

/* Runs the rule at INDEX of the table; what it finds gets the severity of LEVEL. */
void rule_run(size_t index, RuleLevel level, const Document *document, Findings *findings);

/* What is in force where nobody chooses: on, but for rules that are optional. */
void levels_start(uint8_t levels[RULE_COUNT]);

/* The place of the rule of that id in the table; RULE_COUNT where there is none. */
size_t rule_index(Str id);

/* The ids of all rules, ended by NULL. */
void rule_ids(const char *ids[RULE_COUNT + 1]);

#endif
