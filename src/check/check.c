/* check.c: the public checker: bytes to findings, a call a stage. */
#include "base/file.h"
#include "check/checker.h"
#include "check/ignore.h"
#include "check/result.h"
#include "check/suppress.h"
#include "mention/document.h"
#include "rules/safe.h"

#include <stdlib.h>

const char *ireum_version(void)
{
    return IREUM_VERSION;
}

IreumSeverity ireum_checker_severity(const IreumChecker *checker, const char *rule)
{
    size_t index = rule_index(str_of(rule));
    if (index == RULE_COUNT)
        return IREUM_OFF;
    RuleLevel level = (RuleLevel)checker->levels[index];
    return level != LEVEL_ON ? level_severity(level)
                             : rule_severity(rules[index], checker->lexicon, checker->style, checker->date);
}

/* The style that a copy's front matter names, where the caller gave none and there is such a style; else the
 * checker's. "style:" may mean anything in a file of somebody else's. */
static const Style *style_of(const IreumChecker *checker, const IreumResult *result)
{
    const Style *named = checker->style_given ? NULL : styles_find(checker->styles, result->copy.style);
    return named != NULL ? named : checker->style;
}

static Status check_copy(const IreumChecker *checker, IreumResult *result, Error *error)
{
    Document *document = &result->document;
    Status status = document_read(&result->copy, checker->lexicon, style_of(checker, result), checker->date,
                                  &result->arena, document, error);
    if (status != IREUM_OK)
        return status;
    slips_find(document, checker->spellers);
    Findings findings = {.arena = &result->arena};
    for (size_t i = 0; rules[i] != NULL; i++) {
        if (checker->levels[i] != LEVEL_OFF)
            rule_run(i, (RuleLevel)checker->levels[i], document, &findings);
    }
    safe_settle(document, &findings);
    result->report = decide(document, &findings);
    suppress_findings(checker, result);
    ignore_findings(checker, result);
    return result->arena.failed ? error_set(error, IREUM_MEMORY, result->copy.path, "out of memory") : IREUM_OK;
}

static Status check_input(const IreumChecker *checker, const IreumInput *input, IreumResult *result, Error *error)
{
    result->checker = checker;
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

IreumStatus ireum_check_file(const IreumChecker *checker, const IreumInput *input, IreumResult **result,
                             IreumError *error)
{
    IreumResult *made = NULL;
    Str text = {0};
    Status status = result_new(input->path, &made, error);
    if (status == IREUM_OK)
        status = file_read(input->path, &made->arena, &text, error);
    IreumInput read = *input;
    read.bytes = text.at;
    read.size = text.size;
    if (status == IREUM_OK)
        status = check_input(checker, &read, made, error);
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
    *size = result->copy.source.text.size;
    return result->copy.source.text.at;
}

const char *ireum_result_bytes(const IreumResult *result, size_t *size)
{
    *size = result->copy.source.bytes.size;
    return result->copy.source.bytes.at;
}

const char *ireum_result_encoding(const IreumResult *result)
{
    return result->copy.source.charset->name;
}

const char *ireum_encoding_name(size_t index)
{
    const Charset *charset = charset_at(index);
    return charset != NULL ? charset->name : NULL;
}

const IreumFinding *ireum_result_findings(const IreumResult *result, size_t *count)
{
    *count = result->report.count;
    return result->report.at;
}
