/* complain.c: telling on standard error what went wrong. */
#include "cli/complain.h"

#include "cli/terminal.h"
#include "report/report.h"
#include "report/visible.h"

#include <stdarg.h>
#include <stdio.h>

/* What is on its way to standard output belongs before the message, where both go to one place. */
static void print(const Message *message)
{
    fflush(stdout);
    message_print(stderr, message, terminal_color(stderr, COLOR_AUTO));
}

int complain_usage(const Command *command, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    print(&(Message){.severity = IREUM_ERROR, .text = text});
    const char *space = command ? " " : "";
    fprintf(stderr, "Try 'ireum%s%s --help'.\n", space, command ? command->name : "");
    return EXIT_USAGE;
}

void complain_error(const char *path, const IreumError *error)
{
    print(&(Message){
        .path = path ? path : error->path,
        .line = error->line,
        .column = error->column,
        .severity = IREUM_ERROR,
        .text = error->message,
    });
}

void complain_source(FILE *out, const IreumComplaint *complaint)
{
    Message message = {complaint->path,     complaint->line,    complaint->column,
                       complaint->severity, complaint->message, complaint->check};
    if (out == stderr)
        fflush(stdout);
    message_print(out, &message, terminal_color(out, COLOR_AUTO));
}

void complain_note(const char *text)
{
    fflush(stdout);
    fputs("ireum: ", stderr);
    visible_puts(stderr, text);
    putc('\n', stderr);
}
