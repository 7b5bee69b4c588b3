/* unicode_generate.c: run by the build, writes the table behind unicode.h from ICU's data. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include "base/unicode.h"

enum { LAST = 0x323FF, BLOCK = 256, BLOCKS = (LAST + 1) / BLOCK, MOST_RECORDS = 16384 };

static CodePoint records[MOST_RECORDS];
static size_t record_count;
static uint16_t index_of[LAST + 1];

/* Letters that Unicode does not decompose but that English copy writes plain. */
static const struct {
    UChar32 letter;
    const char *plain;
} undivided[] = {
    {0x00E6, "ae"}, {0x00F8, "o"}, {0x0111, "d"}, {0x00F0, "d"},  {0x00FE, "th"},
    {0x0127, "h"},  {0x0131, "i"}, {0x0142, "l"}, {0x0153, "oe"}, {0x014B, "ng"},
};

static Category category_of(UChar32 c)
{
    int32_t type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK)
        return CATEGORY_MARK;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return CATEGORY_HIDDEN;
    /* Letters by their type: apostrophes by their use in names, and the middle dot of Korean lists. */
    bool apostrophe = c >= 0x02B9 && c <= 0x02C1, middle_dot = c == 0x318D;
    if (apostrophe || middle_dot)
        return CATEGORY_OTHER;
    if (u_isalpha(c) || type == U_MODIFIER_LETTER || type == U_LETTER_NUMBER)
        return CATEGORY_LETTER;
    if (type == U_DECIMAL_DIGIT_NUMBER)
        return CATEGORY_DIGIT;
    return u_isUWhiteSpace(c) ? CATEGORY_SPACE : CATEGORY_OTHER;
}

static Script script_of(UChar32 c, UErrorCode *status)
{
    switch (uscript_getScript(c, status)) {
    case USCRIPT_LATIN:
        return SCRIPT_LATIN;
    case USCRIPT_HANGUL:
        return SCRIPT_HANGUL;
    case USCRIPT_HAN:
        return SCRIPT_HAN;
    default:
        return SCRIPT_OTHER;
    }
}

static uint8_t cells_of(UChar32 c, Category category)
{
    int32_t type = u_charType(c);
    bool vowel_or_coda = c >= 0x1160 && c <= 0x11FF; /* conjoining jamo that stand inside a syllable's cells */
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || vowel_or_coda)
        return c == 0x00AD ? 1 : 0;
    int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    (void)category;
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/* Compatibility forms, case and diacritics undone; what is Latin ends as ASCII. */
static void fold(UChar32 c, CodePoint *record, UErrorCode *status)
{
    UChar source[2], folded[64], split[128];
    int32_t size = 0;
    U16_APPEND_UNSAFE(source, size, c);
    const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(status);
    const UNormalizer2 *decompose = unorm2_getNFDInstance(status);
    const UNormalizer2 *compose = unorm2_getNFCInstance(status);
    int32_t folded_size = unorm2_normalize(casefold, source, size, folded, 64, status);
    int32_t split_size = unorm2_normalize(decompose, folded, folded_size, split, 128, status);
    UChar kept[128];
    int32_t kept_size = 0;
    for (int32_t i = 0; i < split_size;) {
        UChar32 part;
        U16_NEXT(split, i, split_size, part);
        if (category_of(part) != CATEGORY_MARK)
            U16_APPEND_UNSAFE(kept, kept_size, part);
    }
    UChar whole[128];
    int32_t whole_size = unorm2_normalize(compose, kept, kept_size, whole, 128, status);
    char text[256];
    int32_t text_size = 0;
    u_strToUTF8(text, sizeof text, &text_size, whole, whole_size, status);
    for (size_t i = 0; i < sizeof undivided / sizeof *undivided; i++) {
        if (whole_size == 1 && whole[0] == undivided[i].letter) {
            text_size = (int32_t)strlen(undivided[i].plain);
            memcpy(text, undivided[i].plain, (size_t)text_size);
        }
    }
    char self[8];
    int32_t self_size = 0;
    u_strToUTF8(self, sizeof self, &self_size, source, size, status);
    bool same = self_size == text_size && memcmp(self, text, (size_t)self_size) == 0;
    if (same || text_size == 0 || text_size > FOLD_SIZE)
        return;
    record->fold_size = (uint8_t)text_size;
    memcpy(record->fold, text, (size_t)text_size);
}

/* Unicode's skeletons of the ASCII letters and digits; what has the same looks the same. */
enum { SKELETON_SIZE = 8 };
static UChar skeletons[128][SKELETON_SIZE];

static int32_t skeleton_of(const USpoofChecker *checker, UChar32 c, UChar *skeleton, int32_t capacity,
                           UErrorCode *status)
{
    UChar source[2];
    int32_t size = 0;
    U16_APPEND_UNSAFE(source, size, c);
    return uspoof_getSkeleton(checker, 0, source, size, skeleton, capacity, status);
}

static bool ascii_alphanumeric(UChar32 c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void skeletons_of_ascii(const USpoofChecker *checker, UErrorCode *status)
{
    for (UChar32 c = 0; c < 128; c++) {
        if (ascii_alphanumeric(c))
            skeleton_of(checker, c, skeletons[c], SKELETON_SIZE, status);
    }
}

/* Scripts whose letters get among Latin ones by a keyboard or by pasting. */
static bool script_mistaken(UChar32 c, UErrorCode *status)
{
    switch (uscript_getScript(c, status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_CHEROKEE:
    case USCRIPT_COMMON: /* letters of mathematics */
        return true;
    default:
        return false;
    }
}

/* What a letter or digit of another width or of mathematics is, if it is ASCII; 0: it is none of these. */
static char plain_of(UChar32 c, UErrorCode *status)
{
    int32_t type = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE);
    UChar plain[32];
    if (type != U_DT_WIDE && type != U_DT_FONT)
        return 0;
    int32_t size = unorm2_getDecomposition(unorm2_getNFKCInstance(status), c, plain, 32, status);
    return size == 1 && ascii_alphanumeric(plain[0]) ? (char)plain[0] : 0;
}

/* The ASCII letter or digit for which a reader takes C, of C's case where several look so (I and l); 0: none. What is
 * canonically the same (the kelvin sign) is no other letter. */
static char looks_of(const USpoofChecker *checker, UChar32 c, UErrorCode *status)
{
    bool canonical = u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) == U_DT_CANONICAL;
    char found = c >= 128 && !canonical ? plain_of(c, status) : 0;
    if (c < 128 || canonical || found != 0 || !script_mistaken(c, status))
        return found;
    UChar skeleton[64];
    int32_t size = skeleton_of(checker, c, skeleton, 64, status);
    for (UChar32 plain = 0; size > 0 && size < SKELETON_SIZE && plain < 128; plain++) {
        bool same = ascii_alphanumeric(plain) && skeletons[plain][size] == 0 &&
                    memcmp(skeletons[plain], skeleton, (size_t)size * sizeof *skeleton) == 0;
        if (same && u_isdigit(plain) == u_isdigit(c) && (found == 0 || u_isupper(plain) == u_isupper(c)))
            found = (char)plain;
    }
    return found;
}

static uint16_t record_add(const CodePoint *record)
{
    for (size_t i = record_count; i > 0; i--) {
        if (memcmp(&records[i - 1], record, sizeof *record) == 0)
            return (uint16_t)(i - 1);
    }
    if (record_count == MOST_RECORDS) {
        fputs("unicode_generate: too many different code points\n", stderr);
        exit(1);
    }
    records[record_count] = *record;
    return (uint16_t)record_count++;
}

static CodePoint describe(const USpoofChecker *checker, UChar32 c, UErrorCode *status)
{
    CodePoint record = {0};
    Category category = category_of(c);
    bool letter = category == CATEGORY_LETTER;
    record.category = (uint8_t)category;
    record.script = (uint8_t)(letter ? script_of(c, status) : SCRIPT_OTHER);
    record.upper = letter && (u_isupper(c) || u_istitle(c));
    record.cells = cells_of(c, category);
    if (letter || category == CATEGORY_DIGIT) {
        fold(c, &record, status);
        record.looks = looks_of(checker, c, status);
    }
    /* Letters that are Latin by themselves have their own folding: \u0131 is i, \u00F8 is o. */
    bool foreign = record.script == SCRIPT_OTHER || record.fold_size == 0;
    if (letter && record.looks != 0 && foreign) {
        record.fold_size = 1;
        record.fold[0] = (char)u_tolower(record.looks);
    }
    return record;
}

static void print_record(const CodePoint *record)
{
    printf("    {%d, %d, %d, %d, %d, %d, \"", record->category, record->script, record->upper, record->cells,
           record->looks, record->fold_size);
    for (size_t i = 0; i < record->fold_size; i++)
        printf("\\%03o", (unsigned)(unsigned char)record->fold[i]);
    puts("\"},");
}

/* Blocks that are alike are written once. */
static void print_blocks(void)
{
    static uint16_t block_of[BLOCKS], first_of[BLOCKS];
    uint16_t distinct = 0;
    puts("static const uint16_t blocks[][256] = {");
    for (size_t b = 0; b < BLOCKS; b++) {
        size_t same = 0;
        while (same < distinct &&
               memcmp(&index_of[first_of[same] * BLOCK], &index_of[b * BLOCK], BLOCK * sizeof *index_of) != 0)
            same++;
        block_of[b] = (uint16_t)same;
        if (same < distinct)
            continue;
        first_of[distinct++] = (uint16_t)b;
        fputs("    {", stdout);
        for (size_t i = 0; i < BLOCK; i++)
            printf("%u,", index_of[b * BLOCK + i]);
        puts("},");
    }
    puts("};\n\nstatic const uint16_t block_of[] = {");
    for (size_t b = 0; b < BLOCKS; b++)
        printf("%u,%s", block_of[b], b % 16 == 15 ? "\n" : "");
    puts("};");
}

int main(void)
{
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker *checker = uspoof_open(&status);
    skeletons_of_ascii(checker, &status);
    CodePoint nothing = {.script = SCRIPT_OTHER, .cells = 1};
    record_add(&nothing);
    for (UChar32 c = 0; c <= LAST; c++) {
        CodePoint record = describe(checker, c, &status);
        index_of[c] = record_add(&record);
    }
    uspoof_close(checker);
    if (U_FAILURE(status)) {
        fprintf(stderr, "unicode_generate: %s\n", u_errorName(status));
        return 1;
    }
    puts("/* Made by unicode_generate.c; do not edit. */\n");
    puts("static const CodePoint records[] = {");
    for (size_t i = 0; i < record_count; i++)
        print_record(&records[i]);
    puts("};\n");
    print_blocks();
    return 0;
}
