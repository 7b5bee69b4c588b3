/* revision_test.c: fixes taken one by one, as an editor takes them. Usage: revision_test GLOSSARY */
#define _XOPEN_SOURCE 700 /* mkstemp, pwrite */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "ireum.h"

static const char *glossary;

/* A copy that is being mended. */
typedef struct Desk {
    IreumChecker *checker;
    IreumResult *result;
    IreumRevision *revision;
} Desk;

static void begin(Desk *desk, const char *style, const char *text, const char *encoding)
{
    IreumError error;
    IreumOptions options = {.glossary = glossary, .style = style};
    IreumInput input = {.path = "a.txt", .bytes = text, .size = strlen(text), .encoding = encoding};
    assert_int_equal(ireum_checker_open(&options, &desk->checker, &error), IREUM_OK);
    assert_int_equal(ireum_check(desk->checker, &input, &desk->result, &error), IREUM_OK);
    assert_int_equal(ireum_revision_new(desk->result, &desk->revision, &error), IREUM_OK);
}

static void end(Desk *desk)
{
    ireum_revision_free(desk->revision);
    ireum_result_free(desk->result);
    ireum_checker_close(desk->checker);
}

static void assert_text(const Desk *desk, const char *expected)
{
    size_t size;
    const char *text = ireum_revision_text(desk->revision, &size);
    assert_int_equal(size, strlen(expected));
    assert_memory_equal(text, expected, size);
}

/* The number of the first finding of RULE now. */
static size_t finding_of(const Desk *desk, const char *rule)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(ireum_revision_result(desk->revision), &count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(findings[i].rule, rule) == 0)
            return i;
    }
    fail_msg("no finding of %s", rule);
    return 0;
}

static void fixes_are_taken(void **state)
{
    (void)state;
    Desk desk;
    IreumError error;
    size_t count;
    begin(&desk, NULL, "The Rodong Shinmun. Ddukbokki.", NULL);
    assert_int_equal(ireum_revision_take(desk.revision, 0, 0), IREUM_TAKEN);
    assert_int_equal(ireum_revision_take(desk.revision, 0, 0), IREUM_TAKEN_OVERLAPS);
    assert_int_equal(ireum_revision_take(desk.revision, 0, 7), IREUM_TAKEN_NOT);
    assert_int_equal(ireum_revision_take(desk.revision, 99, 0), IREUM_TAKEN_NOT);
    assert_text(&desk, "The Rodong Shinmun. Ddukbokki.");
    assert_int_equal(ireum_revision_check(desk.revision, &error), IREUM_OK);
    assert_text(&desk, "The Rodong Sinmun. Ddukbokki.");
    assert_int_equal(ireum_revision_take(desk.revision, finding_of(&desk, "term-variant"), 0), IREUM_TAKEN);
    assert_int_equal(ireum_revision_check(desk.revision, &error), IREUM_OK);
    assert_text(&desk, "The Rodong Sinmun. Tteokbokki.");
    const IreumEdit *edits = ireum_revision_edits(desk.revision, &count);
    assert_int_equal(count, 2);
    assert_int_equal(edits[1].span.offset, 20);
    const IreumChange *changes = ireum_revision_changes(desk.revision, &count);
    assert_int_equal(count, 2);
    assert_string_equal(changes[1].before, "Ddukbokki");
    assert_int_equal(changes[1].offset, 20);
    end(&desk);
}

static void encodings_have_limits(void **state)
{
    (void)state;
    Desk desk;
    IreumError error;
    begin(&desk, "academic-mr", "Caf\xE9s in Choson\x92s Kaesong (Korea), Pyongyang and Kaes\xF6ng.", "windows-1252");
    size_t count, refused = 0;
    const IreumFinding *findings = ireum_result_findings(desk.result, &count);
    for (size_t i = 0; i < count; i++)
        refused += findings[i].fix_count > 0 && ireum_revision_take(desk.revision, i, 0) == IREUM_TAKEN_NO_LETTER;
    assert_true(refused > 0);
    assert_int_equal(ireum_revision_mend(desk.revision, IREUM_FIX_UNSAFE, &error), IREUM_OK);
    const IreumChange *changes = ireum_revision_changes(desk.revision, &count);
    assert_true(count > 0 && changes[0].refused != NULL);
    end(&desk);
}

static void nothing_is_nothing(void **state)
{
    (void)state;
    Desk desk;
    IreumError error;
    size_t count;
    begin(&desk, NULL, "", NULL);
    assert_int_equal(ireum_revision_mend(desk.revision, IREUM_FIX_UNSAFE, &error), IREUM_OK);
    ireum_revision_edits(desk.revision, &count);
    assert_int_equal(count, 0);
    assert_text(&desk, "");
    end(&desk);
    ireum_revision_free(NULL);
}

/* A file that is not what was checked stays. */
static void files_are_replaced(void **state)
{
    (void)state;
    static const char text[] = "The Rodong Shinmun.", other[] = "The Rodong Shinmuns";
    char path[] = "/tmp/ireum-revision-XXXXXX";
    Desk desk;
    IreumError error;
    char read[64] = "";
    int file = mkstemp(path);
    assert_true(file >= 0 && write(file, other, strlen(other)) == (ssize_t)strlen(other));
    begin(&desk, NULL, text, NULL);
    assert_int_equal(ireum_revision_mend(desk.revision, IREUM_FIX_SAFE, &error), IREUM_OK);
    assert_int_equal(ireum_revision_write(desk.revision, path, NULL, &error), IREUM_CHANGED);
    assert_string_equal(error.path, path);
    assert_int_equal(pwrite(file, text, strlen(text), 0), strlen(text));
    assert_int_equal(ireum_revision_write(desk.revision, path, "/usr", &error), IREUM_INVALID);
    assert_int_equal(ireum_revision_write(desk.revision, path, "/tmp", &error), IREUM_OK);
    close(file);
    FILE *now = fopen(path, "rb");
    assert_non_null(now);
    assert_int_equal(fread(read, 1, sizeof read - 1, now), strlen("The Rodong Sinmun."));
    assert_string_equal(read, "The Rodong Sinmun.");
    fclose(now);
    assert_int_equal(ireum_revision_write(desk.revision, path, NULL, &error), IREUM_CHANGED);
    unlink(path);
    assert_int_equal(ireum_revision_write(desk.revision, path, NULL, &error), IREUM_UNREADABLE);
    end(&desk);
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fixes_are_taken),
        cmocka_unit_test(encodings_have_limits),
        cmocka_unit_test(nothing_is_nothing),
        cmocka_unit_test(files_are_replaced),
    };
    if (count != 2)
        return 2;
    glossary = words[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
