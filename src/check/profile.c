/* profile.c: all that is known of a glossary entry, as one copy has it. */
#include "base/date.h"
#include "check/result.h"
#include "glossary/browse.h"
#include "glossary/names.h"
#include "korean/romanization.h"
#include "rules/pattern.h"

/* The writings of an entry while they are collected. */
typedef struct Writings {
    Document *document; /* its style changes from house to house, its arena is the profile's */
    const Entry *entry;
    Str form; /* the one that is not collected: what the house in force writes */
    IreumWriting *at;
    size_t count, capacity;
} Writings;

static IreumWriting *writing_of(const Writings *writings, Str text)
{
    for (size_t i = 0; i < writings->count; i++) {
        if (str_is(text, writings->at[i].text))
            return &writings->at[i];
    }
    return NULL;
}

/* WHO "" is heard only of what nobody else writes. */
static void collect(Writings *writings, Str text, const char *who)
{
    Arena *arena = writings->document->arena;
    if (str_equal(text, writings->form))
        return;
    IreumWriting *known = writing_of(writings, text);
    if (known != NULL) {
        if (who[0] != '\0' && known->who[0] != '\0')
            known->who = arena_print(arena, "%s; %s", known->who, who);
        return;
    }
    writings->at = arena_room(arena, writings->at, writings->count, &writings->capacity, sizeof *writings->at);
    if (writings->count < writings->capacity)
        writings->at[writings->count++] = (IreumWriting){arena_copy(arena, text), who};
}

static void collect_houses(Writings *writings, const Styles *styles)
{
    for (size_t i = 0; i < styles->count; i++) {
        const char *style;
        writings->document->style = &styles->at[i];
        Str text = written_form(writings->document, writings->entry, &style);
        if (style != NULL)
            collect(writings, text, styles->sources[i].name);
    }
}

/* "McCune-Reischauer" for mr; the key itself where it is no system of ours. */
static const char *system_title(const char *key)
{
    IreumSystem system;
    return ireum_system_parse(key, &system) ? romanizations[system]->title : key;
}

static void collect_forms(Writings *writings, FormLabel label)
{
    const Document *document = writings->document;
    for (uint32_t i = 0; i < writings->entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[writings->entry->first_form + i];
        bool wanted = label == LABEL_NONE ? form->kind == IREUM_FORM_PREFERRED || form->kind == IREUM_FORM_OWN
                                          : form->kind == IREUM_FORM_STYLE && form->label == label;
        if (wanted)
            collect(writings, form_text(document, form),
                    label == LABEL_SYSTEM ? system_title(document->lexicon->pool + form->key) : "");
    }
}

static IreumTerm describe_term(const Document *document, const Term *term)
{
    const Lexicon *lexicon = document->lexicon;
    const Office *office = &lexicon->offices[term->office];
    return (IreumTerm){
        .office = lexicon->pool + (office->name != 0 ? office->name : office->id),
        .hangul = lexicon->pool + office->hangul,
        .from = date_text(term->from, document->arena),
        .until = date_text(term->until, document->arena),
        .held = document->date.year != 0 && date_reaches(document->date, term->from) &&
                date_within(document->date, term->until),
    };
}

/* The terms of ENTRY, the latest first. */
static const IreumTerm *describe_terms(const Document *document, const Entry *entry, size_t *count)
{
    Arena *arena = document->arena;
    IreumTerm *terms = arena_alloc(arena, entry->term_count * sizeof *terms);
    *count = terms != NULL ? entry->term_count : 0;
    for (size_t i = 0; i < *count; i++) {
        IreumTerm term = describe_term(document, &document->lexicon->terms[entry->first_term + i]);
        size_t place = i;
        while (place > 0 && strcmp(term.from, terms[place - 1].from) > 0)
            place--;
        memmove(terms + place + 1, terms + place, (i - place) * sizeof *terms);
        terms[place] = term;
    }
    return terms;
}

static void describe(const IreumResult *result, const Entry *entry, Arena *arena, IreumProfile *profile)
{
    Document document = result->document;
    document.arena = arena;
    const Lexicon *lexicon = document.lexicon;
    const char *style;
    Str form = written_form(&document, entry, &style);
    Writings writings = {.document = &document, .entry = entry, .form = form};
    collect_houses(&writings, result->checker->styles);
    collect_forms(&writings, LABEL_SYSTEM);
    collect_forms(&writings, LABEL_NONE);
    collect_forms(&writings, LABEL_KIND);
    collect_forms(&writings, LABEL_OLD);
    collect_forms(&writings, LABEL_NEW);
    *profile = (IreumProfile){
        .entry = entry_describe(lexicon, entry, arena),
        .form = arena_copy(arena, form),
        .style = style != NULL ? style : "",
        .hangul = lexicon->pool + entry_hangul(lexicon, entry),
        .hanja = lexicon->pool + entry->hanja,
        .writings = writings.at,
        .writing_count = writings.count,
    };
    profile->terms = describe_terms(&document, entry, &profile->term_count);
}

bool ireum_result_profile(const IreumResult *result, const char *entry, IreumVisitProfile visit, void *context)
{
    const Lexicon *lexicon = result->document.lexicon;
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        if (!str_is(lexicon_text(lexicon, lexicon->entries[i].id), entry))
            continue;
        Arena arena = {0};
        IreumProfile profile;
        describe(result, &lexicon->entries[i], &arena, &profile);
        bool whole = !arena.failed;
        if (whole)
            visit(context, &profile);
        arena_free(&arena);
        return whole;
    }
    return false;
}
