/* ireum_types.h: what all of the C API shares: how calls end, errors, spans, severities. */
#ifndef IREUM_TYPES_H
#define IREUM_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#define IREUM_API __attribute__((visibility("default")))
#else
#define IREUM_API
#endif

/* A document's size in bytes at most, so that every offset fits 32 bits. */
#define IREUM_MAX_SIZE ((size_t)1 << 30)

typedef enum IreumStatus {
    IREUM_OK,
    IREUM_INVALID,    /* the input, a glossary source or a setting is wrong; the error says where */
    IREUM_UNREADABLE, /* a file could not be opened, read or written */
    IREUM_LIMIT,      /* larger than IREUM_MAX_SIZE */
    IREUM_MEMORY,     /* an allocation failed */
    IREUM_CHANGED,    /* a file is no longer what it was when it was read; nothing was written */
} IreumStatus;

/* What went wrong, for a person who must act. The text is fixed-size, so that reporting cannot fail. */
typedef struct IreumError {
    IreumStatus status;
    char path[512];    /* the file at fault; "" where there is none */
    unsigned line;     /* from 1; 0: not known */
    unsigned column;   /* in bytes from 1; 0: not known */
    char message[512]; /* one line, no final stop */
} IreumError;

/* How the file of a compiled glossary is held while it is open. */
typedef enum IreumHold {
    IREUM_MAPPED, /* in place, for runs that are short: the process dies where the file is cut short meanwhile */
    IREUM_READ,   /* in memory, which takes a few milliseconds: whatever becomes of the file then does not matter */
} IreumHold;

/* A half-open stretch of bytes. */
typedef struct IreumSpan {
    uint32_t offset;
    uint32_t size;
} IreumSpan;

/* From mild to grave: a comparison with < is a comparison of weight. */
typedef enum IreumSeverity {
    IREUM_OFF,
    IREUM_SUGGESTION, /* a judgement; the editor may well leave it */
    IREUM_WARNING,    /* against the house style, or against the rest of the same copy */
    IREUM_ERROR,      /* wrong under every house style */
} IreumSeverity;

/* "off", "suggestion", "warning", "error". Static. */
IREUM_API const char *ireum_severity_name(IreumSeverity severity);

/* Reads one of those names. False, with *SEVERITY untouched, if NAME is none. */
IREUM_API bool ireum_severity_parse(const char *name, IreumSeverity *severity);

/* The library's version, "1.2.3". Static. */
IREUM_API const char *ireum_version(void);

#ifdef __cplusplus
}
#endif

#endif
