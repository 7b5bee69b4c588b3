/* message.c: printing "path:line:col: severity: text [tag]". */
#include "report/message.h"

#include "report/visible.h"

const char *severity_color(IreumSeverity severity)
{
    static const char *const colors[] = {
        [IREUM_OFF] = COLOR_BOLD,
        [IREUM_SUGGESTION] = "\x1B[1;36m",
        [IREUM_WARNING] = "\x1B[1;35m",
        [IREUM_ERROR] = "\x1B[1;31m",
    };
    return colors[severity];
}

static void print_place(FILE *out, const Message *message)
{
    visible_puts(out, message->path && message->path[0] ? message->path : "ireum");
    if (message->line > 0)
        fprintf(out, ":%u", message->line);
    if (message->line > 0 && message->column > 0)
        fprintf(out, ":%u", message->column);
    putc(':', out);
}

void message_print(FILE *out, const Message *message, bool color)
{
    fputs(color ? COLOR_BOLD : "", out);
    print_place(out, message);
    fputs(color ? COLOR_NONE " " : " ", out);
    fputs(color ? severity_color(message->severity) : "", out);
    fprintf(out, "%s:", ireum_severity_name(message->severity));
    fputs(color ? COLOR_NONE " " : " ", out);
    visible_puts(out, message->text);
    if (message->tag != NULL)
        fprintf(out, " [%s]", message->tag);
    putc('\n', out);
}
