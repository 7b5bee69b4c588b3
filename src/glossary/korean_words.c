/* korean_words.c: the words of Hunspell's Korean dictionary that begin with a surname and are as long as a name: 고양이
 * is no person. Kept as hashes. */
#include "glossary/sources.h"

#include "base/file.h"
#include "base/unicode.h"
#include "korean/seam.h"
#include "korean/surname.h"

enum { LEAST = 2, MOST = 4 }; /* syllables; two with a particle look like a name, too */

/* The syllables of WORD, as the dictionary has them in conjoining jamo; 0 where it has anything else, or too many. */
static size_t syllables_of(Str word, Sound sounds[MOST])
{
    size_t count = 0;
    Syllable syllable;
    while (count < MOST && hangul_next(&word, &syllable))
        sounds[count++].code = (uint16_t)syllable_code(syllable);
    return word.size == 0 ? count : 0;
}

void source_korean_words(Draft *draft)
{
    static const char path[] = "/usr/share/hunspell/ko.dic";
    Str text;
    Error error;
    if (file_read(path, draft->arena, &text, &error) != IREUM_OK || utf8_check(text) < text.size) {
        draft_complain(draft, IREUM_WARNING, (Place){path, 0, 0}, "korean-words",
                       "no Korean dictionary: words are taken for names of people more often");
        return;
    }
    str_cut_line(&text); /* the count */
    while (text.at != NULL) {
        Str line = str_cut_line(&text);
        Sound sounds[MOST];
        size_t count = syllables_of(str_cut(&line, '/'), sounds);
        if (count >= LEAST && surname_size(sounds, count) > 0)
            draft_korean(draft, syllables_hash(sounds, count));
    }
}
