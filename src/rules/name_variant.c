/* name-variant: a wrong spelling of a known person, place, body or publication. */
#include "rules/wrong_form.h"

static void check(const Document *document, Findings *findings)
{
    report_wrong_forms(document, findings, &rule_name_variant, class_is_name, SILENT_QUOTED);
}

const Rule rule_name_variant = {
    .id = "name-variant",
    .severity = IREUM_ERROR,
    .summary = "a wrong spelling of a known person, place, body or publication",
    .explanation =
        "The glossary knows whom or what this spelling is meant for, and that it is wrong under every house style: "
        "the\n"
        "person, the place, the body or the paper spells itself otherwise. A spelling that is also somebody else's\n"
        "right name counts only where the copy shows that the one in the glossary is meant: by the right spelling\n"
        "elsewhere in the copy, by the office that this person held, by the country or the place named beside it.\n"
        "\n"
        "Silent in quoted documents, titles of works, references, longer official names that keep the spelling, and\n"
        "where both spellings are given on purpose.\n"
        "\n"
        "When it is wrong: if the copy means a namesake. Mark the name with [sic] then.",
    .bad = "President Roh Mu-hyun flew to Jeju.",
    .good = "President Roh Moo-hyun flew to Jeju.",
    .check = check,
};
