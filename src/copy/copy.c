/* copy.c: taking a document in: its encoding, its lines, its format, its prose and its date. */
#include "copy/copy.h"

#include "copy/dateline.h"
#include "copy/encoding.h"
#include "copy/format.h"

/* Offset of the next BYTE from FROM on, or the end of the text. */
static size_t find_byte(Str text, char byte, size_t from)
{
    const char *found = from < text.size ? memchr(text.at + from, byte, text.size - from) : NULL;
    return found != NULL ? (size_t)(found - text.at) : text.size;
}

static void add_line(Copy *copy, Arena *arena, size_t *capacity, size_t start)
{
    copy->lines = arena_room(arena, copy->lines, copy->line_count, capacity, sizeof *copy->lines);
    if (copy->line_count < *capacity)
        copy->lines[copy->line_count++] = (uint32_t)start;
}

/* A line ends with LF, CRLF or a CR alone. Each of the two is looked for once only, however rare the other is. */
static void find_lines(Copy *copy, Arena *arena)
{
    Str text = copy->text;
    size_t capacity = 0;
    add_line(copy, arena, &capacity, 0);
    size_t feed = find_byte(text, '\n', 0), carriage = find_byte(text, '\r', 0);
    while (feed < text.size || carriage < text.size) {
        bool pair = carriage + 1 == feed && feed < text.size;
        size_t end = feed < carriage || pair ? feed : carriage;
        add_line(copy, arena, &capacity, end + 1);
        if (feed <= end)
            feed = find_byte(text, '\n', end + 1);
        if (carriage <= end)
            carriage = find_byte(text, '\r', end + 1);
    }
}

static Status choose_format(const IreumInput *input, Copy *copy, Error *error)
{
    copy->format = input->format != NULL ? format_named(str_of(input->format)) : format_of_path(str_of(input->path));
    if (copy->format != NULL)
        return IREUM_OK;
    if (input->format == NULL) {
        copy->format = &format_text;
        return IREUM_OK;
    }
    char names[256];
    format_list(names, sizeof names);
    return error_set(error, IREUM_INVALID, copy->path, "unknown format '%s'; known: %s", input->format, names);
}

static Status out_of_memory(const Copy *copy, Error *error)
{
    return error_set(error, IREUM_MEMORY, copy->path, "out of memory");
}

static Status read_prose(Copy *copy, Arena *arena, Error *error)
{
    Status status = copy->format->read(copy, arena, error);
    if (status == IREUM_OK && arena->failed)
        status = out_of_memory(copy, error);
    if (status == IREUM_OK && copy->date.year == 0)
        copy->date = dateline_find(copy);
    return status;
}

Status copy_read(const IreumInput *input, Arena *arena, Copy *copy, Error *error)
{
    *copy = (Copy){.path = input->path != NULL ? input->path : "-", .source.bytes = {input->bytes, input->size}};
    if (input->size > IREUM_MAX_SIZE)
        return error_set(error, IREUM_LIMIT, copy->path, "larger than %zu bytes", IREUM_MAX_SIZE);
    Status status = choose_format(input, copy, error);
    if (status == IREUM_OK)
        status = encoding_open(copy, input->encoding, arena, error);
    if (status != IREUM_OK)
        return status;
    find_lines(copy, arena);
    if (arena->failed)
        return out_of_memory(copy, error);
    status = encoding_check(copy, error);
    if (status == IREUM_OK)
        status = read_prose(copy, arena, error);
    return status;
}

size_t copy_line(const Copy *copy, uint32_t offset)
{
    size_t low = 0, high = copy->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (copy->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

Span copy_line_span(const Copy *copy, size_t index)
{
    if (index >= copy->line_count)
        return (Span){(uint32_t)copy->text.size, 0};
    size_t start = copy->lines[index];
    if (index + 1 == copy->line_count)
        return (Span){(uint32_t)start, (uint32_t)(copy->text.size - start)};
    size_t end = copy->lines[index + 1] - 1;
    if (end > start && copy->text.at[end] == '\n' && copy->text.at[end - 1] == '\r')
        end--;
    return (Span){(uint32_t)start, (uint32_t)(end - start)};
}
