/* pool.c: work for several threads, whose results are shown one by one in the order in which it was handed out. */
#define _GNU_SOURCE /* sched_getaffinity */
#include "cli/pool.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
    SLOTS = 512,              /* items that wait; while one takes long, so many others go on */
    HELD = 16 * 1024 * 1024,  /* bytes of results that may wait before no further item is begun */
    SHOWN_AT_ONCE = 16,       /* so many items can be shown for one awakening of the thread that shows */
    PAUSE = 100 * 1000 * 1000 /* nanoseconds between two calls of proceed */
};

typedef struct Slot {
    void *item;
    size_t held;
    bool done;
} Slot;

struct Pool {
    PoolTask task;
    size_t threads_most;
    pthread_t threads[POOL_THREADS_MOST];
    size_t thread_count, idle_count;
    /* Counted from the run's start; an item's slot is its number modulo SLOTS. shown <= taken <= added. */
    size_t added, taken, shown;
    size_t awaited; /* the item whose end the first thread wants to hear of */
    size_t held;    /* bytes in all slots */
    bool stopped;
    pthread_mutex_t mutex;         /* for all of this once there are threads */
    pthread_cond_t work, finished; /* there may be an item to take; the awaited one is done */
    Slot slots[SLOTS];
};

static Slot *slot_of(Pool *pool, size_t number)
{
    return &pool->slots[number % SLOTS];
}

/* The next to be shown must go on, whatever is held: the others wait for it. */
static bool can_take(const Pool *pool)
{
    return pool->taken < pool->added && (pool->held < HELD || pool->taken == pool->shown);
}

static void *run_thread(void *context)
{
    Pool *pool = context;
    pthread_mutex_lock(&pool->mutex);
    for (;;) {
        while (!pool->stopped && !can_take(pool))
            pthread_cond_wait(&pool->work, &pool->mutex);
        if (pool->stopped)
            break;
        pool->idle_count--;
        size_t number = pool->taken++;
        Slot *slot = slot_of(pool, number);
        pthread_mutex_unlock(&pool->mutex);
        size_t held = pool->task.work(pool->task.context, slot->item, false);
        pthread_mutex_lock(&pool->mutex);
        slot->held = held;
        slot->done = true;
        pool->held += held;
        pool->idle_count++;
        if (number == pool->awaited)
            pthread_cond_signal(&pool->finished);
    }
    pthread_mutex_unlock(&pool->mutex);
    return NULL;
}

/* Signals are for the first thread, which can end the run. */
static void start_thread(Pool *pool)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&pool->threads[pool->thread_count], NULL, run_thread, pool) == 0) {
        pool->thread_count++;
        pool->idle_count++;
    } else {
        pool->threads_most = pool->thread_count; /* then with those that there are */
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* One more where it would have something to do. The first item waits for the second: it may be the only one. */
static void start_threads(Pool *pool)
{
    if (pool->threads_most == 1 || pool->added < 2)
        return;
    size_t wanted = pool->added - pool->taken;
    while (pool->thread_count < pool->threads_most && pool->idle_count < wanted)
        start_thread(pool);
}

/* Takes the next item, which is done, out of its slot, and shows it. The mutex is not held meanwhile. */
static void show_next(Pool *pool)
{
    Slot *slot = slot_of(pool, pool->shown);
    void *item = slot->item;
    pthread_mutex_unlock(&pool->mutex);
    bool go_on = pool->task.show(pool->task.context, item);
    pool->task.drop(item);
    pthread_mutex_lock(&pool->mutex);
    if (pool->held >= HELD)
        pthread_cond_broadcast(&pool->work); /* threads may wait for this */
    pool->held -= slot->held;
    *slot = (Slot){.item = NULL};
    pool->shown++;
    pool->stopped = pool->stopped || !go_on;
}

static void ask_whether_to_proceed(Pool *pool)
{
    const void *item = pool_waiting(pool);
    pthread_mutex_unlock(&pool->mutex);
    bool go_on = pool->task.proceed(pool->task.context, item);
    pthread_mutex_lock(&pool->mutex);
    pool->stopped = pool->stopped || !go_on;
}

/* Without threads: works on the next item here. */
static void work_alone(Pool *pool)
{
    Slot *slot = slot_of(pool, pool->taken++);
    pthread_mutex_unlock(&pool->mutex);
    pool->task.work(pool->task.context, slot->item, true);
    pthread_mutex_lock(&pool->mutex);
    slot->done = true;
}

/* Waits for some items, to be shown together, or a moment; for the next to be shown if that is the slow one. */
static void wait_a_moment(Pool *pool)
{
    pool->awaited = pool->added - pool->shown > SHOWN_AT_ONCE ? pool->shown + SHOWN_AT_ONCE : pool->added - 1;
    if (slot_of(pool, pool->awaited)->done)
        pool->awaited = pool->shown;
    enum { SECOND = 1000 * 1000 * 1000 };
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += PAUSE;
    until.tv_sec += until.tv_nsec / SECOND;
    until.tv_nsec %= SECOND;
    pthread_cond_timedwait(&pool->finished, &pool->mutex, &until);
}

/* Shows items until no more than MOST wait. */
static void show_until(Pool *pool, size_t most)
{
    while (!pool->stopped && pool->added - pool->shown > most) {
        if (slot_of(pool, pool->shown)->done) {
            show_next(pool);
            continue;
        }
        ask_whether_to_proceed(pool);
        if (pool->stopped || slot_of(pool, pool->shown)->done)
            continue;
        if (pool->thread_count == 0)
            work_alone(pool);
        else
            wait_a_moment(pool);
    }
}

/* Shows what is ready, and asks about what is not. */
static void show_ready(Pool *pool)
{
    while (!pool->stopped && pool->shown < pool->added && slot_of(pool, pool->shown)->done)
        show_next(pool);
    if (!pool->stopped && pool->shown < pool->added)
        ask_whether_to_proceed(pool);
}

bool pool_add(Pool *pool, void *item)
{
    pthread_mutex_lock(&pool->mutex);
    show_ready(pool);
    show_until(pool, SLOTS - 1);
    if (!pool->stopped) {
        slot_of(pool, pool->added)->item = item;
        pool->added++;
        start_threads(pool);
        pthread_cond_signal(&pool->work);
        if (pool->threads_most <= 1 && pool->thread_count == 0)
            show_until(pool, 0);
    } else {
        pool->task.drop(item);
    }
    bool go_on = !pool->stopped;
    pthread_mutex_unlock(&pool->mutex);
    return go_on;
}

bool pool_finish(Pool *pool)
{
    pthread_mutex_lock(&pool->mutex);
    show_until(pool, 0);
    bool go_on = !pool->stopped;
    pthread_mutex_unlock(&pool->mutex);
    return go_on;
}

const void *pool_waiting(const Pool *pool)
{
    return pool->shown < pool->added ? pool->slots[pool->shown % SLOTS].item : NULL;
}

Pool *pool_new(size_t threads, const PoolTask *task)
{
    Pool *pool = calloc(1, sizeof *pool);
    if (pool == NULL)
        return NULL;
    pool->task = *task;
    pool->threads_most = threads < POOL_THREADS_MOST ? threads : POOL_THREADS_MOST;
    pthread_condattr_t steady;
    pthread_condattr_init(&steady);
    pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
    pthread_mutex_init(&pool->mutex, NULL);
    pthread_cond_init(&pool->work, NULL);
    pthread_cond_init(&pool->finished, &steady);
    pthread_condattr_destroy(&steady);
    return pool;
}

void pool_free(Pool *pool)
{
    if (pool == NULL)
        return;
    pthread_mutex_lock(&pool->mutex);
    pool->stopped = true;
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->mutex);
    for (size_t i = 0; i < pool->thread_count; i++)
        pthread_join(pool->threads[i], NULL);
    for (; pool->shown < pool->added; pool->shown++)
        pool->task.drop(slot_of(pool, pool->shown)->item);
    pthread_cond_destroy(&pool->work);
    pthread_cond_destroy(&pool->finished);
    pthread_mutex_destroy(&pool->mutex);
    free(pool);
}

size_t pool_processors(void)
{
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (size_t)CPU_COUNT(&set);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 1 ? (size_t)count : 1;
}
