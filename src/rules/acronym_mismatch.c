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

/* Letters in brackets behind the words of MENTION that are nobody's, and those of its acronym in another order. */
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
    if (!reordered(letters, right))
        return;
    Finding *finding =
        finding_add(findings, &rule_acronym_mismatch, 0.96F, (Site){words_span(words, next, next), right});
    if (finding == NULL)
        return;
    finding->entry = mention->entry;
    finding_message(finding, "'%.*s' has the letters of '%.*s' in another order", STR(letters), STR(right));
    finding_note_at(finding, mention->span, "the words that it stands beside");
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
        "Words with letters in brackets behind them that are those of their acronym in another order: Reconnaissance "
        "General Bureau (RBG).\n\n"
        "And a slip in a known acronym, such as THADD or DRPK, wherever it stands.",
    .silent =
        "Nothing is said if one half is not in the glossary: an acronym that it merely does not have proves "
        "nothing. Nothing is said inside quoted documents, titles of works, bibliographies and web addresses.\n\n"
        "It is wrong where a body is known by letters from its Korean name or by two acronyms of which the glossary "
        "has one.",
    .bad = "the Workers' Party of Korea (KWP) met",
    .good = "the Workers' Party of Korea (WPK) met",
    .check = check,
};
