/* fold_test.c: the letters that words are compared by, and their hashes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "words/words.h"
#include "words/fold.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *what, *text, *letters;
} letter_rows[] = {
    {"case", "RoDong", "rodong"},
    {"McCune-Reischauer's breve, composed", "Chos\u014fn Minjuju\u016di", "chosonminjujuui"},
    {"the same, decomposed", "Choso\u0306n Minjujuu\u0306i", "chosonminjujuui"},
    {"a breve on a capital", "\u014enmun", "onmun"},
    {"a caron that stands for the breve", "Chos\u01D2n", "choson"},
    {"apostrophes", "Ch'oe Ch\u2019oe Ch\u02BCoe", "choechoechoe"},
    {"hyphens and spaces", "Kim Jong-un", "kimjongun"},
    {"an acronym's stops", "U.S.", "us"},
    {"a number's stop is a digit's", "1.5", "1.5"},
    {"a number's commas are not", "2,300", "2300"},
    {"an ampersand", "R&D", "r&d"},
    {"composed Hangul", "김정은", "김정은"},
    {"Hangul in conjoining jamo is composed", "\u1100\u1175\u11B7\u110C\u1165\u11BC\u110B\u1173\u11AB", "김정은"},
    {"a syllable with a jamo behind it", "\uAE30\u11B7", "김"},
    {"Han stays", "金正恩", "金正恩"},
    {"nothing", "-' .", ""},
};

static void letters_are_folded(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(letter_rows); i++) {
        char letters[64];
        size_t size = fold_letters(str_of(letter_rows[i].text), letters, sizeof letters);
        bool right = str_equal((Str){letters, size}, str_of(letter_rows[i].letters));
        if (!right)
            print_message("%s: got '%.*s', wanted '%s'\n", letter_rows[i].what, (int)size, letters,
                          letter_rows[i].letters);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

static void letters_past_the_capacity_are_counted(void **state)
{
    (void)state;
    char letters[4] = "....";
    assert_int_equal(fold_letters(str_of("Rodong"), letters, 3), 6);
    assert_memory_equal(letters, "rod.", 4);
}

static const struct {
    const char *one, *other;
    bool equal;
} equal_rows[] = {
    {"Rodong Sinmun", "rodong-sinmun", true},
    {"Chos\u014fn", "Choso\u0306n", true},
    {"Chos\u014fn", "Choson", true},
    {"P\u2019y\u014fngyang", "Pyongyang", true},
    {"로동신문", "\u1105\u1169\u1103\u1169\u11BC\u1109\u1175\u11AB\u1106\u116E\u11AB", true},
    {"Rodong", "Rodon", false},
    {"Rodon", "Rodong", false},
    {"로동신문", "노동신문", false},
    {"Rodong", "Nodong", false},
    {"", "a", false},
};

static void equal_letters_have_equal_hashes(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(equal_rows); i++) {
        Str one = str_of(equal_rows[i].one), other = str_of(equal_rows[i].other);
        bool equal = fold_equal(one, other);
        bool same_hash = fold_hash(HASH_START, one) == fold_hash(HASH_START, other);
        if (equal != equal_rows[i].equal || same_hash != equal_rows[i].equal)
            print_message("'%s' and '%s': equal %d, same hash %d\n", equal_rows[i].one, equal_rows[i].other, equal,
                          same_hash);
        wrong += equal != equal_rows[i].equal || same_hash != equal_rows[i].equal;
    }
    assert_int_equal(wrong, 0);
}

static void hashes_go_backwards(void **state)
{
    (void)state;
    uint32_t hash = HASH_START;
    for (unsigned i = 0; i < 1000; i++) {
        unsigned char byte = (unsigned char)(i * 37);
        assert_int_equal(hash_before(hash_byte(hash, byte), byte), hash);
        hash = hash_byte(hash, byte);
    }
    Str plural = str_of("Hwasongs"), singular = str_of("Hwasong");
    assert_int_equal(hash_before(fold_hash(HASH_START, plural), 's'), fold_hash(HASH_START, singular));
}

/* Two hashes are joined as if their letters had been read in one go, also where there are very many of them. */
static void hashes_are_joined(void **state)
{
    (void)state;
    char letters[UINT8_MAX];
    for (size_t i = 0; i < sizeof letters; i++)
        letters[i] = (char)('a' + i % 26);
    uint32_t first = fold_hash(HASH_START, str_of("Rodong"));
    for (size_t size = 0; size <= sizeof letters; size++) {
        Str rest = {letters, size};
        assert_int_equal(hash_join(first, fold_hash(HASH_START, rest), (uint8_t)size), fold_hash(first, rest));
    }
}

/* A word's hash and the count of what it is of, which the splitter makes on its way, are those of its folded letters. */
static void words_and_folding_agree(void **state)
{
    (void)state;
    static const char *const texts[] = {"Rodong",
                                        "U.S.",
                                        "People's",
                                        "People\u2019s",
                                        "2,300",
                                        "1.5",
                                        "Chos\u014fn",
                                        "Ch'oe",
                                        "KN23",
                                        "김정은",
                                        "金正恩",
                                        "R&D",
                                        "Choso\u0306n",
                                        "so\u00ADft",
                                        "a",
                                        "abcdefg",
                                        "abcdefgh",
                                        "Abcdefghi",
                                        "abcdefghijklmnopqrst",
                                        "abcdefgH"};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(texts); i++) {
        Arena arena = {0};
        Words words;
        words_split_text(str_of(texts[i]), &arena, &words);
        for (size_t k = 0; k < words.count; k++) {
            Str text = word_text(&words, k);
            bool agree =
                words.at[k].hash == fold_hash(HASH_START, text) && words.at[k].letters == fold_letters(text, NULL, 0);
            if (!agree)
                print_message("%s: word %zu\n", texts[i], k);
            wrong += !agree;
        }
        wrong += words.count == 0;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* Il with two capitals I or two small l, and nothing else. */
static void strokes_are_taken_for_each_other(void **state)
{
    (void)state;
    assert_true(fold_alike(str_of("Kim Jong II"), str_of("Kim Jong Il")));
    assert_true(fold_alike(str_of("Kim ll-sung"), str_of("Kim Il Sung")));
    assert_false(fold_equal(str_of("Kim Jong II"), str_of("Kim Jong Il")));
    assert_false(fold_alike(str_of("Kim Jong Ik"), str_of("Kim Jong Il")));
    assert_false(fold_alike(str_of("Kim Jong III"), str_of("Kim Jong Il")));
}

/* A letter that looks Latin is compared as the one that it looks like. */
static void look_alikes_are_folded(void **state)
{
    (void)state;
    assert_true(fold_equal(str_of("K\u0456m"), str_of("Kim")));
    assert_true(fold_equal(str_of("\u041Aim"), str_of("Kim")));
    assert_true(fold_equal(str_of("Se\u03BFul"), str_of("Seoul")));
    assert_true(fold_equal(str_of("\uFF2Bim\u200B"), str_of("Kim")));
    assert_false(fold_equal(str_of("\u0416im"), str_of("Kim")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_folded),
        cmocka_unit_test(strokes_are_taken_for_each_other),
        cmocka_unit_test(look_alikes_are_folded),
        cmocka_unit_test(letters_past_the_capacity_are_counted),
        cmocka_unit_test(equal_letters_have_equal_hashes),
        cmocka_unit_test(hashes_go_backwards),
        cmocka_unit_test(hashes_are_joined),
        cmocka_unit_test(words_and_folding_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
