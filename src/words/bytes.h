/* bytes.h: what each byte of a text may be to one who looks for words. */
#ifndef WORDS_BYTES_H
#define WORDS_BYTES_H

#include <stdbool.h>
#include <stdint.h>

/* What a byte outside a word may be, in three groups: what can only stand between words, what may also stand inside
 * one, and what is in words alone. */
typedef enum ByteKind {
    BYTE_OTHER,
    BYTE_SPACE,
    BYTE_LINE,
    BYTE_HYPHEN,
    BYTE_QUOTE,
    BYTE_OPEN,
    BYTE_CLOSE,
    BYTE_SLASH,
    BYTE_COLON,
    BYTE_AMPERSAND,
    BYTE_ADDRESS, /* @ # _ \ : signs of an address, a tag or a file name */
    BYTE_STOP,
    BYTE_COMMA,
    BYTE_APOSTROPHE,
    BYTE_ACCENT, /* ` */
    BYTE_HIGH,   /* the first byte of a longer character */
    BYTE_DIGIT,
    BYTE_LOWER,
    BYTE_UPPER,
} ByteKind;

/* ByteKind by byte. */
extern const uint8_t byte_kinds[256];

static inline bool byte_is(char byte, ByteKind kind)
{
    return byte_kinds[(unsigned char)byte] == kind;
}

/* White space of ASCII, line ends among it. */
static inline bool byte_is_blank(char byte)
{
    return byte_is(byte, BYTE_SPACE) || byte_is(byte, BYTE_LINE);
}

/* An ASCII letter as a capital, or small; any other byte as it is. */
static inline char byte_upper(char byte)
{
    return byte_is(byte, BYTE_LOWER) ? (char)(byte - 'a' + 'A') : byte;
}

static inline char byte_lower(char byte)
{
    return byte_is(byte, BYTE_UPPER) ? (char)(byte - 'A' + 'a') : byte;
}

#endif
