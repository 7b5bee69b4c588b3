/* lexicon.c: loading the compiled glossary. */
#include "glossary/lexicon.h"

#include "glossary/blob.h"

const char blob_magic[8] = {'i', 'r', 'e', 'u', 'm', 'l', 'e', 'x'};

size_t section_record(Section section)
{
    static const size_t sizes[SECTION_FORM_NODES] = {
        [SECTION_POOL] = 1,
        [SECTION_ENTRIES] = sizeof(Entry),
        [SECTION_FORMS] = sizeof(Form),
        [SECTION_BREAKS] = sizeof(Break),
        [SECTION_CONDITIONS] = sizeof(Condition),
        [SECTION_TERMS] = sizeof(Term),
        [SECTION_OFFICES] = sizeof(Office),
        [SECTION_CUES] = sizeof(Cue),
        [SECTION_LINES] = sizeof(LinePattern),
        [SECTION_COUNTRIES] = sizeof(Text),
        [SECTION_EXPANSIONS] = sizeof(Expansion),
        [SECTION_CONFUSABLES] = sizeof(Confusable),
        [SECTION_GENERICS] = sizeof(Generic),
        [SECTION_DOUBLETS] = sizeof(Doublet),
        [SECTION_DISPUTES] = sizeof(Dispute),
        [SECTION_STYLES] = sizeof(PackedStyle),
        [SECTION_STYLE_CELLS] = sizeof(PackedCell),
        [SECTION_STYLE_FORMS] = sizeof(PackedForm),
        [SECTION_UNITS] = sizeof(Unit),
        [SECTION_UNIT_FORMS] = sizeof(UnitForm),
        [SECTION_UNIT_NAMES] = sizeof(UnitName),
        [SECTION_SEAMS] = sizeof(SeamRow),
        [SECTION_SEAM_FIRST] = sizeof(uint32_t),
        [SECTION_NAME_KEYS] = sizeof(NameKey),
        [SECTION_NAME_READINGS] = sizeof(NameReading),
        [SECTION_NAME_SYLLABLES] = sizeof(NameSyllable),
        [SECTION_MANDARIN_KEYS] = sizeof(NameKey),
        [SECTION_MANDARIN_READINGS] = sizeof(NameReading),
        [SECTION_SURNAME_KEYS] = sizeof(NameKey),
        [SECTION_SURNAME_READINGS] = sizeof(NameReading),
        [SECTION_SURNAMES] = sizeof(NameSurname),
    };
    if (section < SECTION_FORM_NODES)
        return sizes[section];
    if (section == SECTION_FORM_NODES || section == SECTION_CUE_NODES || section == SECTION_UNIT_NODES)
        return sizeof(Node);
    bool items = section == SECTION_FORM_ITEMS || section == SECTION_CUE_ITEMS || section == SECTION_UNIT_ITEMS;
    return items ? sizeof(uint32_t) : sizeof(uint64_t);
}

static bool header_fits(const BlobHeader *header, size_t size)
{
    if (size < sizeof *header || memcmp(header->magic, blob_magic, sizeof blob_magic) != 0)
        return false;
    if (header->layout != LEXICON_LAYOUT || header->byte_order != LEXICON_BYTE_ORDER || header->size != size)
        return false;
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        const SectionPlace *place = &header->sections[i];
        if (place->offset % 8 != 0 || place->offset > size ||
            place->count > (size - place->offset) / section_record((Section)i))
            return false;
    }
    return true;
}

static bool power_of_two(uint32_t value)
{
    return value != 0 && (value & (value - 1)) == 0;
}

static bool filter_set(const BlobHeader *header, Section section, Filter *filter)
{
    uint32_t words = header->sections[section].count;
    *filter = (Filter){section_at(header, section), words * 64 - 1};
    return power_of_two(words) && words <= UINT32_MAX / 64;
}

/* The sections of a table stand one behind the other from NODES on. */
static bool table_set(const BlobHeader *header, Section nodes, PhraseTable *table)
{
    const SectionPlace *place = &header->sections[nodes];
    table->nodes = section_at(header, nodes);
    table->items = section_at(header, nodes + 1);
    table->item_count = place[1].count;
    table->mask = place[0].count - 1;
    bool fit = power_of_two(place[0].count);
    for (unsigned i = 0; i < FILTER_COUNT; i++)
        fit &= filter_set(header, nodes + 2 + i, &table->filters[i]);
    return fit;
}

/* What stands in it is checked when it is looked at: most runs ask for few names. */
static NameSpellings name_spellings_at(const BlobHeader *header, Section keys)
{
    return (NameSpellings){section_at(header, keys), section_at(header, keys + 1), header->sections[keys].count,
                           header->sections[keys + 1].count};
}

static Bloom bloom_at(const BlobHeader *header, Section section, uint32_t probes)
{
    const SectionPlace *place = &header->sections[section];
    return (Bloom){(const void *)((const char *)header + place->offset), place->count / BLOOM_BLOCK, probes};
}

static void sections_set(const BlobHeader *header, Lexicon *lexicon)
{
    *lexicon = (Lexicon){
        .pool = section_at(header, SECTION_POOL),
        .pool_size = header->sections[SECTION_POOL].count,
        .entries = section_at(header, SECTION_ENTRIES),
        .entry_count = header->sections[SECTION_ENTRIES].count,
        .forms = section_at(header, SECTION_FORMS),
        .form_count = header->sections[SECTION_FORMS].count,
        .breaks = section_at(header, SECTION_BREAKS),
        .break_count = header->sections[SECTION_BREAKS].count,
        .conditions = section_at(header, SECTION_CONDITIONS),
        .condition_count = header->sections[SECTION_CONDITIONS].count,
        .terms = section_at(header, SECTION_TERMS),
        .term_count = header->sections[SECTION_TERMS].count,
        .offices = section_at(header, SECTION_OFFICES),
        .office_count = header->sections[SECTION_OFFICES].count,
        .cues = section_at(header, SECTION_CUES),
        .cue_count = header->sections[SECTION_CUES].count,
        .lines = section_at(header, SECTION_LINES),
        .line_count = header->sections[SECTION_LINES].count,
        .countries = section_at(header, SECTION_COUNTRIES),
        .country_count = header->sections[SECTION_COUNTRIES].count,
        .expansions = section_at(header, SECTION_EXPANSIONS),
        .expansion_count = header->sections[SECTION_EXPANSIONS].count,
        .confusables = section_at(header, SECTION_CONFUSABLES),
        .confusable_count = header->sections[SECTION_CONFUSABLES].count,
        .generics = section_at(header, SECTION_GENERICS),
        .generic_count = header->sections[SECTION_GENERICS].count,
        .doublets = section_at(header, SECTION_DOUBLETS),
        .doublet_count = header->sections[SECTION_DOUBLETS].count,
        .disputes = section_at(header, SECTION_DISPUTES),
        .dispute_count = header->sections[SECTION_DISPUTES].count,
        .styles = section_at(header, SECTION_STYLES),
        .style_count = header->sections[SECTION_STYLES].count,
        .style_cells = section_at(header, SECTION_STYLE_CELLS),
        .style_cell_count = header->sections[SECTION_STYLE_CELLS].count,
        .style_forms = section_at(header, SECTION_STYLE_FORMS),
        .style_form_count = header->sections[SECTION_STYLE_FORMS].count,
        .units = section_at(header, SECTION_UNITS),
        .unit_count = header->sections[SECTION_UNITS].count,
        .unit_forms = section_at(header, SECTION_UNIT_FORMS),
        .unit_form_count = header->sections[SECTION_UNIT_FORMS].count,
        .unit_names = section_at(header, SECTION_UNIT_NAMES),
        .unit_name_count = header->sections[SECTION_UNIT_NAMES].count,
        .seams = {section_at(header, SECTION_SEAMS), section_at(header, SECTION_SEAM_FIRST),
                  section_at(header, SECTION_POOL), header->sections[SECTION_SEAMS].count,
                  bloom_at(header, SECTION_KOREAN, KOREAN_PROBES)},
        .names = {name_spellings_at(header, SECTION_NAME_KEYS), name_spellings_at(header, SECTION_MANDARIN_KEYS),
                  name_spellings_at(header, SECTION_SURNAME_KEYS), section_at(header, SECTION_NAME_SYLLABLES),
                  section_at(header, SECTION_SURNAMES), header->sections[SECTION_NAME_SYLLABLES].count,
                  header->sections[SECTION_SURNAMES].count},
        .english = bloom_at(header, SECTION_ENGLISH, ENGLISH_PROBES),
        .near = bloom_at(header, SECTION_NEAR, NEAR_PROBES),
        .known = bloom_at(header, SECTION_KNOWN, KNOWN_PROBES),
    };
}

/* A pattern that is too short for its bit may be anywhere. */
static void note_inside(Lexicon *lexicon, const char *text)
{
    uint32_t bytes = 0;
    for (size_t i = 0; i < LINE_BYTES; i++) {
        if (text[i] == '\0') {
            memset(lexicon->line_inside, 0xFF, sizeof lexicon->line_inside);
            return;
        }
        bytes = line_bytes(bytes, (unsigned char)text[i]);
    }
    unsigned bit = line_bit(bytes);
    lexicon->line_inside[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* Where the patterns of each first byte begin; they are stored in that order. */
static void index_lines(Lexicon *lexicon)
{
    uint32_t next = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        lexicon->line_first[byte] = next;
        while (next < lexicon->line_count && (unsigned char)lexicon->pool[lexicon->lines[next].text] <= byte)
            next++;
    }
    lexicon->line_first[256] = next;
    for (uint32_t i = 0; i < lexicon->line_count; i++) {
        const LinePattern *line = &lexicon->lines[i];
        if (line->where == LINE_CONTAINS || line->where == LINE_ENDS)
            note_inside(lexicon, lexicon->pool + line->text);
    }
}

Status lexicon_load(const void *bytes, size_t size, const char *path, Lexicon *lexicon, Error *error)
{
    const BlobHeader *header = bytes;
    if (!header_fits(header, size))
        return error_set(error, IREUM_INVALID, path,
                         "made by another version of ireum: run 'ireum glossary compile' again");
    sections_set(header, lexicon);
    if (!table_set(header, SECTION_FORM_NODES, &lexicon->form_table) ||
        !table_set(header, SECTION_CUE_NODES, &lexicon->cue_table) ||
        !table_set(header, SECTION_UNIT_NODES, &lexicon->unit_table) || !lexicon_fits(header, lexicon))
        return error_set(error, IREUM_INVALID, path,
                         "the compiled glossary is damaged: run 'ireum glossary compile' again");
    index_lines(lexicon);
    return IREUM_OK;
}

uint32_t lexicon_country(const Lexicon *lexicon, const char *code)
{
    Str wanted = str_of(code);
    for (uint32_t i = 0; i < lexicon->country_count; i++) {
        if (str_equal(lexicon_text(lexicon, lexicon->countries[i]), wanted))
            return (uint32_t)1 << i;
    }
    return 0;
}

Text entry_hangul(const Lexicon *lexicon, const Entry *entry)
{
    bool north = entry->hangul_north != 0 && (entry->countries & lexicon_country(lexicon, "kp"));
    return north ? entry->hangul_north : entry->hangul;
}

bool form_matched(const Form *form)
{
    return form->label != LABEL_NOT_A_NAME;
}
