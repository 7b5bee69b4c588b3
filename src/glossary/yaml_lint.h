/* yaml_lint.h: complaints about a YAML file, a style or a configuration, and the checks that their readers share. */
#ifndef GLOSSARY_YAML_LINT_H
#define GLOSSARY_YAML_LINT_H

#include "glossary/yaml.h"

/* A file that is being read. */
typedef struct YamlLint {
    const char *path;
    Arena *arena;
    IreumComplain complain; /* may be NULL */
    void *context;
    size_t errors; /* complaints so far */
} YamlLint;

/* Reads all of TEXT. NULL after a complaint, where the document is no map (WHAT it should be is said), and where
 * memory is out. An empty document is NULL without one where EMPTY allows it. */
const YamlNode *yaml_read_map(YamlLint *lint, Str text, const char *what, bool empty);

/* Counts a complaint about node AT (NULL: the file) and hands it on. */
void yaml_complain(YamlLint *lint, const YamlNode *at, const char *check, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Whether the text AT is one of WORDS (ended by NULL); if not, a complaint names the nearest. WHAT says what it is. */
bool yaml_check_word(YamlLint *lint, const YamlNode *at, const char *check, const char *what, const char *const *words);

/* The one of WORDS (ended by NULL) that WANTED probably means; NULL where none is near. */
const char *yaml_nearest(Str wanted, const char *const *words);

/* No key stands twice in a map; in the second, each is one of FIELDS too. */
void yaml_check_once(YamlLint *lint, const YamlNode *map);
void yaml_check_fields(YamlLint *lint, const YamlNode *map, const char *const *fields);

/* The text of a field, terminated; empty where the field is missing, or is no text, which is complained of. */
Str yaml_field(YamlLint *lint, const YamlNode *map, const char *field);

/* One item or a list of them: walks the list, or the node alone, whose NEXT is another field. */
const YamlNode *yaml_first_item(const YamlNode *node);
const YamlNode *yaml_next_item(const YamlNode *node, const YamlNode *item);

#endif
