#!/usr/bin/env python3
"""Counts how Koreans spell their names: writes the tables of dictionaries/names from pairs of names.

Usage, in the project's root: tests/name_counts.py PAIRS TABLES [DIRECTORY]

PAIRS has a person a line: surname and its spelling, given name and its spelling, between tabs, without a line of names.
TABLES is a directory with surnames.tsv (hangul, nk_form, customary) and syllable-spellings.tsv (syllable, customary):
spellings that are known, whether or not a pair has them. DIRECTORY is dictionaries/names by default; its letters.tsv
must be there: it says how a consonant or vowel can be spelled at all, and only its counts are written anew.

Which letters of a joined name spell which syllable is not told by the pairs: it is estimated (expectation
maximization) under the model that glossary/name_pack.c compiles from these tables. So is which system a person keeps to,
by all letters of the name: who writes Seok-jeong also writes Jeon, and not Ri.
"""
import argparse
import collections
import csv
import itertools
import math
import pathlib
import re
import sys
import unicodedata
import zlib

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
PARTS = ("onset", "open", "closed", "coda")
ROUNDS = 6
LONGEST = 8  # letters of a syllable
# As in name_pack.c.
SEEN, LETTER, LISTED = 3.0, 0.3, 0.3
# As in name_pack.c, too: what all people count for beside those of one system, for letters and for surnames.
ANY_LETTER, ANY_SURNAME = 40.0, 10.0
SYSTEM_ROUNDS = 15
# The systems, by what tells them best: how they write ㅓ and ㅕ in front of a consonant.
SYSTEMS = {"revised": ("eo", "yeo"), "mccune": ("o", "yo"), "popular": ("u", "yu", "you")}
TELLING = 0.8
# A spelling that a hundred people have says less of its letters than a hundred spellings do.
TYPE_POWER = 0.6
# Sino-Korean syllables beyond those that the pairs have.
HANJA = pathlib.Path("/usr/share/libhangul/hanja/hanja.txt")

WORD = 1.0  # people with such a name, as the pairs have few of them
# Words that people are named, native ones and a few of other languages: their syllables are read, too.
WORDS = """가람 가온 겨레 고은 고운 구슬 그루 그린 금별 꽃님 나래 나리 나루 누리 누비 늘봄 다솜 다빈 다운 다래 단비 달님
    도담 두리 두루 들샘 라온 로운 루리 루다 루비 마루 마음 맑음 모아 미르 바다 바람 반디 별하 보람 보라 봄 빛나 사랑 산들 새길
    새롬 새벽 샘 세찬 소담 소라 솔 송이 슬기 슬아 시내 싱그 아라 아람 아름 여울 열음 예쁜 예슬 온유 우람 우리 윤슬 으뜸 이든
    이슬 잎새 정다운 찬솔 초롱 큰별 파란 푸름 푸르 하늘 하나 하람 하랑 한결 한길 한별 한빛 한샘 한울 해나 해든 햇살 향기 힘찬
    노을 레나 니나 티나 로미 레오 리오 니콜 조이 유키 에리 엘리 제니""".split()


def parts_of(syllable):
    """Onset, nucleus (open or closed) and coda as keys of letters.tsv."""
    index = ord(syllable) - 0xAC00
    coda = CODAS[index % 28]
    nucleus = NUCLEI[index // 28 % 21]
    return ("onset", ONSETS[index // 588]), ("open" if coda == "-" else "closed", nucleus), ("coda", coda)


def chunks(latin):
    """The folded letters of a name, divided where the name is: Sŏng-nam is song, nam."""
    plain = "".join(c for c in unicodedata.normalize("NFD", latin.lower())
                    if not unicodedata.combining(c) and c not in "'’ʼ")
    return [chunk for chunk in re.split("[^a-z]+", plain) if chunk]


def read_pairs(path):
    with open(path, encoding="utf-8") as file:
        return [tuple(line.rstrip("\n").split("\t")) for line in file if line.strip()]


def held_out(pair):
    """Whether the pair is for measuring alone: 30 of 100 given names, by a fixed hash of their Hangul."""
    return zlib.crc32(pair[2].encode()) % 100 < 30


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_rows(path, names, rows):
    with path.open("w", encoding="utf-8") as file:
        for row in [names, *rows]:
            file.write("\t".join(f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in row) + "\n")


class Spellings:
    """How likely a syllable is spelled so: counted spellings, and those that its letters allow."""

    def __init__(self, letters):
        self.shares = {key: {spelling: 1 / len(spellings) for spelling in spellings}
                       for key, spellings in letters.items()}
        self.counts = {}
        self.known = {}

    def splits(self, syllable, spelling):
        """The ways to divide SPELLING among onset, nucleus and coda, each with its probability."""
        onset, nucleus, coda = parts_of(syllable)
        for first, share in self.shares[onset].items():
            for last, end in self.shares[coda].items():
                middle = spelling[len(first):len(spelling) - len(last)]
                if len(first) + len(last) < len(spelling) and first + middle + last == spelling:
                    vowel = self.shares[nucleus].get(middle, 0)
                    if vowel > 0:
                        yield share * vowel * end, ((onset, first), (nucleus, middle), (coda, last))

    def probability(self, syllable, spelling):
        key = syllable, spelling
        if key not in self.known:
            counts = self.counts.get(syllable, {})
            share = sum(p for p, _ in self.splits(syllable, spelling))
            self.known[key] = (counts.get(spelling, 0) + SEEN * share) / (sum(counts.values()) + SEEN)
        return self.known[key]

    def divisions(self, hangul, parts):
        """The ways to divide the letters of a name among its syllables, each with its probability."""
        latin, bounds = "".join(parts), set(itertools.accumulate(map(len, parts)))

        def divide(index, start):
            if index == len(hangul):
                if start == len(latin):
                    yield 1.0, ()
                return
            for end in range(start + 1, min(len(latin), start + LONGEST) + 1):
                share = self.probability(hangul[index], latin[start:end])
                if share > 0:
                    for rest, spellings in divide(index + 1, end):
                        yield share * rest, (latin[start:end], *spellings)
                if end in bounds:
                    break
        return list(divide(0, 0))

    def count(self, names):
        """One round: the expected counts of spellings, then those of letters."""
        counts = collections.defaultdict(collections.Counter)
        for hangul, parts in names:
            divisions = self.divisions(hangul, parts)
            total = sum(p for p, _ in divisions)
            for probability, spellings in divisions:
                for syllable, spelling in zip(hangul, spellings):
                    counts[syllable][spelling] += probability / total
        letters = collections.defaultdict(collections.Counter)
        for syllable, spellings in counts.items():
            for spelling, weight in spellings.items():
                splits = list(self.splits(syllable, spelling))
                total = sum(p for p, _ in splits)
                for probability, units in splits if weight > 0.01 else []:
                    for key, letter in units:
                        letters[key][letter] += weight ** TYPE_POWER * probability / total
        for key, shares in self.shares.items():
            total = sum(letters[key].values()) + LETTER * len(shares)
            self.shares[key] = {letter: (letters[key][letter] + LETTER) / total for letter in shares}
        self.counts, self.known = counts, {}
        return letters


class Systems:
    """Which system of romanization people keep to: expected counts of letters, and of surnames' spellings, by system."""

    def __init__(self, spellings, pairs):
        self.people = [person for person in (self.person(spellings, pair) for pair in pairs) if person]
        shares = [[self.guess(ways, system) for system in SYSTEMS] for _, ways in self.people]
        for _ in range(SYSTEM_ROUNDS):
            self.count(shares)
            shares = [self.likely(*person) for person in self.people]
        self.count(shares)

    @staticmethod
    def person(spellings, pair):
        """The surname and its spelling; the letters of each way to divide the given name, with its probability."""
        surname, latin, hangul, given = pair
        parts = chunks(given)
        if not parts or not all("가" <= c <= "힣" for c in hangul):
            return None
        ways = []
        for probability, divided in spellings.divisions(hangul, parts):
            units = [max(spellings.splits(*syllable), default=None) for syllable in zip(hangul, divided)]
            if None not in units:
                ways.append((probability, [unit for _, split in units for unit in split]))
        total = sum(probability for probability, _ in ways)
        return ((surname, "".join(chunks(latin))), [(p / total, units) for p, units in ways]) if ways else None

    @staticmethod
    def guess(ways, system):
        probability = 1.0
        for key, letter in max(ways)[1]:
            if key in (("closed", "ㅓ"), ("closed", "ㅕ")):
                probability *= TELLING if letter in SYSTEMS[system] else (1 - TELLING) / 2
        return probability

    def count(self, shares):
        self.letters = collections.defaultdict(lambda: [0.0] * len(SYSTEMS))
        self.surnames = collections.defaultdict(lambda: [0.0] * len(SYSTEMS))
        self.totals = collections.defaultdict(lambda: [0.0] * len(SYSTEMS))
        for ((surname, latin), ways), weights in zip(self.people, shares):
            for i, weight in enumerate(weights):
                weight /= sum(weights)
                for counts in (self.surnames[surname, latin], self.totals[surname], self.totals[None]):
                    counts[i] += weight
                for probability, units in ways:
                    for key, letter in units:
                        self.letters[key, letter][i] += weight * probability
                        self.totals[key][i] += weight * probability

    def lean(self, counts, totals, i, anybody):
        """By how much likelier a spelling is in system I than with anybody."""
        average = (sum(counts) + LETTER) / (sum(totals) + 1)
        return (counts[i] + anybody * average) / (totals[i] + anybody) / average

    def likely(self, surname, ways):
        """How likely the person keeps to each system."""
        shares = []
        for i in range(len(SYSTEMS)):
            given = sum(probability * math.prod(
                self.lean(self.letters[key, letter], self.totals[key], i, ANY_LETTER) for key, letter in units)
                for probability, units in ways)
            shares.append(self.totals[None][i] * given * self.lean(self.surnames[surname], self.totals[surname[0]], i,
                                                                   ANY_SURNAME))
        return shares


def read_letters(path):
    letters = collections.defaultdict(list)
    for row in rows_of(path):
        letters[(row["part"], row["letter"])].append("" if row["spelling"] == "-" else row["spelling"])
    return letters


def listed(path, column):
    """The customary spellings of a table."""
    found = collections.defaultdict(list)
    for row in rows_of(path):
        for name in (row[column], row.get("nk_form", "")):
            for spelling in row["customary"].split(",") if name else []:
                found[name].append("".join(chunks(spelling)))
    return found


def hanja_readings():
    """Syllables that a single character is read as."""
    with HANJA.open(encoding="utf-8") as file:
        fields = [line.split(":") for line in file if line.count(":") > 1]
    return {field[0] for field in fields if len(field[0]) == 1 and "가" <= field[0] <= "힣"}


def surname_rows(pairs, known, systems):
    counts = collections.defaultdict(collections.Counter)
    for surname, latin, _, _ in pairs:
        counts[surname]["".join(chunks(latin))] += 1
    for surname, spellings in known.items():
        for spelling in spellings:
            counts[surname][spelling] += 0
    for surname in sorted(counts):
        for spelling, count in sorted(counts[surname].items(), key=lambda item: (-item[1], item[0])):
            yield surname, spelling, count, *systems.surnames[surname, spelling]


def syllable_rows(pairs, more):
    """Counts by place: the first of two, a later one; that of a name of one syllable counts half for each."""
    counts = collections.defaultdict(lambda: [0.0, 0.0])
    for _, _, hangul, _ in pairs:
        for i, syllable in enumerate(hangul):
            if len(hangul) == 1:
                counts[syllable][0] += 0.5
                counts[syllable][1] += 0.5
            else:
                counts[syllable][min(i, 1)] += 1
    for word in WORDS:
        for i, syllable in enumerate(word):
            counts[syllable][min(i, 1)] += WORD
    for syllable in more:
        counts[syllable] = counts[syllable]
    for syllable in sorted(counts):
        yield syllable, counts[syllable][0], counts[syllable][1]


def spelling_rows(counts, known):
    for syllable in sorted({*counts, *known}):
        spellings = {spelling: count for spelling, count in counts.get(syllable, {}).items() if count >= 0.05}
        spellings.update({spelling: spellings.get(spelling, 0.0) for spelling in known.get(syllable, ())})
        for spelling, count in sorted(spellings.items(), key=lambda item: (-item[1], item[0])):
            yield syllable, spelling, count


def letter_rows(letters, counts, systems):
    for key, spellings in letters.items():
        for spelling in spellings:
            yield *key, spelling or "-", float(counts[key][spelling]), *systems.letters[key, spelling]


def write_tables(pairs, tables, directory):
    """Writes the four tables from PAIRS."""
    letters = read_letters(directory / "letters.tsv")
    names = [(hangul, chunks(latin)) for _, _, hangul, latin in pairs]
    names = [(hangul, parts) for hangul, parts in names if parts and all("가" <= c <= "힣" for c in hangul)]
    spellings = Spellings(letters)
    for _ in range(ROUNDS):
        letter_counts = spellings.count(names)
    known = listed(tables / "syllable-spellings.tsv", "syllable")
    surnames = listed(tables / "surnames.tsv", "hangul")
    systems = Systems(spellings, pairs)
    write_rows(directory / "letters.tsv", ("part", "letter", "spelling", "count", *SYSTEMS),
               letter_rows(letters, letter_counts, systems))
    write_rows(directory / "spellings.tsv", ("syllable", "spelling", "count"), spelling_rows(spellings.counts, known))
    write_rows(directory / "syllables.tsv", ("syllable", "first", "later"),
               syllable_rows(pairs, {*known, *hanja_readings(), *"".join(WORDS)}))
    write_rows(directory / "surnames.tsv", ("surname", "spelling", "count", *SYSTEMS),
               surname_rows(pairs, surnames, systems))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("pairs")
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=pathlib.Path("dictionaries/names"))
    options = parser.parse_args()
    write_tables(read_pairs(options.pairs), options.tables, options.directory)
    return 0


if __name__ == "__main__":
    sys.exit(main())
