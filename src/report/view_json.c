/* view_json.c: what a copy names, and why a form gave no finding, as JSON, as docs/mentions.schema.json and
 * docs/silence.schema.json describe it. */
#include "report/json_value.h"

static json_t *list_of(Reporting *reporting, const char *const *texts, size_t count)
{
    json_t *array = json_array();
    for (size_t i = 0; i < count; i++)
        value_add(reporting, array, value_terminated(texts[i]));
    return array;
}

static json_t *mention_of(Reporting *reporting, const IreumResult *result, const IreumMention *mention)
{
    static const char *const kinds[] = {
        [IREUM_FORM_PREFERRED] = "preferred",
        [IREUM_FORM_OWN] = "own",
        [IREUM_FORM_STYLE] = "style",
        [IREUM_FORM_FLAGGED] = "flagged",
        [IREUM_FORM_FLAGGED_IF] = "flagged-if",
        [IREUM_FORM_HANGUL] = "hangul",
        [IREUM_FORM_HANGUL_NORTH] = "hangul-north",
        [IREUM_FORM_HANJA] = "hanja",
        [IREUM_FORM_UNLISTED] = "unlisted",
        [IREUM_FORM_REFERENCE] = "reference",
    };
    json_t *object = json_object();
    value_put_place(reporting, object, result, mention->span);
    value_put(reporting, object, "class", value_terminated(mention->class_name));
    value_put(reporting, object, "entry", value_terminated(mention->entry));
    value_put(reporting, object, "thing", json_integer((json_int_t)mention->thing));
    value_put(reporting, object, "preferred", value_terminated(mention->preferred));
    value_put(reporting, object, "hangul", value_terminated(mention->hangul));
    value_put(reporting, object, "kind", value_terminated(kinds[mention->kind]));
    value_put(reporting, object, "form", value_terminated(mention->form));
    value_put(reporting, object, "key", value_terminated(mention->key));
    value_put(reporting, object, "reading", value_terminated(mention->reading));
    value_put(reporting, object, "evidence", value_terminated(ireum_result_evidence(result, mention)));
    value_put(reporting, object, "probability", value_probability(mention->probability));
    value_put(reporting, object, "zones", list_of(reporting, mention->zones, mention->zone_count));
    value_put(reporting, object, "others", list_of(reporting, mention->others, mention->other_count));
    return object;
}

static json_t *place_of(Reporting *reporting, const IreumResult *result, const IreumSilence *place)
{
    json_t *object = json_object();
    json_t *reasons = json_array();
    for (size_t i = 0; i < place->reason_count; i++) {
        const IreumReason *reason = &place->reasons[i];
        json_t *said = json_object();
        value_put(reporting, said, "kind", value_terminated(ireum_reason_name(reason->kind)));
        value_put(reporting, said, "text", value_terminated(reason->text));
        value_put(reporting, said, "rule", value_terminated(reason->rule));
        value_put(reporting, said, "entry", value_terminated(reason->entry));
        value_add(reporting, reasons, said);
    }
    value_put_place(reporting, object, result, place->span);
    value_put(reporting, object, "reasons", reasons);
    return object;
}

/* A document with LIST under KEY. */
static void write_file(Reporting *reporting, const char *path, const char *key, json_t *list)
{
    json_t *object = json_object();
    value_put(reporting, object, "path", value_terminated(path));
    value_put(reporting, object, key, list);
    value_write(reporting, object);
}

static void mentions_file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        value_add(reporting, list, mention_of(reporting, result, &mentions[i]));
    write_file(reporting, path, "mentions", list);
}

static void silence_file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumSilence *places = ireum_result_silence(result, reporting->options.form, &count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        value_add(reporting, list, place_of(reporting, result, &places[i]));
    write_file(reporting, path, "places", list);
}

const Report report_mentions_json = {
    .name = "json",
    .summary = "one JSON object, for programs",
    .before_first = "\n",
    .before_others = ",\n",
    .begin = whole_begin,
    .file = mentions_file,
    .error = whole_error,
    .end = whole_end,
};

const Report report_silence_json = {
    .name = "json",
    .summary = "one JSON object, for programs",
    .before_first = "\n",
    .before_others = ",\n",
    .begin = whole_begin,
    .file = silence_file,
    .error = whole_error,
    .end = whole_end,
};
