/* diacritics: the breves of McCune-Reischauer against the house style, wrong marks for them, and half-marked copy. */
#include "rules/breves.h"
#include "rules/glossed.h"
#include "rules/place_name.h"
#include "rules/table.h"

#include "words/fold.h"

/* What is known of the copy while its things are looked at. */
typedef struct Inspection {
    const Document *document;
    Findings *findings;
    size_t from; /* count of findings before this thing */
    Str policy;  /* the style's word; empty: none */
    const char *house;
    const Thing *thing;                                    /* that is looked at */
    bool breves;                                           /* it has a mention with breves */
    enum { WRITTEN_UNKNOWN, WRITTEN_NOT, WRITTEN } target; /* whether the copy has its target form besides */
    enum { OMITS_UNKNOWN, OMITS_NOTHING, OMITS_MARKS } omits;
} Inspection;

/* Whether the copy speaks of marks, as one that leaves them out does: "diacritics are omitted". Asked only where there
 * is something to report. */
static bool says_omitted(Inspection *inspection)
{
    static const char *const terms[] = {"diacritics", "diacritic", "diacritical", "breves"};
    const Words *words = &inspection->document->words;
    if (inspection->omits != OMITS_UNKNOWN)
        return inspection->omits == OMITS_MARKS;
    inspection->omits = OMITS_NOTHING;
    for (size_t k = 0; k < sizeof terms / sizeof *terms; k++) {
        uint32_t hash = fold_hash(HASH_START, str_of(terms[k]));
        for (size_t i = 0; i < words->count; i++)
            inspection->omits = words->at[i].hash == hash ? OMITS_MARKS : inspection->omits;
    }
    return inspection->omits == OMITS_MARKS;
}

/* The right form that TEXT is but for its capitals, with the same marks; NULL where there is none. */
static const Form *form_marked_so(const Document *document, const Entry *entry, Str text)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        Str right = form_text(document, form);
        if (form_right(form) && form_matched(form) && fold_equal(right, text) &&
            !(text_differs(text, right) & DIFFERS_MARKS))
            return form;
    }
    return NULL;
}

static void report_substitute(const Inspection *inspection, const Mention *mention, Str put, uint32_t mark)
{
    const Document *document = inspection->document;
    Finding *finding = spelling_put(document, inspection->findings, inspection->from, &rule_diacritics, mention, put);
    if (finding == NULL)
        return;
    finding->severity = IREUM_ERROR;
    finding->safe = true;
    finding_message(finding, "'%.*s' has %s where McCune-Reischauer writes a breve: '%.*s'",
                    STR(mention_text(document, mention)), substitute_name(mark), STR(put));
}

/* SAFE: the letters are those of the form that is to be written; Inch'on for Inch'ŏn is still not what others write. */
static void report_plain(const Inspection *inspection, const Mention *mention, Str put, bool safe)
{
    const Document *document = inspection->document;
    Finding *finding = spelling_put(document, inspection->findings, inspection->from, &rule_diacritics, mention, put);
    if (finding == NULL)
        return;
    finding->safe = safe;
    finding_message(finding, "'%.*s' is written without marks in house style %s: '%.*s'",
                    STR(mention_text(document, mention)), inspection->house, STR(put));
}

/* Whether the copy writes TARGET, the form that is to be written of this thing, somewhere. */
static bool target_written(Inspection *inspection, Str target)
{
    const Document *document = inspection->document;
    if (inspection->target != WRITTEN_UNKNOWN)
        return inspection->target == WRITTEN;
    inspection->target = WRITTEN_NOT;
    for (uint32_t k = inspection->thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (!mention_silent(mention, SILENT_QUOTED) && text_same(mention_text(document, mention), target))
            inspection->target = WRITTEN;
    }
    return inspection->target == WRITTEN;
}

/* The house's own form (Kim Jong Un for Kim Chŏng-un), the usual one where it has these letters (Pyongyang for
 * P'yŏngyang) or stands in the copy, which would else have two spellings; else the copy's without its marks. */
static void report_marked(Inspection *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention), target = target_form(document, entry);
    bool same = fold_equal(target, text), chosen = house_form(document, entry).style != NULL;
    bool put = (same || chosen || target_written(inspection, target)) && !has_marks(target);
    report_plain(inspection, mention,
                 put ? replacement_for(document, mention, target) : without_breves(document->arena, text), same);
}

static void report_unmarked(const Inspection *inspection, const Mention *mention, Str put)
{
    const Document *document = inspection->document;
    Finding *finding =
        spelling_report(document, inspection->findings, inspection->from, &rule_diacritics, mention, put);
    if (finding == NULL)
        return;
    finding_message(finding, "'%.*s' is written '%.*s' with its marks in house style %s",
                    STR(mention_text(document, mention)), STR(put), inspection->house);
}

/* A caron, a circumflex or a tilde in the breve's place. */
static bool look_for_substitute(const Inspection *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    Str text = mention_text(document, mention);
    uint32_t mark = substitute_in(text);
    if (mark == 0)
        return false;
    Str mended = with_breves(document->arena, text);
    if (!has_breve(mended) || form_marked_so(document, mention_entry(document, mention), mended) == NULL)
        return false;
    bool plain = str_is(inspection->policy, "none");
    report_substitute(inspection, mention, plain ? without_breves(document->arena, text) : mended, mark);
    return true;
}

/* A place that lacks nothing but its breves, where the house wants the system. Where the apostrophe is missing too
 * (Pyongyang, Panmunjom), it is the English name and not half of the system's. */
static bool place_expected(const Document *document, const Entry *entry, Str text, const Form *form)
{
    if (entry->class != CLASS_PLACE || house_form(document, entry).style != NULL ||
        (text_differs(text, form_text(document, form)) & DIFFERS_APOSTROPHE))
        return false;
    bool north = (entry->countries & lexicon_country(document->lexicon, "kp")) != 0;
    const StyleCell *cell = style_cell(document->style, north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH, document->date);
    return cell != NULL && style_allows(cell->value, str_of("mr"));
}

/* Whether the marks are missed: the letters are McCune-Reischauer's and not the plain ones of the glossary, which are
 * English (hangul). Lines in capitals may drop them. */
static bool marks_expected(const Document *document, const Mention *mention, const Form *form)
{
    if (document->words.at[mention->first].letter_case == CASE_UPPER)
        return false;
    bool system = mention_form(document, mention)->label == LABEL_SYSTEM;
    bool lacks = (mention->differs & DIFFERS_MARKS) && !(mention->differs & DIFFERS_CASE);
    return (system && lacks) ||
           place_expected(document, mention_entry(document, mention), mention_text(document, mention), form);
}

/* The entry's form of McCune-Reischauer with these letters and breves; NULL where it has none. */
static const Form *form_with_breves(const Document *document, const Entry *entry, Str text)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        Str right = form_text(document, form);
        if (form->label == LABEL_SYSTEM && str_is(lexicon_text(document->lexicon, form->key), "mr") &&
            fold_equal(right, text) && has_breve(right))
            return form;
    }
    return NULL;
}

Str place_with_breves(const Document *document, const Entry *entry, Str text)
{
    const StyleCell *cell = style_cell(document->style, STYLE_DIACRITICS, document->date);
    bool required = cell != NULL && str_is(cell->value, "required");
    const Form *form = required ? form_with_breves(document, entry, text) : NULL;
    return form != NULL && place_expected(document, entry, text, form) ? form_text(document, form) : text;
}

/* Whether a word of the mention is not of ASCII letters alone. */
static bool is_unusual(const Words *words, const Mention *mention)
{
    bool plain = true;
    for (size_t i = mention->first; i <= mention->last; i++)
        plain &= (words->at[i].flags & WORD_PLAIN) != 0;
    return !plain;
}

static void look(Inspection *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    Str text = mention_text(document, mention);
    if (is_unusual(&document->words, mention) && has_marks(text)) {
        bool breve = has_breve(text);
        inspection->breves |= breve;
        if (!look_for_substitute(inspection, mention) && breve && str_is(inspection->policy, "none"))
            report_marked(inspection, mention);
        return;
    }
    if (!str_is(inspection->policy, "required"))
        return;
    const Form *form = form_with_breves(document, mention_entry(document, mention), text);
    if (form != NULL && marks_expected(document, mention, form) && !says_omitted(inspection))
        report_unmarked(inspection, mention, form_text(document, form));
}

/* Part of a longer hyphenated name, which would be left half marked: Ch'oe Pyŏng-hŏn. */
static bool is_part(const Words *words, const Mention *mention)
{
    return (mention->first > 0 && words->at[mention->first - 1].joint == JOINT_HYPHEN) ||
           words->at[mention->last].joint == JOINT_HYPHEN;
}

static bool concerns(const Document *document, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    bool own = form->kind == IREUM_FORM_OWN || str_is(lexicon_text(document->lexicon, form->key), "self");
    return mention_right(document, mention) && !(own && mention->differs == 0) && !is_part(&document->words, mention);
}

/* ---- Marked and unmarked in one copy ---- */

static bool weighed(const Document *document, const Mention *mention)
{
    bool capitals = document->words.at[mention->first].letter_case == CASE_UPPER;
    return concerns(document, mention) && !mention_silent(mention, SILENT_DISPLAYED) && !capitals;
}

/* The style's word on marks; NULL where it leaves them free. */
static const StyleCell *policy_cell(const Document *document)
{
    const StyleCell *cell = style_cell(document->style, STYLE_DIACRITICS, document->date);
    return cell != NULL && !str_is(cell->value, "allowed") ? cell : NULL;
}

bool marks_are_free(const Document *document)
{
    return policy_cell(document) == NULL;
}

/* The mentions of one word with its breves and without. */
typedef struct Balance {
    const Mention *marked; /* the first of each; NULL */
    const Mention *unmarked;
    size_t marked_count, unmarked_count;
} Balance;

static Balance weigh(const Document *document, const Thing *thing)
{
    Balance balance = {0};
    const Mentions *mentions = &document->mentions;
    for (uint32_t k = thing->first; k != NONE; k = mentions->at[k].next) {
        const Mention *mention = &mentions->at[k];
        if (!weighed(document, mention) || !has_breve(mention_text(document, mention)))
            continue;
        balance.marked = balance.marked == NULL ? mention : balance.marked;
        balance.marked_count += fold_equal(mention_text(document, mention), mention_text(document, balance.marked));
    }
    for (uint32_t k = thing->first; balance.marked != NULL && k != NONE; k = mentions->at[k].next) {
        const Mention *mention = &mentions->at[k];
        Str text = mention_text(document, mention);
        if (!weighed(document, mention) || has_marks(text) || (mention->differs & DIFFERS_HYPHEN) ||
            !fold_equal(text, mention_text(document, balance.marked)))
            continue;
        balance.unmarked = balance.unmarked == NULL ? mention : balance.unmarked;
        balance.unmarked_count++;
    }
    return balance;
}

/* Reports what is rarer: the unmarked ones unless they are twice as many. */
static void check_balance(Inspection *inspection, const Thing *thing)
{
    const Document *document = inspection->document;
    Balance balance = weigh(document, thing);
    if (balance.unmarked == NULL || says_omitted(inspection))
        return;
    bool unmark = balance.unmarked_count >= 2 * balance.marked_count;
    const Mention *rare = unmark ? balance.marked : balance.unmarked,
                  *kept = unmark ? balance.unmarked : balance.marked;
    Str put = mention_text(document, kept);
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        Str text = mention_text(document, mention);
        if (!weighed(document, mention) || has_breve(text) != unmark || (!unmark && has_marks(text)) ||
            !fold_equal(text, mention_text(document, rare)))
            continue;
        Finding *finding =
            unmark ? spelling_put(document, inspection->findings, inspection->from, &rule_diacritics, mention,
                                  without_breves(document->arena, text))
                   : spelling_report(document, inspection->findings, inspection->from, &rule_diacritics, mention, put);
        if (finding == NULL)
            continue;
        finding_message(finding, "'%.*s' is '%.*s' elsewhere in this copy, %s its marks", STR(text), STR(put),
                        unmark ? "without" : "with");
        finding_note_at(finding, kept->span, "written so here");
    }
}

static void check_thing(Inspection *inspection, const Thing *thing)
{
    const Document *document = inspection->document;
    inspection->from = inspection->findings->count;
    inspection->thing = thing;
    inspection->breves = false;
    inspection->target = WRITTEN_UNKNOWN;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (concerns(document, mention) && !mention_silent(mention, SILENT_QUOTED))
            look(inspection, mention);
    }
    if (inspection->policy.size == 0 && inspection->breves)
        check_balance(inspection, thing);
    spelling_count(inspection->findings, inspection->from);
}

/* ---- Places of no list, with their Hangul ---- */

/* Tobǒng-san (도봉산), Tobŏng-san under a house without marks: the Hangul proves what the letters are. */
static void look_at_glossed(Inspection *inspection, const Glossed *glossed)
{
    const Document *document = inspection->document;
    uint32_t mark = substitute_in(glossed->latin);
    bool plain = str_is(inspection->policy, "none");
    char text[GLOSSED_LETTERS];
    if ((mark == 0 && !(plain && has_breve(glossed->latin))) ||
        mention_touches(document, glossed->first, glossed->last) ||
        !glossed_spell(document, glossed, IREUM_MCCUNE, text) || !fold_equal(str_of(text), glossed->latin))
        return;
    Str mended = with_breves(document->arena, glossed->latin);
    if (text_differs(mended, str_of(text)) & DIFFERS_MARKS)
        return;
    Str put = plain ? without_breves(document->arena, glossed->latin) : mended;
    Mention mention = mention_unlisted(glossed->first, glossed->last, glossed->span, 0.97F);
    if (mark != 0)
        report_substitute(inspection, &mention, put, mark);
    else
        report_plain(inspection, &mention, put, true);
}

static void check_glosses(Inspection *inspection)
{
    const WordList *glosses = &inspection->document->glosses;
    Glossed glossed;
    inspection->from = inspection->findings->count;
    for (size_t i = 0; i < glosses->count; i++) {
        if (glossed_at(inspection->document, glosses->at[i], SILENT_QUOTED, &glossed))
            look_at_glossed(inspection, &glossed);
    }
    spelling_count(inspection->findings, inspection->from);
}

static void check(const Document *document, Findings *findings)
{
    const StyleCell *cell = policy_cell(document);
    Inspection inspection = {
        .document = document,
        .findings = findings,
        .policy = cell != NULL ? cell->value : (Str){"", 0},
        .house = cell != NULL ? cell->origin : "",
    };
    for (size_t i = 0; i < document->things.count; i++)
        check_thing(&inspection, &document->things.at[i]);
    check_glosses(&inspection);
}

const Rule rule_diacritics = {
    .id = "diacritics",
    .severity = IREUM_WARNING,
    .summary = "breves against the house style, or another mark in their place",
    .why = "Marks are lost, or turned into others, when text goes from one program to the next. A reader takes "
           "Kaesǒng and Kaesŏng for two places, half-marked copy looks careless to scholars, and a wire that cannot "
           "send a breve sends a question mark.",
    .triggers =
        "Under any style ǒ, ô, õ, ǔ, û or ũ where the glossary's form has ŏ or ŭ, or where McCune-Reischauer gives "
        "them "
        "for the Hangul in brackets behind a place: that is an error. Under a style without marks a glossary name, or "
        "such a place, that has breves. Under one that requires them a name whose letters are "
        "McCune-Reischauer's and which has none, and a place that lacks nothing but its breves where the style "
        "wants that system. Under a style that leaves marks free a word that the same copy has with them and "
        "without.",
    .silent = "Nothing is said of words that neither the glossary nor their Hangul proves, so that French, Vietnamese, "
              "Romanian and "
              "Esperanto keep their marks; of the bearer's own spelling; in quoted documents, titles of works, "
              "bibliographies and where both forms are given on purpose; or of missing marks in a copy that speaks of "
              "diacritics or breves, because it may say that it leaves them out.\n\n"
              "It is wrong where a scholar keeps the common English form of a place on purpose.",
    .bad = "The factory zone in Kaesŏng was closed.",
    .good = "The factory zone in Kaesong was closed.",
    .style = "ap",
    .check = check,
};
