/* attributes.h: the extended attributes of files, access control lists among them. */
#ifndef BASE_ATTRIBUTES_H
#define BASE_ATTRIBUTES_H

#include <stdbool.h>

/* Gives the open file TO the attributes of the open file FROM, as far as the system lets it, and takes from it the access
 * control list that it may have got from its directory. Attributes that vouch for a file's bytes stay behind. False where
 * FROM has an access control list that TO could not be given: its permissions then say less than they seem to. */
bool attributes_copy(int from, int to);

#endif
