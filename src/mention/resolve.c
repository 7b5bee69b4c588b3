/* resolve.c: from candidates to mentions: which form of which entry each stretch stands for, if any. */
#include "mention/evidence.h"

static const Form *candidate_form(const Document *document, const Candidate *candidate, uint16_t index)
{
    const Lexicon *lexicon = document->lexicon;
    return &lexicon->forms[lexicon->form_table.items[candidate->item + index]];
}

/* How surely a form names its entry: its first name before one that some house gives it (KWP is the acronym KWP before
 * it is what one paper writes for WPK). */
static unsigned rank(const Form *form)
{
    return form->kind == IREUM_FORM_PREFERRED || form->kind == IREUM_FORM_OWN ? 2 : 1;
}

Standing candidate_standing(const Document *document, const Candidate *candidate)
{
    Standing standing = {.right = NONE};
    Str text = span_text(document->copy->text, candidate_span(document, candidate));
    unsigned least = UINT32_MAX, highest = 0;
    uint32_t entry = NONE;
    for (uint16_t i = 0; i < candidate->count; i++) {
        const Form *form = candidate_form(document, candidate, i);
        if (form_flagged(form))
            continue;
        /* A form of the same entry stands there to the letter already. */
        if (least == 0 && form->entry == entry && rank(form) <= highest)
            continue;
        if (!candidate_fits(document, candidate, form))
            continue;
        bool same = entry == NONE || entry == form->entry;
        if (!same && rank(form) < highest)
            continue;
        if (!same && rank(form) > highest)
            least = UINT32_MAX;
        if (!same)
            standing.ambiguous = rank(form) == highest;
        highest = rank(form) > highest ? rank(form) : highest;
        unsigned differs = text_differs(text, form_text(document, form));
        if (differences(differs) < least) {
            least = differences(differs);
            entry = form->entry;
            standing.right = (uint32_t)(form - document->lexicon->forms);
            standing.differs = (uint8_t)differs;
        }
    }
    return standing;
}

/* A capitalised word directly before or behind, as a name beside a title has. */
static bool beside_name(const Document *document, const Candidate *candidate)
{
    const Words *words = &document->words;
    const Word *last = &words->at[candidate->last];
    if (joint_spaces(last->joint) && words->at[candidate->last + 1].letter_case >= CASE_CAPITAL)
        return true;
    size_t before = (size_t)candidate->first - 1;
    return candidate->first > 0 && (words->at[before].joint & (JOINT_SPACE | JOINT_LINE | JOINT_COMMA)) &&
           words->at[before].letter_case >= CASE_CAPITAL && !str_is(word_text(words, before), "The");
}

bool candidate_matched(const Document *document, const Candidate *candidate, const Form *form)
{
    switch ((EntryMatch)document->lexicon->entries[form->entry].match) {
    case MATCH_LETTERS:
    case MATCH_EXACT:
        return true;
    case MATCH_KOREAN:
        return document->names_korea;
    case MATCH_BESIDE_NAME:
        return beside_name(document, candidate);
    case MATCH_SUFFIX:
        return false;
    }
    return false;
}

/* Marks of McCune-Reischauer show what the rest of the copy is written in. */
static bool shows_old_letters(const Document *document, const Candidate *candidate, const Standing *standing)
{
    if (standing->right == NONE || (standing->differs & ~(unsigned)DIFFERS_MARKS))
        return false;
    const Form *form = &document->lexicon->forms[standing->right];
    Str key = lexicon_text(document->lexicon, form->key);
    if (form->label != LABEL_SYSTEM || !(str_is(key, "mr") || str_is(key, "ala-lc")))
        return false;
    Str text = span_text(document->copy->text, candidate_span(document, candidate));
    for (size_t i = 0; i < text.size; i++) {
        if ((unsigned char)text.at[i] >= 0x80)
            return true;
    }
    return false;
}

/* Whether FORM, which is right, is what the Revised Romanization has made of a place with other letters before: Busan. */
static bool shows_new_letters(const Lexicon *lexicon, const Form *form)
{
    const Entry *entry = &lexicon->entries[form->entry];
    if (entry->class != CLASS_PLACE || form->kind != IREUM_FORM_PREFERRED)
        return false;
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *other = &lexicon->forms[entry->first_form + i];
        if (other->label == LABEL_SYSTEM && str_is(lexicon_text(lexicon, other->key), "mr"))
            return other->hash != form->hash;
    }
    return false;
}

/* First look: the right forms, and which entries the document names by one of them. */
static Standing *look_first(Document *document, const Candidates *candidates, bool *right)
{
    Standing *standings = arena_alloc(document->arena, candidates->count * sizeof *standings);
    if (standings == NULL)
        return NULL;
    enum { SEVERAL = 3 };
    uint32_t covered = 0, places = 0; /* PLACES: as only the Revised Romanization writes them */
    for (size_t i = 0; i < candidates->count; i++) {
        const Candidate *candidate = &candidates->at[i];
        standings[i] = candidate_standing(document, candidate);
        if (standings[i].right == NONE)
            continue;
        const Form *form = &document->lexicon->forms[standings[i].right];
        if (document->first_named[form->entry] == NONE)
            document->first_named[form->entry] = candidate->first;
        if (candidate->first < covered)
            continue;
        covered = candidate->last + 1;
        bool matched = candidate_matched(document, candidate, form);
        places += matched && !right[form->entry] && shows_new_letters(document->lexicon, form);
        right[form->entry] |= matched;
        document->old_letters |= shows_old_letters(document, candidate, &standings[i]);
    }
    document->new_letters = document->date.year == 0 && places >= SEVERAL;
    return standings;
}

static bool names_korea(const Document *document)
{
    for (size_t i = 0; i < document->words.count; i++) {
        if (cue_at(document, i, CUE_KOREA))
            return true;
    }
    return false;
}

bool candidate_defended(const Document *document, const Candidate *candidate, const Form *right, const Form *wrong)
{
    if (right->entry == wrong->entry)
        return false;
    size_t first, end;
    words_sentence(&document->words, candidate->first, &first, &end);
    return cue_between(document, first, end, CUE_COUNTRY, document->lexicon->entries[right->entry].countries);
}

/* The flagged form that fits best, with the probability that it is one here. */
static const Form *find_wrong(const Document *document, const Candidate *candidate, const Standing *standing,
                              const bool *right, float *probability)
{
    const Form *best = NULL;
    *probability = 0;
    for (uint16_t i = 0; i < candidate->count; i++) {
        const Form *form = candidate_form(document, candidate, i);
        if (!form_flagged(form) || !candidate_fits(document, candidate, form))
            continue;
        float holds = form->kind == IREUM_FORM_FLAGGED ? 0.97F : conditions_hold(document, candidate, form, right);
        if (standing->right != NONE &&
            candidate_defended(document, candidate, &document->lexicon->forms[standing->right], form))
            holds = 0;
        if (holds > *probability) {
            best = form;
            *probability = holds;
        }
    }
    return best;
}

static void mention_add(Document *document, Mention mention)
{
    Mentions *mentions = &document->mentions;
    mentions->at =
        arena_room(document->arena, mentions->at, mentions->count, &mentions->capacity, sizeof *mentions->at);
    if (mentions->count < mentions->capacity)
        mentions->at[mentions->count++] = mention;
}

/* Decides on one candidate; false where it names nothing for certain. */
static bool resolve(Document *document, const Candidate *candidate, const Standing *standing, const bool *right)
{
    const Lexicon *lexicon = document->lexicon;
    Mention mention = {
        .first = candidate->first,
        .last = candidate->last,
        .span = candidate_span(document, candidate),
        .ending = candidate->ending,
        .next = NONE,
        .probability = 0.99F,
    };
    float probability;
    const Form *wrong = find_wrong(document, candidate, standing, right, &probability);
    if (wrong != NULL) {
        mention.form = (uint32_t)(wrong - lexicon->forms);
        mention.probability = probability;
        mention.flags |= MENTION_WRONG;
        if (wrong->kind == IREUM_FORM_FLAGGED || right[wrong->entry])
            mention.flags |= MENTION_SAFE;
    } else if (standing->right != NONE && candidate_matched(document, candidate, &lexicon->forms[standing->right])) {
        mention.form = standing->right;
        mention.differs = standing->differs;
        if (standing->ambiguous)
            mention.flags |= MENTION_AMBIGUOUS;
    } else {
        return false;
    }
    mention.entry = lexicon->forms[mention.form].entry;
    mention_add(document, mention);
    return true;
}

/* Whether a right form of more letters begins inside candidate INDEX and goes on behind it: south [Korean Confederation
 * of Trade Unions], the [North Korean] army. */
static bool longer_inside(const Document *document, const Candidates *candidates, const Standing *standings,
                          size_t index)
{
    const Candidate *candidate = &candidates->at[index];
    uint32_t size = candidate_span(document, candidate).size;
    for (size_t i = index + 1; i < candidates->count && candidates->at[i].first <= candidate->last; i++) {
        const Candidate *other = &candidates->at[i];
        if (other->first > candidate->first && other->last > candidate->last && standings[i].right != NONE &&
            candidate_span(document, other).size > size)
            return true;
    }
    return false;
}

void mentions_resolve(Document *document, const Candidates *candidates)
{
    document->names_korea = names_korea(document);
    if (candidates->count == 0)
        return;
    uint32_t count = document->lexicon->entry_count;
    bool *right = arena_alloc(document->arena, count);
    document->named = right;
    document->first_named = arena_alloc(document->arena, count * sizeof *document->first_named);
    if (right == NULL || document->first_named == NULL)
        return;
    memset(document->first_named, 0xFF, count * sizeof *document->first_named);
    Standing *standings = look_first(document, candidates, right);
    if (standings == NULL)
        return;
    uint32_t covered = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        const Candidate *candidate = &candidates->at[i];
        /* Longest first, so that the first that holds is the one. */
        if (candidate->first >= covered && !longer_inside(document, candidates, standings, i) &&
            resolve(document, candidate, &standings[i], right))
            covered = candidate->last + 1;
    }
}
