/* document.h: one document as the rules see it: its words, its zones, what it names, and the things these names are of.
 * Built stage by stage by document_read; read-only for rules. */
#ifndef MENTION_DOCUMENT_H
#define MENTION_DOCUMENT_H

#include "copy/copy.h"
#include "glossary/gazetteer.h"
#include "glossary/style.h"
#include "korean/name.h"
#include "mention/speller.h"
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

/* What may show that a name is meant, without its letters. */
enum {
    SHOWN_GLOSS = 1 << 0,   /* the entry's Hangul or Hanja in brackets behind it */
    SHOWN_OFFICE = 1 << 1,  /* in the sentence an office that the person held */
    SHOWN_PLACE = 1 << 2,   /* words before or behind it that a place has */
    SHOWN_COUNTRY = 1 << 3, /* in the sentence, the entry's country */
    SHOWN_OTHER = 1 << 4,   /* "his brother": another person, or one who is introduced anew */
};

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

/* Where the copy has the letters of a unit of the gazetteer, in order, not overlapping. */
typedef struct UnitHits {
    UnitHit *at;
    size_t count, capacity;
} UnitHits;

/* Words that are no form of the glossary but near to one. */
typedef struct Slip {
    Mention mention;        /* with the form that it may be a slip for; its words are none of document->mentions' */
    uint32_t right;         /* the first mention of the entry by a right form; NONE */
    uint32_t count;         /* of its mentions by right forms */
    uint8_t distance;       /* letters changed */
    uint8_t size;           /* letters of the misspelt word, with what hyphens join to it */
    uint8_t evidence;       /* SHOWN_ bits */
    bool readable;          /* as Korean of some kind: it may be somebody's right name */
    bool swapped;           /* two neighbouring letters */
    bool doubled;           /* a letter that stands once */
    bool changed;           /* letters are other ones, none lost or added */
    bool initial;           /* the first letter is another one */
    bool same_systems;      /* spelled in another way: Songnam for Seongnam */
    bool english;           /* the misspelt word is an English one in the form: Unificaton */
    bool prominent;         /* the form alone shows which country is meant: Pyongyang */
    uint8_t english_around; /* capitalised words of the form that are */
    bool company;           /* other words of the form that are no English stand beside it: Rodong Sinmum */
    bool part;              /* a capitalised word beside it may belong to the same name */
    bool listed;            /* between commas and other names */
} Slip;

typedef struct Slips {
    Slip *at;
    size_t count, capacity;
} Slips;

/* A full name that hardly anybody has, near to that of a person elsewhere in the copy. */
typedef struct NameSlip {
    Mention mention;   /* of no form; of the entry, if the person is one of the glossary */
    Span right;        /* where the name first stands */
    uint32_t count;    /* how often */
    float probability; /* that it is a slip for it */
} NameSlip;

typedef struct NameSlips {
    NameSlip *at;
    size_t count, capacity;
} NameSlips;

/* What speaks for a name that no glossary has being a Korean's. */
enum {
    NAMED_HYPHEN = 1 << 0, /* Sung-nam */
    NAMED_TITLE = 1 << 1,  /* a title before it */
    NAMED_GLOSS = 1 << 2,  /* Hangul in brackets behind it */
    NAMED_AGAIN = 1 << 3,  /* the letters of a name that has better evidence elsewhere */
    NAMED_LAST = 1 << 4,   /* the surname stands last */
};

/* A person's full name that is no form of the glossary. */
typedef struct PersonMention {
    Mention mention; /* of no form and no entry */
    uint32_t way;
    uint32_t next;    /* the next mention of that way; NONE */
    uint32_t title;   /* hash of the word before it that ends a title; 0: none */
    uint32_t gloss;   /* word: the Hangul in brackets behind it; NONE */
    bool introduced;  /* words in front or behind say who it is */
    uint8_t evidence; /* NAMED_ bits */
} PersonMention;

typedef struct PersonMentions {
    PersonMention *at;
    size_t count, capacity;
} PersonMentions;

/* One way in which a name is written in the copy; or the first right form of a person of the glossary in it. */
typedef struct NameWay {
    uint32_t first; /* person mention; of THING, its mention */
    uint32_t last;
    uint32_t count;
    uint32_t thing; /* NONE: in no glossary */
    uint32_t person;
    uint32_t next;    /* the next way of that person; NONE */
    uint32_t hash;    /* of the letters, hyphens and case */
    uint32_t letters; /* hash of the folded letters, the surname's first */
    uint32_t surname; /* index of the likeliest in the name table */
    NamePart given;
    uint32_t known;  /* the person of the glossary who is meant, in a spelling that no entry has; NONE */
    uint8_t meant;   /* Evidence (evidence.h) for that */
    float certainty; /* of that */
} NameWay;

typedef struct NameWays {
    NameWay *at;
    size_t count, capacity;
} NameWays;

/* From here on two given names may be the same Hangul (given_alike): Sung-ho and Seung-ho, Yong-ho and Young-ho. */
#define ALIKE_FROM 0.05

/* Ways that may be one person's; whether they are, a rule decides. */
typedef struct Person {
    uint32_t first; /* way */
    uint32_t last;
    uint32_t count; /* of ways */
} Person;

typedef struct People {
    PersonMentions mentions; /* in order */
    NameWays ways;
    Person *at;
    size_t count, capacity;
} People;

/* What shows that words stand for a person: most of a surname. */
enum {
    REFERENCE_COURTESY = 1 << 0, /* Mr. before it */
    REFERENCE_TITLE = 1 << 1,    /* Minister before it */
    REFERENCE_SPEECH = 1 << 2,   /* said behind it */
    REFERENCE_PLACE = 1 << 3,    /* only a name stands so */
    REFERENCE_OFFICE = 1 << 4,   /* no surname but a title: the minister */
};

/* A surname or a title alone, of a person named in full before it. */
typedef struct Reference {
    Mention mention; /* of no form and no entry */
    Span full;       /* where the person is first named in full */
    Span other;      /* the same of another person of that surname, who may be meant as well; SIZE 0: nobody */
    uint32_t thing;  /* the person of the glossary; NONE */
    uint32_t way;    /* of a person in no glossary, the first; NONE */
    uint8_t evidence;
} Reference;

typedef struct References {
    Reference *at;
    size_t count, capacity;
} References;

/* Stretches of one kind, in order, not overlapping. */
typedef struct Zones {
    Spans of[ZONE_COUNT];
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
    UnitHits units;
    WordList glosses; /* words in Hangul right behind a Latin one, in brackets or not */
    Slips slips;      /* in order; found by slips_find, as are the next */
    NameSlips name_slips;
    People people; /* those of the glossary only where others may be the same */
    uint32_t
        *first_named;  /* by entry: the word where a right form of it first stands, even inside a longer name; NONE */
    const bool *named; /* by entry: a right form of it stands in the copy as a name of its own; NULL: no candidates */
    bool names_korea;  /* something Korean is named for certain */
    bool new_letters;  /* without a date, writes several places as only the Revised Romanization does */
    bool old_letters;  /* written with McCune-Reischauer's marks, or before the Revised Romanization */
} Document;

/* Reads COPY into *DOCUMENT; everything lies in ARENA. DATE overrides the copy's own where its year is not 0. */
Status document_read(const Copy *copy, const Lexicon *lexicon, const Style *style, Date date, Arena *arena,
                     Document *document, Error *error);

/* Looks for slips in a document that has been read. SPELLERS NULL, or without its dictionary: there are none. */
void slips_find(Document *document, Spellers *spellers);

static inline const Entry *mention_entry(const Document *document, const Mention *mention)
{
    return &document->lexicon->entries[mention->entry];
}

/* The mention that covers words [FIRST, LAST], LAST included; NULL where none does. */
const Mention *mention_covering(const Document *document, size_t first, size_t last);

/* Whether a mention has one of the words [FIRST, LAST]. */
bool mention_touches(const Document *document, size_t first, size_t last);

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
