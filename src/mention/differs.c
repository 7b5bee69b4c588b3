/* differs.c: how two texts with the same letters differ. */
#include "mention/document.h"

#include "words/bytes.h"
#include "words/fold.h"

/* One letter of a text and what stands before it. */
typedef struct Letter {
    uint32_t value;  /* 0 at the end */
    unsigned before; /* SEPARATED_ bits */
} Letter;

enum {
    SEPARATED_SPACE = 1 << 0,
    SEPARATED_HYPHEN = 1 << 1,
    SEPARATED_APOSTROPHE = 1 << 2,
    SEPARATED_STOP = 1 << 3,
};

/* What an ASCII character is: SEPARATED_ bits; none of the letters and digits has any. */
static const uint8_t ascii_separators[128] = {
    [' '] = SEPARATED_SPACE,  ['\t'] = SEPARATED_SPACE, ['\n'] = SEPARATED_SPACE,      ['\r'] = SEPARATED_SPACE,
    ['-'] = SEPARATED_HYPHEN, ['.'] = SEPARATED_STOP,   ['\''] = SEPARATED_APOSTROPHE, ['`'] = SEPARATED_APOSTROPHE,
};

static bool is_ascii(uint32_t value)
{
    return value < 0x80;
}

static unsigned separator(uint32_t value)
{
    if (is_ascii(value))
        return ascii_separators[value];
    switch (value) {
    case 0x00A0:
        return SEPARATED_SPACE;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return SEPARATED_HYPHEN;
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
        return SEPARATED_APOSTROPHE;
    default:
        return 0;
    }
}

static bool is_letter(uint32_t value)
{
    if (is_ascii(value))
        return byte_kinds[value] >= BYTE_DIGIT || value == '&';
    Category category = (Category)code_point(value)->category;
    return category == CATEGORY_LETTER || category == CATEGORY_DIGIT;
}

/* A letter that only looks Latin is confusable-char's to report. */
static uint32_t as_seen(uint32_t value)
{
    char looks = is_ascii(value) ? '\0' : code_point(value)->looks;
    return looks != '\0' ? (unsigned char)looks : value;
}

static bool is_upper(uint32_t value)
{
    return is_ascii(value) ? byte_kinds[value] == BYTE_UPPER : code_point(value)->upper;
}

/* The first character of TEXT, composed where it is Hangul in jamo. */
static uint32_t first_value(Str text, size_t *size)
{
    *size = 1;
    uint32_t value = (unsigned char)text.at[0];
    if (is_ascii(value))
        return value;
    value = jamo_compose(text, size);
    return value != 0 ? value : utf8_next(text.at, size);
}

static Letter next_letter(Str *rest)
{
    Letter letter = {0};
    while (rest->size > 0) {
        size_t size;
        uint32_t value = first_value(*rest, &size);
        *rest = str_after(*rest, size);
        if (is_letter(value)) {
            letter.value = as_seen(value);
            return letter;
        }
        /* A hyphen at a line's end is the hyphen alone. */
        bool line_end = (value == '\n' || value == '\r') && (letter.before & SEPARATED_HYPHEN);
        letter.before |= line_end ? 0 : separator(value);
    }
    return letter;
}

/* A combining mark right after a letter: ŏ in two code points. */
static bool marked(Str rest)
{
    if (rest.size == 0 || (unsigned char)rest.at[0] < 0x80)
        return false;
    size_t size = 0;
    return code_point(utf8_next(rest.at, &size))->category == CATEGORY_MARK;
}

static unsigned letters_differ(uint32_t one, uint32_t other)
{
    unsigned differs = is_upper(one) != is_upper(other) ? DIFFERS_CASE : 0;
    /* Two letters beyond ASCII are the same letter in other case, or carry other marks. */
    bool marks = one != other && !is_ascii(one) && !is_ascii(other) && !differs;
    return differs | (marks ? DIFFERS_MARKS : 0);
}

static unsigned separators_differ(unsigned one, unsigned other)
{
    unsigned changed = one ^ other;
    unsigned differs = 0;
    if (changed & (SEPARATED_SPACE | SEPARATED_HYPHEN))
        differs |= DIFFERS_HYPHEN;
    if (changed & SEPARATED_APOSTROPHE)
        differs |= DIFFERS_APOSTROPHE;
    if (changed & SEPARATED_STOP)
        differs |= DIFFERS_STOPS;
    return differs;
}

/* Where the last ASCII letter stands of those that both texts begin with; before it they do not differ. */
static size_t same_start(Str one, Str other)
{
    size_t last = 0;
    for (size_t i = 0; i < one.size && i < other.size && one.at[i] == other.at[i]; i++) {
        unsigned char byte = (unsigned char)one.at[i];
        if (byte >= 0x80)
            break;
        last = byte_kinds[byte] >= BYTE_DIGIT ? i : last;
    }
    return last;
}

unsigned text_differs(Str mention, Str form)
{
    if (str_equal(mention, form))
        return 0;
    size_t same = same_start(mention, form);
    mention = str_after(mention, same);
    form = str_after(form, same);
    unsigned differs = 0;
    for (;;) {
        Letter one = next_letter(&mention), other = next_letter(&form);
        differs |= separators_differ(one.before, other.before);
        /* Letters that fold to several (æ) may leave one text first; the rest has no say. */
        if (one.value == 0 || other.value == 0)
            return differs;
        differs |= letters_differ(one.value, other.value);
        /* ŏ against o, in one code point or in two. */
        if ((marked(mention) || !is_ascii(one.value)) != (marked(form) || !is_ascii(other.value)))
            differs |= DIFFERS_MARKS;
    }
}

bool text_same(Str one, Str other)
{
    return str_equal(one, other) || (fold_equal(one, other) && text_differs(one, other) == 0);
}
