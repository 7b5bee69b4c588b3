/* name_likely.h: how likely letters are a given name, where its Hangul does not matter. */
#ifndef KOREAN_NAME_LIKELY_H
#define KOREAN_NAME_LIKELY_H

#include "korean/name.h"

/* Of all given names of two syllables, how many are spelled as PART, which is divided where a syllable ends; 0 where one
 * syllable is as likely. The sum of all readings that given_read looks for, at a hundredth of the time. */
double given_likely(const NameTable *table, const NamePart *part);

/* Of all given names, how many are the one syllable PART; 0 where two are likelier. */
double given_single(const NameTable *table, const NamePart *part);

/* How likely two given names of as many syllables, one or two, are the same Hangul, each read for itself: near 1 for Sung-nam and
 * Seong-nam, 0.15 for Yong-ho and Young-ho, which are two mostly. */
double given_alike(const NameTable *table, const NamePart *one, const NamePart *other);

/* A given name of two syllables as code points. Of all given names PRIOR are it, of those that are spelled so SHARE. */
typedef struct GivenTwo {
    uint32_t codes[2];
    double prior;
    double share;
} GivenTwo;

typedef void (*GivenVisit)(void *context, const GivenTwo *given);

/* Shows VISIT every reading of PART as two syllables; none where given_likely is 0. */
void given_each(const NameTable *table, const NamePart *part, GivenVisit visit, void *context);

/* Where the first of PART's two syllables ends; 0 where that is not clear, as in Hyunga, and where it is rather one. */
size_t given_cut(const NameTable *table, const NamePart *part);

#endif
