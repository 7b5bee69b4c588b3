/* ask.c: which fixes a person wants, finding by finding, as 'git add -p' asks. */
#include "cli/ask.h"

#include "report/text.h"

#include <string.h>

enum { ANSWER_SIZE = 64, ALTERNATIVES_MOST = 9 };

/* What was answered. */
typedef enum Answer {
    ANSWER_YES, /* and which fix */
    ANSWER_NO,
    ANSWER_ALL,  /* this and all that follow in the file */
    ANSWER_REST, /* neither this nor what follows in the file */
    ANSWER_QUIT,
    ANSWER_HELP,
} Answer;

static const struct {
    char letter;
    Answer answer;
    const char *help;
} answers[] = {
    {'y', ANSWER_YES, "make this change; of several the first"},
    {'n', ANSWER_NO, "do not make this change"},
    {'a', ANSWER_ALL,
     "make this change and all later ones in the file; names of people in no glossary are asked about"},
    {'d', ANSWER_REST, "make neither this change nor later ones in the file"},
    {'q', ANSWER_QUIT, "make no more changes; those that were answered with y stay"},
    {'?', ANSWER_HELP, "show this help"},
};

/* Reads a line; false at the end of the input. What does not fit is dropped. */
static bool read_line(char line[ANSWER_SIZE])
{
    if (fgets(line, ANSWER_SIZE, stdin) == NULL)
        return false;
    for (int last = 0; strchr(line, '\n') == NULL && (last = getchar()) != EOF && last != '\n';)
        ;
    line[strcspn(line, "\n")] = '\0';
    return true;
}

/* Reads an answer out of LINE; *FIX is the number of the alternative. What is none asks for help. */
static Answer answer_of(const char *line, size_t fixes, size_t *fix)
{
    *fix = 0;
    if (line[0] == '\0' || line[1] != '\0')
        return ANSWER_HELP;
    if (line[0] >= '1' && line[0] <= '9' && (size_t)(line[0] - '0') <= fixes) {
        *fix = (size_t)(line[0] - '1');
        return ANSWER_YES;
    }
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        if (answers[i].letter == line[0])
            return answers[i].answer;
    }
    return ANSWER_HELP;
}

static size_t offered(const IreumFinding *finding)
{
    return finding->fix_count < ALTERNATIVES_MOST ? finding->fix_count : ALTERNATIVES_MOST;
}

static void print_alternatives(const IreumFinding *finding)
{
    for (size_t i = 0; i < offered(finding) && finding->fix_count > 1; i++) {
        printf("  %zu  ", i + 1);
        visible_puts(stdout, finding->fixes[i].title);
        putchar('\n');
    }
}

static void print_help(const IreumFinding *finding)
{
    if (finding->fix_count > 1)
        printf("1-%zu  make the change of that number\n", offered(finding));
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        printf("%c  %s\n", answers[i].letter, answers[i].help);
}

static Answer ask(const IreumFinding *finding, size_t *fix)
{
    char line[ANSWER_SIZE];
    for (;;) {
        fputs("Make this change [", stdout);
        for (size_t i = 0; i < offered(finding) && finding->fix_count > 1; i++)
            printf("%zu,", i + 1);
        fputs("y,n,a,d,q,?]? ", stdout);
        fflush(stdout);
        if (!read_line(line)) {
            putchar('\n');
            return ANSWER_QUIT;
        }
        Answer answer = answer_of(line, offered(finding), fix);
        if (answer != ANSWER_HELP)
            return answer;
        print_help(finding);
    }
}

static void take(IreumRevision *revision, size_t finding, size_t fix)
{
    switch (ireum_revision_take(revision, finding, fix)) {
    case IREUM_TAKEN:
    case IREUM_TAKEN_NOT:
        break;
    case IREUM_TAKEN_OVERLAPS:
        puts("Not made: it overlaps a change that you have chosen. Another run will show what is left.");
        break;
    case IREUM_TAKEN_NO_LETTER:
        puts("Not made: the file's encoding has no place for it; UTF-8 has.");
        break;
    }
}

/* Asks about one finding and does what is answered; ANSWER_YES and ANSWER_NO go on with the next. */
static Answer ask_finding(const Reporting *reporting, const char *path, IreumRevision *revision, size_t index)
{
    size_t count, fix = 0;
    const IreumResult *result = ireum_revision_result(revision);
    const IreumFinding *finding = &ireum_result_findings(result, &count)[index];
    text_finding(reporting, path, result, finding);
    print_alternatives(finding);
    Answer answer = ask(finding, &fix);
    if (answer == ANSWER_YES || answer == ANSWER_ALL)
        take(revision, index, fix);
    return answer;
}

void ask_fixes(Mend *mend, const char *path, IreumRevision *revision)
{
    ReportOptions options = {.unit = mend->unit, .color = mend->color, .width = mend->width};
    Reporting reporting = report_begin(&report_text, stdout, &options);
    size_t count;
    const IreumFinding *findings = ireum_result_findings(ireum_revision_result(revision), &count);
    Answer answer = ANSWER_YES;
    for (size_t i = 0; i < count && answer != ANSWER_REST && !mend->stopped; i++) {
        if (findings[i].fix_count == 0)
            continue;
        if (answer == ANSWER_ALL && !findings[i].fixes[0].ask) {
            take(revision, i, 0);
            continue;
        }
        Answer next = ask_finding(&reporting, path, revision, i);
        /* What was said of all goes on to hold where one name had to be asked about. */
        if (answer != ANSWER_ALL || next == ANSWER_REST)
            answer = next;
        mend->stopped = next == ANSWER_QUIT;
    }
}
