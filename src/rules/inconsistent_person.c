/* inconsistent_person.c: name-inconsistent for people whom the glossary does not know. That two spellings are one name is
 * the name model's word; that the name is one person's, what stands around them must allow. */
#include "rules/inconsistent_person.h"

#include "mention/cue.h"
#include "mention/namesake.h"
#include "mention/person.h"
#include "rules/table.h"
#include "rules/way.h"

enum { SILENT_PERSON = SILENT_QUOTED | 1 << ZONE_CAPS | 1 << ZONE_BYLINE };

/* From here on two spellings are of one Hangul name; below it are those that are one sometimes (ALIKE_FROM). */
static const double same_from = 0.4;

/* The probability of one name in two spellings, and of what is one name sometimes: a suggestion. */
static const float sure = 0.96F, unsure = 0.85F;

/* A way with the mentions of it that count. */
typedef struct Spelled {
    const NameWay *way;
    const PersonMention *first; /* NULL for a person of the glossary */
    const Mention *mention;     /* the first one */
    uint32_t count;
} Spelled;

static const PersonMention *next_mention(const Document *document, const PersonMention *mention)
{
    return mention->next == NONE ? NULL : &document->people.mentions.at[mention->next];
}

static bool counts(const Document *document, const PersonMention *mention)
{
    return !mention_silent(&mention->mention, SILENT_PERSON) && !way_in_capitals(document, &mention->mention);
}

static Spelled spelled_of(const Document *document, const NameWay *way)
{
    if (way->thing != NONE)
        return (Spelled){way, NULL, &document->mentions.at[way->first], way->count};
    Spelled spelled = {.way = way};
    const PersonMention *mention = &document->people.mentions.at[way->first];
    for (; mention != NULL; mention = next_mention(document, mention)) {
        if (!counts(document, mention))
            continue;
        if (spelled.count++ == 0) {
            spelled.first = mention;
            spelled.mention = &mention->mention;
        }
    }
    return spelled;
}

/* ---- One person ---- */

/* The clause around MENTION as [*FIRST, *END): its sentence, or from the semicolon on before a name that a verb follows (Lim
 * Sung-nam agreed; Lim Seong-nam then left). */
static void clause_of(const Document *document, const Mention *mention, size_t *first, size_t *end)
{
    const Words *words = &document->words;
    size_t name = mention->first, behind = (size_t)mention->last + 1;
    words_sentence(words, name, first, end);
    if (name > *first && (words->at[name - 1].joint & JOINT_COLON) && joint_spaces(words->at[mention->last].joint) &&
        behind < *end && words->at[behind].letter_case == CASE_LOWER)
        *first = name;
}

/* Whether both stand in one sentence somewhere: then they are two, or given together on purpose. */
static bool together(const Document *document, const Spelled *one, const Spelled *other)
{
    for (const PersonMention *mention = other->first; mention != NULL; mention = next_mention(document, mention)) {
        size_t first, end;
        clause_of(document, &mention->mention, &first, &end);
        const PersonMention *look = one->first;
        if (look == NULL) {
            for (uint32_t k = document->things.at[one->way->thing].first; k != NONE;
                 k = document->mentions.at[k].next) {
                if (document->mentions.at[k].first >= first && document->mentions.at[k].first < end)
                    return true;
            }
        }
        for (; look != NULL; look = next_mention(document, look)) {
            if (look->mention.first >= first && look->mention.first < end)
                return true;
        }
    }
    return false;
}

/* "Her brother Lim Sung-nam", "no relation": somebody else. */
static bool somebody_else(const Document *document, const Spelled *spelled)
{
    for (const PersonMention *mention = spelled->first; mention != NULL; mention = next_mention(document, mention)) {
        size_t first, end;
        words_sentence(&document->words, mention->mention.first, &first, &end);
        if (cue_between(document, first, end, CUE_OTHER_PERSON, 0))
            return true;
    }
    return false;
}

static const PersonMention *with_gloss(const Document *document, const Spelled *spelled)
{
    const PersonMention *mention = spelled->first;
    while (mention != NULL && mention->gloss == NONE)
        mention = next_mention(document, mention);
    return mention;
}

/* The Hangul that the copy has behind a way, or the glossary for its entry; empty where there is none. */
static Str gloss_of(const Document *document, const Spelled *spelled)
{
    if (spelled->first == NULL)
        return lexicon_text(document->lexicon,
                            entry_hangul(document->lexicon, mention_entry(document, spelled->mention)));
    const PersonMention *mention = with_gloss(document, spelled);
    if (mention == NULL)
        return (Str){0};
    return word_text(&document->words, mention->gloss);
}

static uint32_t title_of(const Document *document, const Spelled *spelled)
{
    for (const PersonMention *mention = spelled->first; mention != NULL; mention = next_mention(document, mention)) {
        if (mention->title != 0)
            return mention->title;
    }
    return 0;
}

static bool introduced(const Document *document, const Spelled *spelled)
{
    for (const PersonMention *mention = spelled->first; mention != NULL; mention = next_mention(document, mention)) {
        if (mention->introduced)
            return true;
    }
    return false;
}

typedef enum Identity {
    TWO_PEOPLE,
    UNSURE,
    ONE_PERSON, /* if it is one name */
    ONE_TITLE,  /* and both have it before the name */
    ONE_HANGUL,
} Identity;

/* The same letters, whatever stands between them and whichever part stands first. */
static bool same_letters(const Spelled *one, const Spelled *other)
{
    return one->way->letters == other->way->letters;
}

/* What stands around the two ways of a name says. A name that stands without introduction is somebody's who has been
 * introduced before. */
static Identity identity(const Document *document, const Spelled *one, const Spelled *other)
{
    Str left = gloss_of(document, one), right = gloss_of(document, other);
    if (left.size > 0 && right.size > 0)
        return str_equal(left, right) ? ONE_HANGUL : TWO_PEOPLE;
    if (together(document, one, other))
        return TWO_PEOPLE;
    /* Of namesakes, too, a copy writes the name one way. */
    if (!same_letters(one, other) && (somebody_else(document, one) || somebody_else(document, other)))
        return TWO_PEOPLE;
    uint32_t title = title_of(document, one), other_title = title_of(document, other);
    if (title != 0 && title == other_title)
        return ONE_TITLE;
    if (one->first == NULL) /* the glossary's: who he is need not be said */
        return introduced(document, other) && !name_is_rare(document, mention_entry(document, one->mention))
                   ? UNSURE
                   : ONE_PERSON;
    return introduced(document, one) && introduced(document, other) ? UNSURE : ONE_PERSON;
}

/* Headlines have capitals of their own. */
static bool capitals_of_headline(const Spelled *one, const Spelled *other, unsigned differs)
{
    return differs == DIFFERS_CASE &&
           (mention_silent(one->mention, 1 << ZONE_HEADLINE) || mention_silent(other->mention, 1 << ZONE_HEADLINE));
}

/* How likely the two ways are a slip for one another; 0: nothing is said. */
static float probability(const Document *document, const Spelled *one, const Spelled *other)
{
    Identity person = identity(document, one, other);
    if (person == TWO_PEOPLE)
        return 0;
    Str left = mention_text(document, one->mention), right = mention_text(document, other->mention);
    if (same_letters(one, other))
        return capitals_of_headline(one, other, text_differs(left, right)) ? 0 : 0.97F;
    if (person == UNSURE)
        return 0;
    double same = person == ONE_HANGUL ? 1 : ways_alike(document, one->way, other->way);
    if (same >= same_from)
        return sure;
    bool meant = person == ONE_TITLE || introduced(document, one);
    return same >= ALIKE_FROM && meant ? unsure : 0;
}

/* ---- Reporting ---- */

static bool surname_last(const Spelled *spelled)
{
    return spelled->first != NULL && (spelled->first->evidence & NAMED_LAST);
}

/* name-order then speaks of the other order. */
static bool house_writes_surname_first(const Document *document)
{
    const StyleCell *cell = style_cell(document->style, STYLE_NAME_ORDER, document->date);
    return cell != NULL && str_is(cell->value, "surname-first");
}

/* Whether ONE is rather the way to keep: the glossary's, the house's order, the one with its Hangul, the commoner, the
 * first. */
static bool better(const Document *document, const Spelled *one, const Spelled *other)
{
    if ((one->first == NULL) != (other->first == NULL))
        return one->first == NULL;
    bool last = surname_last(one), other_last = surname_last(other);
    if (last != other_last && house_writes_surname_first(document))
        return other_last;
    bool gloss = with_gloss(document, one) != NULL, other_gloss = with_gloss(document, other) != NULL;
    if (gloss != other_gloss)
        return gloss;
    if (one->count >= 2 * other->count || other->count >= 2 * one->count)
        return one->count > other->count;
    return one->mention->first < other->mention->first;
}

static const char *hangul_of(const Document *document, const Spelled *kept, const Spelled *other)
{
    if (kept->first == NULL)
        return hangul_in_brackets(document, mention_entry(document, kept->mention));
    const PersonMention *gloss = with_gloss(document, kept);
    gloss = gloss != NULL ? gloss : with_gloss(document, other);
    return gloss == NULL ? "" : arena_print(document->arena, " (%.*s)", STR(word_text(&document->words, gloss->gloss)));
}

/* A second fix: the other way everywhere, since the one that stands more often may be the wrong one. */
static void offer_other(const Document *document, Finding *finding, const Spelled *kept, Str put)
{
    for (const PersonMention *mention = kept->first; mention != NULL; mention = next_mention(document, mention)) {
        if (counts(document, mention))
            finding_edit(finding, 1, (Site){mention->mention.span, put});
    }
}

static void report(const Document *document, Findings *findings, const Spelled *kept, const Spelled *other,
                   float likely)
{
    size_t from = findings->count;
    Finding *finding = NULL;
    Str right = mention_text(document, kept->mention), wrong = mention_text(document, other->mention);
    for (const PersonMention *mention = other->first; mention != NULL; mention = next_mention(document, mention)) {
        Site site = {mention->mention.span, right};
        if (!counts(document, mention))
            continue;
        if (finding == NULL)
            finding = finding_add(findings, &rule_name_inconsistent, likely, site);
        else
            finding_site(finding, site);
    }
    if (finding == NULL)
        return;
    finding->entry = kept->mention->entry;
    /* Seung-ho and Sung-ho are two names mostly. */
    finding_message(finding,
                    likely < sure ? "'%s' may be '%s', who stands elsewhere in this copy%s"
                                  : "'%s' is '%s' elsewhere in this copy%s",
                    on_one_line(document->arena, wrong), on_one_line(document->arena, right),
                    hangul_of(document, kept, other));
    finding_note_at(finding, kept->mention->span,
                    kept->mention->first < other->mention->first ? "first spelled this way here"
                                                                 : "spelled this way here");
    if (kept->first == NULL)
        finding_note(finding, "'%.*s' is the glossary's form", STR(right));
    else if (kept->count > 1)
        finding_note(finding, "'%s' stands %u times", on_one_line(document->arena, right), kept->count);
    offer_other(document, finding, kept, wrong);
    spelling_count(findings, from);
}

/* Calls JUDGE with the way to keep and each other one that is likely a slip for it. */
static void judge_person(const Document *document, const Person *person,
                         void (*judge)(void *context, const Spelled *kept, const Spelled *other, float likely),
                         void *context)
{
    enum { MOST_WAYS = 16 };
    Spelled ways[MOST_WAYS];
    size_t count = 0, kept = 0;
    for (uint32_t i = person->first; i != NONE && count < MOST_WAYS; i = document->people.ways.at[i].next) {
        ways[count] = spelled_of(document, &document->people.ways.at[i]);
        count += ways[count].count > 0;
    }
    for (size_t i = 1; i < count; i++)
        kept = better(document, &ways[i], &ways[kept]) ? i : kept;
    for (size_t i = 0; i < count; i++) {
        float likely = i == kept || ways[i].first == NULL ? 0 : probability(document, &ways[kept], &ways[i]);
        if (likely > 0)
            judge(context, &ways[kept], &ways[i], likely);
    }
}

typedef struct Inspection {
    const Document *document;
    Findings *findings;
} Inspection;

static void report_judged(void *context, const Spelled *kept, const Spelled *other, float likely)
{
    const Inspection *inspection = context;
    report(inspection->document, inspection->findings, kept, other, likely);
}

void inconsistent_people(const Document *document, Findings *findings)
{
    Inspection inspection = {document, findings};
    for (size_t i = 0; i < document->people.count; i++) {
        if (document->people.at[i].count > 1)
            judge_person(document, &document->people.at[i], report_judged, &inspection);
    }
}

typedef struct Joining {
    void (*join)(void *context, const NameWay *kept, const NameWay *other);
    void *context;
} Joining;

static void join_judged(void *context, const Spelled *kept, const Spelled *other, float likely)
{
    const Joining *joining = context;
    if (likely >= sure)
        joining->join(joining->context, kept->way, other->way);
}

void same_person_each(const Document *document, const Person *person,
                      void (*join)(void *context, const NameWay *kept, const NameWay *other), void *context)
{
    if (person->count > 1)
        judge_person(document, person, join_judged, &(Joining){join, context});
}
