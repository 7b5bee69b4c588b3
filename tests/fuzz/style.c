/* style.c: a project's house style of any bytes, told in words and followed in a check. */
#include "glossary/layer.h"
#include "glossary/style_words.h"
#include "sources.h"
#include "target.h"

#include <assert.h>

static void tell(const StyleSource *source, Arena *arena)
{
    for (size_t i = 0; i < source->cell_count; i++) {
        const StyleCell *cell = &source->cells[i];
        assert(style_group(cell->key) != NULL && style_subject(cell->key) != NULL);
        assert(style_meaning(cell->key, cell->value, arena)[0] != '\0');
        assert(style_evidence(cell->evidence) != NULL);
    }
}

/* Checks copy under SOURCE, above a lexicon that has the forms of its entries. */
static void follow(const StyleSource *source, Arena *arena)
{
    size_t shipped = sample_styles()->count;
    StyleSource *sources = arena_alloc(arena, (shipped + 1) * sizeof *sources);
    Styles styles;
    Lexicon lexicon;
    IreumCompileCounts counts;
    Error error;
    assert(sources != NULL);
    memcpy(sources, sample_styles()->sources, shipped * sizeof *sources);
    sources[shipped] = *source;
    Status status = styles_build(sources, shipped + 1, arena, &styles, &error);
    assert(status == IREUM_OK);
    Layer layer = {NULL, 0, &styles, false};
    status = lexicon_layer(sample_lexicon(), &layer, arena, NULL, NULL, &lexicon, &counts, &error);
    assert(status == IREUM_OK || (status == IREUM_INVALID && counts.errors > 0));
    if (status == IREUM_OK)
        sample_check(&lexicon, &styles, source->id);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = {0};
    StyleSource source;
    Status status = style_source_read("styles/fuzz.yaml", (Str){(const char *)data, size}, &arena, &source, NULL, NULL);
    assert(status == IREUM_OK || status == IREUM_INVALID);
    if (status == IREUM_OK) {
        tell(&source, &arena);
        follow(&source, &arena);
    }
    arena_free(&arena);
    return 0;
}
