/* entry.c: glossary entries as people read them. */
#include "cli/entry.h"

#include "report/report.h"

#include <stddef.h>
#include <stdio.h>

enum { LABEL_CELLS = 13 };

static const char *const form_labels[] = {
    [IREUM_FORM_PREFERRED] = "preferred",
    [IREUM_FORM_OWN] = "own choice",
    [IREUM_FORM_STYLE] = "in style",
    [IREUM_FORM_FLAGGED] = "wrong",
    [IREUM_FORM_FLAGGED_IF] = "wrong if",
    [IREUM_FORM_HANGUL] = "Hangul",
    [IREUM_FORM_HANGUL_NORTH] = "Hangul, North",
    [IREUM_FORM_HANJA] = "Hanja",
};

/* The cells that follow the forms. */
static const struct {
    const char *label;
    size_t offset; /* of the text in IreumEntryInfo */
} cells[] = {
    /* clang-format off */
    {"expansion", offsetof(IreumEntryInfo, expansion)},
    {"country", offsetof(IreumEntryInfo, country)},
    {"valid from", offsetof(IreumEntryInfo, valid_from)},
    {"valid until", offsetof(IreumEntryInfo, valid_until)},
    {"matches", offsetof(IreumEntryInfo, match)},
    {"note", offsetof(IreumEntryInfo, note)},
    {"source", offsetof(IreumEntryInfo, source)},
    {"confidence", offsetof(IreumEntryInfo, confidence)},
}; /* clang-format on */

/* What stands behind a form, where there is something. */
static void print_remark(const char *before, const char *text)
{
    if (text[0] == '\0')
        return;
    fputs(before, stdout);
    visible_puts(stdout, text);
}

static void print_form(const IreumEntryInfo *entry, const IreumFormInfo *form)
{
    printf("  %-*s  ", LABEL_CELLS, form_labels[form->kind]);
    visible_puts(stdout, form->text);
    print_remark("  ", form->key);
    print_remark("  ", form->condition);
    print_remark("  from ", form->kind == IREUM_FORM_OWN ? entry->own_from : "");
    putchar('\n');
}

static void print_cell(const char *label, const char *text)
{
    if (text[0] == '\0')
        return;
    printf("  %-*s  ", LABEL_CELLS, label);
    visible_puts(stdout, text);
    putchar('\n');
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
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        print_cell(cells[i].label, *(const char *const *)((const char *)entry + cells[i].offset));
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
