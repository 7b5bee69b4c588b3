/* person.h: people whom no glossary knows: their full names in the copy, and which of these are one person's. */
#ifndef MENTION_PERSON_H
#define MENTION_PERSON_H

#include "mention/stages.h"

/* Words [FIRST, LAST] as a name. */
typedef struct PersonName {
    uint32_t first;
    uint32_t last;
    uint32_t letters; /* hash: the surname's, then the given name's */
    uint32_t surname; /* as of a way */
    NamePart given;
    uint8_t evidence; /* NAMED_ bits */
    bool single;      /* the given name is one syllable */
    bool doubtful;    /* English or another language explains it as well */
} PersonName;

/* Reads a name that begins at word INDEX; false where none does (person_read.c). */
bool person_read(const Document *document, size_t index, PersonName *name);

/* Of all people, how many must have a surname that is spelled so: below this there are Her and May. */
#define FAMILY_FROM 1e-4

/* Of all people, how many have a surname that is spelled as PART (person_single.c). */
double family_share(const NameTable *names, const NamePart *part);

/* By how much, as a logarithm, a given name's letters are likelier as Korean than as letters of any name (person_read.c). */
double koreanness(const NameTable *names, const NamePart *given, bool single);

/* Whether words [FIRST, END) have a country whose names look like Koreans' (person_read.c). */
bool named_abroad(const Document *document, size_t first, size_t end);

/* Whether Hangul stands in the brackets behind word LAST (person_read.c). */
bool gloss_behind(const Document *document, size_t last);

/* Whether SURNAME has two syllables that are hardly a word besides: Dongbang Shinki is a band, Seomun Sijang a market and
 * Eulji Freedom an exercise (person_single.c). */
bool surname_compound(const NameTable *names, uint32_t surname);

/* Two words may be a surname of two syllables and a given name of one, or a given name and a surname: Sunwoo Kim. */
typedef enum NameOrder {
    ORDER_UNCLEAR,
    ORDER_SURNAME_FIRST,
    ORDER_SURNAME_LAST,
} NameOrder;

/* The order of words INDEX and INDEX + 1 (person_single.c). */
NameOrder name_order(const Document *document, size_t index);

/* Whether the word behind the surname at INDEX, the likeliest of which is SURNAME, is a given name of one syllable
 * (person_single.c). */
bool person_single(const Document *document, size_t index, uint32_t surname);

/* Finds the names (person.c). Things are not yet gathered. */
void people_find(Document *document);

/* Words [FIRST, LAST] as a part of a name, divided between them; one without letters where they cannot be (person_read.c). */
NamePart part_of(const Document *document, size_t first, size_t last);

/* HASH joined with the letters of word INDEX, without the owner's ending (person_read.c). */
uint32_t letters_join(const Document *document, uint32_t hash, size_t index);

/* Whether a surname is common in China, Vietnam or among Chinese abroad (person_read.c). */
bool surname_abroad(const NamePart *surname);

/* Finds which people of the glossary are meant by names in spellings that it does not have (person_known.c). */
void people_recognize(Document *document);

/* How likely the given names of two ways are the same Hangul; that of a person of the glossary is known (person_gather.c). */
double ways_alike(const Document *document, const NameWay *one, const NameWay *other);

/* Gathers ways of writing that may be one person's (person_gather.c). */
void people_gather(Document *document);

/* The country of the person whom WAY names, North or South Korea, where the words beside the name say it and no other;
 * else 0 (person_side.c). */
uint32_t person_side(const Document *document, const NameWay *way);

#endif
