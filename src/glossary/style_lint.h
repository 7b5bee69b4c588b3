/* style_lint.h: complaints about a style file, and the checks that all of its parts share. */
#ifndef GLOSSARY_STYLE_LINT_H
#define GLOSSARY_STYLE_LINT_H

#include "glossary/style.h"
#include "glossary/style_yaml.h"

/* A style file that is being read into SOURCE. */
typedef struct StyleReading {
    const char *path;
    Arena *arena;
    IreumComplain complain; /* may be NULL */
    void *context;
    StyleSource *source;
    size_t cell_capacity;
    size_t form_capacity;
    size_t errors; /* complaints so far */
} StyleReading;

/* Counts a complaint about node AT (NULL: the file) and hands it on. */
void style_complain(StyleReading *reading, const YamlNode *at, const char *check, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The same of an unknown style key, with the nearest known one. */
void style_complain_key(StyleReading *reading, const YamlNode *at);

/* Whether the text AT is one of WORDS (ended by NULL); if not, a complaint names the nearest. WHAT says what it is. */
bool style_check_word(StyleReading *reading, const YamlNode *at, const char *check, const char *what,
                      const char *const *words);

/* No key stands twice in a map; in the second, each is one of FIELDS too. */
void style_check_once(StyleReading *reading, const YamlNode *map);
void style_check_fields(StyleReading *reading, const YamlNode *map, const char *const *fields);

/* The text of a field, terminated; empty where the field is missing, or is no text, which is complained of. */
Str style_field(StyleReading *reading, const YamlNode *map, const char *field);

#endif
