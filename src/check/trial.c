/* trial.c: what the rules would report if some mentions stood elsewhere. */
#include "check/trial.h"

#include "rules/table.h"

#include <stdlib.h>

static int by_offset(const void *a, const void *b)
{
    const Mark *one = a, *other = b;
    if (one->span.offset != other->span.offset)
        return one->span.offset < other->span.offset ? -1 : 1;
    return (one->finding > other->finding) - (one->finding < other->finding);
}

static void mark_add(Marks *marks, const Finding *finding, uint32_t number, Span span, bool along)
{
    marks->longest = span.size > marks->longest ? span.size : marks->longest;
    marks->at[marks->count++] = (Mark){
        .span = span,
        .rule = finding->rule,
        .message = finding->message,
        .probability = finding->probability,
        .asked = finding->severity,
        .granted = finding_severity(finding),
        .entry = finding->entry,
        .finding = number,
        .along = along,
    };
}

/* What the findings mark, and change along in their first fix, finding by finding. */
static Marks marks_of(const Findings *findings, Arena *arena)
{
    size_t room = 1;
    for (size_t i = 0; i < findings->count; i++)
        room += findings->at[i].site_count + findings->at[i].edit_count;
    Marks marks = {.at = arena_alloc(arena, room * sizeof *marks.at)};
    for (size_t i = 0; marks.at != NULL && i < findings->count; i++) {
        const Finding *finding = &findings->at[i];
        for (size_t k = 0; k < finding->site_count; k++)
            mark_add(&marks, finding, (uint32_t)i, finding->sites[k].span, false);
        for (size_t k = 0; k < finding->edit_count; k++) {
            if (finding->edits[k].fix == 0)
                mark_add(&marks, finding, (uint32_t)i, finding->edits[k].site.span, true);
        }
    }
    return marks;
}

/* Notes which marks were left to their findings by the decision; they lie as marks_of wrote them. */
static void note_kept(Marks *marks, const Findings *findings)
{
    size_t site = 0;
    for (size_t i = 0; i < marks->count; i++) {
        Mark *mark = &marks->at[i];
        const Finding *finding = &findings->at[mark->finding];
        site = i > 0 && marks->at[i - 1].finding == mark->finding ? site : 0;
        if (mark->granted == IREUM_OFF)
            continue;
        if (mark->along)
            mark->kept = finding->site_count > 0;
        else if (site < finding->site_count && finding->sites[site].span.offset == mark->span.offset)
            mark->kept = true;
        site += mark->kept && !mark->along;
    }
}

Marks trial_run(const IreumChecker *checker, const Document *document, Arena *arena)
{
    Document tried = *document;
    tried.arena = arena;
    Findings findings = {.arena = arena};
    for (size_t i = 0; rules[i] != NULL; i++)
        rule_run(i, (RuleLevel)checker->levels[i], &tried, &findings);
    Marks marks = marks_of(&findings, arena);
    decide(&tried, &findings);
    note_kept(&marks, &findings);
    if (marks.count > 1)
        qsort(marks.at, marks.count, sizeof *marks.at, by_offset);
    return marks;
}

/* Slips as if they stood in no zone but ZONES. */
static Slips slips_in_zones(const Slips *slips, unsigned zones, Arena *arena)
{
    Slips moved = {.at = arena_alloc(arena, (slips->count + 1) * sizeof *moved.at)};
    for (; moved.at != NULL && moved.count < slips->count; moved.count++) {
        moved.at[moved.count] = slips->at[moved.count];
        moved.at[moved.count].mention.zones &= (uint16_t)zones;
    }
    return moved;
}

Marks trial_in_zones(const IreumChecker *checker, const Document *document, Chosen chosen, unsigned zones, Arena *arena)
{
    Document moved = *document;
    moved.mentions.at = arena_alloc(arena, (document->mentions.count + 1) * sizeof *moved.mentions.at);
    if (moved.mentions.at == NULL)
        return (Marks){0};
    if (document->mentions.count > 0)
        memcpy(moved.mentions.at, document->mentions.at, document->mentions.count * sizeof *moved.mentions.at);
    for (size_t i = 0; i < chosen.count; i++)
        moved.mentions.at[chosen.at[i]].zones &= (uint16_t)zones;
    moved.slips = slips_in_zones(&document->slips, zones, arena);
    for (size_t i = 0; i < sizeof moved.zones.of / sizeof *moved.zones.of; i++) {
        if (!(zones >> i & 1))
            moved.zones.of[i] = (Spans){0};
    }
    return trial_run(checker, &moved, arena);
}

/* The index of the first mark that may reach to OFFSET. */
static size_t first_near(const Marks *marks, uint32_t offset)
{
    uint32_t from = offset > marks->longest ? offset - marks->longest : 0;
    size_t low = 0, high = marks->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (marks->at[middle].span.offset < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t marks_next(const Marks *marks, size_t index, Span span)
{
    size_t i = index > 0 ? index : first_near(marks, span.offset);
    for (; i < marks->count && marks->at[i].span.offset < span_end(span); i++) {
        if (span_overlaps(marks->at[i].span, span))
            return i;
    }
    return marks->count;
}

bool marks_have(const Marks *marks, const Rule *rule, Span span)
{
    for (size_t i = marks_next(marks, 0, span); i < marks->count; i = marks_next(marks, i + 1, span)) {
        if (marks->at[i].rule == rule && !marks->at[i].along)
            return true;
    }
    return false;
}
