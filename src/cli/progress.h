/* progress.h: how far a long run has come, on a terminal's last line. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

typedef struct Progress {
    bool wanted;
    bool shown;           /* stands on the terminal now */
    struct timespec next; /* not to be shown, or shown anew, before */
} Progress;

/* Standard error shows it, where that is a terminal on which nothing else is disturbed: not where standard output is a
 * pipe, whose reader may write there too, and on the terminal that has standard output only if that comes in whole
 * LINES. */
Progress progress_begin(bool lines);

/* True some times a second, after the first half of one: progress_show is to be called. */
bool progress_due(const Progress *progress);

/* Shows how many FILES have been checked, what was found in them, and what is waited for. */
void progress_show(Progress *progress, size_t files, size_t findings, const char *path);

/* Clears the line. To be called before anything else is printed. */
void progress_clear(Progress *progress);

#endif
