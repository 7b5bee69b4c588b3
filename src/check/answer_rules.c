/* answer_rules.c: what the rules report at a place, would report but for something, or leave alone. */
#include "check/answer.h"
#include "check/suppress.h"

#include "mention/why.h"

/* Whether a comment or the configuration ignores what would be reported. */
static bool say_ignored(Answer *answer, const Mark *mark)
{
    const Document *document = answer->document;
    const Entry *entry = mark->entry != NONE ? &document->lexicon->entries[mark->entry] : NULL;
    const char *id = entry != NULL ? document->lexicon->pool + entry->id : NULL;
    Str text = document->copy->text;
    const Suppression *suppression = suppressions_find(answer->suppressions, text, mark->rule->id, id, mark->span);
    const Ignore *ignore = suppression != NULL
                               ? &suppression->what
                               : ignores_find(answer->ignores, mark->rule->id, id, span_text(text, mark->span));
    if (ignore == NULL)
        return false;
    answer_add(answer, IREUM_REASON_IGNORED, entry, mark->rule,
               arena_print(answer->arena, "%s ignores what %s would report: %s",
                           suppression != NULL ? "a comment" : "the configuration", mark->rule->id,
                           on_one_line(answer->arena, ignore->reason)));
    return true;
}

static void say_reported(Answer *answer, const Mark *mark)
{
    if (say_ignored(answer, mark))
        return;
    answer_add(answer, IREUM_REASON_REPORTED, NULL, mark->rule,
               arena_print(answer->arena, "%s: %s", ireum_severity_name(mark->granted), mark->message));
    if (mark->granted < mark->asked)
        answer_add(answer, IREUM_REASON_PROBABILITY, NULL, mark->rule,
                   arena_print(answer->arena, "%s and not %s: its probability of %.2f is below %.2f",
                               ireum_severity_name(mark->granted), ireum_severity_name(mark->asked),
                               (double)mark->probability, (double)DEMOTED_BELOW));
}

/* The rule that has what MARK was to have. */
static const Rule *holder_of(const Marks *marks, const Mark *mark)
{
    for (size_t i = marks_next(marks, 0, mark->span); i < marks->count; i = marks_next(marks, i + 1, mark->span)) {
        if (marks->at[i].kept && marks->at[i].finding != mark->finding)
            return marks->at[i].rule;
    }
    return NULL;
}

static void say_dropped(Answer *answer, const Mark *mark)
{
    const char *rule = mark->rule->id;
    if (mark->asked == IREUM_OFF) {
        answer_add(answer, IREUM_REASON_OFF, NULL, mark->rule, arena_print(answer->arena, "%s is off", rule));
        return;
    }
    if (mark->granted == IREUM_OFF) {
        answer_add(answer, IREUM_REASON_PROBABILITY, NULL, mark->rule,
                   arena_print(answer->arena, "%s is silent: its probability of %.2f is below %.2f", rule,
                               (double)mark->probability, (double)SILENT_BELOW));
        return;
    }
    const Rule *holder = holder_of(&answer->trials->as_it_is, mark);
    if (holder != NULL)
        answer_add(answer, IREUM_REASON_STRONGER, NULL, mark->rule,
                   arena_print(answer->arena, "%s is silent: a finding of %s holds the place", rule, holder->id));
}

/* A rule that would report the place if it stood in no zone is silent in each zone in which alone it would not. */
static void say_silent(Answer *answer, const Rule *rule)
{
    unsigned zones = zones_at(answer->document, answer->place.span);
    const char *list = "";
    for (size_t i = 0; i < ZONE_COUNT; i++) {
        if ((zones >> i & 1) && !marks_have(&answer->trials->in_one[i], rule, answer->place.span))
            list = arena_print(answer->arena, "%s%s%s", list, list[0] != '\0' ? " and in " : "", zone_words[i]);
    }
    if (list[0] != '\0')
        answer_add(answer, IREUM_REASON_ZONE, NULL, rule,
                   arena_print(answer->arena, "%s is silent in %s", rule->id, list));
}

void answer_rules(Answer *answer)
{
    const Marks *now = &answer->trials->as_it_is, *freed = &answer->trials->in_none;
    Span span = answer->place.span;
    for (size_t i = marks_next(now, 0, span); i < now->count; i = marks_next(now, i + 1, span)) {
        if (now->at[i].kept && !now->at[i].along)
            say_reported(answer, &now->at[i]);
    }
    bool reported = answer->count > 0;
    for (size_t i = marks_next(now, 0, span); i < now->count; i = marks_next(now, i + 1, span)) {
        if (!now->at[i].kept && !now->at[i].along)
            say_dropped(answer, &now->at[i]);
    }
    for (size_t i = marks_next(freed, 0, span); i < freed->count && !reported; i = marks_next(freed, i + 1, span)) {
        const Mark *mark = &freed->at[i];
        if (mark->kept && !mark->along && !marks_have(now, mark->rule, span))
            say_silent(answer, mark->rule);
    }
}
