/* names.c: what the sources call the classes, matches, confidences and kinds of forms. */
#include "glossary/names.h"

#include "base/date.h"

const char *const class_names[CLASS_COUNT] = {
    [CLASS_PERSON] = "person",
    [CLASS_PLACE] = "place",
    [CLASS_ORGANIZATION] = "organization",
    [CLASS_PUBLICATION] = "publication",
    [CLASS_TITLE] = "title",
    [CLASS_TERM] = "term",
    [CLASS_EVENT] = "event",
    [CLASS_ACRONYM] = "acronym",
    [CLASS_WEAPON] = "weapon",
    [CLASS_LAW] = "law",
};

const char *const match_names[] = {
    [MATCH_LETTERS] = "",      [MATCH_EXACT] = "exact", [MATCH_KOREAN] = "korean", [MATCH_BESIDE_NAME] = "beside-name",
    [MATCH_SUFFIX] = "suffix",
};

const char *const confidence_names[] = {
    [CONFIDENCE_LOW] = "low",
    [CONFIDENCE_MEDIUM] = "medium",
    [CONFIDENCE_HIGH] = "high",
};

const char *const form_kind_names[] = {
    [IREUM_FORM_PREFERRED] = "preferred",
    [IREUM_FORM_OWN] = "own",
    [IREUM_FORM_STYLE] = "style",
    [IREUM_FORM_FLAGGED] = "flagged",
    [IREUM_FORM_FLAGGED_IF] = "flagged-if",
    [IREUM_FORM_HANGUL] = "hangul",
    [IREUM_FORM_HANGUL_NORTH] = "hangul-north",
    [IREUM_FORM_HANJA] = "hanja",
};

const char *const unit_kind_names[UNIT_KIND_COUNT] = {
    [UNIT_SPECIAL_CITY] = "special-city",
    [UNIT_METROPOLITAN_CITY] = "metropolitan-city",
    [UNIT_DIRECTLY_GOVERNED_CITY] = "directly-governed-city",
    [UNIT_SELF_GOVERNING_CITY] = "self-governing-city",
    [UNIT_SELF_GOVERNING_PROVINCE] = "self-governing-province",
    [UNIT_PROVINCE] = "province",
    [UNIT_CITY] = "city",
    [UNIT_ADMINISTRATIVE_CITY] = "administrative-city",
    [UNIT_COUNTY] = "county",
    [UNIT_DISTRICT] = "district",
};

int name_index(Str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_is(name, names[i]))
            return (int)i;
    }
    return -1;
}

const char *date_text(Date date, Arena *arena)
{
    char text[16];
    return date.year == 0 ? "" : arena_copy(arena, (Str){text, date_print(date, text, sizeof text)});
}

const char *countries_text(uint32_t countries, const Text *codes, size_t count, const char *pool, Arena *arena)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        if (countries >> i & 1)
            text = arena_print(arena, "%s%s%s", text, text[0] ? "," : "", pool + codes[i]);
    }
    return text;
}

static const struct {
    const char *code;
    const char *name;
} country_names[] = {
    {"kr", "South Korea"},
    {"kp", "North Korea"},
    {"us", "the United States"},
    {"un", "the United Nations"},
    {"cn", "China"},
    {"jp", "Japan"},
    {"ru", "Russia"},
    {"ca", "Canada"},
    {"tw", "Taiwan"},
    {"ch", "Switzerland"},
    {"la", "Laos"},
    {"vn", "Vietnam"},
};

const char *ireum_country_name(const char *code, size_t size)
{
    for (size_t i = 0; i < sizeof country_names / sizeof *country_names; i++) {
        if (str_is((Str){code, size}, country_names[i].code))
            return country_names[i].name;
    }
    return NULL;
}
