/* person_known.c: which people of the glossary are meant by names in a spelling that it does not have: names that read as
 * the same Hangul, in copy that shows who is meant. Most names of two syllables are many people's, so that the Hangul
 * alone shows it of the rarest only. */
#include "base/unicode.h"
#include "korean/name_likely.h"
#include "korean/romanize.h"
#include "mention/cue.h"
#include "mention/evidence.h"
#include "mention/namesake.h"
#include "mention/office.h"
#include "mention/person.h"
#include "mention/slip.h"

/* Of those who spell a name so, how many must be called as the person is; where the name alone shows who is meant. */
static const double read_from = 0.05, alone_from = 0.3;

/* Below this share of all people, some hundred, a name is hardly another person's of whom news is written. */
static const double rare_below = 3e-6;

/* From here on so many have a name that a trade proves nothing. */
static const double common_from = 3e-5;

/* A person whose name the letters may be. */
typedef struct Bearer {
    uint32_t entry;
    double share;    /* of those whose name is spelled so, how many have this Hangul */
    double commonly; /* of all people */
} Bearer;

enum { MOST_BEARERS = 8 };

/* One name whose readings are looked up. */
typedef struct Search {
    const Document *document;
    FamilyReadings family;
    Bearer at[MOST_BEARERS];
    size_t count;
} Search;

/* ---- Looking up ---- */

static void bearer_add(Search *search, Bearer bearer)
{
    for (size_t i = 0; i < search->count; i++) {
        if (search->at[i].entry == bearer.entry) {
            search->at[i].share += bearer.share;
            return;
        }
    }
    if (search->count < MOST_BEARERS)
        search->at[search->count++] = bearer;
}

/* Adds the people whose Hangul is HANGUL. */
static void look_up(Search *search, Str hangul, double share, double commonly)
{
    const Lexicon *lexicon = search->document->lexicon;
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, hangul));
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        bool own = form->kind == IREUM_FORM_HANGUL || form->kind == IREUM_FORM_HANGUL_NORTH;
        if (own && lexicon->entries[form->entry].class == CLASS_PERSON &&
            str_equal(form_text(search->document, form), hangul))
            bearer_add(search, (Bearer){form->entry, share, commonly});
    }
}

static void see_given(void *context, const GivenTwo *given)
{
    enum { BYTES = 4 };
    Search *search = context;
    const NameTable *names = &search->document->lexicon->names;
    if (given->share < read_from)
        return;
    for (size_t i = 0; i < search->family.count; i++) {
        const FamilyReading *family = &search->family.at[i];
        const uint16_t *surname = names->surnames[family->surname].codes;
        double both = given->share * family->share / search->family.total;
        char text[BYTES * (SURNAME_MOST + 2)];
        size_t size = 0;
        if (both < read_from)
            continue;
        for (size_t k = 0; k < SURNAME_MOST && surname[k] != 0; k++)
            size += utf8_put(surname[k], text + size);
        size += utf8_put(given->codes[0], text + size);
        size += utf8_put(given->codes[1], text + size);
        look_up(search, (Str){text, size}, both, family->prior * given->prior);
    }
}

/* ---- Spellings that are no mistake ---- */

/* Whether TEXT is how SYSTEM writes the person's name, whatever the marks. */
static bool written_by(const Document *document, const Entry *person, Str text, IreumSystem system)
{
    enum { LONGEST = 128 };
    char written[LONGEST];
    Str hangul = lexicon_text(document->lexicon, entry_hangul(document->lexicon, person));
    IreumRomanizeOptions options = {.system = system, .kind = IREUM_NAME_PERSON};
    size_t size = romanize(&document->lexicon->seams, &options, hangul, NULL, written, sizeof written);
    return size < sizeof written && fold_equal((Str){written, size}, text);
}

/* The North spells all names by its rules, scholars by McCune-Reischauer, as the press did before 2000. */
static bool by_system(const Document *document, const Candidate *candidate, const Entry *person)
{
    Str text = span_text(document->copy->text, candidate_span(document, candidate));
    return written_by(document, person, text, IREUM_NORTHERN) ||
           (written_by(document, person, text, IREUM_MCCUNE) && !evidence_revised(document, candidate, person));
}

/* ---- Who is meant ---- */

/* Between names in a list: a line-up, a cast. */
static bool listed(const Document *document, const Mention *mention)
{
    return mention->first > 0 && (document->words.at[mention->first - 1].joint & JOINT_COMMA) &&
           (document->words.at[mention->last].joint & JOINT_COMMA);
}

/* What all mentions of WAY show together: the best evidence for PERSON, none where one of them speaks against it. *ALONE:
 * nothing stands around them that says who it is. */
static Evidence way_evidence(const Document *document, const NameWay *way, const Entry *person, bool *alone)
{
    enum { LOOKED_AT = 32 };
    Evidence best = EVIDENCE_NONE;
    uint32_t k = way->first;
    *alone = true;
    for (size_t i = 0; k != NONE && i < LOOKED_AT; i++, k = document->people.mentions.at[k].next) {
        const PersonMention *named = &document->people.mentions.at[k];
        const Mention *mention = &named->mention;
        Candidate candidate = {.first = mention->first, .last = mention->last, .ending = mention->ending};
        Evidence evidence = evidence_person(document, &candidate, person, document->named);
        bool other_gloss = named->gloss != NONE && evidence != EVIDENCE_GLOSS;
        if (evidence == EVIDENCE_BOTH_NAMED || evidence == EVIDENCE_RELATIVE || other_gloss ||
            by_system(document, &candidate, person)) {
            *alone = false;
            return EVIDENCE_NONE;
        }
        *alone &= !named->introduced && !listed(document, mention);
        if (evidence_probability(evidence) > evidence_probability(best))
            best = evidence;
    }
    return best;
}

typedef struct Recognition {
    Document *document;
    bool *offices; /* that the copy names; NULL: not yet looked for */
} Recognition;

/* A head of state, whom nobody introduces. */
static bool is_famous(const Lexicon *lexicon, const Entry *person)
{
    for (uint32_t i = 0; i < person->form_count; i++) {
        const Form *form = &lexicon->forms[person->first_form + i];
        if (form_right(form) && shows_country(lexicon, form))
            return true;
    }
    return false;
}

/* Whether a sentence in which WAY stands first names the person's country. */
static bool country_beside(const Document *document, const NameWay *way, const Entry *person)
{
    size_t first, end;
    words_sentence(&document->words, document->people.mentions.at[way->first].mention.first, &first, &end);
    return cue_between(document, first, end, CUE_COUNTRY, person->countries);
}

/* Without an office in any of the sentences: whether the whole copy shows who is meant. */
static Evidence copy_evidence(Recognition *recognition, const NameWay *way, const Bearer *bearer)
{
    Document *document = recognition->document;
    const Entry *person = &document->lexicon->entries[bearer->entry];
    if (bearer->share < alone_from)
        return EVIDENCE_NONE;
    if (recognition->offices == NULL)
        recognition->offices = offices_named(document);
    if (office_among(document, person, recognition->offices))
        return EVIDENCE_OFFICE_COPY;
    if (is_famous(document->lexicon, person) && country_beside(document, way, person))
        return EVIDENCE_FAMOUS;
    return bearer->commonly < rare_below && document->names_korea ? EVIDENCE_RARE_NAME : EVIDENCE_NONE;
}

static Evidence judge(Recognition *recognition, const NameWay *way, const Bearer *bearer)
{
    const Entry *person = &recognition->document->lexicon->entries[bearer->entry];
    bool alone;
    Evidence evidence = way_evidence(recognition->document, way, person, &alone);
    /* Where the right name stands in the copy, both are ways of one person (person_gather.c). */
    if (evidence == EVIDENCE_NAMED_PERSON || evidence == EVIDENCE_NAMED_RARE ||
        (evidence == EVIDENCE_DESCRIBED && bearer->commonly >= common_from))
        return EVIDENCE_NONE;
    return evidence == EVIDENCE_NONE && alone ? copy_evidence(recognition, way, bearer) : evidence;
}

static void recognize(Recognition *recognition, NameWay *way)
{
    Document *document = recognition->document;
    const PersonMention *first = &document->people.mentions.at[way->first];
    Search search = {.document = document};
    size_t surname = first->evidence & NAMED_LAST ? first->mention.last : first->mention.first;
    NamePart family = part_of(document, surname, surname);
    family_read(&document->lexicon->names, &family, &search.family);
    given_each(&document->lexicon->names, &way->given, see_given, &search);
    for (size_t i = 0; i < search.count; i++) {
        Evidence evidence = judge(recognition, way, &search.at[i]);
        float certainty = evidence_probability(evidence);
        if (certainty > way->certainty) {
            way->known = search.at[i].entry;
            way->meant = (uint8_t)evidence;
            way->certainty = certainty;
        } else if (certainty == way->certainty) {
            way->known = NONE; /* one as well as the other */
        }
    }
}

void people_recognize(Document *document)
{
    Recognition recognition = {.document = document};
    for (size_t i = 0; i < document->people.ways.count && !document->old_letters; i++)
        recognize(&recognition, &document->people.ways.at[i]);
}
