"""Whether what is told of schools before and after their inspections can be: do the parts add up,
do both agree, is a fraction possible. Each finding names its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.movements import (
    GRADES,
    Direction,
    Grade,
    Part,
    Reading,
    direction,
    read_movements,
)
from ssio_desktop.wording import say

Side = Literal["before", "after"]

_BELOW: Final = frozenset[Grade]({"S", "RI", "I", "CC", "SW", "SM", "<G"})
_OF_CONCERN: Final = frozenset[Grade]({"I", "CC", "SW", "SM"})


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at. side: the text it stands in; start, end: its place there, in
    characters. found: what stands there. is_note: whether the figures hold all the same."""

    side: Side
    start: int
    end: int
    words: str
    found: str = ""
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Movement:
    """How many schools went from one grade to another, or stayed. None for a grade not known."""

    before: Grade | None
    after: Grade | None
    count: int

    @property
    def direction(self) -> Direction:
        return direction(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Checked:
    """Both texts as read, and what is to be said of them. whole: how many schools were inspected,
    0 where that is not told or not told alike. movements: in the order of the scale."""

    before: Reading
    after: Reading
    whole: int
    movements: tuple[Movement, ...]
    remarks: tuple[Remark, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the figures."""
        return all(each.is_note for each in self.remarks)

    def going(self, where: Direction) -> int:
        """How many schools went up, stayed, went down, or cannot be told."""
        return sum(each.count for each in self.movements if each.direction == where)


def check(before: str, after: str) -> Checked:
    """Read and check both texts; either may be empty."""
    first, last = read_movements(before), read_movements(after)
    remarks = [*_read("before", first), *_read("after", last)]
    remarks += [*_possible("before", first), *_possible("after", last)]
    remarks += [*_kinds(first, last), *_sums("before", first), *_sums("after", last)]
    remarks += _agreeing(first, last)
    wholes = {part.whole for part in (*first.parts, *last.parts)}
    return Checked(
        first,
        last,
        wholes.pop() if len(wholes) == 1 else 0,
        _movements(last.parts),
        tuple(sorted(remarks, key=lambda each: (each.side == "after", each.start, each.end))),
    )


def _read(side: Side, reading: Reading) -> Iterator[Remark]:
    for each in reading.findings:
        yield _remark(side, reading, each.start, each.end, each.words, each.problem == "mended")


def _possible(side: Side, reading: Reading) -> Iterator[Remark]:
    wholes = Counter(part.whole for part in reading.parts if part.whole)
    usual = wholes.most_common(1)[0][0] if wholes else 0
    for part in reading.parts:
        if part.whole and part.count > part.whole:
            words = say("{count} of {whole} cannot be.", count=part.count, whole=part.whole)
            yield _remark(side, reading, part.start, part.end, words)
        elif not part.count or (not part.whole and "/" in reading.text[part.start : part.end]):
            yield _remark(side, reading, part.start, part.end, say("It speaks of no school."))
        if part.whole and part.whole != usual:
            words = say(
                "It is of {whole} schools, and the other parts are of {usual}.",
                whole=part.whole,
                usual=usual,
            )
            yield _remark(side, reading, part.start, part.end, words)


def _kinds(before: Reading, after: Reading) -> Iterator[Remark]:
    """Movements belong after the inspections, and nothing else does."""
    for part in before.parts:
        if part.moves:
            words = say("A movement stands among the grades before.")
            yield _remark("before", before, part.start, part.end, words)
    for part in after.parts:
        if not part.moves and part.before is not None:
            words = say("It is not said from which grade to which.")
            yield _remark("after", after, part.start, part.end, words)


def _sums(side: Side, reading: Reading) -> Iterator[Remark]:
    wholes = {part.whole for part in reading.parts}
    whole = wholes.pop() if len(wholes) == 1 else 0
    total = sum(part.count for part in reading.parts)
    if whole and total != whole:
        words = say("The parts make {total}, not {whole}.", total=total, whole=whole)
        yield _remark(side, reading, reading.parts[0].start, reading.parts[-1].end, words)


def _agreeing(before: Reading, after: Reading) -> Iterator[Remark]:
    """Whether as many schools leave each grade as held it."""
    if after.parts and not before.text.strip():
        yield Remark("before", 0, 0, say("The grades before are not told."), is_note=True)
    if not before.parts or not after.parts:
        return
    moving = [part for part in after.parts if part.moves]
    held = _by_grade((part.before, part.count) for part in before.parts if not part.moves)
    left = _by_grade((part.before, part.count) for part in moving)
    unknown = left.pop(None, 0) + held.pop(None, 0) + (not moving)
    held, left = _alike(held, left)
    if unknown:
        return  # What is missing may be any grade.
    for grade in sorted({*held, *left}, key=lambda each: GRADES.index(each or "NI")):
        if held[grade] != left[grade]:
            words = say(
                "{held} held {grade} before, and {left} leave it.",
                held=held[grade],
                grade=grade,
                left=left[grade],
            )
            place = next((part for part in moving if part.before == grade), moving[0])
            yield _remark("after", after, place.start, place.end, words)


def _alike(
    held: Counter[Grade | None], left: Counter[Grade | None]
) -> tuple[Counter[Grade | None], Counter[Grade | None]]:
    """Both counted by the coarser of their grades: “less than good” holds every grade below it."""
    used = {*held, *left}
    coarse: Grade
    if held == left:
        return held, left
    if "<G" in used:
        coarse, fine = "<G", _BELOW
    elif used & {"I", "CC"}:
        coarse, fine = "I", _OF_CONCERN
    else:
        return held, left
    first, last = (
        _by_grade((coarse if grade in fine else grade, count) for grade, count in each.items())
        for each in (held, left)
    )
    return first, last


def _by_grade(pairs: Iterable[tuple[Grade | None, int]]) -> Counter[Grade | None]:
    found: Counter[Grade | None] = Counter()
    for grade, count in pairs:
        found[grade] += count
    return found


def _movements(parts: Iterable[Part]) -> tuple[Movement, ...]:
    order = {grade: place for place, grade in enumerate((*GRADES, None))}
    counted: Counter[tuple[Grade | None, Grade | None]] = Counter()
    for part in parts:
        if part.moves:
            counted[part.before, part.after] += part.count
    return tuple(
        Movement(*pair, counted[pair])
        for pair in sorted(counted, key=lambda pair: (order[pair[0]], order[pair[1]]))
    )


def _remark(
    side: Side, reading: Reading, start: int, end: int, words: str, is_note: bool = False
) -> Remark:
    found = " ".join(reading.text[start:end].split())
    return Remark(side, start, end, words, found[:120], is_note)
