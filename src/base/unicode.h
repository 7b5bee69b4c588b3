/* unicode.h: what the rest needs to know of a code point, from tables that the build makes with ICU. */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include "base/str.h"

#include <stdint.h>

typedef enum Category {
    CATEGORY_OTHER,  /* punctuation, symbols, controls, unassigned */
    CATEGORY_HIDDEN, /* takes no room and is not seen: zero-width characters, soft hyphen, fillers */
    CATEGORY_SPACE,
    CATEGORY_LETTER,
    CATEGORY_MARK, /* combines with the letter before it */
    CATEGORY_DIGIT,
} Category;

typedef enum Script {
    SCRIPT_LATIN,
    SCRIPT_HANGUL,
    SCRIPT_HAN,
    SCRIPT_OTHER,
} Script;

enum { FOLD_SIZE = 7 };

/* FOLD is what a letter is compared by: lower case without diacritics, ASCII wherever the letter is Latin or looks so; an
 * empty one means the letter itself. */
typedef struct CodePoint {
    uint8_t category; /* Category */
    uint8_t script;   /* Script; SCRIPT_OTHER for all that is no letter */
    uint8_t upper;    /* 1: an upper-case or title-case letter */
    uint8_t cells;    /* on a terminal: 0, 1 or 2 */
    char looks;       /* the ASCII letter or digit that a letter beyond ASCII is taken for by the eye; 0: none */
    uint8_t fold_size;
    char fold[FOLD_SIZE];
} CodePoint;

/* Static; any number is allowed. */
const CodePoint *code_point(uint32_t value);

/* The code point at the start of TEXT (valid UTF-8, not empty); its bytes go to *SIZE. */
uint32_t utf8_next(const char *text, size_t *size);

/* Writes VALUE's one to four bytes and returns how many. */
size_t utf8_put(uint32_t value, char bytes[4]);

/* Position of the first byte of TEXT that is no UTF-8 (overlong forms, surrogates and values past U+10FFFF are none),
 * or TEXT.size if all is well. */
size_t utf8_check(Str text);

/* A leading, vowel or trailing conjoining jamo. */
bool jamo_conjoining(uint32_t value);

/* Composes conjoining jamo from the start of TEXT on: returns the syllable and its bytes in *SIZE, or 0 where TEXT does
 * not begin with at least a leading jamo and a vowel, or a syllable that a trailing jamo follows. */
uint32_t jamo_compose(Str text, size_t *size);

#endif
