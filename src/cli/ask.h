/* ask.h: which fixes a person wants, finding by finding, as 'git add -p' asks. */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/mend.h"

/* Shows each finding of REVISION that has a fix, on standard output, and takes those that are answered with yes, from
 * standard input. Sets MEND's STOPPED where the answer is that no more is to be asked; what was taken before stays
 * taken. */
void ask_fixes(Mend *mend, const char *path, IreumRevision *revision);

#endif
