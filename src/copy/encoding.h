/* encoding.h: from the bytes of a document to UTF-8, and back to their places. */
#ifndef COPY_ENCODING_H
#define COPY_ENCODING_H

#include "copy/copy.h"

/* Finds the encoding of the copy's source (NAME says it where not NULL) and sets the copy's text, in ARENA where it had
 * to be decoded. Refuses what is no text, or in no encoding that is known. The copy's path and its source's bytes must
 * be set. */
Status encoding_open(Copy *copy, const char *name, Arena *arena, Error *error);

/* Refuses what cannot be decoded, with its place. The copy's lines must be known. */
Status encoding_check(const Copy *copy, Error *error);

#endif
