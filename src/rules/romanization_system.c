/* romanization-system: a place spelled in another system than the house's, or than the rest of the copy. */
#include "korean/reading.h"
#include "korean/token.h"
#include "mention/cue.h"
#include "rules/breves.h"
#include "rules/place_census.h"
#include "rules/table.h"

#include "words/fold.h"

/* The systems that copy is told apart by. */
static const struct {
    IreumSystem system;
    const char *words;
} systems[] = {
    {IREUM_REVISED, "the Revised Romanization"},
    {IREUM_MCCUNE, "McCune-Reischauer"},
    {IREUM_NORTHERN, "the North's system"},
};

enum { SYSTEM_COUNT = sizeof systems / sizeof *systems };

static uint32_t system_bit(IreumSystem system)
{
    return (uint32_t)1 << system;
}

/* The first of the systems in SET, in words. */
static const char *system_words(uint32_t set)
{
    for (size_t i = 0; i < SYSTEM_COUNT; i++) {
        if (set & system_bit(systems[i].system))
            return systems[i].words;
    }
    return "";
}

/* TEXT as the house prints it: without breves unless the cell asks for marks. */
static Str printed(const Document *document, Str text)
{
    const StyleCell *cell = style_cell(document->style, STYLE_DIACRITICS, document->date);
    bool marks = cell == NULL || !str_is(cell->value, "none");
    return marks ? text : without_breves(document->arena, text);
}

/* A spelling of another system, and what is written instead. */
typedef struct Foreign {
    Span span;
    uint32_t first, last;
    Str put;
    Str hangul;
    uint32_t systems; /* that spell it as it stands */
    bool by_letters;  /* it is spelled syllable by syllable, as no system for its side does */
    bool glossed;     /* Hangul beside it proves what it is */
    IreumSystem wanted;
    const char *house; /* NULL: the rest of the copy wants it */
    float probability;
} Foreign;

static void report(const Document *document, Findings *findings, size_t from, const Foreign *foreign)
{
    Mention mention = mention_unlisted(foreign->first, foreign->last, foreign->span, foreign->probability);
    Finding *finding = spelling_put(document, findings, from, &rule_romanization_system, &mention, foreign->put);
    if (finding == NULL)
        return;
    Str text = span_text(document->copy->text, foreign->span);
    const char *hangul = "";
    if (foreign->hangul.size > 0)
        hangul = arena_print(document->arena, " (%.*s)", STR(foreign->hangul));
    const char *who =
        foreign->house == NULL ? "this copy otherwise" : arena_print(document->arena, "house style %s", foreign->house);
    finding->safe = foreign->house != NULL;
    finding->ask = false; /* it is a place */
    const char *as = foreign->by_letters ? "spelled letter by letter" : system_words(foreign->systems);
    finding_message(finding, "'%.*s' is %s; %s uses %s: '%.*s'%s", STR(text), as, who,
                    system_words(system_bit(foreign->wanted)), STR(foreign->put), hangul);
}

/* ---- What the rest of the copy does ---- */

/* The census of the copy, taken when it is first asked for. */
typedef struct Rest {
    const Document *document;
    bool taken;
    PlaceCensus census;
} Rest;

static const PlaceCensus *rest_census(Rest *rest)
{
    if (!rest->taken)
        rest->census = place_census(rest->document);
    rest->taken = true;
    return &rest->census;
}

/* Without a house: the other system, where it alone spells at least two places of the copy. What stands against them must
 * be the only one, with its Hangul; or of two or more it is the older system, unless the copy has that twice as often.
 * What is spelled letter by letter is the Revised Romanization without its sound changes. */
static bool wanted_by_copy(Rest *rest, Foreign *foreign)
{
    enum { WITNESSES = 2 };
    bool revised = only_revised(foreign->systems);
    if (!foreign->by_letters && !revised && !only_mccune(foreign->systems))
        return false;
    const PlaceCensus *census = rest_census(rest);
    if (foreign->by_letters) {
        foreign->wanted = IREUM_REVISED;
        return census->mccune.count == 0 && census->revised.count >= WITNESSES;
    }
    size_t own = revised ? census->revised.count : census->mccune.count;
    size_t other = revised ? census->mccune.count : census->revised.count;
    foreign->wanted = revised ? IREUM_MCCUNE : IREUM_REVISED;
    if (other < WITNESSES)
        return false;
    bool mccune_kept = census->mccune.count >= 2 * census->revised.count;
    return own < WITNESSES ? foreign->glossed : revised == mccune_kept;
}

/* ---- Units of the gazetteer ---- */

/* Sets the system that the house, or without one the rest of the copy, wants for the units of NAME, which are all of one
 * side. */
static bool wanted_for(const Document *document, const PlaceName *name, Rest *rest, Foreign *foreign)
{
    StyleKey key = name->north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH;
    if (style_cell(document->style, key, document->date) == NULL)
        return unit_is_witness(document, name) && wanted_by_copy(rest, foreign);
    return name->north != name->south && place_system(document, key, &foreign->wanted, &foreign->house);
}

/* What the unit is in the wanted system, in the place of the copy's words. */
static Str unit_put(const Document *document, const PlaceName *name, IreumSystem wanted)
{
    Str stem = printed(document, unit_stem(document->lexicon, name->unit, wanted));
    if (name->spelling == 0)
        return stem;
    const char *ending = unit_endings[name->unit->ending].spellings[0];
    return str_of(arena_print(document->arena, "%.*s-%s", STR(stem), ending));
}

static bool spelled_by_letters(const PlaceName *name)
{
    return name->south && (name->systems >> UNIT_BY_LETTERS & 1) && !place_spelled(name, IREUM_REVISED) &&
           !place_spelled(name, IREUM_MCCUNE);
}

static void look_at_unit(Rest *rest, Findings *findings, size_t from, const PlaceName *name)
{
    const Document *document = rest->document;
    Foreign foreign = {.span = name->span, .first = name->hit.first, .last = name->hit.last, .probability = 0.96F};
    foreign.systems = name->systems;
    foreign.by_letters = spelled_by_letters(name);
    bool certain = name->spelling > 0 || place_before_english(document, name);
    if (!certain || name->unit->until.year != 0 || document->old_letters ||
        !wanted_for(document, name, rest, &foreign) || place_spelled(name, foreign.wanted))
        return;
    bool person = name->short_stem && !place_glossed(document, name) && !place_before_parent(document, name);
    if (person || place_has_company(document, name) || history_around(document, name->hit.first))
        return;
    const char *hangul = place_hangul(document, name);
    foreign.put = unit_put(document, name, foreign.wanted);
    foreign.hangul = hangul != NULL ? str_of(hangul) : (Str){"", 0};
    report(document, findings, from, &foreign);
}

/* ---- Places with their Hangul ---- */

/* What a name in brackets ends in that only places do, and what else does, which needs words of place before it. */
static bool ends_as_place(Str hangul)
{
    static const char *const ends[] = {"동", "구", "시", "군", "읍", "면", "리",
                                       "산", "강", "천", "섬", "역", "궁", "로"};
    enum { SHORTEST = 9 }; /* three syllables: 강산 may be a person */
    for (size_t i = 0; hangul.size >= SHORTEST && i < sizeof ends / sizeof *ends; i++) {
        if (str_ends(hangul, ends[i]))
            return true;
    }
    return false;
}

/* The table of seams has it as a place, whose end no company's name has: 왕십리. */
static bool known_place(const Document *document, Str hangul)
{
    Eojeol eojeol;
    size_t count = token_read(&hangul, HANJA_SOUTH, HANJA_WORD, &eojeol);
    SeamKind kind = count > 0 ? seam_kind(&document->lexicon->seams, eojeol.at, count) : SEAM_ANY;
    return kind == SEAM_KIND_LANDMARK;
}

/* The glossary speaks of its own places itself; all else is spelled as it is. */
static bool is_place(const Document *document, const Glossed *glossed)
{
    bool before = cue_before(document, glossed->first, CUE_PLACE_BEFORE) || known_place(document, glossed->hangul);
    bool surname = cue_is(document, glossed->first, CUE_SURNAME) && glossed->last > glossed->first;
    return (before || (ends_as_place(glossed->hangul) && glossed->last > glossed->first)) && !surname &&
           !mention_touches(document, glossed->first, glossed->last);
}

/* The North is named in the sentence: whose spelling a place has there is not known. */
static bool may_be_north(const Document *document, size_t word)
{
    size_t first, end;
    words_sentence(&document->words, word, &first, &end);
    return cue_between(document, first, end, CUE_COUNTRY, lexicon_country(document->lexicon, "kp"));
}

static void look_at_gloss(Rest *rest, Findings *findings, size_t from, const Glossed *glossed)
{
    const Document *document = rest->document;
    uint32_t fit = glossed_systems(document, glossed);
    Foreign foreign = {.span = glossed->span,
                       .first = glossed->first,
                       .last = glossed->last,
                       .hangul = glossed->hangul,
                       .systems = fit,
                       .glossed = true,
                       .probability = 0.96F};
    foreign.by_letters = !(fit & (system_bit(IREUM_REVISED) | system_bit(IREUM_MCCUNE))) &&
                         reading_by_letters(glossed->hangul, glossed->latin);
    if ((fit == 0 && !foreign.by_letters) || !is_place(document, glossed) || may_be_north(document, glossed->first) ||
        history_around(document, glossed->first))
        return;
    bool house = style_cell(document->style, STYLE_PLACE_SOUTH, document->date) != NULL;
    bool known =
        house ? !document->old_letters && place_system(document, STYLE_PLACE_SOUTH, &foreign.wanted, &foreign.house)
              : wanted_by_copy(rest, &foreign);
    char text[GLOSSED_LETTERS];
    if (!known || (fit & system_bit(foreign.wanted)) || !glossed_spell(document, glossed, foreign.wanted, text))
        return;
    foreign.put = printed(document, str_of(arena_print(document->arena, "%s", text)));
    report(document, findings, from, &foreign);
}

/* ---- All ---- */

static void look_at_units(Rest *rest, Findings *findings)
{
    const Document *document = rest->document;
    size_t from = findings->count;
    for (size_t i = 0; i < document->units.count; i++) {
        const UnitHit *hit = &document->units.at[i];
        const Mention *mention = mention_covering(document, hit->first, hit->first);
        PlaceName name;
        if (place_name_read(document, hit, mention, &name) && !place_name_listed(mention, &name))
            look_at_unit(rest, findings, from, &name);
    }
    spelling_count(findings, from);
}

static void look_at_glosses(Rest *rest, Findings *findings)
{
    const Document *document = rest->document;
    size_t from = findings->count;
    Glossed glossed;
    for (size_t i = 0; i < document->glosses.count; i++) {
        if (glossed_at(document, document->glosses.at[i], SILENT_QUOTED, &glossed))
            look_at_gloss(rest, findings, from, &glossed);
    }
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    Rest rest = {.document = document};
    look_at_units(&rest, findings);
    look_at_glosses(&rest, findings);
}

const Rule rule_romanization_system = {
    .id = "romanization-system",
    .severity = IREUM_WARNING,
    .summary = "a place in another system of romanization than the house's",
    .why = "Tobong and Dobong are one mountain, Kunsan and Gunsan one port. Who reads the other spelling does not find "
           "the "
           "place on a map, and two systems in one copy make two places of one.",
    .triggers =
        "A place with its Hangul in brackets whose letters are those of another system than the one in which the style "
        "writes places. A unit of the gazetteer, with its ending (Tobong-gu) or the English word for it (Tobong "
        "District), that the style's system spells otherwise. Either spelled letter by letter where the system writes "
        "how syllables sound together (Silim-dong for Sillim-dong).\n\n"
        "Under a style that says nothing of it, the copy itself decides. A place with its Hangul is reported where at "
        "least two others in the copy are spelled in the other system, and this one alone is not. Of units "
        "(Kangbuk-gu, "
        "Chongno-gu) it takes two or more of each system (Dobong-gu, Geumcheon-gu); those in McCune-Reischauer are "
        "reported, unless they are twice as many.",
    .silent = "Nothing is said of persons, companies and other names, whose spelling is their own; of places that both "
              "systems spell alike; of former times (a year before 2000 or a word of history in the sentence, a copy "
              "with McCune-Reischauer's marks); of Northern places where the house has no system for them, "
              "and of those in addresses; in headlines, "
              "quoted documents and official names (Kunsan Air Base). Places of the glossary are for house-form and "
              "name-variant to speak of.\n\n"
              "It is wrong where a place has a spelling of its own that its town insists on.",
    .bad = "Hikers met in Tobong (도봉).",
    .good = "Hikers met in Dobong (도봉).",
    .style = "yonhap",
    .check = check,
};
