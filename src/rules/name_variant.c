/* name-variant: a wrong spelling of a known person, place, body or publication. */
#include "rules/known_person.h"
#include "rules/wrong_form.h"

static void check(const Document *document, Findings *findings)
{
    report_wrong_forms(document, findings, &rule_name_variant, class_is_name, SILENT_QUOTED);
    report_known_people(document, findings);
}

const Rule rule_name_variant = {
    .id = "name-variant",
    .severity = IREUM_ERROR,
    .summary = "a wrong spelling of a known person, place, body or publication",
    .why = "The person, the place, the body or the paper spells itself otherwise, and no house style writes it so. A "
           "reader who knows the name loses trust in the rest; one who does not cannot find it again.",
    .triggers =
        "A spelling that the glossary lists as a mistake for a known name. Some are wrong wherever they stand. "
        "Others are somebody else's right name, and count only where the copy shows that the known one is meant: "
        "the right spelling or the Hangul stands in the same copy, the office that this person held stands in the "
        "sentence, or the country or province stands beside the place. An apposition (Wi Seong-lac, a former "
        "ambassador) speaks for somebody else, except of a name that hardly anybody has. Where that evidence is good "
        "but no proof, "
        "the finding is a warning instead of an error.\n\n"
        "Of people, other spellings count too where they read as the same Hangul: beside an office of the person's, or "
        "beside words that say who it is, as the glossary has them (the director, the Lotte founder); and where the "
        "copy introduces nobody by the name, but names the office elsewhere, or the name is a head of state's "
        "in a sentence with the country, or hardly anybody else's. These fixes are never made unasked.\n\n"
        "What is put in its place is the form of the house style, else the bearer's own, else the one that the copy "
        "uses or the glossary prefers. All places with the same misspelling are one finding, with one fix for all "
        "of them.\n\n"
        "A name whose letters are right, but not its hyphen, capitals or apostrophe, is no matter for this rule: "
        "name-style, name-case and apostrophe-in-name speak of those.",
    .silent =
        "Nothing is said inside quoted documents, titles of works, bibliographies, web addresses and longer "
        "official names that keep the spelling (Pusan National University), where both spellings are given on "
        "purpose (formerly Pusan), and in bylines and photo credits: how writers spell their own names is their "
        "affair. A Northern spelling by the North's own rules is no mistake.\n\n"
        "It is wrong where the copy means a namesake that the glossary does not know. Writing [sic] behind the name "
        "silences it.",
    .bad = "President Roh Mu-hyun flew to Jeju.",
    .good = "President Roh Moo-hyun flew to Jeju.",
    .check = check,
};
