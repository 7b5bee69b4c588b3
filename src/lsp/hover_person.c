/* hover_person.c: what can be said of a person whom no glossary has: the Hangul that the name can be. */
#include "lsp/hover_text.h"

#include <string.h>

/* Readings that are shown, and from what share on. */
enum { READINGS_MOST = 3 };
static const double share_from = 0.05;

/* How two systems of romanization write a name in Hangul; a space between its parts, where they are known, tells the
 * romanizer which is which and is not shown. */
static void put_romanizations(HoverText *hover, Server *server, const char *surname, const char *given)
{
    static const IreumSystem systems[] = {IREUM_REVISED, IREUM_MCCUNE};
    const IreumRomanizer *romanizer = knowledge_romanizer(&server->knowledge, server->options->workspace.glossary);
    char hangul[256], latin[512];
    int length = snprintf(hangul, sizeof hangul, "%s%s%s", surname, given[0] != '\0' ? " " : "", given);
    if (romanizer == NULL || length < 0 || (size_t)length >= sizeof hangul)
        return;
    for (size_t i = 0; i < sizeof systems / sizeof *systems; i++) {
        IreumRomanizeOptions options = {.system = systems[i], .kind = IREUM_NAME_PERSON};
        size_t size;
        IreumError error;
        if (ireum_romanize(romanizer, &options, hangul, (size_t)length, latin, sizeof latin, &size, &error) !=
                IREUM_OK ||
            size >= sizeof latin)
            continue;
        hover_line(hover);
        hover_put(hover, latin);
        fprintf(hover->out, ": %s%s in %s", surname, given, ireum_system_title(systems[i]));
    }
}

/* "may be, by the letters alone: 곽성남 62 %, 곽승남 20 %" */
static void put_readings(HoverText *hover, const IreumNameReading *readings, size_t count)
{
    for (size_t i = 0; i < count && (i == 0 || readings[i].probability >= share_from); i++) {
        if (i == 0)
            hover_line(hover);
        fputs(i == 0 ? "may be, by the letters alone: " : ", ", hover->out);
        fprintf(hover->out, "%s%s %.0f %%", readings[i].surname, readings[i].given, 100 * readings[i].probability);
    }
}

/* The Hangul that the copy has behind some mention of the person; "" where it has none. */
static const char *hangul_of(const Named *named)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(named->checked->result, &count);
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].cluster == named->mention->cluster && mentions[i].hangul[0] != '\0')
            return mentions[i].hangul;
    }
    return "";
}

void hover_person(HoverText *hover, Server *server, const Named *named)
{
    const IreumNames *names = knowledge_names(&server->knowledge, server->options->workspace.glossary);
    const char *name = named->mention->form, *hangul = hangul_of(named);
    IreumNameParts parts;
    IreumNameReading readings[READINGS_MOST];
    size_t count = 0;
    IreumError error;
    hover_line(hover);
    hover_strong(hover, named->mention->preferred);
    fputs(hangul[0] != '\0' ? " " : "", hover->out);
    hover_put(hover, hangul);
    hover_line(hover);
    fputs("person, in no glossary", hover->out);
    if (names == NULL ||
        ireum_name_read(names, name, strlen(name), &parts, readings, READINGS_MOST, &count, &error) != IREUM_OK)
        count = 0;
    if (hangul[0] != '\0') {
        put_romanizations(hover, server, hangul, "");
        return;
    }
    put_readings(hover, readings, count);
    if (count > 0)
        put_romanizations(hover, server, readings[0].surname, readings[0].given);
}
