/* name_parse.c: the parts of a Latin name. Its words are split where a space, hyphen, stop or capital does, titles are
 * dropped, and of the orders that are possible the one that the name model finds likeliest is taken. */
#include "korean/name.h"

#include "base/unicode.h"
#include "words/fold.h"

#include <math.h>

enum { WORDS_MOST = 8 };

typedef struct NameWord {
    NamePart part;
    size_t pieces;
    bool initials; /* single letters with stops or hyphens: K.J. */
    bool capitals; /* all of several letters */
    bool comma;    /* behind it */
    bool foreign;  /* it has a letter that is not Latin, or is too long */
} NameWord;

typedef struct NameWords {
    NameWord at[WORDS_MOST];
    size_t count;
    bool overflow; /* there were more */
} NameWords;

/* ---- Words ---- */

/* A word while its characters are read. */
typedef struct WordDraft {
    NameWord word;
    size_t letters, capitals; /* characters */
    size_t run;               /* letters since the last bound */
    bool divides;             /* a bound is due in front of the next letter */
    bool lower;               /* the last letter was lower case */
    bool stops;               /* a letter alone had a stop behind it */
    size_t singles;           /* pieces of one letter */
} WordDraft;

static void end_piece(WordDraft *draft)
{
    draft->singles += draft->run == 1;
    draft->word.pieces += draft->run > 0;
    draft->run = 0;
}

/* The folded letters of one character. A breve tells the vowel, which the letter without it does not: ŏ is eo, ŭ is eu. */
static size_t letters_of(Str character, char letters[FOLD_SIZE + 2])
{
    size_t size, start = 0;
    uint32_t value = utf8_next(character.at, &size);
    bool breve = value == 0x14E || value == 0x14F || value == 0x16C || value == 0x16D;
    if (breve)
        letters[start++] = 'e';
    return start + fold_letters(character, letters + start, FOLD_SIZE + 1);
}

static void add_letter(WordDraft *draft, Str character, const CodePoint *point)
{
    char letters[FOLD_SIZE + 2];
    size_t count = letters_of(character, letters);
    NamePart *part = &draft->word.part;
    bool inner_capital = point->upper && draft->lower;
    if (draft->divides || inner_capital) {
        end_piece(draft);
        if (part->size > 0 && part->size < NAME_LETTERS)
            part->bounds |= (uint64_t)1 << part->size;
    }
    draft->divides = false;
    for (size_t i = 0; i < count; i++) {
        if (letters[i] < 'a' || letters[i] > 'z' || part->size == NAME_LETTERS)
            draft->word.foreign = true;
        else
            part->letters[part->size++] = letters[i];
    }
    draft->letters++;
    draft->capitals += point->upper;
    draft->lower = !point->upper;
    draft->run++;
}

/* Takes off the possessive ending at the end of TEXT. */
static Str without_ending(Str text)
{
    text = str_trim(text);
    if (str_ends(text, "'s") || str_ends(text, "'S"))
        return str_slice(text, 0, text.size - 2);
    if (str_ends(text, "\u2019s") || str_ends(text, "\u2019S"))
        return str_slice(text, 0, text.size - 4);
    return text;
}

static void words_add(NameWords *words, WordDraft *draft)
{
    end_piece(draft);
    NameWord *word = &draft->word;
    bool empty = word->part.size == 0 && !word->foreign;
    word->initials = draft->stops && draft->singles == word->pieces;
    word->capitals = !word->initials && draft->letters > 1 && draft->capitals == draft->letters;
    if (!empty && words->count < WORDS_MOST)
        words->at[words->count++] = *word;
    words->overflow |= !empty && words->count == WORDS_MOST;
    *draft = (WordDraft){.run = 0};
}

static bool is_hyphen(uint32_t value)
{
    return value == '-' || (value >= 0x2010 && value <= 0x2013) || value == 0x2212;
}

static bool is_apostrophe(uint32_t value)
{
    return value == '\'' || value == 0x2018 || value == 0x2019 || value == 0x02BC || value == '`';
}

/* What stands between letters: goes on with the word, or ends it. */
static void read_between(WordDraft *draft, uint32_t value, NameWords *words)
{
    if (is_apostrophe(value) || code_point(value)->category == CATEGORY_HIDDEN)
        return;
    if (is_hyphen(value) || value == '.') {
        draft->stops |= value == '.' && draft->run == 1;
        draft->divides = true;
        return;
    }
    bool comma = value == ',';
    words_add(words, draft);
    if (comma && words->count > 0)
        words->at[words->count - 1].comma = true;
}

static void split(Str text, NameWords *words)
{
    WordDraft draft = {.run = 0};
    *words = (NameWords){.count = 0};
    while (text.size > 0 && !words->overflow) {
        size_t size;
        uint32_t value = utf8_next(text.at, &size);
        const CodePoint *point = code_point(value);
        /* Rain (Jung Ji-hoon): what stands in brackets is another name. */
        if (value == '(' && (words->count > 0 || draft.letters > 0))
            break;
        if (point->category == CATEGORY_LETTER || point->category == CATEGORY_DIGIT)
            add_letter(&draft, str_slice(text, 0, size), point);
        else if (point->category != CATEGORY_MARK)
            read_between(&draft, value, words);
        text = str_after(text, size);
    }
    words_add(words, &draft);
}

/* ---- Titles ---- */

static const char *const titles[] = {
    "acting",
    "coach",
    "comrade",
    "congresswoman",
    "congressman",
    "deputy",
    "first",
    "late",
    "pastor",
    "then",
    "actor",
    "actress",
    "singer",
    "admiral",
    "ambassador",
    "capt",
    "captain",
    "chairman",
    "chairwoman",
    "chief",
    "col",
    "colonel",
    "commander",
    "director",
    "dr",
    "foreign",
    "former",
    "gen",
    "general",
    "gov",
    "governor",
    "justice",
    "judge",
    "lady",
    "lawmaker",
    "leader",
    "lieutenant",
    "lt",
    "madam",
    "maj",
    "major",
    "marshal",
    "mayor",
    "minister",
    "miss",
    "mr",
    "mrs",
    "ms",
    "player",
    "premier",
    "pres",
    "president",
    "prime",
    "prof",
    "professor",
    "rep",
    "representative",
    "rev",
    "secretary",
    "sen",
    "senator",
    "sgt",
    "sir",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "supreme",
    "the",
    "vice",
};

/* Words that stand in no name: Song of Solomon. */
static const char *const joining[] = {"and", "for", "of"};

static bool is_among(const NameWord *word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!word->foreign && str_equal((Str){word->part.letters, word->part.size}, str_of(list[i])))
            return true;
    }
    return false;
}

static bool is_title(const NameWord *word)
{
    return is_among(word, titles, sizeof titles / sizeof *titles);
}

static bool has_joining(const NameWords *words)
{
    for (size_t i = 0; i < words->count; i++) {
        if (is_among(&words->at[i], joining, sizeof joining / sizeof *joining))
            return true;
    }
    return false;
}

/* Drops the titles in front; the last word stays whatever it is. */
static void drop_titles(NameWords *words)
{
    size_t first = 0;
    while (first + 1 < words->count && is_title(&words->at[first]))
        first++;
    words->count -= first;
    memmove(words->at, words->at + first, words->count * sizeof *words->at);
}

/* ---- Pieces as words ---- */

/* Letters FROM to TO of a part as a part. */
static NamePart cut(const NamePart *part, size_t from, size_t to)
{
    NamePart result = {.size = (uint8_t)(to - from)};
    memcpy(result.letters, part->letters + from, to - from);
    result.bounds = (part->bounds & (((uint64_t)1 << to) - 1)) >> from & ~(uint64_t)1;
    return result;
}

/* A name of one word that has three pieces, Kim-Jong-un: its surname becomes a word. */
static void split_only_word(NameWords *words)
{
    NameWord whole = words->at[0];
    if (words->count != 1 || whole.pieces != 3 || whole.initials || whole.foreign)
        return;
    size_t bound = 1;
    while ((whole.part.bounds >> bound & 1) == 0)
        bound++;
    words->at[0].part = cut(&whole.part, 0, bound);
    words->at[1] = whole;
    words->at[1].part = cut(&whole.part, bound, whole.part.size);
    words->at[0].pieces = 1;
    words->at[1].pieces = 2;
    words->count = 2;
}

/* ---- Orders ---- */

/* Words of the surname and of the given name. */
typedef struct Order {
    uint8_t surname, surname_end;
    uint8_t given, given_end;
    double prior;
} Order;

/* Joins the words from FIRST to END; false where they do not fit one part. */
static bool join(const NameWords *words, size_t first, size_t end, NamePart *part)
{
    *part = (NamePart){.size = 0};
    for (size_t i = first; i < end; i++) {
        const NameWord *word = &words->at[i];
        if (word->foreign || word->part.size > NAME_LETTERS - part->size)
            return false;
        if (part->size > 0)
            part->bounds |= (uint64_t)1 << part->size;
        if (word->part.size > 0)
            part->bounds |= word->part.bounds << part->size;
        memcpy(part->letters + part->size, word->part.letters, word->part.size);
        part->size = (uint8_t)(part->size + word->part.size);
    }
    return true;
}

/* How likely a given name of these letters is one of another language: common enough at first, each letter one of some
 * eighteen, and no shorter than most. */
static double foreign_share(const NamePart *part)
{
    enum { SHORTEST = 4 };
    return 0.02 * exp(-2.9 * (part->size > SHORTEST ? part->size : SHORTEST));
}

static bool all_initials(const NameWords *words, size_t first, size_t end)
{
    bool all = end > first;
    for (size_t i = first; i < end; i++)
        all &= words->at[i].initials || (words->at[i].part.size == 1 && !words->at[i].foreign);
    return all;
}

static NameForm form_of(const LatinName *name, bool initials)
{
    if (name->given.size == 0)
        return NAME_SURNAME;
    if (initials)
        return NAME_INITIALS;
    if (name->readings.total < foreign_share(&name->given))
        return name->surname.size > 0 ? NAME_FOREIGN : NAME_NONE;
    return name->surname.size > 0 ? NAME_FULL : NAME_GIVEN;
}

/* Reads the name in ORDER; returns how likely it is, 0 where it cannot be. */
static double try_order(const NameTable *table, const NameWords *words, const Order *order, LatinName *name)
{
    *name = (LatinName){.surname_last = order->surname >= order->given_end && order->given_end > 0};
    if (!join(words, order->surname, order->surname_end, &name->surname) ||
        !join(words, order->given, order->given_end, &name->given))
        return 0;
    name->surname.bounds = 0;
    family_read(table, &name->surname, &name->family);
    if (name->surname.size > 0 && name->family.total <= 0)
        return 0;
    bool initials = all_initials(words, order->given, order->given_end) && name->surname.size > 0;
    if (!initials)
        given_read(table, &name->given, &name->family.habits, &name->readings);
    name->form = form_of(name, initials);
    double foreign = foreign_share(&name->given);
    double given = name->given.size == 0 ? 1 : name->readings.total > foreign ? name->readings.total : foreign;
    return order->prior * given * (name->surname.size > 0 ? name->family.total : 1);
}

/* The orders that WORDS allow: the surname first or last, in one word or two, alone or missing. Returns how many. */
static size_t orders_of(const NameWords *words, Order orders[6])
{
    uint8_t count = (uint8_t)words->count;
    size_t found = 0;
    bool comma = count > 1 && words->at[0].comma;
    bool capitals_last = count > 1 && words->at[count - 1].capitals && !words->at[0].capitals;
    bool capitals_first = count > 1 && words->at[0].capitals && !words->at[count - 1].capitals;
    double first = capitals_last ? 0.01 : 0.96, last = capitals_first ? 0.001 : 0.04;
    if (count == 1) {
        orders[found++] = (Order){0, 1, 0, 0, 0.5};
        orders[found++] = (Order){0, 0, 0, 1, 0.5};
        return found;
    }
    orders[found++] = (Order){0, 1, 1, count, first};
    if (!comma)
        orders[found++] = (Order){(uint8_t)(count - 1), count, 0, (uint8_t)(count - 1), last};
    if (!comma && count > 2) {
        orders[found++] = (Order){0, 2, 2, count, first};
        orders[found++] = (Order){(uint8_t)(count - 2), count, 0, (uint8_t)(count - 2), last};
    }
    if (!comma)
        orders[found++] = (Order){0, 0, 0, count, 0.001};
    return found;
}

void name_parse_given(const NameTable *table, Str text, LatinName *name)
{
    NameWords words;
    split(without_ending(text), &words);
    Order order = {0, 0, 0, (uint8_t)words.count, 1};
    if (words.count == 0 || words.overflow || try_order(table, &words, &order, name) <= 0)
        *name = (LatinName){.form = NAME_NONE};
    else if (name->readings.count > 0)
        name->form = NAME_GIVEN; /* however rare it is */
}

void name_parse(const NameTable *table, Str text, LatinName *name)
{
    NameWords words;
    Order orders[6];
    LatinName tried;
    double best = 0;
    *name = (LatinName){.form = NAME_NONE};
    split(without_ending(text), &words);
    drop_titles(&words);
    split_only_word(&words);
    if (words.count == 0 || words.overflow || has_joining(&words))
        return;
    size_t count = orders_of(&words, orders);
    for (size_t i = 0; i < count; i++) {
        double share = try_order(table, &words, &orders[i], &tried);
        if (share > best) {
            best = share;
            *name = tried;
        }
    }
}
