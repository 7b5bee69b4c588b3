/* check.c: ireum check. */
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/interrupt.h"
#include "cli/locate.h"
#include "cli/mend_options.h"
#include "cli/style.h"
#include "cli/terminal.h"
#include "cli/workspace.h"
#include "ireum.h"
#include "report/view.h"

#include <stdlib.h>
#include <string.h>

/* Cells of a line where no terminal says otherwise, and what a snippet's gutter takes of them. */
enum { WIDTH = 100, GUTTER = 8 };

enum {
    FORMAT,
    COLUMN_UNIT,
    STYLE,
    CONFIG,
    NO_CONFIG,
    RULE,
    DATE,
    FAIL_ON,
    GLOSSARY,
    INPUT_FORMAT,
    ENCODING,
    STDIN_FILENAME,
    COLOR,
    JOBS,
    NO_GITIGNORE,
    MENTIONS,
    EXPLAIN_SILENCE,
    FIX,
    FIX_UNSAFE,
    DIFF,
    ASK,
    STAGED,
    SINCE,
    BASELINE,
    ACCEPT,
    UPDATE_BASELINE,
    LAST
};

static const char *format_choice(size_t index)
{
    const Report *report = report_at(index);
    return report ? report->name : NULL;
}

static const struct {
    const char *name;
    IreumUnit unit;
} units[] = {{"byte", IREUM_BYTES}, {"char", IREUM_CHARACTERS}, {"utf16", IREUM_UTF16}, {"display", IREUM_CELLS}};

static const char *unit_choice(size_t index)
{
    return index < sizeof units / sizeof *units ? units[index].name : NULL;
}

/* From grave to mild. */
static const char *severity_choice(size_t index)
{
    return index < IREUM_ERROR ? ireum_severity_name((IreumSeverity)(IREUM_ERROR - index)) : NULL;
}

static ReportOptions report_options(const Invocation *invocation)
{
    size_t width = terminal_width(stdout, WIDTH);
    return (ReportOptions){
        .unit = units[invocation->values[COLUMN_UNIT].choice].unit,
        .color = terminal_color(stdout, (Color)invocation->values[COLOR].choice),
        .watched = terminal_is(stdout) && !select_changes(invocation),
        .width = width > GUTTER ? width - GUTTER : 0,
        .form = invocation->values[EXPLAIN_SILENCE].text,
    };
}

/* A whole number from 1 on, the processors where none is given. False where it is none, which has been told. */
static bool read_jobs(const Invocation *invocation, size_t *jobs)
{
    const char *text = invocation->values[JOBS].text;
    *jobs = text != NULL ? 0 : pool_processors();
    if (text == NULL)
        return true;
    for (const char *digit = text; *digit >= '0' && *digit <= '9' && *jobs <= POOL_THREADS_MOST; digit++)
        *jobs = 10 * *jobs + (size_t)(*digit - '0');
    if (text[strspn(text, "0123456789")] == '\0' && *jobs > 0 && *jobs <= POOL_THREADS_MOST)
        return true;
    complain_usage(invocation->command, "'--jobs %s': write a number from 1 to %d", text, POOL_THREADS_MOST);
    return false;
}

/* What the command line asks to be shown; NULL where it asks for what there is not, which has been told. */
static const Report *choose_report(const Invocation *invocation)
{
    const Value *values = invocation->values;
    const Report *findings = report_at(values[FORMAT].choice);
    bool mentions = values[MENTIONS].text != NULL, silence = values[EXPLAIN_SILENCE].text != NULL;
    if (mentions && silence) {
        complain_usage(invocation->command, "--mentions and --explain-silence are two questions: ask one at a time");
        return NULL;
    }
    const Report *report = report_view(mentions ? VIEW_MENTIONS : silence ? VIEW_SILENCE : VIEW_FINDINGS, findings);
    if (report == NULL)
        complain_usage(invocation->command, "format '%s' shows findings alone: take text, line or json",
                       findings->name);
    return report;
}

static size_t count_stdin(const Invocation *invocation)
{
    size_t count = 0;
    for (size_t i = 0; i < invocation->operand_count; i++)
        count += strcmp(invocation->operands[i], "-") == 0;
    return count;
}

static int exit_status(const Batch *batch, const Invocation *invocation, bool written)
{
    const Value *values = invocation->values;
    const char *form = values[EXPLAIN_SILENCE].text;
    if (*batch->wrong > 0)
        return EXIT_USAGE;
    if (batch->unread || !written)
        return EXIT_UNREADABLE;
    if (form != NULL && batch->reporting.counts.places == 0) {
        IreumError nowhere = {.status = IREUM_OK};
        snprintf(nowhere.message, sizeof nowhere.message, "'%.200s' stands nowhere in the copy as words of its own",
                 form);
        complain_error(NULL, &nowhere);
        return EXIT_FOUND;
    }
    if (form != NULL || values[MENTIONS].text != NULL)
        return EXIT_CLEAN;
    if (batch->mend != NULL && batch->mend->way == MEND_DIFF)
        return batch->mend->changes > 0 ? EXIT_FOUND : EXIT_CLEAN;
    IreumSeverity fail_on = (IreumSeverity)(IREUM_ERROR - values[FAIL_ON].choice);
    return report_reached(&batch->reporting, fail_on) ? EXIT_FOUND : EXIT_CLEAN;
}

/* Silence about a file that was named must not look like praise. */
static void tell_left_out(const Batch *batch)
{
    if (batch->selection.changes != NULL || batch->reporting.counts.files > 0 || batch->unread || *batch->wrong > 0)
        return;
    if (batch->left_out)
        complain_note("nothing was checked: the configuration excludes what was named; 'ireum config FILE' shows it");
    else if (!batch->interrupted)
        complain_note(
            "nothing was checked: what was named holds no file with the suffix of a text or Markdown file, or "
            "a .gitignore ignores it");
}

/* In a report for people. */
static void tell_advice(const Batch *batch, const Invocation *invocation, int status)
{
    if (invocation->values[STAGED].text != NULL && strcmp(batch->reporting.report->name, "text") == 0)
        advice_tell(&batch->advice, invocation, status != EXIT_CLEAN, batch->reporting.options.color, stdout);
}

static int check_all(const Invocation *invocation, Batch *batch, const Report *report)
{
    const Value *values = invocation->values;
    ReportOptions options = report_options(invocation);
    batch->input_format = values[INPUT_FORMAT].text;
    batch->encoding = values[ENCODING].text;
    batch->stdin_name = values[STDIN_FILENAME].text;
    batch->all = values[NO_GITIGNORE].text != NULL;
    Mend mend = mend_of(invocation, report, &options);
    if (batch->selection.changes != NULL) {
        mend.staged = values[STAGED].text != NULL;
        mend.way_up = changes_way_up(batch->selection.changes);
    }
    batch->mend = mend.way != MEND_NOT ? &mend : NULL;
    batch->reporting = report_begin(mend_report(invocation, report), stdout, &options);
    batch_check(batch, invocation->operands, invocation->operand_count);
    bool written = report_end(&batch->reporting);
    written = mend_end(&mend) && written;
    if (batch->interrupted)
        interrupt_end();
    if (batch->reporting.failed)
        complain_error(NULL, &(IreumError){.status = IREUM_MEMORY, .message = "out of memory"});
    tell_left_out(batch);
    written = select_save(&batch->selection) && written;
    int status = exit_status(batch, invocation, written);
    tell_advice(batch, invocation, status);
    return status;
}

static int run_with(const Invocation *invocation, IreumWorkspace *workspace, size_t *wrong, size_t jobs,
                    const Report *report)
{
    Batch batch = {.workspace = workspace, .wrong = wrong, .threads = jobs};
    int status = select_open(invocation, &batch.selection);
    if (status == EXIT_CLEAN)
        status = check_all(invocation, &batch, report);
    select_close(&batch.selection);
    advice_free(&batch.advice);
    return status;
}

static int run(const Invocation *invocation)
{
    if (count_stdin(invocation) > 1)
        return complain_usage(invocation->command, "'-' is given twice: standard input can be read only once");
    const char *hindrance = select_hindrance(invocation);
    if (hindrance == NULL)
        hindrance = mend_hindrance(invocation);
    if (hindrance != NULL)
        return complain_usage(invocation->command, "%s", hindrance);
    const Report *report = choose_report(invocation);
    size_t jobs, wrong = 0;
    if (report == NULL || !read_jobs(invocation, &jobs))
        return EXIT_USAGE;
    IreumWorkspace *workspace = workspace_open(invocation, invocation->values[DATE].text, &wrong);
    if (workspace == NULL)
        return EXIT_USAGE;
    int status = run_with(invocation, workspace, &wrong, jobs, report);
    ireum_workspace_close(workspace);
    return status;
}

static const Option options[] = {
    [FORMAT] = {.name = "format",
                .letter = 'f',
                .argument = "FORMAT",
                .help = "how to print findings",
                .fallback = "text",
                .choice = format_choice},
    [COLUMN_UNIT] = {.name = "column-unit",
                     .argument = "UNIT",
                     .help = "what the columns of a place count",
                     .fallback = "byte",
                     .choice = unit_choice},
    [STYLE] = OPTION_STYLE,
    [CONFIG] = OPTION_CONFIG,
    [NO_CONFIG] = OPTION_NO_CONFIG,
    [RULE] = OPTION_RULE,
    [DATE] = {.name = "date", .argument = "YYYY-MM-DD", .help = "date of the copy, whatever the copy itself says"},
    [FAIL_ON] = {.name = "fail-on",
                 .argument = "SEVERITY",
                 .help = "mildest finding that makes the exit status 1",
                 .fallback = "warning",
                 .choice = severity_choice},
    [GLOSSARY] = OPTION_GLOSSARY,
    [INPUT_FORMAT] = {.name = "input-format",
                      .argument = "FORMAT",
                      .help = "what the copy is, whatever its suffix",
                      .choice = ireum_format_name},
    [ENCODING] = {.name = "encoding",
                  .argument = "ENCODING",
                  .help = "encoding of the copy (default: as its bytes tell)",
                  .choice = ireum_encoding_name},
    [STDIN_FILENAME] = {.name = "stdin-filename",
                        .argument = "NAME",
                        .help = "name to show for standard input",
                        .fallback = "-"},
    [COLOR] = {.name = "color",
               .argument = "WHEN",
               .help = "when to use colour",
               .fallback = "auto",
               .choice = terminal_color_choice},
    [JOBS] = {.name = "jobs",
              .letter = 'j',
              .argument = "N",
              .help = "files to check at once (default: the processors there are)"},
    [NO_GITIGNORE] = {.name = "no-gitignore", .help = "check also what a .gitignore says to ignore"},
    [MENTIONS] = {.name = "mentions", .help = "show no findings, but what was taken for which person, place or word"},
    [EXPLAIN_SILENCE] = {.name = "explain-silence",
                         .argument = "FORM",
                         .help = "show no findings, but why FORM gave none at each of its places"},
    [FIX] = {.name = "fix", .help = "make the safe fixes in the files, and show what is left"},
    [FIX_UNSAFE] = {.name = "fix-unsafe", .help = "make the unsafe fixes too, the first of each finding"},
    [DIFF] = {.name = "diff", .help = "write nothing, but show as a diff what --fix would do"},
    [ASK] = {.name = "ask", .help = "ask about each fix, and make those that are wanted"},
    [STAGED] = {.name = "staged", .help = "check what is staged in git, and report changed sentences alone"},
    [SINCE] = {.name = "since",
               .argument = "REVISION",
               .help = "check what changed since this revision of git's, and report changed sentences alone"},
    [BASELINE] = {.name = "baseline", .argument = "FILE", .help = "report no findings that stand in this file"},
    [ACCEPT] = {.name = "accept", .help = "report nothing, but add what is found to the baseline"},
    [UPDATE_BASELINE] = {.name = "update-baseline",
                         .help = "take from the baseline what is found no more, and add nothing"},
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum check article.txt", "Reports what is wrong in every house, or disagrees with itself"},
    {"ireum check --style ap copy/", "Checks all copy in and below a directory against a house style"},
    {"ireum check --format json --fail-on error notes.md", "Prints for a program, and fails on errors alone"},
    {"git show HEAD:notes.md | ireum check --stdin-filename notes.md -",
     "Checks what comes through a pipe, as Markdown"},
    {"ireum check --diff copy/", "Shows what the safe fixes would change, and writes nothing"},
    {"ireum check --ask article.txt", "Asks about each fix, and makes those that are wanted"},
    {"ireum check --staged --fail-on error", "Checks what is about to be committed, as the hook does"},
    {"ireum check --staged --fix", "Mends what is about to be committed, in the index and in the files"},
    {"ireum check --since origin/main", "Checks what a branch has changed"},
    {"ireum check --baseline .ireum/baseline --accept .",
     "Accepts all that is found now, so that only new findings count"},
    {NULL, NULL},
};

const Command command_check = {
    .name = "check",
    .summary = "check copy and report what is wrong with its Korean names",
    .operands = "[FILE|DIRECTORY]... [-]",
    .description =
        "Checks each file, each file of a known kind in and below each directory (nothing hidden, no links to "
        "directories, nothing that a .gitignore says to ignore), and standard input for '-'. Copy is plain text or "
        "Markdown, in UTF-8, UTF-16 with a byte order mark, CP949 or Windows-1252. What is reported and in which order "
        "does not depend on --jobs.\n\n"
        "The settings of each file are those of the .ireum.yaml beside it and above it ('ireum config FILE' shows "
        "them); what they exclude is not checked, even where it is named. Without --style, the front matter of a "
        "Markdown file may name one (style: ap), else the configuration; else nothing that houses differ in is "
        "reported, unless the copy disagrees with itself. The date is that of --date, else the one in the front matter "
        "or the dateline; without any, a form that was right at some time passes.\n\n"
        "With --fix the safe fixes are made in the files themselves, and what is left is reported; --fix-unsafe makes "
        "the others too, the first of each finding, and --ask asks about each on the terminal. The name of a person in "
        "no glossary is changed by --ask alone. --diff writes nothing, but prints what 'git apply' or 'patch' would "
        "take. Each file is replaced whole or stays as it was; one that has changed meanwhile is left alone.\n\n"
        "With --staged the files are those that git is about to commit, as they are staged, and with --since those in "
        "the working tree that differ from the last commit that REVISION and HEAD share; files and directories that "
        "are named narrow them down. All of a file is read, but only findings in sentences that have changed are "
        "reported. The settings are those in the working tree. --staged --fix mends what is staged, in git's index, "
        "and "
        "the same sentences in the files that it came from; what else was changed in these stays unstaged and as it "
        "is.\n\n"
        "With --baseline the findings that stand in FILE are not reported, wherever in the copy their sentences now "
        "stand. --accept adds to it what else is found, and makes it where it is not there; --update-baseline takes "
        "from it what is found no more in the files that are checked, and what was found in files that are gone.\n\n"
        "The exit status is 2 where the command line, a setting or the glossary is wrong, or there is no such "
        "repository or revision, else 3 where a file could "
        "not be read or mended, else 1 where there are findings as grave as --fail-on says, else 0. With --mentions it "
        "is 0 whatever is found; with --explain-silence it is 1 where FORM stands nowhere in the copy; with --diff it "
        "is 1 where there is a difference.",
    .options = options,
    .examples = examples,
    .least = 0,
    .most = OPERANDS_ANY,
    .missing = "nothing to check: name files or directories, or '-' for standard input",
    .run = run,
};
