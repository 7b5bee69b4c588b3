/* severity.c: how grave a rule is under a house style. */
#include "rules/rule.h"

IreumSeverity rule_severity(const Rule *rule, const Lexicon *lexicon, const Style *style, Date date)
{
    if (rule->decided_by == 0)
        return rule->severity;
    bool speaks = (rule->decided_by & DECIDED_BY_FORMS) && house_has_forms(lexicon, style);
    IreumSeverity gravest = speaks ? rule->severity : IREUM_OFF;
    for (int key = 0; key < STYLE_KEY_COUNT; key++) {
        const StyleCell *cell = rule->decided_by & DECIDED_BY(key) ? style_cell(style, (StyleKey)key, date) : NULL;
        if (cell == NULL)
            continue;
        IreumSeverity severity = cell->severity != IREUM_OFF ? cell->severity : rule->severity;
        gravest = severity > gravest ? severity : gravest;
    }
    return gravest;
}
