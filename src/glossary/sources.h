/* sources.h: reading the glossary's TSV sources into a draft. */
#ifndef GLOSSARY_SOURCES_H
#define GLOSSARY_SOURCES_H

#include "glossary/tsv.h"

/* A kind of evidence as markers.tsv names it. */
const char *cue_name(CueKind kind);

/* Reads DIRECTORY's class files into DRAFT. What is wrong in a row is a complaint; an error is a file that cannot be
 * read. */
Status sources_read_entries(const char *directory, Draft *draft, Error *error);

/* Takes each entry of a layer once it is in the draft, as the last; NAMED: the row has an id of its own. */
typedef struct LayerRow {
    void (*added)(void *context, uint32_t entry, bool named);
    void *context;
} LayerRow;

/* Reads a table of a layer, in which a column names each row's class and most others may be missing. */
void sources_read_layer(Draft *draft, const char *path, Str text, const LayerRow *taker);

/* Reads the tables beside the classes: offices.tsv, officeholders.tsv, markers.tsv, zones.tsv. Entries come first. */
Status sources_read_tables(const char *directory, Draft *draft, Error *error);

/* Reads the tables that one rule each rests on: confusables.tsv, generics.tsv, doublets.tsv, disputes.tsv. */
Status sources_read_rule_tables(const char *directory, Draft *draft, Error *error);

/* Reads seams.tsv, and makes the people and places of the draft known to the romanizer. Entries come first. */
Status sources_read_seams(const char *directory, Draft *draft, Error *error);

/* Reads gazetteer.tsv and spells its names. Seams come first. */
Status sources_read_gazetteer(const char *directory, Draft *draft, Error *error);

/* Reads the counts under names and makes the name model's tables of them. */
Status sources_read_names(const char *directory, Draft *draft, Error *error);

/* Adds the words of Hunspell's Korean dictionary that begin as a name does; a warning where there is none. */
void source_korean_words(Draft *draft);

/* Opens DIRECTORY/FILE with these columns. *READABLE is false after a complaint; an error is a file that cannot be read. */
Status source_table(Tsv *tsv, Draft *draft, const char *directory, const char *file, const char *const *columns,
                    size_t count, bool *readable, Error *error);

/* ---- The grammar of a cell that holds forms (source_forms.c) ---- */

/* Adds TEXT as a form of entry ENTRY; KIND and the rest of FORM are kept. */
void source_form_add(Draft *draft, Form form, Str text, Place place);

/* What a house style writes for ENTRY, the last of the draft, as right forms of it. */
void source_style_form(Draft *draft, uint32_t entry, const StyleForm *own, Place place);

/* A right form: "key=form", "key=form @from=DATE @until=DATE"; several separated by "; ". */
void source_styles(Draft *draft, uint32_t entry, Str cell, Place place);

/* Wrong forms, separated by "; ". */
void source_flagged(Draft *draft, uint32_t entry, Str cell, Place place);

/* Wrong forms with their conditions: "form @key=value @key=value"; separated by "; ". */
void source_flagged_if(Draft *draft, uint32_t entry, Str cell, Place place);

/* A date cell; year 0 where it is empty or, after a complaint, wrong. */
Date source_date(Draft *draft, Str cell, Place place);

/* A country cell, "kp,kr", as a set. */
uint32_t source_countries(Draft *draft, Str cell, Place place);

/* Index of the entry with this id, or NONE. */
uint32_t source_entry_by_id(const Draft *draft, Str id);

#endif
