/* place-suffix: an administrative ending that is not written as it is: in lower case after a hyphen, Mapo-gu. */
#include "mention/cue.h"
#include "rules/gloss.h"
#include "rules/place_name.h"
#include "rules/table.h"

#include "korean/reading.h"
#include "words/bytes.h"
#include "words/fold.h"

/* Endings of places below those of the gazetteer, as copy spells them, with the Hangul that a gloss ends in. */
static const struct {
    const char *latin;
    const char *hangul;
} small_endings[] = {
    {"dong", "동"},  {"ri", "리"},   {"ni", "리"}, {"eup", "읍"}, {"up", "읍"},
    {"myeon", "면"}, {"myon", "면"}, {"ga", "가"}, {"ro", "로"},  {"gil", "길"},
};

/* Index in the table above, or -1. */
static int small_ending(Str word)
{
    enum { LONGEST = 5 };
    for (size_t i = 0; word.size <= LONGEST && i < sizeof small_endings / sizeof *small_endings; i++) {
        if (fold_equal(word, str_of(small_endings[i].latin)))
            return (int)i;
    }
    return -1;
}

/* What the copy has, and what is wrong with it. */
typedef struct Written {
    Span span;
    uint32_t first, last; /* words */
    uint32_t entry;       /* NONE */
    Str put;
    const char *hangul; /* NULL: not known */
    bool letters;       /* the ending is spelled as in another system */
    bool safe;
    float probability;
} Written;

static void report(const Document *document, Findings *findings, size_t from, const Written *written)
{
    Mention mention = mention_unlisted(written->first, written->last, written->span, written->probability);
    mention.entry = written->entry;
    Finding *finding = spelling_put(document, findings, from, &rule_place_suffix, &mention, written->put);
    if (finding == NULL)
        return;
    finding->safe = written->safe;
    finding->ask = false; /* its ending says that it is a place */
    const char *hangul = written->hangul == NULL ? "" : arena_print(document->arena, " (%s)", written->hangul);
    const char *what = written->letters ? "the Revised Romanization spells the ending so, in lower case after a hyphen"
                                        : "the ending is lower case after a hyphen";
    finding_message(finding, "'%s' is written '%.*s'%s: %s",
                    on_one_line(document->arena, span_text(document->copy->text, written->span)), STR(written->put),
                    hangul, what);
}

/* "Mapo" and "gu" with the hyphen between them, the ending small. */
static Str with_hyphen(const Document *document, Str stem, Str ending)
{
    const char *put = arena_print(document->arena, "%.*s-%.*s", STR(stem), STR(ending));
    Str text = str_of(put);
    char *small = arena_alloc(document->arena, text.size + 1);
    if (small == NULL)
        return text;
    for (size_t i = 0; i < text.size; i++)
        small[i] = i > stem.size ? byte_lower(text.at[i]) : text.at[i];
    return (Str){small, text.size};
}

/* ---- Units of the gazetteer ---- */

/* "Gun" and "Do" are English, "si" Spanish: behind a space they are an ending only before a comma or a bracket. */
static bool spaced_ending(const Document *document, const PlaceName *name)
{
    const Words *words = &document->words;
    UnitEnding ending = (UnitEnding)name->unit->ending;
    if (ending == UNIT_GU || ending == UNIT_GUYOK)
        return true;
    bool capital = words->at[name->hit.last].letter_case == CASE_CAPITAL;
    bool closed = (words->at[name->hit.last].joint & (JOINT_COMMA | JOINT_OPEN | JOINT_CLOSE)) != 0;
    return capital && closed && name->spelling == 1;
}

/* Whether hyphen and case of the ending are other than they should be. */
static bool shape_wrong(const Document *document, const PlaceName *name)
{
    const Words *words = &document->words;
    if (name->joined)
        return true;
    unsigned joint = words->at[name->hit.first].joint;
    if (joint == JOINT_HYPHEN)
        return words->at[name->hit.last].letter_case == CASE_CAPITAL;
    return joint_spaces(joint) && spaced_ending(document, name);
}

/* Mapo-ku: the ending of McCune-Reischauer on letters of the Revised Romanization. */
static bool letters_wrong(const Document *document, const PlaceName *name)
{
    bool hyphen = !name->joined && document->words.at[name->hit.first].joint == JOINT_HYPHEN;
    if (name->spelling != 2 || name->unit->ending == UNIT_GUYOK || !hyphen || name->north ||
        !place_spelled(name, IREUM_REVISED))
        return false;
    IreumSystem wanted;
    bool revised = place_system(document, STYLE_PLACE_SOUTH, &wanted, NULL) && wanted == IREUM_REVISED;
    return revised || !place_spelled(name, IREUM_MCCUNE);
}

/* Nam Gu and Dong-Gu are people too: a place stands before the name of the city, or has its Hangul beside it. */
static bool stands_as_place(const Document *document, const PlaceName *name)
{
    return !name->short_stem || place_glossed(document, name) || place_before_parent(document, name);
}

static void look_at_unit(const Document *document, Findings *findings, size_t from, const PlaceName *name)
{
    bool letters = letters_wrong(document, name);
    if (!letters && !shape_wrong(document, name))
        return;
    if (!stands_as_place(document, name) || place_has_company(document, name))
        return;
    Str ending = letters ? str_of(unit_endings[name->unit->ending].spellings[0]) : name->ending;
    Written written = {
        .span = name->span,
        .first = name->hit.first,
        .last = name->hit.last,
        .entry = NONE,
        .put = with_hyphen(document, name->stem, ending),
        .hangul = place_hangul(document, name),
        .letters = letters,
        .safe = true,
        .probability = name->short_stem ? 0.96F : 0.97F,
    };
    report(document, findings, from, &written);
}

/* ---- Places of the glossary ---- */

/* A right form of the entry that TEXT is: Myeongdong, which is a brand. */
static bool written_right(const Document *document, const Entry *entry, Str text)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (form_right(form) && text_same(form_text(document, form), text))
            return true;
    }
    return false;
}

/* Hannam Dong, Punggye-Ri: letters of a place of the glossary whose form has a hyphen and the ending. */
static void look_at_mention(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    if (entry->class != CLASS_PLACE || !mention_right(document, mention) || mention->differs == 0 ||
        (mention->differs & ~(unsigned)(DIFFERS_HYPHEN | DIFFERS_CASE)) || mention->last - mention->first > 1)
        return;
    Str form = form_text(document, mention_form(document, mention)), text = mention_text(document, mention);
    Str ending = form;
    while (str_find(ending, (Str){"-", 1}, 0) != SIZE_MAX)
        str_cut(&ending, '-');
    if (ending.size == form.size || small_ending(ending) < 0 || written_right(document, entry, text) ||
        document->words.at[mention->first].letter_case != CASE_CAPITAL ||
        document->words.at[mention->last].letter_case == CASE_UPPER ||
        document->words.at[mention->last].joint == JOINT_HYPHEN)
        return;
    Written written = {
        .span = mention->span,
        .first = mention->first,
        .last = mention->last,
        .entry = mention->entry,
        .put = form,
        .hangul = document->lexicon->pool + entry_hangul(document->lexicon, entry),
        .safe = true,
        .probability = 0.97F,
    };
    report(document, findings, from, &written);
}

/* ---- Places of no list ---- */

/* The Hangul in brackets behind word LAST, where it ends as ENDING says and can be read as words [FIRST, LAST]. */
static bool gloss_proves(const Document *document, size_t first, size_t last, int ending, Gloss *gloss)
{
    enum { SHORTEST = 9 }; /* two syllables and the ending: An-Dong may be Andong */
    size_t next = gloss_begin(&document->words, last);
    Str latin = span_text(document->copy->text, words_span(&document->words, first, last));
    return gloss_next(&document->words, &next, gloss) && gloss->text.size >= SHORTEST &&
           str_ends(gloss->text, small_endings[ending].hangul) && reading_fits(gloss->text, latin);
}

/* Itaewon-Dong (이태원동) and Itaewon Dong (이태원동): proved by the Hangul alone, because people end so too. */
static void look_at_pair(const Document *document, Findings *findings, size_t from, size_t stem)
{
    const Words *words = &document->words;
    const Word *first = &words->at[stem], *last = &words->at[stem + 1];
    bool hyphen = first->joint == JOINT_HYPHEN;
    bool wrong = hyphen ? last->letter_case == CASE_CAPITAL : joint_spaces(first->joint);
    int ending = wrong && first->letter_case == CASE_CAPITAL ? small_ending(word_text(words, stem + 1)) : -1;
    Gloss gloss;
    Span span = words_span(words, stem, stem + 1);
    if (ending < 0 || last->letter_case == CASE_UPPER || (stem > 0 && words->at[stem - 1].joint == JOINT_HYPHEN) ||
        !gloss_proves(document, stem, stem + 1, ending, &gloss) || zones_touch(document, span, SILENT_DISPLAYED))
        return;
    Written written = {
        .span = span,
        .first = (uint32_t)stem,
        .last = (uint32_t)stem + 1,
        .entry = NONE,
        .put = with_hyphen(document, word_text(words, stem), word_text(words, stem + 1)),
        .probability = 0.96F,
    };
    report(document, findings, from, &written);
}

/* ---- All ---- */

static void look_at_units(const Document *document, Findings *findings)
{
    PlaceName name;
    size_t from = findings->count;
    for (size_t i = 0; i < document->units.count; i++) {
        const UnitHit *hit = &document->units.at[i];
        const Mention *mention = mention_covering(document, hit->first, hit->first);
        if (place_name_read(document, hit, mention, &name) && name.spelling > 0 && !place_name_listed(mention, &name))
            look_at_unit(document, findings, from, &name);
    }
    spelling_count(findings, from);
}

/* Where Hangul stands in the copy; without it nothing is proved of places that no list has. */
static void look_at_pairs(const Document *document, Findings *findings)
{
    size_t from = findings->count;
    for (size_t i = 0; i < document->glosses.count; i++) {
        size_t gloss = document->glosses.at[i];
        if (gloss > 1 && gloss_begin(&document->words, gloss - 1) == gloss)
            look_at_pair(document, findings, from, gloss - 2);
    }
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    look_at_units(document, findings);
    spelling_each(document, findings, SILENT_DISPLAYED, look_at_mention);
    look_at_pairs(document, findings);
}

const Rule rule_place_suffix = {
    .id = "place-suffix",
    .severity = IREUM_WARNING,
    .summary = "the ending of a place is not in lower case after a hyphen",
    .why = "The endings of provinces, cities, districts and villages have one written form in every system: Mapo-gu, "
           "Gyeonggi-do, Punggye-ri. Mapo-Gu, Mapo Gu and Mapogu look like three places, and none of them is found by "
           "who looks for the fourth.",
    .triggers =
        "A unit of the gazetteer, or a place of the glossary whose form has a hyphen, with its ending (do, si, gun, "
        "gu, "
        "guyok, eup, myeon, ri, dong, ga, ro, gil) behind a space, with a capital, or joined. Mapo-ku and Jongno-ku "
        "too, the ending of McCune-Reischauer on a name of the Revised Romanization: under a style that writes places "
        "by the latter, or where only it spells the name so. A place in no list only where its Hangul stands in "
        "brackets behind it. The fix is safe where the gazetteer or the glossary knows the place.",
    .silent =
        "Nothing is said of names that end so without an administrative ending (the islands Jindo and Dokdo, Andong), "
        "of a right form of the glossary (Myeongdong), in headlines, captions, lines in capitals, quoted documents, "
        "titles and official names (Mapo-Gu Office), or of English words behind a place (Yeoncheon gun battle). Names "
        "of one syllable are also people's (Nam Gu): they count before the name of their city or beside their "
        "Hangul.\n\n"
        "It is wrong where a house joins the ending on purpose and no style says so.",
    .bad = "The shop has moved to Mapo-Gu in Seoul.",
    .good = "The shop has moved to Mapo-gu in Seoul.",
    .check = check,
};
