/* report_text_test.c: what a reader sees of a line and the carets below it, and of text that could fool a terminal. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/snippet.h"
#include "report/visible.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The first MEANT in LINE is the span; WIDTH 0 is wide enough for anything. */
typedef struct SnippetRow {
    const char *what;
    const char *line;
    const char *meant;
    size_t width;
    const char *shown;
    const char *carets;
} SnippetRow;

static const SnippetRow rows[] = {
    {"ASCII", "report by the Rodong Shinmun, the", "Rodong Shinmun", 0, "report by the Rodong Shinmun, the",
     "              ^~~~~~~~~~~~~~"},
    {"one letter", "abc", "b", 0, "abc", " ^"},
    {"the whole line", "abc", "abc", 0, "abc", "^~~"},
    {"Hangul and emoji before it are two cells wide", "한글 😀 the Rodong Shinmun, ...", "Rodong Shinmun", 0,
     "한글 😀 the Rodong Shinmun, ...", "            ^~~~~~~~~~~~~~"},
    {"Hangul under the carets", "Rodong Sinmun (노동신문)", "노동신문", 0, "Rodong Sinmun (노동신문)",
     "               ^~~~~~~~"},
    {"Hangul in conjoining jamo: a syllable is still two cells", "\u1112\u1161\u11AB\u1100\u1173\u11AF the", "the", 0,
     "\u1112\u1161\u11AB\u1100\u1173\u11AF the", "     ^~~"},
    {"carets under conjoining jamo", "a \u1112\u1161\u11AB b", "\u1112\u1161\u11AB", 0, "a \u1112\u1161\u11AB b",
     "  ^~"},
    {"a span that begins at a vowel begins with its syllable", "a \u1112\u1161\u11AB b", "\u1161\u11AB", 0,
     "a \u1112\u1161\u11AB b", "  ^~"},
    {"combining marks take no cell", "Cho\u0306son Rodong", "Rodong", 0, "Cho\u0306son Rodong", "       ^~~~~~"},
    {"carets under letters with combining marks", "in Cho\u0306so\u0306n", "Cho\u0306so\u0306n", 0,
     "in Cho\u0306so\u0306n", "   ^~~~~~"},
    {"a mark alone is shown by its letter", "Cho\u0306son", "\u0306", 0, "Cho\u0306son", "  ^"},
    {"a tab reaches the next stop", "\tthe\tRodong\tx", "Rodong", 0, "        the     Rodong  x",
     "                ^~~~~~"},
    {"a tab after Hangul", "한글\tRodong", "Rodong", 0, "한글    Rodong", "        ^~~~~~"},
    {"a tab under the carets", "a\tb", "\t", 0, "a       b", " ^~~~~~~"},
    {"an escape is spelled out", "a \x1B[31m red", "red", 0, "a <U+001B>[31m red", "               ^~~"},
    {"a C1 control", "a \xC2\x9B b", "b", 0, "a <U+009B> b", "           ^"},
    {"a mark that turns text around", "a \u202E b", "\u202E", 0, "a <U+202E> b", "  ^~~~~~~~"},
    {"a space that nobody sees", "Kim\u200BJong", "\u200B", 0, "Kim<U+200B>Jong", "   ^~~~~~~~"},
    {"what is no UTF-8", "a\xFF\xFE b", "b", 0, "a\uFFFD\uFFFD b", "    ^"},
    {"long, in the middle", "one two three four five six seven eight nine Rodong ten eleven twelve thirteen fourteen",
     "Rodong", 40, "...eight nine Rodong ten eleven...", "              ^~~~~~"},
    {"long, at the start", "Rodong two three four five six seven eight nine ten eleven", "Rodong", 40,
     "Rodong two three four five six...", "^~~~~~"},
    {"long, at the end", "one two three four five six seven eight nine ten Rodong", "Rodong", 40,
     "...six seven eight nine ten Rodong", "                            ^~~~~~"},
    {"long Hangul is cut between its characters", "가나다라마바사아자차카타파하가나다라마바사아자차카타파하", "아자",
     40, "가나다라마바사아자차카타파하가나다...", "              ^~~~"},
    {"exactly as wide as there is room", "one two three four five six seven eight 9", "one", 41,
     "one two three four five six seven eight 9", "^~~"},
    {"a span longer than the room", "a Democraticpeoplesrepublicofkoreaandallitsorgans b",
     "Democraticpeoplesrepublicofkoreaandallitsorgans", 40, "...Democraticpeoplesrepublicofkoreaan...",
     "   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~..."},
};

static char *rendered(const Snippet *snippet, void (*print)(FILE *, const Snippet *),
                      void (*more)(FILE *, const Snippet *))
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    print(out, snippet);
    if (more != NULL)
        more(out, snippet);
    fclose(out);
    return text;
}

static int differs(const char *what, const char *got, const char *wanted)
{
    if (strcmp(got, wanted) == 0)
        return 0;
    print_error("%s:\n  got    |%s|\n  wanted |%s|\n", what, got, wanted);
    return 1;
}

static int snippet_differs(const char *what, const Snippet *snippet, const char *shown, const char *carets)
{
    char *line = rendered(snippet, snippet_print, NULL);
    char *below = rendered(snippet, snippet_print_indent, snippet_print_carets);
    int wrong = differs(what, line, shown) + differs(what, below, carets);
    free(line);
    free(below);
    return wrong;
}

static void lines_have_their_carets(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const SnippetRow *row = &rows[i];
        const char *meant = strstr(row->line, row->meant);
        assert_non_null(meant);
        IreumSpan span = {(uint32_t)(meant - row->line), (uint32_t)strlen(row->meant)};
        Snippet snippet = snippet_of(row->line, strlen(row->line), span, row->width ? row->width : 1000);
        wrong += snippet_differs(row->what, &snippet, row->shown, row->carets);
    }
    assert_int_equal(wrong, 0);
}

/* Spans that no search for a text gives. */
static const struct {
    const char *what;
    const char *line;
    IreumSpan span;
    const char *carets;
} places[] = {
    {"an empty span", "Kim Jong", {3, 0}, "   ^"},
    {"an empty span at the end", "Kim", {3, 0}, "   ^"},
    {"in an empty line", "", {0, 0}, "^"},
    {"on into the next line", "Kim", {0, 9}, "^~~..."},
    {"from the line's end on", "Kim", {3, 4}, "   ^..."},
    {"wholly past the end", "Kim", {90, 4}, "   ^..."},
    {"as far as numbers go", "Kim", {1, UINT32_MAX}, " ^~..."},
};

static void odd_spans_are_harmless(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(places); i++) {
        Snippet snippet = snippet_of(places[i].line, strlen(places[i].line), places[i].span, 80);
        wrong += snippet_differs(places[i].what, &snippet, places[i].line, places[i].carets);
    }
    assert_int_equal(wrong, 0);
}

/* Nothing that is shown is wider than there is room, whatever the line, and the carets stay below it. */
static void room_is_kept(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a", " ", "\t", "한", "😀", "e\u0306\u0306", "\x1B", "\xFF", "\u1112\u1161"};
    char line[4096];
    unsigned random = 1;
    for (size_t round = 0; round < 2000; round++) {
        size_t size = 0;
        while (size < 300) {
            random = random * 1103515245u + 12345u;
            const char *piece = pieces[(random >> 16) % COUNT(pieces)];
            memcpy(line + size, piece, strlen(piece));
            size += strlen(piece);
        }
        IreumSpan span = {(uint32_t)(random % size), (random >> 8) % 60};
        Snippet snippet = snippet_of(line, size, span, 60);
        char *shown = rendered(&snippet, snippet_print, NULL);
        size_t cells = ireum_cells(shown, strlen(shown), 0);
        free(shown);
        assert_true(cells <= 60);
        assert_true(snippet.indent + snippet.carets <= cells + 1);
    }
}

/* A line of many marks costs no more than its neighbourhood, and is cut. */
static void marks_without_end_are_cut(void **state)
{
    (void)state;
    enum { MARKS = 100000 };
    char *line = malloc(2 * MARKS + 1);
    assert_non_null(line);
    line[0] = 'a';
    for (size_t i = 0; i < MARKS; i++)
        memcpy(line + 1 + 2 * i, "\u0306", 2);
    Snippet snippet = snippet_of(line, 2 * MARKS + 1, (IreumSpan){MARKS + 1, 2}, 80);
    assert_true(snippet.size < 4096);
    free(line);
}

static const struct {
    const char *text;
    const char *shown;
} texts[] = {
    {"plain 한글.txt", "plain 한글.txt"},
    {"a\nb\tc\r", "a<U+000A>b<U+0009>c<U+000D>"},
    {"\x1B]0;title\x07", "<U+001B>]0;title<U+0007>"},
    {"\x7F \xC2\x85 \xC2\x9F", "<U+007F> <U+0085> <U+009F>"},
    {"\u200E \u2028 \u2066x\u2069 \uFEFF", "<U+200E> <U+2028> <U+2066>x<U+2069> <U+FEFF>"},
    {"cut \xED\x95", "cut \uFFFD\uFFFD"},
    {"too long \xC0\xAF \xE0\x80\xAF", "too long \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD"},
    {"surrogate \xED\xA0\x80", "surrogate \uFFFD\uFFFD\uFFFD"},
    {"beyond \xF4\x90\x80\x80", "beyond \uFFFD\uFFFD\uFFFD\uFFFD"},
};

static void nothing_reaches_the_terminal_raw(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(texts); i++) {
        char *shown = NULL;
        size_t size = 0;
        FILE *out = open_memstream(&shown, &size);
        assert_non_null(out);
        visible_puts(out, texts[i].text);
        fclose(out);
        wrong += differs("printed text", shown, texts[i].shown);
        free(shown);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_have_their_carets),
        cmocka_unit_test(odd_spans_are_harmless),
        cmocka_unit_test(room_is_kept),
        cmocka_unit_test(marks_without_end_are_cut),
        cmocka_unit_test(nothing_reaches_the_terminal_raw),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
