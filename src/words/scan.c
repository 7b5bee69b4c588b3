/* scan.c: reading one word. */
#include "words/scan.h"

#include "words/fold.h"

WordCase scan_case(const WordScan *scan)
{
    if (!scan->cased)
        return CASE_NONE;
    if (scan->uppers == 0)
        return CASE_LOWER;
    if (scan->uppers == 1 && scan->first_upper)
        return CASE_CAPITAL;
    return scan->uppers == scan->letters ? CASE_UPPER : CASE_MIXED;
}

/* An apostrophe at AT between letters; its bytes, or 0. */
static uint32_t apostrophe_size(const Cursor *cursor)
{
    unsigned char first = byte_at(cursor, cursor->at);
    if (first == '\'' || first == '`')
        return 1;
    if (first == 0xC2 && byte_at(cursor, cursor->at + 1) == 0xB4)
        return 2; /* ´ */
    if (first == 0xE2 && byte_at(cursor, cursor->at + 1) == 0x80) {
        unsigned char last = byte_at(cursor, cursor->at + 2);
        return last == 0x98 || last == 0x99 ? 3 : 0; /* ‘ ’ */
    }
    bool modifier =
        first == 0xCA && (byte_at(cursor, cursor->at + 1) == 0xBC || byte_at(cursor, cursor->at + 1) == 0xBB); /* ʼ ʻ */
    return modifier ? 2 : 0;
}

static bool letter_starts(const Cursor *cursor, uint32_t offset)
{
    ByteKind kind = kind_at(cursor, offset);
    if (kind == BYTE_LOWER || kind == BYTE_UPPER)
        return true;
    if (kind != BYTE_HIGH || apostrophe_size(&(Cursor){cursor->text, offset, cursor->end}))
        return false;
    size_t size = 0;
    const CodePoint *point = code_point(utf8_next(cursor->text + offset, &size));
    return point->category == CATEGORY_LETTER && point->script == SCRIPT_LATIN;
}

/* The letter or mark at OFFSET, which is in no ASCII; NULL where there is none. */
static const CodePoint *high_at(const Cursor *cursor, uint32_t offset, uint32_t *size)
{
    if (kind_at(cursor, offset) != BYTE_HIGH)
        return NULL;
    size_t bytes = 0;
    uint32_t value = utf8_next(cursor->text + offset, &bytes);
    *size = (uint32_t)bytes;
    return bytes <= cursor->end - offset ? code_point(value) : NULL;
}

/* Whether letters that look Latin, of which the first is at AT, stand before one that is. */
static bool latin_follows(const Cursor *cursor)
{
    enum { REACH = 64 }; /* bytes: longer words are of that script */
    uint32_t offset = cursor->at, size = 0;
    for (const CodePoint *point;
         offset - cursor->at < REACH && (point = high_at(cursor, offset, &size)) != NULL && point->looks != 0;)
        offset += size;
    ByteKind kind = kind_at(cursor, offset);
    return kind == BYTE_LOWER || kind == BYTE_UPPER;
}

/* The script of a letter at AT: Latin too where it looks so and stands among Latin ones. */
static int script_at(const Cursor *cursor, const WordScan *scan, const CodePoint *point)
{
    bool among = scan->script == SCRIPT_LATIN || (scan->script < 0 && latin_follows(cursor));
    return point->looks != 0 && among ? SCRIPT_LATIN : point->script;
}

/* Whether the word goes on behind SIZE bytes that are not seen. */
static bool goes_on_behind(const Cursor *cursor, const WordScan *scan, uint32_t size)
{
    uint32_t ignored;
    const CodePoint *point = high_at(cursor, cursor->at + size, &ignored);
    if (point != NULL)
        return point->category == CATEGORY_LETTER && point->script == scan->script;
    return letter_starts(cursor, cursor->at + size) && scan->script == SCRIPT_LATIN;
}

/* Reads a letter, mark or digit beyond ASCII at AT into SCAN. False where the word ends before it. */
static bool read_high(Cursor *cursor, WordScan *scan)
{
    uint32_t size = 0;
    const CodePoint *point = high_at(cursor, cursor->at, &size);
    if (point == NULL)
        return false;
    bool hidden = point->category == CATEGORY_HIDDEN;
    if (hidden && !goes_on_behind(cursor, scan, size))
        return false;
    if (hidden || point->looks != 0)
        scan->flags |= WORD_ODD;
    if (point->category == CATEGORY_MARK || hidden) {
        cursor->at += size;
        return true;
    }
    if (point->category != CATEGORY_LETTER && point->category != CATEGORY_DIGIT)
        return false;
    if (point->category == CATEGORY_LETTER) {
        int script = script_at(cursor, scan, point);
        if (scan->script >= 0 && scan->script != script)
            return false;
        scan->script = script;
        scan->cased |= script == SCRIPT_LATIN;
        unsigned char lead = script == SCRIPT_HANGUL ? byte_at(cursor, cursor->at) : 0;
        scan->jamo |= lead == 0xE1;                 /* U+1100 to U+11FF */
        scan->flags |= lead == 0xE3 ? WORD_ODD : 0; /* U+3131 to U+318E: letters that may want to be syllables */
    }
    scan->first_upper |= scan->letters == 0 && point->upper;
    scan->uppers += point->upper;
    scan->letters++;
    cursor->at += size;
    return true;
}

/* A stop inside an acronym: U.S, and after its last letter: U.S. */
static bool stop_in_acronym(const Cursor *cursor, const WordScan *scan)
{
    if (scan->letters == 0 || scan->uppers != scan->letters)
        return false;
    bool started = (scan->flags & WORD_STOPS) != 0;
    if (!started && scan->letters > 1)
        return false;
    bool more = kind_at(cursor, cursor->at + 1) == BYTE_UPPER;
    ByteKind after = kind_at(cursor, cursor->at + 2);
    bool single = after != BYTE_LOWER && after != BYTE_UPPER && after != BYTE_DIGIT;
    return (more && single) || (started && !more);
}

/* Whatever is no ASCII letter or digit, inside a word: true if the word goes on behind it. */
static bool read_unusual(Cursor *cursor, WordScan *scan, ByteKind kind)
{
    uint32_t apostrophe = apostrophe_size(cursor);
    if (apostrophe > 0) {
        if (scan->script > SCRIPT_LATIN || !letter_starts(cursor, cursor->at + apostrophe))
            return false;
        unsigned char first = byte_at(cursor, cursor->at);
        bool odd = first != '\'' && first != 0xE2; /* ` and its like, not ' or ’ */
        scan->flags |= WORD_APOSTROPHE | (odd ? WORD_ODD : 0);
        cursor->at += apostrophe;
        return true;
    }
    if (kind == BYTE_HIGH)
        return read_high(cursor, scan);
    bool between_digits = (scan->flags & WORD_DIGITS) && kind_at(cursor, cursor->at - 1) == BYTE_DIGIT &&
                          kind_at(cursor, cursor->at + 1) == BYTE_DIGIT;
    if (between_digits && (kind == BYTE_COMMA || byte_at(cursor, cursor->at) == '.')) {
        cursor->at++;
        return true;
    }
    if (byte_at(cursor, cursor->at) == '.' && stop_in_acronym(cursor, scan)) {
        scan->flags |= WORD_STOPS;
        cursor->at++;
        return true;
    }
    return false;
}

/* Bytes of a word at most, the last character not counted. */
enum { WORD_LONGEST = UINT16_MAX - 4 };

/* Most words are nothing but small letters behind a small letter or a capital: reads so much of the word at AT. */
static WordScan read_letters(Cursor *cursor)
{
    const unsigned char *bytes = (const unsigned char *)cursor->text + cursor->at;
    uint32_t left = cursor->end - cursor->at, size = 0;
    left = left < WORD_LONGEST ? left : WORD_LONGEST;
    bool capital = byte_kinds[bytes[0]] == BYTE_UPPER;
    uint32_t hash = HASH_START;
    if (capital)
        hash = hash_byte(hash, bytes[size++] | 0x20);
    for (; size < left && byte_kinds[bytes[size]] == BYTE_LOWER; size++)
        hash = hash_byte(hash, bytes[size]);
    cursor->at += size;
    return (WordScan){
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
static bool word_ends(const Cursor *cursor, const WordScan *scan)
{
    switch (kind_at(cursor, cursor->at)) {
    case BYTE_LOWER:
    case BYTE_UPPER:
    case BYTE_DIGIT:
    case BYTE_APOSTROPHE:
    case BYTE_HIGH:
        return false;
    case BYTE_STOP:
    case BYTE_COMMA:
        return scan->letters > scan->uppers;
    case BYTE_OTHER:
        return byte_at(cursor, cursor->at) != '`';
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
static void read_rest(Cursor *cursor, uint32_t start, WordScan *scan)
{
    const unsigned char *bytes = (const unsigned char *)cursor->text;
    if (kind_at(cursor, start) == BYTE_DIGIT)
        scan->flags |= WORD_DIGITS;
    while (cursor->at < cursor->end && cursor->at - start < WORD_LONGEST) {
        unsigned char byte = bytes[cursor->at];
        ByteKind kind = (ByteKind)byte_kinds[byte];
        if (kind == BYTE_LOWER || kind == BYTE_UPPER) {
            if (scan->script > SCRIPT_LATIN)
                break;
            scan->script = SCRIPT_LATIN;
            scan->cased = true;
            bool upper = kind == BYTE_UPPER;
            scan->first_upper |= upper && cursor->at == start;
            scan->uppers += upper;
            scan->letters++;
            scan->hash = hash_byte(scan->hash, byte | 0x20);
            cursor->at++;
        } else if (kind == BYTE_DIGIT) {
            scan->hash = hash_byte(scan->hash, byte);
            cursor->at++;
        } else {
            if (!read_unusual(cursor, scan, kind))
                break;
            /* An apostrophe and the stops of an acronym fold to nothing, so that the hash stands. */
            bool folded_away = byte == '\'' || byte == ',' || (scan->flags & WORD_STOPS && byte == '.');
            if (!folded_away)
                scan->flags &= (uint8_t)~WORD_PLAIN;
        }
    }
}

WordScan scan_word(Cursor *cursor)
{
    uint32_t start = cursor->at;
    WordScan scan = read_letters(cursor);
    if (!word_ends(cursor, &scan))
        read_rest(cursor, start, &scan);
    return scan;
}
