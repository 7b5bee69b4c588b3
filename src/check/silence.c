/* silence.c: why a form gave no finding where it stands, or which it gave. */
#include "check/answer.h"
#include "check/ignore.h"
#include "check/result.h"
#include "words/fold.h"

/* One question: a form, where it stands, and what the rules say of the mentions there. The trials lie in SCRATCH. */
typedef struct Question {
    const IreumChecker *checker;
    const Document *document;
    IgnoresHere ignores;
    const Suppressions *suppressions;
    Arena *scratch;
    FormPlaces places;
    uint32_t *forms; /* of the glossary, with the letters of the form */
    size_t form_count, form_capacity;
    Trials trials;
} Question;

/* The mentions that overlap a place. */
static Chosen choose_mentions(const Question *question)
{
    const Mentions *mentions = &question->document->mentions;
    Chosen chosen = {arena_alloc(question->scratch, (mentions->count + 1) * sizeof *chosen.at), 0};
    size_t place = 0;
    for (size_t i = 0; chosen.at != NULL && i < mentions->count; i++) {
        Span span = mentions->at[i].span;
        while (place < question->places.count && span_end(question->places.at[place].span) <= span.offset)
            place++;
        if (place == question->places.count)
            break;
        if (span_overlaps(question->places.at[place].span, span))
            chosen.at[chosen.count++] = (uint32_t)i;
    }
    return chosen;
}

static void run_trials(Question *question)
{
    Trials *trials = &question->trials;
    const IreumChecker *checker = question->checker;
    unsigned zones = 0;
    Chosen chosen = choose_mentions(question);
    for (size_t i = 0; i < question->places.count; i++)
        zones |= zones_at(question->document, question->places.at[i].span);
    trials->as_it_is = trial_run(checker, question->document, question->scratch);
    if (chosen.at == NULL || zones == 0)
        return;
    trials->in_none = trial_in_zones(checker, question->document, chosen, 0, question->scratch);
    for (size_t i = 0; i < sizeof trials->in_one / sizeof *trials->in_one; i++) {
        if (zones >> i & 1)
            trials->in_one[i] = trial_in_zones(checker, question->document, chosen, 1u << i, question->scratch);
    }
}

static void find_forms(Question *question, Str letters)
{
    const Lexicon *lexicon = question->document->lexicon;
    for (uint32_t i = 0; i < lexicon->form_count; i++) {
        if (!fold_equal(lexicon_text(lexicon, lexicon->forms[i].text), letters))
            continue;
        question->forms = arena_room(question->scratch, question->forms, question->form_count, &question->form_capacity,
                                     sizeof *question->forms);
        if (question->form_count < question->form_capacity)
            question->forms[question->form_count++] = i;
    }
}

static IreumSilence answer(const Question *question, const FormPlace *place, Arena *arena)
{
    Answer answer = {
        .document = question->document,
        .trials = &question->trials,
        .spellers = question->checker->spellers,
        .ignores = &question->ignores,
        .suppressions = question->suppressions,
        .forms = question->forms,
        .form_count = question->form_count,
        .place = *place,
        .arena = arena,
    };
    answer_rules(&answer);
    answer_words(&answer);
    Span span = {place->span.offset + question->document->copy->shift, place->span.size};
    return (IreumSilence){span, answer.reasons, answer.count};
}

/* Answers QUESTION, whose places are found; NULL where memory is out. */
static const IreumSilence *answer_all(Question *question, Str form, Arena *arena)
{
    IreumSilence *answers = arena_alloc(arena, question->places.count * sizeof *answers);
    if (answers == NULL)
        return NULL;
    find_forms(question, form);
    run_trials(question);
    for (size_t i = 0; i < question->places.count; i++)
        answers[i] = answer(question, &question->places.at[i], arena);
    return question->scratch->failed || arena->failed ? NULL : answers;
}

const IreumSilence *ireum_result_silence(const IreumResult *result, const char *form, size_t *count)
{
    Asked *asked = result->asked;
    if (asked->form == NULL || strcmp(asked->form, form) != 0) {
        Arena scratch = {0};
        Question question = {.checker = result->checker, .document = &result->document, .scratch = &scratch};
        question.ignores = ignores_here(result->checker, result->copy.path, &scratch);
        question.suppressions = &result->suppressions;
        question.places = places_find(question.document, str_of(form), &scratch);
        asked->form = arena_copy(&asked->arena, str_of(form));
        asked->silences = answer_all(&question, str_of(form), &asked->arena);
        asked->silence_count = asked->silences != NULL ? question.places.count : 0;
        arena_free(&scratch);
    }
    *count = asked->silence_count;
    return asked->silences;
}
