/* browse.c: the glossary for people who look something up. */
#include "glossary/browse.h"

#include "base/unicode.h"
#include "glossary/names.h"
#include "glossary/store.h"
#include "words/fold.h"

#include <stdlib.h>

Status ireum_glossary_open(const char *path, IreumGlossary **glossary, IreumError *error)
{
    *glossary = NULL;
    IreumGlossary *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    opened->path = arena_copy(&opened->arena, str_of(path));
    Status status = store_lexicon(path, IREUM_MAPPED, &opened->arena, &opened->lexicon, error);
    if (status == IREUM_OK)
        *glossary = opened;
    else
        ireum_glossary_close(opened);
    return status;
}

void ireum_glossary_close(IreumGlossary *glossary)
{
    if (glossary == NULL)
        return;
    arena_free(&glossary->arena);
    free(glossary);
}

static IreumFormInfo *describe_forms(const Lexicon *lexicon, Arena *arena, const Entry *entry)
{
    IreumFormInfo *forms = arena_alloc(arena, entry->form_count * sizeof *forms);
    for (uint32_t i = 0; forms != NULL && i < entry->form_count; i++) {
        const Form *form = &lexicon->forms[entry->first_form + i];
        forms[i] = (IreumFormInfo){(IreumFormKind)form->kind, lexicon->pool + form->text, lexicon->pool + form->key,
                                   lexicon->pool + form->condition};
    }
    return forms;
}

IreumEntryInfo entry_describe(const Lexicon *lexicon, const Entry *entry, Arena *arena)
{
    IreumEntryInfo info = {
        .id = lexicon->pool + entry->id,
        .class_name = class_names[entry->class],
        .country = countries_text(entry->countries, lexicon->countries, lexicon->country_count, lexicon->pool, arena),
        .expansion = lexicon->pool + entry->expansion,
        .valid_from = date_text(entry->valid_from, arena),
        .valid_until = date_text(entry->valid_until, arena),
        .note = lexicon->pool + entry->note,
        .source = lexicon->pool + entry->source,
        .confidence = confidence_names[entry->confidence],
        .match = match_names[entry->match],
        .own_from = date_text(entry->own_from, arena),
        .forms = describe_forms(lexicon, arena, entry),
        .form_count = entry->form_count,
    };
    if (info.forms == NULL)
        info.form_count = 0;
    return info;
}

/* Describes ENTRY to VISIT; what it says lives for that call. */
static bool visit_entry(const Lexicon *lexicon, const Entry *entry, IreumVisit visit, void *context)
{
    Arena arena = {0};
    IreumEntryInfo info = entry_describe(lexicon, entry, &arena);
    bool more = visit(context, &info);
    arena_free(&arena);
    return more;
}

Status ireum_glossary_each(IreumGlossary *glossary, IreumVisit visit, void *context, IreumError *error)
{
    (void)error; /* all of it is in memory */
    const Lexicon *lexicon = &glossary->lexicon;
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        if (!visit_entry(lexicon, &lexicon->entries[i], visit, context))
            break;
    }
    return IREUM_OK;
}

static bool entry_has_form(const Lexicon *lexicon, const Entry *entry, Str query)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        if (fold_equal(lexicon_text(lexicon, lexicon->forms[entry->first_form + i].text), query))
            return true;
    }
    return false;
}

Status ireum_glossary_show(IreumGlossary *glossary, const char *query, IreumVisit visit, void *context, size_t *found,
                           IreumError *error)
{
    (void)error;
    const Lexicon *lexicon = &glossary->lexicon;
    *found = 0;
    if (utf8_check(str_of(query)) < strlen(query))
        return IREUM_OK;
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        if (str_is(lexicon_text(lexicon, lexicon->entries[i].id), query)) {
            *found = 1;
            visit_entry(lexicon, &lexicon->entries[i], visit, context);
            return IREUM_OK;
        }
    }
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        const Entry *entry = &lexicon->entries[i];
        if (!entry_has_form(lexicon, entry, str_of(query)))
            continue;
        (*found)++;
        if (!visit_entry(lexicon, entry, visit, context))
            break;
    }
    return IREUM_OK;
}

/* The folded letters of TEXT, in ARENA. */
static Str letters_of(Str text, Arena *arena)
{
    size_t size = fold_letters(text, NULL, 0);
    char *letters = arena_alloc(arena, size);
    if (letters == NULL)
        return (Str){"", 0};
    fold_letters(text, letters, size);
    return (Str){letters, size};
}

static bool entry_contains(const Lexicon *lexicon, const Entry *entry, Str letters)
{
    char buffer[UINT8_MAX];
    for (uint32_t i = 0; i < entry->form_count; i++) {
        Str text = lexicon_text(lexicon, lexicon->forms[entry->first_form + i].text);
        size_t size = fold_letters(text, buffer, sizeof buffer);
        if (size <= sizeof buffer && str_find((Str){buffer, size}, letters, 0) != SIZE_MAX)
            return true;
    }
    return false;
}

Status ireum_glossary_search(IreumGlossary *glossary, const char *query, IreumVisit visit, void *context, size_t *found,
                             IreumError *error)
{
    (void)error;
    const Lexicon *lexicon = &glossary->lexicon;
    *found = 0;
    if (utf8_check(str_of(query)) < strlen(query))
        return IREUM_OK;
    Arena arena = {0};
    Str letters = letters_of(str_of(query), &arena);
    for (uint32_t i = 0; letters.size > 0 && i < lexicon->entry_count; i++) {
        if (!entry_contains(lexicon, &lexicon->entries[i], letters))
            continue;
        (*found)++;
        if (!visit_entry(lexicon, &lexicon->entries[i], visit, context))
            break;
    }
    arena_free(&arena);
    return IREUM_OK;
}
