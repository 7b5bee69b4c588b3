/* pool.h: work for several threads, whose results are shown one by one in the order in which it was handed out. */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

enum { POOL_THREADS_MOST = 256 };

/* What is done with an item. Only WORK is called by the pool's threads, for several items at once. */
typedef struct PoolTask {
    /* ALONE: the thread that shows it does the work too, and shows it next. Returns the bytes that the item holds until
     * it has been shown. */
    size_t (*work)(void *context, void *item, bool alone);
    bool (*show)(void *context, void *item); /* false: the rest is wanted no more */
    void (*drop)(void *item);                /* of each item the last, shown or not */
    /* Asked again and again, some times a second where ITEM, the next to be shown, takes long. False: as for SHOW. */
    bool (*proceed)(void *context, const void *item);
    void *context;
} PoolTask;

/* One thread shows and others work; where THREADS is 1, or only one item comes, the one thread does both. */
typedef struct Pool Pool;

/* NULL where memory is out. */
Pool *pool_new(size_t threads, const PoolTask *task);

/* Hands ITEM out, and shows what is ready. Waits where many items or large results are waiting to be shown, so that the
 * memory that a run takes does not grow with it. False once the rest is wanted no more. */
bool pool_add(Pool *pool, void *item);

/* Waits until everything has been shown; false as above. */
bool pool_finish(Pool *pool);

/* The next item to be shown; NULL where all have been. */
const void *pool_waiting(const Pool *pool);

/* Waits for the threads, each of which finishes the item that it has, and drops the others. NULL is allowed. */
void pool_free(Pool *pool);

/* The processors that this process may use. */
size_t pool_processors(void);

#endif
