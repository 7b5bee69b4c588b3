/* line.c: what a single line of plain copy looks like. */
#include "copy/line.h"

#include "base/unicode.h"

#include <ctype.h>

enum {
    CREDIT_LONGEST = 80, /* bytes between the brackets of a credit */
    CREDIT_WORDS = 8,
    CAPTION_LONGEST = 600, /* bytes of a line that ends in one */
    NOTE_LONGEST = 4,      /* [123 */
    CLOSINGS_MOST = 8,     /* quotes and brackets in a row behind a stop */
    SIGNS_MOST = 1000,     /* a line with so many bytes without a letter is taken for prose unseen */
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Whether TEXT has a letter or a digit; in prose its first character is one. */
static bool has_words(Str text)
{
    size_t size = 0;
    for (size_t i = 0; i < text.size; i += size) {
        if (i > SIGNS_MOST)
            return true;
        const CodePoint *point = code_point(utf8_next(text.at + i, &size));
        if (point->category == CATEGORY_LETTER || point->category == CATEGORY_DIGIT)
            return true;
    }
    return false;
}

Str line_prose(Str line)
{
    line = str_trim(line);
    if (line.size > 0 && isalnum((unsigned char)line.at[0]))
        return line; /* nearly every line */
    bool placeholder = str_starts(line, "[%%") && str_ends(line, "%%]");
    return has_words(line) && !placeholder ? line : str_slice(line, 0, 0);
}

static const Str bullets[] = {
    STR_LITERAL("-"), STR_LITERAL("*"), STR_LITERAL("•"), STR_LITERAL("·"), STR_LITERAL("■"), STR_LITERAL("□"),
    STR_LITERAL("●"), STR_LITERAL("○"), STR_LITERAL("◆"), STR_LITERAL("◇"), STR_LITERAL("▲"), STR_LITERAL("△"),
    STR_LITERAL("▶"), STR_LITERAL("▷"), STR_LITERAL("※"), STR_LITERAL("▪"),
};

static size_t blanks_at(Str line, size_t offset)
{
    size_t end = offset;
    while (end < line.size && is_blank(line.at[end]))
        end++;
    return end - offset;
}

/* 1. or 12) with a blank behind it. */
static size_t number_at(Str line)
{
    size_t digits = 0;
    while (digits < line.size && digits < 3 && isdigit((unsigned char)line.at[digits]))
        digits++;
    if (digits == 0 || digits >= line.size || (line.at[digits] != '.' && line.at[digits] != ')'))
        return 0;
    size_t blanks = blanks_at(line, digits + 1);
    return blanks > 0 ? digits + 1 + blanks : 0;
}

size_t line_bullet(Str line)
{
    if (line.size == 0 || isalpha((unsigned char)line.at[0]))
        return 0; /* nearly every line */
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        Str mark = bullets[i];
        if (line.at[0] != mark.at[0] || line.size <= mark.size || memcmp(line.at, mark.at, mark.size) != 0)
            continue;
        size_t blanks = blanks_at(line, mark.size);
        /* KCNA's lists put none between a hyphen and a name; the marks beyond ASCII can be nothing else. */
        if (blanks > 0 || mark.size > 1 || (mark.at[0] == '-' && isupper((unsigned char)line.at[1])))
            return mark.size + blanks;
    }
    return number_at(line);
}

/* What may stand between a sentence's stop and the end of the line. */
static const Str closings[] = {
    STR_LITERAL("\""), STR_LITERAL("'"), STR_LITERAL(")"), STR_LITERAL("]"),
    STR_LITERAL("”"),  STR_LITERAL("’"), STR_LITERAL("»"),
};

static bool drop_end(Str *line, Str end)
{
    if (line->size < end.size || line->at[line->size - 1] != end.at[end.size - 1] ||
        memcmp(line->at + line->size - end.size, end.at, end.size) != 0)
        return false;
    line->size -= end.size;
    return true;
}

static bool drop_closing(Str *line)
{
    for (size_t i = 0; i < sizeof closings / sizeof *closings; i++) {
        if (drop_end(line, closings[i]))
            return true;
    }
    return false;
}

/* outlined.[3] */
static void drop_note(Str *line)
{
    if (line->size == 0 || line->at[line->size - 1] != ']')
        return;
    size_t start = line->size - 1;
    while (start > 0 && line->size - start <= NOTE_LONGEST && isdigit((unsigned char)line->at[start - 1]))
        start--;
    if (start > 0 && line->at[start - 1] == '[')
        line->size = start - 1;
}

bool line_ends_sentence(Str line)
{
    if (line.size == 0 || isalnum((unsigned char)line.at[line.size - 1]))
        return false; /* nearly every line of a wrapped text */
    drop_note(&line);
    for (size_t i = 0; i < CLOSINGS_MOST && drop_closing(&line); i++)
        ;
    return line.size > 0 && (strchr(".!?:", line.at[line.size - 1]) != NULL || str_ends(line, "…"));
}

bool line_goes_on(Str line)
{
    if (line.size == 0)
        return false;
    size_t size;
    const CodePoint *point = code_point(utf8_next(line.at, &size));
    return point->category == CATEGORY_LETTER && point->script == SCRIPT_LATIN && !point->upper;
}

size_t line_words(Str line, size_t most)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < line.size && words <= most; i++) {
        bool blank = is_blank(line.at[i]) || line.at[i] == '\n' || line.at[i] == '\r';
        words += !blank && !inside;
        inside = !blank;
    }
    return words;
}

/* Agencies and offices that photographs are credited to. */
static const char *const credits[] = {
    "Yonhap", "Yonhap News", "AP",    "AFP", "Reuters", "EPA",      "KCNA",     "KCNA-Yonhap",       "Xinhua",
    "Kyodo",  "Newsis",      "News1", "UPI", "TASS",    "Courtesy", "courtesy", "Joint Press Corps",
};

static bool is_agency(Str credit)
{
    for (size_t i = 0; i < sizeof credits / sizeof *credits; i++) {
        if (str_is(credit, credits[i]))
            return true;
    }
    return false;
}

/* No small letter or digit begins it. */
static bool is_capital(Str text)
{
    return text.size > 0 && !islower((unsigned char)text.at[0]) && !isdigit((unsigned char)text.at[0]);
}

/* Kim Hye-yun/The Hankyoreh, AP/Yonhap. Two acronyms (ROK/US) or a list of places are something else. */
static bool is_signed(Str credit)
{
    Str agency = credit, person = str_trim(str_cut(&agency, '/'));
    if (agency.at == NULL || memchr(credit.at, ',', credit.size) != NULL)
        return false;
    agency = str_trim(agency);
    if (is_agency(agency) || is_agency(person))
        return true;
    bool named = person.size > 1 && islower((unsigned char)person.at[1]);
    return named && is_capital(person) && is_capital(agency) && line_words(credit, CREDIT_WORDS) <= CREDIT_WORDS;
}

bool line_is_caption(Str line)
{
    if (line.size > CAPTION_LONGEST || !drop_end(&line, (Str)STR_LITERAL(")")))
        return false;
    size_t open = line.size;
    while (open > 0 && line.size - open < CREDIT_LONGEST && line.at[open - 1] != '(')
        open--;
    if (open < 2 || line.at[open - 1] != '(')
        return false;
    Str credit = str_after(line, open), before = str_trim(str_slice(line, 0, open - 1));
    return is_signed(credit) || (is_agency(credit) && !line_ends_sentence(before));
}
