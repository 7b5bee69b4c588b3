/* words.c: splitting prose into words. */
#include "words/words.h"

#include "words/abbreviation.h"
#include "words/scan.h"
#include "words/simple.h"

/* Characters beyond ASCII that stand between words and mean something there. ODD: not what a name is written with. */
/* clang-format off */
static const struct {
    uint32_t value;
    uint16_t joint;
    int8_t quote; /* QuoteKind, or -1 */
    uint8_t odd;
} marks[] = {
    {0x00A0, JOINT_SPACE, -1, 0},        /* no-break space */
    {0x00AB, JOINT_QUOTE, QUOTE_OPEN, 0},
    {0x00B7, JOINT_OTHER, -1, 0},        /* middle dot */
    {0x00BB, JOINT_QUOTE, QUOTE_CLOSE, 0},
    {0x2010, JOINT_HYPHEN, -1, 1},       /* hyphen */
    {0x2011, JOINT_HYPHEN, -1, 1},       /* no-break hyphen */
    {0x2012, JOINT_DASH, -1, 0},
    {0x2013, JOINT_DASH, -1, 0},
    {0x2014, JOINT_DASH, -1, 0},
    {0x2015, JOINT_DASH, -1, 0},
    {0x2018, JOINT_QUOTE, QUOTE_OPEN_SINGLE, 0},
    {0x2019, JOINT_QUOTE, QUOTE_CLOSE_SINGLE, 0},
    {0x201C, JOINT_QUOTE, QUOTE_OPEN, 0},
    {0x201D, JOINT_QUOTE, QUOTE_CLOSE, 0},
    {0x2026, JOINT_STOP, -1, 0},         /* ellipsis */
    {0x2028, JOINT_LINE, -1, 0},
    {0x2212, JOINT_HYPHEN, -1, 1},       /* minus sign */
    {0x3001, JOINT_COMMA, -1, 0},
    {0x3002, JOINT_STOP, -1, 0},
    {0x300C, JOINT_QUOTE, QUOTE_OPEN, 0},
    {0x300D, JOINT_QUOTE, QUOTE_CLOSE, 0},
    {0x300E, JOINT_QUOTE, QUOTE_OPEN, 0},
    {0x300F, JOINT_QUOTE, QUOTE_CLOSE, 0},
    {0x318D, JOINT_OTHER, -1, 1},        /* Korean letter that passes for a middle dot */
    {0xFF08, JOINT_OPEN, -1, 0},         /* fullwidth brackets */
    {0xFF09, JOINT_CLOSE, -1, 0},
    {0xFF65, JOINT_OTHER, -1, 1},        /* halfwidth middle dot */
};
/* clang-format on */

/* The state of one splitting. The word before is WORDS's last, whose joint grows until the next word begins. */
typedef struct Splitter {
    Words *words;
    Arena *arena;
    Cursor cursor;  /* in the piece that is read */
    uint32_t chunk; /* start of the run of bytes without white space that AT lies in */
    bool chunk_is_address;
    uint32_t block;   /* index of the block that is read */
    bool block_start; /* no word yet in this block */
} Splitter;

static void joint_add(Splitter *splitter, unsigned joint)
{
    Words *words = splitter->words;
    if (!splitter->block_start)
        words->at[words->count - 1].joint |= (uint16_t)joint;
}

/* Notes that an odd character stands behind the last word. */
static void odd_add(Splitter *splitter)
{
    if (splitter->words->count > 0 && !splitter->block_start)
        word_list_add(&splitter->words->odd, splitter->arena, splitter->words->count - 1);
}

/* The run of bytes without white space that ends here is an address, and no prose, without the punctuation behind. */
static void address_end(Splitter *splitter)
{
    uint32_t end = splitter->cursor.at;
    while (end > splitter->chunk && strchr(".,;:!?)]\"'", splitter->cursor.text[end - 1]) != NULL)
        end--;
    spans_add(&splitter->words->nonprose, splitter->arena, (Span){splitter->chunk, end - splitter->chunk});
    splitter->chunk_is_address = false;
}

static void chunk_end(Splitter *splitter, uint32_t next)
{
    if (splitter->chunk_is_address)
        address_end(splitter);
    splitter->chunk = next;
}

static void quote_add(Splitter *splitter, QuoteKind kind, uint8_t size)
{
    Words *words = splitter->words;
    words->quotes =
        arena_room(splitter->arena, words->quotes, words->quote_count, &words->quote_capacity, sizeof *words->quotes);
    if (words->quote_count < words->quote_capacity)
        words->quotes[words->quote_count++] =
            (Quote){splitter->cursor.at, (uint32_t)words->count, splitter->block, size, (uint8_t)kind};
}

/* Whether a sentence begins with the word at the cursor, after the last word and its joint. */
static bool sentence_starts(const Splitter *splitter)
{
    const Words *words = splitter->words;
    if (splitter->block_start)
        return true;
    const Word *last = &words->at[words->count - 1];
    if (!(last->joint & JOINT_STOP))
        return false;
    ByteKind next = kind_at(&splitter->cursor, splitter->cursor.at);
    if (next == BYTE_LOWER)
        return false;
    /* A stop without a space is a sentence end only where web copy lost the space: Monday.Chung */
    bool spaced = (last->joint & (JOINT_SPACE | JOINT_LINE | JOINT_QUOTE | JOINT_CLOSE)) != 0;
    if (!spaced && (last->letter_case == CASE_UPPER || (last->flags & WORD_DIGITS) || next == BYTE_DIGIT))
        return false;
    return !abbreviation_before_name(word_text(words, words->count - 1));
}

/* Two words of different scripts with nothing between them, of which one is Latin. Numbers have no script. */
static bool is_seam(int one, int other)
{
    return one != other && (one == SCRIPT_LATIN || other == SCRIPT_LATIN) && one >= 0 && other >= 0;
}

/* Notes what a word that is not of ASCII letters alone is made of. It is to become the last word. */
static void note_unusual(Splitter *splitter, const WordScan *scan)
{
    Words *words = splitter->words;
    if (scan->flags & WORD_ODD)
        word_list_add(&words->odd, splitter->arena, words->count);
    if (scan->script == SCRIPT_HANGUL)
        scan->jamo ? words->decomposed++ : words->composed++;
    if (scan->script == SCRIPT_HANGUL || scan->script == SCRIPT_HAN)
        word_list_add(&words->eastern, splitter->arena, words->count);
    if (!splitter->block_start && words->at[words->count - 1].joint == 0 &&
        is_seam(words->at[words->count - 1].script, scan->script))
        word_list_add(&words->seams, splitter->arena, words->count - 1);
    ByteKind next = kind_at(&splitter->cursor, splitter->cursor.at);
    if (scan->script > SCRIPT_LATIN && (next == BYTE_LOWER || next == BYTE_UPPER))
        word_list_add(&words->seams, splitter->arena, words->count);
}

static void split_word(Splitter *splitter)
{
    Words *words = splitter->words;
    words->at = arena_room(splitter->arena, words->at, words->count, &words->capacity, sizeof *words->at);
    if (words->count == words->capacity) {
        splitter->cursor.at = splitter->cursor.end;
        return;
    }
    bool sentence = sentence_starts(splitter);
    Word *word = &words->at[words->count];
    ByteKind next;
    if (!scan_simple(&splitter->cursor, word, &next)) {
        WordScan scan = scan_any(&splitter->cursor, word);
        if (!(scan.flags & WORD_PLAIN))
            note_unusual(splitter, &scan);
        if (scan.flags & WORD_DIGITS)
            word_list_add(&words->numbers, splitter->arena, words->count);
    }
    if (sentence)
        word->flags |= WORD_SENTENCE;
    if (word_in_name(words, words->count))
        word_list_add(&words->names, splitter->arena, words->count);
    words->count++;
    splitter->block_start = false;
}

/* A stop: part of an address (hani.co.kr) where a lower-case letter follows at once, else the end of something. */
static void split_stop(Splitter *splitter)
{
    ByteKind next = kind_at(&splitter->cursor, splitter->cursor.at + 1);
    bool inside = splitter->cursor.at > splitter->chunk && byte_at(&splitter->cursor, splitter->cursor.at) == '.';
    if (inside && (next == BYTE_LOWER ||
                   (next == BYTE_DIGIT && kind_at(&splitter->cursor, splitter->cursor.at - 1) == BYTE_LOWER)))
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_STOP);
    splitter->cursor.at++;
}

static void split_address(Splitter *splitter)
{
    unsigned char byte = byte_at(&splitter->cursor, splitter->cursor.at);
    ByteKind next = kind_at(&splitter->cursor, splitter->cursor.at + 1);
    bool word_follows = next == BYTE_LOWER || next == BYTE_UPPER || next == BYTE_DIGIT || next == BYTE_HIGH;
    bool at_start = splitter->cursor.at == splitter->chunk;
    /* _emphasis_ is no file name; #1 is no tag. */
    if (word_follows &&
        (byte == '@' || byte == '\\' || (byte == '_' && !at_start) || (byte == '#' && at_start && next != BYTE_DIGIT)))
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_OTHER);
    splitter->cursor.at++;
}

static void split_colon(Splitter *splitter)
{
    if (byte_at(&splitter->cursor, splitter->cursor.at + 1) == '/' &&
        byte_at(&splitter->cursor, splitter->cursor.at + 2) == '/')
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_COLON);
    splitter->cursor.at++;
}

static bool touches_word(const Splitter *splitter)
{
    const Words *words = splitter->words;
    return words->count > 0 && !splitter->block_start && words->at[words->count - 1].joint == 0;
}

/* The owner's mark directly after a final s, which it makes a possessive; false where it is none. */
static bool take_owner_mark(Splitter *splitter)
{
    if (!touches_word(splitter))
        return false;
    Word *last = &splitter->words->at[splitter->words->count - 1];
    if ((splitter->cursor.text[last->offset + last->size - 1] | 0x20) != 's')
        return false;
    last->flags |= WORD_POSSESSIVE;
    return true;
}

/* An apostrophe that is inside no word: a quotation mark, or the owner's mark after a final s. */
static void split_apostrophe(Splitter *splitter, uint8_t size)
{
    bool touches = touches_word(splitter), plural_owner = take_owner_mark(splitter);
    quote_add(splitter, touches || size == 3 ? QUOTE_CLOSE_SINGLE : QUOTE_OPEN_SINGLE, size);
    /* Workers' Party is one name; where the mark was a closing quotation mark, nothing is lost. */
    if (!plural_owner)
        joint_add(splitter, JOINT_QUOTE);
    splitter->cursor.at += size;
}

/* An accent without a letter: the owner's mark, typed with the wrong key, or nothing that matters. */
static void split_accent(Splitter *splitter, uint8_t size)
{
    if (take_owner_mark(splitter))
        odd_add(splitter);
    else
        joint_add(splitter, JOINT_OTHER);
    splitter->cursor.at += size;
}

static void split_high(Splitter *splitter)
{
    size_t size = 0;
    uint32_t value = utf8_next(splitter->cursor.text + splitter->cursor.at, &size);
    if (size > splitter->cursor.end - splitter->cursor.at) {
        splitter->cursor.at = splitter->cursor.end;
        return;
    }
    const CodePoint *point = code_point(value);
    if (point->category == CATEGORY_LETTER || point->category == CATEGORY_DIGIT) {
        split_word(splitter);
        return;
    }
    if (value == 0x2019) {
        split_apostrophe(splitter, 3);
        return;
    }
    if (value == 0x00B4 || value == 0x02BC) {
        split_accent(splitter, 2);
        return;
    }
    if (point->category == CATEGORY_HIDDEN) {
        odd_add(splitter);
        splitter->cursor.at += (uint32_t)size;
        return;
    }
    unsigned joint = point->category == CATEGORY_SPACE ? JOINT_SPACE : JOINT_OTHER;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (marks[i].value != value)
            continue;
        joint = marks[i].joint;
        if (marks[i].odd)
            odd_add(splitter);
        if (marks[i].quote >= 0)
            quote_add(splitter, (QuoteKind)marks[i].quote, (uint8_t)size);
        break;
    }
    joint_add(splitter, joint);
    splitter->cursor.at += (uint32_t)size;
}

static void split_hyphen(Splitter *splitter)
{
    uint32_t start = splitter->cursor.at;
    while (byte_at(&splitter->cursor, splitter->cursor.at) == '-')
        splitter->cursor.at++;
    joint_add(splitter, splitter->cursor.at - start == 1 ? JOINT_HYPHEN : JOINT_DASH);
}

static void split_mark(Splitter *splitter, unsigned joint)
{
    joint_add(splitter, joint);
    splitter->cursor.at++;
}

static void split_space(Splitter *splitter, unsigned joint)
{
    chunk_end(splitter, splitter->cursor.at + 1);
    joint_add(splitter, joint);
    splitter->cursor.at++;
}

/* What stands between words and is no space, or a word that begins with no ASCII letter. */
static void split_other(Splitter *splitter, ByteKind kind)
{
    switch (kind) {
    case BYTE_LOWER:
    case BYTE_UPPER:
    case BYTE_DIGIT:
    case BYTE_AMPERSAND:
        split_word(splitter);
        return;
    case BYTE_SPACE:
    case BYTE_LINE:
        return; /* split_blank's */
    case BYTE_HYPHEN:
        split_hyphen(splitter);
        return;
    case BYTE_APOSTROPHE:
        split_apostrophe(splitter, 1);
        return;
    case BYTE_QUOTE:
        quote_add(splitter, QUOTE_STRAIGHT, 1);
        split_mark(splitter, JOINT_QUOTE);
        return;
    case BYTE_STOP:
        split_stop(splitter);
        return;
    case BYTE_COMMA:
        split_mark(splitter, JOINT_COMMA);
        return;
    case BYTE_OPEN:
        split_mark(splitter, JOINT_OPEN);
        return;
    case BYTE_CLOSE:
        split_mark(splitter, JOINT_CLOSE);
        return;
    case BYTE_SLASH:
        split_mark(splitter, JOINT_SLASH);
        return;
    case BYTE_COLON:
        split_colon(splitter);
        return;
    case BYTE_ADDRESS:
        split_address(splitter);
        return;
    case BYTE_HIGH:
        split_high(splitter);
        return;
    case BYTE_ACCENT:
        split_accent(splitter, 1);
        return;
    case BYTE_OTHER:
        split_mark(splitter, JOINT_OTHER);
        return;
    }
}

/* Takes a comma, a space or line end, or a comma and a space at CURSOR, where KIND stands; returns their joint, 0 where
 * none stands there. */
static unsigned take_separator(Cursor *cursor, ByteKind kind)
{
    unsigned joint = kind == BYTE_COMMA ? JOINT_COMMA : 0;
    if (joint != 0)
        kind = kind_at(cursor, ++cursor->at);
    if (kind == BYTE_SPACE || kind == BYTE_LINE) {
        joint |= kind == BYTE_SPACE ? JOINT_SPACE : JOINT_LINE;
        cursor->at++;
    }
    return joint;
}

/* Splits simple words (scan_simple) with a space or line end, perhaps behind a comma, between them, for as long as they
 * follow one another; nine words of ten are split here. The cursor stands behind white space, inside a sentence. Of all
 * that split_next would look at, only the word and what stands behind it remain, and the cursor is in a register. */
static void split_run(Splitter *splitter)
{
    Words *words = splitter->words;
    Cursor cursor = splitter->cursor;
    Word *word = words->at + words->count;
    const Word *full = words->at + words->capacity;
    unsigned joint = JOINT_SPACE;
    ByteKind next;
    while ((joint & (JOINT_SPACE | JOINT_LINE)) && word < full && cursor.at < cursor.end) {
        splitter->chunk = cursor.at;
        if (!scan_simple(&cursor, word, &next))
            break;
        if (word->letter_case == CASE_CAPITAL)
            word_list_add(&words->names, splitter->arena, (size_t)(word - words->at));
        joint = take_separator(&cursor, next);
        word->joint = (uint16_t)joint;
        word++;
    }
    words->count = (size_t)(word - words->at);
    splitter->cursor = cursor;
    if (joint & (JOINT_SPACE | JOINT_LINE))
        splitter->chunk = cursor.at;
}

static void split_blank(Splitter *splitter, unsigned joint)
{
    const Words *words = splitter->words;
    split_space(splitter, joint);
    if (!splitter->block_start && !(words->at[words->count - 1].joint & JOINT_STOP))
        split_run(splitter);
}

/* One step from AT on: a word, or a character between words. Nearly all are letters and spaces. */
static void split_next(Splitter *splitter)
{
    ByteKind kind = (ByteKind)byte_kinds[(unsigned char)splitter->cursor.text[splitter->cursor.at]];
    if (kind == BYTE_LOWER || kind == BYTE_UPPER)
        split_word(splitter);
    else if (kind == BYTE_SPACE || kind == BYTE_LINE)
        split_blank(splitter, kind == BYTE_SPACE ? JOINT_SPACE : JOINT_LINE);
    else
        split_other(splitter, kind);
}

static void split_piece(Splitter *splitter, const Piece *piece)
{
    if (piece->span.size == 0) {
        joint_add(splitter, piece->joint);
        return;
    }
    splitter->cursor.at = splitter->chunk = piece->span.offset;
    splitter->cursor.end = span_end(piece->span);
    if (piece->emphasis)
        spans_add(&splitter->words->italics, splitter->arena, piece->span);
    while (splitter->cursor.at < splitter->cursor.end)
        split_next(splitter);
    chunk_end(splitter, splitter->cursor.at);
}

static void split_block(Splitter *splitter, const Prose *prose, const Block *block)
{
    splitter->block_start = true;
    for (uint32_t i = 0; i < block->count; i++)
        split_piece(splitter, &prose->pieces[block->first + i]);
    if (!splitter->block_start)
        joint_add(splitter, JOINT_BLOCK);
}

void words_split(Str text, const Prose *prose, Arena *arena, Words *words)
{
    *words = (Words){.text = text, .block_count = prose->block_count};
    /* English has about six bytes a word: mostly one allocation. */
    size_t guess = text.size / 6 + 16;
    words->at = arena_take(arena, guess * sizeof *words->at);
    words->capacity = words->at ? guess : 0;
    words->block_first = arena_alloc(arena, (prose->block_count + 1) * sizeof *words->block_first);
    if (words->block_first == NULL)
        return;
    Splitter splitter = {.words = words, .arena = arena, .cursor.text = text.at};
    for (size_t i = 0; i < prose->block_count && !arena->failed; i++) {
        words->block_first[i] = (uint32_t)words->count;
        splitter.block = (uint32_t)i;
        split_block(&splitter, prose, &prose->blocks[i]);
    }
    words->block_first[prose->block_count] = (uint32_t)words->count;
}

void words_split_text(Str text, Arena *arena, Words *words)
{
    Prose prose = {0};
    prose_open(&prose, arena, LAYOUT_PARAGRAPH);
    prose_add(&prose, arena, (Piece){.span = {0, (uint32_t)text.size}});
    words_split(text, &prose, arena, words);
}
