/* holds.c: asserting what must hold of a result, and showing it in every format. */
#include "holds.h"

#include "base/unicode.h"
#include "report/view.h"

#include <assert.h>
#include <stdlib.h>

static bool boundary(Str text, size_t offset)
{
    return offset == text.size || ((unsigned char)text.at[offset] & 0xC0) != 0x80;
}

bool holds_span(Str text, IreumSpan span)
{
    return span.offset <= text.size && span.size <= text.size - span.offset && boundary(text, span.offset) &&
           boundary(text, span.offset + span.size);
}

static void holds_text(const char *text)
{
    assert(text != NULL && utf8_check(str_of(text)) == strlen(text));
}

static void holds_fix(Str text, const IreumFix *fix)
{
    uint32_t end = 0;
    holds_text(fix->title);
    assert(fix->edit_count > 0);
    for (size_t i = 0; i < fix->edit_count; i++) {
        const IreumEdit *edit = &fix->edits[i];
        assert(holds_span(text, edit->span) && edit->span.offset >= end);
        assert(utf8_check((Str){edit->text, edit->text_size}) == edit->text_size);
        end = edit->span.offset + edit->span.size;
    }
}

static void holds_finding(const IreumResult *result, Str text, const IreumFinding *finding)
{
    size_t size;
    assert(holds_span(text, finding->span));
    ireum_result_bytes(result, &size);
    IreumSpan source = ireum_result_source(result, finding->span);
    assert(source.offset <= size && source.size <= size - source.offset &&
           (source.size > 0 || finding->span.size == 0));
    assert(finding->severity > IREUM_OFF && finding->severity <= IREUM_ERROR);
    assert(finding->probability >= 0 && finding->probability <= 1);
    holds_text(finding->rule);
    holds_text(finding->message);
    for (size_t i = 0; i < finding->fix_count; i++)
        holds_fix(text, &finding->fixes[i]);
    for (size_t i = 0; i < finding->note_count; i++) {
        holds_text(finding->notes[i].message);
        assert(!finding->notes[i].placed || holds_span(text, finding->notes[i].span));
    }
}

static void holds_findings(const IreumResult *result, Str text)
{
    size_t count, printed;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    const char *const *fingerprints = ireum_result_fingerprints(result, &printed);
    assert(printed == count);
    for (size_t i = 0; i < count; i++) {
        holds_finding(result, text, &findings[i]);
        assert(strlen(fingerprints[i]) == 16);
        assert(i == 0 || findings[i - 1].span.offset <= findings[i].span.offset);
    }
}

static void holds_mentions(const IreumResult *result, Str text)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    for (size_t i = 0; i < count; i++) {
        assert(holds_span(text, mentions[i].span) && mentions[i].span.size > 0);
        assert(i == 0 || mentions[i - 1].span.offset + mentions[i - 1].span.size <= mentions[i].span.offset);
        assert(mentions[i].thing < count);
    }
}

/* The lines follow each other, and a line's end has a position in it, which is where its bytes add up to. */
static void holds_lines(const IreumResult *result, Str text)
{
    uint32_t last = ireum_result_position(result, (uint32_t)text.size, IREUM_BYTES).line;
    size_t end = 0;
    for (uint32_t line = 1; line <= last; line++) {
        IreumSpan span = ireum_result_line(result, line);
        assert(holds_span(text, span) && span.offset >= end);
        end = (size_t)span.offset + span.size;
        IreumPosition position = ireum_result_position(result, (uint32_t)end, IREUM_BYTES);
        assert(position.line == line && position.column == span.size + 1);
        assert(ireum_result_position(result, (uint32_t)end, IREUM_CHARACTERS).column <= position.column);
        assert(ireum_result_position(result, (uint32_t)end, IREUM_UTF16).column <= position.column);
    }
    assert(text.size - end <= 2); /* what the last line ends in */
}

/* A form to ask about: what the first mention stands for, else the first letters of the copy. Static. */
static const char *form_asked(const IreumResult *result, Str text)
{
    static char form[64];
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(result, &count);
    Str asked = count > 0 ? str_slice(text, mentions[0].span.offset, mentions[0].span.size) : text;
    size_t size = asked.size < sizeof form ? asked.size : sizeof form - 1;
    while (!boundary(asked, size))
        size--;
    memcpy(form, asked.at, size);
    form[size] = '\0';
    return form;
}

static void holds_silence(const IreumResult *result, Str text)
{
    size_t count;
    const IreumSilence *silences = ireum_result_silence(result, form_asked(result, text), &count);
    for (size_t i = 0; i < count; i++) {
        assert(holds_span(text, silences[i].span) && silences[i].reason_count > 0);
        assert(i == 0 || silences[i - 1].span.offset <= silences[i].span.offset);
        for (size_t k = 0; k < silences[i].reason_count; k++)
            holds_text(silences[i].reasons[k].text);
    }
}

static void show(const IreumResult *result, const Report *report, const char *form)
{
    char *shown = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&shown, &size);
    assert(out != NULL);
    Reporting reporting =
        report_begin(report, out, &(ReportOptions){.unit = IREUM_CHARACTERS, .color = true, .width = 80, .form = form});
    report_file(&reporting, "copy", result);
    assert(report_end(&reporting));
    fclose(out);
    assert(utf8_check((Str){shown, size}) == size);
    free(shown);
}

static void show_all(const IreumResult *result, Str text)
{
    for (size_t i = 0; report_at(i) != NULL; i++) {
        for (ReportView view = VIEW_FINDINGS; view <= VIEW_SILENCE; view++) {
            const Report *report = report_view(view, report_at(i));
            if (report != NULL)
                show(result, report, view == VIEW_SILENCE ? form_asked(result, text) : NULL);
        }
    }
}

static void holds_edits(IreumRevision *revision, Str bytes)
{
    size_t count, size;
    uint32_t end = 0;
    const IreumEdit *edits = ireum_revision_edits(revision, &count);
    for (size_t i = 0; i < count; i++) {
        assert(edits[i].span.offset >= end);
        end = edits[i].span.offset + edits[i].span.size;
        assert(end <= bytes.size);
    }
    assert(ireum_revision_text(revision, &size) != NULL);
}

/* Whether all that fixes put into the copy is text: not so in a compiled glossary that was tampered with. */
static bool fixes_are_text(const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        for (size_t f = 0; f < findings[i].fix_count; f++) {
            const IreumFix *fix = &findings[i].fixes[f];
            for (size_t e = 0; e < fix->edit_count; e++) {
                for (size_t k = 0; k < fix->edits[e].text_size; k++) {
                    if ((unsigned char)fix->edits[e].text[k] < ' ')
                        return false;
                }
            }
        }
    }
    return true;
}

/* What is mended is copy as before, in the same encoding, and there is nothing to mend any more. */
static void holds_mended(const IreumResult *result)
{
    Str bytes;
    size_t again;
    IreumError error;
    IreumRevision *revision;
    bytes.at = ireum_result_bytes(result, &bytes.size);
    assert(ireum_revision_new(result, &revision, &error) == IREUM_OK);
    IreumStatus status = ireum_revision_mend(revision, IREUM_FIX_UNSAFE, &error);
    if (status == IREUM_INVALID && !fixes_are_text(result)) {
        ireum_revision_free(revision); /* what would be no copy any more is refused */
        return;
    }
    assert(status == IREUM_OK);
    holds_edits(revision, bytes);
    const IreumResult *mended = ireum_revision_result(revision);
    assert(strcmp(ireum_result_encoding(mended), ireum_result_encoding(result)) == 0);
    IreumRevision *second;
    assert(ireum_revision_new(mended, &second, &error) == IREUM_OK);
    assert(ireum_revision_mend(second, IREUM_FIX_UNSAFE, &error) == IREUM_OK);
    ireum_revision_edits(second, &again);
    assert(again == 0);
    ireum_revision_free(second);
    ireum_revision_free(revision);
}

void holds_result(const IreumResult *result)
{
    Str text;
    text.at = ireum_result_text(result, &text.size);
    holds_findings(result, text);
    holds_mentions(result, text);
    holds_silence(result, text);
    holds_lines(result, text);
    show_all(result, text);
    holds_mended(result);
}

void holds_check(const IreumChecker *checker, const char *format, const void *data, size_t size)
{
    IreumInput input = {.path = "copy", .format = format, .bytes = data, .size = size};
    IreumResult *result;
    IreumError error = {.status = IREUM_OK};
    IreumStatus status = ireum_check(checker, &input, &result, &error);
    assert(status == IREUM_OK || (status == IREUM_INVALID && result == NULL && error.message[0] != '\0'));
    if (status == IREUM_OK)
        holds_result(result);
    ireum_result_free(result);
}
