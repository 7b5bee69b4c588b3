/* terminal.c: what the streams of the process lead to. */
#define _POSIX_C_SOURCE 200809L /* fileno */
#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

const char *terminal_color_choice(size_t index)
{
    static const char *const names[] = {[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

bool terminal_is(FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

/* https://no-color.org: set and not empty. */
static bool color_refused(void)
{
    const char *refusal = getenv("NO_COLOR");
    const char *kind = getenv("TERM");
    return (refusal != NULL && refusal[0] != '\0') || (kind != NULL && strcmp(kind, "dumb") == 0);
}

bool terminal_color(FILE *stream, Color color)
{
    if (color == COLOR_AUTO)
        return terminal_is(stream) && !color_refused();
    return color == COLOR_ALWAYS;
}

size_t terminal_width(FILE *stream, size_t fallback)
{
    struct winsize window;
    if (!terminal_is(stream) || ioctl(fileno(stream), TIOCGWINSZ, &window) != 0 || window.ws_col == 0)
        return fallback;
    return window.ws_col;
}
