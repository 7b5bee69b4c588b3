/* interrupt.c: being asked to end, by SIGINT (Ctrl-C) or SIGTERM. */
#define _XOPEN_SOURCE 700 /* SA_RESETHAND */
#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

/* The signal; 0: none. A handler is given nothing else that it could leave word with. */
static volatile sig_atomic_t came;

static void note(int number)
{
    came = number;
}

void interrupt_watch(void)
{
    static const int numbers[] = {SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        /* A write that is cut short would leave half a line: SA_RESTART. */
        struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART | (int)SA_RESETHAND}, before;
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(numbers[i], &action, NULL);
    }
}

static void mask(int how)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(how, &set, NULL);
}

void interrupt_hold(void)
{
    mask(SIG_BLOCK);
}

void interrupt_release(void)
{
    mask(SIG_UNBLOCK);
}

bool interrupt_came(void)
{
    return came != 0;
}

void interrupt_end(void)
{
    int number = came;
    signal(number, SIG_DFL);
    raise(number);
    _exit(128 + number); /* where it is blocked */
}
