/* advance.c: telling the client how far a long request has come. */
#include "lsp/advance.h"

#include <stdio.h>
#include <string.h>

enum { FILES_A_REPORT = 32, LINE_SIZE = 320 };

static void send_value(const Advance *advance, json_t *value)
{
    if (json_is_string(advance->token) || json_is_integer(advance->token))
        outlet_notify(&advance->server->outlet, "$/progress",
                      json_pack("{s:O, s:o}", "token", advance->token, "value", value));
    else
        json_decref(value);
}

void advance_begin(Advance *advance, const char *title)
{
    send_value(advance, json_pack("{s:s, s:s, s:b}", "kind", "begin", "title", title, "cancellable", true));
}

void advance_step(Advance *advance, const char *path)
{
    char line[LINE_SIZE];
    const char *slash = strrchr(path, '/');
    if (++advance->files % FILES_A_REPORT != 0)
        return;
    snprintf(line, sizeof line, "%zu files, %s", advance->files, slash != NULL ? slash + 1 : path);
    json_t *message = json_string(line); /* NULL for a name that is no UTF-8 */
    send_value(advance,
               json_pack("{s:s, s:o}", "kind", "report", "message", message != NULL ? message : json_string("")));
}

void advance_end(Advance *advance)
{
    char line[LINE_SIZE];
    snprintf(line, sizeof line, "%zu files", advance->files);
    send_value(advance, json_pack("{s:s, s:s}", "kind", "end", "message", line));
}
