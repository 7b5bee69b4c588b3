/* yaml.h: the plain part of YAML that styles and configurations are written in, as a tree with the places of its
 * nodes. */
#ifndef GLOSSARY_YAML_H
#define GLOSSARY_YAML_H

#include "base/arena.h"
#include "base/error.h"

/* Anchors, aliases, tags, deeper nesting, more nodes and larger files are refused: what is written
 * here needs none of them, and hostile files do. */
enum { YAML_DEPTH = 8, YAML_NODES = 20000, YAML_SIZE = 512 * 1024 };

typedef enum YamlKind {
    YAML_TEXT,
    YAML_LIST,
    YAML_MAP,
} YamlKind;

typedef struct YamlNode YamlNode;

struct YamlNode {
    YamlKind kind;
    Str text;            /* of YAML_TEXT, terminated; empty otherwise */
    unsigned line;       /* from 1 */
    unsigned column;     /* in bytes from 1 */
    const YamlNode *key; /* of a value in a map: a YAML_TEXT */
    YamlNode *first;     /* of a list's or map's values */
    YamlNode *next;
};

/* Reads all of TEXT, any bytes. *ROOT is NULL for an empty document. IREUM_INVALID with line, column and message in
 * ERROR; IREUM_MEMORY. */
Status yaml_read(const char *path, Str text, Arena *arena, const YamlNode **root, Error *error);

/* The value of KEY in a map, the first of several; NULL where it has none. */
const YamlNode *yaml_value(const YamlNode *map, const char *key);

#endif
