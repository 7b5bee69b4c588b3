/* slip.c: finding words that are no form of the glossary, and no English, but near to a form.
 *
 * * An odd word is one that nobody knows. The runs of words around it are looked up by the keys of their letters
 * (near.h); where one is near to some form, Hunspell is asked what the odd word may be meant for, and each answer is
 * put in its place: if the run then has the letters of a form, it may be a slip for that form. What is one the rule
 * decides. */
#include "mention/slip.h"

#include "korean/reading.h"

/* Words of a copy that are asked about at most: a question takes Hunspell half a millisecond. */
enum { ASKED = 4096 };

/* One look through a document. */
typedef struct Search {
    Document *document;
    Asking asking;
    Readings readings;
} Search;

/* ---- What may be meant ---- */

/* The token as a word for the speller, at most CAPACITY bytes; empty where it has more. */
static Str token_text(const Window *window, Run token, char *text, size_t capacity)
{
    size_t size = 0;
    for (size_t i = token.first; i <= token.last; i++) {
        size_t index = window->first + i;
        Str word = word_text(&window->document->words, index);
        word.size -= i == token.last ? owner_size(window->document, index) : 0;
        if (word.size + 1 > capacity - size)
            return (Str){text, 0};
        if (i > token.first)
            text[size++] = '-';
        memcpy(text + size, word.at, word.size);
        size += word.size;
    }
    return (Str){text, size};
}

static bool entry_stands(const Document *document, uint32_t entry)
{
    return document->first_named != NULL && document->first_named[entry] != NONE;
}

/* Whether FORM names its entry first of all, and not only at some time or in some house. */
static bool is_own_name(const Form *form)
{
    return form->kind == IREUM_FORM_PREFERRED || form->kind == IREUM_FORM_OWN;
}

/* The nearer form; of forms equally near, the one whose entry the copy names. Of entries that share a form any will do (the
 * Democratic Party of any time), but rather one whose own name it is: Hanwha Ocean is also what Daewoo's yard became. */
static void meant_add(const Document *document, Meant *meant, const Form *form, unsigned distance)
{
    if (meant->form != NULL && distance > meant->distance)
        return;
    bool nearer = meant->form == NULL || distance < meant->distance;
    if (!nearer && form->entry == meant->form->entry)
        return;
    if (!nearer && text_same(form_text(document, form), form_text(document, meant->form))) {
        meant->form = is_own_name(form) && !is_own_name(meant->form) ? form : meant->form;
        return;
    }
    bool stands = entry_stands(document, form->entry);
    bool other_stands = !nearer && entry_stands(document, meant->form->entry);
    if (!nearer && !stands && other_stands)
        return;
    if (nearer || (stands && !other_stands))
        *meant = (Meant){form, distance, false};
    else
        meant->several = true;
}

/* Whether the copy has as many words as FORM; of a person one more or less, because a given name is written in one
 * or in two. */
static bool words_fit(const Document *document, const Candidate *candidate, const Form *form)
{
    size_t copy = 0, words = 0;
    for (size_t i = candidate->first; i < candidate->last; i++)
        copy += document->words.at[i].joint != JOINT_HYPHEN;
    Str text = form_text(document, form);
    for (size_t i = 0; i < text.size; i++)
        words += text.at[i] == ' ';
    size_t slack = document->lexicon->entries[form->entry].class == CLASS_PERSON ? 1 : 0;
    return copy <= words + slack && words <= copy + slack;
}

/* Takes note of the forms that have LETTERS, and are near enough to what the copy has. */
static void meant_look(const Document *document, Str copy, Str letters, const Candidate *candidate, Meant *meant)
{
    const Lexicon *lexicon = document->lexicon;
    unsigned distance = near_distance(copy, letters);
    if (distance == 0 || distance > 2 || (distance == 2 && letters.size < NEAR_LONG))
        return;
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, letters));
    for (uint16_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        if (near_form(&lexicon->entries[form->entry], form, form_text(document, form)) &&
            words_fit(document, candidate, form) && fold_equal(form_text(document, form), letters) &&
            candidate_hyphens_fit(document, candidate, form))
            meant_add(document, meant, form, distance);
    }
}

/* Whether the run has the letters of a form after all, right or wrong, which for its own reasons is no mention. */
static bool is_form(const Document *document, Str letters)
{
    const Node *node = phrase_node(&document->lexicon->form_table, fold_hash(HASH_START, letters));
    return node != NULL && node->count > 0;
}

/* Whether the speller would call the token right, in one piece or word by word: most words that are near to some form
 * belong to another one, and to load the speller takes as long as to check an article. */
static bool token_known(const Window *window, Run token)
{
    const Document *document = window->document;
    uint32_t whole = HASH_START;
    bool each = true;
    for (size_t i = window->first + token.first; i <= window->first + token.last; i++) {
        const Word *word = &document->words.at[i];
        bool owner = owner_size(document, i) > 0;
        uint32_t hash = owner ? hash_before(word->hash, 's') : word->hash;
        whole = hash_join(whole, hash, (uint8_t)(word->letters - owner));
        each = each && bloom_has(&document->lexicon->known, hash);
    }
    return each || bloom_has(&document->lexicon->known, whole);
}

static Suggestions ask(Asking *asking, Str word)
{
    if (asking->asked >= ASKED || asking->missing)
        return (Suggestions){NULL, 0};
    asking->asked++;
    if (asking->speller == NULL)
        asking->speller = speller_borrow(asking->spellers);
    asking->missing = asking->speller == NULL;
    return asking->missing ? (Suggestions){NULL, 0} : speller_suggest(asking->speller, word);
}

Candidate run_candidate(const Window *window, Run run)
{
    size_t first = window->first + run.first, last = window->first + run.last;
    return (Candidate){
        .first = (uint32_t)first, .last = (uint32_t)last, .ending = (uint8_t)owner_size(window->document, last)};
}

Meant run_meant(Asking *asking, const Window *window, Run run)
{
    Meant meant = {0};
    Candidate candidate = run_candidate(window, run);
    Str copy = run_letters(window, run);
    if (is_form(window->document, copy))
        return meant;
    char text[SPELLER_MOST + 1];
    Run token = odd_token(window, run);
    if (token_known(window, token))
        return meant;
    Suggestions suggestions = ask(asking, token_text(window, token, text, sizeof text));
    size_t before = window->start[token.first] - window->start[run.first];
    size_t behind = token.last == run.last ? copy.size : window->start[token.last + 1] - window->start[run.first];
    for (size_t i = 0; i < suggestions.count; i++) {
        char letters[NEAR_MOST + 4];
        Str put = str_of(suggestions.at[i]);
        size_t size = fold_letters(put, NULL, 0);
        if (before + size + (copy.size - behind) > sizeof letters)
            continue;
        memcpy(letters, copy.at, before);
        fold_letters(put, letters + before, size);
        memcpy(letters + before + size, copy.at + behind, copy.size - behind);
        meant_look(window->document, copy, (Str){letters, before + size + (copy.size - behind)}, &candidate, &meant);
    }
    return meant;
}

/* ---- The search ---- */

static void slip_add(const Window *window, Run run, const Candidate *candidate, const Meant *meant, Slips *slips)
{
    const Document *document = window->document;
    Slip slip = {.distance = (uint8_t)meant->distance};
    slip.mention = (Mention){
        .first = candidate->first,
        .last = candidate->last,
        .span = candidate_span(document, candidate),
        .form = (uint32_t)(meant->form - document->lexicon->forms),
        .entry = meant->form->entry,
        .next = NONE,
        .ending = candidate->ending,
    };
    slip_show(window, run, meant->form, &slip);
    slips->at = arena_room(document->arena, slips->at, slips->count, &slips->capacity, sizeof slip);
    if (slips->count < slips->capacity)
        slips->at[slips->count++] = slip;
}

/* Behind a surname stands a given name, which nobody need be asked of. */
static bool behind_surname(const Document *document, size_t first)
{
    return first > 0 && joint_spaces(document->words.at[first - 1].joint) &&
           document->words.at[first - 1].letter_case == CASE_CAPITAL && cue_is(document, first - 1, CUE_SURNAME);
}

/* Whether word INDEX can be read from any Hangul. */
static bool can_be_korean(const Document *document, size_t index, Readings *readings)
{
    uint32_t hash = document->words.at[index].hash;
    size_t place = hash % READINGS;
    if (readings->words[place] != hash) {
        readings->words[place] = hash;
        readings->possible[place] = reading_possible(word_text(&document->words, index));
    }
    return readings->possible[place];
}

Doubt run_doubt(const Window *window, Run run, Readings *readings)
{
    enum { SHORT = 6 };
    const Document *document = window->document;
    Run token = odd_token(window, run);
    if (behind_surname(document, window->first + run.first))
        return DOUBT_GIVEN_NAME;
    if (token.first != run.first || token.last != run.last ||
        window->end[run.last] - window->start[run.first] >= SHORT ||
        (document->words.at[window->first + run.last].joint & JOINT_OPEN))
        return DOUBT_NONE;
    return can_be_korean(document, window->odd, readings) ? DOUBT_SHORT : DOUBT_NONE;
}

/* Looks at the runs of LENGTH words around the odd one; true where one is a slip, whose last word goes to *LAST. */
static bool look_at_length(Search *search, const Window *window, size_t length, size_t *last)
{
    size_t odd = window->odd - window->first;
    size_t from = odd + 1 > length ? odd + 1 - length : 0;
    for (size_t first = from; first <= odd && first + length <= window->count; first++) {
        Run run = {first, first + length - 1};
        if (!run_is_near(window, run) || run_doubt(window, run, &search->readings) != DOUBT_NONE)
            continue;
        Meant meant = run_meant(&search->asking, window, run);
        if (meant.form == NULL || meant.several)
            continue;
        Candidate candidate = run_candidate(window, run);
        slip_add(window, run, &candidate, &meant, &search->document->slips);
        *last = candidate.last;
        return true;
    }
    return false;
}

/* Looks at the runs around the odd word at INDEX, the longest first. Returns the last word that is done with. */
static size_t look_around(Search *search, size_t index)
{
    Window window;
    size_t last = index;
    bool found = false;
    if (window_read(search->document, index, &window)) {
        for (size_t length = window.count; length > 0 && !found; length--)
            found = look_at_length(search, &window, length, &last);
    }
    return last;
}

void slips_find(Document *document, Spellers *spellers)
{
    if (document->lexicon->english.blocks == 0 || spellers == NULL)
        return; /* without English every word would be odd */
    Search search = {.document = document, .asking.spellers = spellers};
    const Mentions *mentions = &document->mentions;
    size_t next = 0; /* mention */
    size_t from = 0; /* word: those before it are done with */
    for (size_t k = 0; k < document->words.names.count; k++) {
        size_t i = document->words.names.at[k];
        while (next < mentions->count && mentions->at[next].last < i)
            next++;
        if (i < from || (next < mentions->count && mentions->at[next].first <= i))
            continue;
        if (word_is_odd(document, i))
            from = look_around(&search, i) + 1;
    }
    speller_return(spellers, search.asking.speller);
    name_slips_find(document);
}
