/* lexicon_test.c: what a compiled glossary's forms match in copy, and what they do not. The names are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "glossary/store.h"
#include "sources.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { SHOWN = 512 };

typedef struct Fixture {
    Sources sources;
    IreumChecker *checker;
} Fixture;

static const struct {
    const char *file;
    EntryRow row;
} entries[] = {
    {"publications.tsv",
     {.id = "pub-rodang",
      .hangul = "로당신보",
      .preferred = "Rodang Sinbo",
      .flagged = "Rodang Shinbo",
      .country = "kp"}},
    {"people.tsv", {.id = "p-gang", .hangul = "강마루", .preferred = "Gang Ma-ru", .flagged = "Kang Ma-loo"}},
    {"people.tsv",
     {.id = "p-namgung",
      .hangul = "남궁보라",
      .preferred = "Namgung Bo-ra",
      .flagged_if = "Namgoong Bo-ra @evidence=identity"}},
    {"places.tsv", {.id = "pl-asan", .hangul = "아산", .preferred = "Asan", .flagged = "Ahsan; Assan"}},
    {"organizations.tsv",
     {.id = "o-ganada",
      .hangul = "가나다조합",
      .preferred = "Ganada Workers' Union",
      .flagged = "Ganadah Workers' Union",
      .styles = "short=Ganada"}},
    {"organizations.tsv", {.id = "o-club", .hangul = "가나다조합 구락부", .preferred = "Ganadah Workers' Union Club"}},
    {"acronyms.tsv",
     {.id = "a-gwu",
      .hangul = "가나다조합",
      .preferred = "GWU",
      .match = "exact",
      .expansion = "Ganada Workers' Union"}},
    {"terms.tsv", {.id = "t-tteok", .hangul = "떡국", .preferred = "tteokguk", .flagged = "ddukgook"}},
};

static int make_glossary(void **state)
{
    Fixture *fixture = calloc(1, sizeof *fixture);
    *state = fixture;
    if (fixture == NULL)
        return -1;
    sources_make(&fixture->sources);
    for (size_t i = 0; i < COUNT(entries); i++)
        sources_entry(&fixture->sources, entries[i].file, &entries[i].row);
    sources_line(&fixture->sources, "markers.tsv", "speech\tsaid\t");
    sources_compile(&fixture->sources);
    IreumOptions options = {.glossary = fixture->sources.compiled};
    return ireum_checker_open(&options, &fixture->checker, NULL) == IREUM_OK ? 0 : -1;
}

static int remove_glossary(void **state)
{
    Fixture *fixture = *state;
    ireum_checker_close(fixture->checker);
    sources_remove(&fixture->sources);
    free(fixture);
    return 0;
}

/* The phrases that begin at the first word, shortest first, with a bar behind each; in brackets what is an ending. */
static const struct {
    const char *text, *phrases;
} phrase_rows[] = {
    {"Ganada Workers' Union Club said", "Ganada|Ganada Workers' Union|"},
    {"GANADA WORKERS UNION", "GANADA|GANADA WORKERS UNION|"},
    {"Ganada workers went", "Ganada|"},
    {"Ganada, Workers' Union", "Ganada|Ganada, Workers' Union|"}, /* compared with the form only afterwards */
    {"Ganada (Workers' Union)", "Ganada|"},
    {"Ganada's plan", "Ganada('s)|"},
    {"Ganada\u2019s plan", "Ganada(\u2019s)|"},
    {"Ganadas", "Ganada(s)|"},
    {"Asan", "Asan|"},
    {"As-an", "As-an|"},
    {"as an", ""},
    {"A-san", "A-san|"},
    {"a san", ""},
    {"Asana", ""},
    {"아산", "아산|"},
    {"\u110B\u1161\u1109\u1161\u11AB", "\u110B\u1161\u1109\u1161\u11AB|"},
    {"아산시", ""},
    {"Gang Ma-ru", "Gang Ma-ru|"},
    {"Gang Maru", "Gang Maru|"},
    {"GangMaru", "GangMaru|"}, /* begins with what no phrase begins with */
    {"GangMa-rus", "GangMa-ru(s)|"},
    {"Gang M\u2011aru", "Gang M\u2011aru|"}, /* two words that no phrase begins with */
    {"Gang Marus", "Gang Maru(s)|"},
    {"Gang said", ""},
    {"GWU", "GWU|"},
};

static void phrases_are_found_by_their_letters(void **state)
{
    const Fixture *fixture = *state;
    Arena arena = {0};
    Lexicon lexicon;
    int wrong = 0;
    assert_int_equal(store_lexicon(fixture->sources.compiled, IREUM_MAPPED, &arena, &lexicon, NULL), IREUM_OK);
    for (size_t i = 0; i < COUNT(phrase_rows); i++) {
        Words words;
        PhraseHit hits[PHRASE_HITS];
        char got[SHOWN] = "";
        size_t used = 0;
        words_split_text(str_of(phrase_rows[i].text), &arena, &words);
        size_t count = phrase_find(&lexicon.form_table, &words, 0, hits);
        for (size_t k = 0; k < count; k++) {
            Str text = span_text(words.text, words_span(&words, 0, hits[k].end));
            Str ending = str_after(text, text.size - hits[k].ending);
            text.size -= hits[k].ending;
            used += (size_t)snprintf(got + used, SHOWN - used, ending.size > 0 ? "%.*s(%.*s)|" : "%.*s%.*s|", STR(text),
                                     STR(ending));
        }
        /* The filter in front of the search may let too much through, never too little. */
        bool filtered = count > 0 && !phrase_may_begin(&lexicon.form_table, &words, 0);
        if (filtered || strcmp(got, phrase_rows[i].phrases) != 0) {
            print_message("%s: got %s%s\n", phrase_rows[i].text, got, filtered ? ", but the filter hides it" : "");
            wrong++;
        }
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

/* TEXT in lines so long that their ends are no ends of paragraphs. */
#define WRAPPED(text)                                                                                                  \
    "It was said in all of the long statements of those days that the " text                                           \
    " was to be heard of again, and nobody would have thought so before\nthe year had come to its end.\n"

/* What is reported as name-variant or term-variant, with a bar behind each. */
static const struct {
    const char *text, *found;
} match_rows[] = {
    {"It is in the Rodang Shinbo today.", "Rodang Shinbo|"},
    {"It is in the Rodang-Shinbo today.", "Rodang-Shinbo|"},
    {"It is in the RodangShinbo today.", "RodangShinbo|"},
    {"It is in the Ro-dang Shin-bo today.", "Ro-dang Shin-bo|"},
    {"It is in the RODANG SHINBO today.", "RODANG SHINBO|"},
    {"It is in the Rodang shinbo today.", "Rodang shinbo|"},
    {WRAPPED("Rodang\nShinbo"), "Rodang\nShinbo|"},
    {WRAPPED("Rodang\r\nShinbo"), "Rodang\r\nShinbo|"},
    /* Marks are another system, not the same mistake; a right form is found under them. */
    {"It is in the Rod\u0103ng Shinb\u014d today.", ""},
    {"It is in the Roda\u0306ng Shinbo\u0304 today.", ""},
    {"It is in the Rodang Shin'bo today.", ""},
    {"It is the Rodang Shinbo's view.", "Rodang Shinbo|"},
    {"It is the Rodang Shinbo\u2019s view.", "Rodang Shinbo|"},
    {"It bought two Rodang Shinbos.", "Rodang Shinbo|"},
    {"The pro-Rodang Shinbo crowd.", "Rodang Shinbo|"},
    {"The Rodang Shinbo-run school.", "Rodang Shinbo|"},
    {"It is in the rodang shinbo today.", ""},
    {"It is in the Rodang, Shinbo today.", ""},
    {"He likes Rodang. Shinbo said so.", ""},
    {"He likes Rodang (Shinbo said so).", ""},
    {"He likes Rodang -- Shinbo said so.", ""},
    {"He likes Rodang.\n\nShinbo said so.", ""},
    {"It is in the Rodang Shinbodan today.", ""},
    {"It is in the Rodang Shinbo-ri today.", ""},
    {"It is in the Rodang Sinbo today.", ""},
    {"It is in the Rodang-Sinbo today.", ""},
    {"See http://rodang.kp/Rodang-Shinbo today.", ""},
    /* A person. */
    {"There Kang Ma-loo spoke.", "Kang Ma-loo|"},
    {"There Kang Ma Loo spoke.", "Kang Ma Loo|"},
    {"There Kang Maloo spoke.", "Kang Maloo|"},
    {"There KANG Ma-loo spoke.", "KANG Ma-loo|"},
    {WRAPPED("Kang\nMa-loo"), "Kang\nMa-loo|"},
    {WRAPPED("Kang Ma-\nloo"), "Kang Ma-\nloo|"},
    {"There Kang Ma-loo-ri spoke.", ""},
    {"There kang ma-loo spoke.", ""},
    /* A place of one word, which is no two words. */
    {"He lives in Assan now.", "Assan|"},
    {"He lives in As-san now.", "As-san|"},
    {"He works as san now.", ""},
    {"As san he works.", ""},
    {"He lives in Assan-dong now.", ""},
    {"He lives in Assan-si now.", ""},
    /* The longest name wins: a wrong one inside a longer right one is none. */
    {"The Ganadah Workers' Union met.", "Ganadah Workers' Union|"},
    {"The Ganadah Workers\u2019 Union met.", "Ganadah Workers\u2019 Union|"},
    {"The Ganadah Worker's Union met.", "Ganadah Worker's Union|"},
    {"The Ganadah Workers' Union Club met.", ""},
    {"The Ganadah Workers' Union clubbed.", "Ganadah Workers' Union|"},
    /* A term may begin small, or a sentence. */
    {"They had ddukgook.", "ddukgook|"},
    {"Ddukgook was had.", "Ddukgook|"},
    {"They had dduk-gook.", "dduk-gook|"},
    {"They had dduk gook.", ""},
    /* A form that needs evidence, without it and with it. */
    {"There Namgoong Bo-ra spoke.", ""},
    {"There Namgung Bo-ra spoke. Then Namgoong Bo-ra left.", "Namgoong Bo-ra|"},
    /* Spoken words keep their spelling. Marks belong to their paragraph: a quotation that goes on in the next opens
     * anew there, and a mark behind the last word opens nothing. */
    {"\"They had ddukgook,\" Gang said.", ""},
    {"\"It was cold.\n\n\"They had ddukgook,\" Gang said.", ""},
    {"It was 2\".\n\nThey had ddukgook \"often,\" Gang said.", "ddukgook|"},
    {"\u201CThey \u201Chad ddukgook,\u201D all of it,\u201D Gang said.", ""},
};

static void check_text(const IreumChecker *checker, const char *text, char found[SHOWN])
{
    IreumInput input = {.bytes = text, .size = strlen(text)};
    IreumResult *result = NULL;
    size_t count = 0, used = 0;
    assert_int_equal(ireum_check(checker, &input, &result, NULL), IREUM_OK);
    const IreumFinding *findings = ireum_result_findings(result, &count);
    found[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        if (str_ends(str_of(findings[i].rule), "-variant"))
            used += (size_t)snprintf(found + used, SHOWN - used, "%.*s|", (int)findings[i].span.size,
                                     text + findings[i].span.offset);
    }
    ireum_result_free(result);
}

static void forms_match_what_they_should(void **state)
{
    const Fixture *fixture = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(match_rows); i++) {
        char found[SHOWN];
        check_text(fixture->checker, match_rows[i].text, found);
        if (strcmp(found, match_rows[i].found) == 0)
            continue;
        print_message("%s\n  got    %s\n  wanted %s\n", match_rows[i].text, found, match_rows[i].found);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static bool keep_id(void *context, const IreumEntryInfo *entry)
{
    char *ids = context;
    size_t used = strlen(ids);
    snprintf(ids + used, SHOWN - used, "%s|", entry->id);
    return true;
}

static const struct {
    const char *query, *shown, *searched;
} browse_rows[] = {
    {"pl-asan", "pl-asan|", ""},
    {"Asan", "pl-asan|", "pl-asan|"},
    {"a-san", "pl-asan|", "pl-asan|"},
    {"AHSAN", "pl-asan|", "pl-asan|"},
    {"아산", "pl-asan|", "pl-asan|"},
    {"gang maru", "p-gang|", "p-gang|"},
    {"workers union", "", "o-ganada|o-club|"},
    {"nothing", "", ""},
};

static void entries_are_browsed(void **state)
{
    const Fixture *fixture = *state;
    IreumGlossary *glossary = NULL;
    int wrong = 0;
    assert_int_equal(ireum_glossary_open(fixture->sources.compiled, &glossary, NULL), IREUM_OK);
    for (size_t i = 0; i < COUNT(browse_rows); i++) {
        char shown[SHOWN] = "", searched[SHOWN] = "";
        size_t found = 0;
        assert_int_equal(ireum_glossary_show(glossary, browse_rows[i].query, keep_id, shown, &found, NULL), IREUM_OK);
        assert_int_equal(ireum_glossary_search(glossary, browse_rows[i].query, keep_id, searched, &found, NULL),
                         IREUM_OK);
        if (strcmp(shown, browse_rows[i].shown) != 0 || strcmp(searched, browse_rows[i].searched) != 0) {
            print_message("%s: shows %s, finds %s\n", browse_rows[i].query, shown, searched);
            wrong++;
        }
    }
    char all[SHOWN] = "";
    assert_int_equal(ireum_glossary_each(glossary, keep_id, all, NULL), IREUM_OK);
    ireum_glossary_close(glossary);
    assert_string_equal(all, "p-gang|p-namgung|pl-asan|o-ganada|o-club|pub-rodang|t-tteok|a-gwu|");
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_are_found_by_their_letters),
        cmocka_unit_test(forms_match_what_they_should),
        cmocka_unit_test(entries_are_browsed),
    };
    return cmocka_run_group_tests(tests, make_glossary, remove_glossary);
}
