/* slip_shown.c: what speaks for a slip, and against it. */
#include "mention/slip.h"

#include "korean/reading.h"

/* Where the right form of the slip's entry stands in the copy, and how often. */
static void note_right(const Document *document, Slip *slip)
{
    slip->right = NONE;
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (thing->entry != slip->mention.entry)
            continue;
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if ((mention->flags & MENTION_WRONG) || !form_right(mention_form(document, mention)))
                continue;
            slip->right = slip->right == NONE ? k : slip->right;
            slip->count++;
        }
    }
}

/* A capitalised word that is neither English nor part of a name that is known; a surname is always somebody's. */
static bool may_join(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    if (word->letter_case < CASE_CAPITAL || word->script != SCRIPT_LATIN)
        return false;
    return cue_is(document, index, CUE_SURNAME) ||
           (!word_is_english(document, index) && !filter_has(&document->lexicon->form_table, FILTER_BEGUN, word->hash));
}

bool part_of_longer(const Document *document, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    if (mention->first > 0 && joint_spaces(document->words.at[mention->first - 1].joint) &&
        may_join(document, mention->first - 1))
        return true;
    return mention->ending == 0 && joint_spaces(document->words.at[mention->last].joint) &&
           after < document->words.count && may_join(document, after);
}

/* Between commas and names: one of a list. */
static bool in_list(const Document *document, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    return mention->first > 0 && (document->words.at[mention->first - 1].joint & JOINT_COMMA) &&
           document->words.at[mention->first - 1].letter_case >= CASE_CAPITAL &&
           (document->words.at[mention->last].joint & JOINT_COMMA) && after < document->words.count &&
           document->words.at[after].letter_case >= CASE_CAPITAL;
}

/* What the form has in the odd word's stead: the word of FORM with as many words before it. */
static Str meant_word(const Document *document, const Form *form, size_t position)
{
    Str rest = form_text(document, form), word = {"", 0};
    for (size_t i = 0; i <= position && rest.at != NULL; i++)
        word = str_cut(&rest, ' ');
    return word;
}

bool shows_country(const Lexicon *lexicon, const Form *form)
{
    const Node *node = phrase_node(&lexicon->cue_table, form->hash);
    for (uint16_t i = 0; node != NULL && i < node->count; i++) {
        uint32_t kind = lexicon->cues[lexicon->cue_table.items[node->first + i]].kind;
        if (kind == CUE_COUNTRY || kind == CUE_KOREA)
            return true;
    }
    return false;
}

static void note_letters(const Window *window, Run run, const Form *form, Slip *slip)
{
    const Document *document = window->document;
    char buffer[NEAR_MOST + 4];
    size_t size = fold_letters(form_text(document, form), buffer, sizeof buffer);
    Str copy = run_letters(window, run), meant = {buffer, size < sizeof buffer ? size : sizeof buffer};
    size_t odd = window->odd - window->first;
    Str word = word_text(&document->words, window->odd);
    Run token = odd_token(window, run);
    slip->size = (uint8_t)(window->end[token.last] - window->start[token.first]);
    slip->readable = reading_possible(word);
    slip->swapped = near_swapped(copy, meant);
    slip->doubled = near_doubled(copy, meant);
    slip->changed = copy.size == meant.size && !slip->swapped;
    slip->initial = copy.at[0] != meant.at[0];
    slip->same_systems = near_same_systems(copy, meant);
    size_t spaces = 0;
    for (size_t i = run.first; i <= run.last; i++) {
        size_t index = window->first + i;
        if (i < odd && document->words.at[index].joint != JOINT_HYPHEN)
            spaces++;
        bool inside = i >= token.first && i <= token.last;
        if (inside || document->words.at[index].letter_case < CASE_CAPITAL)
            continue;
        if (word_is_english(document, index))
            slip->english_around++;
        else
            slip->company = true;
    }
    uint32_t hash = fold_hash(HASH_START, meant_word(document, form, spaces));
    slip->english = bloom_has(&document->lexicon->english, hash);
    slip->prominent = shows_country(document->lexicon, form);
}

void slip_show(const Window *window, Run run, const Form *form, Slip *slip)
{
    const Document *document = window->document;
    Candidate candidate = {slip->mention.first, slip->mention.last, .ending = slip->mention.ending};
    slip->mention.zones = zones_around(document, &slip->mention);
    slip->evidence = (uint8_t)shown_around(document, &candidate, form);
    slip->part = part_of_longer(document, &slip->mention);
    slip->listed = in_list(document, &slip->mention);
    note_letters(window, run, form, slip);
    note_right(document, slip);
}
