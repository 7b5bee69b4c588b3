/* romanize.c: any text under any system: the first byte says which, and what the text names. */
#include "base/unicode.h"
#include "ireum.h"
#include "korean/hangul.h"
#include "target.h"

#include <assert.h>
#include <stdlib.h>

enum { TEXT_MOST = 4096 };

static const IreumRomanizer *romanizer(void)
{
    static IreumRomanizer *opened;
    IreumError error;
    if (opened == NULL && ireum_romanizer_open(GLOSSARY, IREUM_MAPPED, &opened, &error) != IREUM_OK)
        abort();
    return opened;
}

/* All of it, the caller's to free; *SIZE are its bytes. */
static char *romanized(const IreumRomanizeOptions *options, Str text, size_t *size)
{
    IreumError error;
    size_t again;
    assert(ireum_romanize(romanizer(), options, text.at, text.size, NULL, 0, size, &error) == IREUM_OK);
    char *latin = malloc(*size + 1);
    assert(latin != NULL);
    assert(ireum_romanize(romanizer(), options, text.at, text.size, latin, *size + 1, &again, &error) == IREUM_OK);
    assert(again == *size && latin[*size] == '\0' && utf8_check((Str){latin, *size}) == *size);
    return latin;
}

/* A buffer that is too small holds the beginning. */
static void holds_part(const IreumRomanizeOptions *options, Str text, Str latin)
{
    char part[16];
    size_t size;
    IreumError error;
    assert(ireum_romanize(romanizer(), options, text.at, text.size, part, sizeof part, &size, &error) == IREUM_OK);
    assert(size == latin.size && strlen(part) <= size && memcmp(part, latin.at, strlen(part)) == 0);
}

/* TEXT with its syllables taken apart into conjoining jamo; false where it holds some already, which may join others. */
static bool decompose(Str text, char parts[3 * TEXT_MOST], size_t *used)
{
    *used = 0;
    while (text.size > 0) {
        size_t size;
        uint32_t value = utf8_next(text.at, &size);
        if (jamo_conjoining(value))
            return false;
        Syllable syllable;
        if (hangul_next(&text, &syllable)) {
            *used += utf8_put(0x1100u + syllable.onset, parts + *used);
            *used += utf8_put(0x1161u + syllable.nucleus, parts + *used);
            *used += syllable.coda != CODA_NONE ? utf8_put(0x11A7u + syllable.coda, parts + *used) : 0;
        } else {
            *used += utf8_put(value, parts + *used);
            text = str_after(text, size);
        }
    }
    return true;
}

static void holds_decomposed(const IreumRomanizeOptions *options, Str text, Str latin)
{
    static char parts[3 * TEXT_MOST];
    size_t used, size;
    if (!decompose(text, parts, &used))
        return;
    char *again = romanized(options, (Str){parts, used}, &size);
    assert(str_equal((Str){again, size}, latin));
    free(again);
}

static void step(void *context, const IreumRomanizeStep *told)
{
    (void)context;
    assert(told->hangul[0] != '\0' && told->latin != NULL && told->what[0] != '\0');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1 || size > TEXT_MOST)
        return 0;
    IreumRomanizeOptions options = {.system = (IreumSystem)(data[0] % IREUM_SYSTEM_COUNT),
                                    .kind = (IreumNameKind)(data[0] / 8 % 4),
                                    .hyphen = (data[0] & 0x80) != 0};
    Str text = {(const char *)data + 1, size - 1};
    IreumError error;
    text.size = utf8_check(text);
    size_t written;
    char *latin = romanized(&options, text, &written);
    holds_part(&options, text, (Str){latin, written});
    holds_decomposed(&options, text, (Str){latin, written});
    assert(ireum_romanize_explain(romanizer(), &options, text.at, text.size, step, NULL, &error) == IREUM_OK);
    free(latin);
    return 0;
}
