/* words.c: words, their letters and their sentences in any text. */
#include "holds.h"
#include "target.h"
#include "words/fold.h"
#include "words/words.h"

#include <assert.h>

static void holds_word(const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    Str text = word_text(words, index);
    char letters[256];
    size_t folded = fold_letters(text, letters, sizeof letters);
    assert(word->size > 0 && holds_span(words->text, word_span(word)));
    assert(index == 0 || words->at[index - 1].offset + words->at[index - 1].size <= word->offset);
    assert(fold_hash(HASH_START, text) == word->hash && fold_equal(text, text));
    assert(word->letters == (folded < 255 ? folded : 255));
}

/* The letters of two words one behind the other have the hash that joining theirs gives. */
static void holds_joined(const Words *words, size_t index)
{
    const Word *word = &words->at[index], *next = word + 1;
    if (index + 1 == words->count || next->letters == 255)
        return;
    assert(fold_hash(word->hash, word_text(words, index + 1)) == hash_join(word->hash, next->hash, next->letters));
}

static void holds_around(const Words *words, size_t index)
{
    size_t first, end, block = words_block(words, index);
    words_sentence(words, index, &first, &end);
    assert(first <= index && index < end && end <= words->count);
    assert(index - first <= SENTENCE_REACH && end - index <= SENTENCE_REACH);
    assert(block < words->block_count);
    assert(words->block_first[block] <= index && index < words->block_first[block + 1]);
}

static void holds_spans(const Words *words, const Spans *spans)
{
    for (size_t i = 0; i < spans->count; i++) {
        assert(holds_span(words->text, spans->at[i]));
        assert(i == 0 || span_end(spans->at[i - 1]) <= spans->at[i].offset);
    }
}

static void holds_list(const Words *words, const WordList *list)
{
    for (size_t i = 0; i < list->count; i++)
        assert(list->at[i] < words->count && (i == 0 || list->at[i - 1] < list->at[i]));
}

static void holds_quotes(const Words *words)
{
    for (size_t i = 0; i < words->quote_count; i++) {
        const Quote *quote = &words->quotes[i];
        assert(holds_span(words->text, (Span){quote->offset, quote->size}) && quote->word <= words->count);
        assert(i == 0 || quote[-1].offset < quote->offset);
    }
}

static void holds_words(const Words *words)
{
    for (size_t i = 0; i < words->count; i++) {
        holds_word(words, i);
        holds_joined(words, i);
        holds_around(words, i);
    }
    assert(words->count == 0 || words->at[words->count - 1].joint & JOINT_BLOCK);
    holds_spans(words, &words->nonprose);
    holds_spans(words, &words->italics);
    holds_list(words, &words->odd);
    holds_list(words, &words->seams);
    holds_quotes(words);
}

/* Each line is a piece; an empty one ends the block. */
static void find_pieces(Str text, Arena *arena, Prose *prose)
{
    bool open = false;
    for (Str rest = text; rest.at != NULL;) {
        Str line = str_cut(&rest, '\n');
        if (line.size > 0 && !open)
            prose_open(prose, arena, LAYOUT_PARAGRAPH);
        if (line.size > 0)
            prose_add(prose, arena, (Piece){{(uint32_t)(line.at - text.at), (uint32_t)line.size}, JOINT_LINE, 0});
        open = line.size > 0;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Str text = {(const char *)data, size};
    Arena arena = {0};
    Prose prose = {0};
    Words words;
    text.size = utf8_check(text);
    words_split_text(text, &arena, &words);
    holds_words(&words);
    find_pieces(text, &arena, &prose);
    words_split(text, &prose, &arena, &words);
    holds_words(&words);
    arena_free(&arena);
    return 0;
}
