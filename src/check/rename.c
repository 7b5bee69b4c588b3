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
        if (!renamed(&mentions[i], inner, mention))
            continue;
        Str put = replacement_for(&document, inner, str_of(name));
        visit(context, &(IreumEdit){mentions[i].span, put.at, put.size});
        edits++;
    }
    arena_free(&arena);
    return edits;
}
