/* confusable-char: a character in a name or a gloss that looks like the right one and is another. */
#include "rules/gloss.h"
#include "rules/table.h"

#include "korean/hangul.h"
#include "words/fold.h"

/* What a reader can be told of a character that should not be there. The first row that holds it counts. */
static const struct {
    uint32_t first, last;
    const char *what;
} kinds[] = {
    {0x0060, 0x0060, "a grave accent"},
    {0x00AD, 0x00AD, "a soft hyphen"},
    {0x00B4, 0x00B4, "an acute accent"},
    {0x02BC, 0x02BC, "a modifier apostrophe"},
    {0x0370, 0x03FF, "a Greek letter"},
    {0x0400, 0x052F, "a Cyrillic letter"},
    {0x0530, 0x058F, "an Armenian letter"},
    {0x13A0, 0x13FF, "a Cherokee letter"},
    {0x1F00, 0x1FFF, "a Greek letter"},
    {0x200B, 0x200B, "a zero-width space"},
    {0x200C, 0x200D, "a zero-width joiner"},
    {0x2010, 0x2010, "a typographic hyphen"},
    {0x2011, 0x2011, "a no-break hyphen"},
    {0x2060, 0x2060, "a word joiner"},
    {0x2212, 0x2212, "a minus sign"},
    {0x3131, 0x3163, "single letters"},
    {0x3164, 0x3164, "a Hangul filler"},
    {0x318D, 0x318D, "the vowel letter ㆍ"},
    {0xFEFF, 0xFEFF, "a zero-width no-break space"},
    {0xFF00, 0xFF64, "a full-width character"},
    {0xFF65, 0xFF65, "a half-width middle dot"},
    {0x1D400, 0x1D7FF, "a mathematical letter"},
};

static const char *kind_of(uint32_t value)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (value >= kinds[i].first && value <= kinds[i].last)
            return kinds[i].what;
    }
    return code_point(value)->category == CATEGORY_HIDDEN ? "a character that is not seen" : "a foreign letter";
}

/* A text without its odd characters, and the first of them. */
typedef struct Mended {
    Str text;
    uint32_t odd; /* 0: there was none */
} Mended;

/* ---- Names ---- */

/* ʼ is the aspiration mark of some houses (Pʼyongyang); the owner's mark stands behind a word, or before s. */
static bool owner_mark(Str rest)
{
    return rest.size == 0 || rest.at[0] == 's' || rest.at[0] == 'S' || rest.at[0] == ' ' || rest.at[0] == '\n';
}

/* What stands for VALUE in a name, REST behind it; VALUE itself where it may stay, 0 where it is to go. */
static uint32_t letter_meant(uint32_t value, Str rest)
{
    const CodePoint *point = code_point(value);
    if (point->looks != 0)
        return (unsigned char)point->looks;
    if (point->category == CATEGORY_HIDDEN)
        return 0;
    if (value == 0x2010 || value == 0x2011 || value == 0x2212)
        return '-';
    if (value == '`' || value == 0x00B4 || (value == 0x02BC && owner_mark(rest)))
        return '\'';
    return value;
}

static Mended mend_name(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.size + 1);
    Mended mended = {{out, 0}, 0};
    for (Str rest = text; out != NULL && rest.size > 0;) {
        size_t size = 0;
        uint32_t value = utf8_next(rest.at, &size);
        rest = str_after(rest, size);
        uint32_t meant = letter_meant(value, rest);
        if (meant != value && mended.odd == 0)
            mended.odd = value;
        if (meant != 0)
            mended.text.size += utf8_put(meant, out + mended.text.size);
    }
    return mended;
}

/* Whether some odd character stands among words [FIRST, LAST], or between them. */
static bool has_odd(const Words *words, size_t first, size_t last)
{
    size_t low = 0, high = words->odd.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (words->odd.at[middle] < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low < words->odd.count && words->odd.at[low] <= last;
}

static void tell(Finding *finding, Str text, const Mended *mended)
{
    bool hidden = code_point(mended->odd)->category == CATEGORY_HIDDEN;
    if (hidden)
        finding_message(finding, "%s (U+%04X) stands inside '%.*s'", kind_of(mended->odd), (unsigned)mended->odd,
                        STR(mended->text));
    else
        finding_message(finding, "'%.*s' has %s (U+%04X) in it: '%.*s'", STR(text), kind_of(mended->odd),
                        (unsigned)mended->odd, STR(mended->text));
}

static void look_for_odd(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    Str text = mention_text(document, mention);
    Mended mended = mend_name(document->arena, text);
    if (mended.odd == 0)
        return;
    Finding *finding = spelling_report(document, findings, from, &rule_confusable_char, mention, mended.text);
    if (finding == NULL)
        return;
    finding->safe = true;
    tell(finding, text, &mended);
    finding_note(finding, "it looks right, and no search finds it");
}

/* ---- Il ---- */

/* The right form that the mention has but for II or ll in the place of Il; NULL where there is none. */
static const Form *form_with_il(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        Str right = form_text(document, form);
        if (form_right(form) && form_matched(form) && fold_alike(right, text))
            return fold_equal(right, text) ? NULL : form;
    }
    return NULL;
}

static bool mistaken_il(Str word)
{
    return str_is(word, "II") || str_is(word, "ll") || str_is(word, "iI") || str_is(word, "lI");
}

/* The mention with Il for each II and ll: small behind a hyphen. The first of them goes to *MISTAKE. */
static Str with_il(const Document *document, const Mention *mention, Str *mistake)
{
    const Words *words = &document->words;
    Str text = mention_text(document, mention);
    char *out = arena_alloc(document->arena, text.size + 1);
    if (out == NULL)
        return text;
    memcpy(out, text.at, text.size);
    for (size_t i = mention->first; i <= mention->last; i++) {
        Str word = word_text(words, i);
        if (!mistaken_il(word))
            continue;
        *mistake = mistake->size == 0 ? word : *mistake;
        bool hyphen = i > mention->first && (words->at[i - 1].joint & JOINT_HYPHEN);
        memcpy(out + (words->at[i].offset - mention->span.offset), hyphen ? "il" : "Il", 2);
    }
    return (Str){out, text.size};
}

static void look_for_il(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    if (form_with_il(document, mention) == NULL)
        return;
    Str mistake = {0};
    Str put = with_il(document, mention, &mistake);
    Finding *finding =
        mistake.size > 0 ? spelling_report(document, findings, from, &rule_confusable_char, mention, put) : NULL;
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "'%.*s' has '%.*s' where the name has 'Il'%s", STR(mention_text(document, mention)),
                    STR(mistake), hangul_in_brackets(document, mention_entry(document, mention)));
    finding_note(finding, "the syllable is a capital I and a small l");
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    if (form->kind >= IREUM_FORM_HANGUL)
        return;
    if (form_right(form) && has_odd(&document->words, mention->first, mention->last))
        look_for_odd(document, findings, from, mention);
    else if (form_flagged(form) || (mention->differs & DIFFERS_CASE))
        look_for_il(document, findings, from, mention);
}

/* ---- Glosses ---- */

/* A gloss with its single letters as syllables, its dots as middle dots and nothing hidden. */
static Mended mend_gloss(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.size + 1);
    Mended mended = {{out, 0}, 0};
    for (Str rest = text; out != NULL && rest.size > 0;) {
        size_t size = 0;
        uint32_t value = utf8_next(rest.at, &size);
        uint32_t meant = hangul_spelled(&rest);
        if (meant == 0) {
            rest = str_after(rest, size);
            bool dot = value == 0x318D || value == 0xFF65;
            meant = dot ? 0x00B7 : code_point(value)->category == CATEGORY_HIDDEN ? 0 : value;
        }
        if (meant != value && mended.odd == 0)
            mended.odd = value;
        if (meant != 0)
            mended.text.size += utf8_put(meant, out + mended.text.size);
    }
    return mended;
}

static bool korean_script(const Word *word)
{
    return word->script == SCRIPT_HANGUL || word->script == SCRIPT_HAN;
}

static void check_glosses(const Document *document, Findings *findings)
{
    const Words *words = &document->words;
    Gloss gloss;
    uint32_t covered = 0;
    for (size_t i = 0; i < words->odd.count; i++) {
        const Word *word = &words->at[words->odd.at[i]];
        if (!korean_script(word) || word->offset < covered || !gloss_around(words, words->odd.at[i], &gloss))
            continue;
        covered = span_end(gloss.span);
        Mended mended = mend_gloss(document->arena, gloss.text);
        if (mended.odd == 0 || zones_touch(document, gloss.span, SILENT_ALWAYS))
            continue;
        Finding *finding = finding_add(findings, &rule_confusable_char, 0.97F, (Site){gloss.span, mended.text});
        if (finding == NULL)
            return;
        finding->safe = true;
        tell(finding, gloss.text, &mended);
    }
}

/* ---- Glosses in conjoining jamo ---- */

static Str compose(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.size + 1);
    size_t used = 0;
    for (Str rest = text; out != NULL && rest.size > 0;) {
        size_t size = 0;
        uint32_t value = jamo_compose(rest, &size);
        if (value == 0)
            value = utf8_next(rest.at, &size);
        rest = str_after(rest, size);
        used += utf8_put(value, out + used);
    }
    return (Str){out, used};
}

/* One finding for all of them: they came from one place. */
static void add_decomposed(const Document *document, Findings *findings, Finding **finding, const Gloss *gloss)
{
    Site site = {gloss->span, compose(document->arena, gloss->text)};
    if (*finding != NULL) {
        finding_site(*finding, site);
        return;
    }
    *finding = finding_add(findings, &rule_confusable_char, 0.97F, site);
    if (*finding == NULL)
        return;
    (*finding)->safe = true;
    finding_message(*finding, "'%.*s' is written in single jamo (NFD), the rest of the copy in syllables",
                    STR(site.replacement));
    finding_note(*finding, "it looks right, and no search finds it");
}

/* A copy that is decomposed as a whole came so from its file system and will be composed as a whole. */
static void check_decomposed(const Document *document, Findings *findings)
{
    const Words *words = &document->words;
    if (words->decomposed == 0 || words->decomposed >= words->composed)
        return;
    size_t from = findings->count;
    Finding *finding = NULL;
    for (size_t i = 0; i < words->count; i++) {
        Gloss gloss;
        if (words->at[i].script != SCRIPT_HANGUL || !gloss_around(words, i, &gloss))
            continue;
        bool jamo = !str_equal(compose(document->arena, gloss.text), gloss.text);
        if (jamo && !zones_touch(document, gloss.span, SILENT_ALWAYS))
            add_decomposed(document, findings, &finding, &gloss);
        while (i + 1 < words->count && words->at[i + 1].offset < span_end(gloss.span))
            i++;
    }
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_ALWAYS, look);
    check_glosses(document, findings);
    check_decomposed(document, findings);
}

const Rule rule_confusable_char = {
    .id = "confusable-char",
    .severity = IREUM_ERROR,
    .summary = "a character that looks like the right one and is another",
    .why = "The reader sees nothing and the archive loses the article: a search for Kim Jong Il does not find Kim "
           "Jong II, and a name with a zero-width space in it is found by nobody. Such characters come with text "
           "pasted from scans, PDF files and Korean word processors, and from keyboards of other languages.",
    .triggers =
        "In a name of the glossary: II or ll where the name has Il; a letter of another alphabet, of full width "
        "or of mathematics that Unicode's table of confusable characters gives for the Latin one; ` or ´ for an "
        "apostrophe, and ʼ for that of the owner; U+2010, U+2011 or the minus sign for the hyphen; a soft hyphen, "
        "a zero-width character or a Hangul filler inside.\n\n"
        "In Hangul or Hanja in brackets behind a name: ㆍ or ･ for ·, single letters that spell a syllable (ㄱㅣㅁ), "
        "characters that are not seen, and conjoining jamo (NFD) where most of the copy's Hangul is in syllables.",
    .silent =
        "Nothing is said of curly apostrophes, no-break spaces, ʼ as the aspiration mark, Roman numerals (John "
        "Paul II), words of other alphabets, or names that the glossary does not know; nor of a copy whose Hangul "
        "is decomposed as a whole. Web addresses, code, labels and what is marked [sic] are left alone.\n\n"
        "It is wrong where a house sets a no-break hyphen in names on purpose.",
    .bad = "The late Kim Jong II ruled for 17 years.",
    .good = "The late Kim Jong Il ruled for 17 years. John Paul II died in 2005.",
    .check = check,
};
