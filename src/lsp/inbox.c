/* inbox.c: the messages that have come in and were not handled yet. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "lsp/inbox.h"

#include "lsp/frame.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { READ_SIZE = 64 * 1024 };

struct Inbox {
    int file;
    pthread_t reader;
    pthread_mutex_t lock; /* of all below */
    pthread_cond_t changed;
    Message *first, *last;
    bool ended;
};

static void put(Inbox *inbox, Message *message)
{
    pthread_mutex_lock(&inbox->lock);
    if (message == NULL)
        inbox->ended = true; /* memory is out: what was lost cannot be told from what was not */
    else if (inbox->first == NULL)
        inbox->first = message;
    else
        inbox->last->next = message;
    inbox->last = message;
    pthread_cond_signal(&inbox->changed);
    pthread_mutex_unlock(&inbox->lock);
}

/* Puts the messages that are whole. */
static void put_framed(Inbox *inbox, Frame *frame)
{
    const char *body;
    size_t size;
    for (Framed framed; (framed = frame_next(frame, &body, &size)) != FRAMED_NOTHING;) {
        if (framed == FRAMED_MESSAGE)
            put(inbox, message_read(body, size));
        else
            put(inbox, message_wrong(ERROR_PARSE, "a message begins with 'Content-Length: N' and an empty line"));
    }
}

static void *read_messages(void *context)
{
    Inbox *inbox = context;
    Frame frame = {.at = NULL};
    char bytes[READ_SIZE];
    ssize_t size;
    do {
        size = read(inbox->file, bytes, sizeof bytes);
        if (size > 0 && !frame_feed(&frame, bytes, (size_t)size))
            break;
        if (size > 0)
            put_framed(inbox, &frame);
    } while (size > 0 || (size < 0 && errno == EINTR));
    frame_free(&frame);
    put(inbox, NULL);
    return NULL;
}

Inbox *inbox_open(int file)
{
    Inbox *inbox = calloc(1, sizeof *inbox);
    pthread_condattr_t attributes;
    if (inbox == NULL)
        return NULL;
    inbox->file = file;
    pthread_mutex_init(&inbox->lock, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&inbox->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    if (pthread_create(&inbox->reader, NULL, read_messages, inbox) == 0)
        return inbox;
    free(inbox);
    return NULL;
}

static struct timespec later(int milliseconds)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_sec += milliseconds / 1000;
    time.tv_nsec += milliseconds % 1000 * 1000000L;
    if (time.tv_nsec >= 1000000000L) {
        time.tv_sec++;
        time.tv_nsec -= 1000000000L;
    }
    return time;
}

Message *inbox_take(Inbox *inbox, int milliseconds, bool *ended)
{
    struct timespec until = later(milliseconds > 0 ? milliseconds : 0);
    int failed = 0;
    pthread_mutex_lock(&inbox->lock);
    while (inbox->first == NULL && !inbox->ended && failed == 0) {
        failed = milliseconds < 0 ? pthread_cond_wait(&inbox->changed, &inbox->lock)
                                  : pthread_cond_timedwait(&inbox->changed, &inbox->lock, &until);
    }
    Message *message = inbox->first;
    if (message != NULL)
        inbox->first = message->next;
    *ended = message == NULL && inbox->ended;
    pthread_mutex_unlock(&inbox->lock);
    return message;
}

bool inbox_waiting(Inbox *inbox)
{
    pthread_mutex_lock(&inbox->lock);
    bool waiting = inbox->first != NULL;
    pthread_mutex_unlock(&inbox->lock);
    return waiting;
}

static bool cancels(const Message *message, const json_t *id)
{
    return message->kind == MESSAGE_NOTIFICATION && strcmp(message->method, "$/cancelRequest") == 0 &&
           json_equal(json_object_get(message->params, "id"), id);
}

bool inbox_cancels(Inbox *inbox, const json_t *id)
{
    pthread_mutex_lock(&inbox->lock);
    const Message *message = inbox->first;
    while (message != NULL && !cancels(message, id))
        message = message->next;
    pthread_mutex_unlock(&inbox->lock);
    return message != NULL;
}
