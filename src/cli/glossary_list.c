/* glossary_list.c: ireum glossary list. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/entry.h"
#include "cli/locate.h"
#include "ireum.h"
#include "report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMS, FLAGGED, GLOSSARY, LAST };

/* A form and when it came up, so that those that came twice can be sorted out and the order restored. */
typedef struct Listed {
    char *text;
    size_t index;
} Listed;

typedef struct Listing {
    bool (*wanted)(const IreumFormInfo *form);
    Listed *forms;
    size_t count;
    size_t capacity;
    bool failed; /* memory is out */
} Listing;

static bool is_right(const IreumFormInfo *form)
{
    /* English words, pen names, real names, products and sites are other names of the thing, not its spellings. */
    static const char *const other_names[] = {"en", "pen", "real", "product", "site"};
    for (size_t i = 0; i < sizeof other_names / sizeof *other_names; i++) {
        if (form->kind == IREUM_FORM_STYLE && strcmp(form->key, other_names[i]) == 0)
            return false;
    }
    return form->kind == IREUM_FORM_PREFERRED || form->kind == IREUM_FORM_OWN || form->kind == IREUM_FORM_STYLE;
}

static bool is_wrong(const IreumFormInfo *form)
{
    return form->kind == IREUM_FORM_FLAGGED || form->kind == IREUM_FORM_FLAGGED_IF;
}

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

static void add_form(Listing *listing, const char *text)
{
    if (listing->count == listing->capacity) {
        size_t capacity = listing->capacity ? 2 * listing->capacity : 1024;
        Listed *larger = realloc(listing->forms, capacity * sizeof *larger);
        listing->failed |= larger == NULL;
        if (larger == NULL)
            return;
        listing->forms = larger;
        listing->capacity = capacity;
    }
    char *copy = copy_of(text);
    listing->failed |= copy == NULL;
    if (copy == NULL)
        return;
    listing->forms[listing->count] = (Listed){copy, listing->count};
    listing->count++;
}

static bool add_entry(void *context, const IreumEntryInfo *entry)
{
    Listing *listing = context;
    for (size_t i = 0; i < entry->form_count; i++) {
        if (listing->wanted(&entry->forms[i]))
            add_form(listing, entry->forms[i].text);
    }
    return !listing->failed;
}

static int by_text(const void *a, const void *b)
{
    const Listed *first = a, *second = b;
    int order = strcmp(first->text, second->text);
    return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}

static int by_index(const void *a, const void *b)
{
    const Listed *first = a, *second = b;
    return (first->index > second->index) - (first->index < second->index);
}

/* Leaves the first of each text, in the order in which they came. */
static void drop_repeated(Listing *listing)
{
    if (listing->count == 0)
        return;
    qsort(listing->forms, listing->count, sizeof *listing->forms, by_text);
    size_t kept = 1;
    for (size_t i = 1; i < listing->count; i++) {
        if (strcmp(listing->forms[i].text, listing->forms[kept - 1].text) == 0)
            free(listing->forms[i].text);
        else
            listing->forms[kept++] = listing->forms[i];
    }
    listing->count = kept;
    qsort(listing->forms, listing->count, sizeof *listing->forms, by_index);
}

static IreumStatus print_forms(IreumGlossary *glossary, bool (*wanted)(const IreumFormInfo *form), IreumError *error)
{
    Listing listing = {.wanted = wanted};
    IreumStatus status = ireum_glossary_each(glossary, add_entry, &listing, error);
    drop_repeated(&listing);
    if (listing.failed) {
        *error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
        status = IREUM_MEMORY;
    }
    for (size_t i = 0; i < listing.count; i++) {
        if (status == IREUM_OK) {
            visible_puts(stdout, listing.forms[i].text);
            putchar('\n');
        }
        free(listing.forms[i].text);
    }
    free(listing.forms);
    return status;
}

static IreumStatus print_list(IreumGlossary *glossary, const Value *values, IreumError *error)
{
    if (values[FORMS].text != NULL)
        return print_forms(glossary, is_right, error);
    if (values[FLAGGED].text != NULL)
        return print_forms(glossary, is_wrong, error);
    return ireum_glossary_each(glossary, entry_print_line, NULL, error);
}

static int run(const Invocation *invocation)
{
    const Value *values = invocation->values;
    if (values[FORMS].text != NULL && values[FLAGGED].text != NULL)
        return complain_usage(invocation->command, "'--forms' and '--flagged' are two lists: ask for one");
    IreumGlossary *glossary = locate_open(values[GLOSSARY].text);
    if (glossary == NULL)
        return EXIT_USAGE;
    IreumError error = {.status = IREUM_OK};
    IreumStatus status = print_list(glossary, values, &error);
    ireum_glossary_close(glossary);
    if (status == IREUM_OK)
        return EXIT_CLEAN;
    complain_error(NULL, &error);
    return EXIT_USAGE;
}

static const Option options[] = {
    [FORMS] = {.name = "forms", .help = "list the right forms, one a line"},
    [FLAGGED] = {.name = "flagged",
                 .help = "list the forms that are wrong, wherever they stand or under a condition, one a line"},
    [GLOSSARY] = OPTION_GLOSSARY,
    [LAST] = {.name = NULL},
};

const Command command_glossary_list = {
    .name = "glossary list",
    .summary = "list all entries, or all forms",
    .operands = "",
    .description = "Prints id, class and preferred form, between tabs, of each entry in the order of the sources. The "
                   "lists of forms have each form once.",
    .options = options,
    .run = run,
};
