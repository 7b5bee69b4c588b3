/* style_pack.c: house styles as records of the compiled glossary, and back. */
#include "glossary/style_pack.h"

static PackedCell pack_cell(Draft *draft, const StyleCell *cell)
{
    return (PackedCell){
        .value = draft_text(draft, cell->value),
        .note = draft_text(draft, cell->note),
        .from = cell->from,
        .until = cell->until,
        .key = (uint8_t)cell->key,
        .severity = (uint8_t)cell->severity,
        .confidence = cell->confidence,
        .evidence = cell->evidence,
    };
}

static PackedForm pack_form(Draft *draft, const StyleForm *form)
{
    return (PackedForm){
        .entry = draft_text(draft, form->entry),
        .form = draft_text(draft, form->form),
        .note = draft_text(draft, form->note),
        .from = form->from,
        .until = form->until,
        .confidence = (unsigned char)form->confidence,
        .evidence = (unsigned char)form->evidence,
    };
}

PackedStyles styles_pack(Draft *draft)
{
    const StyleList *sources = &draft->styles;
    size_t cell_count = 0, form_count = 0;
    for (size_t i = 0; i < sources->count; i++) {
        cell_count += sources->at[i].cell_count;
        form_count += sources->at[i].form_count;
    }
    PackedStyle *styles = arena_alloc(draft->arena, sources->count * sizeof *styles);
    PackedCell *cells = arena_alloc(draft->arena, cell_count * sizeof *cells);
    PackedForm *forms = arena_alloc(draft->arena, form_count * sizeof *forms);
    PackedStyles packed = {.styles = styles, .cells = cells, .forms = forms};
    if (draft->arena->failed)
        return packed;
    for (; packed.style_count < sources->count; packed.style_count++) {
        const StyleSource *source = &sources->at[packed.style_count];
        styles[packed.style_count] = (PackedStyle){
            .id = draft_text(draft, str_of(source->id)),
            .name = draft_text(draft, str_of(source->name)),
            .extends = draft_text(draft, str_of(source->extends)),
            .about = draft_text(draft, str_of(source->about)),
            .first_cell = (uint32_t)packed.cell_count,
            .cell_count = (uint32_t)source->cell_count,
            .first_form = (uint32_t)packed.form_count,
            .form_count = (uint32_t)source->form_count,
        };
        for (size_t k = 0; k < source->cell_count; k++)
            cells[packed.cell_count++] = pack_cell(draft, &source->cells[k]);
        for (size_t k = 0; k < source->form_count; k++)
            forms[packed.form_count++] = pack_form(draft, &source->forms[k]);
    }
    return packed;
}

static StyleCell unpack_cell(const Lexicon *lexicon, const PackedCell *cell, const char *style)
{
    return (StyleCell){
        .key = (StyleKey)cell->key,
        .value = lexicon_text(lexicon, cell->value),
        .confidence = cell->confidence,
        .evidence = cell->evidence,
        .from = cell->from,
        .until = cell->until,
        .severity = (IreumSeverity)cell->severity,
        .note = lexicon_text(lexicon, cell->note),
        .origin = style,
    };
}

static StyleForm unpack_form(const Lexicon *lexicon, const PackedForm *form, const char *style)
{
    return (StyleForm){
        .entry = lexicon_text(lexicon, form->entry),
        .form = lexicon_text(lexicon, form->form),
        .confidence = (char)form->confidence,
        .evidence = (char)form->evidence,
        .from = form->from,
        .until = form->until,
        .note = lexicon_text(lexicon, form->note),
        .origin = style,
    };
}

static StyleSource unpack_style(const Lexicon *lexicon, const PackedStyle *style, Arena *arena)
{
    const char *id = lexicon->pool + style->id;
    StyleCell *cells = arena_take(arena, style->cell_count * sizeof *cells);
    StyleForm *forms = arena_take(arena, style->form_count * sizeof *forms);
    for (size_t i = 0; cells != NULL && i < style->cell_count; i++)
        cells[i] = unpack_cell(lexicon, &lexicon->style_cells[style->first_cell + i], id);
    for (size_t i = 0; forms != NULL && i < style->form_count; i++)
        forms[i] = unpack_form(lexicon, &lexicon->style_forms[style->first_form + i], id);
    return (StyleSource){
        .id = id,
        .name = lexicon->pool + style->name,
        .extends = lexicon->pool + style->extends,
        .about = lexicon->pool + style->about,
        .cells = cells,
        .cell_count = cells != NULL ? style->cell_count : 0,
        .forms = forms,
        .form_count = forms != NULL ? style->form_count : 0,
    };
}

StyleList styles_unpack(const Lexicon *lexicon, Arena *arena)
{
    StyleSource *sources = arena_alloc(arena, lexicon->style_count * sizeof *sources);
    size_t count = sources != NULL ? lexicon->style_count : 0;
    for (size_t i = 0; i < count; i++)
        sources[i] = unpack_style(lexicon, &lexicon->styles[i], arena);
    return (StyleList){sources, count, count};
}

Status styles_load(const Lexicon *lexicon, Arena *arena, Styles *styles, Error *error)
{
    StyleList list = styles_unpack(lexicon, arena);
    return styles_build(list.at, list.count, arena, styles, error);
}
