/* surname.c: Korean surnames and the syllables of given names. */
#include "korean/surname.h"

/* Surnames of one syllable, Northern spellings among them, in the order of code points. */
static const uint16_t surnames[] =
    u"가간갈감강견경계고공곽구국권궁금기길김나남노단당대도독동두라량려렴로룡류륙리림마맹명모목묵문민박반방배백범"
    u"변복봉부빈사상서석선설성소손송승시신심안양어엄여연염예오옥온옹왕용우원위유육윤은음이인임장전정제조좌주지진"
    u"차채천초최추탁탄태팽편평표피필하한함허현형호홍화황";

static const uint16_t double_surnames[][2] = {
    {u'남', u'궁'}, {u'황', u'보'}, {u'제', u'갈'}, {u'선', u'우'}, {u'독', u'고'},
    {u'사', u'공'}, {u'서', u'문'}, {u'동', u'방'}, {u'을', u'지'}, {u'망', u'절'},
};

/* Those by which a word may be taken for a name; the others begin other words more often (위해서, 주시길). */
static const uint16_t common_surnames[] =
    u"강고공곽구권김남노류리림문민박방배백서석설성손송신심안양엄염오우유윤이임장전정조차최탁하한허홍황";

/* Syllables that four people or more of some five thousand have at the first and the second place of a given name,
 * counted in Wikidata's labels of Koreans. */
static const uint16_t given_first[] =
    u"가갑강건경계고관광교국권귀규근금기길나남노다달대덕도동두득래리만명무문미민백범병보복본봉부사삼상서석선설성세소"
    u"송수숙순슬승시신아안애양언여연열영예오옥완요용우운웅원유윤은응의이익인일자장재정제종주준중지진차찬창채천철청"
    u"초춘충치칠태택평필하학한항해향헌혁현형혜호홍화환효훈흥희";

static const uint16_t given_second[] =
    u"갑강건겸경곤관광교구국권규균근기길나남대덕도돈동두득라락란람랑래량련렬령로룡률름리린림만면명모무문미민배백범"
    u"별복봉부비빈산삼상생서석선섭성세솔수숙순승식신실심아안애양연열엽영오옥완왕용우욱운웅원월유윤율은음의이익인일"
    u"임자재정제조종주준중지직진찬창채천철춘탁태택표필하학한해향헌혁현협형혜호홍화환회효후훈휘희";

static bool has(const uint16_t *codes, uint16_t code)
{
    for (size_t i = 0; codes[i] != 0; i++) {
        if (codes[i] == code)
            return true;
    }
    return false;
}

static bool is_double(const Sound *first)
{
    for (size_t i = 0; i < sizeof double_surnames / sizeof *double_surnames; i++) {
        if (first[0].code == double_surnames[i][0] && first[1].code == double_surnames[i][1])
            return true;
    }
    return false;
}

bool surname_known(uint32_t code)
{
    return has(surnames, (uint16_t)code);
}

size_t surname_size(const Sound *first, size_t count)
{
    bool three = count == 3 && first->code == u'서'; /* rather 서 and two syllables than 서문 and one */
    if (count >= 2 && is_double(first) && !three)
        return 2;
    return count > 0 && has(surnames, first->code) ? 1 : 0;
}

/* 남궁민: behind surnames of two syllables that begin no word, one that is in given names and no particle. */
static bool single_given(const Sound *first)
{
    return is_double(first) && has(u"남황제독선", first->code) && has(given_second, first[2].code) &&
           !has(u"은이의도", first[2].code);
}

bool surname_likely(const Sound *first, size_t count)
{
    size_t size = surname_size(first, count);
    if (size == 2 && count == 3)
        return single_given(first);
    return size > 0 && count == size + 2 && (size == 2 || has(common_surnames, first->code)) &&
           has(given_first, first[size].code) && has(given_second, first[size + 1].code);
}
