/* seam.c: what the table of seams says of a word: the longest row at each syllable. */
#include "korean/seam.h"

typedef struct Rows {
    const SeamRow *at, *end;
} Rows;

static Rows rows_from(const SeamTable *table, uint16_t syllable)
{
    if (table == NULL || table->count == 0 || syllable < SYLLABLE_FIRST || syllable > SYLLABLE_LAST)
        return (Rows){NULL, NULL};
    const uint32_t *first = &table->first[syllable - SYLLABLE_FIRST];
    return (Rows){table->rows + first[0], table->rows + first[1]};
}

static bool same_syllables(const SeamRow *row, const Sound *at, size_t left)
{
    if (row->count > left)
        return false;
    for (size_t i = 1; i < row->count; i++) {
        if (row->syllables[i] != at[i].code)
            return false;
    }
    return true;
}

/* A particle that may follow a word without a space. */
static bool particle(uint16_t code)
{
    static const uint16_t particles[] = u"은는이가을를의에도와과로으만적인";
    for (size_t i = 0; particles[i] != 0; i++) {
        if (particles[i] == code)
            return true;
    }
    return false;
}

/* The forms of 이다, which make no compound of what they follow. */
static bool copula(const Sound *at, size_t count)
{
    static const uint16_t endings[] = u"다고며라지니나란었";
    if (count < 2)
        return at->code == u'였';
    for (size_t i = 0; at->code == u'이' && endings[i] != 0; i++) {
        if (endings[i] == at[1].code)
            return true;
    }
    return at->code == u'였' || (at->code == u'입' && at[1].code == u'니');
}

/* Particles of two syllables that begin with a vowel, perhaps another behind them: 앞으로는 is no compound of 앞. */
static bool particle_pair(const Sound *at, size_t count)
{
    static const uint16_t pairs[][2] = {
        {u'에', u'서'}, {u'에', u'는'}, {u'에', u'도'}, {u'에', u'만'}, {u'에', u'게'}, {u'에', u'의'},
        {u'으', u'로'}, {u'이', u'나'}, {u'이', u'라'}, {u'이', u'란'}, {u'이', u'든'}, {u'이', u'랑'},
    };
    if (count < 2 || count > 3 || (count == 3 && !particle(at[2].code)))
        return false;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (at[0].code == pairs[i][0] && at[1].code == pairs[i][1])
            return true;
    }
    return false;
}

/* Whether ROW, which has the syllables at POSITION of COUNT, may stand there. */
static bool stands(const SeamRow *row, const Sound *first, size_t position, size_t count)
{
    size_t behind = count - position - row->count;
    const Sound *next = &first[position + row->count];
    bool ends = behind == 0 || (behind <= 2 && particle(next->code));
    switch ((SeamWhere)row->where) {
    case SEAM_ANYWHERE:
        return true;
    case SEAM_WHOLE:
        return position == 0 && behind == 0;
    case SEAM_FRONT:
        return position == 0 && behind > 0 && !(behind == 1 && ends) && !copula(next, behind) &&
               !particle_pair(next, behind);
    case SEAM_JOINED:
        return position >= 1 && ends;
    case SEAM_BEHIND:
        return position >= 2 && ends;
    }
    return false;
}

static bool speaks_of(const SeamRow *row, SeamKind kind)
{
    return row->kind == SEAM_ANY || row->kind == kind || (kind == SEAM_KIND_PLACE && row->kind == SEAM_KIND_LANDMARK) ||
           (kind == SEAM_KIND_PERSON && row->kind == SEAM_KIND_MONONYM);
}

SeamKind seam_kind(const SeamTable *table, const Sound *first, size_t count)
{
    Rows rows = rows_from(table, first->code);
    for (const SeamRow *row = rows.at; row < rows.end; row++) {
        if (row->kind != SEAM_ANY && row->where == SEAM_WHOLE && row->count == count &&
            same_syllables(row, first, count))
            return (SeamKind)row->kind;
    }
    return SEAM_ANY;
}

static void mark(const SeamRow *row, Sound *first, size_t position, size_t count)
{
    for (size_t i = 0; i <= row->count && position + i < count; i++) {
        Sound *sound = &first[position + i];
        if (row->marks[i] != SEAM_NONE && position + i > 0 && sound->seam == SEAM_NONE)
            sound->seam = row->marks[i];
        if (i < row->count && row->read[0] != 0) {
            sound->letters = syllable_of(row->read[i]);
            sound->code = row->read[i];
        }
    }
}

void seam_mark(const SeamTable *table, Sound *first, size_t count, SeamKind kind)
{
    for (size_t i = 0; i < count;) {
        Rows rows = rows_from(table, first[i].code);
        const SeamRow *row = rows.at;
        while (row < rows.end &&
               !(speaks_of(row, kind) && same_syllables(row, &first[i], count - i) && stands(row, first, i, count)))
            row++;
        if (row < rows.end)
            mark(row, first, i, count);
        i += row < rows.end ? row->count : 1;
    }
}

/* SYSTEM's item of "system=form;system=form;". */
static Str printed_for(Str items, const char *system)
{
    while (items.at != NULL) {
        Str form = str_cut(&items, ';');
        Str name = str_cut(&form, '=');
        if (form.at != NULL && str_is(name, system))
            return form;
    }
    return (Str){NULL, 0};
}

Str seam_printed(const SeamTable *table, const Sound *first, size_t count, SeamKind kind, const char *system)
{
    Rows rows = rows_from(table, first->code);
    for (const SeamRow *row = rows.at; row < rows.end; row++) {
        bool fits = row->printed != 0 && row->count == count && row->where == SEAM_WHOLE && speaks_of(row, kind);
        if (!fits || !same_syllables(row, first, count))
            continue;
        Str form = printed_for(str_of(table->texts + row->printed), system);
        if (form.size > 0)
            return form;
    }
    return (Str){NULL, 0};
}

uint32_t syllables_hash(const Sound *first, size_t count)
{
    uint32_t hash = 0x811C9DC5u; /* FNV-1a, a syllable at a time */
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ first[i].code) * 0x01000193u;
    return hash;
}

bool seam_word(const SeamTable *table, const Sound *first, size_t count)
{
    if (table == NULL || count == 0)
        return false;
    return bloom_has(&table->words, syllables_hash(first, count)) ||
           (particle(first[count - 1].code) && bloom_has(&table->words, syllables_hash(first, count - 1)));
}

/* What the table itself says goes before a name that the glossary has made known: 장면 is a scene rather than a premier. */
static int kind_rank(const SeamRow *row)
{
    return row->kind == SEAM_KIND_WORD ? SEAM_KIND_UNIT + 1 : row->kind;
}

int seam_compare(const SeamRow *one, const SeamRow *other)
{
    if (one->syllables[0] != other->syllables[0])
        return one->syllables[0] < other->syllables[0] ? -1 : 1;
    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    int syllables = memcmp(one->syllables, other->syllables, sizeof one->syllables);
    if (syllables != 0)
        return syllables;
    /* A row with marks goes before one that only makes a name known. */
    int marks = memcmp(other->marks, one->marks, sizeof one->marks);
    return marks != 0 ? marks : kind_rank(other) - kind_rank(one);
}
