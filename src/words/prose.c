/* prose.c: the list of stretches that a format's reader hands on. */
#include "words/words.h"

void prose_open(Prose *prose, Arena *arena, Layout layout)
{
    prose->blocks = arena_room(arena, prose->blocks, prose->block_count, &prose->block_capacity, sizeof *prose->blocks);
    if (prose->block_count < prose->block_capacity)
        prose->blocks[prose->block_count++] = (Block){layout, (uint32_t)prose->piece_count, 0};
}

void prose_add(Prose *prose, Arena *arena, Piece piece)
{
    if (prose->block_count == 0)
        return; /* memory was out when its block was to be opened */
    prose->pieces = arena_room(arena, prose->pieces, prose->piece_count, &prose->piece_capacity, sizeof *prose->pieces);
    if (prose->piece_count == prose->piece_capacity)
        return;
    prose->pieces[prose->piece_count++] = piece;
    prose->blocks[prose->block_count - 1].count++;
}

void spans_add(Spans *spans, Arena *arena, Span span)
{
    spans->at = arena_room(arena, spans->at, spans->count, &spans->capacity, sizeof *spans->at);
    if (spans->count < spans->capacity)
        spans->at[spans->count++] = span;
}
