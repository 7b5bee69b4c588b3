/* knowledge.c: what the server opens of the glossary besides checkers. */
#include "lsp/knowledge.h"

#include <stdlib.h>

const IreumNames *knowledge_names(Knowledge *knowledge, const char *glossary)
{
    IreumError error;
    if (knowledge->names == NULL && ireum_names_open(glossary, IREUM_READ, &knowledge->names, &error) != IREUM_OK)
        return NULL;
    return knowledge->names;
}

const IreumRomanizer *knowledge_romanizer(Knowledge *knowledge, const char *glossary)
{
    IreumError error;
    if (knowledge->romanizer == NULL &&
        ireum_romanizer_open(glossary, IREUM_READ, &knowledge->romanizer, &error) != IREUM_OK)
        return NULL;
    return knowledge->romanizer;
}

static KnownIndex *open_index(const IreumChecker *checker)
{
    IreumError error;
    KnownIndex *known = calloc(1, sizeof *known);
    if (known == NULL)
        return NULL;
    known->checker = checker;
    if (ireum_index_open(checker, &known->index, &error) == IREUM_OK)
        return known;
    free(known);
    return NULL;
}

const IreumIndex *knowledge_index(Knowledge *knowledge, const IreumChecker *checker)
{
    KnownIndex *known = knowledge->indexes;
    while (known != NULL && known->checker != checker)
        known = known->next;
    if (known == NULL && (known = open_index(checker)) != NULL) {
        known->next = knowledge->indexes;
        knowledge->indexes = known;
    }
    return known != NULL ? known->index : NULL;
}

void knowledge_forget(Knowledge *knowledge)
{
    while (knowledge->indexes != NULL) {
        KnownIndex *known = knowledge->indexes;
        knowledge->indexes = known->next;
        ireum_index_close(known->index);
        free(known);
    }
}

void knowledge_close(Knowledge *knowledge)
{
    knowledge_forget(knowledge);
    ireum_names_close(knowledge->names);
    ireum_romanizer_close(knowledge->romanizer);
    *knowledge = (Knowledge){.names = NULL};
}
