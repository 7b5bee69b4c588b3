/* slip.h: the parts of the search for slips: odd words, the words around them, what speaks for a slip, and names of
 * people. */
#ifndef MENTION_SLIP_H
#define MENTION_SLIP_H

#include "glossary/near.h"
#include "mention/stages.h"

/* ---- An odd word and the words around it (slip_window.c) ---- */

/* Whether nobody knows the word: capitalised, or a syllable behind a capitalised one (Son-hiu), and no English. */
bool word_is_odd(const Document *document, size_t index);

bool word_is_english(const Document *document, size_t index);

/* Bytes of the owner's 's at the end of a word. */
size_t owner_size(const Document *document, size_t index);

/* Whether the word is of the letters a to z, but for the owner's s. Scholarly spellings have marks and apostrophes inside
 * (Tansŏng, Ch'ungmu); they are not slips for plainer ones. */
bool word_is_plain(const Document *document, size_t index);

/* Words before and behind an odd one that may be of the same form. */
enum { BEFORE = 6, BEHIND = 6, WINDOW = BEFORE + 1 + BEHIND };

/* Words [FIRST, FIRST + COUNT) of the document, the odd one among them, and their folded letters. */
typedef struct Window {
    const Document *document;
    size_t first;
    size_t count;
    size_t odd;               /* index in the document */
    size_t start[WINDOW + 1]; /* of each word's letters */
    size_t end[WINDOW];       /* of each word's letters without the owner's s */
    char letters[4 * NEAR_MOST];
} Window;

/* The words around word ODD; false where their letters are too many. */
bool window_read(const Document *document, size_t odd, Window *window);

/* A run of words in the window: [FIRST, LAST], counted from its start. */
typedef struct Run {
    size_t first;
    size_t last;
} Run;

/* The letters of a run without the owner's s behind it. */
Str run_letters(const Window *window, Run run);

/* Whether the run's letters are near to some form's, by a letter of the odd word or in how its sounds are spelled. */
bool run_is_near(const Window *window, Run run);

/* The odd word with what hyphens join to it within the run. */
Run odd_token(const Window *window, Run run);

/* ---- What speaks for a slip (slip_shown.c) ---- */

/* Whether the form is itself a cue of a country, or of Korea. */
bool shows_country(const Lexicon *lexicon, const Form *form);

/* Whether a capitalised word beside MENTION, no English and no name that is known, may belong to the same name. */
bool part_of_longer(const Document *document, const Mention *mention);

/* Fills in what a slip of the run for FORM carries beside its mention. */
void slip_show(const Window *window, Run run, const Form *form, Slip *slip);

/* ---- Names of people (slip_name.c) ---- */

/* Looks for full names that hardly anybody has, a letter away from the name of a person elsewhere in the copy. The slips
 * for forms of the glossary must have been found. */
void name_slips_find(Document *document);

/* ---- What a run is meant for (slip.c) ---- */

/* Words by their hash, and whether they can be Korean: names are repeated, and reading one takes a while. */
enum { READINGS = 4096 };

typedef struct Readings {
    uint32_t words[READINGS]; /* 0: none yet */
    bool possible[READINGS];
} Readings;

/* Why nobody need be asked what a run is meant for: as a slip it would never be told. */
typedef enum Doubt {
    DOUBT_NONE,
    DOUBT_GIVEN_NAME, /* it stands behind a surname */
    DOUBT_SHORT,      /* a short word that may be Korean, no Hangul behind it */
} Doubt;

Doubt run_doubt(const Window *window, Run run, Readings *readings);

/* Who is asked; all zero but for SPELLERS before the first question. SPELLER is the caller's to return. */
typedef struct Asking {
    Spellers *spellers;
    Speller *speller; /* borrowed when it is first needed */
    unsigned asked;
    bool missing; /* the speller's dictionary */
} Asking;

/* A form that a run may be meant for; all zero: none. */
typedef struct Meant {
    const Form *form;
    unsigned distance;
    bool several; /* forms of other entries are as near */
} Meant;

/* The form that the run is meant for, each suggestion for its odd word tried in turn. */
Meant run_meant(Asking *asking, const Window *window, Run run);

Candidate run_candidate(const Window *window, Run run);

#endif
