/* inlay.c: the Hangul of names as hints in the text, where the setting inlayHints.hangul is true:
 * textDocument/inlayHint. */
#include "lsp/folders.h"
#include "lsp/handler.h"
#include "lsp/named.h"
#include "lsp/settings.h"

#include <string.h>

enum { PATH_MOST = 4096 };

/* Whether TEXT has a character beyond ASCII: KN-23 is written so in Hangul copy too. */
static bool beyond_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text != '\0';
}

/* What is a name and no word: the Hangul of every president would be noise. */
static bool is_name(const IreumMention *mention)
{
    return mention->entry[0] != '\0' && strcmp(mention->class_name, "title") != 0 &&
           strcmp(mention->class_name, "term") != 0;
}

/* Whether NEXT is the Hangul or Hanja of MENTION right behind it, in brackets or not. */
static bool glossed(const IreumMention *mention, const IreumMention *next)
{
    enum { BETWEEN = 4 }; /* "'s (" */
    return next->thing == mention->thing && mention_eastern(next) &&
           next->span.offset - (mention->span.offset + mention->span.size) <= BETWEEN;
}

/* Behind the name and its ending, 's or s. */
static uint32_t hint_offset(const Text *text, IreumSpan span)
{
    static const char *const endings[] = {"'s", "\u2019s", "s"};
    size_t end = (size_t)span.offset + span.size;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);
        if (text->size - end >= size && memcmp(text->at + end, endings[i], size) == 0)
            return (uint32_t)(end + size);
    }
    return (uint32_t)end;
}

static bool hinted(const IreumMention *mention, const IreumMention *next, IreumSpan range)
{
    return mention->span.offset < range.offset + range.size &&
           mention->span.offset + mention->span.size > range.offset && is_name(mention) && !mention_eastern(mention) &&
           beyond_ascii(mention->hangul) && (next == NULL || !glossed(mention, next));
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    size_t count;
    IreumSpan range;
    const Document *document = params_document(server, params, failure);
    char place[PATH_MOST];
    if (document == NULL)
        return NULL;
    json_t *hints = json_array();
    if (!json_is_true(setting(server, folders_place(server, document, place, sizeof place), "inlayHints.hangul")))
        return hints;
    const IreumMention *mentions = named_all(server, params, &named, &count, failure);
    if (count == 0 || !read_range(server, &named.checked->text, json_object_get(params, "range"), &range))
        return hints;
    for (size_t i = 0; i < count; i++) {
        if (!hinted(&mentions[i], i + 1 < count ? &mentions[i + 1] : NULL, range))
            continue;
        uint32_t offset = hint_offset(&named.checked->text, mentions[i].span);
        json_t *position = make_position(server, &named.checked->text, offset);
        json_array_append_new(hints, json_pack("{s:o, s:s, s:b}", "position", position, "label", mentions[i].hangul,
                                               "paddingLeft", true));
    }
    return hints;
}

static void offer(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "inlayHintProvider", json_true());
}

const Handler handler_inlay_hint = {.method = "textDocument/inlayHint", .answer = answer, .offer = offer};
