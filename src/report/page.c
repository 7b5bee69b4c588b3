/* page.c: a rule's page, in Markdown and as plain text. */
#include "report/page.h"

#include <ctype.h>
#include <string.h>

enum { WIDTH = 120 };

/* How the parts of a page are written. */
typedef struct Layout {
    const char *heading; /* before one */
    const char *indent;  /* before each line of a sample */
    void (*paragraph)(FILE *out, const char *text, size_t size);
} Layout;

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n';
}

void page_word(FILE *out, const char *word, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (strchr("*_`<[\\", word[i]) != NULL)
            putc('\\', out);
        putc(word[i], out);
    }
}

void page_paragraph(FILE *out, const char *text, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t word = 0;
        while (i + word < size && !is_space(text[i + word]))
            word++;
        size_t cells = ireum_cells(text + i, word, 0);
        bool fits = used > 0 && used + 1 + cells <= WIDTH;
        fputs(fits ? " " : used > 0 ? "\n" : "", out);
        page_word(out, text + i, word);
        used = fits ? used + 1 + cells : cells;
        i += word;
        while (i < size && is_space(text[i]))
            i++;
    }
    fputs("\n", out);
}

static void write_plain(FILE *out, const char *text, size_t size)
{
    fprintf(out, "%.*s\n", (int)size, text);
}

static const Layout markdown = {.heading = "## ", .indent = "    ", .paragraph = page_paragraph};
static const Layout plain = {.heading = "", .indent = "  ", .paragraph = write_plain};

static void write_part(FILE *out, const Layout *layout, const char *heading, const char *text)
{
    fprintf(out, "\n%s%s\n", layout->heading, heading);
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        size_t size = end != NULL ? (size_t)(end - text) : strlen(text);
        putc('\n', out);
        layout->paragraph(out, text, size);
        text += size + (end != NULL ? 2 : 0);
    }
}

static void write_sample(FILE *out, const Layout *layout, const char *heading, const char *sample, const char *style)
{
    bool any = strcmp(style, "default") == 0;
    fprintf(out, "\n%s%s%s%s\n\n", layout->heading, heading, any ? "" : ", in house style ", any ? "" : style);
    while (*sample != '\0') {
        size_t size = strcspn(sample, "\n");
        fprintf(out, "%s%.*s\n", layout->indent, (int)size, sample);
        sample += size + (sample[size] == '\n');
    }
}

void page_severity(FILE *out, const IreumRuleInfo *rule)
{
    fprintf(out, "%s%s%s", ireum_severity_name(rule->severity),
            rule->by_style ? ", under house styles that decide it" : "",
            rule->optional ? ", off until a configuration turns it on" : "");
}

static void write_page(FILE *out, const Layout *layout, const IreumRuleInfo *rule)
{
    char summary[256];
    snprintf(summary, sizeof summary, "%c%s.", toupper((unsigned char)rule->summary[0]), rule->summary + 1);
    layout->paragraph(out, summary, strlen(summary));
    fputs("\nSeverity: ", out);
    page_severity(out, rule);
    fputs(".\n", out);
    write_part(out, layout, "Why", rule->why);
    write_part(out, layout, "What is reported", rule->triggers);
    write_part(out, layout, "Where it is silent, and when it is wrong", rule->silent);
    write_sample(out, layout, "Bad", rule->bad, rule->example_style);
    write_sample(out, layout, "Good", rule->good, rule->example_style);
}

void page_markdown(FILE *out, const IreumRuleInfo *rule)
{
    write_page(out, &markdown, rule);
}

void page_plain(FILE *out, const IreumRuleInfo *rule)
{
    write_page(out, &plain, rule);
}
