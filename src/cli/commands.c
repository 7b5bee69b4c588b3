/* commands.c: the table of commands. */
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

/* A new command: its file, its line in meson.build, its name here. */
#define COMMANDS(X)                                                                                                    \
    X(check)                                                                                                           \
    X(config)                                                                                                          \
    X(explain)                                                                                                         \
    X(glossary_compile)                                                                                                \
    X(glossary_lint)                                                                                                   \
    X(glossary_list)                                                                                                   \
    X(glossary_search)                                                                                                 \
    X(glossary_show)                                                                                                   \
    X(help)                                                                                                            \
    X(hook_install)                                                                                                    \
    X(hook_status)                                                                                                     \
    X(hook_uninstall)                                                                                                  \
    X(lsp)                                                                                                             \
    X(name_compare)                                                                                                    \
    X(name_read)                                                                                                       \
    X(romanize)                                                                                                        \
    X(rules)                                                                                                           \
    X(styles)                                                                                                          \
    X(version)

#define DECLARE(name) extern const Command command_##name;
#define ROW(name)     &command_##name,

COMMANDS(DECLARE)

static const Command *const commands[] = {COMMANDS(ROW)};

const Command *command_at(size_t index)
{
    return index < sizeof commands / sizeof *commands ? commands[index] : NULL;
}

bool command_group(const char *word)
{
    size_t size = strlen(word);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        if (size > 0 && strncmp(command_at(i)->name, word, size) == 0 && command_at(i)->name[size] == ' ')
            return true;
    }
    return false;
}

const Command *command_find(const char *const *words, size_t count, size_t *used)
{
    char name[64] = "";
    *used = count > 0 && command_group(words[0]) ? 2 : 1;
    if (*used > count)
        return NULL;
    int size = *used == 2 ? snprintf(name, sizeof name, "%s %s", words[0], words[1])
                          : snprintf(name, sizeof name, "%s", words[0]);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        if ((size_t)size < sizeof name && strcmp(command_at(i)->name, name) == 0)
            return command_at(i);
    }
    return NULL;
}
