/* markdown_cost.h: Markdown that MD4C would read for hours. */
#ifndef COPY_MARKDOWN_COST_H
#define COPY_MARKDOWN_COST_H

#include "base/str.h"

/* Whether reading TEXT would take MD4C far more steps than any honest text of its size. A callback can stop MD4C only
 * after it has found the blocks, which is too late. */
bool markdown_costly(Str text);

#endif
