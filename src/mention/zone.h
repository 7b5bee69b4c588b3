/* zone.h: the parts of the search for zones. */
#ifndef MENTION_ZONE_H
#define MENTION_ZONE_H

#include "mention/stages.h"

void zone_add(Document *document, ZoneKind kind, Span span);

/* The first of SPANS, which are in order, that SPAN touches; NULL. */
const Span *spans_touch(const Spans *spans, Span span);

/* Adds where the copy tells of romanizations (zone_romanized.c), in no order. */
void zones_romanized(Document *document);

/* Adds what stands between quotation marks (zone_quote.c), in no order. */
void zones_quote(Document *document);

#endif
