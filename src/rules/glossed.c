/* glossed.c: a Latin word with its Hangul in brackets, and how a system spells that. */
#include "rules/glossed.h"

#include "korean/romanize.h"
#include "mention/cue.h"
#include "rules/gloss.h"

/* Whether the word before FIRST may belong to the same name: Kim Chol-su; not In Tobong, Mount Tobongsan. */
static bool goes_back(const Document *document, size_t first)
{
    const Word *before = &document->words.at[first - 1];
    return before->letter_case != CASE_LOWER && !(before->flags & WORD_DIGITS) && joint_spaces(before->joint) &&
           !cue_is(document, first - 1, CUE_PLACE_BEFORE) && !cue_is(document, first - 1, CUE_GENERIC_BEFORE);
}

bool glossed_at(const Document *document, size_t index, unsigned silent, Glossed *glossed)
{
    enum { SYLLABLE = 3, SHORTEST = 2 * SYLLABLE, LONGEST = SEAM_MOST * SYLLABLE };
    const Words *words = &document->words;
    if (index == 0 || words->at[index].script != SCRIPT_HANGUL || words->at[index - 1].script != SCRIPT_LATIN ||
        gloss_begin(words, index - 1) != index)
        return false;
    size_t next = index, first = index - 1;
    Gloss gloss;
    if (!gloss_next(words, &next, &gloss) || next != words->count || gloss.text.size != words->at[index].size ||
        gloss.text.size < SHORTEST || gloss.text.size > LONGEST)
        return false;
    while (first > 0 && words->at[first - 1].joint == JOINT_HYPHEN)
        first--;
    if (words->at[first].letter_case != CASE_CAPITAL || (first > 0 && goes_back(document, first)))
        return false;
    Span span = words_span(words, first, index - 1);
    *glossed = (Glossed){(uint32_t)first, (uint32_t)index - 1, span, span_text(words->text, span), gloss.text};
    return !zones_touch(document, span, silent);
}

bool glossed_spell(const Document *document, const Glossed *glossed, IreumSystem system, char text[GLOSSED_LETTERS])
{
    IreumRomanizeOptions options = {.system = system, .kind = IREUM_NAME_PLACE};
    size_t size = romanize(&document->lexicon->seams, &options, glossed->hangul, NULL, text, GLOSSED_LETTERS);
    if (size >= GLOSSED_LETTERS)
        return false;
    const Str mark = {"\u2019", 3};
    for (size_t at; (at = str_find((Str){text, size}, mark, 0)) != SIZE_MAX; size -= mark.size - 1) {
        text[at] = '\'';
        memmove(text + at + 1, text + at + mark.size, size - at - mark.size + 1);
    }
    return true;
}
