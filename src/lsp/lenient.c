/* lenient.c: JSON whose texts may have halves of surrogate pairs and bytes that are no UTF-8.
 *
 * An editor that counts UTF-16 units may send half a character, which JSON can write as an escape and UTF-8 cannot. To
 * refuse the message would lose the edit, and with it every later position. */
#include "lsp/lenient.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FLAGS = JSON_DECODE_ANY | JSON_ALLOW_NUL, ESCAPE = 6 };

static const char replacement[] = "\\ufffd";

/* Bytes of the UTF-8 character at AT, 0 where there is none. */
static size_t utf8_size(const unsigned char *at, size_t left)
{
    size_t size = at[0] < 0x80 ? 1 : at[0] >= 0xC2 && at[0] < 0xE0 ? 2 : (at[0] & 0xF0) == 0xE0 ? 3 : 4;
    if (size > left || at[0] >= 0xF5 || (at[0] >= 0x80 && at[0] < 0xC2))
        return 0;
    for (size_t i = 1; i < size; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    }
    bool overlong = (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xF0 && at[1] < 0x90);
    bool surrogate = at[0] == 0xED && at[1] >= 0xA0, beyond = at[0] == 0xF4 && at[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : size;
}

/* The value of an escape "\uXXXX" at AT; UINT32_MAX where there is none. */
static uint32_t escape_value(const char *at, size_t left)
{
    uint32_t value = 0;
    if (left < ESCAPE || at[0] != '\\' || at[1] != 'u')
        return UINT32_MAX;
    for (size_t i = 2; i < ESCAPE; i++) {
        const char *digit = strchr("0123456789abcdef", at[i] | 0x20);
        if (digit == NULL || at[i] == '\0')
            return UINT32_MAX;
        value = 16 * value + (uint32_t)(digit - "0123456789abcdef");
    }
    return value;
}

/* Bytes of what stands at AT and may stay: a character, an escape, a pair of escapes; 0: *SIZE bytes must go. */
static size_t kept_size(const char *at, size_t left, size_t *size)
{
    uint32_t value = escape_value(at, left);
    *size = value != UINT32_MAX ? ESCAPE : 1;
    if (value >= 0xDC00 && value < 0xE000)
        return 0;
    if (value >= 0xD800 && value < 0xDC00) {
        uint32_t low = escape_value(at + ESCAPE, left - ESCAPE);
        return low >= 0xDC00 && low < 0xE000 ? 2 * ESCAPE : 0;
    }
    if (value != UINT32_MAX)
        return ESCAPE;
    if (at[0] == '\\' && left > 1 && (unsigned char)at[1] < 0x80)
        return 2;
    return utf8_size((const unsigned char *)at, left);
}

/* BYTES with what is wrong replaced; the caller frees. Outside of strings all stays wrong. */
static char *mend(const char *bytes, size_t size, size_t *mended)
{
    char *out = size < SIZE_MAX / ESCAPE ? malloc(ESCAPE * size + 1) : NULL;
    *mended = 0;
    for (size_t i = 0, gone; out != NULL && i < size;) {
        size_t kept = kept_size(bytes + i, size - i, &gone);
        memcpy(out + *mended, kept > 0 ? bytes + i : replacement, kept > 0 ? kept : ESCAPE);
        *mended += kept > 0 ? kept : ESCAPE;
        i += kept > 0 ? kept : gone;
    }
    return out;
}

json_t *lenient_read(const char *bytes, size_t size)
{
    json_error_t error;
    json_t *json = json_loadb(bytes, size, FLAGS, &error);
    if (json != NULL)
        return json;
    enum json_error_code code = json_error_code(&error);
    if (code != json_error_invalid_utf8 && code != json_error_invalid_syntax)
        return NULL;
    size_t mended_size;
    char *mended = mend(bytes, size, &mended_size);
    json = mended != NULL ? json_loadb(mended, mended_size, FLAGS, &error) : NULL;
    free(mended);
    return json;
}
