/* nearest.c: the known name that a mistyped one probably means. */
#include "cli/nearest.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to insert, delete, replace or swap with their neighbour to make WORD into NAME (optimal string alignment). */
static size_t distance_between(const char *word, size_t word_size, const char *name, size_t name_size)
{
    size_t table[LONGEST + 1][LONGEST + 1];
    for (size_t i = 0; i <= word_size; i++)
        table[i][0] = i;
    for (size_t k = 0; k <= name_size; k++)
        table[0][k] = k;
    for (size_t i = 1; i <= word_size; i++) {
        for (size_t k = 1; k <= name_size; k++) {
            size_t replaced = table[i - 1][k - 1] + (word[i - 1] != name[k - 1]);
            table[i][k] = least(replaced, least(table[i - 1][k], table[i][k - 1]) + 1);
            if (i > 1 && k > 1 && word[i - 1] == name[k - 2] && word[i - 2] == name[k - 1])
                table[i][k] = least(table[i][k], table[i - 2][k - 2] + 1);
        }
    }
    return table[word_size][name_size];
}

Nearest nearest_to(const char *word)
{
    /* A third of the letters may be wrong: more and any short name is near. */
    return (Nearest){.word = word, .distance = (strlen(word) + 2) / 3 + 1};
}

void nearest_offer(Nearest *nearest, const char *name)
{
    size_t word_size = strlen(nearest->word);
    size_t name_size = strlen(name);
    if (word_size > LONGEST || name_size > LONGEST || word_size == 0)
        return;
    size_t distance = distance_between(nearest->word, word_size, name, name_size);
    if (strncasecmp(nearest->word, name, word_size) == 0)
        distance = 1; /* cut short, or in capitals, rather than mistyped */
    if (distance < nearest->distance) {
        nearest->distance = distance;
        nearest->name = name;
    }
}
