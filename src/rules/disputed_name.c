/* disputed-name: a sea or an island under a name that the house's policy does not have. */
#include "mention/cue.h"
#include "rules/table.h"

#include "words/fold.h"

typedef enum PolicyKind {
    POLICY_OFF,
    POLICY_ONE,  /* NAME alone */
    POLICY_PAIR, /* NAME and OTHER at the first mention, then NAME */
    POLICY_NEUTRAL,
} PolicyKind;

typedef struct Policy {
    PolicyKind kind;
    Str name;
    Str other;
    const StyleCell *cell;
} Policy;

static Policy policy_of(const StyleCell *cell)
{
    Policy policy = {.kind = POLICY_OFF, .cell = cell};
    if (cell == NULL)
        return policy;
    if (str_is(cell->value, "neutral")) {
        policy.kind = POLICY_NEUTRAL;
    } else if (str_starts(cell->value, "one:")) {
        policy.kind = POLICY_ONE;
        policy.name = str_after(cell->value, strlen("one:"));
    } else if (str_starts(cell->value, "pair:")) {
        policy.kind = POLICY_PAIR;
        policy.other = str_after(cell->value, strlen("pair:"));
        policy.name = str_cut(&policy.other, '/');
    }
    return policy;
}

/* One thing under dispute. */
typedef struct Inspection {
    const Document *document;
    Findings *findings;
    size_t from; /* count of findings before it */
    const Dispute *dispute;
    Policy policy;
} Inspection;

/* Both names in one form, and words that describe: they are nobody's name. */
static bool takes_no_side(const Document *document, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    Str key = lexicon_text(document->lexicon, form->key);
    return str_is(key, "joint") || document->words.at[mention->first].letter_case == CASE_LOWER;
}

/* The sentence around MENTION but for its own words. */
static bool cue_beside(const Document *document, const Mention *mention, CueKind kind, uint32_t value)
{
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    return cue_between(document, first, mention->first, kind, value) ||
           cue_between(document, (size_t)mention->last + 1, end, kind, value);
}

/* Countries that stand by the form: those of its key (jp=Sea of Japan), else the entry's own. */
static uint32_t partisans(const Document *document, const Mention *mention)
{
    const char *key = document->lexicon->pool + mention_form(document, mention)->key;
    uint32_t country = key[0] != '\0' ? lexicon_country(document->lexicon, key) : 0;
    return country != 0 ? country : mention_entry(document, mention)->countries;
}

/* "Japan insists on the name Sea of Japan": the name is the claim's. */
static bool in_claim(const Document *document, const Mention *mention)
{
    return cue_beside(document, mention, CUE_COUNTRY, partisans(document, mention)) &&
           cue_beside(document, mention, CUE_CLAIM, 0);
}

/* Another form of the thing in the same sentence: both are given. */
static bool both_given(const Document *document, const Mention *mention, const Mention *other)
{
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    return other->first >= first && other->first < end &&
           !fold_equal(mention_text(document, mention), mention_text(document, other));
}

static bool given_with_another(const Inspection *inspection, const Mention *previous, const Mention *mention)
{
    const Document *document = inspection->document;
    if (previous != NULL && both_given(document, mention, previous))
        return true;
    return mention->next != NONE && both_given(document, mention, &document->mentions.at[mention->next]);
}

/* Whether the rule has nothing to say of the mention, whatever the policy: a Dokdo-class ship is no island. */
static bool passes(const Inspection *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    return !mention_right(document, mention) || document->words.at[mention->last].joint == JOINT_HYPHEN ||
           mention_silent(mention, SILENT_SPOKEN) || in_claim(document, mention) ||
           (inspection->dispute->elsewhere != 0 &&
            cue_beside(document, mention, CUE_COUNTRY, inspection->dispute->elsewhere));
}

static Finding *report(const Inspection *inspection, const Mention *mention, Str put)
{
    const Document *document = inspection->document;
    const StyleCell *cell = inspection->policy.cell;
    Finding *finding = NULL;
    if (put.at != NULL)
        finding = spelling_report(document, inspection->findings, inspection->from, &rule_disputed_name, mention, put);
    else
        finding =
            finding_add(inspection->findings, &rule_disputed_name, mention->probability, (Site){mention->span, put});
    if (finding == NULL)
        return NULL;
    finding->entry = mention->entry;
    finding->safe = false;
    if (cell->severity != IREUM_OFF)
        finding->severity = cell->severity;
    note_house(finding, &(HouseForm){.observed = cell->evidence == 'O'});
    return finding;
}

static void report_name(const Inspection *inspection, const Mention *mention)
{
    Finding *finding = report(inspection, mention, inspection->policy.name);
    if (finding != NULL)
        finding_message(finding, "house style %s writes '%.*s' for '%.*s'", inspection->policy.cell->origin,
                        STR(inspection->policy.name), STR(mention_text(inspection->document, mention)));
}

static void report_missing(const Inspection *inspection, const Mention *mention)
{
    const Policy *policy = &inspection->policy;
    Finding *finding = report(inspection, mention, (Str){NULL, 0});
    if (finding != NULL)
        finding_message(finding, "'%.*s' stands alone: house style %s gives '%.*s' and '%.*s' at the first mention",
                        STR(mention_text(inspection->document, mention)), policy->cell->origin, STR(policy->name),
                        STR(policy->other));
}

static void report_side(const Inspection *inspection, const Mention *mention)
{
    Finding *finding = report(inspection, mention, (Str){NULL, 0});
    if (finding != NULL)
        finding_message(finding, "'%.*s' takes a side: house style %s writes '%s'",
                        STR(mention_text(inspection->document, mention)), inspection->policy.cell->origin,
                        inspection->document->lexicon->pool + inspection->dispute->neutral);
}

/* The house's name, or its short form: East Sea for East Sea of Korea. */
static bool is_name(Str text, Str name)
{
    return fold_equal(text, name) || str_find(name, text, 0) != SIZE_MAX;
}

static void check_mention(const Inspection *inspection, const Mention *previous, const Mention *mention, bool *given)
{
    const Document *document = inspection->document;
    const Policy *policy = &inspection->policy;
    bool together = takes_no_side(document, mention) || mention_silent(mention, 1 << ZONE_ALIAS) ||
                    given_with_another(inspection, previous, mention);
    bool title = mention_silent(mention, 1 << ZONE_HEADLINE);
    *given |= together && !title;
    if (together || passes(inspection, mention))
        return;
    if (policy->kind == POLICY_NEUTRAL) {
        report_side(inspection, mention);
    } else if (policy->kind == POLICY_PAIR && !*given && !title) {
        report_missing(inspection, mention);
        *given = true; /* told once */
    } else if (!is_name(mention_text(document, mention), policy->name)) {
        report_name(inspection, mention);
    }
}

static void check_dispute(const Document *document, Findings *findings, const Dispute *dispute, const Thing *thing)
{
    const StyleCell *cell = style_cell(document->style, (StyleKey)dispute->key, document->date);
    Inspection inspection = {document, findings, findings->count, dispute, policy_of(cell)};
    if (inspection.policy.kind == POLICY_OFF)
        return;
    const Mention *previous = NULL;
    bool given = false;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        check_mention(&inspection, previous, &document->mentions.at[k], &given);
        previous = &document->mentions.at[k];
    }
    spelling_count(findings, inspection.from);
}

static void check(const Document *document, Findings *findings)
{
    const Lexicon *lexicon = document->lexicon;
    for (uint32_t i = 0; i < lexicon->dispute_count; i++) {
        for (size_t k = 0; k < document->things.count; k++) {
            if (document->things.at[k].entry == lexicon->disputes[i].entry)
                check_dispute(document, findings, &lexicon->disputes[i], &document->things.at[k]);
        }
    }
}

const Rule rule_disputed_name = {
    .id = "disputed-name",
    .severity = IREUM_WARNING,
    .summary = "a disputed sea or island under a name against the house's policy",
    .why = "East Sea or Sea of Japan, Dokdo or Takeshima: the name takes a side. The house has a policy, and a slip "
           "brings letters.",
    .triggers =
        "A name of a sea or an island under dispute that is not the one of the house's policy. The policy is one name "
        "(one:East Sea), two at the first mention and then the first of them (pair:East Sea/Sea of Japan), or neither "
        "(neutral: waters off the east coast). The fix asks first.",
    .silent =
        "The rule is off under a style that has no policy. Nothing is said where both names are given together, in "
        "quotations, official names (East Sea Fleet), titles and bibliographies, where a country stands by its own "
        "name (Japan claims Takeshima as its territory), or of another sea of the name (Vietnam's East Sea).\n\n"
        "It is wrong where copy reports a country's claim without a word that says so.",
    .bad = "The North Korean missile fell into the Sea of Japan.",
    .good = "The North Korean missile fell into the East Sea.",
    .style = "yonhap",
    .decided_by = DECIDED_BY(STYLE_SEA_EAST) | DECIDED_BY(STYLE_SEA_WEST) | DECIDED_BY(STYLE_DOKDO),
    .check = check,
};
