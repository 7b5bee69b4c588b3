/* frame.h: where messages begin and end in a stream of bytes: "Content-Length: N", an empty line, N bytes. */
#ifndef LSP_FRAME_H
#define LSP_FRAME_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of a message at most; a greater length is taken for a mistake. */
#define FRAME_MOST ((size_t)1 << 30)

typedef enum Framed {
    FRAMED_NOTHING, /* more bytes are needed */
    FRAMED_MESSAGE,
    FRAMED_BROKEN, /* no header with a length, told once until there is one; what follows is read as another header */
} Framed;

/* What has been read of a stream and was not taken yet. Zeroed, it is empty. */
typedef struct Frame {
    char *at;
    size_t size, capacity;
    size_t taken;  /* bytes of messages that were handed out */
    size_t looked; /* bytes behind them in which no header ends */
    bool lost;     /* there was no length where one was to be */
} Frame;

/* Adds what was read. False where memory is out. */
bool frame_feed(Frame *frame, const char *bytes, size_t size);

/* Takes the next message; *BODY lives until the next call of frame_feed. */
Framed frame_next(Frame *frame, const char **body, size_t *size);

void frame_free(Frame *frame);

#endif
