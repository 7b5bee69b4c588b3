/* xml.h: text from outside in XML 1.0. */
#ifndef REPORT_XML_H
#define REPORT_XML_H

#include <stdio.h>

/* Prints TEXT so that it may stand in an element and in an attribute in double quotes. What XML has no way to write, and
 * what a terminal obeys, is shown as "<U+001B>", escaped; what is no UTF-8 is shown as U+FFFD. */
void xml_print(FILE *out, const char *text, size_t size);

/* The same for text that a zero ends. */
void xml_puts(FILE *out, const char *text);

/* Prints ' NAME="VALUE"'. */
void xml_attribute(FILE *out, const char *name, const char *value);

#endif
