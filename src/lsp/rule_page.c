/* rule_page.c: what there is to read about a rule: its page where there is one, else the page's words. */
#include "lsp/rule_page.h"

#include "lsp/action.h"
#include "lsp/task.h"
#include "lsp/uri.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_MOST = 4096 };

json_t *rule_page_uri(const Server *server, const char *rule)
{
    char path[PATH_MOST];
    if (server->options->pages == NULL ||
        snprintf(path, sizeof path, "%s/%s.md", server->options->pages, rule) >= PATH_MOST)
        return NULL;
    char *uri = uri_of(path);
    json_t *text = uri != NULL ? json_string(uri) : NULL;
    free(uri);
    return text;
}

static bool find_rule(const char *name, IreumRuleInfo *rule)
{
    for (size_t i = 0; ireum_rule(i, rule); i++) {
        if (strcmp(rule->id, name) == 0)
            return true;
    }
    return false;
}

static json_t *explain(Server *server, const json_t *arguments, Failure *failure)
{
    const char *name = json_string_value(json_array_get(arguments, 0));
    IreumRuleInfo rule;
    if (name == NULL || !find_rule(name, &rule))
        return fail(failure, ERROR_PARAMS, "the argument is no rule's id");
    json_t *page = rule_page_uri(server, name);
    if (page != NULL && client_offers(server, "window.showDocument.support"))
        server_ask(server, "window/showDocument", json_pack("{s:o}", "uri", page), NULL);
    else {
        json_decref(page);
        server_show(server, LOUD_INFO, "%s: %s.\n\n%s", rule.id, rule.summary, rule.why);
    }
    return json_null();
}

const Task task_explain_rule = {.name = "ireum.explainRule", .run = explain};

void actions_explain(Actions *actions, const Target *target)
{
    char title[128];
    const char *rule = target->finding->rule;
    snprintf(title, sizeof title, "Explain the rule %s", rule);
    actions_add(actions, title, "quickfix", target,
                json_pack("{s:{s:s, s:s, s:[s]}}", "command", "title", title, "command", task_explain_rule.name,
                          "arguments", rule));
}
