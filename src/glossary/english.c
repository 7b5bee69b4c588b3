/* english.c: English words, for checks of the glossary's sources. */
#include "glossary/english.h"

#include "base/file.h"
#include "base/unicode.h"
#include "words/bytes.h"
#include "words/fold.h"

struct English {
    Str *slots; /* open addressing */
    size_t mask;
};

static size_t slot_of(const English *english, Str word)
{
    size_t slot = fold_hash(HASH_START, word) & english->mask;
    while (english->slots[slot].size > 0 && !fold_equal(english->slots[slot], word))
        slot = (slot + 1) & english->mask;
    return slot;
}

English *english_load(Arena *arena)
{
    enum { SLOTS = 1 << 18 }; /* the dictionary has some 50,000 stems */
    Str text;
    if (file_read("/usr/share/hunspell/en_US.dic", arena, &text, NULL) != IREUM_OK)
        return NULL;
    English *english = arena_alloc(arena, sizeof *english);
    Str *slots = arena_alloc(arena, SLOTS * sizeof *slots);
    if (english == NULL || slots == NULL)
        return NULL;
    *english = (English){slots, SLOTS - 1};
    str_cut_line(&text); /* the count of stems */
    for (size_t stems = 0; text.at != NULL && stems < SLOTS / 2; stems++) {
        Str line = str_cut_line(&text);
        Str word = str_cut(&line, '/');
        /* Names (Seoul, Kim) stand there too; what is a word is written small. Some editions are Latin-1. */
        if (word.size > 0 && byte_is(word.at[0], BYTE_LOWER) && utf8_check(word) == word.size)
            slots[slot_of(english, word)] = word;
    }
    return english;
}

bool english_has(const English *english, Str text)
{
    return text.size > 0 && english->slots[slot_of(english, text)].size > 0;
}
