/* style_keys.c: the keys of a house style and the words that each may have. */
#include "glossary/style.h"

static const char *const patterns[] = {"hyphen-lower", "hyphen-cap", "spaced", "joined", "document", NULL};
static const char *const orders[] = {"surname-first", "surname-last", "own", NULL};
static const char *const preferences[] = {"follow", "ignore", NULL};
/* usual-press: the side's own letters as news desks simplify them, which is the glossary's preferred form. */
static const char *const letters[] = {"own", "rr", "mr", "mr-plain", "nk", "usual-press", "document", NULL};
static const char *const places[] = {"rr", "mr", "mr-plain", "nk", "usual-press", "document", NULL};
static const char *const units[] = {"translate-cap", "translate-lower", "suffix", "either", NULL};
static const char *const generics[] = {"single", "doubled", "either", NULL};
static const char *const mounts[] = {"Mount", "Mt.", "Mt", "suffix", "suffix-mountain", "either", NULL};
static const char *const answers[] = {"yes", "no", NULL};
static const char *const word_cases[] = {"upper", "title", "either", NULL};
static const char *const any_form[] = {"any", NULL};
static const char *const policies[] = {"neutral", "off", NULL};
static const char *const title_cases[] = {"before-name", "always", "never", "either", NULL};
static const char *const ranks[] = {"abbreviated", "full", "either", NULL};
static const char *const courtesies[] = {"none", "Mr", "Mr.", "Comrade", "either", NULL};
static const char *const peninsulas[] = {"Korean Peninsula", "Korean peninsula", "either", NULL};
static const char *const presence[] = {"none", "allowed", "required", NULL};
static const char *const orthographies[] = {"own", "south", "north", NULL};
static const char *const apostrophes[] = {"none", "allowed", "required", "straight", "curly", "modifier", NULL};
static const char *const won_forms[] = {"won", "KRW", "₩", "either", NULL};
static const char *const dollars[] = {"US$", "$", "either", NULL};
/* uk-ize: British spelling with -ize. mixed: the house goes word by word. */
static const char *const varieties[] = {"us", "uk", "uk-ize", "mixed", NULL};

const StyleKeyInfo style_keys[STYLE_KEY_COUNT] = {
    [STYLE_NAME_SOUTH] = {"name.south", STYLE_SOME, patterns, "document",
                          "pattern of Southern given names: Min-su, Min-Su, Min Su, Minsu"},
    [STYLE_NAME_NORTH] = {"name.north", STYLE_SOME, patterns, "document", "pattern of Northern given names"},
    [STYLE_NAME_ORDER] = {"name.order", STYLE_ONE, orders, "own", "where the surname stands"},
    [STYLE_NAME_OWN_PREFERENCE] = {"name.own-preference", STYLE_ONE, preferences, NULL,
                                   "whether a person's own spelling goes before the pattern"},
    [STYLE_LETTERS_SOUTH] = {"letters.south", STYLE_SOME, letters, "document",
                             "letters of Southern names that no list holds"},
    [STYLE_LETTERS_NORTH] = {"letters.north", STYLE_SOME, letters, "document",
                             "letters of Northern names that no list holds"},
    [STYLE_PLACE_SOUTH] = {"place.south", STYLE_SOME, places, "document", "romanization of Southern places"},
    [STYLE_PLACE_NORTH] = {"place.north", STYLE_SOME, places, "document", "romanization of Northern places"},
    [STYLE_PLACE_UNIT] = {"place.unit", STYLE_SOME, units, "either",
                          "administrative units: Mapo District, Gyeonggi province, Mapo-gu"},
    [STYLE_GENERIC] = {"generic", STYLE_ONE, generics, "either", "Han River, or doubled: Hangang River"},
    [STYLE_MOUNT] = {"mount", STYLE_SOME, mounts, "either",
                     "Mount Halla, Mt. Halla, Mt Halla, Hallasan (suffix), Hallasan Mountain (suffix-mountain)"},
    [STYLE_ACRONYM_FREE] = {"acronym.free", STYLE_FORMS, NULL, NULL, "acronyms that need no expansion"},
    [STYLE_ACRONYM_DEFINE_ALWAYS] = {"acronym.define-always", STYLE_ONE, answers, "no",
                                     "whether an acronym is given even where it is not used again"},
    [STYLE_ACRONYM_WORD_CASE] = {"acronym.word-case", STYLE_ONE, word_cases, "either",
                                 "acronyms spoken as words: THAAD (upper), Thaad (title)"},
    [STYLE_ACRONYM_HEADLINE] = {"acronym.headline", STYLE_FORMS, any_form, "any",
                                "forms of acronyms that headlines have instead of the text's"},
    [STYLE_COUNTRY_SOUTH] = {"country.south", STYLE_FORMS, any_form, "any",
                             "names of the South in the house's own voice"},
    [STYLE_COUNTRY_NORTH] = {"country.north", STYLE_FORMS, any_form, "any",
                             "names of the North in the house's own voice"},
    [STYLE_COUNTRY_HEADLINE] = {"country.headline", STYLE_FORMS, any_form, "any",
                                "names of both that headlines may have besides"},
    [STYLE_SEA_EAST] = {"sea.east", STYLE_POLICY, policies, "off",
                        "East Sea and Sea of Japan; neutral: neither, but waters off the east coast"},
    [STYLE_SEA_WEST] = {"sea.west", STYLE_POLICY, policies, "off", "Yellow Sea and West Sea"},
    [STYLE_DOKDO] = {"dokdo", STYLE_POLICY, policies, "off", "Dokdo, Takeshima and Liancourt Rocks"},
    [STYLE_LEADER] = {"leader", STYLE_FORMS, any_form, "any", "what the house itself calls the North's leader"},
    [STYLE_TITLE_CASE] = {"title.case", STYLE_ONE, title_cases, "either",
                          "where titles have capitals: before a name, always, never"},
    [STYLE_TITLE_RANK] = {"title.rank", STYLE_ONE, ranks, "either", "Gen. and Rep., or General and Representative"},
    [STYLE_COURTESY] = {"courtesy", STYLE_SOME, courtesies, "either", "Mr, Mr. and their like, or none"},
    [STYLE_PENINSULA] = {"peninsula", STYLE_ONE, peninsulas, "either", "capital or not"},
    [STYLE_GLOSS] = {"gloss", STYLE_ONE, presence, "allowed", "Hangul or Hanja beside a name"},
    [STYLE_GLOSS_ORTHOGRAPHY] = {"gloss.orthography", STYLE_ONE, orthographies, "own",
                                 "whose spelling a Northern name's Hangul has"},
    [STYLE_DIACRITICS] = {"diacritics", STYLE_ONE, presence, "allowed", "breves of McCune-Reischauer"},
    [STYLE_MR_APOSTROPHE] = {"mr-apostrophe", STYLE_ONE, apostrophes, "allowed",
                             "aspiration mark of McCune-Reischauer"},
    [STYLE_WON] = {"won", STYLE_SOME, won_forms, "either", "5,000 won, KRW 5,000, ₩5,000"},
    [STYLE_DOLLAR] = {"dollar", STYLE_SOME, dollars, "either", "US$5 or $5"},
    [STYLE_VARIETY] = {"variety", STYLE_ONE, varieties, "mixed", "spelling variety of English"},
};

bool style_key_read(Str name, StyleKey *key)
{
    for (size_t i = 0; i < STYLE_KEY_COUNT; i++) {
        if (str_is(name, style_keys[i].name)) {
            *key = (StyleKey)i;
            return true;
        }
    }
    return false;
}

const char *style_evidence(char letter)
{
    static const struct {
        char letter;
        const char *meaning;
    } rows[] = {
        {'S', "read in its own stylebook, standard or guidance"},
        {'R', "reported of its stylebook"},
        {'O', "observed in dated copy"},
        {'K', "common knowledge, not verified"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].letter == letter)
            return rows[i].meaning;
    }
    return NULL;
}
