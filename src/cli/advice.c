/* advice.c: what somebody types who wants the findings in changed files mended, or committed as they are. */
#include "cli/advice.h"

#include "cli/git.h"
#include "report/message.h"

#include <stdlib.h>
#include <string.h>

Mendable mendable(const IreumResult *result)
{
    size_t count;
    Mendable most = MENDABLE_NOT;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count && most != MENDABLE_SAFELY; i++) {
        if (findings[i].fix_count > 0)
            most = findings[i].fixes[0].safe ? MENDABLE_SAFELY : MENDABLE_ASKING;
    }
    return most;
}

/* Whether a terminal may get the name, and a shell what the terminal shows. */
static bool is_printable(const char *path)
{
    for (; *path != '\0'; path++) {
        if ((unsigned char)*path < 0x20 || *path == 0x7F)
            return false;
    }
    return true;
}

bool advice_add(Advice *advice, const char *path, Mendable how)
{
    if (how == MENDABLE_NOT || !is_printable(path))
        return true;
    advice->most = how > advice->most ? how : advice->most;
    if (advice->count == advice->capacity) {
        size_t capacity = advice->capacity > 0 ? 2 * advice->capacity : 8;
        char **larger = realloc(advice->paths, capacity * sizeof *larger);
        if (larger == NULL)
            return false;
        advice->paths = larger;
        advice->capacity = capacity;
    }
    advice->paths[advice->count] = strdup(path);
    return advice->paths[advice->count] != NULL && ++advice->count > 0;
}

void advice_free(Advice *advice)
{
    for (size_t i = 0; i < advice->count; i++)
        free(advice->paths[i]);
    free(advice->paths);
    *advice = (Advice){.count = 0};
}

/* As a word of the shell. */
static void print_word(FILE *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/+,@%:-";
    bool bare = word[strspn(word, plain)] == '\0';
    fputs(bare ? "" : "'", out);
    for (; *word != '\0'; word++) {
        if (*word == '\'')
            fputs("'\\''", out);
        else
            putc(*word, out);
    }
    fputs(bare ? "" : "'", out);
}

static void print_paths(const Advice *advice, FILE *out)
{
    fputs(" --", out);
    for (size_t i = 0; i < advice->count; i++) {
        putc(' ', out);
        print_word(out, advice->paths[i]);
    }
}

/* Whether git says that one of the files has changes that are not staged, which staging it whole would add. */
static bool partly_staged(const Advice *advice)
{
    const char **words = calloc(advice->count + 5, sizeof *words);
    GitOutput output = {.text = NULL};
    IreumError ignored;
    if (words == NULL)
        return true;
    const char *const first[] = {"diff", "--quiet", "--no-ext-diff", "--"};
    memcpy(words, first, sizeof first);
    memcpy(words + 4, advice->paths, advice->count * sizeof *words);
    bool whole = git_run(words, &output, &ignored) == IREUM_OK && output.exit_status == 0;
    git_output_free(&output);
    free(words);
    return !whole;
}

static void print_label(const char *label, bool color, FILE *out)
{
    fprintf(out, "%s%s%s ", color ? COLOR_HELP : "", label, color ? COLOR_NONE : "");
}

/* A hook runs at the top of the working tree, wherever its user is: git tells where. */
static bool print_way_up(FILE *out)
{
    const char *down = getenv("GIT_PREFIX");
    if (down == NULL || down[0] == '\0')
        return false;
    fputs("(cd ", out);
    for (const char *at = down; *at != '\0'; at++)
        fputs(*at == '/' ? "../" : "", out);
    fputs(" && ", out);
    return true;
}

void advice_tell(const Advice *advice, bool blocked, bool color, FILE *out)
{
    if (advice->count > 0) {
        print_label("to mend:", color, out);
        bool away = print_way_up(out);
        fputs(advice->most == MENDABLE_SAFELY ? "ireum check --fix" : "ireum check --ask", out);
        print_paths(advice, out);
        fputs(partly_staged(advice) ? " && git add --patch" : " && git add", out);
        print_paths(advice, out);
        fputs(away ? ")\n" : "\n", out);
    }
    if (blocked) {
        print_label("to commit as it is:", color, out);
        fputs("git commit --no-verify\n", out);
    }
}
