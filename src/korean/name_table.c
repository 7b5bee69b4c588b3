/* name_table.c: finding a spelling. */
#include "korean/name_table.h"

double name_share_by(const NameReading *reading, size_t system)
{
    double share = name_share(reading->share) * reading->leans[system] / LEAN_ONE;
    return share < 1 ? share : 1;
}

const NameReading *name_spelling(const NameSpellings *spellings, uint64_t letters, uint32_t *count)
{
    *count = 0;
    uint32_t place = name_key_place(letters, spellings->key_count);
    for (uint32_t looked = 0; looked < spellings->key_count; looked++) {
        const NameKey *key = &spellings->keys[place];
        place = (place + 1) & (spellings->key_count - 1);
        if (key->letters == 0)
            break;
        if (key->letters != letters)
            continue;
        if (key->first > spellings->reading_count || key->count > spellings->reading_count - key->first)
            break;
        *count = key->count;
        return spellings->readings + key->first;
    }
    return NULL;
}
