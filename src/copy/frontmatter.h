/* frontmatter.h: the settings before a Markdown text. */
#ifndef COPY_FRONTMATTER_H
#define COPY_FRONTMATTER_H

#include "copy/copy.h"

/* The bytes that front matter (YAML between ---, TOML between +++) takes at the start of the copy's text, 0 where there
 * is none; its date and style go to the copy, whose lines must be known. */
size_t frontmatter_read(Copy *copy);

#endif
