/* action_glossary.c: a name that a finding is about, added to the project's glossary. The server writes the line itself,
 * so that every client can. */
#define _POSIX_C_SOURCE 200809L /* access */
#include "lsp/action.h"

#include "lsp/folders.h"
#include "lsp/following.h"
#include "lsp/task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_MOST = 4096, NAME_MOST = 200 };

/* ---- Doing it ---- */

/* Whether DIRECTORY has NAME. */
static bool has(const char *directory, const char *name)
{
    char path[PATH_MOST];
    int size = snprintf(path, sizeof path, "%s/%s", directory, name);
    return size < PATH_MOST && access(path, F_OK) == 0;
}

/* The project's directory: of those that FILE lies in the nearest that has an .ireum, else an .ireum.yaml, else a .git. */
static bool find_project(const char *file, char directory[PATH_MOST])
{
    static const char *const signs[] = {".ireum", ".ireum.yaml", ".git"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        snprintf(directory, PATH_MOST, "%s", file);
        for (char *slash; (slash = strrchr(directory, '/')) != NULL;) {
            *slash = '\0';
            if (has(directory, signs[i]))
                return true;
        }
    }
    return false;
}

/* The table of the project that the document URI belongs to. */
static bool find_table(const Server *server, const char *uri, char path[PATH_MOST])
{
    char directory[PATH_MOST];
    const Document *document = documents_find(&server->documents, uri);
    const char *file = document != NULL ? document->path : NULL, *root = folders_root(server);
    if (file == NULL || strlen(file) >= PATH_MOST || !find_project(file, directory)) {
        if (root == NULL)
            return false;
        snprintf(directory, sizeof directory, "%s", root);
    }
    int size = snprintf(path, PATH_MOST, "%s/.ireum/glossary.tsv", directory);
    return size < PATH_MOST;
}

static json_t *add(Server *server, const json_t *arguments, Failure *failure)
{
    const char *uri = json_string_value(json_array_get(arguments, 0));
    IreumNewEntry entry = {
        .class_name = json_string_value(json_array_get(arguments, 1)),
        .preferred = json_string_value(json_array_get(arguments, 2)),
        .hangul = json_string_value(json_array_get(arguments, 3)),
    };
    char path[PATH_MOST];
    unsigned line;
    IreumError error = {.status = IREUM_OK};
    if (uri == NULL || entry.class_name == NULL || entry.preferred == NULL)
        return fail(failure, ERROR_PARAMS, "the arguments are a document's URI, a class, a name, perhaps its Hangul");
    if (!find_table(server, uri, path))
        return fail(failure, ERROR_FAILED, "no project: open a folder, or save the document in one");
    if (ireum_glossary_add(path, &entry, &line, &error) != IREUM_OK)
        return fail(failure, ERROR_FAILED, "%s: %s", error.path[0] != '\0' ? error.path : path, error.message);
    following_reload(server);
    server_show(server, LOUD_INFO, "'%s' is now in %s, line %u", entry.preferred, path, line);
    return json_pack("{s:s, s:i}", "path", path, "line", line);
}

const Task task_add_to_glossary = {.name = "ireum.addToGlossary", .run = add};

/* ---- Offering it ---- */

/* TEXT in one line, one blank between words. False where it is no name that a table could have. */
static bool copy_name(const char *text, size_t size, char name[NAME_MOST])
{
    size_t used = 0;
    for (size_t i = 0; i < size; i++) {
        bool blank = strchr(" \t\r\n", text[i]) != NULL;
        if (used + 1 >= NAME_MOST || text[i] == ';')
            return false;
        if (!blank || (used > 0 && name[used - 1] != ' '))
            name[used++] = blank ? ' ' : text[i];
    }
    name[used] = '\0';
    return used > 0;
}

/* The class of what the finding takes its place for; NULL where that is no name. A slip for a name is no mention. */
static const char *class_of(const Actions *actions, const Target *target)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(actions->checked->result, &count);
    IreumSpan place = target->finding->places[target->place];
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].span.offset == place.offset && mentions[i].span.size == place.size)
            return mentions[i].class_name[0] != '\0' ? mentions[i].class_name : "person";
    }
    return strcmp(target->finding->rule, "name-typo") == 0 ? "term" : NULL;
}

void actions_add_name(Actions *actions, const Target *target)
{
    char name[NAME_MOST], title[NAME_MOST + 64];
    IreumSpan place = target->finding->places[target->place];
    const char *class_name = class_of(actions, target);
    if (class_name == NULL || !copy_name(actions->checked->text.at + place.offset, place.size, name))
        return;
    snprintf(title, sizeof title, "Add '%s' to the project's glossary", name);
    actions_add(actions, title, "quickfix", target,
                json_pack("{s:{s:s, s:s, s:[s, s, s]}}", "command", "title", title, "command",
                          task_add_to_glossary.name, "arguments", actions->document->uri, class_name, name));
}
