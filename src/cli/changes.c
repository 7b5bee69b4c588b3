/* changes.c: the copy that has changed in a git repository. */
#include "cli/changes.h"

#include "cli/git.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MODE_SIZE = 6, ID_MOST = 64, DIFF_WORDS = 16 };

struct Changes {
    bool staged;
    GitOutput where; /* way up to the top of the working tree, a line; then the way down from it */
    char *up;        /* to be freed, as is PATH */
    const char *down;
    size_t up_size, down_size;
    GitOutput list; /* of git diff --raw -z */
    size_t next;    /* offset in it */
    char before[ID_MOST + 1], now[ID_MOST + 1];
    const char *listed; /* of the line at hand */
    char *path;
    size_t path_capacity;
    enum { MERGE_UNKNOWN, MERGE_NOT, MERGE } merge; /* whether what is staged is a merge's */
    GitObjects objects;
};

static IreumStatus fail_memory(IreumError *error)
{
    *error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
    return IREUM_MEMORY;
}

/* Runs git, whose failure is of status REFUSED. */
static IreumStatus ask(const char *const *arguments, IreumStatus refused, GitOutput *output, IreumError *error)
{
    IreumStatus status = git_run(arguments, output, error);
    if (status == IREUM_OK && output->exit_status != 0)
        status = error->status = refused;
    return status;
}

/* The line at *TEXT, which moves behind it. */
static size_t cut_line(const char **text)
{
    size_t size = strcspn(*text, "\n");
    *text += size + ((*text)[size] == '\n');
    return size;
}

/* Both ways may be empty, and the way down may have line ends in it. */
static IreumStatus find_top(Changes *changes, IreumError *error)
{
    static const char *const arguments[] = {"rev-parse", "--is-inside-work-tree", "--show-cdup", "--show-prefix", NULL};
    IreumStatus status = ask(arguments, IREUM_INVALID, &changes->where, error);
    if (status != IREUM_OK)
        return status;
    const char *text = changes->where.text;
    cut_line(&text);
    if (strncmp(changes->where.text, "true", 4) != 0) {
        *error = (IreumError){.status = IREUM_INVALID, .message = "this is no working tree of a git repository"};
        return IREUM_INVALID;
    }
    const char *up = text;
    changes->up_size = cut_line(&text);
    changes->up = strndup(up, changes->up_size);
    changes->down = text;
    changes->down_size = strlen(text) - (text[0] != '\0');
    return changes->up != NULL ? IREUM_OK : fail_memory(error);
}

static IreumStatus find_base(const char *since, char base[ID_MOST + 1], IreumError *error)
{
    const char *arguments[] = {"merge-base", "--end-of-options", since, "HEAD", NULL};
    GitOutput output;
    IreumStatus status = ask(arguments, IREUM_INVALID, &output, error);
    if (status == IREUM_OK)
        snprintf(base, ID_MOST + 1, "%.*s", (int)strcspn(output.text, "\n"), output.text);
    else if (status == IREUM_INVALID && error->message[0] == '\0')
        snprintf(error->message, sizeof error->message,
                 "'%.200s' and HEAD have no common ancestor; a shallow clone may need 'git fetch --unshallow'", since);
    git_output_free(&output);
    return status;
}

/* RENAMES: "-M" or "--no-renames". */
static IreumStatus list_with(const ChangesAsked *asked, const char *from, const char *renames, GitOutput *list,
                             IreumError *error)
{
    const char **words = calloc(DIFF_WORDS + asked->operand_count, sizeof *words);
    if (words == NULL)
        return fail_memory(error);
    const char *const first[] = {"diff",
                                 "--raw",
                                 "-z",
                                 "--no-abbrev",
                                 "--no-relative",
                                 "--no-ext-diff",
                                 "--no-color",
                                 "--no-textconv",
                                 "--ignore-submodules=all",
                                 renames,
                                 from,
                                 "--"};
    size_t count = sizeof first / sizeof *first;
    memcpy(words, first, sizeof first);
    for (size_t i = 0; i < asked->operand_count; i++)
        words[count++] = asked->operands[i];
    IreumStatus status = ask(words, IREUM_UNREADABLE, list, error);
    free(words);
    return status;
}

/* Looking for renames reads objects that nobody else needs: where one of them is damaged, it is done without. */
static IreumStatus list_changes(Changes *changes, const ChangesAsked *asked, IreumError *error)
{
    char base[ID_MOST + 1] = "--cached";
    IreumStatus status = asked->since != NULL ? find_base(asked->since, base, error) : IREUM_OK;
    if (status != IREUM_OK)
        return status;
    status = list_with(asked, base, "-C", &changes->list, error);
    if (status != IREUM_UNREADABLE || changes->list.exit_status <= 0)
        return status;
    git_output_free(&changes->list);
    return list_with(asked, base, "--no-renames", &changes->list, error);
}

IreumStatus changes_open(const ChangesAsked *asked, Changes **changes, IreumError *error)
{
    *changes = NULL;
    Changes *made = calloc(1, sizeof *made);
    if (made == NULL)
        return fail_memory(error);
    made->staged = asked->since == NULL;
    IreumStatus status = find_top(made, error);
    if (status == IREUM_OK)
        status = list_changes(made, asked, error);
    if (status == IREUM_OK)
        *changes = made;
    else
        changes_close(made);
    return status;
}

const char *changes_way_up(const Changes *changes)
{
    return changes->up;
}

void changes_close(Changes *changes)
{
    if (changes == NULL)
        return;
    git_output_free(&changes->where);
    git_output_free(&changes->list);
    git_objects_close(&changes->objects);
    free(changes->up);
    free(changes->path);
    free(changes);
}

/* The next text of the list; NULL at its end. */
static const char *next_text(Changes *changes)
{
    if (changes->next >= changes->list.size)
        return NULL;
    const char *text = changes->list.text + changes->next;
    changes->next += strlen(text) + 1;
    return text;
}

/* One line of the list: ":100644 100644 ID ID M", its path, and behind R or C the path it has now. */
typedef struct Line {
    char mode[MODE_SIZE + 1];
    char status;
    const char *path;
} Line;

/* False at the end of the list. */
static bool next_line(Changes *changes, Line *line)
{
    const char *head = next_text(changes);
    if (head == NULL ||
        sscanf(head, ":%*6s %6s %64s %64s %c", line->mode, changes->before, changes->now, &line->status) != 4)
        return false;
    line->path = next_text(changes);
    if (line->status == 'R' || line->status == 'C')
        line->path = next_text(changes);
    return line->path != NULL;
}

static bool is_hidden(const char *path)
{
    return path[0] == '.' || strstr(path, "/.") != NULL;
}

static bool is_copy(const Line *line)
{
    return line->status != 'D' && line->status != 'U' && strncmp(line->mode, "100", 3) == 0 &&
           ireum_format_known(line->path) && !is_hidden(line->path);
}

/* PATH, which begins at the top of the working tree, from here. */
static const char *path_from_here(Changes *changes, const char *path)
{
    bool below = strncmp(path, changes->down, changes->down_size) == 0;
    size_t up = below ? 0 : changes->up_size;
    path += below ? changes->down_size : 0;
    size_t size = up + strlen(path) + 1;
    if (size > changes->path_capacity) {
        char *larger = realloc(changes->path, size);
        if (larger == NULL)
            return NULL;
        changes->path = larger;
        changes->path_capacity = size;
    }
    snprintf(changes->path, size, "%.*s%s", (int)up, changes->up, path);
    return changes->path;
}

const char *changes_next(Changes *changes)
{
    Line line;
    while (next_line(changes, &line)) {
        if (is_copy(&line)) {
            changes->listed = line.path;
            return path_from_here(changes, line.path);
        }
    }
    return NULL;
}

static bool is_no_id(const char *id)
{
    return id[strspn(id, "0")] == '\0';
}

/* A file that a sparse working tree leaves out is as the index has it. */
static bool is_from_index(const Changes *changes)
{
    return changes->staged || (!is_no_id(changes->now) && access(changes->path, F_OK) != 0);
}

/* Whether there is a branch that is being merged. What of it is staged is no change of whoever commits the merge. */
static bool is_merge(Changes *changes)
{
    char *commit = NULL;
    size_t size;
    IreumError ignored;
    if (changes->merge == MERGE_UNKNOWN && changes->staged)
        changes->merge =
            git_blob(&changes->objects, "MERGE_HEAD", &commit, &size, &ignored) == IREUM_OK ? MERGE : MERGE_NOT;
    free(commit);
    return changes->merge == MERGE;
}

/* A request to git ends with its line. */
static void read_theirs(Changes *changes, Change *change)
{
    IreumError ignored;
    size_t size = sizeof "MERGE_HEAD:" + strlen(changes->listed);
    char *name = strchr(changes->listed, '\n') == NULL ? malloc(size) : NULL;
    if (name == NULL)
        return;
    snprintf(name, size, "MERGE_HEAD:%s", changes->listed);
    git_blob(&changes->objects, name, &change->theirs, &change->theirs_size, &ignored);
    free(name);
}

void changes_read(Changes *changes, Change *change)
{
    *change = (Change){.path = changes->path, .listed = changes->listed, .given = is_from_index(changes)};
    if (change->given)
        change->status = git_blob(&changes->objects, changes->now, &change->bytes, &change->size, &change->error);
    if (change->status == IREUM_OK && !is_no_id(changes->before))
        change->status =
            git_blob(&changes->objects, changes->before, &change->before, &change->before_size, &change->error);
    if (change->status == IREUM_OK && is_merge(changes))
        read_theirs(changes, change);
}
