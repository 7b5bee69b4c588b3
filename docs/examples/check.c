/* check.c: checks one file with libireum and prints what is found. docs/api.md tells how to compile it.
 *
 * Usage: check GLOSSARY FILE [STYLE] */
#include <ireum.h>

#include <stdio.h>

static void print_finding(const IreumResult *result, const IreumFinding *finding)
{
    IreumPosition position = ireum_result_position(result, finding->span.offset, IREUM_CHARACTERS);
    printf("%u:%u: %s: %s [%s]\n", (unsigned)position.line, (unsigned)position.column,
           ireum_severity_name(finding->severity), finding->message, finding->rule);
    if (finding->fix_count == 0)
        return;
    const IreumFix *fix = &finding->fixes[0];
    const char *text = ireum_result_text(result, &(size_t){0});
    for (size_t i = 0; i < fix->edit_count; i++) {
        const IreumEdit *edit = &fix->edits[i];
        printf("    %s '%.*s' with '%.*s'\n", fix->safe ? "replace" : "perhaps replace", (int)edit->span.size,
               text + edit->span.offset, (int)edit->text_size, edit->text);
    }
}

static int check(const IreumChecker *checker, const char *path)
{
    IreumResult *result;
    IreumError error;
    if (ireum_check_file(checker, &(IreumInput){.path = path}, &result, &error) != IREUM_OK) {
        fprintf(stderr, "%s: %s\n", path, error.message);
        return 3;
    }
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        print_finding(result, &findings[i]);
    ireum_result_free(result);
    return count > 0 ? 1 : 0;
}

int main(int count, char **words)
{
    if (count < 3 || count > 4) {
        fputs("usage: check GLOSSARY FILE [STYLE]\n", stderr);
        return 2;
    }
    IreumOptions options = {.glossary = words[1], .style = count == 4 ? words[3] : NULL};
    IreumChecker *checker;
    IreumError error;
    if (ireum_checker_open(&options, &checker, &error) != IREUM_OK) {
        fprintf(stderr, "%s: %s\n", error.path, error.message);
        return 2;
    }
    int status = check(checker, words[2]);
    ireum_checker_close(checker);
    return status;
}
