/* json_list.c: all findings in one JSON array, and behind them what could not be checked. */
#include "report/json_list.h"

#include "report/json_value.h"

void list_begin(Reporting *reporting)
{
    reporting->state = json_array();
}

void list_file(Reporting *reporting, const char *path, const IreumResult *result, ListFinding make)
{
    size_t count;
    ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? LIST_BEFORE_OTHERS : "", reporting->out);
        value_write(reporting, make(reporting, path, result, i));
    }
}

void list_keep(Reporting *reporting, json_t *object)
{
    value_add(reporting, reporting->state, object);
}

void list_end(Reporting *reporting)
{
    json_t *kept = reporting->state;
    for (size_t i = 0; i < json_array_size(kept); i++) {
        bool first = i == 0 && reporting->counts.files_found == 0;
        fputs(first ? LIST_BEFORE_FIRST : LIST_BEFORE_OTHERS, reporting->out);
        value_write(reporting, json_incref(json_array_get(kept, i)));
    }
    json_decref(kept);
    reporting->state = NULL;
}
