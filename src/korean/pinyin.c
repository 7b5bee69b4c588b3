/* pinyin.c: whether letters can be a Chinese name in pinyin: every syllable that Standard Chinese has, by its initial. */
#include "korean/pinyin.h"

/* ISO 7098, appendix A; finals between spaces. */
static const struct {
    const char *initial, *finals;
} syllables[] = {
    {"", " a ai an ang ao e ei en eng er o ou "},
    {"b", " a ai an ang ao ei en eng i ian iao ie in ing o u "},
    {"c", " a ai an ang ao e en eng i ong ou u uan ui un uo "},
    {"ch", " a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo "},
    {"d", " a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo "},
    {"f", " a an ang ei en eng o ou u "},
    {"g", " a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "},
    {"h", " a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo "},
    {"j", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    {"k", " a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo "},
    {"l", " a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v "},
    {"m", " a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u "},
    {"n", " a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v "},
    {"p", " a ai an ang ao ei en eng i ian iao ie in ing o ou u "},
    {"q", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    {"r", " an ang ao e en eng i ong ou u uan ui un uo "},
    {"s", " a ai an ang ao e en eng i ong ou u uan ui un uo "},
    {"sh", " a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo "},
    {"t", " a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo "},
    {"w", " a ai an ang ei en eng o u "},
    {"x", " i ia ian iang iao ie in ing iong iu u uan ue un "},
    {"y", " a an ang ao e i in ing o ong ou u uan ue un "},
    {"z", " a ai an ang ao e ei en eng i ong ou u uan ui un uo "},
    {"zh", " a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo "},
};

static bool final_of(const char *finals, Str letters)
{
    char spaced[8] = " ";
    if (letters.size == 0 || letters.size > sizeof spaced - 3)
        return false;
    memcpy(spaced + 1, letters.at, letters.size);
    spaced[letters.size + 1] = ' ';
    return strstr(finals, spaced) != NULL;
}

static bool is_syllable(Str letters)
{
    for (size_t i = 0; i < sizeof syllables / sizeof *syllables; i++) {
        if (str_starts(letters, syllables[i].initial) &&
            final_of(syllables[i].finals, str_after(letters, strlen(syllables[i].initial))))
            return true;
    }
    return false;
}

bool pinyin_possible(Str letters, size_t most)
{
    enum { LONGEST = 6 };
    if (most == 0)
        return false;
    for (size_t size = 1; size <= LONGEST && size <= letters.size; size++) {
        if (is_syllable(str_slice(letters, 0, size)) &&
            (size == letters.size || pinyin_possible(str_after(letters, size), most - 1)))
            return true;
    }
    return false;
}
