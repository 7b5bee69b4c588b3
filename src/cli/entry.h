/* entry.h: glossary entries as people read them. */
#ifndef CLI_ENTRY_H
#define CLI_ENTRY_H

#include "ireum.h"

/* Both print to standard output and are visits: they end the walk where writing failed. */

/* All of an entry; CONTEXT is a size_t that counts the entries printed, which an empty line parts. */
bool entry_print(void *context, const IreumEntryInfo *entry);

/* Id, class and preferred form between tabs; CONTEXT is not used. */
bool entry_print_line(void *context, const IreumEntryInfo *entry);

#endif
