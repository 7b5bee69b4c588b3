/* text.h: a text that is edited, with what turns the positions of a client into offsets and back. */
#ifndef LSP_TEXT_H
#define LSP_TEXT_H

#include "ireum.h"

/* A place as the protocol has it: both from 0, CHARACTER in the unit that was agreed on. */
typedef struct Position {
    uint32_t line;
    uint32_t character;
} Position;

/* Code points and UTF-16 units before a byte of the text. */
typedef struct Units {
    uint32_t characters;
    uint32_t utf16;
} Units;

/* UTF-8 of less than 4 GiB. Zeroed, it is the empty text, but for its one line, which text_set makes. */
typedef struct Text {
    char *at;
    size_t size, capacity;
    uint32_t *lines; /* where each begins; LF, CR LF and CR end lines */
    size_t line_count, line_capacity;
    Units *blocks; /* before each block of bytes, so that long lines cost no more than short ones */
    size_t block_capacity;
} Text;

/* Makes TEXT those SIZE bytes, which must be UTF-8. False where it would be larger than IREUM_MAX_SIZE, and TEXT is as it
 * was, or where memory is out. */
bool text_set(Text *text, const char *bytes, size_t size);

/* Puts SIZE bytes in the place of SPAN. False as above. */
bool text_replace(Text *text, IreumSpan span, const char *bytes, size_t size);

/* Makes TEXT what OTHER is, which is not zeroed, without counting anew. False where memory is out; it is then as it was. */
bool text_copy(Text *text, const Text *other);

void text_free(Text *text);

/* The offset of POSITION. Past the end of a line it is that end, past the last line the end of the text; inside a
 * character it is the character's start. UNIT: bytes, characters or UTF-16. */
uint32_t text_offset(const Text *text, Position position, IreumUnit unit);

/* The position of OFFSET; past the end it is the end. */
Position text_position(const Text *text, uint32_t offset, IreumUnit unit);

/* The span of the line that OFFSET lies in, without its end. */
IreumSpan text_line(const Text *text, uint32_t offset);

#endif
