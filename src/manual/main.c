/* main.c: ireum-manual, which runs when the project is built and is not installed. */
#include "manual/manual.h"

#include <string.h>

static const struct {
    const char *name;
    void (*write)(FILE *out);
} documents[] = {{"man", write_man}, {"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};

static int finish(FILE *out, const char *path)
{
    bool failed = ferror(out) != 0;
    if (fclose(out) == 0 && !failed)
        return 0;
    fprintf(stderr, "ireum-manual: %s cannot be written\n", path);
    return 1;
}

/* One file of DIRECTORY, which must exist: the page of RULE, or the list where that is NULL. */
static int write_page(const char *directory, const IreumRuleInfo *rule)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.md", directory, rule != NULL ? rule->id : "README");
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        fprintf(stderr, "ireum-manual: %s cannot be written\n", path);
        return 1;
    }
    if (rule != NULL)
        write_rule(out, rule);
    else
        write_rules(out);
    return finish(out, path);
}

static int write_pages(const char *directory)
{
    IreumRuleInfo rule;
    int failed = write_page(directory, NULL);
    for (size_t i = 0; ireum_rule(i, &rule) && !failed; i++)
        failed = write_page(directory, &rule);
    return failed;
}

int main(int count, char **words)
{
    if (count == 3 && strcmp(words[1], "rules") == 0)
        return write_pages(words[2]);
    for (size_t i = 0; count == 2 && i < sizeof documents / sizeof *documents; i++) {
        if (strcmp(documents[i].name, words[1]) == 0) {
            documents[i].write(stdout);
            return finish(stdout, "standard output");
        }
    }
    fputs("usage: ireum-manual man|bash|zsh|fish, or ireum-manual rules DIRECTORY\n", stderr);
    return 2;
}
