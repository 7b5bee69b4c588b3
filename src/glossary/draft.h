/* draft.h: a glossary while it is compiled: growing lists of the records, each with its place in the sources. */
#ifndef GLOSSARY_DRAFT_H
#define GLOSSARY_DRAFT_H

#include "base/arena.h"
#include "glossary/english.h"
#include "glossary/entry.h"
#include "glossary/style.h"
#include "korean/name_table.h"
#include "korean/seam.h"

/* A cell of a source. */
typedef struct Place {
    const char *path;
    uint32_t line;
    uint32_t column; /* in bytes from 1; 0: the line as a whole */
} Place;

/* A phrase of the cue table. */
typedef struct CuePhrase {
    Text text;
    Cue cue;
} CuePhrase;

typedef struct Draft {
    Arena *arena;
    IreumComplain complain;
    void *context;
    IreumCompileCounts counts;

    char *pool;
    size_t pool_size, pool_capacity;
    Text *texts; /* what the draft has added to the pool, by its hash: open addressing, 0 a free place */
    size_t text_count, text_capacity;
    Entry *entries;
    Place *entry_places;
    size_t entry_count, entry_capacity, entry_place_capacity;
    Form *forms;
    Place *form_places;
    size_t form_count, form_capacity, form_place_capacity;
    Break *breaks;
    size_t break_count, break_capacity;
    Condition *conditions;
    size_t condition_count, condition_capacity;
    Term *terms; /* of all persons, ordered by person once read */
    size_t term_count, term_capacity;
    Office *offices;
    size_t office_count, office_capacity;
    CuePhrase *cues;
    size_t cue_count, cue_capacity;
    LinePattern *lines;
    size_t line_count, line_capacity;
    Text *countries;
    size_t country_count, country_capacity;
    Confusable *confusables;
    size_t confusable_count, confusable_capacity;
    Generic *generics;
    size_t generic_count, generic_capacity;
    Doublet *doublets;
    size_t doublet_count, doublet_capacity;
    Dispute *disputes;
    size_t dispute_count, dispute_capacity;
    Unit *units;
    Place *unit_places;
    size_t unit_count, unit_capacity, unit_place_capacity;
    UnitForm *unit_forms;
    size_t unit_form_count, unit_form_capacity;
    UnitName *unit_names;
    size_t unit_name_count, unit_name_capacity;
    SeamRow *seams;
    size_t seam_count, seam_capacity;
    NameTable names;
    uint32_t *korean; /* hashes of words that might be taken for names */
    size_t korean_count, korean_capacity;
    const English *english; /* NULL: there is no dictionary, or nobody has asked yet */
    bool english_asked;
    StyleList styles; /* read before the entries, whose forms theirs join */
} Draft;

/* An empty draft over ARENA; complaints go to COMPLAIN, which may be NULL. */
Draft draft_new(Arena *arena, IreumComplain complain, void *context);

/* The English words, read when first asked for; a complaint and NULL where there is no dictionary. */
const English *draft_english(Draft *draft);

/* Counts a complaint and hands it on. */
void draft_complain(Draft *draft, IreumSeverity severity, Place place, const char *check, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* The place of a text in the pool, to which it is added where it is new. The empty text is 0. */
Text draft_text(Draft *draft, Str str);

static inline Str draft_str(const Draft *draft, Text text)
{
    return str_of(draft->pool + text);
}

/* Each adds one record and returns its index; NONE where memory is out. */
uint32_t draft_entry(Draft *draft, Entry entry, Place place);
uint32_t draft_form(Draft *draft, Form form, Place place);
void draft_break(Draft *draft, Break item);
void draft_condition(Draft *draft, Condition condition);
void draft_term(Draft *draft, Term term);
uint32_t draft_office(Draft *draft, Office office);
void draft_cue(Draft *draft, Str phrase, Cue cue);
void draft_line(Draft *draft, LinePattern line);
uint32_t draft_confusable(Draft *draft, Confusable confusable);
uint32_t draft_generic(Draft *draft, Generic generic);
uint32_t draft_doublet(Draft *draft, Doublet doublet);
void draft_dispute(Draft *draft, Dispute dispute);
uint32_t draft_unit(Draft *draft, Unit unit, Place place);
uint32_t draft_unit_form(Draft *draft, UnitForm form);
void draft_unit_name(Draft *draft, UnitName name);
void draft_seam(Draft *draft, SeamRow row);
void draft_korean(Draft *draft, uint32_t hash);

/* The bit of country CODE in a set, which it adds where it is new; 0 where there is no room for one more. */
uint32_t draft_country(Draft *draft, Str code);

#endif
