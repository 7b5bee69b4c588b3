/* person_read.c: whether words are the full name of a Korean whom no glossary knows: a surname and a given name that
 * the name model finds likely, and that neither English nor Chinese explains as well. Given names of one syllable are for
 * person_single.c. */
#include "mention/person.h"

#include "korean/name_likely.h"
#include "korean/pinyin.h"
#include "mention/cue.h"
#include "mention/slip.h"
#include "words/bytes.h"

#include <math.h>

/* By how much, as a logarithm, a given name's letters must be likelier as Korean than as letters of any name. Nine in ten
 * names of Koreans are above 5; Kuan-yew (-5), Marvin (-8), Teng-hui (2) and Hana (5) are below. */
static const double hyphen_from = 3.5, apart_from = 5.0, joined_from = 6.5, turned_from = 6.5, single_from = 0.5;

/* ---- Words that a name may have ---- */

static bool is_letters(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return word->script == SCRIPT_LATIN && !(word->flags & (WORD_STOPS | WORD_DIGITS)) &&
           word_is_plain(document, index);
}

static bool is_part(const Document *document, size_t index)
{
    return is_letters(document, index) && document->words.at[index].size > 1;
}

static bool is_capital(const Document *document, size_t index)
{
    WordCase letter_case = (WordCase)document->words.at[index].letter_case;
    return (letter_case == CASE_CAPITAL || letter_case == CASE_UPPER) && is_part(document, index);
}

static bool spaced(const Document *document, size_t index)
{
    return joint_spaces(document->words.at[index].joint) && owner_size(document, index) == 0;
}

/* The last word of the word or hyphenated pair that begins at INDEX, as Jung-a; 0 where it is no part of a name. */
static size_t unit_end(const Document *document, size_t index)
{
    const Words *words = &document->words;
    if (index >= words->count || !is_capital(document, index))
        return 0;
    if (words->at[index].joint != JOINT_HYPHEN)
        return index;
    if (index + 1 >= words->count || !is_letters(document, index + 1))
        return 0;
    return index + 1;
}

/* What stands in a name's way: it is the middle of something longer. */
static bool cut_off(const Document *document, size_t first, size_t last)
{
    const Words *words = &document->words;
    if (first > 0 && (words->at[first - 1].joint == JOINT_HYPHEN || words->at[first - 1].joint == 0))
        return true;
    return words->at[last].joint == 0;
}

/* ---- The model ---- */

/* How likely letters are a given name of any language; each is one of some eighteen (korean/name_parse.c). */
static double any_share(const NamePart *part)
{
    return 0.02 * exp(-2.9 * part->size);
}

double koreanness(const NameTable *names, const NamePart *given, bool single)
{
    double likely = single ? given_single(names, given) : given_likely(names, given);
    return likely > 0 ? log(likely / any_share(given)) : -HUGE_VAL;
}

/* Adds word INDEX to PART, behind what it has; false where it has other letters than a to z, or too many. */
static bool part_add(const Document *document, size_t index, NamePart *part)
{
    Str text = word_text(&document->words, index);
    text.size -= owner_size(document, index);
    if (text.size > (size_t)(NAME_LETTERS - part->size))
        return false;
    for (size_t i = 0; i < text.size; i++) {
        bool capital = byte_is(text.at[i], BYTE_UPPER), inner = i > 0 && byte_is(text.at[i - 1], BYTE_LOWER);
        if (!capital && !byte_is(text.at[i], BYTE_LOWER))
            return false;
        if (part->size > 0 && (i == 0 || (capital && inner)))
            part->bounds |= (uint64_t)1 << part->size;
        part->letters[part->size++] = byte_lower(text.at[i]);
    }
    return true;
}

NamePart part_of(const Document *document, size_t first, size_t last)
{
    NamePart part = {.size = 0};
    for (size_t i = first; i <= last; i++) {
        if (!part_add(document, i, &part))
            return (NamePart){.size = 0};
    }
    return part;
}

static Str part_letters(const NamePart *part)
{
    return (Str){part->letters, part->size};
}

static bool all_english(const Document *document, size_t first, size_t last)
{
    for (size_t i = first; i <= last; i++) {
        if (!word_is_english(document, i))
            return false;
    }
    return true;
}

bool gloss_behind(const Document *document, size_t last)
{
    const Words *words = &document->words;
    return (words->at[last].joint & JOINT_OPEN) && last + 1 < words->count &&
           words->at[last + 1].script == SCRIPT_HANGUL;
}

bool named_abroad(const Document *document, size_t first, size_t end)
{
    static const char *const codes[] = {"cn", "tw", "vn", "sg", "my", "jp", "kh", "mm"};
    uint32_t countries = 0;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        countries |= lexicon_country(document->lexicon, codes[i]);
    end = end < document->words.count ? end : document->words.count;
    return cue_between(document, first, end, CUE_COUNTRY, countries);
}

/* Whether the words around tell that the person is of a country whose names look alike. */
static bool told_foreign(const Document *document, size_t first, size_t last)
{
    enum { BACK = 8, AHEAD = 10 };
    return named_abroad(document, first > BACK ? first - BACK : 0, last + AHEAD);
}

/* A candidate: words [FIRST, LAST], of which the given name is [GIVEN, GIVEN_LAST]. */
typedef struct Shape {
    size_t first, last, given, given_last;
    uint32_t surname;   /* as of a way */
    bool hyphen, apart; /* the given name's syllables */
    bool last_surname;
    bool single; /* the given name is one syllable */
} Shape;

static double needed(const Shape *shape)
{
    if (shape->single)
        return single_from;
    double from = shape->hyphen ? hyphen_from : shape->apart ? apart_from : joined_from;
    return shape->last_surname && from < turned_from ? turned_from : from;
}

typedef struct Parts {
    NamePart surname;
    NamePart given;
} Parts;

bool surname_abroad(const NamePart *surname)
{
    static const char *const abroad[] = {"chan", "chin", "choo", "chung", "do", "ha",  "ho",   "hong", "ko",
                                         "koo",  "lee",  "lim",  "no",    "oh", "sim", "tran", "vo",   "woo"};
    for (size_t i = 0; i < sizeof abroad / sizeof *abroad; i++) {
        if (str_is(part_letters(surname), abroad[i]))
            return true;
    }
    return pinyin_possible(part_letters(surname), 1);
}

/* Whether the name is as well one of another country: written in pinyin, or with the country beside it. */
static bool foreign(const Document *document, const Shape *shape, const Parts *name)
{
    if (!surname_abroad(&name->surname))
        return false;
    bool pinyin = !shape->hyphen && pinyin_possible(part_letters(&name->surname), 1) &&
                  pinyin_possible(part_letters(&name->given), 2);
    return pinyin || told_foreign(document, shape->first, shape->last);
}

/* Whether English or another language explains the name as well. */
static bool is_doubtful(const Document *document, const Shape *shape, const Parts *name, unsigned evidence)
{
    if (evidence & NAMED_GLOSS)
        return false;
    if (foreign(document, shape, name))
        return true;
    if (shape->hyphen)
        return false;
    /* Namsan Park is a park. */
    if (shape->last_surname && str_is(part_letters(&name->surname), "park") && !(evidence & NAMED_TITLE))
        return true;
    bool english = all_english(document, shape->given, shape->given_last);
    return !document->names_korea || (english && !(evidence & NAMED_TITLE));
}

uint32_t letters_join(const Document *document, uint32_t hash, size_t index)
{
    const Word *word = &document->words.at[index];
    bool owner = owner_size(document, index) > 0;
    return hash_join(hash, owner ? hash_before(word->hash, 's') : word->hash, (uint8_t)(word->letters - owner));
}

/* The hash of the letters of words [FIRST, LAST], joined to HASH. */
static uint32_t letters_hash(const Document *document, uint32_t hash, size_t first, size_t last)
{
    for (size_t i = first; i <= last; i++)
        hash = letters_join(document, hash, i);
    return hash;
}

static bool try_shape(const Document *document, const Shape *shape, PersonName *name)
{
    size_t surname = shape->last_surname ? shape->last : shape->first;
    Parts parts = {part_of(document, surname, surname), part_of(document, shape->given, shape->given_last)};
    if (parts.given.size == 0 || cut_off(document, shape->first, shape->last) ||
        koreanness(&document->lexicon->names, &parts.given, shape->single) < needed(shape))
        return false;
    unsigned evidence = shape->hyphen ? NAMED_HYPHEN : 0;
    evidence |= cue_before(document, shape->first, CUE_TITLE) ? NAMED_TITLE : 0u;
    evidence |= gloss_behind(document, shape->last) ? NAMED_GLOSS : 0u;
    evidence |= shape->last_surname ? NAMED_LAST : 0u;
    *name = (PersonName){
        .first = (uint32_t)shape->first,
        .last = (uint32_t)shape->last,
        .letters = letters_hash(document, letters_hash(document, HASH_START, surname, surname), shape->given,
                                shape->given_last),
        .surname = shape->surname,
        .given = parts.given,
        .evidence = (uint8_t)evidence,
        .single = shape->single,
        .doubtful = is_doubtful(document, shape, &parts, evidence),
    };
    return true;
}

/* ---- Shapes ---- */

/* A small word of English that is written like a surname because it begins a sentence: So Min-su agreed. */
static bool begins_sentence(const Document *document, size_t index)
{
    static const char *const small[] = {"An", "Do", "Ha", "In", "No", "Oh", "So", "You"};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        if (str_is(word_text(&document->words, index), small[i]))
            return document->words.at[index].flags & WORD_SENTENCE;
    }
    return false;
}

/* The likeliest surname of a word, which goes to *SURNAME. */
static bool is_surname(const Document *document, size_t index, uint32_t *surname)
{
    enum { SHORTEST = 1 };
    if (document->words.at[index].letters > NAME_SPELLING_MOST || document->words.at[index].letters <= SHORTEST)
        return false;
    const NameTable *names = &document->lexicon->names;
    NamePart part = part_of(document, index, index);
    FamilyReadings readings;
    family_read(names, &part, &readings);
    *surname = readings.count > 0 ? readings.at[0].surname : 0;
    bool compound = readings.count > 0 && surname_compound(names, *surname);
    return (compound || readings.total >= FAMILY_FROM) && !begins_sentence(document, index);
}

static bool is_short(const Document *document, size_t index)
{
    enum { SYLLABLE = 6 };
    return document->words.at[index].letters <= SYLLABLE;
}

/* A surname at INDEX and a given name of one syllable, the word behind it. */
static bool single_given(const Document *document, size_t index, uint32_t surname, PersonName *name)
{
    size_t given = index + 1;
    if (spaced(document, given) && unit_end(document, given + 1) > given)
        return false;
    return person_single(document, index, surname) &&
           try_shape(document, &(Shape){index, given, given, given, surname, false, false, false, true}, name);
}

/* A surname at INDEX and what stands behind it. */
static bool surname_first(const Document *document, size_t index, PersonName *name)
{
    size_t given = index + 1, last = unit_end(document, given);
    uint32_t surname;
    if (last == 0 || !is_surname(document, index, &surname))
        return false;
    if (last > given)
        return try_shape(document, &(Shape){index, last, given, last, surname, true, false, false, false}, name);
    size_t next = spaced(document, last) ? unit_end(document, last + 1) : 0;
    if (next == last + 1 && is_short(document, given) && is_short(document, next) &&
        try_shape(document, &(Shape){index, next, given, next, surname, false, true, false, false}, name))
        return true;
    if (single_given(document, index, surname, name))
        return true;
    bool english = word_is_english(document, given); /* Park Avenue */
    return !english &&
           try_shape(document, &(Shape){index, last, given, last, surname, false, false, false, false}, name);
}

/* A given name at INDEX, of one word or of two with a hyphen, and the surname behind it. */
static bool surname_last(const Document *document, size_t index, size_t end, PersonName *name)
{
    size_t last = end + 1;
    uint32_t surname;
    if (unit_end(document, last) != last || (end == index && word_is_english(document, index)) ||
        !is_surname(document, last, &surname))
        return false;
    if (end == index && name_order(document, index) != ORDER_SURNAME_LAST)
        return false;
    return try_shape(document, &(Shape){index, last, index, end, surname, end > index, false, true, false}, name);
}

/* Whether a capitalised word may follow word INDEX in a name; this is soon seen, and most names are no person's. */
static bool goes_on(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    if (word->joint == JOINT_HYPHEN)
        return true;
    return joint_spaces(word->joint) && index + 1 < document->words.count && word[1].letter_case >= CASE_CAPITAL;
}

bool person_read(const Document *document, size_t index, PersonName *name)
{
    if (!goes_on(document, index))
        return false;
    size_t end = unit_end(document, index);
    if (end < index || end + 1 >= document->words.count || !is_capital(document, index) || !spaced(document, end) ||
        !is_capital(document, end + 1))
        return false;
    if (end == index && surname_first(document, index, name))
        return true;
    return surname_last(document, index, end, name);
}
