/* baseline.c: the findings that a project has accepted, in a file.
 *
 * An entry is a line: file, rule, glossary entry, form, fingerprint of the sentence, with tabs between them. The
 * fingerprint has all but the file in it; the rest is for people. Findings are counted: what stands there once accounts
 * for one place. Paths begin at the directory of the baseline, so that it does not matter where the program is run. */
#define _POSIX_C_SOURCE 200809L /* getcwd */
#include "base/file.h"
#include "base/path.h"
#include "check/narrow.h"
#include "rules/finding.h"

#include <inttypes.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_LINE "# ireum baseline 1"
#define HEAD                                                                                                           \
    FIRST_LINE "\n# Accepted findings: file, rule, glossary entry, form, fingerprint of the sentence. 'ireum check "   \
               "--baseline' reads this file.\n"

enum { FIELD_COUNT = 5, FINGERPRINT_SIZE = 16 };

typedef struct Accepted {
    Str file;
    Str line; /* as it is written */
    uint64_t fingerprint;
    size_t copy;  /* of an entry that was added: the number of the copy that it came from */
    bool checked; /* its file was */
    bool met;     /* and there still is such a finding */
    bool taken;   /* by the copy at hand */
} Accepted;

struct IreumBaseline {
    Arena arena;
    pthread_mutex_t mutex; /* of all that follows */
    const char *path;
    const char *working_directory;
    const char *directory; /* absolute: of the file */
    Accepted *entries;     /* in order of file and fingerprint; those that were added stand behind them */
    size_t entry_count, entry_capacity;
    size_t ordered; /* how many are in order */
    size_t copies;  /* that were accepted */
};

static Status fail_memory(const char *path, Error *error)
{
    return error_set(error, IREUM_MEMORY, path, "out of memory");
}

/* ---- Order ---- */

static int compare(const Accepted *entry, Str file, uint64_t fingerprint)
{
    int order = str_compare(entry->file, file);
    if (order != 0)
        return order;
    return (entry->fingerprint > fingerprint) - (entry->fingerprint < fingerprint);
}

static int by_file(const void *a, const void *b)
{
    const Accepted *other = b;
    return compare(a, other->file, other->fingerprint);
}

static int by_line(const void *a, const void *b)
{
    const Accepted *one = a, *other = b;
    int order = str_compare(one->file, other->file);
    return order != 0 ? order : str_compare(one->line, other->line);
}

static void sort(IreumBaseline *baseline, int (*order)(const void *a, const void *b))
{
    if (baseline->entry_count > 1)
        qsort(baseline->entries, baseline->entry_count, sizeof *baseline->entries, order);
}

/* The first entry in order that is not before FILE and FINGERPRINT. */
static size_t first_entry(const IreumBaseline *baseline, Str file, uint64_t fingerprint)
{
    size_t low = 0, high = baseline->ordered;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&baseline->entries[middle], file, fingerprint) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- The file ---- */

static void add_entry(IreumBaseline *baseline, Accepted entry)
{
    baseline->entries =
        arena_room(&baseline->arena, baseline->entries, baseline->entry_count, &baseline->entry_capacity, sizeof entry);
    if (baseline->entry_count < baseline->entry_capacity)
        baseline->entries[baseline->entry_count++] = entry;
}

/* TEXT with its tabs, line ends and backslashes as \t, \n, \r and \\. */
static const char *escape(Arena *arena, Str text)
{
    static const char specials[] = "\t\n\r\\", letters[] = "tnr\\";
    char *out = arena_alloc(arena, 2 * text.size + 1);
    size_t size = 0;
    for (size_t i = 0; out != NULL && i < text.size; i++) {
        const char *special = text.at[i] != '\0' ? strchr(specials, text.at[i]) : NULL;
        if (special != NULL)
            out[size++] = '\\';
        out[size++] = special != NULL ? letters[special - specials] : text.at[i];
    }
    return out != NULL ? out : "";
}

static bool read_fingerprint(Str text, uint64_t *fingerprint)
{
    static const char digits[] = "0123456789abcdef";
    *fingerprint = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *digit = text.at[i] != '\0' ? strchr(digits, text.at[i]) : NULL;
        if (digit == NULL)
            return false;
        *fingerprint = *fingerprint << 4 | (uint64_t)(digit - digits);
    }
    return text.size == FINGERPRINT_SIZE;
}

static bool read_line(IreumBaseline *baseline, Str line)
{
    Str rest = line, fields[FIELD_COUNT];
    size_t count = 0;
    while (rest.at != NULL && count < FIELD_COUNT)
        fields[count++] = str_cut(&rest, '\t');
    Accepted entry = {.line = line};
    if (count < FIELD_COUNT || rest.at != NULL || !read_fingerprint(fields[FIELD_COUNT - 1], &entry.fingerprint))
        return false;
    entry.file = fields[0];
    add_entry(baseline, entry);
    return true;
}

static Status read_file(IreumBaseline *baseline, Error *error)
{
    Str text;
    Status status = file_read(baseline->path, &baseline->arena, &text, error);
    if (status != IREUM_OK)
        return status;
    unsigned number = 0;
    for (Str rest = text; rest.size > 0;) {
        Str line = str_cut_line(&rest);
        if (++number == 1 && !str_is(line, FIRST_LINE))
            return error_set_at(error, IREUM_INVALID, baseline->path, 1, 0,
                                "this is no baseline, or one of another version: it begins with '" FIRST_LINE "'");
        if (line.size > 0 && line.at[0] != '#' && !read_line(baseline, line))
            return error_set_at(error, IREUM_INVALID, baseline->path, number, 0,
                                "expected file, rule, entry, form and fingerprint with tabs between them");
    }
    if (number == 0)
        return error_set(error, IREUM_INVALID, baseline->path, "this baseline is empty, without even its first line");
    sort(baseline, by_file);
    baseline->ordered = baseline->entry_count;
    return IREUM_OK;
}

static Status open_at(IreumBaseline *baseline, const char *path, bool create, Error *error)
{
    Arena *arena = &baseline->arena;
    char here[PATH_MAX];
    baseline->path = arena_copy(arena, str_of(path));
    baseline->working_directory = arena_copy(arena, str_of(getcwd(here, sizeof here) != NULL ? here : "/"));
    baseline->directory =
        arena_copy(arena, path_parent(str_of(path_absolute(baseline->working_directory, path, arena))));
    Status status = create && !file_there(path) ? IREUM_OK : read_file(baseline, error);
    return status == IREUM_OK && arena->failed ? fail_memory(path, error) : status;
}

IreumStatus ireum_baseline_open(const char *path, bool create, IreumBaseline **baseline, IreumError *error)
{
    IreumBaseline *made = calloc(1, sizeof *made);
    *baseline = NULL;
    if (made == NULL || pthread_mutex_init(&made->mutex, NULL) != 0) {
        free(made);
        return fail_memory(path, error);
    }
    Status status = open_at(made, path, create, error);
    if (status == IREUM_OK)
        *baseline = made;
    else
        ireum_baseline_close(made);
    return status;
}

void ireum_baseline_close(IreumBaseline *baseline)
{
    if (baseline == NULL)
        return;
    pthread_mutex_destroy(&baseline->mutex);
    arena_free(&baseline->arena);
    free(baseline);
}

/* ---- A copy ---- */

/* WHOLE, an absolute path, as seen from DIRECTORY, which is one too: "../a.txt". */
static Str path_from(const char *directory, Str whole, Arena *arena)
{
    const char *up = "", *from = directory;
    Str below;
    while ((below = path_below(from, whole)).size == 0 && strcmp(from, "/") != 0) {
        from = arena_copy(arena, path_parent(str_of(from)));
        up = arena_print(arena, "%s../", up);
    }
    return str_of(arena_print(arena, "%s%.*s", up, STR(below)));
}

/* The name that FILE has in the baseline: no remark, which begins with #. */
static Str name_of(IreumBaseline *baseline, const char *file)
{
    Arena *arena = &baseline->arena;
    Str whole = str_of(path_absolute(baseline->working_directory, file, arena));
    const char *name = escape(arena, path_from(baseline->directory, whole, arena));
    return str_of(name[0] == '#' ? arena_print(arena, "./%s", name) : name);
}

/* A copy that is held against the baseline. */
typedef struct Holding {
    IreumBaseline *baseline;
    const IreumResult *result;
    Str file;
} Holding;

/* Takes an entry for a finding of FINGERPRINT; false where none is left. */
static bool take(const Holding *holding, uint64_t fingerprint)
{
    IreumBaseline *baseline = holding->baseline;
    for (size_t i = first_entry(baseline, holding->file, fingerprint);
         i < baseline->ordered && compare(&baseline->entries[i], holding->file, fingerprint) == 0; i++) {
        Accepted *entry = &baseline->entries[i];
        if (entry->taken)
            continue;
        entry->taken = entry->met = true;
        return true;
    }
    return false;
}

static void choose(void *context, const IreumFinding *finding, bool *wanted)
{
    const Holding *holding = context;
    for (size_t i = 0; i < finding->place_count; i++)
        wanted[i] = !take(holding, fingerprint_at(holding->result, finding, finding->places[i]));
}

/* The same file may come twice in a run. */
static void begin(const Holding *holding)
{
    IreumBaseline *baseline = holding->baseline;
    for (size_t i = first_entry(baseline, holding->file, 0);
         i < baseline->ordered && str_equal(baseline->entries[i].file, holding->file); i++) {
        baseline->entries[i].checked = true;
        baseline->entries[i].taken = false;
    }
}

IreumStatus ireum_baseline_apply(IreumBaseline *baseline, const char *file, IreumResult *result, IreumError *error)
{
    pthread_mutex_lock(&baseline->mutex);
    Holding holding = {baseline, result, name_of(baseline, file)};
    begin(&holding);
    findings_narrow(result, choose, &holding);
    bool failed = baseline->arena.failed;
    pthread_mutex_unlock(&baseline->mutex);
    return failed || result->arena.failed ? fail_memory(file, error) : IREUM_OK;
}

static void accept_place(const Holding *holding, const IreumFinding *finding, IreumSpan place)
{
    Arena *arena = &holding->baseline->arena;
    const Copy *copy = &holding->result->copy;
    Str form = str_slice(copy->text, place.offset - copy->shift, place.size);
    Accepted entry = {.file = holding->file,
                      .fingerprint = fingerprint_at(holding->result, finding, place),
                      .copy = holding->baseline->copies,
                      .met = true};
    entry.line = str_of(arena_print(arena, "%.*s\t%s\t%s\t%s\t%016" PRIx64, STR(entry.file), finding->rule,
                                    finding->entry != NULL ? finding->entry : "",
                                    escape(arena, str_of(on_one_line(arena, form))), entry.fingerprint));
    add_entry(holding->baseline, entry);
}

IreumStatus ireum_baseline_accept(IreumBaseline *baseline, const char *file, IreumResult *result, IreumError *error)
{
    pthread_mutex_lock(&baseline->mutex);
    Holding holding = {baseline, result, name_of(baseline, file)};
    baseline->copies++;
    for (size_t i = 0; i < result->report.count; i++) {
        const IreumFinding *finding = &result->report.at[i];
        for (size_t k = 0; k < finding->place_count; k++)
            accept_place(&holding, finding, finding->places[k]);
    }
    bool failed = baseline->arena.failed;
    pthread_mutex_unlock(&baseline->mutex);
    if (failed)
        return fail_memory(file, error);
    result->report.count = 0;
    result->asked->fingerprints = NULL;
    return IREUM_OK;
}

/* ---- Writing ---- */

static int by_copy(const void *a, const void *b)
{
    const Accepted *one = a, *other = b;
    int order = str_compare(one->file, other->file);
    return order != 0 ? order : (one->copy > other->copy) - (one->copy < other->copy);
}

/* Of a file that came twice in the run the first time counts. */
static void drop_repeated(IreumBaseline *baseline)
{
    Accepted *added = baseline->entries + baseline->ordered;
    size_t count = baseline->entry_count - baseline->ordered, kept = 0;
    if (count > 1)
        qsort(added, count, sizeof *added, by_copy);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || !str_equal(added[kept - 1].file, added[i].file) || added[kept - 1].copy == added[i].copy)
            added[kept++] = added[i];
    }
    baseline->entry_count = baseline->ordered + kept;
}

/* Whether an entry is left over: its file was checked and has no such finding, or is no more. */
static bool is_stale(IreumBaseline *baseline, const Accepted *entry)
{
    if (entry->met || entry->checked)
        return !entry->met;
    bool odd = memchr(entry->file.at, '\\', entry->file.size) != NULL; /* its name is escaped */
    return !odd &&
           !file_there(path_absolute(baseline->directory, arena_copy(&baseline->arena, entry->file), &baseline->arena));
}

static void drop_stale(IreumBaseline *baseline, size_t *removed)
{
    size_t kept = 0;
    for (size_t i = 0; i < baseline->entry_count; i++) {
        if (!is_stale(baseline, &baseline->entries[i]))
            baseline->entries[kept++] = baseline->entries[i];
    }
    *removed = baseline->entry_count - kept;
    baseline->entry_count = kept;
}

static Status write_lines(IreumBaseline *baseline, Error *error)
{
    size_t size = sizeof HEAD, used = sizeof HEAD - 1;
    for (size_t i = 0; i < baseline->entry_count; i++)
        size += baseline->entries[i].line.size + 1;
    char *text = arena_alloc(&baseline->arena, size);
    if (text == NULL)
        return fail_memory(baseline->path, error);
    memcpy(text, HEAD, used);
    for (size_t i = 0; i < baseline->entry_count; i++) {
        Str line = baseline->entries[i].line;
        memcpy(text + used, line.at, line.size);
        used += line.size;
        text[used++] = '\n';
    }
    return file_write(baseline->path, (Str){text, used}, &baseline->arena, error);
}

IreumStatus ireum_baseline_save(IreumBaseline *baseline, bool shrink, size_t *added, size_t *removed, IreumError *error)
{
    drop_repeated(baseline);
    *added = baseline->entry_count - baseline->ordered;
    *removed = 0;
    if (shrink)
        drop_stale(baseline, removed);
    if (baseline->arena.failed)
        return fail_memory(baseline->path, error);
    if (*added == 0 && *removed == 0 && file_there(baseline->path))
        return IREUM_OK;
    sort(baseline, by_line);
    mkdir(baseline->directory, 0777); /* .ireum may not be there yet; what else is wrong the writing tells */
    return write_lines(baseline, error);
}
