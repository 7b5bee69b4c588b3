/* rules_tables_test.c: the rules that rest on tables, over sentences that they must report and ones that they must leave
 * alone. Argument: the compiled glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "rows.h"
#include "sources.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *glossary;

static const Row false_friends[] = {
    /* Right behind a comma, and set off on both sides. */
    {"yonhap", "A plant opened in Suncheon, South Phyongan Province.", "Suncheon>Sunchon|"},
    {"yonhap", "Musicians in Suncheon, North Korea, played.", "Suncheon>Sunchon|"},
    {"yonhap", "The plant in Suncheon, North Korea.", "Suncheon>Sunchon|"},
    {"yonhap", "The train stops in Jinju, North Jeolla Province, at noon.", "Jinju>Jeonju|"},
    {"yonhap", "The train stops in Jinju, Jeonbuk.", "Jinju>Jeonju|"},
    {NULL, "Korean miners of Masan, North Hamgyong Province, got a prize.", "Masan>Musan|"},
    {NULL, "Visitors of Gongju, North Gyeongsang Province, came.", "Gongju>Gyeongju|"},
    /* A town right before. */
    {"yonhap", "Rain fell on Wonsan, Gangwon Province, on Monday.", "Gangwon Province>Kangwon Province|"},
    {NULL, "Rain fell on Chuncheon, Kangwon Province, on Monday.", "Kangwon Province>Gangwon Province|"},
    /* In the sentence; in the paragraph, which is milder. */
    {NULL, "A Tupolev of Korean Air landed late.", "Korean Air>Air Koryo|"},
    {NULL, "A plane of Korean Air landed late. It was an old Tupolev.", "?Korean Air>Air Koryo|"},
    {NULL, "A plane of Korean Air landed late.\n\nThe Tupolev is a Russian plane.", ""},
    {NULL, "Korean Air cut flights. In the North a Tupolev of Korean Air burned.", "Korean Air>Air Koryo|"},
    {NULL, "The North said that Hwaseong was its ICBM.", "Hwaseong>Hwasong|"},
    {NULL, "Monks of Bulguksa came down to Gwangju.", "Gwangju>Gyeongju|"},
    {NULL, "The Japan-based newspaper was the Chosun Ilbo.", "Chosun Ilbo>Choson Sinbo|"},
    /* The Revised Romanization writes Sunchon so: a doubt, or the house's choice. */
    {NULL, "A plant opened in Suncheon, South Phyongan Province.", "?Suncheon>Sunchon|"},
    {"kcna", "A plant opened in Suncheon, South Phyongan Province.", "Suncheon>Sunchon|"},
    {"un", "A plant opened in Suncheon, North Korea.", "?Suncheon>Sunchon|"},
    {NULL, "Cholwon, North Korea, and Cheorwon, South Korea.", ""},
    /* The other one is named too, or the name is proved as it stands. */
    {"yonhap", "Suncheon, South Jeolla, is not Sunchon, South Phyongan Province.", ""},
    {"yonhap", "Suncheon in South Jeolla Province wrote to South Phyongan Province.", ""},
    {"yonhap", "Sunchon has a plant. Suncheon has none, unlike South Phyongan Province.", ""},
    {NULL, "Korean Air and Air Koryo both flew the Tupolev.", ""},
    {NULL, "Korean Air, of SkyTeam, once looked at a Tupolev.", ""},
    /* The comma parts clauses, or items of a list. */
    {"yonhap", "After Pyeongchang, North Korea sent a delegation home.", ""},
    {"yonhap", "In Suncheon, North Korean films were shown.", ""},
    {"yonhap", "In Suncheon, North Korea's films were shown.", ""},
    {NULL, "It rained in Seoul, Incheon, Gyeonggi Province and Gangwon Province.", ""},
    {NULL, "Daegu, Gwangju, North Gyeongsang Province and Jeju report cases.", ""},
    {NULL, "Envoys of Washington, Pyongyang, South Korea, and Japan met.", ""},
    {NULL, "Skiers flew to Pyongyang, South Korea, for the Games.", "Pyongyang>Pyeongchang|"},
    {NULL, "After Pyeongchang, North Korea, which had won nothing, went home.", ""},
    /* No proof. */
    {NULL, "Gwangju and Gyeonggi Province sent firefighters.", ""},
    {NULL, "Pyongyang sent skaters to the Winter Olympics.", ""},
    {NULL, "Pyeongchang heard the Mansudae Art Troupe.", ""},
    {NULL, "Gangwon Province wants flights to Wonsan.", ""},
    {NULL, "The train from Osong stops in Chungju.", ""},
    {NULL, "Chips of SK hynix leave by Incheon.", ""},
    {NULL, "A missile command has moved out of Hwaseong.", ""},
    {NULL, "The Chosun Ilbo reported on Chongryon.", ""},
    {NULL, "The National Assembly wrote to Choe Ryong Hae.", ""},
    {NULL, "The National Assembly is no rubber stamp.", ""},
    {NULL, "Goseong is where the tours to Mount Kumgang began.", ""},
    {NULL, "Jinju has its own bibimbap.", ""},
    {NULL, "Yonggwang nuclear power plant is now the Hanbit nuclear power plant in Yeonggwang.", ""},
    /* Official names, quoted documents, marks. */
    {NULL, "Kangwon National University is in Chuncheon, Gangwon Province.", ""},
    {NULL, "Chuncheon, Kangwon Ilbo reported.", ""},
    {NULL,
     "The statement read: \"We opened a plant in Suncheon, South Phyongan Province, and we will open many more of "
     "them in all of the provinces of our country before this year comes to its end.\"",
     ""},
    {NULL, "Sunch'\u014Fn, South Ch\u014Flla Province, and Ky\u014Fngju.", ""},
};

static void other_places_are_told(void **state)
{
    (void)state;
    all_found(glossary, "false-friend", false_friends, COUNT(false_friends));
}

static const Row generics[] = {
    {NULL, "Climbers on Mt. Seoraksan rested.", "Mt. Seoraksan>Mount Seorak|"},
    {NULL, "Climbers on Mt Hallasan rested.", "Mt Hallasan>Mount Halla|"},
    {NULL, "Mount Hallasan's top is white.", "Mount Hallasan>Mount Halla|"},
    {NULL, "They met at Mt. Geumgangsan.", "Mt. Geumgangsan>Mount Kumgang|"},
    {NULL, "Mt. Namsan in Seoul is low.", "Mt. Namsan>Namsan|"},
    {"kcna", "Mt. Geumgangsan is high.", "Mt. Geumgangsan>Mt. Kumgang|"},
    {"korea-gov", "Mt. Seoraksan is high.", "Mt. Seoraksan>Seoraksan Mountain|"},
    {"dailynk", "Mt. Hallasan is high.", "Mt. Hallasan>Mt. Halla|"},
    {NULL, "They swam in the Han-gang River in Seoul.", "Han-gang River>Han River|"},
    {NULL, "They swam in the Nakdong-gang River.", "Nakdong-gang River>Nakdong River|"},
    {NULL, "They flew to Jeju-do Island.", "Jeju-do Island>Jeju Island|"},
    {NULL, "They drove to Gyeonggi-do Province.", "Gyeonggi-do Province>Gyeonggi Province|"},
    {NULL, "Gangwon-do Province's governor spoke.", "Gangwon-do Province>Gangwon Province|"},
    {"korea-gov", "They swam in the Han-gang River in Seoul.", "Han-gang River>Hangang River|"},
    /* What the South's government prescribes, and what is no generic. */
    {NULL, "Bulguksa Temple, Gyeongbokgung Palace, Changdeokgung Palace and Jongmyo Shrine are old.", ""},
    {NULL, "The Hangang River, Seoraksan Mountain, Namsan Mountain and Gwanghwamun Gate.", ""},
    {NULL, "Jejudo Island, Ulleungdo Island, Marado Island and the Cheonggyecheon Stream.", ""},
    {NULL, "The Han River, Mount Halla, Mt. Jiri, Hallasan, Jeju Island, Gyeonggi-do and Jirisan.", ""},
    {NULL, "Jindo Island, Wando Island, Yeouido Island and Dokdo Island.", ""},
    {NULL, "Ulsan Mountain, Mt. Wonsan, Busan Mountain and Gunsan Island.", ""},
    {NULL, "Seoraksan, mountain of rocks; Hallasan (mountain) and Gyeonggi-do: Province of many.", ""},
    {NULL, "They climbed the Mount. Hallasan is high.", ""},
    {"academic-mr", "Mt. Seoraksan is high.", "Mt. Seoraksan>Seoraksan|"},
    {NULL, "Mt. Seoraksan National Park is open.", ""},
    {NULL, "It is called \"Mt. Seoraksan: A Guide\" and sells well.", ""},
    {NULL, "Kwangbopsa Temple near Pyongyang was rebuilt.", ""},
    {"yonhap", "Bulguksa Temple is old.", ""},
    /* The house that doubles misses the English word, unless the copy has it. */
    {"korea-gov", "They saw Gyeongbokgung in the rain.", "?Gyeongbokgung>Gyeongbokgung Palace|"},
    {"korea-gov", "They saw Gyeongbokgung Palace. Gyeongbokgung is old.", ""},
    {"korea-gov", "They saw Gyeongbokgung Station and Hallasan National Park.", ""},
    {"korea-gov", "They met in Gwanghwamun by the Hangang River, the Hangang.", ""},
    /* Acronyms and words. */
    {NULL, "Deer live in the DMZ zone.", "DMZ zone>DMZ|"},
    {NULL, "Two ICBM missiles were shown.", "ICBM missiles>ICBMs|"},
    {NULL, "A boat crossed the NLL line's south.", "NLL line>NLL|"},
    {NULL, "The hallyu wave came.", "?hallyu wave>hallyu|"},
    {NULL, "We ate kimchi jjigae stew.", "?kimchi jjigae stew>kimchi jjigae|"},
    {NULL, "The DMZ, zone of deer; the DMZ's zone; the DMZ (zone); ICBM-class missiles; the ICBM, missile or not.", ""},
    {NULL, "US states, JCS staff, the WPK party, the KOSPI index and THAAD defense.", ""},
    {NULL, "The DMZ Zone Museum opened.", ""},
    {NULL, "NLL lines of fishing boats", "NLL lines>NLLs|"},
};

static void generics_are_told_once(void **state)
{
    (void)state;
    all_found(glossary, "redundant-generic", generics, COUNT(generics));
}

/* Names that no glossary has: the gazetteer or the Hangul proves them. */
static const Row unlisted_generics[] = {
    {NULL, "Climbers on Mt. Cheonmasan (천마산) rested.", "Mt. Cheonmasan>Mt. Cheonma|"},
    {NULL, "They climbed Mount Gwanggyosan (광교산).", "Mount Gwanggyosan>Mount Gwanggyo|"},
    {"korea-gov", "They climbed Mt. Cheonmasan (천마산).", "Mt. Cheonmasan>Cheonmasan Mountain|"},
    {"academic-mr", "They climbed Mt. Ch'\u014Fnmasan (천마산).", "Mt. Ch'\u014Fnmasan>Ch'\u014Fnmasan|"},
    {NULL, "An office in Suwon-si City and Yangpyeong-gun County.",
     "Suwon-si City>Suwon-si|Yangpyeong-gun County>Yangpyeong-gun|"},
    {"joongang-daily", "An office in Mapo-gu District.", "Mapo-gu District>Mapo District|"},
    {NULL, "An office in the Mapo-gu district.", "?Mapo-gu district>Mapo-gu|"},
    {NULL, "Climbers on Mt. Cheonma (천마산) and Cheonmasan (천마산) rested.", ""},
    {NULL, "Climbers on Mt. Cheonmasan and Mt. Cheonmasan (천보사) rested.", ""},
    {NULL, "Mt. Usan (우산) is low.", ""}, /* U would be left */
    {NULL, "The Mapo-gu District Office, Mapo-gu, District 9, and Kim Dong-gu district.", ""},
    {NULL, "Gapcheon Stream (갑천) and Bukhasan Temple (북하산).", ""},
};

static void names_of_no_glossary_are_proved(void **state)
{
    (void)state;
    all_found(glossary, "redundant-generic", unlisted_generics, COUNT(unlisted_generics));
}

static const Row suffixes[] = {
    {NULL, "An office in Mapo-Gu, Seoul.", "Mapo-Gu>Mapo-gu|"},
    {NULL, "An office in Mapo Gu, Mapo gu and Mapogu.", "Mapo Gu>Mapo-gu|Mapo gu>Mapo-gu|Mapogu>Mapo-gu|"},
    {NULL, "Mapo-Gu's shops and Mapo-Gu-based firms in Mapo-Gu.", "Mapo-Gu>Mapo-gu|"},
    {NULL, "Suwon Si, Gyeonggi Do, has a wall.", "Suwon Si>Suwon-si|Gyeonggi Do>Gyeonggi-do|"},
    {NULL, "Yangpyeong-Gun and Chungcheongbuk-Do.",
     "Yangpyeong-Gun>Yangpyeong-gun|Chungcheongbuk-Do>Chungcheongbuk-do|"},
    {NULL, "Gyeonggido is large.", "Gyeonggido>Gyeonggi-do|"},
    {NULL, "Guards of Rangnang Guyok marched.", "Rangnang Guyok>Rangnang-guyok|"},
    {NULL, "They live in Tobong-Gu.", "Tobong-Gu>Tobong-gu|"},
    /* The ending of another system. */
    {NULL, "They live in Jongno-ku.", "Jongno-ku>Jongno-gu|"},
    {NULL, "They live in Mapo-ku.", ""},
    {"yonhap", "They live in Mapo-ku.", "Mapo-ku>Mapo-gu|"},
    {"academic-mr", "They live in Chongno-ku and Map'o-ku.", ""},
    /* One syllable: people have such names. */
    {NULL, "A yard in Nam-Gu, Ulsan, and one in Jung Gu (중구).", "Nam-Gu>Nam-gu|Jung Gu>Jung-gu|"},
    {NULL, "Nam Gu scored, Dong-Gu cheered and Seo Gu, a singer, sang.", ""},
    {NULL, "Kim Dong-Gu, Daegu's mayor, spoke.", ""},
    /* Places of the glossary, and of no list. */
    {NULL, "In Hannam Dong, Punggye-Ri and Hannamdong.",
     "Hannam Dong>Hannam-dong|Punggye-Ri>Punggye-ri|Hannamdong>Hannam-dong|"},
    {NULL, "Crowds in Itaewon-Dong (이태원동) and Sorae Myeon (소래면).",
     "Itaewon-Dong>Itaewon-dong|Sorae Myeon>Sorae-myeon|"},
    {NULL, "Crowds in Itaewon-Dong and Sorae Myeon.", ""},
    {NULL, "An-Dong (안동) is a city, and Lee Min-Dong (이민동) a man.", ""},
    /* As they should be, and what is no ending. */
    {NULL, "Mapo-gu, Gyeonggi-do, Jongno-gu, Punggye-ri, Hannam-dong, Rangnang-guyok and Tobong-gu.", ""},
    {NULL, "Jindo, Dokdo, Wando, Andong, Hadong, Guri, Jeju, Jejudo and Wolmido.", ""},
    {NULL, "Myeongdong and Insadong are full of shops.", ""},
    {NULL, "They drove from Gyeonggi to Gangwon to see what Jeju Do.", ""},
    {NULL, "The Yeoncheon gun battle and a Yeoncheon Gun Club. What can Jeju do? Kim Bo-ri is well-to-do.", ""},
    {NULL, "MAPO-GU IS FULL\n\nThe Mapo-Gu Festival and the Gangwondo Land opened, Park Mapo-Gu said.", ""},
    {NULL, "A book, \"Mapo Gu: A Guide\", sells well.", ""},
};

static void endings_stand_behind_hyphens(void **state)
{
    (void)state;
    all_found(glossary, "place-suffix", suffixes, COUNT(suffixes));
}

static const Row systems[] = {
    {"yonhap", "Hikers met in Tobong (도봉).", "Tobong>Dobong|"},
    {"yonhap", "Hikers met in Tobong-gu and in Tobong District.", "Tobong-gu>Dobong-gu|Tobong>Dobong|"},
    {"yonhap", "A home in Pup'y\u014Fng-gu.", "Pup'y\u014Fng-gu>Bupyeong-gu|"},
    {"yonhap", "The road to K\u016Dmj\u014Fng-san (금정산).", "K\u016Dmj\u014Fng-san>Geumjeongsan|"},
    {"academic-mr", "Monks of Yangpyeong-gun.", "Yangpyeong-gun>Yangp'y\u014Fng-gun|"},
    {"kcna", "A factory in Phy\u014Fngch\u014Fn-guyok and Pyongchon-guyok.", "Pyongchon-guyok>Phyongchon-guyok|"},
    /* Letter by letter. */
    {"yonhap", "A shop in Silim-dong (신림동), near Wangsipri (왕십리).",
     "Silim-dong>Sillim-dong|Wangsipri>Wangsimni|"},
    {"yonhap", "A shop in Gangreung-si, in Jongro-gu.", "Gangreung-si>Gangneung-si|Jongro-gu>Jongno-gu|"},
    {"yonhap", "A shop in Sillim-dong (신림동), near Sinsa (신사).", ""},
    {"un", "A shop in Silim-dong (신림동).", ""},
    {"kcna", "A home in Cheorwon-gun.", ""}, /* of either side */
    {"kcna", "A home in Cheongju-si.", "Cheongju-si>Chongju-si|"},
    {"kcna", "Guards in Jung-guyok, Central District.", ""},
    /* Without a house: what the rest of the copy does. */
    {NULL, "In Sangbong (상봉), in Dobong (도봉), in Geumjeong (금정) and in Kwanak (관악).", "Kwanak>Gwanak|"},
    {NULL, "Near Dobong (도봉), near Geumcheon (금천) and near Kupo (구포).", "Kupo>Gupo|"},
    {NULL, "Near Dobong (도봉) and near Kupo (구포).", ""},
    {NULL, "Near Dobong (도봉), near Geumcheon (금천) and in Silim-dong (신림동).", "Silim-dong>Sillim-dong|"},
    {NULL, "Near Dobong (도봉) and in Silim-dong (신림동).", ""},
    {NULL, "Hikers met in Tobong (도봉), in Tobong-gu and in Tobong District.", ""},
    /* Two or more units of each system. */
    {NULL, "They left Dobong-gu, Gangdong-gu and Geumcheon-gu for Kangbuk-gu and then for Chongno-gu.",
     "Kangbuk-gu>Gangbuk-gu|Chongno-gu>Jongno-gu|"},
    {NULL, "They left Dalseong-gun and Danyang-gun. Tongjak-gu, Kangdong-gu, Kangso-gu and Kuro-gu have more.",
     "Dalseong-gun>Tals\u014Fng-gun|Danyang-gun>Tanyang-gun|"},
    {NULL, "They left Dobong-gu, Gangdong-gu and Geumcheon-gu for Kangbuk-gu, for Kangbuk-gu.", ""},
    {NULL, "They left Dobong-gu and Gangdong-gu. Of Jongro-gu they speak.", "Jongro-gu>Jongno-gu|"},
    {NULL, "They left Dobong-gu and Gangdong-gu. In 1950 Kangbuk-gu and Chongno-gu burned.", ""},
    {NULL, "They left Dobong-gu and Gangdong-gu for 12 Hwarang-ro, Kangbuk-gu and for 5, Chongno-gu.", ""},
    {NULL, "They left Dobong-gu and Gangdong-gu. The Kangbuk-gu Station and the Chongno-gu Hospital opened.", ""},
    {NULL, "They left Dobong-gu and Gangdong-gu. North Korea has Kangdong-gun and Kaesong-si.", ""},
    {"un", "They left Dobong-gu and Gangdong-gu for Kangbuk-gu and for Chongno-gu.",
     "Kangbuk-gu>Gangbuk-gu|Chongno-gu>Jongno-gu|"},
    /* Persons, companies, history, official names, the North. */
    {"yonhap", "Kim Chol-su (김철수), Pak (박), Kangta (강타) and Kumho (금호) came.", ""},
    {"yonhap", "In 1950 troops crossed Tobong-gu and slept in Tobong (도봉).", ""},
    {"yonhap", "The Tobong-gu Station sign in P'y\u014Fngyang.", ""},
    {"yonhap", "North Korea built homes in Kangdong County and in Taedong (대동).", ""},
    {"yonhap", "They live in Dobong-gu, in Mapo-gu, in Sinsa (신사) and in Jongno District.", ""},
    {"yonhap", "They live in Chung-gu.", ""},
    {"yonhap", "They live in Chung-gu, Seoul.", "Chung-gu>Jung-gu|"},
    {"un", "They live in Tobong-gu.", ""},
};

static void one_system_is_used(void **state)
{
    (void)state;
    all_found(glossary, "romanization-system", systems, COUNT(systems));
}

static const Row apostrophes[] = {
    {NULL, "A road to P\u2018y\u014Fngyang.", "P\u2018y\u014Fngyang>P\u2019y\u014Fngyang|"},
    {NULL, "In Korea they met Ch\u2018oe at T\u2018aebaek.", "Ch\u2018oe>Ch\u2019oe|T\u2018aebaek>T\u2019aebaek|"},
    {NULL, "Korea saw Hawai\u2018i, the Ka\u2018ba, rock\u2018n\u2019roll, Park\u2018s gate and He said\u2018this.",
     ""},
    {NULL, "Korea \u2018Tongil\u2019 and P\u2019y\u014Fngyang, P'yongyang.", ""},
    {NULL, "The firm Tok\u2018en has an owner.", ""},
    {"academic-mr", "A road to Py\u014Fngyang.", "Py\u014Fngyang>P'y\u014Fngyang|"},
    {"academic-mr", "A road to Poh\u014Fng-dong (포헝동).", "Poh\u014Fng-dong>P'oh\u014Fng-dong|"},
    {"academic-mr", "A road to Pyongyang, to P'y\u014Fngyang and to S\u014Fngbuk-tong (성북동).", ""},
    {"yonhap", "A road to P'yongyang.", "P'yongyang>Pyongyang|"},
    {"yonhap", "A road to Pyongyang. The book \"P'yongyang: A Guide\" is old.", ""},
    {"un", "A road to P'yongyang.", ""},
};

static void aspiration_marks_are_apostrophes(void **state)
{
    (void)state;
    all_found(glossary, "mr-apostrophe", apostrophes, COUNT(apostrophes));
}

static const Row breves[] = {
    {NULL, "The road to K\u01D4mj\u014Fng-san (금정산).", "K\u01D4mj\u014Fng-san>K\u016Dmj\u014Fng-san|"},
    {"un", "The road to K\u016Dmj\u014Fng-san (금정산).", ""},
    {"hankyoreh", "The road to K\u016Dmj\u014Fng-san (금정산).", "K\u016Dmj\u014Fng-san>Kumjong-san|"},
    {NULL, "The road to K\u01D4mj\u014Fng-san and to T\u00F4kyo-san (도쿄산).", ""},
    {NULL, "Ch\u00F4 J\u00F4ng-san (조종산) is a man.", ""},
};

static void breves_are_proved_by_hangul(void **state)
{
    (void)state;
    all_found(glossary, "diacritics", breves, COUNT(breves));
}

static const Row disputes[] = {
    {"yonhap", "The North Korean missile fell into the Sea of Japan.", "Sea of Japan>East Sea|"},
    {"yonhap", "A Korean ship off Takeshima and Liancourt Rocks.", ""}, /* both at once */
    {"yonhap", "A Korean ship sailed off Takeshima.", "Takeshima>Dokdo|"},
    {"guardian", "The North Korean missile fell into the East Sea.", "East Sea>Sea of Japan|"},
    {"kcna", "Korea fired into the East Sea. The East Sea of Korea is deep.", ""},
    {"ap", "The North Korean missile fell into the Sea of Japan.", "Sea of Japan|"},
    {"ap", "The North Korean missile fell into waters off the Korean Peninsula's eastern coast.", ""},
    {"afp", "The North Korean missile fell into the East Sea.", "East Sea|"},
    {"afp", "The North Korean missile fell into the East Sea, also known as the Sea of Japan. The East Sea is deep.",
     ""},
    {"afp", "A North Korean missile fell into the East Sea, or Sea of Japan. The Sea of Japan is deep.",
     "Sea of Japan>East Sea|"},
    /* No policy, no finding. */
    {NULL, "The North Korean missile fell into the Sea of Japan near Takeshima.", ""},
    {"hankyoreh", "The North Korean missile fell into the Sea of Japan.", ""},
    {"yonhap", "The Chinese ship left the Yellow Sea for Korea's West Sea.", ""},
    /* Both names, official names, another party's claim, quotations, another sea. */
    {"yonhap", "The Korean name is East Sea, also called the Sea of Japan.", ""},
    {"yonhap", "A Korean missile fell into the East Sea (Sea of Japan).", ""},
    {"yonhap", "Korea and Japan argue over Dokdo/Takeshima.", ""},
    {"yonhap", "Japan claims Takeshima, a Korean island, as its territory.", ""},
    {"yonhap", "Seoul says that Tokyo insists on Sea of Japan.", ""},
    {"yonhap", "\"It fell into the Sea of Japan near Korea,\" a spokesman in Tokyo said.", ""},
    {"guardian", "A ship of the North Korean East Sea Fleet sank.", ""},
    {"us-gov", "A Korean Dokdo-class ship sailed.", ""},
    {"guardian", "Vietnam, like Korea, has an East Sea.", ""},
};

static void policies_decide_names(void **state)
{
    (void)state;
    all_found(glossary, "disputed-name", disputes, COUNT(disputes));
}

/* A house that writes the generic once, which none of the glossary's is known to do. */
static const Row single[] = {
    {"other", "They swam in the Bada-gang River and saw Badagang River.",
     "Bada-gang River>Bada River|Badagang River>Bada River|"},
    {"other", "They saw Badasa Temple.", "Badasa Temple>Badasa|"},
    {"other", "They saw Badasa, a temple, and the Bada River.", ""},
    {"other", "In Seoul they saw Haneulsa Temple (하늘사) and Haneul-sa temple (하늘사).",
     "Haneulsa Temple>Haneulsa|Haneul-sa temple>Haneulsa|"},
    {"other", "In Seoul they saw Haneulsa Temple (하늘산), Haneulsa (하늘사) and Haneul Temple (하늘사).", ""},
    {NULL, "In Seoul they saw Haneulsa Temple (하늘사).", ""},
    {NULL, "In Seoul they saw Haneul-sa Temple (하늘사).", "Haneul-sa Temple>Haneulsa|"},
    {NULL, "They saw Badasa Temple and the Badagang River.", ""},
};

static void a_house_may_write_them_once(void **state)
{
    (void)state;
    Sources sources;
    sources_make(&sources);
    sources_write(&sources, "styles/other.yaml",
                  "id: other\nname: O\nabout: O.\nextends: default\ncells:\n"
                  "  generic: {value: single, confidence: h, evidence: S}\n");
    sources_line(&sources, "generics.tsv", "강\t\tgang\triver\t\tyes\t");
    sources_line(&sources, "generics.tsv", "사\t\tsa\ttemple\t\tyes\t");
    sources_entry(
        &sources, "places.tsv",
        &(EntryRow){.id = "pl-a", .hangul = "바다강", .preferred = "Bada River", .styles = "alt=Badagang River"});
    sources_entry(&sources, "places.tsv",
                  &(EntryRow){.id = "pl-b", .hangul = "바다사", .preferred = "Badasa", .styles = "alt=Badasa Temple"});
    sources_compile(&sources);
    all_found(sources.compiled, "redundant-generic", single, COUNT(single));
    sources_remove(&sources);
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: %s GLOSSARY\n", arguments[0]);
        return 2;
    }
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_places_are_told),
        cmocka_unit_test(generics_are_told_once),
        cmocka_unit_test(names_of_no_glossary_are_proved),
        cmocka_unit_test(endings_stand_behind_hyphens),
        cmocka_unit_test(one_system_is_used),
        cmocka_unit_test(aspiration_marks_are_apostrophes),
        cmocka_unit_test(breves_are_proved_by_hangul),
        cmocka_unit_test(policies_decide_names),
        cmocka_unit_test(a_house_may_write_them_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
