/* action_suppress.c: leaving a finding as it is: a comment beside it, or else a line of the configuration. */
#include "lsp/action.h"

#include <stdio.h>

const char action_reason[] = "written so on purpose";

void actions_suppress(Actions *actions, const Target *target)
{
    char title[128];
    size_t count;
    const IreumFinding *findings = ireum_result_findings(actions->checked->result, &count);
    IreumEdit edit;
    if (!ireum_result_suppression(actions->checked->result, (size_t)(target->finding - findings), target->place,
                                  action_reason, &edit)) {
        actions_ignore(actions, target);
        return;
    }
    snprintf(title, sizeof title, "Ignore %s here", target->finding->rule);
    actions_add(actions, title, "quickfix", target, actions_edit(actions, (const IreumEdit *[]){&edit}, 1));
}
