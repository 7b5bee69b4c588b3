/* place.h: where a form stands in a copy. */
#ifndef CHECK_PLACE_H
#define CHECK_PLACE_H

#include "mention/document.h"

/* Words [FIRST, LAST] that have the form's letters, their SPAN without an ending ('s, s); or, READ being false, bytes that no reader
 * reads, in which there are no words. */
typedef struct FormPlace {
    Span span;
    uint32_t first;
    uint32_t last;
    bool read;
} FormPlace;

typedef struct FormPlaces {
    FormPlace *at;
    size_t count, capacity;
} FormPlaces;

/* Where FORM stands in DOCUMENT as whole words, whatever its case, hyphens and diacritics, and where it stands, in its
 * letters but for ASCII case, in what is no prose. In order of position, in ARENA. */
FormPlaces places_find(const Document *document, Str form, Arena *arena);

#endif
