/* gloss_house.c: what the house in force would write for Hangul and Hanja beside a name. */
#include "rules/gloss_house.h"

#include "korean/certain.h"
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

size_t gloss_surname(const Document *document, size_t first, size_t last, Str text)
{
    Eojeol eojeol;
    size_t surname = 0, count = 0;
    while (token_read(&text, HANJA_SOUTH, HANJA_NAME, &eojeol) > 0) {
        surname = count == 0 ? surname_size(eojeol.at, eojeol.count) : surname;
        count += eojeol.count;
        text = str_after(text, text.size > 0 && text.at[0] == ' ');
    }
    bool named = last > first && document->words.at[first].letter_case >= CASE_CAPITAL;
    return named && count > surname && count <= surname + 2 ? surname : 0;
}

/* The house's system by its first word for it, to *SYSTEM; false, and *SYSTEM as it was, where that names none. */
static bool house_system(const Document *document, StyleKey key, IreumSystem *system)
{
    const StyleCell *cell = style_cell(document->style, key, document->date);
    Str rest = cell != NULL ? cell->value : (Str){0};
    Str word = cell != NULL ? style_next(&rest) : (Str){0};
    for (unsigned i = 0; i < IREUM_SYSTEM_COUNT; i++) {
        if (str_is(word, romanizations[i]->name)) {
            *system = (IreumSystem)i;
            return true;
        }
    }
    return false;
}

static bool has_hyphen(const Words *words, size_t first, size_t last)
{
    bool found = false;
    for (size_t i = first; i < last; i++)
        found |= words->at[i].joint == JOINT_HYPHEN;
    return found;
}

/* TEXT under OPTIONS, in the document's arena. */
static Romanized romanized(const Document *document, const IreumRomanizeOptions *options, Str text)
{
    const SeamTable *seams = &document->lexicon->seams;
    size_t size = romanize(seams, options, text, NULL, NULL, 0);
    char *letters = arena_alloc(document->arena, size + 1);
    Romanized result = {{"", 0}, romanizations[options->system]->title};
    if (letters != NULL) {
        romanize(seams, options, text, NULL, letters, size + 1);
        result.letters = (Str){letters, size};
    }
    return result;
}

Romanized gloss_romanized(const Document *document, size_t first, size_t last, Str text)
{
    bool north = names_north(document, first), person = gloss_surname(document, first, last, text) > 0;
    bool name = document->words.at[first].letter_case >= CASE_CAPITAL;
    StyleKey key =
        person ? (north ? STYLE_LETTERS_NORTH : STYLE_LETTERS_SOUTH) : (north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH);
    IreumNameKind kind = person ? IREUM_NAME_PERSON : name ? IREUM_NAME_PLACE : IREUM_NAME_AUTO;
    IreumRomanizeOptions options = {.system = north ? IREUM_NORTHERN : IREUM_REVISED,
                                    .kind = kind,
                                    .hyphen = person && has_hyphen(&document->words, first, last)};
    house_system(document, key, &options.system);
    return romanized(document, &options, text);
}

/* How the house spells the syllable of code point CODE in a person's name; empty where it leaves that to the owners. */
static Str syllable_letters(const Document *document, size_t first, uint32_t code)
{
    bool north = names_north(document, first);
    char text[4];
    IreumRomanizeOptions options = {.system = IREUM_NORTHERN, .kind = IREUM_NAME_WORD};
    if (!house_system(document, north ? STYLE_LETTERS_NORTH : STYLE_LETTERS_SOUTH, &options.system) && !north)
        return (Str){"", 0};
    size_t size = utf8_put(code, text);
    return romanized(document, &options, (Str){text, size}).letters;
}

Str gloss_surname_letters(const Document *document, size_t first, uint32_t code)
{
    Str letters = syllable_letters(document, first, code);
    char usual[NAME_SPELLING_MOST];
    if (letters.size > 0)
        return letters;
    letters = surname_usual(&document->lexicon->names, code, usual);
    return str_of(arena_print(document->arena, "%.*s", STR(letters)));
}

Str gloss_given_letters(const Document *document, size_t first, uint32_t code)
{
    Str letters = syllable_letters(document, first, code);
    char text[4];
    IreumRomanizeOptions options = {.system = IREUM_REVISED, .kind = IREUM_NAME_WORD};
    return letters.size > 0 ? letters : romanized(document, &options, (Str){text, utf8_put(code, text)}).letters;
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
