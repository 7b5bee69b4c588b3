/* name-style: letters right, but hyphen, space or capital of the given name against the house's pattern. */
#include "rules/pattern.h"
#include "rules/style_person.h"
#include "rules/wrong_form.h"

#include "words/fold.h"

/* The letters that the house writes in a pattern: those of the copy, but for marks of aspiration where it has none. */
static Str letters_of(const Document *document, const Mention *mention)
{
    const StyleCell *marks = style_cell(document->style, STYLE_MR_APOSTROPHE, document->date);
    Str text = mention_text(document, mention), target = target_form(document, mention_entry(document, mention));
    bool unmarked = marks != NULL && str_is(marks->value, "none") && fold_equal(target, text);
    return unmarked && (text_differs(text, target) & DIFFERS_APOSTROPHE) ? target : text;
}

/* The mention in the first of the house's patterns, or in the one that it has. */
static Str in_pattern(const Document *document, const Mention *mention, Str patterns)
{
    Str first = {0}, letters = letters_of(document, mention);
    for (Str rest = patterns; rest.at != NULL;) {
        Str written = pattern_write(document, mention_entry(document, mention), letters, style_next(&rest));
        if (written.size > 0 && text_differs(mention_text(document, mention), written) == 0)
            return written;
        first = first.size == 0 ? written : first;
    }
    return first;
}

/* Whether nothing is known of how the house takes the bearer's wish, so that its pattern for others passes too. */
static bool own_undecided(const Document *document, const Mention *mention)
{
    if (style_cell(document->style, STYLE_NAME_OWN_PREFERENCE, document->date) != NULL)
        return false;
    const StyleCell *cell = pattern_cell(document, mention_entry(document, mention));
    return cell != NULL &&
           text_differs(mention_text(document, mention), in_pattern(document, mention, cell->value)) == 0;
}

/* What the mention would be in the house: the house's own form of this entry, the bearer's, or the pattern; empty where
 * nothing rules it. */
static Str expected(const Document *document, const Mention *mention, const StyleCell **cell, const char **who)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    HouseForm house = house_form(document, entry);
    if (house.style != NULL && fold_equal(house.text, text)) {
        *who = house.style;
        return house.text;
    }
    const Form *own = own_form(document, entry);
    if (own != NULL && fold_equal(form_text(document, own), text)) {
        if (own_undecided(document, mention))
            return text;
        *who = NULL;
        return form_text(document, own);
    }
    /* Copy without a date may be older or newer than the bearer's choice. */
    if (document->date.year == 0 && entry->own_form != NONE) {
        Str choice = form_text(document, &document->lexicon->forms[entry->own_form]);
        if (text_same(text, choice))
            return text;
    }
    *cell = pattern_cell(document, entry);
    if (*cell == NULL)
        return (Str){0};
    *who = (*cell)->origin;
    return in_pattern(document, mention, (*cell)->value);
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const StyleCell *cell = NULL;
    const char *who = NULL;
    Str put = expected(document, mention, &cell, &who);
    if (put.size == 0 || text_differs(mention_text(document, mention), put) == 0)
        return;
    Finding *finding = spelling_report(document, findings, from, &rule_name_style, mention, put);
    if (finding == NULL)
        return;
    const Entry *entry = mention_entry(document, mention);
    bool north = (entry->countries & lexicon_country(document->lexicon, "kp")) != 0;
    finding->safe = true;
    if (cell != NULL && cell->severity != IREUM_OFF)
        finding->severity = cell->severity;
    if (who == NULL)
        finding_message(finding, "'%.*s' is written '%.*s': the bearer's own form%s",
                        STR(mention_text(document, mention)), STR(put), hangul_in_brackets(document, entry));
    else
        finding_message(finding, "'%.*s' is written '%.*s' for %s names in house style %s%s",
                        STR(mention_text(document, mention)), STR(put), north ? "Northern" : "Southern", who,
                        hangul_in_brackets(document, entry));
    finding_note(finding, "the letters are right; only hyphen, space or capital differ");
}

static bool concerns(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    /* Under a style that forces nothing, name-inconsistent speaks of what disagrees. */
    if (entry->class != CLASS_PERSON || entry->surname_words == 0 || pattern_cell(document, entry) == NULL)
        return false;
    if (mention->flags & MENTION_WRONG)
        return wrong_differs(document, mention) != 0 && !(wrong_differs(document, mention) & DIFFERS_APOSTROPHE);
    /* What the bearer was seen to write is admitted in any house. */
    const Form *form = mention_form(document, mention);
    if (mention->differs == 0 && str_is(lexicon_text(document->lexicon, form->key), "self"))
        return false;
    /* Only the letters that the house would write: Kim Chong-il is another spelling, whatever its hyphen. */
    return mention_right(document, mention) && !has_marks(mention_text(document, mention)) &&
           fold_equal(mention_text(document, mention), target_form(document, entry));
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    if (concerns(document, mention))
        report(document, findings, from, mention);
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_DISPLAYED, look);
    style_people(document, findings);
}

const Rule rule_name_style = {
    .id = "name-style",
    .severity = IREUM_WARNING,
    .summary = "the pattern of a person's name against the house style",
    .why = "Houses write the given name in their own pattern, often one for the South and one for the North: Choe Son "
           "Hui in AP's copy, Choe Son-hui in Yonhap's. It is the commonest slip of all, because copy comes from "
           "agencies with other patterns.",
    .triggers =
        "A person of the glossary whose letters are right while hyphen, space, joining or capitals of the given "
        "name are not the house's. What the house is known to write for this one person goes first, then the "
        "bearer's own form (Yoon Suk Yeol), then the pattern that the style has for people of that side at the date "
        "of the copy.\n\n"
        "A person in no glossary too, where the words beside the name say of which Korea he is (North Korean delegate "
        "Ri "
        "Kwang-su). A Southerner may have a spelling of his own, so that there it is a suggestion.",
    .silent =
        "Nothing is said under a style that has no pattern for that side: there name-inconsistent speaks of copy "
        "that disagrees with itself. Nothing is said in headlines, captions, bylines, lines in capitals, quoted "
        "documents, titles of works and bibliographies, and of people in no glossary of whom the copy does not say "
        "which Korea is theirs. A form that the bearer was seen to write passes in any house, and the pattern beside "
        "the "
        "bearer's own form where the style does not say which goes first (name.own-preference).\n\n"
        "It is wrong where the copy means a namesake of the other state, or someone whose own wish the glossary "
        "does not know.",
    .bad = "North Korean Foreign Minister Choe Son-hui spoke.",
    .good = "North Korean Foreign Minister Choe Son Hui spoke.",
    .style = "ap",
    .decided_by = DECIDED_BY(STYLE_NAME_SOUTH) | DECIDED_BY(STYLE_NAME_NORTH),
    .check = check,
};
