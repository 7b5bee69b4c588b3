/* sarif_tool.c: the program and its rules in a SARIF log, with the rules' pages as help. */
#include "report/sarif.h"

#include "report/json_value.h"
#include "report/page.h"

#include <ctype.h>
#include <stdlib.h>

const char *sarif_level(IreumSeverity severity)
{
    static const char *const levels[] = {
        [IREUM_OFF] = "none",
        [IREUM_SUGGESTION] = "note",
        [IREUM_WARNING] = "warning",
        [IREUM_ERROR] = "error",
    };
    return levels[severity];
}

json_t *sarif_message(Reporting *reporting, const char *text)
{
    json_t *object = json_object();
    value_put(reporting, object, "text", value_terminated(text));
    return object;
}

/* What WRITE prints of RULE; NULL where memory is out. */
static json_t *printed(const IreumRuleInfo *rule, void (*write)(FILE *out, const IreumRuleInfo *rule))
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        return NULL;
    write(out, rule);
    json_t *string = fclose(out) == 0 ? json_stringn(text, size) : NULL;
    free(text);
    return string;
}

static void write_summary(FILE *out, const IreumRuleInfo *rule)
{
    fprintf(out, "%c%s.", toupper((unsigned char)rule->summary[0]), rule->summary + 1);
}

static json_t *rule_of(Reporting *reporting, const IreumRuleInfo *rule)
{
    json_t *object = json_object();
    json_t *summary = json_object();
    json_t *help = json_object();
    json_t *configuration = json_object();
    value_put(reporting, summary, "text", printed(rule, write_summary));
    value_put(reporting, help, "text", printed(rule, page_plain));
    value_put(reporting, help, "markdown", printed(rule, page_markdown));
    value_put(reporting, configuration, "level", json_string(sarif_level(rule->severity)));
    value_put(reporting, object, "id", json_string(rule->id));
    value_put(reporting, object, "shortDescription", summary);
    value_put(reporting, object, "fullDescription", sarif_message(reporting, rule->triggers));
    value_put(reporting, object, "help", help);
    value_put(reporting, object, "defaultConfiguration", configuration);
    return object;
}

json_t *sarif_tool(Reporting *reporting)
{
    json_t *tool = json_object();
    json_t *driver = json_object();
    json_t *rules = json_array();
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        value_add(reporting, rules, rule_of(reporting, &rule));
    value_put(reporting, driver, "name", json_string("ireum"));
    value_put(reporting, driver, "semanticVersion", json_string(ireum_version()));
    value_put(reporting, driver, "rules", rules);
    value_put(reporting, tool, "driver", driver);
    return tool;
}
