/* zone.c: the stretches of a document that rules may leave alone, as its layout and its lines show them, and italics;
 * what stands between quotation marks is zone_quote.c's. */
#include "mention/zone.h"

#include "copy/dateline.h"

#include <stdlib.h>

void zone_add(Document *document, ZoneKind kind, Span span)
{
    spans_add(&document->zones.of[kind], document->arena, span);
}

/* ---- Layout ---- */

/* The copy from the first to the last piece of a block. */
static Span block_span(const Document *document, const Block *block)
{
    const Piece *pieces = &document->copy->prose.pieces[block->first];
    Span span = {0};
    for (uint32_t i = 0; i < block->count; i++) {
        if (pieces[i].span.size == 0)
            continue;
        span = span.size == 0 ? pieces[i].span : span_join(span, pieces[i].span);
    }
    return span;
}

/* Bytes of PATTERN, a terminated text, if LINE has it at AT; 0 otherwise. */
static size_t pattern_at(Str line, size_t at, const char *pattern)
{
    size_t size = 0;
    while (size < line.size - at && pattern[size] != '\0' && line.at[at + size] == pattern[size])
        size++;
    return pattern[size] == '\0' ? size : 0;
}

static bool line_matches(Str line, size_t at, const char *text, LineWhere where)
{
    bool at_start = where == LINE_STARTS || where == LINE_IS;
    if (at_start && at > 0)
        return false; /* most patterns, at most bytes */
    size_t size = pattern_at(line, at, text);
    bool at_end = where == LINE_IS || where == LINE_ENDS;
    return size > 0 && (!at_end || at + size == line.size);
}

/* Furniture stands on short lines; a long one is copy whatever it begins with. */
enum { FURNITURE_LINE = 160, END_MARK = 8 };

/* Whether the furniture is what PATTERN has alone, and the line before it prose: the -0- that ends a dispatch. */
static bool ends_prose(const LinePattern *pattern)
{
    return pattern->zone == ZONE_LABEL && pattern->where == LINE_ENDS;
}

/* The pattern that LINE has, of a long one at its end, and its place in LINE to *PLACE; NULL where there is none. */
static const LinePattern *line_pattern(const Lexicon *lexicon, Str line, size_t *place)
{
    size_t from = line.size > FURNITURE_LINE ? line.size - END_MARK : 0;
    uint32_t bytes = 0; /* the first LINE_BYTES from AT on; zeros behind the end */
    for (size_t at = from; at < from + LINE_BYTES - 1 && at < line.size; at++)
        bytes = line_bytes(bytes, (unsigned char)line.at[at]);
    for (size_t at = from; at < line.size; at++) {
        size_t last = at + LINE_BYTES - 1;
        bytes = line_bytes(bytes, last < line.size ? (unsigned char)line.at[last] : 0);
        unsigned bit = line_bit(bytes);
        if (at > 0 && !(lexicon->line_inside[bit / 64] >> bit % 64 & 1))
            continue;
        unsigned char first = (unsigned char)line.at[at];
        for (uint32_t i = lexicon->line_first[first]; i < lexicon->line_first[first + 1]; i++) {
            const LinePattern *pattern = &lexicon->lines[i];
            if (line_matches(line, at, lexicon->pool + pattern->text, (LineWhere)pattern->where)) {
                *place = at;
                return pattern;
            }
        }
    }
    return NULL;
}

/* The zone that the patterns give LINE, a block at *SPAN, which becomes that of the zone; -1 where none does. */
static int line_zone(const Document *document, Str line, Span *span)
{
    size_t at;
    const LinePattern *pattern = line_pattern(document->lexicon, line, &at);
    if (pattern == NULL || (line.size > FURNITURE_LINE && !ends_prose(pattern)))
        return -1;
    if (ends_prose(pattern))
        *span = (Span){(uint32_t)(line.at + at - document->copy->text.at), (uint32_t)(line.size - at)};
    return pattern->zone;
}

/* Web copy has its headline glued to the text: what stands before the dateline of the first paragraph, at SPAN, is one. */
static void zone_glued_headline(Document *document, Span span)
{
    size_t size = dateline_within(span_text(document->copy->text, span));
    if (size != SIZE_MAX && size > 0)
        zone_add(document, ZONE_HEADLINE, (Span){span.offset, (uint32_t)size});
}

/* References go on until the next heading that is none. */
static void zone_layout(Document *document)
{
    bool references = false, opening = true; /* no paragraph yet */
    for (size_t i = 0; i < document->copy->prose.block_count; i++) {
        const Block *block = &document->copy->prose.blocks[i];
        Span span = block_span(document, block);
        if (span.size == 0)
            continue;
        Str line = str_trim(span_text(document->copy->text, span));
        Span part = span;
        int zone = line_zone(document, line, &part);
        if (zone >= 0 && zone != ZONE_REFERENCE)
            zone_add(document, (ZoneKind)zone, part);
        if (zone == ZONE_REFERENCE)
            references = true;
        else if (block->layout == LAYOUT_HEADING && zone < 0)
            references = false;
        if (references)
            zone_add(document, ZONE_REFERENCE, span);
        if (block->layout == LAYOUT_HEADING)
            zone_add(document, ZONE_HEADLINE, span);
        else if (block->layout == LAYOUT_CAPTION)
            zone_add(document, ZONE_CAPTION, span);
        else if (block->layout == LAYOUT_QUOTE)
            zone_add(document, ZONE_TEXT_QUOTE, span);
        else if (block->layout == LAYOUT_PARAGRAPH && opening)
            zone_glued_headline(document, span);
        opening = opening && block->layout != LAYOUT_PARAGRAPH;
    }
}

static void zone_italics(Document *document)
{
    const Words *words = &document->words;
    for (size_t i = 0; i < words->italics.count; i++)
        zone_add(document, ZONE_WORK_TITLE, words->italics.at[i]);
}

static int by_offset(const void *a, const void *b)
{
    const Span *one = a, *other = b;
    return (one->offset > other->offset) - (one->offset < other->offset);
}

/* Quotations and italics are found one behind the other; mentions want all of a kind in order. */
static void zones_order(Spans *spans)
{
    if (spans->count < 2)
        return;
    qsort(spans->at, spans->count, sizeof *spans->at, by_offset);
    size_t kept = 0;
    for (size_t i = 1; i < spans->count; i++) {
        Span *last = &spans->at[kept];
        Span span = spans->at[i];
        if (span.offset > span_end(*last))
            spans->at[++kept] = span;
        else if (span_end(span) > span_end(*last))
            last->size = span_end(span) - last->offset;
    }
    spans->count = kept + 1;
}

void zones_find(Document *document)
{
    document->zones.of[ZONE_NONPROSE] = document->words.nonprose;
    zone_layout(document);
    zones_quote(document);
    zone_italics(document);
    zones_romanized(document);
    zones_order(&document->zones.of[ZONE_ROMANIZED]);
    zones_order(&document->zones.of[ZONE_TEXT_QUOTE]);
    zones_order(&document->zones.of[ZONE_WORK_TITLE]);
}

const Span *spans_touch(const Spans *spans, Span span)
{
    size_t low = 0, high = spans->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (span_end(spans->at[middle]) <= span.offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < spans->count && span_overlaps(spans->at[low], span) ? &spans->at[low] : NULL;
}

bool zones_touch(const Document *document, Span span, unsigned zones)
{
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++) {
        if ((zones >> kind & 1) && spans_touch(&document->zones.of[kind], span) != NULL)
            return true;
    }
    return false;
}
