/* diff.c: edits of a document as a unified diff, which 'git apply' and 'patch' take. Since the edits are known, no two
 * texts have to be compared. */
#include "report/diff.h"

#include "report/visible.h"

#include <stdlib.h>
#include <string.h>

/* Lines shown before and after what changes. */
enum { CONTEXT = 3 };

/* Lines count from 0. */
typedef struct Diff {
    const char *text;
    size_t size;
    size_t *starts; /* of each line, and behind them SIZE */
    size_t lines;
    const IreumEdit *edits;
    size_t count;
    size_t added; /* lines that the hunks so far add, less those that they take away; modulo the word's size */
} Diff;

/* Lines FIRST to END (not included), which the edits from FIRST_EDIT to END_EDIT change. */
typedef struct Change {
    size_t first, end;
    size_t first_edit, end_edit;
} Change;

/* A hunk while it is made. */
typedef struct Hunk {
    FILE *body;
    size_t first;    /* line */
    size_t old, new; /* lines of both sides so far */
} Hunk;

static bool find_lines(Diff *diff)
{
    for (size_t at = 0; at < diff->size; diff->lines++) {
        const char *feed = memchr(diff->text + at, '\n', diff->size - at);
        at = feed != NULL ? (size_t)(feed - diff->text) + 1 : diff->size;
    }
    diff->starts = malloc((diff->lines + 1) * sizeof *diff->starts);
    if (diff->starts == NULL)
        return false;
    size_t at = 0;
    for (size_t i = 0; i <= diff->lines; i++) {
        diff->starts[i] = at;
        const char *feed = at < diff->size ? memchr(diff->text + at, '\n', diff->size - at) : NULL;
        at = feed != NULL ? (size_t)(feed - diff->text) + 1 : diff->size;
    }
    return true;
}

/* The line, from FROM on, that OFFSET lies on; the last one for the end of the text. */
static size_t line_of(const Diff *diff, size_t from, size_t offset)
{
    while (from + 1 < diff->lines && diff->starts[from + 1] <= offset)
        from++;
    return from;
}

/* Whether EDIT takes a line's end away, so that the next line joins its own. */
static bool joins_lines(const Diff *diff, const IreumEdit *edit)
{
    size_t end = edit->span.offset + edit->span.size;
    bool ended = edit->span.size > 0 && diff->text[end - 1] == '\n';
    return ended && !(edit->text_size > 0 && edit->text[edit->text_size - 1] == '\n');
}

/* The lines that edit NUMBER changes, which begin with line FROM or later, and further edits of the same lines. */
static Change change_at(const Diff *diff, size_t from, size_t number)
{
    Change change = {.first_edit = number, .end_edit = number};
    change.first = change.end = line_of(diff, from, diff->edits[number].span.offset);
    while (change.end_edit < diff->count) {
        const IreumEdit *edit = &diff->edits[change.end_edit];
        size_t line = line_of(diff, change.first, edit->span.offset);
        if (change.end_edit > number && line >= change.end)
            break;
        size_t last = edit->span.offset + (edit->span.size > 0 ? edit->span.size - 1 : 0);
        size_t end = line_of(diff, line, last) + 1 + joins_lines(diff, edit);
        change.end = end > change.end ? end : change.end;
        change.end_edit++;
    }
    change.end = change.end < diff->lines ? change.end : diff->lines;
    return change;
}

/* Prints TEXT line by line behind SIGN, and returns how many lines it has. */
static size_t print_lines(FILE *out, char sign, const char *text, size_t size)
{
    size_t lines = 0;
    for (const char *end; size > 0; text = end) {
        const char *feed = memchr(text, '\n', size);
        end = feed != NULL ? feed + 1 : text + size;
        putc(sign, out);
        fwrite(text, 1, (size_t)(end - text), out);
        fputs(feed != NULL ? "" : "\n\\ No newline at end of file\n", out);
        size -= (size_t)(end - text);
        lines++;
    }
    return lines;
}

/* What the changed lines become; to be freed, NULL where memory is out. */
static char *changed_text(const Diff *diff, const Change *change, size_t *size)
{
    char *text = NULL;
    FILE *out = open_memstream(&text, size);
    if (out == NULL)
        return NULL;
    size_t at = diff->starts[change->first];
    for (size_t i = change->first_edit; i < change->end_edit; i++) {
        const IreumEdit *edit = &diff->edits[i];
        fwrite(diff->text + at, 1, edit->span.offset - at, out);
        fwrite(edit->text, 1, edit->text_size, out);
        at = edit->span.offset + edit->span.size;
    }
    fwrite(diff->text + at, 1, diff->starts[change->end] - at, out);
    if (fclose(out) == 0)
        return text;
    free(text);
    return NULL;
}

static void add_context(const Diff *diff, Hunk *hunk, size_t first, size_t end)
{
    size_t lines =
        print_lines(hunk->body, ' ', diff->text + diff->starts[first], diff->starts[end] - diff->starts[first]);
    hunk->old += lines;
    hunk->new += lines;
}

static bool add_change(const Diff *diff, Hunk *hunk, const Change *change)
{
    size_t size, start = diff->starts[change->first];
    char *text = changed_text(diff, change, &size);
    if (text == NULL)
        return false;
    hunk->old += print_lines(hunk->body, '-', diff->text + start, diff->starts[change->end] - start);
    hunk->new += print_lines(hunk->body, '+', text, size);
    free(text);
    return true;
}

/* A side of a hunk: where it begins, counted from 1 unless it is empty, and its lines. */
static void print_range(FILE *out, char sign, size_t first, size_t lines)
{
    fprintf(out, " %c%zu,%zu", sign, lines > 0 ? first + 1 : first, lines);
}

/* Makes the hunk that begins with CHANGE, and what else is near. *CHANGE becomes the first of the next hunk; without
 * edits where there is none. */
static bool make_hunk(const Diff *diff, Hunk *hunk, Change *change)
{
    hunk->first = change->first > CONTEXT ? change->first - CONTEXT : 0;
    size_t at = hunk->first;
    bool made = true, near = true;
    while (made && near) {
        add_context(diff, hunk, at, change->first);
        made = add_change(diff, hunk, change);
        at = change->end;
        if (change->end_edit == diff->count) {
            *change = (Change){.first_edit = diff->count};
            break;
        }
        *change = change_at(diff, at > 0 ? at - 1 : 0, change->end_edit);
        near = change->first <= at + 2 * CONTEXT;
    }
    add_context(diff, hunk, at, at + CONTEXT < diff->lines ? at + CONTEXT : diff->lines);
    return made;
}

static bool print_hunk(FILE *out, Diff *diff, Change *change)
{
    char *body = NULL;
    size_t size = 0;
    Hunk hunk = {.body = open_memstream(&body, &size)};
    if (hunk.body == NULL)
        return false;
    bool made = make_hunk(diff, &hunk, change);
    made = fclose(hunk.body) == 0 && made;
    fputs("@@", out);
    print_range(out, '-', hunk.first, hunk.old);
    print_range(out, '+', hunk.first + diff->added, hunk.new);
    fputs(" @@\n", out);
    fwrite(body, 1, size, out);
    free(body);
    diff->added += hunk.new - hunk.old;
    return made;
}

/* The bytes that the first character of PATH has; *ODD: it would end or change the line, or a terminal obeys it. */
static size_t next_character(const char *path, size_t size, bool *odd)
{
    uint32_t value;
    size_t used = character_next(path, size, &value);
    *odd = value == CHARACTER_NONE || character_hidden(value);
    return used;
}

static bool needs_quotes(const char *path)
{
    bool any = strpbrk(path, "\"\\") != NULL, odd;
    for (size_t left = strlen(path), used; left > 0 && !any; path += used, left -= used) {
        used = next_character(path, left, &odd);
        any = odd;
    }
    return any;
}

/* Returns the bytes that it has. */
static size_t print_character(FILE *out, const char *path, size_t size, bool quoted)
{
    bool odd;
    size_t used = next_character(path, size, &odd);
    for (size_t i = 0; i < used; i++) {
        if (odd)
            fprintf(out, "\\%03o", (unsigned)(unsigned char)path[i]);
        else if (quoted && (path[i] == '"' || path[i] == '\\'))
            fprintf(out, "\\%c", path[i]);
        else
            putc(path[i], out);
    }
    return used;
}

/* PATH as git writes it: in quotes where it has what would end or change the line, and from the root of what the diff is
 * applied to. */
static void print_path(FILE *out, const char *lead, const char *path)
{
    while (path[0] == '.' && path[1] == '/')
        path += 2;
    while (path[0] == '/')
        path++;
    bool spaced = strchr(path, ' ') != NULL; /* a tab then tells where it ends */
    bool quoted = needs_quotes(path);
    fprintf(out, quoted ? "\"%s" : "%s", lead);
    for (size_t left = strlen(path), used; left > 0; path += used, left -= used)
        used = print_character(out, path, left, quoted);
    fputs(quoted ? "\"\n" : spaced ? "\t\n" : "\n", out);
}

bool diff_print(FILE *out, const char *path, const char *text, size_t size, const IreumEdit *edits, size_t count)
{
    Diff diff = {.text = text, .size = size, .edits = edits, .count = count};
    if (count == 0)
        return true;
    bool printed = find_lines(&diff);
    if (printed) {
        fputs("--- ", out);
        print_path(out, "a/", path);
        fputs("+++ ", out);
        print_path(out, "b/", path);
    }
    for (Change change = printed ? change_at(&diff, 0, 0) : (Change){0}; printed && change.first_edit < count;)
        printed = print_hunk(out, &diff, &change);
    free(diff.starts);
    return printed;
}
