/* glossary.c: a glossary's sources of any bytes. What compiles can be loaded and used. */
#include "sources.h"
#include "target.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = {0};
    Str blob;
    if (sources_compile((Str){(const char *)data, size}, &arena, &blob)) {
        Lexicon lexicon;
        Error error;
        Status status = lexicon_load(blob.at, blob.size, "fuzz", &lexicon, &error);
        assert(status == IREUM_OK);
        sample_check(&lexicon, sample_styles(), "default");
    }
    arena_free(&arena);
    return 0;
}
