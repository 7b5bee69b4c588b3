/* evidence.h: what the copy shows of a condition that a flagged form has: how sure it makes it, and in words. */
#ifndef MENTION_EVIDENCE_H
#define MENTION_EVIDENCE_H

#include "mention/stages.h"

/* One row an answer: its name, the probability that the condition holds, and what was found, for an editor. */
/* clang-format off */
#define EVIDENCES(X) \
    X(NONE, 0, "") \
    /* identity */ \
    X(GLOSS, 0.97F, "its Hangul or Hanja stands behind the name") \
    X(OFFICE_OWN, 0.96F, "the sentence names an office that this person held") \
    X(OFFICE, 0.92F, "the sentence names an office that this person held, whose own spelling is not known") \
    X(OFFICE_NAMED, 0.95F, "an office that this person held stands beside the name, and the copy has the right one") \
    X(DESCRIBED, 0.91F, "the words beside the name say who the person is") \
    X(FAMOUS, 0.9F, "a name that shows by itself which country is meant, and the sentence names that country") \
    X(OFFICE_COPY, 0.92F, "the copy names an office that this person held") \
    X(RARE_NAME, 0.9F, "hardly anybody else has that name, and the copy introduces nobody by it") \
    X(NAMED_PERSON, 0.92F, "the right name stands elsewhere in the copy") \
    X(NAMED_RARE, 0.95F, "the right name stands elsewhere in the copy, and hardly anybody else has it") \
    X(NAMED, 0.95F, "the right name stands elsewhere in the copy") \
    X(BOTH_NAMED, 0, "the right name stands in the same sentence: rather two people") \
    X(RELATIVE, 0, "the sentence speaks of a relative, a successor or a namesake") \
    X(OTHER_TITLE, 0, "the name has another title before it, and nothing in its sentence is this person's office") \
    X(INTRODUCED, 0, "the words behind the name introduce somebody new") \
    X(PERSON_UNPROVEN, 0, "no office of this person's stands in the sentence, no Hangul behind the name, and the " \
                          "right name nowhere in the copy") \
    X(UNPROVEN, 0, "neither its Hangul stands behind the name nor the right name anywhere in the copy") \
    /* place */ \
    X(PLACE_NAMED, 0.95F, "the right name stands elsewhere in the copy") \
    X(PLACE_BEFORE, 0.95F, "the word before it is one of a place") \
    X(PLACE_COUNTRY, 0.95F, "its country or province stands behind a comma") \
    X(PLACE_GLOSS, 0.95F, "its Hangul or Hanja stands behind the name") \
    X(PLACE_AFTER, 0.95F, "the word behind it is one of a place") \
    X(PLACE_PERSON, 0, "a surname stands beside it: a person's name") \
    X(PLACE_UNPROVEN, 0, "no word beside it is one of a place, and the right name stands nowhere in the copy") \
    /* country, Korea, history, exercise */ \
    X(COUNTRY, 0.95F, "the sentence names its country") \
    X(COUNTRY_MISSING, 0, "nothing in the sentence stands for that country") \
    X(KOREA, 0.95F, "the copy names Korea") \
    X(KOREA_MISSING, 0, "the copy names nothing Korean") \
    X(HISTORY, 0.95F, "the sentence speaks of former times") \
    X(HISTORY_MISSING, 0, "no word in the sentence is one of former times") \
    X(EXERCISE, 0.95F, "the sentence speaks of troops or an exercise") \
    X(EXERCISE_MISSING, 0, "no word in the sentence is one of troops or an exercise") \
    X(EXPANSION, 0.97F, "the words that it abbreviates stand in the copy") \
    X(EXPANSION_MISSING, 0, "the words that it abbreviates stand nowhere in the copy") \
    /* dates */ \
    X(FROM, 1, "the copy is from that date or later") \
    X(FROM_YEARS, 0.92F, "the copy has no date, but names a later year") \
    X(FROM_LETTERS, 0.92F, "the copy has no date, but writes other places in the Revised Romanization of 2000") \
    X(FROM_EARLIER, 0, "the copy is older than that") \
    X(FROM_UNDATED, 0, "the copy has no date, and names no later year") \
    X(UNTIL, 1, "the copy is no younger than that date") \
    X(UNTIL_LATER, 0, "the copy is younger than that") \
    X(UNTIL_UNDATED, 0, "the copy has no date") \
    /* the Revised Romanization in force */ \
    X(REVISED_STYLE, 1, "the house follows the Revised Romanization") \
    X(REVISED, 1, "the copy is younger than the Revised Romanization of 2000") \
    X(REVISED_YEARS, 0.92F, "the copy has no date, but names a year after the Revised Romanization of 2000") \
    X(REVISED_LETTERS, 0.92F, "the copy has no date, but writes other places in the Revised Romanization of 2000") \
    X(REVISED_WORD, 0.9F, "a word, in copy without a date") \
    X(REVISED_OTHER_HOUSE, 0, "the house follows another romanization than the Revised") \
    X(OLD_LETTERS, 0, "the copy is older than the Revised Romanization of 2000, or is written in " \
                      "McCune-Reischauer") \
    X(FORMER_TIMES, 0, "the sentence tells of former times, whose spelling it may keep") \
    X(REVISED_EARLIER, 0, "the copy is not certainly younger than the Revised Romanization of 2000") \
    X(REVISED_UNDATED, 0, "the copy has no date, and names no year after the Revised Romanization of 2000") \
    /* style, variety, exactly so */ \
    X(STYLE, 1, "the house style is that one") \
    X(STYLE_OTHER, 0, "the house style is another") \
    X(VARIETY, 1, "the house writes that English") \
    X(VARIETY_OTHER, 0, "the house does not write that English, as far as is known") \
    X(EXACT, 1, "it is written exactly so") \
    X(EXACT_OTHER, 0, "it is not written exactly so")
/* clang-format on */

typedef enum Evidence {
#define EVIDENCE(name, probability, text) EVIDENCE_##name,
    EVIDENCES(EVIDENCE)
#undef EVIDENCE
} Evidence;

float evidence_probability(Evidence evidence);

/* A clause without capital and stop; static. */
const char *evidence_text(Evidence evidence);

/* What the copy shows of CONDITION, one of FORM's, at CANDIDATE's words. RIGHT tells by entry whether a right form of it
 * is in the document. */
Evidence condition_evidence(const Document *document, const Candidate *candidate, const Form *form,
                            const Condition *condition, const bool *right);

/* What the copy shows of CANDIDATE's words naming the person ENTRY in whatever spelling. NAMED tells by entry whether a right
 * form of it is in the document; NULL: of none. */
Evidence evidence_person(const Document *document, const Candidate *candidate, const Entry *entry, const bool *named);

/* Whether the Revised Romanization is in force for ENTRY at CANDIDATE's words, so that an older spelling is a mistake. */
bool evidence_revised(const Document *document, const Candidate *candidate, const Entry *entry);

/* What speaks against the first of FORM's conditions that does not hold; EVIDENCE_NONE where all hold. */
Evidence conditions_fail(const Document *document, const Candidate *candidate, const Form *form, const bool *right);

/* The probability that all of FORM's conditions hold: the least of theirs. */
float conditions_hold(const Document *document, const Candidate *candidate, const Form *form, const bool *right);

#endif
