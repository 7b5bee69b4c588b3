/* speller.h: asking Hunspell which words of the glossary a misspelt word may be meant for. No other file sees
 * Hunspell.
 *
 * * Hunspell's dictionary is no constant: it may be asked by one thread at a time. So a check that meets a near word
 * borrows a speller and returns it at its end; there are as many as checks that needed one at the same time. */
#ifndef MENTION_SPELLER_H
#define MENTION_SPELLER_H

#include "base/arena.h"
#include "glossary/lexicon.h"

/* Spellers that nobody uses just now, all of one glossary. Threads may share it. */
typedef struct Spellers Spellers;

/* Of the dictionary that lies beside the glossary at PATH; nothing is opened yet. NULL where memory is out. */
Spellers *spellers_new(const char *path);

/* The same for LEXICON, in which layers have added the forms from number FROM on; it must outlive them. They belong to
 * BELOW, which one thread may add to while others borrow, and are freed with it. NULL where memory is out. */
Spellers *spellers_over(Spellers *below, const Lexicon *lexicon, uint32_t from);

/* NULL is allowed. None may be borrowed. */
void spellers_free(Spellers *spellers);

typedef struct Speller Speller;

/* An idle speller, else a new one. NULL where the dictionary is missing or memory is out. */
Speller *speller_borrow(Spellers *spellers);

/* NULL is allowed. */
void speller_return(Spellers *spellers, Speller *speller);

/* Words with as many letters, and as many of those that the dictionary takes for one another (o, u; g, k), as Hunspell
 * can vary in no time. It gives up by the clock, and what is found must not depend on that. */
enum { SPELLER_MOST = 24, SPELLER_EXCHANGED = 10 };

enum { SUGGESTIONS = 15 };

typedef struct Suggestions {
    const char *const *at;
    size_t count;
} Suggestions;

/* What WORD may be meant for, the likeliest first; none where it is right, as the word of some form, or too long.
 * They live until SPELLER is asked the next time or returned. Answers are kept, so that a word is looked up once. */
Suggestions speller_suggest(Speller *speller, Str word);

#endif
