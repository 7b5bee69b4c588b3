/* name_test.c: Latin names taken apart, read and compared, with the counts of the project's glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "ireum.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { READINGS = 20 };

static IreumNames *names;

typedef struct Read {
    IreumNameParts parts;
    IreumNameReading at[READINGS];
    size_t count;
} Read;

static Read read_name(const char *text)
{
    Read read = {.count = 0};
    IreumError error;
    IreumStatus status =
        ireum_name_read(names, text, strlen(text), &read.parts, read.at, READINGS, &read.count, &error);
    assert_int_equal(status, IREUM_OK);
    return read;
}

/* ---- Parts ---- */

static const struct {
    const char *name;
    IreumNameForm form;
    const char *surname, *given; /* as IreumNameParts has them */
    bool last;
} parts[] = {
    {"Lim Sung-nam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Lim Sung Nam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Lim Sungnam", IREUM_NAME_FULL, "lim", "sungnam", false},
    {"Lim SungNam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"LIM SUNG-NAM", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Lim, Sung-nam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Lim Sung\u2010nam\u2019s", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Lim-Sung-nam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Sung-nam Lim", IREUM_NAME_FULL, "lim", "sung-nam", true},
    {"Sung Nam Lim", IREUM_NAME_FULL, "lim", "sung-nam", true},
    {"Sung-nam LIM", IREUM_NAME_FULL, "lim", "sung-nam", true},
    {"Jung Ho Kang", IREUM_NAME_FULL, "kang", "jung-ho", true},
    {"KANG GHILBOO", IREUM_NAME_FULL, "kang", "ghilboo", false},
    {"President Moon Jae-in's", IREUM_NAME_FULL, "moon", "jae-in", false},
    {"Vice Foreign Minister Lim Sung-nam", IREUM_NAME_FULL, "lim", "sung-nam", false},
    {"Kim Jong Un", IREUM_NAME_FULL, "kim", "jong-un", false},
    {"Kim Ku", IREUM_NAME_FULL, "kim", "ku", false},
    {"Yi S\u014fng-gye", IREUM_NAME_FULL, "yi", "seong-gye", false},
    {"Namgung Min", IREUM_NAME_FULL, "namgung", "min", false},
    {"Sunwoo Eun-sook", IREUM_NAME_FULL, "sunwoo", "eun-sook", false},
    {"Sun Woo Eun-sook", IREUM_NAME_FULL, "sunwoo", "eun-sook", false},
    {"Hwangbo Kwan", IREUM_NAME_FULL, "hwangbo", "kwan", false},
    {"Dokgo Young-jae", IREUM_NAME_FULL, "dokgo", "young-jae", false},
    {"Jegal", IREUM_NAME_SURNAME, "jegal", "", false},
    {"Kim", IREUM_NAME_SURNAME, "kim", "", false},
    {"Mr. Kim", IREUM_NAME_SURNAME, "kim", "", false},
    {"Dongkeun", IREUM_NAME_GIVEN, "", "dongkeun", false},
    {"Jong-un", IREUM_NAME_GIVEN, "", "jong-un", false},
    {"K. J. Kim", IREUM_NAME_INITIALS, "kim", "k-j", true},
    {"K.J. Kim", IREUM_NAME_INITIALS, "kim", "k-j", true},
    {"Lim S.-N.", IREUM_NAME_INITIALS, "lim", "s-n", false},
    {"Kathy Park", IREUM_NAME_FOREIGN_GIVEN, "park", "kathy", true},
    {"Barack Obama", IREUM_NAME_UNREAD, "", "barack-obama", false},
    {"Song of Solomon", IREUM_NAME_UNREAD, "", "", false},
    {"Coach Park Hang-seo", IREUM_NAME_FULL, "park", "hang-seo", false},
    {"First Lady Kim Keon-hee", IREUM_NAME_FULL, "kim", "keon-hee", false},
    {"late President Kim Dae-jung's", IREUM_NAME_FULL, "kim", "dae-jung", false},
    {"Lee Ji-eun (IU)", IREUM_NAME_FULL, "lee", "ji-eun", false},
    {"\uae40\uc815\uc740", IREUM_NAME_UNREAD, "", "", false},
    {"", IREUM_NAME_UNREAD, "", "", false},
    {"-.'", IREUM_NAME_UNREAD, "", "", false},
    {"Kim Kim Kim Kim Kim Kim Kim Kim Kim", IREUM_NAME_UNREAD, "", "", false},
};

static void names_are_taken_apart(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(parts); i++) {
        const IreumNameParts got = read_name(parts[i].name).parts;
        bool right = got.form == parts[i].form && got.surname_last == parts[i].last &&
                     strcmp(got.surname, parts[i].surname) == 0 && strcmp(got.given, parts[i].given) == 0;
        if (!right)
            print_message("%s: form %d, surname '%s'%s, given name '%s'\n", parts[i].name, (int)got.form, got.surname,
                          got.surname_last ? " last" : "", got.given);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

/* ---- Readings ---- */

static const struct {
    const char *name, *hangul;
    size_t within; /* of the first so many readings */
} readings[] = {
    {"Lim Sung-nam", "임성남", 1},
    {"Yi S\u014fng-gye", "이성계", 1},
    {"Moon Jae-in", "문재인", 1},
    {"Ban Ki-moon", "반기문", 1},
    {"Namgung Min", "남궁민", 1},
    {"Sunwoo Eun-sook", "선우은숙", 1},
    {"Kang Ghilboo", "강길부", 1},
    {"Dongkeun", "동근", 1},
    {"Sehoon", "세훈", 1},
    {"Seihoon", "세훈", 1},
    {"Jihae", "지혜", 2},
    {"Philip Yun", "윤필립", 1},
    {"Roh Moo-hyun", "노무현", 1},
    {"Rhee Syng-man", "이승만", 20},
    {"Ri Sol Ju", "리설주", 3},
    {"Choe Ryong Hae", "최룡해", 1},
    {"Kim Jong Un", "김정은", 10},
    {"Kathy Park", "박가티", 20},
    {"Kim Haneul", "김하늘", 2},
    {"Kim Ha-neul", "김하늘", 1},
    /* Chinese, as Koreans write them. */
    {"Ma Chao", "마초", 5},
    {"Wu Bangguo", "우방궈", 5},
    /* One syllable under the systems that none of the counted people may use. */
    {"Kim Ceng", "김정", 5},
    {"Kim Kyel", "김결", 5},
    {"Kim Ch'\u014fl", "김철", 1},
    {"Kim Thae", "김태", 1},
    {"Kim Hyeok", "김혁", 1},
};

static void true_readings_are_found(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(readings); i++) {
        Read read = read_name(readings[i].name);
        size_t at = 0;
        char hangul[2 * IREUM_NAME_HANGUL_SIZE];
        for (; at < read.count; at++) {
            snprintf(hangul, sizeof hangul, "%s%s", read.at[at].surname, read.at[at].given);
            if (strcmp(hangul, readings[i].hangul) == 0)
                break;
        }
        if (at >= readings[i].within || at == read.count)
            print_message("%s: %s is reading %zu of %zu\n", readings[i].name, readings[i].hangul, at + 1, read.count);
        wrong += at >= readings[i].within || at == read.count;
    }
    assert_int_equal(wrong, 0);
}

static void readings_fall_and_add_up(void **state)
{
    (void)state;
    Read read = read_name("Jung Yun-suk");
    double total = 0;
    assert_true(read.count > 5);
    for (size_t i = 0; i < read.count; i++) {
        assert_true(i == 0 || read.at[i].probability <= read.at[i - 1].probability);
        total += read.at[i].probability;
    }
    assert_true(total > 0.95 && total < 1.000001);
}

/* How likely the best reading but one of NAME's is, where it is HANGUL; 0 where it is another. */
static double second_reading(const char *name, const char *hangul)
{
    Read read = read_name(name);
    return read.count > 1 && strcmp(read.at[1].given, hangul) == 0 ? read.at[1].probability : 0;
}

/* Those who write Pak write Yong for 영 more often than those who write Park. */
static void surname_tells_habits(void **state)
{
    (void)state;
    assert_true(second_reading("Park Yong-ho", "영호") > 0);
    assert_true(second_reading("Pak Yong-ho", "영호") > 3 * second_reading("Park Yong-ho", "영호"));
}

static void systems_are_told(void **state)
{
    (void)state;
    Read read = read_name("Gim Minsu");
    assert_string_equal(read.at[0].given, "민수");
    assert_true(read.at[0].systems >> IREUM_REVISED & 1);
    assert_false(read.at[0].systems >> IREUM_MCCUNE & 1);
}

/* ---- Comparing ---- */

static const struct {
    const char *a, *b;
    IreumNameVerdict verdict;
} comparisons[] = {
    {"Lim Sung-nam", "Im Seong-nam", IREUM_NAMES_SAME},
    {"Lim Sung-nam", "Sung Nam Lim", IREUM_NAMES_SAME},
    {"Lim Sung-nam", "LIM Sungnam", IREUM_NAMES_SAME},
    {"Park Geun-hye", "Pak K\u016dn-hye", IREUM_NAMES_SAME},
    {"Roh Moo-hyun", "No Mu-hy\u014fn", IREUM_NAMES_SAME},
    {"Lee Ji-hoon", "Yi Chi-hun", IREUM_NAMES_SAME},
    {"Kim", "Gim", IREUM_NAMES_SAME},
    {"In", "Un", IREUM_NAMES_DIFFERENT},
    {"Kuhn", "Gun", IREUM_NAMES_SAME}, /* 건, however rarely it is spelled so */
    {"Sung-nam", "S\u014fngnam", IREUM_NAMES_SAME},
    {"Son Hui", "Seon-hui", IREUM_NAMES_SAME},
    {"Kathy Park", "Kathy Park", IREUM_NAMES_SAME},
    {"Kathy Park", "Kathy Pak", IREUM_NAMES_SAME},
    {"Lim Sung-nam", "Lim Sung-min", IREUM_NAMES_DIFFERENT},
    {"Lee Yong-ho", "Lee Young-ho", IREUM_NAMES_SAME}, /* both can be 영호 */
    {"Lim Sung-nam", "Kim Sung-nam", IREUM_NAMES_DIFFERENT},
    {"Lee Ji-hoon", "Lee Ji-hyun", IREUM_NAMES_DIFFERENT},
    {"Kim Min-su", "Kim Min-ho", IREUM_NAMES_DIFFERENT},
    {"Kim", "Park", IREUM_NAMES_DIFFERENT},
    {"Kathy Park", "Jenny Park", IREUM_NAMES_DIFFERENT},
    {"K. J. Kim", "Kim Min-ho", IREUM_NAMES_DIFFERENT},
    {"S.N. Lim", "Lim Sung-nam", IREUM_NAMES_UNSURE},
    {"Kim", "Kim Jong-un", IREUM_NAMES_UNSURE},
    {"Jong-un", "Kim Jong-un", IREUM_NAMES_UNSURE},
    {"Kathy Park", "Park Min-ji", IREUM_NAMES_UNSURE},
    {"Barack Obama", "Kim Jong-un", IREUM_NAMES_DIFFERENT},
};

static IreumNameComparison compare(const char *a, const char *b)
{
    IreumNameComparison comparison;
    IreumError error;
    assert_int_equal(ireum_name_compare(names, a, strlen(a), b, strlen(b), &comparison, &error), IREUM_OK);
    return comparison;
}

static void one_name_is_told_from_two(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(comparisons); i++) {
        IreumNameComparison got = compare(comparisons[i].a, comparisons[i].b);
        IreumNameComparison back = compare(comparisons[i].b, comparisons[i].a);
        bool right = got.verdict == comparisons[i].verdict && back.verdict == got.verdict;
        if (!right)
            print_message("%s, %s: %s, back %s, score %.2f\n", comparisons[i].a, comparisons[i].b,
                          ireum_name_verdict(got.verdict), ireum_name_verdict(back.verdict), got.score);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

/* Sharing what few have says more than sharing what many have. */
static void rare_parts_weigh_more(void **state)
{
    (void)state;
    assert_true(compare("Kim Min-su", "Kim Min-su").score + 1 < compare("Dokgo Min-su", "Dokgo Min-su").score);
    assert_true(compare("Kim Min-su", "Kim Min-soo").score + 1 < compare("Kim Gyeol", "Kim Kyeol").score);
}

/* ---- Odd input ---- */

static void bad_bytes_are_refused(void **state)
{
    (void)state;
    IreumError error;
    IreumNameParts name_parts;
    IreumNameComparison comparison;
    size_t count;
    assert_int_equal(ireum_name_read(names, "Kim \xff", 5, &name_parts, NULL, 0, &count, &error), IREUM_INVALID);
    assert_non_null(strstr(error.message, "byte 4"));
    assert_int_equal(ireum_name_compare(names, "Kim", 3, "\xc3", 1, &comparison, &error), IREUM_INVALID);
}

static void long_names_are_no_names(void **state)
{
    (void)state;
    static char text[100000];
    IreumNameParts name_parts;
    IreumNameReading reading;
    IreumError error;
    size_t count;
    memset(text, 'a', sizeof text);
    assert_int_equal(ireum_name_read(names, text, sizeof text, &name_parts, &reading, 1, &count, &error), IREUM_OK);
    assert_int_equal(name_parts.form, IREUM_NAME_UNREAD);
    assert_int_equal(ireum_name_read(names, text, 40, &name_parts, &reading, 1, &count, &error), IREUM_OK);
    assert_true(count <= 1);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_taken_apart),    cmocka_unit_test(true_readings_are_found),
        cmocka_unit_test(readings_fall_and_add_up), cmocka_unit_test(surname_tells_habits),
        cmocka_unit_test(systems_are_told),         cmocka_unit_test(one_name_is_told_from_two),
        cmocka_unit_test(rare_parts_weigh_more),    cmocka_unit_test(bad_bytes_are_refused),
        cmocka_unit_test(long_names_are_no_names),
    };
    IreumError error;
    if (argc < 2 || ireum_names_open(argv[1], IREUM_MAPPED, &names, &error) != IREUM_OK) {
        fprintf(stderr, "usage: name_test GLOSSARY\n");
        return 1;
    }
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ireum_names_close(names);
    return failed;
}
