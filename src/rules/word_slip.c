/* word_slip.c: a letter lost, added, changed or swapped in a Korean word that is written small (gochugang). Nobody need be
 * asked what is meant: a word has few neighbours at one letter, and each is looked up. */
#include "rules/word_slip.h"

#include "glossary/near.h"
#include "rules/table.h"
#include "words/fold.h"

/* Short words have too many neighbours that are words of some language; ASKED words of a copy are looked at. */
enum { SHORTEST = 8, LONGEST = 24, ASKED = 4096 };

/* The form that a word is meant for; SEVERAL where forms of two entries are as near. */
typedef struct Meant {
    const Form *form;
    bool several;
} Meant;

/* Whether the copy deals with Korea: it names something Korean, or has several Korean words. */
static bool korean_copy(const Document *document)
{
    enum { WORDS = 2 };
    size_t words = 0;
    for (size_t i = 0; i < document->things.count; i++)
        words += document->lexicon->entries[document->things.at[i].entry].class == CLASS_TERM;
    return document->names_korea || words >= WORDS;
}

/* A word in small letters, alone, that is no English and in no mention. */
static bool is_odd(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    if (word->letter_case != CASE_LOWER || word->script != SCRIPT_LATIN || word->size < SHORTEST ||
        word->size > LONGEST || !(word->flags & WORD_PLAIN) ||
        (word->flags & (WORD_APOSTROPHE | WORD_DIGITS | WORD_STOPS)))
        return false;
    unsigned joints = word->joint | (index > 0 ? word[-1].joint : 0u);
    return !(joints & (JOINT_HYPHEN | JOINT_SLASH)) && !bloom_has(&document->lexicon->english, word->hash) &&
           !bloom_has(&document->lexicon->known, word->hash) && !mention_touches(document, index, index);
}

/* Takes note of the Korean words that have LETTERS. */
static void look_up(const Document *document, Str letters, Meant *meant)
{
    const Lexicon *lexicon = document->lexicon;
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, letters));
    for (uint16_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        if (!form_right(form) || !form_matched(form) || lexicon->entries[form->entry].class != CLASS_TERM ||
            !str_equal(form_text(document, form), letters))
            continue;
        meant->several = meant->several || (meant->form != NULL && meant->form->entry != form->entry);
        meant->form = form;
    }
}

/* Looks up WORD with LETTER, if it is one, in the place of the SKIPPED letters at AT. */
static void look_up_with(const Document *document, Str word, size_t at, char letter, size_t skipped, Meant *meant)
{
    char text[LONGEST + 1];
    size_t size = at;
    memcpy(text, word.at, at);
    if (letter != '\0')
        text[size++] = letter;
    Str rest = str_after(word, at + skipped);
    memcpy(text + size, rest.at, rest.size);
    look_up(document, (Str){text, size + rest.size}, meant);
}

static void look_up_swapped(const Document *document, Str word, size_t at, Meant *meant)
{
    char text[LONGEST];
    memcpy(text, word.at, word.size);
    text[at] = word.at[at + 1];
    text[at + 1] = word.at[at];
    look_up(document, (Str){text, word.size}, meant);
}

/* The Korean word that WORD is but for one letter behind its first, where nobody slips. */
static Meant meant_word(const Document *document, Str word)
{
    Meant meant = {0};
    for (size_t i = 1; i <= word.size; i++) {
        for (int letter = 'a'; letter <= 'z'; letter++) {
            look_up_with(document, word, i, (char)letter, 0, &meant);
            if (i < word.size)
                look_up_with(document, word, i, (char)letter, 1, &meant);
        }
        if (i < word.size)
            look_up_with(document, word, i, '\0', 1, &meant);
        if (i + 1 < word.size)
            look_up_swapped(document, word, i, &meant);
    }
    return meant;
}

/* A word alone in italics is foreign, and no part of a title. */
static bool silent(const Document *document, Span span)
{
    if (zones_touch(document, span, SILENT_QUOTED & ~(1u << ZONE_WORK_TITLE)))
        return true;
    bool alone = false;
    for (size_t i = 0; i < document->words.italics.count; i++)
        alone = alone || span_inside(document->words.italics.at[i], span);
    return !alone && zones_touch(document, span, 1 << ZONE_WORK_TITLE);
}

static void look(const Document *document, Findings *findings, size_t from, uint32_t index)
{
    Str word = word_text(&document->words, index);
    Meant meant = meant_word(document, word);
    Span span = words_span(&document->words, index, index);
    if (meant.form == NULL || meant.several || silent(document, span))
        return;
    const Entry *entry = &document->lexicon->entries[meant.form->entry];
    Str right = form_text(document, meant.form);
    bool named = document->named != NULL && document->named[meant.form->entry];
    /* The same sounds in other letters are another way of spelling them (ramyun), unless the copy has the right one. */
    if (near_same_sounds(word, right) && !named)
        return;
    Mention mention = mention_unlisted(index, index, span, named ? 0.95F : 0.93F);
    mention.entry = meant.form->entry;
    Finding *finding = spelling_put(document, findings, from, &rule_name_typo, &mention, right);
    if (finding == NULL)
        return;
    finding->ask = false;
    finding_message(finding, "'%.*s' looks like a slip for '%.*s'%s", STR(word), STR(right),
                    hangul_in_brackets(document, entry));
}

void word_slips_report(const Document *document, Findings *findings, size_t from)
{
    if (document->lexicon->english.blocks == 0 || !korean_copy(document))
        return; /* without English every word would be odd */
    size_t asked = 0;
    for (size_t i = 0; i < document->words.count && asked < ASKED; i++) {
        if (!is_odd(document, i))
            continue;
        asked++;
        look(document, findings, from, (uint32_t)i);
    }
}
