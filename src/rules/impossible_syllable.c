/* impossible-syllable: letters that no Hangul is read as, in what the words around them make a Korean name. */
#include "rules/gloss_house.h"
#include "rules/table.h"

#include "glossary/near.h"
#include "korean/reading.h"
#include "mention/cue.h"
#include "mention/slip.h"
#include "words/fold.h"

static bool is_one_of(Str word, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (fold_equal(word, str_of(*words)))
            return true;
    }
    return false;
}

/* ---- What makes a word Korean ---- */

/* Kwnag-gu, Haegmyeon-ri. */
static bool has_unit(const Document *document, size_t index)
{
    static const char *const units[] = {"gu",    "dong", "ri",  "ni",   "do", "si",  "gun", "eup",
                                        "myeon", "myon", "san", "gang", "ro", "kun", "up",  NULL};
    const Words *words = &document->words;
    return words->at[index].joint == JOINT_HYPHEN && index + 1 < words->count &&
           words->at[index + 1].letter_case == CASE_LOWER && words->at[index + 1].joint != JOINT_HYPHEN &&
           is_one_of(word_text(words, index + 1), units);
}

/* A place's name, by an ending that no Japanese name has behind a hyphen. */
static bool is_of_place(const Document *document, size_t index)
{
    static const char *const shared[] = {"san", "do", "ro", NULL};
    return has_unit(document, index) && !is_one_of(word_text(&document->words, index + 1), shared);
}

static const Str province_word = STR_LITERAL("Province");

static bool has_province(const Document *document, size_t index)
{
    const Words *words = &document->words;
    return joint_spaces(words->at[index].joint) && index + 1 < words->count &&
           words->at[index + 1].letters == province_word.size && fold_equal(word_text(words, index + 1), province_word);
}

/* Kwnag, South Korea. */
static bool has_korea_behind(const Document *document, size_t index)
{
    const Lexicon *lexicon = document->lexicon;
    const Words *words = &document->words;
    size_t next = index + 1;
    uint32_t korea = lexicon_country(lexicon, "kr") | lexicon_country(lexicon, "kp");
    return (words->at[index].joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE)) == JOINT_COMMA && next < words->count &&
           (cue_at(document, next, CUE_KOREA) || cue_between(document, next, next + 1, CUE_COUNTRY, korea));
}

/* A syllable of a hyphenated given name behind a Korean surname: Han Sugn-pil. */
static bool has_surname(const Document *document, size_t index)
{
    const Words *words = &document->words;
    size_t first = index > 0 && words->at[index - 1].joint == JOINT_HYPHEN ? index - 1 : index;
    return words->at[first].joint == JOINT_HYPHEN && first > 0 && joint_spaces(words->at[first - 1].joint) &&
           words->at[first - 1].letter_case == CASE_CAPITAL && words->at[first].letter_case == CASE_CAPITAL &&
           cue_is(document, first - 1, CUE_SURNAME);
}

/* Words of other countries in the sentence, whose names end in such syllables too. */
static bool is_abroad(const Document *document, size_t index)
{
    const Lexicon *lexicon = document->lexicon;
    uint32_t korea = lexicon_country(lexicon, "kr") | lexicon_country(lexicon, "kp");
    size_t first, end;
    words_sentence(&document->words, index, &first, &end);
    return cue_between(document, first, end, CUE_COUNTRY, ~korea);
}

/* ---- What is left alone ---- */

/* Chinese and Vietnamese spellings have letters that no Korean one has. */
static bool looks_foreign(Str word)
{
    char letters[NEAR_MOST];
    size_t size = fold_letters(word, letters, sizeof letters);
    if (size > sizeof letters)
        return true;
    for (size_t i = 0; i < size; i++) {
        bool doubled = i + 1 < size && letters[i] == letters[i + 1] && strchr("zfvx", letters[i]) != NULL;
        bool chinese =
            letters[i] == 'x' || letters[i] == 'q' || (i + 1 < size && letters[i] == 'z' && letters[i + 1] == 'h');
        if (doubled || chinese || letters[i] == 'f' || letters[i] == 'v')
            return true;
    }
    return false;
}

enum { SHORTEST = 4, SUSPECTED = 64 }; /* letters; words of one copy, more are left alone */

static bool may_be_name(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return word_in_name(&document->words, index) && word->script == SCRIPT_LATIN && word->letter_case != CASE_MIXED &&
           word->letters >= SHORTEST && word->letters <= NEAR_MOST;
}

/* Whether the hyphens and the word behind let is_framed be true; they seldom do. */
static bool may_be_framed(const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    bool province = joint_spaces(word->joint) && index + 1 < words->count && word[1].letters == province_word.size;
    return word->joint == JOINT_HYPHEN || province || (index > 0 && word[-1].joint == JOINT_HYPHEN);
}

static bool is_framed(const Document *document, size_t index)
{
    return may_be_framed(&document->words, index) && may_be_name(document, index) &&
           (has_unit(document, index) || has_province(document, index) || has_surname(document, index));
}

/* The word without the owner's 's. */
static Span name_span(const Document *document, size_t index)
{
    Span span = word_span(&document->words.at[index]);
    span.size -= (uint32_t)owner_size(document, index);
    return span;
}

/* Whether no Hangul is read so, and no name of the neighbours is spelled so. People spell their names in more ways than
 * places are spelled. */
static bool is_unreadable(const Document *document, size_t index, bool place)
{
    Str text = span_text(document->copy->text, name_span(document, index));
    bool readable = place ? reading_place_possible(text) : reading_possible(text);
    return !readable && !looks_foreign(text);
}

/* TEXT with two neighbouring letters exchanged so that it can be read; COUNT gets in how many ways, two for more. */
static Str exchanged(const Document *document, Str text, size_t *count)
{
    Str found = {"", 0};
    *count = 0;
    for (size_t i = 1; i + 1 < text.size && *count < 2; i++) {
        char *letters = arena_alloc(document->arena, text.size);
        if (letters == NULL || text.at[i] == text.at[i + 1])
            continue;
        memcpy(letters, text.at, text.size);
        letters[i] = text.at[i + 1];
        letters[i + 1] = text.at[i];
        if (!reading_sino_possible((Str){letters, text.size}))
            continue;
        found = (Str){letters, text.size};
        ++*count;
    }
    return found;
}

static bool behind_place_word(const Document *document, size_t index)
{
    static const char *const ways[] = {"from", "to", "at", NULL};
    const Words *words = &document->words;
    return cue_before(document, index, CUE_PLACE_BEFORE) ||
           (index > 0 && joint_spaces(words->at[index - 1].joint) && is_one_of(word_text(words, index - 1), ways));
}

/* ㄱ before ㄴ is written ng, and so gn stands where two letters have changed places (Cheognwa), or in a native name. */
static bool has_turned_ng(const Document *document, size_t index)
{
    Str text = span_text(document->copy->text, name_span(document, index));
    return str_find(text, str_of("gn"), 0) != SIZE_MAX && !reading_sino_possible(text);
}

/* Two English words in one: Koreatown. */
static bool is_compound(const Document *document, Str word)
{
    enum { LEAST_BEFORE = 3, LEAST_BEHIND = 4 };
    const Bloom *english = &document->lexicon->english;
    for (size_t i = LEAST_BEFORE; i + LEAST_BEHIND <= word.size; i++) {
        if (bloom_has(english, fold_hash(HASH_START, str_slice(word, 0, i))) &&
            bloom_has(english, fold_hash(HASH_START, str_after(word, i))))
            return true;
    }
    return false;
}

/* A word of place before it, something Korean in the sentence, and letters of which two have changed places: nothing else
 * says that it is Korean. What costs least is asked first, since most names of a copy come by here. */
static bool is_swapped_place(const Document *document, size_t index)
{
    enum { SHORTEST_ALONE = 6 };
    size_t first, end, ways;
    if (!behind_place_word(document, index) || mention_covering(document, index, index) != NULL)
        return false;
    words_sentence(&document->words, index, &first, &end);
    bool korean = has_korea_behind(document, index) || (document->words.at[index].letters >= SHORTEST_ALONE &&
                                                        cue_between(document, first, end, CUE_KOREA, 0));
    Str text = span_text(document->copy->text, name_span(document, index));
    return korean && (is_unreadable(document, index, true) || has_turned_ng(document, index)) &&
           !is_compound(document, text) && exchanged(document, text, &ways).size > 0;
}

/* What in TEXT cannot be read. */
static const char *trouble(const Document *document, Str text)
{
    char letters[NEAR_MOST];
    size_t size = fold_letters(text, letters, sizeof letters), unread = reading_unread(text);
    if (unread == 0 || unread > size)
        return "no syllables of a place are spelled so";
    return arena_print(document->arena, "'%.*s' is left over", (int)unread, letters + size - unread);
}

static Finding *report(const Document *document, Findings *findings, size_t index)
{
    Span span = name_span(document, index);
    Str text = span_text(document->copy->text, span);
    if (zones_touch(document, span, SILENT_QUOTED))
        return NULL;
    size_t ways;
    Str near = exchanged(document, text, &ways);
    near.size = ways == 1 ? near.size : 0;
    Site site = {span, near.size > 0 ? near : (Str){0}};
    Finding *finding = finding_add(findings, &rule_impossible_syllable, 0.95F, site);
    if (finding == NULL)
        return NULL;
    const char *nearest = near.size > 0 ? arena_print(document->arena, "; nearest '%.*s'", STR(near)) : "";
    finding->ask = true; /* somebody's name, perhaps */
    finding_message(finding, "'%.*s' cannot be read as Korean: %s%s", STR(text), trouble(document, text), nearest);
    return finding;
}

/* Words that may be reported, and how often each stands in the copy. */
typedef struct Suspected {
    uint32_t at[SUSPECTED];
    uint32_t times[SUSPECTED];
    size_t count;
} Suspected;

static bool is_suspect(const Document *document, size_t index)
{
    /* What is soon seen comes first: to read a word takes as long as to look at hundreds. */
    if (!may_be_name(document, index) || !word_is_odd(document, index) ||
        mention_covering(document, index, index) != NULL)
        return false;
    bool wrong = is_framed(document, index) ? is_unreadable(document, index, is_of_place(document, index))
                                            : is_swapped_place(document, index);
    return wrong && !is_abroad(document, index);
}

static void suspect(const Document *document, Suspected *suspected)
{
    const WordList *names = &document->words.names;
    for (size_t k = 0; k < names->count && suspected->count < SUSPECTED; k++) {
        size_t i = names->at[k];
        if (is_suspect(document, i))
            suspected->at[suspected->count++] = (uint32_t)i;
    }
}

static void count_times(const Words *words, Suspected *suspected)
{
    uint64_t hashes = 0; /* a bit each; few other words have one of them */
    for (size_t k = 0; k < suspected->count; k++)
        hashes |= hash_bit(words->at[suspected->at[k]].hash);
    for (size_t i = 0; hashes != 0 && i < words->count; i++) {
        for (size_t k = 0; (hashes & hash_bit(words->at[i].hash)) && k < suspected->count; k++)
            suspected->times[k] += words->at[i].hash == words->at[suspected->at[k]].hash;
    }
}

static void check_framed(const Document *document, Findings *findings)
{
    enum { OFTEN = 5 }; /* a spelling that comes back is somebody's choice */
    Suspected suspected = {0};
    suspect(document, &suspected);
    count_times(&document->words, &suspected);
    for (size_t k = 0; k < suspected.count; k++) {
        if (suspected.times[k] < OFTEN)
            report(document, findings, suspected.at[k]);
    }
}

/* ---- Beside Hangul ---- */

/* Whether words [FIRST, LAST] are, but for a letter or two, TEXT. */
static bool is_near(const Document *document, size_t first, size_t last, Str text)
{
    enum { MOST = 2 };
    char here[NEAR_MOST], there[NEAR_MOST];
    Str words = span_text(document->copy->text, words_span(&document->words, first, last));
    size_t size = fold_letters(words, here, sizeof here), other = fold_letters(text, there, sizeof there);
    return size <= sizeof here && other <= sizeof there && 2 * MOST < other &&
           near_distance((Str){here, size}, (Str){there, other}) <= MOST;
}

/* Whether the words from some word on, up to LAST, are nearly the romanization of GLOSS; that goes to *RIGHT. */
static bool reads_nearly(const Document *document, const Side *side, const Gloss *gloss, Romanized *right)
{
    for (size_t first = side->first; first <= (side->behind ? side->first : side->last); first++) {
        *right = gloss_romanized(document, first, side->last, gloss->text);
        if (is_near(document, first, side->last, right->letters))
            return true;
    }
    return false;
}

/* A word beside Hangul that no Hangul is read as, in Latin that is nearly its romanization. */
static void look_beside(void *context, const Beside *beside)
{
    const Inspection *inspection = context;
    const Document *document = inspection->document;
    const Side *side = &beside->sides[0];
    if (!side->brackets || beside->gloss.script != SCRIPT_HANGUL)
        return;
    bool place = gloss_surname(document, side->first, side->last, beside->gloss.text) == 0;
    for (size_t i = side->first; i <= side->last; i++) {
        Romanized right;
        if (!word_is_odd(document, i) || is_framed(document, i) || mention_covering(document, i, i) != NULL ||
            !is_unreadable(document, i, place) || !reads_nearly(document, side, &beside->gloss, &right))
            continue;
        Finding *finding = report(document, inspection->findings, i);
        if (finding != NULL)
            finding_note_at(finding, beside->gloss.span, "this is '%.*s' in the %s", STR(right.letters), right.system);
        return;
    }
}

static void check(const Document *document, Findings *findings)
{
    if (document->names_korea)
        check_framed(document, findings);
    besides_each(document, look_beside, &(Inspection){document, findings});
}

const Rule rule_impossible_syllable = {
    .id = "impossible-syllable",
    .severity = IREUM_WARNING,
    .summary = "letters that no Hangul is read as, in a Korean name",
    .why =
        "A slip in a name that no dictionary has is seen by nobody. But Hangul has syllables of a few shapes only, and "
        "most slips in their Latin letters make something that no syllable is.",
    .triggers =
        "A capitalised word that is no English and in no glossary, that the words around it make Korean, and that "
        "cannot be cut into syllables of any romanization or of anybody's own spelling: before the ending of a place "
        "(-gu, -dong, -ri, -do, -san, -gang and their like) or the word Province, before a comma and Korea or a place "
        "of it "
        "(Kwnag, South Korea), in a hyphenated given name "
        "behind a Korean surname (Han Sugn-pil), or with Hangul in brackets behind it that is romanized as nearly the "
        "same. A place must be spelled as a system or the customs before it spell places (Gyoengju is not), a person "
        "in any way that people do. The message has the letters that are left over at the end, and the fix exchanges "
        "two letters, where only one such exchange gives a name.\n\n"
        "Behind a word of place alone (near Gyoengbok, in Kwnag, South Korea), where the sentence names Korea, a word "
        "is reported that becomes a name by such an exchange.",
    .silent =
        "Nothing is said in copy that names nothing Korean, in a sentence that names another country, in quoted "
        "documents, titles of works, references and longer official names, of a word in capitals and small letters "
        "mixed, of one that stands five times or more in the copy, which is somebody's own spelling, and of spellings "
        "that look Chinese or Vietnamese. What is a slip for a name of the glossary is told by name-typo. Many slips "
        "make another possible syllable and are not found.",
    .bad = "They met in Kwnag-gu, Seoul, South Korea.",
    .good = "They met in Kwang-gu, Seoul, South Korea.",
    .check = check,
};
