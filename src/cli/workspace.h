/* workspace.h: what the commands that follow configurations have in common. */
#ifndef CLI_WORKSPACE_H
#define CLI_WORKSPACE_H

#include "cli/command.h"
#include "cli/locate.h"
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

/* The options of a workspace, and the texts that they point at; not to be copied. */
typedef struct WorkspaceSource {
    IreumWorkspaceOptions options;
    char user_config[PATH_SIZE]; /* what a user has for all projects; "" where there is no place for it */
    char user_glossary[PATH_SIZE];
    char glossary[PATH_SIZE];
    char names[REPEATS_MOST][64];
    IreumRuleChoice choices[REPEATS_MOST];
} WorkspaceSource;

/* Reads them from INVOCATION and the environment; DATE (NULL: none) is the copy's. False after telling what is wrong.
 * Nobody receives complaints yet. */
bool workspace_source(const Invocation *invocation, const char *date, WorkspaceSource *source);

/* Opens a workspace for INVOCATION, of which DATE (NULL: none) is the copy's; NULL after telling what is wrong. Errors in
 * configurations and layers are printed as they are met, and counted in *WRONG, which lives as long. */
IreumWorkspace *workspace_open(const Invocation *invocation, const char *date, size_t *wrong);

#endif
