/* fnv.h: FNV-1a with 64 bits, for what must be the same on every machine, where nobody gains by a collision. */
#ifndef CHECK_FNV_H
#define CHECK_FNV_H

#include "base/str.h"

#include <stdint.h>

#define FNV_BASIS UINT64_C(0xCBF29CE484222325)
#define FNV_PRIME UINT64_C(0x100000001B3)

static inline uint64_t fnv_add(uint64_t hash, Str text)
{
    for (size_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * FNV_PRIME;
    return hash;
}

#endif
