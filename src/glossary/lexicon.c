/* lexicon.c: loading the compiled glossary, and finding phrases in words. */
#include "glossary/lexicon.h"

#include "glossary/blob.h"
#include "glossary/gazetteer.h"
#include "glossary/style.h"
#include "words/fold.h"

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
        [SECTION_CONFUSABLES] = sizeof(Confusable),
        [SECTION_GENERICS] = sizeof(Generic),
        [SECTION_DOUBLETS] = sizeof(Doublet),
        [SECTION_DISPUTES] = sizeof(Dispute),
        [SECTION_UNITS] = sizeof(Unit),
        [SECTION_UNIT_FORMS] = sizeof(UnitForm),
        [SECTION_UNIT_NAMES] = sizeof(UnitName),
        [SECTION_SEAMS] = sizeof(SeamRow),
        [SECTION_SEAM_FIRST] = sizeof(uint32_t),
        [SECTION_NAME_KEYS] = sizeof(NameKey),
        [SECTION_NAME_READINGS] = sizeof(NameReading),
        [SECTION_NAME_SYLLABLES] = sizeof(NameSyllable),
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

static const void *section_at(const BlobHeader *header, Section section)
{
    return (const char *)header + header->sections[section].offset;
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
    if (!power_of_two(place[0].count))
        return false;
    for (unsigned i = 0; i < FILTER_COUNT; i++) {
        if (!filter_set(header, nodes + 2 + i, &table->filters[i]))
            return false;
    }
    bool room = false;
    for (uint32_t i = 0; i < place[0].count; i++) {
        const Node *node = &table->nodes[i];
        if (node->first > table->item_count || node->count > table->item_count - node->first ||
            node->count > UINT16_MAX)
            return false;
        room |= node->count == 0;
    }
    return room; /* a free place ends every search */
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

static bool range_fits(uint32_t first, uint32_t count, uint32_t total)
{
    return first <= total && count <= total - first;
}

/* A text begins behind another's end, and so never inside a character. */
static bool text_fits(const Lexicon *lexicon, Text text)
{
    return text == 0 || (text < lexicon->pool_size && lexicon->pool[text - 1] == '\0');
}

static bool sized_fits(const Lexicon *lexicon, Text text, uint16_t size)
{
    return text_fits(lexicon, text) && range_fits(text, size + 1u, lexicon->pool_size) &&
           lexicon->pool[text + size] == '\0';
}

static bool entry_fits(const Lexicon *lexicon, const Entry *entry)
{
    const Text texts[] = {entry->id,     entry->note,         entry->source, entry->expansion,
                          entry->hangul, entry->hangul_north, entry->hanja};
    bool fit = entry->class < CLASS_COUNT && entry->match <= MATCH_SUFFIX && entry->confidence <= CONFIDENCE_HIGH;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        fit &= text_fits(lexicon, texts[i]);
    return fit && entry->form_count > 0 && range_fits(entry->first_form, entry->form_count, lexicon->form_count) &&
           range_fits(entry->first_term, entry->term_count, lexicon->term_count) &&
           (entry->own_form == NONE || entry->own_form < lexicon->form_count) &&
           (entry->partner == NONE || entry->partner < lexicon->entry_count);
}

static bool form_fits(const Lexicon *lexicon, const Form *form)
{
    return sized_fits(lexicon, form->text, form->size) && text_fits(lexicon, form->key) &&
           text_fits(lexicon, form->condition) && form->entry < lexicon->entry_count &&
           form->kind <= IREUM_FORM_HANJA && form->label <= LABEL_NOT_A_NAME &&
           range_fits(form->first_break, form->break_count, lexicon->break_count) &&
           range_fits(form->first_condition, form->condition_count, lexicon->condition_count);
}

static bool cue_fits(const Lexicon *lexicon, const Cue *cue)
{
    switch ((CueKind)cue->kind) {
    case CUE_OFFICE:
        return cue->value < lexicon->office_count;
    case CUE_CONFUSABLE:
    case CUE_CONFUSABLE_BEFORE:
    case CUE_CONFUSABLE_BEHIND:
    case CUE_CONFUSABLE_NAME:
        return cue->value < lexicon->confusable_count;
    case CUE_GENERIC:
    case CUE_GENERIC_BEFORE:
        return cue->value < lexicon->generic_count;
    case CUE_DOUBLET:
        return cue->value < lexicon->doublet_count;
    case CUE_COUNTRY:
    case CUE_KOREA:
    case CUE_HISTORY:
    case CUE_EXERCISE:
    case CUE_PLACE_BEFORE:
    case CUE_PLACE_AFTER:
    case CUE_TITLE:
    case CUE_HEAD:
    case CUE_LANDMARK:
    case CUE_SPEECH:
    case CUE_DOCUMENT:
    case CUE_ALIAS:
    case CUE_OTHER_PERSON:
    case CUE_FORMER:
    case CUE_WORK:
    case CUE_SURNAME:
    case CUE_CLAIM:
        return true;
    }
    return false;
}

static bool confusable_fits(const Lexicon *lexicon, const Confusable *confusable)
{
    return text_fits(lexicon, confusable->form) && text_fits(lexicon, confusable->what) &&
           (confusable->entry == NONE || confusable->entry < lexicon->entry_count);
}

static bool generic_fits(const Lexicon *lexicon, const Generic *generic)
{
    return text_fits(lexicon, generic->hangul) && text_fits(lexicon, generic->endings) &&
           text_fits(lexicon, generic->words) && text_fits(lexicon, generic->before);
}

static bool dispute_fits(const Lexicon *lexicon, const Dispute *dispute)
{
    return dispute->entry < lexicon->entry_count && dispute->key < STYLE_KEY_COUNT &&
           text_fits(lexicon, dispute->neutral);
}

static bool items_fit(const PhraseTable *table, uint32_t count)
{
    bool fit = true;
    for (uint32_t i = 0; i < table->item_count; i++)
        fit &= table->items[i] < count;
    return fit;
}

static bool unit_fits(const Lexicon *lexicon, const Unit *unit)
{
    return text_fits(lexicon, unit->hangul) && (unit->parent == NONE || unit->parent < lexicon->unit_count) &&
           range_fits(unit->first_form, unit->form_count, lexicon->unit_form_count) && unit->kind < UNIT_KIND_COUNT &&
           unit->ending < UNIT_ENDING_COUNT;
}

/* A spelling of the ending is one that the unit's ending has; forms and units have been looked at. */
static bool unit_name_fits(const Lexicon *lexicon, const UnitName *name)
{
    if (name->form >= lexicon->unit_form_count || name->spelling > UNIT_SPELLINGS)
        return false;
    const Unit *unit = &lexicon->units[lexicon->unit_forms[name->form].unit];
    return name->spelling == 0 || unit_endings[unit->ending].spellings[name->spelling - 1] != NULL;
}

/* The gazetteer's records. */
static bool units_fit(const Lexicon *lexicon)
{
    bool fit = items_fit(&lexicon->unit_table, lexicon->unit_name_count);
    for (uint32_t i = 0; i < lexicon->unit_count; i++)
        fit &= unit_fits(lexicon, &lexicon->units[i]);
    for (uint32_t i = 0; i < lexicon->unit_form_count; i++)
        fit &= text_fits(lexicon, lexicon->unit_forms[i].stem) && lexicon->unit_forms[i].unit < lexicon->unit_count;
    for (uint32_t i = 0; fit && i < lexicon->unit_name_count; i++)
        fit = unit_name_fits(lexicon, &lexicon->unit_names[i]);
    return fit;
}

static bool syllables_fit(const uint16_t *syllables, size_t count)
{
    bool fit = true;
    for (size_t i = 0; i < count; i++)
        fit &= syllables[i] >= SYLLABLE_FIRST && syllables[i] <= SYLLABLE_LAST;
    return fit;
}

static bool seam_fits(const Lexicon *lexicon, const SeamRow *row)
{
    bool fit = row->count > 0 && row->count <= SEAM_MOST && row->where <= SEAM_BEHIND && row->kind <= SEAM_KIND_UNIT &&
               text_fits(lexicon, row->printed);
    if (!fit || !syllables_fit(row->syllables, row->count) ||
        (row->read[0] != 0 && !syllables_fit(row->read, row->count)))
        return false;
    for (size_t i = 0; i <= row->count; i++)
        fit &= row->marks[i] <= SEAM_APART;
    return fit;
}

/* The rows, and the index of them by their first syllable. */
static bool seams_fit(const Lexicon *lexicon, uint32_t first_count)
{
    const SeamTable *seams = &lexicon->seams;
    if (first_count != SYLLABLE_COUNT + 1 || seams->first[0] != 0 || seams->first[SYLLABLE_COUNT] != seams->count)
        return false;
    bool fit = true;
    for (uint32_t i = 0; i < seams->count; i++)
        fit &= seam_fits(lexicon, &seams->rows[i]);
    for (uint32_t i = 0; i < SYLLABLE_COUNT; i++)
        fit &= seams->first[i] <= seams->first[i + 1];
    return fit;
}

/* The records that one rule each rests on. */
static bool rule_tables_fit(const Lexicon *lexicon)
{
    bool fit = lexicon->confusable_count % 2 == 0;
    for (uint32_t i = 0; i < lexicon->confusable_count; i++)
        fit &= confusable_fits(lexicon, &lexicon->confusables[i]);
    for (uint32_t i = 0; i < lexicon->generic_count; i++)
        fit &= generic_fits(lexicon, &lexicon->generics[i]);
    for (uint32_t i = 0; i < lexicon->doublet_count; i++)
        fit &= lexicon->doublets[i].entry < lexicon->entry_count && text_fits(lexicon, lexicon->doublets[i].word);
    for (uint32_t i = 0; i < lexicon->dispute_count; i++)
        fit &= dispute_fits(lexicon, &lexicon->disputes[i]);
    return fit;
}

static bool line_fits(const Lexicon *lexicon, const LinePattern *line)
{
    return text_fits(lexicon, line->text) && line->zone <= ZONE_ALIAS && line->where <= LINE_ENDS;
}

static bool records_fit(const Lexicon *lexicon)
{
    bool fit = items_fit(&lexicon->form_table, lexicon->form_count) &&
               items_fit(&lexicon->cue_table, lexicon->cue_count) && lexicon->country_count <= 32;
    for (uint32_t i = 0; i < lexicon->entry_count; i++)
        fit &= entry_fits(lexicon, &lexicon->entries[i]);
    for (uint32_t i = 0; i < lexicon->form_count; i++)
        fit &= form_fits(lexicon, &lexicon->forms[i]);
    for (uint32_t i = 0; i < lexicon->condition_count; i++)
        fit &= text_fits(lexicon, lexicon->conditions[i].value);
    for (uint32_t i = 0; i < lexicon->term_count; i++)
        fit &= lexicon->terms[i].office < lexicon->office_count;
    for (uint32_t i = 0; i < lexicon->office_count; i++)
        fit &= text_fits(lexicon, lexicon->offices[i].id) && text_fits(lexicon, lexicon->offices[i].name) &&
               text_fits(lexicon, lexicon->offices[i].hangul);
    for (uint32_t i = 0; i < lexicon->cue_count; i++)
        fit &= cue_fits(lexicon, &lexicon->cues[i]);
    for (uint32_t i = 0; i < lexicon->line_count; i++)
        fit &= line_fits(lexicon, &lexicon->lines[i]);
    for (uint32_t i = 0; i < lexicon->country_count; i++)
        fit &= text_fits(lexicon, lexicon->countries[i]);
    return fit && rule_tables_fit(lexicon);
}

/* The pool is UTF-8, and its first and last texts end. */
static bool pool_fits(const Lexicon *lexicon)
{
    Str pool = {lexicon->pool, lexicon->pool_size};
    return pool.size > 0 && pool.at[0] == '\0' && pool.at[pool.size - 1] == '\0' && utf8_check(pool) == pool.size;
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
        .confusables = section_at(header, SECTION_CONFUSABLES),
        .confusable_count = header->sections[SECTION_CONFUSABLES].count,
        .generics = section_at(header, SECTION_GENERICS),
        .generic_count = header->sections[SECTION_GENERICS].count,
        .doublets = section_at(header, SECTION_DOUBLETS),
        .doublet_count = header->sections[SECTION_DOUBLETS].count,
        .disputes = section_at(header, SECTION_DISPUTES),
        .dispute_count = header->sections[SECTION_DISPUTES].count,
        .units = section_at(header, SECTION_UNITS),
        .unit_count = header->sections[SECTION_UNITS].count,
        .unit_forms = section_at(header, SECTION_UNIT_FORMS),
        .unit_form_count = header->sections[SECTION_UNIT_FORMS].count,
        .unit_names = section_at(header, SECTION_UNIT_NAMES),
        .unit_name_count = header->sections[SECTION_UNIT_NAMES].count,
        .seams = {section_at(header, SECTION_SEAMS), section_at(header, SECTION_SEAM_FIRST),
                  section_at(header, SECTION_POOL), header->sections[SECTION_SEAMS].count,
                  bloom_at(header, SECTION_KOREAN, KOREAN_PROBES)},
        .names = {name_spellings_at(header, SECTION_NAME_KEYS), name_spellings_at(header, SECTION_SURNAME_KEYS),
                  section_at(header, SECTION_NAME_SYLLABLES), section_at(header, SECTION_SURNAMES),
                  header->sections[SECTION_NAME_SYLLABLES].count, header->sections[SECTION_SURNAMES].count},
        .english = bloom_at(header, SECTION_ENGLISH, ENGLISH_PROBES),
        .near = bloom_at(header, SECTION_NEAR, NEAR_PROBES),
        .known = bloom_at(header, SECTION_KNOWN, KNOWN_PROBES),
    };
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
        const char *text = lexicon->pool + line->text;
        uint32_t seconds = text[0] != '\0' && text[1] != '\0' ? (uint32_t)1 << (unsigned char)text[1] % 32 : UINT32_MAX;
        if (line->where == LINE_CONTAINS || line->where == LINE_ENDS)
            lexicon->line_inside[(unsigned char)text[0]] |= seconds;
    }
}

Status lexicon_load(const void *bytes, size_t size, const char *path, Lexicon *lexicon, Error *error)
{
    const BlobHeader *header = bytes;
    if (!header_fits(header, size))
        return error_set(error, IREUM_INVALID, path,
                         "made by another version of ireum: run 'ireum glossary compile' again");
    sections_set(header, lexicon);
    if (!pool_fits(lexicon) || !table_set(header, SECTION_FORM_NODES, &lexicon->form_table) ||
        !table_set(header, SECTION_CUE_NODES, &lexicon->cue_table) ||
        !table_set(header, SECTION_UNIT_NODES, &lexicon->unit_table) || !records_fit(lexicon) || !units_fit(lexicon) ||
        !seams_fit(lexicon, header->sections[SECTION_SEAM_FIRST].count))
        return error_set(error, IREUM_INVALID, path,
                         "the compiled glossary is damaged: run 'ireum glossary compile' again");
    index_lines(lexicon);
    return IREUM_OK;
}

uint32_t lexicon_country(const Lexicon *lexicon, const char *code)
{
    for (uint32_t i = 0; i < lexicon->country_count; i++) {
        if (str_is(lexicon_text(lexicon, lexicon->countries[i]), code))
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

const Node *phrase_node(const PhraseTable *table, uint32_t hash)
{
    if (!filter_has(table, FILTER_WHOLE, hash))
        return NULL;
    for (uint32_t place = (hash ^ hash >> 15) & table->mask;; place = (place + 1) & table->mask) {
        const Node *node = &table->nodes[place];
        if (node->count == 0)
            return NULL;
        if (node->hash == hash)
            return node;
    }
}

static size_t hit_add(const PhraseTable *table, uint32_t hash, size_t end, size_t ending, PhraseHit *hits, size_t count)
{
    const Node *node = phrase_node(table, hash);
    if (node == NULL || count == PHRASE_HITS)
        return count;
    hits[count] = (PhraseHit){(uint32_t)end, node->first, (uint16_t)node->count, (uint16_t)ending};
    return count + 1;
}

/* Bytes of the owner's 's at the end of a word that has one; 0 where the mark stands behind a final s. */
static size_t owner_ending(Str word)
{
    if (word.size < 3)
        return 0;
    char last = word.at[word.size - 1];
    if (last != 's' && last != 'S')
        return 0;
    if (word.at[word.size - 2] == '\'')
        return 2;
    return str_ends((Str){word.at, word.size - 1}, "\u2019") ? 4 : 0;
}

size_t word_ending(Str word)
{
    size_t owner = owner_ending(word);
    /* ICBMs has a plural's s, USS has none. */
    bool shouted = word.at[word.size - 1] == 'S' && owner == 0;
    if (word.size <= 2 || shouted)
        return 0;
    return owner > 0 ? owner : 1;
}

/* The phrase that ends with WORD but for its ending, the owner's or the plural's: either folds to one s, the last
 * letter of HASH. */
static size_t ending_find(const PhraseTable *table, uint32_t hash, Str word, size_t end, PhraseHit *hits, size_t count)
{
    size_t ending = word_ending(word);
    return ending == 0 ? count : hit_add(table, hash_before(hash, 's'), end, ending, hits, count);
}

/* What may stand inside a phrase; the form itself is compared afterwards. */
enum { JOINTS_INSIDE = JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_DASH | JOINT_COMMA | JOINT_STOP | JOINT_SLASH };

size_t phrase_find(const PhraseTable *table, const Words *words, size_t begin, PhraseHit hits[PHRASE_HITS])
{
    uint32_t hash = HASH_START;
    size_t count = 0;
    for (size_t end = begin; end < words->count && end - begin < PHRASE_WORDS; end++) {
        const Word *word = &words->at[end];
        hash = hash_join(hash, word->hash, word->letters);
        if (word->flags & WORD_FINAL_S)
            count = ending_find(table, hash, word_text(words, end), end, hits, count);
        bool begun = filter_has(table, FILTER_BEGUN, hash);
        if (begun)
            count = hit_add(table, hash, end, 0, hits, count);
        /* Anything but a hyphen needs the form's own break. */
        bool goes_on = begun || joint_splits(word->joint);
        if (!goes_on || (word->joint & ~JOINTS_INSIDE) != 0)
            break;
    }
    return count;
}
