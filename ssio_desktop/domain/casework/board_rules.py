"""How partnership boards meet, when one can decide, and what of an officer's time one takes: rules
that count from a day on, as data. An authority's own come beside those of the program."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from ssio_desktop.domain.casework.boards import ROLE_WORDS
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.meeting_parts import Person
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import either, say

MOST_DAYS: Final = 5.0
"""Days of support that one board can be said to count as."""


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """So many present at least, and somebody of each group of roles. begins: its first day."""

    begins: date
    least: int
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """When boards are proposed: weeks before the last week of the half-term, on which days of the
    week (Monday is 1). director_for: categories whose board the director belongs to. papers_days:
    days before a board from which its papers are due."""

    begins: date
    weeks_before_end: int
    weekdays: tuple[int, ...]
    director_for: frozenset[str]
    papers_days: int


@dataclass(frozen=True, slots=True)
class TimeRule:
    """Days of support that a board counts as, where a school's support is counted in days; 0 where
    it is not counted. begins: its first day."""

    begins: date
    days: float


@dataclass(frozen=True, slots=True)
class BoardRules:
    """Every rule, the earliest first."""

    quorum: tuple[QuorumRule, ...]
    series: tuple[SeriesRule, ...]
    time: tuple[TimeRule, ...] = ()

    def quorum_on(self, day: date) -> QuorumRule:
        """The rule of a day; the first one for what lies before it."""
        return _on(self.quorum, day)

    def series_on(self, day: date) -> SeriesRule:
        """The rule of a day; the first one for what lies before it."""
        return _on(self.series, day)

    def days_on(self, day: date) -> float:
        """Days of support that a board of a day counts as."""
        return _on(self.time, day).days if self.time else 0.0

    def with_own(self, own: Mapping[str, Json]) -> BoardRules:
        """These with the authority's own, by the first day of each. Total: what cannot be read is
        passed over. Of two rules of one day, the authority's own counts."""
        found = self
        for begins, raw in sorted(own.items()):
            day = read_day(begins)
            if day is None or not isinstance(raw, dict):
                continue
            told = {**raw, "from": day}
            with suppress(KeyError, TypeError, ValueError):
                quorum, series, time = _quorum(told), _series(told), _time(told)
                found = BoardRules(
                    (*found.quorum, quorum), (*found.series, series), (*found.time, time)
                )
        return BoardRules(_sorted(found.quorum), _sorted(found.series), _sorted(found.time))


def rule_record(quorum: QuorumRule, series: SeriesRule, days: float) -> Json:
    """Rules of one day as an authority's own are recorded."""
    return {
        "least": quorum.least,
        "of": [[*group] for group in quorum.groups],
        "weeks_before_end": series.weeks_before_end,
        "weekdays": [*series.weekdays],
        "director_for": [*sorted(series.director_for)],
        "papers_days": series.papers_days,
        "days": days,
    }


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether enough of a board were there. present: how many. missing: what was wanting."""

    present: int
    missing: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        return not self.missing


def judge_quorum(rule: QuorumRule, people: Iterable[Person]) -> Quorum:
    """Whether those who are recorded as present are enough."""
    there = [each for each in people if each.present]
    roles = {each.role for each in there}
    missing = []
    if len(there) < rule.least:
        missing.append(
            say("{present} of at least {least} members", present=len(there), least=rule.least)
        )
    missing += [
        say("nobody present as: {roles}", roles=either(ROLE_WORDS[role] for role in group))
        for group in rule.groups
        if not roles & set(group)
    ]
    return Quorum(len(there), tuple(missing))


def read_board_rules(text: str, where: str) -> BoardRules:
    """Read the rules. UserError where the file is not what it should be."""
    try:
        raw = tomllib.loads(text)
        rules = BoardRules(
            _sorted(map(_quorum, raw["quorum"])),
            _sorted(map(_series, raw["series"])),
            _sorted(map(_time, raw.get("time", ()))),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            say("The rules of partnership boards cannot be read."),
            where=f"{where}: {error}",
            remedy=say("Restore the file that came with the program."),
            code="boards.rules",
        ) from error
    if not (rules.quorum and rules.series):
        raise UserError(
            say("The rules of partnership boards cannot be read."),
            where=where,
            remedy=say("Restore the file that came with the program."),
            code="boards.rules",
        )
    return rules


def _quorum(raw: Mapping[str, Any]) -> QuorumRule:
    groups = tuple(tuple(map(str, group)) for group in raw["of"])
    unknown = {role for group in groups for role in group} - set(ROLE_WORDS)
    if unknown:
        raise ValueError(f"unknown roles {sorted(unknown)}")
    return QuorumRule(_day(raw), _count(raw, "least"), groups)


def _series(raw: Mapping[str, Any]) -> SeriesRule:
    weekdays = tuple(raw["weekdays"])
    if not weekdays or not all(isinstance(each, int) and 1 <= each <= 5 for each in weekdays):
        raise ValueError("weekdays are numbers from 1 to 5")
    return SeriesRule(
        _day(raw),
        _count(raw, "weeks_before_end"),
        weekdays,
        frozenset(map(str, raw["director_for"])),
        _count(raw, "papers_days"),
    )


def _time(raw: Mapping[str, Any]) -> TimeRule:
    days = raw["days"]
    if isinstance(days, bool) or not isinstance(days, int | float) or not 0 <= days <= MOST_DAYS:
        raise ValueError("days is a number of days")
    return TimeRule(_day(raw), float(days))


def _day(raw: Mapping[str, Any]) -> date:
    if not isinstance(raw["from"], date):
        raise ValueError("from is a day")
    return raw["from"]


def _count(raw: Mapping[str, Any], name: str) -> int:
    found = raw[name]
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise ValueError(f"{name} is a number")
    return found


_Rule = TypeVar("_Rule", QuorumRule, SeriesRule, TimeRule)


def _sorted(rules: Iterable[_Rule]) -> tuple[_Rule, ...]:
    """By their first day; of one day in the order given, so that the last of them counts."""
    return tuple(sorted(rules, key=lambda each: each.begins))


def _on(rules: tuple[_Rule, ...], day: date) -> _Rule:
    return next((each for each in reversed(rules) if each.begins <= day), rules[0])
