/* gloss-orthography: a Northern name's Hangul in Southern spelling, where the house writes the Northern. */
#include "rules/gloss.h"
#include "rules/table.h"

#include "korean/hangul.h"
#include "korean/reading.h"
#include "words/fold.h"

enum { NIEUN = 2, RIEUL = 5 };

/* The onset that NORTH has where SOUTH has another, in the first syllable where they differ; -1 where only vowels do.
 * *FIRST: it is the name's first syllable. */
static int northern_onset(Str north, Str south, bool *first)
{
    Syllable left, right;
    *first = true;
    while (hangul_next(&north, &left) && hangul_next(&south, &right)) {
        if (left.onset != right.onset)
            return left.onset;
        *first = false;
    }
    return -1;
}

static bool has_letter(Str text, const char *letters)
{
    bool found = false;
    for (size_t i = 0; i < text.size; i++)
        found |= strchr(letters, text.at[i]) != NULL;
    return found;
}

/* Letters that follow the Southern spelling alone (Nodong Sinmun, Yongbyon) go with a Southern gloss. */
static bool reads_southern(const Document *document, const Mention *mention, const Entry *entry)
{
    Str latin = mention_text(document, mention);
    Str south = lexicon_text(document->lexicon, entry->hangul);
    if (!reading_fits(south, latin))
        return false;
    bool first;
    int onset = northern_onset(lexicon_text(document->lexicon, entry->hangul_north), south, &first);
    if (onset == RIEUL)
        return !has_letter(latin, "RLrl");
    return onset == NIEUN && !(first && has_letter(str_slice(latin, 0, 1), "Nn"));
}

/* What is asked of a copy's glosses. */
typedef struct Orthography {
    const Document *document;
    Findings *findings;
    const char *house;    /* the style that wants Northern spelling; NULL: the copy's own glosses show it */
    const Mention *shown; /* the first whose gloss has it */
} Orthography;

static bool has_both(const Document *document, const Entry *entry)
{
    return entry->hangul != 0 && entry->hangul_north != 0 &&
           (entry->countries & lexicon_country(document->lexicon, "kp")) != 0;
}

/* The gloss behind MENTION that is written as TEXT, which is Hangul; false where there is none. */
static bool find_gloss(const Document *document, const Mention *mention, Text text, Gloss *gloss)
{
    size_t next = gloss_begin(&document->words, mention->last);
    while (gloss_next(&document->words, &next, gloss)) {
        if (gloss->script == SCRIPT_HANGUL && fold_equal(gloss->text, lexicon_text(document->lexicon, text)))
            return true;
    }
    return false;
}

static void report(const Orthography *inspection, const Mention *mention, const Gloss *gloss)
{
    const Document *document = inspection->document;
    const Entry *entry = mention_entry(document, mention);
    Str north = lexicon_text(document->lexicon, entry->hangul_north), latin = mention_text(document, mention);
    Finding *finding = finding_add(inspection->findings, &rule_gloss_orthography, 0.95F, (Site){gloss->span, north});
    if (finding == NULL)
        return;
    finding->entry = mention->entry;
    finding->safe = inspection->house != NULL;
    if (reading_fits(north, latin))
        finding_message(finding, "'%.*s' reads %.*s; %.*s is its Southern spelling", STR(latin), STR(north),
                        STR(gloss->text));
    else
        finding_message(finding, "%.*s is the Southern spelling of %.*s", STR(gloss->text), STR(north));
    if (inspection->house != NULL)
        finding_note(finding, "house style %s gives Northern names in Northern spelling", inspection->house);
    else
        finding_note_at(finding, inspection->shown->span, "the gloss here has Northern spelling");
}

/* A gloss that has both spellings shows the difference on purpose. */
static void check_mention(const Orthography *inspection, const Mention *mention)
{
    const Document *document = inspection->document;
    const Entry *entry = mention_entry(document, mention);
    Gloss gloss, other;
    if (find_gloss(document, mention, entry->hangul, &gloss) && !reads_southern(document, mention, entry) &&
        !find_gloss(document, mention, entry->hangul_north, &other))
        report(inspection, mention, &gloss);
}

/* Shows LOOK every mention of a Northern entry whose two spellings are known, until it says that it is done. */
static const Mention *each_northern(const Orthography *inspection,
                                    bool (*look)(const Orthography *inspection, const Mention *mention))
{
    const Document *document = inspection->document;
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *mention = &document->mentions.at[i];
        if ((document->words.at[mention->last].joint & JOINT_OPEN) && mention_right(document, mention) &&
            has_both(document, mention_entry(document, mention)) && !mention_silent(mention, SILENT_ALWAYS) &&
            look(inspection, mention))
            return mention;
    }
    return NULL;
}

static bool shows_north(const Orthography *inspection, const Mention *mention)
{
    Gloss gloss;
    return find_gloss(inspection->document, mention, mention_entry(inspection->document, mention)->hangul_north,
                      &gloss);
}

static bool look_on(const Orthography *inspection, const Mention *mention)
{
    check_mention(inspection, mention);
    return false;
}

/* Seoul papers write Southern Hangul for Northern names: only a house that says otherwise is held to it, and a copy that
 * does otherwise itself. */
static void check(const Document *document, Findings *findings)
{
    Orthography inspection = {.document = document, .findings = findings};
    const StyleCell *cell = style_cell(document->style, STYLE_GLOSS_ORTHOGRAPHY, document->date);
    if (cell != NULL && str_is(cell->value, "south"))
        return;
    if (cell != NULL && str_is(cell->value, "north"))
        inspection.house = cell->origin;
    else
        inspection.shown = each_northern(&inspection, shows_north);
    if (inspection.house != NULL || inspection.shown != NULL)
        each_northern(&inspection, look_on);
}

const Rule rule_gloss_orthography = {
    .id = "gloss-orthography",
    .severity = IREUM_SUGGESTION,
    .summary = "a Northern name's Hangul in Southern spelling",
    .why = "The Latin letters beside the gloss tell which spelling is meant: Rodong reads 로동. A reader who looks up "
           "노동신문 in a Northern source finds nothing, and one who knows Korean sees Rodong and 노동 side by side.",
    .triggers =
        "The Southern spelling of a Northern name, in brackets behind it, where the glossary knows both spellings "
        "(노동신문 for 로동신문, 이 for 리). It is asked for under a style whose gloss.orthography is north, and in a "
        "copy "
        "that has the Northern spelling in another such gloss.",
    .silent =
        "Nothing is said in other copy, because Seoul papers write Southern Hangul for Northern names, and under "
        "a style whose gloss.orthography is south. Nothing is said where the Latin letters follow the South "
        "(Nodong Sinmun), where the gloss is longer or shorter than the name, or where it gives both spellings.\n\n"
        "It is wrong where a copy quotes a Northern and a Southern source side by side.",
    .bad = "The Rodong Sinmun (로동신문) quoted Choe Ryong Hae (최용해).",
    .good = "The Rodong Sinmun (로동신문) quoted Choe Ryong Hae (최룡해).",
    .check = check,
};
