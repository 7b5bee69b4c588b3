/* scan.c: reading one word. */
#include "words/scan.h"

#include "words/fold.h"

static WordCase scan_case(const WordScan *scan)
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

/* An ASCII letter or digit, folded. */
static void read_folded(Cursor *cursor, WordScan *scan, unsigned char byte)
{
    scan->hash = hash_byte(scan->hash, byte);
    scan->folded++;
    cursor->at++;
}

/* Reads on in the word that begins at START, whatever it is made of; on return AT is behind it. */
static void read_any(Cursor *cursor, uint32_t start, WordScan *scan)
{
    const unsigned char *bytes = (const unsigned char *)cursor->text;
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
            read_folded(cursor, scan, byte | 0x20);
        } else if (kind == BYTE_DIGIT) {
            read_folded(cursor, scan, byte);
        } else {
            if (!read_unusual(cursor, scan, kind))
                break;
            /* An apostrophe and the stops of an acronym fold to nothing, so that the hash stands. A stop before a digit
             * is folded as a decimal one: U.S.4. */
            bool acronym = scan->flags & WORD_STOPS && kind_at(cursor, cursor->at) != BYTE_DIGIT;
            bool folded_away = byte == '\'' || byte == ',' || (acronym && byte == '.');
            if (!folded_away)
                scan->flags &= (uint8_t)~WORD_PLAIN;
        }
    }
}

/* A final 's is the owner's, not the name's. */
static bool possessive(Str text)
{
    return str_ends(text, "'s") || str_ends(text, "'S") || str_ends(text, "\u2019s") || str_ends(text, "\u2019S");
}

static uint8_t letters_counted(size_t letters)
{
    return letters < UINT8_MAX ? (uint8_t)letters : UINT8_MAX;
}

WordScan scan_any(Cursor *cursor, Word *word)
{
    uint32_t start = cursor->at;
    WordScan scan = {.hash = HASH_START, .script = -1, .flags = WORD_PLAIN};
    if (kind_at(cursor, start) == BYTE_DIGIT)
        scan.flags |= WORD_DIGITS;
    if (kind_at(cursor, start) == BYTE_AMPERSAND)
        read_folded(cursor, &scan, '&');
    else
        read_any(cursor, start, &scan);
    Str text = {cursor->text + start, cursor->at - start};
    bool plain = scan.flags & WORD_PLAIN;
    if ((scan.flags & WORD_APOSTROPHE) && possessive(text))
        scan.flags |= WORD_POSSESSIVE;
    if ((text.at[text.size - 1] | 0x20) == 's')
        scan.flags |= WORD_FINAL_S;
    *word = (Word){
        .offset = start,
        .hash = plain ? scan.hash : fold_hash(HASH_START, text),
        .size = (uint16_t)text.size,
        .script = (uint8_t)(scan.script < 0 ? SCRIPT_OTHER : scan.script),
        .letter_case = (uint8_t)scan_case(&scan),
        .flags = scan.flags,
        .letters = letters_counted(plain ? scan.folded : fold_letters(text, NULL, 0)),
    };
    return scan;
}
