/* described.c: whether the words beside a name say of its bearer what the glossary says of a person. */
#include "mention/described.h"

#include "words/bytes.h"

/* Small words at which a noun phrase begins or ends. */
static bool bounds_phrase(Str word)
{
    static const char *const words[] = {"and", "as", "at", "but",  "by", "for",  "from",  "in",
                                        "of",  "on", "or", "that", "to", "when", "while", "with"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_is(word, words[i]))
            return true;
    }
    return false;
}

size_t phrase_before(const Document *document, size_t index)
{
    enum { LONGEST = 8 };
    size_t first = index;
    while (first > 0 && index - first < LONGEST && !bounds_phrase(word_text(&document->words, first - 1)) &&
           !(document->words.at[first].flags & WORD_SENTENCE) &&
           (document->words.at[first - 1].joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_STOP)) ==
               0)
        first--;
    return first;
}

size_t phrase_behind(const Document *document, size_t last)
{
    enum { LONGEST = 8 };
    size_t end = last + 1;
    if (!(document->words.at[last].joint & JOINT_COMMA))
        return end;
    while (end < document->words.count && end - last <= LONGEST) {
        if (!joint_spaces(document->words.at[end++].joint))
            return end;
    }
    return last + 1; /* it does not end soon: no apposition */
}

/* Words of notes that are about spelling, or that any phrase may have. */
static bool says_nothing(uint32_t hash)
{
    static const char *const words[] = {
        "acting",   "also",   "before",  "both",   "choice",  "family",  "first", "form",  "from",   "given",  "hangul",
        "hanja",    "have",   "korea",   "korean", "later",   "many",    "name",  "named", "names",  "north",  "order",
        "other",    "people", "person",  "press",  "printed", "prints",  "read",  "same",  "second", "since",  "south",
        "spelling", "style",  "surname", "that",   "then",    "western", "with",  "word",  "world",  "written"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (fold_hash(HASH_START, str_of(words[i])) == hash)
            return true;
    }
    return false;
}

static bool speaks_of_namesakes(Str note)
{
    static const char *const phrases[] = {"namesake", "same Hangul", "same name", "other people", "another"};
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (str_find(note, str_of(phrases[i]), 0) != SIZE_MAX)
            return true;
    }
    return false;
}

static bool has_word(const Document *document, size_t first, size_t end, uint32_t hash)
{
    for (size_t i = first; i < end; i++) {
        if (document->words.at[i].hash == hash)
            return true;
    }
    return false;
}

/* The next word of *REST, letters alone, which with it leaves *REST; empty at the end. */
static Str next_word(Str *rest)
{
    size_t first = 0, end;
    while (first < rest->size && !byte_is(rest->at[first], BYTE_UPPER) && !byte_is(rest->at[first], BYTE_LOWER))
        first++;
    for (end = first; end < rest->size; end++) {
        if (!byte_is(rest->at[end], BYTE_UPPER) && !byte_is(rest->at[end], BYTE_LOWER))
            break;
    }
    Str word = str_slice(*rest, first, end - first);
    *rest = str_after(*rest, end);
    return word;
}

bool described_as(const Document *document, const Candidate *candidate, const Entry *person)
{
    enum { SHORTEST = 4 };
    Str note = lexicon_text(document->lexicon, person->note);
    size_t before = phrase_before(document, candidate->first), behind = phrase_behind(document, candidate->last);
    if (speaks_of_namesakes(note))
        return false;
    for (Str word = next_word(&note); word.size > 0; word = next_word(&note)) {
        uint32_t hash = fold_hash(HASH_START, word);
        if (word.size >= SHORTEST && !says_nothing(hash) &&
            (has_word(document, before, candidate->first, hash) ||
             has_word(document, (size_t)candidate->last + 1, behind, hash)))
            return true;
    }
    return false;
}
