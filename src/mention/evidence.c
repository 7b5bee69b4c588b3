/* evidence.c: whether the copy shows what a form with conditions asks for. */
#include "mention/evidence.h"

#include "base/date.h"
#include "mention/described.h"
#include "mention/namesake.h"
#include "mention/office.h"
#include "words/fold.h"

static const struct {
    float probability;
    const char *text;
} evidences[] = {
#define EVIDENCE(name, probability, text) [EVIDENCE_##name] = {probability, text},
    EVIDENCES(EVIDENCE)
#undef EVIDENCE
};

float evidence_probability(Evidence evidence)
{
    return evidences[evidence].probability;
}

const char *evidence_text(Evidence evidence)
{
    return evidences[evidence].text;
}

/* The entry's Hangul or Hanja in brackets behind the name. */
static bool glossed_as(const Document *document, const Candidate *candidate, const Entry *entry)
{
    const Words *words = &document->words;
    size_t next = (size_t)candidate->last + 1;
    if (!(words->at[candidate->last].joint & JOINT_OPEN) || next >= words->count)
        return false;
    Str gloss = word_text(words, next);
    const Text writings[] = {entry->hangul, entry->hangul_north, entry->hanja};
    for (size_t i = 0; i < sizeof writings / sizeof *writings; i++) {
        if (writings[i] != 0 && fold_equal(lexicon_text(document->lexicon, writings[i]), gloss))
            return true;
    }
    return false;
}

/* "from Haejoo Kim", "Kim Haejoo": a person after all. */
static bool part_of_person(const Document *document, const Candidate *candidate)
{
    const Words *words = &document->words;
    size_t before = candidate->first, after = (size_t)candidate->last + 1;
    if (before > 0 && joint_spaces(words->at[before - 1].joint) && words->at[before - 1].letter_case == CASE_CAPITAL &&
        cue_is(document, before - 1, CUE_SURNAME))
        return true;
    return joint_spaces(words->at[candidate->last].joint) && after < words->count &&
           words->at[after].letter_case == CASE_CAPITAL && cue_is(document, after, CUE_SURNAME);
}

/* Behind a comma a country or one of its provinces: Haejoo, North Korea. */
static bool country_behind(const Document *document, const Candidate *candidate, const Entry *place)
{
    size_t after = (size_t)candidate->last + 1;
    return (document->words.at[candidate->last].joint & JOINT_COMMA) && after < document->words.count &&
           cue_between(document, after, after + 1, CUE_COUNTRY, place->countries);
}

/* The words right before and behind say that a place is named, or its right spelling stands elsewhere in the copy,
 * which RIGHT tells unless it is NULL. */
static Evidence stands_as_place(const Document *document, const Candidate *candidate, const Form *form,
                                const bool *right)
{
    size_t after = (size_t)candidate->last + 1;
    const Entry *place = &document->lexicon->entries[form->entry];
    if (part_of_person(document, candidate))
        return EVIDENCE_PLACE_PERSON;
    if (glossed_as(document, candidate, place))
        return EVIDENCE_PLACE_GLOSS;
    if (right != NULL && right[form->entry])
        return EVIDENCE_PLACE_NAMED;
    if (cue_before(document, candidate->first, CUE_PLACE_BEFORE))
        return EVIDENCE_PLACE_BEFORE;
    if (country_behind(document, candidate, place))
        return EVIDENCE_PLACE_COUNTRY;
    bool place_after =
        joint_spaces(document->words.at[candidate->last].joint) && cue_is(document, after, CUE_PLACE_AFTER);
    return place_after ? EVIDENCE_PLACE_AFTER : EVIDENCE_PLACE_UNPROVEN;
}

/* The hash of a capitalised word before the one at INDEX, which ends a title; 0 where the title is that word alone. */
static uint32_t title_start(const Document *document, size_t index)
{
    const Words *words = &document->words;
    bool longer = index > 0 && !(words->at[index].flags & WORD_SENTENCE) && joint_spaces(words->at[index - 1].joint) &&
                  words->at[index - 1].letter_case >= CASE_CAPITAL;
    return longer ? words->at[index - 1].hash : 0;
}

/* Whether the title before the name at word FIRST stands before that at word OTHER too. */
static bool same_title(const Document *document, size_t first, size_t other)
{
    const Words *words = &document->words;
    if (first == 0 || other == 0 || other >= words->count)
        return false;
    return words->at[first - 1].hash == words->at[other - 1].hash &&
           title_start(document, first - 1) == title_start(document, other - 1);
}

static Evidence person_meant(const Document *document, const Candidate *candidate, const Entry *person,
                             const bool *right)
{
    uint32_t entry = (uint32_t)(person - document->lexicon->entries);
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    /* Both spellings in one sentence, or one said to be another's brother, are rather two people. */
    uint32_t named = document->first_named != NULL ? document->first_named[entry] : NONE;
    if (named >= first && named < end)
        return EVIDENCE_BOTH_NAMED;
    if (cue_between(document, first, end, CUE_OTHER_PERSON, 0))
        return EVIDENCE_RELATIVE;
    /* Without the bearer's own word a house may romanize anew. */
    if (office_in_sentence(document, candidate, person, first, end))
        return person->own_form != NONE ? EVIDENCE_OFFICE_OWN : EVIDENCE_OFFICE;
    bool right_stands = right != NULL && right[entry];
    if (right_stands && office_beside(document, candidate, person))
        return EVIDENCE_OFFICE_NAMED;
    if (described_as(document, candidate, person))
        return EVIDENCE_DESCRIBED;
    if (right_stands && name_is_rare(document, person))
        return EVIDENCE_NAMED_RARE;
    /* So is somebody who comes with another title, or is introduced anew. */
    bool titled = cue_before(document, candidate->first, CUE_TITLE);
    if (titled && !(right_stands && same_title(document, candidate->first, named)))
        return EVIDENCE_OTHER_TITLE;
    if (introduces(document, candidate) && !(right_stands && introduces_nobody(document, candidate, named)))
        return EVIDENCE_INTRODUCED;
    return right_stands ? EVIDENCE_NAMED_PERSON : EVIDENCE_PERSON_UNPROVEN;
}

Evidence evidence_person(const Document *document, const Candidate *candidate, const Entry *entry, const bool *named)
{
    return glossed_as(document, candidate, entry) ? EVIDENCE_GLOSS : person_meant(document, candidate, entry, named);
}

static Evidence identity_holds(const Document *document, const Candidate *candidate, const Form *form,
                               const bool *right)
{
    const Entry *entry = &document->lexicon->entries[form->entry];
    if (entry->class == CLASS_PERSON)
        return evidence_person(document, candidate, entry, right);
    if (glossed_as(document, candidate, entry))
        return EVIDENCE_GLOSS;
    return right[form->entry] ? EVIDENCE_NAMED : EVIDENCE_UNPROVEN;
}

static bool expansion_stands(const Entry *acronym, const bool *right)
{
    return acronym->partner != NONE && right[acronym->partner];
}

/* Whether the copy is from FROM or later, by its own date or by the years that it names. */
static Evidence reached(const Document *document, Date from)
{
    if (date_reaches(document->date, from))
        return EVIDENCE_FROM;
    if (document->not_before.year > from.year)
        return EVIDENCE_FROM_YEARS;
    if (document->new_letters && date_reaches(revised_date, from))
        return EVIDENCE_FROM_LETTERS;
    return document->date.year != 0 ? EVIDENCE_FROM_EARLIER : EVIDENCE_FROM_UNDATED;
}

static Evidence within(const Document *document, Date until)
{
    if (date_within(document->date, until))
        return EVIDENCE_UNTIL;
    return document->date.year != 0 ? EVIDENCE_UNTIL_LATER : EVIDENCE_UNTIL_UNDATED;
}

static Evidence younger_than_revised(const Document *document)
{
    if (date_reaches(document->date, revised_date))
        return EVIDENCE_REVISED;
    if (document->not_before.year > revised_date.year)
        return EVIDENCE_REVISED_YEARS;
    if (document->new_letters)
        return EVIDENCE_REVISED_LETTERS;
    return document->date.year != 0 ? EVIDENCE_REVISED_EARLIER : EVIDENCE_REVISED_UNDATED;
}

/* The older spelling is a mistake only where the newer one is in force: in a house that follows the Revised Romanization,
 * or, without such a house, in copy that is certainly younger than it. Words are taken for young: dishes and customs
 * have entered English copy since. */
static Evidence revised_in_force(const Document *document, const Candidate *candidate, const Entry *entry)
{
    if (document->old_letters)
        return EVIDENCE_OLD_LETTERS;
    if (history_around(document, candidate->first))
        return EVIDENCE_FORMER_TIMES;
    const StyleCell *south = style_cell(document->style, STYLE_PLACE_SOUTH, document->date);
    if (south != NULL)
        return str_is(south->value, "rr") ? EVIDENCE_REVISED_STYLE : EVIDENCE_REVISED_OTHER_HOUSE;
    if (entry->class == CLASS_TERM && document->date.year == 0)
        return EVIDENCE_REVISED_WORD;
    return younger_than_revised(document);
}

bool evidence_revised(const Document *document, const Candidate *candidate, const Entry *entry)
{
    return evidence_probability(revised_in_force(document, candidate, entry)) > 0;
}

static bool variety_is(const Document *document, Str variety)
{
    const StyleCell *cell = style_cell(document->style, STYLE_VARIETY, document->date);
    return cell != NULL && str_equal(cell->value, variety);
}

/* A person, place, body or paper of one of COUNTRIES, by a right form of at least two words, which begins at INDEX. */
static bool names_country(const Document *document, size_t index, uint32_t countries)
{
    const Lexicon *lexicon = document->lexicon;
    const PhraseTable *table = &lexicon->form_table;
    PhraseHit hits[PHRASE_HITS];
    if (!phrase_may_begin(table, &document->words, index))
        return false;
    size_t count = phrase_find(table, &document->words, index, hits);
    for (size_t i = 0; i < count; i++) {
        Candidate candidate = {.first = (uint32_t)index, .last = hits[i].end, .ending = (uint8_t)hits[i].ending};
        for (uint16_t k = 0; k < hits[i].count; k++) {
            const Form *form = &lexicon->forms[table->items[hits[i].first + k]];
            const Entry *entry = &lexicon->entries[form->entry];
            bool name = class_is_name((EntryClass)entry->class) && entry->match == MATCH_LETTERS;
            if (name && form_right(form) && form->word_count > 1 && (entry->countries & countries) &&
                candidate_fits(document, &candidate, form))
                return true;
        }
    }
    return false;
}

/* Whether the sentence, the candidate itself left out, shows that one of COUNTRIES is meant. */
static bool country_in_sentence(const Document *document, const Candidate *candidate, uint32_t countries)
{
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    if (cue_between(document, first, end, CUE_COUNTRY, countries))
        return true;
    for (size_t i = first; i < end; i++) {
        bool inside = i >= candidate->first && i <= candidate->last;
        if (!inside && names_country(document, i, countries))
            return true;
    }
    return false;
}

/* Whether a cue of KIND stands in the candidate's sentence. */
static bool cue_in_sentence(const Document *document, const Candidate *candidate, CueKind kind)
{
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    return cue_between(document, first, end, kind, 0);
}

static bool written_exactly(const Document *document, const Candidate *candidate, const Form *form)
{
    Str text = span_text(document->copy->text, candidate_span(document, candidate));
    return text_differs(text, form_text(document, form)) == 0;
}

static bool another_person(const Document *document, const Candidate *candidate, size_t first, size_t end)
{
    return cue_between(document, first, end, CUE_OTHER_PERSON, 0) || introduces(document, candidate);
}

unsigned shown_around(const Document *document, const Candidate *candidate, const Form *form)
{
    const Entry *entry = &document->lexicon->entries[form->entry];
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    unsigned shown = glossed_as(document, candidate, entry) ? SHOWN_GLOSS : 0;
    if (country_in_sentence(document, candidate, entry->countries))
        shown |= SHOWN_COUNTRY;
    if (entry->class == CLASS_PERSON) {
        shown |= another_person(document, candidate, first, end) ? SHOWN_OTHER : 0;
        shown |= office_in_sentence(document, candidate, entry, first, end) ? SHOWN_OFFICE : 0;
    } else if (evidence_probability(stands_as_place(document, candidate, form, NULL)) > 0) {
        shown |= SHOWN_PLACE;
    }
    return shown;
}

Evidence condition_evidence(const Document *document, const Candidate *candidate, const Form *form,
                            const Condition *condition, const bool *right)
{
    const Entry *entry = &document->lexicon->entries[form->entry];
    switch ((ConditionKind)condition->kind) {
    case CONDITION_COUNTRY:
        return country_in_sentence(document, candidate, condition->countries) ? EVIDENCE_COUNTRY
                                                                              : EVIDENCE_COUNTRY_MISSING;
    case CONDITION_FROM:
        return reached(document, condition->date);
    case CONDITION_UNTIL:
        return within(document, condition->date);
    case CONDITION_NOT_MR:
        return revised_in_force(document, candidate, entry);
    case CONDITION_STYLE:
        return style_is(document->style, document->lexicon->pool + condition->value) ? EVIDENCE_STYLE
                                                                                     : EVIDENCE_STYLE_OTHER;
    case CONDITION_VARIETY:
        return variety_is(document, lexicon_text(document->lexicon, condition->value)) ? EVIDENCE_VARIETY
                                                                                       : EVIDENCE_VARIETY_OTHER;
    case CONDITION_EXACT:
        return written_exactly(document, candidate, form) ? EVIDENCE_EXACT : EVIDENCE_EXACT_OTHER;
    case CONDITION_IDENTITY:
        return identity_holds(document, candidate, form, right);
    case CONDITION_PLACE:
        return stands_as_place(document, candidate, form, right);
    case CONDITION_KOREA:
        return document->names_korea ? EVIDENCE_KOREA : EVIDENCE_KOREA_MISSING;
    case CONDITION_EXPANSION:
        return expansion_stands(entry, right) ? EVIDENCE_EXPANSION : EVIDENCE_EXPANSION_MISSING;
    case CONDITION_HISTORY:
        return cue_in_sentence(document, candidate, CUE_HISTORY) ? EVIDENCE_HISTORY : EVIDENCE_HISTORY_MISSING;
    case CONDITION_EXERCISE:
        return cue_in_sentence(document, candidate, CUE_EXERCISE) ? EVIDENCE_EXERCISE : EVIDENCE_EXERCISE_MISSING;
    }
    return EVIDENCE_NONE;
}

Evidence conditions_fail(const Document *document, const Candidate *candidate, const Form *form, const bool *right)
{
    for (uint32_t i = 0; i < form->condition_count; i++) {
        const Condition *condition = &document->lexicon->conditions[form->first_condition + i];
        Evidence evidence = condition_evidence(document, candidate, form, condition, right);
        if (evidence_probability(evidence) == 0)
            return evidence;
    }
    return EVIDENCE_NONE;
}

float conditions_hold(const Document *document, const Candidate *candidate, const Form *form, const bool *right)
{
    float probability = 1;
    for (uint32_t i = 0; i < form->condition_count && probability > 0; i++) {
        const Condition *condition = &document->lexicon->conditions[form->first_condition + i];
        float holds = evidence_probability(condition_evidence(document, candidate, form, condition, right));
        probability = holds < probability ? holds : probability;
    }
    return probability;
}
