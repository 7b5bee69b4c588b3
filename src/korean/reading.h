/* reading.h: whether Latin letters can be read from Hangul or Hanja at all, in any system or custom, and where they
 * cannot. */
#ifndef KOREAN_READING_H
#define KOREAN_READING_H

#include "korean/hanja.h"
#include "korean/hangul.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether LATIN (case, hyphens, spaces and marks do not matter) spells all the syllables of HANGUL (spaces ignored) in
 * any mixture of the systems and customs. Generous: true says little, false says that they do not belong together.
 * False where HANGUL holds anything but syllables, or LATIN is longer than 63 letters. */
bool reading_fits(Str hangul, Str latin);

/* A bit for each letter, from a to z, that what reads as HANGUL may begin with: soon told of most words that they do not. */
uint32_t reading_initials(Str hangul);

/* Whether LATIN spells HANGUL letter by letter: each syllable as the Revised Romanization spells it alone, though the
 * sound changes between syllables make that other letters: Jongro, Baekryeong, Sinrim. A doubled l may stand once
 * (Silim). */
bool reading_by_letters(Str hangul, Str latin);

/* Whether LATIN, in the same generous way, can be read from any Hangul at all: Hamhung can, Hamhugn cannot. False where
 * it is longer than 63 letters. */
bool reading_possible(Str latin);

/* Whether LATIN can be the name of a place: read from syllables that the systems, or the customs before them, spell so. A
 * syllable that begins with a vowel must be one that Hanja have, or a few native ones: Gyeongbok is possible, Gyoengbok
 * (교엥복) is not. */
bool reading_place_possible(Str latin);

/* The same where each syllable must be one that Hanja have, as nearly all names of places are made of. */
bool reading_sino_possible(Str latin);

/* How many letters are left at the end of LATIN where its longest beginning that can be read ends: 2 of Pyongyagn. SIZE_MAX
 * where it has none, or more than 63. */
size_t reading_unread(Str latin);

/* A word in Hangul or Hanja by its syllables; a Hanja has each of its readings. */
enum { READING_MOST = 24 };

typedef struct Reading {
    Syllable at[READING_MOST][HANJA_READINGS];
    uint8_t count[READING_MOST]; /* of readings */
    size_t size;                 /* syllables */
} Reading;

/* Reads TEXT, of which only letters count, into *READING. False where it holds letters of another script, a Hanja that
 * is not known, more than READING_MOST syllables or none. */
bool reading_read(Str text, Reading *reading);

/* Whether LATIN spells syllables [FIRST, END) of READING, as reading_fits has it. */
bool reading_part_fits(const Reading *reading, size_t first, size_t end, Str latin);

/* The one syllable of a word that does not read. */
typedef struct Misreading {
    size_t syllable;   /* in the reading */
    size_t begin, end; /* the folded letters that stand in its place */
} Misreading;

/* Whether LATIN spells all but one of the COUNT first syllables of READING, and has for that one the letters of another
 * syllable; where NEAR, of one that differs in its onset, its nucleus or its coda alone. False where LATIN fits. */
bool reading_misread(const Reading *reading, size_t count, bool near, Str latin, Misreading *misreading);

#endif
