/* rules_people_test.c: what rules report of people whom the glossary does not know, and what they leave alone. Argument:
 * the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "rows.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

static const Row one_person[] = {
    /* a dateline's capitals are no spelling of the place */
    {NULL, "ULSAN, Sept. 2 (Yonhap) -- Workers walked out. Talks in Ulsang had failed.", "?Ulsang>Ulsan|"},
    /* hyphen, joining, capitals, order */
    {NULL, "The fisher Won Jae-sik waved. Won Jae Sik left Seoul.", "Won Jae Sik>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Won Jaesik left Seoul.", "Won Jaesik>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Won Jae-Sik left Seoul.", "Won Jae-Sik>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Jae-sik Won left Seoul.", "Jae-sik Won>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Won Jae Sik's boat left Seoul.", "Won Jae Sik>Won Jae-sik|"},
    /* the letters are the same: two introductions prove no other name */
    {NULL, "Won Jae-sik, a fisher, waved. Jae-sik Won, 41, left.", "Jae-sik Won>Won Jae-sik|"},
    {NULL, "Moon Jae-in waved. Jae-in Moon left.", "Jae-in Moon>Moon Jae-in|"},
    /* three ways; one title in two spellings */
    {NULL, "Prof. Bang Dong-kyu spoke. Professor Bang Dong-gyu left. Prof. Pang Dong-kyu slept.",
     "Bang Dong-gyu>Bang Dong-kyu|Pang Dong-kyu>Bang Dong-kyu|"},
    /* a syllable, the surname */
    {NULL, "The fisher Won Jae-sik waved. Won Jae-shik left.", "Won Jae-shik>Won Jae-sik|"},
    {NULL, "The poet Ku Bon-heung waved. Koo Bon-heung left.", "Koo Bon-heung>Ku Bon-heung|"},
    {NULL, "The poet Ku Bon-heung waved. Gu Bonheung left Seoul.", "Gu Bonheung>Ku Bon-heung|"},
    {NULL, "Minister Ri Jae-sik waved. Lee Jae-sik left.", "Lee Jae-sik>Ri Jae-sik|"},
    {NULL, "Coach Ryu Seung-chol waved. Yoo Seung-cheol left.", "Yoo Seung-cheol>Ryu Seung-chol|"},
    /* the commoner way is kept; of two equal ones the first */
    {NULL, "Won Jae-shik waved. Then Won Jae-sik left. Won Jae-sik slept.", "Won Jae-shik>Won Jae-sik|"},
    /* the one with its Hangul is kept */
    {NULL, "Won Jae-shik waved. Later Won Jae-sik (원재식) left.", "Won Jae-shik>Won Jae-sik|"},
    /* two introductions, but one title or one Hangul */
    {NULL, "Minister Won Jae-sik waved. The next day Minister Won Jae-shik left.", "Won Jae-shik>Won Jae-sik|"},
    {NULL, "Actor Won Jae-sik (원재식) waved. Singer Won Jae-shik (원재식) left.", "Won Jae-shik>Won Jae-sik|"},
    /* surnames of two syllables */
    {NULL, "The fisher Namgung Min-su waved. Namkung Min-soo left Seoul.", "Namkung Min-soo>Namgung Min-su|"},
    {NULL, "The fisher Hwangbo Seung-hee waved. Whangbo Seung-hee left.", "Whangbo Seung-hee>Hwangbo Seung-hee|"},
    {NULL, "The singer Sunwoo Jung-a waved. Seonu Jung-a left.", "Seonu Jung-a>Sunwoo Jung-a|"},
    {NULL, "The fisher Jegal Won-young waved. Chegal Won-young left.", "Chegal Won-young>Jegal Won-young|"},
    {NULL, "Dokgo Young-jae waved. Dokko Young-jae left.", "Dokko Young-jae>Dokgo Young-jae|"},
    {NULL, "Sakong Min-su waved. Min-su Sakong left.", "Min-su Sakong>Sakong Min-su|"},
    /* and given names of one */
    {NULL, "Actress Park Jin-hee sang in Seoul. Park Jin-hui bowed.",
     "Park Jin-hui>Park Jin-hee|"}, /* nor is she Park Jin */
    {NULL, "Actor Namgung Won waved in Seoul. Actor Namkoong Won left.", "Namkoong Won>Namgung Won|"},
    {NULL, "The fisher Namgung Hyuk waved. Namkoong Hyuk left Seoul.", "Namkoong Hyuk>Namgung Hyuk|"},
    {NULL, "Minister Sakong Il waved in Seoul. Minister Sagong Il left.", "Sagong Il>Sakong Il|"},
    {NULL, "Actor Park Joon (박준) waved. Singer Park Jun (박준) left.", "Park Jun>Park Joon|"},
    {NULL, "Actor Jang Hyuk waved in Seoul. Actor Jang Hyeok left.", "Jang Hyeok>Jang Hyuk|"},
    /* a clause of its own; the Hangul of a person of the glossary, whose own spelling is unlike all others */
    {NULL, "The fisher Won Jae-sik waved; Won Jae-shik then left.", "Won Jae-shik>Won Jae-sik|"},
    {NULL, "Cho Gue-sung waved in Seoul. Cho Gyu-seong left.", "Cho Gyu-seong>Cho Gue-sung|"},
    /* letters that are one name sometimes */
    {NULL, "Minister Bang Seung-cheol waved. Bang Sung-cheol left.", "?Bang Sung-cheol>Bang Seung-cheol|"},
    {NULL, "Minister Bang Seung-cheol waved. Minister Bang Sung-cheol left.", "?Bang Sung-cheol>Bang Seung-cheol|"},
};

static const Row two_people[] = {
    {NULL, "Lee Yong-ho won gold. Lee Young-ho lost.", ""},
    {NULL, "Won Jae-sik met Won Jae-shik.", ""},
    {NULL, "In Seoul Won Jae-sik won gold; Won Jae-shik, silver.", ""},
    {NULL, "Actor Bang Seung-cheol waved. Lawmaker Bang Sung-cheol left.", ""},
    {NULL, "Actor Won Jae-sik waved. Lawmaker Won Jae-shik left.", ""},
    {NULL, "Won Jae-sik, a fisher, waved. Won Jae-shik, 41, left.", ""},
    {NULL, "Won Jae-sik waved. His brother Won Jae-shik left.", ""},
    {NULL, "Won Jae-sik, who fishes, waved. His neighbor Won Jae-shik left.", ""},
    {NULL, "Won Jae-sik, a student, waved. Won Jae-shik, another student, left.", ""},
    {NULL, "Won Jae-sik (원재식) waved. Won Jae-shik (원재익) left.", ""},
    {NULL, "Won Jae-sik waved. Won Jae-seok left. Won Jae-hyuk slept.", ""},
    /* places of a name where its spelling is not the writer's */
    {NULL, "Won Jae-sik waved. WON JAE SIK OF SEOUL LEFT. Won left.", ""},
    {NULL, "Won Jae-sik waved. LIM Jae-sik and WON Jae Sik left Seoul.", ""},
    /* the right spelling throughout */
    {NULL, "Won Jae-sik waved. Won Jae-sik's boat left. Won slept.", ""},
};

static const Row nobody[] = {
    /* Chinese, Singaporean, Vietnamese, English */
    {NULL, "In Seoul, Yang Jiechi met Song Tao. Yang Jie Chi left.", ""},
    {NULL, "In Seoul, Lee Kuan Yew spoke. Lee Kuan-yew left.", ""},
    {NULL, "In Taiwan, Wang Yu-chi spoke. Wang Yu Chi left Korea.", ""},
    {NULL, "In Seoul, Do Van Chien spoke. Do Van-chien left.", ""},
    {NULL, "Park Avenue is no Park Aven-ue. Song of Solomon, Song of Solo-mon.", ""},
    {NULL, "In Korea, Namsan Park is green. Nam-san Park too.", ""},
    {NULL, "In Seoul, Huang Bo met Zhuge Liang. Huangbo Song left. Whangbo Song too.", ""},
    {NULL, "In Seoul, Dongbang Shinki sang. Dongbang Shin-ki left.", ""},
    {NULL, "In Seoul, Seomun Sijang is a market. Seomoon Sijang too.", ""},
    {NULL, "In Seoul, Namgung Street is long. Namkung Street, too.", ""},
    {NULL, "In Seoul, General Sun Li met Prime Minister Hun Sen. General Sun Lee met Prime Minister Hoon Sen.", ""},
    /* one syllable, and no word tells that it is a name */
    {NULL, "In Seoul, Jang Hyuk waved. Jang Hyeok left.", ""},
    {NULL, "In Seoul, Namgung Won gold. Namkung Won silver.", ""},
    {NULL, "In Seoul, Actor Park Joon waved. Singer Park Jun left.", ""},
    {NULL, "Actor Park Joon (박준) waved. Singer Park Jun (박진) left.", ""},
};

static const Row turned[] = {
    {"yonhap", "South Korean Vice Minister Sung-nam Kwak declined.", "?Sung-nam Kwak>Kwak Sung-nam|"},
    {"yonhap", "Sung-nam Kwak's deputy left. Kwak Sung-nam stayed.", "Sung-nam Kwak>Kwak Sung-nam|"},
    {"yonhap", "Sunwoo Kim's deputy left Seoul. Kim Sunwoo stayed.", "Sunwoo Kim>Kim Sunwoo|"},
    /* a surname of two syllables and a given name of one */
    {"yonhap", "South Korean actor Hwangbo Ra left. South Korean singer Seomun Tak stayed.", ""},
    /* nobody says where they are from, or they are from elsewhere */
    {"yonhap", "Sung-nam Kwak teaches in Seoul.", ""},
    {"yonhap", "Korean American professor Sung-nam Kwak teaches.", ""},
    {"yonhap", "South Korean scholar Philip Yun spoke. Susan Kim left.", ""},
    /* a house without an order */
    {NULL, "South Korean Vice Minister Sung-nam Kwak declined.", ""},
};

static const Row patterns[] = {
    {"ap", "North Korean delegate Ri Kwang-su agreed.", "Ri Kwang-su>Ri Kwang Su|"},
    {"ap", "Pak Un-chol, North Korea's ambassador, left.", "Pak Un-chol>Pak Un Chol|"},
    {"yonhap", "North Korean delegate Ri Kwang Su's car", "Ri Kwang Su>Ri Kwang-su|"},
    {"yonhap", "South Korean lawmaker Kwak Min Su agreed.", "?Kwak Min Su>Kwak Min-su|"},
    {"yonhap", "South Korean lawmaker Kwak Minsu agreed.", "?Kwak Minsu>Kwak Min-su|"},
    {"yonhap", "South Korean lawmaker Namgung Min Su agreed.", "?Namgung Min Su>Namgung Min-su|"},
    {"yonhap", "South Korean actor Namgung Seung agreed.", ""},
    /* in the pattern */
    {"ap", "North Korean delegate Ri Kwang Su agreed. South Korea's envoy Kwak Min-su did not.", ""},
    /* nobody says of which Korea */
    {"ap", "North Korea expert Ri Kwang-su agreed. Kwak Min Su left Seoul.", ""},
    {"ap", "North Korean defector Ri Kwang-su agreed.", ""},
    {"ap", "A North Korean court heard of Ri Kwang-su.", ""},
    {"ap", "The Guards Seoul Kwak Kyong Su 105th Tank Division of North Korea", ""},
    {"ap", "The South Korean ambassador to China Kwak Min Su left.", ""},
    {"ap", "North Korean and South Korean delegate Ri Kwang-su agreed.", ""},
};

static void turned_names_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-order", turned, COUNT(turned));
}

static void patterns_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-style", patterns, COUNT(patterns));
}

static const Row capitals[] = {
    {NULL, "Ambassador KWAK Sung-nam opened the fair.", "?KWAK Sung-nam>Kwak Sung-nam|"},
    {NULL, "Ambassador Sung-nam KWAK opened it.", "?Sung-nam KWAK>Sung-nam Kwak|"},
    {NULL, "North Korea's KIM Jong Un waved.", "?KIM Jong Un>Kim Jong Un|"},
    /* one finding for all of them */
    {NULL, "KWAK Sung-nam met LIM Jae-sik of Korea.", "?KWAK Sung-nam>Kwak Sung-nam|"},
    {NULL, "KWAK Sung-nam, Professor\nLIM Jae-sik, Lecturer\n", ""},
    {NULL, "KWAK SUNG-NAM OPENS FAIR. Ambassador Kwak Sung-nam spoke.", ""},
    {NULL, "SK Kwak Sung-nam and LG Lim Jae-sik of Korea", ""},
};

static const Row given[] = {
    {NULL, "Park Geun-hye came to Seoul. President Geun-hye left.", "Geun-hye>Park|"}, /* no weight */
    {NULL, "Kim Jong Un flew home. Mr. Un waved.", "Un>Kim|"},
    {NULL, "Kim Jong-un flew home. Chairman Un waved.", "Un>Kim|"},
    {NULL, "Park Geun-hye flew home. President Geun-hye's plane left.", "Geun-hye>Park|"},
    {NULL, "Kwak Sung-nam flew home. Minister Sung-nam waved.", "Sung-nam>Kwak|"},
    {NULL, "Kwak Jong-hyok flew home. Mr. Hyok waved.", "Hyok>Kwak|"},
    /* the surname; another person; a first name among athletes; an English word */
    {NULL, "Kim Jong Un flew home. Mr. Kim waved. Chairman Kim Jong Un slept.", ""},
    {NULL, "Kwak Sung-ho flew home. Mr. Ho waved.", ""},
    {NULL, "Kwak Sung-nam scored. Striker Sung-nam waved.", ""},
    {NULL, "Kwak Jin-sun flew home. Mr. Sun waved.", ""},
    {NULL, "Mr. Un waved.", ""},
};

static const Row initials[] = {
    {NULL, "Kwak Sung-nam spoke. S.N. Kwak later left.", "?S.N. Kwak>Kwak|"},
    {NULL, "Kwak Sung-nam spoke. S.N. Kwak's aide later left.", "?S.N. Kwak>Kwak|"},
    {NULL, "Kwak Sung-nam spoke. J.Y. Kwak later left.", ""},
    {NULL, "Kwak Sung-nam spoke. S.N. Lim later left. J.Y. Park sang in the U.S. Kwak left.", ""},
};

/* People of the glossary in spellings that it does not have. */
static const Row known[] = {
    /* the office in the sentence, in the copy; what the words beside the name say; head of state; a rare name */
    {NULL, "President Mun Jaein of South Korea spoke.", "Mun Jaein>Moon Jae-in|"},
    {NULL, "Yun Suk Yell spoke. The president of South Korea then left.", "Yun Suk Yell>Yoon Suk Yeol|"},
    {NULL, "The Lotte founder Sin Kyeok-ho of South Korea died.", "Sin Kyeok-ho>Shin Kyuk-ho|"},
    {NULL, "South Korea and Pak Keunhye agreed.", "Pak Keunhye>Park Geun-hye|"},
    {NULL, "Bong Joon-hoh arrived in Seoul.", "Bong Joon-hoh>Bong Joon-ho|"},
    {"ap", "Bong Joon-hoh arrived in Seoul. Bong Joon-hoh left.", "Bong Joon-hoh>Bong Joon-ho|"},
    /* somebody else: introduced, with another title, a brother, with other Hangul, beside the right one */
    {NULL, "Striker Bong Joon-hoh scored in Seoul.", ""},
    {NULL, "Bong Joon-hoh, a footballer, scored in Seoul.", ""},
    {NULL, "Bong Joon-hoh, 17, scored in Seoul.", ""},
    {NULL, "Professor Bong Joon-hoh teaches in Seoul.", ""},
    {NULL, "His brother Bong Joon-hoh lives in Seoul.", ""},
    {NULL, "Bong Joon-hoh (봉준오) lives in Seoul.", ""},
    {NULL, "In Seoul Kim Jin-su, Bong Joon-hoh, Lee Min-chul and others starred.", ""},
    /* a name that many have */
    {NULL, "Lee Jong-sok arrived in Seoul.", ""},
    {NULL, "Kim Jeonghee arrived in Seoul.", ""},
    /* as the North spells it; McCune-Reischauer; copy that names nothing Korean */
    {NULL, "North Korea spoke of Pak Kun Hye.", ""},
    {NULL, "In 1979 Pak Chong-hui ruled South Korea.", ""},
    {NULL, "Bong Joon-hoh arrived in Cannes.", ""},
    /* right forms */
    {NULL, "Bong Joon-ho arrived in Seoul. Bong Joon Ho left.", ""},
};

/* A letter away from the name of a person elsewhere in the copy. */
static const Row letters[] = {
    {NULL, "The fisher Won Jae-sik waved. Won Jae-sk left Seoul.", "Won Jae-sk>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Won Jaae-sik left Seoul.", "Won Jaae-sik>Won Jae-sik|"},
    {NULL, "The fisher Won Jae-sik waved. Won Jea-sik left Seoul.", "?Won Jea-sik>Won Jae-sik|"},
    {NULL, "The fisher Won Jae Sik waved. Won Jae Sikk left Seoul.", "Won Jae Sikk>Won Jae Sik|"},
    {NULL, "Moon Jae-in waved. Moon Jae-ih left Seoul.", "Moon Jae-ih>Moon Jae-in|"},
    {NULL, "The fisher Kwak Bok-dong of Seoul waved. Kwak Bok-dog's boat left.", "Kwak Bok-dog>Kwak Bok-dong|"},
    /* near to a form too, of which nothing is said alone: many names are a changed letter away */
    {NULL, "Chun Doo-hwan waved. Chun Doo-hwen left Seoul.", "Chun Doo-hwen>Chun Doo-hwan|"},
    {NULL, "Roh Moo-hyun waved. Roh Moo-hyum left Seoul.", "Roh Moo-hyum>Roh Moo-hyun|"},
    /* names that others have; introduced anew; in one sentence; two are as near; the odd one stands more often */
    {NULL, "The fisher Won Jae-sik waved. Won Jae-sim left Seoul.", ""},
    {NULL, "The fisher Won Sang-hyun waved. Won Sang-hun left Seoul.", ""},
    {NULL, "The fisher Won Jae-sik waved. Singer Won Jae-sk left Seoul.", ""},
    {NULL, "The fisher Won Jae-sik waved. His brother Won Jae-sk left Seoul.", ""},
    {NULL, "The fisher Won Jae-sik met Won Jae-sk in Seoul.", ""},
    {NULL, "Won Jae-sik and Won Jae-suk waved. Won Jae-sk left Seoul.", ""},
    {NULL, "Won Jae-sik waved. Won Jae-sk left. Won Jae-sk slept in Seoul.", ""},
    /* cut off */
    {NULL, "The fisher Won Heung-sik waved. Captain Won Heung left Seoul.", "Won Heung>Won Heung-sik|"},
    {NULL, "The fisher Won Heung-sik waved. Captain Won Heung (원흥) left Seoul.", ""},
    /* one syllable is no slip for two */
    {NULL, "The fisher Namgung Minu waved. Namgung Min left Seoul. Actor Namgung Min waved.", ""},
    /* no surname-mates */
    {NULL, "Won Jae-sik waved. Kwak Jae-sk left Seoul.", ""},
};

static void letters_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-typo", letters, COUNT(letters));
}

static const Row alone[] = {
    {NULL, "Kwak Sung-nam met Kwak Min-su. Kwak said no.", "?Kwak|"},
    {NULL, "Kwak Sung-nam met Kwak Min-su. Mr. Kwak's car left.", "?Kwak|"},
    {NULL, "Kim Jong Un met Kim Min-su of Seoul. Kim said no.", "?Kim|"},
    /* one of that surname, or one so far; one in two spellings; one with that title */
    {NULL, "Kwak Sung-nam met Lim Min-su. Kwak said no.", ""},
    {NULL, "Kwak Sung-nam left. Kwak said no. Kwak Min-su slept.", ""},
    {NULL, "The fisher Kwak Sung-nam waved. Kwak Seong-nam left. Kwak said no.", ""},
    {NULL, "Minister Kwak Sung-nam met Kwak Min-su. Minister Kwak said no.", ""},
    /* a full name; no evidence that it is a surname; spoken */
    {NULL, "Kwak Sung-nam met Kwak Min-su. Kwak Sung-nam said no. Kwak is a surname.", ""},
    {NULL, "Kwak Sung-nam met Kwak Min-su. Then Samsung Kwak said no.", ""},
};

static void surnames_alone_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "surname-ambiguous", alone, COUNT(alone));
}

static void known_people_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-variant", known, COUNT(known));
}

static void initials_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-initials", initials, COUNT(initials));
}

static void capitals_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-caps", capitals, COUNT(capitals));
}

static void given_names_are_reported(void **state)
{
    (void)state;
    all_found(glossary, "given-as-surname", given, COUNT(given));
}

static void one_person_is_reported(void **state)
{
    (void)state;
    all_found(glossary, "name-inconsistent", one_person, COUNT(one_person));
}

static void two_people_are_left_alone(void **state)
{
    (void)state;
    all_found(glossary, "name-inconsistent", two_people, COUNT(two_people));
}

static void nobody_is_left_alone(void **state)
{
    (void)state;
    all_found(glossary, "name-inconsistent", nobody, COUNT(nobody));
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: %s GLOSSARY\n", arguments[0]);
        return 2;
    }
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_person_is_reported),    cmocka_unit_test(two_people_are_left_alone),
        cmocka_unit_test(nobody_is_left_alone),      cmocka_unit_test(turned_names_are_reported),
        cmocka_unit_test(patterns_are_reported),     cmocka_unit_test(initials_are_reported),
        cmocka_unit_test(capitals_are_reported),     cmocka_unit_test(given_names_are_reported),
        cmocka_unit_test(known_people_are_reported), cmocka_unit_test(surnames_alone_are_reported),
        cmocka_unit_test(letters_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
