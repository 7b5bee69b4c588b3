/* checker.c: opening a checker without configuration. */
#include "check/checker.h"

#include "glossary/store.h"
#include "glossary/style_pack.h"
#include "glossary/yaml_lint.h"

#include <stdlib.h>

Status glossary_load(const char *path, IreumHold hold, Arena *arena, const Lexicon **lexicon, const Styles **styles,
                     Error *error)
{
    Lexicon *loaded = arena_alloc(arena, sizeof *loaded);
    Styles *built = arena_alloc(arena, sizeof *built);
    if (loaded == NULL || built == NULL)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    Status status = store_lexicon(path, hold, arena, loaded, error);
    if (status == IREUM_OK)
        status = styles_load(loaded, arena, built, error);
    *lexicon = loaded;
    *styles = built;
    return status;
}

static Status refuse_style(const Styles *styles, const char *id, Error *error)
{
    Arena arena = {0};
    const char *const *ids = styles_ids(styles, &arena);
    const char *nearest = ids != NULL ? yaml_nearest(str_of(id), ids) : NULL;
    const StyleSource *chain[STYLE_CHAIN];
    size_t depth;
    /* Where none is near, all are told. */
    Status status = nearest != NULL ? error_set(error, IREUM_INVALID, NULL,
                                                "there is no house style '%s'; the nearest is '%s'", id, nearest)
                                    : style_chain(styles->sources, styles->count, id, chain, &depth, error);
    arena_free(&arena);
    return status;
}

Status style_named(const Styles *styles, const char *id, const Style **style, Error *error)
{
    *style = styles_find(styles, str_of(id));
    return *style != NULL ? IREUM_OK : refuse_style(styles, id, error);
}

IreumStatus ireum_checker_open(const IreumOptions *options, IreumChecker **checker, IreumError *error)
{
    *checker = NULL;
    IreumChecker *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, options->glossary, "out of memory");
    opened->date = options->date;
    opened->style_given = options->style != NULL;
    levels_start(opened->levels);
    opened->spellers = spellers_new(options->glossary);
    Status status =
        glossary_load(options->glossary, IREUM_MAPPED, &opened->arena, &opened->lexicon, &opened->styles, error);
    if (status == IREUM_OK)
        status = style_named(opened->styles, options->style ? options->style : "default", &opened->style, error);
    if (status == IREUM_OK)
        *checker = opened;
    else
        ireum_checker_close(opened);
    return status;
}

void ireum_checker_close(IreumChecker *checker)
{
    if (checker == NULL)
        return;
    spellers_free(checker->spellers);
    arena_free(&checker->arena);
    free(checker);
}
