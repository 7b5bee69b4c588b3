/* described.h: whether the words beside a name say of its bearer what the glossary says of a person. */
#ifndef MENTION_DESCRIBED_H
#define MENTION_DESCRIBED_H

#include "mention/stages.h"

/* Where the noun phrase in front of word INDEX begins. */
size_t phrase_before(const Document *document, size_t index);

/* Where the apposition behind word LAST ends, up to its comma; LAST and 1 where there is none. */
size_t phrase_behind(const Document *document, size_t last);

/* Whether a word of PERSON's note in the glossary (director, swimmer, Samsung) stands in the noun phrase before CANDIDATE
 * or in the apposition behind it. Never where the note speaks of namesakes. */
bool described_as(const Document *document, const Candidate *candidate, const Entry *person);

#endif
