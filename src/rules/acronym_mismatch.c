/* acronym-mismatch: letters that are not those of the words beside them, or a known slip. */
#include "rules/acronym.h"

#include "words/fold.h"

/* The finding that the same pair gave before; NULL where this is the first. */
static Finding *known_pair(const Document *document, Findings *findings, const Definition *definition)
{
    for (size_t i = 0; i < findings->count; i++) {
        Finding *finding = &findings->at[i];
        if (finding->rule == &rule_acronym_mismatch && finding->entry == definition->acronym->entry &&
            finding->edit_count > 0 &&
            fold_equal(span_text(document->copy->text, finding->edits[0].site.span),
                       mention_text(document, definition->expansion)))
            return finding;
    }
    return NULL;
}

static void report_pair(const Document *document, Findings *findings, const Definition *definition)
{
    Str letters = mention_text(document, definition->acronym);
    Str words = mention_text(document, definition->expansion);
    const Lexicon *lexicon = document->lexicon;
    Str theirs = lexicon_text(lexicon, mention_entry(document, definition->acronym)->expansion);
    Str right = acronym_of(document, words);
    /* Both halves must have another partner; an acronym that merely is not in the glossary proves nothing. */
    if (theirs.size == 0 || right.size == 0 || acronym_expands(document, letters, words))
        return;
    Site words_site = {definition->expansion->span, replacement_for(document, definition->expansion, theirs)};
    Site site = {definition->acronym->span, right};
    Finding *finding = known_pair(document, findings, definition);
    if (finding != NULL) {
        finding_site(finding, site);
        finding_edit(finding, 1, words_site);
        return;
    }
    finding = finding_add(findings, &rule_acronym_mismatch, 0.97F, site);
    if (finding == NULL)
        return;
    finding->entry = definition->acronym->entry;
    finding_edit(finding, 1, words_site);
    finding_message(finding, "'%.*s' abbreviates '%.*s'; '%.*s' is '%.*s'", STR(letters), STR(theirs), STR(words),
                    STR(right));
    finding_note_at(finding, definition->expansion->span, "the words that it stands beside");
}

static void report_slip(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    Str right = target_form(document, entry);
    Finding *finding = spelling_report(document, findings, from, &rule_acronym_mismatch, mention, right);
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "'%.*s' is a slip for '%.*s'%s", STR(mention_text(document, mention)), STR(right),
                    hangul_in_brackets(document, entry));
    note_entry(document, finding, entry);
}

/* Whether ONE and OTHER are as long and differ in one letter behind the first. */
static bool one_letter_off(Str one, Str other)
{
    enum { LEAST = 3 };
    size_t differ = 0;
    for (size_t i = 0; one.size == other.size && i < one.size; i++)
        differ += one.at[i] != other.at[i];
    return differ == 1 && one.size >= LEAST && one.at[0] == other.at[0];
}

/* Whether ONE and OTHER have the same letters in another order. */
static bool reordered(Str one, Str other)
{
    enum { LEAST = 3, BYTES = 256 };
    int left[BYTES] = {0};
    if (one.size != other.size || one.size < LEAST || str_equal(one, other))
        return false;
    for (size_t i = 0; i < one.size; i++) {
        left[(unsigned char)one.at[i]]++;
        left[(unsigned char)other.at[i]]--;
    }
    for (size_t i = 0; i < BYTES; i++) {
        if (left[i] != 0)
            return false;
    }
    return true;
}

/* Whether LETTERS begin words of MENTION, in their order: MOD is no slip for the MND of a Ministry of National Defense. */
static bool abbreviates(const Document *document, Str letters, const Mention *mention)
{
    size_t have = 0;
    for (size_t i = mention->first; i <= mention->last && have < letters.size; i++) {
        Str word = word_text(&document->words, i);
        have += (word.at[0] | 0x20) == (letters.at[have] | 0x20);
    }
    return have == letters.size;
}

/* Letters in brackets behind the words of MENTION that are nobody's: those of its acronym in another order, or but for
 * one. */
static void report_reordered(const Document *document, Findings *findings, size_t index)
{
    const Words *words = &document->words;
    const Mention *mention = &document->mentions.at[index];
    size_t next = (size_t)mention->last + 1;
    if (!(words->at[mention->last].joint & JOINT_OPEN) || next >= words->count ||
        words->at[next].letter_case != CASE_UPPER || !(words->at[next].joint & JOINT_CLOSE))
        return;
    bool known = index + 1 < document->mentions.count && document->mentions.at[index + 1].first == next;
    Str letters = word_text(words, next);
    Str right = known ? (Str){"", 0} : acronym_of(document, mention_text(document, mention));
    bool other_order = reordered(letters, right);
    if (!other_order && (!one_letter_off(letters, right) || abbreviates(document, letters, mention)))
        return;
    Finding *finding =
        finding_add(findings, &rule_acronym_mismatch, 0.96F, (Site){words_span(words, next, next), right});
    if (finding == NULL)
        return;
    finding->entry = mention->entry;
    if (other_order)
        finding_message(finding, "'%.*s' has the letters of '%.*s' in another order", STR(letters), STR(right));
    else
        finding_message(finding, "'%.*s' is a letter away from '%.*s'", STR(letters), STR(right));
    finding_note_at(finding, mention->span, "the words that it stands beside");
}

/* An acronym is its letters alone: three to eight capitals. */
enum { ACRONYM_LEAST = 3, ACRONYM_SURE = 5, ACRONYM_MOST = 8 };

/* The first acronym of the glossary with the letters TEXT; NULL where there is none. */
static const Form *acronym_written(const Document *document, Str text)
{
    const Lexicon *lexicon = document->lexicon;
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, text));
    for (uint16_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        if (form_right(form) && lexicon->entries[form->entry].class == CLASS_ACRONYM &&
            str_equal(form_text(document, form), text))
            return form;
    }
    return NULL;
}

/* Whether the copy names what ENTRY, an acronym, stands for. */
static bool named(const Document *document, const Entry *entry)
{
    return document->named[entry - document->lexicon->entries] ||
           (entry->partner != NONE && document->named[entry->partner]);
}

/* The acronym that LETTERS are but for two neighbours that have changed places. A short one must be what the copy writes
 * of: any three letters are somebody's. */
static const Form *acronym_swapped(const Document *document, Str letters)
{
    char text[ACRONYM_MOST];
    for (size_t i = 0; i + 1 < letters.size; i++) {
        memcpy(text, letters.at, letters.size);
        text[i] = letters.at[i + 1];
        text[i + 1] = letters.at[i];
        const Form *form = acronym_written(document, (Str){text, letters.size});
        if (form != NULL && (letters.size >= ACRONYM_SURE || named(document, &document->lexicon->entries[form->entry])))
            return form;
    }
    return NULL;
}

/* A word in capitals a to z that is in no mention, and no English. */
static bool unknown_acronym(const Document *document, uint32_t index)
{
    const Word *word = &document->words.at[index];
    return word->letter_case == CASE_UPPER && (word->flags & WORD_PLAIN) && word->size >= ACRONYM_LEAST &&
           word->size <= ACRONYM_MOST && !(word->flags & (WORD_DIGITS | WORD_STOPS)) &&
           !bloom_has(&document->lexicon->english, word->hash) && !mention_touches(document, index, index);
}

/* Whether a word beside it is in capitals too, as in a line of them. */
static bool in_capitals(const Document *document, uint32_t index)
{
    const Words *words = &document->words;
    return (index > 0 && words->at[index - 1].letter_case == CASE_UPPER) ||
           (index + 1 < words->count && words->at[index + 1].letter_case == CASE_UPPER);
}

/* Whether the copy has the letters of word INDEX in brackets, and so makes its own acronym of them. */
static bool defined(const Document *document, uint32_t index)
{
    const Words *words = &document->words;
    for (size_t k = 0; k < words->names.count; k++) {
        uint32_t i = words->names.at[k];
        if (i > 0 && (words->at[i - 1].joint & JOINT_OPEN) && words->at[i].hash == words->at[index].hash)
            return true;
    }
    return false;
}

static void report_swapped(const Document *document, Findings *findings, size_t from, uint32_t index)
{
    const Form *form = acronym_swapped(document, word_text(&document->words, index));
    if (form == NULL || defined(document, index))
        return;
    Mention mention = mention_unlisted(index, index, words_span(&document->words, index, index), 0.95F);
    mention.entry = form->entry;
    if (zones_touch(document, mention.span, SILENT_QUOTED) || in_capitals(document, index))
        return;
    Str right = form_text(document, form);
    Finding *finding = spelling_put(document, findings, from, &rule_acronym_mismatch, &mention, right);
    if (finding == NULL)
        return;
    finding->ask = false;
    finding_message(finding, "'%.*s' has two letters of '%.*s' changed about", STR(word_text(&document->words, index)),
                    STR(right));
}

/* Acronyms that are no form of the glossary, but one with two letters swapped. */
static void look_for_swapped(const Document *document, Findings *findings, size_t from)
{
    const WordList *names = &document->words.names;
    for (size_t k = 0; document->names_korea && document->named != NULL && k < names->count; k++) {
        if (unknown_acronym(document, names->at[k]))
            report_swapped(document, findings, from, names->at[k]);
    }
}

static void check(const Document *document, Findings *findings)
{
    size_t from = findings->count;
    for (size_t i = 0; i < document->mentions.count; i++) {
        const Mention *mention = &document->mentions.at[i];
        if (mention_silent(mention, SILENT_QUOTED))
            continue;
        if (mention_entry(document, mention)->class != CLASS_ACRONYM) {
            report_reordered(document, findings, i);
            continue;
        }
        Definition definition;
        if (mention->flags & MENTION_WRONG)
            report_slip(document, findings, from, mention);
        else if (acronym_definition(document, i, &definition))
            report_pair(document, findings, &definition);
    }
    look_for_swapped(document, findings, from);
    spelling_count(findings, from);
}

const Rule rule_acronym_mismatch = {
    .id = "acronym-mismatch",
    .severity = IREUM_ERROR,
    .summary = "an acronym that is not that of the words beside it, or a known slip",
    .why = "Letters that are not those of the words beside them make the reader doubt both: Workers' Party of Korea is "
           "WPK, and KWP is Korean Workers' Party. Swapped letters (DRPK) are seen by every reader but the writer.",
    .triggers =
        "Words with an acronym in brackets behind them, where the glossary has another acronym for these words and "
        "other words for this acronym. Which half is wrong is for the desk to decide, so there are two fixes: "
        "change the letters, or change the words.\n\n"
        "Words with letters in brackets behind them that are those of their acronym in another order, or but for one: "
        "Reconnaissance General Bureau (RBG), Financial Supervisory Service (FFS).\n\n"
        "And a slip in a known acronym, such as THADD or DRPK, wherever it stands; so are two letters that have "
        "changed places (KOSIP), in copy that names Korea and, of fewer than five letters, what the acronym stands "
        "for.",
    .silent =
        "Nothing is said if one half is not in the glossary: an acronym that it merely does not have proves "
        "nothing. Nothing is said inside quoted documents, titles of works, bibliographies and web addresses.\n\n"
        "It is wrong where a body is known by letters from its Korean name or by two acronyms of which the glossary "
        "has one.",
    .bad = "the Workers' Party of Korea (KWP) met",
    .good = "the Workers' Party of Korea (WPK) met",
    .check = check,
};
