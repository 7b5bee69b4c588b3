/* report.h: showing the findings of a run; one row an output format. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "ireum.h"
#include "report/message.h"
#include "report/visible.h"

#include <stdio.h>

typedef struct ReportOptions {
    IreumUnit unit; /* of columns */
    bool color;
    bool watched;     /* a person looks on: say so even where nothing was found */
    size_t width;     /* cells that a line of copy may take */
    const char *form; /* that the run is asked about (view.h); NULL: none */
} ReportOptions;

typedef struct ReportCounts {
    size_t files;                     /* that could be checked */
    size_t files_found;               /* that have a finding */
    size_t findings[IREUM_ERROR + 1]; /* by severity */
    size_t places;                    /* of the form that the run is asked about */
} ReportCounts;

typedef struct Reporting Reporting;

/* A format. The functions are called in the order begin, file or error for each document, end; those that a format does
 * not need are NULL. They print to the stream of REPORTING, whose own error flag tells of writes that failed, and set
 * FAILED where memory is out. FILE sees nothing of other documents: threads call it for several at once. */
typedef struct Report {
    const char *name;
    const char *summary;                      /* one line, for help */
    const char *before_first, *before_others; /* what stands before what FILE prints; NULL: nothing */
    bool people;                              /* lines for people, among which further ones may stand */
    bool bare; /* FILE prints nothing for a document without findings: it is not counted for the two above */
    void (*begin)(Reporting *reporting);
    void (*file)(Reporting *reporting, const char *path, const IreumResult *result);
    void (*error)(Reporting *reporting, const char *path, const IreumError *error);
    void (*end)(Reporting *reporting);
} Report;

/* One run. Not for more than one thread. */
struct Reporting {
    const Report *report;
    FILE *out; /* the caller's */
    ReportOptions options;
    ReportCounts counts; /* of the documents so far */
    void *state;         /* the format's own; its end frees it */
    bool failed;
};

/* The format at INDEX of the table; NULL past its end. */
const Report *report_at(size_t index);

/* Begins a run that prints to OUT. */
Reporting report_begin(const Report *report, FILE *out, const ReportOptions *options);

/* Shows a document's findings; PATH as the reader is to see it. */
void report_file(Reporting *reporting, const char *path, const IreumResult *result);

/* What report_file would show, made apart. */
typedef struct ReportPart {
    ReportCounts counts;
    char *text; /* SIZE bytes, to be freed by report_part_free */
    size_t size;
} ReportPart;

/* Makes the part of a document. Any thread may, while the run that REPORTING is goes on. False where memory is out. */
bool report_part(const Reporting *reporting, const char *path, const IreumResult *result, ReportPart *part);

/* Shows a part that was made before. */
void report_part_show(Reporting *reporting, const ReportPart *part);

/* A part that is all zero is free already. */
void report_part_free(ReportPart *part);

/* The document PATH could not be checked. Formats for programs tell it; telling a person is the caller's part. */
void report_error(Reporting *reporting, const char *path, const IreumError *error);

/* Prints what belongs at the end. True if all of the report was written. */
bool report_end(Reporting *reporting);

/* Documents so far have a finding of SEVERITY or worse. */
bool report_reached(const Reporting *reporting, IreumSeverity severity);

#endif
