/* ireum_korean.h: the part of the C API that knows no copy: from Hangul to Latin letters, and from Latin names back to
 * Hangul. */
#ifndef IREUM_KOREAN_H
#define IREUM_KOREAN_H

#include "ireum_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Romanization ---- */

typedef enum IreumSystem {
    IREUM_REVISED,          /* Revised Romanization (2000), as it sounds */
    IREUM_REVISED_ACADEMIC, /* the same, letter for letter (article 3-8) */
    IREUM_MCCUNE,           /* McCune-Reischauer (1939) */
    IREUM_MCCUNE_PLAIN,     /* the same without breves and diaeresis */
    IREUM_ALA_LC,
    IREUM_NORTHERN, /* the Northern national system of 1992 */
    IREUM_YALE,
} IreumSystem;

enum { IREUM_SYSTEM_COUNT = IREUM_YALE + 1 };

/* "rr", "rr-academic", "mr", "mr-plain", "ala-lc", "nk", "yale". Static; NULL for no system. */
IREUM_API const char *ireum_system_name(IreumSystem system);

/* The system's name for people. Static; NULL for no system. */
IREUM_API const char *ireum_system_title(IreumSystem system);

/* Reads one of the names. False, with *SYSTEM untouched, if NAME is none. */
IREUM_API bool ireum_system_parse(const char *name, IreumSystem *system);

/* What a text names; it decides capitals, hyphens and which sound changes are shown. */
typedef enum IreumNameKind {
    IREUM_NAME_AUTO, /* each word as the glossary and its own syllables tell; a word where they do not */
    IREUM_NAME_WORD,
    IREUM_NAME_PLACE,
    IREUM_NAME_PERSON, /* surname and given name, with or without a space; a king or pen name in one word */
} IreumNameKind;

typedef struct IreumRomanizeOptions {
    IreumSystem system;
    IreumNameKind kind;
    bool hyphen; /* between the syllables of given names, also where the system joins them */
} IreumRomanizeOptions;

/* Knows where compounds are joined and what is a name, from a glossary. Immutable once open: threads may share it. */
typedef struct IreumRomanizer IreumRomanizer;

/* GLOSSARY is the path of a compiled glossary.db. On success *ROMANIZER is the caller's to close. */
IREUM_API IreumStatus ireum_romanizer_open(const char *glossary, IreumHold hold, IreumRomanizer **romanizer,
                                           IreumError *error);

/* NULL is allowed. */
IREUM_API void ireum_romanizer_close(IreumRomanizer *romanizer);

/* Romanizes the SIZE bytes at TEXT (UTF-8): Hangul, whether composed or not, and Hanja by their readings; all else stays
 * as it is. Writes at most CAPACITY bytes to BUFFER, a zero byte at the end among them, and never half a character;
 * BUFFER may be NULL where CAPACITY is 0. *WRITTEN gets the bytes of the whole result without the zero byte: where that
 * is CAPACITY or more, BUFFER was too small and holds the beginning. IREUM_INVALID where TEXT is no UTF-8. */
IREUM_API IreumStatus ireum_romanize(const IreumRomanizer *romanizer, const IreumRomanizeOptions *options,
                                     const char *text, size_t size, char *buffer, size_t capacity, size_t *written,
                                     IreumError *error);

/* One rule that made letters. */
typedef struct IreumRomanizeStep {
    const char *hangul;        /* the syllables that it is about */
    const char *latin;         /* what became of them */
    const char *what;          /* what happens, one line */
    const char *pronunciation; /* article of the Standard Pronunciation, "29"; NULL: it is a matter of writing */
    const char *rule;          /* the system's own, "RR 3-1 (2)"; NULL: none to cite */
} IreumRomanizeStep;

/* Receives a step; what it points at lives for the call only. */
typedef void (*IreumRomanizeVisit)(void *context, const IreumRomanizeStep *step);

/* Visits the rules that make the letters of TEXT, from left to right. Fails like ireum_romanize. */
IREUM_API IreumStatus ireum_romanize_explain(const IreumRomanizer *romanizer, const IreumRomanizeOptions *options,
                                             const char *text, size_t size, IreumRomanizeVisit visit, void *context,
                                             IreumError *error);

/* ---- Names of people in Latin letters ---- */

/* What a Latin name is taken for. */
typedef enum IreumNameForm {
    IREUM_NAME_UNREAD,        /* no name of a Korean can be made out */
    IREUM_NAME_FULL,          /* surname and given name, in either order */
    IREUM_NAME_GIVEN,         /* a given name alone */
    IREUM_NAME_SURNAME,       /* a surname alone */
    IREUM_NAME_INITIALS,      /* a surname, and of the given name initials */
    IREUM_NAME_FOREIGN_GIVEN, /* a surname, and a given name that is hardly Korean */
} IreumNameForm;

enum { IREUM_NAME_PART_SIZE = 96, IREUM_NAME_HANGUL_SIZE = 24 };

/* A Latin name taken apart: letters in lower case, a hyphen where the name is divided; "" for what is not there. */
typedef struct IreumNameParts {
    IreumNameForm form;
    bool surname_last;
    char surname[IREUM_NAME_PART_SIZE];
    char given[IREUM_NAME_PART_SIZE];
} IreumNameParts;

/* The Hangul that a name can be. Of IREUM_NAME_INITIALS only the surname is read; of IREUM_NAME_FOREIGN_GIVEN the given
 * name is where it can be. */
typedef struct IreumNameReading {
    char surname[IREUM_NAME_HANGUL_SIZE];
    char given[IREUM_NAME_HANGUL_SIZE];
    double probability; /* of the name's readings they add up to 1 */
    unsigned systems;   /* bit N: IreumSystem N writes this Hangul with the letters of the name */
} IreumNameReading;

/* Reads and compares names, with the counts of a glossary. Immutable once open: threads may share it. */
typedef struct IreumNames IreumNames;

/* GLOSSARY is the path of a compiled glossary.db. On success *NAMES is the caller's to close. */
IREUM_API IreumStatus ireum_names_open(const char *glossary, IreumHold hold, IreumNames **names, IreumError *error);

/* NULL is allowed. */
IREUM_API void ireum_names_close(IreumNames *names);

/* Reads the name in the SIZE bytes at TEXT (UTF-8). PARTS and READINGS are the caller's; READINGS gets the likeliest, at
 * most CAPACITY, and *COUNT how many. No reading is no failure. IREUM_INVALID where TEXT is no UTF-8. */
IREUM_API IreumStatus ireum_name_read(const IreumNames *names, const char *text, size_t size, IreumNameParts *parts,
                                      IreumNameReading *readings, size_t capacity, size_t *count, IreumError *error);

typedef enum IreumNameVerdict {
    IREUM_NAMES_DIFFERENT,
    IREUM_NAMES_UNSURE,
    IREUM_NAMES_SAME,
} IreumNameVerdict;

/* Scores are natural logarithms: how much likelier both spellings are of one name than of any two; -20 at least. */
typedef struct IreumNameComparison {
    IreumNameVerdict verdict;
    double score;                        /* the sum of the next two */
    double surname_score;                /* 0 where one of the names has no surname */
    double given_score;                  /* 0 where one of the names has no given name that can be read */
    char shared[IREUM_NAME_HANGUL_SIZE]; /* the likeliest given name that both can be; "" for none */
} IreumNameComparison;

/* "different", "unsure", "same". Static; NULL for no verdict. */
IREUM_API const char *ireum_name_verdict(IreumNameVerdict verdict);

/* Judges whether two Latin names are one name. That they are one person is more than names can tell: two men in one
 * article may both be Kim Min-su. *COMPARISON is the caller's. IREUM_INVALID where a text is no UTF-8. */
IREUM_API IreumStatus ireum_name_compare(const IreumNames *names, const char *a, size_t a_size, const char *b,
                                         size_t b_size, IreumNameComparison *comparison, IreumError *error);

#ifdef __cplusplus
}
#endif

#endif
