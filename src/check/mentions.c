/* mentions.c: what a copy names, for whoever asks: the document's mentions in the public shape. */
#include "check/result.h"
#include "glossary/names.h"
#include "mention/reference.h"
#include "mention/why.h"
#include "rules/inconsistent_person.h"

/* The number of each mention's thing, by mention. */
static const size_t *things_of(const Document *document, Arena *arena)
{
    size_t *things = arena_alloc(arena, (document->mentions.count + 1) * sizeof *things);
    for (size_t i = 0; things != NULL && i < document->things.count; i++) {
        for (uint32_t k = document->things.at[i].first; k != NONE; k = document->mentions.at[k].next)
            things[k] = i;
    }
    return things;
}

static void name_zones(const Mention *mention, Arena *arena, IreumMention *shown)
{
    enum { ZONES = ZONE_COUNT };
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
        .probability = mention->probability,
        .others = others.ids,
        .other_count = others.count,
        .thing = thing,
    };
    name_zones(mention, arena, &shown);
    return shown;
}

/* The numbers of people in no glossary, in the order of their first mentions, behind those of all things. */
typedef struct Numbers {
    size_t *at; /* by way, and 1 */
    size_t next;
} Numbers;

/* The first way of the person that has the letters of WAY. Whether other letters are the same person's is for rules. */
static uint32_t first_way(const People *people, uint32_t way)
{
    uint32_t first = people->at[people->ways.at[way].person].first;
    while (people->ways.at[first].thing != NONE || people->ways.at[first].letters != people->ways.at[way].letters)
        first = people->ways.at[first].next;
    return first;
}

static IreumMention show_person(const Document *document, const PersonMention *person, Numbers *numbers, Arena *arena)
{
    const People *people = &document->people;
    uint32_t way = first_way(people, person->way);
    size_t *number = &numbers->at[way];
    if (*number == 0)
        *number = ++numbers->next;
    const Mention *first = &people->mentions.at[people->ways.at[way].first].mention;
    const Form unlisted = {.kind = IREUM_FORM_UNLISTED};
    bool gloss = person->gloss != NONE;
    IreumMention shown = {
        .span = {person->mention.span.offset + document->copy->shift, person->mention.span.size},
        .entry = "",
        .class_name = class_names[CLASS_PERSON],
        .preferred = on_one_line(arena, mention_text(document, first)),
        .hangul = gloss ? arena_copy(arena, word_text(&document->words, person->gloss)) : "",
        .kind = IREUM_FORM_UNLISTED,
        .form = on_one_line(arena, mention_text(document, &person->mention)),
        .key = "",
        .reading = form_words(document->lexicon, &unlisted, arena),
        .probability = 1,
        .thing = *number - 1,
    };
    name_zones(&person->mention, arena, &shown);
    return shown;
}

/* A reference to somebody who is certain, and whose full name stands before it. */
static IreumMention show_reference(const Document *document, const Reference *reference, const Numbers *numbers,
                                   Arena *arena)
{
    const Lexicon *lexicon = document->lexicon;
    const Form form = {.kind = IREUM_FORM_REFERENCE};
    const char *full = on_one_line(arena, span_text(document->copy->text, reference->full));
    IreumMention shown = {
        .span = {reference->mention.span.offset + document->copy->shift, reference->mention.span.size},
        .entry = "",
        .class_name = class_names[CLASS_PERSON],
        .preferred = full,
        .hangul = "",
        .kind = IREUM_FORM_REFERENCE,
        .form = full,
        .key = "",
        .reading = form_words(lexicon, &form, arena),
        .probability = 1,
    };
    if (reference->thing != NONE) {
        const Entry *entry = &lexicon->entries[document->things.at[reference->thing].entry];
        shown.entry = lexicon->pool + entry->id;
        shown.preferred = lexicon->pool + entry_preferred(lexicon, entry)->text;
        shown.hangul = lexicon->pool + entry_hangul(lexicon, entry);
        shown.thing = reference->thing;
    } else {
        shown.thing = numbers->at[first_way(&document->people, reference->way)] - 1;
    }
    name_zones(&reference->mention, arena, &shown);
    return shown;
}

/* The references whose person is certain, in ARENA: beside names and never inside them. */
static References certain_references(const Document *document, Arena *arena)
{
    Document asked = *document;
    asked.arena = arena;
    References references = references_find(&asked);
    const PersonMentions *people = &document->people.mentions;
    size_t kept = 0, person = 0;
    for (size_t i = 0; i < references.count; i++) {
        const Reference *reference = &references.at[i];
        while (person < people->count && people->at[person].mention.last < reference->mention.first)
            person++;
        bool inside = person < people->count && people->at[person].mention.first <= reference->mention.last;
        if (reference->other.size == 0 && !inside && !(reference->mention.zones & (1 << ZONE_NONPROSE)))
            references.at[kept++] = *reference;
    }
    references.count = kept;
    return references;
}

/* ---- Clusters ---- */

/* For each number of a thing the number that its cluster has. */
typedef struct Clusters {
    const People *people;
    const Numbers *numbers;
    size_t *at;
} Clusters;

static size_t number_of(const Clusters *clusters, const NameWay *way)
{
    if (way->thing != NONE)
        return way->thing;
    return clusters->numbers->at[first_way(clusters->people, (uint32_t)(way - clusters->people->ways.at))] - 1;
}

static void join_ways(void *context, const NameWay *kept, const NameWay *other)
{
    const Clusters *clusters = context;
    clusters->at[number_of(clusters, other)] = number_of(clusters, kept);
}

static void put_clusters(const Document *document, const Numbers *numbers, Arena *arena, IreumMention *mentions,
                         size_t count)
{
    Clusters clusters = {&document->people, numbers, arena_alloc(arena, (numbers->next + 1) * sizeof *clusters.at)};
    if (clusters.at == NULL)
        return;
    for (size_t i = 0; i < numbers->next; i++)
        clusters.at[i] = i;
    for (size_t i = 0; i < document->people.count; i++)
        same_person_each(document, &document->people.at[i], join_ways, &clusters);
    for (size_t i = 0; i < count; i++)
        mentions[i].cluster = clusters.at[mentions[i].thing];
}

/* The mentions of entries, of people in no glossary and of references, each in order, with the next one of each. */
typedef struct Merge {
    const Document *document;
    References references;
    size_t mention, person, reference;
} Merge;

static uint32_t word_of(const Mention *mention)
{
    return mention != NULL ? mention->first : NONE;
}

/* What comes next by its first word; a title alone and the title's own entry begin apart. */
static MentionOrigin next_origin(Merge *merge)
{
    const Document *document = merge->document;
    const PersonMentions *people = &document->people.mentions;
    const Mention *listed = merge->mention < document->mentions.count ? &document->mentions.at[merge->mention] : NULL;
    const PersonMention *person = merge->person < people->count ? &people->at[merge->person] : NULL;
    const Reference *reference =
        merge->reference < merge->references.count ? &merge->references.at[merge->reference] : NULL;
    uint32_t first = word_of(listed);
    uint32_t unlisted = word_of(person != NULL ? &person->mention : NULL);
    uint32_t alone = word_of(reference != NULL ? &reference->mention : NULL);
    if (reference != NULL && alone < first && alone < unlisted) {
        merge->reference++;
        return (MentionOrigin){.mention = &reference->mention, .reference = reference};
    }
    if (person != NULL && unlisted < first) {
        merge->person++;
        return (MentionOrigin){.mention = &person->mention, .person = person};
    }
    merge->mention++;
    return (MentionOrigin){.mention = listed};
}

const IreumMention *ireum_result_mentions(const IreumResult *result, size_t *count)
{
    const Document *document = &result->document;
    const PersonMentions *people = &document->people.mentions;
    Asked *asked = result->asked;
    *count = asked->mention_count;
    if (asked->mentions != NULL || document->mentions.count + people->count == 0)
        return asked->mentions;
    Merge merge = {.document = document, .references = certain_references(document, &asked->arena)};
    size_t total = document->mentions.count + people->count + merge.references.count;
    const size_t *things = things_of(document, &asked->arena);
    Numbers numbers = {.next = document->things.count};
    numbers.at = arena_alloc(&asked->arena, (document->people.ways.count + 1) * sizeof *numbers.at);
    IreumMention *shown = arena_alloc(&asked->arena, total * sizeof *shown);
    MentionOrigin *origins = arena_alloc(&asked->arena, total * sizeof *origins);
    for (size_t i = 0; !asked->arena.failed && i < total; i++) {
        size_t listed = merge.mention;
        origins[i] = next_origin(&merge);
        if (origins[i].reference != NULL)
            shown[i] = show_reference(document, origins[i].reference, &numbers, &asked->arena);
        else if (origins[i].person != NULL)
            shown[i] = show_person(document, origins[i].person, &numbers, &asked->arena);
        else
            shown[i] = show(document, origins[i].mention, things[listed], &asked->arena);
    }
    if (!asked->arena.failed)
        put_clusters(document, &numbers, &asked->arena, shown, total);
    if (asked->arena.failed)
        return NULL;
    asked->mentions = shown;
    asked->origins = origins;
    *count = asked->mention_count = total;
    return shown;
}

const char *ireum_result_evidence(const IreumResult *result, const IreumMention *mention)
{
    const MentionOrigin *origin = &result->asked->origins[mention - result->asked->mentions];
    if (origin->reference != NULL)
        return reference_evidence_words(origin->reference, &result->asked->arena);
    return origin->person != NULL ? person_evidence(&result->document, origin->person, &result->asked->arena)
                                  : mention_evidence(&result->document, origin->mention, &result->asked->arena);
}

const IreumMention *ireum_result_mention_at(const IreumResult *result, uint32_t offset)
{
    size_t count, low = 0;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    for (size_t high = count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (mentions[middle].span.offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    /* The last one that begins at OFFSET or before it. */
    const IreumMention *last = low > 0 ? &mentions[low - 1] : NULL;
    return last != NULL && offset - last->span.offset <= last->span.size ? last : NULL;
}
