/* text.c: a text that is edited, with what turns the positions of a client into offsets and back. */
#include "lsp/text.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 256 }; /* bytes between two counts of units */

static bool continues(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* ---- Counts ---- */

static Units count(const char *at, size_t size)
{
    uint32_t continuing = 0, beyond = 0;
    for (size_t i = 0; i < size; i++) {
        continuing += continues(at[i]);
        beyond += (unsigned char)at[i] >= 0xF0;
    }
    uint32_t characters = (uint32_t)size - continuing;
    return (Units){characters, characters + beyond};
}

static void count_blocks(Text *text, size_t from)
{
    for (size_t block = from / BLOCK; block * BLOCK < text->size; block++) {
        size_t start = block * BLOCK, size = text->size - start < BLOCK ? text->size - start : BLOCK;
        Units before = text->blocks[block], here = count(text->at + start, size);
        text->blocks[block + 1] = (Units){before.characters + here.characters, before.utf16 + here.utf16};
    }
}

static uint32_t pick(Units units, IreumUnit unit)
{
    return unit == IREUM_UTF16 ? units.utf16 : units.characters;
}

static uint32_t units_before(const Text *text, uint32_t offset, IreumUnit unit)
{
    if (unit == IREUM_BYTES)
        return offset;
    uint32_t block = offset / BLOCK;
    return pick(text->blocks[block], unit) + pick(count(text->at + block * BLOCK, offset % BLOCK), unit);
}

/* ---- Lines ---- */

static bool add_line(Text *text, uint32_t start)
{
    if (text->line_count == text->line_capacity) {
        size_t capacity = text->line_capacity > 0 ? 2 * text->line_capacity : 64;
        uint32_t *lines = realloc(text->lines, capacity * sizeof *lines);
        if (lines == NULL)
            return false;
        text->lines = lines;
        text->line_capacity = capacity;
    }
    text->lines[text->line_count++] = start;
    return true;
}

/* The line that OFFSET lies in. */
static size_t line_of(const Text *text, uint32_t offset)
{
    size_t low = 0, high = text->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Finds the lines behind the last one that is known. */
static bool find_lines(Text *text)
{
    for (size_t i = text->lines[text->line_count - 1]; i < text->size; i++) {
        bool ends = text->at[i] == '\n' || (text->at[i] == '\r' && (i + 1 == text->size || text->at[i + 1] != '\n'));
        if (ends && !add_line(text, (uint32_t)i + 1))
            return false;
    }
    return true;
}

static uint32_t line_end(const Text *text, size_t line)
{
    uint32_t start = text->lines[line];
    uint32_t end = line + 1 < text->line_count ? text->lines[line + 1] : (uint32_t)text->size;
    if (end > start && text->at[end - 1] == '\n')
        end--;
    if (end > start && text->at[end - 1] == '\r')
        end--;
    return end;
}

/* ---- Changes ---- */

static bool make_room(Text *text, size_t size)
{
    size_t capacity = text->capacity > 0 ? text->capacity : BLOCK;
    while (capacity < size)
        capacity *= 2;
    if (capacity > text->capacity) {
        char *at = realloc(text->at, capacity);
        if (at == NULL)
            return false;
        text->at = at;
        text->capacity = capacity;
    }
    if (capacity / BLOCK + 2 > text->block_capacity) {
        Units *blocks = realloc(text->blocks, (capacity / BLOCK + 2) * sizeof *blocks);
        if (blocks == NULL)
            return false;
        blocks[0] = (Units){0, 0};
        text->blocks = blocks;
        text->block_capacity = capacity / BLOCK + 2;
    }
    return text->line_count > 0 || add_line(text, 0);
}

/* Puts the bytes into place, all room made. */
static void splice(Text *text, IreumSpan span, const char *bytes, size_t size)
{
    size_t end = (size_t)span.offset + span.size;
    memmove(text->at + span.offset + size, text->at + end, text->size - end);
    if (size > 0)
        memcpy(text->at + span.offset, bytes, size);
    text->size = text->size - span.size + size;
}

bool text_replace(Text *text, IreumSpan span, const char *bytes, size_t size)
{
    size_t kept = text->size - span.size;
    if (size > IREUM_MAX_SIZE || kept > IREUM_MAX_SIZE - size || !make_room(text, kept + size))
        return false;
    splice(text, span, bytes, size);
    /* A line feed may come to stand behind the carriage return before it, which then ends no line any more. */
    text->line_count = line_of(text, span.offset > 0 ? span.offset - 1 : 0) + 1;
    count_blocks(text, span.offset);
    return find_lines(text);
}

bool text_set(Text *text, const char *bytes, size_t size)
{
    return text_replace(text, (IreumSpan){0, (uint32_t)text->size}, bytes, size);
}

bool text_copy(Text *text, const Text *other)
{
    Text copy = {.lines = malloc(other->line_count * sizeof *copy.lines)};
    if (copy.lines != NULL)
        copy.line_count = copy.line_capacity = other->line_count;
    if (copy.lines == NULL || !make_room(&copy, other->size)) {
        text_free(&copy);
        return false;
    }
    memcpy(copy.lines, other->lines, other->line_count * sizeof *copy.lines);
    memcpy(copy.at, other->at, other->size);
    memcpy(copy.blocks, other->blocks, ((other->size + BLOCK - 1) / BLOCK + 1) * sizeof *copy.blocks);
    copy.size = other->size;
    text_free(text);
    *text = copy;
    return true;
}

void text_free(Text *text)
{
    free(text->at);
    free(text->lines);
    free(text->blocks);
    *text = (Text){.at = NULL};
}

/* ---- Positions ---- */

/* The last block that begins with WANTED units before it, or fewer. */
static size_t block_of(const Text *text, uint32_t wanted, IreumUnit unit)
{
    size_t low = 0, high = text->size / BLOCK + 1;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (pick(text->blocks[middle], unit) <= wanted)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The offset with WANTED units before it, at most END. */
static uint32_t offset_of_units(const Text *text, uint32_t wanted, uint32_t end, IreumUnit unit)
{
    size_t block = block_of(text, wanted, unit);
    uint32_t at = (uint32_t)block * BLOCK, units = pick(text->blocks[block], unit);
    while (at < end && continues(text->at[at]))
        at++;
    while (at < end) {
        units += unit == IREUM_UTF16 && (unsigned char)text->at[at] >= 0xF0 ? 2 : 1;
        if (units > wanted)
            break;
        for (at++; at < end && continues(text->at[at]); at++)
            ;
    }
    return at;
}

uint32_t text_offset(const Text *text, Position position, IreumUnit unit)
{
    if (position.line >= text->line_count)
        return (uint32_t)text->size;
    uint32_t start = text->lines[position.line], end = line_end(text, position.line);
    if (position.character >= end - start) /* a unit is a byte at least */
        return end;
    if (unit != IREUM_BYTES)
        return offset_of_units(text, units_before(text, start, unit) + position.character, end, unit);
    uint32_t at = start + position.character;
    while (at > start && continues(text->at[at]))
        at--;
    return at;
}

Position text_position(const Text *text, uint32_t offset, IreumUnit unit)
{
    offset = offset < text->size ? offset : (uint32_t)text->size;
    size_t line = line_of(text, offset);
    uint32_t end = line_end(text, line);
    offset = offset < end ? offset : end;
    uint32_t before = units_before(text, text->lines[line], unit);
    return (Position){(uint32_t)line, units_before(text, offset, unit) - before};
}

IreumSpan text_line(const Text *text, uint32_t offset)
{
    size_t line = line_of(text, offset);
    return (IreumSpan){text->lines[line], line_end(text, line) - text->lines[line]};
}
