/* style.c: house styles by their names. */
#include "cli/style.h"

#include "cli/complain.h"
#include "cli/nearest.h"

#include <stdio.h>
#include <string.h>

/* A name that is looked for among the styles. */
typedef struct Search {
    Nearest nearest;
    char name[64]; /* the nearest so far */
    bool found;
} Search;

static bool compare(void *context, const IreumStyleInfo *style)
{
    Search *search = context;
    const char *before = search->nearest.name;
    nearest_offer(&search->nearest, style->id);
    if (search->nearest.name != before) {
        /* The text at hand lives for this call only. */
        snprintf(search->name, sizeof search->name, "%s", style->id);
        search->nearest.name = search->name;
    }
    search->found = strcmp(style->id, search->nearest.word) == 0;
    return !search->found;
}

/* Looks for NAME among the styles; false where they cannot be read, which it has told. */
static bool search_styles(const IreumGlossary *glossary, const char *name, Search *search)
{
    *search = (Search){.nearest = nearest_to(name)};
    IreumError error = {.status = IREUM_OK};
    if (ireum_style_each(glossary, compare, search, &error) == IREUM_OK)
        return true;
    complain_error(NULL, &error);
    return false;
}

static void tell_nearest(const Command *command, const Search *search)
{
    complain_usage(command, "there is no house style '%s'; the nearest is '%s'", search->nearest.word, search->name);
}

bool style_known(const Command *command, const IreumGlossary *glossary, const char *name)
{
    Search search;
    if (!search_styles(glossary, name, &search))
        return false;
    if (!search.found && search.name[0] != '\0')
        tell_nearest(command, &search);
    else if (!search.found)
        complain_usage(command, "there is no house style '%s'; 'ireum styles' lists them", name);
    return search.found;
}

IreumChecker *style_checker(const IreumOptions *options)
{
    IreumChecker *checker = NULL;
    IreumError error = {.status = IREUM_OK};
    if (ireum_checker_open(options, &checker, &error) != IREUM_OK)
        complain_error(NULL, &error);
    return checker;
}
