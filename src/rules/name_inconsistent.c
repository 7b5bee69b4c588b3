/* name-inconsistent: one person, place, body or paper written two ways in one copy. */
#include "mention/cue.h"
#include "mention/evidence.h"
#include "rules/inconsistent_person.h"
#include "rules/inconsistent_place.h"
#include "rules/pattern.h"
#include "rules/safe.h"
#include "rules/table.h"

#include "korean/reading.h"
#include "words/bytes.h"
#include "words/fold.h"

/* The ways one thing is written, each with its first mention and its number; few, so that a list will do. */
enum { MOST_WAYS = 8 };

typedef struct Way {
    const Mention *first;
    uint32_t count;
} Way;

typedef struct Ways {
    Way at[MOST_WAYS];
    size_t count;
} Ways;

static bool same_way(const Document *document, const Mention *one, const Mention *other)
{
    return text_same(mention_text(document, one), mention_text(document, other));
}

/* Whether TEXT spells the entry's Hangul, in whatever system or custom; a person's in either order. */
static bool spells_name(const Document *document, const Entry *entry, Str text)
{
    enum { LONGEST = 64 };
    char turned[LONGEST];
    Str hangul = lexicon_text(document->lexicon, entry->hangul);
    Str north = lexicon_text(document->lexicon, entry->hangul_north);
    if (reading_fits(hangul, text) || reading_fits(north, text))
        return true;
    size_t space = text.size;
    while (space > 0 && text.at[space - 1] != ' ')
        space--;
    if (entry->class != CLASS_PERSON || space == 0 || text.size > LONGEST)
        return false;
    memcpy(turned, text.at + space, text.size - space);
    memcpy(turned + text.size - space, text.at, space);
    Str name = {turned, text.size};
    return reading_fits(hangul, name) || reading_fits(north, name);
}

/* What is known of a thing's mentions while they are looked at, so that it is not found out for each. */
typedef struct Look {
    const Thing *thing;
    uint32_t form; /* the last one that spells_name was asked of; NONE */
    bool spells;   /* and its answer */
    bool asked;    /* whether TODAY is known */
    bool today;    /* today_in_history */
} Look;

/* Whether MENTION's form spells the name; mostly it is the form of the mention before. */
static bool form_spells(const Document *document, Look *look, const Mention *mention)
{
    if (look->form != mention->form)
        look->spells = spells_name(document, mention_entry(document, mention),
                                   form_text(document, mention_form(document, mention)));
    look->form = mention->form;
    return look->spells;
}

/* Forms that stand beside the full name on purpose are no second spelling of it: short ones, long ones, aliases. */
static bool is_spelling(const Document *document, Look *look, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    if (form->kind != IREUM_FORM_STYLE || form->label == LABEL_HOUSE || form->label == LABEL_SYSTEM)
        return true;
    bool mountain = str_starts(mention_text(document, mention), "Mt"); /* Mt. Halla, Mount Halla */
    if (mountain && mention_entry(document, mention)->class == CLASS_PLACE)
        return true;
    return form->label == LABEL_KIND && form_spells(document, look, mention);
}

/* A namesake, said to be one in the words behind ("Kim Jong-nam, a chef of the same name"), or in a sentence with both. */
static bool somebody_else(const Document *document, const Mention *mention, const Mention *kept)
{
    enum { BEHIND = 8 };
    size_t first = (size_t)mention->last + 1, end = first + BEHIND;
    end = end < document->words.count ? end : document->words.count;
    if (mention_entry(document, mention)->class != CLASS_PERSON)
        return false;
    if (cue_between(document, first, end, CUE_OTHER_PERSON, 0))
        return true;
    words_sentence(&document->words, mention->first, &first, &end);
    return kept->first >= first && kept->first < end && cue_between(document, first, end, CUE_OTHER_PERSON, 0);
}

/* Whether what stands around shows another person than the one whom KEPT names, of a name in other letters that many have:
 * one sentence with both, another title, an introduction. The later one is looked at, since the first is introduced. */
static bool another_person(const Document *document, const Mention *mention, const Mention *kept)
{
    const Entry *entry = mention_entry(document, mention);
    if (entry->class != CLASS_PERSON || fold_equal(mention_text(document, mention), mention_text(document, kept)))
        return false;
    const Mention *later = document->first_named[mention->entry] == mention->first ? kept : mention;
    Candidate candidate = {.first = later->first, .last = later->last, .ending = later->ending};
    return evidence_probability(evidence_person(document, &candidate, entry, document->named)) == 0;
}

/* "He lived in Pusan in 1952", "In 1952 he came. Pusan was full": the spelling of the time in a sentence about it, or behind
 * one with a year in its paragraph. */
static bool period_spelling(const Document *document, const Mention *mention)
{
    enum { SENTENCES = 4 };
    const Form *form = mention_form(document, mention);
    if (mention_entry(document, mention)->class != CLASS_PLACE || form->label != LABEL_SYSTEM ||
        str_is(lexicon_text(document->lexicon, form->key), "rr"))
        return false;
    size_t block = document->words.block_first[words_block(&document->words, mention->first)];
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    bool former = history_around(document, mention->first);
    for (size_t i = 0; i < SENTENCES && !former && first > block; i++) {
        former = former_year_around(document, first - 1);
        words_sentence(&document->words, first - 1, &first, &end);
    }
    return former;
}

/* Whether the copy has the spelling of today in a sentence with a year of former times, or for what was then alone (Joseon),
 * and so does not keep that of the time. */
static bool today_in_history(const Document *document, const Thing *thing)
{
    if (document->lexicon->entries[thing->entry].class != CLASS_PLACE)
        return false;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (mention_right_name(document, mention) && mention_form(document, mention)->kind == IREUM_FORM_PREFERRED &&
            !mention_silent(mention, SILENT_QUOTED) &&
            (former_year_around(document, mention->first) ||
             cue_between(document, mention->first, (size_t)mention->last + 1, CUE_HISTORY, 0)))
            return true;
    }
    return false;
}

/* "Waters off the eastern coast" is no name. */
static bool describes(const Document *document, const Mention *mention)
{
    return mention_entry(document, mention)->class == CLASS_PLACE &&
           document->words.at[mention->first].letter_case == CASE_LOWER;
}

/* What is soon seen of a mention that may be one of several spellings. */
static bool may_be_spelling(const Document *document, const Mention *mention)
{
    return mention_right_name(document, mention) &&
           !mention_silent(mention, SILENT_QUOTED | 1 << ZONE_CAPS | 1 << ZONE_BYLINE) &&
           (class_is_name((EntryClass)mention_entry(document, mention)->class) ||
            !mention_silent(mention, 1 << ZONE_HEADLINE)) &&
           !describes(document, mention);
}

bool mention_is_spelling(const Document *document, const Mention *mention)
{
    Look look = {.form = NONE};
    return may_be_spelling(document, mention) && is_spelling(document, &look, mention);
}

static bool today_known(const Document *document, Look *look)
{
    if (!look->asked)
        look->today = today_in_history(document, look->thing);
    look->asked = true;
    return look->today;
}

static bool counts(const Document *document, Look *look, const Mention *mention)
{
    return may_be_spelling(document, mention) && is_spelling(document, look, mention) &&
           !has_marks(mention_text(document, mention)) &&
           (!period_spelling(document, mention) || today_known(document, look));
}

static void ways_add(const Document *document, Ways *ways, const Mention *mention)
{
    for (size_t i = 0; i < ways->count; i++) {
        if (same_way(document, ways->at[i].first, mention)) {
            ways->at[i].count++;
            return;
        }
    }
    if (ways->count < MOST_WAYS)
        ways->at[ways->count++] = (Way){mention, 1};
}

static size_t capitals(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        count += byte_is(text.at[i], BYTE_UPPER);
    return count;
}

/* Whether two ways of the same letters differ in capitals that are none of a headline's: as the glossary has both, or with
 * fewer than it has. */
static bool capitals_contradict(const Document *document, const Mention *one, const Mention *kept)
{
    Str left = mention_text(document, one), right = mention_text(document, kept);
    if (text_differs(left, right) != DIFFERS_CASE || !case_differs_inside(left, right))
        return false;
    bool headline = mention_silent(one, 1 << ZONE_HEADLINE) || mention_silent(kept, 1 << ZONE_HEADLINE);
    bool both_forms = one->form != kept->form && one->differs == 0 && kept->differs == 0;
    return capitals(left) < capitals(right) || (both_forms && !headline);
}

/* Aespa for aespa where a sentence begins: the capital is the sentence's. */
static bool raised_by_sentence(const Document *document, const Mention *one, Str kept)
{
    Str text = mention_text(document, one);
    return (document->words.at[one->first].flags & WORD_SENTENCE) && text.size > 0 && text.size == kept.size &&
           str_equal(str_after(text, 1), str_after(kept, 1)) && byte_lower(text.at[0]) == byte_lower(kept.at[0]);
}

/* Whether two ways are spellings of one name: the same letters with other hyphens, or letters in two systems. A
 * translation (Korean Workers' Party, Workers' Party of Korea) counts where a house has chosen one of them. */
static bool contradict(const Document *document, const Mention *one, const Mention *other)
{
    Str left = mention_text(document, one), right = mention_text(document, other);
    const Entry *entry = mention_entry(document, one);
    if (fold_equal(left, right)) {
        if (entry->class != CLASS_PERSON)
            return capitals_contradict(document, one, other);
        return !raised_by_sentence(document, one, right) &&
               (text_differs(left, right) & (DIFFERS_HYPHEN | DIFFERS_CASE)) &&
               (pattern_cell(document, entry) == NULL || choice_undecided(document, entry, left, right));
    }
    /* Joseon, Joseon dynasty: one form inside the other is the shorter for the longer. */
    if (one_holds_other(left, right))
        return false;
    /* Of words only the capitals are compared. */
    return class_is_name((EntryClass)entry->class);
}

/* The way that is TARGET, or else that will be once name-style has put it into the house's pattern; WAYS->count where
 * none is. */
static size_t way_of_target(const Document *document, const Ways *ways, const Entry *entry, Str target)
{
    bool patterned = entry->class == CLASS_PERSON && pattern_cell(document, entry) != NULL;
    size_t found = ways->count;
    for (size_t i = ways->count; i-- > 0;) {
        Str text = mention_text(document, ways->at[i].first);
        if (text_same(text, target) || raised_by_sentence(document, ways->at[i].first, target))
            return i;
        if (patterned && fold_equal(text, target))
            found = i;
    }
    return found;
}

/* The way to keep: the glossary's, else the commonest by two to one, else the first; WAYS->count where none is a form of
 * the glossary. */
static size_t way_to_keep(const Document *document, const Ways *ways, const Entry *entry, bool *decided)
{
    size_t target = way_of_target(document, ways, entry, target_form(document, entry));
    *decided = target < ways->count;
    if (*decided)
        return target;
    size_t first_known = ways->count;
    for (size_t i = 0; i < ways->count; i++) {
        /* What is no form of the glossary (Kim Yun-a for Yu-na) is never the one to keep. */
        if (ways->at[i].first->differs != 0)
            continue;
        first_known = i < first_known ? i : first_known;
        bool commonest = true;
        for (size_t k = 0; k < ways->count; k++)
            commonest &= k == i || ways->at[i].count >= 2 * ways->at[k].count;
        if (commonest)
            return i;
    }
    return first_known;
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention, const Way *keep,
                   bool decided)
{
    const Entry *entry = mention_entry(document, mention);
    const char *style;
    Str text = mention_text(document, mention), kept = mention_text(document, keep->first);
    bool patterned = decided && !choice_undecided(document, entry, text, kept);
    Str put = patterned ? written_form(document, entry, &style) : kept;
    Finding *finding = spelling_report(document, findings, from, &rule_name_inconsistent, mention, put);
    if (finding == NULL)
        return;
    /* Where the copy mostly writes the other way, the desk decides. */
    finding->safe = decided && keep->count > 1;
    finding_message(finding, "'%.*s' is '%.*s' elsewhere in this copy%s", STR(text), STR(kept),
                    hangul_in_brackets(document, entry));
    finding_note_at(finding, keep->first->span,
                    keep->first < mention ? "first spelled this way here" : "spelled this way here");
    if (decided)
        finding_note(finding, "'%.*s' is the glossary's form", STR(put));
}

static void check_thing(const Document *document, Findings *findings, const Thing *thing)
{
    Ways ways = {0};
    Look look = {.thing = thing, .form = NONE};
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (counts(document, &look, mention))
            ways_add(document, &ways, mention);
    }
    if (ways.count < 2)
        return;
    bool decided;
    size_t kept = way_to_keep(document, &ways, &document->lexicon->entries[thing->entry], &decided);
    if (kept == ways.count)
        return;
    const Way *keep = &ways.at[kept];
    size_t from = findings->count;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (!same_way(document, mention, keep->first) && counts(document, &look, mention) &&
            contradict(document, mention, keep->first) && !somebody_else(document, mention, keep->first) &&
            !another_person(document, mention, keep->first))
            report(document, findings, from, mention, keep, decided);
    }
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        EntryClass class = (EntryClass)document->lexicon->entries[thing->entry].class;
        if (thing->count > 1 && class != CLASS_ACRONYM && class != CLASS_TITLE)
            check_thing(document, findings, thing);
    }
    inconsistent_people(document, findings);
    inconsistent_places(document, findings);
}

const Rule rule_name_inconsistent = {
    .id = "name-inconsistent",
    .severity = IREUM_WARNING,
    .summary = "one person, place, body or paper written two ways in one copy",
    .why = "A reader takes two spellings for two people, two places or two papers. Such pairs come from two sources in "
           "one story, and each half alone looks right.",
    .triggers =
        "Two right forms of one known person, place, body or paper in the same copy. For a person they differ in "
        "hyphen, joining, capitals or order, or in how a syllable is spelled. For a place they come from two "
        "romanizations, or Mt. stands beside Mount. For a body they are two names, or one in two ways of capitals that "
        "the glossary has. Of Korean "
        "words only the capitals are compared (Korean "
        "Peninsula, Korean peninsula).\n\n"
        "The form to keep is what the house style, the bearer or the glossary prefers, if the copy has it; else the "
        "one that stands at least twice as often as any other; else the first.\n\n"
        "A word that the glossary does not know too, if it reads as the Hangul of a place that the copy names "
        "elsewhere (Haeundai, Haeundae), in another sentence and beside no word that makes it part of another name; a "
        "suggestion for places of two syllables.\n\n"
        "A person in no glossary too, if two spellings can be one Korean name (Lim Sung-nam, Im Seong-nam) and nothing "
        "shows two people: one sentence that has both, his brother, two introductions with different titles, other "
        "Hangul behind the name. Spellings that are one name sometimes and two mostly (Seung-ho, Sung-ho) are a "
        "suggestion where only one of them is introduced. Both spellings are offered, since the one that stands more "
        "often may be the wrong one.",
    .silent =
        "Nothing is said where both are given on purpose (also known as, a slash, brackets), of short forms after "
        "long ones and of other names (Brian Kim), inside official names that keep another spelling, in quoted "
        "documents, titles of works, bibliographies, bylines and lines in capitals. An older romanization passes in "
        "a sentence about former times or behind its year, where the copy does not use today's in such a sentence too. "
        "Two spellings of a "
        "known person are two people's where one sentence has both, or where the words around one introduce somebody "
        "and many are called so. Hyphen and capitals of people are for name-style where the house style has "
        "a pattern for them.\n\n"
        "It is wrong where the second form is a namesake: words behind it that say so (a chef of the same name) are "
        "understood, other ways of saying it may not be; or where two people in no glossary have one name. Places that "
        "the glossary does not know are not compared, nor people whose given name has one syllable.",
    .bad = "Kim Jong-un spoke first. Hours later Kim Jong Un left Pyongyang.",
    .good = "Kim Jong-un spoke first. Hours later Kim left Pyongyang.",
    .check = check,
};
