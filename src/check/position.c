/* position.c: offsets of a result as lines and columns, and as places in its file. Offsets are bytes of the result's
 * text, the copy's begin behind the byte order mark. */
#include "check/result.h"

#include "base/unicode.h"

static uint32_t copy_offset(const Copy *copy, uint32_t offset)
{
    offset = offset > copy->shift ? offset - copy->shift : 0;
    return offset < copy->text.size ? offset : (uint32_t)copy->text.size;
}

/* Counts the units of TEXT from the start of its line. */
static size_t count_units(Str text, IreumUnit unit)
{
    if (unit == IREUM_BYTES)
        return text.size;
    if (unit == IREUM_CELLS)
        return ireum_cells(text.at, text.size, 0);
    size_t count = 0;
    for (size_t at = 0; at < text.size;) {
        size_t size = 0;
        utf8_next(text.at + at, &size);
        count += unit == IREUM_UTF16 && size == 4 ? 2 : 1;
        at += size;
    }
    return count;
}

IreumPosition ireum_result_position(const IreumResult *result, uint32_t offset, IreumUnit unit)
{
    const Copy *copy = &result->copy;
    uint32_t at = copy_offset(copy, offset);
    size_t line = copy_line(copy, at);
    uint32_t start = copy_line_span(copy, line).offset;
    Str before = str_slice(copy->text, start, at - start);
    return (IreumPosition){(uint32_t)line + 1, (uint32_t)count_units(before, unit) + 1};
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
