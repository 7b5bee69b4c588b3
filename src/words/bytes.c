/* bytes.c: what each byte of a text may be to one who looks for words. */
#include "words/bytes.h"

/* clang-format off: a table by character */
#define LOWER_8 BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER
#define UPPER_8 BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER
#define HIGH_8  BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH
#define HIGH_32 HIGH_8, HIGH_8, HIGH_8, HIGH_8

const uint8_t byte_kinds[256] = {
    ['\t'] = BYTE_SPACE,
    ['\n'] = BYTE_LINE,
    ['\v'] = BYTE_SPACE,
    ['\f'] = BYTE_SPACE,
    ['\r'] = BYTE_LINE,
    [' '] = BYTE_SPACE,
    ['!'] = BYTE_STOP,
    ['"'] = BYTE_QUOTE,
    ['#'] = BYTE_ADDRESS,
    ['&'] = BYTE_AMPERSAND,
    ['\''] = BYTE_APOSTROPHE,
    ['('] = BYTE_OPEN,
    [')'] = BYTE_CLOSE,
    [','] = BYTE_COMMA,
    ['-'] = BYTE_HYPHEN,
    ['.'] = BYTE_STOP,
    ['/'] = BYTE_SLASH,
    ['0'] = BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    [':'] = BYTE_COLON,
    [';'] = BYTE_COLON,
    ['?'] = BYTE_STOP,
    ['@'] = BYTE_ADDRESS,
    ['A'] = UPPER_8,
    UPPER_8,
    UPPER_8,
    BYTE_UPPER,
    BYTE_UPPER,
    ['['] = BYTE_OPEN,
    ['\\'] = BYTE_ADDRESS,
    [']'] = BYTE_CLOSE,
    ['_'] = BYTE_ADDRESS,
    ['`'] = BYTE_ACCENT,
    ['a'] = LOWER_8,
    LOWER_8,
    LOWER_8,
    BYTE_LOWER,
    BYTE_LOWER,
    [0x80] = HIGH_32,
    HIGH_32,
    HIGH_32,
    HIGH_32,
};
/* clang-format on */
