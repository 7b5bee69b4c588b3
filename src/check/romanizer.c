/* romanizer.c: the public functions of romanization. */
#include "base/unicode.h"
#include "glossary/store.h"
#include "korean/romanization.h"
#include "korean/romanize.h"

#include <stdlib.h>

struct IreumRomanizer {
    Arena arena;
    Lexicon lexicon;
};

const char *ireum_system_name(IreumSystem system)
{
    return (unsigned)system < IREUM_SYSTEM_COUNT ? romanizations[system]->name : NULL;
}

const char *ireum_system_title(IreumSystem system)
{
    return (unsigned)system < IREUM_SYSTEM_COUNT ? romanizations[system]->title : NULL;
}

bool ireum_system_parse(const char *name, IreumSystem *system)
{
    for (unsigned i = 0; i < IREUM_SYSTEM_COUNT; i++) {
        if (strcmp(romanizations[i]->name, name) == 0) {
            *system = (IreumSystem)i;
            return true;
        }
    }
    return false;
}

IreumStatus ireum_romanizer_open(const char *glossary, IreumHold hold, IreumRomanizer **romanizer, IreumError *error)
{
    *romanizer = NULL;
    IreumRomanizer *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, glossary, "out of memory");
    Status status = store_lexicon(glossary, hold, &opened->arena, &opened->lexicon, error);
    if (status != IREUM_OK) {
        ireum_romanizer_close(opened);
        return status;
    }
    *romanizer = opened;
    return IREUM_OK;
}

void ireum_romanizer_close(IreumRomanizer *romanizer)
{
    if (romanizer == NULL)
        return;
    arena_free(&romanizer->arena);
    free(romanizer);
}

static IreumStatus refuse(Str text, const IreumRomanizeOptions *options, IreumError *error)
{
    if ((unsigned)options->system >= IREUM_SYSTEM_COUNT)
        return error_set(error, IREUM_INVALID, NULL, "there is no such system of romanization");
    size_t valid = utf8_check(text);
    return valid == text.size ? IREUM_OK : error_set(error, IREUM_INVALID, NULL, "no UTF-8 from byte %zu on", valid);
}

IreumStatus ireum_romanize(const IreumRomanizer *romanizer, const IreumRomanizeOptions *options, const char *text,
                           size_t size, char *buffer, size_t capacity, size_t *written, IreumError *error)
{
    IreumStatus status = refuse((Str){text, size}, options, error);
    if (status == IREUM_OK)
        *written = romanize(&romanizer->lexicon.seams, options, (Str){text, size}, NULL, buffer, capacity);
    return status;
}

IreumStatus ireum_romanize_explain(const IreumRomanizer *romanizer, const IreumRomanizeOptions *options,
                                   const char *text, size_t size, IreumRomanizeVisit visit, void *context,
                                   IreumError *error)
{
    IreumStatus status = refuse((Str){text, size}, options, error);
    if (status != IREUM_OK)
        return status;
    Str given = {text, size};
    size_t capacity = romanize(&romanizer->lexicon.seams, options, given, NULL, NULL, 0) + 1;
    char *buffer = malloc(capacity);
    if (buffer == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    romanize(&romanizer->lexicon.seams, options, given, &(Listener){visit, context}, buffer, capacity);
    free(buffer);
    return IREUM_OK;
}
