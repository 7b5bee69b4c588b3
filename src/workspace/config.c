/* config.c: reading one .ireum.yaml. */
#include "workspace/config.h"

#include "glossary/yaml_lint.h"

/* Files that one configuration may name. */
enum { GLOSSARY_MOST = 16 };

static const char *const config_keys[] = {"root", "style", "rules", "exclude", "glossary", "ignore", NULL};
static const char *const ignore_keys[] = {"path", "rule", "form", "reason", NULL};

static Placed placed(const YamlNode *node)
{
    return (Placed){node->text, node->line, node->column};
}

static size_t count_items(const YamlNode *node)
{
    size_t count = 0;
    for (const YamlNode *item = yaml_first_item(node); item != NULL; item = yaml_next_item(node, item))
        count++;
    return count;
}

/* A text that is not empty; else a complaint. */
static bool is_text(YamlLint *lint, const YamlNode *node, const char *what)
{
    if (node->kind == YAML_TEXT && node->text.size > 0)
        return true;
    yaml_complain(lint, node, "bad-value", "%s is expected here", what);
    return false;
}

static void read_root(YamlLint *lint, const YamlNode *value, Config *config)
{
    config->root = value->kind == YAML_TEXT && str_is(value->text, "true");
    if (!config->root && (value->kind != YAML_TEXT || !str_is(value->text, "false")))
        yaml_complain(lint, value, "bad-value", "true or false is expected here");
}

static void read_style(YamlLint *lint, const YamlNode *value, Config *config)
{
    if (is_text(lint, value, "the id of a house style"))
        config->style = placed(value);
}

/* The table's place of the rule that NODE names; RULE_COUNT after a complaint. */
static size_t read_rule(YamlLint *lint, const YamlNode *node)
{
    const char *ids[RULE_COUNT + 1];
    rule_ids(ids);
    return yaml_check_word(lint, node, "unknown-rule", "rule", ids) ? rule_index(node->text) : RULE_COUNT;
}

static void read_rules(YamlLint *lint, const YamlNode *value, Config *config)
{
    if (value->kind != YAML_MAP) {
        yaml_complain(lint, value, "bad-value", "a map is expected here: name-style: off");
        return;
    }
    yaml_check_once(lint, value);
    config->rules = arena_alloc(lint->arena, count_items(&(YamlNode){.kind = YAML_LIST, .first = value->first}) *
                                                 sizeof *config->rules);
    for (const YamlNode *node = value->first; node != NULL && config->rules != NULL; node = node->next) {
        RuleChoice choice = {.rule = read_rule(lint, node->key), .line = node->key->line};
        bool leveled = is_text(lint, node, "on, off, suggestion, warning or error") &&
                       yaml_check_word(lint, node, "bad-value", "severity", level_names);
        if (choice.rule < RULE_COUNT && leveled && level_read(node->text, &choice.level))
            config->rules[config->rule_count++] = choice;
    }
}

/* One text or a list of texts, each of which FITS. */
static PlacedList read_texts(YamlLint *lint, const YamlNode *value, const char *what,
                             bool (*fits)(YamlLint *lint, const YamlNode *item))
{
    PlacedList list = {arena_alloc(lint->arena, count_items(value) * sizeof *list.at), 0};
    for (const YamlNode *item = yaml_first_item(value); item != NULL && list.at != NULL;
         item = yaml_next_item(value, item)) {
        if (is_text(lint, item, what) && fits(lint, item))
            list.at[list.count++] = placed(item);
    }
    return list;
}

/* Whether a part of PATH is "..". */
static bool climbs(Str path)
{
    while (path.at != NULL) {
        if (str_is(str_cut(&path, '/'), ".."))
            return true;
    }
    return false;
}

static bool pattern_fits(YamlLint *lint, const YamlNode *item)
{
    if (!climbs(item->text) && !str_is(item->text, "!") && !str_is(item->text, "/"))
        return true;
    yaml_complain(lint, item, "bad-value", "'%.*s' covers nothing below this directory", STR(item->text));
    return false;
}

static bool glossary_fits(YamlLint *lint, const YamlNode *item)
{
    if (item->text.at[0] != '/' && !climbs(item->text))
        return true;
    yaml_complain(lint, item, "outside", "'%.*s' lies outside of this directory, and is not read", STR(item->text));
    return false;
}

static void read_exclude(YamlLint *lint, const YamlNode *value, Config *config)
{
    config->exclude = read_texts(lint, value, "a pattern as in a .gitignore", pattern_fits);
}

static void read_glossary(YamlLint *lint, const YamlNode *value, Config *config)
{
    config->glossary = read_texts(lint, value, "the path of a TSV file", glossary_fits);
    if (config->glossary.count > GLOSSARY_MOST)
        yaml_complain(lint, value, "bad-value", "more than %d files", GLOSSARY_MOST);
}

static void read_ignore(YamlLint *lint, const YamlNode *map, Config *config)
{
    if (map->kind != YAML_MAP) {
        yaml_complain(lint, map, "bad-value", "a map is expected here: {form: ..., rule: ..., reason: ...}");
        return;
    }
    size_t errors = lint->errors;
    yaml_check_fields(lint, map, ignore_keys);
    Ignore ignore = {
        .path = yaml_field(lint, map, "path"),
        .directory = config->directory,
        .form = yaml_field(lint, map, "form"),
        .reason = yaml_field(lint, map, "reason"),
        .line = map->line,
    };
    const YamlNode *path = yaml_value(map, "path"), *rule = yaml_value(map, "rule");
    if (rule != NULL && is_text(lint, rule, "the id of a rule")) {
        size_t index = read_rule(lint, rule);
        ignore.rule = index < RULE_COUNT ? rules[index]->id : NULL;
    }
    if (path != NULL && ignore.path.size > 0)
        pattern_fits(lint, path);
    if (ignore.reason.size == 0)
        yaml_complain(lint, map, "missing-field", "no reason: say why this is right here");
    if (ignore.path.size == 0 && rule == NULL && ignore.form.size == 0)
        yaml_complain(lint, map, "missing-field", "this would ignore everything: give path, rule or form");
    if (lint->errors == errors)
        config->ignores[config->ignore_count++] = ignore;
}

static void read_ignores(YamlLint *lint, const YamlNode *value, Config *config)
{
    if (value->kind != YAML_LIST) {
        yaml_complain(lint, value, "bad-value", "a list is expected here: - {form: ..., rule: ..., reason: ...}");
        return;
    }
    config->ignores = arena_alloc(lint->arena, count_items(value) * sizeof *config->ignores);
    for (const YamlNode *item = value->first; item != NULL && config->ignores != NULL; item = item->next)
        read_ignore(lint, item, config);
}

Status config_read(Config *config, Str text, Arena *arena, IreumComplain complain, void *context)
{
    static const struct {
        const char *key;
        void (*read)(YamlLint *lint, const YamlNode *value, Config *config);
    } readers[] = {{"root", read_root},       {"style", read_style},       {"rules", read_rules},
                   {"exclude", read_exclude}, {"glossary", read_glossary}, {"ignore", read_ignores}};
    YamlLint lint = {config->path, arena, complain, context, 0};
    const YamlNode *root = yaml_read_map(&lint, text, "a map of settings, such as 'style: yonhap',", true);
    if (root != NULL)
        yaml_check_fields(&lint, root, config_keys);
    for (size_t i = 0; root != NULL && i < sizeof readers / sizeof *readers; i++) {
        const YamlNode *value = yaml_value(root, readers[i].key);
        if (value != NULL)
            readers[i].read(&lint, value, config);
    }
    if (arena->failed)
        return IREUM_MEMORY;
    return lint.errors > 0 ? IREUM_INVALID : IREUM_OK;
}
