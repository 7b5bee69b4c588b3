/* draft.c: growing lists of a glossary's records while it is compiled. */
#include "glossary/draft.h"

#include "words/fold.h"

#include <stdarg.h>
#include <stdio.h>

void draft_complain(Draft *draft, IreumSeverity severity, Place place, const char *check, const char *format, ...)
{
    if (severity == IREUM_ERROR)
        draft->counts.errors++;
    else
        draft->counts.warnings++;
    if (draft->complain == NULL)
        return;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    draft->complain(draft->context, &(IreumComplaint){severity, place.path, place.line, place.column, check, message});
}

static Text pool_add(Draft *draft, Str str)
{
    size_t needed = str.size + 1;
    while (draft->pool_capacity - draft->pool_size < needed) {
        size_t before = draft->pool_capacity;
        /* arena_room grows a list that is full; a pool counts as full when the text does not fit. */
        draft->pool = arena_room(draft->arena, draft->pool, draft->pool_capacity, &draft->pool_capacity, 1);
        if (draft->pool_capacity == before)
            return 0;
    }
    Text text = (Text)draft->pool_size;
    if (str.size > 0)
        memcpy(draft->pool + text, str.at, str.size);
    draft->pool[text + str.size] = '\0';
    draft->pool_size += needed;
    return text;
}

Draft draft_new(Arena *arena, IreumComplain complain, void *context)
{
    Draft draft = {.arena = arena, .complain = complain, .context = context};
    pool_add(&draft, (Str){"", 0});
    return draft;
}

/* Where in a table of CAPACITY places, a power of two, the text STR is or belongs. */
static Text *text_place(const Draft *draft, Text *table, size_t capacity, Str str)
{
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < str.size; i++)
        hash = hash_byte(hash, (unsigned char)str.at[i]);
    size_t place = (hash ^ hash >> 15) & (capacity - 1);
    while (table[place] != 0 && !str_equal(draft_str(draft, table[place]), str))
        place = (place + 1) & (capacity - 1);
    return &table[place];
}

/* Keeps half of the table's places free. */
static bool texts_room(Draft *draft)
{
    if (draft->text_count < draft->text_capacity / 2)
        return true;
    size_t capacity = draft->text_capacity > 0 ? 2 * draft->text_capacity : 1024;
    Text *table = arena_alloc(draft->arena, capacity * sizeof *table);
    if (table == NULL)
        return false;
    for (size_t i = 0; i < draft->text_capacity; i++) {
        if (draft->texts[i] != 0)
            *text_place(draft, table, capacity, draft_str(draft, draft->texts[i])) = draft->texts[i];
    }
    draft->texts = table;
    draft->text_capacity = capacity;
    return true;
}

Text draft_text(Draft *draft, Str str)
{
    if (str.size == 0 || !texts_room(draft))
        return 0;
    Text *place = text_place(draft, draft->texts, draft->text_capacity, str);
    if (*place == 0) {
        *place = pool_add(draft, str);
        draft->text_count += *place != 0;
    }
    return *place;
}

uint32_t draft_entry(Draft *draft, Entry entry, Place place)
{
    size_t count = draft->entry_count;
    draft->entries = arena_room(draft->arena, draft->entries, count, &draft->entry_capacity, sizeof entry);
    draft->entry_places =
        arena_room(draft->arena, draft->entry_places, count, &draft->entry_place_capacity, sizeof place);
    if (count == draft->entry_capacity || count == draft->entry_place_capacity)
        return NONE;
    draft->entries[count] = entry;
    draft->entry_places[count] = place;
    return (uint32_t)draft->entry_count++;
}

uint32_t draft_form(Draft *draft, Form form, Place place)
{
    size_t count = draft->form_count;
    draft->forms = arena_room(draft->arena, draft->forms, count, &draft->form_capacity, sizeof form);
    draft->form_places = arena_room(draft->arena, draft->form_places, count, &draft->form_place_capacity, sizeof place);
    if (count == draft->form_capacity || count == draft->form_place_capacity)
        return NONE;
    draft->forms[count] = form;
    draft->form_places[count] = place;
    return (uint32_t)draft->form_count++;
}

void draft_break(Draft *draft, Break item)
{
    draft->breaks = arena_room(draft->arena, draft->breaks, draft->break_count, &draft->break_capacity, sizeof item);
    if (draft->break_count < draft->break_capacity)
        draft->breaks[draft->break_count++] = item;
}

void draft_condition(Draft *draft, Condition condition)
{
    draft->conditions = arena_room(draft->arena, draft->conditions, draft->condition_count, &draft->condition_capacity,
                                   sizeof condition);
    if (draft->condition_count < draft->condition_capacity)
        draft->conditions[draft->condition_count++] = condition;
}

void draft_term(Draft *draft, Term term)
{
    draft->terms = arena_room(draft->arena, draft->terms, draft->term_count, &draft->term_capacity, sizeof term);
    if (draft->term_count < draft->term_capacity)
        draft->terms[draft->term_count++] = term;
}

uint32_t draft_office(Draft *draft, Office office)
{
    draft->offices =
        arena_room(draft->arena, draft->offices, draft->office_count, &draft->office_capacity, sizeof office);
    if (draft->office_count == draft->office_capacity)
        return NONE;
    draft->offices[draft->office_count] = office;
    return (uint32_t)draft->office_count++;
}

void draft_cue(Draft *draft, Str phrase, Cue cue)
{
    draft->cues = arena_room(draft->arena, draft->cues, draft->cue_count, &draft->cue_capacity, sizeof *draft->cues);
    if (draft->cue_count < draft->cue_capacity)
        draft->cues[draft->cue_count++] = (CuePhrase){draft_text(draft, phrase), cue};
}

void draft_line(Draft *draft, LinePattern line)
{
    draft->lines = arena_room(draft->arena, draft->lines, draft->line_count, &draft->line_capacity, sizeof line);
    if (draft->line_count < draft->line_capacity)
        draft->lines[draft->line_count++] = line;
}

uint32_t draft_confusable(Draft *draft, Confusable confusable)
{
    draft->confusables = arena_room(draft->arena, draft->confusables, draft->confusable_count,
                                    &draft->confusable_capacity, sizeof confusable);
    if (draft->confusable_count == draft->confusable_capacity)
        return NONE;
    draft->confusables[draft->confusable_count] = confusable;
    return (uint32_t)draft->confusable_count++;
}

uint32_t draft_generic(Draft *draft, Generic generic)
{
    draft->generics =
        arena_room(draft->arena, draft->generics, draft->generic_count, &draft->generic_capacity, sizeof generic);
    if (draft->generic_count == draft->generic_capacity)
        return NONE;
    draft->generics[draft->generic_count] = generic;
    return (uint32_t)draft->generic_count++;
}

uint32_t draft_doublet(Draft *draft, Doublet doublet)
{
    draft->doublets =
        arena_room(draft->arena, draft->doublets, draft->doublet_count, &draft->doublet_capacity, sizeof doublet);
    if (draft->doublet_count == draft->doublet_capacity)
        return NONE;
    draft->doublets[draft->doublet_count] = doublet;
    return (uint32_t)draft->doublet_count++;
}

uint32_t draft_unit(Draft *draft, Unit unit, Place place)
{
    draft->units = arena_room(draft->arena, draft->units, draft->unit_count, &draft->unit_capacity, sizeof unit);
    draft->unit_places =
        arena_room(draft->arena, draft->unit_places, draft->unit_count, &draft->unit_place_capacity, sizeof place);
    if (draft->unit_count == draft->unit_capacity || draft->unit_count == draft->unit_place_capacity)
        return NONE;
    draft->unit_places[draft->unit_count] = place;
    draft->units[draft->unit_count] = unit;
    return (uint32_t)draft->unit_count++;
}

uint32_t draft_unit_form(Draft *draft, UnitForm form)
{
    draft->unit_forms =
        arena_room(draft->arena, draft->unit_forms, draft->unit_form_count, &draft->unit_form_capacity, sizeof form);
    if (draft->unit_form_count == draft->unit_form_capacity)
        return NONE;
    draft->unit_forms[draft->unit_form_count] = form;
    return (uint32_t)draft->unit_form_count++;
}

void draft_unit_name(Draft *draft, UnitName name)
{
    draft->unit_names =
        arena_room(draft->arena, draft->unit_names, draft->unit_name_count, &draft->unit_name_capacity, sizeof name);
    if (draft->unit_name_count < draft->unit_name_capacity)
        draft->unit_names[draft->unit_name_count++] = name;
}

void draft_seam(Draft *draft, SeamRow row)
{
    draft->seams = arena_room(draft->arena, draft->seams, draft->seam_count, &draft->seam_capacity, sizeof row);
    if (draft->seam_count < draft->seam_capacity)
        draft->seams[draft->seam_count++] = row;
}

void draft_korean(Draft *draft, uint32_t hash)
{
    draft->korean = arena_room(draft->arena, draft->korean, draft->korean_count, &draft->korean_capacity, sizeof hash);
    if (draft->korean_count < draft->korean_capacity)
        draft->korean[draft->korean_count++] = hash;
}

void draft_dispute(Draft *draft, Dispute dispute)
{
    draft->disputes =
        arena_room(draft->arena, draft->disputes, draft->dispute_count, &draft->dispute_capacity, sizeof dispute);
    if (draft->dispute_count < draft->dispute_capacity)
        draft->disputes[draft->dispute_count++] = dispute;
}

uint32_t draft_country(Draft *draft, Str code)
{
    for (size_t i = 0; i < draft->country_count; i++) {
        if (str_equal(draft_str(draft, draft->countries[i]), code))
            return (uint32_t)1 << i;
    }
    if (draft->country_count == 32)
        return 0;
    draft->countries = arena_room(draft->arena, draft->countries, draft->country_count, &draft->country_capacity,
                                  sizeof *draft->countries);
    if (draft->country_count == draft->country_capacity)
        return 0;
    draft->countries[draft->country_count] = draft_text(draft, code);
    return (uint32_t)1 << draft->country_count++;
}

const English *draft_english(Draft *draft)
{
    if (draft->english_asked)
        return draft->english;
    draft->english_asked = true;
    draft->english = english_load(draft->arena);
    if (draft->english == NULL)
        draft_complain(draft, IREUM_WARNING, (Place){"", 0, 0}, "english",
                       "no English dictionaries (hunspell-en-us, hunspell-en-gb): flagged forms are not compared with "
                       "English words, and a glossary compiled now finds no slips (name-typo)");
    return draft->english;
}
