/* entry.c: glossary entries as people read them. */
#include "cli/entry.h"

#include "cli/entry_words.h"
#include "report/visible.h"

#include <stddef.h>
#include <stdio.h>

enum { LABEL_CELLS = 13 };

static const char *const form_labels[] = {
    [IREUM_FORM_PREFERRED] = "preferred",
    [IREUM_FORM_OWN] = "own choice",
    [IREUM_FORM_STYLE] = NULL, /* by its key */
    [IREUM_FORM_FLAGGED] = "wrong",
    [IREUM_FORM_FLAGGED_IF] = "wrong if",
    [IREUM_FORM_HANGUL] = "Hangul",
    [IREUM_FORM_HANGUL_NORTH] = "Hangul, North",
    [IREUM_FORM_HANJA] = "Hanja",
};

/* "  romanized      Sunch'ŏn (McCune-Reischauer)", "  wrong if       Sunchon: the copy shows that a place is meant" */
static void print_form(const IreumEntryInfo *entry, const IreumFormInfo *form)
{
    FormKey key = {"", form_labels[form->kind], ""};
    if (form->kind == IREUM_FORM_STYLE)
        key = form_key(form->key);
    bool wrong = form->kind == IREUM_FORM_FLAGGED_IF;
    const char *since = form->kind == IREUM_FORM_OWN ? entry->own_from : "";
    bool remark = key.remark[0] != '\0' || form->condition[0] != '\0' || since[0] != '\0';
    printf("  %-*s  ", LABEL_CELLS, key.label);
    visible_puts(stdout, form->text);
    fputs(!remark ? "" : wrong ? ": " : " (", stdout);
    visible_puts(stdout, key.remark);
    fputs(key.remark[0] != '\0' && form->condition[0] != '\0' ? ", " : "", stdout);
    print_condition(stdout, form->condition);
    fputs(since[0] != '\0' ? "since " : "", stdout);
    visible_puts(stdout, since);
    fputs(remark && !wrong ? ")\n" : "\n", stdout);
}

static void print_match(FILE *out, const char *match)
{
    visible_puts(out, entry_match_words(match));
}

/* The cells that follow the forms. */
static const struct {
    const char *label;
    size_t offset; /* of the text in IreumEntryInfo */
    void (*print)(FILE *out, const char *text);
} cells[] = {
    /* clang-format off */
    {"expansion", offsetof(IreumEntryInfo, expansion), visible_puts},
    {"country", offsetof(IreumEntryInfo, country), print_countries},
    {"valid from", offsetof(IreumEntryInfo, valid_from), visible_puts},
    {"valid until", offsetof(IreumEntryInfo, valid_until), visible_puts},
    {"matched", offsetof(IreumEntryInfo, match), print_match},
    {"note", offsetof(IreumEntryInfo, note), visible_puts},
    {"source", offsetof(IreumEntryInfo, source), visible_puts},
    {"confidence", offsetof(IreumEntryInfo, confidence), visible_puts},
}; /* clang-format on */

static void print_cells(const IreumEntryInfo *entry)
{
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const char *text = *(const char *const *)((const char *)entry + cells[i].offset);
        if (text[0] == '\0')
            continue;
        printf("  %-*s  ", LABEL_CELLS, cells[i].label);
        cells[i].print(stdout, text);
        putchar('\n');
    }
}

bool entry_print(void *context, const IreumEntryInfo *entry)
{
    size_t *printed = context;
    if ((*printed)++ > 0)
        putchar('\n');
    visible_puts(stdout, entry->id);
    fputs(" (", stdout);
    visible_puts(stdout, entry->class_name);
    fputs(")\n", stdout);
    for (size_t i = 0; i < entry->form_count; i++)
        print_form(entry, &entry->forms[i]);
    print_cells(entry);
    return !ferror(stdout);
}

bool entry_print_line(void *context, const IreumEntryInfo *entry)
{
    (void)context;
    visible_puts(stdout, entry->id);
    putchar('\t');
    visible_puts(stdout, entry->class_name);
    putchar('\t');
    visible_puts(stdout, entry->form_count > 0 ? entry->forms[0].text : "");
    putchar('\n');
    return !ferror(stdout);
}
