/* gloss-entry: the Hangul or Hanja beside a glossary name is not that name's. */
#include "rules/gloss.h"
#include "rules/table.h"

#include "korean/hangul.h"
#include "korean/reading.h"
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

/* A slip: as long as the entry's writing, and mostly the same. Anything else may be a longer name, a part of it, a
 * translation. */
static bool is_slip(const Gloss *gloss, size_t differ)
{
    size_t length = count_characters(gloss->text);
    return differ != SIZE_MAX && differ > 0 && length >= 2 && 2 * differ <= length;
}

/* For a person a gloss that can be read so is rather a namesake's, unless nothing else in the copy is. */
static float probability(const Document *document, const Mention *mention, const Gloss *gloss)
{
    const Entry *entry = mention_entry(document, mention);
    if (entry->class != CLASS_PERSON)
        return 0.97F;
    if (gloss->script == SCRIPT_HANGUL && reading_fits(gloss->text, mention_text(document, mention)))
        return 0;
    bool leader = entry->term_count > 0 && entry->own_form != NONE;
    return gloss->script == SCRIPT_HAN ? (leader ? 0.95F : 0.8F) : 0.95F;
}

static void report(const Document *document, Findings *findings, const Mention *mention, const Gloss *gloss,
                   Str writing)
{
    const Entry *entry = mention_entry(document, mention);
    Finding *finding =
        finding_add(findings, &rule_gloss_entry, probability(document, mention, gloss), (Site){gloss->span, writing});
    if (finding == NULL)
        return;
    finding->entry = mention->entry;
    finding->safe = entry->class != CLASS_PERSON;
    finding_message(finding, "the glossary has %.*s for '%.*s', not %.*s", STR(writing),
                    STR(mention_text(document, mention)), STR(gloss->text));
    note_entry(document, finding, entry);
}

static void check_mention(const Document *document, Findings *findings, const Mention *mention)
{
    size_t next = gloss_begin(&document->words, mention->last);
    for (Gloss gloss; gloss_next(&document->words, &next, &gloss);) {
        Str writing = {0};
        size_t differ = nearest(document, mention_entry(document, mention), &gloss, &writing);
        if (is_slip(&gloss, differ))
            report(document, findings, mention, &gloss, writing);
    }
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *mention = &document->mentions.at[i];
        if (mention_right(document, mention) && !mention_silent(mention, SILENT_ALWAYS))
            check_mention(document, findings, mention);
    }
}

const Rule rule_gloss_entry = {
    .id = "gloss-entry",
    .severity = IREUM_ERROR,
    .summary = "the Hangul or Hanja beside a glossary name is not that name's",
    .why = "The Hangul or Hanja in brackets is there for the reader who wants to look the name up. With one syllable "
           "wrong it names something else, and few on an English desk can see it.",
    .triggers = "Hangul or Hanja in brackets right behind a name, a word or a title of the glossary, as long as the "
                "glossary's own writing of it and different in at most half of its characters.",
    .silent =
        "Southern and Northern spelling of one word (노동신문, 로동신문) are both right here. Nothing is said where "
        "the "
        "gloss is longer or shorter than the glossary's: that may be a fuller name, a part or a translation. "
        "Nothing is said of a person whose Hangul can be read as the Latin letters beside it: that is rather a "
        "namesake.\n\n"
        "It is wrong where an unknown namesake has other characters in Hanja; for people other than leaders such a "
        "finding is therefore a warning.",
    .bad = "the Hankyoreh (한겨래) of Seoul",
    .good = "the Hankyoreh (한겨레) of Seoul",
    .check = check,
};
