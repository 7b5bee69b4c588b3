/* pace.c: how soon a document is checked again. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "lsp/pace.h"

#include <time.h>

enum {
    LARGE = 100 * 1024, /* bytes; what is smaller is checked in a few milliseconds */
    REST_LEAST = 50000, /* microseconds */
    REST_MOST = 150000, /* more would be seen */
    RESTS_A_CHECK = 3,  /* so a quarter of the time at most goes into checks */
};

long pace_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

long pace_rest(size_t size, long taken)
{
    long rest = RESTS_A_CHECK * taken;
    if (size <= LARGE)
        return 0;
    return rest < REST_LEAST ? REST_LEAST : rest < REST_MOST ? rest : REST_MOST;
}
