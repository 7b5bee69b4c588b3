/* snippet.h: one line of copy, shortened where it is long, and carets under a stretch of it. */
#ifndef REPORT_SNIPPET_H
#define REPORT_SNIPPET_H

#include "ireum.h"

#include <stdio.h>

/* What is shown of a line. Tabs become spaces up to the next stop of 8, counted from the snippet's own start. */
typedef struct Snippet {
    const char *text;  /* the stretch of the line that is shown, borrowed */
    size_t size;       /* its bytes */
    bool cut_before;   /* an ellipsis stands for the line's start */
    bool cut_after;    /* ... for its end */
    bool span_goes_on; /* the span has more than what is shown of it */
    size_t indent;     /* cells before the first caret, an ellipsis included */
    size_t carets;     /* cells with a caret: at least one, also under an empty span */
} Snippet;

/* Shows SPAN of LINE (SIZE bytes without its line end) within WIDTH cells, as much as 40 at least. SPAN may reach past
 * the line's end. A span that begins with marks begins with the letter that they stand on. */
Snippet snippet_of(const char *line, size_t size, IreumSpan span, size_t width);

/* Prints what is shown of the line, without a line end. */
void snippet_print(FILE *out, const Snippet *snippet);

/* Prints the spaces up to the first caret. */
void snippet_print_indent(FILE *out, const Snippet *snippet);

/* Prints the carets: "^~~~", with "..." behind them where the span goes on. */
void snippet_print_carets(FILE *out, const Snippet *snippet);

#endif
