/* markdown.c: any bytes as Markdown, through the whole check with the shipped glossary. */
#include "holds.h"
#include "shipped.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    holds_check(shipped_checker(), "markdown", data, size);
    return 0;
}
