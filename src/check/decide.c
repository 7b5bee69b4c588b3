/* decide.c: from what the rules propose to what is reported. */
#include "check/decide.h"

#include "rules/table.h"

#include <stdlib.h>

IreumSeverity finding_severity(const Finding *finding)
{
    if (finding->probability < SILENT_BELOW)
        return IREUM_OFF;
    if (finding->probability >= DEMOTED_BELOW || finding->severity <= IREUM_SUGGESTION)
        return finding->severity;
    return (IreumSeverity)(finding->severity - 1);
}

static uint32_t strength(const Rule *rule)
{
    uint32_t place = 0;
    while (rules[place] != NULL && rules[place] != rule)
        place++;
    return place;
}

/* A place that a finding claims: one of its sites, or what its fix changes along with them (SITE is NONE), so that no
 * weaker rule asks for that change again. */
typedef struct Claim {
    Span span;
    uint32_t finding;
    uint32_t site;
    uint32_t strength; /* the smaller the stronger */
} Claim;

static int by_place(const void *a, const void *b)
{
    const Claim *one = a, *other = b;
    if (one->span.offset != other->span.offset)
        return one->span.offset < other->span.offset ? -1 : 1;
    if (one->strength != other->strength)
        return one->strength < other->strength ? -1 : 1;
    return one->finding < other->finding ? -1 : one->finding > other->finding;
}

typedef struct Claims {
    Claim *at;
    size_t count;
} Claims;

static Claims claims_of(const Document *document, const Findings *findings)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++)
        count += findings->at[i].site_count + findings->at[i].edit_count;
    Claims claims = {arena_alloc(document->arena, (count + 1) * sizeof(Claim)), 0};
    for (size_t i = 0; claims.at != NULL && i < findings->count; i++) {
        const Finding *finding = &findings->at[i];
        if (finding_severity(finding) == IREUM_OFF)
            continue;
        for (size_t k = 0; k < finding->site_count; k++)
            claims.at[claims.count++] =
                (Claim){finding->sites[k].span, (uint32_t)i, (uint32_t)k, strength(finding->rule)};
        for (size_t k = 0; k < finding->edit_count; k++) {
            if (finding->edits[k].fix == 0)
                claims.at[claims.count++] =
                    (Claim){finding->edits[k].site.span, (uint32_t)i, NONE, strength(finding->rule)};
        }
    }
    if (claims.count > 1)
        qsort(claims.at, claims.count, sizeof *claims.at, by_place);
    return claims;
}

/* Takes a claim's place from it: its site loses its span. */
static void take(const Findings *findings, const Claim *claim)
{
    if (claim->site != NONE)
        findings->at[claim->finding].sites[claim->site].span.size = 0;
}

/* Of two claims that overlap the weaker loses its place. */
static void settle(const Findings *findings, Claims *claims)
{
    const Claim *holder = NULL;
    for (size_t i = 0; i < claims->count; i++) {
        const Claim *claim = &claims->at[i];
        if (holder == NULL || !span_overlaps(holder->span, claim->span)) {
            holder = claim;
            continue;
        }
        bool weaker = claim->strength >= holder->strength;
        if (claim->finding != holder->finding)
            take(findings, weaker ? claim : holder);
        if (!weaker)
            holder = claim;
    }
}

static bool text_is_put(Site site)
{
    return site.replacement.at != NULL;
}

static int by_edit(const void *a, const void *b)
{
    const IreumEdit *one = a, *other = b;
    if (one->span.offset != other->span.offset)
        return one->span.offset < other->span.offset ? -1 : 1;
    return (one->span.size > other->span.size) - (one->span.size < other->span.size);
}

/* The edits of fix NUMBER: the first has the sites' replacements. In order of position. */
static IreumFix make_fix(const Document *document, const Finding *finding, unsigned number)
{
    IreumEdit *edits = arena_alloc(document->arena, (finding->site_count + finding->edit_count + 1) * sizeof *edits);
    IreumFix fix = {.edits = edits, .title = ""};
    if (edits == NULL)
        return fix;
    size_t count = 0;
    for (size_t i = 0; number == 0 && i < finding->site_count; i++) {
        Site site = finding->sites[i];
        if (site.span.size > 0 && text_is_put(site))
            edits[count++] = (IreumEdit){site.span, site.replacement.at, site.replacement.size};
    }
    for (size_t i = 0; i < finding->edit_count; i++) {
        Site site = finding->edits[i].site;
        if (finding->edits[i].fix == number)
            edits[count++] = (IreumEdit){site.span, site.replacement.at, site.replacement.size};
    }
    if (count > 1)
        qsort(edits, count, sizeof *edits, by_edit);
    fix.edit_count = count;
    fix.safe = finding->safe && !finding->ask && number == 0;
    fix.ask = finding->ask;
    if (count == 0)
        return fix;
    fix.title = arena_print(document->arena, "write '%s'",
                            on_one_line(document->arena, (Str){edits[0].text, edits[0].text_size}));
    return fix;
}

static void make_fixes(const Document *document, const Finding *finding, IreumFinding *out)
{
    unsigned most = 0;
    for (size_t i = 0; i < finding->edit_count; i++)
        most = finding->edits[i].fix > most ? finding->edits[i].fix : most;
    IreumFix *fixes = arena_alloc(document->arena, (most + 1) * sizeof *fixes);
    size_t count = 0;
    for (unsigned i = 0; fixes != NULL && i <= most; i++) {
        IreumFix fix = make_fix(document, finding, i);
        if (fix.edit_count > 0)
            fixes[count++] = fix;
    }
    out->fixes = fixes;
    out->fix_count = count;
}

/* Drops the sites that were taken. False where none is left. */
static bool keep_sites(Finding *finding)
{
    size_t kept = 0;
    for (size_t i = 0; i < finding->site_count; i++) {
        if (finding->sites[i].span.size > 0)
            finding->sites[kept++] = finding->sites[i];
    }
    finding->site_count = kept;
    return kept > 0;
}

static void set_places(Arena *arena, const Finding *finding, IreumFinding *out)
{
    IreumSpan *places = arena_alloc(arena, finding->site_count * sizeof *places);
    for (size_t i = 0; places != NULL && i < finding->site_count; i++)
        places[i] = finding->sites[i].span;
    out->places = places;
    out->place_count = places != NULL ? finding->site_count : 0;
}

static void shift_finding(IreumFinding *finding, uint32_t shift)
{
    if (shift == 0)
        return;
    finding->span.offset += shift;
    for (size_t i = 0; i < finding->place_count; i++)
        ((IreumSpan *)finding->places)[i].offset += shift;
    for (size_t i = 0; i < finding->note_count; i++)
        ((IreumNote *)finding->notes)[i].span.offset += shift;
    for (size_t i = 0; i < finding->fix_count; i++) {
        for (size_t k = 0; k < finding->fixes[i].edit_count; k++)
            ((IreumEdit *)finding->fixes[i].edits)[k].span.offset += shift;
    }
}

static int by_offset(const void *a, const void *b)
{
    const IreumFinding *one = a, *other = b;
    if (one->span.offset != other->span.offset)
        return one->span.offset < other->span.offset ? -1 : 1;
    if (one->span.size != other->span.size)
        return one->span.size < other->span.size ? -1 : 1;
    return strcmp(one->rule, other->rule);
}

void report_order(Report *report)
{
    if (report->count > 1)
        qsort(report->at, report->count, sizeof *report->at, by_offset);
}

Report decide(const Document *document, const Findings *findings)
{
    Claims claims = claims_of(document, findings);
    settle(findings, &claims);
    Report report = {arena_alloc(document->arena, (findings->count + 1) * sizeof *report.at), 0};
    for (size_t i = 0; report.at != NULL && i < findings->count; i++) {
        Finding *finding = &findings->at[i];
        IreumSeverity severity = finding_severity(finding);
        if (severity == IREUM_OFF || !keep_sites(finding))
            continue;
        IreumFinding *out = &report.at[report.count++];
        *out = (IreumFinding){
            .rule = finding->rule->id,
            .severity = severity,
            .probability = finding->probability,
            .span = finding->sites[0].span,
            .message = finding->message,
            .entry =
                finding->entry == NONE ? NULL : document->lexicon->pool + document->lexicon->entries[finding->entry].id,
            .notes = finding->notes,
            .note_count = finding->note_count,
        };
        set_places(document->arena, finding, out);
        make_fixes(document, finding, out);
        shift_finding(out, document->copy->shift);
    }
    report_order(&report);
    return report;
}
