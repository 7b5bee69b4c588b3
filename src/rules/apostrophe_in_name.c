/* apostrophe-in-name: the apostrophe of an official name is missing or stands elsewhere. */
#include "rules/wrong_form.h"

#include "words/bytes.h"
#include "words/fold.h"

/* An English genitive: 's, or s' before a space. */
static bool has_genitive(Str text)
{
    return str_find(text, (Str){"'s", 2}, 0) != SIZE_MAX || str_find(text, (Str){"s' ", 3}, 0) != SIZE_MAX;
}

static bool has_apostrophe(Str text)
{
    return str_find(text, (Str){"'", 1}, 0) != SIZE_MAX || str_find(text, (Str){"\u2019", 3}, 0) != SIZE_MAX;
}

/* The right form that the mention has but for its apostrophes; empty where there is none, or where it is right. */
static Str meant_form(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    Str meant = {0};
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        Str right = form_text(document, form);
        if (!form_right(form) || !form_matched(form) || !fold_equal(right, text))
            continue;
        if (!(text_differs(text, right) & DIFFERS_APOSTROPHE))
            return (Str){0};
        /* Ch'oe and P'yongyang are marked otherwise; Womans takes none. */
        if (has_genitive(right) || (has_apostrophe(text) && !has_apostrophe(right) && mention->flags & MENTION_WRONG))
            meant = right;
    }
    return meant;
}

/* MEANT, which has the letters of TEXT, in the capitals of TEXT: general secretary of the Workers' Party. */
static Str in_its_capitals(const Document *document, Str meant, Str text)
{
    char *out = arena_alloc(document->arena, meant.size);
    size_t at = 0;
    for (size_t i = 0; out != NULL && i < meant.size; i++) {
        while (at < text.size && !byte_is(text.at[at], BYTE_UPPER) && !byte_is(text.at[at], BYTE_LOWER))
            at++;
        bool letter = byte_is(meant.at[i], BYTE_UPPER) || byte_is(meant.at[i], BYTE_LOWER);
        bool same = letter && at < text.size && byte_lower(meant.at[i]) == byte_lower(text.at[at]);
        out[i] = same ? text.at[at++] : meant.at[i];
    }
    return out != NULL ? (Str){out, meant.size} : meant;
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention, Str meant)
{
    if (mention_entry(document, mention)->class == CLASS_TITLE)
        meant = in_its_capitals(document, meant, mention_text(document, mention));
    Finding *finding = spelling_report(document, findings, from, &rule_apostrophe_in_name, mention, meant);
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "'%.*s' has its apostrophe wrong: the name is '%.*s'%s",
                    STR(mention_text(document, mention)), STR(meant),
                    hangul_in_brackets(document, mention_entry(document, mention)));
    note_entry(document, finding, mention_entry(document, mention));
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    bool latin = form_right(form) || form_flagged(form);
    if (!latin || (mention->flags & MENTION_AMBIGUOUS))
        return;
    if (form_right(form) && form_matched(form) && str_equal(mention_text(document, mention), form_text(document, form)))
        return; /* as nearly every name */
    Str meant = meant_form(document, mention);
    if (meant.size > 0)
        report(document, findings, from, mention, meant);
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_QUOTED, look);
}

const Rule rule_apostrophe_in_name = {
    .id = "apostrophe-in-name",
    .severity = IREUM_ERROR,
    .summary = "the apostrophe of an official name is missing or misplaced",
    .why = "In Workers' Party, People's Army and Prosecutors' Office the apostrophe is spelling: a party of workers, "
           "more than one. Other names have none on purpose (Ewha Womans University).",
    .triggers =
        "A known name with all its letters right, whose official form has an apostrophe that the copy has not or "
        "has elsewhere; or one written with an apostrophe that the glossary lists as a mistake. Straight or curly "
        "is no matter, and the fix keeps the shape that the copy uses.",
    .silent =
        "Nothing is said inside quoted documents, titles of works, bibliographies and web addresses, or where both "
        "forms are given on purpose. The marks of McCune-Reischauer (Ch'oe, P'yongyang) are not looked at.\n\n"
        "It is wrong where a house drops such apostrophes and its style has no form for the name.",
    .bad = "a meeting of the Worker's Party of Korea",
    .good = "a meeting of the Workers' Party of Korea",
    .check = check,
};
