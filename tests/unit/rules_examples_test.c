/* rules_examples_test.c: every rule reports its own bad example and is silent about the good one.
 * Argument: the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "ireum.h"

#include <string.h>

static const char *glossary;

/* Whether RULE reports something in TEXT; what else is found is printed where LOUD. */
static bool reports(const IreumChecker *checker, const IreumRuleInfo *rule, const char *text, bool loud)
{
    IreumResult *result = NULL;
    IreumError error = {.status = IREUM_OK};
    IreumInput input = {.format = rule->example_format, .bytes = text, .size = strlen(text)};
    if (ireum_check(checker, &input, &result, &error) != IREUM_OK)
        fail_msg("%s: %s", text, error.message);
    size_t count = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found |= strcmp(findings[i].rule, rule->id) == 0;
        if (loud)
            print_message("    %s: %s\n", findings[i].rule, findings[i].message);
    }
    ireum_result_free(result);
    return found;
}

static int example_wrong(const IreumRuleInfo *rule)
{
    const IreumChecker *checker = NULL;
    IreumError error = {.status = IREUM_OK};
    const IreumRuleChoice on = {rule->id, "on"};
    IreumWorkspaceOptions options = {
        .glossary = glossary, .style = rule->example_style, .choices = &on, .choice_count = 1, .plain = true};
    IreumWorkspace *workspace = NULL;
    bool excluded;
    if (ireum_workspace_open(&options, &workspace, &error) != IREUM_OK ||
        ireum_workspace_checker(workspace, "copy.txt", &checker, &excluded, &error) != IREUM_OK)
        fail_msg("%s: %s", rule->id, error.message);
    int wrong = 0;
    if (!reports(checker, rule, rule->bad, false)) {
        print_message("%s does not report its bad example: %s\n", rule->id, rule->bad);
        reports(checker, rule, rule->bad, true);
        wrong++;
    }
    if (reports(checker, rule, rule->good, false)) {
        print_message("%s reports its good example: %s\n", rule->id, rule->good);
        reports(checker, rule, rule->good, true);
        wrong++;
    }
    ireum_workspace_close(workspace);
    return wrong;
}

static void rules_keep_to_their_examples(void **state)
{
    (void)state;
    IreumRuleInfo rule;
    size_t count = 0;
    int wrong = 0;
    for (; ireum_rule(count, &rule); count++)
        wrong += example_wrong(&rule);
    assert_true(count > 0);
    assert_int_equal(wrong, 0);
}

/* Paragraphs of whole sentences with one empty line between them, which every output can wrap as it likes. */
static bool is_page(const char *text)
{
    size_t size = text != NULL ? strlen(text) : 0;
    if (size == 0 || text[size - 1] != '.')
        return false;
    for (const char *end = strchr(text, '\n'); end != NULL; end = strchr(end + 2, '\n')) {
        if (end == text || end[-1] != '.' || end[1] != '\n' || end[2] == '\n')
            return false;
    }
    return true;
}

static void rules_tell_of_themselves_in_order(void **state)
{
    (void)state;
    IreumRuleInfo rule, before = {.id = ""};
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        assert_true(strcmp(before.id, rule.id) < 0);
        assert_true(rule.severity != IREUM_OFF);
        assert_true(strlen(rule.summary) > 0);
        assert_true(is_page(rule.why) && is_page(rule.triggers) && is_page(rule.silent));
        assert_true(strcmp(rule.bad, rule.good) != 0);
        before = rule;
    }
}

/* Those that a house must ask for; each other one speaks under some style without being asked. */
static void few_rules_are_off_at_first(void **state)
{
    (void)state;
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        assert_int_equal(rule.optional, strcmp(rule.id, "surname-ambiguous") == 0);
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: %s GLOSSARY\n", arguments[0]);
        return 2;
    }
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_keep_to_their_examples),
        cmocka_unit_test(rules_tell_of_themselves_in_order),
        cmocka_unit_test(few_rules_are_off_at_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
