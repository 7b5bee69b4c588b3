/* spelling.c: one finding for many mentions of one wrong spelling, and what is put in its place. */
#include "rules/rule.h"

#include "words/bytes.h"

/* Places that a note names one by one; of more, only the number is told. */
enum { PLACES_NAMED = 8 };

/* Spellings of one thing that a further mention is compared with. Copy has a handful; where it has more, each mention
 * is a finding of its own, so that the time stays in proportion to the copy. */
enum { SPELLINGS_COMPARED = 64 };

/* The next run of white space (or no-break spaces) of *REST, which it leaves; empty at the end. */
static Str next_space(Str *rest)
{
    for (size_t i = 0; i < rest->size; i++) {
        size_t size = 0;
        while (i + size < rest->size) {
            if (byte_is_blank(rest->at[i + size]))
                size += 1;
            else if (rest->size - i - size >= 2 && memcmp(rest->at + i + size, "\u00A0", 2) == 0)
                size += 2;
            else
                break;
        }
        if (size == 0)
            continue;
        Str space = str_slice(*rest, i, size);
        *rest = str_after(*rest, i + size);
        return space;
    }
    *rest = (Str){NULL, 0};
    return (Str){NULL, 0};
}

/* The shape of apostrophe that the copy uses: in the mention itself, else wherever the first one stands. */
static bool curly_apostrophes(const Document *document, Str mention)
{
    Str curly = {"\u2019", 3};
    if (str_find(mention, curly, 0) != SIZE_MAX)
        return true;
    if (str_find(mention, (Str){"'", 1}, 0) != SIZE_MAX)
        return false;
    size_t first = str_find(document->copy->text, curly, 0);
    return first != SIZE_MAX && str_find(str_slice(document->copy->text, 0, first), (Str){"'", 1}, 0) == SIZE_MAX;
}

static bool in_capitals(const Document *document, const Mention *mention)
{
    bool any = false;
    for (size_t i = mention->first; i <= mention->last; i++) {
        WordCase letter_case = (WordCase)document->words.at[i].letter_case;
        if (letter_case == CASE_LOWER || letter_case == CASE_MIXED || letter_case == CASE_CAPITAL)
            return false;
        any |= letter_case == CASE_UPPER;
    }
    return any;
}

/* The capitals of an acronym, and of a form that the glossary has in capitals (LE SSERAFIM), are the spelling, not those of
 * the line. */
static bool spelled_in_capitals(const Document *document, const Mention *mention)
{
    if (mention->entry == NONE)
        return false;
    bool as_form = mention->form != NONE &&
                   str_equal(form_text(document, mention_form(document, mention)), mention_text(document, mention));
    return as_form || mention_entry(document, mention)->class == CLASS_ACRONYM;
}

Str replacement_for(const Document *document, const Mention *mention, Str replacement)
{
    Str text = mention_text(document, mention);
    bool capitals = in_capitals(document, mention) && !spelled_in_capitals(document, mention);
    bool first_capital =
        document->words.at[mention->first].letter_case == CASE_CAPITAL &&
        ((document->words.at[mention->first].flags & WORD_SENTENCE) || mention_silent(mention, 1 << ZONE_HEADLINE));
    bool curly = str_find(replacement, (Str){"'", 1}, 0) != SIZE_MAX && curly_apostrophes(document, text);
    /* An apostrophe may grow to three bytes, a space to all the white space of the mention. */
    char *out = arena_alloc(document->arena, 3 * replacement.size + text.size + 1);
    if (out == NULL)
        return replacement;
    size_t size = 0;
    Str space;
    for (size_t i = 0; i < replacement.size; i++) {
        char letter = replacement.at[i];
        if (letter == '\'' && curly) {
            memcpy(out + size, "\u2019", 3);
            size += 3;
        } else if (letter == ' ' && (space = next_space(&text)).size > 0) {
            memcpy(out + size, space.at, space.size);
            size += space.size;
        } else {
            out[size++] = capitals || (i == 0 && first_capital) ? byte_upper(letter) : letter;
        }
    }
    return (Str){out, size};
}

static Finding *same_spelling(const Document *document, Findings *findings, size_t from, const Rule *rule, Str text,
                              Str replacement)
{
    for (size_t i = from; i < findings->count && i - from < SPELLINGS_COMPARED; i++) {
        Finding *finding = &findings->at[i];
        Str first = span_text(document->copy->text, finding->sites[0].span);
        if (finding->rule == rule && text_same(first, text) && str_equal(finding->sites[0].replacement, replacement))
            return finding;
    }
    return NULL;
}

Finding *spelling_put(const Document *document, Findings *findings, size_t from, const Rule *rule,
                      const Mention *mention, Str put)
{
    Finding *known = same_spelling(document, findings, from, rule, mention_text(document, mention), put);
    if (known != NULL) {
        finding_site(known, (Site){mention->span, put});
        return NULL;
    }
    Finding *finding = finding_add(findings, rule, mention->probability, (Site){mention->span, put});
    if (finding == NULL)
        return NULL;
    finding->entry = mention->entry;
    finding->ask = mention->entry == NONE;
    return finding;
}

Finding *spelling_report(const Document *document, Findings *findings, size_t from, const Rule *rule,
                         const Mention *mention, Str replacement)
{
    Str put = replacement_for(document, mention, replacement);
    /* At the start of a sentence Aespa is how aespa is written. */
    if (str_equal(put, mention_text(document, mention)))
        return NULL;
    return spelling_put(document, findings, from, rule, mention, put);
}

void spelling_count(Findings *findings, size_t from)
{
    for (size_t i = from; i < findings->count; i++) {
        Finding *finding = &findings->at[i];
        size_t others = finding->site_count - 1, before = finding->note_count;
        for (size_t k = 1; k < finding->site_count && k <= PLACES_NAMED; k++)
            finding_note_at(finding, finding->sites[k].span, "also here");
        if (others > PLACES_NAMED)
            finding_note(finding, "and at %zu more place%s", others - PLACES_NAMED,
                         others - PLACES_NAMED == 1 ? "" : "s");
        for (size_t k = before; k < finding->note_count; k++)
            finding->notes[k].again = true;
    }
}

void spelling_each(const Document *document, Findings *findings, unsigned silent,
                   void (*look)(const Document *document, Findings *findings, size_t from, const Mention *mention))
{
    for (size_t i = 0; i < document->things.count; i++) {
        size_t from = findings->count;
        for (uint32_t k = document->things.at[i].first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (!mention_silent(mention, silent))
                look(document, findings, from, mention);
        }
        spelling_count(findings, from);
    }
}

const char *hangul_in_brackets(const Document *document, const Entry *entry)
{
    const char *text = document->lexicon->pool + entry_hangul(document->lexicon, entry);
    bool latin = true; /* KN-23 is written so in Hangul copy too */
    for (const char *at = text; *at != '\0'; at++)
        latin &= (unsigned char)*at < 0x80;
    return latin ? "" : arena_print(document->arena, " (%s)", text);
}

void note_entry(const Document *document, Finding *finding, const Entry *entry)
{
    const char *pool = document->lexicon->pool;
    if (entry->note != 0)
        finding_note(finding, "%s", pool + entry->note);
    bool named = strcmp(pool + entry->source, "general knowledge") != 0;
    finding_note(finding, named ? "glossary entry %s, source: %s" : "glossary entry %s", pool + entry->id,
                 pool + entry->source);
}
