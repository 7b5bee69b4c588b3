/* letters_generate.c: run by the build, writes the tables behind reading.c: how each consonant and vowel can be spelled.
 *
 * Usage: letters_generate LETTERS.TSV (dictionaries/names). A vowel has here the spellings of both its rows, those
 * without and those with a coda. */
#include <stdio.h>
#include <stdlib.h>

#include "korean/hangul.h"

enum { LINE_SIZE = 256, ROW_SIZE = 512, ROWS_MOST = CODA_COUNT };

/* One table: its letters' spellings, each behind a space. */
typedef struct Table {
    const char *name;
    const char *parts[2]; /* of the file */
    int (*index_of)(Str letter);
    size_t count;
    char rows[ROWS_MOST][ROW_SIZE];
} Table;

static Table tables[] = {
    {.name = "onsets", .parts = {"onset", "onset"}, .index_of = onset_of, .count = ONSET_COUNT},
    {.name = "nuclei", .parts = {"open", "closed"}, .index_of = nucleus_of, .count = NUCLEUS_COUNT},
    {.name = "codas", .parts = {"coda", "coda"}, .index_of = coda_of, .count = CODA_COUNT},
};

enum { TABLE_COUNT = sizeof tables / sizeof *tables };

static int has_spelling(const char *row, Str spelling)
{
    Str rest = str_of(row);
    while (rest.at != NULL) {
        if (str_equal(str_cut(&rest, ' '), spelling))
            return 1;
    }
    return 0;
}

static void add_spelling(char row[ROW_SIZE], Str spelling)
{
    size_t size = strlen(row);
    if (has_spelling(row, spelling))
        return;
    if (spelling.size + 2 > ROW_SIZE - size) {
        fputs("letters_generate: too many spellings of one letter\n", stderr);
        exit(1);
    }
    snprintf(row + size, ROW_SIZE - size, " %.*s", STR(spelling));
}

static void add_line(Str line)
{
    Str part = str_cut(&line, '\t'), letter = str_cut(&line, '\t'), spelling = str_cut(&line, '\t');
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        if (!str_is(part, tables[i].parts[0]) && !str_is(part, tables[i].parts[1]))
            continue;
        int index = tables[i].index_of(letter);
        if (index >= 0)
            add_spelling(tables[i].rows[index], spelling);
    }
}

/* False where the file cannot be read. */
static int read_letters(const char *path)
{
    char line[LINE_SIZE];
    FILE *in = fopen(path, "r");
    if (in == NULL)
        return 0;
    while (fgets(line, sizeof line, in) != NULL)
        add_line(str_of(line));
    int whole = !ferror(in);
    fclose(in);
    return whole;
}

int main(int count, char **words)
{
    if (count != 2 || !read_letters(words[1])) {
        fputs("usage: letters_generate LETTERS.TSV\n", stderr);
        return 2;
    }
    puts("/* Made by letters_generate.c; do not edit. Spellings separated by spaces; a \"-\" is no letter at all. */");
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        printf("static const char *const %s[] = {\n", tables[i].name);
        for (size_t k = 0; k < tables[i].count; k++)
            printf("    \"%s\",\n", tables[i].rows[k][0] != '\0' ? tables[i].rows[k] + 1 : "-");
        puts("};");
    }
    return 0;
}
