/* markdown_cost.c: counting, in one pass before the reading, the steps that MD4C 0.4.8 takes over and over: */
#include "copy/markdown_cost.h"

#include <stdint.h>

/* It looks for the line of each closing bracket from the first line of the paragraph on, and at an empty line goes
 * through all list items that are open. A step takes about a nanosecond. Ten thousand references in one block, and
 * lists as deep as anyone can read, stay far below. */
enum {
    STEPS_PER_BYTE = 256,
    STEPS_LEAST = 16 * 1024 * 1024,
};

/* What has been read so far. */
typedef struct Counting {
    uint64_t steps;
    size_t paragraph; /* lines of the paragraph; 0: the last line was empty */
    size_t depth;     /* list items that may be open, at most */
} Counting;

/* Cuts the next line, which ends in LF, CR LF or CR, off the front of REST. */
static Str cut_line(Str *rest)
{
    size_t size = 0;
    while (size < rest->size && rest->at[size] != '\n' && rest->at[size] != '\r')
        size++;
    Str line = {rest->at, size};
    size_t end = size + (size < rest->size);
    if (end < rest->size && rest->at[end - 1] == '\r' && rest->at[end] == '\n')
        end++;
    *rest = str_after(*rest, end);
    return line;
}

/* Bytes of a list item's marker that LINE begins with; 0: there is none. */
static size_t marker_size(Str line)
{
    size_t digits = 0;
    while (digits < line.size && digits < 9 && line.at[digits] >= '0' && line.at[digits] <= '9')
        digits++;
    if (digits == line.size || memchr(digits > 0 ? ".)" : "-+*", line.at[digits], digits > 0 ? 2 : 3) == NULL)
        return 0;
    size_t size = digits + 1;
    return size == line.size || line.at[size] == ' ' || line.at[size] == '\t' ? size : 0;
}

/* What stands before a line's text. */
typedef struct Lead {
    size_t size;
    size_t markers;
    size_t items; /* that it can open or keep open: one for each marker, and one for two columns of space */
} Lead;

static Lead lead_of(Str line)
{
    Lead lead = {0};
    size_t columns = 0;
    while (lead.size < line.size) {
        char byte = line.at[lead.size];
        size_t marker = marker_size(str_after(line, lead.size));
        if (marker == 0 && byte != ' ' && byte != '\t' && byte != '>')
            break;
        columns += byte == '\t' ? 4 : byte == ' ';
        lead.markers += marker > 0;
        lead.size += marker > 0 ? marker : 1;
    }
    lead.items = lead.markers + columns / 2;
    return lead;
}

static size_t closing_brackets(Str line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.size; i++)
        count += line.at[i] == ']';
    return count;
}

/* A line without markers and text is empty, in a block quotation too. One behind a line of text may carry on that
 * paragraph, however deep it stands, without a space. */
static void count_line(Counting *counting, Str line)
{
    Lead lead = lead_of(line);
    if (lead.size == line.size && lead.markers == 0) {
        counting->steps += counting->depth;
        counting->paragraph = 0;
        return;
    }
    if (counting->paragraph == 0 || lead.items > counting->depth)
        counting->depth = lead.items;
    counting->steps += closing_brackets(line) * (uint64_t)counting->paragraph++;
}

bool markdown_costly(Str text)
{
    Counting counting = {0};
    uint64_t most = STEPS_LEAST + (uint64_t)STEPS_PER_BYTE * text.size;
    while (text.size > 0 && counting.steps <= most)
        count_line(&counting, cut_line(&text));
    return counting.steps > most;
}
