/* checker.h: a checker with a glossary of two made-up names, for tests of what is done with findings. */
#ifndef TESTS_CHECKER_H
#define TESTS_CHECKER_H

#include "sources.h"

typedef struct CheckerFixture {
    Sources sources;
    IreumChecker *checker;
} CheckerFixture;

/* For cmocka_run_group_tests: *STATE is a CheckerFixture. */
int checker_setup(void **state);
int checker_teardown(void **state);

#endif
