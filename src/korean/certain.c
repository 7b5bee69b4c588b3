/* certain.c: the one Hangul syllable that letters are, by how people spell their names or by the systems; and the usual
 * letters of a surname. */
#include "korean/certain.h"

#include "base/unicode.h"
#include "korean/romanize.h"
#include "words/fold.h"

/* ---- Names ---- */

/* How many names have, at PLACE, what READING is of, spelled so. */
static double share_at(const NameTable *table, const NameReading *reading, NamePlace place)
{
    double spelled = name_share(reading->share);
    if (place == NAME_PLACE_SURNAME)
        return reading->index < table->surname_count ? spelled * name_share(table->surnames[reading->index].share) : 0;
    if (reading->index >= table->syllable_count)
        return 0;
    const NameSyllable *syllable = &table->syllables[reading->index];
    return spelled * name_share(place == NAME_PLACE_FIRST ? syllable->first : syllable->later);
}

static uint32_t code_at(const NameTable *table, uint32_t index, NamePlace place)
{
    if (place != NAME_PLACE_SURNAME)
        return table->syllables[index].code;
    const uint16_t *codes = table->surnames[index].codes;
    return codes[1] == 0 ? codes[0] : 0;
}

uint32_t name_certain(const NameTable *table, Str letters, NamePlace place)
{
    static const double certain = 0.95;
    uint64_t key = 0;
    for (size_t i = 0; i < letters.size; i++) {
        if (i == NAME_SPELLING_MOST || letters.at[i] < 'a' || letters.at[i] > 'z')
            return 0;
        key = name_key_join(key, letters.at[i]);
    }
    uint32_t count = 0, best = 0;
    double sum = 0, most = 0;
    const NameSpellings *spellings = place == NAME_PLACE_SURNAME ? &table->family : &table->given;
    const NameReading *readings = name_spelling(spellings, key, &count);
    for (uint32_t i = 0; i < count; i++) {
        double share = share_at(table, &readings[i], place);
        sum += share;
        best = share > most ? readings[i].index : best;
        most = share > most ? share : most;
    }
    return most > 0 && most >= certain * sum ? code_at(table, best, place) : 0;
}

/* Of those with the surname of code point CODE, how many spell it as KEY. */
static double spelled_so(const NameTable *table, const NameKey *key, uint32_t code)
{
    uint32_t count;
    const NameReading *readings = name_spelling(&table->family, key->letters, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (readings[i].index < table->surname_count && code_at(table, readings[i].index, NAME_PLACE_SURNAME) == code)
            return name_share(readings[i].share);
    }
    return 0;
}

Str surname_usual(const NameTable *table, uint32_t code, char buffer[NAME_SPELLING_MOST])
{
    enum { LETTER_BITS = 5, LETTER_MASK = 31 };
    double most = 0;
    uint64_t best = 0;
    for (uint32_t i = 0; i < table->family.key_count; i++) {
        uint64_t letters = table->family.keys[i].letters;
        double share = spelled_so(table, &table->family.keys[i], code);
        bool better = share > most || (share == most && letters < best);
        best = better ? letters : best;
        most = better ? share : most;
    }
    size_t size = 0;
    while (size < NAME_SPELLING_MOST && best >> (LETTER_BITS * size) != 0)
        size++;
    for (size_t i = 0; i < size; i++)
        buffer[i] = (char)('a' - 1 + (int)(best >> (LETTER_BITS * (size - 1 - i)) & LETTER_MASK));
    return (Str){buffer, size};
}

/* ---- Words ---- */

/* Whether a system writes the COUNT first syllables of READING, in their first readings, as LATIN. */
static bool is_written(const SeamTable *seams, const Reading *reading, size_t count, Str latin)
{
    static const IreumSystem systems[] = {IREUM_REVISED, IREUM_MCCUNE, IREUM_NORTHERN};
    enum { BYTES = 3, LETTERS = 12 }; /* of a syllable, at most: dwaelk, with a mark and breves */
    char text[READING_MOST * BYTES], letters[READING_MOST * LETTERS];
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += utf8_put(syllable_code(reading->at[i][0]), text + size);
    for (size_t i = 0; i < sizeof systems / sizeof *systems; i++) {
        IreumRomanizeOptions options = {.system = systems[i], .kind = IREUM_NAME_PLACE};
        size_t written = romanize(seams, &options, (Str){text, size}, NULL, letters, sizeof letters);
        if (written < sizeof letters && fold_equal((Str){letters, written}, latin))
            return true;
    }
    return false;
}

uint32_t word_certain(const SeamTable *seams, const Reading *reading, size_t count, size_t at, Str latin)
{
    Reading trial = *reading;
    uint32_t found = 0;
    trial.count[at] = 1;
    for (uint32_t code = SYLLABLE_FIRST; code <= SYLLABLE_LAST; code++) {
        trial.at[at][0] = syllable_of(code);
        if (!hanja_syllable(code) || !reading_part_fits(&trial, 0, count, latin) ||
            !is_written(seams, &trial, count, latin))
            continue;
        if (found != 0)
            return 0;
        found = code;
    }
    return found;
}
