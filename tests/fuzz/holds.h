/* holds.h: what must hold of every check, whatever the copy. */
#ifndef FUZZ_HOLDS_H
#define FUZZ_HOLDS_H

#include "base/str.h"
#include "ireum.h"

/* Whether [OFFSET, OFFSET + SIZE) lies in TEXT and cuts no character in two. */
bool holds_span(Str text, IreumSpan span);

/* Ends the process unless findings, fixes, notes, mentions and silences of RESULT are in order and inside the copy, and
 * every format shows them. */
void holds_result(const IreumResult *result);

/* Checks SIZE bytes at DATA, which may be refused, and asks the result all of that. */
void holds_check(const IreumChecker *checker, const char *format, const void *data, size_t size);

#endif
