/* rules_gloss_test.c: the rules about Latin beside Hangul and Hanja, over sentences that they must report and ones that
 * they must leave alone. Argument: the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "rows.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

static const Row mismatches[] = {
    /* Syllables of the given name in the other order, or one missing. */
    {NULL, "Lee Mi-kyung (이경미), Mi-kyung Park (박경미) and Oh Se-hoon (오훈세) spoke.",
     "Lee Mi-kyung|Mi-kyung Park|Oh Se-hoon|"},
    {NULL, "Kim Eun-kyung (김은) and Park Mee-hyang (박향) spoke.", "Kim Eun-kyung|Park Mee-hyang|"},
    {NULL, "Kim Eun-kyung (김), Kim Hee-hee (김희), Kim Su-mi (은별) and Kim Tae (김) spoke.", ""},
    /* one syllable, in all the ways in which a gloss stands */
    {NULL, "The poet Kim Min-ju (김민수) spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-Ju (김민수) spoke.", "Kim Min-Ju>Kim Min-Su|"},
    {NULL, "The poet Kim Min Ju (김민수) spoke.", "Kim Min Ju>Kim Min Su|"},
    {NULL, "The poet Kim Minju (김민수) spoke.", "Kim Minju>Kim Minsu|"},
    {NULL, "The poet Min-ju Kim (김민수) spoke.", "Min-ju Kim>Min-su Kim|"},
    {NULL, "The poet Kim Min-ju's (김민수) book", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju [김민수] spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "They named 김민수 (Kim Min-ju) first.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju 김민수 spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju, 김민수, spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju/김민수 spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "Kim Min-ju (Korean: 김민수; born 1990) is a poet.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "Kim Min-ju (Hangul: 김민수, Hanja: 金民洙) is a poet.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju (김 민수) spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "President Kim Min-ju (김민수) spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "The poet Kim Min-ju (\u1100\u1175\u11B7\u1106\u1175\u11AB\u1109\u116E) spoke.", "Kim Min-ju>Kim Min-su|"},
    {NULL, "Park Ji-sung and Kim Min-ju (박지성, 김민수) spoke.", "Kim Min-ju>Kim Min-su|"},
    /* the surname, the first syllable */
    {NULL, "The poet Han Min-su (김민수) spoke.", "Han Min-su>Kim Min-su|"},
    {NULL, "The poet Kim Jin-su (김민수) spoke.", "Kim Jin-su>Kim Min-su|"},
    /* places and words */
    {NULL, "near Gyeonbang Palace (경복궁)", "Gyeonbang>Gyeongbok|"},
    {NULL, "in Muchang-dong (무창면) of Korea", "Muchang-dong>Muchang-myeon|"},
    {NULL, "Hanja in Korea: Kim Min-ju (金民洙)", "Kim Min-ju>Kim Min-su|"},
    /* the Northern system and the house's */
    {"kcna", "North Korea's poet Kim Min Ju (김민수) spoke.", "Kim Min Ju>Kim Min Su|"},
    {"academic-mr", "The poet Kim Min-ju (김민석) spoke.", "Kim Min-ju>Kim Min-sŏk|"},
};

/* The Latin may be right and the Hangul wrong: offered where the letters are one syllable's alone. */
static const Row either_way[] = {
    {NULL, "The poet Kim Min-ju (김민수) spoke.", "Kim Min-ju>Kim Min-su>김민주|"},
    {NULL, "The poet Min-ju Kim (김 민수) spoke.", "Min-ju Kim>Min-su Kim>김 민주|"},
    {NULL, "The poet Han Min-su (김민수) spoke.", "Han Min-su>Kim Min-su>한민수|"},
    {NULL, "the monks of Baekdamsa (백양사)", "Baekdamsa>Baegyangsa>백담사|"},
    {NULL, "in Muchang-dong (무창면) of Korea", "Muchang-dong>Muchang-myeon>무창동|"},
    {NULL, "The poet Kim Min-jung (김민수) spoke.", "Kim Min-jung>Kim Min-su|"}, /* 정, 중 */
    {NULL, "near Gyeonbang Palace (경복궁)", "Gyeonbang>Gyeongbok|"},            /* no system writes 경방 so */
    {NULL, "Hanja in Korea: Kim Min-ju (金民洙)", "Kim Min-ju>Kim Min-su|"},
};

static const Row readable[] = {
    /* any system, any custom */
    {NULL, "Kim Min-su (김민수), Gim Minsoo (김민수), Kim Min Soo (김민수)", ""},
    {NULL, "Lee Young-hee (이영희), Yi Yŏng-hŭi (이영희), Rhee Younghee (이영희), Ri Yong Hui (리영희)", ""},
    {NULL, "Ch'oe Ch'ang-ik (최창익), Choi Chang-ick (최창익), Choy Ch\u2019ang\u2019ik (최창익)", ""},
    {NULL, "Roh Tae-woo (노태우), Noh Tae-u (노태우), No Thae U (노태우)", ""},
    {NULL, "Min-su Kim (김민수) and Minsu Kim (김민수)", ""},
    {NULL, "Silla (신라), Jongno (종로), Chongno (종로), Baengnyeong (백령), Hwalbindang (활빈당)", ""},
    {NULL, "the hagwon (학원), tteokbokki (떡볶이) and makgeolli (막걸리)", ""},
    /* Hanja with more readings than one, both initial sounds */
    {NULL, "Korea's Kim Yu-sin (金庾信), Geumsan (金山), Gimsan (金山), Akhak (樂學), Nakhak (樂學), Yo-san (樂山)",
     ""},
    {NULL, "Korea's Ri Chol-su (李哲洙), Yi Chol-su (李哲洙), Yeoja (女子), Nyoja (女子)", ""},
    /* a part */
    {NULL, "Kim (김민수) and Min-su (김민수) spoke.", ""},
    {NULL, "Mount Seorak (설악산), the Han River (한강), Bulguksa Temple (불국사), Dongdaemun Gate (동대문)", ""},
    {NULL, "Hyundai Heavy Industries (현대중공업), Mapo District (마포구), Hallim University (한림대학교)", ""},
    {NULL, "President Kim Min-su (김민수), Ms. Kim Min-su (김민수), Kim Min-su's (김민수)", ""},
    /* translations */
    {NULL, "Evergreen (상록수), the Blue House (청와대), the National Assembly (국회), love (사랑)", ""},
    {NULL, "the People Power Party (국민의힘), Labor Day (노동절), the Sea of Japan (동해)", ""},
    {NULL, "상록수 (Evergreen), 동해 (East Sea), 학생 (a student of the Korean school)", ""},
    {NULL, "The Sun (선문) and the Moon (문선) met.", ""},
    /* pen names, stage names */
    {NULL, "RM (김남준), V (김태형), Suga (민윤기), Rain (정지훈), PSY (박재상), IU (이지은)", ""},
    {NULL, "Kim So-wol (김정식), Yi Sang (김해경), Hyuna (김현아), Bae Suzy (배수지)", ""},
    {NULL, "Kim Dong-ri (김시종) and Yi Yuk-sa (이원록)", ""},
    /* names and words of other languages */
    {NULL, "Nexon Arena (넥슨 아레나), Naver (네이버), Coupang (쿠팡), Starbucks (스타벅스), Trump (트럼프)", ""},
    {NULL, "Tsubasa (쓰바사), Mao Zedong (마오쩌둥), Macron (마크롱), Daniel Kim (김다니엘)", ""},
    {NULL, "Korea's maps have New York (뉴욕), Jujuy (후후이), Angika (앙가어), Palauan (팔라우어), Lojban (로반어).",
     ""},
    {NULL, "In Korea they know Li Hongzhang (李鴻章), Zhang Wei (張偉) and Deng Xiaoping (鄧小平).", ""},
    {NULL, "China's Li Hongchang (李鴻書) came to Korea.", ""},
    {NULL, "Li Hongchang (李鴻書) spoke.", ""},
    /* particles, Korean around it */
    {NULL, "Kim Min-su는 학생이다. 김민수는 (Kim Min-su) 학생이다. 김민수 Kim Min-su 의원", ""},
    {NULL, "Seoul 서울 Busan 부산 Daegu 대구", ""},
    /* not beside each other */
    {NULL, "Kim Min-ju spoke. 김민수 left.", ""},
    {NULL, "Kim Min-ju met (in Seoul) 김민수.", ""},
    {NULL, "Kim Min-ju - 김민수", ""},
    {NULL, "Kim Min-ju [sic] (김민수)", ""},
    /* names of the glossary are another rule's */
    {NULL, "President Lee Jae-myung (이재밍) spoke.", ""},
};

static void one_wrong_syllable_is_told(void **state)
{
    (void)state;
    all_found(glossary, "gloss-mismatch", mismatches, COUNT(mismatches));
}

static void both_ways_are_offered(void **state)
{
    (void)state;
    all_fixes_found(glossary, "gloss-mismatch", either_way, COUNT(either_way));
}

static void what_may_be_right_is_left_alone(void **state)
{
    (void)state;
    all_found(glossary, "gloss-mismatch", readable, COUNT(readable));
}

static const Row entries[] = {
    {NULL, "the Hankyoreh (Korean: 한겨래) of Seoul", "한겨래>한겨레|"},
    {NULL, "한겨래 (Hankyoreh) of Seoul", "한겨래>한겨레|"},
    {NULL, "the Hankyoreh, 한겨래, of Seoul", "한겨래>한겨레|"},
    {NULL, "President Jae-myung Lee (이재밍) spoke.", "이재밍>이재명|"},
    {NULL, "President Lee Jae-myung (이제명) spoke.", "이제명>이재명|"},
    {NULL, "The actor Lee Jae-myung (이제명) spoke.", ""},
    {NULL, "the Hankyoreh (한겨레), 한겨레 (Hankyoreh), the Hankyoreh 한겨레", ""},
    {NULL, "South Korea, 북한, North Korea, 남한, 대한", ""},
    {NULL, "the Ministry of National Defense (국방성) and the Ministry of National Defense (국방부)", ""},
};

static void entries_are_compared(void **state)
{
    (void)state;
    all_found(glossary, "gloss-entry", entries, COUNT(entries));
}

/* The Northern spelling of the first gloss shows what the copy wants. */
#define NORTHERN "North Korea's Rodong Sinmun (로동신문) said so. "

static const Row orthography[] = {
    {NULL, NORTHERN "North Korea's Ri Pong-min (이봉민) spoke.", "?이봉민>리봉민|"},
    {NULL, NORTHERN "North Korea's Ryu Yong Bong (유용봉) spoke.", "?유용봉>류용봉|"},
    {NULL, NORTHERN "North Korea's Choe Ryong Min (최용민) spoke.", "?최용민>최룡민|"},
    {NULL, NORTHERN "They named 이봉민 (Ri Pong Min) of North Korea.", "?이봉민>리봉민|"},
    {NULL, NORTHERN "North Korea's Ri Pong-min (리봉민) spoke.", ""},
    {NULL, NORTHERN "North Korea's Lee Bong-min (이봉민) spoke.", ""},
    {NULL, NORTHERN "North Korea's Yu Yong Bong (유용봉) spoke.", ""},
    {NULL, NORTHERN "The singer Ryu Si-won (유시원) of Seoul spoke.", ""},
    {NULL, "North Korea's Ri Pong-min (이봉민) spoke.", ""},
};

static void latin_tells_the_spelling(void **state)
{
    (void)state;
    all_found(glossary, "gloss-orthography", orthography, COUNT(orthography));
}

static const Row impossible[] = {
    {NULL, "They met in Kwnag-gu, Seoul, South Korea.", "Kwnag>Kwang|"},
    {NULL, "They met in Haegmyrn-ri, South Korea.", "Haegmyrn|"},
    {NULL, "South Korean troops are in Kwnal Province.", "Kwnal|"},
    {NULL, "The poet Han Sugn-pil of Seoul spoke.", "Sugn>Sung|"},
    {NULL, "near Gyeognbok (경복) in Seoul", "Gyeognbok|"},
    {NULL, "They met in Gyoengju-dong, Seoul.", "Gyoengju>Gyeongju|"},
    /* Behind a word of place alone. */
    {NULL, "They met in Kwnag, South Korea. Prices rose in Jeognno, central Seoul.", "Kwnag>Kwang|Jeognno|"},
    {NULL, "Prices rose near Gyoengbok in Seoul and fell from Gwagnhwa to Seoul.",
     "Gyoengbok>Gyeongbok|Gwagnhwa>Gwanghwa|"},
    {NULL, "Prices rose in Neowiz, South Korea, in Bamgol, South Korea, and in Gdansk, Seoul said.", ""},
    {NULL, "They met in Kwang-gu, Seoul, South Korea.", ""},
    /* two English words */
    {NULL, "Thousands saw the Korean parade in Koreatown.", ""},
    {NULL, "They met in Kyungsan-dong, Ttukseom-dong and Areum-dong, Seoul.", ""},
    {NULL, "Endo-san of Japan met Whan-ki Kim in Seoul.", ""},
    {NULL, "They met in Kwnag-gu.", ""},
    {NULL, "Kwnag in Seoul and the Kwnag firm of Seoul", ""},
    {NULL, "Vladzimir-san of Japan met South Koreans.", ""},
    {NULL, "They went from Korea to Nghxuyen Province in Vietnam.", ""},
    {NULL, "South Korea and Nghxuyen Province", ""},
    {NULL, "SHINHWA-gu and iKNO-gu of Seoul", ""},
    {NULL, "In Seoul: Kwnag-gu, Kwnag-gu, Kwnag-gu, Kwnag-gu, Kwnag-gu.", ""},
    {NULL, "Smith-Jones of Korea, Strength-do of Seoul", ""},
    {NULL, "Strbks (스타벅스) of Seoul", ""},
};

static void impossible_letters_are_told(void **state)
{
    (void)state;
    all_found(glossary, "impossible-syllable", impossible, COUNT(impossible));
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: %s GLOSSARY\n", arguments[0]);
        return 2;
    }
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_wrong_syllable_is_told),  cmocka_unit_test(what_may_be_right_is_left_alone),
        cmocka_unit_test(entries_are_compared),        cmocka_unit_test(latin_tells_the_spelling),
        cmocka_unit_test(impossible_letters_are_told), cmocka_unit_test(both_ways_are_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
