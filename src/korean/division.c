/* division.c: the parts of a word, and what kind of word it is. */
#include "korean/division.h"

#include "korean/surname.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- Administrative units ---- */

/* BASE: syllables that a name has before it at least. CERTAIN: what ends so is a place, whatever stands before. */
typedef struct Unit {
    const uint16_t *text;
    uint8_t base;
    bool certain;
} Unit;

/* Longer ones first. */
static const Unit units[] = {
    {u"특별자치시", 2, true}, {u"특별자치도", 2, true}, {u"로동자구", 1, true}, {u"노동자구", 1, true},
    {u"특별시", 2, true},     {u"광역시", 2, true},     {u"직할시", 2, true},   {u"구역", 1, false},
    {u"시", 2, false},        {u"군", 2, false},        {u"구", 2, false},      {u"읍", 2, true},
    {u"면", 2, false},        {u"리", 2, false},        {u"동", 2, false},
};

/* Provinces, without their 도: any other 도 is an island. */
static const uint16_t *const provinces[] = {
    u"경기",   u"강원",   u"충청",   u"전라",   u"경상",   u"평안",   u"함경",   u"황해",
    u"충청북", u"충청남", u"전라북", u"전라남", u"경상북", u"경상남", u"평안북", u"평안남",
    u"함경북", u"함경남", u"황해북", u"황해남", u"자강",   u"량강",   u"양강",   u"제주",
};

static size_t text_size(const uint16_t *text)
{
    size_t size = 0;
    while (text[size] != 0)
        size++;
    return size;
}

static bool matches(const Sound *first, size_t count, const uint16_t *text)
{
    for (size_t i = 0; i < count; i++) {
        if (text[i] != first[i].code)
            return false;
    }
    return text[count] == 0;
}

static bool ends_with(const Eojeol *eojeol, const uint16_t *text)
{
    size_t size = text_size(text);
    return size <= eojeol->count && matches(&eojeol->at[eojeol->count - size], size, text);
}

static bool is_province(const Sound *first, size_t count)
{
    for (size_t i = 0; i < COUNT(provinces); i++) {
        if (matches(first, count, provinces[i]))
            return true;
    }
    return false;
}

/* 동구, 남면: the districts named by a direction. Any other name has two syllables before its unit. */
static bool by_direction(const Eojeol *eojeol)
{
    uint16_t name = eojeol->at[0].code, unit = eojeol->at[1].code;
    bool direction = name == u'동' || name == u'서' || name == u'남' || name == u'북' || name == u'중';
    return direction && (unit == u'구' || unit == u'면');
}

/* Words whose last syllable is no unit: ways in and out, crossings, bridges, harbours. */
static bool ends_otherwise(const Eojeol *eojeol)
{
    static const uint16_t words[][3] = {u"입구", u"출구", u"거리", u"다리", u"머리", u"자리", u"포구"};
    for (size_t i = 0; i < COUNT(words); i++) {
        if (ends_with(eojeol, words[i]))
            return true;
    }
    return false;
}

/* The unit at the end; NULL: none, or a province's 도. KNOWN is what the table of seams says of the whole: it has the
 * names of one syllable (목동), and the districts that are named after a harbour (마포구). */
static const Unit *unit_of(const Eojeol *eojeol, SeamKind known)
{
    bool listed = known == SEAM_KIND_UNIT || known == SEAM_KIND_PLACE;
    for (size_t i = 0; i < COUNT(units); i++) {
        bool named = eojeol->count >= text_size(units[i].text) + units[i].base || known == SEAM_KIND_UNIT;
        if (ends_with(eojeol, units[i].text) && (named || (eojeol->count == 2 && by_direction(eojeol))))
            return ends_otherwise(eojeol) && !listed ? NULL : &units[i];
    }
    return NULL;
}

/* How many syllables of a province's name are the unit: 도, or 북도 and 남도 where the system divides so; 0: no province. */
static size_t province_size(const Romanization *system, const Eojeol *eojeol)
{
    size_t count = eojeol->count;
    if (count < 2 || eojeol->at[count - 1].code != u'도' || !is_province(eojeol->at, count - 1))
        return 0;
    bool sided = count == 4 && (eojeol->at[2].code == u'북' || eojeol->at[2].code == u'남');
    return system->sides && sided ? 2 : 1;
}

/* How many syllables at the end are the administrative unit; 0: none. */
static size_t unit_size(const Romanization *system, const Eojeol *eojeol, SeamKind known)
{
    const Unit *unit = unit_of(eojeol, known);
    return unit != NULL ? text_size(unit->text) : province_size(system, eojeol);
}

/* A word that is a place for its end alone. */
static bool certain_place(const Romanization *system, const Eojeol *eojeol)
{
    const Unit *unit = unit_of(eojeol, SEAM_ANY);
    return unit != NULL ? unit->certain : province_size(system, eojeol) > 0;
}

/* ---- The kind ---- */

static SeamKind given_kind(IreumNameKind kind)
{
    switch (kind) {
    case IREUM_NAME_WORD:
        return SEAM_KIND_WORD;
    case IREUM_NAME_PLACE:
        return SEAM_KIND_PLACE;
    case IREUM_NAME_PERSON:
        return SEAM_KIND_PERSON;
    case IREUM_NAME_AUTO:
        break;
    }
    return SEAM_ANY;
}

/* In an address a unit is followed by one that belongs to it: 성남시 판교동, 성산읍 성산리. Of more syllables, words that only
 * end so are too many (봉사활동). */
static bool within_above(uint16_t above, const Eojeol *eojeol)
{
    enum { SYLLABLES = 3 };
    if (above == 0 || eojeol->count != SYLLABLES || unit_of(eojeol, SEAM_ANY) == NULL)
        return false;
    uint16_t unit = eojeol->at[SYLLABLES - 1].code;
    bool town = above == u'읍' || above == u'면';
    return town ? unit == u'리' : unit != u'리' && above != u'동' && above != u'리';
}

/* What the word is where nobody has said it: as the glossary knows it, with or without its unit; else as its syllables
 * tell for certain. */
static SeamKind kind_of(const Setting *setting, const Eojeol *eojeol, SeamKind known)
{
    if (known != SEAM_ANY && known != SEAM_KIND_UNIT)
        return known;
    size_t unit = unit_size(setting->system, eojeol, SEAM_ANY);
    SeamKind base = unit > 0 ? seam_kind(setting->seams, eojeol->at, eojeol->count - unit) : SEAM_ANY;
    if (setting->numbered || certain_place(setting->system, eojeol) || base == SEAM_KIND_PLACE)
        return SEAM_KIND_PLACE;
    if (within_above(setting->above, eojeol))
        return SEAM_KIND_PLACE;
    bool name = surname_likely(eojeol->at, eojeol->count) && !seam_word(setting->seams, eojeol->at, eojeol->count);
    return name ? SEAM_KIND_PERSON : SEAM_KIND_WORD;
}

/* Kings and the like: 세종, 정조, 진흥왕, 연산군, 명성황후. */
static bool has_title(const Eojeol *eojeol)
{
    size_t count = eojeol->count;
    uint16_t last = eojeol->at[count - 1].code;
    if (count == 2)
        return last == u'종' || last == u'조' || last == u'왕';
    return last == u'왕' || ends_with(eojeol, u"황후") || ends_with(eojeol, u"왕후") || ends_with(eojeol, u"대왕") ||
           ends_with(eojeol, u"대원군") || ends_with(eojeol, u"공주") || ends_with(eojeol, u"태자") ||
           (count >= 3 && last == u'군');
}

/* ---- Parts ---- */

static void set_letters(Sound *sound, uint32_t code)
{
    sound->code = (uint16_t)code;
    sound->letters = syllable_of(code);
}

static void add_part(const Setting *setting, const Eojeol *eojeol, Division *division, size_t first, size_t end,
                     SeamKind kind)
{
    Part *part = &division->parts[division->count++];
    *part = (Part){first, end, {NULL, 0}};
    part->printed = seam_printed(setting->seams, &eojeol->at[first], end - first, kind, setting->system->name);
}

/* A given name of one syllable that is no Hanja's is native. */
static bool native(const Sound *first, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!hanja_syllable(first[i].code))
            return true;
    }
    return false;
}

static void divide_given(const Setting *setting, Sound *first, size_t count)
{
    GivenName given = setting->system->given;
    Seam seam = setting->system->given_seam;
    Gap gap = given == GIVEN_HYPHENATED || setting->hyphen ? GAP_HYPHEN : GAP_NONE;
    if (given == GIVEN_APART) {
        bool whole = native(first, count);
        seam = whole ? SEAM_NONE : seam;
        gap = setting->hyphen ? GAP_HYPHEN : whole ? GAP_NONE : GAP_SPACE;
    }
    for (size_t i = 1; i < count; i++) {
        first[i].seam = (uint8_t)seam;
        first[i].gap = (uint8_t)gap;
    }
}

static void divide_surname(const Setting *setting, Eojeol *eojeol, size_t size, Division *division)
{
    if (setting->system->initial)
        set_letters(&eojeol->at[0], hanja_initial(eojeol->at[0].code));
    add_part(setting, eojeol, division, 0, size, SEAM_KIND_PERSON);
    if (size == 1 && eojeol->at[0].code == u'이' && setting->system->surname_i != NULL)
        division->parts[0].printed = str_of(setting->system->surname_i);
}

/* Surname, given name, both, or a name in one piece. */
static void divide_person(const Setting *setting, Eojeol *eojeol, Division *division)
{
    size_t count = eojeol->count, size = surname_size(eojeol->at, count);
    division->person = true;
    if (setting->given) {
        divide_given(setting, eojeol->at, count);
        add_part(setting, eojeol, division, 0, count, SEAM_KIND_PERSON);
    } else if (size == count && setting->followed) {
        divide_surname(setting, eojeol, size, division);
        division->surname_alone = true;
    } else if (size == 0 || size == count || has_title(eojeol) || setting->followed) {
        seam_mark(setting->seams, eojeol->at, count, SEAM_KIND_PERSON);
        add_part(setting, eojeol, division, 0, count, SEAM_KIND_PERSON);
    } else {
        eojeol->at[size].seam = SEAM_WORD;
        eojeol->at[size].gap = GAP_SPACE;
        divide_given(setting, &eojeol->at[size], count - size);
        divide_surname(setting, eojeol, size, division);
        add_part(setting, eojeol, division, size, count, SEAM_KIND_PERSON);
    }
}

static void divide_place(const Setting *setting, Eojeol *eojeol, size_t unit, Division *division)
{
    size_t base = eojeol->count - unit;
    seam_mark(setting->seams, eojeol->at, base, SEAM_KIND_PLACE);
    add_part(setting, eojeol, division, 0, base, SEAM_KIND_PLACE);
    if (unit > 0) {
        eojeol->at[base].seam = (uint8_t)setting->system->unit_seam;
        eojeol->at[base].gap = GAP_HYPHEN;
        add_part(setting, eojeol, division, base, eojeol->count, SEAM_ANY);
        division->unit = true;
    }
}

/* Particles and dependent nouns that a cataloguer writes apart keep their ㄹ. */
static bool keeps_r(const Setting *setting, const Eojeol *eojeol)
{
    static const uint16_t words[][4] = {u"로", u"란", u"리", u"라", u"라는", u"라고", u"라도", u"로서", u"로써"};
    for (size_t i = 0; !setting->first && i < COUNT(words); i++) {
        if (matches(eojeol->at, eojeol->count, words[i]))
            return true;
    }
    return false;
}

static void divide_word(const Setting *setting, Eojeol *eojeol, SeamKind kind, Division *division)
{
    size_t count = eojeol->count;
    add_part(setting, eojeol, division, 0, count, kind);
    seam_mark(setting->seams, eojeol->at, count, kind);
    if (setting->system->initial && !native(eojeol->at, count) && !keeps_r(setting, eojeol))
        set_letters(&eojeol->at[0], hanja_initial(eojeol->at[0].code));
    division->capital = setting->system->titles && setting->several && setting->first;
}

/* A name that is written in one piece. */
static bool whole_name(SeamKind kind)
{
    return kind == SEAM_KIND_MONONYM || kind == SEAM_KIND_NAME;
}

void divide(const Setting *setting, Eojeol *eojeol, Division *division)
{
    SeamKind kind = given_kind(setting->kind), known = seam_kind(setting->seams, eojeol->at, eojeol->count);
    *division = (Division){.count = 0};
    if (kind == SEAM_ANY)
        kind = kind_of(setting, eojeol, known);
    if (kind == SEAM_KIND_PERSON && !(whole_name(known) && !setting->given))
        divide_person(setting, eojeol, division);
    else if (kind == SEAM_KIND_PLACE || kind == SEAM_KIND_LANDMARK)
        divide_place(setting, eojeol, known == SEAM_KIND_LANDMARK ? 0 : unit_size(setting->system, eojeol, known),
                     division);
    else
        divide_word(setting, eojeol, whole_name(kind) ? SEAM_KIND_PERSON : kind, division);
    division->capital |= kind != SEAM_KIND_WORD || known == SEAM_KIND_NAME;
}

/* ---- Numerals ---- */

size_t numeral_unit(Str text, size_t *digits)
{
    *digits = 0;
    while (*digits < text.size && *digits < 3 && text.at[*digits] >= '0' && text.at[*digits] <= '9')
        (*digits)++;
    if (*digits == 0 || *digits == 3 || text.at[0] == '0')
        return 0;
    Str rest = str_after(text, *digits);
    Syllable unit, more;
    if (!hangul_next(&rest, &unit) || (syllable_code(unit) != u'가' && syllable_code(unit) != u'동'))
        return 0;
    Str behind = rest;
    return hangul_next(&behind, &more) ? 0 : text.size - rest.size;
}

size_t numeral_skip(Str text, size_t size)
{
    size_t digits = 0;
    while (digits < size && text.at[digits] >= '0' && text.at[digits] <= '9')
        digits++;
    return digits > 0 ? digits : size;
}

static void add_syllable(Eojeol *eojeol, uint16_t code)
{
    Sound *sound = &eojeol->at[eojeol->count++];
    *sound = (Sound){.code = code};
    sound->letters = syllable_of(code);
}

void numeral_read(Str digits, Eojeol *eojeol)
{
    static const uint16_t names[] = u"영일이삼사오육칠팔구";
    eojeol->count = 0;
    char tens = digits.size == 2 ? digits.at[0] : '0', ones = digits.at[digits.size - 1];
    if (tens > '1')
        add_syllable(eojeol, names[tens - '0']);
    if (tens > '0')
        add_syllable(eojeol, u'십');
    if (ones > '0')
        add_syllable(eojeol, names[ones - '0']);
}
