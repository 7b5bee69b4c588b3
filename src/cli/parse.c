/* parse.c: from the words of a command line to an invocation. */
#include "cli/parse.h"

#include "cli/complain.h"
#include "cli/nearest.h"

#include <stdio.h>
#include <string.h>

/* The command line as it is being read. */
typedef struct Reader {
    Invocation *invocation;
    const char **words;
    size_t count;
    size_t next; /* index of the word to read */
    bool help;
} Reader;

static Parsed unknown_option(const Command *command, const char *name)
{
    Nearest nearest = nearest_to(name);
    for (const Option *option = command->options; option->name != NULL; option++)
        nearest_offer(&nearest, option->name);
    nearest_offer(&nearest, "help");
    if (nearest.name != NULL)
        complain_usage(command, "unknown option '--%s'; the nearest is '--%s'", name, nearest.name);
    else
        complain_usage(command, "unknown option '--%s'", name);
    return PARSED_WRONG;
}

void option_choices(const Option *option, char *text, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; option->choice(i) != NULL && used < size; i++) {
        const char *separator = i == 0 ? "" : option->choice(i + 1) != NULL ? ", " : " or ";
        used += (size_t)snprintf(text + used, size - used, "%s%s", separator, option->choice(i));
    }
}

static Parsed set_value(const Command *command, const Option *option, const char *text, Value *value)
{
    *value = (Value){.text = text};
    if (option->choice == NULL)
        return PARSED_RUN;
    for (size_t i = 0; option->choice(i) != NULL; i++) {
        if (strcmp(option->choice(i), text) == 0) {
            value->choice = i;
            return PARSED_RUN;
        }
    }
    char choices[256];
    option_choices(option, choices, sizeof choices);
    Nearest nearest = nearest_to(text);
    for (size_t i = 0; option->choice(i) != NULL; i++)
        nearest_offer(&nearest, option->choice(i));
    if (nearest.name != NULL)
        complain_usage(command, "option '--%s' takes %s, not '%s'; the nearest is '%s'", option->name, choices, text,
                       nearest.name);
    else
        complain_usage(command, "option '--%s' takes %s, not '%s'", option->name, choices, text);
    return PARSED_WRONG;
}

static const Option *option_named(const Command *command, const char *name, size_t size)
{
    for (const Option *option = command->options; option->name != NULL; option++) {
        if (strlen(option->name) == size && memcmp(option->name, name, size) == 0)
            return option;
    }
    return NULL;
}

const char *value_named(const Invocation *invocation, const char *name)
{
    const Command *command = invocation->command;
    const Option *option = option_named(command, name, strlen(name));
    return option != NULL ? invocation->values[option - command->options].text : NULL;
}

static const Option *option_lettered(const Command *command, char letter)
{
    for (const Option *option = command->options; option->name != NULL; option++) {
        if (option->letter == letter)
            return option;
    }
    return NULL;
}

static Parsed add_repeat(Invocation *invocation, const Option *option, const char *text)
{
    if (invocation->repeat_count == REPEATS_MOST) {
        complain_usage(invocation->command, "option '--%s' is given more than %d times", option->name, REPEATS_MOST);
        return PARSED_WRONG;
    }
    invocation->repeats[invocation->repeat_count++] = (Repeat){option, text};
    return PARSED_RUN;
}

/* Takes OPTION with its argument: ATTACHED, which may be NULL, or the next word. */
static Parsed take(Reader *reader, const Option *option, const char *attached)
{
    const Command *command = reader->invocation->command;
    Value *value = &reader->invocation->values[option - command->options];
    if (option->argument == NULL && attached != NULL) {
        complain_usage(command, "option '--%s' takes no argument", option->name);
        return PARSED_WRONG;
    }
    if (option->argument == NULL)
        return set_value(command, option, "", value);
    if (attached == NULL && reader->next == reader->count) {
        complain_usage(command, "option '--%s' needs an argument: %s", option->name, option->argument);
        return PARSED_WRONG;
    }
    const char *text = attached != NULL ? attached : reader->words[reader->next++];
    if (option->repeats)
        return add_repeat(reader->invocation, option, text);
    return set_value(command, option, text, value);
}

/* WORD is what stands behind "--". */
static Parsed read_long(Reader *reader, const char *word)
{
    size_t size = strcspn(word, "=");
    const char *attached = word[size] == '=' ? word + size + 1 : NULL;
    const Option *option = option_named(reader->invocation->command, word, size);
    if (option != NULL)
        return take(reader, option, attached);
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)(size < sizeof name ? size : sizeof name - 1), word);
    if (strcmp(name, "help") != 0)
        return unknown_option(reader->invocation->command, name);
    reader->help = true;
    return PARSED_RUN;
}

/* LETTERS is what stands behind "-": some options without argument, or one with its argument behind it. */
static Parsed read_letters(Reader *reader, const char *letters)
{
    for (; *letters != '\0'; letters++) {
        const Option *option = option_lettered(reader->invocation->command, *letters);
        if (option == NULL && *letters == 'h') {
            reader->help = true;
        } else if (option == NULL) {
            complain_usage(reader->invocation->command, "unknown option '-%c'", *letters);
            return PARSED_WRONG;
        } else if (option->argument != NULL) {
            return take(reader, option, letters[1] != '\0' ? letters + 1 : NULL);
        } else if (take(reader, option, NULL) == PARSED_WRONG) {
            return PARSED_WRONG;
        }
    }
    return PARSED_RUN;
}

static Parsed read_words(Reader *reader, size_t *operand_count)
{
    bool options = true;
    Parsed parsed = PARSED_RUN;
    while (reader->next < reader->count && parsed != PARSED_WRONG) {
        const char *word = reader->words[reader->next++];
        if (!options || word[0] != '-' || word[1] == '\0')
            reader->words[(*operand_count)++] = word;
        else if (word[1] != '-')
            parsed = read_letters(reader, word + 1);
        else if (word[2] != '\0')
            parsed = read_long(reader, word + 2);
        else
            options = false;
    }
    return parsed;
}

static void set_fallbacks(Invocation *invocation)
{
    const Command *command = invocation->command;
    for (size_t i = 0; command->options[i].name != NULL; i++) {
        const Option *option = &command->options[i];
        if (option->fallback != NULL)
            set_value(command, option, option->fallback, &invocation->values[i]);
    }
}

Parsed parse(const Command *command, const char **words, size_t count, Invocation *invocation)
{
    *invocation = (Invocation){.command = command, .operands = words};
    Reader reader = {.invocation = invocation, .words = words, .count = count};
    set_fallbacks(invocation);
    if (read_words(&reader, &invocation->operand_count) == PARSED_WRONG)
        return PARSED_WRONG;
    if (reader.help)
        return PARSED_HELP;
    if (invocation->operand_count < command->least) {
        complain_usage(command, "%s", command->missing);
        return PARSED_WRONG;
    }
    if (invocation->operand_count > command->most) {
        complain_usage(command, "'%s' is one argument too many", words[command->most]);
        return PARSED_WRONG;
    }
    return PARSED_RUN;
}
