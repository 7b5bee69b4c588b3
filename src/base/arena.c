/* arena.c: memory that is freed whole. */
#define _DEFAULT_SOURCE /* madvise */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

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

/* A file's bytes in memory, given back with the arena. */
struct ArenaMapping {
    ArenaMapping *older;
    void *bytes;
    size_t size;
};

/* Has the system provide the pages inside a large block at once: what asked for so much fills it, and to stop at every
 * page takes longer than to fill it. Only advice; a huge block may be of a text that is mostly blank. */
static void provide_pages(char *memory, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    enum { PAGE = 64 * 1024, HUGE = 256 * 1024 * 1024 }; /* PAGE: a multiple of any page's size */
    size_t skipped = PAGE - (uintptr_t)memory % PAGE;
    if (size > LARGEST_STEP && size <= HUGE)
        madvise(memory + skipped, (size - skipped) / PAGE * PAGE, MADV_POPULATE_WRITE);
#else
    (void)memory, (void)size;
#endif
}

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
    ArenaBlock *block = malloc(sizeof *block + size);
    if (block == NULL)
        return NULL;
    provide_pages(block->bytes, size);
    *block = (ArenaBlock){.older = older, .size = size};
    return block;
}

static size_t aligned(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *arena_take(Arena *arena, size_t size)
{
    if (size == 0)
        return NULL;
    if (size > SIZE_MAX - ALIGNMENT) {
        arena->failed = true;
        return NULL;
    }
    size = aligned(size);
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

void *arena_alloc(Arena *arena, size_t size)
{
    void *memory = arena_take(arena, size);
    return memory != NULL ? memset(memory, 0, size) : NULL;
}

const void *arena_map(Arena *arena, int file, size_t size)
{
    ArenaMapping *mapping = arena_take(arena, sizeof *mapping);
    void *bytes = mapping != NULL ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    if (bytes == MAP_FAILED)
        return NULL;
    *mapping = (ArenaMapping){arena->mapping, bytes, size};
    arena->mapping = mapping;
    return bytes;
}

/* The link to the block that holds a list of SIZE bytes and nothing else, as that of a long one does; NULL where there
 * is none. */
static ArenaBlock **block_of(Arena *arena, const void *list, size_t size)
{
    if (size <= LARGEST_STEP)
        return NULL;
    for (ArenaBlock **link = &arena->block; *link != NULL; link = &(*link)->older) {
        if ((*link)->bytes == list)
            return (*link)->used == aligned(size) ? link : NULL;
    }
    return NULL;
}

/* Makes the block at LINK of SIZE bytes, mostly without copying it. Returns where its bytes now lie, or NULL. */
static void *block_grow(ArenaBlock **link, size_t size)
{
    ArenaBlock *block = size <= SIZE_MAX - sizeof *block ? realloc(*link, sizeof *block + size) : NULL;
    if (block == NULL)
        return NULL;
    block->used = block->size = size;
    *link = block;
    return block->bytes;
}

void *arena_double(Arena *arena, void *list, size_t *capacity, size_t size)
{
    size_t count = *capacity;
    size_t wanted = *capacity > 0 ? 2 * *capacity : 16;
    if (wanted > (SIZE_MAX - ALIGNMENT) / size) {
        arena->failed = true;
        return list;
    }
    ArenaBlock **link = block_of(arena, list, count * size);
    void *larger = link != NULL ? block_grow(link, aligned(wanted * size)) : arena_take(arena, wanted * size);
    if (larger == NULL) {
        arena->failed = true;
        return list;
    }
    if (link == NULL && count > 0)
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
    for (const ArenaMapping *mapping = arena->mapping; mapping != NULL; mapping = mapping->older)
        munmap(mapping->bytes, mapping->size);
    for (ArenaBlock *block = arena->block; block != NULL;) {
        ArenaBlock *older = block->older;
        free(block);
        block = older;
    }
    *arena = (Arena){0};
}
