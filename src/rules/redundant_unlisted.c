/* redundant_unlisted.c: names that say their generic twice and stand in no glossary: units of the gazetteer (Mapo-gu
 * District), and what the Hangul in brackets proves (Mt. Cheonmasan (천마산)). */
#include "rules/redundant_unlisted.h"

#include "korean/reading.h"
#include "mention/cue.h"
#include "rules/generic.h"
#include "rules/gloss.h"
#include "rules/glossed.h"
#include "rules/place_name.h"
#include "rules/table.h"
#include "words/bytes.h"
#include "words/fold.h"

/* A name that says GENERIC twice, and what is written instead. */
typedef struct Twice {
    Span span;
    uint32_t first, last;
    Str put;
    const char *generic; /* river */
    const char *hangul;  /* NULL: not known */
    const char *ending;  /* 구 */
    bool explained;      /* in lower case: the Mapo-gu district; some desks want that */
} Twice;

static void report(const Document *document, Findings *findings, size_t from, const Twice *twice)
{
    Mention mention = mention_unlisted(twice->first, twice->last, twice->span, twice->explained ? 0.90F : 0.96F);
    Finding *finding = spelling_put(document, findings, from, &rule_redundant_generic, &mention, twice->put);
    if (finding == NULL)
        return;
    const char *text = on_one_line(document->arena, span_text(document->copy->text, twice->span));
    const char *hangul = twice->hangul != NULL ? arena_print(document->arena, "%s: ", twice->hangul) : "";
    finding->safe = !twice->explained;
    finding->ask = false; /* its ending says that it is a place */
    finding_message(finding, "'%s' says %s twice (%s%s is %s): '%.*s'", text, twice->generic, hangul, twice->ending,
                    twice->generic, STR(twice->put));
}

/* A capital behind it goes on with a name: Mapo-gu District Court. */
static bool goes_on(const Words *words, uint32_t last)
{
    uint32_t after = last + 1;
    return after < words->count && joint_spaces(words->at[last].joint) && words->at[after].letter_case >= CASE_CAPITAL;
}

/* ---- Units of the gazetteer ---- */

/* Mapo District, Mapo district or Mapo-gu, as the house has its units. */
static Str unit_put(const Document *document, const PlaceName *name)
{
    const StyleCell *cell = style_cell(document->style, STYLE_PLACE_UNIT, document->date);
    const char *english = unit_endings[name->unit->ending].english;
    Str form = {"", 0};
    if (cell != NULL) {
        Str rest = cell->value;
        form = style_next(&rest);
    }
    if (str_is(form, "translate-cap"))
        return str_of(arena_print(document->arena, "%.*s %c%s", STR(name->stem), byte_upper(english[0]), english + 1));
    if (str_is(form, "translate-lower"))
        return str_of(arena_print(document->arena, "%.*s %s", STR(name->stem), english));
    return span_text(document->copy->text, name->span);
}

/* The glossary speaks of what it has itself; but its Mapo-gu alone says nothing of the word behind it. */
static bool spoken_of(const PlaceName *name, const Mention *mention)
{
    return mention != NULL && (mention->last > name->hit.last || name->unit->ending == UNIT_DO);
}

static void look_at_unit(const Document *document, Findings *findings, size_t from, const PlaceName *name)
{
    const Words *words = &document->words;
    uint32_t last = name->hit.last + 1;
    bool apart = !name->joined && words->at[name->hit.first].joint == JOINT_HYPHEN &&
                 words->at[name->hit.last].letter_case == CASE_LOWER;
    if (!apart || !place_before_english(document, name) || goes_on(words, last) || place_has_company(document, name))
        return;
    const UnitEndingInfo *ending = &unit_endings[name->unit->ending];
    Twice twice = {
        .span = words_span(words, name->hit.first, last),
        .first = name->hit.first,
        .last = last,
        .put = unit_put(document, name),
        .generic = ending->english,
        .hangul = place_hangul(document, name),
        .ending = ending->hangul,
        .explained = words->at[last].letter_case == CASE_LOWER,
    };
    report(document, findings, from, &twice);
}

static void look_at_units(const Document *document, Findings *findings)
{
    PlaceName name;
    size_t from = findings->count;
    for (size_t i = 0; i < document->units.count; i++) {
        const UnitHit *hit = &document->units.at[i];
        const Mention *mention = mention_covering(document, hit->first, hit->first);
        if (place_name_read(document, hit, mention, &name) && name.spelling > 0 && !spoken_of(&name, mention))
            look_at_unit(document, findings, from, &name);
    }
    spelling_count(findings, from);
}

/* ---- Mountains with their Hangul ---- */

/* Bytes of GENERIC's ending at the end of LATIN, with a hyphen before it; 0 where it has none. */
static size_t ending_size(const Document *document, const Generic *generic, Str latin)
{
    size_t size = generic_ending(document->lexicon, generic, latin).size;
    if (size == 0 || latin.size == size + 1)
        return 0;
    return size + (latin.at[latin.size - size - 1] == '-');
}

/* The generic that the Hangul ends in and that BEFORE translates; NULL where there is none. */
static const Generic *generic_of(const Document *document, const Glossed *glossed, Str before)
{
    const Lexicon *lexicon = document->lexicon;
    for (uint32_t i = 0; i < lexicon->generic_count; i++) {
        const Generic *generic = &lexicon->generics[i];
        if (str_ends(glossed->hangul, lexicon->pool + generic->hangul) &&
            generic_has(lexicon_text(lexicon, generic->before), before))
            return generic;
    }
    return NULL;
}

/* Mount Cheonma, Mt. Cheonma or Cheonmasan, as the house has its mountains; else with the copy's own word. */
static Str mountain_put(const Document *document, const Glossed *glossed, Str before, size_t ending)
{
    const StyleCell *cell = style_cell(document->style, STYLE_MOUNT, document->date);
    Str stem = str_slice(glossed->latin, 0, glossed->latin.size - ending);
    if (cell != NULL) {
        Str rest = cell->value;
        Str form = style_next(&rest);
        if (str_is(form, "suffix"))
            return glossed->latin;
        if (str_is(form, "suffix-mountain"))
            return str_of(arena_print(document->arena, "%.*s Mountain", STR(glossed->latin)));
        before = form;
    }
    return str_of(arena_print(document->arena, "%.*s %.*s", STR(before), STR(stem)));
}

/* The copy's own word before the name, with the stop of Mt. */
static Str before_text(const Document *document, uint32_t word)
{
    Span span = word_span(&document->words.at[word]);
    span.size += (document->words.at[word].joint & JOINT_STOP) != 0;
    return span_text(document->copy->text, span);
}

static void look_at_gloss(const Document *document, Findings *findings, size_t from, const Glossed *glossed)
{
    enum { SHORTEST = 9 }; /* three syllables: without 산 a name is left */
    if (glossed->first == 0 || glossed->hangul.size < SHORTEST)
        return;
    uint32_t before = glossed->first - 1;
    unsigned joint = document->words.at[before].joint;
    Str word = word_text(&document->words, before);
    const Generic *generic = generic_of(document, glossed, word);
    size_t ending = generic != NULL ? ending_size(document, generic, glossed->latin) : 0;
    if (ending == 0 || (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_STOP)) ||
        !reading_fits(glossed->hangul, glossed->latin))
        return;
    Str words = lexicon_text(document->lexicon, generic->words);
    Twice twice = {
        .span = words_span(&document->words, before, glossed->last),
        .first = before,
        .last = glossed->last,
        .put = mountain_put(document, glossed, before_text(document, before), ending),
        .generic = arena_copy(document->arena, str_cut(&words, ';')),
        .hangul = arena_copy(document->arena, glossed->hangul),
        .ending = document->lexicon->pool + generic->hangul,
    };
    report(document, findings, from, &twice);
}

/* ---- Rivers, temples and the like with their Hangul ---- */

/* The word with its hyphens that ends at LAST: Gapcheon, Gap-cheon. */
static uint32_t word_begin(const Words *words, uint32_t last)
{
    while (last > 0 && words->at[last - 1].joint == JOINT_HYPHEN)
        last--;
    return last;
}

/* The name before the English word of a gloss, its Hangul in brackets at word INDEX: [Gapcheon] Stream (갑천). */
static bool named_before(const Document *document, uint32_t index, Glossed *glossed)
{
    const Words *words = &document->words;
    size_t next = index;
    Gloss gloss;
    if (index < 2 || gloss_begin(words, index - 1) != index || !joint_spaces(words->at[index - 2].joint) ||
        !gloss_next(words, &next, &gloss) || next != words->count || gloss.script != SCRIPT_HANGUL)
        return false;
    uint32_t last = index - 2, first = word_begin(words, last);
    Span span = words_span(words, first, last);
    *glossed = (Glossed){first, last, span, span_text(words->text, span), gloss.text};
    return words->at[first].letter_case == CASE_CAPITAL &&
           !zones_touch(document, words_span(words, first, index - 1), SILENT_QUOTED);
}

/* The generic that the Hangul ends in and that the word ENGLISH translates; NULL where there is none. */
static const Generic *generic_behind(const Document *document, const Glossed *glossed, Str english)
{
    const Lexicon *lexicon = document->lexicon;
    for (uint32_t i = 0; i < lexicon->generic_count; i++) {
        const Generic *generic = &lexicon->generics[i];
        if (str_ends(glossed->hangul, lexicon->pool + generic->hangul) &&
            generic_has(lexicon_text(lexicon, generic->words), english))
            return generic;
    }
    return NULL;
}

static void look_before_gloss(const Document *document, Findings *findings, size_t from, uint32_t index, bool single)
{
    Glossed glossed;
    if (!named_before(document, index, &glossed) || mention_touches(document, glossed.first, index - 1))
        return;
    Str english = word_text(&document->words, index - 1);
    const Generic *generic = generic_behind(document, &glossed, english);
    size_t ending = generic != NULL ? ending_size(document, generic, glossed.latin) : 0;
    if (ending == 0 || !reading_fits(glossed.hangul, glossed.latin))
        return;
    bool apart = glossed.latin.at[glossed.latin.size - ending] == '-';
    if (!apart && !single)
        return;
    Str stem = str_slice(glossed.latin, 0, glossed.latin.size - ending);
    Str name = str_after(glossed.latin, stem.size + apart);
    Str translations = lexicon_text(document->lexicon, generic->words);
    Twice twice = {
        .span = words_span(&document->words, glossed.first, index - 1),
        .first = glossed.first,
        .last = index - 1,
        .put = str_of(arena_print(document->arena, "%.*s%.*s", STR(stem), STR(name))),
        .generic = arena_copy(document->arena, str_cut(&translations, ';')),
        .hangul = arena_copy(document->arena, glossed.hangul),
        .ending = document->lexicon->pool + generic->hangul,
    };
    report(document, findings, from, &twice);
}

static void look_at_glosses(const Document *document, Findings *findings, bool single)
{
    size_t from = findings->count;
    Glossed glossed;
    for (size_t i = 0; i < document->glosses.count; i++) {
        if (glossed_at(document, document->glosses.at[i], SILENT_QUOTED, &glossed) &&
            !mention_touches(document, glossed.first, glossed.last))
            look_at_gloss(document, findings, from, &glossed);
        look_before_gloss(document, findings, from, document->glosses.at[i], single);
    }
    spelling_count(findings, from);
}

void redundant_unlisted(const Document *document, Findings *findings, bool single)
{
    look_at_units(document, findings);
    look_at_glosses(document, findings, single);
}
