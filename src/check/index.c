/* index.c: the names of a glossary by how they begin, for whoever types them. */
#include "check/result.h"
#include "glossary/names.h"
#include "rules/pattern.h"
#include "words/fold.h"

#include <stdlib.h>

/* A form by its folded letters. */
typedef struct Begin {
    Str letters;
    uint32_t form;
} Begin;

struct IreumIndex {
    Arena arena;
    const Lexicon *lexicon;
    Begin *at; /* in the order of their letters */
    size_t count;
};

/* ---- Building ---- */

static int by_letters(const void *a, const void *b)
{
    const Begin *one = a, *other = b;
    int order = str_compare(one->letters, other->letters);
    return order != 0 ? order : (one->form > other->form) - (one->form < other->form);
}

static void add_form(IreumIndex *index, uint32_t number)
{
    const Form *form = &index->lexicon->forms[number];
    Str text = {index->lexicon->pool + form->text, form->size};
    size_t size = fold_letters(text, NULL, 0);
    char *letters = form_matched(form) ? arena_alloc(&index->arena, size) : NULL;
    if (letters == NULL)
        return;
    fold_letters(text, letters, size);
    index->at[index->count++] = (Begin){{letters, size}, number};
}

static void build(IreumIndex *index)
{
    const Lexicon *lexicon = index->lexicon;
    index->at = arena_alloc(&index->arena, lexicon->form_count * sizeof *index->at);
    if (index->at == NULL)
        return;
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        const Entry *entry = &lexicon->entries[i];
        for (uint32_t k = 0; k < entry->form_count; k++)
            add_form(index, entry->first_form + k);
    }
    qsort(index->at, index->count, sizeof *index->at, by_letters);
}

IreumStatus ireum_index_open(const IreumChecker *checker, IreumIndex **index, IreumError *error)
{
    *index = NULL;
    IreumIndex *opened = calloc(1, sizeof *opened);
    if (opened == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    opened->lexicon = checker->lexicon;
    build(opened);
    if (opened->arena.failed) {
        ireum_index_close(opened);
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    }
    *index = opened;
    return IREUM_OK;
}

void ireum_index_close(IreumIndex *index)
{
    if (index == NULL)
        return;
    arena_free(&index->arena);
    free(index);
}

/* ---- What has been typed ---- */

enum { TYPED_WORDS = 8, TYPED_SIZE = 200 };

/* The last bytes of BEFORE that may hold a name: of its last line, from the start of a character on. */
static Str typed_tail(Str before)
{
    size_t start = before.size > TYPED_SIZE ? before.size - TYPED_SIZE : 0;
    for (size_t i = before.size; i > start; i--) {
        if (before.at[i - 1] == '\n' || before.at[i - 1] == '\r')
            start = i;
    }
    while (start < before.size && ((unsigned char)before.at[start] & 0xC0) == 0x80)
        start++;
    return str_after(before, start);
}

/* Whether words with JOINT between them may be of one name. */
static bool joins(unsigned joint)
{
    return (joint & ~(unsigned)(JOINT_SPACE | JOINT_HYPHEN)) == 0;
}

/* Where the form TEXT may be meant by a word in Latin letters: both begin with a capital. */
static bool capital(Str text)
{
    size_t size;
    return text.size > 0 && code_point(utf8_next(text.at, &size))->upper;
}

/* Whether words from FIRST to the last may begin a name: a Latin one has a capital and two letters. */
static bool may_begin(const Words *words, size_t first)
{
    const Word *word = &words->at[first];
    if (word->script == SCRIPT_HANGUL || word->script == SCRIPT_HAN)
        return true;
    return capital(word_text(words, first)) && (word->letters >= 2 || first + 1 < words->count);
}

/* ---- Looking up ---- */

/* Begins [FIRST, END) that have the letters of what was typed. */
typedef struct Range {
    size_t first;
    size_t end;
    size_t size; /* letters typed */
    bool latin;
} Range;

/* The first form from FROM on whose first SIZE letters are not before LETTERS, or, for AFTER, are behind them. */
static size_t bound(const IreumIndex *index, Str letters, bool after)
{
    size_t low = 0;
    for (size_t high = index->count; low < high;) {
        size_t middle = low + (high - low) / 2;
        Str at = index->at[middle].letters;
        int order = str_compare(str_slice(at, 0, at.size < letters.size ? at.size : letters.size), letters);
        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Range range_of(const IreumIndex *index, const Words *words, size_t first)
{
    char letters[TYPED_SIZE];
    Span span = words_span(words, first, words->count - 1);
    size_t size = fold_letters(span_text(words->text, span), letters, sizeof letters);
    uint8_t script = words->at[first].script;
    Range range = {.size = size, .latin = script != SCRIPT_HANGUL && script != SCRIPT_HAN};
    if (size == 0 || size > sizeof letters)
        return range;
    range.first = bound(index, (Str){letters, size}, false);
    range.end = bound(index, (Str){letters, size}, true);
    return range;
}

/* An entry that is found, with the form that it is found by. */
typedef struct Found {
    const Begin *begin;
    uint32_t rank; /* less is better */
} Found;

typedef struct Best {
    const IreumIndex *index;
    const Document *document;
    Found *at;
    size_t count, most;
    bool more;
} Best;

static const Form *form_of(const IreumIndex *index, const Begin *begin)
{
    return &index->lexicon->forms[begin->form];
}

/* Whether the copy names ENTRY; what it has inside a longer name alone does not count. */
static bool named(const Document *document, uint32_t entry)
{
    bool written = document->first_named != NULL && document->first_named[entry] != NONE;
    for (size_t i = 0; written && i < document->things.count; i++) {
        if (document->things.at[i].entry == entry)
            return true;
    }
    return false;
}

static uint32_t rank_of(const Best *best, const Begin *begin, size_t typed)
{
    const Form *form = form_of(best->index, begin);
    uint32_t rank = form_flagged(form);
    rank = rank << 1 | !named(best->document, form->entry);
    rank = rank << 1 | (begin->letters.size > typed);
    return rank << 16 | (begin->letters.size < UINT16_MAX ? (uint32_t)begin->letters.size : UINT16_MAX);
}

/* Takes the place of ENTRY out; false where it is there with a better form. */
static bool make_way(Best *best, uint32_t entry, uint32_t rank)
{
    for (size_t i = 0; i < best->count; i++) {
        if (form_of(best->index, best->at[i].begin)->entry != entry)
            continue;
        if (best->at[i].rank <= rank)
            return false;
        memmove(best->at + i, best->at + i + 1, (--best->count - i) * sizeof *best->at);
        return true;
    }
    return true;
}

static void rank_begin(Best *best, const Begin *begin, size_t typed)
{
    uint32_t rank = rank_of(best, begin, typed);
    if (!make_way(best, form_of(best->index, begin)->entry, rank))
        return;
    size_t place = best->count;
    while (place > 0 && best->at[place - 1].rank > rank)
        place--;
    best->more |= best->count == best->most;
    if (place == best->most)
        return;
    best->count += best->count < best->most;
    memmove(best->at + place + 1, best->at + place, (best->count - place - 1) * sizeof *best->at);
    best->at[place] = (Found){begin, rank};
}

static void rank_range(Best *best, const Range *range)
{
    for (size_t i = range->first; i < range->end; i++) {
        const Begin *begin = &best->index->at[i];
        const Form *form = form_of(best->index, begin);
        if (!range->latin || capital(form_text(best->document, form)))
            rank_begin(best, begin, range->size);
    }
}

static void show(const Best *best, const Found *found, Document *document, IreumVisitSuggestion visit, void *context)
{
    const Lexicon *lexicon = best->index->lexicon;
    const Form *form = form_of(best->index, found->begin);
    const Entry *entry = &lexicon->entries[form->entry];
    const char *style;
    IreumSuggestion suggestion = {
        .text = arena_copy(document->arena, written_form(document, entry, &style)),
        .entry = lexicon->pool + entry->id,
        .class_name = class_names[entry->class],
        .hangul = lexicon->pool + entry_hangul(lexicon, entry),
        .typed = lexicon->pool + form->text,
        .kind = (IreumFormKind)form->kind,
        .named = named(document, form->entry),
    };
    visit(context, &suggestion);
}

/* Index of the first word of the last ones that may be of one name; the count of words where there is none. */
static size_t first_word(const Words *words, Str tail)
{
    size_t count = words->count, first = count;
    if (count == 0 || words->at[count - 1].offset + words->at[count - 1].size != tail.size)
        return count;
    while (first > 0 && count - first < TYPED_WORDS && (first == count || joins(words->at[first - 1].joint)))
        first--;
    return first;
}

size_t ireum_index_suggest(const IreumIndex *index, const IreumResult *result, const char *before, size_t size,
                           size_t most, IreumVisitSuggestion visit, void *context, bool *more)
{
    Arena arena = {0};
    Document document = result->document;
    document.arena = &arena;
    Str tail = typed_tail((Str){before, size});
    Words words = {0};
    if (utf8_check(tail) == tail.size)
        words_split_text(tail, &arena, &words);
    Best best = {index, &document, arena_alloc(&arena, (most + 1) * sizeof *best.at), 0, most, false};
    size_t first = first_word(&words, tail), replaced = 0;
    for (; best.at != NULL && first < words.count && best.count == 0; first++) {
        Range range = may_begin(&words, first) ? range_of(index, &words, first) : (Range){0};
        rank_range(&best, &range);
        replaced = tail.size - words.at[first].offset;
    }
    for (size_t i = 0; i < best.count; i++)
        show(&best, &best.at[i], &document, visit, context);
    *more = best.more;
    replaced = best.count > 0 ? replaced : 0;
    arena_free(&arena);
    return replaced;
}
