/* stages.h: the steps of document_read, in their order. */
#ifndef MENTION_STAGES_H
#define MENTION_STAGES_H

#include "mention/cue.h"
#include "mention/document.h"

/* When the Revised Romanization came into force. */
extern const Date revised_date;

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

/* Finds the names of administrative units, and the Hangul that stands behind Latin. */
void units_find(Document *document);

/* Finds every stretch that some form may match, by its first word, longest first. */
void candidates_find(const Document *document, Candidates *candidates);

/* Whether a form may stand for a candidate's words, or what speaks against it. */
typedef enum Fit {
    FITS,
    UNFIT_LETTERS,    /* other letters, or not apart where the form is */
    UNFIT_SCHOLARLY,  /* a flagged form with the marks of a scholarly system */
    UNFIT_EXACT,      /* an entry that is matched only as written */
    UNFIT_SMALL,      /* a name written small */
    UNFIT_CAPITALS,   /* a short word in capitals: rather an acronym */
    UNFIT_HYPHEN,     /* joined by a hyphen to what may be the rest of a longer name */
    UNFIT_JOINED,     /* a person's name without the space behind the surname */
    UNFIT_HALF,       /* perhaps the first half of a longer person's name */
    UNFIT_GIVEN_NAME, /* a place, or a short full name, behind a surname */
} Fit;

Fit candidate_fit(const Document *document, const Candidate *candidate, const Form *form);

static inline bool candidate_fits(const Document *document, const Candidate *candidate, const Form *form)
{
    return candidate_fit(document, candidate, form) == FITS;
}

/* A hyphen before or behind a name joins it to a word (pro-Seoul, Seoul-based) or to another name (US-South Korea);
 * where it may be a syllable of a longer name (Sung-nam), the name is not there. */
bool candidate_hyphens_fit(const Document *document, const Candidate *candidate, const Form *form);

/* The span of a candidate without its ending. */
Span candidate_span(const Document *document, const Candidate *candidate);

/* What is known of a candidate before the evidence of the whole document is. */
typedef struct Standing {
    uint32_t right; /* the right form that fits best; NONE */
    uint8_t differs;
    bool ambiguous; /* right forms of several entries fit */
} Standing;

Standing candidate_standing(const Document *document, const Candidate *candidate);

/* Whether the copy is one in which the right FORM counts, as its entry's match has it. */
bool candidate_matched(const Document *document, const Candidate *candidate, const Form *form);

/* Whether entry RIGHT, of a right form with a wrong form's letters, is meant after all: its own country stands in the
 * sentence. */
bool candidate_defended(const Document *document, const Candidate *candidate, const Form *right, const Form *wrong);

/* Decides which candidates are mentions, and of what. */
void mentions_resolve(Document *document, const Candidates *candidates);

/* Marks each mention with the zones it stands in. */
void mentions_zones(Document *document);

/* The zones that MENTION, which is in no list, stands in; a bit each. Not that of names given together. */
uint16_t zones_around(const Document *document, const Mention *mention);

/* Gathers mentions into things. */
void things_gather(Document *document);

/* A year of four digits that copy may name as past; 0 where the word is none. */
uint16_t year_named(Str word);

/* What the copy around words [FIRST, LAST] of CANDIDATE shows of FORM's entry, SHOWN_ bits. */
unsigned shown_around(const Document *document, const Candidate *candidate, const Form *form);

#endif
