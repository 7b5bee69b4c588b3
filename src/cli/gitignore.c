/* gitignore.c: which files git is told to ignore: the .gitignore files of a repository and its .git/info/exclude. */
#define _POSIX_C_SOURCE 200809L /* O_NOFOLLOW */
#include "cli/gitignore.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A list of more bytes is no list that a person keeps. */
enum { LARGEST = 4 * 1024 * 1024, PATH_SIZE = 4096 };

typedef struct IgnoreLine {
    const char *pattern;
    bool negated; /* takes back what lines above it cover */
} IgnoreLine;

struct IgnoreFile {
    size_t base; /* bytes of the directory's path that the patterns are below, the slash included */
    bool root;   /* of a repository: no file before this one concerns what lies below */
    char *text;  /* the lines point into it */
    IgnoreLine *lines;
    size_t count;
};

/* ERROR may be NULL. */
static IreumStatus fail(IreumStatus status, const char *path, const char *reason, IreumError *error)
{
    if (error == NULL)
        return status;
    *error = (IreumError){.status = status};
    snprintf(error->path, sizeof error->path, "%s", path);
    snprintf(error->message, sizeof error->message, "cannot be read: %s", reason);
    return status;
}

/* Takes the line end off, and the spaces before it that no backslash keeps. */
static void trim(char *line)
{
    size_t kept = 0;
    for (size_t i = 0; line[i] != '\0'; i++) {
        bool escaped = line[i] == '\\' && line[i + 1] != '\0';
        i += escaped;
        kept = escaped || line[i] != ' ' ? i + 1 : kept;
    }
    line[kept] = '\0';
}

static void read_line(IgnoreFile *file, char *line)
{
    if (line[0] == '#')
        return;
    trim(line);
    bool negated = line[0] == '!';
    if (line[negated] != '\0')
        file->lines[file->count++] = (IgnoreLine){line + negated, negated};
}

/* Splits the text where it lies. False where memory is out. */
static bool read_lines(IgnoreFile *file)
{
    size_t most = 1;
    for (const char *end = file->text; (end = strchr(end, '\n')) != NULL; end++)
        most++;
    file->lines = malloc(most * sizeof *file->lines);
    if (file->lines == NULL)
        return false;
    char *line = file->text;
    line += strncmp(line, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (line != NULL) {
        char *end = strchr(line, '\n');
        if (end != NULL)
            end[end > line && end[-1] == '\r' ? -1 : 0] = '\0';
        read_line(file, line);
        line = end != NULL ? end + 1 : NULL;
    }
    return true;
}

/* All of the file at DESCRIPTOR, terminated; NULL with errno set where it cannot be had, 0 where it is no file. */
static char *read_text(int descriptor)
{
    struct stat about;
    if (fstat(descriptor, &about) != 0)
        return NULL;
    bool regular = S_ISREG(about.st_mode), large = about.st_size > LARGEST;
    errno = !regular ? 0 : EFBIG;
    char *text = regular && !large ? malloc((size_t)about.st_size + 1) : NULL;
    ssize_t size = 0;
    for (ssize_t got = 1; text != NULL && got > 0 && size < about.st_size; size += got)
        got = read(descriptor, text + size, (size_t)(about.st_size - size));
    if (text != NULL)
        text[size > 0 ? size : 0] = '\0';
    return text;
}

/* PATH's text. NULL with IREUM_OK where there is no such file, or only a link that FLAGS forbid to follow. */
static IreumStatus load(const char *path, int flags, char **text, IreumError *error)
{
    *text = NULL;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);
    if (descriptor >= 0)
        *text = read_text(descriptor);
    int reason = *text == NULL ? errno : 0;
    if (descriptor >= 0)
        close(descriptor);
    if (reason == 0 || reason == ENOENT || reason == ENOTDIR || reason == ELOOP)
        return IREUM_OK;
    return fail(reason == ENOMEM ? IREUM_MEMORY : IREUM_UNREADABLE, path, strerror(reason), error);
}

static IgnoreFile *file_new(Ignores *ignores)
{
    if (ignores->count == ignores->capacity) {
        size_t capacity = ignores->capacity ? 2 * ignores->capacity : 8;
        IgnoreFile *files = realloc(ignores->files, capacity * sizeof *files);
        if (files == NULL)
            return NULL;
        ignores->files = files;
        ignores->capacity = capacity;
    }
    IgnoreFile *file = &ignores->files[ignores->count++];
    *file = (IgnoreFile){.base = 0};
    return file;
}

/* DIRECTORY and NAME as one path, or NAME alone where that is absolute. False where it is too long. */
static bool join(char path[PATH_SIZE], const char *directory, const char *name)
{
    bool alone = name[0] == '/';
    int size = snprintf(path, PATH_SIZE, "%s%s%s", alone ? "" : directory, alone ? "" : "/", name);
    return size >= 0 && size < PATH_SIZE;
}

/* Adds the file PATH, whose patterns are below DIRECTORY. */
static IreumStatus add_file(Ignores *ignores, const char *directory, const char *path, int flags, IreumError *error)
{
    size_t size = strlen(directory);
    IgnoreFile *file = file_new(ignores);
    if (file == NULL)
        return fail(IREUM_MEMORY, directory, "out of memory", error);
    file->base = size + (directory[size - 1] != '/');
    IreumStatus status = load(path, flags, &file->text, error);
    if (file->text != NULL && !read_lines(file))
        return fail(IREUM_MEMORY, path, "out of memory", error);
    return status;
}

/* Goes from DIRECTORY to the one that its file NAME names behind PREFIX, if there is such a file. */
static void follow(char directory[PATH_SIZE], const char *name, const char *prefix)
{
    char path[PATH_SIZE], *text = NULL;
    if (join(path, directory, name) && load(path, 0, &text, NULL) == IREUM_OK && text != NULL &&
        strncmp(text, prefix, strlen(prefix)) == 0) {
        text[strcspn(text, "\r\n")] = '\0';
        if (join(path, directory, text + strlen(prefix)))
            memcpy(directory, path, PATH_SIZE);
    }
    free(text);
}

/* Where the repository whose root DIRECTORY is keeps its own files, for all of its work trees together: .git, or where
 * a file .git leads to. */
static bool git_directory(const char *directory, char path[PATH_SIZE])
{
    struct stat about;
    if (!join(path, directory, ".git"))
        return false;
    if (stat(path, &about) == 0 && !S_ISDIR(about.st_mode)) {
        snprintf(path, PATH_SIZE, "%s", directory);
        follow(path, ".git", "gitdir: ");
    }
    follow(path, "commondir", "");
    return true;
}

static IreumStatus add_exclude(Ignores *ignores, const char *directory, IreumError *error)
{
    char own[PATH_SIZE], path[PATH_SIZE];
    if (!git_directory(directory, own) || !join(path, own, "info/exclude"))
        return fail(IREUM_UNREADABLE, directory, strerror(ENAMETOOLONG), error);
    IreumStatus status = add_file(ignores, directory, path, 0, error);
    if (status != IREUM_MEMORY)
        ignores->files[ignores->count - 1].root = true;
    return status;
}

IreumStatus ignores_enter(Ignores *ignores, const char *directory, bool repository, bool listed, IreumError *error)
{
    char path[PATH_SIZE];
    IreumStatus status = repository ? add_exclude(ignores, directory, error) : IREUM_OK;
    if (!listed)
        return status;
    if (!join(path, directory, ".gitignore"))
        return fail(IREUM_UNREADABLE, directory, strerror(ENAMETOOLONG), error);
    IreumStatus second = add_file(ignores, directory, path, O_NOFOLLOW, error);
    return status != IREUM_OK ? status : second;
}

static bool is_repository(const char *directory)
{
    char path[PATH_SIZE];
    return join(path, directory, ".git") && access(path, F_OK) == 0;
}

/* The bytes of the path of the directory that holds the one whose path has SIZE bytes at PATH; 0 for that of all. */
static size_t above(const char *path, size_t size)
{
    while (size > 0 && path[size - 1] != '/')
        size--;
    return size > 0 ? size - 1 : 0;
}

IreumStatus ignores_begin(Ignores *ignores, const char *directory, IreumError *error)
{
    char path[PATH_SIZE];
    if (!join(path, "", directory))
        return fail(IREUM_UNREADABLE, directory, strerror(ENAMETOOLONG), error);
    size_t size = strlen(path), root = size;
    while (root > 0 && !is_repository(path)) {
        root = above(path, root);
        path[root] = '\0';
    }
    IreumStatus status = IREUM_OK;
    while (root > 0 && root < size && status == IREUM_OK) {
        status = ignores_enter(ignores, path, ignores->count == 0, true, error);
        path[root] = '/'; /* as it was: one part longer */
        root = strlen(path);
    }
    return status;
}

void ignores_leave(Ignores *ignores, size_t count)
{
    while (ignores->count > count) {
        IgnoreFile *file = &ignores->files[--ignores->count];
        free(file->lines);
        free(file->text);
    }
}

/* Whether the lines of FILE say anything of PATH; *IGNORED then gets what. */
static bool file_decides(const IgnoreFile *file, const char *path, bool directory, bool *ignored)
{
    for (size_t i = file->count; i > 0; i--) {
        const IgnoreLine *line = &file->lines[i - 1];
        if (!ireum_pattern_covers(line->pattern, path + file->base, directory))
            continue;
        *ignored = !line->negated;
        return true;
    }
    return false;
}

bool ignores_cover(const Ignores *ignores, const char *path, bool directory)
{
    bool ignored = false;
    for (size_t i = ignores->count; i > 0; i--) {
        const IgnoreFile *file = &ignores->files[i - 1];
        if (file_decides(file, path, directory, &ignored) || file->root)
            break;
    }
    return ignored;
}

void ignores_free(Ignores *ignores)
{
    ignores_leave(ignores, 0);
    free(ignores->files);
    *ignores = (Ignores){.count = 0};
}
