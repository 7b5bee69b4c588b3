/* page.h: a rule's page, in Markdown and as plain text. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "ireum.h"

#include <stdio.h>

/* The page without its title, which is the rule's id. */
void page_markdown(FILE *out, const IreumRuleInfo *rule);

/* The same without any markup, a line a paragraph. */
void page_plain(FILE *out, const IreumRuleInfo *rule);

/* "warning, under house styles that decide it" */
void page_severity(FILE *out, const IreumRuleInfo *rule);

/* In Markdown: a paragraph in lines; a word. */
void page_paragraph(FILE *out, const char *text, size_t size);
void page_word(FILE *out, const char *word, size_t size);

#endif
