/* inbox.h: the messages that have come in and were not handled yet. A thread of its own reads them, so that a newer text
 * and a cancellation are seen while something is going on. */
#ifndef LSP_INBOX_H
#define LSP_INBOX_H

#include "lsp/message.h"

typedef struct Inbox Inbox;

/* Begins to read FILE, which stays the caller's; the thread ends with the process. NULL where memory is out or no thread can be made. */
Inbox *inbox_open(int file);

/* The next message, which is the caller's to free; waits for it MILLISECONDS at most, for ever where that is negative.
 * NULL: none has come. *ENDED tells that none will. */
Message *inbox_take(Inbox *inbox, int milliseconds, bool *ended);

/* Whether a message waits. */
bool inbox_waiting(Inbox *inbox);

/* Whether a message that waits cancels the request ID. */
bool inbox_cancels(Inbox *inbox, const json_t *id);

#endif
