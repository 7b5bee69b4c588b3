/* input.h: all of standard input. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "ireum.h"

/* Reads standard input to its end. *BYTES is the caller's to free; NULL on failure. IREUM_UNREADABLE, IREUM_LIMIT,
 * IREUM_MEMORY. */
IreumStatus input_read(char **bytes, size_t *size, IreumError *error);

#endif
