/* lint.h: checks of a whole glossary, beyond the grammar of its cells. */
#ifndef GLOSSARY_LINT_H
#define GLOSSARY_LINT_H

#include "glossary/draft.h"

/* Complains of what contradicts itself or cannot be right. */
void glossary_lint(Draft *draft);

#endif
