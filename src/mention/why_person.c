/* why_person.c: why words were taken for the name of a person in no glossary, in words for an editor. */
#include "mention/why.h"

#include "base/unicode.h"
#include "korean/name.h"

/* The likeliest Hangul of a name, and its share of all readings. */
static const char *likeliest(const NameTable *names, const LatinName *name, Arena *arena, double *share)
{
    const GivenReading *given = &name->readings.at[0];
    const FamilyReading *family = &name->family.at[0];
    char text[4 * (SURNAME_MOST + GIVEN_MOST) + 1];
    size_t size = 0;
    for (size_t i = 0; i < SURNAME_MOST && names->surnames[family->surname].codes[i] != 0; i++)
        size += utf8_put(names->surnames[family->surname].codes[i], text + size);
    for (size_t i = 0; i < given->count; i++)
        size += utf8_put(names->syllables[given->syllables[i]].code, text + size);
    *share = given->share / name->readings.total * (family->share / name->family.total);
    return arena_copy(arena, (Str){text, size});
}

const char *person_evidence(const Document *document, const PersonMention *person, Arena *arena)
{
    static const struct {
        unsigned bit;
        const char *words;
    } kinds[] = {
        {NAMED_HYPHEN, "a hyphen in the given name"},
        {NAMED_TITLE, "a title before it"},
        {NAMED_GLOSS, "Hangul behind it"},
        {NAMED_LAST, "the surname last"},
        {NAMED_AGAIN, "more of it elsewhere in the copy"},
    };
    LatinName name;
    name_parse(&document->lexicon->names, mention_text(document, &person->mention), &name);
    if (name.readings.count == 0 || name.family.count == 0)
        return "";
    double share;
    const char *hangul = likeliest(&document->lexicon->names, &name, arena, &share);
    const char *text = arena_print(arena, "likeliest %s, %.0f %%", hangul, 100 * share);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (person->evidence & kinds[i].bit)
            text = arena_print(arena, "%s; %s", text, kinds[i].words);
    }
    return text;
}

const char *reference_evidence_words(const Reference *reference, Arena *arena)
{
    static const struct {
        unsigned bit;
        const char *words;
    } kinds[] = {
        {REFERENCE_COURTESY, "Mr. or Ms. before it"},
        {REFERENCE_TITLE, "a title before it"},
        {REFERENCE_SPEECH, "a verb of speaking behind it"},
        {REFERENCE_PLACE, "nobody else of that surname before it"},
        {REFERENCE_OFFICE, "the title of the person named last, and nobody else's in the copy"},
    };
    const char *text = "";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (reference->evidence & kinds[i].bit)
            text = arena_print(arena, "%s%s%s", text, text[0] != '\0' ? "; " : "", kinds[i].words);
    }
    return text;
}
