/* acronym.c: what the rules about acronyms share. */
#include "rules/acronym.h"

#include "glossary/expansion.h"
#include "words/fold.h"

bool acronym_definition(const Document *document, size_t index, Definition *definition)
{
    if (index == 0)
        return false;
    const Mention *acronym = &document->mentions.at[index];
    const Mention *expansion = &document->mentions.at[index - 1];
    const Words *words = &document->words;
    unsigned before = words->at[expansion->last].joint;
    bool alone = acronym->first == acronym->last && (words->at[acronym->last].joint & JOINT_CLOSE);
    bool bracket =
        (before & JOINT_OPEN) && !(before & ~(unsigned)(JOINT_OPEN | JOINT_SPACE | JOINT_LINE | JOINT_QUOTE));
    if (mention_entry(document, acronym)->class != CLASS_ACRONYM || !alone || !bracket ||
        expansion->last + 1 != acronym->first)
        return false;
    *definition = (Definition){expansion, acronym};
    return true;
}

bool acronym_expands(const Document *document, Str acronym, Str expansion)
{
    const Lexicon *lexicon = document->lexicon;
    uint32_t at = 0;
    for (const Entry *entry; (entry = expansion_next(lexicon, expansion, &at)) != NULL;) {
        if (fold_equal(form_text(document, entry_preferred(lexicon, entry)), acronym))
            return true;
    }
    return false;
}

Str acronym_of(const Document *document, Str expansion)
{
    uint32_t at = 0;
    const Entry *entry = expansion_next(document->lexicon, expansion, &at);
    return entry != NULL ? form_text(document, entry_preferred(document->lexicon, entry)) : (Str){"", 0};
}
