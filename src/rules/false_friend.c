/* false-friend: a name spelled right, but of another place or body than the copy speaks of. */
#include "mention/cue.h"
#include "rules/table.h"

#include "words/fold.h"

/* How sure each proof is. */
static const float beside = 0.97F, in_sentence = 0.95F, in_paragraph = 0.88F;

/* The form of a mention in another system is a doubt: Suncheon is what the Revised Romanization makes of Sunchon. */
static const float other_system = 0.90F;

/* What stands around a mention of confusable OWN that speaks for it or for OTHER. */
typedef struct Surroundings {
    const Document *document;
    const Mention *mention;
    uint32_t own;
    uint32_t other;
    size_t sentence_first, sentence_end;
    bool own_proved;   /* or the other one is named too: the writer knows both */
    bool own_repeated; /* the name stands elsewhere in the paragraph: a proof far off may be that one's */
    float probability; /* of the best proof for OTHER; 0: there is none */
    Span proof;
} Surroundings;

/* Sunchon, South Phyongan Province; Sunchon, North Korea. Elsewhere the comma means nothing: "After Pyeongchang, North
 * Korea sent ...", "Beijing, Pyongyang, South Korea and Japan". */
static bool in_apposition(const Document *document, const Mention *mention, const CueHit *hit)
{
    const Words *words = &document->words;
    unsigned joint = words->at[hit->last].joint;
    bool listed = mention->first > 0 && (words->at[mention->first - 1].joint & JOINT_COMMA);
    if (hit->ending != 0 || listed || !(words->at[mention->last].joint & JOINT_COMMA))
        return false;
    if (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_SLASH | JOINT_OPEN))
        return true;
    return (joint & (JOINT_SPACE | JOINT_LINE)) && cue_is(document, hit->last + 1, CUE_PLACE_AFTER);
}

/* Whether a cue that must stand beside the name does so. */
static bool tied(const Surroundings *around, const CueHit *hit)
{
    const Words *words = &around->document->words;
    if (hit->cue.kind == CUE_CONFUSABLE_BEHIND)
        return hit->first == around->mention->last + 1 && in_apposition(around->document, around->mention, hit);
    if (hit->cue.kind == CUE_CONFUSABLE_BEFORE)
        return hit->last + 1 == around->mention->first && (words->at[hit->last].joint & JOINT_COMMA);
    return false;
}

static void see(void *context, const CueHit *hit)
{
    Surroundings *around = context;
    const Mention *mention = around->mention;
    bool spread = hit->cue.kind == CUE_CONFUSABLE, named = hit->cue.kind == CUE_CONFUSABLE_NAME;
    if (hit->last >= mention->first && hit->first <= mention->last)
        return;
    if (!spread && !named && !tied(around, hit))
        return;
    if (hit->cue.value == around->own) {
        around->own_proved |= !named;
        around->own_repeated |= named;
    }
    if (hit->cue.value != around->other)
        return;
    if (named) {
        around->own_proved = true;
        return;
    }
    bool near = hit->first >= around->sentence_first && hit->last < around->sentence_end;
    float probability = !spread ? beside : near ? in_sentence : in_paragraph;
    if (probability > around->probability) {
        around->probability = probability;
        around->proof = words_span(&around->document->words, hit->first, hit->last);
    }
}

/* Looks through the paragraph, or, where that is as long as a page, through the sentence. */
static void look_around(Surroundings *around)
{
    enum { LONGEST = 200 };
    const Words *words = &around->document->words;
    uint32_t at = around->mention->first;
    words_sentence(words, at, &around->sentence_first, &around->sentence_end);
    size_t block = words_block(words, at);
    size_t first = words->block_first[block], end = words->block_first[block + 1];
    if (end - first > LONGEST) {
        first = around->sentence_first;
        end = around->sentence_end;
    }
    cues_each(around->document, first, end, see, around);
}

/* Whether the house romanizes the places of ENTRY's side by the system that FORM belongs to. */
static float romanized_so(const Document *document, const Entry *entry, const Form *form)
{
    if (document->old_letters)
        return 0;
    bool north = (entry->countries & lexicon_country(document->lexicon, "kp")) != 0;
    const StyleCell *cell = style_cell(document->style, north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH, document->date);
    if (cell == NULL || str_is(cell->value, "document"))
        return other_system;
    Str key = lexicon_text(document->lexicon, form->key);
    bool allowed = style_allows(cell->value, key) ||
                   (str_is(key, "mr") && style_allows(cell->value, (Str){"mr-plain", 8})) ||
                   (str_is(key, "kcna") && style_allows(cell->value, (Str){"nk", 2}));
    return allowed ? 0 : 1;
}

/* How far the letters of MENTION are wrong for ENTRY: 1, or less where they are a form of it in another system. */
static float letters_wrong(const Document *document, const Mention *mention, uint32_t entry)
{
    if (entry == NONE)
        return 1;
    const Entry *other = &document->lexicon->entries[entry];
    for (uint32_t i = 0; i < other->form_count; i++) {
        const Form *form = &document->lexicon->forms[other->first_form + i];
        if (form_right(form) && fold_equal(form_text(document, form), mention_text(document, mention)))
            return romanized_so(document, other, form);
    }
    return 1;
}

/* The other's name as the house writes it, else as the table does. */
static Str other_name(const Document *document, const Confusable *other)
{
    HouseForm house = {0};
    if (other->entry != NONE)
        house = house_form(document, &document->lexicon->entries[other->entry]);
    return house.style != NULL ? house.text : lexicon_text(document->lexicon, other->form);
}

static void report(const Document *document, Findings *findings, size_t from, const Surroundings *around)
{
    const Lexicon *lexicon = document->lexicon;
    const Confusable *own = &lexicon->confusables[around->own], *other = &lexicon->confusables[around->other];
    Mention mention = *around->mention;
    Str target = other_name(document, other);
    float wrong = letters_wrong(document, &mention, other->entry);
    mention.probability = wrong < around->probability ? wrong : around->probability;
    if (wrong == 0 || fold_equal(target, mention_text(document, &mention)))
        return;
    Finding *finding = spelling_report(document, findings, from, &rule_false_friend, &mention, target);
    if (finding == NULL)
        return;
    const char *hangul = other->entry != NONE ? hangul_in_brackets(document, &lexicon->entries[other->entry]) : "";
    finding->safe = false;
    finding_message(finding, "'%.*s' is %s; %s is '%.*s'%s", STR(mention_text(document, &mention)),
                    lexicon->pool + own->what, lexicon->pool + other->what, STR(target), hangul);
    finding_note_at(finding, around->proof, "this speaks of '%.*s'", STR(target));
}

static void check_mention(const Document *document, Findings *findings, size_t from, const Mention *mention,
                          uint32_t confusable)
{
    Str form = lexicon_text(document->lexicon, document->lexicon->confusables[confusable].form);
    if (!mention_right_name(document, mention) || mention_silent(mention, SILENT_QUOTED) ||
        !fold_equal(mention_text(document, mention), form))
        return;
    Surroundings around = {.document = document, .mention = mention, .own = confusable, .other = confusable ^ 1};
    look_around(&around);
    if (around.own_repeated && around.probability <= in_paragraph)
        around.probability = 0;
    if (!around.own_proved && around.probability > 0)
        report(document, findings, from, &around);
}

static void check_thing(const Document *document, Findings *findings, const Thing *thing, uint32_t confusable)
{
    size_t from = findings->count;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next)
        check_mention(document, findings, from, &document->mentions.at[k], confusable);
    spelling_count(findings, from);
}

/* Most copy names none of the confusables: it is asked by the table, which is short, and not the table by it. */
static void check(const Document *document, Findings *findings)
{
    const Lexicon *lexicon = document->lexicon;
    for (uint32_t i = 0; i < lexicon->confusable_count && document->things.count > 0; i++) {
        uint32_t entry = lexicon->confusables[i].entry;
        if (entry == NONE || document->first_named[entry] == NONE)
            continue;
        for (size_t k = 0; k < document->things.count; k++) {
            if (document->things.at[k].entry == entry)
                check_thing(document, findings, &document->things.at[k], i);
        }
    }
}

const Rule rule_false_friend = {
    .id = "false-friend",
    .severity = IREUM_WARNING,
    .summary = "the right name of another place or body",
    .why = "Suncheon is spelled right, and it is another city in another state than Sunchon. No spelling checker finds "
           "that, and a reader is sent to the wrong side of the line.",
    .triggers =
        "A name of the glossary's table of confusable pairs, where the words around it prove the other one of the "
        "pair: its province or country right behind a comma (Suncheon, South Phyongan Province), a town right before "
        "(Wonsan, Gangwon Province), or something that only the other one has, in the sentence or the paragraph. What "
        "stands in the paragraph alone is reported one step milder. The fix asks first.",
    .silent =
        "Nothing is said where the paragraph also names the other one, or has a word that proves the name as it "
        "stands; inside longer official names (Kangwon National University), quoted documents, titles of works, "
        "bibliographies; or where the house romanizes the other one just so. Where another system writes the other one "
        "so, and the house has not chosen, the finding is a suggestion.\n\n"
        "It is wrong where copy about one place tells of the other's sights without naming the other.",
    .bad = "The North opened a fertilizer plant in Suncheon, South Phyongan Province.",
    .good = "The North opened a fertilizer plant in Sunchon, South Phyongan Province.",
    .check = check,
};
