/* edits.c: lists of edits of one text: applied, and two lists that follow each other made into one. */
#include "check/edits.h"

void edits_add(Edits *edits, Arena *arena, IreumEdit edit)
{
    edits->at = arena_room(arena, edits->at, edits->count, &edits->capacity, sizeof edit);
    if (edits->count < edits->capacity)
        edits->at[edits->count++] = edit;
}

/* Bytes that EDIT adds, as a difference modulo 2^32: texts are smaller than that. */
static uint32_t growth(const IreumEdit *edit)
{
    return (uint32_t)edit->text_size - edit->span.size;
}

/* Writes the SPAN of TEXT with those COUNT EDITS that lie in it; EDITS count from the start of TEXT. Returns the end of
 * what was written. */
static char *write_edited(char *out, Str text, Span span, const IreumEdit *edits, size_t count)
{
    uint32_t at = span.offset;
    for (size_t i = 0; i < count; i++) {
        memcpy(out, text.at + at, edits[i].span.offset - at);
        out += edits[i].span.offset - at;
        if (edits[i].text_size > 0)
            memcpy(out, edits[i].text, edits[i].text_size);
        out += edits[i].text_size;
        at = span_end(edits[i].span);
    }
    memcpy(out, text.at + at, span_end(span) - at);
    return out + (span_end(span) - at);
}

static Str edited(Str text, Span span, const IreumEdit *edits, size_t count, Arena *arena)
{
    size_t size = span.size;
    for (size_t i = 0; i < count; i++)
        size += edits[i].text_size - edits[i].span.size;
    char *out = arena_take(arena, size + 1);
    if (out == NULL)
        return (Str){NULL, 0};
    char *end = write_edited(out, text, span, edits, count);
    *end = '\0';
    return (Str){out, size};
}

Str edits_apply(const Edits *edits, Str text, Arena *arena)
{
    if (text.size == 0 && edits->count == 0)
        return (Str){"", 0};
    return edited(text, (Span){0, (uint32_t)text.size}, edits->at, edits->count, arena);
}

/* Two lists on their way to one; offsets are of the text between them. */
typedef struct Merge {
    const Edits *made, *further;
    size_t made_next, further_next;
    uint32_t grown; /* by what was made before MADE_NEXT */
} Merge;

static Span made_span(const Merge *merge)
{
    const IreumEdit *edit = &merge->made->at[merge->made_next];
    return (Span){edit->span.offset + merge->grown, (uint32_t)edit->text_size};
}

/* Takes the next edit of either list that begins at END or before; END then is where what was taken ends. */
static bool take_one(Merge *merge, uint32_t *end)
{
    Span span;
    if (merge->made_next < merge->made->count && (span = made_span(merge)).offset <= *end)
        merge->grown += growth(&merge->made->at[merge->made_next++]);
    else if (merge->further_next < merge->further->count &&
             (span = merge->further->at[merge->further_next].span).offset <= *end)
        merge->further_next++;
    else
        return false;
    *end = span_end(span) > *end ? span_end(span) : *end;
    return true;
}

/* Where the next edit of either list begins; UINT32_MAX: there is none. */
static uint32_t next_start(const Merge *merge)
{
    uint32_t start = UINT32_MAX;
    if (merge->made_next < merge->made->count)
        start = made_span(merge).offset;
    if (merge->further_next < merge->further->count) {
        uint32_t other = merge->further->at[merge->further_next].span.offset;
        start = other < start ? other : start;
    }
    return start;
}

Edits edits_compose(const Edits *made, Str between, const Edits *further, Arena *arena)
{
    Edits all = {.at = NULL};
    Merge merge = {.made = made, .further = further};
    for (uint32_t start; (start = next_start(&merge)) != UINT32_MAX;) {
        uint32_t end = start, first = start - merge.grown;
        size_t from = merge.further_next;
        while (take_one(&merge, &end))
            ;
        Str text = edited(between, (Span){start, end - start}, &further->at[from], merge.further_next - from, arena);
        edits_add(&all, arena, (IreumEdit){{first, end - merge.grown - first}, text.at, text.size});
    }
    return all;
}

uint32_t edits_origin(const Edits *made, uint32_t offset, Origin *from)
{
    for (; from->next < made->count; from->next++) {
        const IreumEdit *edit = &made->at[from->next];
        uint32_t start = edit->span.offset + from->grown;
        if (offset < start)
            break;
        if (offset - start < edit->text_size)
            return edit->span.offset;
        from->grown += growth(edit);
    }
    return offset - from->grown;
}

Claimed claimed_new(size_t size, Arena *arena)
{
    return (Claimed){arena_alloc(arena, size / 4 + 1)};
}

/* What an edit claims, counted in BITS: the bytes that it replaces and the places between them, or, where it replaces
 * none, the place where it stands. */
static Span claim_of(Span span)
{
    return span.size == 0 ? (Span){2 * span.offset, 1} : (Span){2 * span.offset + 1, 2 * span.size - 1};
}

static bool is_free(const Claimed *claimed, Span claim)
{
    for (uint32_t i = claim.offset; i < span_end(claim); i++) {
        if (claimed->bits[i / 8] & 1 << i % 8)
            return false;
    }
    return true;
}

bool claimed_take(Claimed *claimed, const IreumEdit *edits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_free(claimed, claim_of(edits[i].span)))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        Span claim = claim_of(edits[i].span);
        for (uint32_t k = claim.offset; k < span_end(claim); k++)
            claimed->bits[k / 8] = (unsigned char)(claimed->bits[k / 8] | 1 << k % 8);
    }
    return true;
}
