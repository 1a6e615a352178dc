"""Which reports are to be read before their issue: an authority's rule, drawn alike everywhere.

Whether a report is drawn follows from itself and the rule alone (and, for the first reports of an
officer, from that officer's own earlier ones), never from chance and never from what else happens
to be in a store. So the officer's store and the reader's draw the same reports.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

Why = Literal["all", "category", "officer", "first", "drawn"]

WHY_WORDS: Mapping[Why, str] = {
    "all": "Every report is read",
    "category": "The school’s category",
    "officer": "All of this officer’s reports",
    "first": "Among the officer’s first of the term",
    "drawn": "Drawn",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What an authority reads in a term; a report is read where any part of the rule says so.

    everything: all. categories: codes such as ``3b``. officers: ids of officers all of whose
    reports are read, such as new ones. first: so many of each officer's first, 0 for none. one_in:
    one report in so many is drawn, 0 for none.
    """

    everything: bool = False
    categories: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    first: int = 0
    one_in: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be read."""
        return self == Rule()

    def as_record(self) -> dict[str, Json]:
        """The rule as it is kept."""
        return {
            "everything": self.everything,
            "categories": [*sorted(set(self.categories))],
            "officers": [*sorted(set(self.officers))],
            "first": self.first,
            "one_in": self.one_in,
        }

    @classmethod
    def from_record(cls, record: Json) -> Rule:
        """The rule that was kept. Total: what cannot be read asks for nothing."""
        if not isinstance(record, dict):
            return cls()
        return cls(
            record.get("everything") is True,
            _texts(record.get("categories")),
            _texts(record.get("officers")),
            _count(record.get("first")),
            _count(record.get("one_in")),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What the drawing looks at. category: the code fixed with the report, or empty. first_final:
    ISO moment at which the visit was first made final."""

    visit: str
    officer: str
    category: str
    first_final: str


def checked(rule: Rule) -> Rule:
    """The rule, where its numbers can be meant; UserError otherwise."""
    if not 0 <= rule.first <= 99 or rule.one_in == 1 or not 0 <= rule.one_in <= 99:
        raise UserError(
            say("The rule’s numbers cannot be meant."),
            where=say("first {first}, one in {one_in}", first=rule.first, one_in=rule.one_in),
            remedy=say("Give numbers up to 99, and for “one in” at least 2."),
            code="plan.numbers",
        )
    return rule


def draw(
    reports: Iterable[Report], rule: Rule, term: TermId, authority: str
) -> dict[str, tuple[Why, ...]]:
    """The visits of a term whose report is to be read, each with every reason."""
    listed = list(reports)
    firsts: set[str] = set()
    for officer in {each.officer for each in listed}:
        own = [each for each in listed if each.officer == officer]
        own.sort(key=lambda each: (each.first_final, each.visit))
        firsts |= {each.visit for each in own[: rule.first]}
    found: dict[str, tuple[Why, ...]] = {}
    for each in listed:
        reasons: dict[Why, bool] = {
            "all": rule.everything,
            "category": bool(each.category) and each.category in rule.categories,
            "officer": each.officer in rule.officers,
            "first": each.visit in firsts,
            "drawn": rule.one_in > 1 and lot(each.visit, term, authority) % rule.one_in == 0,
        }
        if why := tuple(reason for reason, holds in reasons.items() if holds):
            found[each.visit] = why
    return found


def lot(visit: str, term: TermId, authority: str) -> int:
    """The number that a report draws: the same in every store, and nobody's choice."""
    text = f"{authority}\n{term}\n{visit}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _count(value: Json) -> int:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and isinstance(value, int) and 0 <= value <= 99 else 0
