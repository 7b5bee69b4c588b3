/* dateline.c: finding the line that dates a copy. */
#include "copy/dateline.h"

#include "copy/calendar.h"

#include <ctype.h>

enum {
    HEAD_LINES = 12, /* lines with text that are looked at, from the first */
    TAIL_LINES = 3,
    ALONE_LONGEST = 100,  /* bytes of a line that is nothing but place and date */
    POSTED_LONGEST = 200, /* of one that says when the copy appeared */
    PLACE_LONGEST = 60,
    LINE_SEEN = 400, /* no more of a line is looked at */
    PLACE_WORDS = 6,
};

static const struct {
    const char *words;
    Dating dating;
} labels[] = {
    {"posted", DATING_POSTED},         {"published", DATING_POSTED},        {"first published", DATING_POSTED},
    {"date published", DATING_POSTED}, {"publication date", DATING_POSTED}, {"release date", DATING_POSTED},
    {"date", DATING_POSTED},           {"modified", DATING_MODIFIED},       {"last modified", DATING_MODIFIED},
    {"updated", DATING_MODIFIED},      {"last updated", DATING_MODIFIED},
};

static bool take_label(Str *rest, Dating *dating)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        Str after = *rest;
        if (!calendar_take_word(&after, labels[i].words))
            continue;
        calendar_skip(&after, " ");
        calendar_take_word(&after, "on");
        calendar_skip(&after, " :*_\t");
        *rest = after;
        *dating = labels[i].dating;
        return true;
    }
    return false;
}

/* KST, GMT, PM */
static bool is_zone(Str text)
{
    size_t size = 0;
    while (size < text.size && isupper((unsigned char)text.at[size]))
        size++;
    return size >= 2 && size <= 4 && (size == text.size || !isalpha((unsigned char)text.at[size]));
}

static size_t digits_at(Str text)
{
    size_t size = 0;
    while (size < text.size && isdigit((unsigned char)text.at[size]))
        size++;
    return size;
}

/* 17:05, 5.54 p.m., 5 pm; what halves the day stays. */
static bool take_time(Str *rest)
{
    size_t hour = digits_at(*rest);
    Str after = str_after(*rest, hour);
    bool minutes = after.size > 1 && (after.at[0] == ':' || after.at[0] == '.') && isdigit((unsigned char)after.at[1]);
    if (minutes)
        after = str_after(after, 1 + digits_at(str_after(after, 1)));
    calendar_skip(&after, " ");
    bool half = after.size > 1 && strchr("apAP", after.at[0]) != NULL && strchr(".mM", after.at[1]) != NULL;
    if (hour < 1 || hour > 2 || (!minutes && !half))
        return false;
    *rest = after;
    return true;
}

/* What may follow a date that no sentence goes on from: nothing, a time, a bracket or a bar. */
static bool is_line_end(Str rest)
{
    Str after = rest;
    calendar_skip(&after, "T, \t");
    if (take_time(&after))
        return true;
    if (rest.size > 0 && rest.at[0] == '.')
        rest = str_after(rest, 1);
    calendar_skip(&rest, " \t");
    return rest.size == 0 || rest.at[0] == '(' || rest.at[0] == '|' || is_zone(rest);
}

static bool is_label_end(Str rest)
{
    calendar_skip(&rest, " \t");
    Dating dating;
    Str after = rest;
    return is_line_end(rest) || strchr("-/[", rest.at[0]) != NULL || (unsigned char)rest.at[0] >= 0x80 ||
           take_label(&after, &dating);
}

/* Moves on to the next label of the line, past times and zones. */
static void skip_to_label(Str *rest)
{
    Dating dating;
    while (rest->size > 0) {
        Str after = *rest;
        if (take_label(&after, &dating))
            return;
        str_cut(rest, ' ');
    }
}

/* Posted on : 2016-01-18 17:05 KST Modified on : 2016-01-18 17:05 KST */
static Dating read_labelled(Str line, Date *date)
{
    Dating best = DATING_NONE, dating;
    if (line.size > POSTED_LONGEST)
        return DATING_NONE;
    while (take_label(&line, &dating)) {
        Date found;
        if (!calendar_read(&line, &found) || !is_label_end(line))
            break;
        if (dating > best) {
            best = dating;
            *date = found;
        }
        skip_to_label(&line);
    }
    return best;
}

static bool is_dash(Str text)
{
    return str_starts(text, "--") || str_starts(text, "—") || str_starts(text, "–") || str_starts(text, "- ");
}

/* (Yonhap) --, (KCNA) --, or the dash alone. A dash before a digit is a span of years. */
static bool is_dateline_end(Str rest)
{
    calendar_skip(&rest, " ");
    while (rest.size > 0 && rest.at[0] == '(') {
        str_cut(&rest, ')');
        if (rest.at == NULL)
            return false;
        calendar_skip(&rest, " ");
    }
    if (!is_dash(rest))
        return false;
    while (rest.size > 0 && ((unsigned char)rest.at[0] >= 0x80 || rest.at[0] == '-' || rest.at[0] == ' '))
        rest = str_after(rest, 1);
    return rest.size == 0 || !isdigit((unsigned char)rest.at[0]);
}

/* NEW YORK, Cablegram 38[1], Republic of Korea: no word of it begins with a small letter but the smallest words. */
static bool is_place(Str prefix)
{
    size_t words = 0;
    for (Str word; prefix.at != NULL;) {
        word = str_cut(&prefix, ' ');
        if (word.size == 0)
            continue;
        bool small = islower((unsigned char)word.at[0]);
        if (small && !str_is(word, "of") && !str_is(word, "the"))
            return false;
        words++;
    }
    return words <= PLACE_WORDS;
}

/* Position behind the next comma or bar of LINE from FROM on, SIZE_MAX where a place would be too long by then. */
static size_t place_end(Str line, size_t from)
{
    for (size_t i = from; i < line.size && i < PLACE_LONGEST; i++) {
        if (line.at[i] == ',' || line.at[i] == '|')
            return i + 1;
    }
    return SIZE_MAX;
}

/* A date at the start of the line, perhaps with the time before it, or behind a place. */
static Dating read_placed(Str line, Date *date)
{
    for (size_t start = 0; start < line.size; start = place_end(line, start)) {
        Str rest = str_after(line, start);
        take_time(&rest);
        calendar_skip(&rest, " ");
        Date found;
        if (is_place(str_slice(line, 0, start)) && calendar_read(&rest, &found)) {
            *date = found;
            if (start > 0 && is_dateline_end(rest))
                return DATING_DATELINE;
            return line.size <= ALONE_LONGEST && is_line_end(rest) ? DATING_ALONE : DATING_NONE;
        }
    }
    return DATING_NONE;
}

/* The line without the marks of headings, quotes, emphasis and lists around it. */
static Str without_markup(Str line)
{
    calendar_skip(&line, "#*_>\\- \t");
    while (line.size > 0 && strchr("*_ \t", line.at[line.size - 1]) != NULL && line.at[line.size - 1] != '\0')
        line.size--;
    return line;
}

Dating dateline_read(Str line, Date *date)
{
    Str bare = without_markup(str_slice(line, 0, line.size < LINE_SEEN ? line.size : LINE_SEEN));
    Date found;
    Dating dating = read_labelled(bare, &found);
    if (dating == DATING_NONE)
        dating = read_placed(bare, &found);
    if (dating != DATING_NONE)
        *date = found;
    return dating;
}

/* Where the capital words that end at END begin: NEW YORK; END where there are none, or fewer letters than a city has. */
static size_t capitals_before(Str text, size_t end)
{
    enum { SHORTEST = 3 };
    size_t start = end;
    for (size_t i = end; i > 0 && (isupper((unsigned char)text.at[i - 1]) || text.at[i - 1] == ' '); i--)
        start = text.at[i - 1] != ' ' ? i - 1 : start;
    return end - start >= SHORTEST ? start : end;
}

size_t dateline_within(Str text)
{
    for (size_t comma = 0; comma < text.size && comma < LINE_SEEN; comma++) {
        if (text.at[comma] != ',')
            continue;
        size_t place = capitals_before(text, comma);
        Str rest = str_after(text, comma + 1);
        calendar_skip(&rest, " ");
        bool dated = place < comma && calendar_take_day(&rest);
        calendar_skip(&rest, " ");
        if (dated && rest.size > 0 && rest.at[0] == '(' && is_dateline_end(rest))
            return place;
    }
    return SIZE_MAX;
}

typedef struct Search {
    Dating best;
    Date date;
    size_t lines; /* with text, looked at */
} Search;

/* The stronger dating wins, and of two alike the first. */
static void look_at(Search *search, Str line)
{
    if (str_trim(line).size == 0)
        return;
    search->lines++;
    Date date;
    Dating dating = dateline_read(line, &date);
    if (dating > search->best) {
        search->best = dating;
        search->date = date;
    }
}

Date dateline_find(const Copy *copy)
{
    Search search = {0};
    if (copy->prose.piece_count == 0)
        return search.date;
    size_t first = copy_line(copy, copy->prose.pieces[0].span.offset);
    for (size_t i = first; i < copy->line_count && search.lines < HEAD_LINES; i++)
        look_at(&search, span_text(copy->text, copy_line_span(copy, i)));
    search.lines = 0;
    for (size_t i = copy->line_count; i > first && search.lines < TAIL_LINES; i--)
        look_at(&search, span_text(copy->text, copy_line_span(copy, i - 1)));
    return search.date;
}
