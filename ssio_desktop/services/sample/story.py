"""What the sample's files say: its officers, its schools, and each school's terms and visits.

Reads the files of ``resources/sample`` and knows nothing of stores.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from ssio_desktop.domain.calendar import TermId

Facts: TypeAlias = Mapping[str, Any]
"""Plain values of a TOML table."""


@dataclass(frozen=True, slots=True)
class SampleOfficer:
    """An officer. key: the name that the schools' files use."""

    key: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SampleVisit:
    """One visit. answers: as :func:`~ssio_desktop.services.answering.answers_by_path` takes them.

    people: roles of those met, with “-” before those who sent apologies. last: state and comment
    of each action that the last visit agreed. state: how far it has come, such as “issued”.
    amendment: answers changed later; with its day and reason. check: the school's check of the
    facts, see ``checking``.
    """

    form: str
    day: date
    answers: Facts
    people: tuple[str, ...] = ()
    last: tuple[tuple[str, str], ...] = ()
    state: str = "issued"
    amendment: Facts | None = None
    check: Facts | None = None


@dataclass(frozen=True, slots=True)
class SampleTerm:
    """One term of a school. judgement: the categorisation, or None where it is still to come."""

    term: TermId
    judgement: Facts | None
    visits: tuple[SampleVisit, ...]

    @property
    def is_judged(self) -> bool:
        """Whether the judgement was completed."""
        return bool((self.judgement or {}).get("category"))

    @property
    def judged_on(self) -> date:
        """The day of the judgement, else that of the last visit."""
        told = self.judgement or {}
        day = told.get("on")
        return day if isinstance(day, date) else self.visits[-1].day


@dataclass(frozen=True, slots=True)
class SampleSchool:
    """A school's story. contacts: role to name."""

    urn: str
    officer: str
    package: bool | None
    contacts: Mapping[str, str]
    terms: tuple[SampleTerm, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The whole sample.

    profiles: answers to all criteria that a judgement may begin with, by name. handover: the one
    school that passes from one officer to another. early_returns: officers who returned the
    current term already. readings: reports of the current term that are read before their issue.
    deeds: what is done in casework, in order of days. moderation: what the board draws, what is
    judged again, and what it decides otherwise. board: what else it records, from risk to
    challenges. evidence: of the authority’s own work. quality: how officers’ work is looked at.
    voices: what heads and chairs said.
    """

    authority_code: str
    authority_name: str
    officers: tuple[SampleOfficer, ...]
    schools: tuple[SampleSchool, ...]
    profiles: Mapping[str, Facts]
    handover: Facts
    early_returns: tuple[str, ...]
    readings: tuple[Facts, ...] = ()
    moderation: Facts = field(default_factory=dict)
    deeds: tuple[Facts, ...] = ()
    board: Facts = field(default_factory=dict)
    evidence: Facts = field(default_factory=dict)
    quality: Facts = field(default_factory=dict)
    voices: Facts = field(default_factory=dict)

    def terms(self) -> tuple[TermId, ...]:
        """Every term that the story tells of, in order."""
        found = {told.term for school in self.schools for told in school.terms}
        return tuple(sorted(found, key=lambda term: term.order))

    def officer(self, key: str) -> SampleOfficer:
        """An officer by key."""
        return next(each for each in self.officers if each.key == key)


def read_story(folder: Path) -> Story:
    """Read the sample's files. ValueError or KeyError where they do not fit together."""
    general = _toml(folder / "authority.toml")
    schools = [_school(path.stem, _toml(path)) for path in sorted(folder.glob("schools/*.toml"))]
    return Story(
        general["authority"]["code"],
        general["authority"]["name"],
        tuple(SampleOfficer(**each) for each in general["officers"]),
        tuple(schools),
        _toml(folder / "profiles.toml"),
        general["handover"],
        tuple(general["early_returns"]),
        tuple(general["readings"]),
        general["moderation"],
        _deeds(folder),
        _toml(folder / "board.toml"),
        _toml(folder / "evidence.toml"),
        _toml(folder / "quality.toml"),
        _toml(folder / "voices.toml"),
    )


def _deeds(folder: Path) -> tuple[Facts, ...]:
    """Everything of ``casework/*.toml``, in order of days."""
    found = [
        each
        for path in sorted(folder.glob("casework/*.toml"))
        for each in _toml(path).get("deed", ())
    ]
    return tuple(sorted(found, key=lambda each: each["on"]))


def _school(urn: str, raw: dict[str, Any]) -> SampleSchool:
    terms = tuple(_term(each) for each in raw.pop("term"))
    school = SampleSchool(
        urn, raw.pop("officer"), raw.pop("package", None), raw.pop("contacts", {}), terms
    )
    _nothing_left(raw, urn)
    return school


def _term(raw: dict[str, Any]) -> SampleTerm:
    term = TermId.parse(raw.pop("id"))
    visits = tuple(_visit(each) for each in raw.pop("visit", []))
    return SampleTerm(term, raw or None, visits)


def _visit(raw: dict[str, Any]) -> SampleVisit:
    actions = [
        {"what": what, "who": who, "by_when": day.isoformat()}
        for what, who, day in raw.pop("actions", [])
    ]
    visit = SampleVisit(
        form=raw.pop("form", "termly-core"),
        day=raw.pop("date"),
        people=tuple(raw.pop("people", ())),
        last=tuple((state, comment) for state, comment in raw.pop("last", ())),
        state=raw.pop("state", "issued"),
        amendment=raw.pop("amendment", None),
        check=raw.pop("check", None),
        answers={},
    )
    answers = _plain(raw)
    if actions:
        answers["actions"] = actions
    return replace(visit, answers=answers)


def _plain(value: Any) -> Any:
    """Dates as texts, as forms keep them."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _nothing_left(raw: Mapping[str, Any], where: str) -> None:
    if raw:
        raise ValueError(f"{where}: unknown entries {', '.join(raw)}")
