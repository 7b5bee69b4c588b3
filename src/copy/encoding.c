/* encoding.c: from the bytes of a document to UTF-8, and back to their places. */
#include "copy/encoding.h"

#include "base/unicode.h"
#include "copy/guess.h"

enum { SAMPLE = 8 * 1024 }; /* bytes that show what a file is */

/* Bytes of text between two places whose offset in the source is kept. */
enum { STRIDE = 4 * 1024 };

/* The mark of UTF-32 begins with that of UTF-16, so it is looked for first. */
static const Str utf32_marks[] = {STR_LITERAL("\xFF\xFE\x00\x00"), STR_LITERAL("\x00\x00\xFE\xFF")};

static bool begins(Str text, Str mark)
{
    return mark.size > 0 && text.size >= mark.size && memcmp(text.at, mark.at, mark.size) == 0;
}

static Str sample_of(Str text)
{
    return str_slice(text, 0, text.size < SAMPLE ? text.size : SAMPLE);
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

static const Charset *by_mark(Str bytes)
{
    const Charset *charset = NULL;
    for (size_t i = 0; (charset = charset_at(i)) != NULL; i++) {
        if (begins(bytes, charset->mark))
            return charset;
    }
    return NULL;
}

/* Whether the bytes behind the mark can be what they are, by their first ones. */
static Status check_kind(const Copy *copy, Error *error)
{
    for (size_t i = 0; i < sizeof utf32_marks / sizeof *utf32_marks; i++) {
        if (begins(copy->source.bytes, utf32_marks[i]))
            return error_set(error, IREUM_INVALID, copy->path, "looks like UTF-32; save it as UTF-8");
    }
    Str sample = sample_of(copy->source.bytes);
    if (copy->source.charset == NULL && looks_like_utf16(sample))
        return error_set(error, IREUM_INVALID, copy->path,
                         "looks like UTF-16 without a byte order mark; save it as UTF-8");
    return IREUM_OK;
}

/* Where in the source each stretch of STRIDE bytes of the text begins. False where the sizes of the characters do not
 * add up to the source, which then would be mended at wrong places. */
static bool find_stops(Copy *copy, Arena *arena)
{
    Source *source = &copy->source;
    uint32_t *stops = arena_alloc(arena, (copy->text.size / STRIDE + 1) * sizeof *stops);
    if (stops == NULL)
        return true; /* the arena says so */
    size_t count = 0;
    uint32_t from = (uint32_t)source->mark;
    for (size_t i = 0, size; i < copy->text.size; i += size) {
        /* The first character of a stretch may begin in the one before it. */
        while (count * STRIDE <= i)
            stops[count++] = from;
        from += charset_size(source->charset, utf8_next(copy->text.at + i, &size));
    }
    source->stops = stops;
    return from == source->bytes.size;
}

/* Decodes the source; sets BAD where that fails. */
static Status decode(Copy *copy, Arena *arena, Error *error)
{
    Source *source = &copy->source;
    size_t wrong = 0;
    Str bytes = str_after(source->bytes, source->mark);
    Status status = charset_decode(source->charset, bytes, arena, &copy->text, &wrong, error);
    source->text = copy->text;
    source->bad = SIZE_MAX;
    if (status == IREUM_INVALID)
        source->bad = source->mark + wrong;
    else if (status != IREUM_OK)
        return error_set(error, status, copy->path, "%.*s", (int)sizeof error->message - 1, error->message);
    if (status == IREUM_OK && !find_stops(copy, arena))
        return error_set(error, IREUM_UNREADABLE, copy->path, "this system's iconv reads %s in a way of its own",
                         source->charset->title);
    return IREUM_OK;
}

static void take_utf8(Copy *copy)
{
    Source *source = &copy->source;
    source->charset = &charset_utf8;
    source->text = source->bytes;
    copy->text = str_after(source->bytes, source->mark);
    copy->shift = (uint32_t)source->mark;
    size_t bad = utf8_check(copy->text);
    source->bad = bad < copy->text.size ? source->mark + bad : SIZE_MAX;
}

/* What is no UTF-8 and has no mark: the likeliest encoding in which all of it is something. */
static Status guess(Copy *copy, Arena *arena, Error *error)
{
    Str bytes = copy->source.bytes;
    const struct {
        const Charset *charset;
        bool likely;
    } guesses[] = {{&charset_cp949, guess_cp949(bytes)}, {&charset_windows1252, guess_windows1252(bytes)}};
    for (size_t i = 0; i < sizeof guesses / sizeof *guesses && !guess_damaged(bytes); i++) {
        if (!guesses[i].likely)
            continue;
        copy->source.charset = guesses[i].charset;
        Status status = decode(copy, arena, error);
        if (status != IREUM_OK || copy->source.bad == SIZE_MAX)
            return status;
    }
    take_utf8(copy);
    return IREUM_OK;
}

static Status choose(Copy *copy, const char *name, Error *error)
{
    Source *source = &copy->source;
    source->charset = name != NULL ? charset_named(str_of(name)) : by_mark(source->bytes);
    if (name != NULL && source->charset == NULL)
        return error_set(error, IREUM_INVALID, copy->path, "unknown encoding '%s'", name);
    if (source->charset != NULL && begins(source->bytes, source->charset->mark))
        source->mark = source->charset->mark.size;
    return name == NULL ? check_kind(copy, error) : IREUM_OK;
}

Status encoding_open(Copy *copy, const char *name, Arena *arena, Error *error)
{
    Status status = choose(copy, name, error);
    if (status != IREUM_OK)
        return status;
    const Charset *charset = copy->source.charset;
    bool wide = charset == &charset_utf16le || charset == &charset_utf16be;
    if (!wide && looks_binary(sample_of(copy->source.bytes)))
        return error_set(error, IREUM_INVALID, copy->path, "binary data, not text");
    if (charset != NULL && charset != &charset_utf8)
        return decode(copy, arena, error);
    take_utf8(copy);
    return charset == NULL && copy->source.bad != SIZE_MAX && memchr(copy->text.at, '\0', copy->text.size) == NULL
               ? guess(copy, arena, error)
               : IREUM_OK;
}

/* OFFSET is of the copy's text. */
static Status refuse(const Copy *copy, size_t offset, unsigned byte, const char *what, const char *title, Error *error)
{
    size_t line = copy_line(copy, (uint32_t)offset);
    size_t column = offset - copy->lines[line];
    return error_set_at(error, IREUM_INVALID, copy->path, (unsigned)line + 1, (unsigned)column + 1, "byte 0x%02X %s%s",
                        byte, what, title);
}

Status encoding_check(const Copy *copy, Error *error)
{
    Str text = copy->text;
    const Source *source = &copy->source;
    const char *zero = text.size > 0 ? memchr(text.at, '\0', text.size) : NULL;
    if (zero != NULL)
        return refuse(copy, (size_t)(zero - text.at), 0, "stands in no text: binary data, not text", "", error);
    if (source->bad == SIZE_MAX)
        return IREUM_OK;
    unsigned byte = (unsigned char)source->bytes.at[source->bad];
    if (source->charset == &charset_utf8)
        return refuse(copy, source->bad - source->mark, byte, "is not UTF-8; save the file as UTF-8", "", error);
    return refuse(copy, text.size, byte, "is nothing in ", source->charset->title, error);
}

uint32_t copy_source(const Copy *copy, uint32_t offset)
{
    const Source *source = &copy->source;
    if (source->charset == &charset_utf8)
        return offset;
    uint32_t stop = offset / STRIDE, at = stop * STRIDE;
    if (copy->text.size == 0 || offset >= copy->text.size)
        return (uint32_t)source->bytes.size;
    uint32_t from = source->stops[stop];
    while (at < offset && (copy->text.at[at] & 0xC0) == 0x80)
        at++; /* of a character that was counted before the stop */
    for (size_t size; at < offset; at += (uint32_t)size)
        from += charset_size(source->charset, utf8_next(copy->text.at + at, &size));
    return from;
}
