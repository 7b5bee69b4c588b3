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
    .explanation =
        "The glossary has this spelling as a mistake for a Korean word that has settled in English copy, or for the\n"
        "name of a law, an event, a weapon or an office.\n"
        "\n"
        "Silent in quotations of every kind, titles of works and the official names of shops, dishes and products\n"
        "that keep the spelling. A word that looks like an English one counts only in copy that deals with Korea.\n"
        "\n"
        "When it is wrong: a brand or a restaurant may spell itself so.",
    .bad = "Street stalls in Seoul sell ddukbokki until dawn.",
    .good = "Street stalls in Seoul sell tteokbokki until dawn.",
    .check = check,
};
