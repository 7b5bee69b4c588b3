/* gloss-mismatch: Latin letters beside Hangul or Hanja that nobody reads so. */
#include "rules/gloss.h"
#include "rules/gloss_given.h"
#include "rules/gloss_house.h"
#include "rules/table.h"

#include "korean/certain.h"
#include "korean/reading.h"
#include "korean/surname.h"
#include "mention/cue.h"
#include "mention/slip.h"
#include "words/bytes.h"
#include "words/fold.h"

/* One name among the Latin words, as letters to read: [FIRST, LAST], or, where TURNED, with the word behind its last
 * space in front (Min-su Kim). */
typedef struct Name {
    size_t first, last;
    bool turned;
    Str letters;
} Name;

/* A gloss and the Latin at one side of it. */
typedef struct Looked {
    const Document *document;
    const Gloss *gloss;
    const Side *side;
    Reading reading;
    Name name;
    size_t count; /* syllables that the name stands for: the first ones */
    Misreading misreading;
    char buffer[NAME_SIZE]; /* of a name that is turned */
} Looked;

static bool starts_token(const Looked *looked, size_t word)
{
    return word == looked->side->first || looked->document->words.at[word - 1].joint != JOINT_HYPHEN;
}

static bool ends_token(const Looked *looked, size_t word)
{
    return word == looked->side->last || looked->document->words.at[word].joint != JOINT_HYPHEN;
}

static Str words_text(const Looked *looked, size_t first, size_t last)
{
    const Document *document = looked->document;
    Span span = words_span(&document->words, first, last);
    span.size -= (uint32_t)owner_size(document, last);
    return span_text(document->copy->text, span);
}

/* ---- What is right ---- */

static bool reads_all(Looked *looked, size_t first, size_t last)
{
    char buffer[NAME_SIZE];
    const Reading *reading = &looked->reading;
    if (reading_part_fits(reading, 0, reading->size, words_text(looked, first, last)))
        return true;
    Str turned = name_turned(looked->document, first, last, buffer);
    return turned.size > 0 && reading_part_fits(reading, 0, reading->size, turned);
}

static bool reads_part(const Looked *looked, size_t first, size_t last)
{
    const Reading *reading = &looked->reading;
    Str text = words_text(looked, first, last);
    for (size_t from = 0; from < reading->size; from++) {
        for (size_t end = from + 1; end <= reading->size; end++) {
            if (reading_part_fits(reading, from, end, text))
                return true;
        }
    }
    return false;
}

/* A word that says something in English; a syllable of a name that happens to be one (Min, Sun) is none. */
static bool is_translation(const Looked *looked, size_t word)
{
    enum { SYLLABLE = 6 };
    const Document *document = looked->document;
    const Word *at = &document->words.at[word];
    bool alone = starts_token(looked, word) && ends_token(looked, word);
    bool inside = word >= looked->name.first && word <= looked->name.last;
    bool by_syllables = looked->name.last - looked->name.first + 1 == looked->reading.size;
    if (at->letter_case == CASE_LOWER && alone)
        return true;
    if (at->size <= SYLLABLE && (!alone || (inside && by_syllables)) &&
        reading_possible(word_text(&document->words, word)))
        return false;
    return word_is_english(document, word);
}

static bool all_translated(const Looked *looked, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (!is_translation(looked, i))
            return false;
    }
    return true;
}

/* Shows LOOK each run of whole tokens among the Latin words, until it says yes. */
static bool any_run(Looked *looked, bool (*look)(Looked *looked, size_t first, size_t last))
{
    const Side *side = looked->side;
    for (size_t first = side->first; first <= side->last; first++) {
        for (size_t last = first; starts_token(looked, first) && last <= side->last; last++) {
            if (ends_token(looked, last) && look(looked, first, last))
                return true;
        }
    }
    return false;
}

/* Mount Seorak (설악산): the other words are English. */
static bool reads_rest(Looked *looked, size_t first, size_t last)
{
    return all_translated(looked, looked->side->first, first) &&
           all_translated(looked, last + 1, looked->side->last + 1) && reads_part(looked, first, last);
}

/* ---- What is nearly right ---- */

/* 은, 는, 이, 가 ... behind a name in Korean copy. */
static bool ends_in_particle(const Looked *looked)
{
    static const uint16_t particles[] = u"은는이가을를의와과도로에";
    uint32_t last = syllable_code(looked->reading.at[looked->reading.size - 1][0]);
    for (size_t i = 0; particles[i] != 0; i++) {
        if (particles[i] == last)
            return true;
    }
    return false;
}

/* Syllables that no Hanja has are those of foreign names and words (넥슨, Nexon), whose spelling is their own, and of native
 * given names. */
static bool sino_korean(const Reading *reading)
{
    for (size_t i = 0; i < reading->size; i++) {
        if (!hanja_syllable(syllable_code(reading->at[i][0])))
            return false;
    }
    return true;
}

/* 팔라우어 is the language of Palau, in English Palauan. */
static bool is_language(const Reading *reading)
{
    return reading->size > 2 && syllable_code(reading->at[reading->size - 1][0]) == u'어';
}

/* A surname that the first token reads, with two syllables behind it. */
static bool has_surname(const Looked *looked, Str letters)
{
    Str surname = letters;
    for (size_t i = 0; i < letters.size && surname.size == letters.size; i++)
        surname.size = letters.at[i] == ' ' ? i : surname.size;
    return looked->reading.size == 3 && surname.size < letters.size &&
           surname_known(syllable_code(looked->reading.at[0][0])) && reading_part_fits(&looked->reading, 0, 1, surname);
}

static bool misreads(Looked *looked, size_t count, Str letters)
{
    bool native = !sino_korean(&looked->reading);
    if (count < 2 || letters.size == 0 || is_language(&looked->reading) || (native && !has_surname(looked, letters)))
        return false;
    looked->count = count;
    return reading_misread(&looked->reading, count, native || count == 2, letters, &looked->misreading);
}

/* Whether words [FIRST, LAST], all of them one name, miss the gloss by a syllable. */
static bool misses(Looked *looked, size_t first, size_t last)
{
    size_t size = looked->reading.size;
    Str plain = words_text(looked, first, last), turned = name_turned(looked->document, first, last, looked->buffer);
    looked->name = (Name){.first = first, .last = last, .letters = plain};
    if (misreads(looked, size, plain))
        return true;
    /* Gyeonbuk Palace (경복궁); 김민수는. */
    bool generic = (first > looked->side->first && is_translation(looked, first - 1)) ||
                   (last < looked->side->last && is_translation(looked, last + 1));
    if ((generic || ends_in_particle(looked)) && misreads(looked, size - 1, plain))
        return true;
    looked->name = (Name){.first = first, .last = last, .turned = true, .letters = turned};
    return misreads(looked, size, turned);
}

static bool may_be_name(const Looked *looked, size_t first, size_t last)
{
    const Document *document = looked->document;
    bool capital = document->words.at[first].letter_case >= CASE_CAPITAL;
    bool term = first == last && looked->side->brackets && !word_is_english(document, first);
    return capital || term;
}

/* The words between the name and the gloss can only be English (Palace), and so can all that is in brackets with it. */
static bool stands_beside(const Looked *looked, size_t first, size_t last)
{
    const Side *side = looked->side;
    bool before = !side->behind || all_translated(looked, side->first, first);
    return before && ((side->behind && !side->brackets) || all_translated(looked, last + 1, side->last + 1));
}

static bool is_miss(Looked *looked, size_t first, size_t last)
{
    return may_be_name(looked, first, last) && stands_beside(looked, first, last) && misses(looked, first, last) &&
           !all_translated(looked, first, last + 1);
}

/* ---- What is left alone ---- */

/* Letters that only Chinese and Japanese names in Latin have. */
static bool looks_chinese(Str text)
{
    bool found = str_find(text, str_of("zh"), 0) != SIZE_MAX || str_find(text, str_of("Zh"), 0) != SIZE_MAX;
    for (size_t i = 0; i < text.size; i++)
        found |= strchr("xqzXQZ", text.at[i]) != NULL;
    return found;
}

/* Han characters are Chinese or Japanese as often as Korean. */
static bool may_be_foreign(const Looked *looked)
{
    if (looked->gloss->script != SCRIPT_HAN)
        return false;
    const Document *document = looked->document;
    size_t first, end;
    words_sentence(&document->words, looked->side->first, &first, &end);
    uint32_t others = lexicon_country(document->lexicon, "cn") | lexicon_country(document->lexicon, "jp") |
                      lexicon_country(document->lexicon, "tw");
    return looked->reading.size < 3 || !document->names_korea || looks_chinese(looked->name.letters) ||
           cue_between(document, first, end, CUE_COUNTRY, others);
}

/* A name of the glossary has its own Hangul: gloss-entry compares it. */
static bool is_known(const Looked *looked)
{
    const Document *document = looked->document;
    const Mention *mention = mention_covering(document, looked->name.first, looked->name.last);
    if (mention != NULL)
        return mention_right_name(document, mention) && mention_entry(document, mention)->hangul != 0;
    return looked->name.turned && form_turned(document, looked->name.first, looked->name.last) != NULL;
}

/* ---- The finding ---- */

/* TEXT, the name as it stands in the copy, with LETTERS in the place of the wrong ones; empty where these are not in one
 * piece there. */
static Str mend(const Looked *looked, Str text, Str letters)
{
    if (letters.size == 0)
        return (Str){0};
    const Misreading *wrong = &looked->misreading;
    size_t begin = text.size, end = text.size, passed = 0;
    for (size_t at = 0, size = 0; at < text.size && passed < wrong->end; at += size) {
        utf8_next(text.at + at, &size);
        size_t folded = fold_letters(str_slice(text, at, size), NULL, 0);
        if (folded == 0 && passed > wrong->begin)
            return (Str){0};
        begin = folded > 0 && passed == wrong->begin ? at : begin;
        passed += folded;
        end = at + size;
    }
    char *out = arena_alloc(looked->document->arena, text.size + letters.size);
    if (out == NULL || begin >= end)
        return (Str){0};
    memcpy(out, text.at, begin);
    memcpy(out + begin, letters.at, letters.size);
    if (byte_is(text.at[begin], BYTE_UPPER))
        out[begin] = byte_upper(letters.at[0]);
    memcpy(out + begin + letters.size, text.at + end, text.size - end);
    return (Str){out, begin + letters.size + text.size - end};
}

/* A person's NAME, its surname in front, the way it stands in the copy. */
static Str turned_back(const Document *document, Str name)
{
    size_t space = str_find(name, (Str){" ", 1}, 0);
    if (space == SIZE_MAX)
        return (Str){0};
    Str given = str_after(name, space + 1);
    return str_of(arena_print(document->arena, "%.*s %.*s", STR(given), (int)space, name.at));
}

/* The wrong syllable in the house's letters, put in the place of the wrong ones; what is no person's name, whose parts
 * are spelled as they sound together, is written anew. */
static Str replacement(const Looked *looked)
{
    const Document *document = looked->document;
    const Name *name = &looked->name;
    Str gloss = looked->gloss->text;
    size_t surname = gloss_surname(document, name->first, name->last, gloss);
    if (surname == 0 && document->words.at[name->first].letter_case <= CASE_CAPITAL) {
        gloss.size = (size_t)(gloss_character(gloss, looked->count).at - gloss.at);
        return gloss_romanized(document, name->first, name->last, gloss).letters;
    }
    uint32_t code = syllable_code(looked->reading.at[looked->misreading.syllable][0]);
    Str letters = looked->misreading.syllable < surname ? gloss_surname_letters(document, name->first, code)
                                                        : gloss_given_letters(document, name->first, code);
    Str mended = mend(looked, name->letters, letters);
    return name->turned && mended.size > 0 ? turned_back(document, mended) : mended;
}

static Span span_in(const Document *document, Str text)
{
    return (Span){(uint32_t)(text.at - document->copy->text.at), (uint32_t)text.size};
}

/* The syllable that WRONG, the letters in the place of the misread one, are for certain; 0. */
static uint32_t certain_syllable(const Looked *looked, Str wrong)
{
    const Document *document = looked->document;
    const Name *name = &looked->name;
    size_t at = looked->misreading.syllable;
    size_t surname = gloss_surname(document, name->first, name->last, looked->gloss->text);
    if (surname == 0)
        return word_certain(&document->lexicon->seams, &looked->reading, looked->count, at, name->letters);
    if (surname == 2 && at < surname)
        return 0;
    NamePlace place = at < surname ? NAME_PLACE_SURNAME : at == surname ? NAME_PLACE_FIRST : NAME_PLACE_LATER;
    return name_certain(&document->lexicon->names, wrong, place);
}

/* The other way to mend it: Hangul that says what the Latin does, where that is certain. */
static void add_hangul(const Looked *looked, Finding *finding, Str wrong, Str character)
{
    uint32_t code = looked->gloss->script == SCRIPT_HANGUL ? certain_syllable(looked, wrong) : 0;
    if (code == 0)
        return;
    char bytes[4];
    Str gloss = looked->gloss->text, before = {gloss.at, (size_t)(character.at - gloss.at)};
    Str put = {bytes, utf8_put(code, bytes)}, behind = str_after(gloss, before.size + character.size);
    const char *text = arena_print(looked->document->arena, "%.*s%.*s%.*s", STR(before), STR(put), STR(behind));
    bool second = finding->sites[0].replacement.at != NULL;
    finding_edit(finding, second ? 1 : 0, (Site){looked->gloss->span, str_of(text)});
}

static void report(const Looked *looked, Findings *findings)
{
    const Document *document = looked->document;
    const Name *name = &looked->name;
    const Misreading *misreading = &looked->misreading;
    Str text = words_text(looked, name->first, name->last), gloss = looked->gloss->text;
    Str character = gloss_character(gloss, misreading->syllable);
    Finding *finding = finding_add(findings, &rule_gloss_mismatch, looked->side->brackets ? 0.97F : 0.95F,
                                   (Site){span_in(document, text), replacement(looked)});
    if (finding == NULL)
        return;
    finding->ask = true; /* no form of the glossary */
    char letters[NAME_SIZE];
    fold_letters(name->letters, letters, sizeof letters);
    Str wrong = {letters + misreading->begin, misreading->end - misreading->begin};
    finding_message(finding, "'%s' does not read %.*s: '%.*s' against %.*s", on_one_line(findings->arena, text),
                    STR(gloss), STR(wrong), STR(character));
    add_hangul(looked, finding, wrong, character);
    Romanized whole = gloss_romanized(document, name->first, name->last, gloss);
    finding_note_at(finding, looked->gloss->span, "this is '%.*s' in the %s", STR(whole.letters), whole.system);
}

static bool is_wrong(Looked *looked)
{
    return any_run(looked, is_miss) && !any_run(looked, reads_rest) && !may_be_foreign(looked) && !is_known(looked);
}

static void inspect(void *context, const Beside *beside)
{
    const Inspection *inspection = context;
    Looked looked[2] = {{.document = inspection->document}, {.document = inspection->document}};
    if (zones_touch(inspection->document, beside->gloss.span, SILENT_ALWAYS) ||
        !reading_read(beside->gloss.text, &looked[0].reading))
        return;
    looked[1].reading = looked[0].reading;
    for (size_t i = 0; i < beside->count; i++) {
        looked[i].gloss = &beside->gloss;
        looked[i].side = &beside->sides[i];
        looked[i].name = (Name){.first = SIZE_MAX};
        if (any_run(&looked[i], reads_all))
            return;
    }
    for (size_t i = 0; i < beside->count; i++) {
        if (is_wrong(&looked[i])) {
            report(&looked[i], inspection->findings);
            return;
        }
        if (gloss_given_report(inspection, &beside->gloss, &beside->sides[i], &looked[i].reading))
            return;
    }
}

static void check(const Document *document, Findings *findings)
{
    besides_each(document, inspect, &(Inspection){document, findings});
}

const Rule rule_gloss_mismatch = {
    .id = "gloss-mismatch",
    .severity = IREUM_ERROR,
    .summary = "Latin letters that are no reading of the Hangul or Hanja beside them",
    .why = "Few on an English desk read Hangul, and a wrong syllable in it, or in the Latin beside it, goes to print. "
           "The reader who can read both sees two names and does not know which is meant.",
    .triggers =
        "A name in Latin letters with Hangul or Hanja in brackets behind it, or the other way round, or side by side "
        "behind a comma, a slash or a label (Korean:), where one syllable has letters that neither the Revised "
        "Romanization, McCune-Reischauer, the Northern system or Yale nor anybody's own spelling has for it, and all "
        "other syllables fit. Of a full name with a hyphen, also where the syllables of the given name have changed "
        "places, or one is missing. The order of the name does not matter. The note says what the Hangul is in the "
        "house's "
        "system, the Northern one for Northern names. Which of the two is wrong is for you to find out: the first fix "
        "changes the Latin, the second the Hangul, where the Latin letters can be but one syllable.",
    .silent =
        "Nothing is said where more than one syllable differs: that is a translation (Blue House beside 청와대), a "
        "stage "
        "name or a pen name. A part of the name may be read (Kim), or translated (Mount Seorak beside 설악산, Bulguksa "
        "Temple). Hanja may be read in any of their readings; in copy that names China, Japan or Taiwan in the "
        "sentence they are left alone. Of two syllables, and of words with syllables that no Hanja has, the wrong one "
        "must differ in its beginning, its vowel or its end alone; words of foreign origin are left alone but for "
        "names "
        "behind a Korean surname, and so are those of languages (-어). Names with Hangul in the glossary are compared "
        "with that, by gloss-entry.\n\n"
        "It is wrong where a person's two names differ by a syllable.",
    .bad = "the poet Kim Min-ju (김민수)",
    .good = "the poet Kim Min-su (김민수)",
    .check = check,
};
