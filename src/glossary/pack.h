/* pack.h: from a draft to the bytes of the compiled lexicon. */
#ifndef GLOSSARY_PACK_H
#define GLOSSARY_PACK_H

#include "glossary/draft.h"

/* *BYTES lie in the draft's arena. The same draft gives the same bytes. IREUM_MEMORY, IREUM_LIMIT. */
Status lexicon_pack(const Draft *draft, Str *bytes, Error *error);

#endif
