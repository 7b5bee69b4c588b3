/* answer_words.c: what a place was taken for, and what else it might have been. */
#include "check/answer.h"

#include "mention/why.h"
#include "rules/pattern.h"
#include "rules/wrong_form.h"

static const char *quoted(const Answer *answer, Span span)
{
    return on_one_line(answer->arena, span_text(answer->document->copy->text, span));
}

/* "'Roh Mu-hyun': " where the mention is less than the place that is asked about. */
static const char *subject(const Answer *answer, const Mention *mention)
{
    bool whole = mention->first <= answer->place.first && mention->last >= answer->place.last;
    return whole ? "" : arena_print(answer->arena, "'%s': ", quoted(answer, mention->span));
}

/* How FORM is known, with the form itself where TEXT is written otherwise: "'Ohmynews', wrong form ..." */
static const char *form_named(const Answer *answer, Str text, const Form *form)
{
    const Document *document = answer->document;
    const char *words = form_words(document->lexicon, form, answer->arena);
    Str right = form_text(document, form);
    return text_same(text, right) ? words : arena_print(answer->arena, "'%.*s', %s", STR(right), words);
}

/* ---- A wrong form ---- */

/* Why no rule speaks of a wrong form: what name-variant and term-variant leave to other rules, or to the writer. */
static void say_left(Answer *answer, const Mention *mention)
{
    const Document *document = answer->document;
    const Entry *entry = mention_entry(document, mention);
    unsigned differs = wrong_differs(document, mention);
    const char *text = "no rule asks for another form here";
    if (differs != 0)
        text = arena_print(answer->arena, "it has the letters of a right form, and no rule asks for other %s here",
                           differs_words(differs, answer->arena));
    else if (entry->class == CLASS_PERSON && (document->words.at[mention->last].joint & JOINT_SLASH))
        text = "a stroke behind it: a credit, in which writers spell their own names";
    answer_add(answer, IREUM_REASON_LEFT, entry, NULL, text);
}

static void say_wrong(Answer *answer, const Mention *mention)
{
    const Document *document = answer->document;
    const Lexicon *lexicon = document->lexicon;
    const Entry *entry = mention_entry(document, mention);
    const char *evidence = mention_evidence(document, mention, answer->arena);
    const char *form = form_named(answer, mention_text(document, mention), mention_form(document, mention));
    const char *who = entry_words(lexicon, entry, answer->arena);
    bool explained = answer->count > 0;
    answer_add(answer, IREUM_REASON_WRONG, entry, NULL,
               arena_print(answer->arena, "%s%s: %s%s%s", subject(answer, mention), who, form,
                           evidence[0] != '\0' ? "; here " : "", evidence));
    if (!explained)
        say_left(answer, mention);
}

/* ---- A right form ---- */

/* The entries that have a right form here beside the one that the mention is taken for. */
static void say_rival(void *context, const Candidate *candidate, const Form *form)
{
    Answer *answer = context;
    const Document *document = answer->document;
    const Mention *mention =
        &document->mentions.at[mention_behind(document, candidate_span(document, candidate).offset)];
    const Entry *entry = &document->lexicon->entries[form->entry];
    if (!(mention->flags & MENTION_AMBIGUOUS) || form->entry == mention->entry || !form_right(form) ||
        !candidate_fits(document, candidate, form))
        return;
    answer_add(answer, IREUM_REASON_AMBIGUOUS, entry, NULL,
               arena_print(answer->arena, "%s: %s too; only a form that one of them alone has would tell them apart",
                           entry_words(document->lexicon, entry, answer->arena),
                           form_words(document->lexicon, form, answer->arena)));
}

/* Whether a person's name stands in one of the patterns that the house has in CELL. */
static bool in_pattern(const Answer *answer, const Mention *mention, const StyleCell *cell)
{
    Document document = *answer->document;
    document.arena = answer->arena;
    Str text = mention_text(&document, mention);
    for (Str rest = cell->value; rest.at != NULL;) {
        Str written = pattern_write(&document, mention_entry(&document, mention), text, style_next(&rest));
        if (written.size > 0 && text_differs(text, written) == 0)
            return true;
    }
    return false;
}

static const char *house_words(const Answer *answer, const Mention *mention)
{
    const Document *document = answer->document;
    const Entry *entry = mention_entry(document, mention);
    HouseForm house = house_form(document, entry);
    const StyleCell *cell = entry->class == CLASS_PERSON ? pattern_cell(document, entry) : NULL;
    if (house.style != NULL && house_writes(&house, mention_text(document, mention)))
        return arena_print(answer->arena, "house style %s writes it so", house.style);
    if (house.style != NULL)
        return arena_print(answer->arena, "house style %s writes '%.*s', and this form may stand beside it",
                           house.style, STR(house.text));
    if (cell != NULL && own_form(document, entry) == mention_form(document, mention))
        return arena_print(answer->arena, "the bearer's own form goes before the pattern of house style %s",
                           cell->origin);
    if (cell != NULL)
        return arena_print(answer->arena, "house style %s writes such names %s (%.*s)", cell->origin,
                           in_pattern(answer, mention, cell) ? "so" : "otherwise, but lets this form stand",
                           STR(cell->value));
    if (document->style->depth == 1)
        return "no house style is in force, so that any right form may stand";
    return arena_print(answer->arena, "house style %s has no other form for this entry", document->style->ids[0]);
}

static void say_right(Answer *answer, const Mention *mention)
{
    const Document *document = answer->document;
    const Lexicon *lexicon = document->lexicon;
    const Entry *entry = mention_entry(document, mention);
    const Form *form = mention_form(document, mention);
    const char *apart = "";
    if (mention->differs != 0)
        apart = arena_print(answer->arena, ", '%.*s' but for its %s", STR(form_text(document, form)),
                            differs_words(mention->differs, answer->arena));
    bool explained = answer->count > 0;
    answer_add(answer, IREUM_REASON_RIGHT, entry, NULL,
               arena_print(answer->arena, "%s%s: %s%s", subject(answer, mention),
                           entry_words(lexicon, entry, answer->arena), form_words(lexicon, form, answer->arena),
                           apart));
    forms_each(document, mention->first, mention->last, say_rival, answer);
    if (!explained && form_right(form))
        answer_add(answer, IREUM_REASON_STYLE, entry, NULL, house_words(answer, mention));
}

/* ---- What else it might have been ---- */

/* What speaks against a flagged form that fits; NULL where nothing does. */
static const char *against_flagged(const Answer *answer, const Candidate *candidate, const Form *form)
{
    const Document *document = answer->document;
    Standing standing = candidate_standing(document, candidate);
    Evidence failed = conditions_fail(document, candidate, form, document->named);
    if (failed != EVIDENCE_NONE)
        return arena_print(answer->arena, "; here %s", evidence_text(failed));
    const Form *right = standing.right != NONE ? &document->lexicon->forms[standing.right] : NULL;
    if (right != NULL && candidate_defended(document, candidate, right, form))
        return arena_print(answer->arena, ", but its sentence names the country of %s",
                           entry_words(document->lexicon, &document->lexicon->entries[right->entry], answer->arena));
    return NULL;
}

/* What speaks against a form with the letters of the place, and of what kind that is; NULL where nothing does. */
static const char *against(const Answer *answer, const Candidate *candidate, const Form *form, IreumReasonKind *kind)
{
    const Document *document = answer->document;
    Fit fit = candidate_fit(document, candidate, form);
    *kind = fit != FITS ? IREUM_REASON_UNFIT : IREUM_REASON_CONDITION;
    if (fit != FITS)
        return arena_print(answer->arena, ", but %s", fit_words(fit));
    if (form_flagged(form))
        return against_flagged(answer, candidate, form);
    if (candidate_matched(document, candidate, form))
        return NULL;
    return arena_print(answer->arena, ", but %s",
                       match_words((EntryMatch)document->lexicon->entries[form->entry].match));
}

/* Of letters that are not meant it is told once whether they are right: an entry may have many forms with them. */
static void say_form(Answer *answer, IreumReasonKind kind, const Form *form, const char *remark)
{
    const Lexicon *lexicon = answer->document->lexicon;
    const Entry *entry = &lexicon->entries[form->entry];
    const char *words = form_named(answer, span_text(answer->document->copy->text, answer->place.span), form);
    if (kind == IREUM_REASON_UNFIT)
        words = form_flagged(form) ? "a wrong form" : "a right form";
    answer_add(answer, kind, entry, NULL,
               arena_print(answer->arena, "%s: %s%s", entry_words(lexicon, entry, answer->arena), words, remark));
}

/* Where the place is no mention: why none of the forms with its letters stands there. */
static void say_why_not(void *context, const Candidate *candidate, const Form *form)
{
    Answer *answer = context;
    IreumReasonKind kind;
    const char *remark = against(answer, candidate, form, &kind);
    if (remark != NULL)
        say_form(answer, kind, form, remark);
    else if (answer->count == 0)
        say_form(answer, IREUM_REASON_COVERED, form, ", but it gives way to a longer name that begins inside it");
}

/* Where it is one: why no flagged form made it another, and a wrong one. What counts only as written and is not written so
 * is another name, of no interest. */
static void say_flagged(void *context, const Candidate *candidate, const Form *form)
{
    Answer *answer = context;
    IreumReasonKind kind;
    if (!form_flagged(form) ||
        conditions_fail(answer->document, candidate, form, answer->document->named) == EVIDENCE_EXACT_OTHER)
        return;
    const char *remark = against(answer, candidate, form, &kind);
    if (remark != NULL && kind == IREUM_REASON_CONDITION)
        say_form(answer, kind, form, remark);
}

/* Where no form was found at the place: forms with its letters that copy is not searched for, or that have them parted
 * otherwise. */
static void say_unsearched(Answer *answer)
{
    const Lexicon *lexicon = answer->document->lexicon;
    for (size_t i = 0; i < answer->form_count; i++) {
        const Form *form = &lexicon->forms[answer->forms[i]];
        const Entry *entry = &lexicon->entries[form->entry];
        if (!form_matched(form))
            say_form(answer, IREUM_REASON_UNSEARCHED, form, "");
        else if (entry->match == MATCH_SUFFIX)
            say_form(answer, IREUM_REASON_UNSEARCHED, form, ", but it counts only joined to a place name");
        else if (form_flagged(form) && entry->confidence == CONFIDENCE_LOW)
            say_form(answer, IREUM_REASON_UNSEARCHED, form,
                     ", but the entry is of low confidence: its wrong forms raise nothing");
        else
            say_form(answer, IREUM_REASON_UNFIT, form,
                     arena_print(answer->arena, ", but %s", fit_words(UNFIT_LETTERS)));
    }
}

/* ---- A person in no glossary ---- */

/* The person whose full name is the place; NULL where it is none. */
static const PersonMention *person_at(const Answer *answer)
{
    const PersonMentions *mentions = &answer->document->people.mentions;
    size_t low = 0, high = mentions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (mentions->at[middle].mention.first < answer->place.first)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < mentions->count && mentions->at[low].mention.first == answer->place.first &&
                 mentions->at[low].mention.last == answer->place.last;
    return found ? &mentions->at[low] : NULL;
}

/* Says who it is, and what else in the copy may be the name. */
static void say_person(Answer *answer, const PersonMention *person)
{
    const Document *document = answer->document;
    const People *people = &document->people;
    bool silent = answer->count == 0;
    answer_add(answer, IREUM_REASON_UNKNOWN, NULL, NULL,
               arena_print(answer->arena, "the name of a person in no glossary: %s",
                           person_evidence(document, person, answer->arena)));
    for (uint32_t i = people->at[people->ways.at[person->way].person].first; silent && i != NONE;
         i = people->ways.at[i].next) {
        const NameWay *way = &people->ways.at[i];
        Span span =
            way->thing == NONE ? people->mentions.at[way->first].mention.span : document->mentions.at[way->first].span;
        if (i != person->way)
            answer_add(answer, IREUM_REASON_UNKNOWN, NULL, NULL,
                       arena_print(answer->arena,
                                   "'%s' in this copy may be the same name; name-inconsistent speaks of it where "
                                   "nothing shows two people",
                                   quoted(answer, span)));
    }
}

/* ---- The mentions at the place ---- */

static void say_covered(Answer *answer, const Mention *mention)
{
    const Document *document = answer->document;
    const Entry *entry = mention_entry(document, mention);
    bool inside = span_inside(answer->place.span, mention->span);
    answer_add(answer, IREUM_REASON_COVERED, entry, NULL,
               arena_print(answer->arena, "%s '%s', which is read as a whole: %s", inside ? "part of" : "overlapped by",
                           quoted(answer, mention->span), entry_words(document->lexicon, entry, answer->arena)));
}

static void say_mention(Answer *answer, const Mention *mention)
{
    const FormPlace *place = &answer->place;
    bool within = mention->first >= place->first && mention->last <= place->last;
    if (!within) {
        say_covered(answer, mention);
        return;
    }
    if (mention->flags & MENTION_WRONG)
        say_wrong(answer, mention);
    else
        say_right(answer, mention);
    if (mention->first == place->first && mention->last == place->last)
        forms_each(answer->document, place->first, place->last, say_flagged, answer);
}

void answer_words(Answer *answer)
{
    const Mentions *mentions = &answer->document->mentions;
    const FormPlace *place = &answer->place;
    if (!place->read) {
        answer_add(answer, IREUM_REASON_UNREAD, NULL, NULL, "no prose: code, the target of a link, or front matter");
        return;
    }
    bool whole = false, covered = false;
    for (size_t i = mention_behind(answer->document, place->span.offset);
         i < mentions->count && mentions->at[i].span.offset < span_end(place->span); i++) {
        const Mention *mention = &mentions->at[i];
        whole |= mention->first == place->first && mention->last == place->last;
        covered |= mention->first < place->first || mention->last > place->last;
        say_mention(answer, mention);
    }
    size_t before = answer->count;
    if (!whole)
        forms_each(answer->document, place->first, place->last, say_why_not, answer);
    bool known = whole || covered || answer->count > before || answer->form_count > 0;
    if (answer->count == 0)
        say_unsearched(answer);
    if (!known && answer->count == 0)
        answer_near(answer);
    const PersonMention *person = person_at(answer);
    if (person != NULL)
        say_person(answer, person);
    else if (!known)
        answer_add(answer, IREUM_REASON_UNKNOWN, NULL, NULL, "no form of the glossary has these letters");
}
