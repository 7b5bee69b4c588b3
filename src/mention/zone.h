/* zone.h: the parts of the search for zones. */
#ifndef MENTION_ZONE_H
#define MENTION_ZONE_H

#include "mention/stages.h"

void zone_add(Document *document, ZoneKind kind, Span span);

/* Whether SPAN touches one of SPANS, which are in order. */
bool spans_touch(const Spans *spans, Span span);

/* Adds where the copy tells of romanizations (zone_romanized.c), in no order. */
void zones_romanized(Document *document);

/* Adds what stands between quotation marks (zone_quote.c), in no order. */
void zones_quote(Document *document);

#endif
