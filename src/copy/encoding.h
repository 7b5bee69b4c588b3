/* encoding.h: whether bytes are text that can be checked. */
#ifndef COPY_ENCODING_H
#define COPY_ENCODING_H

#include "copy/copy.h"

/* Takes the byte order mark off the copy's text, or says why it is not UTF-8 and what to do. The copy's path must be
 * set. */
Status encoding_open(Copy *copy, Error *error);

/* Refuses what is no UTF-8 text, with its place. The copy's lines must be known. */
Status encoding_check(const Copy *copy, Error *error);

#endif
