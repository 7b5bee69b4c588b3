/* gloss-orthography: a Northern name's Hangul in Southern spelling, where the house writes the Northern. */
#include "rules/gloss.h"
#include "rules/gloss_house.h"
#include "rules/table.h"

#include "korean/hangul.h"
#include "korean/reading.h"
#include "korean/romanize.h"
#include "words/fold.h"

enum { NIEUN = ONSET_N, RIEUL = ONSET_R };

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

static void note_reason(const Orthography *orthography, Finding *finding)
{
    if (orthography->house != NULL)
        finding_note(finding, "house style %s gives Northern names in Northern spelling", orthography->house);
    else
        finding_note_at(finding, orthography->shown->span, "the gloss here has Northern spelling");
}

static void report(const Orthography *orthography, const Mention *mention, const Gloss *gloss)
{
    const Document *document = orthography->document;
    const Entry *entry = mention_entry(document, mention);
    Str north = lexicon_text(document->lexicon, entry->hangul_north), latin = mention_text(document, mention);
    Finding *finding = finding_add(orthography->findings, &rule_gloss_orthography, 0.95F, (Site){gloss->span, north});
    if (finding == NULL)
        return;
    finding->entry = mention->entry;
    finding->safe = orthography->house != NULL;
    if (reading_fits(north, latin))
        finding_message(finding, "'%.*s' reads %.*s; %.*s is its Southern spelling", STR(latin), STR(north),
                        STR(gloss->text));
    else
        finding_message(finding, "%.*s is the Southern spelling of %.*s", STR(gloss->text), STR(north));
    note_reason(orthography, finding);
}

/* A gloss that has both spellings shows the difference on purpose. */
static void check_mention(const Orthography *orthography, const Mention *mention)
{
    const Document *document = orthography->document;
    const Entry *entry = mention_entry(document, mention);
    Gloss gloss, other;
    if (find_gloss(document, mention, entry->hangul, &gloss) && !reads_southern(document, mention, entry) &&
        !find_gloss(document, mention, entry->hangul_north, &other))
        report(orthography, mention, &gloss);
}

/* Shows LOOK every mention of a Northern entry whose two spellings are known, until it says that it is done. */
static const Mention *each_northern(const Orthography *orthography,
                                    bool (*look)(const Orthography *orthography, const Mention *mention))
{
    const Document *document = orthography->document;
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *mention = &document->mentions.at[i];
        if ((document->words.at[mention->last].joint & JOINT_OPEN) && mention_right(document, mention) &&
            has_both(document, mention_entry(document, mention)) && !mention_silent(mention, SILENT_ALWAYS) &&
            look(orthography, mention))
            return mention;
    }
    return NULL;
}

static bool shows_north(const Orthography *orthography, const Mention *mention)
{
    Gloss gloss;
    return find_gloss(orthography->document, mention, mention_entry(orthography->document, mention)->hangul_north,
                      &gloss);
}

static bool look_on(const Orthography *orthography, const Mention *mention)
{
    check_mention(orthography, mention);
    return false;
}

/* ---- Names in no glossary ---- */

enum { NAME_SYLLABLES = 8 };

/* A gloss by its syllables, to be spelled anew. */
typedef struct Spelled {
    Syllable at[NAME_SYLLABLES];
    size_t count;
    char text[3 * NAME_SYLLABLES];
} Spelled;

static bool spelled_read(Str gloss, Spelled *spelled)
{
    spelled->count = 0;
    while (spelled->count < NAME_SYLLABLES && hangul_next(&gloss, &spelled->at[spelled->count]))
        spelled->count++;
    return gloss.size == 0 && spelled->count >= 2;
}

static Str spelled_text(Spelled *spelled)
{
    size_t size = 0;
    for (size_t i = 0; i < spelled->count; i++)
        size += utf8_put(syllable_code(spelled->at[i]), spelled->text + size);
    return (Str){spelled->text, size};
}

/* Whether LATIN is TEXT in the Northern system, or in McCune-Reischauer without its marks. */
static bool is_written(const Document *document, Str text, Str latin)
{
    static const IreumSystem systems[] = {IREUM_NORTHERN, IREUM_MCCUNE_PLAIN};
    static const IreumNameKind kinds[] = {IREUM_NAME_PERSON, IREUM_NAME_WORD};
    char letters[NAME_SIZE];
    for (size_t i = 0; i < 4; i++) {
        IreumRomanizeOptions options = {.system = systems[i / 2], .kind = kinds[i % 2]};
        size_t size = romanize(&document->lexicon->seams, &options, text, NULL, letters, sizeof letters);
        if (size < sizeof letters && fold_equal((Str){letters, size}, latin))
            return true;
    }
    return false;
}

/* 이, 여 may be 리, 려 or 니, 녀 in the North, and 노 may be 로. */
static bool may_have_lost(Syllable syllable, uint8_t onset)
{
    static const uint32_t palatal =
        1u << NUCLEUS_YA | 1u << NUCLEUS_YEO | 1u << NUCLEUS_YE | 1u << NUCLEUS_YO | 1u << NUCLEUS_YU | 1u << NUCLEUS_I;
    bool before_i = (palatal >> syllable.nucleus & 1) != 0;
    return syllable.onset == ONSET_NONE ? before_i : syllable.onset == NIEUN && onset == RIEUL;
}

/* Spells the gloss as LATIN reads it, with an onset that the South has lost at the start of the surname, the given name
 * or both; false where no such spelling is read so, or the Southern one is, too. */
static bool spell_northern(const Document *document, Str latin, Spelled *spelled)
{
    static const uint8_t onsets[] = {ONSET_NONE, RIEUL, NIEUN}; /* the first: as it is */
    if (is_written(document, spelled_text(spelled), latin))
        return false;
    const Syllable south[2] = {spelled->at[0], spelled->at[1]};
    for (size_t i = 1; i < 9; i++) {
        const uint8_t tried[2] = {onsets[i % 3], onsets[i / 3]};
        bool possible = true;
        for (size_t k = 0; k < 2; k++) {
            spelled->at[k] = south[k];
            if (tried[k] == ONSET_NONE)
                continue;
            possible = possible && may_have_lost(south[k], tried[k]);
            spelled->at[k].onset = tried[k];
        }
        if (possible && is_written(document, spelled_text(spelled), latin))
            return true;
    }
    return false;
}

static void report_unknown(const Orthography *orthography, const Gloss *gloss, Str latin, const Spelled *north)
{
    char *put = arena_alloc(orthography->document->arena, sizeof north->text);
    if (put == NULL)
        return;
    memcpy(put, north->text, sizeof north->text);
    Str text = {put, 3 * north->count};
    Finding *finding = finding_add(orthography->findings, &rule_gloss_orthography, 0.95F, (Site){gloss->span, text});
    if (finding == NULL)
        return;
    finding_message(finding, "'%s' reads %.*s; %.*s is its Southern spelling",
                    on_one_line(orthography->findings->arena, latin), STR(text), STR(gloss->text));
    note_reason(orthography, finding);
}

/* The Latin of SIDE right at the gloss, of which each run of words is tried; only beside words of the North. */
static bool look_side(const Orthography *orthography, const Gloss *gloss, const Side *side)
{
    const Document *document = orthography->document;
    Spelled spelled;
    if (mention_covering(document, side->last, side->last) != NULL || !names_north(document, side->first))
        return false;
    for (size_t first = side->first; first <= (side->behind ? side->first : side->last); first++) {
        Str latin = span_text(document->copy->text, words_span(&document->words, first, side->last));
        if (document->words.at[first].letter_case >= CASE_CAPITAL && spelled_read(gloss->text, &spelled) &&
            spell_northern(document, latin, &spelled)) {
            report_unknown(orthography, gloss, latin, &spelled);
            return true;
        }
    }
    return false;
}

static void look_unknown(void *context, const Beside *beside)
{
    const Orthography *orthography = context;
    if (beside->gloss.script != SCRIPT_HANGUL || zones_touch(orthography->document, beside->gloss.span, SILENT_ALWAYS))
        return;
    for (size_t i = 0; i < beside->count; i++) {
        if (look_side(orthography, &beside->gloss, &beside->sides[i]))
            return;
    }
}

/* Seoul papers write Southern Hangul for Northern names: only a house that says otherwise is held to it, and a copy that
 * does otherwise itself. */
static void check(const Document *document, Findings *findings)
{
    Orthography orthography = {.document = document, .findings = findings};
    const StyleCell *cell = style_cell(document->style, STYLE_GLOSS_ORTHOGRAPHY, document->date);
    if (cell != NULL && str_is(cell->value, "south"))
        return;
    if (cell != NULL && str_is(cell->value, "north"))
        orthography.house = cell->origin;
    else
        orthography.shown = each_northern(&orthography, shows_north);
    if (orthography.house == NULL && orthography.shown == NULL)
        return;
    each_northern(&orthography, look_on);
    besides_each(document, look_unknown, &orthography);
}

const Rule rule_gloss_orthography = {
    .id = "gloss-orthography",
    .severity = IREUM_SUGGESTION,
    .summary = "a Northern name's Hangul in Southern spelling",
    .why = "The Latin letters beside the gloss tell which spelling is meant: Rodong reads 로동. A reader who looks up "
           "노동신문 in a Northern source finds nothing, and one who knows Korean sees Rodong and 노동 side by side.",
    .triggers =
        "The Southern spelling of a Northern name, in brackets behind it, where the glossary knows both spellings "
        "(노동신문 for 로동신문, 이 for 리). A name in no glossary, in a sentence that names the North, is held to its "
        "Latin letters where these are the Northern system's, or McCune-Reischauer's without marks (Ri Myong Su beside "
        "이명수). It is asked for under a style whose gloss.orthography is north, and in a "
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
