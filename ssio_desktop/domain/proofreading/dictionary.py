"""A list of words in the form of the Hunspell speller, and what is near to a word.

Reads the two published files (words with flags, and the affixes that the flags stand for) as far
as English dictionaries use them: prefixes and suffixes, each applied once, and crossed with each
other where both allow it. Compounds are left aside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_Z_FORM = re.compile(r"(?<=[a-z])(i|y)z(?=e|ing|ation|er|ab)")


@dataclass(frozen=True, slots=True)
class _Affix:
    strip: str
    add: str
    condition: re.Pattern[str]


@dataclass(slots=True)
class _Rules:
    prefixes: dict[str, list[_Affix]] = field(default_factory=lambda: defaultdict(list))
    suffixes: dict[str, list[_Affix]] = field(default_factory=lambda: defaultdict(list))
    crossed: set[str] = field(default_factory=set)
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words as they are written. unspoken: known, and never suggested."""

    words: frozenset[str] = field(repr=False)
    unspoken: frozenset[str] = field(default=frozenset(), repr=False)

    def knows(self, word: str) -> bool:
        """Whether a word may be written so; a capital or ``’s`` does not matter, nor whether it
        ends in -ise or -ize."""
        plain = word.replace("’", "'").strip("'")
        plain = plain[:-2] if plain.lower().endswith("'s") else plain
        low = plain.lower()
        # With an s where a z stands, which British writers do either way.
        forms = {plain, low, low.capitalize(), _Z_FORM.sub(r"\1s", low)}
        return not plain or any(form in self.words for form in forms)

    def with_s(self, word: str) -> str:
        """The word with an s where only that is British: ``organise`` of ``organize``, and nothing
        of ``prize``, which is always written so."""
        parts = [self._part_with_s(part) for part in re.split(r"([-‑])", word)]
        told = "".join(parts)
        return told if told != word else ""

    def _part_with_s(self, part: str) -> str:
        plain = re.sub(r"[’']s$", "", part)
        low = plain.lower()
        is_known = not {plain, low, low.capitalize()}.isdisjoint(self.words)
        other = _Z_FORM.sub(r"\1s", plain)
        return part if is_known or other.lower() not in self.words else _Z_FORM.sub(r"\1s", part)

    def is_common(self, word: str) -> bool:
        """Whether a word is known in lower case, so that it is not only a name."""
        return word.replace("’", "'").lower() in self.words

    def near(self, word: str) -> tuple[str, ...]:
        """Known words one slip of the hand away, the likeliest first, at most three."""
        low = word.replace("’", "'").lower()
        found = {each for each in _slips(low) if each in self.words and "'" not in each}
        found -= self.unspoken
        # The same letters in another order, then a letter for a letter, are the usual slips.
        ranked = sorted(
            found,
            key=lambda each: (sorted(each) != sorted(low), abs(len(each) - len(low)), each),
        )
        return tuple(_as_written(each, word) for each in ranked[:3])


def read_dictionary(affixes: str, words: str) -> Dictionary:
    """A dictionary from the texts of an ``.aff`` and a ``.dic`` file."""
    rules = _read_rules(affixes)
    known: set[str] = set()
    unspoken: set[str] = set()
    for line in words.splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        if not word:
            continue
        forms = set(_forms(word, flags.split("\t")[0], rules))
        known |= forms
        if rules.hidden and rules.hidden in flags:
            unspoken |= forms
    return Dictionary(frozenset(known), frozenset(unspoken))


def _read_rules(text: str) -> _Rules:
    rules = _Rules()
    for line in text.splitlines():
        parts = line.split()
        if len(parts) >= 2 and parts[0] == "NOSUGGEST":
            rules.hidden = parts[1]
        if len(parts) < 4 or parts[0] not in ("PFX", "SFX"):
            continue
        kind, flag, third, fourth = parts[:4]
        if len(parts) == 4 and fourth.isdigit():
            rules.crossed |= {flag} if third == "Y" else set()
            continue
        strip = "" if third == "0" else third
        add = "" if fourth == "0" else fourth.partition("/")[0]
        condition = parts[4] if len(parts) > 4 else "."
        ending = condition if kind == "PFX" else f"{condition}$"
        table = rules.prefixes if kind == "PFX" else rules.suffixes
        table[flag].append(_Affix(strip, add, re.compile(ending)))
    return rules


def _forms(word: str, flags: str, rules: _Rules) -> Iterator[str]:
    yield word
    ended = list(_with_suffixes(word, flags, rules.suffixes))
    yield from (form for _, form in ended)
    for flag in flags:
        for prefix in rules.prefixes.get(flag, ()):
            if prefix.condition.match(word):
                yield prefix.add + word.removeprefix(prefix.strip)
                if flag in rules.crossed:
                    yield from (
                        prefix.add + form.removeprefix(prefix.strip)
                        for suffix, form in ended
                        if suffix in rules.crossed
                    )


def _with_suffixes(
    word: str, flags: str, suffixes: Mapping[str, list[_Affix]]
) -> Iterator[tuple[str, str]]:
    for flag in flags:
        for suffix in suffixes.get(flag, ()):
            if suffix.condition.search(word) and word.endswith(suffix.strip):
                yield flag, word[: len(word) - len(suffix.strip)] + suffix.add


def _slips(word: str) -> Iterator[str]:
    """Everything one letter more, less, other, or swapped away."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS)
        yield from (before + letter + after for letter in _LETTERS)


def _as_written(found: str, word: str) -> str:
    return found.capitalize() if word[:1].isupper() else found
