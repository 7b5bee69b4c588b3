/* uri.h: file URIs. */
#ifndef LSP_URI_H
#define LSP_URI_H

#include <stdbool.h>

/* The path that a file URI names, the caller's to free; NULL for one of another scheme or host. */
char *uri_path(const char *uri);

/* The URI of an absolute path, the caller's to free. NULL where memory is out. */
char *uri_of(const char *path);

/* Whether URI has that scheme, written without a colon. */
bool uri_scheme(const char *uri, const char *scheme);

#endif
