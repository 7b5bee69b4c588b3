/* person_side.c: of which of the two Koreas a person in no glossary is, as far as the words around the name say so: "South
 * Korean Vice Minister Lim Sung-nam", "Ri Kwang Su, North Korea's delegate,". */
#include "mention/person.h"

#include "mention/cue.h"
#include "mention/described.h"

/* Words that make "North Korean" say what somebody deals with, or where from he fled, and not whose he is. */
static bool turns_away(Str word)
{
    static const char *const words[] = {"affairs", "analyst", "defector", "escapee", "expert",  "issues",    "policy",
                                        "refugee", "rights",  "scholar",  "studies", "watcher", "specialist"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_starts(word, words[i]))
            return true;
    }
    return false;
}

/* The countries that stand in a phrase. */
typedef struct Phrase {
    const Document *document;
    uint32_t koreas;
    uint32_t countries;
} Phrase;

/* The two Koreas count as an adjective or an owner: "North Korea" alone is what somebody speaks of, "Seoul" may begin a
 * body's name. Of other countries all count. */
static void see_country(void *context, const CueHit *hit)
{
    Phrase *phrase = context;
    Str last = word_text(&phrase->document->words, hit->last);
    bool korean = (hit->cue.value & phrase->koreas) != 0;
    if (hit->cue.kind == CUE_COUNTRY && (!korean || hit->ending > 0 || str_is(last, "Korean")))
        phrase->countries |= hit->cue.value;
}

static uint32_t countries_in(const Document *document, size_t first, size_t end)
{
    const Lexicon *lexicon = document->lexicon;
    Phrase phrase = {.document = document, .koreas = lexicon_country(lexicon, "kp") | lexicon_country(lexicon, "kr")};
    for (size_t i = first; i < end; i++) {
        if (turns_away(word_text(&document->words, i)))
            return UINT32_MAX;
    }
    cues_each(document, first, end, see_country, &phrase);
    return phrase.countries;
}

uint32_t person_side(const Document *document, const NameWay *way)
{
    uint32_t countries = 0;
    for (uint32_t k = way->first; k != NONE; k = document->people.mentions.at[k].next) {
        const Mention *mention = &document->people.mentions.at[k].mention;
        countries |= countries_in(document, phrase_before(document, mention->first), mention->first);
        countries |= countries_in(document, (size_t)mention->last + 1, phrase_behind(document, mention->last));
    }
    uint32_t north = lexicon_country(document->lexicon, "kp"), south = lexicon_country(document->lexicon, "kr");
    return countries == north || countries == south ? countries : 0;
}
