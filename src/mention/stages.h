/* stages.h: the steps of document_read, in their order. */
#ifndef MENTION_STAGES_H
#define MENTION_STAGES_H

#include "mention/cue.h"
#include "mention/document.h"

/* A stretch of words that has the letters of some forms: items [ITEM, ITEM + COUNT) of the form table, which are not
 * yet compared letter by letter. */
typedef struct Candidate {
    uint32_t first;
    uint32_t last;
    uint32_t item;
    uint16_t count;
    uint8_t ending;
    uint8_t unused;
} Candidate;

typedef struct Candidates {
    Candidate *at;
    size_t count, capacity;
} Candidates;

/* Finds the zones that layout, lines and quotation marks show. */
void zones_find(Document *document);

/* Finds every stretch that some form may match, by its first word, longest first. */
void candidates_find(const Document *document, Candidates *candidates);

/* Whether FORM may stand for CANDIDATE's words: the same letters, apart only where the form is apart, capitals where
 * they carry meaning, not part of a longer name. */
bool candidate_fits(const Document *document, const Candidate *candidate, const Form *form);

/* The span of a candidate without its ending. */
Span candidate_span(const Document *document, const Candidate *candidate);

/* Decides which candidates are mentions, and of what. */
void mentions_resolve(Document *document, const Candidates *candidates);

/* Marks each mention with the zones it stands in. */
void mentions_zones(Document *document);

/* Gathers mentions into things. */
void things_gather(Document *document);

/* ---- Evidence ---- */

/* A year of four digits that copy may name as past; 0 where the word is none. */
uint16_t year_named(Str word);

/* What evidence says of a flagged form at words [FIRST, LAST]: the probability that its conditions hold; 0: they do
 * not. RIGHT tells by entry whether a right form of it is in the document. */
float conditions_hold(const Document *document, const Candidate *candidate, const Form *form, const bool *right);

#endif
