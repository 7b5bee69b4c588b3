/* terminal.h: what the streams of the process lead to. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* When to print in colour, in the order of terminal_color_choice. */
typedef enum Color {
    COLOR_AUTO, /* on a terminal that can, unless the environment has NO_COLOR */
    COLOR_ALWAYS,
    COLOR_NEVER,
} Color;

/* For an option's row. */
const char *terminal_color_choice(size_t index);

bool terminal_color(FILE *stream, Color color);

bool terminal_is(FILE *stream);

/* Cells of a line there; FALLBACK where it leads to no terminal. */
size_t terminal_width(FILE *stream, size_t fallback);

#endif
