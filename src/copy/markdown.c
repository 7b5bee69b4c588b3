/* markdown.c: CommonMark with GitHub's tables and strikethrough, read by MD4C. */
#include "copy/entity.h"
#include "copy/format.h"
#include "copy/frontmatter.h"
#include "copy/markdown_cost.h"

#include <assert.h>
#include <md4c.h>

/* What a callback returns to end the reading. MD4C 0.4.8 goes on after a positive value from inside a link. */
enum {
    STOP_MEMORY = -1, /* MD4C's own word for it */
    STOP_COST = -2,   /* over the budget */
};

/* MD4C builds a link's target anew for each reference to it, and fills up the rows of a table to its width, so that a
 * short text can ask for hours of work. No honest text has more bytes of targets, or more cells, than these for each of
 * its bytes, or than the least. */
enum {
    COST_PER_BYTE = 16,
    COST_LEAST = 1024 * 1024,
};

/* How deep the reader stands in what gives text its layout. Counters, because all of these nest. */
typedef struct Depth {
    uint32_t quote, item, cell, heading, emphasis, link, image, hidden;
} Depth;

typedef struct Reader {
    Copy *copy;
    Arena *arena;
    Str body;      /* the text behind the front matter, which MD4C's pointers point into */
    uint32_t last; /* offset behind the last text seen, in the copy */
    bool open;     /* the block that the last text went to goes on */
    Depth depth;
    size_t budget; /* bytes of targets and cells still allowed */
} Reader;

static Layout layout_here(const Depth *depth)
{
    if (depth->image > 0)
        return LAYOUT_CAPTION;
    if (depth->quote > 0)
        return LAYOUT_QUOTE;
    if (depth->cell > 0)
        return LAYOUT_CELL;
    if (depth->heading > 0)
        return LAYOUT_HEADING;
    return depth->item > 0 ? LAYOUT_ITEM : LAYOUT_PARAGRAPH;
}

/* A block begins with its first text, so that none is empty, and a list item's own text and that of the list inside it
 * are two. */
static int add(Reader *reader, Piece piece)
{
    if (!reader->open)
        prose_open(&reader->copy->prose, reader->arena, layout_here(&reader->depth));
    reader->open = true;
    piece.emphasis = reader->depth.emphasis > 0;
    prose_add(&reader->copy->prose, reader->arena, piece);
    return reader->arena->failed ? STOP_MEMORY : 0;
}

/* A joint at the start of a block joins nothing. */
static int add_joint(Reader *reader, uint16_t joint)
{
    if (!reader->open || joint == 0)
        return 0;
    return add(reader, (Piece){.span = {reader->last, 0}, .joint = joint});
}

/* MD4C mostly points into its input, but not always (breaks, null characters). False where it does not. */
static bool find_span(const Reader *reader, Str text, Span *span)
{
    uintptr_t start = (uintptr_t)reader->body.at, at = (uintptr_t)text.at;
    if (at < start || at - start > reader->body.size || text.size > reader->body.size - (at - start))
        return false;
    size_t before = (size_t)(reader->body.at - reader->copy->text.at);
    *span = (Span){(uint32_t)(before + (at - start)), (uint32_t)text.size};
    return true;
}

/* What stands in a link as <https://example.org> and <kim@example.org> do. */
static bool is_address(Str text)
{
    bool address =
        str_find(text, (Str)STR_LITERAL("://"), 0) != SIZE_MAX || str_find(text, (Str)STR_LITERAL("@"), 0) != SIZE_MAX;
    return address && str_find(text, (Str)STR_LITERAL(" "), 0) == SIZE_MAX;
}

static int read_normal(Reader *reader, Str text)
{
    Span span;
    if (!find_span(reader, text, &span))
        return 0;
    reader->last = span_end(span);
    if (reader->depth.link > 0 && is_address(text))
        return add_joint(reader, JOINT_OTHER);
    return add(reader, (Piece){.span = span});
}

static int read_break(Reader *reader, Str text)
{
    (void)text;
    return add_joint(reader, JOINT_LINE);
}

static int read_entity(Reader *reader, Str text)
{
    return add_joint(reader, entity_joint(text));
}

/* Code and formulas part the words around them. */
static int read_foreign(Reader *reader, Str text)
{
    (void)text;
    return add_joint(reader, JOINT_OTHER);
}

/* Tags and comments are not seen by a reader of the page; only <br> parts words. */
static int read_html(Reader *reader, Str text)
{
    return str_starts(text, "<br") ? add_joint(reader, JOINT_LINE) : 0;
}

static int (*const text_readers[])(Reader *reader, Str text) = {
    [MD_TEXT_NORMAL] = read_normal,     [MD_TEXT_NULLCHAR] = read_foreign, [MD_TEXT_BR] = read_break,
    [MD_TEXT_SOFTBR] = read_break,      [MD_TEXT_ENTITY] = read_entity,    [MD_TEXT_CODE] = read_foreign,
    [MD_TEXT_LATEXMATH] = read_foreign, [MD_TEXT_HTML] = read_html,
};

/* Stretches with nothing but blanks between them are one, so that a comment may have several lines. */
static void note_html(Reader *reader, Str text)
{
    Span span;
    Spans *html = &reader->copy->html;
    if (!find_span(reader, text, &span))
        return;
    Span *last = html->count > 0 ? &html->at[html->count - 1] : NULL;
    uint32_t end = last != NULL ? span_end(*last) : 0;
    if (last != NULL && str_trim(str_slice(reader->copy->text, end, span.offset - end)).size == 0)
        last->size = span_end(span) - last->offset;
    else
        spans_add(html, reader->arena, span);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    Reader *reader = context;
    if (type == MD_TEXT_HTML)
        note_html(reader, (Str){text, size});
    if (reader->depth.hidden > 0)
        return 0;
    return text_readers[type](reader, (Str){text, size});
}

/* The counter that a kind of block moves; NULL: it gives its text no layout of its own. */
static uint32_t *block_counter(Depth *depth, MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return &depth->quote;
    case MD_BLOCK_LI:
        return &depth->item;
    case MD_BLOCK_H:
        return &depth->heading;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return &depth->cell;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
        return &depth->hidden;
    case MD_BLOCK_DOC:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_HR:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
        return NULL;
    }
    return NULL;
}

static int pay(Reader *reader, size_t size)
{
    if (size > reader->budget)
        return STOP_COST;
    reader->budget -= size;
    return 0;
}

static int on_enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    (void)detail;
    Reader *reader = context;
    assert(reader != NULL); /* md4c hands on what it was given */
    uint32_t *counter = block_counter(&reader->depth, type);
    if (counter != NULL)
        ++*counter;
    reader->open = false;
    return counter == &reader->depth.cell ? pay(reader, 1) : 0;
}

static int on_leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    (void)detail;
    Reader *reader = context;
    assert(reader != NULL); /* md4c hands on what it was given */
    uint32_t *counter = block_counter(&reader->depth, type);
    if (counter != NULL)
        --*counter;
    reader->open = false;
    return 0;
}

static int enter_link(Reader *reader, const MD_SPAN_A_DETAIL *link)
{
    reader->depth.link++;
    return pay(reader, (size_t)link->href.size + link->title.size);
}

/* An image's text is a block of its own, even in the middle of a paragraph. */
static int enter_image(Reader *reader, const MD_SPAN_IMG_DETAIL *image)
{
    if (reader->depth.image++ == 0)
        reader->open = false;
    return pay(reader, (size_t)image->src.size + image->title.size);
}

static int on_enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    Reader *reader = context;
    if (type == MD_SPAN_A)
        return enter_link(reader, detail);
    if (type == MD_SPAN_IMG)
        return enter_image(reader, detail);
    if (type == MD_SPAN_EM)
        reader->depth.emphasis++;
    return 0;
}

static int on_leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    (void)detail;
    Reader *reader = context;
    if (type == MD_SPAN_EM)
        reader->depth.emphasis--;
    if (type == MD_SPAN_A)
        reader->depth.link--;
    if (type == MD_SPAN_IMG && --reader->depth.image == 0)
        reader->open = false;
    return 0;
}

/* Bare addresses are left to the words, which know them in every format; MD4C's search for them is quadratic. */
static const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
    .enter_block = on_enter_block,
    .leave_block = on_leave_block,
    .enter_span = on_enter_span,
    .leave_span = on_leave_span,
    .text = on_text,
};

/* What costs too much is read as plain text. */
static Status read_plain(Copy *copy, Arena *arena, Error *error)
{
    copy->prose = (Prose){0};
    copy->html = (Spans){0};
    return format_text.read(copy, arena, error);
}

static Status read_markdown(Copy *copy, Arena *arena, Error *error)
{
    Reader reader = {.copy = copy, .arena = arena, .body = str_after(copy->text, frontmatter_read(copy))};
    if (reader.body.size == 0)
        return IREUM_OK;
    if (markdown_costly(reader.body))
        return read_plain(copy, arena, error);
    reader.budget = COST_LEAST + COST_PER_BYTE * reader.body.size;
    int stop = md_parse(reader.body.at, (MD_SIZE)reader.body.size, &parser, &reader);
    if (stop == STOP_COST)
        return read_plain(copy, arena, error);
    return stop == 0 ? IREUM_OK : error_set(error, IREUM_MEMORY, copy->path, "out of memory");
}

static const char *const suffixes[] = {".md", ".markdown", ".mdown", ".mkd", NULL};

static const char *const languages[] = {
    "md",      "gfm", "github-flavored-markdown", "markdown.mdx", "mdx", "quarto", "rmarkdown", "rmd", "pandoc",
    "vimwiki", NULL};

const Format format_markdown = {
    .name = "markdown",
    .suffixes = suffixes,
    .languages = languages,
    .comments = true,
    .read = read_markdown,
};
