/* style_words.c: the table of what keys and values are called in words. */
#include "glossary/style_words.h"

typedef struct Meaning {
    const char *word;
    const char *meaning;
} Meaning;

static const Meaning southern_patterns[] = {
    {"hyphen-lower", "Kim Min-su (hyphen, small letter)"},
    {"hyphen-cap", "Kim Min-Su (hyphen, capital)"},
    {"spaced", "Kim Min Su (two words)"},
    {"joined", "Kim Minsu (one word)"},
    {"document", "any one pattern in a copy"},
    {NULL, NULL},
};

static const Meaning northern_patterns[] = {
    {"hyphen-lower", "Choe Son-hui (hyphen, small letter)"},
    {"hyphen-cap", "Choe Son-Hui (hyphen, capital)"},
    {"spaced", "Choe Son Hui (two words)"},
    {"joined", "Choe Sonhui (one word)"},
    {"document", "any one pattern in a copy"},
    {NULL, NULL},
};

static const Meaning orders[] = {
    {"surname-first", "surname first: Kim Min-su"},
    {"surname-last", "surname last: Min-su Kim"},
    {"own", "as the bearer has it"},
    {NULL, NULL},
};

static const Meaning preferences[] = {
    {"follow", "goes before the pattern"},
    {"ignore", "does not count"},
    {NULL, NULL},
};

static const Meaning systems[] = {
    {"own", "as the bearer spells them"},
    {"rr", "Revised Romanization"},
    {"mr", "McCune-Reischauer"},
    {"mr-plain", "McCune-Reischauer without its marks"},
    {"nk", "Northern romanization"},
    {"usual-press", "as news desks commonly spell them"},
    {"document", "any one system in a copy"},
    {NULL, NULL},
};

static const Meaning units[] = {
    {"translate-cap", "Mapo District (translated, capital)"},
    {"translate-lower", "Gyeonggi province (translated, small letter)"},
    {"suffix", "Mapo-gu (Korean ending)"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning generics[] = {
    {"single", "Han River, not Hangang River"},
    {"doubled", "Hangang River, not Han River"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning mounts[] = {
    {"Mount", "Mount Halla"},
    {"Mt.", "Mt. Halla"},
    {"Mt", "Mt Halla"},
    {"suffix", "Hallasan"},
    {"suffix-mountain", "Hallasan Mountain"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning definitions[] = {
    {"yes", "given behind the words even where it is not used again"},
    {"no", "given behind the words only where it is used again"},
    {NULL, NULL},
};

static const Meaning word_cases[] = {
    {"upper", "THAAD"},
    {"title", "Thaad"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning any_form[] = {
    {"any", "any form"},
    {NULL, NULL},
};

static const Meaning policies[] = {
    {"neutral", "none of the names (words such as: waters off the east coast)"},
    {"off", "any of the names"},
    {NULL, NULL},
};

static const Meaning title_cases[] = {
    {"before-name", "in front of a name only"},
    {"always", "always"},
    {"never", "never"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning ranks[] = {
    {"abbreviated", "Gen. and Rep. (abbreviated)"},
    {"full", "General and Representative (in full)"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning courtesies[] = {
    {"none", "none"}, {"Mr", "Mr"}, {"Mr.", "Mr."}, {"Comrade", "Comrade"}, {"either", "either way"}, {NULL, NULL},
};

static const Meaning peninsulas[] = {
    {"Korean Peninsula", "Korean Peninsula"},
    {"Korean peninsula", "Korean peninsula"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning presence[] = {
    {"none", "none"},
    {"allowed", "allowed"},
    {"required", "required"},
    {NULL, NULL},
};

static const Meaning orthographies[] = {
    {"own", "in the spelling of its side"},
    {"south", "in Southern spelling (노동신문)"},
    {"north", "in Northern spelling (로동신문)"},
    {NULL, NULL},
};

static const Meaning apostrophes[] = {
    {"none", "none"},
    {"allowed", "allowed"},
    {"required", "required"},
    {"straight", "straight"},
    {"curly", "curly"},
    {"modifier", "the letter for it (U+02BC)"},
    {NULL, NULL},
};

static const Meaning won_forms[] = {
    {"won", "5,000 won"}, {"KRW", "KRW 5,000"}, {"₩", "₩5,000"}, {"either", "either way"}, {NULL, NULL},
};

static const Meaning dollars[] = {
    {"US$", "US$5"},
    {"$", "$5"},
    {"either", "either way"},
    {NULL, NULL},
};

static const Meaning varieties[] = {
    {"us", "American"}, {"uk", "British"}, {"uk-ize", "British with -ize"}, {"mixed", "word by word"}, {NULL, NULL},
};

static const char names[] = "Names", places[] = "Places", acronyms[] = "Acronyms", countries[] = "Countries and seas",
                  titles[] = "Titles", script[] = "Korean script and marks", english[] = "Money and English";

static const struct {
    const char *group;
    const char *subject;
    const Meaning *meanings; /* NULL: the value is what copy has */
} keys[STYLE_KEY_COUNT] = {
    [STYLE_NAME_SOUTH] = {names, "Southern names", southern_patterns},
    [STYLE_NAME_NORTH] = {names, "Northern names", northern_patterns},
    [STYLE_NAME_ORDER] = {names, "Order", orders},
    [STYLE_NAME_OWN_PREFERENCE] = {names, "The bearer's own spelling", preferences},
    [STYLE_LETTERS_SOUTH] = {names, "Letters of Southern names that no list holds", systems},
    [STYLE_LETTERS_NORTH] = {names, "Letters of Northern names that no list holds", systems},
    [STYLE_PLACE_SOUTH] = {places, "Southern places", systems},
    [STYLE_PLACE_NORTH] = {places, "Northern places", systems},
    [STYLE_PLACE_UNIT] = {places, "Districts and provinces", units},
    [STYLE_GENERIC] = {places, "Rivers, palaces and their like", generics},
    [STYLE_MOUNT] = {places, "Mountains", mounts},
    [STYLE_ACRONYM_FREE] = {acronyms, "Need no expansion", NULL},
    [STYLE_ACRONYM_DEFINE_ALWAYS] = {acronyms, "An acronym", definitions},
    [STYLE_ACRONYM_WORD_CASE] = {acronyms, "Spoken as words", word_cases},
    [STYLE_ACRONYM_HEADLINE] = {acronyms, "In headlines", any_form},
    [STYLE_COUNTRY_SOUTH] = {countries, "The South", any_form},
    [STYLE_COUNTRY_NORTH] = {countries, "The North", any_form},
    [STYLE_COUNTRY_HEADLINE] = {countries, "Both, in headlines", any_form},
    [STYLE_SEA_EAST] = {countries, "The sea to the east", policies},
    [STYLE_SEA_WEST] = {countries, "The sea to the west", policies},
    [STYLE_DOKDO] = {countries, "Dokdo", policies},
    [STYLE_PENINSULA] = {countries, "The peninsula", peninsulas},
    [STYLE_LEADER] = {titles, "The North's leader", any_form},
    [STYLE_TITLE_CASE] = {titles, "Capitals", title_cases},
    [STYLE_TITLE_RANK] = {titles, "Ranks and members of parliament", ranks},
    [STYLE_COURTESY] = {titles, "Courtesy titles", courtesies},
    [STYLE_GLOSS] = {script, "Hangul or Hanja beside a name", presence},
    [STYLE_GLOSS_ORTHOGRAPHY] = {script, "Hangul of a Northern name", orthographies},
    [STYLE_DIACRITICS] = {script, "Breves of McCune-Reischauer", presence},
    [STYLE_MR_APOSTROPHE] = {script, "Apostrophes of McCune-Reischauer", apostrophes},
    [STYLE_WON] = {english, "Won", won_forms},
    [STYLE_DOLLAR] = {english, "Dollars", dollars},
    [STYLE_VARIETY] = {english, "English", varieties},
};

const char *style_group(StyleKey key)
{
    return keys[key].group;
}

const char *style_subject(StyleKey key)
{
    return keys[key].subject;
}

const char *style_word_meaning(StyleKey key, Str word)
{
    for (const Meaning *meaning = keys[key].meanings; meaning != NULL && meaning->word != NULL; meaning++) {
        if (str_is(word, meaning->word))
            return meaning->meaning;
    }
    return NULL;
}

/* "one:East Sea" and "pair:Sea of Japan/East Sea"; NULL where VALUE is neither. */
static const char *policy_meaning(Str value, Arena *arena)
{
    static const char one[] = "one:", pair[] = "pair:";
    if (str_starts(value, one))
        return arena_copy(arena, str_after(value, strlen(one)));
    if (!str_starts(value, pair))
        return NULL;
    Str rest = str_after(value, strlen(pair));
    Str first = str_cut(&rest, '/');
    return arena_print(arena, "%.*s and %.*s, both at first mention", STR(first), STR(rest));
}

static const char *one_meaning(StyleKey key, Str value, Arena *arena)
{
    const char *meaning = style_word_meaning(key, value);
    if (meaning == NULL && style_keys[key].shape == STYLE_POLICY)
        meaning = policy_meaning(value, arena);
    return meaning != NULL ? meaning : arena_copy(arena, value);
}

const char *style_list(Str values, const char *separator, Arena *arena)
{
    const char *text = "";
    for (Str rest = values; rest.at != NULL;) {
        Str value = style_next(&rest);
        text = arena_print(arena, "%s%s%.*s", text, text[0] != '\0' ? separator : "", STR(value));
    }
    return text;
}

const char *style_meaning(StyleKey key, Str value, Arena *arena)
{
    /* Lists hold together, other values are choices. */
    bool list = key == STYLE_ACRONYM_FREE || key == STYLE_ACRONYM_HEADLINE || key == STYLE_COUNTRY_HEADLINE;
    const char *text = "", *separator = list ? ", " : ", or ";
    for (Str rest = value; rest.at != NULL;) {
        const char *meaning = one_meaning(key, style_next(&rest), arena);
        text = arena_print(arena, "%s%s%s", text, text[0] != '\0' ? separator : "", meaning);
    }
    return text;
}
