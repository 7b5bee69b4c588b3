/* redundant-generic: a name that says river or missile twice; or, where the house wants it twice, only once. */
#include "mention/cue.h"
#include "rules/redundant_unlisted.h"
#include "rules/generic.h"
#include "rules/table.h"

#include "words/fold.h"

/* What a house wants, by its cells 'generic' and 'mount'. */
typedef enum Wanted {
    WANTED_EITHER,
    WANTED_SINGLE,
    WANTED_DOUBLED,
} Wanted;

static Wanted wanted(const Document *document)
{
    const StyleCell *cell = style_cell(document->style, STYLE_GENERIC, document->date);
    if (cell == NULL || str_is(cell->value, "either"))
        return WANTED_EITHER;
    return str_is(cell->value, "doubled") ? WANTED_DOUBLED : WANTED_SINGLE;
}

/* A name with what says its generic: Mt. [Seoraksan], [Gangwon-do] Province, [Han-gang River]. */
typedef struct Doubled {
    const Document *document;
    const Mention *name;
    const Generic *generic; /* NULL: nothing is said twice */
    Mention whole;          /* NAME with the English word */
    uint32_t last;          /* the last word of the Korean name */
    Str ending;             /* of the Korean name, in the letters of the table */
    bool before;            /* the English word stands before */
    bool apart;             /* a hyphen or a space stands before the ending */
} Doubled;

/* ---- Endings and words of a generic ---- */

/* Whether NAME up to its word LAST ends in one of GENERIC's endings, with something before it. */
static bool ends_in(const Document *document, const Generic *generic, const Mention *name, uint32_t last, Str *ending)
{
    char letters[64];
    Span span = last == name->last ? name->span : words_span(&document->words, name->first, last);
    size_t size = fold_letters(span_text(document->copy->text, span), letters, sizeof letters);
    if (size > sizeof letters)
        return false;
    Str rest = lexicon_text(document->lexicon, generic->endings);
    for (Str one; (one = str_cut(&rest, ';')).size > 0;) {
        *ending = one;
        if (size > one.size && memcmp(letters + size - one.size, one.at, one.size) == 0)
            return true;
    }
    return false;
}

/* Whether the entry is a thing of this kind: one of its right forms says so in English. Ulsan is no mountain, Jindo is
 * called by nobody Jindo Island. */
static bool entry_is(const Document *document, const Entry *entry, const Generic *generic)
{
    Str words = lexicon_text(document->lexicon, generic->words);
    Str before = lexicon_text(document->lexicon, generic->before);
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (!form_right(form))
            continue;
        for (Str rest = form_text(document, form); rest.at != NULL;) {
            Str word = str_cut(&rest, ' ');
            if (generic_has(words, word) || generic_has(before, word))
                return true;
        }
    }
    return false;
}

/* ---- Where the English word stands ---- */

static bool parted_by_space(const Document *document, uint32_t word)
{
    return (document->words.at[word].joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE)) == 0;
}

/* Takes the English word at HIT for DOUBLED if the Korean name, words [FIRST, LAST], ends in the same. */
static void take(Doubled *doubled, const CueHit *hit, uint32_t last)
{
    const Document *document = doubled->document;
    const Mention *name = doubled->name;
    const Generic *generic = &document->lexicon->generics[hit->cue.value];
    Str ending;
    if (!ends_in(document, generic, name, last, &ending) || !entry_is(document, mention_entry(document, name), generic))
        return;
    const Words *words = &document->words;
    doubled->generic = generic;
    doubled->last = last;
    doubled->ending = ending;
    doubled->apart = last > name->first && fold_equal(word_text(words, last), ending) && words->at[last - 1].joint != 0;
}

static void see_before(void *context, const CueHit *hit)
{
    Doubled *doubled = context;
    if (hit->cue.kind != CUE_GENERIC_BEFORE || hit->last + 1 != doubled->name->first)
        return;
    take(doubled, hit, doubled->name->last);
    doubled->before = doubled->generic != NULL;
}

static void see_behind(void *context, const CueHit *hit)
{
    Doubled *doubled = context;
    const Mention *name = doubled->name;
    bool inside = hit->first > name->first && hit->last == name->last;
    bool behind = hit->first == name->last + 1 && hit->ending != 1; /* Mapo-gu Districts is no slip of this kind */
    if (hit->cue.kind != CUE_GENERIC || doubled->generic != NULL || (!inside && !behind))
        return;
    if (behind && (name->ending > 0 || !parted_by_space(doubled->document, name->last)))
        return;
    take(doubled, hit, hit->first - 1);
    if (doubled->generic != NULL && behind) {
        doubled->whole.last = hit->last;
        doubled->whole.span = words_span(&doubled->document->words, name->first, hit->last);
        doubled->whole.span.size -= hit->ending;
        doubled->whole.ending = (uint8_t)hit->ending;
    }
}

static Doubled doubled_find(const Document *document, const Mention *name)
{
    Doubled doubled = {.document = document, .name = name, .whole = *name};
    uint32_t before = name->first > 0 ? name->first - 1 : 0;
    unsigned joint = name->first > 0 ? document->words.at[before].joint : JOINT_OTHER;
    bool sentence = document->words.at[name->first].flags & WORD_SENTENCE;
    if (!sentence && (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_STOP)) == 0) /* the stop is that of Mt. */
        cues_each(document, before, name->first, see_before, &doubled);
    if (doubled.before) {
        doubled.whole.first = before;
        doubled.whole.span = span_join(word_span(&document->words.at[before]), name->span);
        return doubled;
    }
    size_t end = (size_t)name->last + 2;
    end = end < document->words.count ? end : document->words.count;
    cues_each(document, (size_t)name->first + 1, end, see_behind, &doubled);
    return doubled;
}

/* ---- What to write ---- */

/* Mt. Seorak, or Seoraksan alone, as the house has its mountains; "" where its cell says nothing of it. */
static Str by_mount(const Doubled *doubled)
{
    const Document *document = doubled->document;
    const StyleCell *cell = style_cell(document->style, STYLE_MOUNT, document->date);
    Str mount = STR_LITERAL("Mount"), before = lexicon_text(document->lexicon, doubled->generic->before);
    if (cell == NULL || !generic_has(before, mount))
        return (Str){"", 0};
    Str rest = cell->value;
    Str form = style_next(&rest);
    if (str_is(form, "suffix"))
        return span_text(document->copy->text, words_span(&document->words, doubled->name->first, doubled->last));
    Str stem = form_text(document, entry_preferred(document->lexicon, mention_entry(document, doubled->name)));
    if (!generic_has(before, form) || !str_equal(str_cut(&stem, ' '), mount) || stem.at == NULL)
        return (Str){"", 0};
    return str_of(arena_print(document->arena, "%.*s %.*s", STR(form), STR(stem)));
}

static Str target_of(const Doubled *doubled, const char **style)
{
    const Document *document = doubled->document;
    const Entry *entry = mention_entry(document, doubled->name);
    HouseForm house = house_form(document, entry);
    *style = house.style;
    Str mount = house.style == NULL ? by_mount(doubled) : (Str){"", 0};
    return mount.size > 0 ? mount : target_form(document, entry);
}

/* ---- Said twice ---- */

/* Bulguksa Temple is what the South's government prescribes; a hyphen that sets the ending off, or a word before the
 * name, nobody does. */
static bool is_wrong(const Doubled *doubled, Wanted house)
{
    if (doubled->generic == NULL)
        return false;
    bool listed =
        doubled->whole.last == doubled->name->last && !doubled->before && !(doubled->name->differs & DIFFERS_HYPHEN);
    return house == WANTED_SINGLE || doubled->before || (doubled->apart && !listed);
}

/* A capital behind it goes on with a name: Mt. Seoraksan National Park. */
static bool goes_on(const Document *document, const Mention *mention)
{
    uint32_t after = mention->last + 1;
    return mention->ending == 0 && after < document->words.count && parted_by_space(document, mention->last) &&
           document->words.at[after].letter_case >= CASE_CAPITAL;
}

static void check_doubled(const Document *document, Findings *findings, size_t from, const Mention *mention,
                          Wanted house)
{
    Doubled doubled = doubled_find(document, mention);
    if (!is_wrong(&doubled, house) || goes_on(document, &doubled.whole))
        return;
    const char *style;
    Str target = target_of(&doubled, &style);
    Str text = mention_text(document, &doubled.whole);
    if (text_same(target, text))
        return;
    doubled.whole.probability = 0.97F;
    Finding *finding = spelling_report(document, findings, from, &rule_redundant_generic, &doubled.whole, target);
    if (finding == NULL)
        return;
    Str words = lexicon_text(document->lexicon, doubled.generic->words);
    Str word = str_cut(&words, ';');
    finding->safe = !(mention->flags & MENTION_AMBIGUOUS);
    finding_message(finding, "'%.*s' says %.*s twice (%s: %.*s is %.*s): %s%s'%.*s'", STR(text), STR(word),
                    document->lexicon->pool + mention_entry(document, mention)->hangul, STR(doubled.ending), STR(word),
                    style != NULL ? "house style " : "",
                    style != NULL ? arena_print(document->arena, "%s ", style) : "", STR(target));
}

/* ---- Said once, where the house wants it twice ---- */

/* The house's form of the entry, where that is the Korean name with its English word: Gyeongbokgung Palace. */
static Str doubled_form(const Document *document, const Mention *mention)
{
    HouseForm house = house_form(document, mention_entry(document, mention));
    Str text = mention_text(document, mention);
    bool longer = house.style != NULL && house.text.size > text.size + 1 && house.text.at[text.size] == ' ';
    return longer && text_same(str_slice(house.text, 0, text.size), text) ? house.text : (Str){"", 0};
}

static bool words_translate(const Document *document, const Mention *mention, Str english)
{
    for (uint32_t i = 0; i < document->lexicon->generic_count; i++) {
        const Generic *generic = &document->lexicon->generics[i];
        Str ending;
        if (generic->bare && generic_has(lexicon_text(document->lexicon, generic->words), english) &&
            ends_in(document, generic, mention, mention->last, &ending))
            return true;
    }
    return false;
}

/* The house writes the bare form of this entry too (Hangang). */
static bool house_has_bare(const Document *document, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    return form->label == LABEL_HOUSE && style_is(document->style, document->lexicon->pool + form->key);
}

static void check_bare(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    Str form = doubled_form(document, mention);
    if (form.size == 0 || mention_silent(mention, SILENT_DISPLAYED) || house_has_bare(document, mention) ||
        goes_on(document, mention))
        return;
    Str text = mention_text(document, mention);
    if (!words_translate(document, mention, str_after(form, text.size + 1)))
        return;
    Mention bare = *mention;
    bare.probability = 0.90F; /* the directive is for signs and first mentions */
    Finding *finding = spelling_report(document, findings, from, &rule_redundant_generic, &bare, form);
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "house style %s writes '%.*s' for '%.*s'%s",
                    house_form(document, mention_entry(document, mention)).style, STR(form), STR(text),
                    hangul_in_brackets(document, mention_entry(document, mention)));
}

/* Once the copy has the doubled form, the bare one is its short form. */
static bool named_doubled(const Document *document, const Thing *thing)
{
    HouseForm house = house_form(document, &document->lexicon->entries[thing->entry]);
    for (uint32_t k = thing->first; k != NONE && house.style != NULL; k = document->mentions.at[k].next) {
        if (text_same(mention_text(document, &document->mentions.at[k]), house.text))
            return true;
    }
    return false;
}

/* ---- Doublets: DMZ zone, hallyu wave ---- */

typedef struct Repeated {
    const Document *document;
    const Mention *mention;
    CueHit hit;
    const Doublet *doublet; /* NULL: nothing is repeated */
} Repeated;

static void see_doublet(void *context, const CueHit *hit)
{
    Repeated *repeated = context;
    const Lexicon *lexicon = repeated->document->lexicon;
    if (hit->cue.kind == CUE_DOUBLET && lexicon->doublets[hit->cue.value].entry == repeated->mention->entry) {
        repeated->hit = *hit;
        repeated->doublet = &lexicon->doublets[hit->cue.value];
    }
}

static void check_doublet(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    if (after >= document->words.count || mention->ending > 0 || !parted_by_space(document, mention->last))
        return;
    Repeated repeated = {.document = document, .mention = mention};
    cues_each(document, after, after + 1, see_doublet, &repeated);
    if (repeated.doublet == NULL)
        return;
    const Entry *entry = mention_entry(document, mention);
    bool acronym = entry->class == CLASS_ACRONYM, plural = repeated.hit.ending == 1;
    Mention whole = *mention;
    whole.last = repeated.hit.last;
    whole.span = span_join(mention->span, words_span(&document->words, mention->first, repeated.hit.last));
    whole.ending = plural ? 0 : (uint8_t)repeated.hit.ending;
    whole.span.size -= whole.ending;
    /* A dish is often explained by the very word that it ends in: some desks want that. */
    whole.probability = acronym ? 0.97F : 0.90F;
    if (goes_on(document, &whole) && document->words.at[whole.last].letter_case >= CASE_CAPITAL)
        return;
    Str put = str_of(arena_print(document->arena, "%.*s%s", STR(mention_text(document, mention)), plural ? "s" : ""));
    Finding *finding = spelling_report(document, findings, from, &rule_redundant_generic, &whole, put);
    if (finding == NULL)
        return;
    const char *word = document->lexicon->pool + repeated.doublet->word;
    finding->safe = true;
    if (acronym)
        finding_message(finding, "'%.*s' says %s twice: %.*s is %s", STR(mention_text(document, &whole)), word,
                        STR(mention_text(document, mention)), document->lexicon->pool + entry->expansion);
    else
        finding_message(finding, "'%.*s' says %s twice%s", STR(mention_text(document, &whole)), word,
                        hangul_in_brackets(document, entry));
}

static void check(const Document *document, Findings *findings)
{
    Wanted house = wanted(document);
    /* Two places of one name (Gangwon-do) end in one generic: which is meant is no matter. */
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        bool place = document->lexicon->entries[thing->entry].class == CLASS_PLACE;
        bool bare = place && house == WANTED_DOUBLED && !named_doubled(document, thing);
        size_t from = findings->count;
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (!mention_right_name(document, mention) || mention_silent(mention, SILENT_QUOTED))
                continue;
            if (place)
                check_doubled(document, findings, from, mention, house);
            else
                check_doublet(document, findings, from, mention);
            if (bare)
                check_bare(document, findings, from, mention);
        }
        spelling_count(findings, from);
    }
    redundant_unlisted(document, findings, wanted(document) == WANTED_SINGLE);
}

const Rule rule_redundant_generic = {
    .id = "redundant-generic",
    .severity = IREUM_WARNING,
    .summary = "a name that says river, mountain, province or missile twice",
    .why = "Seoraksan ends in san, which is mountain, and Gangwon-do in do, which is province; the M of ICBM is the "
           "missile. Said again in English it is heard twice by everybody who knows.",
    .triggers =
        "A name of the glossary that ends in a Korean generic, with Mount, Mt. or Lake before it (Mt. Seoraksan), or "
        "set off by a hyphen and followed by the same in English (Gangwon-do Province, Han-gang River); a unit of the "
        "gazetteer so (Mapo-gu District); a place in no list whose Hangul in brackets has the generic (Mt. Cheonmasan "
        "(천마산), Gap-cheon Stream (갑천)); an acronym or a word and, behind it, the word that it ends in (DMZ zone, "
        "ICBM missiles; a "
        "suggestion for hallyu wave). Under "
        "generic: single, Hangang River and Bulguksa Temple are reported too; under generic: doubled, the bare "
        "Gyeongbokgung is, where the copy never has the doubled form. The fix has the house's or glossary's form.",
    .silent = "Bulguksa Temple, Gyeongbokgung Palace and Hangang River are the South Korean government's own way, and "
              "without a style that decides nothing is said of them. Nor of names whose end only sounds so (Ulsan), of "
              "places that neither a list nor their Hangul proves, of quoted documents, titles and official names "
              "(Seoraksan National Park).\n\n"
              "It is wrong where a house explains a word by its translation on purpose.",
    .bad = "Climbers on Mt. Seoraksan came from Gangwon-do Province.",
    .good = "Climbers on Mount Seorak came from Gangwon Province and saw Bulguksa Temple.",
    .check = check,
};
