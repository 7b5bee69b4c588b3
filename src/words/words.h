/* words.h: a document's prose as words, each with its case, its script and what stands between it and the next.
 *
 * Words follow UAX #29 with these differences, which names need: a change of script ends a word (Kim|은), a hyphen
 * stands between words, a stop between two lower-case letters ends one (Monday.Chung), an acronym with stops is one
 * word with its last stop (U.S.), and so is an ampersand. A letter that only looks Latin (Cyrillic о) and a character
 * that is not seen are part of the word they stand in; what they are is listed beside the words. */
#ifndef WORDS_WORDS_H
#define WORDS_WORDS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/unicode.h"

typedef enum WordCase {
    CASE_NONE,    /* no letter that has case: digits, Hangul, Han */
    CASE_LOWER,   /* sinmun */
    CASE_CAPITAL, /* Sinmun, and a single capital */
    CASE_UPPER,   /* KWP */
    CASE_MIXED,   /* JoongAng, iKON */
} WordCase;

/* What may stand between a word and the next; a joint is a set of these. 0: nothing at all (a change of script). */
enum {
    JOINT_SPACE = 1 << 0,
    JOINT_LINE = 1 << 1, /* a single line end */
    JOINT_HYPHEN = 1 << 2,
    JOINT_DASH = 1 << 3,
    JOINT_COMMA = 1 << 4,
    JOINT_STOP = 1 << 5, /* . ! ? */
    JOINT_OPEN = 1 << 6, /* ( [ */
    JOINT_CLOSE = 1 << 7,
    JOINT_QUOTE = 1 << 8,
    JOINT_SLASH = 1 << 9,
    JOINT_COLON = 1 << 10, /* : ; */
    JOINT_OTHER = 1 << 11,
    JOINT_BLOCK = 1 << 12, /* the end of a paragraph, heading, cell */
};

enum {
    WORD_SENTENCE = 1 << 0,   /* begins a sentence */
    WORD_APOSTROPHE = 1 << 1, /* has one inside: People's, Ch'oe */
    WORD_POSSESSIVE = 1 << 2, /* ends in 's, or in s' */
    WORD_STOPS = 1 << 3,      /* U.S. */
    WORD_PLAIN = 1 << 4,      /* ASCII letters and digits alone */
    WORD_DIGITS = 1 << 5,     /* begins with a digit */
    WORD_FINAL_S = 1 << 6,    /* ends in s or S, and so perhaps in a plural's */
    WORD_ODD = 1 << 7,        /* has characters that only look like a name's, or are not seen */
};

/* HASH is of the folded letters and can be joined with the next word's (fold.h), so that 'Sung-nam' and 'Sungnam' have
 * one hash. */
typedef struct Word {
    uint32_t offset;
    uint32_t hash;
    uint16_t size;
    uint16_t joint;      /* to the next word; JOINT_BLOCK for the last */
    uint8_t script;      /* Script of its letters; SCRIPT_OTHER for digits alone */
    uint8_t letter_case; /* WordCase */
    uint8_t flags;
    uint8_t letters; /* bytes of its folded letters; 255 for more, too, which are in no form */
} Word;

typedef enum QuoteKind {
    QUOTE_OPEN, /* “ « 「 『 */
    QUOTE_CLOSE,
    QUOTE_STRAIGHT,     /* " : opening or closing */
    QUOTE_OPEN_SINGLE,  /* ‘, and ' after a space */
    QUOTE_CLOSE_SINGLE, /* ’ or ' that is no apostrophe */
} QuoteKind;

typedef struct Quote {
    uint32_t offset;
    uint32_t word;  /* index of the word after it, which behind a block's last word is another block's */
    uint32_t block; /* index of its block in the prose */
    uint8_t size;
    uint8_t kind; /* QuoteKind */
} Quote;

/* How a block stands on the page. */
typedef enum Layout {
    LAYOUT_PARAGRAPH,
    LAYOUT_HEADING,
    LAYOUT_ITEM,
    LAYOUT_QUOTE, /* a block quote */
    LAYOUT_CELL,  /* of a table */
    LAYOUT_CAPTION,
} Layout;

/* A piece of a block: a stretch of the copy's text, or (SIZE of text 0) something that stands for a joint: a soft line
 * break, an entity. */
typedef struct Piece {
    Span span;
    uint16_t joint;
    uint8_t emphasis; /* 1: italic, as a title of a work may be */
} Piece;

typedef struct Block {
    Layout layout;
    uint32_t first; /* index of its first piece */
    uint32_t count; /* of its pieces */
} Block;

/* The stretches of a copy that a reader reads, in their order, found by a format's reader. */
typedef struct Prose {
    Piece *pieces;
    size_t piece_count, piece_capacity;
    Block *blocks;
    size_t block_count, block_capacity;
} Prose;

void prose_open(Prose *prose, Arena *arena, Layout layout);
void prose_add(Prose *prose, Arena *arena, Piece piece);

typedef struct Spans {
    Span *at;
    size_t count, capacity;
} Spans;

void spans_add(Spans *spans, Arena *arena, Span span);

/* Indices of words, in order. */
typedef struct WordList {
    uint32_t *at;
    size_t count, capacity;
} WordList;

/* A word is in a list once, whatever speaks for it. */
static inline void word_list_add(WordList *list, Arena *arena, size_t word)
{
    if (list->count > 0 && list->at[list->count - 1] == word)
        return;
    list->at = arena_room(arena, list->at, list->count, &list->capacity, sizeof *list->at);
    if (list->count < list->capacity)
        list->at[list->count++] = (uint32_t)word;
}

/* All arrays lie in the arena that the words were split with. */
typedef struct Words {
    Str text; /* the copy that all offsets point into */
    Word *at;
    size_t count, capacity;
    Quote *quotes;
    size_t quote_count, quote_capacity;
    Spans nonprose; /* URLs, addresses, file names, hashtags, in order */
    Spans italics;
    WordList names;        /* words that may be part of a name (word_in_name) */
    WordList numbers;      /* words that begin with a digit */
    WordList odd;          /* words that have an odd character in them, or behind them before the next word */
    WordList eastern;      /* words of Hangul or Han characters */
    WordList seams;        /* words that touch the next one, which is of another script */
    uint32_t composed;     /* words of Hangul in syllables */
    uint32_t decomposed;   /* and those that have conjoining jamo */
    uint32_t *block_first; /* index of the first word of each block of the prose, and one more at the end */
    size_t block_count;
} Words;

/* Whether a word may be part of a name: it has a capital, or a hyphen joins it to one that has (Son-hui). Most words of a
 * copy are none. */
static inline bool word_in_name(const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    return word->letter_case >= CASE_CAPITAL ||
           (word->letter_case == CASE_LOWER && index > 0 && word[-1].joint == JOINT_HYPHEN &&
            word[-1].letter_case >= CASE_CAPITAL);
}

/* Splits PROSE's stretches of TEXT (UTF-8) into words. Memory shows in the arena. */
void words_split(Str text, const Prose *prose, Arena *arena, Words *words);

/* Splits one stretch of text, as a glossary form. */
void words_split_text(Str text, Arena *arena, Words *words);

static inline Span word_span(const Word *word)
{
    return (Span){word->offset, word->size};
}

static inline Str word_text(const Words *words, size_t index)
{
    return str_slice(words->text, words->at[index].offset, words->at[index].size);
}

/* A space or a line end and nothing else: where a copy is wrapped means nothing. */
static inline bool joint_spaces(unsigned joint)
{
    return joint != 0 && (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE)) == 0;
}

/* From the start of word FIRST to the end of word LAST, LAST included. */
static inline Span words_span(const Words *words, size_t first, size_t last)
{
    return span_join(word_span(&words->at[first]), word_span(&words->at[last]));
}

static inline Str span_text(Str text, Span span)
{
    return str_slice(text, span.offset, span.size);
}

/* The word that OFFSET stands in or behind; the first where none is before it. There must be a word. */
size_t words_at(const Words *words, uint32_t offset);

/* The sentence around word INDEX as [*FIRST, *END), never more than SENTENCE_REACH words to either side: beyond that it
 * is a list, and no evidence. */
enum { SENTENCE_REACH = 100 };
void words_sentence(const Words *words, size_t index, size_t *first, size_t *end);

/* The block that word INDEX stands in. */
size_t words_block(const Words *words, size_t index);

#endif
