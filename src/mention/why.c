/* why.c: what was made of a stretch of words, in words for an editor. */
#include "mention/why.h"

#include "glossary/names.h"

const char *const zone_names[ZONE_COUNT] = {
    [ZONE_NONPROSE] = "nonprose",
    [ZONE_LABEL] = "label",
    [ZONE_BYLINE] = "byline",
    [ZONE_HEADLINE] = "headline",
    [ZONE_CAPTION] = "caption",
    [ZONE_CAPS] = "capitals",
    [ZONE_SPEECH] = "speech",
    [ZONE_TEXT_QUOTE] = "text-quote",
    [ZONE_WORK_TITLE] = "work-title",
    [ZONE_REFERENCE] = "reference",
    [ZONE_SIC] = "sic",
    [ZONE_OFFICIAL] = "official-name",
    [ZONE_ALIAS] = "alias",
    [ZONE_ROMANIZED] = "romanization",
};

const char *const zone_words[ZONE_COUNT] = {
    [ZONE_NONPROSE] = "a web address, handle or file name",
    [ZONE_LABEL] = "the running furniture of a page",
    [ZONE_BYLINE] = "a byline",
    [ZONE_HEADLINE] = "a headline",
    [ZONE_CAPTION] = "a caption",
    [ZONE_CAPS] = "a line in capitals",
    [ZONE_SPEECH] = "spoken words in quotation marks",
    [ZONE_TEXT_QUOTE] = "a quoted document",
    [ZONE_WORK_TITLE] = "the title of a work",
    [ZONE_REFERENCE] = "a list of references",
    [ZONE_SIC] = "what is marked [sic]",
    [ZONE_OFFICIAL] = "a longer official name",
    [ZONE_ALIAS] = "a place where both names are given on purpose",
    [ZONE_ROMANIZED] = "a place where the copy tells how it is romanized",
};

const char *entry_words(const Lexicon *lexicon, const Entry *entry, Arena *arena)
{
    const char *class = class_names[entry->class], *id = lexicon->pool + entry->id;
    const char *preferred = lexicon->pool + entry_preferred(lexicon, entry)->text;
    const char *hangul = lexicon->pool + entry_hangul(lexicon, entry);
    if (hangul[0] == '\0' || strcmp(hangul, preferred) == 0)
        return arena_print(arena, "%s %s '%s'", class, id, preferred);
    return arena_print(arena, "%s %s '%s' (%s)", class, id, preferred, hangul);
}

/* The form of a style's column. */
static const char *style_form_words(const Lexicon *lexicon, const Form *form, Arena *arena)
{
    const char *key = lexicon->pool + form->key;
    switch ((FormLabel)form->label) {
    case LABEL_HOUSE:
        return arena_print(arena, "form of house %s", key);
    case LABEL_SYSTEM:
        return arena_print(arena, "form in romanization %s", key);
    case LABEL_VARIETY:
        return str_is(str_of(key), "variety-us") ? "American form" : "British form";
    case LABEL_KIND:
        return arena_print(arena, "further form (%s)", key);
    case LABEL_OLD:
    case LABEL_NEW:
        return arena_print(arena, "%s form, right for its time", key);
    case LABEL_NOT_A_NAME:
        return arena_print(arena, "another name (%s), which copy is not searched for", key);
    case LABEL_NONE:
        break;
    }
    return "right form";
}

/* "where the sentence names the country kp" */
static const char *condition_words(const Lexicon *lexicon, const Condition *condition, Arena *arena)
{
    static const char *const words[] = {
        [CONDITION_COUNTRY] = "where the sentence names the country %s",
        [CONDITION_FROM] = "in copy from %s on",
        [CONDITION_UNTIL] = "in copy until %s",
        [CONDITION_NOT_MR] = "where the Revised Romanization is in force",
        [CONDITION_STYLE] = "in house style %s",
        [CONDITION_VARIETY] = "where the house writes %s English",
        [CONDITION_EXACT] = "if written exactly so",
        [CONDITION_IDENTITY] = "where the copy shows that this one is meant",
        [CONDITION_PLACE] = "where the copy shows that a place is meant",
        [CONDITION_KOREA] = "in copy that names Korea",
        [CONDITION_EXPANSION] = "where the copy has the words that it abbreviates",
        [CONDITION_HISTORY] = "where the sentence is about former times",
        [CONDITION_EXERCISE] = "where the sentence is about a military exercise",
    };
    const char *value = lexicon->pool + condition->value;
    if (condition->kind == CONDITION_COUNTRY)
        value = countries_text(condition->countries, lexicon->countries, lexicon->country_count, lexicon->pool, arena);
    else if (condition->kind == CONDITION_FROM || condition->kind == CONDITION_UNTIL)
        value = date_text(condition->date, arena);
    else if (condition->kind == CONDITION_VARIETY)
        value = strcmp(value, "us") == 0 ? "American" : "British";
    const char *hole = strstr(words[condition->kind], "%s");
    if (hole == NULL)
        return words[condition->kind];
    return arena_print(arena, "%.*s%s%s", (int)(hole - words[condition->kind]), words[condition->kind], value,
                       hole + 2);
}

static const char *flagged_if_words(const Lexicon *lexicon, const Form *form, Arena *arena)
{
    const char *text = "wrong form only";
    for (uint32_t i = 0; i < form->condition_count; i++) {
        const Condition *condition = &lexicon->conditions[form->first_condition + i];
        text = arena_print(arena, "%s%s %s", text, i > 0 ? " and" : "", condition_words(lexicon, condition, arena));
    }
    return text;
}

const char *form_words(const Lexicon *lexicon, const Form *form, Arena *arena)
{
    switch ((IreumFormKind)form->kind) {
    case IREUM_FORM_PREFERRED:
        return "preferred form";
    case IREUM_FORM_OWN:
        return "bearer's own form";
    case IREUM_FORM_STYLE:
        return style_form_words(lexicon, form, arena);
    case IREUM_FORM_FLAGGED:
        return "wrong form, wherever it stands";
    case IREUM_FORM_FLAGGED_IF:
        return flagged_if_words(lexicon, form, arena);
    case IREUM_FORM_HANGUL:
        return "Hangul";
    case IREUM_FORM_HANGUL_NORTH:
        return "Northern Hangul";
    case IREUM_FORM_HANJA:
        return "Hanja";
    case IREUM_FORM_UNLISTED:
        return "in no glossary";
    case IREUM_FORM_REFERENCE:
        return "alone, for the full name before it";
    }
    return "";
}

const char *differs_words(unsigned differs, Arena *arena)
{
    static const struct {
        unsigned bit;
        const char *text;
    } ways[] = {
        {DIFFERS_CASE, "capitals"},
        {DIFFERS_HYPHEN, "hyphens and spaces"},
        {DIFFERS_APOSTROPHE, "apostrophes"},
        {DIFFERS_MARKS, "marks"},
        {DIFFERS_STOPS, "stops"},
    };
    const char *text = "";
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (differs & ways[i].bit)
            text = arena_print(arena, "%s%s%s", text, text[0] != '\0' ? ", " : "", ways[i].text);
    }
    return text;
}

const char *fit_words(Fit fit)
{
    static const char *const words[] = {
        [FITS] = "",
        [UNFIT_LETTERS] = "the words are not parted as that form's are",
        [UNFIT_SCHOLARLY] = "its marks are those of a scholarly system, not a misspelling",
        [UNFIT_EXACT] = "that form counts only as it is written",
        [UNFIT_SMALL] = "a name is not written small",
        [UNFIT_CAPITALS] = "a short word in capitals is rather an acronym",
        [UNFIT_HYPHEN] = "a hyphen joins it to what may be the rest of a longer name",
        [UNFIT_JOINED] = "a person's surname and given name stand apart",
        [UNFIT_HALF] = "the capital syllable behind it may belong to the name",
        [UNFIT_GIVEN_NAME] = "behind a surname it is somebody's given name",
    };
    return words[fit];
}

const char *match_words(EntryMatch match)
{
    static const char *const words[] = {
        [MATCH_LETTERS] = "",
        [MATCH_EXACT] = "",
        [MATCH_KOREAN] = "it is an English word too, and counts only in copy that names Korea",
        [MATCH_BESIDE_NAME] = "it counts only right before or behind a name",
        [MATCH_SUFFIX] = "it counts only joined to a place name",
    };
    return words[match];
}

/* The evidence for all of FORM's conditions, each of which holds. */
static const char *conditions_words(const Document *document, const Candidate *candidate, const Form *form,
                                    Arena *arena)
{
    const char *text = "";
    for (uint32_t i = 0; i < form->condition_count; i++) {
        const Condition *condition = &document->lexicon->conditions[form->first_condition + i];
        Evidence evidence = condition_evidence(document, candidate, form, condition, document->named);
        text = arena_print(arena, "%s%s%s", text, i > 0 ? "; " : "", evidence_text(evidence));
    }
    return text;
}

const char *mention_evidence(const Document *document, const Mention *mention, Arena *arena)
{
    const Form *form = mention_form(document, mention);
    Candidate candidate = {.first = mention->first, .last = mention->last, .ending = mention->ending};
    if (form->kind == IREUM_FORM_FLAGGED_IF)
        return conditions_words(document, &candidate, form, arena);
    if (form->kind == IREUM_FORM_FLAGGED)
        return "";
    switch ((EntryMatch)mention_entry(document, mention)->match) {
    case MATCH_KOREAN:
        return "the copy names Korea";
    case MATCH_BESIDE_NAME:
        return "a name stands beside it";
    case MATCH_LETTERS:
    case MATCH_EXACT:
    case MATCH_SUFFIX:
        break;
    }
    return "";
}

void forms_each(const Document *document, uint32_t first, uint32_t last,
                void (*look)(void *context, const Candidate *candidate, const Form *form), void *context)
{
    const Lexicon *lexicon = document->lexicon;
    PhraseHit hits[PHRASE_HITS];
    size_t count = phrase_find(&lexicon->form_table, &document->words, first, hits);
    for (size_t i = 0; i < count; i++) {
        if (hits[i].end != last)
            continue;
        Candidate candidate = {first, last, hits[i].first, hits[i].count, (uint8_t)hits[i].ending, 0};
        for (uint16_t k = 0; k < hits[i].count; k++)
            look(context, &candidate, &lexicon->forms[lexicon->form_table.items[hits[i].first + k]]);
    }
}
