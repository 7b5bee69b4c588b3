/* mixed-script: Latin letters and Hangul, Han or kana in one word. */
#include "rules/table.h"

#include "korean/reading.h"
#include "words/fold.h"

/* Particles and forms of address that a translation leaves on a name. A WORD may also be part of the name (Sejong로 is a
 * street): then the desk decides. */
static const struct {
    const char *text;
    bool word;
} particles[] = {
    {"은", false},   {"는", false},   {"을", false},   {"를", false},   {"의", false},   {"에", false},
    {"와", false},   {"에서", false}, {"에게", false}, {"으로", false}, {"까지", false}, {"부터", false},
    {"처럼", false}, {"보다", false}, {"한테", false}, {"께서", false}, {"이나", false}, {"만", false},
    {"님", false},   {"씨", false},   {"이", true},    {"가", true},    {"과", true},    {"도", true},
    {"로", true},    {"나", true},    {"군", true},    {"양", true},    {"は", false},   {"が", false},
    {"を", false},   {"に", false},   {"の", false},   {"と", false},   {"も", false},   {"へ", false},
    {"で", false},   {"さん", false}, {"様", false},   {"氏", false},
};

/* Words that touch, [FIRST, LAST]. */
typedef struct Group {
    size_t first, last;
} Group;

static Group next_group(const Words *words, size_t *seam)
{
    Group group = {words->seams.at[*seam], (size_t)words->seams.at[*seam] + 1};
    for (++*seam; *seam < words->seams.count && words->seams.at[*seam] == group.last; ++*seam)
        group.last++;
    return group;
}

/* Hangul, Han, or kana, which is another script's. */
static bool asian(const Words *words, size_t index)
{
    if (words->at[index].script != SCRIPT_OTHER)
        return words->at[index].script != SCRIPT_LATIN;
    size_t size = 0;
    uint32_t value = utf8_next(word_text(words, index).at, &size);
    return value >= 0x3040 && value <= 0x30FF;
}

/* A gloss, a brand or a quoted word: the marks or brackets hold nothing else. */
static bool stands_apart(const Words *words, Group group)
{
    unsigned before = group.first > 0 ? words->at[group.first - 1].joint : 0, behind = words->at[group.last].joint;
    return (before & (JOINT_OPEN | JOINT_QUOTE)) && (behind & (JOINT_CLOSE | JOINT_QUOTE));
}

/* A Korean, Chinese or Japanese text writes KBS and SK with its own particles. */
static bool among_asian(const Words *words, Group group)
{
    bool before = group.first > 0 && words->at[group.first - 1].joint < JOINT_BLOCK && asian(words, group.first - 1);
    bool behind =
        words->at[group.last].joint < JOINT_BLOCK && group.last + 1 < words->count && asian(words, group.last + 1);
    return before || behind;
}

/* Copy about the language shows such words on purpose. */
static bool about_letters(const Words *words, Group group)
{
    static const char *const terms[] = {"particle",  "particles",  "suffix",   "suffixes", "postposition", "ending",
                                        "honorific", "honorifics", "syllable", "hangul",   "hangeul",      "script"};
    size_t first, end;
    words_sentence(words, group.first, &first, &end);
    for (size_t k = 0; k < sizeof terms / sizeof *terms; k++) {
        uint32_t hash = fold_hash(HASH_START, str_of(terms[k]));
        for (size_t i = first; i < end; i++) {
            if (words->at[i].hash == hash)
                return true;
        }
    }
    return false;
}

/* Index in the table of particles, or -1. */
static int particle_of(Str word)
{
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        if (fold_equal(word, str_of(particles[i].text)))
            return (int)i;
    }
    return -1;
}

static void report_particle(const Words *words, Findings *findings, Group group, int particle)
{
    Str name = word_text(words, group.first);
    Finding *finding =
        finding_add(findings, &rule_mixed_script, 0.97F, (Site){words_span(words, group.first, group.last), name});
    if (finding == NULL)
        return;
    size_t first = group.first; /* the name from its first syllable on: Sung-nam은 */
    while (first > 0 && words->at[first - 1].joint == JOINT_HYPHEN)
        first--;
    Str whole = span_text(words->text, words_span(words, first, group.first));
    finding->safe = !particles[particle].word;
    finding_message(finding, "%s particle '%s' is left on '%.*s'",
                    words->at[group.last].script == SCRIPT_HANGUL ? "Korean" : "Japanese", particles[particle].text,
                    STR(whole));
}

static bool lower_neighbour(const Words *words, Group group)
{
    bool before = group.first > 0 && joint_spaces(words->at[group.first - 1].joint) &&
                  words->at[group.first - 1].letter_case == CASE_LOWER;
    bool behind = joint_spaces(words->at[group.last].joint) && words->at[group.last + 1].letter_case == CASE_LOWER;
    return before || behind;
}

/* Seo울, 서oul, Se울oul: one word, half in each script, in an English sentence. A brand (PC방, K팝) has capitals; a gloss
 * that lost its brackets (Seoul서울, 김Kim) reads the same or begins with one. */
static bool is_broken_word(const Words *words, Group group)
{
    enum { LETTERS = 3 };
    const Word *first = &words->at[group.first], *last = &words->at[group.last];
    if (!lower_neighbour(words, group))
        return false;
    if (first->script != SCRIPT_LATIN)
        return group.last == group.first + 1 && first->script == SCRIPT_HANGUL && last->letter_case == CASE_LOWER;
    if (last->script == SCRIPT_LATIN)
        return last->letter_case == CASE_LOWER;
    return group.last == group.first + 1 && last->script == SCRIPT_HANGUL && first->size >= LETTERS &&
           (first->letter_case == CASE_LOWER || first->letter_case == CASE_CAPITAL) &&
           !reading_fits(word_text(words, group.last), word_text(words, group.first));
}

static void check_group(const Document *document, Findings *findings, Group group)
{
    const Words *words = &document->words;
    Span span = words_span(words, group.first, group.last);
    if (stands_apart(words, group) || among_asian(words, group) || zones_touch(document, span, SILENT_ALWAYS) ||
        about_letters(words, group))
        return;
    bool name_first = group.last == group.first + 1 && words->at[group.first].script == SCRIPT_LATIN;
    int particle = name_first && words->at[group.first].size >= 2 ? particle_of(word_text(words, group.last)) : -1;
    if (particle >= 0) {
        report_particle(words, findings, group, particle);
        return;
    }
    if (!is_broken_word(words, group))
        return;
    Finding *finding = finding_add(findings, &rule_mixed_script, 0.96F, (Site){.span = span});
    if (finding != NULL)
        finding_message(finding, "'%.*s' is one word in two scripts", STR(span_text(words->text, span)));
}

static void check(const Document *document, Findings *findings)
{
    const Words *words = &document->words;
    for (size_t seam = 0; seam < words->seams.count;) {
        Group group = next_group(words, &seam);
        bool script = false;
        for (size_t i = group.first; i <= group.last; i++)
            script |= asian(words, i);
        if (script)
            check_group(document, findings, group);
    }
}

const Rule rule_mixed_script = {
    .id = "mixed-script",
    .severity = IREUM_ERROR,
    .summary = "Latin letters and Hangul in one word",
    .why = "No reader of English can read it, and it tells that the copy was translated by a machine or in haste.",
    .triggers =
        "A word of Latin letters with a Korean or Japanese particle or form of address directly behind it (Lim은). "
        "In an English sentence also a word some syllables of which are in Hangul (Seo울), unless they are a "
        "reading of the rest.",
    .silent =
        "Nothing is said where the word stands alone in brackets or quotation marks ('PC방'), beside other Hangul, "
        "Han or kana, in a sentence that speaks of particles, endings, syllables or Hangul, or where name and "
        "gloss only touch (Seoul서울). Brands in capitals (PC방, K팝), web addresses and code are left alone.\n\n"
        "It is wrong where a brand in small letters is half in Hangul. Some particles are also words (로 is a "
        "street, 도 a province): there the fix wants a look.",
    .bad = "Lim은 said no to the offer.",
    .good = "Lim said no to the offer in a 'PC방' near Seoul.",
    .check = check,
};
