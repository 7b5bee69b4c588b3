/* answer.h: the reasons that are given for one place of a form. */
#ifndef CHECK_ANSWER_H
#define CHECK_ANSWER_H

#include "check/ignore.h"
#include "check/place.h"
#include "check/result.h"
#include "check/trial.h"

/* What the rules say of the copy as it is; of the mentions at the places that are asked about, as if they stood in no
 * zone; and as if each stood in one zone alone, for the zones that they stand in. */
typedef struct Trials {
    Marks as_it_is;
    Marks in_none;
    Marks in_one[ZONE_COUNT];
} Trials;

typedef struct Answer {
    const Document *document;
    const Trials *trials;
    const uint32_t *forms; /* those of the glossary that have the letters that are asked about */
    size_t form_count;
    FormPlace place;
    Spellers *spellers;
    const IgnoresHere *ignores; /* those that concern the copy */
    const Suppressions *suppressions;
    Arena *arena; /* of the reasons and their texts */
    IreumReason *reasons;
    size_t count, capacity;
} Answer;

/* Adds a reason about ENTRY and RULE, which may be NULL; not twice. */
void answer_add(Answer *answer, IreumReasonKind kind, const Entry *entry, const Rule *rule, const char *text);

/* The first mention that ends behind OFFSET; the count of mentions where none does. */
size_t mention_behind(const Document *document, uint32_t offset);

/* The zones that SPAN touches and those of the mentions in it, a bit each. */
unsigned zones_at(const Document *document, Span span);

/* Adds what rules report at the place, would report but for something, or leave alone in its zones. */
void answer_rules(Answer *answer);

/* Adds the form that the place is near to, and why it is no slip for it. */
void answer_near(Answer *answer);

/* Adds what the place was taken for, and what else it might have been. */
void answer_words(Answer *answer);

#endif
