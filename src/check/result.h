/* result.h: what a result is made of. */
#ifndef CHECK_RESULT_H
#define CHECK_RESULT_H

#include "check/decide.h"
#include "copy/copy.h"

struct IreumResult {
    Arena arena; /* of everything here, but for an input that the caller keeps */
    Str input;
    Copy copy;
    Document document; /* points at the copy above, and at the checker's lexicon and style */
    Report report;
    const IreumMention *mentions; /* the document's, for whoever asks; NULL: not asked for yet */
};

#endif
