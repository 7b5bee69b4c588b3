/* mend_options.c: what the command line says of fixes. */
#include "cli/mend_options.h"

#include "cli/parse.h"
#include "cli/terminal.h"

#include <string.h>

static bool given(const Invocation *invocation, const char *option)
{
    return value_named(invocation, option) != NULL;
}

static MendWay way_of(const Invocation *invocation)
{
    if (given(invocation, "ask"))
        return MEND_ASK;
    if (given(invocation, "diff"))
        return MEND_DIFF;
    return given(invocation, "fix") || given(invocation, "fix-unsafe") ? MEND_FILES : MEND_NOT;
}

bool mend_asked(const Invocation *invocation)
{
    return way_of(invocation) != MEND_NOT;
}

static bool from_standard_input(const Invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        if (strcmp(invocation->operands[i], "-") == 0)
            return true;
    }
    return false;
}

const char *mend_hindrance(const Invocation *invocation)
{
    MendWay way = way_of(invocation);
    if (way == MEND_NOT)
        return NULL;
    if (given(invocation, "mentions") || given(invocation, "explain-silence"))
        return "--mentions and --explain-silence show no findings, and so nothing can be fixed";
    if (way == MEND_DIFF)
        return NULL;
    if (way == MEND_FILES)
        return from_standard_input(invocation) && invocation->operand_count > 1
                   ? "standard output is for the mended text of '-': name no other file beside it"
                   : NULL;
    if (given(invocation, "fix") || given(invocation, "fix-unsafe") || given(invocation, "diff"))
        return "--ask asks about every fix: leave --fix, --fix-unsafe and --diff away";
    if (from_standard_input(invocation))
        return "--ask reads answers from standard input, and so cannot check '-'";
    return terminal_is(stdin) && terminal_is(stdout) ? NULL : "--ask needs a terminal";
}

/* The report of a run that prints something else. */
static const Report report_nothing = {.name = "nothing"};

const Report *mend_report(const Invocation *invocation, const Report *report)
{
    MendWay way = way_of(invocation);
    bool text = way == MEND_FILES && from_standard_input(invocation);
    return way == MEND_DIFF || way == MEND_ASK || text ? &report_nothing : report;
}

/* Neither reports for programs nor text that was mended have room for what people are told. */
static FILE *told_to(const Invocation *invocation, const Report *report)
{
    return !report->people || from_standard_input(invocation) ? stderr : stdout;
}

Mend mend_of(const Invocation *invocation, const Report *report, const ReportOptions *options)
{
    FILE *told = told_to(invocation, report);
    return (Mend){
        .way = way_of(invocation),
        .fixing = given(invocation, "fix-unsafe") ? IREUM_FIX_UNSAFE : IREUM_FIX_SAFE,
        .told = told,
        .unit = options->unit,
        .color = options->color && told == stdout,
        .width = options->width,
    };
}
