/* style_words.h: what the keys of a house style and their values are called in words. */
#ifndef GLOSSARY_STYLE_WORDS_H
#define GLOSSARY_STYLE_WORDS_H

#include "glossary/style.h"

/* GROUP is the heading under which editors look for KEY, SUBJECT what it decides. */
const char *style_group(StyleKey key);
const char *style_subject(StyleKey key);

/* VALUE in words: "surname-first" is "surname first: Kim Min-su"; several with ", or " between them. */
const char *style_meaning(StyleKey key, Str value, Arena *arena);

/* VALUES as they are, with SEPARATOR between them. */
const char *style_list(Str values, const char *separator, Arena *arena);

/* One of a key's words in words; NULL where the key has no such word. */
const char *style_word_meaning(StyleKey key, Str word);

#endif
