/* position.c: offsets of a result as lines and columns, and as places in its file. Offsets are bytes of the result's
 * text, the copy's begin behind the byte order mark. */
#include "check/result.h"

#include "base/unicode.h"

static uint32_t copy_offset(const Copy *copy, uint32_t offset)
{
    offset = offset > copy->shift ? offset - copy->shift : 0;
    return offset < copy->text.size ? offset : (uint32_t)copy->text.size;
}

/* The units of TEXT, which begins in column START (from 0) of its line. */
static size_t count_units(Str text, size_t start, IreumUnit unit)
{
    if (unit == IREUM_BYTES)
        return text.size;
    if (unit == IREUM_CELLS)
        return ireum_cells(text.at, text.size, start);
    size_t count = 0;
    for (size_t at = 0; at < text.size;) {
        size_t size = 0;
        utf8_next(text.at + at, &size);
        count += unit == IREUM_UTF16 && size == 4 ? 2 : 1;
        at += size;
    }
    return count;
}

/* ---- Marks: the columns, from 0, of places STRIDE bytes apart, so that those of a long line are not counted from its
 * start again and again. ---- */

enum { STRIDE = 1024 };

/* Where mark INDEX lies: on the first character there. */
static size_t mark_offset(const Copy *copy, size_t index)
{
    size_t at = index * STRIDE;
    while (at < copy->text.size && ((unsigned char)copy->text.at[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* NULL where memory is out. */
static const uint32_t *make_marks(const Copy *copy, IreumUnit unit, Arena *arena)
{
    size_t count = copy->text.size / STRIDE + 1, last = 0, column = 0;
    uint32_t *marks = arena_alloc(arena, count * sizeof *marks);
    for (size_t i = 0; marks != NULL && i < count; i++) {
        size_t at = mark_offset(copy, i), start = copy->lines[copy_line(copy, (uint32_t)at)];
        if (start > last) {
            last = start;
            column = 0;
        }
        column += count_units(str_slice(copy->text, last, at - last), column, unit);
        marks[i] = (uint32_t)column;
        last = at;
    }
    return marks;
}

/* The column, from 0, of AT in the line that begins at START. */
static size_t find_column(const IreumResult *result, size_t start, size_t at, IreumUnit unit)
{
    const Copy *copy = &result->copy;
    const uint32_t **marks = &result->asked->marks[unit];
    size_t column = 0;
    if (at - start > 2 * STRIDE && unit != IREUM_BYTES) {
        size_t index = at / STRIDE - 1; /* the mark of AT's own stretch may lie behind it */
        if (*marks == NULL)
            *marks = make_marks(copy, unit, &result->asked->arena);
        if (*marks != NULL) {
            column = (*marks)[index];
            start = mark_offset(copy, index);
        }
    }
    return column + count_units(str_slice(copy->text, start, at - start), column, unit);
}

IreumPosition ireum_result_position(const IreumResult *result, uint32_t offset, IreumUnit unit)
{
    const Copy *copy = &result->copy;
    uint32_t at = copy_offset(copy, offset);
    size_t line = copy_line(copy, at);
    uint32_t start = copy_line_span(copy, line).offset;
    return (IreumPosition){(uint32_t)line + 1, (uint32_t)find_column(result, start, at, unit) + 1};
}

IreumSpan ireum_result_line(const IreumResult *result, uint32_t line)
{
    const Copy *copy = &result->copy;
    if (line == 0 || line > copy->line_count)
        return (IreumSpan){0};
    Span span = copy_line_span(copy, line - 1);
    span.offset += copy->shift;
    return span;
}

IreumSpan ireum_result_source(const IreumResult *result, IreumSpan span)
{
    uint32_t start = copy_source(&result->copy, span.offset);
    return (IreumSpan){start, copy_source(&result->copy, span_end(span)) - start};
}
