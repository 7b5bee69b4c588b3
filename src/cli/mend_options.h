/* mend_options.h: what the command line says of fixes. */
#ifndef CLI_MEND_OPTIONS_H
#define CLI_MEND_OPTIONS_H

#include "cli/command.h"
#include "cli/mend.h"
#include "report/report.h"

/* Whether it asks for fixes. */
bool mend_asked(const Invocation *invocation);

/* Why fixes cannot be made as the command line asks; NULL: they can, or none are asked for. Static. */
const char *mend_hindrance(const Invocation *invocation);

/* What is to be done with fixes, beside findings that REPORT shows with OPTIONS. */
Mend mend_of(const Invocation *invocation, const Report *report, const ReportOptions *options);

/* REPORT, or one that shows nothing where standard output has something else to say. */
const Report *mend_report(const Invocation *invocation, const Report *report);

#endif
