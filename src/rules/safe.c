/* safe.c: a fix is safe only where the copy agrees with itself afterwards. */
#include "rules/safe.h"

#include "rules/breves.h"
#include "rules/pattern.h"
#include "words/bytes.h"
#include "words/fold.h"

/* Spellings of one thing that are kept apart; where copy has more, none of its fixes is safe. */
enum { SPELLINGS_MOST = 8 };

/* How a thing is spelled in the copy, and how safe fixes will spell it. */
typedef struct Spellings {
    Str at[SPELLINGS_MOST];
    size_t count;
    size_t written; /* the first of them stand in the copy */
    bool more;
} Spellings;

typedef struct Settling {
    const Document *document;
    uint32_t *thing_of;    /* by entry; NONE */
    Spellings **spellings; /* by thing; NULL: not looked for yet */
    bool marks_free;       /* names with breves and without contradict each other */
} Settling;

static size_t spelling_at(const Spellings *spellings, Str text)
{
    size_t i = 0;
    while (i < spellings->count && !text_same(spellings->at[i], text))
        i++;
    return i;
}

static void add(Spellings *spellings, Str text)
{
    if (spelling_at(spellings, text) < spellings->count)
        return;
    if (spellings->count < SPELLINGS_MOST)
        spellings->at[spellings->count++] = text;
    else
        spellings->more = true;
}

static bool begin(Settling *settling)
{
    const Document *document = settling->document;
    Arena *arena = document->arena;
    uint32_t entries = document->lexicon->entry_count;
    settling->thing_of = arena_alloc(arena, entries * sizeof *settling->thing_of);
    settling->spellings = arena_alloc(arena, document->things.count * sizeof *settling->spellings);
    if (settling->thing_of == NULL || settling->spellings == NULL)
        return false;
    for (uint32_t i = 0; i < entries; i++)
        settling->thing_of[i] = NONE;
    for (size_t i = 0; i < document->things.count; i++)
        settling->thing_of[document->things.at[i].entry] = (uint32_t)i;
    return true;
}

/* NULL where the copy does not name ENTRY, or memory is out. */
static Spellings *spellings_of(Settling *settling, uint32_t entry)
{
    const Document *document = settling->document;
    uint32_t thing = settling->thing_of[entry];
    if (thing == NONE || settling->spellings[thing] != NULL)
        return thing == NONE ? NULL : settling->spellings[thing];
    Spellings *spellings = arena_alloc(document->arena, sizeof *spellings);
    if (spellings == NULL)
        return NULL;
    for (uint32_t k = document->things.at[thing].first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        Str text = mention_text(document, mention);
        if (mention_is_spelling(document, mention) && (settling->marks_free || !has_marks(text)))
            add(spellings, text);
    }
    spellings->written = spellings->count;
    settling->spellings[thing] = spellings;
    return spellings;
}

/* What is in capitals shows no spelling. */
static bool in_capitals(Str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (byte_is(text.at[i], BYTE_LOWER))
            return false;
    }
    return true;
}

static bool marks_contradict(const Settling *settling, Str one, Str other)
{
    return settling->marks_free && fold_equal(one, other) && has_breve(one) != has_breve(other);
}

/* Whether the two cannot stand in one copy: as name-inconsistent and diacritics judge, but by the texts alone. */
static bool contradict(const Settling *settling, const Entry *entry, Str one, Str other)
{
    if (!fold_equal(one, other))
        return class_is_name((EntryClass)entry->class) && !one_holds_other(one, other);
    const Document *document = settling->document;
    bool patterned = entry->class == CLASS_PERSON && pattern_cell(document, entry) != NULL &&
                     !choice_undecided(document, entry, one, other);
    bool hyphen = entry->class == CLASS_PERSON && (text_differs(one, other) & DIFFERS_HYPHEN);
    return marks_contradict(settling, one, other) || (!patterned && (hyphen || case_differs_inside(one, other)));
}

static bool is_target(const Document *document, const Entry *entry, Str text)
{
    const char *style;
    return text_same(text, target_form(document, entry)) || text_same(text, written_form(document, entry, &style));
}

/* Whether PUT can be written for OLD of the thing without a new contradiction. The glossary's own form contradicts what it
 * always has where it stands in the copy. */
static bool agrees(const Settling *settling, const Entry *entry, const Spellings *spellings, Str old, Str put)
{
    bool decided = spelling_at(spellings, put) < spellings->written && is_target(settling->document, entry, put);
    for (size_t i = 0; i < spellings->count; i++) {
        Str other = spellings->at[i];
        if (!text_same(other, old) &&
            (marks_contradict(settling, put, other) || (!decided && contradict(settling, entry, put, other))))
            return false;
    }
    return decided || !spellings->more;
}

/* Notes that PUT will stand where OLD does. */
static void change(Spellings *spellings, Str old, Str put)
{
    size_t i = spelling_at(spellings, old);
    if (i < spellings->count)
        spellings->at[i] = put;
    else
        add(spellings, put);
}

static void settle(Settling *settling, Finding *finding)
{
    const Document *document = settling->document;
    const Entry *entry = &document->lexicon->entries[finding->entry];
    Spellings *spellings = spellings_of(settling, finding->entry);
    if (spellings == NULL)
        return;
    for (size_t i = 0; i < finding->site_count && finding->safe; i++) {
        Str old = span_text(document->copy->text, finding->sites[i].span), put = finding->sites[i].replacement;
        if (put.at == NULL || in_capitals(put))
            continue;
        finding->safe = agrees(settling, entry, spellings, old, put);
        if (finding->safe)
            change(spellings, old, put);
    }
}

void safe_settle(const Document *document, Findings *findings)
{
    Settling settling = {.document = document, .marks_free = marks_are_free(document)};
    for (size_t i = 0; i < findings->count; i++) {
        Finding *finding = &findings->at[i];
        if (!finding->safe || finding->ask || finding->entry == NONE)
            continue;
        if (settling.thing_of == NULL && !begin(&settling))
            return;
        settle(&settling, finding);
    }
}
