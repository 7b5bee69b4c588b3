/* diff.h: edits of a document as a unified diff, which 'git apply' and 'patch' take. */
#ifndef REPORT_DIFF_H
#define REPORT_DIFF_H

#include "ireum.h"

#include <stdio.h>

/* Prints what EDITS, which are in order and apart, change in the SIZE bytes at TEXT, the document at PATH. A line ends
 * in LF for a diff, whatever it ends in for a reader. Nothing is printed where there are no edits. False where memory
 * is out. */
bool diff_print(FILE *out, const char *path, const char *text, size_t size, const IreumEdit *edits, size_t count);

#endif
