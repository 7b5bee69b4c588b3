/* replace.c: a new text for a file, without a moment in which the file has neither the old nor the new one. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/replace.h"

#include "base/attributes.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_SIZE = 64, NAMES_TRIED = 100 };

/* A file that is being replaced. Names are of DIRECTORY, so that nobody can lead elsewhere meanwhile. */
typedef struct Target {
    const char *path; /* for messages */
    int directory;
    const char *name;
    int file;          /* open for reading, as is DIRECTORY; -1: not yet */
    struct stat about; /* when its bytes were compared */
} Target;

static Status fail(const Target *target, const char *what, Error *error)
{
    return error_set(error, IREUM_UNREADABLE, target->path, "cannot be %s: %s", what, strerror(errno));
}

static Status changed(const Target *target, Error *error)
{
    return error_set(error, IREUM_CHANGED, target->path, "has changed since it was checked, and is left alone");
}

/* Whether the file has the bytes EXPECTED and no more; *STATUS where it cannot be read. */
static bool has_bytes(const Target *target, Str expected, Status *status, Error *error)
{
    char buffer[64 * 1024];
    size_t offset = 0;
    for (;;) {
        ssize_t got = read(target->file, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            *status = fail(target, "read", error);
        if (got <= 0)
            return got == 0 && offset == expected.size;
        if ((size_t)got > expected.size - offset || memcmp(buffer, expected.at + offset, (size_t)got) != 0)
            return false;
        offset += (size_t)got;
    }
}

static Status compare(Target *target, Str before, Error *error)
{
    Status status = IREUM_OK;
    if (fstat(target->file, &target->about) != 0)
        return fail(target, "read", error);
    if (!S_ISREG(target->about.st_mode))
        return error_set(error, IREUM_INVALID, target->path, "is no ordinary file, and is left alone");
    /* Root may write even this, and a rename asks nobody: but somebody has said that it is to stay. */
    if ((target->about.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0) {
        errno = EACCES;
        return fail(target, "written", error);
    }
    if (!has_bytes(target, before, &status, error) && status == IREUM_OK)
        status = changed(target, error);
    return status;
}

/* Looks whether the file still has the bytes BEFORE, and whether it may be written. */
static Status inspect(Target *target, Str before, Error *error)
{
    target->file = openat(target->directory, target->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (target->file < 0)
        return fail(target, "opened", error);
    Status status = compare(target, before, error);
    if (status == IREUM_OK && faccessat(target->directory, target->name, W_OK, AT_EACCESS) != 0)
        status = fail(target, "written", error);
    return status;
}

static bool same_time(struct timespec a, struct timespec b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

/* A last look before the rename. What changes the file after it is lost: there is no rename with a condition. */
static bool untouched(const Target *target)
{
    struct stat now;
    return fstatat(target->directory, target->name, &now, AT_SYMLINK_NOFOLLOW) == 0 &&
           now.st_dev == target->about.st_dev && now.st_ino == target->about.st_ino &&
           now.st_size == target->about.st_size && same_time(now.st_mtim, target->about.st_mtim) &&
           same_time(now.st_ctim, target->about.st_ctim);
}

/* Makes a file whose NAME nobody has. Hidden, so that a walk passes over one that a killed process left behind. */
static int create(const Target *target, char name[NAME_SIZE])
{
    int file = -1;
    for (int i = 0; i < NAMES_TRIED && file < 0 && (i == 0 || errno == EEXIST); i++) {
        snprintf(name, NAME_SIZE, ".ireum-%ld-%d.tmp", (long)getpid(), i);
        file = openat(target->directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    return file;
}

static bool write_all(int file, Str text)
{
    while (text.size > 0) {
        ssize_t written = write(file, text.at, text.size);
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            text = str_after(text, (size_t)written);
    }
    return true;
}

/* Gives the new FILE the old one's owner, attributes and permissions. Where the group cannot be kept, or the list that
 * says what the group's rights mean, the group gets no more rights than anybody has. */
static bool take_over(const Target *target, int file)
{
    mode_t mode = target->about.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO | S_ISUID | S_ISGID | S_ISVTX);
    struct stat made;
    if (fstat(file, &made) != 0)
        return false;
    bool owner = made.st_uid == target->about.st_uid || fchown(file, target->about.st_uid, (gid_t)-1) == 0;
    bool group = made.st_gid == target->about.st_gid || fchown(file, (uid_t)-1, target->about.st_gid) == 0;
    bool list = attributes_copy(target->file, file);
    if (!owner)
        mode &= ~(mode_t)S_ISUID;
    if (!group)
        mode &= ~(mode_t)S_ISGID;
    if (!group || !list)
        mode &= (mode << 3 & S_IRWXG) | ~(mode_t)S_IRWXG;
    return fchmod(file, mode) == 0;
}

static bool fill(const Target *target, int file, Str after)
{
    bool filled = write_all(file, after) && take_over(target, file) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && filled)
        return false; /* where the disk is on a network it may be full only now */
    errno = reason;
    return filled;
}

/* The new name is to outlive a power cut. Some file systems cannot be asked for that, and then nothing is lost. */
static void settle(const Target *target)
{
    (void)fsync(target->directory);
}

static Status exchange(const Target *target, Str after, Error *error)
{
    char name[NAME_SIZE];
    int file = create(target, name);
    if (file < 0)
        return error_set(error, IREUM_UNREADABLE, target->path, "no new file can be made beside it: %s",
                         strerror(errno));
    Status status = fill(target, file, after) ? IREUM_OK : fail(target, "written", error);
    if (status == IREUM_OK && !untouched(target))
        status = changed(target, error);
    if (status == IREUM_OK && renameat(target->directory, name, target->directory, target->name) != 0)
        status = fail(target, "written", error);
    if (status == IREUM_OK)
        settle(target);
    else
        unlinkat(target->directory, name, 0);
    return status;
}

/* Opens the directory of REAL, which is absolute and without links, and cuts REAL there. */
static Status open_directory(Target *target, char *real, Error *error)
{
    char *slash = strrchr(real, '/');
    target->name = slash + 1;
    *slash = '\0';
    target->directory = open(slash == real ? "/" : real, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return target->directory >= 0 ? IREUM_OK : fail(target, "opened", error);
}

/* The directory of PATH as it is given; to be freed. */
static char *directory_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? strdup(".") : slash == path ? strdup("/") : strndup(path, (size_t)(slash - path));
}

static Status replace(const char *path, const char *tree, Str before, Str after, Error *error)
{
    Target target = {.path = path, .file = -1};
    Status status = file_check_inside(tree, path, error);
    if (status == IREUM_INVALID)
        return error_set(error, status, path, "is a link that leads out of '%s': name the file that it leads to", tree);
    if (status != IREUM_OK)
        return status;
    char *real = realpath(path, NULL);
    if (real == NULL)
        return fail(&target, "opened", error);
    status = open_directory(&target, real, error);
    if (status == IREUM_OK) {
        status = inspect(&target, before, error);
        if (status == IREUM_OK)
            status = exchange(&target, after, error);
        if (target.file >= 0)
            close(target.file);
        close(target.directory);
    }
    free(real);
    return status;
}

Status file_replace(const char *path, const char *tree, Str before, Str after, Error *error)
{
    char *own = tree == NULL ? directory_of(path) : NULL;
    if (tree == NULL && own == NULL)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    Status status = replace(path, tree != NULL ? tree : own, before, after, error);
    free(own);
    return status;
}
