/* breves.c: the breves of McCune-Reischauer, and the marks that stand for them by mistake. */
#include "rules/breves.h"

#include "base/unicode.h"

enum {
    BREVE = 0x0306,
    CARON = 0x030C,
    CIRCUMFLEX = 0x0302,
    TILDE = 0x0303,
};

/* A vowel with a mark: in one code point, and the letter that it is without. */
static const struct {
    uint32_t letter;
    uint32_t plain;
    uint32_t mark;
} vowels[] = {
    {0x014E, 'O', BREVE},      {0x014F, 'o', BREVE},      {0x016C, 'U', BREVE},      {0x016D, 'u', BREVE},
    {0x01D1, 'O', CARON},      {0x01D2, 'o', CARON},      {0x01D3, 'U', CARON},      {0x01D4, 'u', CARON},
    {0x00D4, 'O', CIRCUMFLEX}, {0x00F4, 'o', CIRCUMFLEX}, {0x00DB, 'U', CIRCUMFLEX}, {0x00FB, 'u', CIRCUMFLEX},
    {0x00D5, 'O', TILDE},      {0x00F5, 'o', TILDE},      {0x0168, 'U', TILDE},      {0x0169, 'u', TILDE},
};

const char *substitute_name(uint32_t mark)
{
    return mark == CARON ? "a caron" : mark == TILDE ? "a tilde" : "a circumflex";
}

static bool is_mark(uint32_t value)
{
    return value == BREVE || value == CARON || value == CIRCUMFLEX || value == TILDE;
}

/* The letter with MARK in one code point; 0 where there is none. */
static uint32_t with_mark(uint32_t plain, uint32_t mark)
{
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
        if (vowels[i].plain == plain && vowels[i].mark == mark)
            return vowels[i].letter;
    }
    return 0;
}

/* One letter of a text, taken apart. */
typedef struct Letter {
    uint32_t value; /* without its mark */
    uint32_t mark;  /* 0: none of the four on o or u */
    bool combining; /* the mark is a code point of its own */
} Letter;

static Letter take_letter(Str *rest)
{
    size_t size = 0;
    Letter letter = {.value = utf8_next(rest->at, &size)};
    *rest = str_after(*rest, size);
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
        if (vowels[i].letter == letter.value)
            return (Letter){vowels[i].plain, vowels[i].mark, false};
    }
    uint32_t next = rest->size > 0 ? utf8_next(rest->at, &size) : 0;
    if (is_mark(next) && with_mark(letter.value, BREVE) != 0) {
        letter.mark = next;
        letter.combining = true;
        *rest = str_after(*rest, size);
    }
    return letter;
}

/* The first mark in TEXT, of those that are BREVES or are not; 0: none. */
static uint32_t first_mark(Str text, bool breves)
{
    for (Str rest = text; rest.size > 0;) {
        uint32_t mark = take_letter(&rest).mark;
        if (mark != 0 && (mark == BREVE) == breves)
            return mark;
    }
    return 0;
}

bool has_breve(Str text)
{
    return first_mark(text, true) != 0;
}

uint32_t substitute_in(Str text)
{
    return first_mark(text, false);
}

/* TEXT with MARK for every mark on o and u; with none where MARK is 0. */
static Str remark(Arena *arena, Str text, uint32_t mark)
{
    char *out = arena_alloc(arena, text.size + 1);
    size_t used = 0;
    for (Str rest = text; out != NULL && rest.size > 0;) {
        Letter letter = take_letter(&rest);
        uint32_t put =
            letter.mark != 0 && mark != 0 && !letter.combining ? with_mark(letter.value, mark) : letter.value;
        used += utf8_put(put, out + used);
        if (letter.combining && mark != 0)
            used += utf8_put(mark, out + used);
    }
    return (Str){out, used};
}

Str with_breves(Arena *arena, Str text)
{
    return remark(arena, text, BREVE);
}

Str without_breves(Arena *arena, Str text)
{
    return remark(arena, text, 0);
}
