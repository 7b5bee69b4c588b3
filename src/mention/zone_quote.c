/* zone_quote.c: what stands between quotation marks: speech, a document, the title of a work. */
#include "mention/zone.h"

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
void zones_quote(Document *document)
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
