/* zone_romanized.c: the stretches in which copy tells how a name is romanized, which then is no choice of its own: behind
 * a label (RR: Hangang), and tables that have a column with such a label. */
#include "mention/zone.h"

/* The word that is a label, or ends one: Romanization, Reischauer, MR. */
static bool is_label(const Document *document, size_t index)
{
    static const char *const systems[] = {"RR", "MR", "IPA", "Yale"};
    for (size_t i = 0; i < sizeof systems / sizeof *systems; i++) {
        if (str_is(word_text(&document->words, index), systems[i]))
            return true;
    }
    return cue_is(document, index, CUE_ROMANIZATION);
}

/* Whether what the label tells ends behind word INDEX. */
static bool ends_behind(const Words *words, size_t index)
{
    unsigned joint = words->at[index].joint;
    if (joint & (JOINT_CLOSE | JOINT_STOP | JOINT_BLOCK))
        return true;
    Span word = word_span(&words->at[index]);
    Span between = {span_end(word), words->at[index + 1].offset - span_end(word)};
    return (joint & JOINT_COLON) && str_find(span_text(words->text, between), str_of(";"), 0) != SIZE_MAX;
}

/* From each label of words [FIRST, END), a block, to the end of what it tells. */
static void zone_labels(Document *document, size_t first, size_t end)
{
    enum { LONGEST = 16 };
    const Words *words = &document->words;
    for (size_t i = first; i + 1 < end; i++) {
        if (!(words->at[i].joint & JOINT_COLON) || !is_label(document, i) || ends_behind(words, i))
            continue;
        size_t last = i + 1;
        while (last + 1 < end && last - i < LONGEST && !ends_behind(words, last))
            last++;
        zone_add(document, ZONE_ROMANIZED, words_span(words, i, last));
        i = last;
    }
}

/* Whether block INDEX, a cell, holds a label and little else: RR, Revised Romanization. */
static bool heads_column(const Document *document, size_t index)
{
    enum { LONGEST = 5 };
    size_t first = document->words.block_first[index], end = document->words.block_first[index + 1];
    bool label = false;
    for (size_t i = first; i < end && end - first <= LONGEST; i++)
        label = label || is_label(document, i);
    return label;
}

/* The table whose first cell is block FIRST. Returns the block behind its last. */
static size_t zone_table(Document *document, size_t first)
{
    const Prose *prose = &document->copy->prose;
    const Words *words = &document->words;
    bool romanized = false;
    size_t end = first;
    for (; end < words->block_count && prose->blocks[end].layout == LAYOUT_CELL; end++)
        romanized = romanized || heads_column(document, end);
    size_t first_word = words->block_first[first], end_word = words->block_first[end];
    if (romanized && first_word < end_word)
        zone_add(document, ZONE_ROMANIZED, words_span(words, first_word, end_word - 1));
    return end;
}

void zones_romanized(Document *document)
{
    const Words *words = &document->words;
    size_t done = 0; /* blocks */
    for (size_t i = 0; i < words->eastern.count; i++) {
        size_t block = words_block(words, words->eastern.at[i]);
        if (block < done)
            continue;
        done = block + 1;
        zone_labels(document, words->block_first[block], words->block_first[block + 1]);
    }
    for (size_t i = 0; i < words->block_count && words->eastern.count > 0;)
        i = document->copy->prose.blocks[i].layout == LAYOUT_CELL ? zone_table(document, i) : i + 1;
}
