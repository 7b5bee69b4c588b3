/* workspace_open.c: opening a workspace: its options, the glossary, and what lies below every project. */
#define _POSIX_C_SOURCE 200809L /* getcwd */
#include "workspace/workspace.h"

#include "base/file.h"
#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static const char *copy_text(Arena *arena, const char *text)
{
    return text != NULL ? arena_copy(arena, str_of(text)) : NULL;
}

static Status refuse_choice(const IreumRuleChoice *choice, bool known, Error *error)
{
    if (!known)
        return error_set(error, IREUM_INVALID, NULL, "there is no rule '%s': 'ireum rules' lists them", choice->rule);
    return error_set(error, IREUM_INVALID, NULL, "'%s' is no severity of %s: on, off, suggestion, warning or error",
                     choice->level, choice->rule);
}

static Status read_choices(IreumWorkspace *workspace, const IreumWorkspaceOptions *options, Error *error)
{
    RuleChoice *choices = arena_alloc(&workspace->arena, options->choice_count * sizeof *choices);
    for (size_t i = 0; choices != NULL && i < options->choice_count; i++) {
        choices[i].rule = rule_index(str_of(options->choices[i].rule));
        bool known = choices[i].rule < RULE_COUNT;
        if (!known || !level_read(str_of(options->choices[i].level), &choices[i].level))
            return refuse_choice(&options->choices[i], known, error);
    }
    workspace->base.rules = choices;
    workspace->base.rule_count = choices != NULL ? options->choice_count : 0;
    return IREUM_OK;
}

static Status read_options(IreumWorkspace *workspace, const IreumWorkspaceOptions *options, Error *error)
{
    Arena *arena = &workspace->arena;
    char here[PATH_MAX];
    workspace->base = (ScopeBase){
        .arena = arena,
        .directory = copy_text(arena, getcwd(here, sizeof here) != NULL ? here : "/"),
        .style = copy_text(arena, options->style),
        .fallback = copy_text(arena, options->fallback_style),
        .date = options->date,
        .complain = options->complain,
        .context = options->context,
    };
    workspace->glossary = copy_text(arena, options->glossary);
    workspace->base.spellers = spellers_new(options->glossary);
    if (options->ceiling != NULL)
        workspace->ceiling = path_absolute(workspace->base.directory, options->ceiling, arena);
    return read_choices(workspace, options, error);
}

/* The scope of files that the caller has named, above UPPER. */
static Status open_chosen(IreumWorkspace *workspace, ScopeSource source, const Scope *upper, const Scope **scope,
                          Error *error)
{
    Arena *arena = &workspace->arena;
    Scope *opened = NULL;
    source.chosen = true;
    source.config = copy_text(arena, source.config);
    source.glossary = copy_text(arena, source.glossary);
    const char *file = source.config != NULL ? source.config : source.glossary;
    Str directory = path_parent(str_of(path_absolute(workspace->base.directory, file, arena)));
    source.directory = arena_copy(arena, directory);
    Status status = scope_read(&workspace->base, &source, &opened, error);
    if (status == IREUM_OK)
        status = scope_open(&workspace->base, &source, upper, opened, error);
    *scope = opened;
    return status;
}

/* The one configuration of all files, with what lies in the room beside it. */
static Status open_fixed(IreumWorkspace *workspace, const char *config, Error *error)
{
    Arena *arena = &workspace->arena;
    Str directory = path_parent(str_of(path_absolute(workspace->base.directory, config, arena)));
    const char *room = path_join(arena_copy(arena, directory), ".ireum", arena);
    ScopeSource source = {.config = config, .room = file_there(room) ? room : NULL};
    return open_chosen(workspace, source, workspace->bottom, &workspace->fixed, error);
}

/* A file that need not be there. */
static void watch_user_file(IreumWorkspace *workspace, const char *path)
{
    if (path != NULL)
        watch(&workspace->base.watches, copy_text(&workspace->arena, path), &workspace->arena);
}

static Status open_scopes(IreumWorkspace *workspace, const IreumWorkspaceOptions *options, Error *error)
{
    const Lexicon *lexicon;
    const Styles *styles;
    watch(&workspace->base.watches, workspace->glossary, &workspace->arena);
    Status status = glossary_load(options->glossary, options->hold, &workspace->arena, &lexicon, &styles, error);
    if (status == IREUM_OK)
        status = scope_shipped(&workspace->base, lexicon, styles, &workspace->bottom, error);
    if (options->plain) {
        workspace->fixed = workspace->bottom;
        return status;
    }
    watch_user_file(workspace, options->user_glossary);
    watch_user_file(workspace, options->user_config);
    if (status == IREUM_OK && options->user_glossary != NULL && file_there(options->user_glossary))
        status = open_chosen(workspace, (ScopeSource){.glossary = options->user_glossary}, workspace->bottom,
                             &workspace->bottom, error);
    workspace->outside = workspace->bottom;
    if (status == IREUM_OK && options->config != NULL)
        return open_fixed(workspace, options->config, error);
    if (status == IREUM_OK && options->user_config != NULL && file_there(options->user_config))
        status = open_chosen(workspace, (ScopeSource){.config = options->user_config}, workspace->bottom,
                             &workspace->outside, error);
    return status;
}

IreumStatus ireum_workspace_open(const IreumWorkspaceOptions *options, IreumWorkspace **workspace, IreumError *error)
{
    *workspace = NULL;
    IreumWorkspace *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, options->glossary, "out of memory");
    Status status = read_options(opened, options, error);
    if (status == IREUM_OK)
        status = open_scopes(opened, options, error);
    if (status == IREUM_OK)
        *workspace = opened;
    else
        ireum_workspace_close(opened);
    return status;
}

void ireum_workspace_close(IreumWorkspace *workspace)
{
    if (workspace == NULL)
        return;
    spellers_free(workspace->base.spellers);
    arena_free(&workspace->arena);
    free(workspace->latest_name);
    free(workspace);
}
