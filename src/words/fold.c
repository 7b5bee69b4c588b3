/* fold.c: the letters by which a word is compared. */
#include "words/fold.h"

#include "base/unicode.h"

/* Walks a word's folded bytes, a letter at a time. */
typedef struct Folding {
    Str rest;
    char bytes[FOLD_SIZE + 1];
    size_t size, used;
} Folding;

/* Loads the next letter that is not folded away. False at the end. */
static bool folding_load(Folding *folding)
{
    while (folding->rest.size > 0) {
        size_t size = 0;
        uint32_t value = jamo_compose(folding->rest, &size);
        if (value == 0)
            value = utf8_next(folding->rest.at, &size);
        folding->rest = str_after(folding->rest, size);
        const CodePoint *point = code_point(value);
        bool kept = point->category == CATEGORY_LETTER || point->category == CATEGORY_DIGIT || value == '&';
        bool decimal = value == '.' && folding->rest.size > 0 && folding->rest.at[0] >= '0' &&
                       folding->rest.at[0] <= '9';
        if (!kept && !decimal)
            continue;
        folding->used = 0;
        if (point->fold_size > 0) {
            folding->size = point->fold_size;
            memcpy(folding->bytes, point->fold, point->fold_size);
        } else {
            folding->size = utf8_put(value, folding->bytes);
        }
        return true;
    }
    return false;
}

static bool folding_next(Folding *folding, unsigned char *byte)
{
    if (folding->used == folding->size && !folding_load(folding))
        return false;
    *byte = (unsigned char)folding->bytes[folding->used++];
    return true;
}

uint32_t fold_hash(uint32_t hash, Str word)
{
    Folding folding = {.rest = word};
    for (unsigned char byte; folding_next(&folding, &byte);)
        hash = hash_byte(hash, byte);
    return hash;
}

size_t fold_letters(Str word, char *letters, size_t capacity)
{
    Folding folding = {.rest = word};
    size_t count = 0;
    for (unsigned char byte; folding_next(&folding, &byte); count++) {
        if (count < capacity)
            letters[count] = (char)byte;
    }
    return count;
}

bool fold_equal(Str a, Str b)
{
    Folding left = {.rest = a}, right = {.rest = b};
    for (;;) {
        unsigned char one = 0, other = 0;
        bool more = folding_next(&left, &one);
        if (more != folding_next(&right, &other) || one != other)
            return false;
        if (!more)
            return true;
    }
}
