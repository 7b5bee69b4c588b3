/* cue.c: words that are evidence of something. */
#include "mention/cue.h"

#include "mention/stages.h"

/* Whether a cue of KIND begins at word INDEX; if ALONE, one that is no longer than the word. */
static bool cue_matches(const Document *document, size_t index, CueKind kind, uint32_t value, bool alone)
{
    const PhraseTable *table = &document->lexicon->cue_table;
    const Words *words = &document->words;
    if (!phrase_may_begin(table, words, index))
        return false;
    PhraseHit hits[PHRASE_HITS];
    size_t count = phrase_find(table, words, index, hits);
    for (size_t i = 0; i < count; i++) {
        if (alone && hits[i].end != index)
            continue;
        for (uint16_t k = 0; k < hits[i].count; k++) {
            const Cue *cue = &document->lexicon->cues[table->items[hits[i].first + k]];
            if (cue->kind == kind && (kind != CUE_COUNTRY || (cue->value & value)))
                return true;
        }
    }
    return false;
}

bool cue_at(const Document *document, size_t index, CueKind kind)
{
    return index < document->words.count && cue_matches(document, index, kind, 0, false);
}

bool cue_is(const Document *document, size_t index, CueKind kind)
{
    return index < document->words.count && cue_matches(document, index, kind, 0, true);
}

bool cue_between(const Document *document, size_t first, size_t end, CueKind kind, uint32_t value)
{
    for (size_t i = first; i < end; i++) {
        if (cue_matches(document, i, kind, value, false))
            return true;
    }
    return false;
}

void cues_each(const Document *document, size_t first, size_t end, void (*see)(void *context, const CueHit *hit),
               void *context)
{
    const Lexicon *lexicon = document->lexicon;
    const PhraseTable *table = &lexicon->cue_table;
    const Words *words = &document->words;
    PhraseHit hits[PHRASE_HITS];
    for (size_t i = first; i < end; i++) {
        size_t count = phrase_may_begin(table, words, i) ? phrase_find(table, words, i, hits) : 0;
        for (size_t h = 0; h < count; h++) {
            for (uint16_t k = 0; k < hits[h].count; k++) {
                CueHit hit = {lexicon->cues[table->items[hits[h].first + k]], (uint32_t)i, hits[h].end, hits[h].ending};
                see(context, &hit);
            }
        }
    }
}

static void see_kind(void *context, const CueHit *hit)
{
    uint32_t *kinds = context;
    *kinds |= (uint32_t)1 << hit->cue.kind;
}

uint32_t cues_between(const Document *document, size_t first, size_t end)
{
    uint32_t kinds = 0;
    cues_each(document, first, end, see_kind, &kinds);
    return kinds;
}

bool cue_before(const Document *document, size_t index, CueKind kind)
{
    enum { LONGEST = 4 };
    const PhraseTable *table = &document->lexicon->cue_table;
    for (size_t back = 1; back <= LONGEST && back <= index; back++) {
        /* The stop of an abbreviation (Rep., Prof.) ends no sentence. */
        bool sentence = document->words.at[index - back + 1].flags & WORD_SENTENCE;
        unsigned allowed = JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | (sentence ? 0u : (unsigned)JOINT_STOP);
        if (document->words.at[index - back].joint & ~allowed)
            return false;
        PhraseHit hits[PHRASE_HITS];
        size_t count = phrase_find(table, &document->words, index - back, hits);
        for (size_t i = 0; i < count; i++) {
            for (uint16_t k = 0; hits[i].end == index - 1 && k < hits[i].count; k++) {
                if (document->lexicon->cues[table->items[hits[i].first + k]].kind == kind)
                    return true;
            }
        }
    }
    return false;
}

bool former_year_around(const Document *document, size_t index)
{
    enum { REVISED = 2000 };
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    for (size_t i = first; i < end; i++) {
        bool digits = document->words.at[i].flags & WORD_DIGITS;
        uint16_t year = digits ? year_named(word_text(&document->words, i)) : 0;
        if (year != 0 && year < REVISED)
            return true;
    }
    return false;
}

bool history_around(const Document *document, size_t index)
{
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    return former_year_around(document, index) || cue_between(document, first, end, CUE_HISTORY, 0);
}
