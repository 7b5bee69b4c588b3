/* rows.c: running rows of sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "ireum.h"
#include "rows.h"

#include <string.h>

enum { SHOWN = 512 };

/* What each of the first MOST fixes puts at the first place that it changes. */
static size_t put_fixes(const IreumFinding *finding, size_t most, char *out, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < finding->fix_count && i < most && used < size; i++) {
        const IreumEdit *edit = &finding->fixes[i].edits[0];
        if (finding->fixes[i].edit_count > 0)
            used += (size_t)snprintf(out + used, size - used, ">%.*s", (int)edit->text_size, edit->text);
    }
    return used;
}

static void found_by(const IreumChecker *checker, const char *rule, const char *text, size_t fixes, char out[SHOWN])
{
    IreumResult *result = NULL;
    IreumInput input = {.bytes = text, .size = strlen(text)};
    assert_int_equal(ireum_check(checker, &input, &result, NULL), IREUM_OK);
    size_t count = 0, used = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        const IreumFinding *finding = &findings[i];
        if (strcmp(finding->rule, rule) != 0)
            continue;
        used += (size_t)snprintf(out + used, SHOWN - used, "%s%.*s", finding->severity == IREUM_SUGGESTION ? "?" : "",
                                 (int)finding->span.size, text + finding->span.offset);
        used += put_fixes(finding, fixes, out + used, SHOWN - used);
        used += (size_t)snprintf(out + used, SHOWN - used, "|");
        assert_true(used < SHOWN);
    }
    ireum_result_free(result);
}

static int row_differs(const char *path, const char *rule, const Row *row, size_t fixes)
{
    const IreumChecker *checker = NULL;
    IreumWorkspace *workspace = NULL;
    IreumError error = {.status = IREUM_OK};
    const IreumRuleChoice on = {rule, "on"}; /* some are off at first */
    IreumWorkspaceOptions options = {
        .glossary = path, .style = row->style, .choices = &on, .choice_count = 1, .plain = true};
    bool excluded;
    if (ireum_workspace_open(&options, &workspace, &error) != IREUM_OK ||
        ireum_workspace_checker(workspace, "copy.txt", &checker, &excluded, &error) != IREUM_OK)
        fail_msg("%s: %s", row->style, error.message);
    char found[SHOWN];
    found_by(checker, rule, row->text, fixes, found);
    ireum_workspace_close(workspace);
    if (strcmp(found, row->found) == 0)
        return 0;
    print_message("%s, %s: %s\n  got    %s\n  wanted %s\n", rule, row->style ? row->style : "default", row->text, found,
                  row->found);
    return 1;
}

static void all_shown(const char *path, const char *rule, const Row *rows, size_t count, size_t fixes)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += row_differs(path, rule, &rows[i], fixes);
    assert_int_equal(wrong, 0);
}

void all_found(const char *path, const char *rule, const Row *rows, size_t count)
{
    all_shown(path, rule, rows, count, 1);
}

void all_fixes_found(const char *path, const char *rule, const Row *rows, size_t count)
{
    all_shown(path, rule, rows, count, SIZE_MAX);
}
