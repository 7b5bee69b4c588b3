/* source_forms.c: the grammar of the cells that hold forms. */
#include "glossary/sources.h"

#include "base/date.h"
#include "glossary/lexicon.h"
#include "words/fold.h"
#include "words/words.h"

Date source_date(Draft *draft, Str cell, Place place)
{
    Date date = {0};
    if (cell.size > 0 && !date_read(cell, &date))
        draft_complain(draft, IREUM_ERROR, place, "date",
                       "'%.*s' is no date: expected YYYY, YYYY-MM or YYYY-MM-DD of a day that exists", STR(cell));
    return date;
}

uint32_t source_countries(Draft *draft, Str cell, Place place)
{
    uint32_t countries = 0;
    for (Str rest = cell; rest.at != NULL;) {
        Str code = str_trim(str_cut(&rest, ','));
        bool fine = code.size == 2 && code.at[0] >= 'a' && code.at[0] <= 'z' && code.at[1] >= 'a' && code.at[1] <= 'z';
        if (!fine) {
            draft_complain(draft, IREUM_ERROR, place, "country", "'%.*s' is no country: expected two small letters",
                           STR(code));
            continue;
        }
        uint32_t bit = draft_country(draft, code);
        if (bit == 0)
            draft_complain(draft, IREUM_ERROR, place, "country", "more than 32 countries");
        countries |= bit;
    }
    return countries;
}

/* Sets the letters and the breaks of a form from its words. */
static bool form_measure(Draft *draft, Form *form, Str text)
{
    Words words;
    words_split_text(text, draft->arena, &words);
    if (words.count == 0 || words.count > UINT8_MAX)
        return false;
    form->hash = HASH_START;
    form->first_break = (uint32_t)draft->break_count;
    form->word_count = (uint8_t)words.count;
    size_t letters = 0;
    for (size_t i = 0; i < words.count; i++) {
        Str word = word_text(&words, i);
        form->hash = fold_hash(form->hash, word);
        letters += fold_letters(word, NULL, 0);
        if (i + 1 == words.count || words.at[i].joint == 0)
            continue;
        draft_break(draft, (Break){(uint16_t)letters, words.at[i].joint});
        form->break_count++;
    }
    return letters > 0 && letters <= UINT8_MAX && text.size <= UINT16_MAX;
}

void source_form_add(Draft *draft, Form form, Str text, Place place)
{
    if (text.size == 0) {
        draft_complain(draft, IREUM_ERROR, place, "form", "an empty form");
        return;
    }
    if (!form_measure(draft, &form, text)) {
        draft_complain(draft, IREUM_ERROR, place, "form", "'%.*s' has no letters, or more than 255", STR(text));
        return;
    }
    form.text = draft_text(draft, text);
    form.size = (uint16_t)text.size;
    draft_form(draft, form, place);
}

/* Keys that are no house's. A number behind a key only tells forms apart. */
/* clang-format off */
static const struct {
    const char *key;
    FormLabel label;
} labels[] = {
    {"rr", LABEL_SYSTEM},        {"mr", LABEL_SYSTEM},     {"ala-lc", LABEL_SYSTEM}, {"wade-giles", LABEL_SYSTEM},
    {"variety-us", LABEL_VARIETY}, {"variety-uk", LABEL_VARIETY},
    {"hyphen", LABEL_KIND},      {"spaced", LABEL_KIND},   {"reversed", LABEL_KIND}, {"order", LABEL_KIND},
    {"self", LABEL_KIND},        {"full", LABEL_KIND},     {"long", LABEL_KIND},     {"short", LABEL_KIND},
    {"abbr", LABEL_KIND},        {"alt", LABEL_KIND},      {"joint", LABEL_KIND},    {"neutral", LABEL_KIND},
    {"local", LABEL_KIND},       {"cn", LABEL_KIND},       {"jp", LABEL_KIND},       {"brand", LABEL_KIND},
    {"custom", LABEL_KIND},      {"ship", LABEL_KIND},     {"macron", LABEL_KIND},
    {"headline", LABEL_KIND},
    {"old", LABEL_OLD},          {"new", LABEL_NEW},
    {"en", LABEL_NOT_A_NAME},    {"pen", LABEL_NOT_A_NAME}, {"real", LABEL_NOT_A_NAME},
    {"product", LABEL_NOT_A_NAME}, {"site", LABEL_NOT_A_NAME},
};
/* clang-format on */

static FormLabel label_of(Str key)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (str_is(key, labels[i].key))
            return labels[i].label;
    }
    return LABEL_HOUSE;
}

/* The next form of a cell, and where it stands. */
static Str next_form(Str cell, Str *rest, Place place, Place *at)
{
    Str item = str_cut(rest, ';');
    Str form = str_trim(item);
    *at = place;
    at->column += (uint32_t)((form.size > 0 ? form.at : item.at) - cell.at);
    return form;
}

/* Cuts "@key=value" from the end on; the form is what stands before the first. */
static Str cut_form(Str *item)
{
    size_t at = str_find(*item, str_of(" @"), 0);
    Str form = at == SIZE_MAX ? *item : str_slice(*item, 0, at);
    *item = at == SIZE_MAX ? (Str){NULL, 0} : str_after(*item, at + 2);
    return str_trim(form);
}

static bool cut_condition(Str *rest, Str *key, Str *value)
{
    if (rest->at == NULL)
        return false;
    size_t next = str_find(*rest, str_of(" @"), 0);
    Str item = next == SIZE_MAX ? *rest : str_slice(*rest, 0, next);
    *rest = next == SIZE_MAX ? (Str){NULL, 0} : str_after(*rest, next + 2);
    *key = str_trim(str_cut(&item, '='));
    *value = str_trim(item);
    return true;
}

static Str without_number(Str key)
{
    while (key.size > 1 && key.at[key.size - 1] >= '0' && key.at[key.size - 1] <= '9')
        key.size--;
    return key;
}

void source_styles(Draft *draft, uint32_t entry, Str cell, Place place)
{
    for (Str rest = cell; rest.at != NULL;) {
        Place at;
        Str item = next_form(cell, &rest, place, &at);
        size_t equals = str_find(item, str_of("="), 0);
        if (equals == SIZE_MAX || equals == 0) {
            draft_complain(draft, IREUM_ERROR, at, "form", "'%.*s': expected key=form", STR(item));
            continue;
        }
        Str key = without_number(str_trim(str_slice(item, 0, equals)));
        Str conditions = str_after(item, equals + 1);
        Str text = cut_form(&conditions);
        Form form = {.entry = entry,
                     .kind = IREUM_FORM_STYLE,
                     .key = draft_text(draft, key),
                     .label = (uint8_t)label_of(key),
                     .condition = 0};
        if (conditions.at != NULL)
            form.condition = draft_text(draft, (Str){conditions.at - 1, conditions.size + 1});
        for (Str name, value; cut_condition(&conditions, &name, &value);) {
            if (str_is(name, "from"))
                form.from = source_date(draft, value, at);
            else if (str_is(name, "until"))
                form.until = source_date(draft, value, at);
            else
                draft_complain(draft, IREUM_ERROR, at, "condition", "unknown condition '@%.*s' of a right form",
                               STR(name));
        }
        source_form_add(draft, form, text, at);
    }
}

void source_flagged(Draft *draft, uint32_t entry, Str cell, Place place)
{
    for (Str rest = cell; rest.at != NULL;) {
        Place at;
        Str item = next_form(cell, &rest, place, &at);
        source_form_add(draft, (Form){.entry = entry, .kind = IREUM_FORM_FLAGGED}, item, at);
    }
}

/* Conditions whose value is one of a few words, each a condition of its own. */
static const struct {
    const char *key;
    const char *value;
    ConditionKind kind;
} fixed_conditions[] = {
    {"system", "not-mr", CONDITION_NOT_MR},       {"exact", "yes", CONDITION_EXACT},
    {"evidence", "identity", CONDITION_IDENTITY}, {"evidence", "place", CONDITION_PLACE},
    {"evidence", "korea", CONDITION_KOREA},       {"evidence", "expansion", CONDITION_EXPANSION},
    {"evidence", "history", CONDITION_HISTORY},   {"evidence", "exercise", CONDITION_EXERCISE},
};

static bool condition_read(Draft *draft, Str key, Str value, Place place, Condition *condition)
{
    for (size_t i = 0; i < sizeof fixed_conditions / sizeof *fixed_conditions; i++) {
        if (str_is(key, fixed_conditions[i].key) && str_is(value, fixed_conditions[i].value)) {
            *condition = (Condition){.kind = fixed_conditions[i].kind};
            return true;
        }
    }
    if (str_is(key, "country"))
        *condition = (Condition){.kind = CONDITION_COUNTRY, .countries = source_countries(draft, value, place)};
    else if (str_is(key, "from"))
        *condition = (Condition){.kind = CONDITION_FROM, .date = source_date(draft, value, place)};
    else if (str_is(key, "until"))
        *condition = (Condition){.kind = CONDITION_UNTIL, .date = source_date(draft, value, place)};
    else if (str_is(key, "style"))
        *condition = (Condition){.kind = CONDITION_STYLE, .value = draft_text(draft, value)};
    else if (str_is(key, "variety"))
        *condition = (Condition){.kind = CONDITION_VARIETY, .value = draft_text(draft, value)};
    else
        return false;
    return true;
}

void source_flagged_if(Draft *draft, uint32_t entry, Str cell, Place place)
{
    for (Str rest = cell; rest.at != NULL;) {
        Place at;
        Str item = next_form(cell, &rest, place, &at);
        Str text = cut_form(&item);
        if (item.at == NULL) {
            draft_complain(draft, IREUM_ERROR, at, "condition", "'%.*s' has no condition: it belongs to 'flagged'",
                           STR(text));
            continue;
        }
        Form form = {.entry = entry,
                     .kind = IREUM_FORM_FLAGGED_IF,
                     .condition = draft_text(draft, (Str){item.at - 1, item.size + 1}),
                     .first_condition = (uint32_t)draft->condition_count};
        for (Str key, value; cut_condition(&item, &key, &value);) {
            Condition condition;
            if (!condition_read(draft, key, value, at, &condition)) {
                draft_complain(draft, IREUM_ERROR, at, "condition", "unknown condition '@%.*s=%.*s'", STR(key),
                               STR(value));
                continue;
            }
            if (form.condition_count == UINT8_MAX) {
                draft_complain(draft, IREUM_ERROR, at, "condition", "more than %d conditions", UINT8_MAX);
                break;
            }
            draft_condition(draft, condition);
            form.condition_count++;
        }
        source_form_add(draft, form, text, at);
    }
}
