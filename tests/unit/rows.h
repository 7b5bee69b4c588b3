/* rows.h: sentences and what one rule reports of them, as rows. */
#ifndef TESTS_ROWS_H
#define TESTS_ROWS_H

#include <stddef.h>

/* What RULE reports of TEXT under STYLE: the text of the finding, ? before it where it is only a suggestion, and what
 * the fix puts there, with a bar behind each finding. */
typedef struct Row {
    const char *style, *text, *found;
} Row;

/* Fails the test, with every row printed that differs, unless RULE reports of each row what it says. PATH is that of the
 * compiled glossary. */
void all_found(const char *path, const char *rule, const Row *rows, size_t count);

/* The same where each fix is told, one behind the other. */
void all_fixes_found(const char *path, const char *rule, const Row *rows, size_t count);

#endif
