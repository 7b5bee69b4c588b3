/* mending_test.c: after mending there is nothing left to mend and no finding that was not there before: the sample copy,
 * and copy made of the glossary's own forms. Usage: mending_test GLOSSARY [EVERY], run in the project's root; EVERY is how
 * much of the made copy each house style gets: 1 all of it, N every Nth (as many as there are styles: each once). */
#define _GNU_SOURCE /* strcasecmp, open_memstream, strdup */
#include "ireum.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXTS_MOST = 4000, STYLES_MOST = 64, APART = 660, MARKED = 60, TOGETHER = 800, ENTRIES = 4, WRONG_SHOWN = 4000 };

/* Everything that is to be mended. */
typedef struct Copies {
    char *texts[TEXTS_MOST];
    char *names[TEXTS_MOST];
    size_t count, corpus; /* the first are the sample copy */
} Copies;

typedef struct Styles {
    char *ids[STYLES_MOST];
    size_t count;
} Styles;

static void stop(const char *what, const IreumError *error)
{
    fprintf(stderr, "%s: %s\n", what, error != NULL ? error->message : "failed");
    exit(1);
}

/* ---- Copy ---- */

static void add_copy(Copies *copies, const char *name, char *text)
{
    if (copies->count == TEXTS_MOST)
        stop("more copies than there is room for", NULL);
    copies->names[copies->count] = strdup(name);
    copies->texts[copies->count++] = text;
}

static char *read_file(const char *path)
{
    char *text = NULL;
    size_t size;
    FILE *in = fopen(path, "rb"), *out = open_memstream(&text, &size);
    if (in == NULL || out == NULL)
        stop(path, NULL);
    for (int byte; (byte = getc(in)) != EOF;)
        putc(byte, out);
    fclose(in);
    fclose(out);
    return text;
}

static void add_corpus(Copies *copies)
{
    DIR *directory = opendir("corpus");
    if (directory == NULL)
        stop("corpus", NULL);
    for (struct dirent *item; (item = readdir(directory)) != NULL;) {
        char path[512];
        if (!ireum_format_known(item->d_name))
            continue;
        snprintf(path, sizeof path, "corpus/%s", item->d_name);
        add_copy(copies, path, read_file(path));
    }
    closedir(directory);
    copies->corpus = copies->count;
}

/* Copies while they are being made. Of the first kind APART: the forms of one entry, and those of entries that stand
 * together in the glossary, go to different ones, so that a copy is no list of one man's spellings; of these the first
 * are a scholar's, with all breves. Of the second kind TOGETHER: forms of ENTRIES entries are in one. */
typedef struct Maker {
    FILE *out[APART + TOGETHER];
    char *text[APART + TOGETHER];
    size_t size[APART + TOGETHER], forms, marked, entries;
    uint32_t chance;
} Maker;

/* What brings forms under their conditions: countries, capitals, a possessive, brackets. */
static const char *const frames[] = {
    "Officials in Seoul spoke of %s on Monday.",
    "%s was named again, North Korea said.",
    "It is %s's own matter, South Korea said.",
    "The report (%s) is of 2012.",
    "THE %s SPOKE IN PYONGYANG",
    "Many know %s and Korea.",
};

static bool has_marks(const char *form)
{
    while ((unsigned char)*form >= ' ' && (unsigned char)*form < 0x80)
        form++;
    return *form != '\0';
}

static void add_sentence(FILE *out, size_t count, const char *form)
{
    const char *frame = frames[(count / 7) % (sizeof frames / sizeof *frames)], *gap = strstr(frame, "%s");
    fprintf(out, "%.*s%s%s\n\n", (int)(gap - frame), frame, form, gap + 2);
}

static void add_form(Maker *maker, const char *form)
{
    size_t together = APART + maker->entries / ENTRIES % TOGETHER;
    if (has_marks(form))
        add_sentence(maker->out[maker->marked % MARKED], maker->marked, form);
    else
        add_sentence(maker->out[MARKED + maker->forms % (APART - MARKED)], maker->forms, form);
    *(has_marks(form) ? &maker->marked : &maker->forms) += 1;
    /* Each form once, twice, thrice, or not at all, in any frame. */
    maker->chance = maker->chance * 1103515245 + 12345;
    for (uint32_t i = 0, chance = maker->chance >> 16; i < chance % 4; i++)
        add_sentence(maker->out[together], chance / 4 + 7 * i, form);
}

static bool add_forms(void *context, const IreumEntryInfo *entry)
{
    Maker *maker = context;
    for (size_t i = 0; i < entry->form_count; i++) {
        if ((unsigned char)entry->forms[i].text[0] < 0x80) /* Hangul and Hanja are no English copy */
            add_form(maker, entry->forms[i].text);
    }
    maker->entries++;
    return true;
}

static bool add_style(void *context, const IreumStyleInfo *style)
{
    Styles *styles = context;
    if (styles->count < STYLES_MOST)
        styles->ids[styles->count++] = strdup(style->id);
    return styles->count < STYLES_MOST;
}

static void read_glossary(const char *path, Copies *copies, Styles *styles)
{
    static Maker maker;
    IreumGlossary *glossary;
    IreumError error;
    for (size_t i = 0; i < APART + TOGETHER; i++) {
        maker.out[i] = open_memstream(&maker.text[i], &maker.size[i]);
        if (maker.out[i] == NULL)
            stop("open_memstream", NULL);
    }
    if (ireum_glossary_open(path, &glossary, &error) != IREUM_OK ||
        ireum_glossary_each(glossary, add_forms, &maker, &error) != IREUM_OK ||
        ireum_style_each(glossary, add_style, styles, &error) != IREUM_OK)
        stop(path, &error);
    ireum_glossary_close(glossary);
    for (size_t i = 0; i < APART + TOGETHER; i++) {
        char name[64];
        fclose(maker.out[i]);
        snprintf(name, sizeof name, "made copy %zu", i);
        add_copy(copies, name, maker.text[i]);
    }
}

/* ---- What must hold ---- */

static bool same_kind(const IreumResult *a, const IreumFinding *one, const IreumResult *b, const IreumFinding *other)
{
    size_t size;
    const char *first = ireum_result_text(a, &size) + one->span.offset,
               *second = ireum_result_text(b, &size) + other->span.offset;
    return strcmp(one->rule, other->rule) == 0 && one->span.size == other->span.size &&
           strncasecmp(first, second, one->span.size) == 0;
}

/* How many findings of RESULT are of the kind of FINDING, which OF has. */
static size_t count_kind(const IreumResult *result, const IreumResult *of, const IreumFinding *finding)
{
    size_t count, same = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        same += same_kind(result, &findings[i], of, finding);
    return same;
}

static void tell(const char *what, const char *copy, const char *style, IreumFixing fixing, const IreumResult *result,
                 const IreumFinding *finding)
{
    size_t size;
    const char *text = ireum_result_text(result, &size);
    fprintf(stderr, "%s, %s, %s fixes: %s: '%.*s': %s [%s]\n", copy, style, fixing == IREUM_FIX_SAFE ? "safe" : "all",
            what, (int)finding->span.size, text + finding->span.offset, finding->message, finding->rule);
}

static size_t count_wrong(const char *copy, const char *style, IreumFixing fixing, const IreumResult *before,
                          const IreumResult *after)
{
    size_t count, wrong = 0;
    const IreumFinding *findings = ireum_result_findings(after, &count);
    for (size_t i = 0; i < count; i++) {
        const IreumFinding *finding = &findings[i];
        bool open =
            finding->fix_count > 0 && !finding->fixes[0].ask && (finding->fixes[0].safe || fixing == IREUM_FIX_UNSAFE);
        /* Whom the copy now names rightly is a reason to ask about a name that is like his. */
        bool asked = fixing == IREUM_FIX_UNSAFE && finding->fix_count > 0 && finding->fixes[0].ask;
        bool new = !asked &&count_kind(after, after, finding) > count_kind(before, after, finding);
        if (open || new)
            tell(open ? "left to mend" : "new", copy, style, fixing, after, finding);
        wrong += open || new;
    }
    return wrong;
}

/* Mends COPY in memory and checks what comes of it anew. *CHANGED counts the copies that were changed. */
static size_t mend(const IreumChecker *checker, const char *style, const char *copy, const char *text,
                   IreumFixing fixing, size_t *changed)
{
    IreumError error;
    IreumResult *before = NULL, *after = NULL;
    IreumRevision *revision = NULL;
    IreumInput input = {.path = copy, .bytes = text, .size = strlen(text)};
    if (ireum_check(checker, &input, &before, &error) != IREUM_OK ||
        ireum_revision_new(before, &revision, &error) != IREUM_OK ||
        ireum_revision_mend(revision, fixing, &error) != IREUM_OK)
        stop(copy, &error);
    input.bytes = ireum_revision_text(revision, &input.size);
    if (input.bytes == NULL || ireum_check(checker, &input, &after, &error) != IREUM_OK)
        stop(copy, &error);
    size_t wrong = count_wrong(copy, style, fixing, before, after), edits;
    ireum_revision_edits(revision, &edits);
    *changed += edits > 0;
    ireum_result_free(after);
    ireum_revision_free(revision);
    ireum_result_free(before);
    return wrong;
}

static size_t mend_all(const char *glossary, const char *style, const Copies *copies, size_t first, size_t every,
                       size_t *changed)
{
    IreumChecker *checker;
    IreumError error;
    size_t wrong = 0;
    IreumOptions options = {.glossary = glossary, .style = style};
    if (ireum_checker_open(&options, &checker, &error) != IREUM_OK)
        stop(style, &error);
    for (size_t i = 0; i < copies->count && wrong < WRONG_SHOWN; i++) {
        if (i >= copies->corpus && i % every != first % every)
            continue;
        for (IreumFixing fixing = IREUM_FIX_SAFE; fixing <= IREUM_FIX_UNSAFE; fixing++)
            wrong += mend(checker, style, copies->names[i], copies->texts[i], fixing, changed);
    }
    ireum_checker_close(checker);
    return wrong;
}

int main(int count, char **words)
{
    static Copies copies;
    Styles styles = {.count = 0};
    size_t wrong = 0, changed = 0;
    if (count < 2)
        return 1;
    add_corpus(&copies);
    read_glossary(words[1], &copies, &styles);
    size_t every = count > 2 ? strtoul(words[2], NULL, 10) : styles.count;
    for (size_t i = 0; i < styles.count; i++) {
        wrong += mend_all(words[1], styles.ids[i], &copies, i, every > 0 ? every : 1, &changed);
        free(styles.ids[i]);
    }
    for (size_t i = 0; i < copies.count; i++) {
        free(copies.texts[i]);
        free(copies.names[i]);
    }
    printf("%zu copies, %zu of them of the glossary's forms; %zu times mended, %zu findings wrong\n", copies.count,
           copies.count - copies.corpus, changed, wrong);
    return wrong > 0 || changed == 0;
}
