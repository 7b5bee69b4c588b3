/* gloss.c: finding Hangul or Hanja in the brackets behind a name, and beside Latin words. */
#include "rules/gloss.h"

#include "mention/slip.h"
#include "words/fold.h"

size_t gloss_begin(const Words *words, size_t last)
{
    unsigned joint = words->at[last].joint;
    bool opens = (joint & JOINT_OPEN) && !(joint & ~(unsigned)(JOINT_OPEN | JOINT_SPACE | JOINT_LINE | JOINT_QUOTE));
    return opens ? last + 1 : words->count;
}

/* What may stand between the words of one gloss. */
static bool holds_together(unsigned joint)
{
    return (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_OTHER)) == 0;
}

bool gloss_next(const Words *words, size_t *next, Gloss *gloss)
{
    size_t first = *next;
    if (first >= words->count)
        return false;
    Script script = (Script)words->at[first].script;
    if (script != SCRIPT_HANGUL && script != SCRIPT_HAN)
        return false;
    size_t last = first;
    while (last + 1 < words->count && words->at[last + 1].script == script && holds_together(words->at[last].joint))
        last++;
    *gloss = (Gloss){.span = words_span(words, first, last), .script = script, .first = first, .last = last};
    gloss->text = span_text(words->text, gloss->span);
    bool inside = !(words->at[last].joint & (JOINT_CLOSE | JOINT_BLOCK | JOINT_STOP));
    *next = inside ? last + 1 : words->count;
    return true;
}

bool gloss_around(const Words *words, size_t index, Gloss *gloss)
{
    enum { LONGEST = 16 }; /* words of a gloss before this one */
    Script script = (Script)words->at[index].script;
    size_t first = index;
    while (first > 0 && index - first < LONGEST && words->at[first - 1].script == script &&
           holds_together(words->at[first - 1].joint))
        first--;
    bool behind_name = first > 0 && words->at[first - 1].script == SCRIPT_LATIN;
    if (!behind_name || gloss_begin(words, first - 1) != first)
        return false;
    return gloss_next(words, &first, gloss);
}

Str name_turned(const Document *document, size_t first, size_t last, char buffer[NAME_SIZE])
{
    const Words *words = &document->words;
    size_t surname = last;
    while (surname > first && words->at[surname - 1].joint == JOINT_HYPHEN)
        surname--;
    if (surname == first)
        return (Str){0};
    Str back = span_text(words->text, words_span(words, surname, last));
    Str front = span_text(words->text, words_span(words, first, surname - 1));
    back.size -= owner_size(document, last);
    if (back.size + 1 + front.size > NAME_SIZE)
        return (Str){0};
    memcpy(buffer, back.at, back.size);
    buffer[back.size] = ' ';
    memcpy(buffer + back.size + 1, front.at, front.size);
    return (Str){buffer, back.size + 1 + front.size};
}

/* Words that tell what the letters behind them are. */
static bool is_label(const Words *words, size_t index)
{
    static const char *const labels[] = {"Korean",    "Hangul",  "Hangeul",  "Hanja",     "Chinese",
                                         "Chosongul", "Han'gul", "Han'geul", "Chosŏn'gŭl"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (fold_equal(word_text(words, index), str_of(labels[i])))
            return true;
    }
    return false;
}

static bool joint_within(unsigned joint, unsigned allowed)
{
    return joint != 0 && (joint & ~allowed) == 0;
}

enum {
    JOINTS_SPACE = JOINT_SPACE | JOINT_LINE,
    JOINTS_BRACKET = JOINTS_SPACE | JOINT_OPEN | JOINT_QUOTE,
    JOINTS_LOOSE = JOINTS_SPACE | JOINT_COMMA | JOINT_SLASH | JOINT_COLON | JOINT_OTHER,
};

/* Whether the Latin words LEFT and LEFT + 1 may be of one name. */
static bool runs_on(const Words *words, size_t left)
{
    return words->at[left].script == SCRIPT_LATIN && words->at[left + 1].script == SCRIPT_LATIN &&
           (joint_spaces(words->at[left].joint) || words->at[left].joint == JOINT_HYPHEN);
}

/* The Latin before the gloss whose first word is FIRST: other glosses and labels may stand between them. */
static bool side_before(const Words *words, size_t first, Side *side)
{
    enum { MOST_BETWEEN = 8 };
    for (size_t passed = 0, at = first; at > 0 && passed < MOST_BETWEEN; at--, passed++) {
        const Word *word = &words->at[at - 1];
        bool opens = (word->joint & JOINT_OPEN) != 0;
        if (!joint_within(word->joint, opens ? JOINTS_BRACKET : JOINTS_LOOSE))
            return false;
        bool latin = word->script == SCRIPT_LATIN && !is_label(words, at - 1);
        if (!latin && (opens || word->script == SCRIPT_OTHER))
            return false;
        if (!latin)
            continue;
        *side = (Side){.first = at - 1, .last = at - 1, .brackets = opens};
        while (side->first > 0 && side->last - side->first + 1 < BESIDE_WORDS &&
               !(words->at[side->first].flags & WORD_SENTENCE) && runs_on(words, side->first - 1))
            side->first--;
        return true;
    }
    return false;
}

/* The Latin behind the gloss whose last word is LAST. */
static bool side_behind(const Words *words, size_t last, Side *side)
{
    bool opens = (words->at[last].joint & JOINT_OPEN) != 0;
    if (!joint_within(words->at[last].joint, opens ? JOINTS_BRACKET : JOINTS_LOOSE) || last + 1 >= words->count ||
        words->at[last + 1].script != SCRIPT_LATIN || is_label(words, last + 1))
        return false;
    *side = (Side){.first = last + 1, .last = last + 1, .behind = true, .brackets = opens};
    while (side->last + 1 < words->count && side->last - side->first + 1 < BESIDE_WORDS && runs_on(words, side->last))
        side->last++;
    /* In brackets that go on for long stands a remark. */
    return !opens || side->last + 1 >= words->count || !runs_on(words, side->last);
}

void besides_each(const Document *document, void (*see)(void *context, const Beside *beside), void *context)
{
    const Words *words = &document->words;
    size_t next = 0;
    for (size_t i = 0; i < words->eastern.count; i++) {
        Beside beside = {.count = 0};
        if (words->eastern.at[i] < next)
            continue;
        next = words->eastern.at[i];
        if (!gloss_next(words, &next, &beside.gloss))
            continue;
        next = beside.gloss.last + 1;
        beside.count += side_before(words, beside.gloss.first, &beside.sides[beside.count]);
        beside.count += side_behind(words, beside.gloss.last, &beside.sides[beside.count]);
        if (beside.count > 0)
            see(context, &beside);
    }
}
