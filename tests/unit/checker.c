/* checker.c: a checker with a glossary of two made-up names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "checker.h"

int checker_setup(void **state)
{
    static CheckerFixture fixture;
    IreumError error;
    sources_make(&fixture.sources);
    sources_entry(&fixture.sources, "publications.tsv",
                  &(EntryRow){.id = "pub-rodang", .preferred = "Rodang Sinbo", .flagged = "Rodang Shinbo"});
    sources_entry(&fixture.sources, "places.tsv",
                  &(EntryRow){.id = "pl-asan", .hangul = "아산", .preferred = "Asan", .flagged = "Ahsan; Assan"});
    sources_compile(&fixture.sources);
    IreumOptions options = {.glossary = fixture.sources.compiled, .style = "default"};
    if (ireum_checker_open(&options, &fixture.checker, &error) != IREUM_OK) {
        print_error("%s\n", error.message);
        return -1;
    }
    *state = &fixture;
    return 0;
}

int checker_teardown(void **state)
{
    CheckerFixture *fixture = *state;
    ireum_checker_close(fixture->checker);
    sources_remove(&fixture->sources);
    return 0;
}
