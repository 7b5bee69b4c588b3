/* interrupt.h: being asked to end, by SIGINT (Ctrl-C) or SIGTERM. */
#ifndef CLI_INTERRUPT_H
#define CLI_INTERRUPT_H

#include <stdbool.h>

/* From now on such a signal is noted, so that what has been begun can be brought to its end; the same signal a second
 * time ends the process at once. One that was ignored stays so. */
void interrupt_watch(void);

/* True once one has come. */
bool interrupt_came(void);

/* Between the two such a signal waits, whatever it then does. */
void interrupt_hold(void);
void interrupt_release(void);

/* Ends the process by the signal that came, so that the shell sees it. */
_Noreturn void interrupt_end(void);

#endif
