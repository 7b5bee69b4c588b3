/* romanize.h: Hangul and Hanja in Latin letters, into a buffer of the caller's, without allocation. */
#ifndef KOREAN_ROMANIZE_H
#define KOREAN_ROMANIZE_H

#include "ireum.h"
#include "korean/seam.h"

/* Who wants to hear of each rule. */
typedef struct Listener {
    IreumRomanizeVisit visit;
    void *context;
} Listener;

/* Romanizes TEXT, valid UTF-8, and tells LISTENER, which may be NULL, the rules. SEAMS may be NULL: nothing is known
 * beyond the letters then. Writes at most CAPACITY bytes, a zero byte at the end among them, never half a character.
 * Returns the bytes of the whole result without the zero byte. Depends on nothing but its arguments. */
size_t romanize(const SeamTable *seams, const IreumRomanizeOptions *options, Str text, const Listener *listener,
                char *buffer, size_t capacity);

#endif
