"""Puts right-to-left text into the order and the joined letters in which it is drawn.

A left-to-right drawing engine shows an Urdu or Arabic name correctly when its letters are
replaced by their joined forms and each line is put into visual order. Follows the Unicode
Bidirectional Algorithm (UAX 9) without explicit embeddings, isolates and bracket pairs, which
nobody types into a form. Must not know fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_ZERO_WIDTH_NON_JOINER, _ZERO_WIDTH_JOINER = "\u200c", "\u200d"
_LAM = "\u0644"
_TAKEN = "\u2060"


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from the right: most of its letters decide.

    The first letter would decide by default (UAX 9, P2 and P3), which turns round an English
    line that begins with an Urdu name. The standard leaves the choice to us (HL1).
    """
    kinds = [unicodedata.bidirectional(character) for character in text]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each character (UAX 9, W1 to I2); odd levels run leftwards."""
    kinds = _resolve_weak([unicodedata.bidirectional(character) for character in text], base)
    _resolve_neutral(kinds, base)
    bump = {"L": (0, 1), "R": (1, 0), "AN": (2, 1), "EN": (2, 1)}
    return [base + bump[kind][base % 2] for kind in kinds]


def _resolve_weak(kinds: list[str], base: int) -> list[str]:
    start = "R" if base % 2 else "L"
    before = strong = start
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[index] = kind = before
        if kind == "EN" and strong == "AL":
            kinds[index] = kind = "AN"
        if kind in ("L", "R", "AL"):
            strong = kind
        before = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        left, kind, right = kinds[index - 1 : index + 2]
        if left == right and (
            (kind in ("ES", "CS") and left == "EN") or (kind == "CS" and left == "AN")
        ):
            kinds[index] = left
    _spread_to_terminators(kinds, range(len(kinds)))
    _spread_to_terminators(kinds, range(len(kinds) - 1, -1, -1))
    strong = start
    for index, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
        elif kind not in ("EN", "AN"):
            kinds[index] = "ON"
    return kinds


def _spread_to_terminators(kinds: list[str], indexes: Sequence[int]) -> None:
    """A currency or percent sign beside a number belongs to the number (W5)."""
    number = False
    for index in indexes:
        if kinds[index] == "ET" and number:
            kinds[index] = "EN"
        number = kinds[index] == "EN"


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """A neutral stretch takes the direction of both its sides, or the paragraph's (N1, N2)."""
    start = "R" if base % 2 else "L"
    side: Callable[[str], str] = lambda kind: "L" if kind == "L" else "R"  # noqa: E731
    index = 0
    while index < len(kinds):
        if kinds[index] != "ON":
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] == "ON":
            end += 1
        left = side(kinds[index - 1]) if index else start
        right = side(kinds[end]) if end < len(kinds) else start
        kinds[index:end] = [left if left == right else start] * (end - index)
        index = end


def visual(line: str, line_levels: Sequence[int], base: int) -> str:
    """One line of joined forms as it is drawn from left to right: reordered and mirrored
    (L1 to L4)."""
    settled = list(line_levels)
    for index in range(len(line) - 1, -1, -1):
        if not line[index].isspace():
            break
        settled[index] = base
    runs: list[tuple[int, str]] = []
    for character, level in zip(line, settled, strict=True):
        if runs and runs[-1][0] == level:
            runs[-1] = (level, runs[-1][1] + character)
        else:
            runs.append((level, character))
    drawn = [(level, _mirrored(text) if level % 2 else text) for level, text in runs]
    lowest_odd = min((level for level, _ in drawn if level % 2), default=None)
    if lowest_odd is None:
        return line
    for depth in range(max(level for level, _ in drawn), lowest_odd - 1, -1):
        index = 0
        while index < len(drawn):
            end = index
            while end < len(drawn) and drawn[end][0] >= depth:
                end += 1
            drawn[index:end] = reversed(drawn[index:end])
            index = end + 1
    return "".join(text for _, text in drawn)


def _mirrored(text: str) -> str:
    """A right-to-left run from its last letter to its first, marks staying after their letter."""
    clusters: list[str] = []
    for character in text:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(_MIRROR.get(character, character))
    return "".join(reversed(clusters))


_MIRROR = {
    one: other
    for pair in ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥")
    for one, other in zip(pair, pair[::-1], strict=True)
}


@lru_cache(maxsize=1)
def _joined_forms() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """The joined forms of each letter, and of lam with each alef, from the Unicode data."""
    letters: dict[str, dict[str, str]] = {}
    lam_alef: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)):
        form, *bases = unicodedata.decomposition(chr(code)).split() or [""]
        source = "".join(chr(int(base, 16)) for base in bases)
        kind = form.strip("<>")
        if len(source) == 1:
            letters.setdefault(source, {}).setdefault(kind, chr(code))
        elif len(source) == 2 and source[0] == _LAM and code >= 0xFEF5:
            lam_alef.setdefault(source[1], {})[kind] = chr(code)
    return letters, lam_alef


def forms(text: str) -> str:
    """Arabic-script letters replaced by the forms they take beside their neighbours.

    One character stands for each: an alef drawn with its lam becomes U+2060, which takes no room.
    """
    letters, lam_alef = _joined_forms()
    drawn: list[str] = []
    for index, character in enumerate(text):
        shapes = letters.get(character)
        if shapes is None:
            drawn.append(character)
            continue
        joins_before = _reaches_forward(_neighbour(text, index, -1), letters)
        after = _neighbour(text, index, 1)
        if character in lam_alef and _neighbour(text, index, -1) == _LAM:
            drawn.append(_TAKEN)
            continue
        if character == _LAM and after in lam_alef:
            drawn.append(lam_alef[after]["final" if joins_before else "isolated"])
            continue
        joins_after = "initial" in shapes and _reaches_back(after, letters)
        drawn.append(shapes.get(_FORM[joins_before, joins_after], character))
    return "".join(drawn)


_FORM = {
    (False, False): "isolated",
    (False, True): "initial",
    (True, False): "final",
    (True, True): "medial",
}


def _neighbour(text: str, index: int, step: int) -> str:
    """The next letter in that direction, past vowel marks; empty at the end of the text."""
    index += step
    while 0 <= index < len(text):
        if not unicodedata.combining(text[index]):
            return text[index]
        index += step
    return ""


def _reaches_forward(character: str, letters: dict[str, dict[str, str]]) -> bool:
    return character in (_ZERO_WIDTH_JOINER, "\u0640") or "initial" in letters.get(character, {})


def _reaches_back(character: str, letters: dict[str, dict[str, str]]) -> bool:
    return character in (_ZERO_WIDTH_JOINER, "\u0640") or "final" in letters.get(character, {})
