/* gloss-entry: the Hangul or Hanja beside a glossary name is not that name's. */
#include "rules/gloss.h"
#include "rules/gloss_house.h"
#include "rules/table.h"

#include "korean/hangul.h"
#include "korean/reading.h"
#include "mention/slip.h"
#include "words/fold.h"

static size_t count_characters(Str text)
{
    size_t count = 0;
    for (size_t size = 0; text.size > 0; text = str_after(text, size)) {
        uint32_t value = jamo_compose(text, &size);
        if (value == 0)
            value = utf8_next(text.at, &size);
        count += code_point(value)->category == CATEGORY_LETTER;
    }
    return count;
}

/* ㄹ and ㄴ at a syllable's start fall away or change in the South (로동, 노동; 리, 이): the same word. */
static bool same_onset(uint8_t one, uint8_t other)
{
    enum { NIEUN = 2, RIEUL = 5, IEUNG = 11 };
    bool liquid = one == NIEUN || one == RIEUL || one == IEUNG;
    bool other_liquid = other == NIEUN || other == RIEUL || other == IEUNG;
    return one == other || (liquid && other_liquid);
}

static Str skip_spaces(Str text)
{
    while (text.size > 0 && text.at[0] == ' ')
        text = str_after(text, 1);
    return text;
}

/* The number of syllables in which two texts of one length in Hangul differ; SIZE_MAX where they cannot be compared. */
static size_t syllables_differ(Str one, Str other)
{
    size_t differ = 0;
    for (;;) {
        one = skip_spaces(one);
        other = skip_spaces(other);
        if (one.size == 0 || other.size == 0)
            return one.size == other.size ? differ : SIZE_MAX;
        Syllable left, right;
        if (!hangul_next(&one, &left) || !hangul_next(&other, &right))
            return SIZE_MAX;
        differ += left.nucleus != right.nucleus || left.coda != right.coda || !same_onset(left.onset, right.onset);
    }
}

/* The same for characters of any script. */
static size_t characters_differ(Str one, Str other)
{
    size_t differ = 0;
    while (one.size > 0 && other.size > 0) {
        size_t left_size, right_size;
        Str left = one, right = other;
        utf8_next(one.at, &left_size);
        utf8_next(other.at, &right_size);
        differ += !fold_equal(str_slice(left, 0, left_size), str_slice(right, 0, right_size));
        one = str_after(one, left_size);
        other = str_after(other, right_size);
    }
    return one.size == other.size ? differ : SIZE_MAX;
}

/* The entry's own writing nearest to the gloss, and in how many characters it differs; SIZE_MAX: in length. */
static size_t nearest(const Document *document, const Entry *entry, const Gloss *gloss, Str *writing)
{
    const Text texts[] = {entry->hangul, entry->hangul_north, entry->hanja};
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        bool hanja = i == 2;
        if (texts[i] == 0 || hanja != (gloss->script == SCRIPT_HAN))
            continue;
        Str text = lexicon_text(document->lexicon, texts[i]);
        size_t differ = hanja ? characters_differ(text, gloss->text) : syllables_differ(text, gloss->text);
        if (writing->size == 0 || differ < least) {
            least = differ;
            *writing = text;
        }
    }
    return least;
}

/* Whether another entry with the form's letters is written as the gloss: two ministries of one English name. */
static bool is_other(const Document *document, const Form *form, const Gloss *gloss)
{
    const Lexicon *lexicon = document->lexicon;
    const Node *node = phrase_node(&lexicon->form_table, form->hash);
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *other = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        Str writing = {0};
        if (nearest(document, &lexicon->entries[other->entry], gloss, &writing) == 0)
            return true;
    }
    return false;
}

/* A slip: as long as the entry's writing, and mostly the same. Anything else may be a longer name, a part of it, a
 * translation. */
static bool is_slip(const Gloss *gloss, size_t differ)
{
    size_t length = count_characters(gloss->text);
    return differ != SIZE_MAX && differ > 0 && length >= 2 && 2 * differ <= length;
}

/* A name of the glossary at words [FIRST, LAST]. */
typedef struct Named {
    const Form *form;
    Str text;
    size_t first, last;
    bool ordered;  /* the other way round than the form: Min-su Kim */
    bool brackets; /* the gloss or the name stands in them */
} Named;

/* In the sentence stands an office that the person held, and nothing of a brother or a namesake. */
static bool surely_meant(const Document *document, const Named *named)
{
    Candidate candidate = {.first = (uint32_t)named->first, .last = (uint32_t)named->last};
    unsigned shown = shown_around(document, &candidate, named->form);
    return (shown & SHOWN_OFFICE) && !(shown & SHOWN_OTHER);
}

/* For a person a gloss that can be read so is rather a namesake's, unless the sentence has the person's office. */
static float probability(const Document *document, const Named *named, const Gloss *gloss)
{
    const Entry *entry = &document->lexicon->entries[named->form->entry];
    float sure = named->brackets ? 0.97F : 0.92F;
    if (entry->class != CLASS_PERSON)
        return sure;
    char buffer[NAME_SIZE];
    Str letters = named->ordered ? name_turned(document, named->first, named->last, buffer) : named->text;
    if (gloss->script == SCRIPT_HANGUL && reading_fits(gloss->text, letters) && !surely_meant(document, named))
        return 0;
    bool leader = entry->term_count > 0 && entry->own_form != NONE;
    if (gloss->script == SCRIPT_HAN)
        return leader ? 0.95F : 0.8F;
    return named->brackets ? 0.95F : sure;
}

static void report(const Document *document, Findings *findings, const Named *named, const Gloss *gloss, Str writing)
{
    const Entry *entry = &document->lexicon->entries[named->form->entry];
    Finding *finding =
        finding_add(findings, &rule_gloss_entry, probability(document, named, gloss), (Site){gloss->span, writing});
    if (finding == NULL)
        return;
    finding->entry = named->form->entry;
    finding->safe = entry->class != CLASS_PERSON && named->brackets;
    finding_message(finding, "the glossary has %.*s for '%.*s', not %.*s", STR(writing), STR(named->text),
                    STR(gloss->text));
    note_entry(document, finding, entry);
}

/* Letters of the South's body or paper that are read from the gloss, too, are no other body's. */
static bool reads_alike(const Document *document, const Named *named, const Gloss *gloss, size_t differ)
{
    const Entry *entry = &document->lexicon->entries[named->form->entry];
    bool body = entry->class == CLASS_ORGANIZATION || entry->class == CLASS_PUBLICATION;
    return body && differ != SIZE_MAX && differ > 0 && gloss->script == SCRIPT_HANGUL &&
           reading_fits(gloss->text, named->text);
}

/* A longer name of the glossary stands there, which is no mention here: "vice department director" beside nobody. */
static bool is_longer(const Document *document, const Named *named)
{
    if (named->first == 0 || named->ordered)
        return false;
    const Word *before = &document->words.at[named->first - 1];
    size_t size = fold_letters(named->text, NULL, 0);
    return joint_spaces(before->joint) && size <= UINT8_MAX &&
           phrase_node(&document->lexicon->form_table, hash_join(before->hash, named->form->hash, (uint8_t)size)) !=
               NULL;
}

static void compare(const Document *document, Findings *findings, const Named *named, const Gloss *gloss)
{
    enum { LEAST_BARE = 3 }; /* characters of a gloss without brackets, beside which other words stand in lists */
    Str writing = {0};
    size_t differ = nearest(document, &document->lexicon->entries[named->form->entry], gloss, &writing);
    bool bare = named->brackets || (differ == 1 && count_characters(gloss->text) >= LEAST_BARE);
    if (bare && (is_slip(gloss, differ) || reads_alike(document, named, gloss, differ)) &&
        !is_other(document, named->form, gloss) && !is_longer(document, named))
        report(document, findings, named, gloss, writing);
}

static bool find_turned(const Document *document, const Side *side, Named *named)
{
    enum { MOST_TOKENS = 4 }; /* Jae Myung Lee, Jae-myung Lee */
    size_t last = side->behind && !side->brackets ? side->first : side->last;
    for (size_t first = last; first + MOST_TOKENS > last && first >= side->first && !side->behind; first--) {
        const Form *form = form_turned(document, first, last);
        if (form != NULL) {
            Span span = words_span(&document->words, first, last);
            span.size -= (uint32_t)owner_size(document, last);
            *named = (Named){form, span_text(document->copy->text, span), first, last, true, side->brackets};
            return true;
        }
        if (first == 0)
            break;
    }
    return false;
}

/* The name of the glossary that stands right at the gloss; behind it in brackets, that is all they hold. */
static bool find_named(const Document *document, const Side *side, Named *named)
{
    size_t at = side->behind ? side->first : side->last;
    const Mention *mention = mention_covering(document, at, at);
    if (mention == NULL)
        return find_turned(document, side, named);
    bool fits = side->behind ? mention->first == side->first && (!side->brackets || mention->last == side->last)
                             : mention->last == side->last;
    if (!fits || !mention_right(document, mention) || mention_silent(mention, SILENT_ALWAYS))
        return false;
    *named = (Named){mention_form(document, mention),
                     mention_text(document, mention),
                     mention->first,
                     mention->last,
                     false,
                     side->brackets};
    return true;
}

static void inspect(void *context, const Beside *beside)
{
    const Inspection *inspection = context;
    for (size_t i = 0; i < beside->count; i++) {
        Named named;
        if (find_named(inspection->document, &beside->sides[i], &named)) {
            compare(inspection->document, inspection->findings, &named, &beside->gloss);
            return;
        }
    }
}

static void check(const Document *document, Findings *findings)
{
    besides_each(document, inspect, &(Inspection){document, findings});
}

const Rule rule_gloss_entry = {
    .id = "gloss-entry",
    .severity = IREUM_ERROR,
    .summary = "the Hangul or Hanja beside a glossary name is not that name's",
    .why = "The Hangul or Hanja in brackets is there for the reader who wants to look the name up. With one syllable "
           "wrong it names something else, and few on an English desk can see it.",
    .triggers = "Hangul or Hanja in brackets right behind a name, a word or a title of the glossary, or before it in "
                "brackets, as long as the glossary's own writing of it and different in at most half of its "
                "characters. A person may have the surname last (Jae-myung Lee). Without brackets, behind a comma or a "
                "space, one character of three or more must differ.",
    .silent =
        "Southern and Northern spelling of one word (노동신문, 로동신문) are both right here. Nothing is said where "
        "the "
        "gloss is longer or shorter than the glossary's: that may be a fuller name, a part or a translation. "
        "Nothing is said of a person whose Hangul can be read as the Latin letters beside it, unless an office that "
        "this person held stands in the sentence: that is rather a namesake.\n\n"
        "It is wrong where an unknown namesake has other characters in Hanja; for people other than leaders such a "
        "finding is therefore a warning.",
    .bad = "the Hankyoreh (한겨래) of Seoul",
    .good = "the Hankyoreh (한겨레) of Seoul",
    .check = check,
};
