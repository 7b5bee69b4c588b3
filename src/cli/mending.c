/* mending.c: what somebody types who wants the findings in changed files mended, or committed as they are. */
#include "cli/mending.h"

#include "cli/git.h"
#include "report/message.h"

#include <stdlib.h>
#include <string.h>

bool mending_possible(const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        if (findings[i].fix_count > 0)
            return true;
    }
    return false;
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

bool mending_add(Mending *mending, const char *path)
{
    if (!is_printable(path))
        return true;
    if (mending->count == mending->capacity) {
        size_t capacity = mending->capacity > 0 ? 2 * mending->capacity : 8;
        char **larger = realloc(mending->paths, capacity * sizeof *larger);
        if (larger == NULL)
            return false;
        mending->paths = larger;
        mending->capacity = capacity;
    }
    mending->paths[mending->count] = strdup(path);
    return mending->paths[mending->count] != NULL && ++mending->count > 0;
}

void mending_free(Mending *mending)
{
    for (size_t i = 0; i < mending->count; i++)
        free(mending->paths[i]);
    free(mending->paths);
    *mending = (Mending){.count = 0};
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

static void print_paths(const Mending *mending, FILE *out)
{
    fputs(" --", out);
    for (size_t i = 0; i < mending->count; i++) {
        putc(' ', out);
        print_word(out, mending->paths[i]);
    }
}

/* Whether git says that one of the files has changes that are not staged, which staging it whole would add. */
static bool partly_staged(const Mending *mending)
{
    const char **words = calloc(mending->count + 5, sizeof *words);
    GitOutput output = {.text = NULL};
    IreumError ignored;
    if (words == NULL)
        return true;
    const char *const first[] = {"diff", "--quiet", "--no-ext-diff", "--"};
    memcpy(words, first, sizeof first);
    memcpy(words + 4, mending->paths, mending->count * sizeof *words);
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

void mending_tell(const Mending *mending, bool blocked, bool color, FILE *out)
{
    if (mending->count > 0) {
        print_label("to mend:", color, out);
        bool away = print_way_up(out);
        fputs("ireum check --fix", out);
        print_paths(mending, out);
        fputs(partly_staged(mending) ? " && git add --patch" : " && git add", out);
        print_paths(mending, out);
        fputs(away ? ")\n" : "\n", out);
    }
    if (blocked) {
        print_label("to commit as it is:", color, out);
        fputs("git commit --no-verify\n", out);
    }
}
