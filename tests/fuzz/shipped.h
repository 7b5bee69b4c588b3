/* shipped.h: the checker with the glossary that is shipped. */
#ifndef FUZZ_SHIPPED_H
#define FUZZ_SHIPPED_H

#include "ireum.h"

/* Opened at the first call, and kept. */
const IreumChecker *shipped_checker(void);

#endif
