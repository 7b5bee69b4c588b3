/* house.c: which form of an entry the house in force writes. */
#include "rules/rule.h"

#include "base/date.h"

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

HouseForm house_form(const Document *document, const Entry *entry)
{
    const StyleForm *house = style_form(document->style, lexicon_text(document->lexicon, entry->id), document->date);
    if (house != NULL) {
        Str rest = house->form;
        Str first = style_next(&rest);
        return (HouseForm){first, house->form, house->origin, house->evidence == 'O'};
    }
    const char *style = NULL;
    const Form *form = entry_style_form(document, entry, &style);
    if (form == NULL)
        return (HouseForm){0};
    Str text = form_text(document, form);
    return (HouseForm){text, text, style, true};
}

const Form *own_form(const Document *document, const Entry *entry)
{
    if (entry->own_form == NONE)
        return NULL;
    const StyleCell *cell = style_cell(document->style, STYLE_NAME_OWN_PREFERENCE, document->date);
    if (cell != NULL && str_is(cell->value, "ignore"))
        return NULL;
    bool begun = entry->own_from.year == 0 || document->date.year == 0 || date_reaches(document->date, entry->own_from);
    return begun ? &document->lexicon->forms[entry->own_form] : NULL;
}

Str target_form(const Document *document, const Entry *entry)
{
    HouseForm house = house_form(document, entry);
    if (house.style != NULL)
        return house.text;
    const Form *own = own_form(document, entry);
    return form_text(document, own != NULL ? own : entry_preferred(document->lexicon, entry));
}
