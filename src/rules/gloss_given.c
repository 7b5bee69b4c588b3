/* gloss_given.c: the Hangul of a full name whose given name has its syllables in the other order, or one too few. */
#include "rules/gloss_given.h"

#include "korean/surname.h"
#include "mention/cue.h"
#include "mention/slip.h"
#include "rules/gloss_house.h"
#include "rules/table.h"

enum { NAME_WORDS = 3 };

/* The words of a full name in syllables. */
typedef struct FullName {
    size_t surname, given; /* words; the given name's second syllable is the word behind GIVEN */
} FullName;

typedef struct Trouble {
    bool swapped;   /* else a syllable is missing */
    size_t missing; /* the word that no Hangul stands for */
} Trouble;

static Str letters_of(const Document *document, size_t word)
{
    Str text = word_text(&document->words, word);
    text.size -= owner_size(document, word);
    return text;
}

/* Lee Mi-kyung, or Mi-kyung Lee, at words [FIRST, FIRST + 2]. */
static bool full_name(const Document *document, size_t first, FullName *name)
{
    const Word *at = &document->words.at[first];
    bool front = joint_spaces(at[0].joint) && at[1].joint == JOINT_HYPHEN;
    bool behind = at[0].joint == JOINT_HYPHEN && joint_spaces(at[1].joint);
    *name = (FullName){.surname = front ? first : first + 2, .given = front ? first + 1 : first};
    return (front || behind) && document->words.at[name->surname].letter_case >= CASE_CAPITAL &&
           document->words.at[name->given].letter_case >= CASE_CAPITAL && cue_is(document, name->surname, CUE_SURNAME);
}

static bool reads(const Reading *reading, size_t syllable, Str letters)
{
    return reading_part_fits(reading, syllable, syllable + 1, letters);
}

static bool find_trouble(const Document *document, const FullName *name, const Reading *reading, Trouble *trouble)
{
    Str one = letters_of(document, name->given), other = letters_of(document, name->given + 1);
    if (!surname_known(syllable_code(reading->at[0][0])) || !reads(reading, 0, letters_of(document, name->surname)))
        return false;
    *trouble = (Trouble){.swapped = reading->size == NAME_WORDS};
    if (trouble->swapped)
        return reads(reading, 1, other) && reads(reading, 2, one) && !reads(reading, 1, one) &&
               !reads(reading, 2, other);
    bool first = reads(reading, 1, one), second = reads(reading, 1, other);
    trouble->missing = name->given + first;
    return first != second;
}

static void report(const Inspection *inspection, size_t word, const Gloss *gloss, const Trouble *trouble)
{
    const Document *document = inspection->document;
    size_t last = word + NAME_WORDS - 1;
    Span span = words_span(&document->words, word, last);
    span.size -= (uint32_t)owner_size(document, last);
    Finding *finding = finding_add(inspection->findings, &rule_gloss_mismatch, 0.95F, (Site){span, (Str){0}});
    if (finding == NULL)
        return;
    finding->ask = true; /* which of the two is wrong, a reporter knows */
    const char *text = on_one_line(document->arena, span_text(document->copy->text, span));
    const char *why = "the syllables of the given name stand the other way round";
    if (!trouble->swapped)
        why = arena_print(document->arena, "it has nothing for '%.*s'", STR(letters_of(document, trouble->missing)));
    finding_message(finding, "'%s' does not read %.*s: %s", text, STR(gloss->text), why);
    Romanized whole = gloss_romanized(document, word, last, gloss->text);
    finding_note_at(finding, gloss->span, "this is '%.*s' in the %s", STR(whole.letters), whole.system);
}

bool gloss_given_report(const Inspection *inspection, const Gloss *gloss, const Side *side, const Reading *reading)
{
    const Document *document = inspection->document;
    bool sized = reading->size == NAME_WORDS || reading->size + 1 == NAME_WORDS;
    if (gloss->script != SCRIPT_HANGUL || side->last < side->first + NAME_WORDS - 1 || !sized)
        return false;
    size_t first = side->behind ? side->first : side->last - NAME_WORDS + 1;
    FullName name;
    Trouble trouble;
    if (!full_name(document, first, &name) || !find_trouble(document, &name, reading, &trouble))
        return false;
    report(inspection, first, gloss, &trouble);
    return true;
}
