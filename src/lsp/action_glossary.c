/* action_glossary.c: a name that a finding is about, added to the project's glossary. The server writes the line itself,
 * so that every client can. */
#include "lsp/action.h"

#include "lsp/following.h"
#include "lsp/project.h"
#include "lsp/task.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MOST = 200 };

/* ---- Doing it ---- */

static json_t *add(Server *server, const json_t *arguments, Failure *failure)
{
    const char *uri = json_string_value(json_array_get(arguments, 0));
    IreumNewEntry entry = {
        .class_name = json_string_value(json_array_get(arguments, 1)),
        .preferred = json_string_value(json_array_get(arguments, 2)),
        .hangul = json_string_value(json_array_get(arguments, 3)),
    };
    char directory[PATH_MOST], path[PATH_MOST];
    unsigned line;
    IreumError error = {.status = IREUM_OK};
    if (uri == NULL || entry.class_name == NULL || entry.preferred == NULL)
        return fail(failure, ERROR_PARAMS, "the arguments are a document's URI, a class, a name, perhaps its Hangul");
    if (!project_find(server, documents_find(&server->documents, uri), directory) ||
        snprintf(path, sizeof path, "%s/.ireum/glossary.tsv", directory) >= PATH_MOST)
        return fail(failure, ERROR_FAILED, "no project: open a folder, or save the document in one");
    if (ireum_glossary_add(path, &entry, &line, &error) != IREUM_OK)
        return fail(failure, ERROR_FAILED, "%s: %s", error.path[0] != '\0' ? error.path : path, error.message);
    following_reload(server);
    server_show(server, LOUD_INFO, "'%s' is now in %s, line %u", entry.preferred, path, line);
    return json_pack("{s:s, s:i}", "path", path, "line", line);
}

const Task task_add_to_glossary = {.name = "ireum.addToGlossary", .run = add};

/* ---- Offering it ---- */

/* The class of what the finding takes its place for; NULL where that is no name. A slip for a name is no mention. */
static const char *class_of(const Actions *actions, const Target *target)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(actions->checked->result, &count);
    IreumSpan place = target->finding->places[target->place];
    for (size_t i = 0; i < count; i++) {
        bool name = mentions[i].kind != IREUM_FORM_REFERENCE;
        if (name && mentions[i].span.offset == place.offset && mentions[i].span.size == place.size)
            return mentions[i].class_name[0] != '\0' ? mentions[i].class_name : "person";
    }
    return strcmp(target->finding->rule, "name-typo") == 0 ? "term" : NULL;
}

void actions_add_name(Actions *actions, const Target *target)
{
    char name[NAME_MOST], title[NAME_MOST + 64];
    IreumSpan place = target->finding->places[target->place];
    const char *class_name = class_of(actions, target);
    if (class_name == NULL || !action_form(actions, place, name, sizeof name) || strchr(name, ';') != NULL)
        return;
    snprintf(title, sizeof title, "Add '%s' to the project's glossary", name);
    actions_add(actions, title, "quickfix", target,
                json_pack("{s:{s:s, s:s, s:[s, s, s]}}", "command", "title", title, "command",
                          task_add_to_glossary.name, "arguments", actions->document->uri, class_name, name));
}
