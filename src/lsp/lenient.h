/* lenient.h: JSON whose texts may have halves of surrogate pairs and bytes that are no UTF-8. */
#ifndef LSP_LENIENT_H
#define LSP_LENIENT_H

#include <jansson.h>
#include <stddef.h>

/* Reads JSON of any kind; such halves and bytes become U+FFFD. The value is the caller's; NULL where it is no JSON, or
 * memory is out. */
json_t *lenient_read(const char *bytes, size_t size);

#endif
