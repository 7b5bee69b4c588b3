/* gloss.c: finding Hangul or Hanja in the brackets behind a name. */
#include "rules/gloss.h"

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
    *gloss = (Gloss){.span = words_span(words, first, last), .script = script};
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
