/* english.c: the words of Hunspell's English dictionaries: stems (.dic) with the prefixes and suffixes that their
 * flags allow (.aff), as hunspell(5) describes them. Of that language only what English needs is read: flags of one
 * character, no affix upon an affix of the same side. */
#include "glossary/english.h"

#include "base/file.h"
#include "base/unicode.h"
#include "words/bytes.h"
#include "words/fold.h"

/* A stem whose end (or start) fits CONDITION loses STRIP there and gets ADD. */
typedef struct Affix {
    Str strip;
    Str add;
    Str condition;
    size_t elements; /* of the condition */
} Affix;

/* All affixes of one flag. */
typedef struct AffixClass {
    const Affix *at;
    size_t count;
    bool prefix;
    bool crosses; /* may stand together with one of the other side */
} AffixClass;

typedef struct Affixes {
    AffixClass of[256]; /* by flag */
} Affixes;

/* ---- Conditions ---- */

/* The first element of a condition, a character, "." or a set, leaves *CONDITION. */
static Str next_element(Str *condition)
{
    size_t size = 1;
    if (condition->at[0] == '[') {
        while (size < condition->size && condition->at[size - 1] != ']')
            size++;
    }
    Str element = str_slice(*condition, 0, size);
    *condition = str_after(*condition, size);
    return element;
}

static bool element_fits(Str element, char letter)
{
    if (element.at[0] == '.')
        return true;
    if (element.at[0] != '[')
        return element.at[0] == letter;
    bool without = element.size > 1 && element.at[1] == '^';
    bool listed = false;
    for (size_t i = without ? 2 : 1; i + 1 < element.size; i++)
        listed |= element.at[i] == letter;
    return listed != without;
}

static size_t count_elements(Str condition)
{
    size_t count = 0;
    for (; condition.size > 0; count++)
        next_element(&condition);
    return count;
}

static bool affix_fits(const Affix *affix, bool prefix, Str stem)
{
    if (affix->elements > stem.size || affix->strip.size >= stem.size)
        return false;
    size_t at = prefix ? 0 : stem.size - affix->elements;
    for (Str rest = affix->condition; rest.size > 0; at++) {
        if (!element_fits(next_element(&rest), stem.at[at]))
            return false;
    }
    return true;
}

/* ---- The affix file ---- */

/* The next field of *REST, which leaves it; empty at the end of the line. */
static Str next_field(Str *rest)
{
    *rest = str_trim(*rest);
    size_t size = 0;
    while (size < rest->size && !byte_is_blank(rest->at[size]))
        size++;
    Str field = str_slice(*rest, 0, size);
    *rest = str_after(*rest, size);
    return field;
}

static size_t number(Str digits)
{
    size_t value = 0;
    for (size_t i = 0; i < digits.size && byte_is(digits.at[i], BYTE_DIGIT) && value < 100000; i++)
        value = value * 10 + (size_t)(digits.at[i] - '0');
    return value;
}

static Affix read_affix(Str line)
{
    next_field(&line); /* SFX */
    next_field(&line); /* the flag */
    Str strip = next_field(&line);
    Str add = next_field(&line);
    Str condition = next_field(&line);
    add = str_is(add, "0") ? (Str){"", 0} : add;
    return (Affix){
        .strip = str_is(strip, "0") ? (Str){"", 0} : strip,
        .add = str_cut(&add, '/'), /* flags of the affix itself */
        .condition = condition,
        .elements = count_elements(condition),
    };
}

/* LINE heads a class: "SFX D Y 4"; its affixes are the next lines of *TEXT. */
static void read_class(Str line, Str *text, Arena *arena, Affixes *affixes)
{
    AffixClass class = {.prefix = str_starts(line, "PFX")};
    next_field(&line);
    Str flag = next_field(&line);
    class.crosses = str_is(next_field(&line), "Y");
    size_t count = number(next_field(&line));
    Affix *list = arena_alloc(arena, count * sizeof *list);
    if (list == NULL || flag.size == 0)
        return;
    for (; class.count < count && text->at != NULL; class.count++)
        list[class.count] = read_affix(str_cut_line(text));
    class.at = list;
    affixes->of[(unsigned char)flag.at[0]] = class;
}

static void read_affixes(Str text, Arena *arena, Affixes *affixes)
{
    while (text.at != NULL) {
        Str line = str_cut_line(&text);
        if (str_starts(line, "SFX ") || str_starts(line, "PFX "))
            read_class(line, &text, arena, affixes);
    }
}

/* ---- Words ---- */

/* The dictionaries have some 210,000 words; no more than half of the places are ever taken. */
enum { PLACES = 1 << 19 };

static EnglishWord *place_of(const English *english, uint32_t hash)
{
    hash = hash != 0 ? hash : 1;
    size_t place = (hash ^ hash >> 15) & (english->place_count - 1);
    while (english->places[place].hash != 0 && english->places[place].hash != hash)
        place = (place + 1) & (english->place_count - 1);
    return &english->places[place];
}

/* PREFIX, STEM and SUFFIX together are a word. The owner's 's makes no other one: folded, Fortress's is Fortresss. */
static void word_add(English *english, Str prefix, Str stem, Str suffix)
{
    if (suffix.size > 0 && suffix.at[0] == '\'')
        return;
    uint32_t hash = fold_hash(fold_hash(fold_hash(HASH_START, prefix), stem), suffix);
    EnglishWord *word = place_of(english, hash);
    if (word->hash == 0 && english->word_count >= PLACES / 2)
        return;
    english->word_count += word->hash == 0;
    word->hash = hash != 0 ? hash : 1;
    word->small |= byte_is((prefix.size > 0 ? prefix : stem).at[0], BYTE_LOWER);
}

/* A stem of the dictionary with its flags. */
typedef struct Stem {
    Str text;
    Str flags;
} Stem;

/* STEM with the prefix ADD and each suffix that may stand with one. */
static void add_crossed(English *english, const Affixes *affixes, const Stem *stem, Str prefix)
{
    for (size_t i = 0; i < stem->flags.size; i++) {
        const AffixClass *class = &affixes->of[(unsigned char)stem->flags.at[i]];
        for (size_t k = 0; !class->prefix && class->crosses && k < class->count; k++) {
            const Affix *affix = &class->at[k];
            if (affix_fits(affix, false, stem->text))
                word_add(english, prefix, str_slice(stem->text, 0, stem->text.size - affix->strip.size), affix->add);
        }
    }
}

static void add_forms(English *english, const Affixes *affixes, const Stem *stem)
{
    const Str nothing = {"", 0};
    word_add(english, nothing, stem->text, nothing);
    for (size_t i = 0; i < stem->flags.size; i++) {
        const AffixClass *class = &affixes->of[(unsigned char)stem->flags.at[i]];
        for (size_t k = 0; k < class->count; k++) {
            const Affix *affix = &class->at[k];
            if (!affix_fits(affix, class->prefix, stem->text))
                continue;
            if (!class->prefix) {
                word_add(english, nothing, str_slice(stem->text, 0, stem->text.size - affix->strip.size), affix->add);
                continue;
            }
            Stem rest = {str_after(stem->text, affix->strip.size), stem->flags};
            word_add(english, affix->add, rest.text, nothing);
            if (class->crosses)
                add_crossed(english, affixes, &rest, affix->add);
        }
    }
}

static void read_stems(Str text, const Affixes *affixes, English *english)
{
    str_cut_line(&text); /* the count of stems */
    while (text.at != NULL) {
        Str line = str_cut_line(&text);
        line = str_cut(&line, '\t'); /* what stands behind is morphology */
        Stem stem = {.text = str_cut(&line, '/')};
        stem.flags = line.at != NULL ? str_trim(line) : (Str){"", 0};
        stem.text = str_trim(stem.text);
        if (stem.text.size > 0 && utf8_check(stem.text) == stem.text.size)
            add_forms(english, affixes, &stem);
    }
}

static bool read_dictionary(const char *affix_path, const char *stem_path, Arena *arena, English *english)
{
    Str affix_text, stem_text;
    Affixes *affixes = arena_alloc(arena, sizeof *affixes);
    if (affixes == NULL || file_read(affix_path, arena, &affix_text, NULL) != IREUM_OK ||
        file_read(stem_path, arena, &stem_text, NULL) != IREUM_OK)
        return false;
    read_affixes(affix_text, arena, affixes);
    read_stems(stem_text, affixes, english);
    return true;
}

const English *english_load(Arena *arena)
{
    static const char *const paths[][2] = {
        {"/usr/share/hunspell/en_US.aff", "/usr/share/hunspell/en_US.dic"},
        {"/usr/share/hunspell/en_GB.aff", "/usr/share/hunspell/en_GB.dic"},
    };
    English *english = arena_alloc(arena, sizeof *english);
    EnglishWord *places = arena_alloc(arena, PLACES * sizeof *places);
    if (english == NULL || places == NULL)
        return NULL;
    *english = (English){places, PLACES, 0};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        if (!read_dictionary(paths[i][0], paths[i][1], arena, english))
            return NULL;
    }
    return arena->failed ? NULL : english;
}

bool english_has(const English *english, Str text)
{
    return text.size > 0 && place_of(english, fold_hash(HASH_START, text))->small;
}
