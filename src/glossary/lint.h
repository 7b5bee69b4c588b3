/* lint.h: checks of a whole glossary, beyond the grammar of its cells. */
#ifndef GLOSSARY_LINT_H
#define GLOSSARY_LINT_H

#include "glossary/draft.h"
#include "glossary/lexicon.h"

/* Complains of what contradicts itself or cannot be right. */
void glossary_lint(Draft *draft);

/* The same of what a layer has added: the records that have a place. LEXICON is what came of the draft. */
void glossary_lint_layer(Draft *draft, const Lexicon *lexicon);

/* Wrong forms that are English words, which takes reading a dictionary. */
void glossary_lint_english(Draft *draft);

#endif
