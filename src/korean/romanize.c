/* romanize.c: Hangul and Hanja in Latin letters: a text word by word, a word part by part (surname and given name, name
 * and administrative unit), a part syllable by syllable. */
#include "korean/romanize.h"

#include "base/unicode.h"
#include "korean/division.h"
#include "korean/romanization.h"
#include "korean/token.h"

#include <stdio.h>

/* ---- The buffer ---- */

/* SIZE counts on where the buffer is full. */
typedef struct Writer {
    char *at;
    size_t capacity, size;
    size_t used; /* of the buffer; less than SIZE once something had no room */
} Writer;

static void put(Writer *writer, Str text)
{
    bool fits = writer->used == writer->size && text.size < writer->capacity - writer->used;
    if (writer->capacity > 0 && fits) {
        memcpy(writer->at + writer->used, text.at, text.size);
        writer->used += text.size;
    }
    writer->size += text.size;
}

static void put_letters(Writer *writer, const char *letters)
{
    put(writer, str_of(letters));
}

/* Makes the letter at POSITION a capital: ASCII, or one with a breve (U+014F, U+016D), whose capital has the byte
 * before. */
static void put_capital(Writer *writer, size_t position)
{
    if (position >= writer->used)
        return;
    char *letter = writer->at + position;
    if (*letter >= 'a' && *letter <= 'z')
        *letter = (char)(*letter - 'a' + 'A');
    else if ((unsigned char)letter[0] == 0xC5 && position + 1 < writer->used)
        letter[1] = (char)(letter[1] - 1);
}

/* ---- A text while it is romanized ---- */

typedef struct Task {
    const SeamTable *seams;
    const IreumRomanizeOptions *options;
    const Romanization *system;
    const Listener *listener;
    Writer writer;
    size_t words;   /* written so far */
    bool several;   /* the text has more than one */
    uint16_t above; /* the last syllable of a unit in front, behind a space; 0: none */
    bool given;     /* a surname stood alone in front: what comes is the given name */
} Task;

/* Offsets at which the letters of each syllable begin in the result, and one more. */
typedef struct Starts {
    size_t at[EOJEOL_MOST + 1];
} Starts;

/* ---- Letters ---- */

static const Sound *neighbour(const Eojeol *eojeol, size_t index)
{
    bool inside = index > 0 && index < eojeol->count && eojeol->at[index].seam != SEAM_WORD;
    return inside ? &eojeol->at[index - 1] : NULL;
}

static const char *separator(const Romanization *system, const Sound *before, const Sound *at)
{
    switch ((Gap)at->gap) {
    case GAP_HYPHEN:
        return "-";
    case GAP_SPACE:
        return " ";
    case GAP_NONE:
        break;
    }
    return before != NULL ? system->mark(before, at) : "";
}

/* A final that moves to the next syllable stays in front of what parts the two: Mog-wŏl. */
static void put_onset(Task *task, const Sound *before, const Sound *at)
{
    const char *parting = separator(task->system, before, at);
    const char *letters = task->system->onset(before, at);
    bool stays = at->moved && parting[0] != '\0';
    put_letters(&task->writer, stays ? letters : parting);
    put_letters(&task->writer, stays ? parting : letters);
}

static void put_syllable(Task *task, const Eojeol *eojeol, size_t i)
{
    const Romanization *system = task->system;
    const Sound *at = &eojeol->at[i], *before = neighbour(eojeol, i);
    bool last = i + 1 == eojeol->count || eojeol->at[i + 1].seam == SEAM_WORD;
    put_onset(task, before, at);
    put_letters(&task->writer, system->nucleus(before, at));
    put_letters(&task->writer, system->coda(at, last ? NULL : at + 1));
}

/* Where the first letter of syllable INDEX is, behind a space. */
static size_t letter_position(const Eojeol *eojeol, size_t index, size_t start)
{
    return start + (eojeol->at[index].gap == GAP_SPACE);
}

/* Writes the syllables from FIRST to END: as the table prints them, or one by one. */
static void put_part(Task *task, const Eojeol *eojeol, const Part *part, bool capitals, Starts *starts)
{
    Writer *writer = &task->writer;
    for (size_t i = part->first; i < part->end; i++) {
        starts->at[i] = writer->size;
        if (part->printed.size == 0)
            put_syllable(task, eojeol, i);
        else if (i == part->first) {
            put_letters(writer, separator(task->system, neighbour(eojeol, i), &eojeol->at[i]));
            put(writer, part->printed);
        }
        bool begins = i == 0 || eojeol->at[i].gap == GAP_SPACE;
        if (capitals && begins)
            put_capital(writer, letter_position(eojeol, i, starts->at[i]));
    }
    starts->at[part->end] = writer->size;
}

/* ---- Explaining ---- */

typedef struct Piece {
    size_t first, end; /* syllables */
} Piece;

static void tell(Task *task, const Eojeol *eojeol, const Starts *starts, Piece piece, IreumRomanizeStep step)
{
    char hangul[2 * EOJEOL_MOST * 4 + 1], latin[256];
    size_t size = 0;
    for (size_t i = piece.first; i < piece.end; i++)
        size += utf8_put(eojeol->at[i].code, hangul + size);
    hangul[size] = '\0';
    size_t from = starts->at[piece.first], to = starts->at[piece.end];
    bool shown = to <= task->writer.used;
    snprintf(latin, sizeof latin, "%.*s", shown ? (int)(to - from) : 0, shown ? task->writer.at + from : "");
    step.hangul = hangul;
    step.latin = latin + strspn(latin, " -");
    task->listener->visit(task->listener->context, &step);
}

static void tell_writing(Task *task, const Eojeol *eojeol, const Starts *starts, Piece piece, WritingRule rule,
                         const char *what)
{
    if (task->system->writings[rule] != NULL)
        tell(task, eojeol, starts, piece, (IreumRomanizeStep){.what = what, .rule = task->system->writings[rule]});
}

static void tell_sounds(Task *task, const Eojeol *eojeol, const Starts *starts, size_t i)
{
    for (unsigned rule = 0; rule < SOUND_RULE_COUNT; rule++) {
        if ((eojeol->at[i].rules >> rule & 1) == 0)
            continue;
        bool alone = rule == RULE_NEUTRAL || rule == RULE_CLUSTER || i == 0;
        tell(task, eojeol, starts, (Piece){alone ? i : i - 1, i + 1},
             (IreumRomanizeStep){.what = sound_rules[rule].words,
                                 .pronunciation = sound_rules[rule].article,
                                 .rule = task->system->sounds[rule]});
    }
}

static void tell_marks(Task *task, const Eojeol *eojeol, const Starts *starts, size_t i)
{
    const Sound *before = neighbour(eojeol, i), *at = &eojeol->at[i];
    if (before == NULL)
        return;
    if (at->gap == GAP_NONE && task->system->mark(before, at)[0] != '\0')
        tell_writing(task, eojeol, starts, (Piece){i - 1, i + 1}, WRITING_MARK, "a mark against misreading");
    char first = task->system->onset(before, at)[0];
    bool plain = at->onset == ONSET_G || at->onset == ONSET_D || at->onset == ONSET_B || at->onset == ONSET_J;
    if (plain && strchr("gdbj", first) != NULL)
        tell_writing(task, eojeol, starts, (Piece){i - 1, i + 1}, WRITING_VOICED,
                     "a plain consonant between voiced sounds is voiced");
}

static void tell_parts(Task *task, const Eojeol *eojeol, const Division *division, const Starts *starts)
{
    for (size_t k = 0; k < division->count; k++) {
        const Part *part = &division->parts[k];
        Piece piece = {part->first, part->end};
        if (part->printed.size > 0)
            tell_writing(task, eojeol, starts, piece, WRITING_PRINTED, "a form that is kept");
        else
            tell_writing(task, eojeol, starts, piece, WRITING_LETTERS, "letters");
        for (size_t i = part->first; part->printed.size == 0 && i < part->end; i++) {
            tell_sounds(task, eojeol, starts, i);
            tell_marks(task, eojeol, starts, i);
        }
    }
    Piece all = {0, eojeol->count};
    if (division->unit)
        tell_writing(task, eojeol, starts, all, WRITING_UNIT, "an administrative unit stands behind a hyphen");
    if (division->person)
        tell_writing(task, eojeol, starts, all, WRITING_NAME, "surname and given name");
    if (division->capital)
        tell_writing(task, eojeol, starts, all, WRITING_CAPITAL, "a name has a capital");
}

/* ---- A word ---- */

static Setting setting_of(const Task *task, Str rest)
{
    Str behind = rest;
    Eojeol next;
    bool space = behind.size > 1 && behind.at[0] == ' ';
    if (space)
        behind = str_after(behind, 1);
    size_t digits;
    bool followed = space && task->options->kind == IREUM_NAME_PERSON &&
                    token_read(&behind, task->system->hanja, HANJA_WORD, &next) > 0;
    return (Setting){.system = task->system,
                     .seams = task->seams,
                     .kind = task->options->kind,
                     .hyphen = task->options->hyphen,
                     .first = task->words == 0,
                     .several = task->several,
                     .given = task->given,
                     .above = task->above,
                     .followed = followed,
                     .numbered = numeral_unit(space ? str_after(rest, 1) : rest, &digits) > 0};
}

static void put_word(Task *task, Eojeol *eojeol, Str rest)
{
    Starts starts = {{0}};
    Division division;
    Setting setting = setting_of(task, rest);
    uint16_t last = eojeol->at[eojeol->count - 1].code;
    divide(&setting, eojeol, &division);
    sound_changes(eojeol, &task->system->shown);
    for (size_t k = 0; k < division.count; k++)
        put_part(task, eojeol, &division.parts[k], division.capital, &starts);
    if (task->listener != NULL)
        tell_parts(task, eojeol, &division, &starts);
    task->given = division.surname_alone;
    task->above = division.unit ? last : 0;
    task->words++;
}

/* ---- Numerals in place names ---- */

/* The reading of a numeral in brackets: 1 is (il). */
static void put_reading(Task *task, Str digits)
{
    Eojeol eojeol;
    numeral_read(digits, &eojeol);
    sound_changes(&eojeol, &task->system->shown);
    put_letters(&task->writer, "(");
    for (size_t i = 0; i < eojeol.count; i++)
        put_syllable(task, &eojeol, i);
    put_letters(&task->writer, ")");
}

/* A unit of one syllable behind a hyphen; where changes are shown across it, it is voiced as behind a vowel. */
static void put_unit(Task *task, Str unit)
{
    static const Sound open = {.coda = CODA_NONE};
    const Romanization *system = task->system;
    Eojeol eojeol;
    token_read(&unit, HANJA_SOUTH, HANJA_WORD, &eojeol);
    sound_changes(&eojeol, &system->shown);
    put_letters(&task->writer, system->onset(system->unit_seam == SEAM_APART ? NULL : &open, eojeol.at));
    put_letters(&task->writer, system->nucleus(NULL, eojeol.at));
    put_letters(&task->writer, system->coda(eojeol.at, NULL));
}

/* NUMERAL with its unit is in the result from START on. */
static void tell_numeral(Task *task, Str numeral, size_t start)
{
    char hangul[32], latin[32];
    const char *rule = task->system->writings[WRITING_UNIT];
    if (rule == NULL || task->writer.used < task->writer.size)
        return;
    snprintf(hangul, sizeof hangul, "%.*s", STR(numeral));
    snprintf(latin, sizeof latin, "%.*s", (int)(task->writer.used - start), task->writer.at + start);
    IreumRomanizeStep step = {hangul, latin, "an administrative unit stands behind a hyphen", NULL, rule};
    task->listener->visit(task->listener->context, &step);
}

/* Writes "1동", "2가" at the start of *REST as a unit of its own; false where there is none. BEHIND: a name stands right in
 * front. */
static bool put_numeral(Task *task, Str *rest, bool behind)
{
    size_t digits, size = numeral_unit(*rest, &digits);
    if (size == 0 || task->options->kind == IREUM_NAME_WORD || task->options->kind == IREUM_NAME_PERSON)
        return false;
    if (behind)
        put_letters(&task->writer, " ");
    size_t start = task->writer.used;
    put(&task->writer, str_slice(*rest, 0, digits));
    if (task->system->numerals)
        put_reading(task, str_slice(*rest, 0, digits));
    put_letters(&task->writer, "-");
    put_unit(task, str_slice(*rest, digits, size - digits));
    if (task->listener != NULL)
        tell_numeral(task, str_slice(*rest, 0, size), start);
    *rest = str_after(*rest, size);
    return true;
}

/* ---- A text ---- */

static HanjaName hanja_name(IreumNameKind kind)
{
    return kind == IREUM_NAME_PERSON ? HANJA_NAME : kind == IREUM_NAME_WORD ? HANJA_WORD : HANJA_UNKNOWN;
}

/* Whether TEXT has more than one word: something to begin with a capital. */
static bool several_words(Str text)
{
    return str_find(text, (Str){" ", 1}, 0) != SIZE_MAX;
}

size_t romanize(const SeamTable *seams, const IreumRomanizeOptions *options, Str text, const Listener *listener,
                char *buffer, size_t capacity)
{
    Task task = {.seams = seams,
                 .options = options,
                 .system = romanizations[options->system],
                 .listener = listener,
                 .writer = {.at = buffer, .capacity = capacity},
                 .several = several_words(text)};
    Eojeol eojeol;
    bool behind = false;
    for (Str rest = text; rest.size > 0;) {
        if (put_numeral(&task, &rest, behind)) {
            behind = false;
            continue;
        }
        behind = token_read(&rest, task.system->hanja, hanja_name(options->kind), &eojeol) > 0;
        if (behind) {
            put_word(&task, &eojeol, rest);
            continue;
        }
        size_t size = token_between(rest);
        size_t digits = 0; /* a numeral is looked at where it begins */
        while (digits < size && (rest.at[digits] < '0' || rest.at[digits] > '9'))
            digits++;
        size = digits > 0 ? digits : numeral_skip(rest, size);
        put(&task.writer, str_slice(rest, 0, size));
        task.above = str_is(str_slice(rest, 0, size), " ") ? task.above : 0;
        rest = str_after(rest, size);
    }
    if (capacity > 0)
        buffer[task.writer.used] = '\0';
    return task.writer.size;
}
