/* office.h: offices that the copy names, and whether they are a person's. */
#ifndef MENTION_OFFICE_H
#define MENTION_OFFICE_H

#include "mention/stages.h"

/* Whether PERSON, named by CANDIDATE, holds or once held an office that the sentence [FIRST, END) names. */
bool office_in_sentence(const Document *document, const Candidate *candidate, const Entry *person, size_t first,
                        size_t end);

/* Whether an office that PERSON held stands right beside CANDIDATE's name, whatever other country the sentence names but
 * for one in front of the office. */
bool office_beside(const Document *document, const Candidate *candidate, const Entry *person);

/* By office: whether the copy names it anywhere. In the arena; NULL where memory is out. */
bool *offices_named(const Document *document);

/* Whether one of PERSON's offices is NAMED, which offices_named made. */
bool office_among(const Document *document, const Entry *person, const bool *named);

#endif
