/* lexicon_check.c: whether a compiled glossary holds what it must, so that nobody who uses it need look again. */
#include "glossary/blob.h"
#include "glossary/gazetteer.h"
#include "glossary/style.h"

#include <stddef.h>

/* The fields of records that are texts. */
static const struct {
    Section section;
    size_t offset;
} texts[] = {
    {SECTION_ENTRIES, offsetof(Entry, id)},
    {SECTION_ENTRIES, offsetof(Entry, note)},
    {SECTION_ENTRIES, offsetof(Entry, source)},
    {SECTION_ENTRIES, offsetof(Entry, expansion)},
    {SECTION_ENTRIES, offsetof(Entry, hangul)},
    {SECTION_ENTRIES, offsetof(Entry, hangul_north)},
    {SECTION_ENTRIES, offsetof(Entry, hanja)},
    {SECTION_FORMS, offsetof(Form, text)},
    {SECTION_FORMS, offsetof(Form, key)},
    {SECTION_FORMS, offsetof(Form, condition)},
    {SECTION_CONDITIONS, offsetof(Condition, value)},
    {SECTION_OFFICES, offsetof(Office, id)},
    {SECTION_OFFICES, offsetof(Office, name)},
    {SECTION_OFFICES, offsetof(Office, hangul)},
    {SECTION_LINES, offsetof(LinePattern, text)},
    {SECTION_COUNTRIES, 0},
    {SECTION_CONFUSABLES, offsetof(Confusable, form)},
    {SECTION_CONFUSABLES, offsetof(Confusable, what)},
    {SECTION_GENERICS, offsetof(Generic, hangul)},
    {SECTION_GENERICS, offsetof(Generic, endings)},
    {SECTION_GENERICS, offsetof(Generic, words)},
    {SECTION_GENERICS, offsetof(Generic, before)},
    {SECTION_DOUBLETS, offsetof(Doublet, word)},
    {SECTION_DISPUTES, offsetof(Dispute, neutral)},
    {SECTION_STYLES, offsetof(PackedStyle, id)},
    {SECTION_STYLES, offsetof(PackedStyle, name)},
    {SECTION_STYLES, offsetof(PackedStyle, extends)},
    {SECTION_STYLES, offsetof(PackedStyle, about)},
    {SECTION_STYLE_CELLS, offsetof(PackedCell, value)},
    {SECTION_STYLE_CELLS, offsetof(PackedCell, note)},
    {SECTION_STYLE_FORMS, offsetof(PackedForm, entry)},
    {SECTION_STYLE_FORMS, offsetof(PackedForm, form)},
    {SECTION_STYLE_FORMS, offsetof(PackedForm, note)},
    {SECTION_UNITS, offsetof(Unit, hangul)},
    {SECTION_UNIT_FORMS, offsetof(UnitForm, stem)},
    {SECTION_SEAMS, offsetof(SeamRow, printed)},
};

/* Those that are the index of a record of OF; OPTIONAL ones may be NONE. */
static const struct {
    Section section;
    size_t offset;
    Section of;
    bool optional;
} indices[] = {
    {SECTION_ENTRIES, offsetof(Entry, own_form), SECTION_FORMS, true},
    {SECTION_ENTRIES, offsetof(Entry, partner), SECTION_ENTRIES, true},
    {SECTION_FORMS, offsetof(Form, entry), SECTION_ENTRIES, false},
    {SECTION_TERMS, offsetof(Term, office), SECTION_OFFICES, false},
    {SECTION_EXPANSIONS, offsetof(Expansion, entry), SECTION_ENTRIES, false},
    {SECTION_CONFUSABLES, offsetof(Confusable, entry), SECTION_ENTRIES, true},
    {SECTION_DOUBLETS, offsetof(Doublet, entry), SECTION_ENTRIES, false},
    {SECTION_DISPUTES, offsetof(Dispute, entry), SECTION_ENTRIES, false},
    {SECTION_UNITS, offsetof(Unit, parent), SECTION_UNITS, true},
    {SECTION_UNIT_FORMS, offsetof(UnitForm, unit), SECTION_UNITS, false},
    {SECTION_UNIT_NAMES, offsetof(UnitName, form), SECTION_UNIT_FORMS, false},
    {SECTION_FORM_ITEMS, 0, SECTION_FORMS, false},
    {SECTION_CUE_ITEMS, 0, SECTION_CUES, false},
    {SECTION_UNIT_ITEMS, 0, SECTION_UNIT_NAMES, false},
};

/* A text begins behind another's end, and so never inside a character; the pool has been looked at. */
static bool texts_fit(const Lexicon *lexicon, const char *at, size_t count, size_t size)
{
    for (size_t i = 0; i < count; i++) {
        Text text = *(const Text *)(const void *)(at + i * size);
        if (text >= lexicon->pool_size || (text > 0 && lexicon->pool[text - 1] != '\0'))
            return false;
    }
    return true;
}

static bool indices_fit(const char *at, size_t count, size_t size, uint32_t total, bool optional)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t index = *(const uint32_t *)(const void *)(at + i * size);
        if (index >= total && !(optional && index == NONE))
            return false;
    }
    return true;
}

static bool fields_fit(const BlobHeader *header, const Lexicon *lexicon)
{
    bool fit = true;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && fit; i++) {
        Section section = texts[i].section;
        fit = texts_fit(lexicon, (const char *)section_at(header, section) + texts[i].offset,
                        header->sections[section].count, section_record(section));
    }
    for (size_t i = 0; i < sizeof indices / sizeof *indices && fit; i++) {
        Section section = indices[i].section;
        fit =
            indices_fit((const char *)section_at(header, section) + indices[i].offset, header->sections[section].count,
                        section_record(section), header->sections[indices[i].of].count, indices[i].optional);
    }
    return fit;
}

static bool range_fits(uint32_t first, uint32_t count, uint32_t total)
{
    return first <= total && count <= total - first;
}

static bool entry_fits(const Lexicon *lexicon, const Entry *entry)
{
    return entry->class < CLASS_COUNT && entry->match <= MATCH_SUFFIX && entry->confidence <= CONFIDENCE_HIGH &&
           entry->form_count > 0 && range_fits(entry->first_form, entry->form_count, lexicon->form_count) &&
           range_fits(entry->first_term, entry->term_count, lexicon->term_count);
}

static bool form_fits(const Lexicon *lexicon, const Form *form)
{
    return range_fits(form->text, form->size + 1u, lexicon->pool_size) &&
           lexicon->pool[form->text + form->size] == '\0' && form->kind <= IREUM_FORM_HANJA &&
           form->label <= LABEL_NOT_A_NAME && range_fits(form->first_break, form->break_count, lexicon->break_count) &&
           range_fits(form->first_condition, form->condition_count, lexicon->condition_count);
}

static bool cue_fits(const Lexicon *lexicon, const Cue *cue)
{
    switch ((CueKind)cue->kind) {
    case CUE_OFFICE:
        return cue->value < lexicon->office_count;
    case CUE_CONFUSABLE:
    case CUE_CONFUSABLE_BEFORE:
    case CUE_CONFUSABLE_BEHIND:
    case CUE_CONFUSABLE_NAME:
        return cue->value < lexicon->confusable_count;
    case CUE_GENERIC:
    case CUE_GENERIC_BEFORE:
        return cue->value < lexicon->generic_count;
    case CUE_DOUBLET:
        return cue->value < lexicon->doublet_count;
    case CUE_COUNTRY:
    case CUE_KOREA:
    case CUE_HISTORY:
    case CUE_EXERCISE:
    case CUE_PLACE_BEFORE:
    case CUE_PLACE_AFTER:
    case CUE_TITLE:
    case CUE_HEAD:
    case CUE_LANDMARK:
    case CUE_SPEECH:
    case CUE_DOCUMENT:
    case CUE_ALIAS:
    case CUE_OTHER_PERSON:
    case CUE_FORMER:
    case CUE_WORK:
    case CUE_SURNAME:
    case CUE_CLAIM:
    case CUE_ROMANIZATION:
        return true;
    }
    return false;
}

static bool glossary_fits(const Lexicon *lexicon)
{
    bool fit = lexicon->country_count <= 32;
    for (uint32_t i = 0; i < lexicon->entry_count; i++)
        fit &= entry_fits(lexicon, &lexicon->entries[i]);
    for (uint32_t i = 0; i < lexicon->form_count; i++)
        fit &= form_fits(lexicon, &lexicon->forms[i]);
    for (uint32_t i = 0; i < lexicon->cue_count; i++)
        fit &= cue_fits(lexicon, &lexicon->cues[i]);
    for (uint32_t i = 0; i < lexicon->line_count; i++)
        fit &= lexicon->lines[i].zone < ZONE_COUNT && lexicon->lines[i].where <= LINE_ENDS;
    for (uint32_t i = 0; i < lexicon->dispute_count; i++)
        fit &= lexicon->disputes[i].key < STYLE_KEY_COUNT;
    return fit && lexicon->confusable_count % 2 == 0;
}

static bool styles_fit(const Lexicon *lexicon)
{
    bool fit = true;
    for (uint32_t i = 0; i < lexicon->style_count; i++) {
        const PackedStyle *style = &lexicon->styles[i];
        fit &= range_fits(style->first_cell, style->cell_count, lexicon->style_cell_count) &&
               range_fits(style->first_form, style->form_count, lexicon->style_form_count);
    }
    for (uint32_t i = 0; i < lexicon->style_cell_count; i++)
        fit &= lexicon->style_cells[i].key < STYLE_KEY_COUNT && lexicon->style_cells[i].severity <= IREUM_ERROR;
    return fit;
}

static bool unit_fits(const Lexicon *lexicon, const Unit *unit)
{
    return range_fits(unit->first_form, unit->form_count, lexicon->unit_form_count) && unit->kind < UNIT_KIND_COUNT &&
           unit->ending < UNIT_ENDING_COUNT;
}

/* A spelling of the ending is one that the unit's ending has. */
static bool unit_name_fits(const Lexicon *lexicon, const UnitName *name)
{
    const Unit *unit = &lexicon->units[lexicon->unit_forms[name->form].unit];
    return name->spelling == 0 ||
           (name->spelling <= UNIT_SPELLINGS && unit_endings[unit->ending].spellings[name->spelling - 1] != NULL);
}

/* The gazetteer's records, whose indices have been looked at. */
static bool units_fit(const Lexicon *lexicon)
{
    bool fit = true;
    for (uint32_t i = 0; i < lexicon->unit_count; i++)
        fit &= unit_fits(lexicon, &lexicon->units[i]);
    for (uint32_t i = 0; fit && i < lexicon->unit_name_count; i++)
        fit = unit_name_fits(lexicon, &lexicon->unit_names[i]);
    return fit;
}

static bool syllables_fit(const uint16_t *syllables, size_t count)
{
    bool fit = true;
    for (size_t i = 0; i < count; i++)
        fit &= syllables[i] >= SYLLABLE_FIRST && syllables[i] <= SYLLABLE_LAST;
    return fit;
}

static bool seam_fits(const SeamRow *row)
{
    bool fit = row->count > 0 && row->count <= SEAM_MOST && row->where <= SEAM_BEHIND && row->kind <= SEAM_KIND_UNIT;
    if (!fit || !syllables_fit(row->syllables, row->count) ||
        (row->read[0] != 0 && !syllables_fit(row->read, row->count)))
        return false;
    for (size_t i = 0; i <= row->count; i++)
        fit &= row->marks[i] <= SEAM_APART;
    return fit;
}

/* The rows, and the index of them by their first syllable. */
static bool seams_fit(const SeamTable *seams, uint32_t first_count)
{
    if (first_count != SYLLABLE_COUNT + 1 || seams->first[0] != 0 || seams->first[SYLLABLE_COUNT] != seams->count)
        return false;
    bool fit = true;
    for (uint32_t i = 0; i < seams->count; i++)
        fit &= seam_fits(&seams->rows[i]);
    for (uint32_t i = 0; i < SYLLABLE_COUNT; i++)
        fit &= seams->first[i] <= seams->first[i + 1];
    return fit;
}

/* The pool is UTF-8, and its first and last texts end. */
static bool pool_fits(const Lexicon *lexicon)
{
    Str pool = {lexicon->pool, lexicon->pool_size};
    return pool.size > 0 && pool.at[0] == '\0' && pool.at[pool.size - 1] == '\0' && utf8_check(pool) == pool.size;
}

bool lexicon_fits(const BlobHeader *header, const Lexicon *lexicon)
{
    return pool_fits(lexicon) && fields_fit(header, lexicon) && glossary_fits(lexicon) && styles_fit(lexicon) &&
           units_fit(lexicon) && seams_fit(&lexicon->seams, header->sections[SECTION_SEAM_FIRST].count);
}
