/* pack.h: from a draft to the bytes of the compiled lexicon. */
#ifndef GLOSSARY_PACK_H
#define GLOSSARY_PACK_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

/* The rows that DRAFT has now, ordered for the romanizer. In the draft's arena. */
SeamTable seam_table_of(const Draft *draft);

/* *BYTES lie in the draft's arena. The same draft gives the same bytes. IREUM_MEMORY, IREUM_LIMIT. */
Status lexicon_pack(Draft *draft, Str *bytes, Error *error);

/* Builds *LEXICON over the same arena from a draft that began with BELOW's records: its forms from BELOW->form_count on
 * and all of its cues are new, and forms of the label LABEL_NOT_A_NAME are searched for no more. */
Status lexicon_pack_over(const Draft *draft, const Lexicon *below, Lexicon *lexicon, Error *error);

#endif
