/* trial.h: what the rules would report if some mentions stood elsewhere: a rule that is silent in a zone does not say so,
 * but it speaks once the zone is taken away. */
#ifndef CHECK_TRIAL_H
#define CHECK_TRIAL_H

#include "check/checker.h"
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
    uint32_t entry;        /* NONE */
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

/* Runs all rules over DOCUMENT at CHECKER's levels, those that are off too, and decides. Everything lies in ARENA. */
Marks trial_run(const IreumChecker *checker, const Document *document, Arena *arena);

/* Mentions of a document. */
typedef struct Chosen {
    uint32_t *at;
    size_t count;
} Chosen;

/* The same as if the CHOSEN mentions, and what is no mention, stood in no zone but ZONES, as far as they stand in those.
 * What the other mentions stand in was marked on them before, and stays. */
Marks trial_in_zones(const IreumChecker *checker, const Document *document, Chosen chosen, unsigned zones,
                     Arena *arena);

/* The first mark from INDEX on that overlaps SPAN; COUNT where there is none. Begin with 0. */
size_t marks_next(const Marks *marks, size_t index, Span span);

/* Whether RULE marks something in SPAN; what is changed along counts not. */
bool marks_have(const Marks *marks, const Rule *rule, Span span);

#endif
