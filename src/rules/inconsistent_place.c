/* inconsistent_place.c: a place of the glossary that the copy names, and elsewhere in a spelling that no form of it has,
 * but that reads as its Hangul: Gyongbokgung, Kyongbokgung. */
#include "rules/inconsistent_place.h"

#include "korean/reading.h"
#include "mention/cue.h"
#include "mention/reference.h"
#include "mention/slip.h"
#include "rules/table.h"
#include "words/fold.h"

#include <limits.h>

/* Each odd word is held against each place; a copy with more is compared in part. */
enum { MOST_PLACES = 64, MOST_WORDS = 512 };

/* A place that the copy names. */
typedef struct Named {
    const Thing *thing;
    Str hangul;
    Str text;   /* what reads as the Hangul in a right mention, else in the form to write: Gyeongbokgung */
    Span where; /* of that mention */
    size_t syllables;
    uint32_t initials; /* of what reads as the Hangul (reading_initials) */
} Named;

typedef struct Places {
    Named at[MOST_PLACES];
    size_t count;
} Places;

/* ---- Places that the copy names ---- */

/* The word of TEXT that reads as HANGUL, else all of it: [Gyeongbokgung] Palace. */
static Str word_that_reads(Str text, Str hangul)
{
    for (Str rest = text; rest.at != NULL;) {
        Str word = str_cut(&rest, ' ');
        if (reading_fits(hangul, word))
            return word;
    }
    return text;
}

static size_t count_syllables(Str hangul)
{
    size_t count = 0;
    for (Syllable syllable; hangul.size > 0; count++) {
        if (!hangul_next(&hangul, &syllable))
            return 0;
    }
    return count;
}

static bool is_right(const Document *document, const Mention *mention)
{
    return mention_right(document, mention) && !has_marks(mention_text(document, mention));
}

/* The first mention that names the place by a right form; else by any, since the right form stands there once it is
 * mended. */
static const Mention *naming(const Document *document, const Thing *thing)
{
    const Mention *first = NULL;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if ((mention->flags & MENTION_AMBIGUOUS) || mention_silent(mention, SILENT_QUOTED))
            continue;
        if (is_right(document, mention))
            return mention;
        first = first == NULL ? mention : first;
    }
    return first;
}

static void see_place(const Document *document, const Thing *thing, Places *places)
{
    const Entry *entry = &document->lexicon->entries[thing->entry];
    Str hangul = lexicon_text(document->lexicon, entry->hangul);
    size_t syllables = entry->class == CLASS_PLACE ? count_syllables(hangul) : 0;
    const Mention *named = syllables >= 2 ? naming(document, thing) : NULL;
    if (named == NULL || places->count == MOST_PLACES)
        return;
    /* A dateline's capitals (ULSAN) are no spelling. */
    bool shouted = document->words.at[named->first].letter_case == CASE_UPPER;
    Str right = shouted ? form_text(document, mention_form(document, named)) : mention_text(document, named);
    Str text = is_right(document, named) ? right : target_form(document, entry);
    places->at[places->count++] =
        (Named){thing, hangul, word_that_reads(text, hangul), named->span, syllables, reading_initials(hangul)};
}

/* ---- Words that may be another spelling ---- */

/* The unit whose letters the word has is another place. */
static bool is_other_unit(const Document *document, size_t index, Str hangul)
{
    UnitHit hit;
    if (!unit_find(document->lexicon, &document->words, index, &hit) || hit.last != index)
        return false;
    for (uint16_t i = 0; i < hit.count; i++) {
        const Unit *unit = unit_of(document->lexicon, unit_name(document->lexicon, &hit, i));
        Str name = lexicon_text(document->lexicon, unit->hangul);
        if (name.size >= hangul.size && str_equal(str_slice(name, 0, hangul.size), hangul))
            return false;
    }
    return true;
}

/* A mention of PLACE in the sentence around word INDEX: then the two are named as two, or as two spellings. */
static bool beside_place(const Document *document, const Named *place, size_t index)
{
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    for (uint32_t k = place->thing->first; k != NONE; k = document->mentions.at[k].next) {
        if (document->mentions.at[k].first >= first && document->mentions.at[k].first < end)
            return true;
    }
    return false;
}

/* The one place whose Hangul TEXT reads; NULL where there is none, or several. */
static const Named *place_read(const Places *places, Str text)
{
    const Named *found = NULL;
    char letter;
    unsigned initial = fold_letters(text, &letter, 1) > 0 ? (unsigned)((unsigned char)letter - 'a') : UINT_MAX;
    for (size_t i = 0; initial < 26 && i < places->count; i++) {
        const Named *place = &places->at[i];
        if (!(place->initials >> initial & 1) || !reading_fits(place->hangul, text))
            continue;
        if (found != NULL && !str_equal(found->hangul, place->hangul))
            return NULL;
        found = place;
    }
    return found;
}

static bool may_be_place(const Document *document, size_t index)
{
    enum { SHORTEST = 6 };
    const Words *words = &document->words;
    const Word *word = &words->at[index];
    return word->letter_case == CASE_CAPITAL && word->letters >= SHORTEST && word->joint != JOINT_HYPHEN &&
           (index == 0 || words->at[index - 1].joint != JOINT_HYPHEN) && word_is_odd(document, index) &&
           mention_covering(document, index, index) == NULL;
}

/* North Pyongyan Province: a word that goes on with another place's name. */
static bool has_unit_around(const Document *document, size_t index)
{
    const Words *words = &document->words;
    static const char *const sides[] = {"North", "South"};
    bool side = false, unit = false;
    for (size_t i = 0; index > 0 && i < sizeof sides / sizeof *sides; i++)
        side |= joint_spaces(words->at[index - 1].joint) && str_is(word_text(words, index - 1), sides[i]);
    for (size_t i = 0; index + 1 < words->count && i < UNIT_ENDING_COUNT; i++)
        unit |= joint_spaces(words->at[index].joint) &&
                fold_equal(word_text(words, index + 1), str_of(unit_endings[i].english));
    return side || unit;
}

/* Whether the words around say that it is somebody's or something else's name, or why it is spelled so. */
static bool is_explained(const Document *document, const Named *place, const Mention *mention)
{
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    return part_of_longer(document, mention) || has_unit_around(document, mention->first) ||
           courtesy_before(document, mention->first) || cue_before(document, mention->first, CUE_TITLE) ||
           beside_place(document, place, mention->first) || history_around(document, mention->first) ||
           is_other_unit(document, mention->first, place->hangul) ||
           cue_between(document, first, end, CUE_ROMANIZATION, 0) ||
           mention_silent(mention, SILENT_QUOTED | 1 << ZONE_CAPS | 1 << ZONE_BYLINE);
}

/* Two syllables are soon another place's too. */
static float probability(const Named *place, size_t letters)
{
    enum { SYLLABLES = 3, LETTERS = 7 };
    return place->syllables >= SYLLABLES ? 0.95F : letters >= LETTERS ? 0.9F : 0.85F;
}

static void look_at(const Document *document, Findings *findings, size_t from, const Places *places, size_t index)
{
    Span span = word_span(&document->words.at[index]);
    uint8_t ending = (uint8_t)owner_size(document, index);
    span.size -= ending;
    Str text = span_text(document->copy->text, span);
    const Named *place = place_read(places, text);
    if (place == NULL)
        return;
    Mention mention =
        mention_unlisted((uint32_t)index, (uint32_t)index, span, probability(place, document->words.at[index].letters));
    mention.ending = ending;
    mention.zones = zones_around(document, &mention);
    if (is_explained(document, place, &mention))
        return;
    Finding *finding = spelling_put(document, findings, from, &rule_name_inconsistent, &mention, place->text);
    if (finding == NULL)
        return;
    finding->ask = false; /* it is a place */
    finding_message(finding, "'%.*s' is '%.*s' elsewhere in this copy%s", STR(text), STR(place->text),
                    hangul_in_brackets(document, &document->lexicon->entries[place->thing->entry]));
    finding_note_at(finding, place->where, "spelled this way here");
}

void inconsistent_places(const Document *document, Findings *findings)
{
    if (!document->names_korea)
        return;
    Places places = {.count = 0};
    for (size_t i = 0; i < document->things.count; i++)
        see_place(document, &document->things.at[i], &places);
    size_t from = findings->count, looked = 0;
    const WordList *names = &document->words.names;
    for (size_t k = 0; places.count > 0 && k < names->count && looked < MOST_WORDS; k++) {
        if (!may_be_place(document, names->at[k]))
            continue;
        looked++;
        look_at(document, findings, from, &places, names->at[k]);
    }
    spelling_count(findings, from);
}
