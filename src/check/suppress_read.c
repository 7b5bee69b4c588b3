/* suppress_read.c: the comments for ireum in a copy.
 *
 *     <!-- ireum-ignore [RULE] ["FORM"]: REASON -->      the line that it stands in, else the next line that has words
 *     <!-- ireum-ignore-start [RULE] ["FORM"]: REASON -->  from here to the next ireum-ignore-end
 *     <!-- ireum-ignore-end -->
 *     <!-- ireum-ignore-file [RULE] ["FORM"]: REASON -->   all of the copy */
#include "check/suppress.h"
#include "rules/table.h"

/* Each finding may be compared with each of them. */
enum { SUPPRESSIONS_MOST = 4096 };

typedef struct Reader {
    const Copy *copy;
    const Words *words;
    Findings *findings;
    Suppressions list;
    size_t opened; /* one more than the index of the innermost stretch without end; 0: none */
} Reader;

static void complain(Reader *reader, Span comment, const char *message)
{
    Finding *finding = finding_add(reader->findings, &rule_bad_suppression, 1, (Site){.span = comment});
    if (finding != NULL)
        finding_message(finding, "this comment suppresses nothing: %s", message);
}

/* Takes the word before the next blank, colon or quotation mark. */
static Str cut_word(Str *rest)
{
    size_t size = 0;
    *rest = str_trim(*rest);
    while (size < rest->size && strchr(" \t\r\n:\"", rest->at[size]) == NULL)
        size++;
    Str word = str_slice(*rest, 0, size);
    *rest = str_trim(str_after(*rest, size));
    return word;
}

/* Takes a text in quotation marks, if there is one. False where it is not closed, or empty. */
static bool cut_form(Str *rest, Str *form)
{
    if (!str_starts(*rest, "\""))
        return true;
    size_t end = str_find(*rest, (Str){"\"", 1}, 1);
    if (end == SIZE_MAX || end == 1)
        return false;
    *form = str_slice(*rest, 1, end - 1);
    *rest = str_trim(str_after(*rest, end + 1));
    return true;
}

/* Reads REST, what stands behind the first word. NULL, or what is wrong with it. */
static const char *read_what(Reader *reader, Str rest, Ignore *what)
{
    Str rule = cut_word(&rest);
    if (rule.size > 0) {
        size_t index = rule_index(rule);
        if (index == RULE_COUNT)
            return arena_print(reader->findings->arena, "there is no rule '%.*s'", STR(rule));
        what->rule = rules[index]->id;
    }
    if (!cut_form(&rest, &what->form))
        return "the form is not closed by a quotation mark, or is empty";
    if (!str_starts(rest, ":") || str_trim(str_after(rest, 1)).size == 0)
        return "expected a rule, a form in quotation marks, or both or neither, then a colon and the reason";
    what->reason = str_trim(str_after(rest, 1));
    return NULL;
}

static Span line_of_word(const Reader *reader, size_t word)
{
    return copy_line_span(reader->copy, copy_line(reader->copy, reader->words->at[word].offset));
}

/* The line of COMMENT if it has words, else the next one that has. */
static Span line_covered(const Reader *reader, Span comment)
{
    const Words *words = reader->words;
    if (words->count == 0)
        return (Span){comment.offset, 0};
    size_t before = words_at(words, comment.offset);
    size_t after = before + (words->at[before].offset < comment.offset);
    bool led =
        after > before && copy_line(reader->copy, words->at[before].offset) == copy_line(reader->copy, comment.offset);
    if (led)
        return line_of_word(reader, before);
    return after < words->count ? line_of_word(reader, after) : (Span){comment.offset, 0};
}

static void end_stretch(Reader *reader, Span comment)
{
    if (reader->opened == 0) {
        complain(reader, comment, "no ireum-ignore-start stands before it");
        return;
    }
    Suppression *stretch = &reader->list.at[reader->opened - 1];
    stretch->covers.size = comment.offset - stretch->covers.offset;
    reader->opened = stretch->around;
}

/* A new suppression in LIST; NULL where there are too many. */
static Suppression *add(Reader *reader, Span comment, Ignore what, Span covers)
{
    Suppressions *list = &reader->list;
    list->at = arena_room(reader->findings->arena, list->at, list->count, &list->capacity, sizeof *list->at);
    if (list->count == list->capacity)
        return NULL;
    Suppression *suppression = &list->at[list->count++];
    *suppression = (Suppression){.comment = comment, .what = what, .covers = covers};
    return suppression;
}

static void begin_stretch(Reader *reader, Span comment, Ignore what)
{
    Suppression *stretch = add(reader, comment, what, (Span){span_end(comment), 0});
    if (stretch == NULL)
        return;
    stretch->around = reader->opened;
    reader->opened = reader->list.count;
}

/* TEXT is what stands inside the comment. */
static void read_comment(Reader *reader, Span comment, Str text)
{
    Ignore what = {.rule = NULL};
    Str word = cut_word(&text);
    if (!str_starts(word, "ireum-"))
        return;
    if (str_is(word, "ireum-ignore-end")) {
        end_stretch(reader, comment);
        return;
    }
    bool file = str_is(word, "ireum-ignore-file"), start = str_is(word, "ireum-ignore-start");
    const char *wrong = file || start || str_is(word, "ireum-ignore")
                            ? read_what(reader, text, &what)
                            : "write ireum-ignore, ireum-ignore-start, ireum-ignore-end or ireum-ignore-file";
    if (wrong == NULL && reader->list.count == SUPPRESSIONS_MOST)
        wrong = "there are too many of them";
    if (wrong != NULL)
        complain(reader, comment, wrong);
    else if (start)
        begin_stretch(reader, comment, what);
    else
        add(reader, comment, what, file ? (Span){0, (uint32_t)reader->copy->text.size} : line_covered(reader, comment));
}

/* Reads the comments in a stretch of HTML. */
static void read_stretch(Reader *reader, Span stretch)
{
    static const Str open = STR_LITERAL("<!--"), close = STR_LITERAL("-->");
    Str text = span_text(reader->copy->text, stretch);
    for (size_t start = 0, end = 0; (start = str_find(text, open, end)) != SIZE_MAX;) {
        size_t inside = start + open.size;
        end = str_find(text, close, inside);
        if (end == SIZE_MAX)
            return;
        Str comment = str_slice(text, inside, end - inside);
        end += close.size;
        read_comment(reader, (Span){stretch.offset + (uint32_t)start, (uint32_t)(end - start)}, comment);
    }
}

Suppressions suppressions_read(const Copy *copy, const Words *words, Findings *findings)
{
    Reader reader = {.copy = copy, .words = words, .findings = findings};
    for (size_t i = 0; i < copy->html.count; i++)
        read_stretch(&reader, copy->html.at[i]);
    for (; reader.opened > 0; reader.opened = reader.list.at[reader.opened - 1].around) {
        complain(&reader, reader.list.at[reader.opened - 1].comment, "no ireum-ignore-end stands behind it");
        reader.list.at[reader.opened - 1].bad = true;
    }
    return reader.list;
}
