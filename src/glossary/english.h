/* english.h: English words, for checks of the glossary's sources. */
#ifndef GLOSSARY_ENGLISH_H
#define GLOSSARY_ENGLISH_H

#include "base/arena.h"

typedef struct English English;

/* Reads the stems of Hunspell's American dictionary where Debian installs it. NULL where there is none. */
English *english_load(Arena *arena);

/* Whether TEXT, its case and hyphens aside, is one of them. */
bool english_has(const English *english, Str text);

#endif
