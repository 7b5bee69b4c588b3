/* rules_characters_test.c: the rules about single characters, and much that they must leave alone.
 * Argument: the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "sources.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

static const char *const subjects[] = {"confusable-char", "mixed-script", "name-spacing", "diacritics",
                                       "gloss-orthography"};

static bool is_subject(const char *rule)
{
    bool found = false;
    for (size_t i = 0; i < COUNT(subjects); i++)
        found |= strcmp(rule, subjects[i]) == 0;
    return found;
}

static IreumChecker *open_checker(const char *path, const char *style)
{
    IreumChecker *checker = NULL;
    IreumError error = {.status = IREUM_OK};
    IreumOptions options = {.glossary = path, .style = style};
    if (ireum_checker_open(&options, &checker, &error) != IREUM_OK)
        fail_msg("%s: %s", style ? style : "default", error.message);
    return checker;
}

static IreumResult *check_text(const IreumChecker *checker, const char *text)
{
    IreumResult *result = NULL;
    IreumError error = {.status = IREUM_OK};
    IreumInput input = {.bytes = text, .size = strlen(text)};
    if (ireum_check(checker, &input, &result, &error) != IREUM_OK)
        fail_msg("%s: %s", text, error.message);
    return result;
}

/* TEXT under STYLE (NULL: default) has one finding of RULE, on MARKED, which becomes PUT (NULL: no fix). */
typedef struct Bad {
    const char *rule, *style, *text, *marked, *put;
    bool safe;
} Bad;

static bool finding_is(const IreumFinding *finding, const Bad *row)
{
    const IreumFix *fix = finding->fix_count > 0 ? &finding->fixes[0] : NULL;
    if (strcmp(finding->rule, row->rule) != 0 || finding->span.size != strlen(row->marked) ||
        memcmp(row->text + finding->span.offset, row->marked, finding->span.size) != 0)
        return false;
    if (row->put == NULL || fix == NULL)
        return row->put == NULL && fix == NULL;
    return fix->safe == row->safe && fix->edits[0].text_size == strlen(row->put) &&
           memcmp(fix->edits[0].text, row->put, fix->edits[0].text_size) == 0;
}

static int bad_wrong(const char *path, const Bad *row)
{
    IreumChecker *checker = open_checker(path, row->style);
    IreumResult *result = check_text(checker, row->text);
    size_t count = 0, right = 0, others = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        bool is = finding_is(&findings[i], row);
        right += is;
        others += !is && is_subject(findings[i].rule);
    }
    bool wrong = right != 1 || others > 0;
    if (wrong)
        print_message("%s: %s\n", row->rule, row->text);
    for (size_t i = 0; wrong && i < count; i++) {
        bool fixed = findings[i].fix_count > 0;
        print_message("    %s: %s (%s%.*s)\n", findings[i].rule, findings[i].message,
                      fixed && findings[i].fixes[0].safe ? "safe " : "",
                      fixed ? (int)findings[i].fixes[0].edits[0].text_size : 0,
                      fixed ? findings[i].fixes[0].edits[0].text : "");
    }
    ireum_result_free(result);
    ireum_checker_close(checker);
    return wrong;
}

static const Bad bad_rows[] = {
    /* A capital I or a small l. */
    {"confusable-char", NULL, "The late Kim Jong II ruled.", "Kim Jong II", "Kim Jong Il", true},
    {"confusable-char", NULL, "The late Kim Jong-II ruled.", "Kim Jong-II", "Kim Jong-il", true},
    {"confusable-char", NULL, "The late Kim Jong ll ruled.", "Kim Jong ll", "Kim Jong Il", true},
    {"confusable-char", NULL, "Kim II Sung Square was full.", "Kim II Sung Square", "Kim Il Sung Square", true},
    {"confusable-char", NULL, "Kim II-sung founded it.", "Kim II-sung", "Kim Il-sung", true},
    {"confusable-char", NULL, "KIM JONG II DIES", "KIM JONG II", "KIM JONG IL", true},
    /* Letters of other alphabets, of full width. */
    {"confusable-char", NULL, "Then K\u0456m Jong-un left.", "K\u0456m Jong-un", "Kim Jong-un", true},
    {"confusable-char", NULL, "Then \u041Aim Jong-un left.", "\u041Aim Jong-un", "Kim Jong-un", true},
    {"confusable-char", NULL, "A flight to Se\u03BFul today.", "Se\u03BFul", "Seoul", true},
    {"confusable-char", NULL, "A flight to \uFF33\uFF45\uFF4F\uFF55\uFF4C today.", "\uFF33\uFF45\uFF4F\uFF55\uFF4C",
     "Seoul", true},
    {"confusable-char", NULL, "K\u0131m Jong-un left.", "K\u0131m Jong-un", "Kim Jong-un", true},
    /* Hyphens, apostrophes, what is not seen. */
    {"confusable-char", NULL, "Then Kim Jong\u2011un left.", "Kim Jong\u2011un", "Kim Jong-un", true},
    {"confusable-char", NULL, "Then Kim Jong\u2010un left.", "Kim Jong\u2010un", "Kim Jong-un", true},
    {"confusable-char", NULL, "the Workers` Party of Korea", "Workers` Party of Korea", "Workers' Party of Korea",
     true},
    {"confusable-char", NULL, "the Workers\u00B4 Party of Korea", "Workers\u00B4 Party of Korea",
     "Workers' Party of Korea", true},
    {"confusable-char", NULL, "the Workers\u02BC Party of Korea", "Workers\u02BC Party of Korea",
     "Workers' Party of Korea", true},
    {"confusable-char", NULL, "the Korean People`s Army", "Korean People`s Army", "Korean People's Army", true},
    {"confusable-char", NULL, "Then Kim Jong-u\u00ADn left.", "Kim Jong-u\u00ADn", "Kim Jong-un", true},
    {"confusable-char", NULL, "Then Kim Jo\u200Bng-un left.", "Kim Jo\u200Bng-un", "Kim Jong-un", true},
    {"confusable-char", NULL, "Then Kim \u200BJong-un left.", "Kim \u200BJong-un", "Kim Jong-un", true},
    {"confusable-char", NULL, "In Pyong\uFEFFyang he spoke.", "Pyong\uFEFFyang", "Pyongyang", true},
    /* Glosses. */
    {"confusable-char", NULL, "Kim (ㄱㅣㅁ) spoke.", "ㄱㅣㅁ", "김", true},
    {"confusable-char", NULL, "Gwanak (관ㅇㅏㄱ) spoke.", "관ㅇㅏㄱ", "관악", true},
    {"confusable-char", NULL, "the Culture Ministry (문화ㆍ체육부)", "문화ㆍ체육부", "문화·체육부", true},
    {"confusable-char", NULL, "the Culture Ministry (문화\uFF65체육부)", "문화\uFF65체육부", "문화·체육부", true},
    {"confusable-char", NULL, "the author (김\u3164철수)", "김\u3164철수", "김철수", true},
    {"confusable-char", NULL, "Kim (\u1100\u1175\u11B7), Lee (이) and Park (박)", "\u1100\u1175\u11B7", "김", true},
    /* Two scripts in one word. */
    {"mixed-script", NULL, "Lim은 said no.", "Lim은", "Lim", true},
    {"mixed-script", NULL, "Then Cho Min-su는 said no.", "su는", "su", true},
    {"mixed-script", NULL, "Prices in Tokyoの rose.", "Tokyoの", "Tokyo", true},
    {"mixed-script", NULL, "A walk on Sejong로 is long.", "Sejong로", "Sejong", false},
    {"mixed-script", NULL, "The Seo울 office was closed.", "Seo울", NULL, false},
    {"mixed-script", NULL, "The Se울oul office was closed.", "Se울oul", NULL, false},
    {"mixed-script", NULL, "Shares of Samsung전자 fell.", "Samsung전자", NULL, false},
    /* Spaces, dashes, run-together words. */
    {"name-spacing", NULL, "Kim Jong- un left.", "Kim Jong- un", "Kim Jong-un", true},
    {"name-spacing", NULL, "Kim Jong -un left.", "Kim Jong -un", "Kim Jong-un", true},
    {"name-spacing", NULL, "Kim Jong\u2013un left.", "Kim Jong\u2013un", "Kim Jong-un", true},
    {"name-spacing", NULL, "Kim Jong--un left.", "Kim Jong--un", "Kim Jong-un", true},
    {"name-spacing", NULL, "Kim  Jong-un left.", "Kim  Jong-un", "Kim Jong-un", true},
    {"name-spacing", NULL, "The Rodong  Sinmun said so.", "Rodong  Sinmun", "Rodong Sinmun", true},
    {"name-spacing", NULL, "A road to Pyong- yang was built.", "Pyong- yang", "Pyongyang", true},
    {"name-spacing", NULL, "KimJong-un left.", "KimJong-un", "Kim Jong-un", false},
    {"name-spacing", NULL, "KimJongUn left.", "KimJongUn", "Kim Jong Un", false},
    {"name-spacing", NULL, "MoonJaeIn's car left.", "MoonJaeIn", "Moon Jae-in", false},
    {"name-spacing", NULL, "The RodongSinmun said so.", "RodongSinmun", "Rodong Sinmun", false},
    {"name-spacing", NULL, "At KimIlSung University.", "KimIlSung University", "Kim Il Sung University", false},
    {"name-spacing", NULL, "Kim Jong-unsaid no.", "Kim Jong-un", "Kim Jong-un ", false},
    {"name-spacing", NULL, "Kim Jong Unsent a message.", "Kim Jong Un", "Kim Jong Un ", false},
    {"name-spacing", NULL, "Park Geunhyesaid no.", "Park Geunhye", "Park Geunhye ", false}, /* no phrase goes on so */
    /* Marks. */
    {"diacritics", "ap", "The plant in Kaes\u014Fng was closed.", "Kaes\u014Fng", "Kaesong", true},
    {"diacritics", "ap", "The plant in P'y\u014Fngyang was closed.", "P'y\u014Fngyang", "Pyongyang", true},
    {"diacritics", "ap", "The plant in Kaeso\u0306ng was closed.", "Kaeso\u0306ng", "Kaesong", true},
    {"diacritics", "ap", "The plant in Kaes\u01D2ng was closed.", "Kaes\u01D2ng", "Kaesong", true},
    {"diacritics", NULL, "The plant in Kaes\u01D2ng was closed.", "Kaes\u01D2ng", "Kaes\u014Fng", true},
    /* The copy's own form, so that it keeps to one; of letters that the house does not write. */
    /* Mended, it would be a second spelling. */
    {"diacritics", NULL, "Kaesong is in North Korea. Kaes\u01D2ng is old.", "Kaes\u01D2ng", "Kaes\u014Fng", false},
    {"diacritics", "afp", "King Myeongjong died. King My\u014Fngjong was young.", "King My\u014Fngjong",
     "King Myeongjong", false},
    {"diacritics", "afp", "King My\u014Fngjong was young.", "King My\u014Fngjong", "King Myongjong", false},
    {"diacritics", NULL, "The plant in Kaeso\u030Cng was closed.", "Kaeso\u030Cng", "Kaeso\u0306ng", true},
    {"diacritics", NULL, "In Chos\u00F4n times.", "Chos\u00F4n", "Chos\u014Fn", true},
    {"diacritics", NULL, "In Chos\u00F5n times.", "Chos\u00F5n", "Chos\u014Fn", true},
    {"diacritics", NULL, "In Hamh\u00FBng it rained.", "Hamh\u00FBng", "Hamh\u016Dng", true},
    {"diacritics", "academic-mr", "In Kaesong it rained.", "Kaesong", "Kaes\u014Fng", false},
    {"diacritics", NULL, "In Kaes\u014Fng it rained. It rained in Kaes\u014Fng and in Kaesong.", "Kaesong",
     "Kaes\u014Fng", false},
    {"diacritics", NULL, "In Kaesong it rained. Kaesong was wet, and so was Kaes\u014Fng.", "Kaes\u014Fng", "Kaesong",
     false},
    /* Spelling of North and South. */
    {"gloss-orthography", NULL, "The Rodong Sinmun (로동신문) and Choe Ryong Hae (최용해) agree.", "최용해", "최룡해",
     false},
};

static void mistakes_are_found(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(bad_rows); i++)
        wrong += bad_wrong(glossary, &bad_rows[i]);
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *style, *text;
} good_rows[] = {
    /* Roman numerals and words that only look so. */
    {NULL, "John Paul II met Elizabeth II after World War II."},
    {NULL, "The late Kim Jong Il and Kim Il-sung; Yoo Il-ho spoke."},
    {NULL, "Title II, Part II and Block II of KSLV-II; Cheongung-II."},
    {NULL, "Kim Jong IlI is no name."},
    /* Apostrophes of either shape, no-break spaces, the aspiration mark. */
    {NULL, "The Workers' Party of Korea, the Workers\u2019 Party of Korea."},
    {NULL, "Kim\u00A0Jong-un met the Korean People\u2019s Army."},
    {NULL, "In P\u02BCy\u014Fngyang and Ch\u02BC\u014Fngjin."},
    {NULL, "The `Kim Jong-un' quotation of old files, and ``Seoul'' too."},
    {NULL, "`Seoul` in a code font, `Workers' and more."},
    /* Other alphabets as such. */
    {NULL, "Сеул и Пхеньян are what Russians call them; Рак is a crab."},
    {NULL, "Σεούλ, the α-version, a μm, 10 µg, π and Ω."},
    {NULL, "ТАСС and СССР in Moscow; the Кам river."},
    {NULL, "Türkiye's Işık Koşaner and İstanbul met Kim Jong-un."},
    {NULL, "http://seoul.go.kr/Kim\u200BJong-un and #김정은Kim."},
    {NULL, "\u200BKim Jong-un\u200B left; the soft\u00ADer words of others."},
    {NULL, "Family \U0001F468\u200D\U0001F469\u200D\U0001F467 in Seoul."},
    /* Glosses as they should be, and letters named as letters. */
    {NULL, "Kim (김), Lee (이·李) and the ministry (문화·체육부)."},
    {NULL, "The consonant (ㄱ), the vowels (ㅏ, ㅓ) and laughter (ㅋㅋㅋ)."},
    {NULL, "The old vowel (ㆍ) is called arae-a."},
    {NULL, "문화ㆍ체육부 is how the ministry writes it."},
    /* A copy decomposed as a whole. */
    {NULL, "Kim (\u1100\u1175\u11B7) and Lee (\u110B\u1175)."},
    {NULL, "Kim (\u1100\u1175\u11B7) spoke."},
    /* Glosses without a space, in quotation marks, brands, Korean text. */
    {NULL, "Kim(김), Lee (이) and Seoul(서울) met."},
    {NULL, "A 'PC방' and \u201CK팝\u201D are words of its own kind; (SK하이닉스)."},
    {NULL, "SK hynix (SK하이닉스) and KBS (KBS한국방송)."},
    {NULL, "Call the desk: 'KBS제보' 검색, 채널 추가."},
    {NULL, "서울Seoul and Seoul서울 are on the sign."},
    {NULL, "An e스포츠 league, a PC방 and a T머니 card."},
    {NULL, "The particle in Lim은 marks the topic; the suffix of Kim씨 is polite."},
    {NULL, "In 2007년 and 3월 of the 7th(2009 아시아 대학평가)."},
    {NULL, "See seoul은.com, @lim은 and #Lim은."},
    {NULL, "김정은 spoke to Kim 김정은 and 金正恩."},
    /* Hyphens and dashes that belong there. */
    {NULL, "The Kim\u2013Trump summit, the Seoul\u2013Busan line, North\u2013South talks."},
    {NULL, "The Moon\u2014Kim Jong-un meeting of 2018\u201319."},
    {NULL, "North- and South Korea; pro- and anti-Seoul groups."},
    {NULL, "He spoke - Kim Jong-un - and left; Seoul - Busan."},
    {NULL, "It was Kim Jong-un -- the leader -- and Pyongyang--the capital."},
    {NULL, "Kim Jong-un-led talks, Kim Jong-un's aide, Seoul-based firms."},
    {NULL, "What Kim Jong-\nun said in a wrapped line, and Gwang-\nju."},
    {NULL, "He met Kim\nJong-un and Moon Jae-\nin."},
    {NULL, "Two  spaces  are how this  copy is set for Kim  Jong-un and all."},
    {NULL, "Kim   Jong-un    chairman"},
    {NULL, "The JoongAng Ilbo, KakaoTalk, OhmyNews, LinkedIn."},
    {NULL, "@KimJongUn and #KimJongUn, KimJongUn@example.com, www.KimJongUn.com, KimJongUn.pdf, at /home/KimJongUn/x."},
    {NULL, "@RodongSinmun and #RodongSinmun, rodongSinmun.kp and /RodongSinmun; the ROKArmy."},
    {NULL, "KIMJONGUN in capitals, Kimjongun and kimjongun."},
    {NULL, "Thousand Korean islands and Thailand; South Island, North Wessex."},
    {NULL, "as - an aside, on in - cheon"},
    /* Marks that are nobody's mistake. */
    {NULL, "Ch'oe Pyŏng-hŏn of Kaes\u014Fng spoke in Pyongyang."},
    {NULL, "Kaes\u014Fng (Kaesong) and Kaesong, also spelled Kaes\u014Fng."},
    {NULL, "In Kaes\u014Fng it rained. Diacritics are omitted below: Kaesong."},
    {"ap", "A rôle, a château, Séoul, Côte d'Ivoire, Băsescu, Nguyễn Tấn Dũng, ankaŭ, São Paulo."},
    {NULL, "A rôle, Séoul, Tôkyô, Kyôto, Nguyễn Tấn Dũng, ankaŭ and pôle."},
    {"academic-mr", "Seoul and Pyongyang talked; Park Chung-hee was president; hangul and kimchi."},
    {"academic-mr", "In Kaes\u014Fng and P'y\u014Fngyang it rained."},
    {"academic-mr", "KAESONG, May 3"},
    {"ap", "In Kaesong and Pyongyang it rained. The book \u201CKaes\u014Fng Days\u201D came out."},
    /* Seoul papers. */
    {NULL, "The Rodong Sinmun (노동신문) and Choe Ryong Hae (최용해) agree."},
    {NULL, "The Rodong Sinmun (로동신문) and Choe Ryong Hae (최룡해) agree."},
    {NULL, "The Rodong Sinmun (로동신문; Southern 노동신문) is a paper."},
    {NULL, "The Rodong Sinmun (로동신문) of Yongbyon (영변)."},
};

static void what_is_right_stays(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(good_rows); i++) {
        IreumChecker *checker = open_checker(glossary, good_rows[i].style);
        IreumResult *result = check_text(checker, good_rows[i].text);
        size_t count = 0;
        const IreumFinding *findings = ireum_result_findings(result, &count);
        for (size_t k = 0; k < count; k++) {
            if (!is_subject(findings[k].rule))
                continue;
            print_message("%s\n    %s: %s\n", good_rows[i].text, findings[k].rule, findings[k].message);
            wrong++;
        }
        ireum_result_free(result);
        ireum_checker_close(checker);
    }
    assert_int_equal(wrong, 0);
}

/* ---- Styles that no house of the glossary has ---- */

static const Bad north_rows[] = {
    {"gloss-orthography", "other", "the Rodong Sinmun (노동신문)", "노동신문", "로동신문", true},
    {"gloss-orthography", "other", "the Labour Daily (노동신문)", "노동신문", "로동신문", true},
};

static void a_house_may_write_northern_spelling(void **state)
{
    (void)state;
    Sources sources;
    sources_make(&sources);
    sources_entry(&sources, "publications.tsv",
                  &(EntryRow){.id = "pub-rodong",
                              .hangul = "노동신문",
                              .hangul_north = "로동신문",
                              .preferred = "Rodong Sinmun",
                              .styles = "rr=Nodong Sinmun; alt=Labour Daily",
                              .country = "kp"});
    sources_write(&sources, "styles/other.yaml",
                  "id: other\nname: Other\nextends: default\nabout: Made up.\ncells:\n"
                  "  gloss.orthography: {value: north, confidence: h, evidence: S}\n");
    sources_compile(&sources);
    int wrong = 0;
    for (size_t i = 0; i < COUNT(north_rows); i++)
        wrong += bad_wrong(sources.compiled, &north_rows[i]);
    IreumChecker *checker = open_checker(sources.compiled, "other");
    IreumResult *result = check_text(checker, "Nodong Sinmun (노동신문), Rodong Sinmun (로동신문)");
    size_t count = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    /* That the Latin names differ is another rule's to say. */
    for (size_t i = 0; i < count; i++)
        wrong += strcmp(findings[i].rule, "gloss-orthography") == 0;
    ireum_result_free(result);
    ireum_checker_close(checker);
    sources_remove(&sources);
    assert_int_equal(wrong, 0);
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: %s GLOSSARY\n", arguments[0]);
        return 2;
    }
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_found),
        cmocka_unit_test(what_is_right_stays),
        cmocka_unit_test(a_house_may_write_northern_spelling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
