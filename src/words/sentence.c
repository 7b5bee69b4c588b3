/* sentence.c: what stands around a word. */
#include "words/words.h"

size_t words_at(const Words *words, uint32_t offset)
{
    size_t low = 0, high = words->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (words->at[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

void words_sentence(const Words *words, size_t index, size_t *first, size_t *end)
{
    size_t start = index;
    while (start > 0 && index - start < SENTENCE_REACH && !(words->at[start].flags & WORD_SENTENCE))
        start--;
    size_t stop = index + 1;
    while (stop < words->count && stop - index < SENTENCE_REACH && !(words->at[stop].flags & WORD_SENTENCE))
        stop++;
    *first = start;
    *end = stop;
}

size_t words_block(const Words *words, size_t index)
{
    size_t low = 0, high = words->block_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (words->block_first[middle] <= index)
            low = middle;
        else
            high = middle;
    }
    return low;
}
