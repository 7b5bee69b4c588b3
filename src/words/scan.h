/* scan.h: reading one word: where it ends, its case, its script, its hash. */
#ifndef WORDS_SCAN_H
#define WORDS_SCAN_H

#include "words/bytes.h"
#include "words/words.h"

/* A place in a text. */
typedef struct Cursor {
    const char *text;
    uint32_t at;  /* where the next byte is read */
    uint32_t end; /* of what may be read */
} Cursor;

static inline unsigned char byte_at(const Cursor *cursor, uint32_t offset)
{
    return offset < cursor->end ? (unsigned char)cursor->text[offset] : 0;
}

static inline ByteKind kind_at(const Cursor *cursor, uint32_t offset)
{
    return offset < cursor->end ? (ByteKind)byte_kinds[(unsigned char)cursor->text[offset]] : BYTE_OTHER;
}

/* What has been read of a word. HASH is of its folded letters, FOLDED of them, only if FLAGS has WORD_PLAIN. */
typedef struct WordScan {
    uint32_t hash;
    uint32_t folded; /* bytes */
    uint32_t letters;
    uint32_t uppers;
    bool first_upper;
    bool cased;
    bool jamo; /* has conjoining jamo */
    uint8_t flags;
    int script; /* -1: no letter yet */
} WordScan;

/* Reads the word at CURSOR, which begins with a letter or a digit, or is an ampersand, into *WORD, and leaves CURSOR
 * behind it. Whether it begins a sentence, and its joint, are not known here. */
WordScan scan_any(Cursor *cursor, Word *word);

#endif
