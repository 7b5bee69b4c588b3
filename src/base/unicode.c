/* unicode.c: looking up code points, and UTF-8. */
#include "base/unicode.h"

#include "unicode_table.h"

enum {
    TABLE_SIZE = 256 * (sizeof block_of / sizeof *block_of),
    /* Hangul syllable arithmetic, The Unicode Standard 3.12. */
    SYLLABLE_BASE = 0xAC00,
    SYLLABLE_LAST = 0xD7A3,
    LEADING_BASE = 0x1100,
    VOWEL_BASE = 0x1161,
    TRAILING_BASE = 0x11A7, /* one before the first: 0 is "no coda" */
    LEADING_COUNT = 19,
    VOWEL_COUNT = 21,
    TRAILING_COUNT = 28,
};

const CodePoint *code_point(uint32_t value)
{
    if (value >= TABLE_SIZE)
        return &records[0];
    return &records[blocks[block_of[value / 256]][value % 256]];
}

uint32_t utf8_next(const char *text, size_t *size)
{
    const unsigned char *byte = (const unsigned char *)text;
    if (byte[0] < 0x80) {
        *size = 1;
        return byte[0];
    }
    if (byte[0] < 0xE0) {
        *size = 2;
        return (byte[0] & 0x1Fu) << 6 | (byte[1] & 0x3Fu);
    }
    if (byte[0] < 0xF0) {
        *size = 3;
        return (byte[0] & 0x0Fu) << 12 | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu);
    }
    *size = 4;
    return (byte[0] & 0x07u) << 18 | (byte[1] & 0x3Fu) << 12 | (byte[2] & 0x3Fu) << 6 | (byte[3] & 0x3Fu);
}

size_t utf8_put(uint32_t value, char bytes[4])
{
    if (value < 0x80) {
        bytes[0] = (char)value;
        return 1;
    }
    size_t size = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = size - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (value & 0x3F));
        value >>= 6;
    }
    bytes[0] = (char)(lead[size] | value);
    return size;
}

/* Bytes of the well-formed character at the start of BYTE (LEFT bytes remain), or 0. Table 3-7 of the standard. */
static size_t well_formed(const unsigned char *byte, size_t left)
{
    size_t size = byte[0] < 0xC2 ? 0 : byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : byte[0] < 0xF5 ? 4 : 0;
    if (size == 0 || left < size)
        return 0;
    unsigned char low = 0x80, high = 0xBF;
    if (byte[0] == 0xE0)
        low = 0xA0;
    else if (byte[0] == 0xED)
        high = 0x9F;
    else if (byte[0] == 0xF0)
        low = 0x90;
    else if (byte[0] == 0xF4)
        high = 0x8F;
    if (byte[1] < low || byte[1] > high)
        return 0;
    for (size_t i = 2; i < size; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    }
    return size;
}

/* Three bytes of the common case: from U+1000 to U+CFFF, most of Hangul among them, no lead byte limits what follows. */
static bool is_common(const unsigned char *byte, size_t left)
{
    return left >= 3 && byte[0] >= 0xE1 && byte[0] <= 0xEC && (byte[1] & 0xC0) == 0x80 && (byte[2] & 0xC0) == 0x80;
}

/* The highest bits of eight bytes, which are set where they are no ASCII. */
static uint64_t high_bits(const unsigned char *bytes)
{
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    return eight & 0x8080808080808080u;
}

enum { ASCII_STEP = 32 };

/* Whether the next ASCII_STEP bytes are ASCII, as they nearly always are. */
static bool is_ascii(const unsigned char *bytes)
{
    return (high_bits(bytes) | high_bits(bytes + 8) | high_bits(bytes + 16) | high_bits(bytes + 24)) == 0;
}

/* How many of the next eight bytes, from the first on, are ASCII. */
static size_t ascii_run(const unsigned char *bytes)
{
    uint64_t high = high_bits(bytes);
    if (high == 0)
        return sizeof high;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(high) / 8;
#else
    return (size_t)__builtin_ctzll(high) / 8;
#endif
}

size_t utf8_check(Str text)
{
    const unsigned char *bytes = (const unsigned char *)text.at;
    for (size_t i = 0; i < text.size;) {
        size_t left = text.size - i;
        if (bytes[i] < 0x80) {
            if (left >= ASCII_STEP && is_ascii(bytes + i))
                i += ASCII_STEP;
            else
                i += left >= 8 ? ascii_run(bytes + i) : 1;
            continue;
        }
        size_t size = is_common(bytes + i, left) ? 3 : well_formed(bytes + i, left);
        if (size == 0)
            return i;
        i += size;
    }
    return text.size;
}

static bool within(uint32_t value, uint32_t base, uint32_t count)
{
    return value >= base && value - base < count;
}

bool jamo_conjoining(uint32_t value)
{
    return within(value, LEADING_BASE, 256);
}

uint32_t jamo_compose(Str text, size_t *size)
{
    if (text.size < 6)
        return 0; /* every jamo and syllable has three bytes, and two are needed */
    size_t first_size, second_size, third_size;
    uint32_t first = utf8_next(text.at, &first_size);
    if (first_size != 3 || text.size < 6)
        return 0;
    uint32_t second = utf8_next(text.at + 3, &second_size);
    if (within(first, SYLLABLE_BASE, SYLLABLE_LAST - SYLLABLE_BASE + 1)) {
        bool open = (first - SYLLABLE_BASE) % TRAILING_COUNT == 0;
        if (!open || !within(second, TRAILING_BASE + 1, TRAILING_COUNT - 1))
            return 0;
        *size = 6;
        return first + second - TRAILING_BASE;
    }
    if (!within(first, LEADING_BASE, LEADING_COUNT) || !within(second, VOWEL_BASE, VOWEL_COUNT))
        return 0;
    uint32_t open_syllable =
        SYLLABLE_BASE + ((first - LEADING_BASE) * VOWEL_COUNT + (second - VOWEL_BASE)) * TRAILING_COUNT;
    *size = 6;
    if (text.size < 9)
        return open_syllable;
    uint32_t third = utf8_next(text.at + 6, &third_size);
    if (!within(third, TRAILING_BASE + 1, TRAILING_COUNT - 1))
        return open_syllable;
    *size = 9;
    return open_syllable + third - TRAILING_BASE;
}
