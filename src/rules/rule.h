/* rule.h: a rule, and what rules share: the zones in which they are silent, the house's form of an entry, the wording of
 * a wrong spelling. */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include "rules/finding.h"

/* A style key in Rule's DECIDED_BY. */
#define DECIDED_BY(key) ((uint64_t)1 << (key))

/* The same for forms of its own that a house has of entries. */
#define DECIDED_BY_FORMS DECIDED_BY(STYLE_KEY_COUNT)

/* BAD must be reported by the rule and GOOD must not, under STYLE (NULL: default), as copy of FORMAT (NULL: text); a test
 * runs both. */
struct Rule {
    const char *id;
    IreumSeverity severity;
    const char *summary;
    const char *why;      /* what a reader or the desk suffers from the mistake */
    const char *triggers; /* what is reported, and what the right form is taken from */
    const char *silent;   /* what is left alone, and where a finding may be wrong */
    const char *bad;
    const char *good;
    const char *style;
    const char *format;
    uint64_t decided_by; /* DECIDED_BY bits: the rule is off under a style that has none of these keys; 0: never off */
    bool optional;       /* off until a configuration or an option turns it on */
    /* NULL: what it reports is found where findings are suppressed (check/suppress.c). */
    void (*check)(const Document *document, Findings *findings);
};

/* The severity at which RULE is reported under STYLE at DATE; IREUM_OFF where it has nothing to say (severity.c). */
IreumSeverity rule_severity(const Rule *rule, const Lexicon *lexicon, const Style *style, Date date);

/* All rules, the stronger first: where two speak of one place, the first is heard. Ended by NULL. */
extern const Rule *const rules[];

/* Sets of zones in which rules are silent. */
enum {
    SILENT_ALWAYS = 1 << ZONE_NONPROSE | 1 << ZONE_LABEL | 1 << ZONE_SIC | 1 << ZONE_ROMANIZED,
    SILENT_QUOTED = SILENT_ALWAYS | 1 << ZONE_TEXT_QUOTE | 1 << ZONE_WORK_TITLE | 1 << ZONE_REFERENCE |
                    1 << ZONE_OFFICIAL | 1 << ZONE_ALIAS,
    SILENT_SPOKEN = SILENT_QUOTED | 1 << ZONE_SPEECH,
    SILENT_DISPLAYED = SILENT_QUOTED | 1 << ZONE_HEADLINE | 1 << ZONE_CAPS | 1 << ZONE_BYLINE | 1 << ZONE_CAPTION,
};

static inline bool mention_silent(const Mention *mention, unsigned zones)
{
    return (mention->zones & zones) != 0;
}

/* A right form, though perhaps of another entry of the same name. */
static inline bool mention_right_name(const Document *document, const Mention *mention)
{
    return !(mention->flags & MENTION_WRONG) && form_right(mention_form(document, mention));
}

/* A right form in Latin letters, of one entry for certain. */
static inline bool mention_right(const Document *document, const Mention *mention)
{
    return !(mention->flags & (MENTION_WRONG | MENTION_AMBIGUOUS)) && form_right(mention_form(document, mention));
}

/* ---- The house's form (house.c) ---- */

/* What the house in force writes for an entry. */
typedef struct HouseForm {
    Str text;          /* where there are several, the preferred one; empty: the house says nothing */
    Str alternatives;  /* all of them, for style_allows */
    const char *style; /* id of the style that says so; NULL: nobody does */
    bool observed;     /* seen in copy, not read in a stylebook */
} HouseForm;

/* The style's own form of the entry, else the entry's form for that style, at the document's date. */
HouseForm house_form(const Document *document, const Entry *entry);

/* Whether TEXT is one of the forms that the house writes. */
bool house_writes(const HouseForm *house, Str text);

/* What to write for an entry where nothing narrower says: the house's form, the bearer's own, the preferred one. */
Str target_form(const Document *document, const Entry *entry);

/* Whether STYLE, or the entries for it, have a form that the house writes. */
bool house_has_forms(const Lexicon *lexicon, const Style *style);

/* The bearer's own form where it is in force at the document's date and the house follows such choices; else NULL. */
const Form *own_form(const Document *document, const Entry *entry);

/* Whether the house's pattern and the bearer's later choice both pass, because the copy has no date, and LEFT or RIGHT is
 * that choice: name-style then speaks of neither. */
bool choice_undecided(const Document *document, const Entry *entry, Str left, Str right);

/* Notes how the house's choice is known, where it was not read in the stylebook. */
void note_house(Finding *finding, const HouseForm *house);

/* Whether one text stands inside the other. */
bool one_holds_other(Str one, Str other);

/* Whether TEXT has Latin letters with diacritics, as scholarly spellings do. */
bool has_marks(Str text);

/* Whether two texts of the same letters differ in a capital behind their first word: Korean peninsula. */
bool case_differs_inside(Str one, Str other);

/* ---- A wrong spelling (spelling.c) ---- */

/* REPLACEMENT as it stands in MENTION's place: its capitals if all are, the apostrophes and the spaces of the copy. */
Str replacement_for(const Document *document, const Mention *mention, Str replacement);

/* Reports MENTION, whose text the rule finds wrong, with what should stand there; nothing where that is what stands there.
 * A further mention of the same text joins the finding that the first one made since FROM, the count of findings when
 * the rule began with this thing. Returns the finding if it is new, for its message; else NULL. */
Finding *spelling_report(const Document *document, Findings *findings, size_t from, const Rule *rule,
                         const Mention *mention, Str replacement);

/* The same where PUT is the replacement as it is to stand there. What is no form of the glossary may be a person's name,
 * and so its fix is not made unasked; a rule that knows better clears ASK. */
Finding *spelling_put(const Document *document, Findings *findings, size_t from, const Rule *rule,
                      const Mention *mention, Str put);

/* Words [FIRST, LAST], which are no form of the glossary, as a mention to report; SPAN is theirs without an ending. */
static inline Mention mention_unlisted(uint32_t first, uint32_t last, Span span, float probability)
{
    return (Mention){
        .first = first, .last = last, .span = span, .form = NONE, .entry = NONE, .probability = probability};
}

/* Shows LOOK every mention outside the zones SILENT, thing by thing, with the count of findings when its thing began,
 * and then notes where else each reported spelling stands. */
void spelling_each(const Document *document, Findings *findings, unsigned silent,
                   void (*look)(const Document *document, Findings *findings, size_t from, const Mention *mention));

/* Notes how often else the spelling stands in the copy, once all of a thing's mentions are seen. */
void spelling_count(Findings *findings, size_t from);

/* " (로동신문)", or "" where the entry has no Hangul: Northern spelling for a Northern entry. Lives in the arena. */
const char *hangul_in_brackets(const Document *document, const Entry *entry);

/* Notes the entry and its source. */
void note_entry(const Document *document, Finding *finding, const Entry *entry);

#endif
