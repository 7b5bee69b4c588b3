/* settings.c: what is in force for a file, and who says so. */
#include "workspace/workspace.h"

#include <stdio.h>

typedef struct Showing {
    const IreumWorkspace *workspace;
    const Scope *scope;
    IreumSettingVisit visit;
    void *context;
    Arena arena;
} Showing;

static void show(Showing *showing, const char *name, const char *item, const char *value, IreumOrigin origin)
{
    showing->visit(showing->context, &(IreumSetting){name, item, value, origin, "", 0});
}

static void show_of_file(Showing *showing, const char *name, const char *item, const char *value, const char *path,
                         unsigned line)
{
    showing->visit(showing->context, &(IreumSetting){name, item, value, IREUM_FROM_FILE, path, line});
}

static void show_style(Showing *showing)
{
    const Scope *scope = showing->scope;
    const char *id = scope->checker.style->ids[0], *fallback = showing->workspace->base.fallback;
    if (showing->workspace->base.style != NULL) {
        show(showing, "style", "", id, IREUM_FROM_OPTIONS);
        return;
    }
    while (scope != NULL && scope->config.style.line == 0)
        scope = scope->upper;
    if (scope != NULL)
        show_of_file(showing, "style", "", id, scope->config.path, scope->config.style.line);
    else if (fallback != NULL && strcmp(id, fallback) == 0)
        show(showing, "style", "", id, IREUM_FROM_OPTIONS);
    else
        show(showing, "style", "", id, IREUM_FROM_PROGRAM);
}

/* The last of COUNT choices that speaks of RULE; NULL where none does. */
static const RuleChoice *choice_of(const RuleChoice *choices, size_t count, size_t rule)
{
    while (count > 0 && choices[count - 1].rule != rule)
        count--;
    return count > 0 ? &choices[count - 1] : NULL;
}

static void show_rule(Showing *showing, const char *id)
{
    const ScopeBase *base = &showing->workspace->base;
    size_t index = rule_index(str_of(id));
    const char *value = ireum_severity_name(ireum_checker_severity(&showing->scope->checker, id));
    if (choice_of(base->rules, base->rule_count, index) != NULL) {
        show(showing, "rules", id, value, IREUM_FROM_OPTIONS);
        return;
    }
    for (const Scope *scope = showing->scope; scope != NULL; scope = scope->upper) {
        const RuleChoice *choice = choice_of(scope->config.rules, scope->config.rule_count, index);
        if (choice == NULL)
            continue;
        show_of_file(showing, "rules", id, value, scope->config.path, choice->line);
        return;
    }
    show(showing, "rules", id, value, IREUM_FROM_PROGRAM);
}

static void show_rules(Showing *showing)
{
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        show_rule(showing, rule.id);
}

/* The highest scope first, as layers lie. */
static void show_layers(Showing *showing, const Scope *scope)
{
    if (scope == NULL)
        return;
    show_layers(showing, scope->upper);
    for (size_t i = 0; i < scope->table_count; i++) {
        const ScopeTable *table = &scope->tables[i];
        show_of_file(showing, "glossary", "", table->path, table->line > 0 ? scope->config.path : table->path,
                     table->line);
    }
}

static void show_excludes(Showing *showing, const Scope *scope)
{
    if (scope == NULL)
        return;
    show_excludes(showing, scope->upper);
    for (size_t i = 0; i < scope->config.exclude.count; i++) {
        const Placed *pattern = &scope->config.exclude.at[i];
        show_of_file(showing, "exclude", "", pattern->text.at, scope->config.path, pattern->line);
    }
}

/* "form Rodong Shinmun, rule name-variant, path quotes/: a quoted masthead" */
static const char *ignore_text(Showing *showing, const Ignore *ignore)
{
    const struct {
        const char *name;
        const char *value;
    } parts[] = {{"form", ignore->form.at}, {"rule", ignore->rule}, {"path", ignore->path.at}};
    const char *text = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].value != NULL && parts[i].value[0] != '\0')
            text = arena_print(&showing->arena, "%s%s%s %s", text, text[0] ? ", " : "", parts[i].name, parts[i].value);
    }
    return arena_print(&showing->arena, "%s: %s", text, ignore->reason.at);
}

static void show_ignores(Showing *showing, const Scope *scope)
{
    if (scope == NULL)
        return;
    show_ignores(showing, scope->upper);
    for (size_t i = 0; i < scope->config.ignore_count; i++) {
        const Ignore *ignore = &scope->config.ignores[i];
        show_of_file(showing, "ignore", "", ignore_text(showing, ignore), scope->config.path, ignore->line);
    }
}

IreumStatus ireum_workspace_settings(IreumWorkspace *workspace, const char *path, IreumSettingVisit visit,
                                     void *context, IreumError *error)
{
    Showing showing = {.workspace = workspace, .visit = visit, .context = context};
    const IreumChecker *checker;
    Exclusion exclusion;
    bool excluded;
    Status status = ireum_workspace_checker(workspace, path, &checker, &excluded, error);
    if (status == IREUM_OK)
        status = workspace_scope(workspace, path, &showing.scope, error);
    if (status != IREUM_OK)
        return status;
    if (excluded && workspace_excludes(workspace, showing.scope, path, &exclusion))
        show_of_file(&showing, "excluded", "", exclusion.pattern->text.at, exclusion.config->path,
                     exclusion.pattern->line);
    show_style(&showing);
    show_rules(&showing);
    show(&showing, "glossary", "", workspace->glossary, IREUM_FROM_PROGRAM);
    show_layers(&showing, showing.scope);
    show_excludes(&showing, showing.scope);
    show_ignores(&showing, showing.scope);
    arena_free(&showing.arena);
    return IREUM_OK;
}
