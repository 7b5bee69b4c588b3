/* lexicon.h: the compiled glossary in memory: its records, and the automaton that finds forms and cues in words.
 * Immutable once loaded; threads share it. */
#ifndef GLOSSARY_LEXICON_H
#define GLOSSARY_LEXICON_H

#include "base/bloom.h"
#include "glossary/entry.h"
#include "korean/name_table.h"
#include "korean/seam.h"
#include "words/fold.h"
#include "words/words.h"

/* The phrases of the same folded letters. */
typedef struct Node {
    uint32_t hash;  /* of those letters */
    uint32_t first; /* of its items */
    uint32_t count; /* at most UINT16_MAX; 0: a free place */
} Node;

/* A set of hashes in which a few others seem to be, too: a bit each among MASK + 1. */
typedef struct Filter {
    const uint64_t *bits;
    uint32_t mask;
} Filter;

/* What the hashes of a filter are of. Filters stay in the processor's cache, where nodes do not: most words of a copy
 * are done with one look at a small one. */
typedef enum FilterKind {
    FILTER_BEGUN, /* the first words of a phrase, joined: one of them, some or all */
    FILTER_LOWER, /* the same of a phrase that may stand in lower case */
    FILTER_WHOLE, /* all words of a phrase */
} FilterKind;

enum { FILTER_COUNT = FILTER_WHOLE + 1 };

/* Phrases found by their letters, whatever stands between them. ITEMS are indices of forms, of cues or of names
 * of units. NODES is open addressing over MASK + 1 places. */
typedef struct PhraseTable {
    Filter filters[FILTER_COUNT];
    const Node *nodes;
    const uint32_t *items;
    uint32_t mask;
    uint32_t item_count;
} PhraseTable;

typedef struct Lexicon {
    const char *pool;
    uint32_t pool_size;
    const Entry *entries;
    uint32_t entry_count;
    const Form *forms;
    uint32_t form_count;
    const Break *breaks;
    uint32_t break_count;
    const Condition *conditions;
    uint32_t condition_count;
    const Term *terms;
    uint32_t term_count;
    const Office *offices;
    uint32_t office_count;
    const Cue *cues;
    uint32_t cue_count;
    const LinePattern *lines; /* in the order of their first bytes */
    uint32_t line_count;
    uint32_t line_first[257];  /* index of the first pattern that begins with a byte, and one more at the end */
    uint32_t line_inside[256]; /* by first byte: a bit for each second byte, modulo 32, of patterns found anywhere */
    const Text *countries;     /* codes, "kr"; the index is the bit in a set of countries */
    uint32_t country_count;
    const Confusable *confusables;
    uint32_t confusable_count;
    const Generic *generics;
    uint32_t generic_count;
    const Doublet *doublets;
    uint32_t doublet_count;
    const Dispute *disputes;
    uint32_t dispute_count;
    const Unit *units;
    uint32_t unit_count;
    const UnitForm *unit_forms;
    uint32_t unit_form_count;
    const UnitName *unit_names;
    uint32_t unit_name_count;
    SeamTable seams; /* its texts are the pool */
    NameTable names;
    PhraseTable form_table;
    PhraseTable cue_table;
    PhraseTable unit_table; /* its items are indices of unit_names */
    Bloom english;          /* hashes of English words; empty where the compiler had no dictionary */
    Bloom near;             /* keys of what is near to a form (near.h) */
    Bloom known;            /* hashes of the words of right forms (wordlist.h) */
} Lexicon;

/* Looks into BYTES, which must be aligned for 8, stay and hold what lexicon_pack wrote; every index in it is checked.
 * IREUM_INVALID with PATH otherwise. */
Status lexicon_load(const void *bytes, size_t size, const char *path, Lexicon *lexicon, Error *error);

static inline Str lexicon_text(const Lexicon *lexicon, Text text)
{
    const char *terminated = lexicon->pool + text;
    return (Str){terminated, strlen(terminated)};
}

static inline const Form *entry_preferred(const Lexicon *lexicon, const Entry *entry)
{
    return &lexicon->forms[entry->first_form];
}

/* The Hangul that the entry's own side writes; 0 where the glossary has none. */
Text entry_hangul(const Lexicon *lexicon, const Entry *entry);

/* The bit of country CODE in a set of countries; 0 where the glossary has none of it. */
uint32_t lexicon_country(const Lexicon *lexicon, const char *code);

/* The bit of HASH in a filter of MASK + 1. */
static inline uint32_t filter_bit(uint32_t mask, uint32_t hash)
{
    return (hash * 0x9E3779B1u >> 7) & mask;
}

static inline bool filter_has(const PhraseTable *table, FilterKind kind, uint32_t hash)
{
    const Filter *filter = &table->filters[kind];
    uint32_t bit = filter_bit(filter->mask, hash);
    return filter->bits[bit / 64] >> (bit % 64) & 1;
}

/* A hyphen, perhaps with a stray space, which may split what a form has in one piece: Gwang-ju, Gwang- ju. */
static inline bool joint_splits(unsigned joint)
{
    return (joint & ~(unsigned)JOINT_SPACE) == JOINT_HYPHEN;
}

/* Whether some phrase may begin at word INDEX. */
static inline bool phrase_may_begin(const PhraseTable *table, const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    FilterKind kind = word->letter_case == CASE_LOWER ? FILTER_LOWER : FILTER_BEGUN;
    if (joint_splits(word->joint) ||
        ((word->flags & WORD_FINAL_S) && filter_has(table, kind, hash_before(word->hash, 's'))))
        return true;
    if (!filter_has(table, kind, word->hash))
        return false;
    if (filter_has(table, FILTER_WHOLE, word->hash))
        return true;
    /* Many a word only begins phrases of several, and mostly stands before other words: "the". */
    const Word *next = word + 1;
    return index + 1 < words->count &&
           (joint_splits(next->joint) || (next->flags & WORD_FINAL_S) ||
            filter_has(table, FILTER_BEGUN, hash_join(word->hash, next->hash, next->letters)));
}

/* The node of the phrases that have these letters, or NULL. */
const Node *phrase_node(const PhraseTable *table, uint32_t hash);

/* A phrase found: ITEMS[FIRST .. FIRST+COUNT) at words [begin, end], the last one perhaps without its ending. */
typedef struct PhraseHit {
    uint32_t end; /* index of its last word */
    uint32_t first;
    uint16_t count;
    uint16_t ending; /* bytes of the last word that are an ending: 's, s */
} PhraseHit;

/* Bytes of the ending that WORD, which ends in s or S, may have: the owner's 's, the plural's s; 0 for none. */
size_t word_ending(Str word);

enum { PHRASE_HITS = 24, PHRASE_WORDS = 16 };

/* Finds the phrases that begin at word BEGIN, shortest first, at most PHRASE_HITS. */
size_t phrase_find(const PhraseTable *table, const Words *words, size_t begin, PhraseHit hits[PHRASE_HITS]);

/* Whether copy may be matched with the form: a pen name, a product or a site is another name. */
bool form_matched(const Form *form);

/* A right form: preferred, own or a style's. */
static inline bool form_right(const Form *form)
{
    return form->kind == IREUM_FORM_PREFERRED || form->kind == IREUM_FORM_OWN || form->kind == IREUM_FORM_STYLE;
}

static inline bool form_flagged(const Form *form)
{
    return form->kind == IREUM_FORM_FLAGGED || form->kind == IREUM_FORM_FLAGGED_IF;
}

#endif
