/* namesake.c: whether a name that reads as a person's is that person's, or somebody's who is called so too. */
#include "mention/namesake.h"

#include "base/unicode.h"
#include "mention/cue.h"

/* ---- How common a name is ---- */

/* Of all people; some fifty Koreans. */
static const double hardly_any = 1e-6;

/* The syllable CODE of given names; NULL where no name has it. */
static const NameSyllable *given_syllable(const NameTable *names, uint32_t code)
{
    uint32_t low = 0, high = names->syllable_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (names->syllables[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < names->syllable_count && names->syllables[low].code == code ? &names->syllables[low] : NULL;
}

/* Of all people, how many have the surname of one syllable CODE. */
static double surname_share(const NameTable *names, uint32_t code)
{
    for (uint32_t i = 0; i < names->surname_count; i++) {
        if (names->surnames[i].codes[0] == code && names->surnames[i].codes[1] == 0)
            return name_share(names->surnames[i].share);
    }
    return 0;
}

bool name_is_rare(const Document *document, const Entry *person)
{
    enum { SYLLABLES = 3 };
    const NameTable *names = &document->lexicon->names;
    Str hangul = lexicon_text(document->lexicon, person->hangul);
    uint32_t codes[SYLLABLES] = {0};
    size_t count = 0;
    for (size_t at = 0, step; at < hangul.size; at += step, count++) {
        uint32_t code = utf8_next(hangul.at + at, &step);
        if (count < SYLLABLES)
            codes[count] = code;
    }
    if (count != SYLLABLES || names->syllable_count == 0)
        return false;
    const NameSyllable *first = given_syllable(names, codes[1]), *later = given_syllable(names, codes[2]);
    double share = first != NULL && later != NULL ? name_share(first->first) * name_share(later->later) : 0;
    return surname_share(names, codes[0]) * share < hardly_any;
}

/* ---- Who is introduced ---- */

bool introduces(const Document *document, const Candidate *candidate)
{
    const Words *words = &document->words;
    size_t after = (size_t)candidate->last + 1;
    if (!(words->at[candidate->last].joint & JOINT_COMMA) || after >= words->count)
        return false;
    Str word = word_text(words, after);
    return (words->at[after].flags & WORD_DIGITS) || str_is(word, "a") || str_is(word, "an");
}

/* The number between commas that stands behind word FIRST or one of the next few; NONE where there is none. */
static size_t age_behind(const Document *document, size_t first)
{
    enum { NAME = 3 };
    const Words *words = &document->words;
    for (size_t i = first; i < first + NAME && i + 1 < words->count; i++) {
        if (words->at[i].joint & JOINT_COMMA)
            return (words->at[i + 1].flags & WORD_DIGITS) ? i + 1 : NONE;
    }
    return NONE;
}

bool introduces_nobody(const Document *document, const Candidate *candidate, size_t known)
{
    const Words *words = &document->words;
    size_t age = age_behind(document, candidate->last), other = age_behind(document, known);
    if (known >= candidate->first || age == NONE || !(words->at[age].joint & JOINT_COMMA) ||
        !cue_at(document, age + 1, CUE_SPEECH))
        return false;
    return other == NONE || str_equal(word_text(words, other), word_text(words, age));
}
