/* document.c: the way from a copy to what it names. */
#include "mention/document.h"

#include "base/date.h"
#include "mention/stages.h"

/* The Revised Romanization came into force on 2000-07-07; what is older had no reason to follow it. */
static bool before_revised(Date date)
{
    return date.year != 0 && date_within(date, (Date){2000, 7, 6});
}

Status document_read(const Copy *copy, const Lexicon *lexicon, const Style *style, Date date, Arena *arena,
                     Document *document, Error *error)
{
    *document = (Document){
        .copy = copy,
        .lexicon = lexicon,
        .style = style,
        .date = date.year != 0 ? date : copy->date,
        .arena = arena,
    };
    document->old_letters = before_revised(document->date);
    words_split(copy->text, &copy->prose, arena, &document->words);
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, copy->path, "out of memory");
    Candidates candidates = {0};
    zones_find(document);
    candidates_find(document, &candidates);
    mentions_resolve(document, &candidates);
    mentions_zones(document);
    things_gather(document);
    return arena->failed ? error_set(error, IREUM_MEMORY, copy->path, "out of memory") : IREUM_OK;
}
