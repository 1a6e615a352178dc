"""One published figure: its number or the code that stands in its place, and what may be shown.

A code is never a number. A figure that was withheld stays withheld: none of its kind is shown from
which it could be worked out. It must not know files or columns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from ssio_desktop.wording import say

Status = Literal[
    "published",
    "withheld",
    "guarded",
    "not entered",
    "low coverage",
    "not applicable",
    "not available",
    "new",
    "near nought",
    "not read",
]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

STATUS_WORDS: Final[Mapping[Status, str]] = {
    "published": say("Published"),
    "withheld": say("Withheld: too few pupils"),
    "guarded": say("Not shown: a withheld figure could be worked out from it"),
    "not entered": say("No entries"),
    "low coverage": say("Too few pupils covered to be relied on"),
    "not applicable": say("Does not apply"),
    "not available": say("Not available"),
    "new": say("New school, no figure yet"),
    "near nought": say("Rounds to nought but is not nought"),
    "not read": say("Could not be read"),
}

_CODES: Final[Mapping[str, Status]] = {
    "SUPP": "withheld",
    "C": "withheld",
    "NE": "not entered",
    "LOWCOV": "low coverage",
    "U": "low coverage",
    "NA": "not applicable",
    "N/A": "not applicable",
    "Z": "not applicable",
    "NP": "not available",
    "X": "not available",
    "W": "not available",
    "K": "near nought",
    "LOW": "near nought",
    "NEW": "new",
    "NULL": "not available",
    "..": "not available",
    "-": "not available",
}
"""What stands where a number would, in both generations of files: the older files' words, and the
letters of the Government Statistical Service for the newer."""

_NUMBER = re.compile(r"\A[+-]?[0-9]{1,9}(?:,[0-9]{3})*(?:\.[0-9]{1,9})?\Z")

SHOWN_FROM: Final = 6
"""Figures of fewer pupils are withheld here as they are in published files."""

SMALL: Final = 10
"""Figures of so many pupils or fewer are marked: one pupil moves them by ten points."""

OPPOSITES: Final = (
    ("boys", "girls"),
    ("fsm", "other"),
    ("eal", "english"),
    ("sen", "no-sen"),
    ("looked-after", "not-looked-after"),
)
"""Groups that make up all pupils between them."""

_WHOLE: Final = "all"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as published. value: None wherever the status is another than “published”.

    text: as the file wrote it. pupils: how many it is of; None where no file says. low, high: the
    published interval of a progress score.
    """

    status: Status
    value: float | None = None
    text: str = ""
    pupils: int | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_small(self) -> bool:
        """Whether it is of so few pupils that it says little."""
        return self.pupils is not None and self.pupils <= SMALL


def read_figure(text: str) -> Figure | None:
    """A figure from a file's text; None where the file says nothing at all. Total.

    ``64%``, ``-1.6`` and ``1,234`` are numbers; whatever is neither a number nor a known code is
    “not read”, and keeps its text.
    """
    trimmed = text.strip()
    if not trimmed:
        return None
    status = _CODES.get(trimmed.upper())
    if status is not None:
        return Figure(status, text=trimmed)
    bare = trimmed.removesuffix("%").strip()
    if not _NUMBER.match(bare):
        return Figure("not read", text=trimmed)
    return Figure("published", float(bare.replace(",", "")), trimmed)


def guarded(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures of one place, measure and year by group, as they may be shown.

    Withheld is what the file withheld, and what is of fewer than :data:`SHOWN_FROM` pupils. The
    opposite of a withheld group is not shown either: with the figure of all pupils it would give
    the withheld one by subtraction. Where the figure of all pupils is withheld, neither of two
    opposites is shown, which make it up. Nor is a group shown that leaves so few of all pupils
    over, whether or not anybody published a figure of these.
    """
    shown = {group: _withheld_where_few(each) for group, each in figures.items()}
    whole = shown.get(_WHOLE)
    for one, other in OPPOSITES:
        _withhold_the_few_left_over(shown, figures, one, other)
        halves = [shown[each] for each in (one, other) if each in shown]
        are_told = len(halves) == 2 and all(each.status == "published" for each in halves)
        if whole is not None and whole.status == "withheld" and are_told:
            shown[one] = shown[other] = Figure("guarded")
        for first, second in ((one, other), (other, one)):
            kept, secret = shown.get(first), shown.get(second)
            if kept is None or secret is None or secret.status != "withheld":
                continue
            if kept.status == "published":
                shown[first] = Figure("guarded")
    return shown


def _withhold_the_few_left_over(
    shown: dict[str, Figure], figures: Mapping[str, Figure], one: str, other: str
) -> None:
    """Take away what all pupils less a group, or less both of two opposites, would give away."""
    whole = figures.get(_WHOLE)
    number = {
        each: figures[each].pupils
        for each in (one, other)
        if each in shown and shown[each].status == "published"
    }
    if whole is None or not whole.pupils:
        return
    for group, rest in ((one, other), (other, one)):
        of = number.get(group)
        if of is not None and _are_few(whole.pupils - of):
            shown[group] = Figure("guarded")
            if rest in number and number[rest] is None:
                shown[rest] = Figure("withheld")
    first, second = number.get(one), number.get(other)
    # Some are of neither, such as pupils whose language nobody knows.
    if first is not None and second is not None and _are_few(whole.pupils - first - second):
        shown[one if first <= second else other] = Figure("guarded")


def _are_few(pupils: int) -> bool:
    return 0 < pupils < SHOWN_FROM


def _withheld_where_few(figure: Figure) -> Figure:
    few = figure.pupils is not None and _are_few(figure.pupils)
    if figure.status == "withheld" or (few and figure.status == "published"):
        return replace(Figure("withheld"), text=figure.text if not few else "")
    return figure
