/* pace.h: how soon a document is checked again, so that a large one leaves time for all else while someone types. */
#ifndef LSP_PACE_H
#define LSP_PACE_H

#include <stddef.h>

/* Microseconds of a clock that only goes forward. */
long pace_now(void);

/* The microseconds to wait after a check of SIZE bytes that has taken so many; 0 for a document that is not large. */
long pace_rest(size_t size, long taken);

#endif
