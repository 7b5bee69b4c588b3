/* rules_names_test.c: what the rules about names and acronyms report of a sentence or two, and what they leave alone.
 * Argument: the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "ireum.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

/* FOUND: the findings in order, as "rule: text in the copy > its fix", a bar behind each; suggestions are left out. */
static const struct {
    const char *why, *style, *copy, *found;
} rows[] = {
    {"letters of the acronym in another order", NULL, "The Reconnaissance General Bureau (RBG) denied it.",
     "acronym-mismatch: RBG > RGB|"},
    {"a name that ends in s is no plural", NULL, "In Seoul she met with Minister of Foreign Affairs of Russia Lavrov.",
     ""},
    {"names of one thing, one behind the other", NULL, "Joseon (also Chosŏn, Choson, Chosun) was a kingdom in Korea.",
     ""},
    {"the same, not together", NULL, "Joseon was a kingdom in Korea. Kings of Choson lived here.",
     "name-inconsistent: Choson > Joseon|"},
    {"the acronym", NULL, "The Reconnaissance General Bureau (RGB) denied it.", ""},
    {"other letters prove nothing", NULL, "The Reconnaissance General Bureau (GRB2) denied it. So did the NIS (ABC).",
     ""},
    {"one letter off", NULL, "The Financial Supervisory Service (FFS) denied it.", "acronym-mismatch: FFS > FSS|"},
    {"other letters of the same words", NULL, "The Ministry of National Defense (MOD) denied it.", ""},
    {"neighbours swapped", NULL, "In Seoul the KOSIP rose.", "acronym-mismatch: KOSIP > KOSPI|"},
    {"a short one whose words the copy has", NULL, "In Seoul the KTCU, or Korean Confederation of Trade Unions, spoke.",
     "acronym-mismatch: KTCU > KCTU|"},
    {"letters that the copy makes an acronym of", NULL,
     "In Seoul the Advanced Institute (KIAST) spoke of KAIST. KIAST is old.", ""},
    {"and one whose words it has not", NULL, "In Seoul the KTCU spoke.", ""},
    {"in a headline in capitals", NULL, "STOCKS IN SEOUL: THE KOSIP RISES", ""},
    {"letters of two bytes change no places", NULL, "In Seoul the KÉÑA met. The UÑÉ of Korea did not.", ""},
    {"no brackets", NULL, "The Reconnaissance General Bureau, RBG, denied it.", ""},
    {"a shared office set off behind the name", NULL, "Han Duk-soo, the former prime minister, was sentenced.",
     "name-variant: Han Duk-soo > Han Duck-soo|"},
    {"the same office of another country", NULL, "Han Duk-soo, the former Japanese prime minister, spoke.", ""},
    {"an office further on", NULL, "Han Duk-soo, who wrote often about the prime minister, died.", ""},
    {"an office in a house's short form", NULL, "Bank of Korea Gov. Lee Chang-yong spoke.",
     "name-variant: Lee Chang-yong > Rhee Chang-yong|"},
    {"a given name is nobody's full name", NULL, "Heo Jun was a doctor. In Seoul the writer Kim Ho-jun spoke.", ""},
    {"the same beside the right form", NULL, "Cho Hyun left Seoul. The singer Kang Cho-hyun came.", ""},
    {"nor a place's name", NULL, "In Seoul the writer Shin Yeong-il spoke.", ""},
    {"the battle is not in the Northern village", NULL, "In 1920 he won the battle of Cheongsanri for Korea.", ""},
    {"two ways that an undated copy's house lets stand", "guardian",
     "A court in Seoul heard Yoon Suk-yeol. Yoon Suk Yeol said nothing.",
     "name-inconsistent: Yoon Suk-yeol > Yoon Suk Yeol|"},
    {"one of them alone", "guardian", "A court in Seoul heard Yoon Suk-yeol.", ""},
    {"the house's capital", "ap", "Tension rose on the Korean peninsula.",
     "house-form: Korean peninsula > Korean Peninsula|"},
    {"the house's small letter", "guardian", "Tension rose on the Korean Peninsula.",
     "house-form: Korean Peninsula > Korean peninsula|"},
    {"no house", NULL, "Tension rose on the Korean peninsula.", ""},
    {"the club is Motors, the company Motor", NULL, "Jeonbuk Hyundai Motors beat Hyundai Motors of Ulsan in Korea.",
     "name-variant: Hyundai Motors > Hyundai Motor|"},
    {"Korea and Korean in a body's name", NULL, "The Korean Enterprises Federation in Seoul agreed.",
     "name-variant: Korean Enterprises Federation > Korea Enterprises Federation|"},
    {"the same behind South", NULL, "The South Korean Fair Trade Commission in Seoul agreed.", ""},
    {"every missile of a series", NULL, "The Hwasung-18 flew.", "term-variant: Hwasung-18 > Hwasong-18|"},
    {"a judge whom his court and the agency spell in two ways", NULL,
     "Chief Justice Kim Myeong-su of South Korea left.", ""},
    {"an older spelling where three other places are in the newer one", NULL,
     "She went from Jeonju to Busan, Incheon and Cheju Island.", "name-variant: Cheju Island > Jeju Island|"},
    {"where two are", NULL, "She went from Jeonju to Incheon and Cheju Island.", ""},
    {"where the sentence tells of old times", NULL,
     "She went from Jeonju to Busan and Incheon. In the Korean War Cheju Island held prisoners.", ""},
    {"where a paper of that name keeps it", NULL,
     "She went from Jeonju to Busan and Incheon, and came home to Cheju National University.", ""},
    {"a title keeps its small letters", NULL, "Kim Jong Un, general secretary of the Worker's Party of Korea, spoke.",
     "apostrophe-in-name: general secretary of the Worker's Party of Korea > general secretary of the Workers' Party "
     "of "
     "Korea|"},
    {"the bearer's choice in copy without a date", "yonhap", "In Seoul President Yoon Seok-yeol spoke.",
     "name-variant: Yoon Seok-yeol > Yoon Suk Yeol|"},
    {"a pattern of the house that the name has", "korea-gov", "Minister of Foreign Affairs Cho Tae-yeol of Korea left.",
     "name-variant: Cho Tae-yeol > Cho Tae-yul|"},
    {"a hospital is spelled as its university is", NULL, "She lay in Korea's Kyungbuk National University Hospital.",
     "name-variant: Kyungbuk National University > Kyungpook National University|"},
    {"a palace is spelled as its place is", NULL, "They saw Gyeongbukgung Palace and Gwanghwamoon Square.",
     "name-variant: Gyeongbukgung > Gyeongbokgung|name-variant: Gwanghwamoon > Gwanghwamun|"},
    {"a company as it likes", NULL, "They worked for Gwanghwamoon Books.", ""},
    {"a dynasty is of a place", NULL, "It is a palace of Korea's Joeson dynasty.", "name-typo: Joeson > Joseon|"},
    {"a Korean word whose right spelling the copy has", NULL, "In Seoul we ate bulgogi, and more bulgolgi.",
     "name-typo: bulgolgi > bulgogi|"},
    {"the same sounds too", NULL, "In Seoul we ate bibimbap, and more bibimbapp.", "name-typo: bibimbapp > bibimbap|"},
    {"the same sounds alone", NULL, "In Seoul we ate bibimbapp.", ""},
    {"copy that is not about Korea", NULL, "In Rome we ate bulgogi, and more bulgolgi.", ""},
    {"an English word", NULL, "In Seoul the hangover was gone; a hangul is no bulgogi.", ""},
    {"a short word without it", NULL, "It is a palace of Korea, said Joeson.", ""},
    {"what a label says is romanized", NULL,
     "The Han River (Korean: 한강; Hanja: 漢江; RR: Hangang; MR: Han'gang) runs by Seoul. The Han River is wide.", ""},
    {"another spelling without a label", NULL, "Busan (부산) is large. Pusan is old.",
     "name-inconsistent: Pusan > Busan|"},
    {"the same in a sentence on romanization", NULL,
     "Busan (부산) is large. In McCune–Reischauer it is Pusan. Pyongyang, romanized Pyeongyang by the South, is too.",
     ""},
    {"a former spelling behind the Hangul", NULL, "Busan (부산), formerly spelled Pusan, is large.", ""},
    {"a Northern county with a Southern city's name", "us-gov", "North Korea has camps at Hwasong and Chongjin.", ""},
    {"the Southern city", "us-gov", "A factory burned in Hwasong near Suwon.", "house-form: Hwasong > Hwaseong|"},
    {"capitals inside a name are no sentence's", NULL, "Fans of NewJeans came to Seoul. Newjeans sang.",
     "name-case: Newjeans > NewJeans|"},
    {"the small letter in a headline", NULL, "Archers from south Korea win\n\nThey won in Seoul on Monday.\n",
     "country-form: south Korea > South Korea|"},
    {"a headline's short form", NULL, "Archers from S. Korea win\n\nThey won in Seoul on Monday.\n", ""},
    {"the mark behind a dispatch ends prose", NULL, "The envoy of the DRPK left Pyongyang. -0-\n",
     "acronym-mismatch: DRPK > DPRK|"},
    {"a party's name of any time", NULL, "In Seoul the Democractic Party won.",
     "name-typo: Democractic Party > Democratic Party|"},
    {"Korean for Korea where another word of the copy is Korean", NULL,
     "The Korean Meteorological Administration forecast rain. It rained in Busan.",
     "name-variant: Korean Meteorological Administration > Korea Meteorological Administration|"},
    {"a sentence's capital", NULL, "Fans of aespa came to Seoul. Aespa sang.", ""},
    {"a house of which it is not known whether it follows the bearer", "hankyoreh",
     "SEOUL, April 7, 2025 - The court in Seoul heard Yoon Suk-yeol.", ""},
    {"one that does", "nyt", "SEOUL, April 7, 2025 - The court in Seoul heard Yoon Suk-yeol.",
     "name-style: Yoon Suk-yeol > Yoon Suk Yeol|"},
    {"a label ends with its bracket", NULL, "Busan (Korean: 부산; RR: Busan) is large. Pusan is old.",
     "name-inconsistent: Pusan > Busan|"},
    {"the acronym of a name given as another", "wikipedia",
     "The Workers' Party of Korea, also called the Korean Workers' Party (KWP), rules.", ""},
    {"two right spellings of one person", NULL, "Jang Dong-hyeok spoke in Seoul. Later Jang Dong-hyuk left.",
     "name-inconsistent: Jang Dong-hyuk > Jang Dong-hyeok|"},
    {"in the other order", NULL, "Chung Eui-sun spoke in Seoul. Later Euisun Chung left.",
     "name-inconsistent: Euisun Chung > Chung Eui-sun|"},
    {"one that is told to be hers too", NULL, "Kim Hak-sun spoke in Seoul. Kim Hak-soon, as she is known abroad, left.",
     ""},
    {"a country beside it whose names look alike, and a known person's name", NULL,
     "Yi Sun-sin beat the Japanese fleet. Yi Sun-shin fell a year later.",
     "name-inconsistent: Yi Sun-shin > Yi Sun-sin|"},
    {"a slip for what is one body's name and another's later one", NULL, "Shares of Hanhwa Ocean fell in Seoul.",
     "name-typo: Hanhwa Ocean > Hanwha Ocean|"},
    {"another name is no spelling", NULL, "Kim Beom-su spoke in Seoul. Later Brian Kim left.", ""},
    {"a common name with another title, or introduced", NULL,
     "Minister Lee Jung-sik spoke in Seoul. Later Pastor Lee Jeong-sik left. Lee Jeong-sik, a baker, stayed.", ""},
    {"both in one sentence", NULL, "In Seoul Kim Hak-sun met Kim Hak-soon.", ""},
    {"a body's capitals in two ways that houses have", NULL, "SK hynix hired. Later SK Hynix built a plant.",
     "name-inconsistent: SK Hynix > SK hynix|"},
    {"one that two places share, and its older spelling", NULL,
     "Gwangju is in South Korea. The road to Kwangju is long.", "name-inconsistent: Kwangju > Gwangju|"},
    {"the spelling of the time beside that of today, both of former times", NULL,
     "In 1951 he came to Busan in South Korea. In 1953 he left Pusan.", "name-inconsistent: Pusan > Busan|"},
    {"one of today that speaks of the war", NULL,
     "In 1950 the lines broke. In August they held at Pusan. A museum in Busan tells of the Korean War.", ""},
    {"a sentence with both that says so", NULL, "Kim Yu-na of Seoul is no relation to the skater Kim Yuna.", ""},
    {"the same title before both", NULL, "Pastor Kim Hak-sun spoke in Seoul. Pastor Kim Hak-soon prayed.",
     "name-inconsistent: Kim Hak-soon > Kim Hak-sun|"},
    {"that of today of today alone", NULL, "In Busan, South Korea, he paints. In 1953 he left Pusan.", ""},
    {"an apposition of somebody whose name hardly anybody has", NULL,
     "Wi Sung-lac flew to Seoul. Wi Seong-lac, a former diplomat, led the talks.",
     "name-variant: Wi Seong-lac > Wi Sung-lac|"},
    {"of somebody whose name many have", NULL, "Shin Kyung-sook flew to Seoul. Shin Kyung-suk, a baker, stayed.", ""},
    {"an age and nothing else", NULL, "Lee Byung-hun came to Seoul. Lee Byeong-hun, 55, said he was tired.",
     "name-variant: Lee Byeong-hun > Lee Byung-hun|"},
    {"another age", NULL, "Lee Byung-hun, 55, came to Seoul. Lee Byeong-hun, 32, said he was tired.", ""},
    {"an age and more", NULL, "Lee Byung-hun came to Seoul. Lee Byeong-hun, 55, a baker, said he was tired.", ""},
    {"the office beside the name, another country in the sentence", NULL,
     "Defense Minister Ahn Gyu-back spoke in Seoul. Defense Minister Ahn Kyu-back then flew to Canada.",
     "name-variant: Ahn Kyu-back > Ahn Gyu-back|"},
    {"the office of that country", NULL,
     "Defense Minister Kim Jung-kwan spoke in Seoul. Canadian Trade Minister Kim Jeong-kwan left.", ""},
    {"a spelling of a place that no form has", NULL,
     "Gyeongbokgung Palace is in Seoul. Gyongbokgung and Kyongbokgung are closed.",
     "name-inconsistent: Gyongbokgung > Gyeongbokgung|name-inconsistent: Kyongbokgung > Gyeongbokgung|"},
    {"the same between marks, as part of a title and of a person's name", NULL,
     "Bulguksa is in Korea. The \"Poolgooksa\" is full. The film \"Poolgooksa Nights\" is long. Park Poolgooksa left.",
     "name-inconsistent: Poolgooksa > Bulguksa|"},
    {"beside the right one in one sentence, of former times, and of another province", NULL,
     "Bulguksa in Korea, Poolgooksa to some, is full. In 1950 Poolgooksa was quiet. South Poolgooksa County is none. "
     "Mr. Poolgooksa and President Poolgooksa left.",
     ""},
    {"a mountain with Mt. and with Mount", NULL, "Mount Halla is in South Korea. They climbed Mt. Halla.",
     "name-inconsistent: Mt. Halla > Mount Halla|"},
    {"the mountain's name that a rocket had, said twice", NULL, "They saw Mt. Paektusan in North Korea.",
     "redundant-generic: Mt. Paektusan > Mount Paektu|"},
    {"a word that English copy spells in two ways", NULL, "She rents a goshiwon in Seoul.", ""},
};

static void describe(const char *copy, const IreumFinding *findings, size_t count, char *told, size_t size)
{
    size_t used = 0;
    told[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        const IreumFinding *finding = &findings[i];
        if (finding->severity == IREUM_SUGGESTION)
            continue;
        IreumEdit none = {.text = ""};
        const IreumEdit *edit = finding->fix_count > 0 ? &finding->fixes[0].edits[0] : &none;
        used += (size_t)snprintf(told + used, size - used, "%s: %.*s > %.*s|", finding->rule, (int)finding->span.size,
                                 copy + finding->span.offset, (int)edit->text_size, edit->text);
    }
}

static bool row_is_wrong(size_t row)
{
    IreumChecker *checker = NULL;
    IreumOptions options = {.glossary = glossary, .style = rows[row].style};
    assert_int_equal(ireum_checker_open(&options, &checker, NULL), IREUM_OK);
    IreumResult *result = NULL;
    IreumInput input = {.bytes = rows[row].copy, .size = strlen(rows[row].copy)};
    assert_int_equal(ireum_check(checker, &input, &result, NULL), IREUM_OK);
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    char told[512];
    describe(rows[row].copy, findings, count, told, sizeof told);
    bool wrong = strcmp(told, rows[row].found) != 0;
    if (wrong)
        print_message("%s: '%s', not '%s'\n", rows[row].why, told, rows[row].found);
    ireum_result_free(result);
    ireum_checker_close(checker);
    return wrong;
}

static void names_are_told(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++)
        wrong += row_is_wrong(i);
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
        cmocka_unit_test(names_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
