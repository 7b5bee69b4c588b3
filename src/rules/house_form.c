/* house-form: a right form of a name or word, but not the one that the house writes. */
#include "mention/cue.h"
#include "rules/acronym.h"
#include "rules/place_name.h"

#include "words/fold.h"

/* Whether the mention's form is one that the house has decided against: another house's or system's, or the preferred
 * form; what is right in any house (a short form, the bearer's own order) is not. */
static bool decided_against(const Document *document, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    const Form *own = own_form(document, mention_entry(document, mention));
    if (own == form)
        return false;
    return form->kind != IREUM_FORM_STYLE || form->label == LABEL_HOUSE || form->label == LABEL_SYSTEM;
}

static bool house_allows(const Document *document, const HouseForm *house, const Mention *mention)
{
    Str text = mention_text(document, mention);
    /* The short form of the house's (Gwanghwamun, Gwanghwamun Gate), or a longer one that holds it, is no other choice. */
    if (one_holds_other(house->text, text) || has_marks(text))
        return true;
    bool displayed = mention_silent(mention, SILENT_DISPLAYED);
    for (Str rest = house->alternatives; rest.at != NULL;) {
        /* Pattern and marks are other rules' to speak of, and so is the capital at a sentence's start. */
        Str form = style_next(&rest);
        if (fold_equal(form, text) && !(text_differs(text, form) & DIFFERS_STOPS) &&
            (displayed || !case_differs_inside(text, form)))
            return true;
    }
    return false;
}

/* A style that romanizes places by one system has decided against another system's form of an entry. */
static HouseForm form_by_system(const Document *document, const Entry *entry, const Form *written)
{
    Str key = lexicon_text(document->lexicon, written->key);
    bool northern = written->label == LABEL_HOUSE && str_is(key, "kcna");
    /* P'yŏngch'ang, even without its breves, is a scholar's choice. */
    Str text = form_text(document, written);
    if (str_find(text, (Str){"'", 1}, 0) != SIZE_MAX)
        return (HouseForm){0};
    if (entry->class != CLASS_PLACE || (written->label != LABEL_SYSTEM && !northern) || str_is(key, "rr") ||
        (entry->countries & lexicon_country(document->lexicon, "kp")))
        return (HouseForm){0};
    const StyleCell *cell = style_cell(document->style, STYLE_PLACE_SOUTH, document->date);
    if (cell == NULL || !str_is(cell->value, "rr") || document->old_letters)
        return (HouseForm){0};
    Str preferred = form_text(document, entry_preferred(document->lexicon, entry));
    return (HouseForm){preferred, preferred, cell->origin, cell->evidence == 'O'};
}

/* Hwasong beside Chongjin is the Northern county of that name, not the Southern city. */
static bool northern_namesake(const Document *document, const Mention *mention)
{
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    return unit_of_north(document, mention) &&
           cue_between(document, first, end, CUE_COUNTRY, lexicon_country(document->lexicon, "kp"));
}

/* An acronym defined for the form that goes changes with it: Korean Workers' Party (KWP), Workers' Party of Korea
 * (WPK). */
static void change_acronym(const Document *document, Finding *finding, const Mention *mention, Str target)
{
    Str left = acronym_of(document, mention_text(document, mention));
    Str put = acronym_of(document, target);
    if (left.size == 0 || put.size == 0 || str_equal(left, put))
        return;
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *acronym = &document->mentions.at[i];
        if (mention_entry(document, acronym)->class == CLASS_ACRONYM && mention_right(document, acronym) &&
            !mention_silent(acronym, SILENT_SPOKEN) && str_equal(mention_text(document, acronym), left))
            finding_edit(finding, 0, (Site){acronym->span, put});
    }
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention,
                   const HouseForm *house)
{
    Finding *finding = spelling_report(document, findings, from, &rule_house_form, mention, house->text);
    if (finding == NULL)
        return;
    const Entry *entry = mention_entry(document, mention);
    change_acronym(document, finding, mention, house->text);
    finding->safe = entry->class != CLASS_PERSON && finding->edit_count == 0;
    finding_message(finding, "house style %s writes '%.*s' for '%.*s'%s", house->style, STR(house->text),
                    STR(mention_text(document, mention)), hangul_in_brackets(document, entry));
    note_house(finding, house);
}

/* Seas and islands with two names are a matter of policy, not of form. */
static bool disputed(const Document *document, const Entry *entry)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        Str key = lexicon_text(document->lexicon, document->lexicon->forms[entry->first_form + i].key);
        if (str_is(key, "joint") || str_is(key, "neutral"))
            return true;
    }
    return false;
}

/* A spoken quotation keeps its words; how they are written is the reporter's. */
static bool silent(const Document *document, const Mention *mention, const HouseForm *house)
{
    bool same_words = fold_equal(mention_text(document, mention), house->text);
    return mention_silent(mention, same_words ? SILENT_QUOTED : SILENT_SPOKEN);
}

static void check_mention(const Document *document, Findings *findings, size_t from, const Mention *mention,
                          const HouseForm *of_thing)
{
    HouseForm house = *of_thing;
    if (house.style == NULL) {
        house = form_by_system(document, mention_entry(document, mention), mention_form(document, mention));
        if (house.style != NULL && (history_around(document, mention->first) || northern_namesake(document, mention)))
            return;
    }
    if (house.style != NULL && !silent(document, mention, &house) && !house_allows(document, &house, mention))
        report(document, findings, from, mention, &house);
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        const Entry *entry = &document->lexicon->entries[thing->entry];
        if (entry->class == CLASS_ACRONYM || entry->class == CLASS_TITLE || disputed(document, entry))
            continue; /* acronym-style; how an office is named depends on what it stands beside */
        HouseForm house = house_form(document, entry);
        size_t from = findings->count;
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (mention_right(document, mention) && decided_against(document, mention))
                check_mention(document, findings, from, mention, &house);
        }
        spelling_count(findings, from);
    }
}

const Rule rule_house_form = {
    .id = "house-form",
    .severity = IREUM_WARNING,
    .summary = "a right form, but not the one that the house writes",
    .why = "Both forms are right English, and the house has chosen one. A paper that writes Workers' Party of Korea on "
           "one page and Korean Workers' Party on the next seems to write of two bodies.",
    .triggers =
        "A right form of a name or word that the house style has decided against: another house's form, another "
        "romanization, or the glossary's preferred one where the house has its own. The house's choice is read from "
        "its style (Korean Peninsula, Korean peninsula), else from the form that the glossary has for that house. A "
        "place of the South that stands in "
        "another romanization than the house's counts too.\n\n"
        "An acronym that the copy defines for the form that goes changes along with it. If the style's form was "
        "seen in the house's copy and not read in its stylebook, a note says so.",
    .silent =
        "Without a house style the rule has nothing to say: two forms in one copy are then for name-inconsistent. "
        "What is right in any house passes, such as a short form, the bearer's own spelling, or scholarly spelling "
        "with its marks. Seas and islands with two names are for disputed-name, acronyms for acronym-style.\n\n"
        "Nothing is said inside quoted documents, titles of works, bibliographies and official names. In spoken "
        "quotations only a form of the same letters is looked at: its words are the speaker's, its spelling the "
        "reporter's. An older romanization passes in a sentence about former times.\n\n"
        "It is wrong where the words are part of the official name of something that the glossary does not know.",
    .bad = "a plenum of the Workers' Party of Korea in Pyongyang",
    .good = "a plenum of the Korean Workers' Party in Pyongyang",
    .style = "hankyoreh",
    .decided_by = DECIDED_BY_FORMS | DECIDED_BY(STYLE_PLACE_SOUTH) | DECIDED_BY(STYLE_PENINSULA),
    .check = check,
};
