/* name-case: capitals that are part of a name are missing or too many. */
#include "rules/wrong_form.h"

#include "words/bytes.h"
#include "words/fold.h"

/* A capital inside a word (JoongAng, K-pop), or a small letter where a name begins (iKON). */
static bool has_inner_capital(Str text)
{
    bool letter_before = false, small_before = false;
    for (size_t i = 0; i < text.size; i++) {
        bool upper = byte_is(text.at[i], BYTE_UPPER);
        bool lower = byte_is(text.at[i], BYTE_LOWER);
        if (upper && letter_before && small_before)
            return true;
        letter_before = upper || lower;
        small_before = lower;
    }
    return false;
}

/* A word of a name written small (SK hynix): not an article, a preposition or a conjunction, which any name has. */
static bool has_small_word(const Entry *entry, Str text)
{
    static const char *const particles[] = {"of", "the", "and", "for", "in", "on", "to", "de", "at", "a"};
    if (entry->class != CLASS_ORGANIZATION && entry->class != CLASS_PUBLICATION)
        return false;
    for (Str rest = text; rest.at != NULL;) {
        Str word = str_cut(&rest, ' ');
        bool particle = false;
        for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
            particle |= str_is(word, particles[i]);
        if (word.size > 0 && byte_is(word.at[0], BYTE_LOWER) && !particle && word.size < text.size)
            return true;
    }
    return false;
}

/* The form whose capitals are the bearer's own and matter; NULL where capitals carry no meaning. */
static const Form *case_form(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    const Form *own = own_form(document, entry);
    if (own == NULL || entry->surname_words > 0)
        return NULL; /* a person's capitals are name-style's */
    Str text = form_text(document, own);
    return has_inner_capital(text) || has_small_word(entry, text) ? own : NULL;
}

static size_t count_capitals(Str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        count += byte_is(text.at[i], BYTE_UPPER);
    return count;
}

/* Capitals too many, between two words with a capital: cited title, as in a list (The Best K-Pop Songs). */
static bool raised_in_title(const Document *document, const Mention *mention, Str form)
{
    const Words *words = &document->words;
    if (count_capitals(mention_text(document, mention)) <= count_capitals(form) || mention->first == 0)
        return false;
    const Word *before = &words->at[mention->first - 1], *last = &words->at[mention->last];
    return joint_spaces(before->joint) && before->letter_case >= CASE_CAPITAL && joint_spaces(last->joint) &&
           words->at[mention->last + 1].letter_case >= CASE_CAPITAL;
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention, Str target)
{
    Finding *finding = NULL;
    if (!raised_in_title(document, mention, target))
        finding = spelling_report(document, findings, from, &rule_name_case, mention, target);
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "'%.*s' is written '%.*s': its capitals are part of the name%s",
                    STR(mention_text(document, mention)), STR(target),
                    hangul_in_brackets(document, mention_entry(document, mention)));
    note_entry(document, finding, mention_entry(document, mention));
}

/* A unit behind a number, which is written small: 5,000 Won. */
static bool counted(const Document *document, const Mention *mention)
{
    static const char *const numbers[] = {"million", "billion", "trillion", "thousand"};
    const Words *words = &document->words;
    Str preferred = form_text(document, entry_preferred(document->lexicon, mention_entry(document, mention)));
    if (mention->first == 0 || !byte_is(preferred.at[0], BYTE_LOWER) ||
        !joint_spaces(words->at[mention->first - 1].joint))
        return false;
    bool number = (words->at[mention->first - 1].flags & WORD_DIGITS) != 0;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        number |= str_is(word_text(words, mention->first - 1), numbers[i]);
    return number;
}

/* The form whose capitals MENTION has not: a unit's, or the bearer's own; NULL where they are as they should be. */
static const Form *form_missed(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    if (entry->class == CLASS_TERM && mention->differs == DIFFERS_CASE && counted(document, mention))
        return entry_preferred(document->lexicon, entry);
    const Form *form = case_form(document, mention);
    Str text = mention_text(document, mention);
    bool missed = form != NULL && fold_equal(form_text(document, form), text) &&
                  text_differs(text, form_text(document, form)) == DIFFERS_CASE;
    return missed ? form : NULL;
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    if (mention->flags & MENTION_WRONG) {
        if (wrong_differs(document, mention) == DIFFERS_CASE && entry->class != CLASS_PERSON)
            report(document, findings, from, mention, target_form(document, entry));
        return;
    }
    const Form *form = mention_right(document, mention) ? form_missed(document, mention) : NULL;
    /* The house's own form of the entry is house-form's to speak of. */
    if (form != NULL && house_form(document, entry).style == NULL)
        report(document, findings, from, mention, form_text(document, form));
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_DISPLAYED, look);
}

const Rule rule_name_case = {
    .id = "name-case",
    .severity = IREUM_WARNING,
    .summary = "capitals that are part of a name",
    .why = "In some names a capital inside (JoongAng, OhmyNews) or a small first letter (SK hynix) is part of the "
           "name, and copy software or habit takes it away.",
    .triggers = "A body, a paper or another name that is right but for its capitals, if the glossary has those as the "
                "bearer's own choice. Capitals that the glossary lists as a mistake (K-Pop). And a Korean unit with a "
                "capital behind a number: 5,000 Won.",
    .silent =
        "Nothing is said in headlines, captions, bylines, lines in capitals, quoted documents, titles of works and "
        "bibliographies. A person's capitals are for name-style. Where the house style has a form of its own for "
        "the name, house-form speaks, and a mark written all in capitals is for the house to decide.\n\n"
        "It is wrong where the bearer has changed its capitals since the glossary was written.",
    .bad = "The Joongang Ilbo reported it first.",
    .good = "The JoongAng Ilbo reported it first.",
    .check = check,
};
