/* arena.h: memory that is freed whole, and lists that grow in it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;
typedef struct ArenaMapping ArenaMapping;

/* Zero is an empty arena. FAILED stays set once an allocation has failed, so that a stage asks once at its end; what
 * could not be had is left out meanwhile. Not for more than one thread. */
typedef struct Arena {
    ArenaBlock *block; /* the newest; older ones hang on it */
    ArenaMapping *mapping;
    bool failed;
} Arena;

/* SIZE zeroed bytes, aligned for anything; NULL if there are none (SIZE 0 included). */
void *arena_alloc(Arena *arena, size_t size);

/* The same, but not zeroed: for what is written before it is read. */
void *arena_take(Arena *arena, size_t size);

/* The first SIZE bytes of an open file, which must have them, to be read in place until the arena is freed: a page is
 * fetched when it is first looked at. NULL where the system does not give them. */
const void *arena_map(Arena *arena, int file, size_t size);

/* Gives a full list twice the room, a long one mostly where it lies, so that nothing may point into it. Out of memory, it
 * stays as it is. */
void *arena_double(Arena *arena, void *list, size_t *capacity, size_t size);

/* Makes room for one more element of SIZE bytes in a list that has COUNT of *CAPACITY: returns where the list now
 * lies. Out of memory, the list stays as it is with COUNT equal to *CAPACITY, which is what the caller tests before it
 * writes. Doubles; what short lists leave behind is together smaller than what is in use. */
static inline void *arena_room(Arena *arena, void *list, size_t count, size_t *capacity, size_t size)
{
    return count < *capacity ? list : arena_double(arena, list, capacity, size);
}

/* A terminated copy; "" if memory is out. */
const char *arena_copy(Arena *arena, Str str);

/* Formats into the arena; "" if memory is out. */
const char *arena_print(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

void arena_free(Arena *arena);

#endif
