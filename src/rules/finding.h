/* finding.h: what a rule reports, while it is being made: the sites of one mistake, what is said of it, how it is
 * mended. */
#ifndef RULES_FINDING_H
#define RULES_FINDING_H

#include "mention/document.h"

typedef struct Rule Rule;

/* One place where the mistake stands. REPLACEMENT.at is NULL where nothing is put in its stead. */
typedef struct Site {
    Span span;
    Str replacement;
} Site;

/* A change that a fix needs elsewhere, or a second fix: FIX tells which, from 0. */
typedef struct FurtherEdit {
    unsigned fix;
    Site site;
} FurtherEdit;

typedef struct Finding {
    const Rule *rule;
    IreumSeverity severity;
    float probability;
    uint32_t entry; /* NONE */
    bool safe;      /* of its fix */
    bool ask;       /* the name of a person whom no glossary has: its fixes are applied to no copy unasked */
    const char *message;
    Arena *arena;
    Site *sites; /* in order; the first is where the finding stands */
    size_t site_count, site_capacity;
    IreumNote *notes;
    size_t note_count, note_capacity;
    FurtherEdit *edits;
    size_t edit_count, edit_capacity;
} Finding;

typedef struct Findings {
    Arena *arena;
    Finding *at;
    size_t count, capacity;
} Findings;

/* Adds a finding of RULE, at its severity, with one site. NULL where memory is out. Valid until the next is added. */
Finding *finding_add(Findings *findings, const Rule *rule, float probability, Site site);

void finding_site(Finding *finding, Site site);

void finding_message(Finding *finding, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A remark; at another place of the copy. */
void finding_note(Finding *finding, const char *format, ...) __attribute__((format(printf, 2, 3)));
void finding_note_at(Finding *finding, Span span, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* TEXT with each run of white space as one space: the copy's own line ends have no place in a message. */
const char *on_one_line(Arena *arena, Str text);

void finding_edit(Finding *finding, unsigned fix, Site site);

#endif
