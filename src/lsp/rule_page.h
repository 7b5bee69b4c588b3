/* rule_page.h: what there is to read about a rule. */
#ifndef LSP_RULE_PAGE_H
#define LSP_RULE_PAGE_H

#include "lsp/server.h"

/* URI of the rule's page, a JSON text; NULL where the server was not told of pages. */
json_t *rule_page_uri(const Server *server, const char *rule);

#endif
