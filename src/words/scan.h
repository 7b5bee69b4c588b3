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

/* What a word shows of itself. HASH is of its folded letters only if FLAGS has WORD_PLAIN. */
typedef struct WordScan {
    uint32_t hash;
    uint32_t letters;
    uint32_t uppers;
    bool first_upper;
    bool cased;
    bool jamo; /* has conjoining jamo */
    uint8_t flags;
    int script; /* -1: no letter yet */
} WordScan;

WordCase scan_case(const WordScan *scan);

/* Reads the word that begins at CURSOR with a letter or a digit, and leaves it behind the word. */
WordScan scan_word(Cursor *cursor);

#endif
