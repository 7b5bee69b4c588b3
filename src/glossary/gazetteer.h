/* gazetteer.h: the administrative units of both Koreas: how their endings are spelled, and finding them in words. */
#ifndef GLOSSARY_GAZETTEER_H
#define GLOSSARY_GAZETTEER_H

#include "base/arena.h"
#include "glossary/lexicon.h"

/* The generic word at the end of a unit's name. */
typedef enum UnitEnding {
    UNIT_SI,
    UNIT_DO,
    UNIT_GUN,
    UNIT_GU,
    UNIT_GUYOK,
} UnitEnding;

enum { UNIT_ENDING_COUNT = UNIT_GUYOK + 1, UNIT_SPELLINGS = 3 };

/* Among the systems of a UnitForm: the Revised Romanization of each syllable alone, as no system has it (Jongro). */
enum { UNIT_BY_LETTERS = IREUM_SYSTEM_COUNT };

/* SPELLINGS: that of the side's own system first, those of others behind it; ended by NULL where there are fewer. */
typedef struct UnitEndingInfo {
    const char *hangul;
    const char *english;
    const char *spellings[UNIT_SPELLINGS];
} UnitEndingInfo;

extern const UnitEndingInfo unit_endings[UNIT_ENDING_COUNT];

/* NAME of UNIT as it is written: "Mapo-gu", or "Mapo" for the stem alone. In ARENA. */
Str unit_name_text(const char *pool, const Unit *unit, const UnitForm *form, const UnitName *name, Arena *arena);

/* A name of a unit at words [first, last], the last one perhaps with ENDING bytes of 's. Others may have the same
 * letters: those of items [item, item + count) of the lexicon's table. */
typedef struct UnitHit {
    uint32_t first, last;
    uint32_t item;
    uint16_t count;
    uint16_t ending;
} UnitHit;

/* Finds the longest name of a unit that begins at word INDEX. */
bool unit_find(const Lexicon *lexicon, const Words *words, size_t index, UnitHit *hit);

static inline const UnitName *unit_name(const Lexicon *lexicon, const UnitHit *hit, uint16_t index)
{
    return &lexicon->unit_names[lexicon->unit_table.items[hit->item + index]];
}

static inline const UnitForm *unit_form(const Lexicon *lexicon, const UnitName *name)
{
    return &lexicon->unit_forms[name->form];
}

static inline const Unit *unit_of(const Lexicon *lexicon, const UnitName *name)
{
    return &lexicon->units[unit_form(lexicon, name)->unit];
}

/* The stem of UNIT in SYSTEM; empty where it has none. */
Str unit_stem(const Lexicon *lexicon, const Unit *unit, IreumSystem system);

#endif
