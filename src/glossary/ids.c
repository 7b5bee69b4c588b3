/* ids.c: a draft's entries by their ids. */
#include "glossary/ids.h"

#include "words/fold.h"

static uint32_t hash_of(Str id)
{
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < id.size; i++)
        hash = hash_byte(hash, (unsigned char)id.at[i]);
    return hash ^ hash >> 15;
}

static Str id_of(const Draft *draft, uint32_t entry)
{
    return draft_str(draft, draft->entries[entry].id);
}

/* Where the id is, or would be. At least a third of the places is free. */
static uint32_t place_of(const Ids *ids, const Draft *draft, Str id)
{
    uint32_t place = hash_of(id) & ids->mask;
    while (ids->places[place] != NONE && !str_equal(id_of(draft, ids->places[place]), id))
        place = (place + 1) & ids->mask;
    return place;
}

static void make_places(Ids *ids, Arena *arena, uint32_t size)
{
    ids->places = arena_take(arena, size * sizeof *ids->places);
    ids->mask = size - 1;
    for (uint32_t i = 0; ids->places != NULL && i < size; i++)
        ids->places[i] = NONE;
}

static void grow(Ids *ids, const Draft *draft)
{
    Ids larger = {.count = ids->count};
    make_places(&larger, draft->arena, 2 * (ids->mask + 1));
    for (uint32_t i = 0; larger.places != NULL && i <= ids->mask; i++) {
        if (ids->places[i] != NONE)
            larger.places[place_of(&larger, draft, id_of(draft, ids->places[i]))] = ids->places[i];
    }
    if (larger.places != NULL)
        *ids = larger;
}

void ids_build(Ids *ids, const Draft *draft)
{
    uint32_t size = 64;
    while (size < 2 * draft->entry_count)
        size *= 2;
    *ids = (Ids){0};
    make_places(ids, draft->arena, size);
    for (uint32_t i = 0; ids->places != NULL && i < draft->entry_count; i++)
        ids_put(ids, draft, i);
}

uint32_t ids_find(const Ids *ids, const Draft *draft, Str id)
{
    return ids->places[place_of(ids, draft, id)];
}

uint32_t ids_put(Ids *ids, const Draft *draft, uint32_t entry)
{
    if (ids->count >= ids->mask / 3 * 2) {
        grow(ids, draft);
        if (ids->count + 1 >= ids->mask)
            return entry; /* memory is out, which the arena tells */
    }
    uint32_t *place = &ids->places[place_of(ids, draft, id_of(draft, entry))];
    if (*place != NONE)
        return *place;
    *place = entry;
    ids->count++;
    return entry;
}
