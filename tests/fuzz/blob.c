/* blob.c: a compiled glossary in which any words have been changed. It is refused or can be used.
 *
 * The input is a list of changes, as the seeds of another layout would all be refused: four bytes that say where, in
 * words of four bytes, and four that are put there. What is left over at the end cuts as many bytes off. */
#include "korean/name.h"
#include "sources.h"
#include "target.h"

#include <stdlib.h>

typedef struct Change {
    uint32_t at;
    uint32_t value;
} Change;

static void change(char *blob, size_t size, const uint8_t *data)
{
    Change change;
    memcpy(&change, data, sizeof change);
    memcpy(blob + change.at % (size / 4) * 4, &change.value, sizeof change.value);
}

static void compare_names(const NameTable *names)
{
    NameComparison comparison;
    name_compare_texts(names, (Str)STR_LITERAL("Lim Sung-nam"), (Str)STR_LITERAL("Im Seongnam"), &comparison);
    name_compare_texts(names, (Str)STR_LITERAL("Eunsook"), (Str)STR_LITERAL("Kim Un Sook"), &comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Str whole = sample_blob();
    size_t cut = size % sizeof(Change), kept = whole.size - cut;
    char *blob = malloc(kept);
    if (blob == NULL)
        return 0;
    memcpy(blob, whole.at, kept);
    for (size_t i = 0; i + sizeof(Change) <= size; i += sizeof(Change))
        change(blob, kept, data + i);
    Lexicon lexicon;
    Error error;
    if (lexicon_load(blob, kept, "fuzz", &lexicon, &error) == IREUM_OK) {
        sample_check(&lexicon, sample_styles(), "default");
        compare_names(&lexicon.names);
    }
    free(blob);
    return 0;
}
