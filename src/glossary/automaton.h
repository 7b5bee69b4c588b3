/* automaton.h: from phrases to the tables that find them in words. */
#ifndef GLOSSARY_AUTOMATON_H
#define GLOSSARY_AUTOMATON_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

/* The letters at which a phrase ends, or may be broken off; ITEM is NONE for the latter. */
typedef struct State {
    uint32_t hash;
    uint32_t item;
    uint32_t filters; /* those that it is in, a bit each, 1 << FilterKind */
} State;

typedef struct States {
    State *at;
    size_t count, capacity;
} States;

void states_add(States *states, Arena *arena, State state);

/* The states of one phrase: one after each word but the last, one at its end. LOWER: it may stand in lower case. */
void states_phrase(States *states, Arena *arena, Str phrase, uint32_t item, bool lower);

/* The states of DRAFT's forms from FIRST on that copy is searched for. */
void states_forms(States *states, const Draft *draft, size_t first);

/* Sorts STATES and builds *TABLE of them in ARENA. Where BELOW is not NULL the filters hold also what its filters hold.
 * Memory shows in the arena. */
void states_table(States *states, const PhraseTable *below, Arena *arena, PhraseTable *table);

#endif
