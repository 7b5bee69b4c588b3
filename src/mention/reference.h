/* reference.h: surnames and titles that stand alone, and whose they are. */
#ifndef MENTION_REFERENCE_H
#define MENTION_REFERENCE_H

#include "mention/stages.h"

/* The surnames that stand for people whose full names stand before them in the copy, and the titles that do so for certain, in
 * order; in its arena. */
References references_find(const Document *document);

/* Adds the titles that stand alone (the minister) to the surnames that do, which REFERENCES has in order
 * (reference_title.c). */
void references_add_titles(const Document *document, References *references);

/* The mention for a reference's words [FIRST, LAST], without an ending of ENDING bytes (reference.c). */
Mention reference_mention(const Document *document, size_t first, size_t last, size_t ending);

void reference_add(const Document *document, References *references, Reference reference);

/* Whether Mr. or its like stands before word INDEX, which says only that somebody is spoken of. */
bool courtesy_before(const Document *document, size_t index);

#endif
