/* browse_styles.c: house styles for people who look something up. */
#include "base/date.h"
#include "glossary/browse.h"
#include "glossary/names.h"
#include "glossary/style_pack.h"
#include "glossary/style_words.h"

/* A walk over what a style says. */
typedef struct Telling {
    const Lexicon *lexicon;
    const StyleSource *const *chain; /* nearest first */
    size_t depth;
    Arena *arena;
    IreumVisitStatement visit;
    void *context;
    bool ended;
} Telling;

IreumStatus ireum_style_each(const IreumGlossary *glossary, IreumVisitStyle visit, void *context, IreumError *error)
{
    (void)error; /* the glossary is open: nothing can fail */
    const Lexicon *lexicon = &glossary->lexicon;
    for (size_t i = 0; i < lexicon->style_count; i++) {
        const PackedStyle *style = &lexicon->styles[i];
        if (!visit(context, &(IreumStyleInfo){lexicon->pool + style->id, lexicon->pool + style->name,
                                              lexicon->pool + style->extends, lexicon->pool + style->about}))
            break;
    }
    return IREUM_OK;
}

static const char *confidence_word(char letter)
{
    return confidence_names[letter == 'h' ? CONFIDENCE_HIGH : letter == 'm' ? CONFIDENCE_MEDIUM : CONFIDENCE_LOW];
}

static const char *evidence_words(char letter)
{
    const char *words = style_evidence(letter);
    return words != NULL ? words : "";
}

static void tell(Telling *telling, const IreumStatement *statement)
{
    telling->ended = telling->ended || telling->arena->failed || !telling->visit(telling->context, statement);
}

static void tell_cell(Telling *telling, const StyleCell *cell)
{
    Arena *arena = telling->arena;
    tell(telling, &(IreumStatement){
                      .group = style_group(cell->key),
                      .key = style_keys[cell->key].name,
                      .subject = style_subject(cell->key),
                      .value = arena_copy(arena, cell->value),
                      .meaning = style_meaning(cell->key, cell->value, arena),
                      .from = date_text(cell->from, arena),
                      .until = date_text(cell->until, arena),
                      .evidence = evidence_words(cell->evidence),
                      .confidence = confidence_word(cell->confidence),
                      .heard = style_active(cell->confidence),
                      .severity = cell->severity,
                      .note = arena_copy(arena, cell->note),
                      .origin = cell->origin,
                  });
}

/* Whether a style nearer than the one at DEPTH speaks of KEY, so that this one is not heard. */
static bool overruled(const Telling *telling, StyleKey key, size_t depth)
{
    for (size_t i = 0; i < depth && key != STYLE_ACRONYM_FREE; i++) {
        for (size_t k = 0; k < telling->chain[i]->cell_count; k++) {
            const StyleCell *cell = &telling->chain[i]->cells[k];
            if (cell->key == key && style_active(cell->confidence))
                return true;
        }
    }
    return false;
}

static void tell_key(Telling *telling, StyleKey key)
{
    for (size_t i = 0; i < telling->depth; i++) {
        const StyleSource *source = telling->chain[i];
        for (size_t k = 0; k < source->cell_count && !overruled(telling, key, i); k++) {
            if (source->cells[k].key == key)
                tell_cell(telling, &source->cells[k]);
        }
    }
}

/* Keys of one group need not be neighbours in the list of keys. */
static void tell_cells(Telling *telling)
{
    bool told[STYLE_KEY_COUNT] = {false};
    for (int first = 0; first < STYLE_KEY_COUNT; first++) {
        const char *group = style_group((StyleKey)first);
        for (int key = first; key < STYLE_KEY_COUNT && !told[first]; key++) {
            if (strcmp(style_group((StyleKey)key), group) == 0)
                tell_key(telling, (StyleKey)key);
        }
        for (int key = first; key < STYLE_KEY_COUNT; key++)
            told[key] |= strcmp(style_group((StyleKey)key), group) == 0;
    }
}

static const Entry *entry_named(const Lexicon *lexicon, Str id)
{
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        if (str_equal(lexicon_text(lexicon, lexicon->entries[i].id), id))
            return &lexicon->entries[i];
    }
    return NULL;
}

static const char own_forms[] = "Forms of its own", entry_forms[] = "Forms that entries of the glossary have for it";

static const char *preferred_text(const Lexicon *lexicon, const Entry *entry)
{
    return lexicon->pool + entry_preferred(lexicon, entry)->text;
}

static void tell_form(Telling *telling, const StyleForm *form)
{
    Arena *arena = telling->arena;
    const Entry *entry = entry_named(telling->lexicon, form->entry);
    const char *id = arena_copy(arena, form->entry);
    tell(telling, &(IreumStatement){
                      .group = own_forms,
                      .key = id,
                      .subject = entry != NULL ? preferred_text(telling->lexicon, entry) : id,
                      .value = arena_copy(arena, form->form),
                      .meaning = style_list(form->form, ", or ", arena),
                      .from = date_text(form->from, arena),
                      .until = date_text(form->until, arena),
                      .evidence = evidence_words(form->evidence),
                      .confidence = confidence_word(form->confidence),
                      .heard = style_active(form->confidence),
                      .note = arena_copy(arena, form->note),
                      .origin = form->origin,
                  });
}

static bool has_form(const StyleSource *source, Str entry)
{
    for (size_t i = 0; i < source->form_count; i++) {
        if (str_equal(source->forms[i].entry, entry) && style_active(source->forms[i].confidence))
            return true;
    }
    return false;
}

static bool form_overruled(const Telling *telling, Str entry, size_t depth)
{
    for (size_t i = 0; i < depth; i++) {
        if (has_form(telling->chain[i], entry))
            return true;
    }
    return false;
}

static bool has_column(const Lexicon *lexicon, const Entry *entry, const char *style)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &lexicon->forms[entry->first_form + i];
        if (form->kind == IREUM_FORM_STYLE && form->label == LABEL_HOUSE &&
            strcmp(lexicon->pool + form->key, style) == 0)
            return true;
    }
    return false;
}

/* The form that the glossary itself has for the house of DEPTH, where no style file speaks of the entry. */
static void tell_column(Telling *telling, const Entry *entry, const Form *form, size_t depth)
{
    const Lexicon *lexicon = telling->lexicon;
    if (form->kind != IREUM_FORM_STYLE || form->label != LABEL_HOUSE ||
        strcmp(lexicon->pool + form->key, telling->chain[depth]->id) != 0 ||
        form_overruled(telling, lexicon_text(lexicon, entry->id), telling->depth))
        return;
    for (size_t i = 0; i < depth; i++) {
        if (has_column(lexicon, entry, telling->chain[i]->id))
            return;
    }
    tell(telling, &(IreumStatement){
                      .group = entry_forms,
                      .key = lexicon->pool + entry->id,
                      .subject = preferred_text(lexicon, entry),
                      .value = lexicon->pool + form->text,
                      .meaning = lexicon->pool + form->text,
                      .from = date_text(form->from, telling->arena),
                      .until = date_text(form->until, telling->arena),
                      .evidence = "",
                      .confidence = confidence_names[entry->confidence],
                      .heard = true,
                      .note = "",
                      .origin = telling->chain[depth]->id,
                  });
}

static void tell_forms(Telling *telling, size_t depth)
{
    const StyleSource *source = telling->chain[depth];
    const Lexicon *lexicon = telling->lexicon;
    for (size_t i = 0; i < source->form_count && !telling->ended; i++) {
        if (!form_overruled(telling, source->forms[i].entry, depth))
            tell_form(telling, &source->forms[i]);
    }
    for (uint32_t i = 0; i < lexicon->entry_count && !telling->ended; i++) {
        const Entry *entry = &lexicon->entries[i];
        for (uint32_t k = 0; k < entry->form_count && !telling->ended; k++)
            tell_column(telling, entry, &lexicon->forms[entry->first_form + k], depth);
    }
}

IreumStatus ireum_style_show(const IreumGlossary *glossary, const char *id, IreumVisitStatement visit, void *context,
                             IreumError *error)
{
    Arena arena = {0};
    StyleList styles = styles_unpack(&glossary->lexicon, &arena);
    const StyleSource *chain[STYLE_CHAIN];
    Telling telling = {&glossary->lexicon, chain, 0, &arena, visit, context, false};
    Status status = style_chain(styles.at, styles.count, id, chain, &telling.depth, error);
    if (status == IREUM_OK) {
        tell_cells(&telling);
        for (size_t i = 0; i < telling.depth; i++)
            tell_forms(&telling, i);
    }
    bool failed = arena.failed;
    arena_free(&arena);
    return failed ? error_set(error, IREUM_MEMORY, glossary->path, "out of memory") : status;
}
