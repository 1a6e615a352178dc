"""What statute and guidance say of formal action, as dated data: editions with their routes,
grounds and periods, and the letters. Reads texts and knows no case."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

PLACEHOLDERS: Final = frozenset(
    {"authority", "school", "concern", "route_a", "section_a", "representative"}
    | {"notice_day", "demands", "days", "due", "minded", "outcome", "outcome_words"}
    | {"lifted_day", "lifted_words"}
)
"""What letters may take from the record."""
SHOWN: Final = frozenset({"grounds", "evidence", "told", "representations", "copies", "informed"})
"""The lists that a letter may show."""
_NAMED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground on which a notice may rest, with where the law says so."""

    id: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Route:
    """One of the strategy's routes (a) to (e). consult, consent: who must be consulted and who must
    agree before it is used; empty for nobody. use: what it is for."""

    id: str
    name: str
    section: str
    decides: str
    use: str
    consult: str = ""
    consent: str = ""


@dataclass(frozen=True, slots=True)
class SecretaryStep:
    """What the Secretary of State may do."""

    id: str
    text: str
    section: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Terms as they stood from a day on. compliance_days: working days, which the authority may set
    otherwise unless compliance_fixed. representations_days: working days for representations, 0
    where statute gives none. window_months: months after the compliance period in which further
    powers may be used."""

    id: str
    guidance: str
    begins: date
    law: str
    representative: str
    compliance_days: int
    compliance_fixed: bool
    representations_days: int
    representations_to: str
    window_months: int
    copies: tuple[str, ...]
    grounds: tuple[Ground, ...]
    routes: tuple[Route, ...]
    secretary: tuple[SecretaryStep, ...]

    def route(self, key: str) -> Route | None:
        """One route by its letter."""
        return next((each for each in self.routes if each.id == key), None)

    def ground(self, key: str) -> Ground | None:
        """One ground by its id."""
        return next((each for each in self.grounds if each.id == key), None)

    def secretary_step(self, key: str) -> SecretaryStep | None:
        """One step of the Secretary of State by its id."""
        return next((each for each in self.secretary if each.id == key), None)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. step: the kind of step that it goes with. to: ``governors`` or ``trust``. opening
    and body may name :data:`PLACEHOLDERS` in braces. shows: lists that follow, in order."""

    id: str
    step: str
    title: str
    to: str
    opening: str
    body: tuple[str, ...]
    shows: tuple[str, ...]


def read_editions(text: str, origin: str) -> tuple[Edition, ...]:
    """The editions in a TOML text, the earliest first. UserError where it is none."""
    try:
        known: dict[str, Mapping[str, Any]] = {}
        for raw in tomllib.loads(text)["edition"]:
            known[raw["id"]] = {**known.get(raw.get("like", ""), {}), **raw}
        editions = [_edition(each) for each in known.values()]
        if not editions:
            raise ValueError("no edition")
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise _unread(say("The terms of formal action cannot be read."), origin, error) from error
    return tuple(sorted(editions, key=lambda each: each.begins))


def read_letters(text: str, origin: str) -> tuple[Letter, ...]:
    """The letters in a TOML text. UserError where it is none, or names what no record has."""
    try:
        letters = tuple(_letter(each) for each in tomllib.loads(text)["letter"])
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise _unread(say("The letters of formal action cannot be read."), origin, error) from error
    return letters


def edition_of(editions: Iterable[Edition], day: date) -> Edition:
    """The edition that holds on a day; before all of them, the first."""
    ordered = sorted(editions, key=lambda each: each.begins)
    return next((each for each in reversed(ordered) if each.begins <= day), ordered[0])


def _edition(raw: Mapping[str, Any]) -> Edition:
    begins = raw["from"]
    if not isinstance(begins, date):
        raise TypeError(f"not a day: {begins}")
    days, months = int(raw["compliance_days"]), int(raw["window_months"])
    if days < 1 or months < 1:
        raise ValueError("a period is at least one")
    return Edition(
        str(raw["id"]),
        str(raw["guidance"]),
        begins,
        str(raw["law"]),
        str(raw["representative"]),
        days,
        bool(raw["compliance_fixed"]),
        int(raw["representations_days"]),
        str(raw.get("representations_to", "")),
        months,
        tuple(str(each) for each in raw["copies"]),
        tuple(Ground(**each) for each in raw["ground"]),
        tuple(Route(**each) for each in raw["route"]),
        tuple(SecretaryStep(**each) for each in raw["secretary"]),
    )


def _letter(raw: Mapping[str, Any]) -> Letter:
    made = Letter(
        str(raw["id"]),
        str(raw["step"]),
        str(raw["title"]),
        str(raw["to"]),
        str(raw["opening"]),
        tuple(str(each) for each in raw["body"]),
        tuple(str(each) for each in raw["shows"]),
    )
    named = {name for part in (made.opening, *made.body) for name in _NAMED.findall(part)}
    odd = sorted((named - PLACEHOLDERS) | (set(made.shows) - SHOWN))
    if odd:
        raise ValueError(f"{made.id}: {odd[0]} is not in the record")
    return made


def _unread(what: str, origin: str, error: Exception) -> UserError:
    return UserError(
        what,
        where=f"{origin}: {error}",
        remedy=say("Install the program again, or put right what was changed in that file."),
        code="formal.terms",
    )
