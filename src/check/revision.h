/* revision.h: what a copy that is being mended is made of. */
#ifndef CHECK_REVISION_H
#define CHECK_REVISION_H

#include "check/edits.h"
#include "check/result.h"

/* An edit that was taken, in the text as it is now. */
typedef struct Taken {
    IreumEdit edit;
    const char *rule;
} Taken;

/* Ordered by place. */
typedef struct Changes {
    IreumChange *at;
    size_t count, capacity;
} Changes;

struct IreumRevision {
    Arena arena;
    const IreumResult *first; /* the caller's: of the copy as it was */
    IreumResult *checked;     /* of the copy as it is now; NULL: it is as it was */
    IreumNarrow narrow;       /* what each of these goes through; NULL: nothing */
    void *context;
    Edits made; /* of the first text */
    Changes changes;
    /* Since the last check; offsets are of the text as it is now. */
    Claimed claimed; /* BITS is NULL: nothing taken yet */
    Taken *taken;
    size_t taken_count, taken_capacity;
};

#endif
