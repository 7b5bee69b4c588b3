/* document.h: one document as the rules see it: its words, its zones, what it names, and the things these names are of.
 * Built stage by stage by document_read; read-only for rules. */
#ifndef MENTION_DOCUMENT_H
#define MENTION_DOCUMENT_H

#include "copy/copy.h"
#include "glossary/lexicon.h"
#include "glossary/style.h"
#include "words/words.h"

/* How a mention's text differs from its form, which has the same letters. */
enum {
    DIFFERS_CASE = 1 << 0,
    DIFFERS_HYPHEN = 1 << 1, /* hyphen, space or neither */
    DIFFERS_APOSTROPHE = 1 << 2,
    DIFFERS_MARKS = 1 << 3, /* diacritics */
    DIFFERS_STOPS = 1 << 4, /* U.S. */
};

enum {
    MENTION_WRONG = 1 << 0,     /* its form is a flagged one, and what that asks for is there */
    MENTION_AMBIGUOUS = 1 << 1, /* its letters are right for several entries */
    MENTION_SAFE = 1 << 2,      /* wrong, and surely of this entry: a fix needs no fact */
};

/* Words [FIRST, LAST] of the document, taken for a form of an entry. */
typedef struct Mention {
    uint32_t first;
    uint32_t last;
    Span span; /* without the ending */
    uint32_t form;
    uint32_t entry;
    uint32_t next;  /* the next mention of the same thing; NONE */
    uint16_t zones; /* a bit each, 1 << ZoneKind */
    uint8_t differs;
    uint8_t flags;
    uint8_t ending;    /* bytes of 's or s behind the span */
    float probability; /* that it names this entry */
} Mention;

typedef struct Mentions {
    Mention *at;
    size_t count, capacity;
} Mentions;

/* What mentions are of: here, a glossary entry. */
typedef struct Thing {
    uint32_t entry;
    uint32_t first; /* mention */
    uint32_t last;
    uint32_t count;
} Thing;

typedef struct Things {
    Thing *at;
    size_t count, capacity;
} Things;

/* Stretches of one kind, in order, not overlapping. */
typedef struct Zones {
    Spans of[ZONE_ALIAS + 1];
} Zones;

typedef struct Document {
    const Copy *copy;
    const Lexicon *lexicon;
    const Style *style;
    Date date;       /* year 0: unknown */
    Date not_before; /* the latest year that an undated copy names: it cannot be older; year 0: none */
    Arena *arena;
    Words words;
    Zones zones;
    Mentions mentions; /* in order */
    Things things;     /* in order of their first mention */
    uint32_t
        *first_named;  /* by entry: the word where a right form of it first stands, even inside a longer name; NONE */
    const bool *named; /* by entry: a right form of it stands in the copy as a name of its own; NULL: no candidates */
    bool names_korea;  /* something Korean is named for certain */
    bool old_letters;  /* written with McCune-Reischauer's marks, or before the Revised Romanization */
} Document;

/* Reads COPY into *DOCUMENT; everything lies in ARENA. DATE overrides the copy's own where its year is not 0. */
Status document_read(const Copy *copy, const Lexicon *lexicon, const Style *style, Date date, Arena *arena,
                     Document *document, Error *error);

static inline const Entry *mention_entry(const Document *document, const Mention *mention)
{
    return &document->lexicon->entries[mention->entry];
}

static inline const Form *mention_form(const Document *document, const Mention *mention)
{
    return &document->lexicon->forms[mention->form];
}

static inline Str mention_text(const Document *document, const Mention *mention)
{
    return span_text(document->copy->text, mention->span);
}

static inline Str form_text(const Document *document, const Form *form)
{
    return (Str){document->lexicon->pool + form->text, form->size};
}

/* What FORM has behind so many of its folded letters: JOINT_ bits, 0 where it has two letters in one word. */
unsigned form_joint(const Lexicon *lexicon, const Form *form, size_t letter);

/* Whether SPAN touches one of ZONES (a bit each) that layout, lines or quotation marks show. */
bool zones_touch(const Document *document, Span span, unsigned zones);

/* How MENTION's text differs from FORM's, whose letters it has: DIFFERS_ bits. Line ends count as spaces, curly
 * apostrophes as straight ones. */
unsigned text_differs(Str mention, Str form);

/* How many ways of differing a set of DIFFERS_ bits has. */
static inline unsigned differences(unsigned differs)
{
    unsigned count = 0;
    for (; differs != 0; differs &= differs - 1)
        count++;
    return count;
}

/* Whether two texts are one way of writing: the same letters, and no difference as text_differs has it. */
bool text_same(Str one, Str other);

#endif
