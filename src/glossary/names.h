/* names.h: what the sources call the classes, matches, confidences and kinds of forms. */
#ifndef GLOSSARY_NAMES_H
#define GLOSSARY_NAMES_H

#include "base/arena.h"
#include "glossary/entry.h"

/* Index by the enum of that name. */
extern const char *const class_names[CLASS_COUNT];
extern const char *const match_names[MATCH_SUFFIX + 1];
extern const char *const confidence_names[CONFIDENCE_HIGH + 1];
extern const char *const form_kind_names[IREUM_FORM_HANJA + 1];
extern const char *const unit_kind_names[UNIT_KIND_COUNT];

/* Index of NAME in NAMES, or -1. */
int name_index(Str name, const char *const *names, size_t count);

/* DATE as the sources write it, "" for year 0; a set of countries as "kp,kr", their codes at CODES in POOL. In ARENA. */
const char *date_text(Date date, Arena *arena);
const char *countries_text(uint32_t countries, const Text *codes, size_t count, const char *pool, Arena *arena);

#endif
