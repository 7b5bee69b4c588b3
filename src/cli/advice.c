/* advice.c: what somebody types who wants the findings in staged copy mended, or committed as they are. */
#include "cli/advice.h"

#include "cli/git.h"
#include "cli/parse.h"
#include "report/message.h"
#include "report/visible.h"

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
static bool can_be_typed(const char *path)
{
    Visible shown = {.value = 0};
    for (size_t left = strlen(path), used; left > 0; path += used, left -= used) {
        used = visible_next(path, left, &shown);
        if (shown.value == CHARACTER_NONE || character_hidden(shown.value))
            return false;
    }
    return true;
}

bool advice_add(Advice *advice, const char *path, Mendable how)
{
    if (how == MENDABLE_NOT)
        return true;
    advice->most = how > advice->most ? how : advice->most;
    if (!can_be_typed(path)) {
        advice->untyped++;
        return true;
    }
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
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/+,@%:=-";
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

static void print_words(const char *const *words, size_t count, FILE *out)
{
    fputs(" --", out);
    for (size_t i = 0; i < count; i++) {
        putc(' ', out);
        print_word(out, words[i]);
    }
}

/* What decides which findings there are; a path begins at the directory that the command was run in. */
static const struct {
    const char *option;
    bool path;
} settings[] = {
    {"style", false},   {"config", true},   {"no-config", false},    {"date", false},
    {"glossary", true}, {"baseline", true}, {"input-format", false}, {"encoding", false},
};

static bool names_paths(const Invocation *invocation)
{
    bool any = invocation->operand_count > 0;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        any |= settings[i].path && value_named(invocation, settings[i].option) != NULL;
    return any;
}

static void print_settings(const Invocation *invocation, FILE *out)
{
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *value = value_named(invocation, settings[i].option);
        if (value == NULL)
            continue;
        fprintf(out, " --%s", settings[i].option);
        if (value[0] != '\0') {
            putc(' ', out);
            print_word(out, value);
        }
    }
    for (size_t i = 0; i < invocation->repeat_count; i++) {
        fprintf(out, " --%s ", invocation->repeats[i].option->name);
        print_word(out, invocation->repeats[i].text);
    }
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

/* 'git commit FILE' and 'git commit --all' make an index of their own, which is gone once the hook says no: what was to
 * be committed then is in the files alone. */
static bool index_is_passing(void)
{
    static const char ending[] = ".lock";
    const char *index = getenv("GIT_INDEX_FILE");
    size_t size = index != NULL ? strlen(index) : 0;
    return size >= sizeof ending && strcmp(index + size - (sizeof ending - 1), ending) == 0;
}

/* Whether there is a commit to compare files with. */
static bool has_commit(void)
{
    static const char *const arguments[] = {"rev-parse", "--quiet", "--verify", "HEAD", NULL};
    GitOutput output;
    IreumError ignored;
    bool has = git_run(arguments, &output, &ignored) == IREUM_OK && output.exit_status == 0;
    git_output_free(&output);
    return has;
}

static bool all_can_be_typed(const char *const *words, size_t count)
{
    bool can = true;
    for (size_t i = 0; i < count; i++)
        can &= can_be_typed(words[i]);
    return can;
}

static bool settings_can_be_typed(const Invocation *invocation)
{
    bool can = true;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *value = value_named(invocation, settings[i].option);
        can &= value == NULL || can_be_typed(value);
    }
    return can;
}

/* The command; PASSING: it names the files. */
static void tell_mending(const Advice *advice, const Invocation *invocation, bool passing, FILE *out)
{
    bool away = (passing || names_paths(invocation)) && print_way_up(out);
    fputs(passing ? has_commit() ? "ireum check --since HEAD" : "ireum check" : "ireum check --staged", out);
    print_settings(invocation, out);
    fputs(advice->most == MENDABLE_SAFELY ? " --fix" : " --ask", out);
    if (passing)
        print_words((const char *const *)advice->paths, advice->count, out);
    else if (invocation->operand_count > 0 && all_can_be_typed(invocation->operands, invocation->operand_count))
        print_words(invocation->operands, invocation->operand_count, out);
    fputs(away ? ")\n" : "\n", out);
}

static void tell_untyped(size_t count, FILE *out)
{
    fprintf(out, "%zu file%s cannot be named in a command: %s name%s a character that a terminal does not show\n",
            count, count == 1 ? "" : "s", count == 1 ? "its" : "their", count == 1 ? " has" : "s have");
}

void advice_tell(const Advice *advice, const Invocation *invocation, bool blocked, bool color, FILE *out)
{
    bool passing = index_is_passing();
    size_t untyped = passing ? advice->untyped : 0;
    if ((passing ? advice->count : advice->count + advice->untyped) > 0 && settings_can_be_typed(invocation)) {
        print_label("to mend:", color, out);
        tell_mending(advice, invocation, passing, out);
    }
    if (untyped > 0)
        tell_untyped(untyped, out);
    if (blocked) {
        print_label("to commit as it is:", color, out);
        fputs("git commit --no-verify\n", out);
    }
}
