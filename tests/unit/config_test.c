/* config_test.c: every mistake in a configuration is told with its place, and with the nearest word that is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/file.h"
#include "workspace/config.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The item that is added, behind an indentation. */
#define ITEM(indent)                                                                                                   \
    indent "- path: \"/a/b\\\\*.txt\"\n" indent "  rule: \"name-variant\"\n" indent                                    \
           "  form: \"\\\"R\\\" \\\\S\"\n" indent "  reason: \"why\"\n"

/* All complaints, in the order of the keys of docs/configuration.md. */
static const struct {
    const char *text, *complaints;
} faults[] = {
    {"stile: ap\n", "1:1 unknown-key: unknown key 'stile'; nearest 'style'\n"},
    {"excludes: [a]\n", "1:1 unknown-key: unknown key 'excludes'; nearest 'exclude'\n"},
    {"zzzzzz: 1\n", "1:1 unknown-key: unknown key 'zzzzzz'\n"},
    {"style: ap\nstyle: afp\n", "2:1 duplicate-key: 'style' stands already in line 1\n"},
    {"style: [ap]\n", "1:8 bad-value: the id of a house style is expected here\n"},
    {"style:\n", "1:7 bad-value: the id of a house style is expected here\n"},
    {"root: yes\n", "1:7 bad-value: true or false is expected here\n"},
    {"rules: off\n", "1:8 bad-value: a map is expected here: name-style: off\n"},
    {"rules:\n  name-stile: off\n", "2:3 unknown-rule: unknown rule 'name-stile'; nearest 'name-style'\n"},
    {"rules:\n  name-style: of\n", "2:15 bad-value: unknown severity 'of'; nearest 'off'\n"},
    {"rules:\n  name-style: warnign\n", "2:15 bad-value: unknown severity 'warnign'; nearest 'warning'\n"},
    {"rules:\n  name-style: [off]\n", "2:15 bad-value: on, off, suggestion, warning or error is expected here\n"},
    {"rules: {name-style: off, name-style: on}\n", "1:26 duplicate-key: 'name-style' stands already in line 1\n"},
    {"exclude: [a, [b]]\n", "1:14 bad-value: a pattern as in a .gitignore is expected here\n"},
    {"exclude: ../a\n", "1:10 bad-value: '../a' covers nothing below this directory\n"},
    {"exclude: '!'\n", "1:10 bad-value: '!' covers nothing below this directory\n"},
    {"glossary: /etc/passwd\n", "1:11 outside: '/etc/passwd' lies outside of this directory, and is not read\n"},
    {"glossary:\n  - a.tsv\n  - a/../../b.tsv\n",
     "3:5 outside: 'a/../../b.tsv' lies outside of this directory, and is not read\n"},
    {"glossary: {a: b}\n", "1:11 bad-value: the path of a TSV file is expected here\n"},
    {"glossary: [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a]\n", "1:11 bad-value: more than 16 files\n"},
    {"ignore: {form: A, reason: b}\n",
     "1:9 bad-value: a list is expected here: - {form: ..., rule: ..., reason: ...}\n"},
    {"ignore: [a]\n", "1:10 bad-value: a map is expected here: {form: ..., rule: ..., reason: ...}\n"},
    {"ignore:\n  - {form: A}\n", "2:5 missing-field: no reason: say why this is right here\n"},
    {"ignore:\n  - {reason: A}\n", "2:5 missing-field: this would ignore everything: give path, rule or form\n"},
    {"ignore:\n  - {form: A, reson: b}\n", "2:15 unknown-key: unknown key 'reson'; nearest 'reason'\n2:5 "
                                           "missing-field: no reason: say why this is right here\n"},
    {"ignore:\n  - {rule: name-case2, reason: b}\n",
     "2:12 unknown-rule: unknown rule 'name-case2'; nearest 'name-case'\n"},
    {"ignore:\n  - {path: ../a, reason: b}\n", "2:12 bad-value: '../a' covers nothing below this directory\n"},
    /* What hostile files do. */
    {"- a\n", "1:1 yaml-syntax: a map of settings, such as 'style: yonhap', is expected\n"},
    {"style\n", "1:1 yaml-syntax: a map of settings, such as 'style: yonhap', is expected\n"},
    {"a: &a [1, 1]\nb: [*a, *a]\n",
     "1:4 yaml-syntax: anchors are not read here: write the value out where it is needed\n"},
    {"style: *a\n", "1:8 yaml-syntax: aliases are not read here: write the value out\n"},
    {"style: !!python/object:os.system ap\n", "1:8 yaml-syntax: tags are not read here\n"},
    {"a: [[[[[[[[[[[[[[a]]]]]]]]]]]]]]\n", "1:11 yaml-syntax: nested too deep for such a file\n"},
    {"style: \"a\\0b\"\n", "1:8 yaml-syntax: line end or control character inside a text\n"},
    {"style: \xFF\n", "1:8 yaml-syntax: invalid leading UTF-8 octet\n"},
    {"style: ap\n---\nstyle: afp\n", "2:1 yaml-syntax: a second document: a file holds one\n"},
    {"style: ap\n  rules: {}\n", "2:8 yaml-syntax: mapping values are not allowed in this context\n"},
};

enum { TOLD = 512 };

static void tell(void *context, const IreumComplaint *complaint)
{
    char *told = context;
    size_t used = strlen(told);
    snprintf(told + used, TOLD - used, "%u:%u %s: %s\n", complaint->line, complaint->column, complaint->check,
             complaint->message);
}

static void faults_are_placed(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(faults); i++) {
        Arena arena = {0};
        Config config = {.path = ".ireum.yaml", .directory = "/a"};
        char told[TOLD] = "";
        Status status = config_read(&config, str_of(faults[i].text), &arena, tell, told);
        arena_free(&arena);
        if (status == IREUM_INVALID && strcmp(told, faults[i].complaints) == 0)
            continue;
        print_message("%s  gave      %s  expected  %s", faults[i].text, told, faults[i].complaints);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static void all_keys_are_read(void **state)
{
    (void)state;
    static const char text[] = "root: true\n"
                               "style: yonhap\n"
                               "rules:\n"
                               "  name-style: off\n"
                               "  acronym-undefined: error\n"
                               "exclude: drafts/\n"
                               "glossary: [names.tsv, more/terms.tsv]\n"
                               "ignore:\n"
                               "  - form: Rodong Shinmun\n"
                               "    rule: name-variant\n"
                               "    path: quotes/*.md\n"
                               "    reason: a quoted masthead\n";
    Arena arena = {0};
    Config config = {.path = ".ireum.yaml", .directory = "/a"};
    assert_int_equal(config_read(&config, str_of(text), &arena, NULL, NULL), IREUM_OK);
    assert_true(config.root);
    assert_string_equal(config.style.text.at, "yonhap");
    assert_int_equal(config.style.line, 2);
    assert_int_equal(config.rule_count, 2);
    assert_int_equal(config.rules[0].rule, rule_index(str_of("name-style")));
    assert_int_equal(config.rules[0].level, LEVEL_OFF);
    assert_int_equal(config.rules[1].level, LEVEL_ERROR);
    assert_int_equal(config.rules[1].line, 5);
    assert_int_equal(config.exclude.count, 1);
    assert_string_equal(config.exclude.at[0].text.at, "drafts/");
    assert_int_equal(config.glossary.count, 2);
    assert_string_equal(config.glossary.at[1].text.at, "more/terms.tsv");
    assert_int_equal(config.ignore_count, 1);
    assert_string_equal(config.ignores[0].rule, "name-variant");
    assert_string_equal(config.ignores[0].path.at, "quotes/*.md");
    assert_string_equal(config.ignores[0].reason.at, "a quoted masthead");
    assert_int_equal(config.ignores[0].line, 9);
    arena_free(&arena);
}

static void nothing_is_a_configuration(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "# style: ap\n", "---\n{}\n", "exclude: []\nrules: {}\nignore: []\n"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        Arena arena = {0};
        Config config = {.path = ".ireum.yaml", .directory = "/a"};
        assert_int_equal(config_read(&config, str_of(texts[i]), &arena, NULL, NULL), IREUM_OK);
        assert_int_equal(config.style.line, 0);
        assert_int_equal(config.exclude.count + config.rule_count + config.ignore_count, 0);
        arena_free(&arena);
    }
}

/* What an item makes of a configuration; AFTER NULL: it is refused. */
static const struct {
    const char *what, *before, *after;
} additions[] = {
    {"none yet", NULL, "ignore:\n" ITEM("  ")},
    {"no list yet", "style: ap\n", "style: ap\nignore:\n" ITEM("  ")},
    {"no line end at the end", "style: ap", "style: ap\nignore:\n" ITEM("  ")},
    {"a list at the end", "ignore:\n- {form: A, reason: b}\n", "ignore:\n- {form: A, reason: b}\n" ITEM("")},
    {"a list before another key", "ignore:\n    - form: A\n      reason: b\n\n# of the style\nstyle: ap\n",
     "ignore:\n    - form: A\n      reason: b\n" ITEM("    ") "\n# of the style\nstyle: ap\n"},
    {"a reason of several lines", "ignore:\n  - form: A\n    reason: b\n      # c\n",
     "ignore:\n  - form: A\n    reason: b\n" ITEM("  ") "      # c\n"},
    {"a list in brackets", "ignore: [{form: A, reason: b}]\n", NULL},
    {"a map in brackets", "{style: ap}\n", NULL},
    {"a mistake", "stile: ap\n", NULL},
};

static void an_item_is_added(void **state)
{
    (void)state;
    static const char path[] = "config_test.yaml";
    static const IreumNewIgnore item = {"/a/b*.txt", "name-variant", "\"R\" \\S", "why"};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(additions); i++) {
        Arena arena = {0};
        Error error;
        IreumPosition reason;
        Str after = {"", 0};
        remove(path);
        if (additions[i].before != NULL)
            assert_int_equal(file_write(path, str_of(additions[i].before), &arena, &error), IREUM_OK);
        bool added = ireum_config_ignore(path, &item, &reason, &error) == IREUM_OK;
        const char *expected = additions[i].after != NULL ? additions[i].after : additions[i].before;
        file_read(path, &arena, &after, &error);
        if (added != (additions[i].after != NULL) || !str_is(after, expected)) {
            print_message("%s: %.*s\nexpected\n%s", additions[i].what, STR(after), expected);
            wrong++;
        }
        arena_free(&arena);
    }
    remove(path);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_are_placed),
        cmocka_unit_test(all_keys_are_read),
        cmocka_unit_test(nothing_is_a_configuration),
        cmocka_unit_test(an_item_is_added),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
