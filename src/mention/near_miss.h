/* near_miss.h: why words that are near to a form were not taken for a slip. The questions of the search are asked anew. */
#ifndef MENTION_NEAR_MISS_H
#define MENTION_NEAR_MISS_H

#include "mention/stages.h"

typedef struct NearMiss {
    Span span;       /* of the words that are near */
    uint32_t form;   /* that they are near to */
    const char *why; /* a sentence without stop; NULL where they are a slip, which is for the rule to judge */
} NearMiss;

/* Looks at words [FIRST, LAST], which are no form, and those around them. False where they are near to none. */
bool near_miss_find(const Document *document, Spellers *spellers, uint32_t first, uint32_t last, NearMiss *miss);

#endif
