/* zone.c: the stretches of a document that rules may leave alone, as its layout, its lines and its quotation marks show
 * them. */
#include "mention/stages.h"

#include <stdlib.h>

static void zone_add(Document *document, ZoneKind kind, Span span)
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
enum { FURNITURE_LINE = 160 };

/* The zone that the patterns give LINE; -1 where none does. */
static int line_zone(const Document *document, Str line)
{
    if (line.size > FURNITURE_LINE)
        return -1;
    const Lexicon *lexicon = document->lexicon;
    for (size_t at = 0; at < line.size; at++) {
        unsigned char first = (unsigned char)line.at[at];
        unsigned char second = at + 1 < line.size ? (unsigned char)line.at[at + 1] : 0;
        if (at > 0 && !(lexicon->line_inside[first] >> second % 32 & 1))
            continue;
        for (uint32_t i = lexicon->line_first[first]; i < lexicon->line_first[first + 1]; i++) {
            const LinePattern *pattern = &lexicon->lines[i];
            if (line_matches(line, at, lexicon->pool + pattern->text, (LineWhere)pattern->where))
                return pattern->zone;
        }
    }
    return -1;
}

/* References go on until the next heading that is none. */
static void zone_layout(Document *document)
{
    bool references = false;
    for (size_t i = 0; i < document->copy->prose.block_count; i++) {
        const Block *block = &document->copy->prose.blocks[i];
        Span span = block_span(document, block);
        if (span.size == 0)
            continue;
        Str line = str_trim(span_text(document->copy->text, span));
        int zone = line_zone(document, line);
        if (zone >= 0 && zone != ZONE_REFERENCE)
            zone_add(document, (ZoneKind)zone, span);
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
    }
}

/* ---- Quotation marks ---- */

/* What stands between two marks: words [FIRST, END), bytes SPAN without the marks. */
typedef struct Quotation {
    Span span;
    size_t first;
    size_t end;
} Quotation;

/* Words that belong to a sentence around a quotation and may say whose words it holds. */
enum { ATTRIBUTION_REACH = 14 };

static size_t reach_before(const Words *words, size_t first)
{
    size_t start = first;
    while (start > 0 && first - start < ATTRIBUTION_REACH && words->at[start - 1].joint < JOINT_BLOCK) {
        start--;
        if (words->at[start].flags & WORD_SENTENCE)
            break;
    }
    return start;
}

/* Behind a quotation its sentence goes on ("...," Lim said); a new one is about something else. */
static size_t reach_behind(const Words *words, size_t end)
{
    size_t stop = end;
    while (stop < words->count && stop - end < ATTRIBUTION_REACH && !(words->at[stop].flags & WORD_SENTENCE))
        stop++;
    return stop;
}

/* Most words have a capital, as those of a title have. */
static bool title_case(const Words *words, const Quotation *quotation)
{
    size_t capitals = 0, small = 0;
    for (size_t i = quotation->first; i < quotation->end; i++) {
        const Word *word = &words->at[i];
        capitals += word->letter_case >= CASE_CAPITAL;
        small += word->letter_case == CASE_LOWER && word->size > 3;
    }
    return capitals > 0 && capitals > 2 * small && (words->at[quotation->first].letter_case != CASE_LOWER);
}

/* A title names a work: no more than a dozen words, no sentence end inside the marks. CUES are those around it. */
static bool names_work(const Document *document, const Quotation *quotation, uint32_t cues)
{
    const Words *words = &document->words;
    size_t count = quotation->end - quotation->first;
    if (count > 12 || !title_case(words, quotation))
        return false;
    if (count >= 2 && !(cues >> CUE_SPEECH & 1))
        return true;
    return cues >> CUE_WORK & 1;
}

/* A verb of speaking whose subject is a document is the document's: "the statement said". */
static bool document_speaks(const Document *document, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (!cue_at(document, i, CUE_DOCUMENT))
            continue;
        /* "told KCNA", "in an interview with": the medium only carries a person's words. */
        bool listener = i > first &&
                        (cue_at(document, i - 1, CUE_SPEECH) || (i > first + 1 && cue_at(document, i - 2, CUE_SPEECH) &&
                                                                 document->words.at[i - 1].letter_case == CASE_LOWER));
        if (!listener)
            return true;
    }
    return false;
}

static void zone_quotation(Document *document, const Quotation *quotation)
{
    if (quotation->first >= quotation->end)
        return;
    size_t count = quotation->end - quotation->first;
    size_t before = reach_before(&document->words, quotation->first);
    size_t behind = reach_behind(&document->words, quotation->end);
    uint32_t cues = cues_between(document, before, quotation->first) | cues_between(document, quotation->end, behind);
    bool spoken = cues >> CUE_SPEECH & 1;
    bool written = (cues >> CUE_DOCUMENT & 1) && (document_speaks(document, before, quotation->first) ||
                                                  document_speaks(document, quotation->end, behind));
    if (names_work(document, quotation, cues))
        zone_add(document, ZONE_WORK_TITLE, quotation->span);
    else if (written || (!spoken && count >= 25))
        zone_add(document, ZONE_TEXT_QUOTE, quotation->span);
    else if (spoken)
        zone_add(document, ZONE_SPEECH, quotation->span);
}

enum { QUOTE_KINDS = QUOTE_CLOSE_SINGLE + 1 };

static bool mark_opens(QuoteKind kind)
{
    return kind == QUOTE_OPEN || kind == QUOTE_STRAIGHT || kind == QUOTE_OPEN_SINGLE;
}

/* The kind of mark that a mark of KIND may close; KIND itself where that is none. */
static QuoteKind kind_closed(QuoteKind kind)
{
    return kind == QUOTE_CLOSE ? QUOTE_OPEN : kind == QUOTE_CLOSE_SINGLE ? QUOTE_OPEN_SINGLE : kind;
}

/* Mark INDEX closes the innermost mark of its kind that is open, and may open a quotation itself: a straight one may do
 * both. OPEN holds the innermost open mark of each kind; ANSWERS, of each that is open, the one around it. */
static void pair_mark(QuoteKind kind, uint32_t index, uint32_t open[QUOTE_KINDS], uint32_t *answers)
{
    QuoteKind closed = kind_closed(kind);
    uint32_t opener = open[closed];
    if (opener != NONE && (closed != kind || kind == QUOTE_STRAIGHT)) {
        open[closed] = answers[opener];
        answers[opener] = index;
    }
    answers[index] = mark_opens(kind) ? open[kind] : index;
    if (mark_opens(kind))
        open[kind] = index;
}

/* At a block's end what is open stays so: each of these marks is its own answer. */
static void pair_end(uint32_t open[QUOTE_KINDS], uint32_t *answers)
{
    for (size_t kind = 0; kind < QUOTE_KINDS; kind++) {
        while (open[kind] != NONE) {
            uint32_t mark = open[kind];
            open[kind] = answers[mark];
            answers[mark] = mark;
        }
    }
}

/* By mark that opens: the one that closes it in its block, inner ones of the same kind passed over; itself where none
 * does. NULL where there are no marks. */
static const uint32_t *pair_marks(const Document *document)
{
    const Words *words = &document->words;
    uint32_t *answers = arena_take(document->arena, words->quote_count * sizeof *answers);
    uint32_t open[QUOTE_KINDS] = {NONE, NONE, NONE, NONE, NONE};
    for (uint32_t i = 0; answers != NULL && i < words->quote_count; i++) {
        if (i > 0 && words->quotes[i].block != words->quotes[i - 1].block)
            pair_end(open, answers);
        pair_mark((QuoteKind)words->quotes[i].kind, i, open, answers);
    }
    if (answers != NULL)
        pair_end(open, answers);
    return answers;
}

static Quotation quotation_between(const Quote *open, uint32_t end_offset, size_t end_word)
{
    uint32_t start = open->offset + open->size;
    return (Quotation){{start, end_offset > start ? end_offset - start : 0}, open->word, end_word};
}

/* What is not closed ends with its block. */
static void zone_quotations(Document *document)
{
    const Words *words = &document->words;
    const uint32_t *answers = pair_marks(document);
    for (size_t i = 0; answers != NULL && i < words->quote_count; i++) {
        const Quote *open = &words->quotes[i], *close = &words->quotes[answers[i]];
        size_t end = words->block_first[open->block + 1];
        /* Behind the last word of its block a mark opens nothing. */
        if (!mark_opens((QuoteKind)open->kind) || open->word >= end)
            continue;
        bool closed = close != open;
        if (!closed && open->kind == QUOTE_OPEN_SINGLE)
            continue; /* an apostrophe that begins a word: '80s */
        Quotation quotation = closed ? quotation_between(open, close->offset, close->word)
                                     : quotation_between(open, span_end(word_span(&words->at[end - 1])), end);
        zone_quotation(document, &quotation);
        i = answers[i];
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
    zone_quotations(document);
    zone_italics(document);
    zones_order(&document->zones.of[ZONE_TEXT_QUOTE]);
    zones_order(&document->zones.of[ZONE_WORK_TITLE]);
}

static bool spans_touch(const Spans *spans, Span span)
{
    size_t low = 0, high = spans->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (span_end(spans->at[middle]) <= span.offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < spans->count && span_overlaps(spans->at[low], span);
}

bool zones_touch(const Document *document, Span span, unsigned zones)
{
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++) {
        if ((zones >> kind & 1) && spans_touch(&document->zones.of[kind], span))
            return true;
    }
    return false;
}

/* ---- Mentions ---- */

static bool in_capitals(const Words *words, const Mention *mention)
{
    size_t run = 0;
    for (size_t i = mention->first; i <= mention->last; i++) {
        if (words->at[i].letter_case != CASE_UPPER && words->at[i].letter_case != CASE_NONE)
            return false;
        run++;
    }
    enum { RUN = 3 };
    for (size_t i = mention->first;
         run < RUN && i > 0 && words->at[i - 1].letter_case == CASE_UPPER && words->at[i - 1].joint < JOINT_BLOCK; i--)
        run++;
    for (size_t i = mention->last + 1; run < RUN && i < words->count && words->at[i].letter_case == CASE_UPPER; i++)
        run++;
    return run >= RUN;
}

static bool marked_sic(const Words *words, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    return (words->at[mention->last].joint & JOINT_OPEN) && after < words->count &&
           str_is(word_text(words, after), "sic");
}

static bool korea_at(const Document *document, size_t index)
{
    uint32_t korean = lexicon_country(document->lexicon, "kr") | lexicon_country(document->lexicon, "kp");
    return cue_at(document, index, CUE_KOREA) || cue_between(document, index, index + 1, CUE_COUNTRY, korean);
}

/* A head noun directly behind makes the name part of a longer one (Inchon Station), as does one before "of" in front
 * (University of Inchon). */
static bool in_official_name(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    size_t after = (size_t)mention->last + 1;
    if (mention->ending == 0 && words->at[mention->last].joint == JOINT_SPACE && after < words->count &&
        words->at[after].letter_case >= CASE_CAPITAL && cue_is(document, after, CUE_HEAD))
        return true;
    size_t first = mention->first;
    /* Peoples Party of Canada; Hotel Seoguipo */
    bool body = mention->entry != NONE && mention_entry(document, mention)->class == CLASS_ORGANIZATION;
    if (body && mention->ending == 0 && words->at[mention->last].joint == JOINT_SPACE && after + 1 < words->count &&
        str_is(word_text(words, after), "of") && words->at[after + 1].letter_case >= CASE_CAPITAL &&
        !korea_at(document, after + 1))
        return true;
    if (first >= 1 && words->at[first - 1].joint == JOINT_SPACE && words->at[first - 1].letter_case >= CASE_CAPITAL &&
        !(words->at[first - 1].flags & WORD_SENTENCE) && cue_is(document, first - 1, CUE_HEAD))
        return true;
    return first >= 2 && words->at[first - 1].joint == JOINT_SPACE && words->at[first - 2].joint == JOINT_SPACE &&
           str_is(word_text(words, first - 1), "of") && words->at[first - 2].letter_case >= CASE_CAPITAL &&
           cue_is(document, first - 2, CUE_HEAD);
}

/* Both names on purpose: "Rodong Shinmun, also spelled Rodong Sinmun"; "Pusan (Busan)"; "Sea of Japan/East Sea". Hangul
 * and Hanja behind a name are no second name, but say whose the first one is. */
static bool given_together(const Document *document, const Mention *one, const Mention *other)
{
    enum { REACH = 8 };
    const Words *words = &document->words;
    if (one->entry != other->entry || one->form == other->form || other->first - one->last > REACH ||
        mention_form(document, one)->kind >= IREUM_FORM_HANGUL ||
        mention_form(document, other)->kind >= IREUM_FORM_HANGUL)
        return false;
    unsigned joint = words->at[one->last].joint;
    if (other->first == one->last + 1 && (joint & (JOINT_OPEN | JOINT_SLASH)))
        return true;
    return cue_between(document, one->last + 1, other->first, CUE_ALIAS, 0);
}

/* Marks with KIND each mention that touches one of its stretches; both lists are in order. */
static void mark_kind(Mentions *mentions, const Spans *spans, ZoneKind kind)
{
    size_t next = 0;
    for (size_t i = 0; i < mentions->count && next < spans->count;) {
        Mention *mention = &mentions->at[i];
        if (span_end(spans->at[next]) <= mention->span.offset) {
            next++;
            continue;
        }
        /* A name that is all there is between the marks is no part of a title: the "Rodong Shinmun". */
        bool whole = kind == ZONE_WORK_TITLE && span_inside(spans->at[next], mention->span);
        if (span_overlaps(mention->span, spans->at[next]) && !whole)
            mention->zones |= (uint16_t)(1u << kind);
        i++;
    }
}

/* Whether SPAN touches one of SPANS, which are in order. */
static bool touches(const Spans *spans, Span span)
{
    size_t low = 0, high = spans->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (span_end(spans->at[middle]) <= span.offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < spans->count && span_overlaps(spans->at[low], span);
}

/* The zones that a mention's own words show. */
static uint16_t own_zones(const Document *document, const Mention *mention)
{
    unsigned zones = 0;
    if (in_capitals(&document->words, mention))
        zones |= 1u << ZONE_CAPS;
    if (marked_sic(&document->words, mention))
        zones |= 1u << ZONE_SIC;
    if (in_official_name(document, mention))
        zones |= 1u << ZONE_OFFICIAL;
    return (uint16_t)zones;
}

uint16_t zones_around(const Document *document, const Mention *mention)
{
    unsigned zones = own_zones(document, mention);
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++) {
        if (touches(&document->zones.of[kind], mention->span))
            zones |= 1u << kind;
    }
    return (uint16_t)zones;
}

void mentions_zones(Document *document)
{
    Mentions *mentions = &document->mentions;
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++)
        mark_kind(mentions, &document->zones.of[kind], (ZoneKind)kind);
    for (size_t i = 0; i < mentions->count; i++) {
        Mention *mention = &mentions->at[i];
        mention->zones |= own_zones(document, mention);
        if (i > 0 && given_together(document, &mentions->at[i - 1], mention)) {
            mention->zones |= 1u << ZONE_ALIAS;
            mentions->at[i - 1].zones |= 1u << ZONE_ALIAS;
        }
    }
}
