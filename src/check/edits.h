/* edits.h: lists of edits of one text: applied, and two lists that follow each other made into one. */
#ifndef CHECK_EDITS_H
#define CHECK_EDITS_H

#include "base/arena.h"
#include "base/error.h"

/* In order of their spans, which are apart. */
typedef struct Edits {
    IreumEdit *at;
    size_t count, capacity;
} Edits;

void edits_add(Edits *edits, Arena *arena, IreumEdit edit);

/* TEXT with EDITS made. Its AT is NULL where memory is out. */
Str edits_apply(const Edits *edits, Str text, Arena *arena);

/* The edits of a text that do what MADE and then FURTHER do; BETWEEN is the text after MADE. Edits of the two that
 * touch each other become one. */
Edits edits_compose(const Edits *made, Str between, const Edits *further, Arena *arena);

/* Where in the text before MADE lies what lies at OFFSET behind it; the start of an edit for what that edit has put.
 * Asked of ascending offsets, of which FROM keeps how far it is: all zero at first. */
typedef struct Origin {
    size_t next;
    uint32_t grown;
} Origin;

uint32_t edits_origin(const Edits *made, uint32_t offset, Origin *from);

/* The stretches of a text that edits have claimed. */
typedef struct Claimed {
    unsigned char *bits; /* two for each byte: the place before it, and the byte itself */
} Claimed;

/* For a text of SIZE bytes; BITS is NULL where memory is out. */
Claimed claimed_new(size_t size, Arena *arena);

/* Claims the spans of all COUNT EDITS, or none where one of them overlaps what was claimed before: false. */
bool claimed_take(Claimed *claimed, const IreumEdit *edits, size_t count);

#endif
