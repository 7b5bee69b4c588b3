/* arena.c: memory that is freed whole. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    FIRST_BLOCK = 16 * 1024, /* an ordinary article's findings fit */
    LARGEST_STEP = 1024 * 1024,
    ALIGNMENT = alignof(max_align_t),
};

struct ArenaBlock {
    ArenaBlock *older;
    size_t used;
    size_t size;
    alignas(ALIGNMENT) char bytes[];
};

/* Each block is twice the one before, up to a limit, and never smaller than what is asked for. */
static ArenaBlock *block_new(ArenaBlock *older, size_t needed)
{
    size_t size = older ? 2 * older->size : FIRST_BLOCK;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < needed)
        size = needed;
    if (size > SIZE_MAX - sizeof(ArenaBlock))
        return NULL;
    ArenaBlock *block = calloc(1, sizeof *block + size);
    if (block == NULL)
        return NULL;
    block->older = older;
    block->size = size;
    return block;
}

void *arena_alloc(Arena *arena, size_t size)
{
    if (size == 0)
        return NULL;
    if (size > SIZE_MAX - ALIGNMENT) {
        arena->failed = true;
        return NULL;
    }
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ArenaBlock *block = arena->block;
    if (block == NULL || block->size - block->used < size) {
        block = block_new(arena->block, size);
        if (block == NULL) {
            arena->failed = true;
            return NULL;
        }
        arena->block = block;
    }
    void *memory = block->bytes + block->used;
    block->used += size;
    return memory;
}

void *arena_room(Arena *arena, void *list, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return list;
    size_t wanted = *capacity > 0 ? 2 * *capacity : 16;
    if (wanted > SIZE_MAX / size) {
        arena->failed = true;
        return list;
    }
    void *larger = arena_alloc(arena, wanted * size);
    if (larger == NULL)
        return list;
    if (count > 0)
        memcpy(larger, list, count * size);
    *capacity = wanted;
    return larger;
}

const char *arena_copy(Arena *arena, Str str)
{
    char *copy = arena_alloc(arena, str.size + 1);
    if (copy == NULL)
        return "";
    if (str.size > 0)
        memcpy(copy, str.at, str.size);
    return copy;
}

const char *arena_print(Arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = size >= 0 ? arena_alloc(arena, (size_t)size + 1) : NULL;
    if (text != NULL)
        vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text != NULL ? text : "";
}

void arena_free(Arena *arena)
{
    for (ArenaBlock *block = arena->block; block != NULL;) {
        ArenaBlock *older = block->older;
        free(block);
        block = older;
    }
    *arena = (Arena){0};
}
