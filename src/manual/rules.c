/* rules.c: the pages of docs/rules. */
#include "manual/manual.h"

#include <ctype.h>
#include <string.h>

enum { WIDTH = 120 };

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n';
}

/* A word with what Markdown would take for markup escaped. */
static void write_word(FILE *out, const char *word, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (strchr("*_`<[\\", word[i]) != NULL)
            putc('\\', out);
        putc(word[i], out);
    }
}

/* One paragraph, the SIZE bytes at TEXT, in lines. */
static void write_paragraph(FILE *out, const char *text, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t word = 0;
        while (i + word < size && !is_space(text[i + word]))
            word++;
        size_t cells = ireum_cells(text + i, word, 0);
        bool fits = used > 0 && used + 1 + cells <= WIDTH;
        fputs(fits ? " " : used > 0 ? "\n" : "", out);
        write_word(out, text + i, word);
        used = fits ? used + 1 + cells : cells;
        i += word;
        while (i < size && is_space(text[i]))
            i++;
    }
    fputs("\n", out);
}

static void write_part(FILE *out, const char *heading, const char *text)
{
    fprintf(out, "\n## %s\n", heading);
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        size_t size = end != NULL ? (size_t)(end - text) : strlen(text);
        putc('\n', out);
        write_paragraph(out, text, size);
        text += size + (end != NULL ? 2 : 0);
    }
}

static void write_sample(FILE *out, const char *heading, const char *sample, const char *style)
{
    bool any = strcmp(style, "default") == 0;
    fprintf(out, "\n## %s%s%s\n\n", heading, any ? "" : ", in house style ", any ? "" : style);
    while (*sample != '\0') {
        size_t size = strcspn(sample, "\n");
        fprintf(out, "    %.*s\n", (int)size, sample);
        sample += size + (sample[size] == '\n');
    }
}

static void write_severity(FILE *out, const IreumRuleInfo *rule)
{
    fprintf(out, "%s%s", ireum_severity_name(rule->severity),
            rule->by_style ? ", under house styles that decide it" : "");
}

void write_rule(FILE *out, const IreumRuleInfo *rule)
{
    fprintf(out, "<!-- Written by './dev docs' from src/rules; what is changed here is lost. -->\n\n# %s\n\n",
            rule->id);
    char summary[256];
    snprintf(summary, sizeof summary, "%c%s.", toupper((unsigned char)rule->summary[0]), rule->summary + 1);
    write_paragraph(out, summary, strlen(summary));
    fputs("\nSeverity: ", out);
    write_severity(out, rule);
    fputs(".\n", out);
    write_part(out, "Why", rule->why);
    write_part(out, "What is reported", rule->triggers);
    write_part(out, "Where it is silent, and when it is wrong", rule->silent);
    write_sample(out, "Bad", rule->bad, rule->example_style);
    write_sample(out, "Good", rule->good, rule->example_style);
}

static const char introduction[] =
    "'ireum explain RULE' prints these pages. An error is wrong in every house, a warning is against the house style "
    "or "
    "the rest of the copy, a suggestion is a judgement. A finding that is likely but not certain is one step milder "
    "than its rule. Under a house style that has nothing to hold copy against a rule is off; "
    "'ireum rules --style NAME' tells.";

void write_rules(FILE *out)
{
    fputs("<!-- Written by './dev docs' from src/rules; what is changed here is lost. -->\n\n# Rules\n\n", out);
    write_paragraph(out, introduction, strlen(introduction));
    fputs("\n| rule | severity | finds |\n| --- | --- | --- |\n", out);
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        fprintf(out, "| [%s](%s.md) | ", rule.id, rule.id);
        write_severity(out, &rule);
        fputs(" | ", out);
        write_word(out, rule.summary, strlen(rule.summary));
        fputs(" |\n", out);
    }
}
