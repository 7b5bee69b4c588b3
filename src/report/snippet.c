/* snippet.c: which part of a line is shown, and where the carets stand. */
#include "report/snippet.h"

#include "report/visible.h"

enum {
    TAB_STOP = 8,
    NARROWEST = 40,
    ELLIPSIS = 3,      /* cells of "..." */
    WORD = 16,         /* bytes that may be given up so that a cut falls between words */
    BYTES_A_CELL = 16, /* marks without end take bytes but no cells: another limit stops them */
};

typedef struct Line {
    const char *at;
    size_t size;
} Line;

/* A stretch of a line, half open. */
typedef struct Stretch {
    size_t from;
    size_t to;
} Stretch;

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Cells of the character at OFFSET where it is printed at CELL; its bytes go to *SIZE. */
static size_t cells_at(Line line, size_t offset, size_t cell, size_t *size)
{
    Visible shown;
    *size = visible_next(line.at + offset, line.size - offset, &shown);
    return shown.value == '\t' ? TAB_STOP - cell % TAB_STOP : shown.cells;
}

/* The cell at which STRETCH ends when it begins at CELL. */
static size_t end_cell(Line line, Stretch stretch, size_t cell)
{
    size_t size;
    for (size_t i = stretch.from; i < stretch.to; i += size)
        cell += cells_at(line, i, cell, &size);
    return cell;
}

static size_t previous(Line line, size_t offset)
{
    size_t start = offset - 1;
    while (start > 0 && offset - start < 4 && ((unsigned char)line.at[start] & 0xC0) == 0x80)
        start--;
    return start;
}

static bool inside_character(Line line, size_t offset)
{
    return offset > 0 && offset < line.size && ((unsigned char)line.at[offset] & 0xC0) == 0x80;
}

static bool takes_no_cell(Line line, size_t offset)
{
    size_t size;
    return offset < line.size && cells_at(line, offset, 0, &size) == 0;
}

/* Goes from OFFSET on towards LIMIT while characters fit into *CELLS, which becomes what is left. */
static size_t reach_on(Line line, size_t offset, size_t limit, size_t *cells)
{
    size_t last = offset + smaller(*cells * BYTES_A_CELL, limit - offset);
    while (offset < last) {
        size_t size;
        size_t cost = cells_at(line, offset, 0, &size);
        if (cost > *cells)
            break;
        *cells -= cost;
        offset += size;
    }
    return smaller(offset, limit);
}

/* The same backwards to the line's start; stops at no mark whose letter is left out. */
static size_t reach_back(Line line, size_t offset, size_t *cells)
{
    size_t last = offset - smaller(*cells * BYTES_A_CELL, offset);
    size_t from = offset;
    while (from > last) {
        size_t size;
        size_t before = previous(line, from);
        size_t cost = cells_at(line, before, 0, &size);
        if (cost > *cells)
            break;
        *cells -= cost;
        from = before;
    }
    while (from > 0 && from < offset && takes_no_cell(line, from)) {
        size_t size;
        cells_at(line, from, 0, &size);
        from += size;
    }
    return smaller(from, offset);
}

/* As much of SPAN as fits into WIDTH cells goes to *SHOWN; returns it with what stands around it: half of the room on
 * either side, and what one side leaves to the other. */
static Stretch window_around(Line line, Stretch span, size_t width, Stretch *shown)
{
    size_t room = width;
    *shown = (Stretch){span.from, reach_on(line, span.from, span.to, &room)};
    size_t left = room / 2;
    size_t right = room - left;
    Stretch window;
    window.from = reach_back(line, span.from, &left);
    right += left;
    window.to = shown->to < span.to ? shown->to : reach_on(line, shown->to, line.size, &right);
    window.from = reach_back(line, window.from, &right);
    return window;
}

/* Moves the ends of WINDOW inwards to the nearest space, where one is near and outside SHOWN. */
static Stretch cut_between_words(Line line, Stretch window, Stretch shown)
{
    size_t from = window.from;
    size_t latest = from + smaller(WORD, shown.from - from);
    while (from > 0 && from < latest && line.at[from - 1] != ' ')
        from++;
    if (from > 0 && line.at[from - 1] == ' ')
        window.from = from;
    size_t to = window.to;
    size_t earliest = to - smaller(WORD, to - shown.to);
    while (to < line.size && to > earliest && line.at[to] != ' ')
        to--;
    if (to < line.size && line.at[to] == ' ')
        window.to = to;
    return window;
}

/* SPAN within the line in whole characters, begun with the letter that its first marks stand on. */
static Stretch span_in_line(Line line, IreumSpan span)
{
    size_t from = smaller(span.offset, line.size);
    size_t to = from + smaller(span.size, line.size - from);
    size_t farthest = from - smaller(from, NARROWEST * BYTES_A_CELL);
    while (inside_character(line, to))
        to++;
    if (inside_character(line, from))
        from = previous(line, from);
    while (from > farthest && takes_no_cell(line, from))
        from = previous(line, from);
    return (Stretch){from, to};
}

Snippet snippet_of(const char *text, size_t size, IreumSpan span, size_t width)
{
    Line line = {text, size};
    Stretch meant = span_in_line(line, span);
    Stretch shown;
    if (width < NARROWEST)
        width = NARROWEST;
    Stretch window = window_around(line, meant, width, &shown);
    if (window.from > 0 || window.to < size) {
        window = window_around(line, meant, width - 2 * ELLIPSIS, &shown);
        window = cut_between_words(line, window, shown);
    }
    Snippet snippet = {
        .text = text + window.from,
        .size = window.to - window.from,
        .cut_before = window.from > 0,
        .cut_after = window.to < size,
        .span_goes_on = shown.to < meant.to || span.size > size - smaller(span.offset, size),
    };
    size_t start = snippet.cut_before ? ELLIPSIS : 0;
    snippet.indent = end_cell(line, (Stretch){window.from, shown.from}, start);
    snippet.carets = end_cell(line, shown, snippet.indent) - snippet.indent;
    if (snippet.carets == 0)
        snippet.carets = 1;
    return snippet;
}

static void repeat(FILE *out, char character, size_t count)
{
    for (size_t i = 0; i < count; i++)
        putc(character, out);
}

void snippet_print(FILE *out, const Snippet *snippet)
{
    Line line = {snippet->text, snippet->size};
    size_t cell = 0, size;
    if (snippet->cut_before)
        cell += (size_t)fprintf(out, "...");
    for (size_t i = 0; i < line.size; i += size) {
        Visible shown;
        size = visible_plain(line.at + i, line.size - i);
        if (size > 0) {
            fwrite(line.at + i, 1, size, out);
            cell += size;
            continue;
        }
        size = visible_next(line.at + i, line.size - i, &shown);
        size_t cells = cells_at(line, i, cell, &size);
        if (shown.value == '\t')
            repeat(out, ' ', cells);
        else
            fwrite(shown.text, 1, shown.size, out);
        cell += cells;
    }
    if (snippet->cut_after)
        fputs("...", out);
}

void snippet_print_indent(FILE *out, const Snippet *snippet)
{
    repeat(out, ' ', snippet->indent);
}

void snippet_print_carets(FILE *out, const Snippet *snippet)
{
    putc('^', out);
    repeat(out, '~', snippet->carets - 1);
    if (snippet->span_goes_on)
        fputs("...", out);
}
