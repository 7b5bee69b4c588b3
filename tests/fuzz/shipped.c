/* shipped.c: opening the glossary that this build has compiled. */
#include "shipped.h"

#include <stdio.h>
#include <stdlib.h>

const IreumChecker *shipped_checker(void)
{
    static IreumChecker *checker;
    IreumError error;
    if (checker == NULL && ireum_checker_open(&(IreumOptions){.glossary = GLOSSARY}, &checker, &error) != IREUM_OK) {
        fprintf(stderr, "%s: %s\n", error.path, error.message);
        exit(1);
    }
    return checker;
}
