/* check.c: the public checker: bytes to findings, a call a stage. */
#include "base/file.h"
#include "check/result.h"
#include "glossary/store.h"
#include "mention/document.h"
#include "rules/table.h"

#include <stdlib.h>

struct IreumChecker {
    Arena arena; /* of all that follows */
    Lexicon lexicon;
    Style style;
    bool style_given;     /* by the caller, and so not to be changed by a document's front matter */
    const char *glossary; /* its path, for a style that a document names */
    Date date;
    Spellers *spellers; /* its own lock makes it safe for threads */
};

const char *ireum_version(void)
{
    return IREUM_VERSION;
}

static Status open_glossary(IreumChecker *checker, const IreumOptions *options, Error *error)
{
    Store *store = NULL;
    Status status = store_open(options->glossary, &store, error);
    if (status == IREUM_OK)
        status = store_lexicon(store, &checker->arena, &checker->lexicon, error);
    if (status == IREUM_OK)
        status =
            store_style(store, options->style ? options->style : "default", &checker->arena, &checker->style, error);
    store_close(store);
    return status;
}

IreumStatus ireum_checker_open(const IreumOptions *options, IreumChecker **checker, IreumError *error)
{
    *checker = NULL;
    IreumChecker *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, options->glossary, "out of memory");
    opened->date = options->date;
    opened->style_given = options->style != NULL;
    opened->glossary = arena_copy(&opened->arena, str_of(options->glossary));
    opened->spellers = spellers_new(options->glossary);
    Status status = open_glossary(opened, options, error);
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

IreumSeverity ireum_checker_severity(const IreumChecker *checker, const char *rule)
{
    for (size_t i = 0; rules[i] != NULL; i++) {
        if (strcmp(rules[i]->id, rule) == 0)
            return rule_severity(rules[i], &checker->lexicon, &checker->style, checker->date);
    }
    return IREUM_OFF;
}

/* The style that a copy's front matter names, where the caller gave none and there is such a style; else the
 * checker's. "style:" may mean anything in a file of somebody else's. */
static const Style *style_of(const IreumChecker *checker, IreumResult *result)
{
    if (checker->style_given || result->copy.style.size == 0)
        return &checker->style;
    Style *style = arena_alloc(&result->arena, sizeof *style);
    Store *store = NULL;
    Status status = style != NULL ? store_open(checker->glossary, &store, NULL) : IREUM_MEMORY;
    if (status == IREUM_OK)
        status = store_style(store, arena_copy(&result->arena, result->copy.style), &result->arena, style, NULL);
    store_close(store);
    return status == IREUM_OK ? style : &checker->style;
}

static Status check_copy(const IreumChecker *checker, IreumResult *result, Error *error)
{
    Document *document = &result->document;
    Status status = document_read(&result->copy, &checker->lexicon, style_of(checker, result), checker->date,
                                  &result->arena, document, error);
    if (status != IREUM_OK)
        return status;
    slips_find(document, checker->spellers);
    Findings findings = {.arena = &result->arena};
    for (size_t i = 0; rules[i] != NULL; i++)
        rules[i]->check(document, &findings);
    result->report = decide(document, &findings);
    return result->arena.failed ? error_set(error, IREUM_MEMORY, result->copy.path, "out of memory") : IREUM_OK;
}

static Status check_input(const IreumChecker *checker, const IreumInput *input, IreumResult *result, Error *error)
{
    result->input = (Str){input->bytes, input->size};
    result->asked = arena_alloc(&result->arena, sizeof *result->asked);
    if (result->asked == NULL)
        return error_set(error, IREUM_MEMORY, input->path, "out of memory");
    Status status = copy_read(input, &result->arena, &result->copy, error);
    return status == IREUM_OK ? check_copy(checker, result, error) : status;
}

static Status result_new(const char *path, IreumResult **result, Error *error)
{
    *result = calloc(1, sizeof **result);
    return *result != NULL ? IREUM_OK : error_set(error, IREUM_MEMORY, path, "out of memory");
}

/* Hands RESULT on, or frees it where STATUS is no success. */
static Status result_finish(IreumResult *made, Status status, IreumResult **result)
{
    *result = status == IREUM_OK ? made : NULL;
    if (status != IREUM_OK)
        ireum_result_free(made);
    return status;
}

IreumStatus ireum_check(const IreumChecker *checker, const IreumInput *input, IreumResult **result, IreumError *error)
{
    IreumResult *made = NULL;
    Status status = result_new(input->path, &made, error);
    if (status == IREUM_OK)
        status = check_input(checker, input, made, error);
    return result_finish(made, status, result);
}

IreumStatus ireum_check_file(const IreumChecker *checker, const char *path, const char *format, IreumResult **result,
                             IreumError *error)
{
    IreumResult *made = NULL;
    Str text = {0};
    Status status = result_new(path, &made, error);
    if (status == IREUM_OK)
        status = file_read(path, &made->arena, &text, error);
    if (status == IREUM_OK)
        status = check_input(checker, &(IreumInput){path, format, text.at, text.size}, made, error);
    return result_finish(made, status, result);
}

void ireum_result_free(IreumResult *result)
{
    if (result == NULL)
        return;
    if (result->asked != NULL)
        arena_free(&result->asked->arena);
    arena_free(&result->arena);
    free(result);
}

const char *ireum_result_text(const IreumResult *result, size_t *size)
{
    *size = result->input.size;
    return result->input.at;
}

const IreumFinding *ireum_result_findings(const IreumResult *result, size_t *count)
{
    *count = result->report.count;
    return result->report.at;
}
