/* style_source.c: what a style file says. */
#include "glossary/style.h"
#include "glossary/yaml_lint.h"

/* A style file that is being read into SOURCE. */
typedef struct StyleReading {
    YamlLint lint;
    StyleSource *source;
    size_t cell_capacity;
    size_t form_capacity;
} StyleReading;

/* What cells and forms have in common: how a statement is known and when it holds. */
typedef struct Claim {
    char confidence;
    char evidence;
    Date from;
    Date until;
    IreumSeverity severity;
    Str note;
} Claim;

static const char *const file_fields[] = {"id", "name", "extends", "about", "cells", "entries", NULL};
static const char *const cell_fields[] = {"value", "confidence", "evidence", "from", "until", "severity", "note", NULL};
static const char *const form_fields[] = {"form", "either", "confidence", "evidence", "from", "until", "note", NULL};

/* One of the letters of ALLOWED; '\0' after a complaint. */
static char read_letter(StyleReading *reading, const YamlNode *map, const char *field, const char *allowed)
{
    const YamlNode *value = yaml_value(map, field);
    if (value == NULL) {
        yaml_complain(&reading->lint, map, "missing-field", "no %s: one of the letters %s", field, allowed);
        return '\0';
    }
    Str text = yaml_field(&reading->lint, map, field);
    if (text.size == 1 && strchr(allowed, text.at[0]) != NULL)
        return text.at[0];
    yaml_complain(&reading->lint, value, "bad-value", "%s is one of the letters %s, not '%.*s'", field, allowed,
                  STR(text));
    return '\0';
}

static bool read_date(StyleReading *reading, const YamlNode *map, const char *field, Date *date)
{
    const YamlNode *value = yaml_value(map, field);
    if (value == NULL)
        return true;
    Str text = yaml_field(&reading->lint, map, field);
    if (date_read(text, date))
        return true;
    yaml_complain(&reading->lint, value, "bad-date", "'%.*s' is no date: 2016, 2016-01 or 2016-01-18", STR(text));
    return false;
}

/* FROM may lie before the end of UNTIL; limits of year 0 are none. */
static bool begins_before(Date from, Date until)
{
    return from.year == 0 || until.year == 0 || date_reaches(until, from) || date_within(from, until);
}

static bool read_dates(StyleReading *reading, const YamlNode *map, Claim *claim)
{
    if (!read_date(reading, map, "from", &claim->from) || !read_date(reading, map, "until", &claim->until))
        return false;
    if (begins_before(claim->from, claim->until))
        return true;
    yaml_complain(&reading->lint, yaml_value(map, "until"), "bad-date", "ends before it begins");
    return false;
}

static bool read_severity(StyleReading *reading, const YamlNode *map, IreumSeverity *severity)
{
    static const char *const words[] = {"suggestion", "warning", "error", NULL};
    const YamlNode *value = yaml_value(map, "severity");
    if (value == NULL)
        return true;
    Str text = yaml_field(&reading->lint, map, "severity");
    for (size_t i = 0; words[i] != NULL; i++) {
        if (str_is(text, words[i])) {
            *severity = (IreumSeverity)(IREUM_SUGGESTION + i);
            return true;
        }
    }
    yaml_complain(&reading->lint, value, "bad-value", "severity is suggestion, warning or error, not '%.*s'",
                  STR(text));
    return false;
}

/* False after a complaint. */
static bool read_claim(StyleReading *reading, const YamlNode *map, Claim *claim)
{
    *claim = (Claim){.note = yaml_field(&reading->lint, map, "note")};
    claim->confidence = read_letter(reading, map, "confidence", "hml");
    claim->evidence = read_letter(reading, map, "evidence", "SROK");
    bool timely = read_dates(reading, map, claim);
    bool weighed = read_severity(reading, map, &claim->severity);
    if (claim->evidence == 'K' && claim->confidence != '\0' && claim->confidence != 'l') {
        yaml_complain(&reading->lint, yaml_value(map, "confidence"), "bad-value",
                      "common knowledge (K) is never more than confidence l");
        return false;
    }
    return timely && weighed && claim->confidence != '\0' && claim->evidence != '\0';
}

/* Bytes of all texts with "; " between them; 0 after a complaint. */
static size_t joined_size(StyleReading *reading, const YamlNode *node)
{
    size_t size = 0;
    for (const YamlNode *item = yaml_first_item(node); item != NULL; item = yaml_next_item(node, item)) {
        if (item->kind != YAML_TEXT || item->text.size == 0 || memchr(item->text.at, ';', item->text.size) != NULL) {
            yaml_complain(&reading->lint, item, "bad-value", "a text without ';' is expected here");
            return 0;
        }
        size += item->text.size + (size > 0 ? 2 : 0);
    }
    if (size == 0)
        yaml_complain(&reading->lint, node, "bad-value", "an empty list says nothing");
    return size;
}

/* One text or a list of texts as one text with "; " between them; empty after a complaint. */
static Str join_texts(StyleReading *reading, const YamlNode *node)
{
    size_t size = joined_size(reading, node), used = 0;
    char *joined = arena_alloc(reading->lint.arena, size > 0 ? size + 1 : 0);
    if (joined == NULL)
        return (Str){"", 0};
    for (const YamlNode *item = yaml_first_item(node); item != NULL; item = yaml_next_item(node, item)) {
        if (used > 0) {
            memcpy(joined + used, "; ", 2);
            used += 2;
        }
        memcpy(joined + used, item->text.at, item->text.size);
        used += item->text.size;
    }
    return (Str){joined, used};
}

/* "one:NAME" or "pair:NAME/NAME" with names that are not empty. */
static bool is_policy(Str text)
{
    if (str_starts(text, "one:"))
        return str_trim(str_after(text, 4)).size > 0;
    if (!str_starts(text, "pair:"))
        return false;
    Str rest = str_after(text, 5);
    bool first = str_trim(str_cut(&rest, '/')).size > 0;
    return first && str_trim(rest).size > 0;
}

static bool check_word(StyleReading *reading, const YamlNode *at, const StyleKeyInfo *key)
{
    if (key->shape == STYLE_FORMS || (key->shape == STYLE_POLICY && is_policy(at->text)))
        return true;
    if (key->shape == STYLE_POLICY && (str_starts(at->text, "one:") || str_starts(at->text, "pair:"))) {
        yaml_complain(&reading->lint, at, "bad-value", "a policy is 'one:NAME' or 'pair:NAME/NAME', not '%.*s'",
                      STR(at->text));
        return false;
    }
    return yaml_check_word(&reading->lint, at, "bad-value", key->name, key->words);
}

/* Each of the values fits the key, and there are not more of them than it may have. */
static bool check_value(StyleReading *reading, const YamlNode *value, const StyleKeyInfo *key)
{
    if (value->kind == YAML_TEXT)
        return check_word(reading, value, key);
    if (key->shape == STYLE_ONE || key->shape == STYLE_POLICY) {
        yaml_complain(&reading->lint, value, "bad-value", "%s has one value, not a list", key->name);
        return false;
    }
    bool right = true;
    for (const YamlNode *item = value->first; item != NULL; item = item->next) {
        right = check_word(reading, item, key) && right;
        if (key->open != NULL && str_is(item->text, key->open)) {
            yaml_complain(&reading->lint, item, "bad-value", "'%s' forces nothing and stands alone", key->open);
            right = false;
        }
    }
    return right;
}

static void add_cell(StyleReading *reading, StyleCell cell)
{
    StyleSource *source = reading->source;
    source->cells =
        arena_room(reading->lint.arena, source->cells, source->cell_count, &reading->cell_capacity, sizeof cell);
    if (source->cell_count < reading->cell_capacity)
        source->cells[source->cell_count++] = cell;
}

static void add_form(StyleReading *reading, StyleForm form)
{
    StyleSource *source = reading->source;
    source->forms =
        arena_room(reading->lint.arena, source->forms, source->form_count, &reading->form_capacity, sizeof form);
    if (source->form_count < reading->form_capacity)
        source->forms[source->form_count++] = form;
}

static void read_cell(StyleReading *reading, const YamlNode *map, StyleKey key)
{
    yaml_check_fields(&reading->lint, map, cell_fields);
    Claim claim;
    bool known = read_claim(reading, map, &claim);
    const YamlNode *value = yaml_value(map, "value");
    if (value == NULL) {
        yaml_complain(&reading->lint, map, "missing-field", "no value");
        return;
    }
    Str joined = join_texts(reading, value);
    if (joined.size == 0 || !check_value(reading, value, &style_keys[key]) || !known)
        return;
    add_cell(reading, (StyleCell){key, joined, claim.confidence, claim.evidence, claim.from, claim.until,
                                  claim.severity, claim.note, reading->source->id, map->line});
}

static void read_form(StyleReading *reading, const YamlNode *map, Str entry)
{
    yaml_check_fields(&reading->lint, map, form_fields);
    Claim claim;
    bool known = read_claim(reading, map, &claim);
    const YamlNode *form = yaml_value(map, "form"), *either = yaml_value(map, "either");
    if ((form == NULL) == (either == NULL)) {
        yaml_complain(&reading->lint, map, "missing-field",
                      "an entry has 'form' with one form, or 'either' with a list");
        return;
    }
    const YamlNode *value = form != NULL ? form : either;
    if ((value->kind == YAML_LIST) != (value == either)) {
        yaml_complain(&reading->lint, value, "bad-value", "'form' has one form, 'either' a list of forms");
        return;
    }
    Str joined = join_texts(reading, value);
    if (joined.size > 0 && known)
        add_form(reading, (StyleForm){entry, joined, claim.confidence, claim.evidence, claim.from, claim.until,
                                      claim.note, reading->source->id, map->line});
}

/* Two cells of one key that both speak at some time would leave it open which is meant. */
static void check_overlap(StyleReading *reading, const YamlNode *at, size_t first)
{
    for (size_t i = first; i < reading->source->cell_count; i++) {
        const StyleCell *cell = &reading->source->cells[i];
        for (size_t k = first; k < i && cell->confidence != 'l'; k++) {
            const StyleCell *other = &reading->source->cells[k];
            if (other->confidence == 'l' || !begins_before(cell->from, other->until) ||
                !begins_before(other->from, cell->until))
                continue;
            yaml_complain(&reading->lint, at, "overlap", "the cells of lines %u and %u hold at the same time",
                          other->line, cell->line);
            break;
        }
    }
}

static void complain_key(StyleReading *reading, const YamlNode *at)
{
    const char *names[STYLE_KEY_COUNT + 1] = {NULL};
    for (size_t i = 0; i < STYLE_KEY_COUNT; i++)
        names[i] = style_keys[i].name;
    yaml_check_word(&reading->lint, at, "unknown-key", "style key", names);
}

/* One map, or a list of maps with dates. */
static void read_cells(StyleReading *reading, const YamlNode *node)
{
    StyleKey key = STYLE_NAME_SOUTH;
    if (!style_key_read(node->key->text, &key)) {
        complain_key(reading, node->key);
        return;
    }
    size_t first = reading->source->cell_count;
    for (const YamlNode *item = yaml_first_item(node); item != NULL; item = yaml_next_item(node, item)) {
        if (item->kind == YAML_MAP)
            read_cell(reading, item, key);
        else
            yaml_complain(&reading->lint, item, "bad-value",
                          "a cell is a map: {value: ..., confidence: ..., evidence: ...}");
    }
    check_overlap(reading, node->key, first);
}

static void read_forms(StyleReading *reading, const YamlNode *node)
{
    for (const YamlNode *item = yaml_first_item(node); item != NULL; item = yaml_next_item(node, item)) {
        if (item->kind == YAML_MAP)
            read_form(reading, item, node->key->text);
        else
            yaml_complain(&reading->lint, item, "bad-value",
                          "a form is a map: {form: ..., confidence: ..., evidence: ...}");
    }
}

/* Hands each value of the map FIELD, if it is there, to READ. */
static void read_section(StyleReading *reading, const YamlNode *root, const char *field,
                         void (*read)(StyleReading *reading, const YamlNode *node))
{
    const YamlNode *map = yaml_value(root, field);
    if (map == NULL)
        return;
    if (map->kind != YAML_MAP) {
        yaml_complain(&reading->lint, map, "bad-value", "'%s' is a map", field);
        return;
    }
    yaml_check_once(&reading->lint, map);
    for (const YamlNode *node = map->first; node != NULL; node = node->next)
        read(reading, node);
}

/* The path's last part without .yaml. */
static Str stem_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    Str stem = str_of(slash != NULL ? slash + 1 : path);
    if (str_ends(stem, ".yaml"))
        stem.size -= sizeof ".yaml" - 1;
    return stem;
}

/* Needed texts; without EXTENDS a style extends default. */
static void read_header(StyleReading *reading, const YamlNode *root)
{
    static const char *const needed[] = {"id", "name", "about", NULL};
    for (size_t i = 0; needed[i] != NULL; i++) {
        if (yaml_value(root, needed[i]) == NULL)
            yaml_complain(&reading->lint, root, "missing-field", "no %s", needed[i]);
    }
    StyleSource *source = reading->source;
    source->id = yaml_field(&reading->lint, root, "id").at;
    source->name = yaml_field(&reading->lint, root, "name").at;
    source->about = yaml_field(&reading->lint, root, "about").at;
    source->extends = yaml_field(&reading->lint, root, "extends").at;
    if (source->extends[0] == '\0' && strcmp(source->id, "default") != 0)
        source->extends = "default";
    if (yaml_value(root, "id") != NULL && !str_is(stem_of(reading->lint.path), source->id))
        yaml_complain(&reading->lint, yaml_value(root, "id"), "bad-value", "the id '%s' is not the file's name",
                      source->id);
}

Status style_source_read(const char *path, Str text, Arena *arena, StyleSource *source, IreumComplain to, void *context)
{
    *source = (StyleSource){.path = path, .id = "", .name = "", .extends = "", .about = ""};
    StyleReading reading = {{path, arena, to, context, 0}, .source = source};
    const YamlNode *root = yaml_read_map(&reading.lint, text, "no style: a map with id, name, about and cells", false);
    if (root != NULL) {
        yaml_check_fields(&reading.lint, root, file_fields);
        read_header(&reading, root);
        read_section(&reading, root, "cells", read_cells);
        read_section(&reading, root, "entries", read_forms);
    }
    if (arena->failed)
        return IREUM_MEMORY;
    return reading.lint.errors > 0 ? IREUM_INVALID : IREUM_OK;
}
