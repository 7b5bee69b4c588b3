/* workspace.h: what the commands that follow configurations have in common. */
#ifndef CLI_WORKSPACE_H
#define CLI_WORKSPACE_H

#include "cli/command.h"
#include "ireum.h"

/* Their rows; workspace_open reads what is given for them. */
#define OPTION_CONFIG                                                                                                  \
    {                                                                                                                  \
        .name = "config", .argument = "FILE", .help = "configuration to use in place of each file's own .ireum.yaml"   \
    }
#define OPTION_NO_CONFIG                                                                                               \
    {                                                                                                                  \
        .name = "no-config", .help = "use no configuration and no glossary but the shipped one"                        \
    }
#define OPTION_RULE                                                                                                    \
    {                                                                                                                  \
        .name = "rule", .argument = "NAME=SEVERITY", .repeats = true,                                                  \
        .help = "make a rule off, on, suggestion, warning or error; may be repeated"                                   \
    }

/* Opens a workspace for INVOCATION, of which DATE (NULL: none) is the copy's; NULL after telling what is wrong. Errors in
 * configurations and layers are printed as they are met, and counted in *WRONG, which lives as long. */
IreumWorkspace *workspace_open(const Invocation *invocation, const char *date, size_t *wrong);

#endif
