/* name.c: any bytes as Latin names, with the shipped counts: two names, a line each. */
#include "base/unicode.h"
#include "ireum.h"
#include "target.h"

#include <assert.h>
#include <stdlib.h>

static const IreumNames *shipped_names(void)
{
    static IreumNames *names;
    IreumError error;
    if (names == NULL && ireum_names_open(GLOSSARY, IREUM_MAPPED, &names, &error) != IREUM_OK)
        exit(1);
    return names;
}

static void holds_hangul(const char *text)
{
    size_t size = strlen(text);
    assert(size < IREUM_NAME_HANGUL_SIZE && size % 3 == 0 && utf8_check((Str){text, size}) == size);
}

/* Probabilities fall, and add up to no more than 1. */
static void holds_read(Str text)
{
    enum { CAPACITY = 7 };
    IreumNameParts parts;
    IreumNameReading readings[CAPACITY];
    IreumError error;
    size_t count;
    double total = 0;
    IreumStatus status =
        ireum_name_read(shipped_names(), text.at, text.size, &parts, readings, CAPACITY, &count, &error);
    assert((status == IREUM_OK) == (utf8_check(text) == text.size));
    if (status != IREUM_OK)
        return;
    assert(count <= CAPACITY && (parts.form != IREUM_NAME_UNREAD || count == 0));
    for (size_t i = 0; i < count; i++) {
        holds_hangul(readings[i].surname);
        holds_hangul(readings[i].given);
        assert(readings[i].surname[0] != '\0' || readings[i].given[0] != '\0');
        assert(i == 0 || readings[i].probability <= readings[i - 1].probability);
        total += readings[i].probability;
    }
    assert(total <= 1.000001);
}

/* Which of the two comes first does not matter. */
static void holds_compare(Str a, Str b)
{
    IreumNameComparison one, other;
    IreumError error;
    if (ireum_name_compare(shipped_names(), a.at, a.size, b.at, b.size, &one, &error) != IREUM_OK)
        return;
    IreumStatus status = ireum_name_compare(shipped_names(), b.at, b.size, a.at, a.size, &other, &error);
    double apart = one.score - other.score;
    assert(status == IREUM_OK && one.verdict == other.verdict && apart < 0.001 && apart > -0.001);
    assert(ireum_name_verdict(one.verdict) != NULL);
    holds_hangul(one.shared);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Str rest = {(const char *)data, size};
    Str a = str_cut(&rest, '\n');
    holds_read(a);
    if (rest.at == NULL)
        return 0;
    holds_read(rest);
    holds_compare(a, rest);
    return 0;
}
