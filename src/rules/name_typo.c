/* name-typo: a letter lost, doubled, changed or swapped in a known name. */
#include "rules/name_typo.h"

#include "glossary/near.h"
#include "korean/reading.h"
#include "rules/generic.h"
#include "rules/table.h"
#include "rules/word_slip.h"
#include "words/fold.h"

static bool shows(const Slip *slip, unsigned evidence)
{
    return (slip->evidence & evidence) != 0;
}

/* Whether the right form of the slip's entry stands in the slip's own sentence: then they are rather two. */
static bool beside_right(const Document *document, const Slip *slip)
{
    if (document->first_named == NULL)
        return false; /* the copy names nothing */
    size_t first, end;
    words_sentence(&document->words, slip->mention.first, &first, &end);
    uint32_t named = document->first_named[slip->mention.entry];
    return named >= first && named < end;
}

/* No spelling of anything: letters that cannot be Korean, or that have changed places. */
static bool plainly_wrong(const Slip *slip)
{
    return !slip->readable || slip->swapped;
}

/* Nearly every misspelt Korean name is somebody's right one. */
static float person_probability(const Document *document, const Slip *slip)
{
    if (slip->part || slip->listed || shows(slip, SHOWN_OTHER) || beside_right(document, slip))
        return 0;
    /* A name that nobody has (the search leaves alone a syllable that some name has), all its letters there. */
    if (slip->swapped && !slip->initial && (slip->company || slip->english_around > 0))
        return slip->readable ? 0.95F : 0.96F;
    bool known = slip->right != NONE || shows(slip, SHOWN_OFFICE);
    if (known && (plainly_wrong(slip) || slip->doubled))
        return 0.96F;
    bool letter = slip->distance == 1 && !slip->changed && !slip->initial; /* lost or added */
    if (letter && slip->prominent && slip->company)                        /* Roh Moo-hyn */
        return 0.95F;
    return letter && shows(slip, SHOWN_OFFICE) ? 0.92F : 0;
}

/* A name of several words, the others right: only its own bearer has it. */
static float phrase_probability(const Document *document, const Slip *slip)
{
    enum { LONG = 5, SEVERAL = 2 };
    if (!document->names_korea && slip->right == NONE)
        return 0;
    bool body = mention_entry(document, &slip->mention)->class != CLASS_PLACE;
    bool distinct = slip->company || (body && !slip->initial && slip->english_around >= SEVERAL);
    bool swapped = body && slip->swapped && !slip->initial && slip->size >= LONG; /* Sognag University */
    return slip->english || swapped || (distinct && slip->size >= LONG) ? 0.96F : 0;
}

/* Whether of the places that the copy names as many are of the country of the slip's entry as are not. */
static bool country_named(const Document *document, const Slip *slip)
{
    const Entry *meant = mention_entry(document, &slip->mention);
    size_t there = 0, elsewhere = 0;
    for (size_t i = 0; i < document->things.count; i++) {
        const Entry *entry = &document->lexicon->entries[document->things.at[i].entry];
        if (entry->class != CLASS_PLACE)
            continue;
        bool same = (entry->countries & meant->countries) != 0;
        there += same;
        elsewhere += !same;
    }
    return there > 0 && there >= elsewhere;
}

/* Letters that no Korean name has, or that changed places. */
static float unreadable_probability(const Document *document, const Slip *slip)
{
    enum { SHORT = 6, LONG = 8 };
    if (slip->right != NONE)
        return 0.96F;
    if (slip->size < SHORT || !document->names_korea)
        return 0;
    bool swapped = slip->swapped && !slip->initial && shows(slip, SHOWN_PLACE | SHOWN_COUNTRY);
    if (slip->size >= LONG || swapped || (shows(slip, SHOWN_PLACE) && shows(slip, SHOWN_COUNTRY)))
        return 0.95F;
    return slip->size > SHORT && country_named(document, slip) ? 0.9F : 0;
}

/* Letters that another place or body somewhere may have. A vowel changed makes another name of most, a letter lost or
 * added of few; nobody slips at the first letter. */
static float readable_probability(const Document *document, const Slip *slip)
{
    enum { SHORT = 7, LONG = 9 };
    bool house = mention_entry(document, &slip->mention)->class != CLASS_PLACE;
    bool korean_place = shows(slip, SHOWN_PLACE) && shows(slip, SHOWN_COUNTRY);
    if (slip->initial || slip->size < SHORT)
        return 0;
    if (slip->right != NONE) {
        if (slip->same_systems || slip->changed)
            return house ? 0.92F : 0; /* a body's name has one spelling, a place's as many as there are systems */
        return slip->size >= LONG || korean_place || slip->prominent ? 0.95F : 0.9F;
    }
    if (slip->same_systems || slip->changed || slip->size + 1 < LONG)
        return 0;
    bool only_one = (shows(slip, SHOWN_COUNTRY) && slip->size >= LONG) || (slip->prominent && document->names_korea);
    return only_one ? 0.95F : korean_place ? 0.9F : 0;
}

/* The Korean word for a kind of place in which the letters end; NULL where they end in none. */
static const Generic *generic_at_end(const Lexicon *lexicon, Str letters)
{
    const Generic *found = NULL;
    size_t longest = 0;
    for (uint32_t i = 0; i < lexicon->generic_count; i++) {
        size_t size = generic_ending(lexicon, &lexicon->generics[i], letters).size;
        if (size > longest) {
            found = &lexicon->generics[i];
            longest = size;
        }
    }
    return found;
}

/* Dobongsa is a temple, and no slip for Dobongsan, a mountain. */
static bool of_another_kind(const Document *document, const Slip *slip)
{
    const Lexicon *lexicon = document->lexicon;
    const Generic *kind = generic_at_end(lexicon, mention_text(document, &slip->mention));
    const Generic *meant = generic_at_end(lexicon, form_text(document, mention_form(document, &slip->mention)));
    return kind != NULL && meant != NULL && kind != meant;
}

/* Whether the form is a place's name of three syllables or more, alone or before an English word. */
static bool is_long_name(const Document *document, const Slip *slip)
{
    enum { SYLLABLES = 3, BYTES = 3 }; /* of each in UTF-8 */
    const Entry *entry = mention_entry(document, &slip->mention);
    Str hangul = lexicon_text(document->lexicon, entry_hangul(document->lexicon, entry));
    Str form = form_text(document, mention_form(document, &slip->mention));
    return entry->class == CLASS_PLACE && hangul.size >= SYLLABLES * BYTES && reading_fits(hangul, str_cut(&form, ' '));
}

/* Of two syllables many places have names a letter apart, of three hardly any. */
static float long_name_probability(const Document *document, const Slip *slip)
{
    enum { SHORT = 8, LONG = 10 };
    if (!is_long_name(document, slip) || slip->initial || slip->same_systems || slip->size < SHORT)
        return 0;
    if (!document->names_korea && slip->right == NONE)
        return 0;
    if (slip->size >= LONG || slip->right != NONE || shows(slip, SHOWN_PLACE | SHOWN_COUNTRY))
        return 0.95F;
    return slip->distance == 1 && country_named(document, slip) ? 0.9F : 0;
}

/* A word that stands alone, or beside words that any name has. */
static float word_probability(const Document *document, const Slip *slip)
{
    if (slip->part || (slip->listed && slip->right == NONE))
        return 0;
    if (plainly_wrong(slip))
        return unreadable_probability(document, slip);
    if (of_another_kind(document, slip))
        return 0;
    float likely = long_name_probability(document, slip);
    return likely > 0 ? likely : readable_probability(document, slip);
}

/* That the slip is one, and for that form. */
static float probability(const Document *document, const Slip *slip)
{
    const Mention *mention = &slip->mention;
    if (mention_silent(mention, SILENT_QUOTED | 1 << ZONE_BYLINE))
        return 0;
    if (shows(slip, SHOWN_GLOSS))
        return 0.97F;
    if (mention_entry(document, mention)->class == CLASS_PERSON)
        return person_probability(document, slip);
    bool alone = slip->english_around == 0 && !slip->company;
    float phrase = alone ? 0 : phrase_probability(document, slip);
    return phrase > 0 ? phrase : word_probability(document, slip);
}

/* Whether words of MENTION are reported as a slip for a form of the glossary, of which more is known than of a name that
 * only the copy has. A slip for a form that too little speaks for is none to give way to. */
static bool form_reported(const Document *document, const Mention *mention)
{
    const Slips *slips = &document->slips;
    size_t low = 0, high = slips->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slips->at[middle].mention.last < mention->first)
            low = middle + 1;
        else
            high = middle;
    }
    while (low < slips->count && slips->at[low].mention.first <= mention->last) {
        if (probability(document, &slips->at[low++]) > 0)
            return true;
    }
    return false;
}

const char *name_typo_doubt(const Document *document, const Slip *slip)
{
    if (slip->part)
        return "a capitalised word beside it may belong to the same name";
    if (slip->listed)
        return "it stands between other names in a list";
    if (mention_entry(document, &slip->mention)->class != CLASS_PERSON)
        return plainly_wrong(slip) ? "too little speaks for a slip: the copy neither has the right name nor names "
                                     "Korea, or the word is short"
                                   : "it may be a Korean name of its own, and too little speaks for a slip: the right "
                                     "name in the copy, other words of the name, the country or province beside it";
    if (shows(slip, SHOWN_OTHER))
        return "the copy speaks of another person, a relative or one who is introduced";
    if (beside_right(document, slip))
        return "the right name stands in the same sentence, and so they are rather two people";
    return "it may be somebody else's name, and too little speaks for a slip: the right name in the copy, an office "
           "in the sentence, letters that cannot be Korean";
}

/* What to write: as the copy itself has it, where it has these letters; else as the glossary's form has it. */
static Str meant_text(const Document *document, const Slip *slip)
{
    Str text = form_text(document, mention_form(document, &slip->mention));
    if (slip->right == NONE)
        return text;
    const Mention *right = &document->mentions.at[slip->right];
    Str there = mention_text(document, right);
    return fold_equal(there, text) && (right->differs & ~(unsigned)DIFFERS_HYPHEN) == 0 ? there : text;
}

static const char *times(const Document *document, uint32_t count)
{
    if (count == 0)
        return "";
    return count == 1 ? ", used once in this copy"
                      : arena_print(document->arena, ", used %u times in this copy", count);
}

static void report(const Document *document, Findings *findings, size_t from, const Slip *slip, float likely)
{
    Mention mention = slip->mention;
    mention.probability = likely;
    Str text = meant_text(document, slip);
    Finding *finding = spelling_report(document, findings, from, &rule_name_typo, &mention, text);
    if (finding == NULL)
        return;
    const Entry *entry = mention_entry(document, &mention);
    finding->safe = !slip->readable && slip->right != NONE;
    finding_message(finding, "'%.*s' looks like a slip for '%.*s'%s%s", STR(mention_text(document, &mention)),
                    STR(text), hangul_in_brackets(document, entry), times(document, slip->count));
    if (slip->right != NONE)
        finding_note_at(finding, document->mentions.at[slip->right].span, "the name stands here");
    note_entry(document, finding, entry);
}

static void report_name(const Document *document, Findings *findings, size_t from, const NameSlip *slip)
{
    Mention mention = slip->mention;
    mention.probability = slip->probability;
    Str wrong = mention_text(document, &mention), right = span_text(document->copy->text, slip->right);
    Finding *finding = spelling_report(document, findings, from, &rule_name_typo, &mention, right);
    if (finding == NULL)
        return;
    finding->ask = true;
    finding_message(finding, "'%.*s' looks like a slip for '%.*s'%s", STR(wrong), STR(right),
                    times(document, slip->count));
    finding_note_at(finding, slip->right, "the name stands here");
}

static void check(const Document *document, Findings *findings)
{
    size_t from = findings->count;
    for (size_t i = 0; i < document->name_slips.count; i++) {
        const NameSlip *slip = &document->name_slips.at[i];
        if (!mention_silent(&slip->mention, SILENT_QUOTED | 1 << ZONE_BYLINE) &&
            !form_reported(document, &slip->mention))
            report_name(document, findings, from, slip);
    }
    for (size_t i = 0; i < document->slips.count; i++) {
        const Slip *slip = &document->slips.at[i];
        float likely = probability(document, slip);
        if (likely > 0)
            report(document, findings, from, slip, likely);
    }
    word_slips_report(document, findings, from);
    spelling_count(findings, from);
}

const Rule rule_name_typo = {
    .id = "name-typo",
    .severity = IREUM_WARNING,
    .summary = "a letter lost, doubled, changed or swapped in a known name",
    .why = "A spelling checker knows no Korean name, so it marks right ones and wrong ones alike, and a slip in one of "
           "them goes to print.",
    .triggers =
        "A capitalised word that is in no English dictionary and no form of the glossary, but a letter away from one "
        "(two "
        "in a form of eight letters or more): one lost (Pyonyang), added (Pyunggye-ri), changed, or swapped with "
        "its neighbour (Hamhugn). The more such a word could be a name of its own, the more has to speak for the "
        "slip: letters that cannot be read as Korean at all say much, so do the right name elsewhere in the copy, the "
        "other words of a longer name (Rodong Simmun), the Hangul in brackets, and the country or province beside a "
        "place. For a person it takes the right name in the copy or the office in the sentence, unless two letters "
        "have "
        "changed places and made a syllable that is in no name of the glossary (Chun Doo-hwna).\n\n"
        "The full names of people who are in no glossary are compared too: a name that hardly anybody has (Lim "
        "Sugn-nam, "
        "Shin Don-hyuk), a letter away from that of a person of the same surname elsewhere in the copy, or one without "
        "its second syllable (Captain Son Heung).\n\n"
        "So are words in small letters that no English dictionary has, of eight letters or more, with Korean words: "
        "bulgolgi, gochugang. What has the same sounds (kochujang) is another spelling, unless the copy has the right "
        "one.\n\n"
        "Where the wrong letters cannot be read as Korean and the right name stands in the copy, the fix is safe; else "
        "it "
        "is for you to decide. The name of a person whom the glossary does not know is changed only where you say so.",
    .silent =
        "Nothing is said inside quoted documents, titles of works, bibliographies, web addresses, bylines and longer "
        "official names, and of a word that stands between other names in a list. Another spelling of the same "
        "sounds (Songnam, Seongnam) is no slip, nor is a place of two syllables that differs in a vowel, or any that "
        "differs in its first letter only: that is mostly another place. So some slips are not found, above all in "
        "short names.\n\n"
        "It is wrong where a name that the glossary does not know differs from a known one by a letter. Writing "
        "[sic] behind the name silences it.",
    .bad = "The garrison at Pyeongtek stays. Pyeongtaek lies south of Seoul.",
    .good = "The garrison at Pyeongtaek stays. Pyeongtaek lies south of Seoul.",
    .check = check,
};
