/* generic.c: words for kinds of places, at the end of Korean names and in English. */
#include "rules/generic.h"

#include "words/fold.h"

Str generic_ending(const Lexicon *lexicon, const Generic *generic, Str latin)
{
    Str list = lexicon_text(lexicon, generic->endings);
    for (Str one; (one = str_cut(&list, ';')).size > 0;) {
        if (latin.size > one.size && fold_equal(str_after(latin, latin.size - one.size), one))
            return one;
    }
    return (Str){"", 0};
}

bool generic_has(Str list, Str word)
{
    for (Str one; (one = str_cut(&list, ';')).size > 0;) {
        if (fold_equal(one, word))
            return true;
    }
    return false;
}
