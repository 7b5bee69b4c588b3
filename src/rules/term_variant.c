/* term-variant: a wrong spelling of a Korean word, law, event, weapon or title. */
#include "rules/wrong_form.h"

static bool is_word(EntryClass class)
{
    return class == CLASS_TERM || class == CLASS_LAW || class == CLASS_EVENT || class == CLASS_WEAPON ||
           class == CLASS_TITLE;
}

static void check(const Document *document, Findings *findings)
{
    report_wrong_forms(document, findings, &rule_term_variant, is_word, SILENT_SPOKEN);
}

const Rule rule_term_variant = {
    .id = "term-variant",
    .severity = IREUM_ERROR,
    .summary = "a wrong spelling of a Korean word, law, event, weapon or title",
    .why = "A Korean word that has settled in English copy has one spelling in dictionaries and in the glossary, and "
           "laws, events, weapons and offices have names. Another spelling looks like another thing, and the copy "
           "cannot be searched for it.",
    .triggers =
        "A spelling that the glossary lists as a mistake for a Korean word, or for the name of a law, an event, a "
        "weapon or an office. A spelling that is also an English word counts only in copy that deals with Korea.\n\n"
        "Which spelling of a plain Korean word is right depends on the romanization. In copy that has no date and "
        "names no house style the finding is a warning instead of an error, unless the spelling is wrong in every "
        "system.",
    .silent =
        "Nothing is said inside quotations of any kind, spoken ones too, titles of works, bibliographies, and "
        "longer official names that keep the spelling. Copy from before July 2000, and copy that writes "
        "McCune-Reischauer throughout, is not held to the Revised Romanization.\n\n"
        "It is wrong where a brand, a restaurant or a dish on its menu spells itself so. Writing [sic] behind the "
        "word silences it.",
    .bad = "Street stalls in Seoul sell ddukbokki until dawn.",
    .good = "Street stalls in Seoul sell tteokbokki until dawn.",
    .check = check,
};
