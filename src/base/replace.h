/* replace.h: a new text for a file, without a moment in which the file has neither the old nor the new one. */
#ifndef BASE_REPLACE_H
#define BASE_REPLACE_H

#include "base/error.h"
#include "base/str.h"

/* Replaces the bytes BEFORE of the file PATH by AFTER: writes a hidden file beside it and renames that. Permissions
 * stay, and owner, group and extended attributes where the system allows it; another name of the file (a hard link) keeps the old bytes. Links
 * are followed as long as the file lies in or below the directory TREE (NULL: that of PATH). IREUM_CHANGED: PATH does
 * not have the bytes BEFORE; IREUM_INVALID: it lies outside of TREE, or is no ordinary file; IREUM_UNREADABLE, with
 * PATH as it was: it cannot be read or written; IREUM_MEMORY. */
Status file_replace(const char *path, const char *tree, Str before, Str after, Error *error);

#endif
