/* entity.c: what an HTML character reference stands for between words. */
#include "copy/entity.h"

#include "words/words.h"

#include <ctype.h>

/* The names are HTML's; those that are not here are letters and signs, which part words. */
static const struct {
    const char *name;
    uint32_t value;
    uint16_t joint;
} entities[] = {
    {"nbsp", 0xA0, JOINT_SPACE},
    {"ensp", 0x2002, JOINT_SPACE},
    {"emsp", 0x2003, JOINT_SPACE},
    {"thinsp", 0x2009, JOINT_SPACE},
    {"", ' ', JOINT_SPACE},
    {"", 0x202F, JOINT_SPACE},
    {"apos", '\'', JOINT_QUOTE},
    {"quot", '"', JOINT_QUOTE},
    {"lsquo", 0x2018, JOINT_QUOTE},
    {"rsquo", 0x2019, JOINT_QUOTE},
    {"ldquo", 0x201C, JOINT_QUOTE},
    {"rdquo", 0x201D, JOINT_QUOTE},
    {"laquo", 0xAB, JOINT_QUOTE},
    {"raquo", 0xBB, JOINT_QUOTE},
    {"hyphen", 0x2010, JOINT_HYPHEN},
    {"", 0x2011, JOINT_HYPHEN},
    {"", '-', JOINT_HYPHEN},
    {"ndash", 0x2013, JOINT_DASH},
    {"mdash", 0x2014, JOINT_DASH},
    {"hellip", 0x2026, JOINT_STOP},
    {"period", '.', JOINT_STOP},
    {"comma", ',', JOINT_COMMA},
    {"colon", ':', JOINT_COLON},
    {"semi", ';', JOINT_COLON},
    {"lpar", '(', JOINT_OPEN},
    {"rpar", ')', JOINT_CLOSE},
    {"lsqb", '[', JOINT_OPEN},
    {"rsqb", ']', JOINT_CLOSE},
    {"sol", '/', JOINT_SLASH},
    {"NewLine", '\n', JOINT_LINE},
    {"shy", 0xAD, 0},
    {"ZeroWidthSpace", 0x200B, 0},
    {"zwnj", 0x200C, 0},
    {"zwj", 0x200D, 0},
    {"NoBreak", 0x2060, 0},
};

enum { LAST_CODE_POINT = 0x10FFFF };

static unsigned digit_value(char digit)
{
    if (isdigit((unsigned char)digit))
        return (unsigned)(digit - '0');
    return (unsigned)(tolower((unsigned char)digit) - 'a') + 10;
}

/* The number of "#8217" or "#x2019"; 0 where it is no code point. */
static uint32_t entity_number(Str name)
{
    bool hexadecimal = name.size > 1 && (name.at[1] == 'x' || name.at[1] == 'X');
    uint32_t value = 0;
    for (size_t i = hexadecimal ? 2 : 1; i < name.size; i++) {
        if (!isxdigit((unsigned char)name.at[i]))
            return 0;
        value = value * (hexadecimal ? 16 : 10) + digit_value(name.at[i]);
        if (value > LAST_CODE_POINT)
            return 0;
    }
    return value;
}

uint16_t entity_joint(Str entity)
{
    if (entity.size < 3)
        return JOINT_OTHER;
    Str name = str_slice(entity, 1, entity.size - 2);
    bool numeric = name.at[0] == '#';
    uint32_t value = numeric ? entity_number(name) : 0;
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        if (numeric ? entities[i].value == value : str_is(name, entities[i].name))
            return entities[i].joint;
    }
    return JOINT_OTHER;
}
