/* mend.h: what check does with the fixes of a document: applies them, shows them as a diff, or asks. */
#ifndef CLI_MEND_H
#define CLI_MEND_H

#include "cli/stage.h"
#include "ireum.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef enum MendWay {
    MEND_NOT,
    MEND_FILES, /* each file is written */
    MEND_DIFF,  /* nothing is written */
    MEND_ASK,   /* each file is written with what a person says yes to */
} MendWay;

typedef struct Mend {
    MendWay way;
    bool staged;        /* staged copy is mended, in the index and in the files that it came from */
    const char *way_up; /* to the top of the working tree; NULL where no changes are checked */
    IreumFixing fixing;
    FILE *told;     /* what was changed */
    IreumUnit unit; /* of columns there */
    bool color;
    size_t width; /* cells that a line of copy may take */
    /* How it goes. */
    Stage stage;
    size_t changes, files; /* made, or shown in a diff */
    bool refused;          /* a fix was not made because of a file's encoding */
    bool stopped;          /* nobody is to be asked any more */
    char **written;        /* real paths, to tell one file under two names from one that somebody else has changed */
    size_t written_count, written_capacity;
} Mend;

/* The revision of RESULT with all fixes that need no answer, to be freed; without any where a person is to be asked.
 * NARROW is for the results that come of it. Threads may do this for several results at once. */
IreumStatus mend_prepare(const Mend *mend, const IreumResult *result, IreumNarrow narrow, void *context,
                         IreumRevision **revision, IreumError *error);

/* A document that was checked. */
typedef struct MendFile {
    const char *path;
    const char *tree;          /* that links may not lead out of; NULL: the directory of PATH */
    const char *listed;        /* of a change in git: its path from the top of the working tree; NULL: it is none */
    bool absent;               /* git alone has it, not the working tree */
    bool standard_input;       /* its new text goes to standard output */
    const IreumResult *result; /* of which REVISION was made */
    IreumRevision *revision;
    /* Of staged copy: makes the revision of the file that it came from, which has other bytes; to be freed. */
    IreumStatus (*prepare_file)(void *context, IreumRevision **revision, IreumError *error);
    void *context;
} MendFile;

/* Asks, if that is the way, then writes the file or the diff and tells what was changed. IREUM_CHANGED with *AGAIN set:
 * this run itself has written the file under another name, and it is to be checked again. */
IreumStatus mend_finish(Mend *mend, const MendFile *file, bool *again, IreumError *error);

/* Makes in the index what was made of staged copy, and tells how much was changed. False where the index could not be
 * changed, which has been told. */
bool mend_end(Mend *mend);

#endif
