/* bytes.h: what each byte of a text may be to one who looks for words. */
#ifndef WORDS_BYTES_H
#define WORDS_BYTES_H

#include <stdint.h>

/* What a byte outside a word may be; letters and digits begin words. */
typedef enum ByteKind {
    BYTE_OTHER,
    BYTE_LOWER,
    BYTE_UPPER,
    BYTE_DIGIT,
    BYTE_SPACE,
    BYTE_LINE,
    BYTE_HYPHEN,
    BYTE_APOSTROPHE,
    BYTE_QUOTE,
    BYTE_STOP,
    BYTE_COMMA,
    BYTE_OPEN,
    BYTE_CLOSE,
    BYTE_SLASH,
    BYTE_COLON,
    BYTE_AMPERSAND,
    BYTE_ADDRESS, /* @ # _ \ : signs of an address, a tag or a file name */
    BYTE_HIGH,    /* the first byte of a longer character */
} ByteKind;

/* ByteKind by byte. */
extern const uint8_t byte_kinds[256];

#endif
