/* browse.h: an open glossary, for people who look something up. */
#ifndef GLOSSARY_BROWSE_H
#define GLOSSARY_BROWSE_H

#include "glossary/lexicon.h"

struct IreumGlossary {
    Arena arena;
    Lexicon lexicon;
    const char *path; /* for messages */
};

/* What the sources have of ENTRY; it lives in ARENA and the lexicon. */
IreumEntryInfo entry_describe(const Lexicon *lexicon, const Entry *entry, Arena *arena);

#endif
