/* workspace.h: what a workspace is made of. */
#ifndef WORKSPACE_WORKSPACE_H
#define WORKSPACE_WORKSPACE_H

#include "workspace/scope.h"

/* A directory that files have been asked about. */
typedef struct Folder {
    const char *path; /* absolute */
    const Scope *scope;
    struct Folder *next; /* with a hash of the same place */
} Folder;

enum { FOLDER_PLACES = 4096 };

struct IreumWorkspace {
    Arena arena;
    ScopeBase base;
    const char *glossary; /* path of the shipped one */
    const char *ceiling;  /* absolute, or NULL */
    const Scope *bottom;  /* what every project's scope lies above: the shipped glossary and the user's */
    const Scope *outside; /* for files without a configuration */
    const Scope *fixed;   /* for all files; NULL: each file's own */
    Folder *folders[FOLDER_PLACES];
    const Folder *latest;
    char *latest_name; /* as the directory was written */
};

/* A pattern that excludes a file. */
typedef struct Exclusion {
    const Config *config;
    const Placed *pattern;
} Exclusion;

/* The scope of the file PATH. IREUM_INVALID, IREUM_MEMORY. */
Status workspace_scope(IreumWorkspace *workspace, const char *path, const Scope **scope, Error *error);

/* Whether some configuration of SCOPE excludes PATH. */
bool workspace_excludes(const IreumWorkspace *workspace, const Scope *scope, const char *path, Exclusion *exclusion);

#endif
