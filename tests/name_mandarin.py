#!/usr/bin/env python3
"""Lists how Chinese given names are spelled in Latin letters, by what Koreans call them: writes
dictionaries/names/mandarin.tsv.

Usage, in the project's root: tests/name_mandarin.py

Koreans read a Chinese name's characters as Hanja (Ma Chao is 마초) or write down what they hear (Wu Bangguo is 우방궈). The
first is taken from libhangul's list of Hanja, a character counting as the root of the words that it stands in, with ICU's
Mandarin of it (uconv, Debian's icu-devtools); the second from the rules of the National Institute of Korean Language.
Spellings are pinyin and, for one in four, Wade-Giles.
"""
import collections
import pathlib
import re
import subprocess

HANJA = pathlib.Path("/usr/share/libhangul/hanja/hanja.txt")
TABLE = pathlib.Path("dictionaries/names/mandarin.tsv")
HEARD = 3.0  # what a sound written down counts
WADE = 0.25
LEAST = 0.03  # of the commonest spelling

ONSETS = dict(zip("b p m f d t n l g k h j q x zh ch sh r z c s".split(), "ㅂㅍㅁㅍㄷㅌㄴㄹㄱㅋㅎㅈㅊㅅㅈㅊㅅㄹㅉㅊㅆ"))
# Finals whose Hangul is one syllable, with the consonant ㅇ.
FINALS = dict(zip("a o e an en ang eng er i ia ie iu ian in iang ing u ua uo uan un uang ong v ue vn iong".split(),
                  "아오어안언앙엉얼이야예유옌인양잉우와워완운왕웅위웨윈융"))
WHOLE = dict(zip("wa wo wan wen wang weng wu ya ye you yan yin yang ying yi yu yue yun yong a o e an en ang er".split(),
                 "와워완원왕웡우야예유옌인양잉이위웨윈융아오어안언앙얼"))
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
# After ㅈ, ㅉ and ㅊ no ㅑ, ㅕ, ㅖ, ㅠ is written.
PLAIN_NUCLEI = {2: 0, 6: 4, 7: 5, 17: 13}
WADE_ONSETS = {"b": "p", "d": "t", "g": "k", "zh": "ch", "j": "ch", "q": "ch", "x": "hs", "z": "ts", "c": "ts", "r": "j"}
WADE_WHOLE = {"zi": "tzu", "ci": "tzu", "si": "ssu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "yi": "i",
              "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "er": "erh", "yue": "yueh"}
WADE_FINALS = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ong": "ung", "iong": "iung"}


def parts_of(pinyin):
    return re.fullmatch("([zcs]h|[bpmfdtnlgkhjqxrzcs])?(.*)", pinyin).groups("")


def heard(pinyin):
    """What Koreans hear, where it is one syllable."""
    if pinyin in WHOLE:
        return WHOLE[pinyin]
    onset, final = parts_of(pinyin)
    if onset in ("j", "q", "x"):
        final = {"u": "v", "un": "vn"}.get(final, final)
    if final not in FINALS or onset not in ONSETS:
        return None
    index = ord(FINALS[final]) - 0xAC00
    nucleus, coda = index // 28 % 21, index % 28
    if final == "i" and onset in ("zh", "ch", "sh", "r", "z", "c", "s"):
        nucleus = 18
    if ONSETS[onset] in "ㅈㅉㅊ":
        nucleus = PLAIN_NUCLEI.get(nucleus, nucleus)
    return chr(0xAC00 + (LEADS.index(ONSETS[onset]) * 21 + nucleus) * 28 + coda)


def wade(pinyin):
    """The Wade-Giles spelling without its marks."""
    if pinyin in WADE_WHOLE:
        return WADE_WHOLE[pinyin]
    onset, final = parts_of(pinyin)
    if final == "e" and onset in ("g", "k", "h"):
        final = "o"
    elif final == "uo" and onset not in ("g", "k", "h", "sh"):
        final = "o"
    return WADE_ONSETS.get(onset, onset) + WADE_FINALS.get(final, final)


def characters():
    """Each character's readings, with how many words have it so."""
    counts = collections.Counter()
    single = set()
    with HANJA.open(encoding="utf-8") as file:
        for line in file:
            fields = line.split(":")
            if len(fields) < 3 or len(fields[0]) != len(fields[1]) or line[0] == "#":
                continue
            counts.update(zip(fields[1], fields[0]))
            if len(fields[0]) == 1:
                single.add((fields[1], fields[0]))
    return {pair: count for pair, count in counts.items() if pair in single}


def mandarin(letters):
    """The pinyin of each of LETTERS, without tones."""
    ran = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin; Latin-ASCII"], check=True,
                         input="\n".join(letters), capture_output=True, encoding="utf-8")
    return dict(zip(letters, ran.stdout.split("\n")))


def main():
    counts = characters()
    pinyin = mandarin(sorted({character for character, _ in counts if character >= "\u3400"}))
    known = {spelling for spelling in pinyin.values() if re.fullmatch("[a-z]{1,6}", spelling)}
    table = collections.Counter()
    for (character, reading), words in counts.items():
        if pinyin.get(character) in known and "가" <= reading <= "힣":
            table[reading, pinyin[character]] += words ** 0.5
    for spelling in known:
        if heard(spelling):
            table[heard(spelling), spelling] += HEARD
    for (reading, spelling), count in list(table.items()):
        if wade(spelling) != spelling:
            table[reading, wade(spelling)] += WADE * count
    most = collections.Counter()
    for (reading, _), count in table.items():
        most[reading] = max(most[reading], count)
    with TABLE.open("w", encoding="utf-8") as file:
        file.write("syllable\tspelling\tcount\n")
        for (reading, spelling), count in sorted(table.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
            if count >= LEAST * most[reading]:
                file.write(f"{reading}\t{spelling}\t{count:.1f}\n")


if __name__ == "__main__":
    main()
