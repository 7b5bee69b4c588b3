/* finding.c: building what a rule reports. */
#include "rules/finding.h"

#include "rules/rule.h"
#include "words/bytes.h"

#include <stdarg.h>
#include <stdio.h>

void finding_site(Finding *finding, Site site)
{
    finding->sites =
        arena_room(finding->arena, finding->sites, finding->site_count, &finding->site_capacity, sizeof site);
    if (finding->site_count < finding->site_capacity)
        finding->sites[finding->site_count++] = site;
}

Finding *finding_add(Findings *findings, const Rule *rule, float probability, Site site)
{
    findings->at =
        arena_room(findings->arena, findings->at, findings->count, &findings->capacity, sizeof *findings->at);
    if (findings->count == findings->capacity)
        return NULL;
    Finding *finding = &findings->at[findings->count];
    *finding = (Finding){
        .rule = rule,
        .severity = rule->severity,
        .probability = probability,
        .entry = NONE,
        .message = "",
        .arena = findings->arena,
    };
    finding_site(finding, site);
    if (finding->site_count == 0)
        return NULL;
    findings->count++;
    return finding;
}

const char *on_one_line(Arena *arena, Str text)
{
    char *line = arena_alloc(arena, text.size + 1);
    if (line == NULL)
        return "";
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (!byte_is_blank(text.at[i]))
            line[size++] = text.at[i];
        else if (size == 0 || line[size - 1] != ' ')
            line[size++] = ' ';
    }
    return line;
}

static const char *format_text(Arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = size >= 0 ? arena_alloc(arena, (size_t)size + 1) : NULL;
    if (text == NULL)
        return "";
    vsnprintf(text, (size_t)size + 1, format, arguments);
    return on_one_line(arena, (Str){text, (size_t)size});
}

void finding_message(Finding *finding, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    finding->message = format_text(finding->arena, format, arguments);
    va_end(arguments);
}

static void note_add(Finding *finding, IreumNote note)
{
    finding->notes =
        arena_room(finding->arena, finding->notes, finding->note_count, &finding->note_capacity, sizeof note);
    if (finding->note_count < finding->note_capacity)
        finding->notes[finding->note_count++] = note;
}

void finding_note(Finding *finding, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    note_add(finding, (IreumNote){.message = format_text(finding->arena, format, arguments)});
    va_end(arguments);
}

void finding_note_at(Finding *finding, Span span, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    note_add(finding,
             (IreumNote){.message = format_text(finding->arena, format, arguments), .placed = true, .span = span});
    va_end(arguments);
}

void finding_edit(Finding *finding, unsigned fix, Site site)
{
    finding->edits = arena_room(finding->arena, finding->edits, finding->edit_count, &finding->edit_capacity,
                                sizeof *finding->edits);
    if (finding->edit_count < finding->edit_capacity)
        finding->edits[finding->edit_count++] = (FurtherEdit){fix, site};
}
