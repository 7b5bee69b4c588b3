/* width.c: terminal cells that text takes. */
#include "base/unicode.h"
#include "ireum.h"

enum { TAB_STOP = 8 };

/* The cell at which valid TEXT, begun at CELL, ends. */
static size_t end_cell(Str text, size_t cell)
{
    for (size_t i = 0; i < text.size;) {
        size_t size;
        uint32_t value = utf8_next(text.at + i, &size);
        cell = value == '\t' ? (cell / TAB_STOP + 1) * TAB_STOP : cell + code_point(value)->cells;
        i += size;
    }
    return cell;
}

size_t ireum_cells(const char *text, size_t size, size_t start)
{
    Str rest = {text, size};
    size_t cell = start;
    while (rest.size > 0) {
        size_t valid = utf8_check(rest);
        cell = end_cell(str_slice(rest, 0, valid), cell);
        rest = str_after(rest, valid);
        if (rest.size > 0) {
            cell++; /* a byte that is no UTF-8 shows as one replacement character */
            rest = str_after(rest, 1);
        }
    }
    return cell - start;
}
