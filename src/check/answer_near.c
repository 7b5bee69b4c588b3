/* answer_near.c: why words that are near to a form are not reported as a slip for it. */
#include "check/answer.h"

#include "mention/near_miss.h"
#include "mention/why.h"
#include "rules/name_typo.h"

/* The slip at the place that the rule was asked about; NULL. */
static const Slip *slip_at(const Document *document, Span span)
{
    for (size_t i = 0; i < document->slips.count; i++) {
        if (span_overlaps(document->slips.at[i].mention.span, span))
            return &document->slips.at[i];
    }
    return NULL;
}

static void say_near(Answer *answer, Span span, const Form *form, const char *why)
{
    const Document *document = answer->document;
    const Entry *entry = &document->lexicon->entries[form->entry];
    const char *text = on_one_line(answer->arena, span_text(document->copy->text, span));
    const char *of = entry_words(document->lexicon, entry, answer->arena);
    if (form->kind != IREUM_FORM_PREFERRED)
        of = arena_print(answer->arena, "'%.*s', a form of %s", STR(form_text(document, form)), of);
    answer_add(answer, IREUM_REASON_NEAR, entry, &rule_name_typo,
               arena_print(answer->arena, "'%s' is a letter or two away from %s, but %s", text, of, why));
}

void answer_near(Answer *answer)
{
    const Document *document = answer->document;
    const Slip *slip = slip_at(document, answer->place.span);
    NearMiss miss;
    if (slip != NULL)
        say_near(answer, slip->mention.span, mention_form(document, &slip->mention), name_typo_doubt(document, slip));
    else if (near_miss_find(document, answer->spellers, answer->place.first, answer->place.last, &miss) &&
             miss.why != NULL)
        say_near(answer, miss.span, &document->lexicon->forms[miss.form], miss.why);
}
