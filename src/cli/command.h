/* command.h: what a subcommand is. Help, the manual page and completion follow from these rows. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the process ends with; the gravest that happened. */
enum {
    EXIT_CLEAN = 0,
    EXIT_FOUND = 1,      /* findings, or nothing found where something was looked for */
    EXIT_USAGE = 2,      /* the command line, a setting or the glossary is wrong */
    EXIT_UNREADABLE = 3, /* a file could not be read or written */
};

enum { OPTIONS_MOST = 40, REPEATS_MOST = 64, OPERANDS_ANY = INT32_MAX };

typedef struct Option {
    const char *name;     /* without the hyphens */
    char letter;          /* its short form, or 0 */
    const char *argument; /* what it takes, such as "FILE"; NULL: nothing */
    const char *help;     /* one line */
    const char *fallback; /* its value where it is not given; NULL: none */
    /* The words it takes: the one at INDEX, NULL past the last. NULL: it takes anything. */
    const char *(*choice)(size_t index);
    bool repeats; /* each that is given counts, and goes to the invocation's repeats */
} Option;

/* What was given for an option, or its fallback. */
typedef struct Value {
    const char *text; /* NULL: neither; "" for a given option that takes nothing */
    size_t choice;    /* the index of the word, where the option takes one of some words */
} Value;

/* A command line to begin with, and what it does. */
typedef struct Example {
    const char *line;
    const char *does; /* begins with a capital, without a stop */
} Example;

typedef struct Command Command;

/* One of several that were given for an option. */
typedef struct Repeat {
    const Option *option;
    const char *text;
} Repeat;

/* A command line that was read. */
typedef struct Invocation {
    const Command *command;
    Value values[OPTIONS_MOST];   /* in the order of the command's options */
    Repeat repeats[REPEATS_MOST]; /* in the order in which they were given */
    size_t repeat_count;
    const char *const *operands; /* what is no option */
    size_t operand_count;
} Invocation;

struct Command {
    const char *name;        /* one word, or two: "glossary show" */
    const char *summary;     /* one line */
    const char *operands;    /* for the usage line: "RULE..." */
    const char *description; /* paragraphs for its help */
    const Option *options;   /* ended by a row without name; --help is every command's */
    const Example *examples; /* ended by a row without line; NULL: none */
    size_t least, most;      /* operands it takes */
    const char *missing;     /* what to do where there are fewer */
    int (*run)(const Invocation *invocation);
};

/* The command at INDEX of the table, in the order of their names; NULL past its end. */
const Command *command_at(size_t index);

/* The command that WORDS begin with (COUNT of them), NULL where there is none; *USED gets the words of its name. */
const Command *command_find(const char *const *words, size_t count, size_t *used);

/* True if WORD is the first of a name that has two. */
bool command_group(const char *word);

#endif
