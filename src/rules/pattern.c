/* pattern.c: writing a Korean name in a house's pattern. */
#include "rules/pattern.h"

#include "words/bytes.h"
#include "words/fold.h"

static bool is_hyphen(Str text, size_t at, size_t *size)
{
    if (text.at[at] == '-' || text.at[at] == ' ' || text.at[at] == '\n' || text.at[at] == '\r') {
        *size = 1;
        return true;
    }
    if (text.size - at >= 3 && (memcmp(text.at + at, "\u2010", 3) == 0 || memcmp(text.at + at, "\u2011", 3) == 0)) {
        *size = 3;
        return true;
    }
    return false;
}

/* Parts of a form that has surname and both syllables apart. */
static bool parts_of(Str text, NameParts *parts)
{
    Str *at[] = {&parts->surname, &parts->first, &parts->second};
    size_t part = 0, start = 0;
    for (size_t i = 0; i <= text.size; i++) {
        size_t size = 1;
        if (i < text.size && !is_hyphen(text, i, &size))
            continue;
        if (part == 3 || i == start)
            return false;
        *at[part++] = str_slice(text, start, i - start);
        start = i + size;
        i = start - 1;
    }
    return part == 3;
}

/* The name's own letters, parted as some right form with the same letters parts them. */
static bool name_parts(const Document *document, const Entry *entry, Str text, NameParts *parts)
{
    if (parts_of(text, parts))
        return true;
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (form_right(form) && fold_equal(form_text(document, form), text) &&
            parts_of(form_text(document, form), parts))
            return true;
    }
    return false;
}

/* Capital first, the rest as it is but for a word all in capitals. */
static size_t put(char *out, Str part, bool capital)
{
    for (size_t i = 0; i < part.size; i++)
        out[i] = i == 0 && capital ? byte_upper(part.at[i]) : byte_lower(part.at[i]);
    return part.size;
}

const StyleCell *pattern_cell_of(const Document *document, uint32_t countries)
{
    const Lexicon *lexicon = document->lexicon;
    if (countries & lexicon_country(lexicon, "kp"))
        return style_cell(document->style, STYLE_NAME_NORTH, document->date);
    if (countries & lexicon_country(lexicon, "kr"))
        return style_cell(document->style, STYLE_NAME_SOUTH, document->date);
    return NULL;
}

const StyleCell *pattern_cell(const Document *document, const Entry *entry)
{
    return pattern_cell_of(document, entry->countries);
}

Str pattern_put(const Document *document, const NameParts *parts, Str pattern)
{
    static const struct {
        const char *name;
        const char *joint;
        bool capital;
    } patterns[] = {
        {"hyphen-lower", "-", false},
        {"hyphen-cap", "-", true},
        {"spaced", " ", true},
        {"joined", "", false},
    };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        if (!str_is(pattern, patterns[i].name))
            continue;
        char *out = arena_alloc(document->arena, parts->surname.size + parts->first.size + parts->second.size + 3);
        if (out == NULL)
            return (Str){0};
        size_t size = put(out, parts->surname, true);
        out[size++] = ' ';
        size += put(out + size, parts->first, true);
        size_t joint = strlen(patterns[i].joint);
        memcpy(out + size, patterns[i].joint, joint);
        size += joint;
        size += put(out + size, parts->second, patterns[i].capital);
        return (Str){out, size};
    }
    return (Str){0};
}

Str pattern_write(const Document *document, const Entry *entry, Str text, Str pattern)
{
    NameParts parts;
    if (entry->surname_words != 1 || !name_parts(document, entry, text, &parts))
        return (Str){0};
    return pattern_put(document, &parts, pattern);
}

/* The bearer's choice where the copy has no date and the house follows such choices: it is rather of today than from
 * before. Empty elsewhere. */
static Str choice_of_today(const Document *document, const Entry *entry)
{
    const StyleCell *cell = style_cell(document->style, STYLE_NAME_OWN_PREFERENCE, document->date);
    if (document->date.year != 0 || entry->own_form == NONE || cell == NULL || !str_is(cell->value, "follow"))
        return (Str){0};
    return form_text(document, &document->lexicon->forms[entry->own_form]);
}

/* TEXT in the first of PATTERNS, or as it is where it is in one of them. */
static Str in_patterns(const Document *document, const Entry *entry, Str text, Str patterns)
{
    Str first = {0};
    for (Str rest = patterns; rest.at != NULL;) {
        Str written = pattern_write(document, entry, text, style_next(&rest));
        if (written.size == 0 || text_differs(written, text) == 0)
            return text;
        first = first.size == 0 ? written : first;
    }
    return first;
}

Str written_form(const Document *document, const Entry *entry, const char **style)
{
    HouseForm house = house_form(document, entry);
    *style = house.style;
    if (house.style != NULL)
        return house.text;
    Str target = target_form(document, entry);
    const StyleCell *cell = entry->class == CLASS_PERSON ? pattern_cell(document, entry) : NULL;
    if (cell == NULL || own_form(document, entry) != NULL)
        return target;
    *style = cell->origin;
    Str choice = choice_of_today(document, entry);
    return choice.size > 0 ? choice : in_patterns(document, entry, target, cell->value);
}
