/* slip_window.c: which words are odd, and which runs of words around them are near to a form. */
#include "mention/slip.h"

#include "words/bytes.h"

/* ---- Odd words ---- */

bool word_is_english(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    const Bloom *english = &document->lexicon->english;
    return bloom_has(english, word->hash) ||
           ((word->flags & WORD_FINAL_S) && bloom_has(english, hash_before(word->hash, 's')));
}

size_t owner_size(const Document *document, size_t index)
{
    Str text = word_text(&document->words, index);
    if (!(document->words.at[index].flags & WORD_POSSESSIVE) || (text.at[text.size - 1] | 0x20) != 's')
        return 0;
    return str_ends(str_slice(text, 0, text.size - 1), "'")        ? 2
           : str_ends(str_slice(text, 0, text.size - 1), "\u2019") ? 4
                                                                   : 0;
}

bool word_is_plain(const Document *document, size_t index)
{
    unsigned flags = document->words.at[index].flags;
    if ((flags & WORD_PLAIN) && !(flags & WORD_APOSTROPHE))
        return true;
    Str text = word_text(&document->words, index);
    text.size -= owner_size(document, index);
    for (size_t i = 0; i < text.size; i++) {
        if (!byte_is(text.at[i], BYTE_LOWER) && !byte_is(text.at[i], BYTE_UPPER))
            return false;
    }
    return true;
}

bool word_is_odd(const Document *document, size_t index)
{
    enum { SHORTEST = 3, SHORTEST_SHOUTED = 6 };
    const Word *word = &document->words.at[index];
    return word_in_name(&document->words, index) && word->script == SCRIPT_LATIN && word->size >= SHORTEST &&
           word->size <= SPELLER_MOST && (word->letter_case != CASE_UPPER || word->size >= SHORTEST_SHOUTED) &&
           !(word->flags & (WORD_DIGITS | WORD_STOPS)) && !word_is_english(document, index) &&
           word_is_plain(document, index);
}

/* ---- The words around ---- */

static bool joined(const Document *document, size_t index)
{
    unsigned joint = document->words.at[index].joint;
    return joint != 0 && (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_COMMA)) == 0;
}

/* Words that a name may have inside: capitalised ones, numbers, and the small ones of English. */
static bool fits_inside(const Document *document, size_t index)
{
    static const char *const small[] = {"of", "the", "for", "and", "on"};
    const Word *word = &document->words.at[index];
    if (word->letter_case != CASE_LOWER)
        return true;
    if (index > 0 && document->words.at[index - 1].joint == JOINT_HYPHEN)
        return true;
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        if (str_is(word_text(&document->words, index), small[i]))
            return true;
    }
    return false;
}

bool window_read(const Document *document, size_t odd, Window *window)
{
    size_t first = odd, last = odd;
    while (first > 0 && odd - first < BEFORE && joined(document, first - 1) && fits_inside(document, first - 1))
        first--;
    while (last + 1 < document->words.count && last - odd < BEHIND && joined(document, last) &&
           fits_inside(document, last + 1))
        last++;
    *window = (Window){.document = document, .first = first, .count = last - first + 1, .odd = odd};
    size_t used = 0;
    for (size_t i = 0; i < window->count; i++) {
        size_t size =
            fold_letters(word_text(&document->words, first + i), window->letters + used, sizeof window->letters - used);
        if (size > sizeof window->letters - used)
            return false;
        window->start[i] = used;
        used += size;
        window->end[i] = owner_size(document, first + i) > 0 ? used - 1 : used;
    }
    window->start[window->count] = used;
    return true;
}

Str run_letters(const Window *window, Run run)
{
    return (Str){window->letters + window->start[run.first], window->end[run.last] - window->start[run.first]};
}

/* Words at which a name may begin or end. */
static bool edge(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return word->letter_case >= CASE_CAPITAL || word->letter_case == CASE_NONE ||
           (index > 0 && document->words.at[index - 1].joint == JOINT_HYPHEN);
}

/* Whether some form begins with the words from FIRST to the odd one, which are right. */
static bool begins_form(const Window *window, size_t first)
{
    const Document *document = window->document;
    uint32_t hash = HASH_START;
    size_t index = window->first + first;
    if (index == window->odd)
        return true;
    for (; index < window->odd; index++)
        hash = hash_join(hash, document->words.at[index].hash, document->words.at[index].letters);
    return filter_has(&document->lexicon->form_table, FILTER_BEGUN, hash);
}

bool run_is_near(const Window *window, Run run)
{
    const Document *document = window->document;
    Str letters = run_letters(window, run);
    const Word *first = &document->words.at[window->first + run.first];
    if (letters.size < NEAR_LEAST || letters.size > NEAR_MOST || !edge(document, window->first + run.last) ||
        first->letter_case < CASE_CAPITAL || !begins_form(window, run.first))
        return false;
    size_t odd = window->odd - window->first;
    size_t from = window->start[odd] - window->start[run.first];
    size_t end = (odd == run.last ? window->end[odd] : window->start[odd + 1]) - window->start[run.first];
    uint32_t keys[NEAR_KEYS];
    size_t count = near_keys(letters, from, end, keys);
    for (size_t i = 0; i < count; i++) {
        if (bloom_has(&document->lexicon->near, keys[i]))
            return true;
    }
    return false;
}

Run odd_token(const Window *window, Run run)
{
    const Word *words = &window->document->words.at[window->first];
    size_t odd = window->odd - window->first;
    Run token = {odd, odd};
    while (token.first > run.first && words[token.first - 1].joint == JOINT_HYPHEN)
        token.first--;
    while (token.last < run.last && words[token.last].joint == JOINT_HYPHEN)
        token.last++;
    return token;
}
