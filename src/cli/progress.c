/* progress.c: how far a long run has come, on a terminal's last line. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime, fileno */
#include "cli/progress.h"

#include "cli/terminal.h"
#include "report/visible.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FIRST = 500, AGAIN = 100 }; /* milliseconds */

static struct timespec from_now(long milliseconds)
{
    enum { SECOND = 1000 * 1000 * 1000, MILLISECOND = 1000 * 1000 };
    struct timespec moment = {0};
    clock_gettime(CLOCK_MONOTONIC, &moment);
    moment.tv_nsec += milliseconds * MILLISECOND;
    moment.tv_sec += moment.tv_nsec / SECOND;
    moment.tv_nsec %= SECOND;
    return moment;
}

static bool somebody_may_read(FILE *stream)
{
    struct stat about;
    return fstat(fileno(stream), &about) == 0 && (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode));
}

static bool can_clear_lines(void)
{
    const char *kind = getenv("TERM");
    return kind != NULL && strcmp(kind, "dumb") != 0;
}

Progress progress_begin(bool lines)
{
    bool apart = lines || !terminal_is(stdout);
    bool wanted = terminal_is(stderr) && can_clear_lines() && apart && !somebody_may_read(stdout);
    return (Progress){.wanted = wanted, .next = from_now(FIRST)};
}

bool progress_due(const Progress *progress)
{
    struct timespec now = from_now(0), next = progress->next;
    return now.tv_sec > next.tv_sec || (now.tv_sec == next.tv_sec && now.tv_nsec >= next.tv_nsec);
}

static size_t cells_of(const char *path)
{
    Visible shown;
    size_t cells = 0;
    for (size_t i = 0, size = strlen(path); i < size; cells += shown.cells)
        i += visible_next(path + i, size - i, &shown);
    return cells;
}

/* As much of PATH's end as ROOM cells allow: its beginning is mostly the same. */
static void print_end(const char *path, size_t room)
{
    size_t cells = cells_of(path);
    if (cells > room) {
        fputs(room > 0 ? "\xE2\x80\xA6" : "", stderr); /* an ellipsis, one cell */
        while (path[0] != '\0' && cells >= room) {
            Visible shown;
            path += visible_next(path, strlen(path), &shown);
            cells -= shown.cells;
        }
    }
    visible_puts(stderr, path);
}

static void print_line(size_t files, size_t findings, const char *path)
{
    enum { WIDTH = 80 };
    char counts[96];
    int size = snprintf(counts, sizeof counts, "%zu file%s, %zu finding%s: ", files, files == 1 ? "" : "s", findings,
                        findings == 1 ? "" : "s");
    /* The last cell stays free: a terminal may break the line behind it. */
    size_t width = terminal_width(stderr, WIDTH), used = (size_t)size + 1;
    fprintf(stderr, "\r%s", counts);
    print_end(path, width > used ? width - used : 0);
    fputs("\x1B[K", stderr);
    fflush(stderr);
}

void progress_show(Progress *progress, size_t files, size_t findings, const char *path)
{
    if (progress->wanted)
        print_line(files, findings, path);
    progress->shown = progress->wanted;
    progress->next = from_now(AGAIN);
}

void progress_clear(Progress *progress)
{
    if (!progress->shown)
        return;
    fputs("\r\x1B[K", stderr);
    fflush(stderr);
    progress->shown = false;
}
