/* blob.h: the layout of the compiled lexicon, shared by the one who writes it and the one who reads it. */
#ifndef GLOSSARY_BLOB_H
#define GLOSSARY_BLOB_H

#include "glossary/lexicon.h"

enum {
    LEXICON_LAYOUT = 12,            /* raised whenever a record changes */
    LEXICON_BYTE_ORDER = 0x01020304 /* as this machine writes it */
};

typedef enum Section {
    SECTION_POOL,
    SECTION_ENTRIES,
    SECTION_FORMS,
    SECTION_BREAKS,
    SECTION_CONDITIONS,
    SECTION_TERMS,
    SECTION_OFFICES,
    SECTION_CUES,
    SECTION_LINES,
    SECTION_COUNTRIES,
    SECTION_EXPANSIONS,
    SECTION_CONFUSABLES,
    SECTION_GENERICS,
    SECTION_DOUBLETS,
    SECTION_DISPUTES,
    SECTION_STYLES,
    SECTION_STYLE_CELLS,
    SECTION_STYLE_FORMS,
    SECTION_UNITS,
    SECTION_UNIT_FORMS,
    SECTION_UNIT_NAMES,
    SECTION_SEAMS,
    SECTION_SEAM_FIRST, /* for each syllable the index of its first row, and one more */
    SECTION_NAME_KEYS,  /* of the name model */
    SECTION_NAME_READINGS,
    SECTION_NAME_SYLLABLES,
    SECTION_MANDARIN_KEYS,
    SECTION_MANDARIN_READINGS,
    SECTION_SURNAME_KEYS,
    SECTION_SURNAME_READINGS,
    SECTION_SURNAMES,
    SECTION_FORM_NODES, /* of each phrase table: nodes, items, and the filters in the order of their kinds */
    SECTION_FORM_ITEMS,
    SECTION_FORM_FILTERS,
    SECTION_CUE_NODES = SECTION_FORM_FILTERS + FILTER_COUNT,
    SECTION_CUE_ITEMS,
    SECTION_CUE_FILTERS,
    SECTION_UNIT_NODES = SECTION_CUE_FILTERS + FILTER_COUNT,
    SECTION_UNIT_ITEMS,
    SECTION_UNIT_FILTERS,
    SECTION_ENGLISH = SECTION_UNIT_FILTERS + FILTER_COUNT,
    SECTION_NEAR,
    SECTION_KNOWN,
    SECTION_KOREAN,
} Section;

enum { SECTION_COUNT = SECTION_KOREAN + 1 };

typedef struct SectionPlace {
    uint32_t offset; /* bytes from the start of the blob, a multiple of 8 */
    uint32_t count;  /* records */
} SectionPlace;

typedef struct BlobHeader {
    char magic[8];
    uint32_t layout;
    uint32_t byte_order;
    uint32_t size; /* of the whole blob */
    SectionPlace sections[SECTION_COUNT];
} BlobHeader;

/* Bits of each hash in the sets; for each hash the set has a fixed number of bits. One English word in a hundred too
 * many, or one known one in five hundred, is a slip not seen; one key too many is a question to the speller for
 * nothing. */
enum {
    ENGLISH_PROBES = 4,
    ENGLISH_BITS = 10,
    NEAR_PROBES = 6,
    NEAR_BITS = 20,
    KNOWN_PROBES = 5,
    KNOWN_BITS = 14,
    KOREAN_PROBES = 6,
    KOREAN_BITS = 16,
};

extern const char blob_magic[8];

/* Size of one record of a section. */
size_t section_record(Section section);

static inline const void *section_at(const BlobHeader *header, Section section)
{
    return (const char *)header + header->sections[section].offset;
}

/* Whether the records of LEXICON, which is to be HEADER's, point only to what is there, and its texts are UTF-8. */
bool lexicon_fits(const BlobHeader *header, const Lexicon *lexicon);

#endif
