/* place_name.h: a unit of the gazetteer as copy names it, for the rules about places. */
#ifndef RULES_PLACE_NAME_H
#define RULES_PLACE_NAME_H

#include "glossary/gazetteer.h"
#include "mention/document.h"

/* A name that stands in copy. UNIT is one of those that have its letters, if possible one that still is. */
typedef struct PlaceName {
    UnitHit hit;
    const Unit *unit;
    const UnitForm *form;
    Span span;         /* without 's */
    Str stem;          /* as written */
    Str ending;        /* as written; empty where the stem stands alone */
    uint32_t spelling; /* of the ending, from 1; 0: it stands alone */
    uint32_t systems;  /* that spell the stem so, of any of the units: a bit each */
    bool joined;       /* stem and ending are one word */
    bool north;        /* one of the units is the North's */
    bool south;
    bool short_stem; /* of UNIT: one syllable */
} PlaceName;

/* Reads HIT, in zones where names are looked at. MENTION covers its first word, or is NULL: what is no place, or longer,
 * is no name of a unit. */
bool place_name_read(const Document *document, const UnitHit *hit, const Mention *mention, PlaceName *name);

/* Whether the glossary has the name as it stands. */
bool place_name_listed(const Mention *mention, const PlaceName *name);

/* Whether the English word for what the name's ending says stands right behind it: Mapo-gu District. */
bool place_before_english(const Document *document, const PlaceName *name);

static inline bool place_spelled(const PlaceName *name, IreumSystem system)
{
    return name->systems >> system & 1;
}

/* Whether one of the North's units has the letters at MENTION. */
bool unit_of_north(const Document *document, const Mention *mention);

/* The system that KEY's cell names, whether with marks or without, to *SYSTEM; false where it names none or several.
 * *HOUSE, which may be NULL, gets the style that says so. */
bool place_system(const Document *document, StyleKey key, IreumSystem *system, const char **house);

/* The Hangul of the unit; NULL where several have the letters and differ in it. */
const char *place_hangul(const Document *document, const PlaceName *name);

/* Whether the Hangul of one of the units stands in brackets behind the name. */
bool place_glossed(const Document *document, const PlaceName *name);

/* Whether a comma and the name of a unit that it belongs to stand behind it: Nam-gu, Ulsan. */
bool place_before_parent(const Document *document, const PlaceName *name);

/* Whether the words around make it another name: a surname before it, an official name's head behind it, a hyphen. */
bool place_has_company(const Document *document, const PlaceName *name);

#endif
