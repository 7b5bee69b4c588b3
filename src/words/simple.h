/* simple.h: reading the words that nearly all are, of ASCII letters alone, eight of them at a time. Inline, because each
 * word of a copy comes here. */
#ifndef WORDS_SIMPLE_H
#define WORDS_SIMPLE_H

#include "words/fold.h"
#include "words/scan.h"

#include <string.h>

/* The next eight bytes, the first in the lowest bits; zeros where fewer are left. */
static inline uint64_t eight_at(const Cursor *cursor, uint32_t at)
{
    uint64_t eight = 0;
    if (cursor->end - at >= sizeof eight)
        memcpy(&eight, cursor->text + at, sizeof eight);
    else
        memcpy(&eight, cursor->text + at, cursor->end - at);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    eight = __builtin_bswap64(eight);
#endif
    return eight;
}

/* How many of eight bytes, from the first on, are small letters. The sums set the highest bit of each byte that is 'a'
 * or more, and of each that is more than 'z'; no sum reaches the next byte. */
static inline unsigned small_letters(uint64_t eight)
{
    const uint64_t ones = 0x0101010101010101, highest = 0x80 * ones;
    uint64_t rest = eight & ~highest;
    uint64_t others = (~(rest + (0x80 - 'a') * ones) | (rest + (0x7F - 'z') * ones) | eight) & highest;
    return others != 0 ? (unsigned)__builtin_ctzll(others) / 8 : 8;
}

/* The hash of the first SIZE of eight bytes, 1 to 8: as hash_byte makes it, but of all eight side by side, as sums of
 * two, then of four. The zeros that are shifted in before a shorter word count nothing. */
static inline uint32_t hash_letters(uint64_t eight, unsigned size)
{
    const uint64_t bytes = 0x00FF00FF00FF00FF, pairs = 0x0000FFFF0000FFFF;
    const uint32_t factor_4 = (uint32_t)HASH_FACTOR * HASH_FACTOR * HASH_FACTOR * HASH_FACTOR;
    eight <<= 64 - 8 * size;
    uint64_t twos = (eight & bytes) * HASH_FACTOR + (eight >> 8 & bytes);
    uint64_t fours = (twos & pairs) * (HASH_FACTOR * HASH_FACTOR) + (twos >> 16 & pairs);
    return (uint32_t)fours * factor_4 + (uint32_t)(fours >> 32);
}

/* Longer words are never read in runs of eight letters. */
enum { WORD_SIMPLE = 128 };

/* Reads the word at CURSOR into *WORD, and leaves CURSOR behind it, where *NEXT stands. Nearly every word is nothing but small letters behind
 * a small letter or a capital. False, with nothing read, where the word is of another kind, or where more may belong to
 * it. Whether it begins a sentence, and its joint, are not known here. Inlined by order: a call and the cursor in memory cost
 * a third of its time. */
__attribute__((always_inline)) static inline bool scan_simple(Cursor *cursor, Word *word, ByteKind *next)
{
    uint64_t eight = eight_at(cursor, cursor->at);
    bool capital = (unsigned char)eight - (unsigned)'A' <= 'Z' - 'A';
    eight |= (uint64_t)capital << 5; /* the small letter */
    unsigned count = small_letters(eight);
    if (count == 0)
        return false;
    uint32_t size = count, hash = hash_letters(eight, count);
    while (count == 8 && size < WORD_SIMPLE) {
        eight = eight_at(cursor, cursor->at + size);
        count = small_letters(eight);
        if (count > 0)
            hash = hash_join(hash, hash_letters(eight, count), (uint8_t)count);
        size += count;
    }
    *next = kind_at(cursor, cursor->at + size);
    /* A stop or a comma behind small letters is no acronym's and no number's. */
    bool ends = *next < BYTE_STOP || (*next <= BYTE_COMMA && size > capital);
    if (!ends)
        return false;
    *word = (Word){
        .offset = cursor->at,
        .hash = hash,
        .size = (uint16_t)size,
        .script = SCRIPT_LATIN,
        .letter_case = capital ? CASE_CAPITAL : CASE_LOWER,
        .flags = (cursor->text[cursor->at + size - 1] | 0x20) == 's' ? WORD_PLAIN | WORD_FINAL_S : WORD_PLAIN,
        .letters = (uint8_t)size,
    };
    cursor->at += size;
    return true;
}

#endif
