/* layer.h: a compiled glossary with more entries above it, in memory. A later layer replaces an entry whole by its id. */
#ifndef GLOSSARY_LAYER_H
#define GLOSSARY_LAYER_H

#include "glossary/lexicon.h"
#include "glossary/style.h"

/* A table as docs/glossary.md describes it for projects. */
typedef struct LayerTable {
    const char *path;
    Str text; /* any bytes */
} LayerTable;

/* What lies above: tables, the lowest first, and the styles, of which those that have a path may name forms of entries
 * that the glossary below does not know as right. */
typedef struct Layer {
    const LayerTable *tables;
    size_t table_count;
    const Styles *styles; /* all that are known */
    bool against_english; /* compares wrong forms with an English dictionary, which takes reading one */
} Layer;

/* Builds *LEXICON in ARENA; it shares records with BELOW, which must outlive it. Everything that is wrong goes to
 * COMPLAIN (NULL allowed); IREUM_INVALID if there was an error. IREUM_MEMORY. COUNTS is of the layer alone. */
Status lexicon_layer(const Lexicon *below, const Layer *layer, Arena *arena, IreumComplain complain, void *context,
                     Lexicon *lexicon, IreumCompileCounts *counts, Error *error);

#endif
