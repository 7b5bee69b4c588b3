/* entry_words.c: what the sources of the glossary write in short, in words. */
#include "cli/entry_words.h"

#include "ireum.h"
#include "report/visible.h"

#include <string.h>

static const FormKey keys[] = {
    {"rr", "romanized", "Revised Romanization"},
    {"mr", "romanized", "McCune-Reischauer"},
    {"ala-lc", "romanized", "McCune-Reischauer of libraries"},
    {"wade-giles", "romanized", "Wade-Giles"},
    {"variety-us", "also", "American spelling"},
    {"variety-uk", "also", "British spelling"},
    {"hyphen", "also", "another hyphen"},
    {"spaced", "also", "without a hyphen"},
    {"reversed", "also", "given name first"},
    {"order", "also", "surname first"},
    {"self", "also", "the bearer writes so, too"},
    {"full", "also", "in full"},
    {"long", "also", "long form"},
    {"short", "also", "short form"},
    {"abbr", "also", "abbreviation"},
    {"alt", "also", ""},
    {"joint", "also", "both names"},
    {"neutral", "also", "neither name"},
    {"local", "also", "local name"},
    {"cn", "also", "Chinese name"},
    {"jp", "also", "Japanese name"},
    {"brand", "also", "brand"},
    {"custom", "also", "customary"},
    {"ship", "also", "name of the ship"},
    {"macron", "also", "with macrons"},
    {"headline", "also", "in headlines only"},
    {"old", "formerly", ""},
    {"new", "later", ""},
    {"en", "other name", "in English; copy is not searched for it"},
    {"pen", "other name", "pen name; copy is not searched for it"},
    {"real", "other name", "real name; copy is not searched for it"},
    {"product", "other name", "product; copy is not searched for it"},
    {"site", "other name", "web site; copy is not searched for it"},
};

FormKey form_key(const char *key)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(keys[i].key, key) == 0)
            return keys[i];
    }
    return (FormKey){key, "in style", key};
}

static void print_country(FILE *out, const char *code, size_t size)
{
    const char *name = ireum_country_name(code, size);
    if (name != NULL)
        fputs(name, out);
    else
        visible_print(out, code, size);
}

void print_countries(FILE *out, const char *codes)
{
    while (*codes != '\0') {
        size_t size = strcspn(codes, ",");
        print_country(out, codes, size);
        codes += size + (codes[size] == ',');
        fputs(*codes != '\0' ? ", " : "", out);
    }
}

static void print_value(FILE *out, const char *value, size_t size)
{
    visible_print(out, value, size);
}

/* NAME with its "="; where VALUE is told, it stands between BEFORE and BEHIND. */
static const struct {
    const char *name;
    const char *before;
    void (*value)(FILE *out, const char *value, size_t size); /* NULL: BEFORE says it all */
    const char *behind;
} conditions[] = {
    {"@evidence=identity", "the copy shows that this one is meant", NULL, ""},
    {"@evidence=place", "the copy shows that a place is meant", NULL, ""},
    {"@evidence=korea", "the copy deals with Korea", NULL, ""},
    {"@evidence=expansion", "the words that it abbreviates stand in the copy", NULL, ""},
    {"@evidence=history", "the sentence is about former times", NULL, ""},
    {"@evidence=exercise", "the sentence is about a military exercise", NULL, ""},
    {"@system=not-mr", "the Revised Romanization is in force", NULL, ""},
    {"@exact=yes", "it is written exactly so", NULL, ""},
    {"@country=", "the sentence names ", print_country, ""},
    {"@from=", "from ", print_value, " on"},
    {"@until=", "until ", print_value, ""},
    {"@style=", "house style is ", print_value, ""},
    {"@variety=us", "the house writes American English", NULL, ""},
    {"@variety=uk", "the house writes British English", NULL, ""},
};

/* One condition, the SIZE bytes at TEXT. */
static void print_one(FILE *out, const char *text, size_t size)
{
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        size_t name = strlen(conditions[i].name);
        bool whole = conditions[i].value == NULL;
        if (size < name || memcmp(text, conditions[i].name, name) != 0 || (whole && size != name))
            continue;
        fputs(conditions[i].before, out);
        if (!whole)
            conditions[i].value(out, text + name, size - name);
        fputs(conditions[i].behind, out);
        return;
    }
    visible_print(out, text, size);
}

void print_condition(FILE *out, const char *condition)
{
    for (const char *next = condition; *next != '\0';) {
        size_t size = strcspn(next, " ");
        if (size > 0) {
            fputs(next > condition ? ", " : "", out);
            print_one(out, next, size);
        }
        next += size + (next[size] == ' ');
    }
}

const char *entry_match_words(const char *match)
{
    static const struct {
        const char *match;
        const char *words;
    } rows[] = {
        {"exact", "only as written here"},
        {"korean", "only in copy that names something Korean otherwise"},
        {"beside-name", "only beside a name"},
        {"suffix", "only joined to a place name"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].match, match) == 0)
            return rows[i].words;
    }
    return match;
}
