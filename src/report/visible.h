/* visible.h: text from outside made fit to print: nothing in it can move a terminal's cursor, colour it, or turn a line
 * around. */
#ifndef REPORT_VISIBLE_H
#define REPORT_VISIBLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* The value of a byte that is no UTF-8. */
#define CHARACTER_NONE UINT32_MAX

/* Reads the first character of TEXT (SIZE bytes, at least one) into *VALUE and returns the bytes it has: one for
 * CHARACTER_NONE. */
size_t character_next(const char *text, size_t size, uint32_t *value);

/* True where the raw character is not to be printed: C0 and C1 controls (the tab included), separators that break a
 * line, marks that change the direction of text, and what takes no room at all and so hides. */
bool character_hidden(uint32_t value);

/* How one character is printed. */
typedef struct Visible {
    uint32_t value;
    char text[16]; /* not terminated */
    size_t size;
    size_t cells;
} Visible;

/* Bytes of ASCII that TEXT begins with, each of which is printed as it is in one cell: nearly all text. */
size_t visible_plain(const char *text, size_t size);

/* Shows the first character of TEXT (SIZE bytes, at least one) as itself, as "<U+001B>" where it is hidden, as U+FFFD
 * where it is no UTF-8; returns the bytes that it has in TEXT. */
size_t visible_next(const char *text, size_t size, Visible *shown);

/* Prints TEXT in that way. */
void visible_print(FILE *out, const char *text, size_t size);

/* The same for text that a zero ends. */
void visible_puts(FILE *out, const char *text);

#endif
