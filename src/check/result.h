/* result.h: what a result is made of. */
#ifndef CHECK_RESULT_H
#define CHECK_RESULT_H

#include "check/checker.h"
#include "check/decide.h"
#include "copy/copy.h"

/* A comment that does not want findings. */
typedef struct Suppression {
    Span comment;
    Ignore what;
    Span covers;   /* of the copy's text */
    size_t around; /* one more than the index of the stretch around this one, while neither has an end; 0: none */
    bool bad;      /* a stretch without end */
    bool used;
} Suppression;

typedef struct Suppressions {
    Suppression *at;
    size_t count, capacity;
} Suppressions;

/* What a public mention was made of. */
typedef struct MentionOrigin {
    const Mention *mention;
    const PersonMention *person; /* that it belongs to; NULL for a mention of an entry */
    const Reference *reference;  /* that it belongs to; NULL for a name */
} MentionOrigin;

/* What was asked of a result afterwards. It lies apart, so that a result may be asked that is otherwise constant. */
typedef struct Asked {
    Arena arena; /* of all that follows */
    const IreumMention *mentions;
    const MentionOrigin *origins; /* by index of MENTIONS */
    size_t mention_count;
    const char *form; /* that SILENCES speak of; NULL: none yet */
    const IreumSilence *silences;
    size_t silence_count;
    const char *const *fingerprints;        /* as many as there are findings; NULL: none yet */
    const uint32_t *marks[IREUM_CELLS + 1]; /* by unit: columns in long lines (position.c); NULL: none yet */
} Asked;

struct IreumResult {
    Arena arena; /* of everything here, but for an input that the caller keeps */
    const IreumChecker *checker;
    Copy copy;
    Document document; /* points at the copy above, and at the checker's lexicon and style */
    Report report;
    Suppressions suppressions;
    Asked *asked;
};

/* What FINDING is known by where it stands at PLACE, one of its places (fingerprint.c); as ireum_result_fingerprints has
 * it, but for the number of equal ones. */
uint64_t fingerprint_at(const IreumResult *result, const IreumFinding *finding, IreumSpan place);

#endif
