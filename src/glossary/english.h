/* english.h: which words are English, for the checks of the glossary's sources and for the lexicon, which carries
 * the set along: what is English is nobody's slip for a Korean name. */
#ifndef GLOSSARY_ENGLISH_H
#define GLOSSARY_ENGLISH_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* A word by the hash of its folded letters (fold.h). */
typedef struct EnglishWord {
    uint32_t hash; /* 0: a free place */
    bool small;    /* written small; names (Tokyo, Hamburg) are not */
} EnglishWord;

/* Open addressing over a power of two of places. */
typedef struct English {
    EnglishWord *places;
    size_t place_count;
    size_t word_count;
} English;

/* Reads the American and the British dictionary of Hunspell where Debian installs them, every stem with every affix
 * that it may take. NULL where one of them is missing: half a set would make slips of the other half. */
const English *english_load(Arena *arena);

/* Whether TEXT, its case and hyphens aside, is an English word that is written small. */
bool english_has(const English *english, Str text);

#endif
