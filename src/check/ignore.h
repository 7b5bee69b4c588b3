/* ignore.h: the findings that a configuration does not want. */
#ifndef CHECK_IGNORE_H
#define CHECK_IGNORE_H

#include "check/checker.h"
#include "check/result.h"

/* Drops those of RESULT's findings that one of the checker's ignores fits. */
void ignore_findings(const IreumChecker *checker, IreumResult *result);

#endif
