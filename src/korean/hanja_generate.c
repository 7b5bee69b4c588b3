/* hanja_generate.c: run by the build, writes the table behind hanja.c from libhangul's list of Hanja and Hanja words.
 *
 * Usage: hanja_generate HANJA.TXT. A line is "reading:hanja:meaning". A Hanja's reading is the one that most words have,
 * its others stand in a list of their own; two side by side that words read otherwise than one by one become a pair. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "korean/hangul.h"
#include "korean/hanja.h"

enum { LAST = 0x323FF, READINGS = 8, MOST_PAIRS = 1 << 20, LINE_SIZE = 4096, PART_SIZE = 64 };

/* The readings that the list gives for a Hanja, and how many words have each. */
typedef struct Hanja {
    uint16_t syllables[READINGS];
    uint32_t words[READINGS];
    size_t count;
    uint16_t chosen;
} Hanja;

static Hanja hanja[LAST + 1];

/* INITIAL: whether inside a word the first one follows the initial sound rule, as in 취학연령; 1, -1, or 0 where it makes no
 * difference. */
typedef struct Pair {
    uint32_t hanja[2];
    uint16_t syllables[2];
    int32_t initial;
} Pair;

static Pair pairs[MOST_PAIRS];
static size_t pair_count;

/* A line's reading and Hanja as code points; equally many. */
typedef struct Line {
    uint32_t reading[PART_SIZE], hanja[PART_SIZE];
    int32_t count;
} Line;

/* Writes the code points of TEXT and returns how many; -1: too many, or no UTF-8. */
static int32_t decode(const char *text, uint32_t *codes)
{
    int32_t count = 0;
    Str rest = str_of(text);
    if (utf8_check(rest) < rest.size)
        return -1;
    while (rest.size > 0) {
        size_t size;
        if (count == PART_SIZE)
            return -1;
        codes[count++] = utf8_next(rest.at, &size);
        rest = str_after(rest, size);
    }
    return count;
}

static int is_hanja(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= LAST);
}

/* False where the line holds anything but syllables and as many Hanja. */
static int read_line(char *text, Line *line)
{
    char *first = strchr(text, ':'), *second = first != NULL ? strchr(first + 1, ':') : NULL;
    if (text[0] == '#' || second == NULL)
        return 0;
    *first = *second = '\0';
    line->count = decode(text, line->reading);
    if (line->count < 1 || decode(first + 1, line->hanja) != line->count)
        return 0;
    for (int32_t i = 0; i < line->count; i++) {
        if (line->reading[i] < SYLLABLE_FIRST || line->reading[i] > SYLLABLE_LAST || !is_hanja(line->hanja[i]))
            return 0;
    }
    return 1;
}

static void each_line(const char *path, void (*visit)(const Line *line))
{
    static char text[LINE_SIZE];
    static Line line;
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "hanja_generate: %s: cannot be read\n", path);
        exit(1);
    }
    while (fgets(text, sizeof text, file) != NULL) {
        if (read_line(text, &line))
            visit(&line);
    }
    fclose(file);
}

static void add_reading(const Line *line)
{
    Hanja *one = &hanja[line->hanja[0]];
    if (line->count == 1 && one->count < READINGS)
        one->syllables[one->count++] = (uint16_t)line->reading[0];
}

/* The full reading that SYLLABLE is the initial form of; SYLLABLE itself where there is none. */
static uint16_t full_reading(const Hanja *one, uint16_t syllable)
{
    for (size_t i = 0; i < one->count; i++) {
        if (one->syllables[i] != syllable && hanja_initial(one->syllables[i]) == syllable)
            return one->syllables[i];
    }
    return syllable;
}

static void count_word(const Line *line)
{
    for (int32_t i = 0; line->count > 1 && i < line->count; i++) {
        Hanja *one = &hanja[line->hanja[i]];
        uint16_t full = full_reading(one, (uint16_t)line->reading[i]);
        for (size_t k = 0; k < one->count; k++)
            one->words[k] += one->syllables[k] == full;
    }
}

static void choose(Hanja *one)
{
    size_t best = 0;
    for (size_t i = 1; i < one->count; i++) {
        if (one->words[i] > one->words[best])
            best = i;
    }
    one->chosen = full_reading(one, one->syllables[best]);
}

/* The full reading of Hanja I of LINE; 0 where the list does not give it for that Hanja alone: 사이시옷 and slips. */
static uint16_t reading_in(const Line *line, int32_t i)
{
    const Hanja *one = &hanja[line->hanja[i]];
    uint16_t full = full_reading(one, (uint16_t)line->reading[i]);
    for (size_t k = 0; k < one->count; k++) {
        if (one->syllables[k] == full)
            return full;
    }
    return 0;
}

static void add_pairs(const Line *line)
{
    for (int32_t i = 0; i + 1 < line->count; i++) {
        Pair pair = {{line->hanja[i], line->hanja[i + 1]}, {reading_in(line, i), reading_in(line, i + 1)}, 0};
        uint32_t initial = hanja_initial(pair.syllables[0]);
        if (i > 0 && initial != pair.syllables[0])
            pair.initial = line->reading[i] == initial ? 1 : -1;
        if (pair.syllables[0] != 0 && pair.syllables[1] != 0 && pair_count < MOST_PAIRS)
            pairs[pair_count++] = pair;
    }
}

static int pair_order(const void *a, const void *b)
{
    const Pair *one = a, *other = b;
    for (size_t i = 0; i < 2; i++) {
        if (one->hanja[i] != other->hanja[i])
            return one->hanja[i] < other->hanja[i] ? -1 : 1;
    }
    return one->syllables[0] != other->syllables[0] ? one->syllables[0] - other->syllables[0]
                                                    : one->syllables[1] - other->syllables[1];
}

/* Whether the reading of PAIR must be kept. 金 alone is 김 in names: words in which it is not are kept, too. */
static int worth_keeping(const Pair *pair)
{
    return pair->syllables[0] != hanja[pair->hanja[0]].chosen || pair->syllables[1] != hanja[pair->hanja[1]].chosen ||
           (pair->hanja[0] == 0x91D1 && pair->syllables[0] == u'금') || pair->initial > 0;
}

/* The readings of one pair lie side by side from FIRST on; returns where the next pair begins, and the commonest of them
 * in *BEST. */
static size_t next_pair(size_t first, Pair *best)
{
    size_t most = 0, i = first;
    int32_t initial = 0;
    while (i < pair_count && memcmp(pairs[i].hanja, pairs[first].hanja, sizeof pairs->hanja) == 0) {
        size_t same = i;
        while (same < pair_count && pair_order(&pairs[same], &pairs[i]) == 0)
            initial += pairs[same++].initial;
        if (same - i > most) {
            most = same - i;
            *best = pairs[i];
        }
        i = same;
    }
    best->initial = initial;
    return i;
}

static void print_pairs(void)
{
    qsort(pairs, pair_count, sizeof *pairs, pair_order);
    puts("static const HanjaPair pairs[] = {");
    for (size_t i = 0; i < pair_count;) {
        Pair best = pairs[i];
        i = next_pair(i, &best);
        if (worth_keeping(&best))
            printf("    {{0x%X, 0x%X}, {0x%X, 0x%X}, %d},\n", (unsigned)best.hanja[0], (unsigned)best.hanja[1],
                   (unsigned)best.syllables[0], (unsigned)best.syllables[1], best.initial > 0);
    }
    puts("};\n");
}

static void print_readings(void)
{
    puts("static const HanjaReading readings[] = {");
    for (size_t i = 0; i <= LAST; i++) {
        if (hanja[i].count > 0)
            printf("    {0x%zX, 0x%X},\n", i, (unsigned)hanja[i].chosen);
    }
    puts("};\n");
}

static void print_others(void)
{
    puts("static const HanjaReading others[] = {");
    for (size_t i = 0; i <= LAST; i++) {
        for (size_t k = 0; k < hanja[i].count; k++) {
            if (hanja[i].syllables[k] != hanja[i].chosen)
                printf("    {0x%zX, 0x%X},\n", i, (unsigned)hanja[i].syllables[k]);
        }
    }
    puts("};\n");
}

/* What some Hanja is read as, in the South or the North. */
static void print_syllables(void)
{
    static uint64_t bits[SYLLABLE_COUNT / 64 + 1];
    for (size_t i = 0; i <= LAST; i++) {
        for (size_t k = 0; k < hanja[i].count; k++) {
            uint32_t index = (uint32_t)hanja[i].syllables[k] - SYLLABLE_FIRST;
            /* Readings that no word has are curiosities. */
            if (hanja[i].words[k] > 0)
                bits[index / 64] |= (uint64_t)1 << index % 64;
        }
    }
    puts("static const uint64_t syllables[] = {");
    for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
        printf("    0x%llX,\n", (unsigned long long)bits[i]);
    puts("};");
}

int main(int count, char **words)
{
    if (count != 2) {
        fputs("usage: hanja_generate HANJA.TXT\n", stderr);
        return 2;
    }
    each_line(words[1], add_reading);
    each_line(words[1], count_word);
    for (size_t i = 0; i <= LAST; i++)
        choose(&hanja[i]);
    each_line(words[1], add_pairs);
    puts("/* Made by hanja_generate.c; do not edit. */\n");
    print_readings();
    print_others();
    print_pairs();
    print_syllables();
    return 0;
}
