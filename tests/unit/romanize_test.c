/* romanize_test.c: romanization: the printed examples of each standard, sound changes, Hanja, odd input, buffers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/unicode.h"
#include "glossary/store.h"
#include "korean/romanization.h"
#include "korean/romanize.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { LATIN_SIZE = 512 };

/* The compiled glossary of the project. */
static Arena arena;
static Lexicon lexicon;

/* What TEXT becomes; the same buffer each time. */
static const char *latin_of(IreumSystem system, IreumNameKind kind, const char *text)
{
    static char latin[LATIN_SIZE];
    IreumRomanizeOptions options = {.system = system, .kind = kind};
    romanize(&lexicon.seams, &options, str_of(text), NULL, latin, sizeof latin);
    return latin;
}

static int differs(const char *what, const char *text, const char *got, const char *wanted)
{
    bool wrong = strcmp(got, wanted) != 0;
    if (wrong)
        print_message("%s: %s: got %s, wanted %s\n", what, text, got, wanted);
    return wrong;
}

/* ---- The printed examples, from tests/romanization ---- */

/* Without capitals, hyphens, spaces and apostrophes. */
static const char *letters_of(Str text, char letters[LATIN_SIZE])
{
    size_t used = 0;
    for (size_t i = 0; i < text.size && used + 1 < LATIN_SIZE; i++) {
        char byte = text.at[i];
        if (str_starts(str_after(text, i), "\u2019"))
            i += 2;
        else if (byte != ' ' && byte != '-')
            letters[used++] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
    }
    letters[used] = '\0';
    return letters;
}

/* Whether GOT is one of the FORMS, which have " | " between them. Of a phrase only the letters are compared: which of its
 * words are names is not told. */
static bool accepted(Str forms, const char *got, bool phrase)
{
    char letters[LATIN_SIZE], wanted[LATIN_SIZE];
    letters_of(str_of(got), letters);
    while (forms.at != NULL) {
        Str form = str_trim(str_cut(&forms, '|'));
        if (phrase ? strcmp(letters, letters_of(form, wanted)) == 0 : str_is(form, got))
            return true;
    }
    return false;
}

static IreumNameKind kind_named(Str name)
{
    return str_is(name, "place")    ? IREUM_NAME_PLACE
           : str_is(name, "person") ? IREUM_NAME_PERSON
           : str_is(name, "word")   ? IREUM_NAME_WORD
                                    : IREUM_NAME_AUTO;
}

static int row_wrong(IreumSystem system, Str line)
{
    char hangul[LATIN_SIZE];
    Str item = str_cut(&line, '\t');
    snprintf(hangul, sizeof hangul, "%.*s", STR(item));
    Str forms = str_cut(&line, '\t'), kind = str_cut(&line, '\t');
    const char *got = latin_of(system, kind_named(kind), hangul);
    if (accepted(forms, got, str_is(kind, "phrase")))
        return 0;
    print_message("%s: got %s, wanted %.*s (%.*s)\n", hangul, got, STR(forms), STR(line));
    return 1;
}

static void printed_examples_are_right(void **state)
{
    (void)state;
    static const IreumSystem systems[] = {IREUM_REVISED, IREUM_REVISED_ACADEMIC, IREUM_MCCUNE, IREUM_ALA_LC,
                                          IREUM_NORTHERN};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(systems); i++) {
        char path[128];
        snprintf(path, sizeof path, "tests/romanization/%s-printed.tsv", ireum_system_name(systems[i]));
        Str text;
        Error error;
        assert_int_equal(file_read(path, &arena, &text, &error), IREUM_OK);
        str_cut_line(&text);
        size_t rows = 0;
        for (Str line; (line = str_cut_line(&text)).at != NULL && line.size > 0; rows++)
            wrong += row_wrong(systems[i], line);
        assert_true(rows >= 10);
    }
    assert_int_equal(wrong, 0);
}

/* ---- Each system's letters ---- */

static const struct {
    IreumSystem system;
    IreumNameKind kind;
    const char *hangul, *latin;
} system_rows[] = {
    {IREUM_REVISED, IREUM_NAME_PERSON, "정약용", "Jeong Yakyong"}, /* 3-4 (1) */
    {IREUM_REVISED, IREUM_NAME_PERSON, "남궁억", "Namgung Eok"},
    {IREUM_REVISED, IREUM_NAME_PERSON, "세종", "Sejong"},
    {IREUM_REVISED, IREUM_NAME_PERSON, "김 철수", "Gim Cheolsu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "서울특별시 종로구", "Seoul-teukbyeolsi Jongno-gu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "강원특별자치도", "Gangwon-teukbyeoljachido"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "중구역", "Jung-guyeok"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "서울대입구", "Seouldaeipgu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "남면", "Nam-myeon"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "목동", "Mok-dong"}, /* a quarter */
    {IREUM_REVISED, IREUM_NAME_PLACE, "안동", "Andong"},   /* a city */
    {IREUM_REVISED, IREUM_NAME_AUTO, "목동", "mokdong"},   /* a shepherd */
    {IREUM_REVISED, IREUM_NAME_PLACE, "소래포구", "Soraepogu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "마포구", "Mapo-gu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "제주도", "Jeju-do"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "거제도", "Geojedo"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "대구", "Daegu"},
    {IREUM_REVISED, IREUM_NAME_PLACE, "명륜동2가", "Myeongnyun-dong 2(i)-ga"},
    {IREUM_REVISED_ACADEMIC, IREUM_NAME_PERSON, "한복남", "Han Bognam"},
    {IREUM_MCCUNE, IREUM_NAME_PERSON, "이순신", "Yi Sunsin"},
    {IREUM_MCCUNE, IREUM_NAME_PLACE, "종로 2가", "Chongno 2-ga"},
    {IREUM_MCCUNE_PLAIN, IREUM_NAME_PLACE, "서울", "Soul"},
    {IREUM_MCCUNE_PLAIN, IREUM_NAME_WORD, "차에", "ch\u2019ae"},
    {IREUM_ALA_LC, IREUM_NAME_PERSON, "리승만", "Yi S\u016dng-man"},
    {IREUM_ALA_LC, IREUM_NAME_WORD, "로봇", "robot"},
    {IREUM_NORTHERN, IREUM_NAME_PERSON, "김정은", "Kim J\u014fng \u016cn"},
    {IREUM_YALE, IREUM_NAME_WORD, "늙은", "nulk.un"},
    {IREUM_YALE, IREUM_NAME_WORD, "값", "kaps"},
};

static void systems_have_their_letters(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(system_rows); i++) {
        const char *got = latin_of(system_rows[i].system, system_rows[i].kind, system_rows[i].hangul);
        wrong += differs(ireum_system_name(system_rows[i].system), system_rows[i].hangul, got, system_rows[i].latin);
    }
    assert_int_equal(wrong, 0);
}

/* ---- Sound changes, by the Standard Pronunciation's articles ---- */

static const struct {
    const char *article, *hangul, *latin;
} sound_rows[] = {
    {"9", "닦다", "dakda"},
    {"9", "있다", "itda"},
    {"10", "넋", "neok"},
    {"10", "밟고", "bapgo"},
    {"10", "넓다", "neolda"},
    {"11", "닭과", "dakgwa"},
    {"11", "맑게", "malge"},
    {"11", "젊지", "jeomji"},
    {"12.1", "놓고", "noko"},
    {"12.1", "닳지", "dalchi"},
    {"12.1", "밝히다", "balkida"},
    {"12.2", "닿소", "daso"},
    {"12.3", "뚫네", "ttulle"},
    {"12.3", "않네", "anne"},
    {"12.4", "싫어도", "sireodo"},
    {"13", "꽃을", "kkocheul"},
    {"14", "닭을", "dalgeul"},
    {"14", "값을", "gapseul"},
    {"15", "겉옷", "geodot"},
    {"16", "디귿이", "digeusi"},
    {"17", "굳이", "guji"},
    {"17", "벼훑이", "byeohulchi"},
    {"17", "닫히다", "dachida"},
    {"18", "먹는", "meongneun"},
    {"18", "흙만", "heungman"},
    {"19", "침략", "chimnyak"},
    {"19", "협력", "hyeomnyeok"},
    {"20", "신라", "silla"},
    {"20", "칼날", "kallal"},
    {"20 note", "의견란", "uigyeonnan"},
    {"23", "국밥", "gukbap"},
    {"29", "솜이불", "somnibul"},
    {"29", "솔잎", "sollip"},
    {"29 note", "송별연", "songbyeoryeon"},
    {"30", "깻잎", "kkaennip"},
    {"noun", "북학", "bukhak"},
    {"noun", "적혈구", "jeokhyeolgu"},
    {"verb", "잡혀", "japyeo"},
    {"verb", "착하다", "chakada"},
    /* A seam of a shorter row does not cut a word that the table knows. */
    {"29", "재활용", "jaehwaryong"},
    {"20", "벽난로", "byeongnallo"},
    {"13", "앞이", "api"},
};

static void sounds_change(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(sound_rows); i++)
        wrong += differs(sound_rows[i].article, sound_rows[i].hangul,
                         latin_of(IREUM_REVISED, IREUM_NAME_WORD, sound_rows[i].hangul), sound_rows[i].latin);
    assert_int_equal(wrong, 0);
}

/* ---- What a text names ---- */

static const struct {
    const char *text, *latin;
} auto_rows[] = {
    {"김철수", "Gim Cheolsu"},
    {"고구마", "goguma"},
    {"이야기", "iyagi"},
    {"강원도", "Gangwon-do"},
    {"부산광역시", "Busan-gwangyeoksi"},
    {"봉천1동", "Bongcheon 1(il)-dong"},
    {"반드시", "bandeusi"},
    {"세종", "Sejong"},
    {"저는 학생입니다.", "jeoneun haksaengimnida."},
    {"경기도 성남시 분당구 판교동", "Gyeonggi-do Seongnam-si Bundang-gu Pangyo-dong"},
    {"서귀포시 성산읍 성산리 1번지", "Seogwipo-si Seongsan-eup Seongsan-ri 1beonji"},
    {"마포구 봉사활동, 역삼동", "Mapo-gu bongsahwaldong, yeoksamdong"},
    {"남궁민 배우", "Namgung Min baeu"},
    {"남궁이 선우도", "namgungi seonudo"},
};

static void kinds_are_told(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(auto_rows); i++)
        wrong += differs("auto", auto_rows[i].text, latin_of(IREUM_REVISED, IREUM_NAME_AUTO, auto_rows[i].text),
                         auto_rows[i].latin);
    assert_int_equal(wrong, 0);
}

/* ---- Hanja ---- */

static const struct {
    const char *hanja, *south, *north;
    IreumNameKind kind;
} hanja_rows[] = {
    {"李", "I", "Ri", IREUM_NAME_PERSON},
    {"女子", "yeoja", "ny\u014fja", IREUM_NAME_WORD},
    {"良心", "yangsim", "ryangsim", IREUM_NAME_WORD},
    {"來日", "naeil", "raeil", IREUM_NAME_WORD},
    {"羅列", "nayeol", "raryŏl", IREUM_NAME_WORD},
    {"分列", "bunyeol", "punryŏl", IREUM_NAME_WORD},
    {"法律", "beomnyul", "pŏmryul", IREUM_NAME_WORD},
    {"百分率", "baekbunnyul", "paekpunryul", IREUM_NAME_WORD},
    {"金九", "Gim Gu", "Kim Ku", IREUM_NAME_PERSON},
    {"金屬", "geumsok", "kŭmsok", IREUM_NAME_AUTO},
    {"音樂", "eumak", "ŭmak", IREUM_NAME_WORD},
    {"極樂", "geungnak", "kŭngrak", IREUM_NAME_WORD},
    {"不動産", "budongsan", "pudongsan", IREUM_NAME_WORD},
    {"就學年齡", "chwihagyeollyeong", "chwihangnyŏnryŏng", IREUM_NAME_WORD},
    {"大韓民國의", "daehanmingugui", "taehanmin-gugŭi", IREUM_NAME_WORD},
};

static void hanja_are_read(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(hanja_rows); i++) {
        IreumNameKind kind = hanja_rows[i].kind;
        wrong += differs("South", hanja_rows[i].hanja, latin_of(IREUM_REVISED, kind, hanja_rows[i].hanja),
                         hanja_rows[i].south);
        wrong += differs("North", hanja_rows[i].hanja, latin_of(IREUM_NORTHERN, kind, hanja_rows[i].hanja),
                         hanja_rows[i].north);
    }
    assert_int_equal(wrong, 0);
}

/* ---- Odd input ---- */

static const struct {
    const char *text, *latin;
} odd_rows[] = {
    {"", ""},
    {"\n", "\n"},
    {"ㅋㅋㅋ", "ㅋㅋㅋ"},          /* single letters that spell nothing */
    {"ㄱㅣㅁ", "gim"},             /* and some that do */
    {"\uFFA1\uFFDC\uFFB1", "gim"}, /* the same of half width */
    {"\uFFBB", "\uFFBB"},
    {"\u1112\u119E\u11AB", "\u1112\u119E\u11AB"}, /* old Hangul */
    {"\u1100", "\u1100"},                         /* half a syllable */
    {"김\U0001F600Kim", "gim\U0001F600Kim"},
    {"K팝", "Kpap"},
    {"\U00020010\u3007", "\U00020010\u3007"}, /* Hanja that nobody reads in Korean */
    {"한국은\t좋다", "hangugeun\tjota"},
    {"あア", "あア"},
    {"12가지", "12gaji"},
};

static void odd_input_is_kept(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(odd_rows); i++)
        wrong += differs("odd", odd_rows[i].text, latin_of(IREUM_REVISED, IREUM_NAME_WORD, odd_rows[i].text),
                         odd_rows[i].latin);
    assert_int_equal(wrong, 0);
}

/* TEXT with its syllables taken apart into conjoining jamo. */
static const char *decomposed(const char *text, char *parts)
{
    size_t size = 0;
    for (Str rest = str_of(text); rest.size > 0;) {
        Syllable syllable;
        if (!hangul_next(&rest, &syllable)) {
            parts[size++] = rest.at[0];
            rest = str_after(rest, 1);
            continue;
        }
        size += utf8_put(0x1100u + syllable.onset, parts + size);
        size += utf8_put(0x1161u + syllable.nucleus, parts + size);
        if (syllable.coda != CODA_NONE)
            size += utf8_put(0x11A7u + syllable.coda, parts + size);
    }
    parts[size] = '\0';
    return parts;
}

static void composition_does_not_matter(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(system_rows); i++) {
        char parts[LATIN_SIZE];
        const char *got =
            latin_of(system_rows[i].system, system_rows[i].kind, decomposed(system_rows[i].hangul, parts));
        wrong += differs("decomposed", system_rows[i].hangul, got, system_rows[i].latin);
    }
    assert_int_equal(wrong, 0);
}

/* Every syllable there is, behind one with a coda, under every system: composed or not, the letters are the same, and
 * there are some. */
static void every_syllable_has_letters(void **state)
{
    (void)state;
    int wrong = 0;
    for (unsigned system = 0; system < IREUM_SYSTEM_COUNT; system++) {
        for (uint32_t code = SYLLABLE_FIRST; code <= SYLLABLE_LAST; code++) {
            char text[16] = "값", parts[LATIN_SIZE], latin[LATIN_SIZE];
            text[3 + utf8_put(code, text + 3)] = '\0';
            snprintf(latin, sizeof latin, "%s", latin_of((IreumSystem)system, IREUM_NAME_WORD, text));
            const char *again = latin_of((IreumSystem)system, IREUM_NAME_WORD, decomposed(text, parts));
            if (strcmp(latin, again) != 0 || strlen(latin) < 3 || utf8_check(str_of(latin)) < strlen(latin)) {
                print_message("%s: %s, decomposed %s\n", text, latin, again);
                wrong++;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

/* ---- Buffers ---- */

/* Whatever the room, what is written is the beginning of the whole, whole characters, and ends. */
static void small_buffers_hold_the_beginning(void **state)
{
    (void)state;
    IreumRomanizeOptions options = {.system = IREUM_MCCUNE, .kind = IREUM_NAME_WORD};
    Str text = str_of("청량리 — 처음");
    char whole[LATIN_SIZE];
    size_t size = romanize(&lexicon.seams, &options, text, NULL, whole, sizeof whole);
    assert_int_equal(size, strlen(whole));
    assert_int_equal(romanize(&lexicon.seams, &options, text, NULL, NULL, 0), size);
    for (size_t capacity = 1; capacity <= size + 1; capacity++) {
        char part[LATIN_SIZE];
        memset(part, '#', sizeof part);
        assert_int_equal(romanize(&lexicon.seams, &options, text, NULL, part, capacity), size);
        assert_true(strlen(part) < capacity);
        assert_memory_equal(part, whole, strlen(part));
        assert_int_equal(utf8_check(str_of(part)), strlen(part));
        assert_int_equal(part[capacity], '#');
    }
}

/* A run of syllables longer than a word is taken in stretches; nothing is dropped. */
static void long_runs_are_whole(void **state)
{
    (void)state;
    char text[3 * 200 + 1], latin[2 * 200 + 1];
    for (size_t i = 0; i < 200; i++)
        memcpy(text + 3 * i, "나", 3);
    text[600] = '\0';
    IreumRomanizeOptions options = {.system = IREUM_REVISED, .kind = IREUM_NAME_WORD};
    assert_int_equal(romanize(NULL, &options, str_of(text), NULL, latin, sizeof latin), 400);
    assert_int_equal(strspn(latin, "na"), 400);
}

/* ---- Explaining ---- */

typedef struct Heard {
    const char *pronunciation;
    bool found;
} Heard;

static void hear(void *context, const IreumRomanizeStep *step)
{
    Heard *heard = context;
    assert_true(step->hangul[0] != '\0' && step->what[0] != '\0');
    heard->found |=
        step->pronunciation != NULL && strcmp(step->pronunciation, heard->pronunciation) == 0 && step->rule != NULL;
}

static void rules_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *hangul, *article;
    } rows[] = {{"학여울", "29"}, {"신라", "20"}, {"국물", "18"}, {"종로", "19"}, {"해돋이", "17"}, {"좋고", "12"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        Heard heard = {rows[i].article, false};
        char latin[LATIN_SIZE];
        IreumRomanizeOptions options = {.system = IREUM_REVISED, .kind = IREUM_NAME_WORD};
        romanize(&lexicon.seams, &options, str_of(rows[i].hangul), &(Listener){hear, &heard}, latin, sizeof latin);
        assert_true(heard.found);
    }
}

static void systems_have_names(void **state)
{
    (void)state;
    for (unsigned i = 0; i < IREUM_SYSTEM_COUNT; i++) {
        IreumSystem system = IREUM_REVISED;
        assert_true(ireum_system_parse(ireum_system_name((IreumSystem)i), &system));
        assert_int_equal(system, i);
        assert_non_null(ireum_system_title(system));
    }
    IreumSystem system = IREUM_YALE;
    assert_false(ireum_system_parse("hepburn", &system));
    assert_int_equal(system, IREUM_YALE);
    assert_null(ireum_system_name((IreumSystem)IREUM_SYSTEM_COUNT));
}

int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    Error error;
    if (store_lexicon(arguments[1], IREUM_MAPPED, &arena, &lexicon, &error) != IREUM_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 2;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_examples_are_right),
        cmocka_unit_test(systems_have_their_letters),
        cmocka_unit_test(sounds_change),
        cmocka_unit_test(kinds_are_told),
        cmocka_unit_test(hanja_are_read),
        cmocka_unit_test(odd_input_is_kept),
        cmocka_unit_test(composition_does_not_matter),
        cmocka_unit_test(every_syllable_has_letters),
        cmocka_unit_test(small_buffers_hold_the_beginning),
        cmocka_unit_test(long_runs_are_whole),
        cmocka_unit_test(rules_are_told),
        cmocka_unit_test(systems_have_names),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
