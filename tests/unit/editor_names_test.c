/* editor_names_test.c: what an editor asks of names: the mention at a place, what is known of it, other spellings for all
 * mentions, and names by how they begin. With the glossary that the program ships. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "ireum.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

static IreumChecker *checker_of(const char *style)
{
    IreumOptions options = {.glossary = glossary, .style = style};
    IreumChecker *checker = NULL;
    IreumError error;
    if (ireum_checker_open(&options, &checker, &error) != IREUM_OK)
        fail_msg("%s", error.message);
    return checker;
}

static IreumResult *check(const IreumChecker *checker, const char *text)
{
    IreumInput input = {.bytes = text, .size = strlen(text), .format = "markdown"};
    IreumResult *result = NULL;
    IreumError error = {.status = IREUM_OK};
    if (ireum_check(checker, &input, &result, &error) != IREUM_OK)
        fail_msg("%s: %s", text, error.message);
    return result;
}

/* A text that grows by what callbacks tell. */
typedef struct Told {
    char text[2048];
} Told;

static void tell(Told *told, const char *format, ...)
{
    size_t size = strlen(told->text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(told->text + size, sizeof told->text - size, format, arguments);
    va_end(arguments);
}

static int differs(const char *row, const char *got, const char *wanted)
{
    if (strcmp(got, wanted) == 0)
        return 0;
    print_error("%s: got '%s', wanted '%s'\n", row, got, wanted);
    return 1;
}

/* ---- The mention at a place ---- */

/* AT is the offset of the text's '|', which is not part of it. */
static const struct {
    const char *text;
    const char *form; /* "" for no mention */
} places[] = {
    {"The |Rodong Sinmun said.", "Rodong Sinmun"},
    {"The Rodong| Sinmun said.", "Rodong Sinmun"},
    {"The Rodong Sinmun| said.", "Rodong Sinmun"},
    {"The Rodong Sinmun |said.", ""},
    {"The |", ""},
    {"한글 😀 the Rodong Shin|mun, Pyongyang", "Rodong Shinmun"},
    {"North Korea's Choe Son Hui met Kwak Sung|-nam.", "Kwak Sung-nam"},
    {"|", ""},
};

/* Checks TEXT without its mark, in PLAIN, and returns the mention there. */
static const IreumMention *mention_marked(const IreumChecker *checker, const char *text, char plain[512],
                                          IreumResult **result)
{
    size_t at = strcspn(text, "|");
    snprintf(plain, 512, "%.*s%s", (int)at, text, text + at + 1);
    *result = check(checker, plain);
    return ireum_result_mention_at(*result, (uint32_t)at);
}

static void mention_is_found_by_offset(void **state)
{
    (void)state;
    IreumChecker *checker = checker_of("default");
    int wrong = 0;
    for (size_t i = 0; i < COUNT(places); i++) {
        char plain[512];
        IreumResult *result;
        const IreumMention *mention = mention_marked(checker, places[i].text, plain, &result);
        wrong += differs(places[i].text, mention != NULL ? mention->form : "", places[i].form);
        ireum_result_free(result);
    }
    ireum_checker_close(checker);
    assert_int_equal(wrong, 0);
}

/* ---- Clusters ---- */

/* What the mentions' clusters are, in order, a letter each. */
static const struct {
    const char *text, *clusters;
} clusters[] = {
    {"The fisher Kwak Sung-nam spoke. Kwak Seong-nam then left.", "aa"},
    {"The fisher Kwak Sung-nam spoke. Kwak Min-ho left.", "ab"},
    {"Kwak Sung-nam met his brother, Kwak Seong-nam.", "ab"},
    {"Kim Jong Un spoke. Kim Jong-un left. Pyongyang was quiet.", "aab"},
    /* surnames and titles alone */
    {"The fisher Kwak Sung-nam spoke. Kwak then left.", "aa"},
    {"The fisher Kwak Sung-nam spoke. That day Kwak's boat left with Mr. Kwak.", "aaa"},
    {"Choe Son Hui and Kwak Sung-nam spoke. Choe agreed. Kwak said no.", "abab"},
    {"Euisun Chung spoke. Later Chung left.", "aa"},
    {"Ahn Jung-geun spoke. Yunchan Lim listened. Ahn agreed. Lim said no.", "abab"},
    {"Envoy Kwak Sung-nam met Lim Min-su. \"No,\" said the envoy.", "ab"},
    {"Envoy Kwak Sung-nam spoke. The envoy said no. The envoy of peace left.", "aa"},
    {"The fisher Kwak Sung-nam spoke. The Kwak family left. Bruce Kwak said no. Kwak Avenue is long.", "a"},
    {"The fisher Kwak Sung-nam met Kwak Min-ho. Kwak said no.", "ab"},
};

static void spellings_of_one_person_share_a_cluster(void **state)
{
    (void)state;
    IreumChecker *checker = checker_of("default");
    int wrong = 0;
    for (size_t i = 0; i < COUNT(clusters); i++) {
        IreumResult *result = check(checker, clusters[i].text);
        size_t count, seen[8];
        char letters[9] = "";
        const IreumMention *mentions = ireum_result_mentions(result, &count);
        for (size_t k = 0, kinds = 0; k < count && k < 8; k++) {
            size_t kind = 0;
            while (kind < kinds && seen[kind] != mentions[k].cluster)
                kind++;
            if (kind == kinds)
                seen[kinds++] = mentions[k].cluster;
            letters[k] = (char)('a' + kind);
        }
        wrong += differs(clusters[i].text, letters, clusters[i].clusters);
        ireum_result_free(result);
    }
    ireum_checker_close(checker);
    assert_int_equal(wrong, 0);
}

/* ---- Renaming ---- */

static const struct {
    const char *text, *name, *wanted;
} renamings[] = {
    /* endings, capitals, line ends, apostrophes */
    {"The |Rodong Shinmun said. Rodong Shinmun's view, the RODONG SHINMUN'S, the Rodong\nShinmun.", "Rodong Sinmun",
     "The Rodong Sinmun said. Rodong Sinmun's view, the RODONG SINMUN'S, the Rodong\nSinmun."},
    {"|Kim Jong Un came. Kim Jong-un’s men and KIM JONG UN left.", "Kim Jong-eun",
     "Kim Jong-eun came. Kim Jong-eun’s men and KIM JONG-EUN left."},
    {"It’s the |Workers' Party of Korea and the Workers’ Party of Korea.", "Workers' Party of Joseon",
     "It’s the Workers' Party of Joseon and the Workers’ Party of Joseon."},
    /* an acronym's capitals are its spelling */
    {"The |ICBM flew. ICBMs fly.", "Icbm", "The Icbm flew. Icbms fly."},
    /* people in no glossary, with the other spellings of theirs */
    {"The fisher |Kwak Sung-nam spoke. Kwak Seong-nam's men left.", "Kwak Song Nam",
     "The fisher Kwak Song Nam spoke. Kwak Song Nam's men left."},
    /* surnames alone, for themselves or as the name has them */
    {"The fisher |Kwak Sung-nam spoke. Kwak left. Kwak's boat, too.", "Gwak Seong-nam",
     "The fisher Gwak Seong-nam spoke. Gwak left. Gwak's boat, too."},
    {"The fisher |Kwak Sung-nam spoke. Later Kwak left.", "Kwak Sung Nam",
     "The fisher Kwak Sung Nam spoke. Later Kwak left."},
    {"The fisher Kwak Sung-nam spoke. |Kwak left. Kwak's boat, too.", "Gwak",
     "The fisher Kwak Sung-nam spoke. Gwak left. Gwak's boat, too."},
    {"Envoy |Kwak Sung-nam spoke. The envoy said no.", "Gwak Seong-nam",
     "Envoy Gwak Seong-nam spoke. The envoy said no."},
    /* what stays */
    {"The |Rodong Sinmun (로동신문) and Pyongyang.", "Labor Daily", "The Labor Daily (로동신문) and Pyongyang."},
    {"The |Rodong Sinmun. The Rodong Shinmun [sic].", "Nodong Sinmun", "The Nodong Sinmun. The Rodong Shinmun [sic]."},
    {"The Rodong Sinmun. The |Rodong Shinmun [sic].", "Nodong Sinmun", "The Nodong Sinmun. The Nodong Sinmun [sic]."},
    {"The |Rodong Sinmun at www.example.com/Rodong-Sinmun.", "Nodong Sinmun",
     "The Nodong Sinmun at www.example.com/Rodong-Sinmun."},
};

/* A copy that is being rewritten. */
typedef struct Rewrite {
    const char *text;
    size_t done; /* bytes of TEXT */
    Told told;
} Rewrite;

static void rewrite(void *context, const IreumEdit *edit)
{
    Rewrite *made = context;
    tell(&made->told, "%.*s%.*s", (int)(edit->span.offset - made->done), made->text + made->done, (int)edit->text_size,
         edit->text);
    made->done = edit->span.offset + edit->span.size;
}

static void all_mentions_are_renamed(void **state)
{
    (void)state;
    IreumChecker *checker = checker_of("default");
    int wrong = 0;
    for (size_t i = 0; i < COUNT(renamings); i++) {
        char plain[512];
        IreumResult *result;
        const IreumMention *mention = mention_marked(checker, renamings[i].text, plain, &result);
        if (mention == NULL)
            fail_msg("%s: no mention", renamings[i].text);
        Rewrite made = {.text = plain};
        ireum_result_rename(result, mention, renamings[i].name, rewrite, &made);
        tell(&made.told, "%s", made.text + made.done);
        wrong += differs(renamings[i].text, made.told.text, renamings[i].wanted);
        ireum_result_free(result);
    }
    ireum_checker_close(checker);
    assert_int_equal(wrong, 0);
}

/* ---- Profiles ---- */

/* WANTED must stand in the profile as it is told below. */
static const struct {
    const char *style, *copy, *entry, *wanted;
} profiles[] = {
    {"default", "", "pub-rodong-sinmun", "Rodong Sinmun/로동신문/勞動新聞\n"},
    {"default", "", "pub-rodong-sinmun", "Nodong Sinmun: Revised Romanization (2000)\n"},
    {"default", "", "p-lee-myung-bak", "president of South Korea (대통령) 2008-02-25 to 2013-02-24\n"},
    {"default", "---\ndate: 2010-03-01\n---\nIt rained.\n", "p-lee-myung-bak",
     "president of South Korea (대통령) 2008-02-25 to 2013-02-24, held\n"},
    {"default", "---\ndate: 2010-03-01\n---\nIt rained.\n", "p-lee-myung-bak",
     "mayor of Seoul (서울시장) 2002-07-01 to 2006-06-30\n"},
    {"ap", "", "p-choe-son-hui", "Choe Son Hui/최선희/崔善姬\nap\n"},
    {"yonhap", "", "p-choe-son-hui", "Choe Son-hui/최선희/崔善姬\nyonhap\n"},
    {"yonhap", "", "p-choe-son-hui", "Choe Son Hui: "},
    {"yonhap", "", "p-choe-son-hui", "The Associated Press"},
};

static void tell_profile(void *context, const IreumProfile *profile)
{
    Told *told = context;
    tell(told, "%s/%s/%s\n%s\n", profile->form, profile->hangul, profile->hanja, profile->style);
    for (size_t i = 0; i < profile->writing_count; i++)
        tell(told, "%s: %s\n", profile->writings[i].text, profile->writings[i].who);
    for (size_t i = 0; i < profile->term_count; i++) {
        const IreumTerm *term = &profile->terms[i];
        tell(told, "%s (%s) %s to %s%s\n", term->office, term->hangul, term->from, term->until,
             term->held ? ", held" : "");
    }
}

static void all_is_known_of_an_entry(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(profiles); i++) {
        IreumChecker *checker = checker_of(profiles[i].style);
        IreumResult *result = check(checker, profiles[i].copy);
        Told told = {""};
        assert_true(ireum_result_profile(result, profiles[i].entry, tell_profile, &told));
        if (strstr(told.text, profiles[i].wanted) == NULL)
            wrong += differs(profiles[i].entry, told.text, profiles[i].wanted);
        assert_false(ireum_result_profile(result, "no-such-entry", tell_profile, &told));
        ireum_result_free(result);
        ireum_checker_close(checker);
    }
    assert_int_equal(wrong, 0);
}

/* ---- Names by how they begin ---- */

/* What is suggested first behind BEFORE in a copy, and what it replaces. */
static const struct {
    const char *style, *copy, *before, *first, *typed;
} begins[] = {
    {"default", "", "the Rodong Si", "Rodong Sinmun", "Rodong Si"},
    {"default", "", "the Rodong Shi", "Rodong Sinmun", "Rodong Shi"},
    {"default", "", "한글 😀 로동", "Rodong Sinmun", "로동"},
    {"default", "", "이명박", "Lee Myung-bak", "이명박"},
    {"default", "", "李明博", "Lee Myung-bak", "李明博"},
    {"ap", "", "최선희", "Choe Son Hui", "최선희"},
    {"yonhap", "", "최선희", "Choe Son-hui", "최선희"},
    {"yonhap", "", "Choe Son H", "Choe Son-hui", "Choe Son H"},
    {"default", "", "said. Lee Myungb", "Lee Myung-bak", "Lee Myungb"},
    /* what the copy names comes first */
    {"default", "The Rodong Sinmun said.", "Ro", "Rodong Sinmun", "Ro"},
    {"default", "Roh Moo-hyun said.", "Ro", "Roh Moo-hyun", "Ro"},
    /* no names */
    {"default", "", "rodong", "", ""},
    {"default", "", "R", "", ""},
    {"default", "", "Rodong Sinmun ", "", ""},
    {"default", "", "Xqz", "", ""},
    {"default", "", "", "", ""},
    {"default", "", "로동\n", "", ""},
    {"default", "", "Rodong, Si", "", "Si"},
};

typedef struct Suggested {
    size_t count;
    char first[128];
} Suggested;

static void take_suggestion(void *context, const IreumSuggestion *suggestion)
{
    Suggested *suggested = context;
    if (suggested->count++ == 0)
        snprintf(suggested->first, sizeof suggested->first, "%s", suggestion->text);
}

static int begin_differs(size_t row, const IreumChecker *checker, const IreumIndex *index)
{
    const char *before = begins[row].before;
    IreumResult *result = check(checker, begins[row].copy);
    Suggested suggested = {0};
    bool more;
    size_t size = strlen(before);
    size_t typed = ireum_index_suggest(index, result, before, size, 10, take_suggestion, &suggested, &more);
    int wrong = typed != strlen(begins[row].typed);
    wrong |= begins[row].first[0] != '\0' || typed == 0 ? differs(before, suggested.first, begins[row].first) : 0;
    wrong |= suggested.count > 10;
    if (wrong)
        print_error("row %zu: '%s' replaces %zu bytes, %zu suggestions\n", row, before, typed, suggested.count);
    ireum_result_free(result);
    return wrong;
}

static void names_are_found_by_how_they_begin(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(begins); i++) {
        IreumChecker *checker = checker_of(begins[i].style);
        IreumIndex *index;
        assert_int_equal(ireum_index_open(checker, &index, NULL), IREUM_OK);
        wrong += begin_differs(i, checker, index);
        ireum_index_close(index);
        ireum_checker_close(checker);
    }
    assert_int_equal(wrong, 0);
}

static void more_than_asked_for_is_told(void **state)
{
    (void)state;
    IreumChecker *checker = checker_of("default");
    IreumResult *result = check(checker, "");
    IreumIndex *index;
    Suggested suggested = {0};
    bool more = false;
    assert_int_equal(ireum_index_open(checker, &index, NULL), IREUM_OK);
    assert_int_equal(ireum_index_suggest(index, result, "Kim", 3, 3, take_suggestion, &suggested, &more), 3);
    assert_int_equal(suggested.count, 3);
    assert_true(more);
    ireum_index_suggest(index, result, "Rodong Sin", 10, 3, take_suggestion, &suggested, &more);
    assert_false(more);
    ireum_index_close(index);
    ireum_result_free(result);
    ireum_checker_close(checker);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    glossary = argv[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mention_is_found_by_offset),        cmocka_unit_test(spellings_of_one_person_share_a_cluster),
        cmocka_unit_test(all_mentions_are_renamed),          cmocka_unit_test(all_is_known_of_an_entry),
        cmocka_unit_test(names_are_found_by_how_they_begin), cmocka_unit_test(more_than_asked_for_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
