/* slip.c: finding words that are no form of the glossary, and no English, but near to a form.
 *
 * An odd word is one that nobody knows. The runs of words around it are looked up by the keys of their letters (near.h);
 * where one is near to some form, Hunspell is asked what the odd word may be meant for, and each answer is put in its
 * place: if the run then has the letters of a form, it may be a slip for that form. What is one the rule decides. */
#include "mention/stages.h"

#include "glossary/near.h"
#include "korean/reading.h"
#include "words/bytes.h"

/* Words of a copy that are looked up at most; one that was made to have more has its own rewards. */
enum { ASKED = 4096 };

/* Words before and behind an odd one that may be of the same form. */
enum { BEFORE = 6, BEHIND = 6, WINDOW = BEFORE + 1 + BEHIND };

/* Words [FIRST, FIRST + COUNT) of the document, the odd one among them, and their folded letters. */
typedef struct Window {
    const Document *document;
    size_t first;
    size_t count;
    size_t odd;               /* index in the document */
    size_t start[WINDOW + 1]; /* of each word's letters */
    size_t end[WINDOW];       /* of each word's letters without the owner's s */
    char letters[4 * NEAR_MOST];
} Window;

/* One look through a document. */
typedef struct Search {
    Document *document;
    Spellers *spellers;
    Speller *speller; /* borrowed when it is first needed */
    unsigned asked;
    Suspects suspects;
} Search;

/* ---- Odd words ---- */

static bool is_english(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    const Bloom *english = &document->lexicon->english;
    return bloom_has(english, word->hash) ||
           ((word->flags & WORD_FINAL_S) && bloom_has(english, hash_before(word->hash, 's')));
}

size_t owner_size(const Document *document, size_t index)
{
    Str text = word_text(&document->words, index);
    if (!(document->words.at[index].flags & WORD_POSSESSIVE) || (text.at[text.size - 1] | 0x20) != 's')
        return 0;
    return str_ends(str_slice(text, 0, text.size - 1), "'")        ? 2
           : str_ends(str_slice(text, 0, text.size - 1), "\u2019") ? 4
                                                                   : 0;
}

/* Scholarly spellings have marks and apostrophes inside (Tansŏng, Ch'ungmu); they are not slips for plainer ones. */
static bool is_plain(const Document *document, size_t index)
{
    unsigned flags = document->words.at[index].flags;
    if ((flags & WORD_PLAIN) && !(flags & WORD_APOSTROPHE))
        return true;
    Str text = word_text(&document->words, index);
    text.size -= owner_size(document, index);
    for (size_t i = 0; i < text.size; i++) {
        if (!byte_is(text.at[i], BYTE_LOWER) && !byte_is(text.at[i], BYTE_UPPER))
            return false;
    }
    return true;
}

bool word_is_odd(const Document *document, size_t index)
{
    enum { SHORTEST = 3, SHORTEST_SHOUTED = 6 };
    const Word *word = &document->words.at[index];
    if (word->letter_case < CASE_CAPITAL) {
        bool syllable = word->letter_case == CASE_LOWER && index > 0 &&
                        document->words.at[index - 1].joint == JOINT_HYPHEN &&
                        document->words.at[index - 1].letter_case >= CASE_CAPITAL;
        if (!syllable)
            return false;
    }
    return word->script == SCRIPT_LATIN && word->size >= SHORTEST && word->size <= SPELLER_MOST &&
           (word->letter_case != CASE_UPPER || word->size >= SHORTEST_SHOUTED) &&
           !(word->flags & (WORD_DIGITS | WORD_STOPS)) && !is_english(document, index) && is_plain(document, index);
}

/* ---- The words around ---- */

static bool joined(const Document *document, size_t index)
{
    unsigned joint = document->words.at[index].joint;
    return joint != 0 && (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_COMMA)) == 0;
}

/* Words that a name may have inside: capitalised ones, numbers, and the small ones of English. */
static bool fits_inside(const Document *document, size_t index)
{
    static const char *const small[] = {"of", "the", "for", "and", "on"};
    const Word *word = &document->words.at[index];
    if (word->letter_case != CASE_LOWER)
        return true;
    if (index > 0 && document->words.at[index - 1].joint == JOINT_HYPHEN)
        return true;
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        if (str_is(word_text(&document->words, index), small[i]))
            return true;
    }
    return false;
}

/* The words around ODD; false where their letters are too many. */
static bool window_read(const Document *document, size_t odd, Window *window)
{
    size_t first = odd, last = odd;
    while (first > 0 && odd - first < BEFORE && joined(document, first - 1) && fits_inside(document, first - 1))
        first--;
    while (last + 1 < document->words.count && last - odd < BEHIND && joined(document, last) &&
           fits_inside(document, last + 1))
        last++;
    *window = (Window){.document = document, .first = first, .count = last - first + 1, .odd = odd};
    size_t used = 0;
    for (size_t i = 0; i < window->count; i++) {
        size_t size =
            fold_letters(word_text(&document->words, first + i), window->letters + used, sizeof window->letters - used);
        if (size > sizeof window->letters - used)
            return false;
        window->start[i] = used;
        used += size;
        window->end[i] = owner_size(document, first + i) > 0 ? used - 1 : used;
    }
    window->start[window->count] = used;
    return true;
}

/* A run of words in the window: [FIRST, LAST], counted from its start. */
typedef struct Run {
    size_t first;
    size_t last;
} Run;

static Str run_letters(const Window *window, Run run)
{
    return (Str){window->letters + window->start[run.first], window->end[run.last] - window->start[run.first]};
}

/* Words at which a name may begin or end. */
static bool edge(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return word->letter_case >= CASE_CAPITAL || word->letter_case == CASE_NONE ||
           (index > 0 && document->words.at[index - 1].joint == JOINT_HYPHEN);
}

/* Whether some form begins with the words from FIRST to the odd one, which are right. */
static bool begins_form(const Window *window, size_t first)
{
    const Document *document = window->document;
    uint32_t hash = HASH_START;
    size_t index = window->first + first;
    if (index == window->odd)
        return true;
    for (; index < window->odd; index++)
        hash = hash_join(hash, document->words.at[index].hash, document->words.at[index].letters);
    return filter_has(&document->lexicon->form_table, FILTER_BEGUN, hash);
}

/* Whether the run's letters are near to some form's, by a letter of the odd word or in how its sounds are spelled. */
static bool run_is_near(const Window *window, Run run)
{
    const Document *document = window->document;
    Str letters = run_letters(window, run);
    const Word *first = &document->words.at[window->first + run.first];
    if (letters.size < NEAR_LEAST || letters.size > NEAR_MOST || !edge(document, window->first + run.last) ||
        first->letter_case < CASE_CAPITAL || !begins_form(window, run.first))
        return false;
    size_t odd = window->odd - window->first;
    size_t from = window->start[odd] - window->start[run.first];
    size_t end = (odd == run.last ? window->end[odd] : window->start[odd + 1]) - window->start[run.first];
    uint32_t keys[NEAR_KEYS];
    size_t count = near_keys(letters, from, end, keys);
    for (size_t i = 0; i < count; i++) {
        if (bloom_has(&document->lexicon->near, keys[i]))
            return true;
    }
    return false;
}

/* ---- What may be meant ---- */

/* The odd word with what hyphens join to it within the run, [FIRST, LAST] in the window. */
static Run odd_token(const Window *window, Run run)
{
    const Word *words = &window->document->words.at[window->first];
    size_t odd = window->odd - window->first;
    Run token = {odd, odd};
    while (token.first > run.first && words[token.first - 1].joint == JOINT_HYPHEN)
        token.first--;
    while (token.last < run.last && words[token.last].joint == JOINT_HYPHEN)
        token.last++;
    return token;
}

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

/* A form that a run may be meant for. */
typedef struct Meant {
    const Form *form;
    unsigned distance;
    bool several; /* forms of other entries are as near */
} Meant;

static bool entry_stands(const Document *document, uint32_t entry)
{
    return document->first_named != NULL && document->first_named[entry] != NONE;
}

/* The nearer form; of forms equally near, the one whose entry the copy names. */
static void meant_add(const Document *document, Meant *meant, const Form *form, unsigned distance)
{
    if (meant->form != NULL && distance > meant->distance)
        return;
    bool nearer = meant->form == NULL || distance < meant->distance;
    if (!nearer && form->entry == meant->form->entry)
        return;
    bool stands = entry_stands(document, form->entry);
    if (!nearer && !stands && entry_stands(document, meant->form->entry))
        return;
    bool replaces = nearer || (stands && !entry_stands(document, meant->form->entry));
    if (replaces)
        *meant = (Meant){form, distance, false};
    else
        meant->several = true;
}

/* Whether the copy has as many words as FORM; of a person one more or less, because a given name is written in one or in
 * two. */
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

static Suggestions ask(Search *search, Str word)
{
    if (search->asked >= ASKED)
        return (Suggestions){NULL, 0};
    search->asked++;
    if (search->speller == NULL)
        search->speller = speller_borrow(search->spellers);
    return search->speller != NULL ? speller_suggest(search->speller, word) : (Suggestions){NULL, 0};
}

/* The form that the run is meant for, each suggestion for its odd word tried in turn. */
static Meant run_meant(Search *search, const Window *window, Run run, const Candidate *candidate)
{
    Meant meant = {0};
    Str copy = run_letters(window, run);
    if (is_form(window->document, copy))
        return meant;
    char text[SPELLER_MOST + 1];
    Run token = odd_token(window, run);
    Suggestions suggestions = ask(search, token_text(window, token, text, sizeof text));
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
        meant_look(window->document, copy, (Str){letters, before + size + (copy.size - behind)}, candidate, &meant);
    }
    return meant;
}

/* ---- What speaks for it ---- */

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
           (!is_english(document, index) && !filter_has(&document->lexicon->form_table, FILTER_BEGUN, word->hash));
}

static bool part_of_longer(const Document *document, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    if (mention->first > 0 && document->words.at[mention->first - 1].joint == JOINT_SPACE &&
        may_join(document, mention->first - 1))
        return true;
    return mention->ending == 0 && document->words.at[mention->last].joint == JOINT_SPACE &&
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

/* Whether the form is itself a cue of a country, or of Korea. */
static bool shows_country(const Lexicon *lexicon, const Form *form)
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
        if (is_english(document, index))
            slip->english_around++;
        else
            slip->company = true;
    }
    uint32_t hash = fold_hash(HASH_START, meant_word(document, form, spaces));
    slip->english = bloom_has(&document->lexicon->english, hash);
    slip->prominent = shows_country(document->lexicon, form);
}

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
    slip.mention.zones = zones_around(document, &slip.mention);
    slip.evidence = (uint8_t)shown_around(document, candidate, meant->form);
    slip.part = part_of_longer(document, &slip.mention);
    slip.listed = in_list(document, &slip.mention);
    note_letters(window, run, meant->form, &slip);
    note_right(document, &slip);
    slips->at = arena_room(document->arena, slips->at, slips->count, &slips->capacity, sizeof slip);
    if (slips->count < slips->capacity)
        slips->at[slips->count++] = slip;
}

/* Behind a surname stands a given name, which nobody need be asked of. */
static bool behind_surname(const Document *document, size_t first)
{
    return first > 0 && document->words.at[first - 1].joint == JOINT_SPACE &&
           document->words.at[first - 1].letter_case == CASE_CAPITAL && cue_is(document, first - 1, CUE_SURNAME);
}

/* Whether a slip would be told at all: of a short word that may be Korean nobody says so without the Hangul behind it. */
static bool worth_asking(Search *search, const Window *window, Run run)
{
    enum { SHORT = 7 };
    const Document *document = search->document;
    Run token = odd_token(window, run);
    if (behind_surname(document, window->first + run.first))
        return false;
    if (token.first != run.first || token.last != run.last ||
        window->end[run.last] - window->start[run.first] >= SHORT ||
        (document->words.at[window->first + run.last].joint & JOINT_OPEN))
        return true;
    return !can_be_korean(document, window->odd, &search->suspects.readings);
}

/* Looks at the runs of LENGTH words around the odd one; true where one is a slip, whose last word goes to *LAST. */
static bool look_at_length(Search *search, const Window *window, size_t length, size_t *last)
{
    size_t odd = window->odd - window->first;
    size_t from = odd + 1 > length ? odd + 1 - length : 0;
    for (size_t first = from; first <= odd && first + length <= window->count; first++) {
        Run run = {first, first + length - 1};
        if (!run_is_near(window, run) || !worth_asking(search, window, run))
            continue;
        Candidate candidate = {
            .first = (uint32_t)(window->first + run.first),
            .last = (uint32_t)(window->first + run.last),
            .ending = (uint8_t)owner_size(search->document, window->first + run.last),
        };
        Meant meant = run_meant(search, window, run, &candidate);
        if (meant.form == NULL || meant.several)
            continue;
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
    if (!found)
        suspect_add(search->document, index, &search->suspects);
    return last;
}

void slips_find(Document *document, Spellers *spellers)
{
    if (document->lexicon->english.blocks == 0 || spellers == NULL)
        return; /* without English every word would be odd */
    Search search = {.document = document, .spellers = spellers};
    size_t next = 0; /* mention */
    for (size_t i = 0; i < document->words.count; i++) {
        if (!word_is_odd(document, i))
            continue;
        while (next < document->mentions.count && document->mentions.at[next].last < i)
            next++;
        if (next < document->mentions.count && document->mentions.at[next].first <= i)
            i = document->mentions.at[next].last;
        else
            i = look_around(&search, i);
    }
    speller_return(spellers, search.speller);
    suspects_compare(document, &search.suspects);
}
