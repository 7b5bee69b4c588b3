/* reference.h: surnames that stand alone, and whose they are. */
#ifndef MENTION_REFERENCE_H
#define MENTION_REFERENCE_H

#include "mention/stages.h"

/* The surnames that stand for people whose full names stand before them in the copy, in order; in its arena. */
References references_find(const Document *document);

#endif
