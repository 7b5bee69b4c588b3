/* fold.h: the letters by which a word is compared: without case, diacritics, apostrophes, and composed. */
#ifndef WORDS_FOLD_H
#define WORDS_FOLD_H

#include "base/str.h"

#include <stdint.h>

enum { HASH_START = 0x811C9DC5u, HASH_FACTOR = 0x01000193u }; /* FNV-1a, 32 bits */

static inline uint32_t hash_byte(uint32_t hash, unsigned char byte)
{
    return (hash ^ byte) * HASH_FACTOR;
}

/* The hash before BYTE was added: hash_byte backwards, by the factor's inverse modulo 2^32. */
static inline uint32_t hash_before(uint32_t hash, unsigned char byte)
{
    return hash * 0x359C449Bu ^ byte;
}

/* Continues HASH with the folded letters of WORD. */
uint32_t fold_hash(uint32_t hash, Str word);

/* Writes the folded letters of WORD, at most CAPACITY bytes of them, and returns how many there are in all. */
size_t fold_letters(Str word, char *letters, size_t capacity);

/* Whether the folded letters of A and B are the same. */
bool fold_equal(Str a, Str b);

/* The same, with i and l taken for one letter: where Il is written with two capitals I, or two small l. */
bool fold_alike(Str a, Str b);

#endif
