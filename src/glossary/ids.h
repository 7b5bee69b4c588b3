/* ids.h: a draft's entries by their ids. */
#ifndef GLOSSARY_IDS_H
#define GLOSSARY_IDS_H

#include "glossary/draft.h"

/* Open addressing over MASK + 1 places; one without an entry is NONE. Lies in the draft's arena. */
typedef struct Ids {
    uint32_t *places;
    uint32_t mask;
    uint32_t count;
} Ids;

/* Fills *IDS with the entries of DRAFT; without places where memory is out. */
void ids_build(Ids *ids, const Draft *draft);

/* The entry that has the id, NONE where none has. */
uint32_t ids_find(const Ids *ids, const Draft *draft, Str id);

/* Adds ENTRY unless its id is there. Returns the entry that has the id now. */
uint32_t ids_put(Ids *ids, const Draft *draft, uint32_t entry);

#endif
