/* place_census.h: which systems spell the places of a copy, so that one that does not fit the others is seen. */
#ifndef RULES_PLACE_CENSUS_H
#define RULES_PLACE_CENSUS_H

#include "rules/glossed.h"
#include "rules/place_name.h"

enum { CENSUS_MOST = 16 }; /* more of one system are not counted */

/* Names that one system alone spells as they stand, each once: the hashes of their letters without the ending. */
typedef struct Witnesses {
    uint32_t names[CENSUS_MOST];
    size_t count;
} Witnesses;

typedef struct PlaceCensus {
    Witnesses revised, mccune;
} PlaceCensus;

/* The systems of a set of bits, 1 << IreumSystem, without the other of the two. */
bool only_revised(uint32_t systems);
bool only_mccune(uint32_t systems);

/* The systems that spell the Hangul of GLOSSED with the copy's letters, a bit each: of the Revised Romanization,
 * McCune-Reischauer and the North's. */
uint32_t glossed_systems(const Document *document, const Glossed *glossed);

/* A unit of the South alone that still is, in a sentence of today and in no address, whose spelling was the writer's. */
bool unit_is_witness(const Document *document, const PlaceName *name);

/* Counts the units that are witnesses and the words with their Hangul. */
PlaceCensus place_census(const Document *document);

#endif
