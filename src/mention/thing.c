/* thing.c: gathering the mentions of one thing. */
#include "mention/stages.h"

void things_gather(Document *document)
{
    Things *things = &document->things;
    uint32_t *thing_of = arena_alloc(document->arena, document->lexicon->entry_count * sizeof *thing_of);
    if (thing_of == NULL)
        return;
    for (uint32_t i = 0; i < document->mentions.count; i++) {
        Mention *mention = &document->mentions.at[i];
        uint32_t known = thing_of[mention->entry]; /* index and 1; 0: not yet */
        if (known > 0) {
            Thing *thing = &things->at[known - 1];
            document->mentions.at[thing->last].next = i;
            thing->last = i;
            thing->count++;
            continue;
        }
        things->at = arena_room(document->arena, things->at, things->count, &things->capacity, sizeof *things->at);
        if (things->count == things->capacity)
            return;
        things->at[things->count++] = (Thing){mention->entry, i, i, 1};
        thing_of[mention->entry] = (uint32_t)things->count;
    }
}
