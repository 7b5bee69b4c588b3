/* cue.h: words that are evidence of something, looked for where somebody asks. */
#ifndef MENTION_CUE_H
#define MENTION_CUE_H

#include "mention/document.h"

/* Whether words [FIRST, END) hold a cue of KIND; for CUE_COUNTRY, one of the countries in VALUE. */
bool cue_between(const Document *document, size_t first, size_t end, CueKind kind, uint32_t value);

/* The kinds of all cues in words [FIRST, END), a bit each. */
uint32_t cues_between(const Document *document, size_t first, size_t end);

/* A cue at words [FIRST, LAST], the last one perhaps with ENDING bytes of 's or s. */
typedef struct CueHit {
    Cue cue;
    uint32_t first;
    uint32_t last;
    uint16_t ending;
} CueHit;

/* Shows SEE every cue that begins in words [FIRST, END), by its first word, shortest first. */
void cues_each(const Document *document, size_t first, size_t end, void (*see)(void *context, const CueHit *hit),
               void *context);

/* Whether a cue of KIND begins at word INDEX. */
bool cue_at(const Document *document, size_t index, CueKind kind);

/* Whether word INDEX alone is a cue of KIND. */
bool cue_is(const Document *document, size_t index, CueKind kind);

/* Whether a cue of KIND ends right before word INDEX: "in", "the city of". */
bool cue_before(const Document *document, size_t index, CueKind kind);

/* Whether the sentence around word INDEX tells of former times: a year before the Revised Romanization (2000), or a word
 * of history. The Taejon of 1950 may keep the spelling of 1950. */
bool history_around(const Document *document, size_t index);

/* The same by a year alone: a sentence of today may speak of the Korean War. */
bool former_year_around(const Document *document, size_t index);

#endif
