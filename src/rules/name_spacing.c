/* name-spacing: a stray space, a wrong dash, or no space at all inside a name. */
#include "rules/table.h"

#include "words/bytes.h"
#include "words/fold.h"

typedef enum Fault {
    FAULT_NONE,
    FAULT_HYPHEN_SPACE, /* Sung- nam */
    FAULT_DASH,         /* Sung–nam */
    FAULT_TWO_HYPHENS,  /* Sung--nam */
    FAULT_TWO_SPACES,
    FAULT_LINE,     /* Sung, a line end, nam */
    FAULT_TOGETHER, /* KimMin-su */
    FAULT_TAIL,     /* Min-susaid */
} Fault;

/* PUT: what stands between the two parts instead. */
static const struct {
    const char *put;
    const char *message;
    bool safe;
} faults[] = {
    [FAULT_HYPHEN_SPACE] = {"-", "space beside the hyphen in '%.*s'", true},
    [FAULT_DASH] = {"-", "a dash for the hyphen in '%.*s'", true},
    [FAULT_TWO_HYPHENS] = {"-", "two hyphens in '%.*s'", true},
    [FAULT_TWO_SPACES] = {" ", "two spaces inside '%.*s'", true},
    [FAULT_LINE] = {"-", "the hyphen of '%.*s' was lost at the end of a line", false},
    [FAULT_TOGETHER] = {" ", "two parts of '%.*s' run together", false},
    [FAULT_TAIL] = {" ", "'%.*s' runs a name and a word together", false},
};

/* A name under repair. */
typedef struct Repair {
    const Document *document;
    const Mention *mention;
    char *out;
    size_t used;
    size_t letters; /* folded bytes so far */
    Fault fault;    /* the first that was found */
} Repair;

static void put(Repair *repair, Str text)
{
    memcpy(repair->out + repair->used, text.at, text.size);
    repair->used += text.size;
}

/* FORM: what the name has there; one in one piece (Pyong- yang) takes nothing. */
static void put_fault(Repair *repair, Fault fault, unsigned form)
{
    if (form != 0)
        put(repair, str_of(faults[fault].put));
    repair->fault = repair->fault == FAULT_NONE ? fault : repair->fault;
}

static Str gap_behind(const Words *words, size_t index)
{
    uint32_t end = span_end(word_span(&words->at[index]));
    return str_slice(words->text, end, words->at[index + 1].offset - end);
}

static bool two_spaces(const Words *words, size_t index)
{
    return words->at[index].joint == JOINT_SPACE && str_is(gap_behind(words, index), "  ");
}

/* Two spaces elsewhere in the sentence are how the copy is set, or a table. */
static bool set_wide(const Words *words, size_t index)
{
    size_t first, end;
    words_sentence(words, index, &first, &end);
    for (size_t i = first; i + 1 < end; i++) {
        if (i != index && words->at[i].joint == JOINT_SPACE && gap_behind(words, i).size > 1 &&
            gap_behind(words, i).at[1] == ' ')
            return true;
    }
    return false;
}

/* Whether the name has a hyphen behind word INDEX, or may have one: a person's given name, a place's unit. What other
 * names have apart, a dash or a hyphen may join (Kim–Trump, South- and North). */
static bool hyphen_meant(const Repair *repair, size_t index, unsigned joint)
{
    const Entry *entry = mention_entry(repair->document, repair->mention);
    const Word *after = &repair->document->words.at[index + 1];
    if (entry->class == CLASS_PERSON)
        return (joint & JOINT_HYPHEN) ||
               (entry->surname_words > 0 && index >= repair->mention->first + entry->surname_words);
    return (joint & JOINT_HYPHEN) && after->letter_case == CASE_LOWER;
}

/* What is wrong between word INDEX of the name and the next; FORM: what the name has there. */
static Fault fault_behind(const Repair *repair, size_t index, unsigned form)
{
    const Words *words = &repair->document->words;
    unsigned joint = words->at[index].joint;
    if (joint == (JOINT_HYPHEN | JOINT_SPACE))
        return form == 0 || hyphen_meant(repair, index, form) ? FAULT_HYPHEN_SPACE : FAULT_NONE;
    if (joint == JOINT_DASH && hyphen_meant(repair, index, form))
        return str_is(gap_behind(words, index), "--") ? FAULT_TWO_HYPHENS : FAULT_DASH;
    if (two_spaces(words, index))
        return set_wide(words, index) ? FAULT_NONE : FAULT_TWO_SPACES;
    bool small = words->at[index + 1].letter_case == CASE_LOWER;
    return joint == JOINT_LINE && small && (form & JOINT_HYPHEN) && hyphen_meant(repair, index, form) ? FAULT_LINE
                                                                                                      : FAULT_NONE;
}

/* Puts one word, apart where the name is and a capital shows it: KimMin. */
static void put_word(Repair *repair, Str word, bool mixed)
{
    const Form *form = mention_form(repair->document, repair->mention);
    for (size_t i = 0, size = 0; i < word.size; i += size) {
        size = 1;
        if ((unsigned char)word.at[i] >= 0x80)
            utf8_next(word.at + i, &size);
        bool capital = mixed && i > 0 && byte_is(word.at[i], BYTE_UPPER) && byte_is(word.at[i - 1], BYTE_LOWER);
        unsigned joint = capital ? form_joint(repair->document->lexicon, form, repair->letters) : 0;
        if (joint & JOINT_SPACE)
            put_fault(repair, FAULT_TOGETHER, joint);
        Str letter = str_slice(word, i, size);
        put(repair, letter);
        repair->letters += fold_letters(letter, NULL, 0);
    }
}

/* Other names are sometimes run together on purpose, as a brand. */
static bool is_person_or_place(const Document *document, const Mention *mention)
{
    EntryClass class = (EntryClass)mention_entry(document, mention)->class;
    return class == CLASS_PERSON || class == CLASS_PLACE;
}

static void repair_name(Repair *repair)
{
    const Document *document = repair->document;
    const Words *words = &document->words;
    const Mention *mention = repair->mention;
    const Form *form = mention_form(document, mention);
    bool parted = is_person_or_place(document, mention) || mention->differs == DIFFERS_HYPHEN;
    for (size_t i = mention->first; i <= mention->last; i++) {
        Str word = word_text(words, i);
        word.size -= i == mention->last ? mention->ending : 0;
        put_word(repair, word, parted && words->at[i].letter_case == CASE_MIXED);
        if (i == mention->last)
            break;
        unsigned joint = form_joint(document->lexicon, form, repair->letters);
        Fault fault = fault_behind(repair, i, joint);
        if (fault != FAULT_NONE)
            put_fault(repair, fault, joint);
        else
            put(repair, gap_behind(words, i));
    }
}

/* The word that is glued to the name's end; empty where it has only an ending ('s, s), or none. */
static Str tail_of(const Document *document, const Mention *mention)
{
    Str tail = str_slice(document->copy->text, span_end(mention->span), mention->ending);
    bool ending = tail.size < 2 || tail.at[0] == '\'' || (unsigned char)tail.at[0] >= 0x80;
    return ending ? (Str){"", 0} : tail;
}

static void report(const Document *document, Findings *findings, size_t from, const Repair *repair)
{
    Mention mention = *repair->mention;
    bool together = repair->fault == FAULT_TOGETHER;
    if (together && !is_person_or_place(document, &mention))
        mention.probability = 0.9F;
    Str put = {repair->out, repair->used};
    if (together && mention.first == mention.last)
        put = form_text(document, mention_form(document, &mention));
    Finding *finding = spelling_put(document, findings, from, &rule_name_spacing, &mention, put);
    if (finding == NULL)
        return;
    Str tail = tail_of(document, &mention);
    Str whole = {mention_text(document, &mention).at, mention.span.size + tail.size};
    finding->safe = faults[repair->fault].safe;
    finding_message(finding, faults[repair->fault].message, STR(whole));
}

/* Whether anything but single hyphens and spaces stands between the name's words, or one has a capital inside: nearly
 * no name does. */
static bool is_suspicious(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    for (size_t i = mention->first; i <= mention->last; i++) {
        const Word *word = &words->at[i];
        bool one = i == mention->last || word[1].offset - span_end(word_span(word)) == 1;
        bool usual = i == mention->last || word->joint == JOINT_SPACE || word->joint == JOINT_HYPHEN;
        if (word->letter_case == CASE_MIXED || !one || !usual)
            return true;
    }
    return tail_of(document, mention).size > 0;
}

/* A part of a path, whose names have no spaces: /home/KimJongUn. */
static bool in_path(const Words *words, const Mention *mention)
{
    return ((mention->first > 0 ? words->at[mention->first - 1].joint : 0) | words->at[mention->last].joint) &
           JOINT_SLASH;
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    if (!class_is_name((EntryClass)entry->class) || !mention_right(document, mention) ||
        !is_suspicious(document, mention))
        return;
    Str text = mention_text(document, mention);
    /* Each letter may get a joint before it, and the end a space. */
    Repair repair = {document, mention, arena_alloc(document->arena, 2 * text.size + 2), 0, 0, FAULT_NONE};
    if (repair.out == NULL)
        return;
    repair_name(&repair);
    if (repair.fault == FAULT_NONE && tail_of(document, mention).size > 0)
        put_fault(&repair, FAULT_TAIL, JOINT_SPACE);
    if (repair.fault == FAULT_TOGETHER && in_path(&document->words, mention))
        return;
    if (repair.fault != FAULT_NONE)
        report(document, findings, from, &repair);
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_ALWAYS, look);
}

const Rule rule_name_spacing = {
    .id = "name-spacing",
    .severity = IREUM_ERROR,
    .summary = "a stray space, a wrong dash or no space inside a name",
    .why = "It is never intended: a name in two pieces is not found by a search, and may break at the end of a line "
           "where no name should.",
    .triggers =
        "A name of the glossary with a space beside its hyphen; an en dash, an em dash or two hyphens in the "
        "hyphen's place; two spaces inside; a line end where the hyphen was (Sung, and nam on the next line); its "
        "parts run together (KimMin-su, RodongSinmun), each with its capital; or one of some twenty English words "
        "glued to its end (Min-susaid).",
    .silent = "Nothing is said of a hyphen at the end of a hard-wrapped line, of a dash between two names (the "
              "Kim–Trump summit), of two spaces in a sentence that has more of them, or of people whom the glossary "
              "does not know. Web addresses, handles, hashtags, file names, code and labels are left alone.\n\n"
              "It is wrong where a body writes its name in one word as a brand, and where a hyphen with a space behind "
              "it stands for a word left out.",
    .bad = "Kim Jong- un told reporters in Pyongyang.",
    .good = "Kim Jong-un told reporters in Pyongyang before the Kim–Trump summit.",
    .check = check,
};
