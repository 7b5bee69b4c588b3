/* git.c: asking git about the repository around the working directory. */
#include "cli/git.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { FIRST_CAPACITY = 16 * 1024 };

static IreumStatus fail(IreumStatus status, const char *what, IreumError *error)
{
    *error = (IreumError){.status = status};
    snprintf(error->message, sizeof error->message, "%s", what);
    return status;
}

static IreumStatus fail_run(int number, IreumError *error)
{
    *error = (IreumError){.status = IREUM_UNREADABLE};
    snprintf(error->message, sizeof error->message, "git cannot be run: %s", strerror(number));
    return IREUM_UNREADABLE;
}

/* Why git ended, of all that it told: its last line that says so of itself, else the last one. */
static void read_complaint(FILE *complaints, IreumError *error)
{
    char line[sizeof error->message];
    bool said = false;
    rewind(complaints);
    while (fgets(line, sizeof line, complaints) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        bool says = strncmp(line, "fatal: ", 7) == 0 || strncmp(line, "error: ", 7) == 0;
        if (line[0] == '\0' || (said && !says))
            continue;
        snprintf(error->message, sizeof error->message, "git: %.500s", says ? line + 7 : line);
        said = says;
    }
}

/* What stands before every subcommand: paths are names and no patterns, and no lock is taken. */
static const char *const always[] = {"git", "--no-optional-locks", "--literal-pathspecs"};

enum { ALWAYS_COUNT = sizeof always / sizeof *always };

/* The words of the command, to be freed; NULL where memory is out. */
static const char **command_words(const char *const *arguments)
{
    size_t count = 0;
    while (arguments[count] != NULL)
        count++;
    const char **words = calloc(ALWAYS_COUNT + count + 1, sizeof *words);
    if (words == NULL)
        return NULL;
    memcpy(words, always, sizeof always);
    memcpy(words + ALWAYS_COUNT, arguments, count * sizeof *words);
    return words;
}

/* Starts git with its standard input, output and errors at the descriptors given. 0, or an error number. */
static int start(const char *const *arguments, const int streams[3], pid_t *process)
{
    posix_spawn_file_actions_t actions;
    const char **words = command_words(arguments);
    int number = words == NULL ? ENOMEM : posix_spawn_file_actions_init(&actions);
    if (number == 0) {
        for (int i = 0; i < 3 && number == 0; i++)
            number = posix_spawn_file_actions_adddup2(&actions, streams[i], i);
        if (number == 0)
            number = posix_spawnp(process, "git", &actions, NULL, (char *const *)words, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    free(words);
    return number;
}

static int wait_for(pid_t process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR)
            return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

FILE *git_input(void)
{
    FILE *file = tmpfile();
    if (file != NULL)
        fcntl(fileno(file), F_SETFD, FD_CLOEXEC);
    return file;
}

/* Two ends that no other program gets. */
static bool make_pair(int ends[2])
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return true;
}

/* All that comes from FILE until its end. */
static IreumStatus read_all(int file, GitOutput *output, IreumError *error)
{
    size_t capacity = 0;
    for (ssize_t got = 1; got != 0;) {
        if (output->size + 1 >= capacity) {
            capacity = capacity > 0 ? 2 * capacity : FIRST_CAPACITY;
            char *larger = realloc(output->text, capacity);
            if (larger == NULL)
                return fail(IREUM_MEMORY, "out of memory", error);
            output->text = larger;
        }
        got = read(file, output->text + output->size, capacity - output->size - 1);
        if (got < 0 && errno != EINTR)
            return fail_run(errno, error);
        output->size += got > 0 ? (size_t)got : 0;
    }
    output->text[output->size] = '\0';
    return IREUM_OK;
}

/* Runs git with INPUT, its errors into COMPLAINTS and its output into ENDS[1], which it closes. */
static IreumStatus run_into(int input, const char *const *arguments, int ends[2], FILE *complaints, GitOutput *output,
                            IreumError *error)
{
    pid_t process = 0;
    int number = start(arguments, (int[]){input, ends[1], fileno(complaints)}, &process);
    close(ends[1]);
    if (number != 0)
        return fail_run(number, error);
    IreumStatus status = read_all(ends[0], output, error);
    output->exit_status = wait_for(process);
    if (status != IREUM_OK)
        return status;
    if (output->exit_status != 0)
        read_complaint(complaints, error);
    return output->exit_status >= 0 ? IREUM_OK : fail(IREUM_UNREADABLE, "git was ended by a signal", error);
}

static IreumStatus run(int input, const char *const *arguments, GitOutput *output, IreumError *error)
{
    *output = (GitOutput){.text = NULL};
    *error = (IreumError){.status = IREUM_OK};
    int ends[2];
    FILE *complaints = git_input();
    if (complaints == NULL)
        return fail_run(errno, error);
    IreumStatus status = IREUM_UNREADABLE;
    if (make_pair(ends)) {
        status = run_into(input, arguments, ends, complaints, output, error);
        close(ends[0]);
    } else {
        fail_run(errno, error);
    }
    fclose(complaints);
    return status;
}

IreumStatus git_run(const char *const *arguments, GitOutput *output, IreumError *error)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    IreumStatus status = run(nothing, arguments, output, error);
    close(nothing);
    return status;
}

IreumStatus git_run_with(FILE *input, const char *const *arguments, GitOutput *output, IreumError *error)
{
    *output = (GitOutput){.text = NULL};
    if (fflush(input) != 0 || fseek(input, 0, SEEK_SET) != 0)
        return fail_run(errno, error);
    return run(fileno(input), arguments, output, error);
}

void git_output_free(GitOutput *output)
{
    free(output->text);
    output->text = NULL;
}

/* One socket is both ways, so that a request to a process that has died is an error and no signal. */
static IreumStatus open_objects(GitObjects *objects, IreumError *error)
{
    static const char *const arguments[] = {"cat-file", "--batch", NULL};
    int ends[2];
    *objects = (GitObjects){.complaints = git_input()};
    if (objects->complaints == NULL || !make_pair(ends))
        return fail_run(errno, error);
    int number = start(arguments, (int[]){ends[1], ends[1], fileno(objects->complaints)}, &objects->process);
    close(ends[1]);
    objects->requests = ends[0];
    objects->answers = fdopen(ends[0], "r");
    if (number == 0 && objects->answers != NULL)
        return IREUM_OK;
    objects->process = number == 0 ? objects->process : 0;
    return fail_run(number != 0 ? number : ENOMEM, error);
}

void git_objects_close(GitObjects *objects)
{
    if (objects->answers != NULL)
        fclose(objects->answers);
    if (objects->complaints != NULL)
        fclose(objects->complaints);
    if (objects->process != 0)
        wait_for(objects->process);
    *objects = (GitObjects){.process = 0};
}

/* git has ended, or said what it does not say. */
static IreumStatus fail_object(GitObjects *objects, const char *id, IreumError *error)
{
    *error = (IreumError){.status = IREUM_UNREADABLE};
    snprintf(error->message, sizeof error->message, "git cannot read the object %s", id);
    /* What it has to say is complete once it has ended. */
    shutdown(objects->requests, SHUT_RDWR);
    wait_for(objects->process);
    objects->process = 0;
    read_complaint(objects->complaints, error);
    git_objects_close(objects);
    return IREUM_UNREADABLE;
}

static bool put(const GitObjects *objects, const char *text, size_t size)
{
    return send(objects->requests, text, size, MSG_NOSIGNAL) == (ssize_t)size;
}

static bool ask(const GitObjects *objects, const char *name)
{
    return put(objects, name, strlen(name)) && put(objects, "\n", 1);
}

/* Reads "ID TYPE SIZE", or "NAME missing". False where it is something else. */
static bool read_head(GitObjects *objects, size_t *size, bool *missing)
{
    char *line = NULL, *end = NULL;
    size_t room = 0;
    bool read = getline(&line, &room, objects->answers) > 0;
    const char *last = read ? strrchr(line, ' ') : NULL;
    *missing = last != NULL && strcmp(last, " missing\n") == 0;
    *size = last != NULL ? (size_t)strtoull(last + 1, &end, 10) : 0;
    bool told = last != NULL && (*missing || *end == '\n');
    free(line);
    return told;
}

IreumStatus git_blob(GitObjects *objects, const char *id, char **bytes, size_t *size, IreumError *error)
{
    bool missing = false;
    *bytes = NULL;
    if (objects->process == 0) {
        IreumStatus status = open_objects(objects, error);
        if (status != IREUM_OK) {
            git_objects_close(objects);
            return status;
        }
    }
    if (!ask(objects, id) || !read_head(objects, size, &missing))
        return fail_object(objects, id, error);
    if (missing) {
        *error = (IreumError){.status = IREUM_UNREADABLE};
        snprintf(error->message, sizeof error->message, "the repository has no object %s", id);
        return IREUM_UNREADABLE;
    }
    IreumStatus status = *size > IREUM_MAX_SIZE ? fail(IREUM_LIMIT, "larger than 1 GiB", error) : IREUM_OK;
    *bytes = status == IREUM_OK ? malloc(*size + 1) : NULL;
    if (*bytes == NULL) {
        git_objects_close(objects); /* what it would still send is not wanted */
        return status != IREUM_OK ? status : fail(IREUM_MEMORY, "out of memory", error);
    }
    if (fread(*bytes, 1, *size + 1, objects->answers) == *size + 1)
        return IREUM_OK;
    free(*bytes);
    *bytes = NULL;
    return fail_object(objects, id, error);
}
