/* layer.c: a project's table of any bytes, above a small glossary. What is left of it can be used. */
#include "glossary/layer.h"

#include "sources.h"
#include "target.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = {0};
    LayerTable table = {"fuzz.tsv", {(const char *)data, size}};
    Layer layer = {&table, 1, sample_styles(), false};
    Lexicon lexicon;
    IreumCompileCounts counts;
    Error error;
    Status status = lexicon_layer(sample_lexicon(), &layer, &arena, NULL, NULL, &lexicon, &counts, &error);
    assert(status == IREUM_OK || (status == IREUM_INVALID && counts.errors > 0));
    if (status == IREUM_OK)
        sample_check(&lexicon, sample_styles(), "default");
    arena_free(&arena);
    return 0;
}
