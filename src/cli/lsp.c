/* lsp.c: ireum lsp. */
#include "lsp/lsp.h"

#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "cli/parse.h"
#include "cli/style.h"
#include "cli/walk.h"
#include "cli/workspace.h"

#include <unistd.h>

/* A walk of the server's. */
typedef struct Walk {
    bool (*visit)(void *context, const char *path);
    void *context;
} Walk;

static bool visit_file(void *context, const char *path)
{
    const Walk *walked = context;
    return walked->visit(walked->context, path);
}

/* What cannot be read has no findings: the editor's own view of the directory says more. */
static bool pass_over(void *context, const char *path, const IreumError *error)
{
    (void)context;
    (void)path;
    (void)error;
    return true;
}

static bool proceed(void *context)
{
    (void)context;
    return true;
}

static void walk_folder(const char *directory, bool (*visit)(void *context, const char *path), void *context)
{
    Walk walked = {visit, context};
    walk(directory, &(Visitor){.file = visit_file, .error = pass_over, .proceed = proceed, .context = &walked});
}

static int run(const Invocation *invocation)
{
    WorkspaceSource source;
    LspOptions options = {.encoding = value_named(invocation, "position-encoding")};
    char pages[PATH_SIZE];
    IreumError error = {.status = IREUM_OK};
    bool started;
    if (!workspace_source(invocation, NULL, &source))
        return EXIT_USAGE;
    options.workspace = source.options;
    options.pages = locate_pages(pages);
    options.walk = walk_folder;
    int status = lsp_serve(&options, STDIN_FILENO, STDOUT_FILENO, &started, &error);
    if (started)
        return status;
    complain_error(NULL, &error);
    return EXIT_USAGE;
}

static const Option options[] = {
    {
        .name = "position-encoding",
        .argument = "ENCODING",
        .help = "count positions in these units, whatever the client says",
        .choice = lsp_encoding,
    },
    {.name = "stdio", .help = "speak over standard input and output, as it does anyway"},
    OPTION_STYLE,
    OPTION_CONFIG,
    OPTION_NO_CONFIG,
    OPTION_RULE,
    OPTION_GLOSSARY,
    {.name = NULL},
};

static const Example examples[] = {
    {"ireum lsp", "What an editor is told to start"},
    {"ireum lsp --position-encoding=utf-8", "For a client that counts bytes and does not say so, such as ALE for Vim"},
    {.line = NULL},
};

const Command command_lsp = {
    .name = "lsp",
    .summary = "serve an editor: findings while copy is written, and their fixes",
    .operands = "",
    .description =
        "Speaks the Language Server Protocol, version 3.17, over standard input and output. An editor starts it; there "
        "is nothing to see in a terminal.\n\n"
        "Each document is checked as 'ireum check' checks its file, with the configuration and the glossaries that are "
        "in force where it lies.\n\n"
        "The exit status is 0 where the editor has shut the server down, and 1 where it is gone.",
    .options = options,
    .examples = examples,
    .run = run,
};
