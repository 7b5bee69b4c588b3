/* korean_test.c: Hangul syllables, and which Latin letters can be read from them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/unicode.h"
#include "korean/hangul.h"
#include "korean/reading.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Syllables as onset.nucleus.coda, and what is left behind them. */
static const struct {
    const char *text, *syllables;
} syllable_rows[] = {
    {"가", "0.0.0|"},
    {"힣", "18.20.27|"},
    {"김정은", "0.20.16|12.4.21|11.18.4|"},
    {"\u1100\u1175\u11B7", "0.20.16|"},
    {"\u1100\u1175\u1100\u1175", "0.20.0|0.20.0|"},
    {"김Kim", "0.20.16|Kim"},
    {"ㄱ", "ㄱ"}, /* a compatibility jamo is no syllable */
    {"金", "金"},
    {"", ""},
};

static void syllables_have_parts(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(syllable_rows); i++) {
        char got[64] = "";
        size_t used = 0;
        Str rest = str_of(syllable_rows[i].text);
        for (Syllable syllable; hangul_next(&rest, &syllable);)
            used += (size_t)snprintf(got + used, sizeof got - used, "%d.%d.%d|", syllable.onset, syllable.nucleus,
                                     syllable.coda);
        snprintf(got + used, sizeof got - used, "%.*s", STR(rest));
        bool right = strcmp(got, syllable_rows[i].syllables) == 0;
        if (!right)
            print_message("%s: %s\n", syllable_rows[i].text, got);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *hangul, *latin;
    bool fits;
} reading_rows[] = {
    /* The systems. */
    {"김정은", "Gim Jeong-eun", true},          /* Revised Romanization */
    {"김정은", "Kim Ch\u014fng-\u016dn", true}, /* McCune-Reischauer */
    {"김정은", "Kim Jong Un", true},            /* the North's */
    {"평양", "P\u2019y\u014fngyang", true},
    {"평양", "Pyongyang", true},
    {"신라", "Silla", true}, /* sound changes */
    {"독립문", "Dongnimmun", true},
    {"한라산", "Hallasan", true},
    /* Custom. */
    {"이승만", "Rhee Seung-man", true},
    {"이명박", "Lee Myung-bak", true},
    {"박정희", "Park Chung-hee", true},
    {"최현", "Choe Hyon", true},
    {"임성남", "Lim Sung-nam", true},
    {"임성남", "Im Seong-nam", true},
    {"윤석열", "Yoon Suk Yeol", true},
    {"정의선", "Chung Euisun", true},
    {"조선 로동당", "Joson Rodongdang", true},
    /* Others' names. */
    {"김정일", "Kim Jong Suk", false},
    {"김정은", "Kim Jong", false},
    {"김정은", "Kim Jong Un Park", false},
    {"김정은", "Park Geun-hye", false},
    {"문재인", "Moon Jae Myung", false},
    {"평양", "Seoul", false},
    /* No syllables, no letters, too many. */
    {"金正恩", "Kim Jong Un", false},
    {"김a", "Kim a", false},
    {"김", "", false},
    {"김", "--", false},
    {"김", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
};

static void readings_fit_or_not(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(reading_rows); i++) {
        bool fits = reading_fits(str_of(reading_rows[i].hangul), str_of(reading_rows[i].latin));
        if (fits != reading_rows[i].fits)
            print_message("%s, %s: %s\n", reading_rows[i].hangul, reading_rows[i].latin, fits ? "fits" : "does not");
        wrong += fits != reading_rows[i].fits;
    }
    assert_int_equal(wrong, 0);
}

/* Spellings and places of a name go together however it is encoded. */
static void decomposed_hangul_reads_the_same(void **state)
{
    (void)state;
    assert_true(reading_fits(str_of("\u1100\u1175\u11B7"), str_of("Kim")));
    assert_false(reading_fits(str_of("\u1100\u1175\u11B7"), str_of("Ki")));
}

static const struct {
    const char *letters, *syllables;
} spelled_rows[] = {
    {"ㄱㅣㅁ", "김"},     {"ㄱㅏㄱㅏ", "가가"}, {"ㄱㅏㄱㄱㅏ", "각가"}, {"ㅇㅣㄹㄱㄷㅏ", "일ㄱ다"},
    {"ㄷㅏㄺ", "닭"},     {"ㄱㅏㄸㅏ", "가따"}, {"ㄱ", "ㄱ"},           {"ㅏ", "ㅏ"},
    {"ㅋㅋㅋ", "ㅋㅋㅋ"}, {"ㄳㅏ", "ㄳㅏ"},     {"ㅎㅣㅎ", "힣"},       {"김ㅏ", "김ㅏ"},
};

/* Single letters become the syllables that they spell; what spells none stays. */
static void letters_spell_syllables(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(spelled_rows); i++) {
        char got[64] = "";
        size_t used = 0;
        for (Str rest = str_of(spelled_rows[i].letters); rest.size > 0;) {
            size_t size = 0;
            uint32_t value = utf8_next(rest.at, &size), syllable = hangul_spelled(&rest);
            if (syllable == 0)
                rest = str_after(rest, size);
            used += utf8_put(syllable != 0 ? syllable : value, got + used);
        }
        if (strcmp(got, spelled_rows[i].syllables) != 0) {
            print_message("%s: got %s, wanted %s\n", spelled_rows[i].letters, got, spelled_rows[i].syllables);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syllables_have_parts),
        cmocka_unit_test(letters_spell_syllables),
        cmocka_unit_test(readings_fit_or_not),
        cmocka_unit_test(decomposed_hangul_reads_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
