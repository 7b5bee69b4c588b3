/* encoding.c: telling UTF-8 text from other encodings and from data that is no text. */
#include "copy/encoding.h"

#include "base/unicode.h"

enum { SAMPLE = 8 * 1024 }; /* bytes that show what a file is */

/* The mark of UTF-32 begins with that of UTF-16, so it comes first. */
static const struct {
    Str mark;
    const char *name;
} foreign_marks[] = {
    {STR_LITERAL("\xFF\xFE\x00\x00"), "UTF-32"},
    {STR_LITERAL("\x00\x00\xFE\xFF"), "UTF-32"},
    {STR_LITERAL("\xFF\xFE"), "UTF-16"},
    {STR_LITERAL("\xFE\xFF"), "UTF-16"},
};

static const Str utf8_mark = STR_LITERAL("\xEF\xBB\xBF");

static bool begins(Str text, Str mark)
{
    return text.size >= mark.size && memcmp(text.at, mark.at, mark.size) == 0;
}

/* UTF-16 without a mark: English text has a zero byte in nearly every unit, always on the same side. */
static bool looks_like_utf16(Str sample)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < sample.size; i++)
        zeros[i % 2] += sample.at[i] == '\0';
    return (zeros[0] == 0 || zeros[1] == 0) && zeros[0] + zeros[1] > sample.size / 4;
}

static bool is_control(char byte)
{
    unsigned char value = (unsigned char)byte;
    return value == 0x7F || (value < 0x20 && !(value >= '\t' && value <= '\r'));
}

static bool looks_binary(Str sample)
{
    size_t controls = 0;
    for (size_t i = 0; i < sample.size; i++)
        controls += is_control(sample.at[i]);
    return controls > sample.size / 10;
}

Status encoding_open(Copy *copy, Error *error)
{
    Str text = copy->text;
    for (size_t i = 0; i < sizeof foreign_marks / sizeof *foreign_marks; i++) {
        if (begins(text, foreign_marks[i].mark))
            return error_set(error, IREUM_INVALID, copy->path, "looks like %s; save it as UTF-8",
                             foreign_marks[i].name);
    }
    Str sample = str_slice(text, 0, text.size < SAMPLE ? text.size : SAMPLE);
    if (looks_like_utf16(sample))
        return error_set(error, IREUM_INVALID, copy->path, "looks like UTF-16; save it as UTF-8");
    if (looks_binary(sample))
        return error_set(error, IREUM_INVALID, copy->path, "binary data, not text");
    if (begins(text, utf8_mark)) {
        copy->text = str_after(text, utf8_mark.size);
        copy->shift = (uint32_t)utf8_mark.size;
    }
    return IREUM_OK;
}

static Status refuse(const Copy *copy, size_t offset, const char *what, Error *error)
{
    size_t line = copy_line(copy, (uint32_t)offset);
    size_t column = offset - copy->lines[line];
    unsigned byte = (unsigned char)copy->text.at[offset];
    return error_set_at(error, IREUM_INVALID, copy->path, (unsigned)line + 1, (unsigned)column + 1, "byte 0x%02X %s",
                        byte, what);
}

Status encoding_check(const Copy *copy, Error *error)
{
    Str text = copy->text;
    if (text.size == 0)
        return IREUM_OK;
    const char *zero = memchr(text.at, '\0', text.size);
    if (zero != NULL)
        return refuse(copy, (size_t)(zero - text.at), "stands in no text: binary data, not text", error);
    size_t wrong = utf8_check(text);
    if (wrong < text.size)
        return refuse(copy, wrong, "is not UTF-8; save the file as UTF-8", error);
    return IREUM_OK;
}
