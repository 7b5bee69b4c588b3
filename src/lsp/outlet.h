/* outlet.h: messages on their way out. */
#ifndef LSP_OUTLET_H
#define LSP_OUTLET_H

#include "lsp/message.h"

typedef struct Outlet {
    int file;
    bool failed; /* nobody reads any more */
} Outlet;

/* All of these take what JSON they are given; NULL there means that memory was out when it was made. */
void outlet_answer(Outlet *outlet, const json_t *id, json_t *result);
void outlet_refuse(Outlet *outlet, const json_t *id, int code, const char *message);
void outlet_notify(Outlet *outlet, const char *method, json_t *params);
void outlet_ask(Outlet *outlet, json_int_t id, const char *method, json_t *params);

#endif
