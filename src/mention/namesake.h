/* namesake.h: what tells whether a name that reads as a person's is that person's, or somebody's who is called so too. */
#ifndef MENTION_NAMESAKE_H
#define MENTION_NAMESAKE_H

#include "mention/stages.h"

/* Whether hardly anybody else is called as PERSON: so few that of two spellings in a copy the second is more likely a slip
 * than a namesake's, even where the words beside it introduce somebody. */
bool name_is_rare(const Document *document, const Entry *person);

/* Whether the words behind CANDIDATE's introduce somebody: behind a comma an age or "a ...". */
bool introduces(const Document *document, const Candidate *candidate);

/* Whether they are an age and a verb of speaking alone (Lim Jin, 42, said), of somebody whom the reader knows already; not
 * where the person of that name at word KNOWN has another age. */
bool introduces_nobody(const Document *document, const Candidate *candidate, size_t known);

#endif
