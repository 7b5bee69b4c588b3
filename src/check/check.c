/* check.c: the public checker: bytes to findings, a call a stage. */
#include "base/file.h"
#include "check/result.h"
#include "glossary/store.h"
#include "mention/document.h"
#include "rules/table.h"

#include <stdlib.h>

struct IreumChecker {
    Arena arena; /* lexicon and style */
    Lexicon lexicon;
    Style style;
    Date date;
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
        status = store_style(store, options->style ? options->style : "default", &checker->arena, &checker->style,
                             error);
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
    arena_free(&checker->arena);
    free(checker);
}

static Status check_copy(const IreumChecker *checker, IreumResult *result, Error *error)
{
    Document document;
    Status status = document_read(&result->copy, &checker->lexicon, &checker->style, checker->date, &result->arena,
                                  &document, error);
    if (status != IREUM_OK)
        return status;
    Findings findings = {.arena = &result->arena};
    for (size_t i = 0; rules[i] != NULL; i++)
        rules[i]->check(&document, &findings);
    result->report = decide(&document, &findings);
    return result->arena.failed ? error_set(error, IREUM_MEMORY, result->copy.path, "out of memory") : IREUM_OK;
}

static Status check_input(const IreumChecker *checker, const IreumInput *input, IreumResult *result, Error *error)
{
    result->input = (Str){input->bytes, input->size};
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
