/* result.h: what a result is made of. */
#ifndef CHECK_RESULT_H
#define CHECK_RESULT_H

#include "check/decide.h"
#include "copy/copy.h"

struct IreumResult {
    Arena arena; /* of everything here, but for an input that the caller keeps */
    Str input;
    Copy copy;
    Report report;
};

#endif
