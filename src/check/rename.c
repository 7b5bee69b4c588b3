/* rename.c: another spelling for all mentions of a person or thing. */
#include "check/result.h"
#include "rules/rule.h"

/* Where a name is somebody else's word, or part of another name. */
enum {
    KEPT = 1 << ZONE_NONPROSE | 1 << ZONE_WORK_TITLE | 1 << ZONE_REFERENCE | 1 << ZONE_SIC | 1 << ZONE_OFFICIAL |
           1 << ZONE_ALIAS
};

static bool eastern(const IreumMention *mention)
{
    return mention->kind == IREUM_FORM_HANGUL || mention->kind == IREUM_FORM_HANGUL_NORTH ||
           mention->kind == IREUM_FORM_HANJA;
}

/* The Chosun of Chosun Ilbo. */
static bool is_short(const IreumMention *mention)
{
    return strcmp(mention->key, "short") == 0 || strcmp(mention->key, "abbr") == 0;
}

static bool renamed(const IreumMention *mention, const Mention *inner, const IreumMention *chosen)
{
    if (mention == chosen)
        return true;
    return mention->cluster == chosen->cluster && !eastern(mention) && is_short(mention) == is_short(chosen) &&
           (inner->zones & KEPT) == 0;
}

/* The last word of a name, of one word itself. */
static Str last_word(Str name)
{
    size_t start = name.size;
    while (start > 0 && name.at[start - 1] != ' ')
        start--;
    return str_after(name, start);
}

/* What NAME for a person makes of a surname that stands alone for the FULL one; empty where it is no part of that, or is not
 * changed. */
static Str surname_of(Str text, Str full, Str name)
{
    Str rest = name, old = full;
    Str first = str_cut(&rest, ' '), old_first = str_cut(&old, ' ');
    Str put = str_equal(text, old_first) ? first : str_equal(text, last_word(full)) ? last_word(name) : (Str){"", 0};
    return first.size == name.size || str_equal(put, text) ? (Str){"", 0} : put;
}

/* What is put in MENTION's place where CHOSEN is to be NAME; empty: it stays. A surname follows the name that it stands for;
 * chosen itself, it is changed where it stands alone. */
static Str put_for(const Document *document, const IreumMention *mention, const Mention *inner,
                   const IreumMention *chosen, Str name)
{
    bool reference = mention->kind == IREUM_FORM_REFERENCE;
    if (!renamed(mention, inner, chosen))
        return (Str){"", 0};
    if (chosen->kind == IREUM_FORM_REFERENCE) {
        Str text = span_text(document->copy->text, inner->span);
        Str other = str_slice(document->copy->text, chosen->span.offset - document->copy->shift, chosen->span.size);
        return reference && str_equal(text, other) ? name : (Str){"", 0};
    }
    return reference ? surname_of(span_text(document->copy->text, inner->span), str_of(mention->form), name) : name;
}

size_t ireum_result_rename(const IreumResult *result, const IreumMention *mention, const char *name,
                           IreumVisitEdit visit, void *context)
{
    Arena arena = {0};
    Document document = result->document;
    document.arena = &arena;
    size_t count, edits = 0;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    for (size_t i = 0; i < count; i++) {
        const Mention *inner = result->asked->origins[i].mention;
        Str text = put_for(&document, &mentions[i], inner, mention, str_of(name));
        if (text.size == 0)
            continue;
        Str put = replacement_for(&document, inner, text);
        visit(context, &(IreumEdit){mentions[i].span, put.at, put.size});
        edits++;
    }
    arena_free(&arena);
    return edits;
}
