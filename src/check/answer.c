/* answer.c: collecting the reasons that are given for one place. */
#include "check/answer.h"

const char *ireum_reason_name(IreumReasonKind kind)
{
    static const char *const names[] = {
        [IREUM_REASON_REPORTED] = "reported",
        [IREUM_REASON_STRONGER] = "stronger",
        [IREUM_REASON_PROBABILITY] = "probability",
        [IREUM_REASON_OFF] = "off",
        [IREUM_REASON_IGNORED] = "ignored",
        [IREUM_REASON_ZONE] = "zone",
        [IREUM_REASON_WRONG] = "wrong",
        [IREUM_REASON_LEFT] = "left",
        [IREUM_REASON_RIGHT] = "right",
        [IREUM_REASON_STYLE] = "style",
        [IREUM_REASON_AMBIGUOUS] = "ambiguous",
        [IREUM_REASON_CONDITION] = "condition",
        [IREUM_REASON_UNFIT] = "unfit",
        [IREUM_REASON_COVERED] = "covered",
        [IREUM_REASON_UNSEARCHED] = "unsearched",
        [IREUM_REASON_NEAR] = "near",
        [IREUM_REASON_UNKNOWN] = "unknown",
        [IREUM_REASON_UNREAD] = "unread",
    };
    return names[kind];
}

void answer_add(Answer *answer, IreumReasonKind kind, const Entry *entry, const Rule *rule, const char *text)
{
    for (size_t i = 0; i < answer->count; i++) {
        if (answer->reasons[i].kind == kind && strcmp(answer->reasons[i].text, text) == 0)
            return;
    }
    answer->reasons =
        arena_room(answer->arena, answer->reasons, answer->count, &answer->capacity, sizeof *answer->reasons);
    if (answer->count < answer->capacity)
        answer->reasons[answer->count++] = (IreumReason){
            .kind = kind,
            .text = text,
            .rule = rule != NULL ? rule->id : NULL,
            .entry = entry != NULL ? answer->document->lexicon->pool + entry->id : NULL,
        };
}

size_t mention_behind(const Document *document, uint32_t offset)
{
    size_t low = 0, high = document->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (span_end(document->mentions.at[middle].span) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

unsigned zones_at(const Document *document, Span span)
{
    const Mentions *mentions = &document->mentions;
    unsigned zones = 0;
    for (size_t i = 0; i < ZONE_COUNT; i++)
        zones |= zones_touch(document, span, 1u << i) ? 1u << i : 0;
    for (size_t i = mention_behind(document, span.offset);
         i < mentions->count && mentions->at[i].span.offset < span_end(span); i++)
        zones |= mentions->at[i].zones;
    for (size_t i = 0; i < document->slips.count; i++) {
        const Mention *slip = &document->slips.at[i].mention;
        zones |= span_overlaps(slip->span, span) ? slip->zones : 0u;
    }
    return zones;
}
