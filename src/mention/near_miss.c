/* near_miss.c: why words that are near to a form were not taken for a slip. */
#include "mention/near_miss.h"

#include "mention/slip.h"

/* One question. */
typedef struct Look {
    Asking asking;
    Readings readings;
} Look;

/* Why the search passes over the run, whatever it is meant for; NULL where it does not. */
static const char *passed_over(const Window *window, Run run, Readings *readings)
{
    if (word_is_english(window->document, window->odd))
        return "it is in an English dictionary";
    if (!word_is_odd(window->document, window->odd))
        return "it is too short or too long, small, in capitals, or has digits, stops or marks";
    switch (run_doubt(window, run, readings)) {
    case DOUBT_GIVEN_NAME:
        return "it stands behind a surname, as somebody's given name";
    case DOUBT_SHORT:
        return "it is short, may be a Korean name of its own, and has no Hangul behind it";
    default:
        return NULL;
    }
}

/* Looks at the run; false where it is meant for no form. */
static bool look_at_run(Look *look, const Window *window, Run run, NearMiss *miss)
{
    if (!run_is_near(window, run))
        return false;
    Meant meant = run_meant(&look->asking, window, run);
    if (meant.form == NULL)
        return false;
    const Document *document = window->document;
    Candidate candidate = run_candidate(window, run);
    *miss = (NearMiss){
        .span = candidate_span(document, &candidate),
        .form = (uint32_t)(meant.form - document->lexicon->forms),
        .why = passed_over(window, run, &look->readings),
    };
    if (miss->why == NULL && meant.several)
        miss->why = "forms of other entries are as near";
    return true;
}

/* Looks at the runs with the word at INDEX, the longest first, as the search does. */
static bool look_around(Look *look, const Document *document, size_t index, NearMiss *miss)
{
    Window window;
    if (!window_read(document, index, &window))
        return false;
    size_t odd = window.odd - window.first;
    for (size_t length = window.count; length > 0; length--) {
        for (size_t first = odd + 1 > length ? odd + 1 - length : 0; first <= odd && first + length <= window.count;
             first++) {
            if (look_at_run(look, &window, (Run){first, first + length - 1}, miss))
                return true;
        }
    }
    return false;
}

bool near_miss_find(const Document *document, Spellers *spellers, uint32_t first, uint32_t last, NearMiss *miss)
{
    if (document->lexicon->english.blocks == 0 || spellers == NULL)
        return false;
    Look look = {.asking.spellers = spellers};
    bool found = false;
    for (size_t i = first; i <= last && !found; i++)
        found = look_around(&look, document, i, miss);
    speller_return(spellers, look.asking.speller);
    return found;
}
