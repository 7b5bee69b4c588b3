/* scope.h: the settings that are in force in a directory, and the checker that follows them. */
#ifndef WORKSPACE_SCOPE_H
#define WORKSPACE_SCOPE_H

#include "workspace/config.h"
#include "workspace/watch.h"

/* What all scopes of a workspace have in common. */
typedef struct ScopeBase {
    Arena *arena;
    const char *directory; /* absolute: where relative paths begin */
    const char *style;     /* before what anybody else names; NULL: none */
    const char *fallback;  /* where nobody names one; NULL: "default" */
    Date date;
    const RuleChoice *rules; /* before those of configurations; a later one counts */
    size_t rule_count;
    size_t lexicon_count; /* that scopes have built */
    IreumComplain complain;
    void *context;
    Watches watches;
    Spellers *spellers; /* of the shipped glossary; the others belong to it */
} ScopeBase;

/* A layer of the glossary. */
typedef struct ScopeTable {
    const char *path; /* as it is shown */
    unsigned line;    /* of the configuration that names it; 0: it is in its place */
} ScopeTable;

/* A scope adds to the one above it: its configuration, its layers of the glossary, its styles. Immutable once open. */
typedef struct Scope {
    const struct Scope *upper; /* NULL: this is the shipped glossary */
    Config config;             /* path NULL: none */
    ScopeTable *tables;        /* the lowest first */
    size_t table_count;
    bool wrong;           /* something of it, or above it, has been complained of */
    IreumChecker checker; /* without a style where the caller's is none */
} Scope;

/* Where a scope comes from; NULL for what is not there. */
typedef struct ScopeSource {
    const char
        *directory;       /* absolute: where the configuration's patterns and paths begin, and what they cannot leave */
    const char *room;     /* its .ireum */
    const char *config;   /* path of the configuration */
    const char *glossary; /* path of a layer that the caller has named */
    bool chosen;          /* the caller has named the configuration, too: a link may lead to it from anywhere */
} ScopeSource;

/* The scope that has nothing above it. */
Status scope_shipped(ScopeBase *base, const Lexicon *lexicon, const Styles *styles, const Scope **scope, Error *error);

/* Begins a scope: reads the configuration that SOURCE names. What is wrong in a file is complained of, and no failure,
 * here and in scope_open. IREUM_MEMORY. */
Status scope_read(ScopeBase *base, const ScopeSource *source, Scope **scope, Error *error);

/* Completes it: what SOURCE adds to UPPER. */
Status scope_open(ScopeBase *base, const ScopeSource *source, const Scope *upper, Scope *scope, Error *error);

#endif
