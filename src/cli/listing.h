/* listing.h: what a directory holds, as far as a walk is concerned with it. */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include <stdbool.h>
#include <stddef.h>

/* The directories, and the files of known formats, in byte order of their names; nothing hidden. It takes the memory of
 * these names: a walk holds one listing for each directory between where it began and where it is. */
typedef struct Listing {
    const char **names; /* LISTING_DIRECTORY, LISTING_FILE or LISTING_LINK stands before the name */
    size_t count;
    bool has_git, has_gitignore;
    char *bytes; /* of all names */
} Listing;

enum { LISTING_DIRECTORY = 'd', LISTING_FILE = 'f', LISTING_LINK = 'l' };

/* False with errno set; what could be read is there even so. To be freed in any case. */
bool listing_read(const char *path, Listing *listing);

void listing_free(Listing *listing);

#endif
