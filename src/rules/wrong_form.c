/* wrong_form.c: reporting flagged forms. */
#include "rules/wrong_form.h"

#include "rules/breves.h"
#include "rules/pattern.h"
#include "words/fold.h"

unsigned wrong_differs(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    unsigned nearest = 0;
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (!form_right(form) || !form_matched(form) || !fold_equal(form_text(document, form), text))
            continue;
        unsigned differs = text_differs(text, form_text(document, form));
        /* Inchon is no Inch'ŏn whose mark was lost: the scholarly form does not make the plain one right. */
        if (form->label == LABEL_SYSTEM && (differs & (DIFFERS_MARKS | DIFFERS_APOSTROPHE)))
            continue;
        if (differs != 0 && (nearest == 0 || differences(differs) < differences(nearest)))
            nearest = differs;
    }
    return nearest;
}

bool wrong_letters(const Document *document, const Mention *mention)
{
    if (!(mention->flags & MENTION_WRONG))
        return false;
    unsigned differs = wrong_differs(document, mention);
    bool person = mention_entry(document, mention)->class == CLASS_PERSON;
    return differs == 0 || (!person && (differs & DIFFERS_HYPHEN));
}

/* Letters that two texts share at their starts and ends, out of the longer one's: a rough nearness, 0 to 1. */
static double nearness(Str one, Str other)
{
    char left[UINT8_MAX], right[UINT8_MAX];
    size_t m = fold_letters(one, left, sizeof left), n = fold_letters(other, right, sizeof right);
    if (m == 0 || n == 0 || m > sizeof left || n > sizeof right)
        return 0;
    size_t shorter = m < n ? m : n, longer = m < n ? n : m, start = 0, end = 0;
    while (start < shorter && left[start] == right[start])
        start++;
    while (end < shorter - start && left[m - 1 - end] == right[n - 1 - end])
        end++;
    return (double)(start + end) / (double)longer;
}

/* The right form by which the copy itself names the thing; empty where it does not. */
static Str form_here(const Document *document, const Thing *thing)
{
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (mention_right(document, mention) && mention->differs == 0 && !has_marks(mention_text(document, mention)) &&
            mention_form(document, mention)->label != LABEL_SYSTEM)
            return form_text(document, mention_form(document, mention));
    }
    return (Str){"", 0};
}

Str form_meant(const Document *document, const Mention *mention, Str here)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    const char *style;
    Str target = written_form(document, entry, &style);
    if (style != NULL)
        return target;
    target = here.size > 0 ? here : target;
    double best = nearness(target, text) + 0.15; /* a little nearer is no reason to leave what is preferred */
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        bool any_house = form_right(form) && (form->label == LABEL_KIND || form->kind == IREUM_FORM_PREFERRED);
        if (any_house && nearness(form_text(document, form), text) > best) {
            target = form_text(document, form);
            best = nearness(target, text);
        }
    }
    return target;
}

/* One thing whose mentions are looked at. */
typedef struct Inspection {
    const Document *document;
    Findings *findings;
    const Rule *rule;
    size_t from; /* count of findings before this thing */
    Str here;    /* the copy's own right form of it; empty where there is none */
} Inspection;

static void report(const Inspection *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    const Entry *entry = mention_entry(document, mention);
    Str target = place_with_breves(document, entry, form_meant(document, mention, inspection->here));
    Finding *finding =
        spelling_report(document, inspection->findings, inspection->from, inspection->rule, mention, target);
    if (finding == NULL)
        return;
    finding->safe = (mention->flags & MENTION_SAFE) != 0;
    finding_message(finding, "'%.*s' is spelled '%.*s'%s", STR(mention_text(document, mention)), STR(target),
                    hangul_in_brackets(document, entry));
    note_entry(document, finding, entry);
}

bool names_writer(const Document *document, const Mention *mention)
{
    return mention_entry(document, mention)->class == CLASS_PERSON &&
           (mention_silent(mention, 1 << ZONE_BYLINE) || (document->words.at[mention->last].joint & JOINT_SLASH));
}

void report_wrong_forms(const Document *document, Findings *findings, const Rule *rule,
                        bool (*concerns)(EntryClass class), unsigned silent)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (!concerns((EntryClass)document->lexicon->entries[thing->entry].class))
            continue;
        Inspection inspection = {document, findings, rule, findings->count, form_here(document, thing)};
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (!names_writer(document, mention) && !mention_silent(mention, silent) &&
                wrong_letters(document, mention))
                report(&inspection, mention);
        }
        spelling_count(findings, inspection.from);
    }
}
