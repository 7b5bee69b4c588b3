/* entry_words.h: what the sources of the glossary write in short, in words. */
#ifndef CLI_ENTRY_WORDS_H
#define CLI_ENTRY_WORDS_H

#include <stddef.h>
#include <stdio.h>

/* A kind of style form: the label before such a form, and the remark behind it. */
typedef struct FormKey {
    const char *key;
    const char *label;
    const char *remark;
} FormKey;

/* What KEY of a style form says; a house's id says "in style" and itself. */
FormKey form_key(const char *key);

/* Prints CONDITION, "@country=kp @evidence=place", as "the sentence names North Korea, the copy shows that a place is
 * meant". What it does not know stays as it is. */
void print_condition(FILE *out, const char *condition);

/* Prints "kr,kp" as "South Korea, North Korea". */
void print_countries(FILE *out, const char *codes);

/* What MATCH of an entry says; itself where it is not known. */
const char *entry_match_words(const char *match);

#endif
