/* hover.c: what is known of a name: textDocument/hover. */
#include "lsp/handler.h"
#include "lsp/hover_text.h"

#include <stdlib.h>
#include <string.h>

/* ---- An entry ---- */

/* Lines of one kind that are shown; of more, only the number is told. */
enum { LINES_MOST = 6 };

typedef struct EntryHover {
    HoverText *hover;
    const IreumMention *mention;
} EntryHover;

/* "Rodong Sinmun 로동신문, in the South 노동신문 (勞動新聞)" */
static void put_names(HoverText *hover, const IreumProfile *profile)
{
    hover_line(hover);
    hover_strong(hover, profile->form);
    if (strcmp(profile->hangul, profile->form) != 0 && profile->hangul[0] != '\0') {
        putc(' ', hover->out);
        hover_put(hover, profile->hangul);
    }
    for (size_t i = 0; i < profile->entry.form_count; i++) {
        const IreumFormInfo *form = &profile->entry.forms[i];
        bool south = form->kind == IREUM_FORM_HANGUL, north = form->kind == IREUM_FORM_HANGUL_NORTH;
        if ((!south && !north) || strcmp(form->text, profile->hangul) == 0)
            continue;
        fputs(south ? ", in the South " : ", in the North ", hover->out);
        hover_put(hover, form->text);
    }
    hover_brackets(hover, profile->hanja);
}

/* ", South Korea, Japan" for ", kr,jp" */
static void put_countries(HoverText *hover, const char *codes)
{
    while (*codes != '\0') {
        size_t size = strcspn(codes, ",");
        const char *name = ireum_country_name(codes, size);
        fputs(", ", hover->out);
        if (name != NULL)
            hover_put(hover, name);
        else
            fprintf(hover->out, "%.*s", (int)size, codes);
        codes += size + (codes[size] == ',');
    }
}

/* ", 2008 to 2013", ", since 1946", ", until 1953"; nothing where neither is known. */
static void put_dates(HoverText *hover, const char *from, const char *until)
{
    if (from[0] != '\0' && until[0] != '\0')
        fprintf(hover->out, ", %s to %s", from, until);
    else if (from[0] != '\0' || until[0] != '\0')
        fprintf(hover->out, ", %s %s%s", from[0] != '\0' ? "since" : "until", from, until);
}

/* "publication, North Korea, since 1946-09" */
static void put_nature(HoverText *hover, const IreumEntryInfo *entry)
{
    hover_line(hover);
    hover_put(hover, entry->class_name);
    put_countries(hover, entry->country);
    put_dates(hover, entry->valid_from, entry->valid_until);
    if (entry->expansion[0] == '\0')
        return;
    fputs(strcmp(entry->class_name, "acronym") == 0 ? "; short for " : "; in short ", hover->out);
    hover_put(hover, entry->expansion);
}

/* What is wrong here, or left open. */
static void put_mention(HoverText *hover, const IreumMention *mention)
{
    if (mention->kind == IREUM_FORM_FLAGGED || mention->kind == IREUM_FORM_FLAGGED_IF) {
        hover_line(hover);
        fputs("here: ", hover->out);
        hover_put(hover, mention->reading);
    }
    for (size_t i = 0; i < mention->other_count; i++) {
        if (i == 0)
            hover_line(hover);
        fputs(i == 0 ? "perhaps another of that name: " : ", ", hover->out);
        hover_put(hover, mention->others[i]);
    }
}

static void put_more(HoverText *hover, size_t count)
{
    if (count <= LINES_MOST)
        return;
    hover_line(hover);
    fprintf(hover->out, "and %zu more", count - LINES_MOST);
}

static void put_terms(HoverText *hover, const IreumProfile *profile)
{
    for (size_t i = 0; i < profile->term_count && i < LINES_MOST; i++) {
        const IreumTerm *term = &profile->terms[i];
        hover_line(hover);
        hover_put(hover, term->office);
        hover_brackets(hover, term->hangul);
        put_dates(hover, term->from, term->until);
        fputs(term->held ? ": at the date of this copy" : "", hover->out);
    }
    put_more(hover, profile->term_count);
}

/* "Lee Myung Bak: Daily NK; Korean Central News Agency" */
static void put_writings(HoverText *hover, const IreumProfile *profile)
{
    for (size_t i = 0; i < profile->writing_count && i < LINES_MOST; i++) {
        const IreumWriting *writing = &profile->writings[i];
        hover_line(hover);
        hover_put(hover, writing->text);
        fputs(": ", hover->out);
        hover_put(hover, writing->who[0] != '\0' ? writing->who : "right, too");
    }
    put_more(hover, profile->writing_count);
}

static void put_source(HoverText *hover, const IreumProfile *profile)
{
    const IreumEntryInfo *entry = &profile->entry;
    hover_line(hover);
    fputs("glossary entry ", hover->out);
    hover_put(hover, entry->id);
    fputs(entry->source[0] != '\0' ? "; source: " : "", hover->out);
    hover_put(hover, entry->source);
    if (strcmp(entry->confidence, "high") != 0)
        fprintf(hover->out, "; confidence: %s", entry->confidence);
    if (profile->style[0] != '\0')
        fprintf(hover->out, "; written as house style %s has it", profile->style);
}

static void put_profile(void *context, const IreumProfile *profile)
{
    const EntryHover *what = context;
    HoverText *hover = what->hover;
    put_names(hover, profile);
    put_nature(hover, &profile->entry);
    put_mention(hover, what->mention);
    put_terms(hover, profile);
    if (profile->entry.note[0] != '\0') {
        hover_line(hover);
        hover_put(hover, profile->entry.note);
    }
    put_writings(hover, profile);
    put_source(hover, profile);
}

void hover_entry(HoverText *hover, const Named *named)
{
    EntryHover what = {hover, named->mention};
    ireum_result_profile(named->checked->result, named->mention->entry, put_profile, &what);
}

/* ---- The request ---- */

/* The first kind that the client lists and we know; a client that lists none shows plain text. */
static bool wants_markdown(const Server *server)
{
    size_t index;
    const json_t *kind;
    json_array_foreach (client_value(server, "textDocument.hover.contentFormat"), index, kind) {
        const char *name = json_string_value(kind);
        if (name != NULL && (strcmp(name, "markdown") == 0 || strcmp(name, "plaintext") == 0))
            return name[0] == 'm';
    }
    return false;
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    char *text = NULL;
    size_t size = 0;
    if (!named_at(server, params, &named, failure))
        return failure->code == 0 ? json_null() : NULL;
    HoverText hover = {.out = open_memstream(&text, &size), .markdown = wants_markdown(server)};
    if (hover.out == NULL)
        return fail(failure, ERROR_INTERNAL, "out of memory");
    if (named.mention->entry[0] != '\0')
        hover_entry(&hover, &named);
    else
        hover_person(&hover, server, &named);
    fclose(hover.out);
    json_t *contents = json_pack("{s:s, s:s%}", "kind", hover.markdown ? "markdown" : "plaintext", "value", text, size);
    free(text);
    return json_pack("{s:o, s:o}", "contents", contents, "range",
                     make_range(server, &named.checked->text, named.mention->span));
}

static void offer(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "hoverProvider", json_true());
}

const Handler handler_hover = {.method = "textDocument/hover", .answer = answer, .offer = offer};
