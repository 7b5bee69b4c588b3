/* mr-apostrophe: the aspiration mark of McCune-Reischauer, turned the wrong way, lost, or there where the house has
 * none. */
#include "rules/glossed.h"
#include "rules/breves.h"
#include "rules/table.h"

#include "korean/reading.h"
#include "words/bytes.h"
#include "words/fold.h"

static const Str turned = STR_LITERAL("\u2018");
static const Str curly = STR_LITERAL("\u2019");

static bool has(Str text, Str mark)
{
    return str_find(text, mark, 0) != SIZE_MAX;
}

/* Whether TEXT has an apostrophe, straight or curly. */
static bool marked(Str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] == '\'' || (text.at[i] == curly.at[0] && str_starts(str_after(text, i), curly.at)))
            return true;
    }
    return false;
}

/* ---- Turned ---- */

/* The letters that McCune-Reischauer marks as aspirated. */
static bool is_aspirate(Str text, size_t at)
{
    char letter = at > 0 ? byte_lower(text.at[at - 1]) : '\0';
    bool ch = letter == 'h' && at > 1 && byte_lower(text.at[at - 2]) == 'c';
    return letter == 'k' || letter == 't' || letter == 'p' || ch;
}

/* Whether each opening mark of TEXT stands behind an aspirate and before letters: P‘yŏngyang, not rock‘n’roll, nor a
 * possessive's. */
static bool marks_aspirates(Str text)
{
    size_t at = str_find(text, turned, 0);
    bool all = at != SIZE_MAX;
    for (; at != SIZE_MAX; at = str_find(text, turned, at + turned.size)) {
        Str rest = str_after(text, at + turned.size);
        all &= is_aspirate(text, at) && rest.size > 0 && !str_is(rest, "s");
    }
    return all;
}

/* Whether the word is McCune-Reischauer: it has a breve, or a name begins with a capital and can be read. */
static bool is_mccune(const Document *document, size_t index)
{
    enum { SHORTEST = 3 };
    Str text = word_text(&document->words, index);
    bool capital = document->words.at[index].letter_case == CASE_CAPITAL;
    bool korean = document->names_korea || document->old_letters;
    return has_breve(text) || (capital && korean && text.size > turned.size + SHORTEST && reading_possible(text));
}

static Str turned_right(const Document *document, Str text)
{
    const char *put = "";
    for (size_t at; (at = str_find(text, turned, 0)) != SIZE_MAX; text = str_after(text, at + turned.size))
        put = arena_print(document->arena, "%s%.*s\u2019", put, (int)at, text.at);
    return str_of(arena_print(document->arena, "%s%.*s", put, STR(text)));
}

static void look_at_turned(const Document *document, Findings *findings, size_t from, size_t index)
{
    Str text = word_text(&document->words, index);
    Span span = word_span(&document->words.at[index]);
    if (!marks_aspirates(text) || !is_mccune(document, index) || zones_touch(document, span, SILENT_QUOTED))
        return;
    Mention mention = mention_unlisted((uint32_t)index, (uint32_t)index, span, 0.97F);
    Finding *finding =
        spelling_put(document, findings, from, &rule_mr_apostrophe, &mention, turned_right(document, text));
    if (finding == NULL)
        return;
    finding->safe = true;
    finding->ask = mention_covering(document, index, index) == NULL;
    finding_message(finding, "opening quotation mark in '%.*s'; the mark of McCune-Reischauer is an apostrophe",
                    STR(text));
}

/* ---- Lost ---- */

/* The entry's form of McCune-Reischauer with these letters and an aspiration mark; empty where it has none. */
static Str marked_form(const Document *document, const Entry *entry, Str text)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        Str right = form_text(document, form);
        if (form->label == LABEL_SYSTEM && str_is(lexicon_text(document->lexicon, form->key), "mr") && marked(right) &&
            fold_equal(right, text))
            return right;
    }
    return (Str){"", 0};
}

static void report_lost(const Document *document, Findings *findings, size_t from, const Mention *mention, Str put,
                        const char *house)
{
    Finding *finding = spelling_put(document, findings, from, &rule_mr_apostrophe, mention, put);
    if (finding == NULL)
        return;
    finding_message(finding, "'%.*s' lacks the aspiration mark that house style %s writes: '%.*s'",
                    STR(span_text(document->copy->text, mention->span)), house, STR(put));
}

/* A name of the glossary with its breves: Pyŏngyang. Without them it is English, or half marked, for diacritics to
 * tell. */
static void look_for_lost(const Document *document, Findings *findings, size_t from, const Mention *mention,
                          const char *house)
{
    Str text = mention_text(document, mention);
    if (!has_breve(text) || marked(text) || has(text, turned))
        return;
    Str form = marked_form(document, mention_entry(document, mention), text);
    if (form.size > 0 && !(text_differs(text, form) & DIFFERS_MARKS))
        report_lost(document, findings, from, mention, replacement_for(document, mention, form), house);
}

/* A place with its Hangul: Pohang-dong (포항동) where the system marks it. */
static void look_at_glossed(const Document *document, Findings *findings, size_t from, size_t index, const char *house)
{
    Glossed glossed;
    char text[GLOSSED_LETTERS];
    if (!glossed_at(document, index, SILENT_QUOTED, &glossed) || marked(glossed.latin) || has(glossed.latin, turned) ||
        !has_breve(glossed.latin) || !glossed_spell(document, &glossed, IREUM_MCCUNE, text))
        return;
    Str right = str_of(text);
    if (!marked(right) || text_differs(glossed.latin, right) != DIFFERS_APOSTROPHE || !fold_equal(right, glossed.latin))
        return;
    Mention mention = mention_unlisted(glossed.first, glossed.last, glossed.span, 0.96F);
    report_lost(document, findings, from, &mention, str_of(arena_print(document->arena, "%s", text)), house);
}

/* ---- There where the house has none ---- */

static void look_for_present(const Document *document, Findings *findings, size_t from, const Mention *mention,
                             const char *house)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    if (!marked(text))
        return;
    Str target = target_form(document, entry);
    if (!fold_equal(target, text) || marked(target) || marked_form(document, entry, text).size == 0)
        return;
    Str put = replacement_for(document, mention, target);
    Finding *finding = spelling_put(document, findings, from, &rule_mr_apostrophe, mention, put);
    if (finding != NULL)
        finding_message(finding, "'%.*s' is written without the aspiration mark in house style %s: '%.*s'", STR(text),
                        house, STR(put));
}

/* ---- All ---- */

static bool concerns(const Document *document, const Mention *mention)
{
    return mention_right(document, mention) && mention_form(document, mention)->kind != IREUM_FORM_OWN &&
           !mention_silent(mention, SILENT_QUOTED);
}

static void look_at_mentions(const Document *document, Findings *findings, const StyleCell *cell)
{
    bool required = str_is(cell->value, "required"), none = str_is(cell->value, "none");
    for (size_t i = 0; (required || none) && i < document->things.count; i++) {
        size_t from = findings->count;
        for (uint32_t k = document->things.at[i].first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (!concerns(document, mention))
                continue;
            if (required)
                look_for_lost(document, findings, from, mention, cell->origin);
            else
                look_for_present(document, findings, from, mention, cell->origin);
        }
        spelling_count(findings, from);
    }
}

/* Looks at each word that has such a mark; most marks are quotation marks, and stand in none. */
static void look_for_turned(const Document *document, Findings *findings)
{
    const Words *words = &document->words;
    Str text = document->copy->text;
    size_t from = findings->count, seen = SIZE_MAX;
    for (size_t at = str_find(text, turned, 0); at != SIZE_MAX && words->count > 0;
         at = str_find(text, turned, at + turned.size)) {
        size_t index = words_at(words, (uint32_t)at);
        if (index != seen && (words->at[index].flags & WORD_APOSTROPHE))
            look_at_turned(document, findings, from, index);
        seen = index;
    }
    spelling_count(findings, from);
}

static void look_at_glosses(const Document *document, Findings *findings, const char *house)
{
    size_t from = findings->count;
    for (size_t i = 0; i < document->glosses.count; i++)
        look_at_glossed(document, findings, from, document->glosses.at[i], house);
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    const StyleCell *cell = style_cell(document->style, STYLE_MR_APOSTROPHE, document->date);
    look_for_turned(document, findings);
    if (cell == NULL)
        return;
    look_at_mentions(document, findings, cell);
    if (str_is(cell->value, "required"))
        look_at_glosses(document, findings, cell->origin);
}

const Rule rule_mr_apostrophe = {
    .id = "mr-apostrophe",
    .severity = IREUM_WARNING,
    .summary = "the aspiration mark of McCune-Reischauer turned the wrong way, lost, or against the house style",
    .why =
        "P'yŏngyang and Pyŏngyang are two sounds to who reads McCune-Reischauer. A word processor turns the mark into "
        "an opening quotation mark, which no catalogue finds.",
    .triggers =
        "Under any style an opening quotation mark (\u2018) behind k, t, p or ch inside a word that has a breve, "
        "or inside a name that can be read as Korean in copy that names Korea: the fix puts an apostrophe. Under "
        "a style that requires the mark a name of the glossary, or a place with its Hangul in brackets, that "
        "has its breves and lacks it. Under a style without it a name whose house form has the same letters "
        "and no mark.",
    .silent = "Nothing is said of quotation marks around words, of possessives and contractions, of other languages "
              "(Hawai\u2018i), of the bearer's own spelling, of straight or curly apostrophes, in quoted documents and "
              "titles. A name without breves that lacks the mark too is English (Pyongyang).\n\n"
              "It is wrong where a copy shows such a mark to speak of it.",
    .bad = "A road leads to P\u2018y\u014Fngyang from the south.",
    .good = "A road leads to P\u2019y\u014Fngyang from the south.",
    .check = check,
};
