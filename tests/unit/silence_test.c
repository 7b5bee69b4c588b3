/* silence_test.c: what is said of a place where no finding stands, and what copy is said to name. The names are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "sources.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { STYLES = 2 };

typedef struct Fixture {
    Sources sources;
    IreumChecker *checkers[STYLES];
} Fixture;

enum { PLAIN, OTHER }; /* the styles */

static const char *const styles[STYLES] = {[PLAIN] = "default", [OTHER] = "other"};

static const struct {
    const char *file;
    EntryRow row;
} entries[] = {
    {"publications.tsv",
     {.id = "pub-rodang",
      .hangul = "노당신보",
      .hangul_north = "로당신보",
      .preferred = "Rodang Sinbo",
      .flagged = "Rodang Shinbo",
      .country = "kp"}},
    {"people.tsv", {.id = "p-gang", .hangul = "강마루", .preferred = "Gang Ma-ru", .flagged = "Kang Ma-loo"}},
    {"people.tsv",
     {.id = "p-namgung",
      .hangul = "남궁보라",
      .preferred = "Namgung Bo-ra",
      .flagged_if = "Namgoong Bo-la @evidence=identity"}},
    {"people.tsv",
     {.id = "p-min", .hangul = "민서라", .preferred = "Min Seo-ra", .styles = "self=Min Seora", .own = "Min So-ra"}},
    {"people.tsv", {.id = "p-do", .hangul = "도솔", .preferred = "Do Sol"}},
    {"people.tsv", {.id = "p-do-poet", .hangul = "도솔", .preferred = "Do Sol", .styles = "pen=Baekmok"}},
    {"places.tsv", {.id = "pl-asan", .hangul = "아산", .preferred = "Asan", .flagged = "Ahsan; Assan"}},
    {"places.tsv",
     {.id = "pl-hwang", .hangul = "황내", .preferred = "Hwangnae", .flagged_if = "Whangnay @evidence=place"}},
    {"places.tsv", {.id = "pl-short", .hangul = "북소", .preferred = "Bukso"}},
    {"places.tsv", {.id = "pl-old", .hangul = "달곡", .preferred = "Dalgok", .flagged_if = "Talgok @system=not-mr"}},
    {"places.tsv", {.id = "pl-gu", .hangul = "구", .preferred = "gu", .match = "suffix"}},
    {"organizations.tsv",
     {.id = "o-ganada",
      .hangul = "가나다조합",
      .preferred = "Ganada Workers' Union",
      .flagged = "Ganadah Workers' Union",
      .styles = "short=Ganada; other=Union of Ganada"}},
    {"organizations.tsv", {.id = "o-asan", .hangul = "아산상회", .preferred = "Asan Trading House"}},
    {"organizations.tsv",
     {.id = "o-low", .hangul = "마바사", .preferred = "Mabasa", .flagged = "Mabassa", .confidence = "low"}},
    {"organizations.tsv",
     {.id = "o-later", .hangul = "새벗", .preferred = "Saebeot", .flagged_if = "Sebot @from=2020-01-01"}},
    {"organizations.tsv",
     {.id = "o-once", .hangul = "헌벗", .preferred = "Heonbeot", .flagged_if = "Honbot @until=1999-12-31"}},
    {"organizations.tsv",
     {.id = "o-house", .hangul = "집벗", .preferred = "Jipbeot", .flagged_if = "Chipbot @style=other"}},
    {"organizations.tsv", {.id = "o-uk", .hangul = "말벗", .preferred = "Malbeot", .flagged_if = "Malbot @variety=uk"}},
    {"organizations.tsv", {.id = "o-so", .hangul = "길벗", .preferred = "Gilbeot", .flagged_if = "GilBot @exact=yes"}},
    {"organizations.tsv",
     {.id = "o-north",
      .hangul = "인민벗",
      .preferred = "Inminbeot",
      .flagged_if = "Inminbot @country=kp",
      .country = "kp"}},
    {"organizations.tsv", {.id = "o-south", .hangul = "인민봇", .preferred = "Inminbot"}},
    {"acronyms.tsv",
     {.id = "a-gwu",
      .hangul = "가나다조합",
      .preferred = "GWU",
      .flagged_if = "GVU @evidence=expansion",
      .match = "exact",
      .expansion = "Ganada Workers' Union"}},
    {"terms.tsv", {.id = "t-tteok", .hangul = "떡국", .preferred = "tteokguk", .flagged = "ddukgook"}},
    {"terms.tsv", {.id = "t-on", .hangul = "온", .preferred = "sale", .match = "korean"}},
    {"terms.tsv", {.id = "t-korea", .hangul = "비빔", .preferred = "bibim", .flagged_if = "beebim @evidence=korea"}},
    {"terms.tsv", {.id = "t-king", .hangul = "임금", .preferred = "imgeum", .flagged_if = "imkeum @evidence=history"}},
    {"terms.tsv",
     {.id = "t-drill", .hangul = "독수리", .preferred = "Doksuri", .flagged_if = "Toksuri @evidence=exercise"}},
    {"titles.tsv", {.id = "t-elder", .hangul = "어른", .preferred = "Elder", .match = "beside-name"}},
};

static const struct {
    const char *file, *line;
} lines[] = {
    {"markers.tsv", "speech\tsaid\t"},
    {"markers.tsv", "korea\tKorea\t"},
    {"markers.tsv", "country-kp\tNorth Korea\t"},
    {"markers.tsv", "country-kr\tSouth Korea\t"},
    {"markers.tsv", "place-before\tnear\t"},
    {"markers.tsv", "title\tprofessor\t"},
    {"markers.tsv", "other-person\tbrother of\t"},
    {"markers.tsv", "history\tthe king\t"},
    {"markers.tsv", "exercise\tdrill\t"},
    {"offices.tsv", "hat-minister\tkr\t\thats minister\t\t"},
    {"officeholders.tsv", "p-namgung\tNamgung Bo-ra\that-minister\t2015\t2017\tmade up\thigh"},
};

static const char other_style[] = "id: other\nname: Another\nextends: default\nabout: Made up.\ncells:\n"
                                  "  place.south: {value: mr, confidence: h, evidence: S}\n"
                                  "  variety: {value: uk, confidence: h, evidence: S}\n"
                                  "  name.south: {value: spaced, confidence: h, evidence: S}\n";

static int make_glossary(void **state)
{
    Fixture *fixture = calloc(1, sizeof *fixture);
    *state = fixture;
    if (fixture == NULL)
        return -1;
    sources_make(&fixture->sources);
    for (size_t i = 0; i < COUNT(entries); i++)
        sources_entry(&fixture->sources, entries[i].file, &entries[i].row);
    for (size_t i = 0; i < COUNT(lines); i++)
        sources_line(&fixture->sources, lines[i].file, lines[i].line);
    sources_write(&fixture->sources, "styles/other.yaml", other_style);
    sources_compile(&fixture->sources);
    for (size_t i = 0; i < STYLES; i++) {
        IreumOptions options = {.glossary = fixture->sources.compiled, .style = styles[i]};
        if (ireum_checker_open(&options, &fixture->checkers[i], NULL) != IREUM_OK)
            return -1;
    }
    return 0;
}

static int remove_glossary(void **state)
{
    Fixture *fixture = *state;
    for (size_t i = 0; i < STYLES; i++)
        ireum_checker_close(fixture->checkers[i]);
    sources_remove(&fixture->sources);
    free(fixture);
    return 0;
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

/* The first place's reasons must have one of this kind with WORDS in it, and, where FIRST, have it before all others. */
static const struct {
    int style;
    const char *text, *form, *kind, *words;
} rows[] = {
    /* reported, or nearly so */
    {PLAIN, "The Rodang Shinbo is out.", "rodang-shinbo", "reported", "error: 'Rodang Shinbo' is spelled"},
    {PLAIN, "The hats minister, Namgoong Bo-la, left.", "Namgoong Bo-la", "reported", "warning: "},
    {PLAIN, "The hats minister, Namgoong Bo-la, left.", "Namgoong Bo-la", "probability",
     "warning and not error: its probability of 0.92 is below 0.95"},
    {PLAIN, "The hats minister, Namgoong Bo-la, left.", "Namgoong Bo-la", "wrong",
     "p-namgung 'Namgung Bo-ra' (남궁보라): wrong form only where the copy shows that this one is meant; here the "
     "sentence names an office that this person held"},
    {OTHER, "The Ganada Workers' Union met. The Union of Ganada met again.", "Ganada Workers' Union", "stronger",
     "name-inconsistent is silent: a finding of house-form holds the place"},
    {PLAIN, "A song of Gang Ma-ru (강마류) is out.", "강마류", "probability",
     "gloss-entry is silent: its probability of 0.00 is below 0.80"},
    /* the name's Hangul is no second name given on purpose */
    {PLAIN, "The Rodang Shinbo (로당신보) is out.", "Rodang Shinbo", "reported", "error: "},
    {PLAIN, "They saw Whangnay (황내).", "Whangnay", "reported", "error: "},
    /* zones */
    {PLAIN, "The Rodang Shinbo (Rodang Sinbo) is out.", "Rodang Shinbo", "zone",
     "name-variant is silent in a place where both names are given on purpose"},
    {PLAIN, "# They saw Gang Ma-Ru\n\nGang Ma-ru is out.", "Gang Ma-Ru", "right", "p-gang"},
    {PLAIN, "The Rodang Shinbo [sic] is out.", "Rodang Shinbo", "zone",
     "name-variant is silent in what is marked [sic]"},
    {PLAIN, "> The Rodang Shinbo is out.", "Rodang Shinbo", "zone", "name-variant is silent in a quoted document"},
    {PLAIN, "\"The ddukgook was good,\" he said.", "ddukgook", "zone",
     "term-variant is silent in spoken words in quotation marks"},
    {PLAIN, "He wrote of M\u0430basa.", "Mabasa", "reported", "has a Cyrillic letter"},
    {PLAIN, "He wrote of M\u0430basa [sic] today.", "Mabasa", "zone",
     "confusable-char is silent in what is marked [sic]"},
    {OTHER, "They saw Gang Mar-u SEOUL, Nov. 3 (Yonhap) -- Asan is there.\n\nIt is near.", "Gang Mar-u", "zone",
     "name-style is silent in a headline"},
    {OTHER, "It is near.\n\nThey saw Gang Mar-u SEOUL, Nov. 3 (Yonhap) -- Asan is there.", "Gang Mar-u", "reported",
     ""},
    {PLAIN, "See www.example.com/Ahsan today.", "Ahsan", "zone", "name-variant is silent in a web address"},
    /* left alone */
    {PLAIN, "A picture by Kang Ma-loo/Sinbo was shown.", "Kang Ma-loo", "left", "a credit"},
    /* right */
    {PLAIN, "The Rodang Sinbo is out.", "Rodang Sinbo", "right",
     "publication pub-rodang 'Rodang Sinbo' (로당신보): preferred form"},
    {PLAIN, "The Rodang-Sinbo is out.", "Rodang Sinbo", "right",
     "preferred form, 'Rodang Sinbo' but for its hyphens and spaces"},
    {PLAIN, "The Rodang Sinbo is out.", "Rodang Sinbo", "style", "no house style is in force"},
    {OTHER, "The Rodang Sinbo is out.", "Rodang Sinbo", "style", "house style other has no other form"},
    {OTHER, "The Union of Ganada met.", "Union of Ganada", "style", "house style other writes it so"},
    {OTHER, "They saw Ganada.", "Ganada", "style",
     "house style other writes 'Union of Ganada', and this form may stand beside it"},
    {OTHER, "They saw Gang Ma Ru.", "Gang Ma Ru", "style", "house style other writes such names so (spaced)"},
    {OTHER, "They saw Min So-ra.", "Min So-ra", "style",
     "the bearer's own form goes before the pattern of house style other"},
    {OTHER, "They saw Min Seo-ra.", "Min Seo-ra", "style",
     "house style other writes such names otherwise, but lets this form stand (spaced)"},
    {PLAIN, "They saw Do Sol.", "Do Sol", "ambiguous", "p-do-poet 'Do Sol' (도솔): preferred form too"},
    {PLAIN, "They saw the man Gang Ma-ru.", "the man Gang Ma-ru", "right", "'Gang Ma-ru': person p-gang"},
    {PLAIN, "They saw the man Gang Ma-ru.", "the man Gang Ma-ru", "unknown", "no form of the glossary"},
    /* covered */
    {PLAIN, "The Asan Trading House is open.", "Asan", "covered",
     "part of 'Asan Trading House', which is read as a whole"},
    {PLAIN, "The Asan Trading House is open.", "the Asan", "covered", "overlapped by 'Asan Trading House'"},
    /* a form that is not meant */
    {PLAIN, "They saw Ahsan-ri again.", "Ahsan", "unfit", "a hyphen joins it"},
    {PLAIN, "They saw ahsan again.", "ahsan", "unfit", "a name is not written small"},
    {PLAIN, "They saw ASAN again.", "asan", "unfit", "a short word in capitals is rather an acronym"},
    {PLAIN, "They saw Gang Ahsan again.", "Ahsan", "unfit", "somebody's given name"},
    {PLAIN, "They saw Kangmaloo again.", "Kangmaloo", "unfit", "surname and given name stand apart"},
    {PLAIN, "They saw Do Sol Min again.", "Do Sol", "unfit", "the capital syllable behind it may belong to the name"},
    {PLAIN, "They saw R\u014Fdang Shinbo again.", "Rodang Shinbo", "unfit", "scholarly system"},
    {PLAIN, "They saw gwu again.", "GWU", "unfit", "counts only as it is written"},
    {PLAIN, "They saw Rodang, Sinbo and more.", "Rodang, Sinbo", "unfit", "not parted as that form's are"},
    {PLAIN, "They saw the Ro dang Sinbo.", "Rodang Sinbo", "unfit", "not parted as that form's are"},
    /* conditions, each kind, failing and holding */
    {PLAIN, "Namgoong Bo-la left.", "Namgoong Bo-la", "condition", "no office of this person's stands in the sentence"},
    {PLAIN, "The professor Namgoong Bo-la left.", "Namgoong Bo-la", "condition", "another title before it"},
    {PLAIN, "Namgoong Bo-la, a cook, left.", "Namgoong Bo-la", "condition", "introduce somebody new"},
    {PLAIN, "Namgoong Bo-la is the brother of a cook.", "Namgoong Bo-la", "condition", "a relative"},
    {PLAIN, "Namgoong Bo-la and Namgung Bo-ra left.", "Namgoong Bo-la", "condition", "rather two people"},
    {PLAIN, "Namgoong Bo-la (남궁보라) left.", "Namgoong Bo-la", "wrong", "its Hangul or Hanja stands behind the name"},
    {PLAIN, "Namgoong Bo-la left.\n\nNamgung Bo-ra came.", "Namgoong Bo-la", "wrong",
     "the right name stands elsewhere"},
    {PLAIN, "They saw Whangnay.", "Whangnay", "condition",
     "pl-hwang 'Hwangnae' (황내): wrong form only where the copy shows that a place is meant; here no word beside it"},
    {PLAIN, "They saw Gang Whangnay.", "Whangnay", "unfit", "somebody's given name"},
    {PLAIN, "They live near Whangnay.", "Whangnay", "wrong", "the word before it is one of a place"},
    {PLAIN, "They saw Whangnay (황내).", "Whangnay", "wrong", "its Hangul or Hanja stands behind the name"},
    {PLAIN, "They saw Whangnay.\n\nThey saw Hwangnae.", "Whangnay", "wrong", "the right name stands elsewhere"},
    {PLAIN, "They saw Inminbot.", "Inminbot", "condition",
     "only where the sentence names the country kp; here nothing in the sentence stands for that country"},
    {PLAIN, "They saw Inminbot in North Korea.", "Inminbot", "wrong", "the sentence names its country"},
    {PLAIN, "They saw Inminbot in North Korea, not South Korea.", "Inminbot", "right", "o-south 'Inminbot'"},
    {PLAIN, "They saw Inminbot in North Korea, not South Korea.", "Inminbot", "condition",
     "wrong form only where the sentence names the country kp, but its sentence names the country of organization "
     "o-south"},
    {PLAIN, "They saw Sebot.", "Sebot", "condition", "in copy from 2020-01-01 on; here the copy has no date"},
    {PLAIN, "---\ndate: 2019-05-01\n---\nThey saw Sebot.", "Sebot", "condition", "the copy is older than that"},
    {PLAIN, "---\ndate: 2021-05-01\n---\nThey saw Sebot.", "Sebot", "wrong", "from that date or later"},
    {PLAIN, "They saw Sebot in 2023.", "Sebot", "wrong", "has no date, but names a later year"},
    {PLAIN, "They saw Honbot.", "Honbot", "condition", "in copy until 1999-12-31; here the copy has no date"},
    {PLAIN, "---\ndate: 2021-05-01\n---\nThey saw Honbot.", "Honbot", "condition", "the copy is younger than that"},
    {PLAIN, "---\ndate: 1990-05-01\n---\nThey saw Honbot.", "Honbot", "wrong", "no younger than that date"},
    {PLAIN, "They saw Talgok.", "Talgok", "condition",
     "where the Revised Romanization is in force; here the copy has no date, and names no year after"},
    {PLAIN, "---\ndate: 1990-05-01\n---\nThey saw Talgok.", "Talgok", "condition",
     "the copy is older than the Revised"},
    {PLAIN, "---\ndate: 2021-05-01\n---\nThey saw Talgok of the king.", "Talgok", "condition", "former times"},
    {OTHER, "---\ndate: 2021-05-01\n---\nThey saw Talgok.", "Talgok", "condition", "follows another romanization"},
    {PLAIN, "---\ndate: 2021-05-01\n---\nThey saw Talgok.", "Talgok", "wrong", "younger than the Revised"},
    {PLAIN, "They saw Talgok in 2023.", "Talgok", "wrong", "names a year after the Revised"},
    {PLAIN, "They saw Chipbot.", "Chipbot", "condition", "in house style other; here the house style is another"},
    {OTHER, "They saw Chipbot.", "Chipbot", "wrong", "the house style is that one"},
    {PLAIN, "They saw Malbot.", "Malbot", "condition",
     "where the house writes British English; here the house does not"},
    {OTHER, "They saw Malbot.", "Malbot", "wrong", "the house writes that English"},
    {PLAIN, "They saw Gilbot.", "Gilbot", "condition",
     "'GilBot', wrong form only if written exactly so; here it is not written exactly so"},
    {PLAIN, "They saw GilBot.", "Gilbot", "wrong", "it is written exactly so"},
    {PLAIN, "They saw the GVU.", "GVU", "condition", "the words that it abbreviates stand nowhere"},
    {PLAIN, "The Ganada Workers' Union met. They saw the GVU.", "GVU", "wrong",
     "the words that it abbreviates stand in"},
    {PLAIN, "They saw beebim.", "beebim", "condition", "the copy names nothing Korean"},
    {PLAIN, "They saw beebim in Korea.", "beebim", "wrong", "the copy names Korea"},
    {PLAIN, "They saw imkeum.", "imkeum", "condition", "no word in the sentence is one of former times"},
    {PLAIN, "They saw imkeum of the king.", "imkeum", "wrong", "the sentence speaks of former times"},
    {PLAIN, "They saw Toksuri.", "Toksuri", "condition", "no word in the sentence is one of troops"},
    {PLAIN, "They saw the drill Toksuri.", "Toksuri", "wrong", "the sentence speaks of troops"},
    {PLAIN, "They saw a sale.", "sale", "condition", "counts only in copy that names Korea"},
    {PLAIN, "They saw an Elder.", "elder", "condition", "only right before or behind a name"},
    /* near to a form */
    {PLAIN, "They saw Hwangna.", "Hwangna", "near",
     "'Hwangna' is a letter or two away from place pl-hwang 'Hwangnae' (황내), but it may be a Korean name of its own"},
    {PLAIN, "They saw Gang Hwangnea.", "Hwangnea", "near", "it stands behind a surname"},
    {PLAIN, "They saw Bugso.", "Bugso", "near", "it is short, may be a Korean name of its own"},
    {PLAIN, "They saw Dalgog.", "Dalgog", "near", "it may be a Korean name of its own, and too little speaks"},
    {PLAIN, "They saw Hwangxnae.", "Hwangxnae", "near", "the copy neither has the right name nor names Korea"},
    {PLAIN, "They saw HWANGNEA2.", "HWANGNEA2", "unknown", "no form"},
    {PLAIN, "> They saw Hwangxnae.\n\nThey saw Hwangnae.", "Hwangxnae", "zone",
     "name-typo is silent in a quoted document"},
    {PLAIN, "They saw Hwangxnae, Asan, Hwangnae.", "Hwangxnae", "reported", "looks like a slip for 'Hwangnae'"},
    /* what the glossary does not look for, and what it does not have */
    {PLAIN, "They saw Baekmok.", "Baekmok", "unsearched", "another name (pen), which copy is not searched for"},
    {PLAIN, "They saw Mabassa.", "Mabassa", "unsearched", "of low confidence"},
    {PLAIN, "They saw the gu.", "gu", "unsearched", "only joined to a place name"},
    {PLAIN, "They saw a cook.", "cook", "unknown", "no form of the glossary"},
    {PLAIN, "They saw `Rodang Shinbo`.", "rodang shinbo", "unread", "no prose"},
    {PLAIN, "---\ntitle: Rodang Shinbo\n---\nThey saw it.", "rodang shinbo", "unread", "no prose"},
};

static bool reason_given(const IreumSilence *place, const char *kind, const char *words)
{
    for (size_t i = 0; i < place->reason_count; i++) {
        if (strcmp(ireum_reason_name(place->reasons[i].kind), kind) == 0 &&
            strstr(place->reasons[i].text, words) != NULL)
            return true;
    }
    return false;
}

static void print_reasons(const char *text, const char *form, const IreumSilence *place)
{
    print_message("'%s' in '%s':\n", form, text);
    for (size_t i = 0; place != NULL && i < place->reason_count; i++)
        print_message("    %s: %s\n", ireum_reason_name(place->reasons[i].kind), place->reasons[i].text);
}

static void reasons_are_told(void **state)
{
    const Fixture *fixture = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        IreumResult *result = check(fixture->checkers[rows[i].style], rows[i].text);
        size_t count = 0;
        const IreumSilence *places = ireum_result_silence(result, rows[i].form, &count);
        if (count == 0 || !reason_given(&places[0], rows[i].kind, rows[i].words)) {
            wrong++;
            print_reasons(rows[i].text, rows[i].form, places);
            print_message("  expected %s: %s\n", rows[i].kind, rows[i].words);
        }
        ireum_result_free(result);
    }
    assert_int_equal(wrong, 0);
}

/* Whether a finding of the result is the one that the reason tells of. */
static bool is_found(const IreumResult *result, const IreumReason *reason)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(findings[i].rule, reason->rule) == 0 && strstr(reason->text, findings[i].message) != NULL)
            return true;
    }
    return false;
}

static bool is_told(const IreumSilence *places, size_t count, const IreumFinding *finding)
{
    for (size_t i = 0; i < count; i++) {
        if (places[i].span.offset == finding->span.offset && reason_given(&places[i], "reported", finding->message))
            return true;
    }
    return false;
}

/* Of each text of the table and each mention in it: "reported" is said where there is a finding, and nowhere else. */
static void reported_is_what_is_found(void **state)
{
    const Fixture *fixture = *state;
    size_t told = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        IreumResult *result = check(fixture->checkers[rows[i].style], rows[i].text);
        size_t finding_count, place_count;
        const IreumFinding *findings = ireum_result_findings(result, &finding_count);
        for (size_t k = 0; k < finding_count; k++) {
            char form[128];
            snprintf(form, sizeof form, "%.*s", (int)findings[k].span.size, rows[i].text + findings[k].span.offset);
            const IreumSilence *places = ireum_result_silence(result, form, &place_count);
            if (!is_told(places, place_count, &findings[k]))
                fail_msg("%s: '%s' is not said to be reported", rows[i].text, form);
        }
        const IreumSilence *places = ireum_result_silence(result, rows[i].form, &place_count);
        for (size_t k = 0; k < place_count; k++) {
            assert_true(places[k].reason_count > 0);
            for (size_t r = 0; r < places[k].reason_count; r++) {
                const IreumReason *reason = &places[k].reasons[r];
                told += reason->kind == IREUM_REASON_REPORTED;
                if (reason->kind == IREUM_REASON_REPORTED && !is_found(result, reason))
                    fail_msg("%s: %s", rows[i].text, reason->text);
            }
        }
        ireum_result_free(result);
    }
    assert_true(told > 10);
}

static void places_are_found(void **state)
{
    static const struct {
        const char *text, *form;
        size_t count;
        uint32_t offset; /* of the last place */
    } place_rows[] = {
        {"Asan, ASAN and Asan's", "asan", 3, 15},
        {"Asan Asans Asanas", "Asan", 2, 5},
        {"US and USS", "US", 1, 0},
        {"Rodang\nShinbo and Rodang-Shinbo", "rodang shinbo", 2, 18},
        {"Rodang. Shinbo", "Rodang Shinbo", 0, 0},
        {"\xEF\xBB\xBF"
         "an Asan",
         "Asan", 1, 6},
        {"로당신보 로당신보은", "로당신보", 1, 0},
        {"an Asan", "", 0, 0},
        {"an Asan", "-", 0, 0},
        {"an Asan", "\xFF", 0, 0},
    };
    const Fixture *fixture = *state;
    for (size_t i = 0; i < COUNT(place_rows); i++) {
        IreumResult *result = check(fixture->checkers[PLAIN], place_rows[i].text);
        size_t count = SIZE_MAX;
        const IreumSilence *places = ireum_result_silence(result, place_rows[i].form, &count);
        if (count != place_rows[i].count || (count > 0 && places[count - 1].span.offset != place_rows[i].offset))
            fail_msg("'%s' in '%s': %zu places", place_rows[i].form, place_rows[i].text, count);
        ireum_result_free(result);
    }
}

static void mentions_are_listed(void **state)
{
    static const char text[] = "\xEF\xBB\xBF"
                               "# The Rodang Sinbo\n\nDo Sol of the Rodang Shinbo left. Namgoong Bo-la (남궁보라) too.";
    const Fixture *fixture = *state;
    IreumResult *result = check(fixture->checkers[PLAIN], text);
    size_t count, again;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    assert_int_equal(count, 5);
    assert_ptr_equal(ireum_result_mentions(result, &again), mentions);
    assert_int_equal(again, count);

    assert_memory_equal(text + mentions[0].span.offset, "Rodang Sinbo", mentions[0].span.size);
    assert_string_equal(mentions[0].entry, "pub-rodang");
    assert_string_equal(mentions[0].class_name, "publication");
    assert_string_equal(mentions[0].hangul, "로당신보");
    assert_int_equal(mentions[0].kind, IREUM_FORM_PREFERRED);
    assert_int_equal(mentions[0].zone_count, 1);
    assert_string_equal(mentions[0].zones[0], "headline");

    assert_string_equal(mentions[1].entry, "p-do");
    assert_int_equal(mentions[1].other_count, 1);
    assert_string_equal(mentions[1].others[0], "p-do-poet");

    assert_int_equal(mentions[2].kind, IREUM_FORM_FLAGGED);
    assert_string_equal(mentions[2].form, "Rodang Shinbo");
    assert_string_equal(mentions[2].preferred, "Rodang Sinbo");
    assert_int_equal(mentions[2].thing, mentions[0].thing);
    assert_int_not_equal(mentions[2].thing, mentions[1].thing);

    assert_int_equal(mentions[3].kind, IREUM_FORM_FLAGGED_IF);
    assert_string_equal(ireum_result_evidence(result, &mentions[3]), "its Hangul or Hanja stands behind the name");
    assert_true(mentions[3].probability > 0.96F && mentions[3].probability < 0.98F);
    assert_int_equal(mentions[4].kind, IREUM_FORM_HANGUL);
    ireum_result_free(result);
}

static void nothing_is_listed(void **state)
{
    const Fixture *fixture = *state;
    IreumResult *result = check(fixture->checkers[PLAIN], "");
    size_t count = 1;
    assert_null(ireum_result_mentions(result, &count));
    assert_int_equal(count, 0);
    ireum_result_free(result);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reasons_are_told),  cmocka_unit_test(reported_is_what_is_found),
        cmocka_unit_test(places_are_found),  cmocka_unit_test(mentions_are_listed),
        cmocka_unit_test(nothing_is_listed),
    };
    return cmocka_run_group_tests(tests, make_glossary, remove_glossary);
}
