/* ignore.h: the findings that a configuration does not want. */
#ifndef CHECK_IGNORE_H
#define CHECK_IGNORE_H

#include "check/checker.h"
#include "check/result.h"

/* IgnoresHere of a configuration. */
typedef struct IgnoresHere {
    const Ignore **at;
    size_t count;
} IgnoresHere;

/* The checker's ignores that concern the copy at PATH; the list lies in ARENA. */
IgnoresHere ignores_here(const IreumChecker *checker, const char *path, Arena *arena);

/* Whether IGNORE, wherever it is in force, fits a finding of RULE about ENTRY (an id; NULL) at TEXT. */
bool ignore_fits(const Ignore *ignore, const char *rule, const char *entry, Str text);

/* The first of IGNORES that fits a finding of RULE about ENTRY (an id; NULL) at TEXT; NULL where none does. */
const Ignore *ignores_find(const IgnoresHere *ignores, const char *rule, const char *entry, Str text);

/* Drops those of RESULT's findings that one of the checker's ignores fits. */
void ignore_findings(const IreumChecker *checker, IreumResult *result);

#endif
