/* narrow.c: findings at some of their places alone. */
#include "check/narrow.h"

/* The places of a finding that are not wanted, in order. */
typedef struct Unwanted {
    const IreumSpan *at;
    size_t count;
} Unwanted;

/* Whether SPAN overlaps one of them, which are ordered and apart. */
static bool touches(const Unwanted *unwanted, IreumSpan span)
{
    size_t low = 0, high = unwanted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (span_end(unwanted->at[middle]) <= span.offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < unwanted->count && span_overlaps(unwanted->at[low], span);
}

static void narrow_fixes(IreumFinding *finding, const Unwanted *unwanted)
{
    IreumFix *fixes = (IreumFix *)finding->fixes;
    size_t kept = 0;
    for (size_t i = 0; i < finding->fix_count; i++) {
        IreumFix fix = fixes[i];
        IreumEdit *edits = (IreumEdit *)fix.edits;
        size_t left = 0;
        for (size_t k = 0; k < fix.edit_count; k++) {
            if (!touches(unwanted, edits[k].span))
                edits[left++] = edits[k];
        }
        fix.edit_count = left;
        if (left > 0)
            fixes[kept++] = fix;
    }
    finding->fix_count = kept;
}

/* A note about the place at which the finding now stands says nothing more. */
static void narrow_notes(IreumFinding *finding, const Unwanted *unwanted)
{
    IreumNote *notes = (IreumNote *)finding->notes;
    size_t kept = 0;
    for (size_t i = 0; i < finding->note_count; i++) {
        bool here = notes[i].placed && notes[i].span.offset == finding->span.offset;
        if (!here && !(notes[i].placed && touches(unwanted, notes[i].span)))
            notes[kept++] = notes[i];
    }
    finding->note_count = kept;
}

/* False where no place is left. LOST is for the places that are not. */
static bool narrow(IreumFinding *finding, const bool *wanted, IreumSpan *lost)
{
    IreumSpan *places = (IreumSpan *)finding->places;
    Unwanted unwanted = {lost, 0};
    size_t kept = 0;
    for (size_t i = 0; i < finding->place_count; i++) {
        if (wanted[i])
            places[kept++] = places[i];
        else
            lost[unwanted.count++] = places[i];
    }
    if (kept == 0 || unwanted.count == 0)
        return kept > 0;
    finding->place_count = kept;
    finding->span = places[0];
    narrow_fixes(finding, &unwanted);
    narrow_notes(finding, &unwanted);
    return true;
}

void findings_narrow(IreumResult *result, PlacesChoose choose, void *context)
{
    Report *report = &result->report;
    size_t most = 0, kept = 0;
    for (size_t i = 0; i < report->count; i++)
        most = report->at[i].place_count > most ? report->at[i].place_count : most;
    bool *wanted = arena_alloc(&result->arena, most + 1);
    IreumSpan *lost = arena_alloc(&result->arena, (most + 1) * sizeof *lost);
    for (size_t i = 0; wanted != NULL && lost != NULL && i < report->count; i++) {
        IreumFinding finding = report->at[i];
        memset(wanted, 0, finding.place_count);
        choose(context, &finding, wanted);
        if (narrow(&finding, wanted, lost))
            report->at[kept++] = finding;
    }
    report->count = wanted != NULL && lost != NULL ? kept : report->count;
    report_order(report);
    result->asked->fingerprints = NULL;
}
