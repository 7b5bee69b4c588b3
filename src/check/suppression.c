/* suppression.c: comments that suppress a finding, for an editor to write. */
#include "check/result.h"

#include "base/unicode.h"
#include "copy/format.h"

/* Longer forms are left out: the comment then suppresses the rule in its line. */
enum { FORM_MOST = 120 };

/* The form in one line; empty where a comment cannot have it. */
static Str form_of(Str text, Arena *arena)
{
    char *form = text.size <= FORM_MOST ? arena_alloc(arena, text.size + 1) : NULL;
    if (form == NULL || str_find(text, str_of("\""), 0) != SIZE_MAX || str_find(text, str_of("--"), 0) != SIZE_MAX)
        return (Str){"", 0};
    for (size_t i = 0; i < text.size; i++)
        form[i] = strchr("\t\r\n", text.at[i]) != NULL ? ' ' : text.at[i];
    return (Str){form, text.size};
}

/* Behind the word that PLACE ends in, and what closes a sentence behind it. */
static uint32_t comment_offset(Str text, Span place)
{
    static const char ends_word[] = " \t\r\n,.;:!?()[]{}<>|`*_~\"\\/";
    uint32_t at = span_end(place);
    while (at < text.size && text.at[at] != '\0' && strchr(ends_word, text.at[at]) == NULL)
        at++;
    while (at < text.size && text.at[at] != '\0' && strchr(",.;:!?", text.at[at]) != NULL)
        at++;
    return at;
}

bool ireum_result_suppression(const IreumResult *result, size_t finding, size_t place, const char *reason,
                              IreumEdit *edit)
{
    Arena *arena = &result->asked->arena;
    if (!result->copy.format->comments || finding >= result->report.count ||
        place >= result->report.at[finding].place_count)
        return false;
    const IreumFinding *what = &result->report.at[finding];
    Span span = {what->places[place].offset - result->copy.shift, what->places[place].size};
    Str form = form_of(span_text(result->copy.text, span), arena);
    const char *quote = form.size > 0 ? "\"" : "";
    const char *comment = arena_print(arena, " <!-- ireum-ignore %s%s%s%.*s%s: %s -->", what->rule,
                                      form.size > 0 ? " " : "", quote, STR(form), quote, reason);
    if (arena->failed)
        return false;
    uint32_t offset = comment_offset(result->copy.text, span) + result->copy.shift;
    *edit = (IreumEdit){{offset, 0}, comment, strlen(comment)};
    return true;
}
