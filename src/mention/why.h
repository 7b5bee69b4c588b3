/* why.h: what was made of a stretch of words, in words for an editor. The questions by which it was decided are asked
 * anew, so that a check that nobody asks about pays nothing. */
#ifndef MENTION_WHY_H
#define MENTION_WHY_H

#include "mention/evidence.h"

/* What a zone is called in lists ("text-quote"), and in a sentence ("a quoted document"). */
extern const char *const zone_names[ZONE_COUNT];
extern const char *const zone_words[ZONE_COUNT];

/* "publication pub-rodong-sinmun 'Rodong Sinmun' (로동신문)", in ARENA. */
const char *entry_words(const Lexicon *lexicon, const Entry *entry, Arena *arena);

/* How FORM is known: "preferred form", "wrong form". In ARENA or static, as the others. */
const char *form_words(const Lexicon *lexicon, const Form *form, Arena *arena);

/* Which of the ways of differing DIFFERS has, all DIFFERS_ bits: "capitals and hyphens". */
const char *differs_words(unsigned differs, Arena *arena);

/* What speaks against a form that does not fit, a sentence without stop. */
const char *fit_words(Fit fit);

/* Where a right form of an entry counts at all, a sentence without stop; "" where it counts everywhere. */
const char *match_words(EntryMatch match);

/* Why MENTION was taken for its entry; "" where the letters alone say so. */
const char *mention_evidence(const Document *document, const Mention *mention, Arena *arena);

/* Calls LOOK with each form that copy is searched for and that has the letters of words [FIRST, LAST]. */
void forms_each(const Document *document, uint32_t first, uint32_t last,
                void (*look)(void *context, const Candidate *candidate, const Form *form), void *context);

/* Why words were taken for a person's name: the likeliest Hangul, and what else speaks for it. In ARENA. */
const char *person_evidence(const Document *document, const PersonMention *person, Arena *arena);

/* What shows that words are a reference. In ARENA. */
const char *reference_evidence_words(const Reference *reference, Arena *arena);

#endif
