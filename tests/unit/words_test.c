/* words_test.c: where words end, what stands between them, and what each is known by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "words/words.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { SHOWN = 512 };

static const struct {
    uint16_t joint;
    char sign;
} signs[] = {
    {JOINT_SPACE, '_'}, {JOINT_LINE, '~'},  {JOINT_HYPHEN, '-'}, {JOINT_DASH, '='},  {JOINT_COMMA, ','},
    {JOINT_STOP, '.'},  {JOINT_OPEN, '('},  {JOINT_CLOSE, ')'},  {JOINT_QUOTE, '"'}, {JOINT_SLASH, '/'},
    {JOINT_COLON, ':'}, {JOINT_OTHER, '*'}, {JOINT_BLOCK, '$'},
};

/* Words with their joints in angle brackets: Kim<_>Jong<->un<$> */
static void show_words(const Words *words, char shown[SHOWN])
{
    size_t used = 0;
    shown[0] = '\0';
    for (size_t i = 0; i < words->count && used < SHOWN - 64; i++) {
        used += (size_t)snprintf(shown + used, SHOWN - used, "%.*s<", STR(word_text(words, i)));
        for (size_t k = 0; k < COUNT(signs); k++) {
            if (words->at[i].joint & signs[k].joint)
                shown[used++] = signs[k].sign;
        }
        used += (size_t)snprintf(shown + used, SHOWN - used, ">");
    }
}

static int row_differs(const char *row, const char *got, const char *wanted)
{
    if (strcmp(got, wanted) == 0)
        return 0;
    print_message("%s\n  got    %s\n  wanted %s\n", row, got, wanted);
    return 1;
}

static const struct {
    const char *text, *shown;
} joint_rows[] = {
    {"", ""},
    {" \n", ""},
    {"Kim Jong-un", "Kim<_>Jong<->un<$>"},
    {"Kim\nJong Un", "Kim<~>Jong<_>Un<$>"},
    {"Kim\r\nJong-\nun", "Kim<~>Jong<~->un<$>"},
    {"Seoul\u2010Busan and Seoul\u2013Busan", "Seoul<->Busan<_>and<_>Seoul<=>Busan<$>"},
    {"Seoul -- once", "Seoul<_=>once<$>"},
    {"Kim (김), chairman", "Kim<_(>김<_,)>chairman<$>"},
    {"\u201CNo,\u201D he said.", "No<_,\">he<_>said<.$>"},
    {"and/or: yes", "and</>or<_:>yes<$>"},
    {"no\u00A0break", "no<_>break<$>"},
    {"A & B", "A<_>&<_>B<$>"},
    {"R&D", "R<>&<>D<$>"},
    /* A change of script ends a word. */
    {"Kim은 갔다", "Kim<>은<_>갔다<$>"},
    {"김정은Kim", "김정은<>Kim<$>"},
    {"金正恩과", "金正恩<>과<$>"},
    {"3월", "3월<$>"}, /* digits have none */
    {"(이,李)", "이<,>李<)$>"},
    /* Hangul in conjoining jamo is one word; what follows is another. */
    {"\u1100\u1175\u11B7 Kim", "\u1100\u1175\u11B7<_>Kim<$>"},
    {"Kim\u110B\u1173\u11AB", "Kim<>\u110B\u1173\u11AB<$>"},
    /* What only looks Latin is part of a Latin word, wherever it stands in it; a Russian word is one by itself. */
    {"K\u0456m and \u041Aim", "K\u0456m<_>and<_>\u041Aim<$>"},
    {"\uFF2B\uFF49\uFF4D", "\uFF2B\uFF49\uFF4D<$>"},
    {"\u0420\u0430\u043A \u0446ar", "\u0420\u0430\u043A<_>\u0446<>ar<$>"},
    /* What is not seen is part of a word that goes on behind it, and nothing between words. */
    {"Jo\u200Bng \u200BUn\u200B.", "Jo\u200Bng<_>Un<.$>"},
    {"김\u3164정은", "김\u3164정은<$>"},
    {"so\u00ADft\u00AD-ware", "so\u00ADft<->ware<$>"},
    /* Accents for apostrophes. */
    {"People`s Army", "People`s<_>Army<$>"},
    {"Workers\u00B4 Party", "Workers<_>Party<$>"},
    {"``Kim'' said", "Kim<_\">said<$>"},
    {"신문ㆍ소설", "신문<*>소설<$>"},
    /* Marks belong to their letters. */
    {"Cho\u0306son Rodong", "Cho\u0306son<_>Rodong<$>"},
    /* Acronyms with stops, initials, numbers. */
    {"the U.S. said", "the<_>U.S.<_>said<$>"},
    {"U.S.-led", "U.S.<->led<$>"},
    {"a U.N. vote. Then", "a<_>U.N.<_>vote<_.>Then<$>"},
    {"J. Kim", "J<_.>Kim<$>"},
    {"1.5 and 2,300", "1.5<_>and<_>2,300<$>"},
    {"in 2016.", "in<_>2016<.$>"},
    {"July 1, 2016", "July<_>1<_,>2016<$>"},
    /* Web copy that lost a space. */
    {"on Monday.Chung said", "on<_>Monday<.>Chung<_>said<$>"},
    {"the end.The next", "the<_>end<.>The<_>next<$>"},
    /* Apostrophes inside, and behind a final s. */
    {"Workers' Party", "Workers<_>Party<$>"},
    {"People\u2019s Army", "People\u2019s<_>Army<$>"},
    {"Ch'oe P\u02BCyo", "Ch'oe<_>P\u02BCyo<$>"},
    {"the 'Kim' he", "the<_\">Kim<_\">he<$>"},
    {"rock 'n' roll", "rock<_\">n<_\">roll<$>"},
};

static void words_end_where_they_should(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(joint_rows); i++) {
        Arena arena = {0};
        Words words;
        char shown[SHOWN];
        words_split_text(str_of(joint_rows[i].text), &arena, &words);
        show_words(&words, shown);
        wrong += row_differs(joint_rows[i].text, shown, joint_rows[i].shown);
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *word;
    WordCase letter_case;
    Script script;
} case_rows[] = {
    {"sinmun", CASE_LOWER, SCRIPT_LATIN},
    {"Sinmun", CASE_CAPITAL, SCRIPT_LATIN},
    {"K", CASE_CAPITAL, SCRIPT_LATIN},
    {"KWP", CASE_UPPER, SCRIPT_LATIN},
    {"U.S.", CASE_UPPER, SCRIPT_LATIN},
    {"JoongAng", CASE_MIXED, SCRIPT_LATIN},
    {"iKON", CASE_MIXED, SCRIPT_LATIN},
    {"H\u014fw", CASE_CAPITAL, SCRIPT_LATIN},
    {"\u014eny\u014f", CASE_CAPITAL, SCRIPT_LATIN},
    {"2016", CASE_NONE, SCRIPT_OTHER},
    {"김정은", CASE_NONE, SCRIPT_HANGUL},
    {"金正恩", CASE_NONE, SCRIPT_HAN},
    {"Ch'oe", CASE_CAPITAL, SCRIPT_LATIN},
    {"3rd", CASE_LOWER, SCRIPT_LATIN},
};

static void words_know_their_case_and_script(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(case_rows); i++) {
        Arena arena = {0};
        Words words;
        words_split_text(str_of(case_rows[i].word), &arena, &words);
        bool right = words.count == 1 && words.at[0].letter_case == case_rows[i].letter_case &&
                     words.at[0].script == case_rows[i].script;
        if (!right)
            print_message("%s: %zu words, case %d, script %d\n", case_rows[i].word, words.count,
                          words.count > 0 ? words.at[0].letter_case : -1, words.count > 0 ? words.at[0].script : -1);
        wrong += !right;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* The words that begin a sentence. */
static const struct {
    const char *text, *starts;
} sentence_rows[] = {
    {"Kim spoke. Lee left. nobody", "Kim Lee "},
    {"Kim spoke! Lee? No.", "Kim Lee No "},
    {"Gen. Kim and Mr. Lee met on Jan. 6 in Seoul.", "Gen "},
    {"J. Kim came.", "J "},
    {"It said so on Monday.Chung left.", "It Chung "},
    {"The U.S. Navy left.", "The "},
    {"He said: \u201CGo. Now.\u201D Then he went.", "He Now Then "},
    {"About 1.5 million won.", "About "},
};

static void sentences_begin_where_they_should(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(sentence_rows); i++) {
        Arena arena = {0};
        Words words;
        char starts[SHOWN] = "";
        size_t used = 0;
        words_split_text(str_of(sentence_rows[i].text), &arena, &words);
        for (size_t k = 0; k < words.count; k++) {
            if (words.at[k].flags & WORD_SENTENCE)
                used += (size_t)snprintf(starts + used, sizeof starts - used, "%.*s ", STR(word_text(&words, k)));
        }
        wrong += row_differs(sentence_rows[i].text, starts, sentence_rows[i].starts);
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *word;
    int flags;
} flag_rows[] = {
    {"Kim", WORD_PLAIN},
    {"Kim's", WORD_PLAIN | WORD_APOSTROPHE | WORD_POSSESSIVE | WORD_FINAL_S},
    {"Kim\u2019s", WORD_APOSTROPHE | WORD_POSSESSIVE | WORD_FINAL_S},
    {"workers'", WORD_PLAIN | WORD_POSSESSIVE | WORD_FINAL_S},
    {"workers", WORD_PLAIN | WORD_FINAL_S},
    {"Ch'oe", WORD_PLAIN | WORD_APOSTROPHE},
    {"U.S.", WORD_PLAIN | WORD_STOPS},
    {"23", WORD_PLAIN | WORD_DIGITS},
    {"Chos\u014fn", 0},
};

static void words_carry_their_flags(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(flag_rows); i++) {
        Arena arena = {0};
        Words words;
        words_split_text(str_of(flag_rows[i].word), &arena, &words);
        int got = words.count == 1 ? words.at[0].flags & ~WORD_SENTENCE : -1;
        if (got != flag_rows[i].flags)
            print_message("%s: 0x%02X, wanted 0x%02X\n", flag_rows[i].word, (unsigned)got,
                          (unsigned)flag_rows[i].flags);
        wrong += got != flag_rows[i].flags;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* Addresses and the like, which are no prose, with a bar behind each. */
static const struct {
    const char *text, *nonprose;
} address_rows[] = {
    {"see https://www.hani.co.kr/arti/1.html, please", "https://www.hani.co.kr/arti/1.html|"},
    {"write to english@hani.co.kr.", "english@hani.co.kr|"},
    {"at www.kcna.kp", "www.kcna.kp|"},
    {"follow @minju_kim and #Pyongyang", "@minju_kim|#Pyongyang|"},
    {"in C:\\copy\\kim.txt", "C:\\copy\\kim.txt|"},
    {"the #1 of J. Kim in the U.S. on Monday.Chung", ""},
};

static void addresses_are_no_prose(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(address_rows); i++) {
        Arena arena = {0};
        Words words;
        char got[SHOWN] = "";
        size_t used = 0;
        words_split_text(str_of(address_rows[i].text), &arena, &words);
        for (size_t k = 0; k < words.nonprose.count; k++)
            used += (size_t)snprintf(got + used, sizeof got - used, "%.*s|",
                                     STR(span_text(words.text, words.nonprose.at[k])));
        wrong += row_differs(address_rows[i].text, got, address_rows[i].nonprose);
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

static void a_sentence_has_a_limit(void **state)
{
    (void)state;
    Arena arena = {0};
    Words words;
    char text[3 * (3 * SENTENCE_REACH) + 1] = "";
    for (size_t i = 0; i < 3 * SENTENCE_REACH; i++)
        memcpy(text + 3 * i, "ab ", 3);
    size_t first = 0, end = 0;
    words_split_text((Str){text, sizeof text - 1}, &arena, &words);
    assert_int_equal(words.count, 3 * SENTENCE_REACH);
    words_sentence(&words, 150, &first, &end);
    assert_int_equal(first, 50);
    assert_int_equal(end, 250);
    arena_free(&arena);
}

/* Words with an odd character in them or behind them, and words that another script touches. */
static const struct {
    const char *text, *odd, *seams;
    uint32_t composed, decomposed;
} noted_rows[] = {
    {"Kim Jong-un said so.", "", "", 0, 0},
    {"K\u0456m Jong\u2011un said", "0 1 ", "", 0, 0},
    {"Workers` Party's People`s", "0 2 ", "", 0, 0},
    {"K\u0456m\u2011un", "0 ", "", 0, 0}, /* once, though one is in it and one behind */
    {"a \u200B b", "0 ", "", 0, 0},
    {"Kim은 갔다", "", "0 ", 2, 0},
    {"김Kim", "", "0 ", 1, 0},
    {"Se울oul", "", "0 1 ", 1, 0},
    {"3월 R&D", "", "", 1, 0},
    {"Kim (김) \u1100\u1175\u11B7", "", "", 1, 1},
    {"ㄱㅣㅁ", "0 ", "", 1, 0},
};

static void show_list(const WordList *list, char shown[SHOWN])
{
    size_t used = 0;
    shown[0] = '\0';
    for (size_t i = 0; i < list->count && used < SHOWN - 16; i++)
        used += (size_t)snprintf(shown + used, SHOWN - used, "%u ", list->at[i]);
}

static void unusual_words_are_noted(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(noted_rows); i++) {
        Arena arena = {0};
        Words words;
        char shown[SHOWN];
        words_split_text(str_of(noted_rows[i].text), &arena, &words);
        show_list(&words.odd, shown);
        wrong += row_differs(noted_rows[i].text, shown, noted_rows[i].odd);
        show_list(&words.seams, shown);
        wrong += row_differs(noted_rows[i].text, shown, noted_rows[i].seams);
        wrong += words.composed != noted_rows[i].composed || words.decomposed != noted_rows[i].decomposed;
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unusual_words_are_noted),          cmocka_unit_test(words_end_where_they_should),
        cmocka_unit_test(words_know_their_case_and_script), cmocka_unit_test(sentences_begin_where_they_should),
        cmocka_unit_test(words_carry_their_flags),          cmocka_unit_test(addresses_are_no_prose),
        cmocka_unit_test(a_sentence_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
