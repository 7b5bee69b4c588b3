/* lexicon.h: the compiled glossary in memory: its records, and the tables that find forms, cues and units in words.
 * Immutable once loaded; threads share it. */
#ifndef GLOSSARY_LEXICON_H
#define GLOSSARY_LEXICON_H

#include "base/bloom.h"
#include "glossary/entry.h"
#include "glossary/phrase.h"
#include "korean/name_table.h"
#include "korean/seam.h"

/* Patterns of lines that may stand anywhere in one are told by a hash of their first LINE_BYTES, 1 to 1,024. */
enum { LINE_BYTES = 3, LINE_BITS = 1024 };

/* The last LINE_BYTES bytes of a text, once BYTE is read behind those that BYTES holds. */
static inline uint32_t line_bytes(uint32_t bytes, unsigned char byte)
{
    return (bytes << 8 | byte) & 0xFFFFFF;
}

static inline uint32_t line_bit(uint32_t bytes)
{
    return bytes * 0x9E3779B1u >> 22; /* ten bits */
}

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
    uint32_t line_first[257]; /* index of the first pattern that begins with a byte, and one more at the end */
    uint64_t line_inside[LINE_BITS / 64]; /* a bit (line_bit) for the first bytes of each pattern found anywhere */
    const Text *countries;                /* codes, "kr"; the index is the bit in a set of countries */
    uint32_t country_count;
    const Expansion *expansions; /* ascend by hash, then by entry */
    uint32_t expansion_count;
    const Confusable *confusables;
    uint32_t confusable_count;
    const Generic *generics;
    uint32_t generic_count;
    const Doublet *doublets;
    uint32_t doublet_count;
    const Dispute *disputes;
    uint32_t dispute_count;
    const PackedStyle *styles; /* in the order of ids */
    uint32_t style_count;
    const PackedCell *style_cells;
    uint32_t style_cell_count;
    const PackedForm *style_forms;
    uint32_t style_form_count;
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

/* Looks into BYTES, which must be aligned for 8, stay and hold what lexicon_pack wrote. Every index and text in it is
 * checked, but for what a search finds, which is checked then. IREUM_INVALID with PATH otherwise. */
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
