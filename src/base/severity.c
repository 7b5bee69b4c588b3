/* severity.c: the names of the severities. */
#include "base/error.h"
#include "base/str.h"

static const char *const names[] = {
    [IREUM_OFF] = "off",
    [IREUM_SUGGESTION] = "suggestion",
    [IREUM_WARNING] = "warning",
    [IREUM_ERROR] = "error",
};

const char *ireum_severity_name(IreumSeverity severity)
{
    return names[severity];
}

bool ireum_severity_parse(const char *name, IreumSeverity *severity)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0) {
            *severity = (IreumSeverity)i;
            return true;
        }
    }
    return false;
}
