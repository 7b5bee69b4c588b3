/* bloom.h: a set of hashes that may hold one too many but never one too few. Each hash has its bits in one block of
 * 512, so that a look costs one line of the processor's cache. */
#ifndef BASE_BLOOM_H
#define BASE_BLOOM_H

#include <stdbool.h>
#include <stdint.h>

enum { BLOOM_BLOCK = 8 }; /* words of 64 bits */

/* No block is the empty set. */
typedef struct Bloom {
    const uint64_t *words;
    uint32_t blocks;
    uint32_t probes; /* bits of a hash, at most 7 */
} Bloom;

/* The word at which the block of HASH begins. */
static inline uint32_t bloom_block(uint32_t blocks, uint32_t hash)
{
    return (uint32_t)((uint64_t)(hash * 0x9E3779B1u) * blocks >> 32) * BLOOM_BLOCK;
}

/* Where in the block the bits are: nine of this number for each. */
static inline uint64_t bloom_bits(uint32_t hash)
{
    uint64_t mixed = (hash ^ hash >> 16) * UINT64_C(0xFF51AFD7ED558CCD);
    return mixed ^ mixed >> 29;
}

static inline bool bloom_has(const Bloom *bloom, uint32_t hash)
{
    if (bloom->blocks == 0)
        return false;
    const uint64_t *block = bloom->words + bloom_block(bloom->blocks, hash);
    uint64_t bits = bloom_bits(hash);
    for (uint32_t i = 0; i < bloom->probes; i++, bits >>= 9) {
        if (!(block[bits >> 6 & 7] >> (bits & 63) & 1))
            return false;
    }
    return true;
}

static inline void bloom_put(uint64_t *words, uint32_t blocks, uint32_t probes, uint32_t hash)
{
    uint64_t *block = words + bloom_block(blocks, hash);
    uint64_t bits = bloom_bits(hash);
    for (uint32_t i = 0; i < probes; i++, bits >>= 9)
        block[bits >> 6 & 7] |= (uint64_t)1 << (bits & 63);
}

#endif
