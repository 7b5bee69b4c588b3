/* near.c: keys and distances of letters. */
#include "glossary/near.h"

#include "base/unicode.h"

/* Text, its size, sound, system. The systems are the Revised Romanization, McCune-Reischauer without its marks, and the
 * North's; a consonant is written in each as its neighbours have it, so that they do not tell k from g. */
/* clang-format off */
const Spelling near_spellings[] = {
    {"ae", 2, 2, 9}, {"ai", 2, 2, 10}, {"ay", 2, 2, 12},
    {"bb", 2, 6, 18}, {"b", 1, 6, 18},
    {"ch", 2, 7, 19},
    {"dd", 2, 5, 17}, {"d", 1, 5, 17},
    {"ee", 2, 3, 14}, {"eo", 2, 0, 0}, {"eu", 2, 0, 1}, {"e", 1, 2, 11},
    {"gg", 2, 4, 16}, {"g", 1, 4, 16},
    {"ie", 2, 3, 15}, {"i", 1, 3, 13},
    {"jj", 2, 7, 19}, {"j", 1, 7, 19},
    {"kh", 2, 4, 16}, {"kk", 2, 4, 16}, {"k", 1, 4, 16},
    {"ll", 2, 8, 20}, {"l", 1, 8, 20},
    {"mm", 2, 10, 23}, {"m", 1, 10, 22},
    {"nn", 2, 11, 25}, {"n", 1, 11, 24},
    {"oo", 2, 0, 2}, {"ou", 2, 0, 3}, {"o", 1, 0, 0},
    {"ph", 2, 6, 18}, {"pp", 2, 6, 18}, {"p", 1, 6, 18},
    {"rr", 2, 8, 20}, {"r", 1, 8, 20},
    {"sh", 2, 9, 21}, {"ss", 2, 9, 21}, {"s", 1, 9, 21},
    {"tch", 3, 7, 19}, {"th", 2, 5, 17}, {"tt", 2, 5, 17}, {"t", 1, 5, 17},
    {"uh", 2, 0, 4}, {"u", 1, 0, 1},
    {"yeo", 3, 1, 5}, {"yoo", 3, 1, 8}, {"you", 3, 1, 7}, {"yo", 2, 1, 5}, {"yu", 2, 1, 6},
};
/* clang-format on */

/* Where those of each letter from a to z begin, and the end. */
static const uint8_t letter_starts[27] = {0,  3,  5,  6,  8,  12, 12, 14, 14, 16, 18, 21, 23, 25,
                                          27, 30, 33, 33, 35, 38, 42, 44, 44, 44, 44, 49, 49};

const size_t near_spelling_count = sizeof near_spellings / sizeof *near_spellings;

/* Whether LETTERS, which have the first letter of SPELLING, begin with it. */
static bool begins_with(Str letters, const Spelling *spelling)
{
    if (spelling->size > letters.size)
        return false;
    for (size_t i = 1; i < spelling->size; i++) {
        if (letters.at[i] != spelling->text[i])
            return false;
    }
    return true;
}

/* The longest spelling that LETTERS begin with, or NULL. */
static const Spelling *spelling_at(Str letters)
{
    unsigned letter = (unsigned)(unsigned char)letters.at[0] - 'a';
    if (letter >= 26)
        return NULL;
    for (size_t i = letter_starts[letter]; i < letter_starts[letter + 1]; i++) {
        if (begins_with(letters, &near_spellings[i]))
            return &near_spellings[i];
    }
    return NULL;
}

/* Hashes are polynomials, so that the hash of letters with one left out is put together from those of the parts. */
enum { KEY_FACTOR = 0x01000193u };

static uint32_t key_of_sounds(Str letters)
{
    uint32_t key = 0x9E3779B9u; /* apart from the keys of letters */
    while (letters.size > 0) {
        const Spelling *spelling = spelling_at(letters);
        key = key * KEY_FACTOR + (spelling != NULL ? spelling->sound + 1u : (unsigned char)letters.at[0] + 64u);
        letters = str_after(letters, spelling != NULL ? spelling->size : 1);
    }
    return key;
}

bool near_same_sounds(Str one, Str other)
{
    return key_of_sounds(one) == key_of_sounds(other);
}

/* The polynomial's bits are no better than its letters'. */
static uint32_t mix(uint32_t key, size_t count)
{
    key ^= (uint32_t)count * 0x85EBCA6Bu;
    key = (key ^ key >> 15) * 0x2C1B3C6Du;
    return key ^ key >> 13;
}

bool near_form(const Entry *entry, const Form *form, Str text)
{
    bool right = form->kind <= IREUM_FORM_STYLE && form->label != LABEL_NOT_A_NAME;
    bool name = entry->class != CLASS_TITLE && entry->class != CLASS_TERM && entry->class != CLASS_ACRONYM;
    bool anywhere = entry->match == MATCH_LETTERS || entry->match == MATCH_KOREAN ||
                    (entry->match == MATCH_EXACT && form->word_count > 1);
    size_t size = 0;
    return right && name && anywhere && text.size > 0 && code_point(utf8_next(text.at, &size))->upper;
}

size_t near_keys(Str letters, size_t from, size_t end, uint32_t keys[NEAR_KEYS])
{
    uint32_t whole = 0, before[NEAR_MOST + 1];
    for (size_t i = 0; i < letters.size; i++) {
        before[i] = whole;
        whole = whole * KEY_FACTOR + (unsigned char)letters.at[i];
    }
    size_t count = 0;
    keys[count++] = mix(whole, letters.size);
    if (letters.size + 1 >= NEAR_LONG)
        keys[count++] = mix(key_of_sounds(letters), 0);
    uint32_t behind = 0, power = 1; /* of the letters behind I */
    for (size_t i = letters.size; i-- > from;) {
        if (i < end)
            keys[count++] = mix(before[i] * power + behind, letters.size - 1);
        behind += (unsigned char)letters.at[i] * power;
        power *= KEY_FACTOR;
    }
    return count;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

unsigned near_distance(Str one, Str other)
{
    enum { FAR = 3 };
    size_t apart = one.size > other.size ? one.size - other.size : other.size - one.size;
    if (apart >= FAR || one.size > NEAR_MOST || other.size > NEAR_MOST)
        return FAR;
    /* Optimal string alignment; rows of the letters before the last, the last and this one. */
    unsigned rows[3][NEAR_MOST + 1];
    for (size_t k = 0; k <= other.size; k++)
        rows[0][k] = (unsigned)k;
    for (size_t i = 1; i <= one.size; i++) {
        unsigned *row = rows[i % 3];
        const unsigned *last = rows[(i - 1) % 3], *before = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t k = 1; k <= other.size; k++) {
            bool same = one.at[i - 1] == other.at[k - 1];
            row[k] = least(last[k - 1] + (same ? 0 : 1), least(last[k], row[k - 1]) + 1);
            if (i > 1 && k > 1 && one.at[i - 1] == other.at[k - 2] && one.at[i - 2] == other.at[k - 1])
                row[k] = least(row[k], before[k - 2] + 1);
        }
    }
    return least(rows[one.size % 3][other.size], FAR);
}

bool near_same_systems(Str one, Str other)
{
    while (one.size > 0 && other.size > 0) {
        const Spelling *left = spelling_at(one), *right = spelling_at(other);
        bool same = left != NULL && right != NULL ? left->system == right->system : one.at[0] == other.at[0];
        if (!same || (left == NULL) != (right == NULL))
            return false;
        one = str_after(one, left != NULL ? left->size : 1);
        other = str_after(other, right != NULL ? right->size : 1);
    }
    return one.size == other.size;
}

/* How many letters ONE and OTHER begin with together. */
static size_t common_start(Str one, Str other)
{
    size_t size = 0;
    while (size < one.size && size < other.size && one.at[size] == other.at[size])
        size++;
    return size;
}

bool near_swapped(Str one, Str other)
{
    size_t at = common_start(one, other);
    return one.size == other.size && at + 1 < one.size && one.at[at] == other.at[at + 1] &&
           one.at[at + 1] == other.at[at] && str_equal(str_after(one, at + 2), str_after(other, at + 2));
}

bool near_doubled(Str one, Str other)
{
    size_t at = common_start(one, other);
    return one.size == other.size + 1 && at > 0 && one.at[at] == one.at[at - 1] &&
           str_equal(str_after(one, at + 1), str_after(other, at));
}
