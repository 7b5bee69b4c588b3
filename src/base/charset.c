/* charset.c: the encodings that copy comes in, and the one place that sees iconv. */
#include "base/charset.h"

#include <errno.h>
#include <iconv.h>

const Charset charset_utf8 = {.name = "utf-8", .title = "UTF-8", .mark = STR_LITERAL("\xEF\xBB\xBF")};
const Charset charset_utf16le = {.name = "utf-16le",
                                 .title = "UTF-16, low byte first",
                                 .iconv = "UTF-16LE",
                                 .mark = STR_LITERAL("\xFF\xFE"),
                                 .ascii = 2,
                                 .basic = 2,
                                 .supplementary = 4};
const Charset charset_utf16be = {.name = "utf-16be",
                                 .title = "UTF-16, high byte first",
                                 .iconv = "UTF-16BE",
                                 .mark = STR_LITERAL("\xFE\xFF"),
                                 .ascii = 2,
                                 .basic = 2,
                                 .supplementary = 4};
/* EUC-KR with the syllables that it lacks; what Korean Windows writes. */
const Charset charset_cp949 = {.name = "cp949", .title = "CP949", .iconv = "CP949", .ascii = 1, .basic = 2};
static const Charset charset_euc_kr = {.name = "euc-kr", .title = "EUC-KR", .iconv = "EUC-KR", .ascii = 1, .basic = 2};
const Charset charset_windows1252 = {
    .name = "windows-1252", .title = "Windows-1252", .iconv = "CP1252", .ascii = 1, .basic = 1};

static const Charset *const charsets[] = {
    &charset_utf8, &charset_utf16le, &charset_utf16be, &charset_cp949, &charset_euc_kr, &charset_windows1252,
};

/* UTF-8 takes at most three bytes for what one byte, or two of UTF-16, stand for; and what is encoded is never more
 * than two bytes for one of UTF-8. */
enum { GROWTH = 3 };

const Charset *charset_at(size_t index)
{
    return index < sizeof charsets / sizeof *charsets ? charsets[index] : NULL;
}

const Charset *charset_named(Str name)
{
    for (size_t i = 0; i < sizeof charsets / sizeof *charsets; i++) {
        if (str_is(name, charsets[i]->name))
            return charsets[i];
    }
    return NULL;
}

bool charset_same(const Charset *charset, Str text)
{
    size_t ascii = 0;
    while (ascii < text.size && (unsigned char)text.at[ascii] < 0x80)
        ascii++;
    return charset->iconv == NULL || text.size == 0 || (charset->ascii == 1 && ascii == text.size);
}

/* iconv_open fails with -1 for a pointer. */
static bool opened(iconv_t converter)
{
    return (intptr_t)converter != -1;
}

/* One call of iconv over all of IN. *DONE is the offset of what could not be converted. */
static bool convert(iconv_t converter, Str in, Str *out, size_t *done)
{
    char *from = (char *)in.at, *to = (char *)out->at;
    size_t from_left = in.size, to_left = out->size;
    bool whole = iconv(converter, &from, &from_left, &to, &to_left) == 0 && from_left == 0;
    *done = in.size - from_left;
    out->size -= to_left;
    return whole;
}

Status charset_decode(const Charset *charset, Str bytes, Arena *arena, Str *text, size_t *wrong, Error *error)
{
    iconv_t converter = iconv_open("UTF-8", charset->iconv);
    if (!opened(converter))
        return error_set(error, IREUM_UNREADABLE, NULL, "is in %s, which this system's iconv does not know",
                         charset->title);
    char *room = arena_take(arena, GROWTH * bytes.size + 1);
    *text = (Str){room, GROWTH * bytes.size};
    bool whole = room != NULL && convert(converter, bytes, text, wrong);
    iconv_close(converter);
    if (room == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    room[text->size] = '\0';
    if (text->size > IREUM_MAX_SIZE)
        return error_set(error, IREUM_LIMIT, NULL, "larger than %zu bytes as UTF-8", IREUM_MAX_SIZE);
    return whole ? IREUM_OK : IREUM_INVALID;
}

Status charset_encode(const Charset *charset, Str text, Arena *arena, Str *bytes)
{
    *bytes = text;
    if (charset_same(charset, text))
        return IREUM_OK;
    iconv_t converter = iconv_open(charset->iconv, "UTF-8");
    if (!opened(converter))
        return IREUM_INVALID;
    char *room = arena_take(arena, GROWTH * text.size);
    *bytes = (Str){room, GROWTH * text.size};
    size_t done;
    bool whole = room != NULL && convert(converter, text, bytes, &done);
    iconv_close(converter);
    return room == NULL ? IREUM_MEMORY : whole ? IREUM_OK : IREUM_INVALID;
}
