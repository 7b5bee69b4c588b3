/* lsp.c: what a client writes. Whatever it is, the same messages are found in it however the bytes come in, and each is
 * read or refused. The first byte of the input is the size of the pieces. */
#include "lsp/frame.h"
#include "lsp/message.h"
#include "target.h"

#include <stdlib.h>

/* What was found, for comparison: the sum of the bytes of all messages, and how many there were. */
typedef struct Found {
    size_t messages, broken, bytes;
} Found;

static void take_all(Frame *frame, Found *found)
{
    const char *body;
    size_t size;
    for (Framed framed; (framed = frame_next(frame, &body, &size)) != FRAMED_NOTHING;) {
        found->broken += framed == FRAMED_BROKEN;
        if (framed != FRAMED_MESSAGE)
            continue;
        found->messages++;
        found->bytes += size;
        message_free(message_read(body, size));
    }
}

static Found read_in_pieces(const uint8_t *data, size_t size, size_t piece)
{
    Frame frame = {.at = NULL};
    Found found = {0, 0, 0};
    for (size_t i = 0; i < size; i += piece) {
        if (!frame_feed(&frame, (const char *)data + i, size - i < piece ? size - i : piece))
            break;
        take_all(&frame, &found);
    }
    frame_free(&frame);
    return found;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    Found whole = read_in_pieces(data + 1, size - 1, size);
    Found pieces = read_in_pieces(data + 1, size - 1, (size_t)data[0] + 1);
    if (whole.messages != pieces.messages || whole.bytes != pieces.bytes)
        abort();
    return 0;
}
