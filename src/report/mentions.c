/* mentions.c: what a copy names, for people: thing by thing, or one line a mention. */
#include "report/place.h"

#include <stdlib.h>
#include <string.h>

/* "publication pub-rodong-sinmun 'Rodong Sinmun' (로동신문)"; without an entry "person 'Lim Sung-nam'" */
static void print_thing(FILE *out, const IreumMention *mention)
{
    fprintf(out, "%s %s%s'", mention->class_name, mention->entry, mention->entry[0] != '\0' ? " " : "");
    visible_puts(out, mention->preferred);
    putc('\'', out);
    if (mention->hangul[0] != '\0' && strcmp(mention->hangul, mention->preferred) != 0)
        fprintf(out, " (%s)", mention->hangul);
}

static void print_list(FILE *out, const char *before, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i == 0 ? before : ", ", words[i]);
}

/* How the form is known, on what evidence, and where it stands. */
static void print_reading(FILE *out, const IreumResult *result, const IreumMention *mention)
{
    const char *evidence = ireum_result_evidence(result, mention);
    visible_puts(out, mention->reading);
    if (evidence[0] != '\0')
        fprintf(out, "; %s", evidence);
    if (mention->kind == IREUM_FORM_FLAGGED || mention->kind == IREUM_FORM_FLAGGED_IF)
        fprintf(out, "; probability %.2f", (double)mention->probability);
    print_list(out, "; in ", mention->zones, mention->zone_count);
    print_list(out, "; open, for it is a right form too of ", mention->others, mention->other_count);
    putc('\n', out);
}

static int by_thing(const void *a, const void *b)
{
    const IreumMention *one = *(const IreumMention *const *)a, *other = *(const IreumMention *const *)b;
    if (one->thing != other->thing)
        return one->thing < other->thing ? -1 : 1;
    return (one->span.offset > other->span.offset) - (one->span.offset < other->span.offset);
}

/* The mentions thing by thing, to be freed; NULL where memory is out. */
static const IreumMention **order(const IreumMention *mentions, size_t count)
{
    const IreumMention **ordered = calloc(count + 1, sizeof *ordered);
    for (size_t i = 0; ordered != NULL && i < count; i++)
        ordered[i] = &mentions[i];
    if (ordered != NULL && count > 1)
        qsort(ordered, count, sizeof *ordered, by_thing);
    return ordered;
}

static void print_things(Reporting *reporting, const char *path, const IreumResult *result)
{
    FILE *out = reporting->out;
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    const IreumMention **ordered = order(mentions, count);
    reporting->failed |= ordered == NULL;
    for (size_t i = 0; ordered != NULL && i < count; i++) {
        if (i == 0 || ordered[i]->thing != ordered[i - 1]->thing) {
            print_thing(out, ordered[i]);
            putc('\n', out);
        }
        fputs("  ", out);
        place_print(reporting, path, result, ordered[i]->span.offset);
        place_quote(out, result, ordered[i]->span);
        fputs(", ", out);
        print_reading(out, result, ordered[i]);
    }
    free(ordered);
}

static void print_lines(Reporting *reporting, const char *path, const IreumResult *result)
{
    FILE *out = reporting->out;
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    for (size_t i = 0; i < count; i++) {
        place_print(reporting, path, result, mentions[i].span.offset);
        fputs("note: ", out);
        place_quote(out, result, mentions[i].span);
        fputs(" is ", out);
        print_thing(out, &mentions[i]);
        fputs(": ", out);
        print_reading(out, result, &mentions[i]);
    }
}

const Report report_mentions_text = {
    .name = "text",
    .summary = "what the copy names, thing by thing",
    .file = print_things,
};

const Report report_mentions_line = {
    .name = "line",
    .summary = "one line a mention, in their order",
    .file = print_lines,
};
