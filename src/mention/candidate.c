/* candidate.c: finding the stretches of words that a form may match, and comparing them with it. */
#include "mention/person.h"
#include "mention/stages.h"

#include "words/bytes.h"
#include "words/fold.h"

static void candidate_add(Candidates *candidates, Arena *arena, Candidate candidate)
{
    candidates->at =
        arena_room(arena, candidates->at, candidates->count, &candidates->capacity, sizeof *candidates->at);
    if (candidates->count < candidates->capacity)
        candidates->at[candidates->count++] = candidate;
}

/* English words that stand behind a name, and in whose letters no Korean syllable ends: Sung-namsaid. */
static const Str tails[] = {
    STR_LITERAL("added"), STR_LITERAL("also"), STR_LITERAL("and"),     STR_LITERAL("asked"), STR_LITERAL("called"),
    STR_LITERAL("has"),   STR_LITERAL("said"), STR_LITERAL("says"),    STR_LITERAL("sent"),  STR_LITERAL("spoke"),
    STR_LITERAL("the"),   STR_LITERAL("told"), STR_LITERAL("visited"), STR_LITERAL("was"),   STR_LITERAL("were"),
    STR_LITERAL("who"),   STR_LITERAL("will"), STR_LITERAL("with"),    STR_LITERAL("would"),
};

/* Bytes of the English word that is glued to the end of WORD; 0 where there is none. */
static size_t tail_size(Str word)
{
    enum { SHORTEST = 5 };
    for (size_t i = 0; word.size >= SHORTEST && i < sizeof tails / sizeof *tails; i++) {
        Str tail = tails[i];
        if (tail.at[tail.size - 1] == word.at[word.size - 1] && tail.size < word.size &&
            str_equal(str_after(word, word.size - tail.size), tail))
            return tail.size;
    }
    return 0;
}

/* A name of several words, from word BEGIN on, to whose last word the next one is glued. */
static void glued_find(const Document *document, size_t begin, Candidates *candidates)
{
    const Words *words = &document->words;
    const PhraseTable *table = &document->lexicon->form_table;
    uint32_t hash = words->at[begin].hash;
    for (size_t end = begin + 1; end < words->count && end - begin < PHRASE_WORDS; end++) {
        unsigned joint = words->at[end - 1].joint;
        if (!filter_has(table, FILTER_BEGUN, hash) ||
            (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN)) != 0)
            return;
        Str word = word_text(words, end);
        size_t tail = words->at[end].flags & WORD_PLAIN ? tail_size(word) : 0;
        const Node *node = tail > 0 ? phrase_node(table, fold_hash(hash, str_slice(word, 0, word.size - tail))) : NULL;
        if (node != NULL)
            candidate_add(
                candidates, document->arena,
                (Candidate){(uint32_t)begin, (uint32_t)end, node->first, (uint16_t)node->count, (uint8_t)tail, 0});
        hash = hash_join(hash, words->at[end].hash, words->at[end].letters);
    }
}

void candidates_find(const Document *document, Candidates *candidates)
{
    const Words *words = &document->words;
    const PhraseTable *table = &document->lexicon->form_table;
    PhraseHit hits[PHRASE_HITS];
    for (size_t i = 0; i < words->count; i++) {
        if (words->at[i].letter_case == CASE_CAPITAL)
            glued_find(document, i, candidates);
        if (!phrase_may_begin(table, words, i))
            continue;
        size_t count = phrase_find(table, words, i, hits);
        for (size_t k = count; k > 0; k--) {
            const PhraseHit *hit = &hits[k - 1];
            /* What has a form's letters as it stands is no plural: Foreign Affairs. */
            if (hit->ending > 0 && k < count && hits[k].end == hit->end)
                continue;
            candidate_add(candidates, document->arena,
                          (Candidate){(uint32_t)i, hit->end, hit->first, hit->count, (uint8_t)hit->ending, 0});
        }
    }
}

Span candidate_span(const Document *document, const Candidate *candidate)
{
    Span span = words_span(&document->words, candidate->first, candidate->last);
    span.size -= candidate->ending;
    return span;
}

unsigned form_joint(const Lexicon *lexicon, const Form *form, size_t letter)
{
    for (uint32_t i = 0; i < form->break_count; i++) {
        const Break *item = &lexicon->breaks[form->first_break + i];
        if (item->letter == letter)
            return item->joint;
    }
    return 0;
}

/* Copy may hyphenate anything; it may part with a space what the form parts with space or hyphen; other punctuation
 * must be the form's. */
static bool joint_fits(unsigned copy, unsigned form)
{
    if (joint_splits(copy))
        return true;
    unsigned spaces = JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_DASH;
    unsigned punctuation = copy & ~spaces;
    if (punctuation & ~form)
        return false;
    return form != 0 || copy == 0;
}

/* A hyphen with a space on both sides parts what stands beside it, unless the form is apart there too. */
static bool hyphen_parts(const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    bool touches = word->offset + word->size == words->at[index + 1].offset - 2;
    return (word->joint & JOINT_SPACE) != 0 && (word->joint & JOINT_HYPHEN) != 0 && !touches;
}

/* TEXT, the candidate's, has the same letters, and is apart only where the form may be. */
static bool letters_fit(const Document *document, const Candidate *candidate, const Form *form, Str text)
{
    if (!fold_equal(text, form_text(document, form)) && !fold_alike(text, form_text(document, form)))
        return false;
    /* A word of Russian letters that all look Latin is a Russian word. */
    const Word *word = &document->words.at[candidate->first];
    if (candidate->first == candidate->last)
        return !(word->flags & WORD_ODD) || word->script != SCRIPT_OTHER;
    size_t letters = 0;
    for (size_t i = candidate->first; i < candidate->last; i++) {
        letters += document->words.at[i].letters;
        unsigned joint = document->words.at[i].joint;
        if (joint & JOINT_DASH && joint != JOINT_DASH)
            return false; /* spaced dashes part sentences */
        unsigned parted = form_joint(document->lexicon, form, letters);
        if (!joint_fits(joint, parted) || (parted == 0 && hyphen_parts(&document->words, i)))
            return false;
    }
    return true;
}

static bool upper_at(Str text)
{
    size_t size = 0;
    return text.size > 0 && code_point(utf8_next(text.at, &size))->upper;
}

/* Capitals: a name is not written small, and a short word all in capitals is rather an acronym. */
static Fit case_fit(const Document *document, const Candidate *candidate, const Form *form)
{
    const Word *first = &document->words.at[candidate->first];
    Str text = form_text(document, form);
    if (upper_at(text) && first->letter_case == CASE_LOWER && !form->lowered)
        return UNFIT_SMALL;
    bool shouted = candidate->first == candidate->last && first->letter_case == CASE_UPPER && first->size <= 4;
    if (!shouted)
        return FITS;
    bool acronym = upper_at(text) && text_differs(word_text(&document->words, candidate->first), text) == 0;
    return acronym ? FITS : UNFIT_CAPITALS;
}

static bool exactly(const Form *form, Str copy, Str text)
{
    /* A misplaced apostrophe does not make another name of several words: Girl's Generation. */
    unsigned allowed = form->word_count > 1 ? DIFFERS_APOSTROPHE : 0;
    return (text_differs(copy, text) & ~allowed) == 0;
}

/* Words that may be joined to a name by a hyphen in front of it. */
static bool prefix_word(Str word)
{
    static const char *const prefixes[] = {"anti", "ex",  "inter", "intra", "mid",  "non", "post",
                                           "pre",  "pro", "then",  "trans", "Anti", "Ex",  "Inter",
                                           "Mid",  "Non", "Post",  "Pre",   "Pro"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (str_is(word, prefixes[i]))
            return true;
    }
    return false;
}

/* Syllables that make another name of a place: Seoul-ro, Gwanghwamun-gil, Hamhung-ri. */
static bool unit_word(Str word)
{
    static const char *const units[] = {"dong", "do",  "eup",   "ga",   "gil", "gu", "gun", "gung", "guyok", "ho",
                                        "ku",   "kun", "myeon", "myon", "ri",  "ro", "sa",  "san",  "si",    "up"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (str_is(word, units[i]))
            return true;
    }
    return false;
}

/* Whether the words at LAST and behind it are rather a given name: Park Jin-hee is not Park Jin, as in Park Jin-led; nor
 * is Geun-hye a weight. */
static bool given_goes_on(const Document *document, size_t last)
{
    NamePart part = part_of(document, last, last + 1);
    return part.size > 0 && koreanness(&document->lexicon->names, &part, false) > 0;
}

bool candidate_hyphens_fit(const Document *document, const Candidate *candidate, const Form *form)
{
    const Words *words = &document->words;
    const Entry *entry = &document->lexicon->entries[form->entry];
    bool one_word = form->word_count == 1;
    if (candidate->first > 0 && words->at[candidate->first - 1].joint == JOINT_HYPHEN) {
        Str before = word_text(words, candidate->first - 1);
        bool another_name = words->at[candidate->first - 1].letter_case >= CASE_CAPITAL && before.size >= 2;
        if (!prefix_word(before) && !(another_name && (!one_word || before.size > 5 ||
                                                       words->at[candidate->first - 1].letter_case == CASE_UPPER)))
            return false;
    }
    const Word *last = &words->at[candidate->last];
    if (last->joint != JOINT_HYPHEN || candidate->last + 1 >= words->count)
        return true;
    const Word *after = &words->at[candidate->last + 1];
    Str text = word_text(words, candidate->last + 1);
    bool person_or_term = entry->class == CLASS_PERSON || (entry->class == CLASS_TERM && one_word);
    if (after->letter_case == CASE_LOWER && last->letter_case == CASE_CAPITAL && person_or_term &&
        given_goes_on(document, candidate->last))
        return false;
    if (after->letter_case == CASE_LOWER)
        return text.size >= 3 ? !unit_word(text) : false;
    return after->letter_case == CASE_NONE || (text.size > 5 && entry->class != CLASS_PERSON);
}

/* KimJongUn: in one word, but with a capital at each place where the form has a space. */
static bool parted_by_capitals(const Document *document, const Candidate *candidate, const Form *form)
{
    Str word = span_text(document->copy->text, candidate_span(document, candidate));
    if (document->words.at[candidate->first].letter_case != CASE_MIXED || fold_letters(word, NULL, 0) != word.size)
        return false;
    for (uint32_t i = 0; i < form->break_count; i++) {
        const Break *item = &document->lexicon->breaks[form->first_break + i];
        if ((item->joint & JOINT_SPACE) && !byte_is(word.at[item->letter], BYTE_UPPER))
            return false;
    }
    return true;
}

/* Two syllables behind a surname, joined by a hyphen: Kim Ho-jun is not Heo Jun, as in Ho Jun. */
static bool two_given_syllables(const Document *document, const Candidate *candidate)
{
    const Words *words = &document->words;
    size_t first = candidate->first;
    return candidate->last == first + 1 && words->at[first].joint == JOINT_HYPHEN && first > 0 &&
           words->at[first - 1].joint == JOINT_SPACE && words->at[first - 1].letter_case == CASE_CAPITAL &&
           cue_is(document, first - 1, CUE_SURNAME);
}

/* A person's name of one given syllable before a capital syllable (Kim Yong | Nam) may be the half of another name. */
static Fit name_fit(const Document *document, const Candidate *candidate, const Form *form)
{
    const Lexicon *lexicon = document->lexicon;
    const Entry *entry = &lexicon->entries[form->entry];
    const Words *words = &document->words;
    if (entry->class == CLASS_PERSON && two_given_syllables(document, candidate))
        return UNFIT_GIVEN_NAME;
    if (entry->class != CLASS_PERSON || entry->surname_words == 0)
        return FITS;
    if (candidate->first == candidate->last) /* a surname stands apart: choguk, "fatherland", is not Cho Kuk */
        return parted_by_capitals(document, candidate, form) ? FITS : UNFIT_JOINED;
    if (candidate->ending > 0)
        return FITS;
    enum { TWO_SYLLABLES = 6 }; /* bytes of Hangul: surname and given name of one syllable each */
    const Word *last = &words->at[candidate->last];
    if (lexicon_text(lexicon, entry->hangul).size > TWO_SYLLABLES || !joint_spaces(last->joint))
        return FITS;
    const Word *after = &words->at[candidate->last + 1];
    bool syllable = after->letter_case == CASE_CAPITAL && after->size <= 6;
    return !syllable || cue_is(document, candidate->last + 1, CUE_TITLE) ? FITS : UNFIT_HALF;
}

/* A place without a space behind a Korean surname is somebody's given name: Kim Sunan, Shin Yeong-il. */
static bool place_stands_alone(const Document *document, const Candidate *candidate, const Form *form)
{
    const Entry *entry = &document->lexicon->entries[form->entry];
    if (entry->class != CLASS_PLACE || str_find(form_text(document, form), str_of(" "), 0) != SIZE_MAX ||
        candidate->first == 0)
        return true;
    const Word *before = &document->words.at[candidate->first - 1];
    return !joint_spaces(before->joint) || before->letter_case != CASE_CAPITAL ||
           !cue_is(document, candidate->first - 1, CUE_SURNAME);
}

/* Marks, or an apostrophe that is no English genitive, which FORM has not. */
static bool scholarly(Str text, Str form)
{
    unsigned differs = text_differs(text, form);
    bool genitive = str_find(form, (Str){"'", 1}, 0) != SIZE_MAX;
    return (differs & DIFFERS_MARKS) || ((differs & DIFFERS_APOSTROPHE) && !genitive);
}

Fit candidate_fit(const Document *document, const Candidate *candidate, const Form *form)
{
    const Entry *entry = &document->lexicon->entries[form->entry];
    Str text = span_text(document->copy->text, candidate_span(document, candidate));
    bool same = str_equal(text, form_text(document, form)); /* nearly every right name */
    if (!same && !letters_fit(document, candidate, form, text))
        return UNFIT_LETTERS;
    if (form->kind >= IREUM_FORM_HANGUL)
        return FITS;
    /* Kwachon is a mistake; Kwach'ŏn is another system. */
    if (!same && form_flagged(form) && scholarly(text, form_text(document, form)))
        return UNFIT_SCHOLARLY;
    bool exact = form_right(form) && entry->match == MATCH_EXACT;
    if (!same && exact && !exactly(form, text, form_text(document, form)))
        return UNFIT_EXACT;
    Fit fit = case_fit(document, candidate, form);
    if (fit == FITS && !candidate_hyphens_fit(document, candidate, form))
        fit = UNFIT_HYPHEN;
    if (fit == FITS)
        fit = name_fit(document, candidate, form);
    if (fit != FITS)
        return fit;
    return place_stands_alone(document, candidate, form) ? FITS : UNFIT_GIVEN_NAME;
}
