/* near_test.c: letters that are near to each other, English words, the speller, and which names are taken for slips. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "glossary/english.h"
#include "glossary/near.h"
#include "glossary/store.h"
#include "korean/reading.h"
#include "mention/speller.h"

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The compiled glossary of the project. */
static const char *glossary;

static const struct {
    const char *one, *other;
    unsigned distance;
    bool swapped, doubled, same_systems;
} pairs[] = {
    {"pyongyang", "pyongyang", 0, false, false, true},
    {"pyonyang", "pyongyang", 1, false, false, false},
    {"hamhugn", "hamhung", 1, true, false, false},
    {"pyunggyeri", "punggyeri", 1, false, false, false},
    {"pyeongtek", "pyeongtaek", 1, false, false, false},
    {"kwangju", "gwangju", 1, false, false, true},
    {"songnam", "seongnam", 1, false, false, true},
    {"hyundae", "hyundai", 1, false, false, false},
    {"koreaa", "korea", 1, false, true, false},
    {"sinmum", "sinmun", 1, false, false, false},
    {"choesnohui", "choesonhui", 1, true, false, false},
    {"rodungsinmum", "rodongsinmun", 2, false, false, false},
    {"tokyo", "taegu", 3, false, false, false},
    {"", "a", 1, false, false, false},
    {"ab", "ba", 1, true, false, false},
    {"abcdefgh", "a", 3, false, false, false},
};

static void letters_are_compared(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(pairs); i++) {
        Str one = str_of(pairs[i].one), other = str_of(pairs[i].other);
        unsigned distance = near_distance(one, other), back = near_distance(other, one);
        if (distance != pairs[i].distance || back != distance || near_swapped(one, other) != pairs[i].swapped ||
            near_doubled(one, other) != pairs[i].doubled || near_same_systems(one, other) != pairs[i].same_systems) {
            print_message("%s, %s: distance %u, %u back\n", pairs[i].one, pairs[i].other, distance, back);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* Each spelling is found where a word begins with it: the table's index is right. */
static void spellings_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < near_spelling_count; i++) {
        for (size_t k = 0; k < near_spelling_count; k++) {
            const Spelling *one = &near_spellings[i], *other = &near_spellings[k];
            assert_int_equal(strlen(one->text), one->size);
            assert_int_equal(near_same_systems(str_of(one->text), str_of(other->text)), one->system == other->system);
        }
    }
}

static void readable_letters_are_some_hangul(void **state)
{
    (void)state;
    static const char *const readable[] = {"Pyongyang",  "Pyonyang", "Sung-nam", "Jeong-eun",
                                           "Punggye-ri", "Ch'oe",    "Kkot"};
    static const char *const unreadable[] = {"Hamhugn", "Sugn", "Sno", "Namyanjgju", "Gwnagju", "Smyth", ""};
    int wrong = 0;
    for (size_t i = 0; i < COUNT(readable); i++) {
        if (!reading_possible(str_of(readable[i]))) {
            print_message("%s cannot be read\n", readable[i]);
            wrong++;
        }
    }
    for (size_t i = 0; i < COUNT(unreadable); i++) {
        if (reading_possible(str_of(unreadable[i]))) {
            print_message("%s can be read\n", unreadable[i]);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* ---- The lexicon's sets ---- */

static Lexicon load(Arena *arena)
{
    Lexicon lexicon = {0};
    assert_int_equal(store_lexicon(glossary, IREUM_MAPPED, arena, &lexicon, NULL), IREUM_OK);
    return lexicon;
}

static bool is_near(const Lexicon *lexicon, Str letters)
{
    uint32_t keys[NEAR_KEYS];
    size_t count = near_keys(letters, 0, letters.size, keys);
    bool near = false;
    for (size_t i = 0; i < count; i++)
        near |= bloom_has(&lexicon->near, keys[i]);
    return near;
}

/* LETTERS with one changed in each of the ways at AT are near; *MISSED counts those that are not. */
static void try_slips(const Lexicon *lexicon, Str letters, size_t at, size_t *missed)
{
    char slip[NEAR_MOST + 1];
    memcpy(slip, letters.at, at);
    memcpy(slip + at, letters.at + at + 1, letters.size - at - 1);
    *missed += letters.size > NEAR_LEAST && !is_near(lexicon, (Str){slip, letters.size - 1});
    memcpy(slip, letters.at, letters.size);
    slip[at] = 'x';
    *missed += !is_near(lexicon, (Str){slip, letters.size});
    if (at + 1 < letters.size) {
        slip[at] = letters.at[at + 1];
        slip[at + 1] = letters.at[at];
        *missed += !is_near(lexicon, (Str){slip, letters.size});
    }
    if (letters.size < NEAR_MOST) {
        memcpy(slip, letters.at, at);
        slip[at] = 'x';
        memcpy(slip + at + 1, letters.at + at, letters.size - at);
        *missed += !is_near(lexicon, (Str){slip, letters.size + 1});
    }
}

static void every_slip_of_one_letter_is_near(void **state)
{
    (void)state;
    Arena arena = {0};
    Lexicon lexicon = load(&arena);
    size_t missed = 0, tried = 0;
    for (uint32_t i = 0; i < lexicon.form_count; i++) {
        const Form *form = &lexicon.forms[i];
        Str text = lexicon_text(&lexicon, form->text);
        char letters[NEAR_MOST];
        size_t size = fold_letters(text, letters, sizeof letters);
        if (!near_form(&lexicon.entries[form->entry], form, text) || size < NEAR_LEAST || size > NEAR_MOST)
            continue;
        for (size_t at = 0; at < size; at++, tried++)
            try_slips(&lexicon, (Str){letters, size}, at, &missed);
    }
    assert_true(tried > 10000);
    assert_int_equal(missed, 0);
    arena_free(&arena);
}

static const struct {
    const char *word;
    bool english;
} words[] = {
    {"house", true},       {"houses", true},   {"unhappily", true}, {"organisation", true}, {"organization", true},
    {"defence", true},     {"colour", true},   {"Tokyo", true},     {"Hamburg", true},      {"reworked", true},
    {"Pyeongtaek", false}, {"Hyundae", false}, {"sinmun", false},   {"unificaton", false},  {"Pyonyang", false},
};

static void english_is_known(void **state)
{
    (void)state;
    Arena arena = {0};
    Lexicon lexicon = load(&arena);
    assert_true(lexicon.english.blocks > 0);
    int wrong = 0;
    for (size_t i = 0; i < COUNT(words); i++) {
        if (bloom_has(&lexicon.english, fold_hash(HASH_START, str_of(words[i].word))) != words[i].english) {
            print_message("%s\n", words[i].word);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    const English *english = english_load(&arena);
    assert_non_null(english);
    assert_true(english_has(english, str_of("houses")));
    assert_false(english_has(english, str_of("Tokyo"))); /* a name, not written small */
    assert_false(english_has(english, str_of("")));
    arena_free(&arena);
}

/* ---- The speller ---- */

static bool suggests(Speller *speller, const char *word, const char *wanted)
{
    Suggestions suggestions = speller_suggest(speller, str_of(word));
    for (size_t i = 0; i < suggestions.count; i++) {
        if (strcmp(suggestions.at[i], wanted) == 0)
            return true;
    }
    return false;
}

static void speller_answers(void **state)
{
    (void)state;
    static const char *const asked[][2] = {
        {"Pyonyang", "Pyongyang"}, {"Hyundae", "Hyundai"}, {"Sinmum", "Sinmun"},        {"Pyunggye-ri", "Punggye-ri"},
        {"Hamhugn", "Hamhung"},    {"Sno-hui", "Son-hui"}, {"Snohui", "Sonhui"},        {"PYONYANG", "PYONGYANG"},
        {"Jnog-un", "Jong-un"},    {"Rodung", "Rodong"},   {"Pyeongtek", "Pyeongtaek"},
    };
    Spellers *spellers = spellers_new(glossary);
    Speller *speller = speller_borrow(spellers);
    assert_non_null(speller);
    for (int twice = 0; twice < 2; twice++) {
        for (size_t i = 0; i < COUNT(asked); i++)
            assert_true(suggests(speller, asked[i][0], asked[i][1]));
    }
    /* What is right, too long, or would take Hunspell long. */
    static const char *const unasked[] = {"Pyongyang", "", "gogogogogogogogogogo", "Pyongyangpyongyangpyongyang"};
    for (size_t i = 0; i < COUNT(unasked); i++)
        assert_int_equal(speller_suggest(speller, str_of(unasked[i])).count, 0);
    speller_return(spellers, speller);
    spellers_free(spellers);
}

static void answers_are_forgotten_in_time(void **state)
{
    (void)state;
    Spellers *spellers = spellers_new(glossary);
    Speller *speller = speller_borrow(spellers);
    char word[16];
    for (int i = 0; i < 5000; i++) {
        snprintf(word, sizeof word, "Q%c%c%c", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
        speller_suggest(speller, str_of(word));
    }
    assert_true(suggests(speller, "Pyonyang", "Pyongyang"));
    speller_return(spellers, speller);
    spellers_free(spellers);
}

static void *borrow_and_ask(void *context)
{
    Spellers *spellers = context;
    for (int i = 0; i < 20; i++) {
        Speller *speller = speller_borrow(spellers);
        bool right = speller != NULL && suggests(speller, "Pyonyang", "Pyongyang");
        speller_return(spellers, speller);
        if (!right)
            return spellers;
    }
    return NULL;
}

static void threads_share_spellers(void **state)
{
    (void)state;
    Spellers *spellers = spellers_new(glossary);
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, borrow_and_ask, spellers), 0);
    for (size_t i = 0; i < COUNT(threads); i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        assert_null(failed);
    }
    spellers_free(spellers);
}

static void no_dictionary_is_no_speller(void **state)
{
    (void)state;
    Spellers *spellers = spellers_new("/nowhere/glossary.db");
    assert_null(speller_borrow(spellers));
    speller_return(spellers, NULL);
    spellers_free(spellers);
    assert_null(speller_borrow(NULL));
    spellers_free(NULL);
}

/* ---- The rule ---- */

/* What name-typo says of a copy: the replacements of its first fix, each in brackets with "!" where the fix is safe, "?"
 * where a person has to be asked in any case. */
static const struct {
    const char *why, *copy, *told;
} copies[] = {
    {"one letter lost; nothing else is called so", "South Korea said that Pyonyang was silent.", "[Pyongyang]"},
    {"the right name elsewhere", "Pyongyang fell silent. Nobody in Pyonyang spoke.", "[Pyongyang]"},
    {"one added", "The test site at Pyunggye-ri in North Korea is closed.", "[Punggye-ri]"},
    {"swapped, unreadable, and the right one there", "He left Hamhung in May. In Hamhugn he was born.", "[Hamhung]!"},
    {"the owner's s stays", "Hamhung is cold. North Korea closed Hamhugn's port.", "[Hamhung]!"},
    {"repeats are one finding", "Hamhung. Hamhugn is cold. Hamhugn is far.", "[Hamhung,Hamhung]!"},
    {"capitals are kept", "PYONYANG, South Korea says, is silent.", "[PYONGYANG]"},
    {"other words of the name", "North Korea's Rodong Simmun reported it.", "[Rodong Sinmun]"},
    {"an English word in a name", "Korea's Ministry of Unificaton agreed.", "[Ministry of Unification]"},
    {"a comma inside", "South Korea's Ministry of Culure, Sports and Tourism agreed.",
     "[Ministry of Culture, Sports and Tourism]"},
    {"a person, swapped, the right name there", "Choe Son Hui came. A day later Choe Sno Hui left.", "[Choe Son Hui]!"},
    {"a person by the office", "North Korean Foreign Minister Choe Sno Hui left.", "[Choe Son Hui]"},
    {"a person, swapped so that nobody is called so", "Yoon Suk Yoel spoke.", "[Yoon Suk Yeol]"},
    {"the same, by its hyphen", "A film about Chun Doo-hwna opened.", "[Chun Doo-hwan]"},
    {"a leader whom everybody knows, a letter lost", "A film about Roh Moo-hyn opened.", "[Roh Moo-hyun]"},
    {"a person, swapped to a syllable that names have", "Han Ji-an sang. Lee Min-ha danced in Seoul.", ""},
    {"a short place, swapped", "South Korea said that it flew from the Wonsna area.", "[Wonsan]"},
    {"a short place, swapped, with nothing about places", "Seoul is large. The singer was Wonsna.", ""},
    {"a body, swapped beside its English word", "He teaches at Sognag University in Seoul.", "[Sogang University]"},
    {"a person, no more than near", "Choe Son Hui came. A day later Choe Sun Hui left.", ""},
    {"a person, and a brother", "Choe Son Hui came. A day later her brother Choe Sno Hui left.", ""},
    {"both in one sentence", "Choe Son Hui and Choe Sno Hui came.", ""},
    {"a person whom nobody knows", "Lim Bok-dong came to Seoul. Lim Bok-dogn left.", "[Lim Bok-dong]?"},
    {"the same, nowhere right", "Lim Bok-dogn came to Seoul. Lim Bok-dogn left.", ""},
    {"the same, a surname of the West", "Lee Smith came to Seoul. Lee Smyth left.", ""},
    {"a place of three syllables, a vowel changed", "In Seoul she saw Cheonggaecheon by night.", "[Cheonggyecheon]"},
    {"the same beside its English word", "Deuksugung Palace in Seoul is open.", "[Deoksugung Palace]"},
    {"the same, its first letter changed", "In Seoul she saw Keonggyecheon by night.", ""},
    {"a temple is no mountain", "Dobongsan in Seoul is steep. Below it lies Dobongsa, a temple.", ""},
    {"a short name in a copy about the other country", "Hoeryong and Hyesan lie in North Korea. So does Chungjn.", ""},
    {"a place of two syllables, a vowel changed", "Gangju is a town in Korea, they say.", ""},
    {"another place", "Gangdong lies in Seoul. Yangdong is a village in Korea.", ""},
    {"another system", "Seongnam lies in Korea. Old maps of Songnam have it.", ""},
    {"the Hangul in brackets", "They met in Ulsna (\uC6B8\uC0B0).", "[Ulsan]"},
    {"British English", "South Korea's Ministry of National Defence agreed.", ""},
    {"a word of longer forms", "Gyeongsang people moved to Gyeongsan in South Korea.", ""},
    {"names of the world", "Hamburg, Chongqing and Hunan sent envoys to South Korea.", ""},
    {"a list of names", "Boats from Keelung, Pohangg, Kobe came to South Korea.", ""},
    {"an address", "See www.Pyonyang.kp/Pyonyang in North Korea.", ""},
    {"marked", "Pyongyang said that Pyonyang [sic] was silent.", ""},
    {"part of an official name", "South Korea visited Pyonyang University.", ""},
    {"no capital", "Pyongyang said that pyonyang was silent.", ""},
    {"part of a name", "Hyundai is a company in Korea. Kim Hyundaai works there.", ""},
};

static void show_finding(const IreumFinding *finding, char *told, size_t size)
{
    size_t used = strlen(told);
    for (size_t i = 0; finding->fix_count > 0 && i < finding->fixes[0].edit_count && used < size; i++) {
        const IreumEdit *edit = &finding->fixes[0].edits[i];
        used +=
            (size_t)snprintf(told + used, size - used, "%c%.*s", i == 0 ? '[' : ',', (int)edit->text_size, edit->text);
    }
    if (used < size)
        snprintf(told + used, size - used, finding->fixes[0].safe ? "]!" : finding->fixes[0].ask ? "]?" : "]");
}

static void slips_are_told(void **state)
{
    (void)state;
    IreumChecker *checker = NULL;
    assert_int_equal(ireum_checker_open(&(IreumOptions){.glossary = glossary}, &checker, NULL), IREUM_OK);
    int wrong = 0;
    for (size_t i = 0; i < COUNT(copies); i++) {
        IreumResult *result = NULL;
        IreumInput input = {.bytes = copies[i].copy, .size = strlen(copies[i].copy)};
        assert_int_equal(ireum_check(checker, &input, &result, NULL), IREUM_OK);
        size_t count;
        const IreumFinding *findings = ireum_result_findings(result, &count);
        char told[256] = "";
        for (size_t k = 0; k < count; k++) {
            if (strcmp(findings[k].rule, "name-typo") == 0)
                show_finding(&findings[k], told, sizeof told);
        }
        if (strcmp(told, copies[i].told) != 0) {
            print_message("%s: %s, not %s\n", copies[i].why, told, copies[i].told);
            wrong++;
        }
        ireum_result_free(result);
    }
    ireum_checker_close(checker);
    assert_int_equal(wrong, 0);
}

int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    glossary = arguments[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_compared),
        cmocka_unit_test(spellings_are_found),
        cmocka_unit_test(readable_letters_are_some_hangul),
        cmocka_unit_test(every_slip_of_one_letter_is_near),
        cmocka_unit_test(english_is_known),
        cmocka_unit_test(speller_answers),
        cmocka_unit_test(answers_are_forgotten_in_time),
        cmocka_unit_test(threads_share_spellers),
        cmocka_unit_test(no_dictionary_is_no_speller),
        cmocka_unit_test(slips_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
