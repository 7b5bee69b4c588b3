/* workspace.c: opening a workspace from the command line and the environment. */
#include "cli/workspace.h"

#include "cli/complain.h"
#include "cli/locate.h"
#include "cli/nearest.h"
#include "cli/parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool print_path(char path[PATH_SIZE], const char *directory, const char *name)
{
    int size = snprintf(path, PATH_SIZE, "%s%s", directory, name);
    return size > 0 && size < PATH_SIZE;
}

/* Where the XDG Base Directory Specification has them: a relative path in the variable is to be ignored. */
static void find_user_files(WorkspaceSource *source)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    char directory[PATH_SIZE];
    bool found = config != NULL && config[0] == '/' ? print_path(directory, config, "")
                                                    : home != NULL && print_path(directory, home, "/.config");
    if (!found || !print_path(source->user_config, directory, "/ireum/config.yaml") ||
        !print_path(source->user_glossary, directory, "/ireum/glossary.tsv"))
        source->user_config[0] = source->user_glossary[0] = '\0';
}

/* Warnings are for 'ireum glossary lint': a check is asked for its copy. */
static void tell(void *context, const IreumComplaint *complaint)
{
    size_t *wrong = context;
    if (complaint->severity != IREUM_ERROR)
        return;
    (*wrong)++;
    complain_source(stderr, complaint);
}

static bool rule_known(const char *name)
{
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        if (strcmp(rule.id, name) == 0)
            return true;
    }
    return false;
}

static void tell_unknown_rule(const Command *command, const char *name)
{
    IreumRuleInfo rule;
    Nearest nearest = nearest_to(name);
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        nearest_offer(&nearest, rule.id);
    if (nearest.name != NULL)
        complain_usage(command, "there is no rule '%s'; the nearest is '%s'", name, nearest.name);
    else
        complain_usage(command, "there is no rule '%s': 'ireum rules' lists them", name);
}

/* Reads "NAME=SEVERITY"; NAME gets the text of *CHOICE. The severity is for the library to read. */
static bool read_choice(const Command *command, const char *text, char name[64], IreumRuleChoice *choice)
{
    const char *equals = strchr(text, '=');
    if (equals == NULL) {
        complain_usage(command, "option '--rule' takes NAME=SEVERITY, such as name-style=off, not '%s'", text);
        return false;
    }
    snprintf(name, 64, "%.*s", (int)(equals - text), text);
    *choice = (IreumRuleChoice){name, equals + 1};
    if (rule_known(name))
        return true;
    tell_unknown_rule(command, name);
    return false;
}

static bool read_date(const Command *command, const char *text, IreumDate *date)
{
    if (text == NULL || ireum_date_parse(text, date))
        return true;
    complain_usage(command, "'%s' is no date: write 2016-01-18, 2016-01 or 2016", text);
    return false;
}

bool workspace_source(const Invocation *invocation, const char *date, WorkspaceSource *source)
{
    find_user_files(source);
    source->options = (IreumWorkspaceOptions){
        .style = value_named(invocation, "style"),
        .choices = source->choices,
        .choice_count = invocation->repeat_count,
        .config = value_named(invocation, "config"),
        .plain = value_named(invocation, "no-config") != NULL,
        .user_config = source->user_config[0] != '\0' ? source->user_config : NULL,
        .user_glossary = source->user_glossary[0] != '\0' ? source->user_glossary : NULL,
        .ceiling = getenv("HOME"),
    };
    for (size_t i = 0; i < invocation->repeat_count; i++) {
        if (!read_choice(invocation->command, invocation->repeats[i].text, source->names[i], &source->choices[i]))
            return false;
    }
    if (!read_date(invocation->command, date, &source->options.date))
        return false;
    if (source->options.config != NULL && source->options.plain) {
        complain_usage(invocation->command, "--config and --no-config are both given");
        return false;
    }
    source->options.glossary = locate_glossary(value_named(invocation, "glossary"), source->glossary);
    return source->options.glossary != NULL;
}

IreumWorkspace *workspace_open(const Invocation *invocation, const char *date, size_t *wrong)
{
    WorkspaceSource source;
    IreumWorkspace *workspace = NULL;
    IreumError error;
    if (!workspace_source(invocation, date, &source))
        return NULL;
    source.options.complain = tell;
    source.options.context = wrong;
    if (ireum_workspace_open(&source.options, &workspace, &error) != IREUM_OK)
        complain_error(NULL, &error);
    return workspace;
}
