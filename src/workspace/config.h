/* config.h: what one .ireum.yaml says. */
#ifndef WORKSPACE_CONFIG_H
#define WORKSPACE_CONFIG_H

#include "check/checker.h"

/* A text and where it stands. */
typedef struct Placed {
    Str text; /* terminated */
    unsigned line;
    unsigned column;
} Placed;

typedef struct PlacedList {
    Placed *at;
    size_t count;
} PlacedList;

typedef struct RuleChoice {
    size_t rule; /* its place in the table */
    RuleLevel level;
    unsigned line;
} RuleChoice;

typedef struct Config {
    const char *path;      /* as it is shown */
    const char *directory; /* absolute: where its patterns and paths begin */
    bool root;             /* configurations above it are not in force */
    Placed style;          /* line 0: it names none */
    RuleChoice *rules;
    size_t rule_count;
    PlacedList exclude;  /* lines of a .gitignore */
    PlacedList glossary; /* paths below the directory */
    Ignore *ignores;
    size_t ignore_count;
} Config;

/* Reads TEXT, any bytes, of CONFIG's path and directory, which are set. Everything that is wrong goes to COMPLAIN (NULL
 * allowed) with its place, and what is right is kept. IREUM_INVALID if there was a complaint, IREUM_MEMORY. */
Status config_read(Config *config, Str text, Arena *arena, IreumComplain complain, void *context);

#endif
