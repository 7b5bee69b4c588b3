/* lint.c: checks of a whole glossary. */
#include "glossary/lint.h"

#include "base/date.h"
#include "glossary/lexicon.h"
#include "glossary/sources.h"
#include "korean/hangul.h"
#include "korean/reading.h"
#include "words/bytes.h"
#include "words/fold.h"

#include <stdlib.h>

/* Entries or forms in the order of a key, so that equals are neighbours. */
typedef struct Keyed {
    Str text;
    uint32_t hash;
    uint32_t index;
} Keyed;

static int by_key(const void *a, const void *b)
{
    const Keyed *one = a, *other = b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    int order = str_compare(one->text, other->text);
    if (order != 0)
        return order;
    return one->index < other->index ? -1 : 1;
}

static void check_ids(Draft *draft)
{
    Keyed *ids = arena_alloc(draft->arena, draft->entry_count * sizeof *ids);
    if (ids == NULL)
        return;
    for (size_t i = 0; i < draft->entry_count; i++)
        ids[i] = (Keyed){draft_str(draft, draft->entries[i].id), 0, (uint32_t)i};
    qsort(ids, draft->entry_count, sizeof *ids, by_key);
    for (size_t i = 1; i < draft->entry_count; i++) {
        if (!str_equal(ids[i].text, ids[i - 1].text))
            continue;
        Place first = draft->entry_places[ids[i - 1].index];
        draft_complain(draft, IREUM_ERROR, draft->entry_places[ids[i].index], "duplicate-id",
                       "the id '%.*s' is also that of %s:%u", STR(ids[i].text), first.path, (unsigned)first.line);
    }
}

static void check_sources(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        Str source = draft_str(draft, draft->entries[i].source);
        if (source.size == 0)
            draft_complain(draft, IREUM_ERROR, draft->entry_places[i], "source", "no source");
        draft->counts.general_sources += str_is(source, "general knowledge");
    }
}

/* Records of the layers below have no place: they have been checked. */
static bool has_place(Place place)
{
    return place.path != NULL;
}

static void check_dates(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        if (!has_place(draft->entry_places[i]))
            continue;
        if (entry->valid_until.year != 0 && !date_within(entry->valid_from, entry->valid_until) &&
            entry->valid_from.year > entry->valid_until.year)
            draft_complain(draft, IREUM_ERROR, draft->entry_places[i], "date", "valid until before valid from");
    }
}

/* Surname and given name of a Korean person, somewhere among the right forms, must be readable from the Hangul. */
static void check_readings(Draft *draft)
{
    uint32_t korean = draft_country(draft, (Str)STR_LITERAL("kr")) | draft_country(draft, (Str)STR_LITERAL("kp"));
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        Str hangul = draft_str(draft, entry->hangul);
        if (entry->class != CLASS_PERSON || !(entry->countries & korean) || hangul.size == 0 ||
            !has_place(draft->entry_places[i]))
            continue;
        bool fits = false;
        for (uint32_t k = 0; k < entry->form_count && !fits; k++) {
            const Form *form = &draft->forms[entry->first_form + k];
            fits = form_right(form) && reading_fits(hangul, draft_str(draft, form->text));
        }
        /* Names in another order, kings with their title: the rest of the form is not in the Hangul. A name that its bearer
         * chose (G-Dragon) need not be read at all. */
        fits |= entry->own_form != NONE;
        Str preferred = draft_str(draft, draft->forms[entry->first_form].text);
        if (!fits && entry->surname_words == 0 && str_find(preferred, str_of("-"), 0) != SIZE_MAX)
            draft_complain(draft, IREUM_WARNING, draft->entry_places[i], "reading", "'%.*s' cannot be read from %.*s",
                           STR(preferred), STR(hangul));
    }
}

/* Whether the NORTH lacks a sound at the start of a syllable that the SOUTH has there. The South drops ㄹ and ㄴ at the
 * start of a word, the North nowhere. */
static bool drops_onset(Str south, Str north)
{
    enum { NIEUN = 2, RIEUL = 5, IEUNG = 11 };
    Syllable here, there;
    while (hangul_next(&south, &here) && hangul_next(&north, &there)) {
        bool alike = here.nucleus == there.nucleus && here.coda == there.coda;
        bool dropped = there.onset == IEUNG && (here.onset == NIEUN || here.onset == RIEUL);
        if (alike && (dropped || (here.onset == RIEUL && there.onset == NIEUN)))
            return true;
    }
    return false;
}

static void check_north(Draft *draft)
{
    for (size_t i = 0; i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        Str south = draft_str(draft, entry->hangul), north = draft_str(draft, entry->hangul_north);
        if (has_place(draft->entry_places[i]) && drops_onset(south, north))
            draft_complain(draft, IREUM_ERROR, draft->entry_places[i], "hangul-north",
                           "%.*s lacks a sound that the South writes in %.*s: the North drops none", STR(north),
                           STR(south));
    }
}

/* A condition that tells a wrong form from a right one of the same letters. */
static bool tells_apart(const Draft *draft, const Form *form)
{
    for (uint32_t i = 0; i < form->condition_count; i++) {
        switch ((ConditionKind)draft->conditions[form->first_condition + i].kind) {
        case CONDITION_EXACT:
        case CONDITION_COUNTRY:
        case CONDITION_FROM:
        case CONDITION_UNTIL:
        case CONDITION_NOT_MR:
        case CONDITION_STYLE:
        case CONDITION_VARIETY:
            return true;
        case CONDITION_IDENTITY:
        case CONDITION_PLACE:
        case CONDITION_KOREA:
        case CONDITION_EXPANSION:
        case CONDITION_HISTORY:
        case CONDITION_EXERCISE:
            break;
        }
    }
    return false;
}

static void check_flagged_against_right(Draft *draft, uint32_t flagged, uint32_t right)
{
    const Form *wrong = &draft->forms[flagged];
    const Form *fine = &draft->forms[right];
    bool same_entry = wrong->entry == fine->entry;
    if (wrong->kind == IREUM_FORM_FLAGGED_IF && (!same_entry || tells_apart(draft, wrong)))
        return;
    /* A layer may overrule what lies below it, but rarely means to. */
    bool below = !has_place(draft->form_places[right]);
    draft_complain(draft, below ? IREUM_WARNING : IREUM_ERROR, draft->form_places[flagged], "flagged-right",
                   same_entry ? "'%.*s' has the letters of '%.*s', a right form of the same entry (%.*s): a condition "
                                "must say how it differs"
                              : "'%.*s' has the letters of '%.*s', a right form of %.*s",
                   STR(draft_str(draft, wrong->text)), STR(draft_str(draft, fine->text)),
                   STR(draft_str(draft, draft->entries[fine->entry].id)));
}

/* Wrong forms against the right ones with the same letters. */
static void check_flagged(Draft *draft)
{
    Keyed *forms = arena_alloc(draft->arena, draft->form_count * sizeof *forms);
    if (forms == NULL)
        return;
    for (size_t i = 0; i < draft->form_count; i++)
        forms[i] = (Keyed){(Str){"", 0}, draft->forms[i].hash, (uint32_t)i};
    qsort(forms, draft->form_count, sizeof *forms, by_key);
    for (size_t first = 0, end = 0; first < draft->form_count; first = end) {
        while (end < draft->form_count && forms[end].hash == forms[first].hash)
            end++;
        for (size_t i = first; i < end; i++) {
            const Form *wrong = &draft->forms[forms[i].index];
            for (size_t k = first; form_flagged(wrong) && k < end; k++) {
                const Form *right = &draft->forms[forms[k].index];
                if (form_right(right) && form_matched(right) &&
                    fold_equal(draft_str(draft, wrong->text), draft_str(draft, right->text))) {
                    check_flagged_against_right(draft, forms[i].index, forms[k].index);
                    break;
                }
            }
        }
    }
}

/* An English word, or a phrase written small of nothing but English words. */
static bool is_english(const English *english, Str text)
{
    if (english_has(english, text))
        return true;
    if (text.size == 0 || !byte_is(text.at[0], BYTE_LOWER))
        return false;
    for (Str rest = text; rest.at != NULL;) {
        if (!english_has(english, str_cut(&rest, ' ')))
            return false;
    }
    return true;
}

/* A wrong form that is an English word or phrase would be reported in any copy. */
void glossary_lint_english(Draft *draft)
{
    for (size_t i = 0; i < draft->form_count; i++) {
        if (draft->forms[i].kind != IREUM_FORM_FLAGGED || !has_place(draft->form_places[i]))
            continue;
        const English *english = draft_english(draft);
        if (english == NULL)
            return;
        Str text = draft_str(draft, draft->forms[i].text);
        if (is_english(english, text))
            draft_complain(draft, IREUM_ERROR, draft->form_places[i], "flagged-english",
                           "'%.*s' is English: it needs a condition", STR(text));
    }
}

static bool house_known(const StyleList *styles, Str key)
{
    for (size_t i = 0; i < styles->count; i++) {
        if (str_is(key, styles->at[i].id))
            return true;
    }
    return false;
}

static void check_keys(Draft *draft)
{
    for (size_t i = 0; i < draft->form_count; i++) {
        const Form *form = &draft->forms[i];
        if (has_place(draft->form_places[i]) && form->label == LABEL_HOUSE &&
            !house_known(&draft->styles, draft_str(draft, form->key)))
            draft_complain(draft, IREUM_ERROR, draft->form_places[i], "key",
                           "'%.*s' is neither a house style nor a "
                           "kind of form",
                           STR(draft_str(draft, form->key)));
    }
}

static void check_style_form(Draft *draft, const char *path, const StyleForm *form)
{
    if (source_entry_by_id(draft, form->entry) == NONE)
        draft_complain(draft, IREUM_ERROR, (Place){path, form->line, 0}, "unknown-id", "no entry '%.*s'",
                       STR(form->entry));
}

static void check_styles(Draft *draft)
{
    const StyleList *styles = &draft->styles;
    for (size_t i = 0; i < styles->count; i++) {
        const StyleSource *style = &styles->at[i];
        const char *path = arena_print(draft->arena, "styles/%s.yaml", style->id);
        for (size_t k = 0; k < style->form_count; k++)
            check_style_form(draft, path, &style->forms[k]);
    }
}

void glossary_lint(Draft *draft)
{
    check_ids(draft);
    check_sources(draft);
    check_dates(draft);
    check_readings(draft);
    check_north(draft);
    check_flagged(draft);
    glossary_lint_english(draft);
    check_keys(draft);
    check_styles(draft);
}

/* The wrong form at INDEX against the right ones with its letters. */
static void check_flagged_in(Draft *draft, const Lexicon *lexicon, uint32_t index)
{
    const Form *wrong = &draft->forms[index];
    const Node *node = phrase_node(&lexicon->form_table, wrong->hash);
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        uint32_t right = lexicon->form_table.items[node->first + i];
        if (form_right(&draft->forms[right]) &&
            fold_equal(draft_str(draft, wrong->text), draft_str(draft, draft->forms[right].text))) {
            check_flagged_against_right(draft, index, right);
            return;
        }
    }
}

void glossary_lint_layer(Draft *draft, const Lexicon *lexicon)
{
    check_dates(draft);
    check_readings(draft);
    check_north(draft);
    for (uint32_t i = 0; i < draft->form_count; i++) {
        if (has_place(draft->form_places[i]) && form_flagged(&draft->forms[i]))
            check_flagged_in(draft, lexicon, i);
    }
    check_keys(draft);
}
