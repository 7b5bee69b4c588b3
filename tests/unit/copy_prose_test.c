/* copy_prose_test.c: the prose that each format's reader finds, as blocks with their layout. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "copy/copy.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { SHOWN = 4096 };

typedef struct Shown {
    char text[SHOWN];
    size_t used;
} Shown;

static void show(Shown *shown, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void show(Shown *shown, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int more = vsnprintf(shown->text + shown->used, SHOWN - shown->used, format, arguments);
    va_end(arguments);
    shown->used += more > 0 ? (size_t)more : 0;
    if (shown->used >= SHOWN)
        shown->used = SHOWN - 1;
}

/* Joints of pieces without text, and the line ends in those with text, as signs. */
static void show_joint(Shown *shown, uint16_t joint)
{
    static const struct {
        uint16_t joint;
        char sign;
    } signs[] = {{JOINT_SPACE, '_'}, {JOINT_LINE, '/'}, {JOINT_QUOTE, '\''}, {JOINT_DASH, '='}, {JOINT_OTHER, '?'}};
    for (size_t i = 0; i < COUNT(signs); i++) {
        if (joint & signs[i].joint)
            show(shown, "{%c}", signs[i].sign);
    }
}

static void show_piece(Shown *shown, Str text, const Piece *piece)
{
    if (piece->span.size == 0)
        show_joint(shown, piece->joint);
    if (piece->emphasis && piece->span.size > 0)
        show(shown, "<");
    for (uint32_t i = 0; i < piece->span.size; i++) {
        char byte = text.at[piece->span.offset + i];
        show(shown, byte == '\n' ? "{/}" : "%c", byte);
    }
    if (piece->emphasis && piece->span.size > 0)
        show(shown, ">");
}

static void show_prose(Shown *shown, const Copy *copy)
{
    static const char *const layouts[] = {
        [LAYOUT_PARAGRAPH] = "p", [LAYOUT_HEADING] = "h", [LAYOUT_ITEM] = "i",
        [LAYOUT_QUOTE] = "q",     [LAYOUT_CELL] = "c",    [LAYOUT_CAPTION] = "f",
    };
    for (size_t i = 0; i < copy->prose.block_count; i++) {
        const Block *block = &copy->prose.blocks[i];
        show(shown, "%s[", layouts[block->layout]);
        for (uint32_t k = 0; k < block->count; k++)
            show_piece(shown, copy->text, &copy->prose.pieces[block->first + k]);
        show(shown, "]");
    }
}

typedef struct Row {
    const char *what, *text, *prose;
} Row;

static void check_rows(const Row *rows, size_t count, const char *format)
{
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        Arena arena = {0};
        Copy copy;
        Shown shown = {.used = 0};
        IreumInput input = {.format = format, .bytes = rows[i].text, .size = strlen(rows[i].text)};
        if (copy_read(&input, &arena, &copy, NULL) == IREUM_OK)
            show_prose(&shown, &copy);
        if (strcmp(shown.text, rows[i].prose) != 0) {
            print_message("%s:\n  got      %s\n  expected %s\n", rows[i].what, shown.text, rows[i].prose);
            wrong++;
        }
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

#define WRAPPED_1 "The provincial museum reopened on Monday after two years of work, and Kim"
#define WRAPPED_2 "Min-ji, its director, said that the celadon hall was the first to be done."
#define WRAPPED_3 "visitors came from Busan, Daegu and other cities of the country to see it"

static const Row text_rows[] = {
    {"nothing", "", ""},
    {"blanks", " \n\t\n\n", ""},
    {"one line is no headline", "Kim leaves for Beijing\n", "p[Kim leaves for Beijing]"},
    {"no final newline", "Kim left.", "p[Kim left.]"},
    {"headline and text", "Kim leaves for Beijing\n\nKim left.\n", "h[Kim leaves for Beijing]p[Kim left.]"},
    {"a question as headline", "Who is Kim?\n\nKim left.\n", "h[Who is Kim?]p[Kim left.]"},
    {"a sentence is no headline", "Kim left on Monday.\n\nHe came back.\n", "p[Kim left on Monday.]p[He came back.]"},
    {"headline and deck", "Kim leaves\nTalks in Beijing to last a week\n\nKim left.\n",
     "h[Kim leaves]h[Talks in Beijing to last a week]p[Kim left.]"},
    {"the date under a headline", "Kim leaves\n\nPosted on : 2016-01-18 17:05 KST\nTalks to last a week\n\nKim left.\n",
     "h[Kim leaves]p[Posted on : 2016-01-18 17:05 KST]h[Talks to last a week]p[Kim left.]"},
    {"a paragraph a line", "Kim leaves\n\nKim left.\nLee stayed.\n", "h[Kim leaves]p[Kim left.]p[Lee stayed.]"},
    {"headline without an empty line", "Kim leaves\nKim left.\nLee stayed.\n",
     "h[Kim leaves]p[Kim left.]p[Lee stayed.]"},
    {"crossheads", "Kim left.\n\nA long way\n\nLee stayed.\n", "p[Kim left.]h[A long way]p[Lee stayed.]"},
    {"a crosshead over items", "Kim left.\n\nRodong Sinmun\n- Lee stayed.\n",
     "p[Kim left.]h[Rodong Sinmun]i[Lee stayed.]"},
    {"a colon announces", "Kim left.\n\nHe said:\n\nLee stayed.\n", "p[Kim left.]p[He said:]p[Lee stayed.]"},
    {"a note behind the stop", "Kim left.\n\nLee stayed.[3]\n\nPark came.\n",
     "p[Kim left.]p[Lee stayed.[3]]p[Park came.]"},
    {"a quotation mark behind the stop", "Kim left.\n\nLee said, “I stay.”\n", "p[Kim left.]p[Lee said, “I stay.”]"},
    {"names, one a line", "Kim Min-ji\n\nLee Seo-yeon\n\nPark Ji-hu\n", "h[Kim Min-ji]p[Lee Seo-yeon]p[Park Ji-hu]"},
    {"items", "Kim left.\n\n- Lee\n* Park\n■Choi\n1. Jung\n12) Kang\n-Cho\n",
     "p[Kim left.]i[Lee]i[Park]i[Choi]i[Jung]i[Kang]i[Cho]"},
    {"no items", "Kim left.\n\n-5 degrees fell.\n\n1.5 million came.\n",
     "p[Kim left.]p[-5 degrees fell.]p[1.5 million came.]"},
    {"rulers and place holders", "Kim leaves\n-----\n[%%IMAGE1%%]\n\nKim left.\n,\n", "h[Kim leaves]p[Kim left.]"},
    {"captions",
     "Kim leaves\n\nKim waves to the crowd (Hong Seo-yeon/The Herald)\n\nKim left.\n\nLee at work (Yonhap)\n",
     "h[Kim leaves]f[Kim waves to the crowd (Hong Seo-yeon/The Herald)]p[Kim left.]f[Lee at work (Yonhap)]"},
    {"no captions",
     "Kim leaves\n\nKim left the talks. (Yonhap)\n\nThe command (ROK/US) moved. It was led by (ROK/US)\n",
     "h[Kim leaves]p[Kim left the talks. (Yonhap)]p[The command (ROK/US) moved. It was led by (ROK/US)]"},
    {"hard-wrapped", WRAPPED_1 "\n" WRAPPED_2 "\n" WRAPPED_3 "\nbefore it closes.\n\nLee stayed.\n",
     "p[" WRAPPED_1 "{/}" WRAPPED_2 "{/}" WRAPPED_3 "{/}before it closes.]p[Lee stayed.]"},
    {"hard-wrapped, paragraphs without empty lines", WRAPPED_3 "\nlast year.\n" WRAPPED_1 "\n" WRAPPED_2 "\n",
     "p[" WRAPPED_3 "{/}last year.]p[" WRAPPED_1 "{/}" WRAPPED_2 "]"},
    {"hard-wrapped under a headline",
     "Museum reopens\n" WRAPPED_1 "\n" WRAPPED_2 "\n" WRAPPED_3 "\nbefore it closes.\n",
     "h[Museum reopens]p[" WRAPPED_1 "{/}" WRAPPED_2 "{/}" WRAPPED_3 "{/}before it closes.]"},
    {"long lines that go on", WRAPPED_1 WRAPPED_3 "\nand from Seoul.\nLee stayed.\n",
     "p[" WRAPPED_1 WRAPPED_3 "{/}and from Seoul.]p[Lee stayed.]"},
    {"CRLF", "Kim leaves\r\n\r\nKim left.\r\n", "h[Kim leaves]p[Kim left.]"},
};

static void text_is_read(void **state)
{
    (void)state;
    check_rows(text_rows, COUNT(text_rows), "text");
}

static const Row markdown_rows[] = {
    {"nothing", "", ""},
    {"headings", "# Kim leaves\n\nKim left.\n\nTalks\n=====\n", "h[Kim leaves]p[Kim left.]h[Talks]"},
    {"soft and hard breaks", "Kim\nleft  \nearly.\n", "p[Kim{/}left{/}early.]"},
    {"italics alone are emphasis", "*Parasite* and **Kim** and _The_ end\n", "p[<Parasite> and Kim and <The> end]"},
    {"tight items and a list inside", "- Kim\n- Lee\n  - Park\n", "i[Kim]i[Lee]i[Park]"},
    {"loose items", "1. Kim\n\n   Lee\n\n2. Park\n", "i[Kim]i[Lee]i[Park]"},
    {"quotes win over lists", "> Kim\n>\n> - Lee\n\nPark\n", "q[Kim]q[Lee]p[Park]"},
    {"tables", "|Name|Post|\n|---|---|\n|Kim|minister|\n", "c[Name]c[Post]c[Kim]c[minister]"},
    {"struck out", "~~Kim~~ left\n", "p[Kim left]"},
    {"links", "See [Kim Min-ji](https://example.org/Lee \"Park\").\n", "p[See Kim Min-ji.]"},
    {"reference links", "See [Kim][1].\n\n[1]: https://example.org/Lee\n", "p[See Kim.]"},
    {"addresses", "See <https://example.org/Lee> now, or <lee@example.org>.\n", "p[See {?} now, or {?}.]"},
    {"a link to itself", "See [https://example.org](https://example.org).\n", "p[See {?}.]"},
    {"images", "![Kim *waves*](kim.jpg \"Lee\")\n\nKim left.\n", "f[Kim <waves>]p[Kim left.]"},
    {"an image inside a paragraph", "Kim ![Lee](lee.jpg) left.\n", "p[Kim ]f[Lee]p[ left.]"},
    {"code", "Kim `Lee` left.\n\n```\nPark\n```\n\n    Choi\n", "p[Kim {?} left.]"},
    {"HTML", "Kim <b>left</b><br>early.\n\n<div>\nLee\n</div>\n\n<!-- Park -->\n", "p[Kim left{/}early.]"},
    {"entities", "Kim&nbsp;Min-ji&rsquo;s&mdash;A&amp;B&shy;C&#8217;D&#xA0;E\n",
     "p[Kim{_}Min-ji{'}s{=}A{?}BC{'}D{_}E]"},
    {"escapes", "Kim \\*Lee\\* left\n", "p[Kim *Lee* left]"},
    {"YAML front matter", "---\ntitle: Lee\n---\nKim left.\n", "p[Kim left.]"},
    {"TOML front matter", "+++\ntitle = \"Lee\"\n+++\nKim left.\n", "p[Kim left.]"},
    {"front matter without end", "---\ntitle: Lee\n", "p[title: Lee]"},
    {"rulers are no front matter", "---\n\nLee left.\n\n---\n\nKim left.\n", "p[Lee left.]p[Kim left.]"},
    {"front matter alone", "---\ntitle: Lee\n---", ""},
};

static void markdown_is_read(void **state)
{
    (void)state;
    check_rows(markdown_rows, COUNT(markdown_rows), "markdown");
}

static void front_matter_names_a_style(void **state)
{
    (void)state;
    static const Row rows[] = {
        {"plain", "---\nstyle: yonhap\n---\n", "yonhap"},
        {"quoted", "---\nstyle: 'yonhap' \n---\n", "yonhap"},
        {"with a comment", "---\nstyle: yonhap # for now\n---\n", "yonhap"},
        {"empty", "---\nstyle:\n---\n", ""},
        {"of something else", "---\nmap:\n  style: yonhap\n---\n", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Arena arena = {0};
        Copy copy;
        IreumInput input = {.path = "a.md", .bytes = rows[i].text, .size = strlen(rows[i].text)};
        assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
        if (!str_is(copy.style, rows[i].prose))
            fail_msg("%s: '%.*s'", rows[i].what, STR(copy.style));
        arena_free(&arena);
    }
}

/* HEAD, then COUNT times BODY. */
static Status read_repeated(const char *format, const char *head, const char *body, size_t count)
{
    size_t head_size = strlen(head), body_size = strlen(body);
    char *text = malloc(head_size + count * body_size);
    assert_non_null(text);
    memcpy(text, head, head_size);
    for (size_t i = 0; i < count; i++)
        memcpy(text + head_size + i * body_size, body, body_size);
    Arena arena = {0};
    Copy copy;
    IreumInput input = {.format = format, .bytes = text, .size = head_size + count * body_size};
    Status status = copy_read(&input, &arena, &copy, NULL);
    arena_free(&arena);
    free(text);
    return status;
}

/* Text made to cost much; the runner's time limit is the test. */
static void hostile_text_ends(void **state)
{
    (void)state;
    static const struct {
        const char *format, *head, *body;
    } rows[] = {
        {"text", "", "\n"},
        {"text", "", "\r"},
        {"text", "", "Kim left "},
        {"text", "", "\""},
        {"text", "", "a\n"},
        {"text", "", "-"},
        {"text", "", "1.\n"},
        {"text", "", "#"},
        {"markdown", "", ">"},
        {"markdown", "", "["},
        {"markdown", "", "![a]("},
        {"markdown", "", "*a **a "},
        {"markdown", "", "- "},
        {"markdown", "", "<a "},
        {"markdown", "", "www.a_"},
        {"markdown", "", "`"},
        {"markdown", "---\na:\n", "b: c\n"},
        {"markdown", "[a]: /&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;\n\n", "[a] "},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(read_repeated(rows[i].format, rows[i].head, rows[i].body, 100000), IREUM_OK);
}

static size_t blocks_of_markdown(const char *text, size_t size)
{
    Arena arena = {0};
    Copy copy;
    IreumInput input = {.format = "markdown", .bytes = text, .size = size};
    assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
    size_t count = copy.prose.block_count;
    arena_free(&arena);
    return count;
}

/* Writes COUNT times BODY at the end of TEXT, which has SIZE bytes; returns the new size. */
static size_t repeat(char *text, size_t size, const char *body, size_t count)
{
    size_t body_size = strlen(body);
    for (size_t i = 0; i < count; i++, size += body_size)
        memcpy(text + size, body, body_size);
    return size;
}

/* Many links to one long target, and short rows of a wide table: read as plain text once they have cost enough. */
static void costly_markdown_is_plain_text(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    char *text = malloc(10 * MANY);
    assert_non_null(text);
    size_t size = repeat(text, repeat(text, 0, "[a]: /", 1), "u", 5 * MANY);
    size = repeat(text, repeat(text, size, "\n\n", 1), "[a] ", MANY);
    assert_int_equal(blocks_of_markdown(text, size), 2); /* the target is one */
    size = repeat(text, repeat(text, 0, "a|", MANY), "\n", 1);
    size = repeat(text, repeat(text, size, "---|", MANY), "\na", MANY);
    assert_int_equal(blocks_of_markdown(text, size), MANY + 1); /* a line of each row and the head, none of the rule */
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_read),
        cmocka_unit_test(markdown_is_read),
        cmocka_unit_test(front_matter_names_a_style),
        cmocka_unit_test(hostile_text_ends),
        cmocka_unit_test(costly_markdown_is_plain_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
