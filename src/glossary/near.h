/* near.h: what is near to a form of the glossary: keys by which near letters are found, and the distance of letters.
 *
 * Letters are folded (fold.h) and without what stands between words. Two texts that differ by one letter lost, added,
 * changed or swapped with its neighbour share a key, because each has, among its keys, itself and itself without one
 * letter. Two that differ only in how Korean sounds are spelled (eo, o, u; g, k) share the key of their sounds. */
#ifndef GLOSSARY_NEAR_H
#define GLOSSARY_NEAR_H

#include "base/str.h"
#include "glossary/entry.h"

enum {
    NEAR_LEAST = 5, /* letters; what is shorter is near to half the language */
    NEAR_MOST = 48,
    NEAR_KEYS = NEAR_MOST + 2,
    NEAR_LONG = 8, /* letters of a form from which on two changes may be a slip */
};

/* Whether what is near to FORM of ENTRY may be a slip for it: a right spelling of a name, with a capital. */
bool near_form(const Entry *entry, const Form *form, Str text);

/* Writes the keys of LETTERS, at most NEAR_MOST, a letter of which is left out at the places [FROM, END) only; returns
 * how many there are. */
size_t near_keys(Str letters, size_t from, size_t end, uint32_t keys[NEAR_KEYS]);

/* The number of letters lost, added, changed or swapped with a neighbour that lead from ONE to OTHER; 3 for 3 or more,
 * and where one is longer than NEAR_MOST. */
unsigned near_distance(Str one, Str other);

/* Whether two texts in small letters have the same sounds, perhaps in other letters: eo, o, u; g, k. */
bool near_same_sounds(Str one, Str other);

/* Whether ONE and OTHER may be one name in two systems: Songnam, Seongnam. */
bool near_same_systems(Str one, Str other);

/* ONE is OTHER with two neighbours swapped, or with a letter doubled that stands once. */
bool near_swapped(Str one, Str other);
bool near_doubled(Str one, Str other);

/* A way to spell a sound of Korean: the same SOUND is what English ears take it for, the same SYSTEM what the
 * systems of romanization write for one another (ㅓ: eo, o). */
typedef struct Spelling {
    const char *text;
    uint8_t size;
    uint8_t sound;
    uint8_t system;
} Spelling;

/* By first letter, then the longer ones first. */
extern const Spelling near_spellings[];
extern const size_t near_spelling_count;

#endif
