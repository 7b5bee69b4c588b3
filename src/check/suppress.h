/* suppress.h: the findings that comments in the copy do not want. */
#ifndef CHECK_SUPPRESS_H
#define CHECK_SUPPRESS_H

#include "check/ignore.h"
#include "check/result.h"

/* Drops RESULT's findings, and places of findings, that a comment of the copy covers, and adds findings about comments
 * that cover nothing or that cannot be understood. */
void suppress_findings(const IreumChecker *checker, IreumResult *result);

/* The first of RESULT's suppressions that fits a finding of RULE about ENTRY (an id; NULL) at PLACE of the copy's text;
 * NULL where none does. */
Suppression *suppressions_find(const Suppressions *suppressions, Str text, const char *rule, const char *entry,
                               Span place);

/* Reads the comments of COPY, of which WORDS are. What cannot be understood becomes a finding. */
Suppressions suppressions_read(const Copy *copy, const Words *words, Findings *findings);

#endif
