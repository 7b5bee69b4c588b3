/* name-caps: a surname in capitals, as visiting cards and lists have it, in copy that is otherwise in small letters. */
#include "rules/table.h"

#include "words/bytes.h"

/* What one look through a copy makes: one finding for all names. */
typedef struct Look {
    const Document *document;
    Findings *findings;
    Finding *finding;
} Look;

static bool is_upper(const Document *document, size_t index)
{
    return document->words.at[index].letter_case == CASE_UPPER;
}

/* A list has one name a line, at its start: KIM Hyun-mee, Professor. */
static bool in_list(const Words *words, const Mention *mention)
{
    unsigned before = mention->first == 0 ? JOINT_BLOCK : words->at[mention->first - 1].joint;
    return (before & (JOINT_LINE | JOINT_BLOCK)) != 0 &&
           (words->at[mention->last].joint & (JOINT_COMMA | JOINT_COLON | JOINT_OPEN | JOINT_LINE | JOINT_BLOCK)) != 0;
}

/* The word of a surname in capitals beside a given name in small letters; NONE where there is none. */
static uint32_t shouted(const Document *document, const Mention *mention)
{
    if (mention->last == mention->first || mention_silent(mention, SILENT_DISPLAYED) ||
        in_list(&document->words, mention))
        return NONE;
    bool first = is_upper(document, mention->first), last = is_upper(document, mention->last);
    uint32_t surname = first ? mention->first : mention->last;
    for (size_t i = mention->first; i <= mention->last; i++) {
        if (i != surname && document->words.at[i].letter_case == CASE_UPPER)
            return NONE;
    }
    return first != last ? surname : NONE;
}

/* The name with word SURNAME in small letters behind its first. */
static Str lowered(const Document *document, const Mention *mention, uint32_t surname)
{
    Str text = mention_text(document, mention);
    const Word *word = &document->words.at[surname];
    size_t from = word->offset - mention->span.offset;
    char *out = arena_alloc(document->arena, text.size);
    if (out == NULL)
        return text;
    for (size_t i = 0; i < text.size; i++)
        out[i] = i > from && i < from + word->size ? byte_lower(text.at[i]) : text.at[i];
    return (Str){out, text.size};
}

static void look(Look *looking, const Mention *mention)
{
    const Document *document = looking->document;
    uint32_t surname = shouted(document, mention);
    if (surname == NONE)
        return;
    Site site = {mention->span, lowered(document, mention, surname)};
    if (looking->finding != NULL) {
        finding_site(looking->finding, site);
        return;
    }
    looking->finding = finding_add(looking->findings, &rule_name_caps, 0.97F, site);
    if (looking->finding != NULL)
        finding_message(looking->finding, "'%s' has its surname in capitals; running text writes '%s'",
                        on_one_line(document->arena, mention_text(document, mention)),
                        on_one_line(document->arena, site.replacement));
}

static void check(const Document *document, Findings *findings)
{
    Look looking = {.document = document, .findings = findings};
    const PersonMentions *people = &document->people.mentions;
    size_t from = findings->count, person = 0;
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *mention = &document->mentions.at[i];
        for (; person < people->count && people->at[person].mention.first < mention->first; person++)
            look(&looking, &people->at[person].mention);
        const Entry *entry = mention_entry(document, mention);
        /* LE SSERAFIM is spelled so. */
        if (entry->class == CLASS_PERSON && entry->surname_words == 1 && (mention->differs & DIFFERS_CASE) &&
            mention_right(document, mention))
            look(&looking, mention);
    }
    for (; person < people->count; person++)
        look(&looking, &people->at[person].mention);
    spelling_count(findings, from);
}

const Rule rule_name_caps = {
    .id = "name-caps",
    .severity = IREUM_SUGGESTION,
    .summary = "a surname in capitals in running text",
    .why = "Visiting cards, delegates' lists and results have surnames in capitals (LIM Sung-nam). In an article they "
           "are a "
           "trace of the source.",
    .triggers = "A person's full name of which the surname alone is in capitals, of the glossary or in none. All such "
                "names of one "
                "copy are one finding.",
    .silent = "Nothing is said of names that are in capitals as a whole, and in headlines, captions, bylines, lines in "
              "capitals, quoted documents, titles of works and bibliographies, and of a name that begins a line and "
              "has a comma, "
              "a colon, a bracket or the line's end behind it, as in a list.\n\n"
              "It is wrong in a house that writes surnames so, as some of the United Nations' papers do: switch it off "
              "there.",
    .bad = "Ambassador KWAK Sung-nam opened the fair.",
    .good = "Ambassador Kwak Sung-nam opened the fair.",
    .check = check,
};
