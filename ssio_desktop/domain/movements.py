"""The short notation for how schools moved between two inspections: reading and writing it.

``2/10 G 8/10 S`` says how many of the schools held which grade; ``1/10 G → O`` how many went from
one to another. Whatever stands between is either understood, passed over as markup, or reported
with its place: no character is lost. Whether the figures can be is checked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from ssio_desktop.wording import say

Grade = Literal["O", "G", "S", "RI", "I", "CC", "SW", "SM", "<G", "NI"]
GRADES: Final[tuple[Grade, ...]] = get_args(Grade)
GRADE_WORDS: Final[Mapping[Grade, str]] = {
    "O": say("Outstanding"),
    "G": say("Good"),
    "S": say("Satisfactory"),
    "RI": say("Requires improvement"),
    "I": say("Inadequate"),
    "CC": say("Category of concern"),
    "SW": say("Serious weaknesses"),
    "SM": say("Special measures"),
    "<G": say("Less than good"),
    "NI": say("Not inspected before"),
}
ARROW: Final = "→"

Direction = Literal["up", "same", "down", "unknown"]

_LEVELS: Final[Mapping[Grade, int]] = {
    "O": 1,
    "G": 2,
    "S": 3,
    "RI": 3,
    "I": 4,
    "CC": 4,
    "SW": 4,
    "SM": 4,
}
"""The four grades of the scale. “Satisfactory” became “requires improvement” in 2012 at the same
place. “Less than good” is the third or the fourth, and so has none."""

Problem = Literal[
    "unknown-grade", "not-understood", "mended", "before-missing", "after-missing", "no-whole"
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a passage of a text. start, end: its place in the text, in characters."""

    problem: Problem
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """So many of the schools. whole: of how many, 0 where it is not told. before, after: grades;
    None where not told or not understood. moves: whether the text speaks of a movement."""

    count: int
    whole: int
    before: Grade | None
    after: Grade | None = None
    moves: bool = False
    start: int = 0
    end: int = 0

    @property
    def direction(self) -> Direction:
        """Whether the schools went to a better grade."""
        return direction(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, and what of it is doubtful. passed_over: places of markup and of signs
    that mean nothing here."""

    text: str
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    passed_over: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


_TOKENS = re.compile(
    r"""
    (?P<space>(?:\s|&nbsp;)+)
    |(?P<below>(?:[<‹＜]|&lt;)\s*g(?:ood)?\b)
    |(?P<markup></?\s*[a-z]+\d?\b[^<>\d]*>|</[a-z]+|(?:="")+>?)
    |(?P<endless>\d{7,})
    |(?P<fraction>(?P<count>\d+)\s*(?:/|⁄|out\s+of\b|of\b)\s*(?P<whole>\d{1,6}(?!\d)))
    |(?P<number>\d+)
    |(?P<arrow>[→➔➜⇒⟶]|&rarr;|[-–—=]+>|-+&gt;|\bto\b)
    |(?P<grade>\bnot\s+(?:previously\s+)?inspected(?:\s+before)?\b|\brequires\s+improvement\b
        |\bspecial\s+measures\b|\bserious\s+weakness(?:es)?\b|\bcategory\s+of\s+concern\b
        |\b(?:less|lower)\s+than\s+good\b|\bbelow\s+good\b
        |\boutstanding\b|\bgood\b|\bsatisfactory\b|\binadequate\b
        |\b(?:NI|RI|SM|SW|CC|O|G|S|I)\b)
    |(?P<filler>\b(?:and|schools?)\b|[()\[\]{},;:.*_"“”„'‘’`|>]+|&(?:gt|amp|quot);)
    |(?P<word>[^\W\d_]+)
    |(?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORDED: Final[Mapping[str, Grade]] = {
    "not": "NI",
    "requires": "RI",
    "special": "SM",
    "serious": "SW",
    "category": "CC",
    "less": "<G",
    "lower": "<G",
    "below": "<G",
    "outstanding": "O",
    "good": "G",
    "satisfactory": "S",
    "inadequate": "I",
}
"""By the first word of a grade that is written out."""

_PASSED = frozenset({"space", "markup", "filler"})
"""A number of more than six digits (``endless``) counts no schools, and is not understood."""


def read_movements(text: str) -> Reading:
    """What a text in this notation says. Total: any text is read, and what is not understood is
    among the findings with its place."""
    tokens, passed = _tokens(text)
    parts: list[Part] = []
    findings: list[Finding] = []
    for group in _groups(tokens):
        if group[0].kind in ("fraction", "number"):
            part, found = _part(group)
            parts.append(part)
            findings += found
        else:
            findings.append(_not_understood(text, group))
    return Reading(text, tuple(parts), tuple(findings), passed)


def written(parts: Iterable[Part]) -> str:
    """Parts in this notation. Read again, they are the same parts."""
    return " ".join(_written(part) for part in parts)


def direction(before: Grade | None, after: Grade | None) -> Direction:
    """Whether a grade is better than another; unknown where that cannot be told."""
    first, last = _LEVELS.get(before or "NI"), _LEVELS.get(after or "NI")
    if before == "<G":
        return "up" if last is not None and last < 3 else "unknown"
    if after == "<G":
        return "down" if first is not None and first < 3 else "unknown"
    if first is None or last is None:
        return "unknown"
    return "same" if first == last else "up" if last < first else "down"


def _tokens(text: str) -> tuple[list[_Token], tuple[tuple[int, int], ...]]:
    told: list[_Token] = []
    passed: list[tuple[int, int]] = []
    for found in _TOKENS.finditer(text):
        kind = found.lastgroup or "other"
        if kind in ("count", "whole"):
            kind = "fraction"
        token = _Token(kind, found.group(), found.start(), found.end())
        if kind == "markup" and ARROW in token.text and not token.text.startswith("</"):
            # A “less than” sign was taken for the beginning of a tag, and what followed for the
            # names of its attributes, which come in any order.
            told.append(_Token("lost-arrow", token.text, token.start, token.end))
        elif kind in _PASSED:
            if kind != "space":
                passed.append((token.start, token.end))
        else:
            told.append(token)
    return told, tuple(passed)


def _groups(tokens: Iterable[_Token]) -> list[list[_Token]]:
    """Each number with what follows it; what stands before the first is a group of its own."""
    groups: list[list[_Token]] = []
    for token in tokens:
        if token.kind in ("fraction", "number") or not groups:
            groups.append([token])
        else:
            groups[-1].append(token)
    return groups


def _part(group: list[_Token]) -> tuple[Part, list[Finding]]:
    first, body = group[0], group[1:]
    start, end = first.start, group[-1].end
    numbers = [int(each) for each in re.findall(r"\d+", first.text)]
    count, whole = numbers[0], numbers[1] if len(numbers) > 1 else 0
    findings: list[Finding] = []

    def find(problem: Problem, words: str, at: _Token | None = None) -> None:
        place = (at.start, at.end) if at else (start, end)
        findings.append(Finding(problem, *place, words))

    if not whole and first.kind == "number":
        find("no-whole", say("It is not said of how many schools."), first)
    shape = "".join(_SHAPES.get(token.kind, "?") for token in body)
    grades = [_grade(token) for token in body if token.kind not in ("arrow", "lost-arrow")]
    for token in body:
        if token.kind == "word" and shape in _UNDERSTOOD:
            find("unknown-grade", say("“{text}” is no grade.", text=token.text[:40]), token)
    if shape == "g":
        return Part(count, whole, grades[0], None, False, start, end), findings
    if shape == "gag":
        return Part(count, whole, grades[0], grades[1], True, start, end), findings
    if shape in ("ggl", "glg", "lgg"):
        find("mended", say("The arrow stood inside broken markup; it was put back."))
        return Part(count, whole, grades[0], grades[1], True, start, end), findings
    if shape == "ag":
        find("before-missing", say("The grade before the movement is missing."))
        return Part(count, whole, None, grades[0], True, start, end), findings
    if shape == "ga":
        find("after-missing", say("The grade after the movement is missing."))
        return Part(count, whole, grades[0], None, True, start, end), findings
    find("not-understood", say("No grade, or no movement from one grade to another, is told."))
    return Part(count, whole, None, None, "a" in shape, start, end), findings


_SHAPES: Final = {"grade": "g", "below": "g", "word": "g", "arrow": "a", "lost-arrow": "l"}
_UNDERSTOOD: Final = frozenset({"g", "gag", "ggl", "glg", "lgg", "ag", "ga"})


def _grade(token: _Token) -> Grade | None:
    if token.kind == "below":
        return "<G"
    if token.kind != "grade":
        return None
    word = token.text.split()[0].casefold()
    if word in _WORDED:
        return _WORDED[word]
    return next((each for each in GRADES if each.casefold() == word), None)


def _not_understood(text: str, group: list[_Token]) -> Finding:
    start, end = group[0].start, group[-1].end
    said = " ".join(text[start:end].split())[:60]
    return Finding("not-understood", start, end, say("“{text}” is not understood.", text=said))


def _written(part: Part) -> str:
    figures = f"{part.count}/{part.whole}" if part.whole else str(part.count)
    grades = [part.before or "", ARROW, part.after or ""] if part.moves else [part.before or ""]
    return " ".join(filter(None, (figures, *grades)))
