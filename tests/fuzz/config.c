/* config.c: a .ireum.yaml of any bytes, and what its patterns cover. */
#include "base/glob.h"
#include "base/path.h"
#include "workspace/config.h"
#include "target.h"

#include <assert.h>

static const char path[] = "/project/drafts/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/2016/[a]/kim jong-un.txt";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = {0};
    Config config = {.path = ".ireum.yaml", .directory = "/project"};
    Status status = config_read(&config, (Str){(const char *)data, size}, &arena, NULL, NULL);
    assert(status == IREUM_OK || status == IREUM_INVALID);
    for (size_t i = 0; i < config.rule_count; i++)
        assert(config.rules[i].rule < RULE_COUNT);
    for (size_t i = 0; i < config.exclude.count; i++)
        glob_covers(config.exclude.at[i].text, path_for_patterns(config.directory, str_of(path)), false);
    for (size_t i = 0; i < config.ignore_count; i++)
        path_covered(config.ignores[i].path, config.ignores[i].directory, str_of(path));
    arena_free(&arena);
    return 0;
}
