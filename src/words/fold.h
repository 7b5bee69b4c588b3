/* fold.h: the letters by which a word is compared: without case, diacritics, apostrophes, and composed. */
#ifndef WORDS_FOLD_H
#define WORDS_FOLD_H

#include "base/str.h"

#include <stdint.h>

/* A hash is the polynomial of its bytes at HASH_FACTOR, modulo 2^32, so that the hash of a phrase can be made of those of
 * its words. Whether two different texts have one hash is left to chance, as with any 32 bits. The factor is the largest
 * prime with which the sums of two and of four bytes fit 16 and 32 bits, so that eight are hashed at once (scan.c). */
enum { HASH_START = 0, HASH_FACTOR = 251 };

static inline uint32_t hash_byte(uint32_t hash, unsigned char byte)
{
    return hash * HASH_FACTOR + byte;
}

/* The hash before BYTE was added: hash_byte backwards, by the factor's inverse modulo 2^32. */
static inline uint32_t hash_before(uint32_t hash, unsigned char byte)
{
    return (hash - byte) * 0x9A020A33u;
}

/* HASH_FACTOR to the power of 0 to 15, and of the multiples of 16 to 240. */
extern const uint32_t hash_powers[16], hash_powers_16[16];

/* The hash of what has HASH and, behind it, SIZE bytes that have NEXT. */
static inline uint32_t hash_join(uint32_t hash, uint32_t next, uint8_t size)
{
    return hash * hash_powers[size % 16] * hash_powers_16[size / 16] + next;
}

/* A bit for HASH in a set of 64, which tells of most hashes that they are not among a few. */
static inline uint64_t hash_bit(uint32_t hash)
{
    return (uint64_t)1 << hash % 64;
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
