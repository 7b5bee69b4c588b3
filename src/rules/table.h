/* table.h: every rule by its name; the array is rules.c's. */
#ifndef RULES_TABLE_H
#define RULES_TABLE_H

#include "rules/rule.h"

/* The stronger first (finding.h: one place gets one finding). */
/* clang-format off */
#define RULES(X) \
    X(confusable_char) \
    X(mixed_script) \
    X(name_spacing) \
    X(acronym_mismatch) \
    X(gloss_entry) \
    X(gloss_orthography) \
    X(gloss_mismatch) \
    X(name_variant) \
    X(term_variant) \
    X(false_friend) \
    X(name_typo) \
    X(apostrophe_in_name) \
    X(given_as_surname) \
    X(place_suffix) \
    X(redundant_generic) \
    X(name_case) \
    X(house_form) \
    X(disputed_name) \
    X(country_form) \
    X(acronym_style) \
    X(name_order) \
    X(name_style) \
    X(name_caps) \
    X(name_initials) \
    X(romanization_system) \
    X(diacritics) \
    X(mr_apostrophe) \
    X(name_inconsistent) \
    X(acronym_redefined) \
    X(acronym_undefined) \
    X(impossible_syllable) \
    X(surname_ambiguous) \
    X(bad_suppression) \
    X(unused_suppression)
/* clang-format on */

#define DECLARE(name) extern const Rule rule_##name;
RULES(DECLARE)
#undef DECLARE

#define ONE_MORE(name) +1
enum { RULE_COUNT = 0 RULES(ONE_MORE) };
#undef ONE_MORE

#endif
