/* speller.c: Hunspell, opened when somebody asks, one at a time a thread, with its answers kept. */
#include "mention/speller.h"

#include "base/unicode.h"
#include "glossary/wordlist.h"
#include "words/fold.h"

#include <hunspell/hunspell.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct Answer {
    Str word; /* empty: a free place */
    const char **at;
    size_t count;
} Answer;

/* Answers lie in an open-addressed table. When half of it is full all are forgotten: a copy has few near words, and one
 * made to have many must not fill the memory. */
enum { ANSWERS = 4096 };

struct Speller {
    Hunhandle *hunspell;
    Speller *next; /* idle */
    Arena arena;   /* of the answers */
    size_t answered;
    Answer answers[ANSWERS];
};

struct Spellers {
    Arena arena;
    const char *grammar; /* paths */
    const char *words;
    const Lexicon *lexicon; /* whose forms from number FROM on are no words of the pair; NULL: there are none */
    uint32_t from;
    pthread_mutex_t mutex; /* of IDLE */
    Speller *idle;
    Spellers *next; /* of those that were made over the first */
};

/* Hunspell keeps a table of letters for the whole process, which the first dictionary makes and the last one frees
 * without asking who else is doing so. */
static pthread_mutex_t hunspell_table = PTHREAD_MUTEX_INITIALIZER;

static Hunhandle *hunspell_open(const char *grammar, const char *words)
{
    pthread_mutex_lock(&hunspell_table);
    Hunhandle *hunspell = Hunspell_create(grammar, words);
    pthread_mutex_unlock(&hunspell_table);
    return hunspell;
}

static void hunspell_close(Hunhandle *hunspell)
{
    pthread_mutex_lock(&hunspell_table);
    Hunspell_destroy(hunspell);
    pthread_mutex_unlock(&hunspell_table);
}

Spellers *spellers_new(const char *path)
{
    Spellers *spellers = calloc(1, sizeof *spellers);
    if (spellers == NULL)
        return NULL;
    spellers->grammar = wordlist_path(&spellers->arena, path, ".aff");
    spellers->words = wordlist_path(&spellers->arena, path, ".dic");
    if (spellers->arena.failed || pthread_mutex_init(&spellers->mutex, NULL) != 0) {
        arena_free(&spellers->arena);
        free(spellers);
        return NULL;
    }
    return spellers;
}

Spellers *spellers_over(Spellers *below, const Lexicon *lexicon, uint32_t from)
{
    Spellers *spellers = calloc(1, sizeof *spellers);
    if (spellers == NULL || pthread_mutex_init(&spellers->mutex, NULL) != 0) {
        free(spellers);
        return NULL;
    }
    spellers->grammar = below->grammar;
    spellers->words = below->words;
    spellers->lexicon = lexicon;
    spellers->from = from;
    spellers->next = below->next;
    below->next = spellers;
    return spellers;
}

static void speller_free(Speller *speller)
{
    if (speller->hunspell != NULL)
        hunspell_close(speller->hunspell);
    arena_free(&speller->arena);
    free(speller);
}

static void free_one(Spellers *spellers)
{
    for (Speller *next; spellers->idle != NULL; spellers->idle = next) {
        next = spellers->idle->next;
        speller_free(spellers->idle);
    }
    pthread_mutex_destroy(&spellers->mutex);
    arena_free(&spellers->arena);
    free(spellers);
}

void spellers_free(Spellers *spellers)
{
    for (Spellers *next; spellers != NULL; spellers = next) {
        next = spellers->next;
        free_one(spellers);
    }
}

/* Teaches the words of the layers; false where memory is out. */
static bool add_words(const Spellers *spellers, Speller *speller)
{
    Arena arena = {0};
    size_t count = 0;
    const Str *words =
        spellers->lexicon != NULL ? wordlist_words_from(spellers->lexicon, spellers->from, &arena, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        const char *word = arena_copy(&arena, words[i]);
        if (word != NULL)
            Hunspell_add(speller->hunspell, word);
    }
    bool fine = !arena.failed;
    arena_free(&arena);
    return fine;
}

static Speller *speller_new(const Spellers *spellers)
{
    /* Hunspell opens what is not there and then knows no word. */
    if (access(spellers->grammar, R_OK) != 0 || access(spellers->words, R_OK) != 0)
        return NULL;
    Speller *speller = calloc(1, sizeof *speller);
    if (speller == NULL)
        return NULL;
    speller->hunspell = hunspell_open(spellers->grammar, spellers->words);
    if (speller->hunspell == NULL || !add_words(spellers, speller)) {
        speller_free(speller);
        return NULL;
    }
    return speller;
}

Speller *speller_borrow(Spellers *spellers)
{
    if (spellers == NULL)
        return NULL;
    pthread_mutex_lock(&spellers->mutex);
    Speller *speller = spellers->idle;
    if (speller != NULL)
        spellers->idle = speller->next;
    pthread_mutex_unlock(&spellers->mutex);
    return speller != NULL ? speller : speller_new(spellers);
}

void speller_return(Spellers *spellers, Speller *speller)
{
    if (speller == NULL)
        return;
    pthread_mutex_lock(&spellers->mutex);
    speller->next = spellers->idle;
    spellers->idle = speller;
    pthread_mutex_unlock(&spellers->mutex);
}

/* ---- A question ---- */

static bool may_be_asked(Str word)
{
    size_t exchanged = 0;
    for (size_t i = 0; i < word.size; i++)
        exchanged += memchr("ougkdtbprlOUGKDTBPRL", word.at[i], 20) != NULL;
    return word.size > 0 && word.size <= SPELLER_MOST && exchanged <= SPELLER_EXCHANGED &&
           utf8_check(word) == word.size;
}

static void forget(Speller *speller)
{
    arena_free(&speller->arena);
    speller->answered = 0;
    memset(speller->answers, 0, sizeof speller->answers);
}

static Answer *answer_place(Speller *speller, Str word)
{
    uint32_t place = fold_hash(HASH_START, word) % ANSWERS;
    while (speller->answers[place].word.size > 0 && !str_equal(speller->answers[place].word, word))
        place = (place + 1) % ANSWERS;
    return &speller->answers[place];
}

/* Fills ANSWER, which stays free where memory is out. */
static void ask(Speller *speller, Str word, Answer *answer)
{
    Arena *arena = &speller->arena;
    const char *asked = arena_copy(arena, word);
    const char **kept = arena_alloc(arena, SUGGESTIONS * sizeof *kept);
    if (arena->failed)
        return;
    char **list = NULL;
    bool right = Hunspell_spell(speller->hunspell, asked) != 0;
    int count = right ? 0 : Hunspell_suggest(speller->hunspell, &list, asked);
    size_t used = 0;
    for (int i = 0; i < count && used < SUGGESTIONS; i++)
        kept[used++] = arena_copy(arena, str_of(list[i]));
    if (count > 0)
        Hunspell_free_list(speller->hunspell, &list, count);
    if (arena->failed)
        return;
    *answer = (Answer){{asked, word.size}, kept, used};
    speller->answered++;
}

Suggestions speller_suggest(Speller *speller, Str word)
{
    if (!may_be_asked(word))
        return (Suggestions){NULL, 0};
    if (speller->answered >= ANSWERS / 2 || speller->arena.failed)
        forget(speller);
    Answer *answer = answer_place(speller, word);
    if (answer->word.size == 0)
        ask(speller, word, answer);
    return (Suggestions){answer->at, answer->count};
}
