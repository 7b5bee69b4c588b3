/* glossary_show.c: ireum glossary show and ireum glossary search. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/entry.h"
#include "cli/locate.h"
#include "ireum.h"

#include <stdio.h>

enum { GLOSSARY, LAST };

/* How queries are looked up and what is printed. */
typedef struct Lookup {
    IreumStatus (*find)(IreumGlossary *glossary, const char *query, IreumVisit visit, void *context, size_t *found,
                        IreumError *error);
    IreumVisit print;
    const char *nothing; /* what is said where QUERY finds nothing, before it */
    const char *advice;  /* and behind it */
} Lookup;

static int look_up(const Lookup *lookup, IreumGlossary *glossary, const Invocation *invocation)
{
    size_t printed = 0;
    int exit_status = EXIT_CLEAN;
    for (size_t i = 0; i < invocation->operand_count; i++) {
        size_t found = 0;
        IreumError error = {.status = IREUM_OK};
        if (lookup->find(glossary, invocation->operands[i], lookup->print, &printed, &found, &error) != IREUM_OK) {
            complain_error(NULL, &error);
            return EXIT_USAGE;
        }
        if (found == 0) {
            snprintf(error.message, sizeof error.message, "%s '%.200s'%s", lookup->nothing, invocation->operands[i],
                     lookup->advice);
            complain_error(NULL, &error);
            exit_status = EXIT_FOUND;
        }
    }
    return exit_status;
}

static int open_and_look_up(const Lookup *lookup, const Invocation *invocation)
{
    IreumGlossary *glossary = locate_open(invocation->values[GLOSSARY].text);
    if (glossary == NULL)
        return EXIT_USAGE;
    int exit_status = look_up(lookup, glossary, invocation);
    ireum_glossary_close(glossary);
    return exit_status;
}

static int run_show(const Invocation *invocation)
{
    return open_and_look_up(&(Lookup){ireum_glossary_show, entry_print, "no entry has the id or the form",
                                      "; 'ireum glossary search' finds parts of a form"},
                            invocation);
}

static int run_search(const Invocation *invocation)
{
    return open_and_look_up(&(Lookup){ireum_glossary_search, entry_print_line, "no form contains", ""}, invocation);
}

static const Option options[] = {[GLOSSARY] = OPTION_GLOSSARY, [LAST] = {.name = NULL}};

static const Example show_examples[] = {
    {"ireum glossary show 'Rodong Sinmun'", "Prints all about an entry, by any of its forms"},
    {"ireum glossary show 로동신문", "The same, by its Hangul"},
    {NULL, NULL},
};

const Command command_glossary_show = {
    .name = "glossary show",
    .summary = "show entries by id or by any of their forms",
    .operands = "QUERY...",
    .description = "Prints all that the glossary says of an entry. A query is an id, or a form in Latin letters "
                   "(whatever its capitals, hyphens, spaces, apostrophes and diacritics), Hangul or Hanja. The exit "
                   "status is 1 where a query finds nothing.",
    .options = options,
    .examples = show_examples,
    .least = 1,
    .most = OPERANDS_ANY,
    .missing = "show what? Name an id or a form",
    .run = run_show,
};

static const Example search_examples[] = {
    {"ireum glossary search hwasong", "Lists the entries that have this in one of their forms"},
    {NULL, NULL},
};

const Command command_glossary_search = {
    .name = "glossary search",
    .summary = "find entries by a part of their forms",
    .operands = "TEXT",
    .description = "Prints id, class and preferred form, between tabs, of each entry that has a form with the text in "
                   "it. The exit status is 1 where there is none.",
    .options = options,
    .examples = search_examples,
    .least = 1,
    .most = 1,
    .missing = "search for what? Give a part of a form",
    .run = run_search,
};
