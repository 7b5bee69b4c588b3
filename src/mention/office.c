/* office.c: offices that the copy names, and whether they are a person's. */
#include "mention/office.h"

#include "mention/cue.h"

/* The number of offices that a phrase names. */
static unsigned offices_of(const Document *document, const PhraseHit *hit)
{
    unsigned count = 0;
    for (uint16_t i = 0; i < hit->count; i++)
        count += document->lexicon->cues[document->lexicon->cue_table.items[hit->first + i]].kind == CUE_OFFICE;
    return count;
}

static bool held_by(const Document *document, const Entry *person, uint32_t office)
{
    for (uint32_t i = 0; i < person->term_count; i++) {
        if (document->lexicon->terms[person->first_term + i].office == office)
            return true;
    }
    return false;
}

/* An office in the sentence: a phrase that begins at word FIRST. */
typedef struct OfficeHit {
    size_t first;
    const PhraseHit *phrase;
} OfficeHit;

/* Right before the name, or set off behind it with an article and a word like former at most. */
static bool beside_name(const Document *document, const Candidate *candidate, const OfficeHit *office)
{
    enum { BETWEEN = 2 };
    bool set_off = (document->words.at[candidate->last].joint & JOINT_COMMA) != 0;
    return office->phrase->end + 1 == candidate->first ||
           (set_off && office->first > candidate->last && office->first - candidate->last <= 1 + BETWEEN);
}

/* Whether one of the offices that OFFICE names, in the sentence [FIRST, END), is PERSON's. An office shared by several
 * countries or bodies needs the country too, or stands beside the name with no other country about. */
static bool office_held(const Document *document, const Candidate *candidate, const Entry *person,
                        const OfficeHit *office, size_t first, size_t end)
{
    const Lexicon *lexicon = document->lexicon;
    const PhraseHit *hit = office->phrase;
    bool one_office = offices_of(document, hit) == 1;
    bool beside = beside_name(document, candidate, office);
    for (uint16_t i = 0; i < hit->count; i++) {
        const Cue *cue = &lexicon->cues[lexicon->cue_table.items[hit->first + i]];
        if (cue->kind != CUE_OFFICE || !held_by(document, person, cue->value))
            continue;
        uint32_t countries = lexicon->offices[cue->value].countries;
        if (one_office || cue_between(document, first, end, CUE_COUNTRY, countries) ||
            (beside && !cue_between(document, first, end, CUE_COUNTRY, ~countries)))
            return true;
    }
    return false;
}

/* The longest phrase of an office that begins at word INDEX, which says what office is meant: "vice unification minister"
 * is not the minister. */
static bool office_at(const Document *document, size_t index, PhraseHit *phrase)
{
    const PhraseTable *table = &document->lexicon->cue_table;
    PhraseHit hits[PHRASE_HITS];
    size_t count = 0;
    if (phrase_may_begin(table, &document->words, index))
        count = phrase_find(table, &document->words, index, hits);
    while (count > 0 && offices_of(document, &hits[count - 1]) == 0)
        count--;
    if (count == 0)
        return false;
    *phrase = hits[count - 1];
    return true;
}

bool office_in_sentence(const Document *document, const Candidate *candidate, const Entry *person, size_t first,
                        size_t end)
{
    for (size_t i = first; i < end; i++) {
        PhraseHit phrase;
        if (!office_at(document, i, &phrase))
            continue;
        OfficeHit hit = {i, &phrase};
        if (office_held(document, candidate, person, &hit, first, end))
            return true;
        i = phrase.end;
    }
    return false;
}

/* Whether one of the offices of HIT is PERSON's, and no other country stands right in front of it: the American defense
 * secretary. */
static bool held_beside(const Document *document, const Entry *person, const OfficeHit *hit)
{
    enum { BACK = 2 };
    const Lexicon *lexicon = document->lexicon;
    size_t from = hit->first > BACK ? hit->first - BACK : 0;
    for (uint16_t i = 0; i < hit->phrase->count; i++) {
        const Cue *cue = &lexicon->cues[lexicon->cue_table.items[hit->phrase->first + i]];
        if (cue->kind == CUE_OFFICE && held_by(document, person, cue->value) &&
            !cue_between(document, from, hit->first, CUE_COUNTRY, ~lexicon->offices[cue->value].countries))
            return true;
    }
    return false;
}

bool office_beside(const Document *document, const Candidate *candidate, const Entry *person)
{
    enum { AROUND = 8 };
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    size_t from = candidate->first > first + AROUND ? candidate->first - AROUND : first;
    for (size_t i = from; i < end && i <= (size_t)candidate->last + AROUND; i++) {
        PhraseHit phrase;
        if (!office_at(document, i, &phrase))
            continue;
        OfficeHit hit = {i, &phrase};
        if (beside_name(document, candidate, &hit) && held_beside(document, person, &hit))
            return true;
        i = phrase.end;
    }
    return false;
}

/* Marks the offices of PHRASE, which begins at word INDEX: those of several countries where the sentence names theirs. */
static void mark_offices(const Document *document, size_t index, const PhraseHit *phrase, bool *named)
{
    const Lexicon *lexicon = document->lexicon;
    bool one_office = offices_of(document, phrase) == 1;
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    for (uint16_t i = 0; i < phrase->count; i++) {
        const Cue *cue = &lexicon->cues[lexicon->cue_table.items[phrase->first + i]];
        if (cue->kind == CUE_OFFICE && !named[cue->value])
            named[cue->value] =
                one_office || cue_between(document, first, end, CUE_COUNTRY, lexicon->offices[cue->value].countries);
    }
}

bool *offices_named(const Document *document)
{
    bool *named = arena_alloc(document->arena, document->lexicon->office_count + 1);
    for (size_t i = 0; named != NULL && i < document->words.count; i++) {
        PhraseHit phrase;
        if (!office_at(document, i, &phrase))
            continue;
        mark_offices(document, i, &phrase, named);
        i = phrase.end;
    }
    return named;
}

bool office_among(const Document *document, const Entry *person, const bool *named)
{
    for (uint32_t i = 0; named != NULL && i < person->term_count; i++) {
        if (named[document->lexicon->terms[person->first_term + i].office])
            return true;
    }
    return false;
}
