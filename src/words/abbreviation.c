/* abbreviation.c: words whose stop does not end a sentence. Titles, ranks, months and the like of English news copy; an
 * abbreviation that ends sentences as often as not (etc, Inc) is left out where a capital follows it more rarely than a
 * sentence does. */
#include "words/abbreviation.h"

#include "words/bytes.h"

#include <stdlib.h>

/* clang-format off */
static const char *const abbreviations[] = {
    "Adm", "Apr", "Aug", "Brig", "Capt", "Cmdr", "Co",   "Col", "Dec",  "Dr",   "Feb", "Gen",  "Gov", "Hon",  "Inc",
    "Jan", "Jul", "Jun", "Lt",   "Ltd",  "Maj",  "Mar",  "Mr",  "Mrs",  "Ms",   "Mt",  "No",   "Nov", "Oct",  "Ph",
    "Prof", "Rep", "Reps", "Rev", "Sen",  "Sens", "Sep",  "Sept", "Sgt", "St",   "Vol", "vs",
};
/* clang-format on */

static int compare(const void *word, const void *row)
{
    return str_compare(*(const Str *)word, str_of(*(const char *const *)row));
}

bool abbreviation_before_name(Str word)
{
    if (word.size == 1 && byte_is(word.at[0], BYTE_UPPER))
        return true; /* an initial */
    enum { LONGEST = 4 };
    return word.size <= LONGEST && bsearch(&word, abbreviations, sizeof abbreviations / sizeof *abbreviations,
                                           sizeof *abbreviations, compare) != NULL;
}
