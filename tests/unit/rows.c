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

/* What the first fix puts at the first place that it changes. */
static size_t put_fix(const IreumFinding *finding, char *out, size_t size)
{
    if (finding->fix_count == 0 || finding->fixes[0].edit_count == 0)
        return 0;
    const IreumEdit *edit = &finding->fixes[0].edits[0];
    return (size_t)snprintf(out, size, ">%.*s", (int)edit->text_size, edit->text);
}

static void found_by(const IreumChecker *checker, const char *rule, const char *text, char out[SHOWN])
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
        used += put_fix(finding, out + used, SHOWN - used);
        used += (size_t)snprintf(out + used, SHOWN - used, "|");
        assert_true(used < SHOWN);
    }
    ireum_result_free(result);
}

static int row_differs(const char *path, const char *rule, const Row *row)
{
    IreumChecker *checker = NULL;
    IreumError error = {.status = IREUM_OK};
    IreumOptions options = {.glossary = path, .style = row->style};
    if (ireum_checker_open(&options, &checker, &error) != IREUM_OK)
        fail_msg("%s: %s", row->style, error.message);
    char found[SHOWN];
    found_by(checker, rule, row->text, found);
    ireum_checker_close(checker);
    if (strcmp(found, row->found) == 0)
        return 0;
    print_message("%s, %s: %s\n  got    %s\n  wanted %s\n", rule, row->style ? row->style : "default", row->text, found,
                  row->found);
    return 1;
}

void all_found(const char *path, const char *rule, const Row *rows, size_t count)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += row_differs(path, rule, &rows[i]);
    assert_int_equal(wrong, 0);
}
