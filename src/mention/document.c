/* document.c: the way from a copy to what it names. */
#include "mention/document.h"

#include "base/date.h"
#include "mention/person.h"
#include "mention/stages.h"

const Date revised_date = {2000, 7, 7};

uint16_t year_named(Str word)
{
    enum { EARLIEST = 1900, LATEST = 2026 }; /* what lies ahead says nothing of when the copy was written */
    if (word.size != 4)
        return 0;
    unsigned year = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (word.at[i] < '0' || word.at[i] > '9')
            return 0;
        year = year * 10 + (unsigned)(word.at[i] - '0');
    }
    return year >= EARLIEST && year <= LATEST ? (uint16_t)year : 0;
}

static Date latest_year(const Words *words)
{
    Date latest = {0};
    for (size_t i = 0; i < words->numbers.count; i++) {
        uint16_t year = year_named(word_text(words, words->numbers.at[i]));
        latest.year = year > latest.year ? year : latest.year;
    }
    return latest;
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
    document->old_letters = date_precedes(document->date, revised_date);
    words_split(copy->text, &copy->prose, arena, &document->words);
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, copy->path, "out of memory");
    if (document->date.year == 0)
        document->not_before = latest_year(&document->words);
    Candidates candidates = {0};
    zones_find(document);
    candidates_find(document, &candidates);
    mentions_resolve(document, &candidates);
    mentions_zones(document);
    people_find(document);
    things_gather(document);
    people_recognize(document);
    people_gather(document);
    units_find(document);
    return arena->failed ? error_set(error, IREUM_MEMORY, copy->path, "out of memory") : IREUM_OK;
}

/* The first mention that ends at word INDEX or behind it; the count of mentions where there is none. */
static size_t first_from(const Mentions *mentions, size_t index)
{
    size_t low = 0, high = mentions->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (mentions->at[middle].last < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Mention *mention_covering(const Document *document, size_t first, size_t last)
{
    const Mentions *mentions = &document->mentions;
    size_t at = first_from(mentions, last);
    return at < mentions->count && mentions->at[at].first <= first ? &mentions->at[at] : NULL;
}

bool mention_touches(const Document *document, size_t first, size_t last)
{
    const Mentions *mentions = &document->mentions;
    size_t at = first_from(mentions, first);
    return at < mentions->count && mentions->at[at].first <= last;
}
