/* person_single.c: whether the word behind a surname is a given name of one syllable. Too many words of other languages are
 * like one, so that something beside the letters must show it: a surname of two syllables, the Hangul behind the name, a
 * title before it, an age or a verb of speaking behind it. */
#include "mention/person.h"

#include "base/unicode.h"
#include "korean/name_likely.h"
#include "korean/pinyin.h"
#include "mention/cue.h"
#include "mention/slip.h"

bool surname_compound(const NameTable *names, uint32_t surname)
{
    static const uint16_t words[][SURNAME_MOST] = {{u'동', u'방'}, {u'서', u'문'}, {u'을', u'지'}};
    const uint16_t *codes = names->surnames[surname].codes;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (codes[0] == words[i][0] && codes[1] == words[i][1])
            return false;
    }
    return codes[1] != 0;
}

double family_share(const NameTable *names, const NamePart *part)
{
    FamilyReadings readings;
    family_read(names, part, &readings);
    return readings.total;
}

NameOrder name_order(const Document *document, size_t index)
{
    static const double clear = 10; /* times likelier */
    const NameTable *names = &document->lexicon->names;
    NamePart one = part_of(document, index, index), other = part_of(document, index + 1, index + 1);
    double first = family_share(names, &one) * given_single(names, &other);
    double last = given_likely(names, &one) * family_share(names, &other);
    if (first > clear * last)
        return ORDER_SURNAME_FIRST;
    return last > clear * first ? ORDER_SURNAME_LAST : ORDER_UNCLEAR;
}

/* The code points of the Hangul in the brackets behind word LAST; the count, of which SIZE are kept, goes to *COUNT. */
static size_t gloss_codes(const Document *document, size_t last, uint32_t *codes, size_t size)
{
    Str gloss = gloss_behind(document, last) ? word_text(&document->words, last + 1) : (Str){0};
    size_t count = 0;
    for (size_t at = 0, step; at < gloss.size; at += step) {
        uint32_t code = utf8_next(gloss.at + at, &step);
        if (count < size)
            codes[count] = code;
        count++;
    }
    return count;
}

/* Whether the gloss behind word LAST is a surname that word INDEX may be and one syllable more. */
static bool gloss_is_single(const Document *document, size_t index, size_t last)
{
    uint32_t codes[SURNAME_MOST + 1] = {0};
    size_t count = gloss_codes(document, last, codes, SURNAME_MOST + 1);
    const NameTable *names = &document->lexicon->names;
    NamePart part = part_of(document, index, index);
    FamilyReadings readings;
    family_read(names, &part, &readings);
    for (size_t i = 0; i < readings.count; i++) {
        const uint16_t *own = names->surnames[readings.at[i].surname].codes;
        size_t size = own[1] != 0 ? 2 : 1;
        if (count == size + 1 && codes[0] == own[0] && (size == 1 || codes[1] == own[1]))
            return true;
    }
    return false;
}

/* Hardly anything but a given name: no word of English, and much likelier as Korean than as letters of any name. */
static bool is_given_single(const Document *document, size_t index)
{
    static const double from = 5;
    NamePart given = part_of(document, index, index);
    return !word_is_english(document, index) && koreanness(&document->lexicon->names, &given, true) > from;
}

/* Whether the surname at INDEX, or the given name behind it, is as well one of another country. */
static bool other_countrys(const Document *document, size_t index)
{
    NamePart surname = part_of(document, index, index), given = part_of(document, index + 1, index + 1);
    return surname_abroad(&surname) || pinyin_possible((Str){given.letters, given.size}, 1) ||
           family_share(&document->lexicon->names, &given) >= FAMILY_FROM;
}

/* A title before the surname at INDEX, or a verb of speaking behind the given name. */
static bool titled_or_speaks(const Document *document, size_t index)
{
    size_t given = index + 1;
    return cue_before(document, index, CUE_TITLE) ||
           (joint_spaces(document->words.at[given].joint) && cue_at(document, given + 1, CUE_SPEECH));
}

/* An age between commas behind word LAST: Lim Jin, 42, said. */
static bool age_behind(const Document *document, size_t last)
{
    enum { DIGITS = 2 };
    const Words *words = &document->words;
    size_t age = last + 1;
    return (words->at[last].joint & JOINT_COMMA) && age < words->count && (words->at[age].flags & WORD_DIGITS) &&
           words->at[age].size == DIGITS && (words->at[age].joint & (JOINT_COMMA | JOINT_STOP));
}

/* Whether words around show that the surname at INDEX and the word behind it are a Korean's name. Behind an age it is
 * somebody's; then any surname will do where no country is near whose names look alike. */
static bool shown_single(const Document *document, size_t index)
{
    enum { AROUND = 60 };
    size_t given = index + 1;
    if (!document->names_korea || !is_given_single(document, given))
        return false;
    if (titled_or_speaks(document, index) && !other_countrys(document, index))
        return true;
    return age_behind(document, given) && name_order(document, index) != ORDER_SURNAME_LAST &&
           !named_abroad(document, index > AROUND ? index - AROUND : 0, given + AROUND);
}

bool person_single(const Document *document, size_t index, uint32_t surname)
{
    bool compound = surname_compound(&document->lexicon->names, surname) &&
                    name_order(document, index) == ORDER_SURNAME_FIRST &&
                    !cue_before(document, index, CUE_PLACE_BEFORE);
    return compound || gloss_is_single(document, index, index + 1) || shown_single(document, index);
}
