/* words.c: splitting prose into words. */
#include "words/words.h"

#include "words/abbreviation.h"
#include "words/fold.h"

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

#define LOWER_8 BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER, BYTE_LOWER
#define UPPER_8 BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER, BYTE_UPPER
#define HIGH_8 BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH, BYTE_HIGH
#define HIGH_32 HIGH_8, HIGH_8, HIGH_8, HIGH_8

static const uint8_t byte_kinds[256] = {
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
    ['0'] = BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT,
    BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT, BYTE_DIGIT,
    [':'] = BYTE_COLON,
    [';'] = BYTE_COLON,
    ['?'] = BYTE_STOP,
    ['@'] = BYTE_ADDRESS,
    ['A'] = UPPER_8, UPPER_8, UPPER_8, BYTE_UPPER, BYTE_UPPER,
    ['['] = BYTE_OPEN,
    ['\\'] = BYTE_ADDRESS,
    [']'] = BYTE_CLOSE,
    ['_'] = BYTE_ADDRESS,
    ['a'] = LOWER_8, LOWER_8, LOWER_8, BYTE_LOWER, BYTE_LOWER,
    [0x80] = HIGH_32, HIGH_32, HIGH_32, HIGH_32,
};

/* Characters beyond ASCII that stand between words and mean something there. */
static const struct {
    uint32_t value;
    uint16_t joint;
    int8_t quote; /* QuoteKind, or -1 */
} marks[] = {
    {0x00A0, JOINT_SPACE, -1},        /* no-break space */
    {0x00AB, JOINT_QUOTE, QUOTE_OPEN},
    {0x00B7, JOINT_OTHER, -1},        /* middle dot */
    {0x00BB, JOINT_QUOTE, QUOTE_CLOSE},
    {0x2010, JOINT_HYPHEN, -1},       /* hyphen */
    {0x2011, JOINT_HYPHEN, -1},       /* no-break hyphen */
    {0x2012, JOINT_DASH, -1},
    {0x2013, JOINT_DASH, -1},
    {0x2014, JOINT_DASH, -1},
    {0x2015, JOINT_DASH, -1},
    {0x2018, JOINT_QUOTE, QUOTE_OPEN_SINGLE},
    {0x2019, JOINT_QUOTE, QUOTE_CLOSE_SINGLE},
    {0x201C, JOINT_QUOTE, QUOTE_OPEN},
    {0x201D, JOINT_QUOTE, QUOTE_CLOSE},
    {0x2026, JOINT_STOP, -1},         /* ellipsis */
    {0x2028, JOINT_LINE, -1},
    {0x2212, JOINT_HYPHEN, -1},       /* minus sign */
    {0x3001, JOINT_COMMA, -1},
    {0x3002, JOINT_STOP, -1},
    {0x300C, JOINT_QUOTE, QUOTE_OPEN},
    {0x300D, JOINT_QUOTE, QUOTE_CLOSE},
    {0x300E, JOINT_QUOTE, QUOTE_OPEN},
    {0x300F, JOINT_QUOTE, QUOTE_CLOSE},
    {0xFF08, JOINT_OPEN, -1},         /* fullwidth brackets */
    {0xFF09, JOINT_CLOSE, -1},
};

/* The state of one splitting. The word before is WORDS's last, whose joint grows until the next word begins. */
typedef struct Splitter {
    Words *words;
    Arena *arena;
    const char *text;    /* of the whole copy */
    uint32_t at;         /* where the next byte is read */
    uint32_t end;        /* of the piece */
    uint32_t chunk;      /* start of the run of bytes without white space that AT lies in */
    bool chunk_is_address;
    bool block_start;    /* no word yet in this block */
} Splitter;

static unsigned char byte_at(const Splitter *splitter, uint32_t offset)
{
    return offset < splitter->end ? (unsigned char)splitter->text[offset] : 0;
}

static ByteKind kind_at(const Splitter *splitter, uint32_t offset)
{
    return offset < splitter->end ? (ByteKind)byte_kinds[(unsigned char)splitter->text[offset]] : BYTE_OTHER;
}

static void joint_add(Splitter *splitter, unsigned joint)
{
    Words *words = splitter->words;
    if (words->count > 0 && !splitter->block_start)
        words->at[words->count - 1].joint |= (uint16_t)joint;
}

/* Ends the run of bytes without white space; one that is an address becomes no prose, without the punctuation behind. */
static void chunk_end(Splitter *splitter, uint32_t next)
{
    if (splitter->chunk_is_address) {
        uint32_t end = splitter->at;
        while (end > splitter->chunk && strchr(".,;:!?)]\"'", splitter->text[end - 1]) != NULL)
            end--;
        spans_add(&splitter->words->nonprose, splitter->arena, (Span){splitter->chunk, end - splitter->chunk});
        splitter->chunk_is_address = false;
    }
    splitter->chunk = next;
}

static void quote_add(Splitter *splitter, QuoteKind kind, uint8_t size)
{
    Words *words = splitter->words;
    words->quotes =
        arena_room(splitter->arena, words->quotes, words->quote_count, &words->quote_capacity, sizeof *words->quotes);
    if (words->quote_count < words->quote_capacity)
        words->quotes[words->quote_count++] =
            (Quote){splitter->at, (uint32_t)words->count, size, (uint8_t)kind};
}

/* What a word has shown of itself while it was read. */
typedef struct Reading {
    uint32_t hash;
    uint32_t letters;
    uint32_t uppers;
    bool first_upper;
    bool cased;
    uint8_t flags;
    int script; /* -1: no letter yet */
} Reading;

static WordCase reading_case(const Reading *reading)
{
    if (!reading->cased)
        return CASE_NONE;
    if (reading->uppers == 0)
        return CASE_LOWER;
    if (reading->uppers == 1 && reading->first_upper)
        return CASE_CAPITAL;
    return reading->uppers == reading->letters ? CASE_UPPER : CASE_MIXED;
}

/* Reads a letter, mark or digit beyond ASCII at AT into READING. False where the word ends before it. */
static bool read_high(Splitter *splitter, Reading *reading)
{
    size_t size = 0;
    uint32_t value = utf8_next(splitter->text + splitter->at, &size);
    if (size > splitter->end - splitter->at)
        return false;
    const CodePoint *point = code_point(value);
    bool invisible = value == 0x00AD || value == 0x200B || value == 0x200C || value == 0x200D || value == 0xFEFF;
    if (point->category == CATEGORY_MARK || (invisible && reading->letters > 0)) {
        splitter->at += (uint32_t)size;
        return true;
    }
    if (point->category != CATEGORY_LETTER && point->category != CATEGORY_DIGIT)
        return false;
    if (point->category == CATEGORY_LETTER) {
        if (reading->script >= 0 && reading->script != point->script)
            return false;
        reading->script = point->script;
        reading->cased |= point->script == SCRIPT_LATIN;
    }
    reading->first_upper |= reading->letters == 0 && point->upper;
    reading->uppers += point->upper;
    reading->letters++;
    splitter->at += (uint32_t)size;
    return true;
}

/* A stop inside an acronym: U.S, and after its last letter: U.S. */
static bool stop_in_acronym(const Splitter *splitter, const Reading *reading)
{
    if (reading->letters == 0 || reading->uppers != reading->letters)
        return false;
    bool started = (reading->flags & WORD_STOPS) != 0;
    if (!started && reading->letters > 1)
        return false;
    bool more = kind_at(splitter, splitter->at + 1) == BYTE_UPPER;
    ByteKind after = kind_at(splitter, splitter->at + 2);
    bool single = after != BYTE_LOWER && after != BYTE_UPPER && after != BYTE_DIGIT;
    return (more && single) || (started && !more);
}

/* An apostrophe at AT between letters; its bytes, or 0. */
static uint32_t apostrophe_size(const Splitter *splitter)
{
    unsigned char first = byte_at(splitter, splitter->at);
    if (first == '\'')
        return 1;
    if (first == 0xE2 && byte_at(splitter, splitter->at + 1) == 0x80) {
        unsigned char last = byte_at(splitter, splitter->at + 2);
        return last == 0x98 || last == 0x99 ? 3 : 0; /* ‘ ’ */
    }
    bool modifier = first == 0xCA && (byte_at(splitter, splitter->at + 1) == 0xBC ||
                                      byte_at(splitter, splitter->at + 1) == 0xBB); /* ʼ ʻ */
    return modifier ? 2 : 0;
}

static bool letter_starts(const Splitter *splitter, uint32_t offset)
{
    ByteKind kind = kind_at(splitter, offset);
    if (kind == BYTE_LOWER || kind == BYTE_UPPER)
        return true;
    if (kind != BYTE_HIGH || apostrophe_size(&(Splitter){.text = splitter->text, .at = offset, .end = splitter->end}))
        return false;
    size_t size = 0;
    const CodePoint *point = code_point(utf8_next(splitter->text + offset, &size));
    return point->category == CATEGORY_LETTER && point->script == SCRIPT_LATIN;
}

/* Whatever is no ASCII letter or digit, inside a word: true if the word goes on behind it. */
static bool read_unusual(Splitter *splitter, Reading *reading, ByteKind kind)
{
    uint32_t apostrophe = apostrophe_size(splitter);
    if (apostrophe > 0) {
        if (reading->script > SCRIPT_LATIN || !letter_starts(splitter, splitter->at + apostrophe))
            return false;
        reading->flags |= WORD_APOSTROPHE;
        splitter->at += apostrophe;
        return true;
    }
    if (kind == BYTE_HIGH)
        return read_high(splitter, reading);
    bool between_digits = (reading->flags & WORD_DIGITS) && kind_at(splitter, splitter->at - 1) == BYTE_DIGIT &&
                          kind_at(splitter, splitter->at + 1) == BYTE_DIGIT;
    if (between_digits && (kind == BYTE_COMMA || byte_at(splitter, splitter->at) == '.')) {
        splitter->at++;
        return true;
    }
    if (byte_at(splitter, splitter->at) == '.' && stop_in_acronym(splitter, reading)) {
        reading->flags |= WORD_STOPS;
        splitter->at++;
        return true;
    }
    return false;
}

/* Bytes of a word at most, the last character not counted. */
enum { WORD_LONGEST = UINT16_MAX - 4 };

/* Most words are nothing but small letters behind a small letter or a capital: reads so much of the word at AT. */
static Reading read_letters(Splitter *splitter)
{
    const unsigned char *bytes = (const unsigned char *)splitter->text + splitter->at;
    uint32_t left = splitter->end - splitter->at, size = 0;
    left = left < WORD_LONGEST ? left : WORD_LONGEST;
    bool capital = byte_kinds[bytes[0]] == BYTE_UPPER;
    uint32_t hash = HASH_START;
    if (capital)
        hash = hash_byte(hash, bytes[size++] | 0x20);
    for (; size < left && byte_kinds[bytes[size]] == BYTE_LOWER; size++)
        hash = hash_byte(hash, bytes[size]);
    splitter->at += size;
    return (Reading){
        .hash = hash,
        .letters = size,
        .uppers = capital,
        .first_upper = capital,
        .cased = size > 0,
        .script = size > 0 ? SCRIPT_LATIN : -1,
        .flags = WORD_PLAIN,
    };
}

/* Whether the word whose letters have been read ends at AT: what can only stand between words, and a stop or a comma
 * that is no acronym's or number's. */
static bool word_ends(const Splitter *splitter, const Reading *reading)
{
    switch (kind_at(splitter, splitter->at)) {
    case BYTE_LOWER:
    case BYTE_UPPER:
    case BYTE_DIGIT:
    case BYTE_APOSTROPHE:
    case BYTE_HIGH:
        return false;
    case BYTE_STOP:
    case BYTE_COMMA:
        return reading->letters > reading->uppers;
    case BYTE_OTHER:
    case BYTE_SPACE:
    case BYTE_LINE:
    case BYTE_HYPHEN:
    case BYTE_QUOTE:
    case BYTE_OPEN:
    case BYTE_CLOSE:
    case BYTE_SLASH:
    case BYTE_COLON:
    case BYTE_AMPERSAND:
    case BYTE_ADDRESS:
        return true;
    }
    return true;
}

/* Reads on in the word that begins at START, whatever it is made of; on return AT is behind it. */
static void read_rest(Splitter *splitter, uint32_t start, Reading *reading)
{
    const unsigned char *bytes = (const unsigned char *)splitter->text;
    if (kind_at(splitter, start) == BYTE_DIGIT)
        reading->flags |= WORD_DIGITS;
    while (splitter->at < splitter->end && splitter->at - start < WORD_LONGEST) {
        unsigned char byte = bytes[splitter->at];
        ByteKind kind = (ByteKind)byte_kinds[byte];
        if (kind == BYTE_LOWER || kind == BYTE_UPPER) {
            if (reading->script > SCRIPT_LATIN)
                break;
            reading->script = SCRIPT_LATIN;
            reading->cased = true;
            bool upper = kind == BYTE_UPPER;
            reading->first_upper |= upper && splitter->at == start;
            reading->uppers += upper;
            reading->letters++;
            reading->hash = hash_byte(reading->hash, byte | 0x20);
            splitter->at++;
        } else if (kind == BYTE_DIGIT) {
            reading->hash = hash_byte(reading->hash, byte);
            splitter->at++;
        } else {
            if (!read_unusual(splitter, reading, kind))
                break;
            /* An apostrophe and the stops of an acronym fold to nothing, so that the hash stands. */
            bool folded_away = byte == '\'' || byte == ',' || (reading->flags & WORD_STOPS && byte == '.');
            if (!folded_away)
                reading->flags &= (uint8_t)~WORD_PLAIN;
        }
    }
}

/* Whether a sentence begins with the word read from START on, after the last word and its joint. */
static bool sentence_starts(const Splitter *splitter, uint32_t start)
{
    const Words *words = splitter->words;
    if (splitter->block_start)
        return true;
    const Word *last = &words->at[words->count - 1];
    if (!(last->joint & JOINT_STOP))
        return false;
    ByteKind next = kind_at(splitter, start);
    if (next == BYTE_LOWER)
        return false;
    /* A stop without a space is a sentence end only where web copy lost the space: Monday.Chung */
    bool spaced = (last->joint & (JOINT_SPACE | JOINT_LINE | JOINT_QUOTE | JOINT_CLOSE)) != 0;
    if (!spaced && (last->letter_case == CASE_UPPER || (last->flags & WORD_DIGITS) || next == BYTE_DIGIT))
        return false;
    return !abbreviation_before_name(word_text(words, words->count - 1));
}

/* A final 's is the owner's, not the name's. */
static bool possessive(Str text)
{
    return str_ends(text, "'s") || str_ends(text, "'S") || str_ends(text, "\u2019s") || str_ends(text, "\u2019S");
}

static void word_add(Splitter *splitter, uint32_t start, const Reading *reading)
{
    Words *words = splitter->words;
    Str text = str_slice(words->text, start, splitter->at - start);
    unsigned flags = reading->flags;
    if ((flags & WORD_APOSTROPHE) && possessive(text))
        flags |= WORD_POSSESSIVE;
    if ((text.at[text.size - 1] | 0x20) == 's')
        flags |= WORD_FINAL_S;
    if (sentence_starts(splitter, start))
        flags |= WORD_SENTENCE;
    words->at = arena_room(splitter->arena, words->at, words->count, &words->capacity, sizeof *words->at);
    if (words->count == words->capacity)
        return;
    words->at[words->count++] = (Word){
        .offset = start,
        .hash = flags & WORD_PLAIN ? reading->hash : fold_hash(HASH_START, text),
        .size = (uint16_t)text.size,
        .script = (uint8_t)(reading->script < 0 ? SCRIPT_OTHER : reading->script),
        .letter_case = (uint8_t)reading_case(reading),
        .flags = (uint8_t)flags,
    };
    splitter->block_start = false;
}

static void split_word(Splitter *splitter)
{
    uint32_t start = splitter->at;
    Reading reading = read_letters(splitter);
    if (!word_ends(splitter, &reading))
        read_rest(splitter, start, &reading);
    word_add(splitter, start, &reading);
}

/* A stop: part of an address (hani.co.kr) where a lower-case letter follows at once, else the end of something. */
static void split_stop(Splitter *splitter)
{
    ByteKind next = kind_at(splitter, splitter->at + 1);
    bool inside = splitter->at > splitter->chunk && byte_at(splitter, splitter->at) == '.';
    if (inside && (next == BYTE_LOWER || (next == BYTE_DIGIT && kind_at(splitter, splitter->at - 1) == BYTE_LOWER)))
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_STOP);
    splitter->at++;
}

static void split_address(Splitter *splitter)
{
    unsigned char byte = byte_at(splitter, splitter->at);
    ByteKind next = kind_at(splitter, splitter->at + 1);
    bool word_follows = next == BYTE_LOWER || next == BYTE_UPPER || next == BYTE_DIGIT || next == BYTE_HIGH;
    bool at_start = splitter->at == splitter->chunk;
    /* _emphasis_ is no file name; #1 is no tag. */
    if (word_follows && (byte == '@' || byte == '\\' || (byte == '_' && !at_start) ||
                         (byte == '#' && at_start && next != BYTE_DIGIT)))
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_OTHER);
    splitter->at++;
}

static void split_colon(Splitter *splitter)
{
    if (byte_at(splitter, splitter->at + 1) == '/' && byte_at(splitter, splitter->at + 2) == '/')
        splitter->chunk_is_address = true;
    joint_add(splitter, JOINT_COLON);
    splitter->at++;
}

/* An apostrophe that is inside no word: a quotation mark, or the owner's mark after a final s. */
static void split_apostrophe(Splitter *splitter, uint8_t size)
{
    Words *words = splitter->words;
    bool touches = words->count > 0 && !splitter->block_start && words->at[words->count - 1].joint == 0;
    bool plural_owner = false;
    if (touches) {
        Word *last = &words->at[words->count - 1];
        char final = splitter->text[last->offset + last->size - 1];
        plural_owner = final == 's' || final == 'S';
        last->flags |= plural_owner ? WORD_POSSESSIVE : 0;
    }
    quote_add(splitter, touches || size == 3 ? QUOTE_CLOSE_SINGLE : QUOTE_OPEN_SINGLE, size);
    /* Workers' Party is one name; where the mark was a closing quotation mark, nothing is lost. */
    if (!plural_owner)
        joint_add(splitter, JOINT_QUOTE);
    splitter->at += size;
}

static void split_high(Splitter *splitter)
{
    size_t size = 0;
    uint32_t value = utf8_next(splitter->text + splitter->at, &size);
    if (size > splitter->end - splitter->at) {
        splitter->at = splitter->end;
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
    unsigned joint = point->category == CATEGORY_SPACE ? JOINT_SPACE : JOINT_OTHER;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (marks[i].value != value)
            continue;
        joint = marks[i].joint;
        if (marks[i].quote >= 0)
            quote_add(splitter, (QuoteKind)marks[i].quote, (uint8_t)size);
        break;
    }
    joint_add(splitter, joint);
    splitter->at += (uint32_t)size;
}

static void split_hyphen(Splitter *splitter)
{
    uint32_t start = splitter->at;
    while (byte_at(splitter, splitter->at) == '-')
        splitter->at++;
    joint_add(splitter, splitter->at - start == 1 ? JOINT_HYPHEN : JOINT_DASH);
}

static void split_mark(Splitter *splitter, unsigned joint)
{
    joint_add(splitter, joint);
    splitter->at++;
}

static void split_space(Splitter *splitter, unsigned joint)
{
    chunk_end(splitter, splitter->at + 1);
    joint_add(splitter, joint);
    splitter->at++;
}

/* One step from AT on: a word, or a character between words. */
static void split_next(Splitter *splitter)
{
    switch ((ByteKind)byte_kinds[(unsigned char)splitter->text[splitter->at]]) {
    case BYTE_LOWER:
    case BYTE_UPPER:
    case BYTE_DIGIT:
        split_word(splitter);
        return;
    case BYTE_SPACE:
        split_space(splitter, JOINT_SPACE);
        return;
    case BYTE_LINE:
        split_space(splitter, JOINT_LINE);
        return;
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
    case BYTE_AMPERSAND: {
        uint32_t start = splitter->at++;
        word_add(splitter, start, &(Reading){.hash = hash_byte(HASH_START, '&'), .script = -1, .flags = WORD_PLAIN});
        return;
    }
    case BYTE_OTHER:
        split_mark(splitter, JOINT_OTHER);
        return;
    }
}

static void split_piece(Splitter *splitter, const Piece *piece)
{
    if (piece->span.size == 0) {
        joint_add(splitter, piece->joint);
        return;
    }
    splitter->at = splitter->chunk = piece->span.offset;
    splitter->end = span_end(piece->span);
    if (piece->emphasis)
        spans_add(&splitter->words->italics, splitter->arena, piece->span);
    while (splitter->at < splitter->end)
        split_next(splitter);
    chunk_end(splitter, splitter->at);
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
    Splitter splitter = {.words = words, .arena = arena, .text = text.at};
    for (size_t i = 0; i < prose->block_count && !arena->failed; i++) {
        words->block_first[i] = (uint32_t)words->count;
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

void words_sentence(const Words *words, size_t index, size_t *first, size_t *end)
{
    size_t start = index;
    while (start > 0 && index - start < SENTENCE_REACH && !(words->at[start].flags & WORD_SENTENCE))
        start--;
    size_t stop = index + 1;
    while (stop < words->count && stop - index < SENTENCE_REACH && !(words->at[stop].flags & WORD_SENTENCE))
        stop++;
    *first = start;
    *end = stop;
}

size_t words_block(const Words *words, size_t index)
{
    size_t low = 0, high = words->block_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (words->block_first[middle] <= index)
            low = middle;
        else
            high = middle;
    }
    return low;
}
