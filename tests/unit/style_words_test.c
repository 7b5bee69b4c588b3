/* style_words_test.c: what a style says, in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "glossary/style_words.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void each_key_and_word_has_words(void **state)
{
    (void)state;
    int wrong = 0;
    for (int key = 0; key < STYLE_KEY_COUNT; key++) {
        const StyleKeyInfo *info = &style_keys[key];
        wrong += style_group((StyleKey)key) == NULL || style_subject((StyleKey)key) == NULL;
        for (const char *const *word = info->words; word != NULL && *word != NULL; word++) {
            if (style_word_meaning((StyleKey)key, str_of(*word)) == NULL) {
                fprintf(stderr, "%s: '%s' has no words\n", info->name, *word);
                wrong++;
            }
        }
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    StyleKey key;
    const char *value, *meaning;
} meanings[] = {
    {STYLE_NAME_SOUTH, "hyphen-lower", "Kim Min-su (hyphen, small letter)"},
    {STYLE_NAME_NORTH, "spaced; joined", "Choe Son Hui (two words), or Choe Sonhui (one word)"},
    {STYLE_COUNTRY_SOUTH, "ROK; Republic of Korea", "ROK, or Republic of Korea"},
    {STYLE_COUNTRY_SOUTH, "any", "any form"},
    {STYLE_COUNTRY_HEADLINE, "N. Korea; S. Korea", "N. Korea, S. Korea"},
    {STYLE_ACRONYM_FREE, "US; UN", "US, UN"},
    {STYLE_SEA_EAST, "one:East Sea", "East Sea"},
    {STYLE_SEA_EAST, "pair:Sea of Japan/East Sea", "Sea of Japan and East Sea, both at first mention"},
    {STYLE_DOKDO, "off", "any of the names"},
};

static void values_are_told(void **state)
{
    (void)state;
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(meanings); i++) {
        const char *got = style_meaning(meanings[i].key, str_of(meanings[i].value), &arena);
        if (strcmp(got, meanings[i].meaning) != 0) {
            fprintf(stderr, "'%s': '%s', not '%s'\n", meanings[i].value, got, meanings[i].meaning);
            wrong++;
        }
    }
    arena_free(&arena);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_key_and_word_has_words),
        cmocka_unit_test(values_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
