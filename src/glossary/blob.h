/* blob.h: the layout of the compiled lexicon, shared by the one who writes it and the one who reads it. */
#ifndef GLOSSARY_BLOB_H
#define GLOSSARY_BLOB_H

#include "glossary/lexicon.h"

enum {
    LEXICON_LAYOUT = 5,             /* raised whenever a record changes */
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
    SECTION_CONFUSABLES,
    SECTION_GENERICS,
    SECTION_DOUBLETS,
    SECTION_DISPUTES,
    SECTION_FORM_NODES, /* of each phrase table: nodes, items, and the filters in the order of their kinds */
    SECTION_FORM_ITEMS,
    SECTION_FORM_FILTERS,
    SECTION_CUE_NODES = SECTION_FORM_FILTERS + FILTER_COUNT,
    SECTION_CUE_ITEMS,
    SECTION_CUE_FILTERS,
} Section;

enum { SECTION_COUNT = SECTION_CUE_FILTERS + FILTER_COUNT };

typedef struct SectionPlace {
    uint32_t offset; /* bytes from the start of the blob, a multiple of 8 */
    uint32_t count;  /* records */
} SectionPlace;

typedef struct BlobHeader {
    char magic[8];
    uint32_t layout;
    uint32_t byte_order;
    uint32_t size; /* of the whole blob */
    uint32_t reserved;
    SectionPlace sections[SECTION_COUNT];
} BlobHeader;

extern const char blob_magic[8];

/* Size of one record of a section. */
size_t section_record(Section section);

#endif
