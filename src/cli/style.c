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

bool style_known(const Command *command, const IreumGlossary *glossary, const char *name)
{
    Search search = {.nearest = nearest_to(name)};
    IreumError error = {.status = IREUM_OK};
    if (ireum_style_each(glossary, compare, &search, &error) != IREUM_OK) {
        complain_error(NULL, &error);
        return false;
    }
    if (!search.found && search.name[0] != '\0')
        complain_usage(command, "there is no house style '%s'; the nearest is '%s'", name, search.name);
    else if (!search.found)
        complain_usage(command, "there is no house style '%s'; 'ireum styles' lists them", name);
    return search.found;
}

/* Whether what is wrong with OPTIONS is the style's name, which it tells then. */
static bool style_unknown(const Command *command, const IreumOptions *options)
{
    IreumGlossary *glossary = NULL;
    if (options->style == NULL || ireum_glossary_open(options->glossary, &glossary, &(IreumError){0}) != IREUM_OK)
        return false;
    bool known = style_known(command, glossary, options->style);
    ireum_glossary_close(glossary);
    return !known;
}

IreumChecker *style_checker(const Command *command, const IreumOptions *options)
{
    IreumChecker *checker = NULL;
    IreumError error = {.status = IREUM_OK};
    if (ireum_checker_open(options, &checker, &error) != IREUM_OK && !style_unknown(command, options))
        complain_error(NULL, &error);
    return checker;
}
