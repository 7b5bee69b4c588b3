/* fold.c: the letters by which a word is compared. */
#include "words/fold.h"

#include "base/unicode.h"

const uint32_t hash_powers[16] = {0x00000001u, 0x000000FBu, 0x0000F619u, 0x00F14A83u, 0xEC940E71u, 0xF52A28CBu,
                                  0x6055FF09u, 0x74510DD3u, 0x0B788DE1u, 0x3F331B9Bu, 0xF71C10F9u, 0x4884A423u,
                                  0x1A0CEE51u, 0x8AADA96Bu, 0xF8451BE9u, 0x6BC25D73u};

const uint32_t hash_powers_16[16] = {0x00000001u, 0xA7919FC1u, 0x2A534F81u, 0xD6410F41u, 0xFA56DF01u, 0xA690BEC1u,
                                     0x6BEAAE81u, 0x1C60AE41u, 0x8AEEBE01u, 0x4B90DDC1u, 0x73430D81u, 0x58014D41u,
                                     0x50C79D01u, 0x7591FCC1u, 0x5F5C6C81u, 0xE822EC41u};

/* Walks a word's folded bytes, a letter at a time. */
typedef struct Folding {
    Str rest;
    char bytes[FOLD_SIZE + 1];
    size_t size, used;
} Folding;

/* What an ASCII character is compared by; 0: it is folded away, or no ASCII. */
static const char ascii_folds[256] = {
    ['&'] = '&', ['0'] = '0', '1', '2', '3', '4',         '5', '6', '7', '8', '9', ['A'] = 'a', 'b', 'c', 'd', 'e',
    'f',         'g',         'h', 'i', 'j', 'k',         'l', 'm', 'n', 'o', 'p', 'q',         'r', 's', 't', 'u',
    'v',         'w',         'x', 'y', 'z', ['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g',         'h', 'i', 'j', 'k',
    'l',         'm',         'n', 'o', 'p', 'q',         'r', 's', 't', 'u', 'v', 'w',         'x', 'y', 'z',
};

/* The folded byte of REST's first character, which is ASCII; a stop counts in a decimal fraction. */
static char fold_ascii(Str rest)
{
    bool decimal = rest.at[0] == '.' && rest.size > 1 && rest.at[1] >= '0' && rest.at[1] <= '9';
    return decimal ? '.' : ascii_folds[(unsigned char)rest.at[0]];
}

/* Loads the next letter beyond ASCII, unless it is folded away. */
static void folding_load_high(Folding *folding)
{
    size_t size = 0;
    uint32_t value = jamo_compose(folding->rest, &size);
    if (value == 0)
        value = utf8_next(folding->rest.at, &size);
    folding->rest = str_after(folding->rest, size);
    const CodePoint *point = code_point(value);
    if (point->category != CATEGORY_LETTER && point->category != CATEGORY_DIGIT)
        return;
    folding->used = 0;
    folding->size = point->fold_size > 0 ? point->fold_size : utf8_put(value, folding->bytes);
    if (point->fold_size > 0)
        memcpy(folding->bytes, point->fold, point->fold_size);
}

/* The next folded byte; false at the end. */
static bool folding_next(Folding *folding, unsigned char *byte)
{
    while (folding->used == folding->size) {
        if (folding->rest.size == 0)
            return false;
        if ((unsigned char)folding->rest.at[0] >= 0x80) {
            folding_load_high(folding);
            continue;
        }
        *byte = (unsigned char)fold_ascii(folding->rest);
        folding->rest = str_after(folding->rest, 1);
        if (*byte != 0)
            return true;
    }
    *byte = (unsigned char)folding->bytes[folding->used++];
    return true;
}

uint32_t fold_hash(uint32_t hash, Str word)
{
    size_t plain = 0;
    for (char byte; plain < word.size && (byte = ascii_folds[(unsigned char)word.at[plain]]) != 0; plain++)
        hash = hash_byte(hash, (unsigned char)byte);
    Folding folding = {.rest = str_after(word, plain)};
    for (unsigned char byte; folding_next(&folding, &byte);)
        hash = hash_byte(hash, byte);
    return hash;
}

size_t fold_letters(Str word, char *letters, size_t capacity)
{
    size_t count = 0;
    for (char byte; count < word.size && (byte = ascii_folds[(unsigned char)word.at[count]]) != 0; count++) {
        if (count < capacity)
            letters[count] = byte;
    }
    Folding folding = {.rest = str_after(word, count)};
    for (unsigned char byte; folding_next(&folding, &byte); count++) {
        if (count < capacity)
            letters[count] = (char)byte;
    }
    return count;
}

static inline unsigned char as_is(unsigned char letter)
{
    return letter;
}

static inline unsigned char by_stroke(unsigned char letter)
{
    return letter == 'l' ? 'i' : letter;
}

static inline bool fold_compare(Str a, Str b, unsigned char (*letter_of)(unsigned char))
{
    Folding left = {.rest = a}, right = {.rest = b};
    for (;;) {
        unsigned char one = 0, other = 0;
        bool more = folding_next(&left, &one);
        if (more != folding_next(&right, &other) || letter_of(one) != letter_of(other))
            return false;
        if (!more)
            return true;
    }
}

/* The folded byte that REST, after what is folded away of it, begins with, where all of that is ASCII; else 0. */
static char peek_ascii(Str *rest)
{
    for (; rest->size > 0; *rest = str_after(*rest, 1)) {
        unsigned char byte = (unsigned char)rest->at[0];
        if (byte >= 0x80 || byte == '.')
            return 0;
        if (ascii_folds[byte] != 0)
            return ascii_folds[byte];
    }
    return 0;
}

bool fold_equal(Str a, Str b)
{
    if (str_equal(a, b))
        return true; /* nearly every name that is compared with its form */
    for (char one, other; (one = peek_ascii(&a)) != 0 && (other = peek_ascii(&b)) != 0;) {
        if (one != other)
            return false;
        a = str_after(a, 1);
        b = str_after(b, 1);
    }
    return fold_compare(a, b, as_is);
}

bool fold_alike(Str a, Str b)
{
    return fold_compare(a, b, by_stroke);
}
