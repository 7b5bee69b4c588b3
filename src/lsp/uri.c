/* uri.c: file URIs (RFC 8089). */
#define _POSIX_C_SOURCE 200809L /* stpcpy */
#include "lsp/uri.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool uri_scheme(const char *uri, const char *scheme)
{
    size_t size = strlen(scheme);
    return strncasecmp(uri, scheme, size) == 0 && uri[size] == ':';
}

static int hexadecimal(char digit)
{
    return isdigit((unsigned char)digit)    ? digit - '0'
           : isxdigit((unsigned char)digit) ? (digit | 0x20) - 'a' + 10
                                            : -1;
}

/* The byte that "%XX" at AT stands for; -1: it is none, or a zero byte, which no path has. */
static int escaped(const char *at)
{
    int high = at[0] == '%' ? hexadecimal(at[1]) : -1;
    int low = high >= 0 ? hexadecimal(at[2]) : -1;
    return low >= 0 && high + low > 0 ? 16 * high + low : -1;
}

char *uri_path(const char *uri)
{
    if (!uri_scheme(uri, "file"))
        return NULL;
    const char *at = uri + strlen("file:");
    if (strncmp(at, "//", 2) == 0)
        at = strncasecmp(at + 2, "localhost/", 10) == 0 ? at + 11 : at + 2;
    char *path = at[0] == '/' ? malloc(strlen(at) + 1) : NULL;
    char *out = path;
    while (out != NULL && *at != '\0') {
        int byte = escaped(at);
        *out++ = byte >= 0 ? (char)byte : *at;
        at += byte >= 0 ? 3 : 1;
    }
    if (out != NULL)
        *out = '\0';
    return path;
}

char *uri_of(const char *path)
{
    static const char plain[] = "/-._~", digits[] = "0123456789ABCDEF", scheme[] = "file://";
    char *uri = malloc(sizeof scheme + 3 * strlen(path));
    if (uri == NULL)
        return NULL;
    char *out = stpcpy(uri, scheme);
    for (; *path != '\0'; path++) {
        unsigned char byte = (unsigned char)*path;
        bool kept = byte < 0x80 && (isalnum(byte) || strchr(plain, byte) != NULL);
        *out++ = kept ? *path : '%';
        if (kept)
            continue;
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    *out = '\0';
    return uri;
}
