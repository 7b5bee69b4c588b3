/* gloss_house.c: what the house in force would write for Hangul and Hanja beside a name. */
#include "rules/gloss_house.h"

#include "korean/romanization.h"
#include "korean/romanize.h"
#include "korean/surname.h"
#include "korean/token.h"
#include "mention/cue.h"
#include "words/fold.h"

bool names_north(const Document *document, size_t index)
{
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    return cue_between(document, first, end, CUE_COUNTRY, lexicon_country(document->lexicon, "kp"));
}

/* Two words and more beside a surname with a given name. */
static bool is_person(const Document *document, size_t first, size_t last, Str gloss)
{
    Eojeol eojeol;
    size_t count = token_read(&gloss, HANJA_SOUTH, HANJA_NAME, &eojeol);
    size_t surname = surname_size(eojeol.at, count);
    return last > first && document->words.at[first].letter_case >= CASE_CAPITAL && surname > 0 && count > surname &&
           count <= surname + 2;
}

/* The house's system by its first word for it; SYSTEM where that names none. */
static IreumSystem house_system(const Document *document, StyleKey key, IreumSystem system)
{
    const StyleCell *cell = style_cell(document->style, key, document->date);
    Str rest = cell != NULL ? cell->value : (Str){0};
    Str word = cell != NULL ? style_next(&rest) : (Str){0};
    for (unsigned i = 0; i < IREUM_SYSTEM_COUNT; i++) {
        if (str_is(word, romanizations[i]->name))
            return (IreumSystem)i;
    }
    return system;
}

static bool has_hyphen(const Words *words, size_t first, size_t last)
{
    bool found = false;
    for (size_t i = first; i < last; i++)
        found |= words->at[i].joint == JOINT_HYPHEN;
    return found;
}

Romanized gloss_romanized(const Document *document, size_t first, size_t last, Str text)
{
    bool north = names_north(document, first), person = is_person(document, first, last, text);
    StyleKey key =
        person ? (north ? STYLE_LETTERS_NORTH : STYLE_LETTERS_SOUTH) : (north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH);
    IreumRomanizeOptions options = {.system = house_system(document, key, north ? IREUM_NORTHERN : IREUM_REVISED),
                                    .kind = person ? IREUM_NAME_PERSON : IREUM_NAME_AUTO,
                                    .hyphen = person && has_hyphen(&document->words, first, last)};
    const SeamTable *seams = &document->lexicon->seams;
    size_t size = romanize(seams, &options, text, NULL, NULL, 0);
    char *letters = arena_alloc(document->arena, size + 1);
    Romanized result = {{"", 0}, romanizations[options.system]->title};
    if (letters != NULL) {
        romanize(seams, &options, text, NULL, letters, size + 1);
        result.letters = (Str){letters, size};
    }
    return result;
}

Str gloss_character(Str gloss, size_t index)
{
    while (gloss.size > 0) {
        size_t size, jamo;
        bool letter = code_point(utf8_next(gloss.at, &size))->category == CATEGORY_LETTER;
        if (jamo_compose(gloss, &jamo) != 0)
            size = jamo;
        if (letter && index-- == 0)
            return str_slice(gloss, 0, size);
        gloss = str_after(gloss, size);
    }
    return gloss;
}

const Form *form_turned(const Document *document, size_t first, size_t last)
{
    char buffer[NAME_SIZE];
    Str text = name_turned(document, first, last, buffer);
    const Lexicon *lexicon = document->lexicon;
    const Node *node = text.size > 0 ? phrase_node(&lexicon->form_table, fold_hash(HASH_START, text)) : NULL;
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        if (lexicon->entries[form->entry].class == CLASS_PERSON && form_right(form) && form_matched(form) &&
            fold_equal(form_text(document, form), text))
            return form;
    }
    return NULL;
}
