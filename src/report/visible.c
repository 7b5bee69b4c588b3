/* visible.c: text from outside made fit to print. */
#include "report/visible.h"

#include "ireum.h"

#include <string.h>

static const struct {
    uint32_t first, last;
} hidden[] = {
    {0x0000, 0x001F}, /* C0 */
    {0x007F, 0x009F}, /* delete and C1 */
    {0x061C, 0x061C}, /* Arabic letter mark */
    {0x200B, 0x200B}, /* zero width space */
    {0x200E, 0x200F}, /* left-to-right and right-to-left mark */
    {0x2028, 0x202E}, /* line and paragraph separator, bidi embeddings and overrides */
    {0x2060, 0x2060}, /* word joiner */
    {0x2066, 0x2069}, /* bidi isolates */
    {0xFEFF, 0xFEFF}, /* byte order mark */
};

bool character_hidden(uint32_t value)
{
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        if (value >= hidden[i].first && value <= hidden[i].last)
            return true;
    }
    return false;
}

/* Bytes that a character with this first byte has, 0 where none begins so. */
static size_t size_by_lead(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

size_t character_next(const char *text, size_t size, uint32_t *value)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000}; /* smaller ones are written too long */
    const unsigned char *byte = (const unsigned char *)text;
    size_t wanted = size_by_lead(byte[0]);
    *value = CHARACTER_NONE;
    if (wanted == 0 || wanted > size)
        return 1;
    uint32_t read = wanted == 1 ? byte[0] : byte[0] & (0x7Fu >> wanted);
    for (size_t i = 1; i < wanted; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 1;
        read = read << 6 | (byte[i] & 0x3Fu);
    }
    if (read < least[wanted] || (read >= 0xD800 && read <= 0xDFFF) || read > 0x10FFFF)
        return 1;
    *value = read;
    return wanted;
}

size_t visible_plain(const char *text, size_t size)
{
    size_t plain = 0;
    while (plain < size && text[plain] >= ' ' && text[plain] <= '~')
        plain++;
    return plain;
}

size_t visible_next(const char *text, size_t size, Visible *shown)
{
    if (visible_plain(text, 1) == 1) {
        *shown = (Visible){.value = (unsigned char)text[0], .text = {text[0]}, .size = 1, .cells = 1};
        return 1;
    }
    size_t used = character_next(text, size, &shown->value);
    if (shown->value == CHARACTER_NONE) {
        memcpy(shown->text, "\xEF\xBF\xBD", 3);
        shown->size = 3;
        shown->cells = 1;
    } else if (character_hidden(shown->value)) {
        shown->size = (size_t)snprintf(shown->text, sizeof shown->text, "<U+%04X>", (unsigned)shown->value);
        shown->cells = shown->size;
    } else {
        memcpy(shown->text, text, used);
        shown->size = used;
        shown->cells = ireum_cells(text, used, 0);
    }
    return used;
}

void visible_print(FILE *out, const char *text, size_t size)
{
    while (size > 0) {
        Visible shown;
        size_t used = visible_plain(text, size);
        if (used > 0) {
            fwrite(text, 1, used, out);
        } else {
            used = visible_next(text, size, &shown);
            fwrite(shown.text, 1, shown.size, out);
        }
        text += used;
        size -= used;
    }
}

void visible_puts(FILE *out, const char *text)
{
    visible_print(out, text, strlen(text));
}
