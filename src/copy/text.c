/* text.c: plain text: paragraphs that an empty line ends, and the lines in them. */
#include "copy/dateline.h"
#include "copy/format.h"
#include "copy/line.h"

enum {
    WIDTH_LEAST = 40, /* characters of the longest line of a hard-wrapped paragraph */
    WIDTH_MOST = 100,
    SAMPLE_LINES = 1000, /* lines that show whether a whole text is hard-wrapped */
    SAMPLE_BREAKS = 4,   /* breaks inside paragraphs that are enough to tell */
    HEADLINE_WORDS = 25, /* the most of a copy's first line that is a headline */
    DECK_WORDS = 30,     /* of the line or two under it */
    HEADING_WORDS = 14,  /* of a line that stands alone further on */
    DECK_BLOCKS = 3,     /* the headline and what may belong to it */
};

/* Where the reader is. Lines are numbered as in the copy. */
typedef struct Reader {
    Copy *copy;
    Arena *arena;
    bool wrapped;   /* the text as a whole looks hard-wrapped */
    size_t last;    /* the last line that has prose */
    bool head;      /* nothing but headings and datelines so far */
    bool sentences; /* there was a block that ends as a sentence does */
} Reader;

/* A run of lines without an empty one, [FIRST, END). */
typedef struct Lines {
    size_t first, end;
} Lines;

static Str line_at(const Reader *reader, size_t index)
{
    return line_prose(span_text(reader->copy->text, copy_line_span(reader->copy, index)));
}

/* The characters of TEXT, or some number over WIDTH_MOST as soon as that is passed: Hangul has three bytes for one. */
static size_t characters(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size && count <= WIDTH_MOST; i++)
        count += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    return count;
}

static Str first_word(Str line)
{
    const char *space = line.size > 0 ? memchr(line.at, ' ', line.size) : NULL;
    return space != NULL ? str_slice(line, 0, (size_t)(space - line.at)) : line;
}

/* Whether the next line's first word would not have fitted behind LINE, so that the width alone ended it. */
static bool is_full(Str line, Str next, size_t width)
{
    return characters(line) + 1 + characters(first_word(next)) > width;
}

/* The longest line's characters, or some number over WIDTH_MOST as soon as that is passed. */
static size_t lines_width(const Reader *reader, Lines lines)
{
    size_t width = 0;
    for (size_t i = lines.first; i < lines.end && width <= WIDTH_MOST; i++) {
        size_t size = characters(line_at(reader, i));
        width = size > width ? size : width;
    }
    return width;
}

/* In running English text most lines begin with a small letter, in lists and headlines few do. */
static bool text_is_wrapped(const Reader *reader)
{
    size_t breaks = 0, going_on = 0;
    Str line = {NULL, 0};
    for (size_t i = 0; i < reader->copy->line_count && i < SAMPLE_LINES; i++) {
        Str next = line_at(reader, i);
        size_t width = characters(line);
        if (next.size > 0 && width >= WIDTH_LEAST && width <= WIDTH_MOST) {
            breaks++;
            going_on += line_goes_on(next);
        }
        line = next;
    }
    return breaks >= SAMPLE_BREAKS && going_on * 3 >= breaks;
}

/* The width at which LINES are hard-wrapped, or 0: at least half of the lines have to be full, and the text as a whole
 * or a quarter of these lines has to show that sentences run on. */
static size_t wrapped_width(const Reader *reader, Lines lines)
{
    if (lines.end - lines.first == 1)
        return 0;
    size_t width = lines_width(reader, lines);
    if (width < WIDTH_LEAST || width > WIDTH_MOST)
        return 0;
    size_t breaks = lines.end - lines.first - 1, full = 0, going_on = 0;
    Str line = line_at(reader, lines.first);
    for (size_t i = lines.first + 1; i < lines.end; i++) {
        Str next = line_at(reader, i);
        full += is_full(line, next, width) || line_ends_sentence(line);
        going_on += line_goes_on(next);
        line = next;
    }
    return 2 * full >= breaks && (reader->wrapped || 4 * going_on >= breaks) ? width : 0;
}

/* The copy's first line, short of the width and with a capital below it: a headline without an empty line under it. */
static bool is_headline_break(const Reader *reader, Lines lines, size_t index, Str next)
{
    return reader->copy->prose.block_count == 0 && index == lines.first + 1 && !line_goes_on(next);
}

/* Whether a new block begins with NEXT, which is line INDEX of LINES, wrapped at WIDTH (0: not wrapped). */
static bool ends_block(const Reader *reader, Lines lines, size_t index, size_t width)
{
    Str line = line_at(reader, index - 1), next = line_at(reader, index);
    if (width == 0)
        return characters(line) < WIDTH_LEAST || line_ends_sentence(line) || !line_goes_on(next);
    if (is_full(line, next, width)) /* a hyphen or number may stand there by chance, but not in a list */
        return line_bullet(next) > 0 && line_bullet(line_at(reader, lines.first)) > 0;
    return line_bullet(next) > 0 || line_ends_sentence(line) || is_headline_break(reader, lines, index, next);
}

/* The text from the first to the last line of BLOCK. */
static Str block_text(const Reader *reader, Lines block)
{
    Str first = line_at(reader, block.first), last = line_at(reader, block.end - 1);
    return (Str){first.at, (size_t)(last.at + last.size - first.at)};
}

/* A headline may ask or exclaim, but has no other final stop. */
static bool may_be_headline(Str text)
{
    return (!line_ends_sentence(text) || str_ends(text, "?") || str_ends(text, "!")) &&
           line_words(text, HEADLINE_WORDS) <= HEADLINE_WORDS;
}

static bool is_dateline(Str text)
{
    Date date;
    return dateline_read(text, &date) != DATING_NONE;
}

/* ALONE: an empty line lies before it and a gap behind. LAST: nothing follows. */
static bool is_heading(const Reader *reader, Str text, bool alone, bool last)
{
    size_t blocks = reader->copy->prose.block_count;
    if (line_goes_on(text))
        return false;
    if (blocks == 0)
        return !last && may_be_headline(text);
    if (line_ends_sentence(text) || str_ends(text, ";") || str_ends(text, ","))
        return false;
    if (reader->head && blocks < DECK_BLOCKS && !last)
        return line_words(text, DECK_WORDS) <= DECK_WORDS;
    return alone && line_words(text, HEADING_WORDS) <= HEADING_WORDS;
}

/* The end of the paragraph, or a line that a heading may stand over without a gap: an item, a whole sentence. */
static bool is_followed_by_gap(const Reader *reader, Lines paragraph, size_t index)
{
    if (index == paragraph.end)
        return true;
    Str next = line_at(reader, index);
    return line_bullet(next) > 0 || line_ends_sentence(next);
}

static Layout block_layout(const Reader *reader, Lines paragraph, Lines block, Str text)
{
    bool alone = block.first == paragraph.first && is_followed_by_gap(reader, paragraph, block.end);
    if (line_bullet(text) > 0)
        return LAYOUT_ITEM;
    if (line_is_caption(text))
        return LAYOUT_CAPTION;
    bool last = block.end > reader->last;
    bool heading = is_heading(reader, text, alone, last) && !is_dateline(text);
    return heading ? LAYOUT_HEADING : LAYOUT_PARAGRAPH;
}

/* A block is one piece: the line ends in it are the words' to see, as joints. */
static void add_block(Reader *reader, Lines paragraph, Lines block)
{
    Copy *copy = reader->copy;
    Str text = block_text(reader, block);
    Layout layout = block_layout(reader, paragraph, block, text);
    reader->head = reader->head && (layout == LAYOUT_HEADING || is_dateline(text));
    reader->sentences = reader->sentences || line_ends_sentence(text);
    text = str_after(text, line_bullet(text));
    Span span = {(uint32_t)(text.at - copy->text.at), (uint32_t)text.size};
    prose_open(&copy->prose, reader->arena, layout);
    prose_add(&copy->prose, reader->arena, (Piece){.span = span});
}

static void read_paragraph(Reader *reader, Lines paragraph)
{
    size_t width = wrapped_width(reader, paragraph);
    Lines block = {paragraph.first, paragraph.first + 1};
    for (; block.end < paragraph.end; block.end++) {
        if (!ends_block(reader, paragraph, block.end, width))
            continue;
        add_block(reader, paragraph, block);
        block.first = block.end;
    }
    add_block(reader, paragraph, block);
}

/* A list of names, one a line, is no list of headlines: where there is no sentence, only the first can be one. */
static void demote_headings(const Reader *reader)
{
    Prose *prose = &reader->copy->prose;
    for (size_t i = 1; i < prose->block_count && !reader->sentences; i++) {
        if (prose->blocks[i].layout == LAYOUT_HEADING)
            prose->blocks[i].layout = LAYOUT_PARAGRAPH;
    }
}

static size_t last_line(const Reader *reader)
{
    size_t last = reader->copy->line_count - 1;
    while (last > 0 && line_at(reader, last).size == 0)
        last--;
    return last;
}

static Status read_text(Copy *copy, Arena *arena, Error *error)
{
    (void)error; /* any text is plain text; memory shows in the arena */
    Reader reader = {.copy = copy, .arena = arena, .head = true};
    reader.last = last_line(&reader);
    reader.wrapped = text_is_wrapped(&reader);
    for (size_t i = 0; i <= reader.last;) {
        Lines paragraph = {i, i};
        while (paragraph.end <= reader.last && line_at(&reader, paragraph.end).size > 0)
            paragraph.end++;
        if (paragraph.end > paragraph.first)
            read_paragraph(&reader, paragraph);
        i = paragraph.end + 1;
    }
    demote_headings(&reader);
    return IREUM_OK;
}

static const char *const suffixes[] = {".txt", ".text", NULL};

static const char *const languages[] = {"plaintext", "plain", "txt", NULL};

const Format format_text = {.name = "text", .suffixes = suffixes, .languages = languages, .read = read_text};
