/* kind.c: what can stand where on a command line. */
#include "manual/manual.h"

#include <string.h>

Kind kind_of(const char *argument)
{
    static const struct {
        const char *name;
        Kind kind;
    } kinds[] = {
        {"FILE", KIND_FILE},   {"DIR", KIND_DIRECTORY}, {"DIRECTORY", KIND_DIRECTORY},
        {"STYLE", KIND_STYLE}, {"RULE", KIND_RULE},     {"COMMAND", KIND_COMMAND},
    };
    for (const char *at = argument; *at != '\0';) {
        at += strcspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        size_t size = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
            if (size == strlen(kinds[i].name) && memcmp(at, kinds[i].name, size) == 0)
                return kinds[i].kind;
        }
        at += size;
    }
    return KIND_OTHER;
}

bool command_word(const Command *command, size_t index, char word[32])
{
    const char *space = strchr(command->name, ' ');
    if (index > 0 && space == NULL)
        return false;
    const char *start = index == 0 ? command->name : space + 1;
    snprintf(word, 32, "%.*s", (int)strcspn(start, " "), start);
    return true;
}

void each_first_word(FILE *out, void (*each)(FILE *out, const char *word, const char *summary))
{
    char before[32] = "";
    for (size_t i = 0; command_at(i) != NULL; i++) {
        char word[32], second[32], summary[64];
        command_word(command_at(i), 0, word);
        /* The table is in the order of names, so that a group's commands follow each other. */
        if (strcmp(word, before) == 0)
            continue;
        memcpy(before, word, sizeof before);
        snprintf(summary, sizeof summary, "commands about the %s", word);
        bool group = command_word(command_at(i), 1, second);
        each(out, word, group ? summary : command_at(i)->summary);
    }
}
