"""Finds schools among all of them as one types, in memory. Knows neither widgets nor the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from ssio_desktop.domain.folding import folded
from ssio_desktop.services.schools import SchoolRow

Standing = Literal["open", "closed", "all"]

NONE = "-"
"""Stands in a filter for the schools that have none: no category, no officer."""


@dataclass(frozen=True, slots=True)
class SchoolFilter:
    """What the list is narrowed to; an empty text narrows nothing.

    text: words typed. authority: three digits. phase: as in the rows. category: a code, or
    ``NONE``. officer: an id, or ``NONE``.
    """

    text: str = ""
    authority: str = ""
    phase: str = ""
    category: str = ""
    officer: str = ""
    standing: Standing = "open"

    @property
    def narrows(self) -> bool:
        """Whether anything but the usual narrowing to open schools is in force."""
        return self != SchoolFilter()


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a filter offers, in words."""

    value: str
    words: str


class SchoolIndex:
    """Schools with the text each is found by: name, URN, town and postcode, the latter also
    without its space. Made off the window's thread; finding is quick enough for it."""

    def __init__(self, rows: Iterable[SchoolRow]) -> None:
        self.rows: tuple[SchoolRow, ...] = tuple(rows)
        self._texts = [_searched(row) for row in self.rows]
        self._narrowed: tuple[SchoolFilter, list[tuple[str, SchoolRow]]] | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, wanted: SchoolFilter) -> list[SchoolRow]:
        """The schools that fit, in their own order. Every word typed must occur in a school."""
        pairs = self._within(replace(wanted, text=""))
        # The longest words are the rarest; after them the others look at few schools.
        words = sorted(set(folded(wanted.text).split()), key=len, reverse=True)
        if not words:
            return [row for _, row in pairs]
        first, second = words[0], words[min(1, len(words) - 1)]
        pairs = [pair for pair in pairs if first in pair[0] and second in pair[0]]
        for word in words[2:]:
            pairs = [pair for pair in pairs if word in pair[0]]
        return [row for _, row in pairs]

    def _within(self, wanted: SchoolFilter) -> list[tuple[str, SchoolRow]]:
        """The schools that the filters leave, kept while only the text changes."""
        if self._narrowed is not None and self._narrowed[0] == wanted:
            return self._narrowed[1]
        found: Iterable[tuple[str, SchoolRow]] = zip(self._texts, self.rows, strict=True)
        for holds in _tests(wanted):
            found = [pair for pair in found if holds(pair[1])]
        self._narrowed = (wanted, list(found))
        return self._narrowed[1]

    def authorities(self) -> list[Choice]:
        """The authorities that have schools here, by name."""
        names: dict[str, str] = {}
        for row in self.rows:
            if row.la_code and (row.la_code not in names or not names[row.la_code]):
                names[row.la_code] = row.la_name
        return _by_words(Choice(code, name or code) for code, name in names.items())

    def phases(self) -> list[str]:
        """The phases that occur, by name."""
        return sorted({row.phase for row in self.rows if row.phase})

    def categories(self) -> list[str]:
        """The categories that occur, by code."""
        return sorted({row.category for row in self.rows if row.category})

    def officers(self) -> list[Choice]:
        """The officers who have schools, by name."""
        names = {row.officer: row.officer_name for row in self.rows if row.officer}
        return _by_words(Choice(key, name or key) for key, name in names.items())

    def has_closed(self) -> bool:
        """Whether any school here is closed."""
        return any(row.is_open is False for row in self.rows)


def _searched(row: SchoolRow) -> str:
    postcode = folded(row.postcode)
    joined = postcode.replace(" ", "")
    return f"{folded(row.name)} {row.urn} {folded(row.town)} {postcode} {joined}"


def _tests(wanted: SchoolFilter) -> list[Callable[[SchoolRow], bool]]:
    tests: list[Callable[[SchoolRow], bool]] = []
    if wanted.authority:
        tests.append(lambda row: row.la_code == wanted.authority)
    if wanted.officer:
        officer = "" if wanted.officer == NONE else wanted.officer
        tests.append(lambda row: row.officer == officer)
    if wanted.category:
        category = "" if wanted.category == NONE else wanted.category
        tests.append(lambda row: row.category == category)
    if wanted.phase:
        tests.append(lambda row: row.phase == wanted.phase)
    if wanted.standing == "open":
        # A school whose status is not recorded is shown rather than hidden.
        tests.append(lambda row: row.is_open is not False)
    elif wanted.standing == "closed":
        tests.append(lambda row: row.is_open is False)
    return tests


def _by_words(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: (choice.words.casefold(), choice.value))
