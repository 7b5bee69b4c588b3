/* knowledge.h: what the server opens of the glossary besides checkers, each when it is first asked for. */
#ifndef LSP_KNOWLEDGE_H
#define LSP_KNOWLEDGE_H

#include "ireum.h"

/* The index of one checker. */
typedef struct KnownIndex {
    const IreumChecker *checker;
    IreumIndex *index;
    struct KnownIndex *next;
} KnownIndex;

typedef struct Knowledge {
    IreumNames *names;
    IreumRomanizer *romanizer;
    KnownIndex *indexes;
} Knowledge;

/* All return NULL where it cannot be had. GLOSSARY is the path of the compiled one. */
const IreumNames *knowledge_names(Knowledge *knowledge, const char *glossary);
const IreumRomanizer *knowledge_romanizer(Knowledge *knowledge, const char *glossary);
const IreumIndex *knowledge_index(Knowledge *knowledge, const IreumChecker *checker);

/* Closes the indexes, before the workspace closes their checkers. */
void knowledge_forget(Knowledge *knowledge);

void knowledge_close(Knowledge *knowledge);

#endif
