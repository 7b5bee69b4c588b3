/* frame.c: where messages begin and end in a stream of bytes.
 *
 * A stream that has lost its step finds it again: a length may stand anywhere in a line of the header, so that what a
 * wrong length has left over before the next header does no harm. */
#include "lsp/frame.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Bytes of a header at most: more without an empty line is none. */
enum { HEADER_MOST = 8192 };

static const char length_name[] = "Content-Length:";

bool frame_feed(Frame *frame, const char *bytes, size_t size)
{
    if (frame->taken > 0) {
        frame->size -= frame->taken;
        memmove(frame->at, frame->at + frame->taken, frame->size);
        frame->taken = 0;
    }
    if (frame->capacity - frame->size < size) {
        size_t capacity = 2 * (frame->size + size);
        char *at = realloc(frame->at, capacity);
        if (at == NULL)
            return false;
        frame->at = at;
        frame->capacity = capacity;
    }
    memcpy(frame->at + frame->size, bytes, size);
    frame->size += size;
    return true;
}

/* Bytes of the header at the SIZE bytes at AT, its empty line included; 0: it has none yet. Line feeds alone will do. */
static size_t header_size(const char *at, size_t size, size_t from)
{
    for (size_t i = from; i < size; i++) {
        if (at[i] != '\n')
            continue;
        if (i + 1 < size && at[i + 1] == '\n')
            return i + 2;
        if (i + 2 < size && at[i + 1] == '\r' && at[i + 2] == '\n')
            return i + 3;
    }
    return 0;
}

/* Reads the number at AT, blanks before it. False where there is none, or one above FRAME_MOST. */
static bool read_length(const char *at, const char *end, size_t *length)
{
    size_t number = 0;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    const char *first = at;
    for (; at < end && *at >= '0' && *at <= '9' && number <= FRAME_MOST; at++)
        number = 10 * number + (size_t)(*at - '0');
    *length = number;
    return at > first && number <= FRAME_MOST;
}

/* The last length in the header counts: what stands before it may be left of something else. */
static bool find_length(const char *header, size_t size, size_t *length)
{
    size_t name = sizeof length_name - 1;
    bool found = false;
    for (size_t i = 0; i + name <= size; i++) {
        if ((header[i] == 'C' || header[i] == 'c') && strncasecmp(header + i, length_name, name) == 0)
            found = read_length(header + i + name, header + size, length);
    }
    return found;
}

/* Passes over SIZE bytes that are no message. */
static Framed pass_over(Frame *frame, size_t size)
{
    bool known = frame->lost;
    frame->taken += size;
    frame->looked = 0;
    frame->lost = true;
    return known ? FRAMED_NOTHING : FRAMED_BROKEN;
}

/* True where a header ends, or none can. *HEADER gets its size, 0 for none. */
static bool find_header(Frame *frame, const char *at, size_t left, size_t *header)
{
    *header = header_size(at, left, frame->looked);
    frame->looked = *header == 0 && left > 2 ? left - 2 : 0;
    return *header > 0 || left >= 2 * HEADER_MOST;
}

Framed frame_next(Frame *frame, const char **body, size_t *size)
{
    size_t header;
    while (frame->size > frame->taken) {
        const char *at = frame->at + frame->taken;
        size_t left = frame->size - frame->taken;
        if (!find_header(frame, at, left, &header))
            return FRAMED_NOTHING;
        size_t before = header > HEADER_MOST ? header - HEADER_MOST : 0;
        bool whole = header > 0 && find_length(at + before, header - before, size);
        if (whole && left - header < *size)
            return FRAMED_NOTHING;
        if (whole) {
            *body = at + header;
            frame->taken += header + *size;
            frame->lost = false;
            return FRAMED_MESSAGE;
        }
        /* Without an end, what may be the beginning of a header stays. */
        if (pass_over(frame, header > 0 ? header : left - HEADER_MOST) == FRAMED_BROKEN)
            return FRAMED_BROKEN;
    }
    return FRAMED_NOTHING;
}

void frame_free(Frame *frame)
{
    free(frame->at);
    *frame = (Frame){.at = NULL};
}
