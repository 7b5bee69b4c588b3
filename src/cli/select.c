/* select.c: which copy and which findings check is asked for. */
#include "cli/select.h"

#include "cli/complain.h"
#include "cli/mend_options.h"
#include "cli/parse.h"

#include <stdio.h>
#include <string.h>

static bool given(const Invocation *invocation, const char *option)
{
    return value_named(invocation, option) != NULL;
}

static bool names_standard_input(const Invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        if (strcmp(invocation->operands[i], "-") == 0)
            return true;
    }
    return false;
}

bool select_changes(const Invocation *invocation)
{
    return given(invocation, "staged") || given(invocation, "since");
}

const char *select_hindrance(const Invocation *invocation)
{
    bool changes = select_changes(invocation), baseline = given(invocation, "baseline");
    if (given(invocation, "staged") && given(invocation, "since"))
        return "--staged and --since compare two things: ask one at a time";
    if (changes && names_standard_input(invocation))
        return "standard input is in no repository: leave '-' away";
    bool changed = given(invocation, "accept") || given(invocation, "update-baseline");
    if (!baseline && changed)
        return "--accept and --update-baseline change a baseline: name it by --baseline FILE";
    if (changed && mend_asked(invocation))
        return "first make the fixes, then change the baseline: leave --accept and --update-baseline away";
    return !changes && invocation->operand_count == 0 ? invocation->command->missing : NULL;
}

static int tell(IreumStatus status, const IreumError *error)
{
    if (status == IREUM_OK)
        return EXIT_CLEAN;
    complain_error(NULL, error);
    return status == IREUM_INVALID ? EXIT_USAGE : EXIT_UNREADABLE;
}

static int open_changes(const Invocation *invocation, Selection *selection)
{
    IreumError error;
    ChangesAsked asked = {value_named(invocation, "since"), invocation->operands, invocation->operand_count};
    return tell(changes_open(&asked, &selection->changes, &error), &error);
}

/* A baseline that is not there is a mistake, unless this run is to make it. */
static int open_baseline(Selection *selection)
{
    IreumError error;
    IreumStatus status = ireum_baseline_open(selection->path, selection->accept, &selection->baseline, &error);
    if (status == IREUM_UNREADABLE)
        snprintf(error.message + strlen(error.message), sizeof error.message - strlen(error.message),
                 "; --accept makes it");
    return tell(status, &error) != EXIT_CLEAN ? EXIT_USAGE : EXIT_CLEAN;
}

int select_open(const Invocation *invocation, Selection *selection)
{
    *selection = (Selection){
        .path = value_named(invocation, "baseline"),
        .accept = given(invocation, "accept"),
        .update = given(invocation, "update-baseline"),
    };
    int status = selection->path != NULL ? open_baseline(selection) : EXIT_CLEAN;
    return status == EXIT_CLEAN && select_changes(invocation) ? open_changes(invocation, selection) : status;
}

bool select_save(const Selection *selection)
{
    size_t added, removed;
    IreumError error;
    if (!selection->accept && !selection->update)
        return true;
    if (ireum_baseline_save(selection->baseline, selection->update, &added, &removed, &error) != IREUM_OK) {
        complain_error(NULL, &error);
        return false;
    }
    char text[512];
    snprintf(text, sizeof text, "%.400s: %zu added, %zu removed", selection->path, added, removed);
    complain_note(text);
    return true;
}

void select_close(Selection *selection)
{
    changes_close(selection->changes);
    ireum_baseline_close(selection->baseline);
    *selection = (Selection){.changes = NULL};
}
