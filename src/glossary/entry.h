/* entry.h: what the glossary knows, in the shape in which it is stored and used: fixed-size records that point into one
 * pool of texts, so that a run loads them as they are. */
#ifndef GLOSSARY_ENTRY_H
#define GLOSSARY_ENTRY_H

#include "base/error.h"

#include <stdint.h>

/* Offset of a terminated text in the pool; 0 is the empty text. */
typedef uint32_t Text;

/* "No such record". */
enum { NONE = UINT32_MAX };

typedef enum EntryClass {
    CLASS_PERSON,
    CLASS_PLACE,
    CLASS_ORGANIZATION,
    CLASS_PUBLICATION,
    CLASS_TITLE,
    CLASS_TERM,
    CLASS_EVENT,
    CLASS_ACRONYM,
    CLASS_WEAPON,
    CLASS_LAW,
} EntryClass;

enum { CLASS_COUNT = CLASS_LAW + 1 };

/* Names of somebody or something, not words. */
static inline bool class_is_name(EntryClass class)
{
    return class <= CLASS_PUBLICATION;
}

/* How a right form may be matched. */
typedef enum EntryMatch {
    MATCH_LETTERS,     /* whatever the case, hyphen, space and marks */
    MATCH_EXACT,       /* as written */
    MATCH_KOREAN,      /* only in copy that names something Korean otherwise */
    MATCH_BESIDE_NAME, /* a title that counts only in front of or behind a name */
    MATCH_SUFFIX,      /* only joined to a place name */
} EntryMatch;

typedef enum Confidence {
    CONFIDENCE_LOW, /* shown on request, raises no finding */
    CONFIDENCE_MEDIUM,
    CONFIDENCE_HIGH,
} Confidence;

/* COUNTRIES is a set of bits, one a country of the glossary's country list. */
typedef struct Entry {
    Text id;
    Text note;
    Text source;
    Text expansion;
    Text hangul;
    Text hangul_north;
    Text hanja;
    uint32_t first_form; /* the preferred one */
    uint32_t form_count;
    uint32_t own_form;   /* NONE: the bearer's choice is not known */
    uint32_t partner;    /* of an acronym: the entry it abbreviates; of a body: its acronym's entry; NONE */
    uint32_t first_term; /* terms of office of a person */
    uint32_t term_count;
    Date valid_from;
    Date valid_until;
    Date own_from;
    uint32_t countries;
    uint8_t class; /* EntryClass */
    uint8_t match; /* EntryMatch */
    uint8_t confidence;
    uint8_t surname_words; /* of a person: words of the surname in the preferred form; 0: not told */
} Entry;

/* What the key of a style form says of it. */
typedef enum FormLabel {
    LABEL_NONE,
    LABEL_HOUSE,   /* ap, kcna, ...: a house's own */
    LABEL_SYSTEM,  /* rr, mr, ala-lc, wade-giles */
    LABEL_VARIETY, /* variety-us, variety-uk */
    LABEL_KIND,    /* hyphen, spaced, short, alt, ...: right in any house */
    LABEL_OLD,     /* right for its time */
    LABEL_NEW,
    LABEL_NOT_A_NAME, /* en, pen, real, product, site: never matched */
} FormLabel;

/* Text as written; HASH of its folded letters. */
typedef struct Form {
    Text text;
    Text key;       /* of a style form, without its number */
    Text condition; /* as written, for people */
    uint32_t entry;
    uint32_t hash;
    uint32_t first_break; /* where the form is apart: breaks */
    uint32_t first_condition;
    Date from;
    Date until;
    uint8_t break_count;
    uint8_t condition_count;
    uint8_t kind;  /* IreumFormKind */
    uint8_t label; /* FormLabel */
    uint8_t word_count;
    uint8_t lowered; /* 1: a small first letter may stand for the form's capital */
    uint16_t size;   /* bytes of TEXT */
} Form;

/* A place in a form's letters where it has two words apart, and what stands there (JOINT_ bits of words.h). */
typedef struct Break {
    uint16_t letter;
    uint16_t joint;
} Break;

typedef enum ConditionKind {
    CONDITION_COUNTRY,
    CONDITION_FROM,
    CONDITION_UNTIL,
    CONDITION_NOT_MR,
    CONDITION_STYLE,
    CONDITION_VARIETY,
    CONDITION_EXACT,
    CONDITION_IDENTITY,
    CONDITION_PLACE,
    CONDITION_KOREA,
    CONDITION_EXPANSION,
    CONDITION_HISTORY,
    CONDITION_EXERCISE,
} ConditionKind;

/* COUNTRIES for CONDITION_COUNTRY, DATE for FROM and UNTIL, VALUE for STYLE and VARIETY. */
typedef struct Condition {
    uint32_t kind;
    uint32_t countries;
    Date date;
    Text value;
} Condition;

/* A person held an office; DATE year 0 of UNTIL: still, when last checked. */
typedef struct Term {
    uint32_t office;
    Date from;
    Date until;
} Term;

/* What a word or phrase shows to whoever looks for evidence. */
typedef enum CueKind {
    CUE_COUNTRY, /* VALUE: set of countries */
    CUE_KOREA,
    CUE_HISTORY,
    CUE_EXERCISE,
    CUE_PLACE_BEFORE,
    CUE_PLACE_AFTER,
    CUE_TITLE,
    CUE_HEAD,
    CUE_LANDMARK, /* a head whose place is spelled as any other: Palace, Square */
    CUE_SPEECH,
    CUE_DOCUMENT,
    CUE_ALIAS,
    CUE_OTHER_PERSON,
    CUE_FORMER,
    CUE_WORK,
    CUE_OFFICE,  /* VALUE: index of the office */
    CUE_SURNAME, /* of a Korean person of the glossary */
    /* VALUE: index of the confusable that the words prove. */
    CUE_CONFUSABLE,        /* wherever they stand */
    CUE_CONFUSABLE_BEFORE, /* right before its name, with a comma between */
    CUE_CONFUSABLE_BEHIND, /* right behind it and a comma */
    CUE_CONFUSABLE_NAME,   /* its name itself */
    CUE_GENERIC,           /* VALUE: index of the generic that the words translate */
    CUE_GENERIC_BEFORE,    /* the same, of words that stand in front: Mount */
    CUE_DOUBLET,           /* VALUE: index of the doublet */
    CUE_CLAIM,
    CUE_ROMANIZATION,
} CueKind;

enum { CUE_KIND_COUNT = CUE_ROMANIZATION + 1 };

typedef struct Cue {
    uint32_t kind;
    uint32_t value;
} Cue;

typedef struct Office {
    Text id;
    Text name; /* in English, for people; may be empty, as may the next */
    Text hangul;
    uint32_t countries;
} Office;

/* An acronym, by the hash of the folded letters of what it stands for. */
typedef struct Expansion {
    uint32_t hash;
    uint32_t entry;
} Expansion;

/* One of two names that are taken for each other; 2i and 2i + 1 are a pair. */
typedef struct Confusable {
    Text form;
    Text what;      /* "the city in South Jeolla" */
    uint32_t entry; /* NONE: copy is not searched for it, it is only named as the other one */
} Confusable;

/* A Korean word at the end of names and the English words that say the same: gang, river. Lists have a ';' behind each
 * item. */
typedef struct Generic {
    Text hangul;
    Text endings;  /* folded */
    Text words;    /* the first one stands in messages */
    Text before;   /* English words that stand in front: Mount; Mt. */
    uint32_t bare; /* 1: a house that doubles it misses it where it is not; Gwanghwamun is also the quarter */
} Generic;

typedef enum UnitKind {
    UNIT_SPECIAL_CITY,
    UNIT_METROPOLITAN_CITY,
    UNIT_DIRECTLY_GOVERNED_CITY,
    UNIT_SELF_GOVERNING_CITY,
    UNIT_SELF_GOVERNING_PROVINCE,
    UNIT_PROVINCE,
    UNIT_CITY,
    UNIT_ADMINISTRATIVE_CITY,
    UNIT_COUNTY,
    UNIT_DISTRICT,
} UnitKind;

enum { UNIT_KIND_COUNT = UNIT_DISTRICT + 1 };

/* An administrative unit of the gazetteer, in the Hangul of its own side. */
typedef struct Unit {
    Text hangul;     /* 마포구 */
    uint32_t parent; /* index of the unit that it belongs to; NONE */
    uint32_t countries;
    Date from;
    Date until;
    uint32_t first_form; /* its stems, one for each way of spelling it */
    uint8_t form_count;
    uint8_t kind;   /* UnitKind */
    uint8_t ending; /* UnitEnding (gazetteer.h) */
} Unit;

/* A spelling of a unit's name without its ending: Mapo, Map'o, Mapho. */
typedef struct UnitForm {
    Text stem;
    uint32_t unit;
    uint32_t systems; /* that spell it so: a bit each, 1 << IreumSystem */
} UnitForm;

/* What copy is searched for: a stem alone, or with a spelling of its ending. */
typedef struct UnitName {
    uint32_t form;
    uint32_t spelling; /* of the ending, from 1 (gazetteer.h); 0: the stem alone */
} UnitName;

/* A word that says again what the entry's own last word says: DMZ zone, hallyu wave. */
typedef struct Doublet {
    uint32_t entry;
    Text word;
} Doublet;

/* An entry whose name is a matter of the house's policy. */
typedef struct Dispute {
    uint32_t entry;
    uint32_t key;       /* StyleKey of the policy */
    uint32_t elsewhere; /* countries in whose copy the name is another thing's */
    Text neutral;       /* what a house writes that takes neither side */
} Dispute;

/* A house style, its cells and its forms of entries, as style.h has them. */
typedef struct PackedStyle {
    Text id;
    Text name;
    Text extends;
    Text about;
    uint32_t first_cell;
    uint32_t cell_count;
    uint32_t first_form;
    uint32_t form_count;
} PackedStyle;

typedef struct PackedCell {
    Text value;
    Text note;
    Date from;
    Date until;
    uint8_t key;      /* StyleKey */
    uint8_t severity; /* IreumSeverity */
    char confidence;
    char evidence;
} PackedCell;

typedef struct PackedForm {
    Text entry; /* its id */
    Text form;
    Text note;
    Date from;
    Date until;
    uint16_t confidence; /* a letter, as is the next */
    uint16_t evidence;
} PackedForm;

/* Kinds of stretches that a rule may leave alone. */
typedef enum ZoneKind {
    ZONE_NONPROSE, /* URL, address, handle, file name */
    ZONE_LABEL,    /* running furniture of a page */
    ZONE_BYLINE,   /* a writer's own name */
    ZONE_HEADLINE, /* headline, deck, heading */
    ZONE_CAPTION,
    ZONE_CAPS,       /* three words or more in capitals */
    ZONE_SPEECH,     /* spoken words in quotation marks */
    ZONE_TEXT_QUOTE, /* quoted from a document */
    ZONE_WORK_TITLE, /* title of a book, film, song */
    ZONE_REFERENCE,  /* bibliography, footnotes */
    ZONE_SIC,        /* marked [sic] */
    ZONE_OFFICIAL,   /* inside a longer official name */
    ZONE_ALIAS,      /* both names given on purpose */
    ZONE_ROMANIZED,  /* the copy tells how a name is romanized */
} ZoneKind;

enum { ZONE_COUNT = ZONE_ROMANIZED + 1 };

/* A line of running furniture. */
typedef enum LineWhere {
    LINE_STARTS,
    LINE_IS,
    LINE_CONTAINS,
    LINE_ENDS,
} LineWhere;

typedef struct LinePattern {
    Text text;
    uint16_t zone;  /* ZoneKind */
    uint16_t where; /* LineWhere */
} LinePattern;

#endif
