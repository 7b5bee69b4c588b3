/* guess.c: what encoding bytes are likely in that are no UTF-8. */
#include "copy/guess.h"

#include "base/unicode.h"

#include <stdint.h>

static bool is_high(char byte)
{
    return (unsigned char)byte >= 0x80;
}

static bool between(char byte, unsigned low, unsigned high)
{
    return (unsigned char)byte >= low && (unsigned char)byte <= high;
}

/* Bytes of the character that begins with BYTE in UTF-8; 1 for what begins none. */
static size_t promised(char byte)
{
    return between(byte, 0xC2, 0xDF) ? 2 : between(byte, 0xE0, 0xEF) ? 3 : between(byte, 0xF0, 0xF4) ? 4 : 1;
}

/* Whether TEXT is the beginning of a character and nothing more. */
static bool is_cut(Str text)
{
    for (size_t i = 1; i < text.size; i++) {
        if (!between(text.at[i], 0x80, 0xBF))
            return false;
    }
    return text.size > 1 && text.size < promised(text.at[0]);
}

bool guess_damaged(Str text)
{
    size_t two = 0, more = 0, wrong = 0;
    for (size_t i = 0, size; i < text.size; i += size) {
        size_t whole = promised(text.at[i]);
        bool right = whole <= text.size - i && utf8_check(str_slice(text, i, whole)) == whole;
        if (!right && is_cut(str_after(text, i)))
            return true;
        size = right ? whole : 1;
        two += right && whole == 2;
        more += right && whole > 2;
        wrong += !right;
    }
    /* Pairs of CP949 are read as a character of two bytes now and then, as one of three hardly ever. */
    return (more > 1 && more >= wrong) || (two > 1 && two >= 2 * wrong);
}

bool guess_cp949(Str text)
{
    size_t common = 0, rare = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (!is_high(text.at[i]))
            continue;
        if (++i == text.size || !between(text.at[i - 1], 0x81, 0xFE))
            return false;
        bool plain = between(text.at[i - 1], 0xA1, 0xFE) && between(text.at[i], 0xA1, 0xFE);
        common += plain;
        rare += !plain;
    }
    return common > 0 && 3 * rare <= common;
}

/* Quotation marks, the ellipsis and dashes, which stand right behind a word. */
static bool is_mark(char byte)
{
    return between(byte, 0x91, 0x94) || between(byte, 0x96, 0x97) || (unsigned char)byte == 0x85;
}

/* What no English copy has: undefined bytes, C1 controls, signs from other alphabets' places. */
static bool is_alien(char byte)
{
    static const unsigned char alien[] = {0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xAD, 0xFF};
    return memchr(alien, byte, sizeof alien) != NULL;
}

/* A sign behind a letter, or anything beyond ASCII behind a euro: two bytes of UTF-8 or of another encoding. */
static bool is_odd(char before, char byte)
{
    bool sign = between(byte, 0x80, 0xBF) && !is_mark(byte) && !between(byte, 0xA0, 0xA0) && !between(byte, 0xBB, 0xBB);
    return (sign && between(before, 0xC0, 0xFE)) || between(before, 0x80, 0x80);
}

bool guess_windows1252(Str text)
{
    size_t high = 0;
    for (size_t i = 0, run = 0; i < text.size; i++) {
        run = is_high(text.at[i]) ? run + 1 : 0;
        if (run > 2 || is_alien(text.at[i]) || (run > 1 && is_odd(text.at[i - 1], text.at[i])))
            return false;
        high += run > 0;
    }
    return high <= text.size / 4;
}
