/* mentions.c: what a copy names, for whoever asks: the document's mentions in the public shape. */
#include "check/result.h"
#include "glossary/names.h"
#include "mention/why.h"

/* The number of each mention's thing, by mention. */
static const size_t *things_of(const Document *document, Arena *arena)
{
    size_t *things = arena_alloc(arena, document->mentions.count * sizeof *things);
    for (size_t i = 0; things != NULL && i < document->things.count; i++) {
        for (uint32_t k = document->things.at[i].first; k != NONE; k = document->mentions.at[k].next)
            things[k] = i;
    }
    return things;
}

static void name_zones(const Mention *mention, Arena *arena, IreumMention *shown)
{
    enum { ZONES = ZONE_ALIAS + 1 };
    const char **names = mention->zones != 0 ? arena_alloc(arena, ZONES * sizeof *names) : NULL;
    for (size_t i = 0; names != NULL && i < ZONES; i++) {
        if (mention->zones >> i & 1)
            names[shown->zone_count++] = zone_names[i];
    }
    shown->zones = names;
}

/* The entries beside one mention's that have a right form there. */
typedef struct Others {
    const Document *document;
    const Mention *mention;
    Arena *arena;
    const char **ids;
    size_t count, capacity;
} Others;

static void look_for_other(void *context, const Candidate *candidate, const Form *form)
{
    Others *others = context;
    const Document *document = others->document;
    if (form->entry == others->mention->entry || !form_right(form) || !candidate_fits(document, candidate, form))
        return;
    const char *id = document->lexicon->pool + document->lexicon->entries[form->entry].id;
    for (size_t i = 0; i < others->count; i++) {
        if (others->ids[i] == id)
            return;
    }
    others->ids = arena_room(others->arena, others->ids, others->count, &others->capacity, sizeof *others->ids);
    if (others->count < others->capacity)
        others->ids[others->count++] = id;
}

static IreumMention show(const Document *document, const Mention *mention, size_t thing, Arena *arena)
{
    const Lexicon *lexicon = document->lexicon;
    const Entry *entry = mention_entry(document, mention);
    const Form *form = mention_form(document, mention);
    Others others = {.document = document, .mention = mention, .arena = arena};
    if (mention->flags & MENTION_AMBIGUOUS)
        forms_each(document, mention->first, mention->last, look_for_other, &others);
    IreumMention shown = {
        .span = {mention->span.offset + document->copy->shift, mention->span.size},
        .entry = lexicon->pool + entry->id,
        .class_name = class_names[entry->class],
        .preferred = lexicon->pool + entry_preferred(lexicon, entry)->text,
        .hangul = lexicon->pool + entry_hangul(lexicon, entry),
        .kind = (IreumFormKind)form->kind,
        .form = lexicon->pool + form->text,
        .key = lexicon->pool + form->key,
        .reading = form_words(lexicon, form, arena),
        .evidence = mention_evidence(document, mention, arena),
        .probability = mention->probability,
        .others = others.ids,
        .other_count = others.count,
        .thing = thing,
    };
    name_zones(mention, arena, &shown);
    return shown;
}

const IreumMention *ireum_result_mentions(const IreumResult *result, size_t *count)
{
    const Document *document = &result->document;
    Asked *asked = result->asked;
    *count = asked->mention_count;
    if (asked->mentions != NULL || document->mentions.count == 0)
        return asked->mentions;
    const size_t *things = things_of(document, &asked->arena);
    IreumMention *shown = arena_alloc(&asked->arena, document->mentions.count * sizeof *shown);
    for (size_t i = 0; things != NULL && shown != NULL && i < document->mentions.count; i++)
        shown[i] = show(document, &document->mentions.at[i], things[i], &asked->arena);
    if (asked->arena.failed)
        return NULL;
    asked->mentions = shown;
    *count = asked->mention_count = document->mentions.count;
    return shown;
}
