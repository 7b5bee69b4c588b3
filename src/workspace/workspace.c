/* workspace.c: which configuration is in force for a file. It is looked for in the file's directory and upward, once a
 * directory; each that has something to say is a scope, and adds to the one above it. */
#include "workspace/workspace.h"

#include "base/file.h"
#include "base/glob.h"
#include "base/path.h"
#include "words/fold.h"

#include <stdlib.h>

/* Deeper than any real tree: each level is a call of folder_scope. */
enum { DEEPEST = 1024 };

/* ---- Folders ---- */

static Folder **folder_place(IreumWorkspace *workspace, Str directory)
{
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < directory.size; i++)
        hash = hash_byte(hash, (unsigned char)directory.at[i]);
    return &workspace->folders[(hash ^ hash >> 15) % FOLDER_PLACES];
}

static const Folder *folder_find(IreumWorkspace *workspace, Str directory)
{
    const Folder *folder = *folder_place(workspace, directory);
    while (folder != NULL && !str_is(directory, folder->path))
        folder = folder->next;
    return folder;
}

static const Folder *folder_put(IreumWorkspace *workspace, const char *path, const Scope *scope)
{
    Folder **place = folder_place(workspace, str_of(path));
    Folder *folder = arena_alloc(&workspace->arena, sizeof *folder);
    if (folder == NULL)
        return NULL;
    *folder = (Folder){path, scope, *place};
    *place = folder;
    return folder;
}

/* A repository is a world of its own; above the ceiling and the root there is nothing. */
static bool search_ends(IreumWorkspace *workspace, const char *directory)
{
    bool ceiling = workspace->ceiling != NULL && strcmp(workspace->ceiling, directory) == 0;
    return ceiling || directory[1] == '\0' || file_there(path_join(directory, ".git", &workspace->arena));
}

static Status folder_scope(IreumWorkspace *workspace, Str directory, unsigned depth, const Folder **folder,
                           Error *error);

/* What is in force in the directory above DIRECTORY. */
static Status upper_scope(IreumWorkspace *workspace, const char *directory, unsigned depth, const Scope **scope,
                          Error *error)
{
    const Folder *upper = NULL;
    *scope = workspace->outside;
    if (search_ends(workspace, directory))
        return IREUM_OK;
    if (depth == DEEPEST)
        return error_set(error, IREUM_INVALID, directory, "directories too deep");
    Status status = folder_scope(workspace, path_parent(str_of(directory)), depth + 1, &upper, error);
    if (status == IREUM_OK)
        *scope = upper->scope;
    return status;
}

/* The scope that SOURCE opens above what is in force in the directory over it. */
static Status open_scope(IreumWorkspace *workspace, const ScopeSource *source, unsigned depth, const Scope **scope,
                         Error *error)
{
    const Scope *upper = workspace->bottom;
    Scope *opened = NULL;
    Status status = scope_read(&workspace->base, source, &opened, error);
    if (status == IREUM_OK && !opened->config.root)
        status = upper_scope(workspace, source->directory, depth, &upper, error);
    /* A user's settings are for files that have none: what a project says must be the same for everybody. */
    if (upper == workspace->outside)
        upper = workspace->bottom;
    if (status == IREUM_OK)
        status = scope_open(&workspace->base, source, upper, opened, error);
    *scope = opened;
    return status;
}

static Status folder_scope(IreumWorkspace *workspace, Str directory, unsigned depth, const Folder **folder,
                           Error *error)
{
    *folder = folder_find(workspace, directory);
    if (*folder != NULL)
        return IREUM_OK;
    const char *path = arena_copy(&workspace->arena, directory);
    ScopeSource source = {
        .directory = path,
        .config = path_join(path, ".ireum.yaml", &workspace->arena),
        .room = path_join(path, ".ireum", &workspace->arena),
    };
    watch(&workspace->base.watches, source.config, &workspace->arena);
    if (!file_there(source.config))
        source.config = NULL;
    if (!file_there(source.room)) {
        watch(&workspace->base.watches, source.room, &workspace->arena); /* else what is in it is watched */
        source.room = NULL;
    }
    const Scope *scope = NULL;
    Status status = source.config != NULL || source.room != NULL ? open_scope(workspace, &source, depth, &scope, error)
                                                                 : upper_scope(workspace, path, depth, &scope, error);
    if (status == IREUM_OK)
        *folder = folder_put(workspace, path, scope);
    if (status == IREUM_OK && workspace->arena.failed)
        status = error_set(error, IREUM_MEMORY, path, "out of memory");
    return status;
}

/* ---- The scope of a file ---- */

/* Bytes of PATH's directory as it is written, its slash included. */
static size_t directory_size(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t)(slash - path) + 1 : 0;
}

/* Most files lie in the directory of the file before. */
static bool same_directory(const IreumWorkspace *workspace, const char *path, size_t size)
{
    const char *latest = workspace->latest_name;
    return latest != NULL && strlen(latest) == size && memcmp(latest, path, size) == 0;
}

static void remember(IreumWorkspace *workspace, const char *path, size_t size, const Folder *folder)
{
    char *name = realloc(workspace->latest_name, size + 1);
    if (name == NULL)
        return;
    memcpy(name, path, size);
    name[size] = '\0';
    workspace->latest_name = name;
    workspace->latest = folder;
}

Status workspace_scope(IreumWorkspace *workspace, const char *path, const Scope **scope, Error *error)
{
    *scope = workspace->fixed;
    if (workspace->fixed != NULL)
        return IREUM_OK;
    size_t size = directory_size(path);
    if (!same_directory(workspace, path, size)) {
        Arena arena = {0};
        const Folder *folder = NULL;
        Str absolute = str_of(path_absolute(workspace->base.directory, path, &arena));
        Status status = folder_scope(workspace, path_parent(absolute), 0, &folder, error);
        arena_free(&arena);
        if (status != IREUM_OK)
            return status;
        remember(workspace, path, size, folder);
        *scope = folder->scope;
        return IREUM_OK;
    }
    *scope = workspace->latest->scope;
    return IREUM_OK;
}

/* ---- Excludes ---- */

static bool has_patterns(const Scope *scope)
{
    while (scope != NULL && scope->config.exclude.count == 0)
        scope = scope->upper;
    return scope != NULL;
}

/* The last pattern of CONFIG that speaks of PART, FILE or a directory that it lies in; NULL where none does. */
static const Placed *pattern_for(const Config *config, Str file, Str part)
{
    if (config->exclude.count == 0 ||
        (path_below(config->directory, file).size > 0 && path_below(config->directory, part).size == 0))
        return NULL;
    Str relative = path_for_patterns(config->directory, part);
    for (size_t i = config->exclude.count; i > 0; i--) {
        const Placed *pattern = &config->exclude.at[i - 1];
        Str text = str_starts(pattern->text, "!") ? str_after(pattern->text, 1) : pattern->text;
        if (glob_covers(text, relative, part.size < file.size))
            return pattern;
    }
    return NULL;
}

/* As git has it: the nearest configuration's last pattern counts, and nothing in an excluded directory comes back. */
static bool part_excluded(const Scope *scope, Str file, Str part, Exclusion *exclusion)
{
    const Placed *pattern = NULL;
    for (; scope != NULL && pattern == NULL; scope = scope->upper) {
        pattern = pattern_for(&scope->config, file, part);
        *exclusion = (Exclusion){&scope->config, pattern};
    }
    return pattern != NULL && !str_starts(pattern->text, "!");
}

bool workspace_excludes(const IreumWorkspace *workspace, const Scope *scope, const char *path, Exclusion *exclusion)
{
    if (!has_patterns(scope))
        return false;
    Arena arena = {0};
    Str file = str_of(path_absolute(workspace->base.directory, path, &arena));
    bool excluded = false;
    for (size_t end = 1; end <= file.size && !excluded; end++) {
        if (end == file.size || file.at[end] == '/')
            excluded = part_excluded(scope, file, str_slice(file, 0, end), exclusion);
    }
    arena_free(&arena);
    return excluded;
}

IreumStatus ireum_workspace_checker(IreumWorkspace *workspace, const char *path, const IreumChecker **checker,
                                    bool *excluded, IreumError *error)
{
    const Scope *scope;
    Exclusion exclusion;
    *checker = NULL;
    *excluded = false;
    Status status = workspace_scope(workspace, path, &scope, error);
    if (status != IREUM_OK)
        return status;
    if (scope->wrong)
        return error_set(error, IREUM_INVALID, path, "not checked: its configuration is wrong");
    if (scope->checker.style == NULL) {
        const Style *style;
        return style_named(scope->checker.styles, workspace->base.style ? workspace->base.style : "default", &style,
                           error);
    }
    *checker = &scope->checker;
    *excluded = workspace_excludes(workspace, scope, path, &exclusion);
    return IREUM_OK;
}

bool ireum_workspace_changed(const IreumWorkspace *workspace)
{
    return watches_changed(&workspace->base.watches);
}
