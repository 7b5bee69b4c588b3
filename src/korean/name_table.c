/* name_table.c: finding a spelling. */
#include "korean/name_table.h"

#include <stddef.h>

const NameReading *name_spelling(const NameSpellings *spellings, uint64_t letters, uint32_t *count)
{
    uint32_t low = 0, high = spellings->key_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (spellings->keys[middle].letters < letters)
            low = middle + 1;
        else
            high = middle;
    }
    *count = 0;
    if (low == spellings->key_count || spellings->keys[low].letters != letters)
        return NULL;
    const NameKey *key = &spellings->keys[low];
    if (key->first > spellings->reading_count || key->count > spellings->reading_count - key->first)
        return NULL;
    *count = key->count;
    return spellings->readings + key->first;
}
