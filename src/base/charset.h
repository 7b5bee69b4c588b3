/* charset.h: the encodings that copy comes in. UTF-8 is copy as it is; the others are left to the system's iconv. */
#ifndef BASE_CHARSET_H
#define BASE_CHARSET_H

#include "base/arena.h"
#include "base/error.h"

typedef struct Charset {
    const char *name;  /* for options and programs, "cp949" */
    const char *title; /* for people, "CP949" */
    const char *iconv; /* what iconv calls it; NULL: UTF-8 */
    Str mark;          /* its byte order mark; empty: it has none */
    /* Bytes that a character beyond ASCII takes: in every such encoding this follows from the character alone. */
    uint8_t ascii, basic, supplementary; /* up to U+007F, up to U+FFFF, above */
} Charset;

extern const Charset charset_utf8, charset_utf16le, charset_utf16be, charset_cp949, charset_windows1252;

/* The encoding at INDEX from 0; NULL past the last. */
const Charset *charset_at(size_t index);

/* NULL where there is none of that name. */
const Charset *charset_named(Str name);

/* Bytes that the character VALUE takes; not for UTF-8. */
static inline uint32_t charset_size(const Charset *charset, uint32_t value)
{
    return value < 0x80 ? charset->ascii : value < 0x10000 ? charset->basic : charset->supplementary;
}

/* Whether TEXT has the same bytes in CHARSET as in UTF-8: most of what is ever encoded. */
bool charset_same(const Charset *charset, Str text);

/* Decodes BYTES into *TEXT, which is UTF-8 in ARENA, followed by a zero byte. IREUM_INVALID where some of them are
 * nothing in CHARSET: *WRONG is the offset of the first, and *TEXT what stands before it. IREUM_LIMIT where the text is
 * larger than IREUM_MAX_SIZE; IREUM_UNREADABLE where the system does not know the encoding; IREUM_MEMORY. Not for
 * UTF-8. ERROR is filled but for IREUM_INVALID. */
Status charset_decode(const Charset *charset, Str bytes, Arena *arena, Str *text, size_t *wrong, Error *error);

/* Encodes TEXT, which is UTF-8. IREUM_INVALID where a character of it is none of CHARSET's. For UTF-8 *BYTES is TEXT. */
Status charset_encode(const Charset *charset, Str text, Arena *arena, Str *bytes);

#endif
