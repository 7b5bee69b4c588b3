/* house.c: which form of an entry the house in force writes. */
#include "rules/rule.h"

#include "base/date.h"
#include "words/bytes.h"
#include "words/fold.h"

static bool form_in_force(const Form *form, Date date)
{
    /* Without a date a form that was right at any time counts. */
    return date.year == 0 || (date_reaches(date, form->from) && date_within(date, form->until));
}

/* The entry's form under the key of a style in the chain, the nearest style first. */
static const Form *entry_style_form(const Document *document, const Entry *entry, const char **style)
{
    const Lexicon *lexicon = document->lexicon;
    for (size_t i = 0; i < document->style->depth; i++) {
        for (uint32_t k = 0; k < entry->form_count; k++) {
            const Form *form = &lexicon->forms[entry->first_form + k];
            if (form->kind == IREUM_FORM_STYLE && form->label == LABEL_HOUSE &&
                str_is(lexicon_text(lexicon, form->key), document->style->ids[i]) &&
                form_in_force(form, document->date)) {
                *style = document->style->ids[i];
                return form;
            }
        }
    }
    return NULL;
}

bool house_has_forms(const Lexicon *lexicon, const Style *style)
{
    for (uint32_t i = 0; i < lexicon->form_count && style->form_count == 0; i++) {
        const Form *form = &lexicon->forms[i];
        if (form->kind == IREUM_FORM_STYLE && form->label == LABEL_HOUSE && style_is(style, lexicon->pool + form->key))
            return true;
    }
    return style->form_count > 0;
}

/* The cell whose value is a form of the entry: that of the key peninsula; NULL where there is none. */
static const StyleCell *cell_of_form(const Document *document, const Entry *entry)
{
    const StyleCell *cell = style_cell(document->style, STYLE_PENINSULA, document->date);
    Str preferred = form_text(document, entry_preferred(document->lexicon, entry));
    return cell != NULL && fold_equal(cell->value, preferred) ? cell : NULL;
}

/* The style's own word on an entry, or the entry's for the style. */
static HouseForm chosen_form(const Document *document, const Entry *entry)
{
    const StyleForm *house = style_form(document->style, lexicon_text(document->lexicon, entry->id), document->date);
    if (house != NULL) {
        Str rest = house->form;
        Str first = style_next(&rest);
        return (HouseForm){first, house->form, house->origin, house->evidence == 'O'};
    }
    const StyleCell *cell = cell_of_form(document, entry);
    if (cell != NULL)
        return (HouseForm){cell->value, cell->value, cell->origin, cell->evidence == 'O'};
    const char *style = NULL;
    const Form *form = entry_style_form(document, entry, &style);
    if (form == NULL)
        return (HouseForm){0};
    Str text = form_text(document, form);
    return (HouseForm){text, text, style, false};
}

/* The entry of an acronym written so; NULL where there is none. */
static const Entry *acronym_written(const Document *document, Str text)
{
    const Lexicon *lexicon = document->lexicon;
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, text));
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        const Entry *entry = &lexicon->entries[form->entry];
        if (entry->class == CLASS_ACRONYM && form->kind == IREUM_FORM_PREFERRED &&
            str_equal(form_text(document, form), text))
            return entry;
    }
    return NULL;
}

/* Two capitals or more that are a word of TEXT, from *AT on; empty at the end. */
static Str next_acronym(Str text, size_t *at)
{
    for (size_t i = *at; i < text.size;) {
        size_t size = 0;
        while (i + size < text.size && text.at[i + size] != ' ' && text.at[i + size] != '-')
            size++;
        size_t capitals = 0;
        while (capitals < size && byte_is(text.at[i + capitals], BYTE_UPPER))
            capitals++;
        *at = i + size + 1;
        if (size >= 2 && capitals == size)
            return str_slice(text, i, size);
        i = *at;
    }
    return (Str){NULL, 0};
}

/* A name that holds an acronym (UN Security Council) follows the house's form of it (U.N.). */
static HouseForm form_with_acronyms(const Document *document, Str text)
{
    size_t at = 0;
    for (Str word; (word = next_acronym(text, &at)).size > 0;) {
        const Entry *acronym = acronym_written(document, word);
        HouseForm house = acronym != NULL ? chosen_form(document, acronym) : (HouseForm){0};
        /* Only stops move: other letters would be another name. */
        if (house.style == NULL || !fold_equal(house.text, word) || str_equal(house.text, word) ||
            style_allows(house.alternatives, word))
            continue;
        size_t before = (size_t)(word.at - text.at);
        const char *put = arena_print(document->arena, "%.*s%.*s%.*s", (int)before, text.at, STR(house.text),
                                      STR(str_after(text, before + word.size)));
        return (HouseForm){str_of(put), str_of(put), house.style, house.observed};
    }
    return (HouseForm){0};
}

HouseForm house_form(const Document *document, const Entry *entry)
{
    HouseForm house = chosen_form(document, entry);
    if (house.style != NULL || document->style->form_count == 0 || entry->class == CLASS_ACRONYM)
        return house;
    return form_with_acronyms(document, form_text(document, entry_preferred(document->lexicon, entry)));
}

bool house_writes(const HouseForm *house, Str text)
{
    for (Str rest = house->alternatives; rest.at != NULL;) {
        if (text_same(text, style_next(&rest)))
            return true;
    }
    return false;
}

const Form *own_form(const Document *document, const Entry *entry)
{
    if (entry->own_form == NONE)
        return NULL;
    const StyleCell *cell = style_cell(document->style, STYLE_NAME_OWN_PREFERENCE, document->date);
    if (cell != NULL && str_is(cell->value, "ignore"))
        return NULL;
    /* Without a date what was right before the choice passes. */
    bool begun = entry->own_from.year == 0 || date_reaches(document->date, entry->own_from);
    return begun ? &document->lexicon->forms[entry->own_form] : NULL;
}

bool choice_undecided(const Document *document, const Entry *entry, Str left, Str right)
{
    if (document->date.year != 0 || entry->own_form == NONE || own_form(document, entry) != NULL)
        return false;
    Str choice = form_text(document, &document->lexicon->forms[entry->own_form]);
    return text_same(left, choice) || text_same(right, choice);
}

/* What stood before the bearer's choice, which the preferred form may be, in copy that is older than it. */
static const Form *earlier_form(const Document *document, const Entry *entry)
{
    const Lexicon *lexicon = document->lexicon;
    bool later = entry->own_form != NONE && date_within(document->date, entry->own_from) &&
                 !date_reaches(document->date, entry->own_from);
    for (uint32_t i = 0; later && entry->own_from.year != 0 && i < entry->form_count; i++) {
        const Form *form = &lexicon->forms[entry->first_form + i];
        if (form->label == LABEL_KIND && str_is(lexicon_text(lexicon, form->key), "hyphen"))
            return form;
    }
    return NULL;
}

Str target_form(const Document *document, const Entry *entry)
{
    HouseForm house = house_form(document, entry);
    if (house.style != NULL)
        return house.text;
    const Form *form = own_form(document, entry);
    if (form == NULL)
        form = earlier_form(document, entry);
    return form_text(document, form != NULL ? form : entry_preferred(document->lexicon, entry));
}

bool has_marks(Str text)
{
    /* The lead bytes of Latin letters with diacritics, and of combining marks. */
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if ((byte >= 0xC3 && byte <= 0xC9) || byte == 0xCC || byte == 0xCD)
            return true;
    }
    return false;
}

static Str behind_first_word(Str text)
{
    size_t space = str_find(text, (Str){" ", 1}, 0);
    return space == SIZE_MAX ? (Str){"", 0} : str_after(text, space);
}

bool case_differs_inside(Str one, Str other)
{
    Str left = behind_first_word(one), right = behind_first_word(other);
    return fold_equal(left, right) && (text_differs(left, right) & DIFFERS_CASE) != 0;
}

void note_house(Finding *finding, const HouseForm *house)
{
    if (house->observed)
        finding_note(finding, "observed in dated copy of the house, not read in its stylebook");
}

bool one_holds_other(Str one, Str other)
{
    return str_find(one, other, 0) != SIZE_MAX || str_find(other, one, 0) != SIZE_MAX;
}
