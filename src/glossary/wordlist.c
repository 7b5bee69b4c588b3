/* wordlist.c: the glossary as a spelling dictionary. A word of it is what stands between two spaces of a right form;
 * of a person's given name every pattern is one (Son-hui, Son Hui, Son-Hui, Sonhui). The grammar file says which
 * letters are taken for one another where Korean is romanized (near.h), so that these are what a checker suggests
 * first. */
#include "glossary/wordlist.h"

#include "base/file.h"
#include "base/unicode.h"
#include "glossary/lexicon.h"
#include "glossary/near.h"
#include "words/bytes.h"

#include <stdlib.h>

/* ---- Text that grows ---- */

typedef struct Output {
    Arena *arena;
    char *at;
    size_t size, capacity;
} Output;

static void put(Output *output, Str text)
{
    for (size_t i = 0; i < text.size; i++) {
        output->at = arena_room(output->arena, output->at, output->size, &output->capacity, 1);
        if (output->size < output->capacity)
            output->at[output->size++] = text.at[i];
    }
}

static void put_text(Output *output, const char *text)
{
    put(output, str_of(text));
}

/* ---- Words ---- */

typedef struct FormWords {
    Arena *arena;
    Str *at;
    size_t count, capacity;
} FormWords;

/* What a checker of words can use: no digit, no stop, no slash, more than one letter. */
static bool is_word(Str text)
{
    if (text.size < 2 || utf8_check(text) != text.size)
        return false;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.at[i];
        bool fits = byte_is(byte, BYTE_LOWER) || byte_is(byte, BYTE_UPPER) || (unsigned char)byte >= 0x80;
        bool between = i > 0 && i + 1 < text.size && (byte == '-' || byte == '\'');
        if (!fits && !between)
            return false;
    }
    return true;
}

static void word_add(FormWords *list, Str word)
{
    if (!is_word(word))
        return;
    list->at = arena_room(list->arena, list->at, list->count, &list->capacity, sizeof *list->at);
    if (list->count < list->capacity)
        list->at[list->count++] = word;
}

/* FIRST and SECOND, the syllables of a given name, in the patterns of all houses: Son-hui, Sonhui, Son Hui, and with it
 * Son-Hui, which a checker takes apart. */
static void name_add(FormWords *list, Str first, Str second)
{
    if (first.size == 0 || second.size == 0 || !is_word(first) || !is_word(second))
        return;
    char capital = byte_upper(second.at[0]), small = byte_lower(second.at[0]);
    Str rest = str_after(second, 1);
    word_add(list, first);
    word_add(list, str_of(arena_print(list->arena, "%c%.*s", capital, STR(rest))));
    word_add(list, str_of(arena_print(list->arena, "%.*s-%c%.*s", STR(first), small, STR(rest))));
    word_add(list, str_of(arena_print(list->arena, "%.*s%c%.*s", STR(first), small, STR(rest))));
}

static void person_add(FormWords *list, Str text)
{
    Str last = {NULL, 0}, rest = text;
    size_t words = 0;
    for (Str word; rest.at != NULL; last = word, words++) {
        word = str_cut(&rest, ' ');
        size_t hyphen = str_find(word, (Str){"-", 1}, 0);
        if (words > 0 && hyphen != SIZE_MAX)
            name_add(list, str_slice(word, 0, hyphen), str_after(word, hyphen + 1));
        else if (words == 2 && rest.at == NULL)
            name_add(list, last, word);
    }
}

/* The words of the right ones among COUNT forms of ENTRIES; their texts are in POOL. */
static void forms_add(const Form *forms, size_t count, const Entry *entries, const char *pool, FormWords *list)
{
    for (size_t i = 0; i < count; i++) {
        const Form *form = &forms[i];
        const Entry *entry = &entries[form->entry];
        if (!form_right(form) || !form_matched(form) || entry->match == MATCH_SUFFIX)
            continue;
        Str text = {pool + form->text, form->size};
        for (Str rest = text; rest.at != NULL;)
            word_add(list, str_cut(&rest, ' '));
        if (entry->class == CLASS_PERSON)
            person_add(list, text);
    }
}

static int by_bytes(const void *a, const void *b)
{
    const Str *one = a, *other = b;
    return str_compare(*one, *other);
}

/* In order of their bytes, each once. */
static void words_sort(FormWords *list)
{
    if (list->count > 0)
        qsort(list->at, list->count, sizeof *list->at, by_bytes);
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (i == 0 || !str_equal(list->at[i], list->at[i - 1]))
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
}

const Str *wordlist_words_from(const Lexicon *lexicon, uint32_t from, Arena *arena, size_t *count)
{
    FormWords list = {.arena = arena};
    forms_add(lexicon->forms + from, lexicon->form_count - from, lexicon->entries, lexicon->pool, &list);
    words_sort(&list);
    *count = list.count;
    return list.at;
}

const Str *wordlist_words(const Draft *draft, size_t *count)
{
    FormWords list = {.arena = draft->arena};
    forms_add(draft->forms, draft->form_count, draft->entries, draft->pool, &list);
    words_sort(&list);
    *count = list.count;
    return list.at;
}

static Str words_text(const Draft *draft)
{
    size_t count;
    const Str *words = wordlist_words(draft, &count);
    Output output = {.arena = draft->arena};
    put_text(&output, arena_print(draft->arena, "%zu\n", count));
    for (size_t i = 0; i < count; i++) {
        put(&output, words[i]);
        put_text(&output, "\n");
    }
    return (Str){output.at, output.size};
}

/* ---- Their grammar ---- */

/* TRY has the letters of romanized Korean, the frequent ones first. A word is right with the owner's 's, too. One
 * word is never split in two, and nothing merely similar is suggested: a slip has the letters of what was meant. */
static const char grammar_head[] = "# The glossary of ireum, made by 'ireum glossary compile'.\n"
                                   "SET UTF-8\n"
                                   "TRY noageuihsjkymdrcbtplwfvxzq'-NOAGEUIHSJKYMDRCBTPLWFVXZQ\n"
                                   "WORDCHARS -'\n"
                                   "ICONV 1\n"
                                   "ICONV \u2019 '\n"
                                   "BREAK 4\n"
                                   "BREAK -\n"
                                   "BREAK ^-\n"
                                   "BREAK -$\n"
                                   "BREAK 's$\n"
                                   "NOSPLITSUGS\n"
                                   "MAXNGRAMSUGS 0\n";

/* The letters that alone spell SOUND. */
static Str single_letters(uint8_t sound, Arena *arena)
{
    Output letters = {.arena = arena};
    for (size_t i = 0; i < near_spelling_count; i++) {
        const Spelling *spelling = &near_spellings[i];
        if (spelling->sound == sound && spelling->size == 1)
            put_text(&letters, spelling->text);
    }
    return (Str){letters.at, letters.size};
}

/* The sounds of two single letters and more: any of them may stand for any other of its sound, at all places of a
 * word at once. Hunspell tries them all, so that a word takes time by the power of such letters: longer spellings
 * are left to REP, and the speller asks of no word with too many (SPELLER_EXCHANGED). */
static void put_maps(Output *output)
{
    Output rows = {.arena = output->arena};
    size_t count = 0;
    for (uint8_t sound = 0; sound < UINT8_MAX; sound++) {
        Str letters = single_letters(sound, output->arena);
        if (letters.size < 2)
            continue;
        put_text(&rows, arena_print(output->arena, "MAP %.*s\n", STR(letters)));
        count++;
    }
    put_text(output, arena_print(output->arena, "MAP %zu\n", count));
    put(output, (Str){rows.at, rows.size});
}

/* Each spelling of a sound for each other one, where one of them has several letters. */
static size_t put_replacements(Output *output)
{
    size_t count = 0;
    for (size_t i = 0; i < near_spelling_count; i++) {
        for (size_t k = 0; k < near_spelling_count; k++) {
            const Spelling *wrong = &near_spellings[i], *right = &near_spellings[k];
            if (i == k || wrong->sound != right->sound || (wrong->size == 1 && right->size == 1))
                continue;
            put_text(output, arena_print(output->arena, "REP %s %s\n", wrong->text, right->text));
            count++;
        }
    }
    return count;
}

static Str grammar_text(const Draft *draft)
{
    Output replacements = {.arena = draft->arena}, output = {.arena = draft->arena};
    size_t count = put_replacements(&replacements);
    put_text(&output, grammar_head);
    put_text(&output, arena_print(draft->arena, "REP %zu\n", count));
    put(&output, (Str){replacements.at, replacements.size});
    put_maps(&output);
    return (Str){output.at, output.size};
}

const char *wordlist_path(Arena *arena, const char *path, const char *suffix)
{
    size_t size = strlen(path);
    bool database = str_ends((Str){path, size}, ".db");
    return arena_print(arena, "%.*s%s", (int)(database ? size - 3 : size), path, suffix);
}

Status wordlist_write(const Draft *draft, const char *path, Error *error)
{
    Arena *arena = draft->arena;
    Str words = words_text(draft), grammar = grammar_text(draft);
    const char *words_path = wordlist_path(arena, path, ".dic");
    const char *grammar_path = wordlist_path(arena, path, ".aff");
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    Status status = file_write(grammar_path, grammar, arena, error);
    return status == IREUM_OK ? file_write(words_path, words, arena, error) : status;
}
