/* style_pack.h: house styles as records of the compiled glossary, and back. */
#ifndef GLOSSARY_STYLE_PACK_H
#define GLOSSARY_STYLE_PACK_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

typedef struct PackedStyles {
    const PackedStyle *styles;
    size_t style_count;
    const PackedCell *cells;
    size_t cell_count;
    const PackedForm *forms;
    size_t form_count;
} PackedStyles;

/* The draft's styles as records in its arena, with their texts added to its pool. Memory shows in the arena. */
PackedStyles styles_pack(Draft *draft);

/* The styles of LEXICON, in the order of ids, in ARENA, where memory shows; their texts stay the lexicon's. */
StyleList styles_unpack(const Lexicon *lexicon, Arena *arena);

/* The same, each ready to be used. IREUM_MEMORY. */
Status styles_load(const Lexicon *lexicon, Arena *arena, Styles *styles, Error *error);

#endif
