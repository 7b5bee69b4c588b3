/* narrow.h: findings at some of their places alone. */
#ifndef CHECK_NARROW_H
#define CHECK_NARROW_H

#include "check/result.h"

/* Tells in WANTED, which is false throughout, which of FINDING's places are wanted. */
typedef void (*PlacesChoose)(void *context, const IreumFinding *finding, bool *wanted);

/* Takes from RESULT's findings the places that are not wanted, with what fixes would change there and the notes about
 * them, and drops findings that have none left. One that loses its first place stands at the next. */
void findings_narrow(IreumResult *result, PlacesChoose choose, void *context);

#endif
