/* trial.h: what the rules would report if some mentions stood elsewhere: a rule that is silent in a zone does not say so,
 * but it speaks once the zone is taken away. */
#ifndef CHECK_TRIAL_H
#define CHECK_TRIAL_H

#include "check/decide.h"
#include "rules/rule.h"

/* One stretch that a finding marks, or that its fix changes along with its marks. */
typedef struct Mark {
    Span span;
    const Rule *rule;
    const char *message;
    float probability;
    IreumSeverity asked;   /* by the rule */
    IreumSeverity granted; /* IREUM_OFF: too doubtful, or the rule is off */
    uint32_t finding;      /* marks of one finding share a number */
    bool kept;             /* it is reported */
    bool along;            /* changed along, not marked */
} Mark;

/* Ordered by offset. */
typedef struct Marks {
    Mark *at;
    size_t count;
    uint32_t longest; /* bytes of the longest mark */
} Marks;

/* Runs all rules over DOCUMENT and decides. Everything lies in ARENA. */
Marks trial_run(const Document *document, Arena *arena);

/* The same as if mentions CHOSEN[0 .. COUNT), and what is no mention, stood in no zone but ZONES, as far as they stand in
 * those. What the other mentions stand in was marked on them before, and stays. */
Marks trial_in_zones(const Document *document, const uint32_t *chosen, size_t count, unsigned zones, Arena *arena);

/* The first mark from INDEX on that overlaps SPAN; COUNT where there is none. Begin with 0. */
size_t marks_next(const Marks *marks, size_t index, Span span);

/* Whether RULE marks something in SPAN; what is changed along counts not. */
bool marks_have(const Marks *marks, const Rule *rule, Span span);

#endif
