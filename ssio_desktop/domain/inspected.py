"""The inspection of an authority, ours or another: when and why, which schools moved where, and
what was said under each heading, quotations apart from summary."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.evidence import Rating, read_rating
from ssio_desktop.domain.folding import folded
from ssio_desktop.domain.movement_checks import Checked, check
from ssio_desktop.domain.quoted import (
    DOUBTS,
    Doubt,
    Piece,
    joined,
    pieces_record,
    read_pieces,
)
from ssio_desktop.domain.visits import read_day

INSPECTED: Final = "authority-inspection"
TABLE: Final = "authority-table"
"""The kind of entity that keeps what a file of tables had besides."""
DETAILS, BEFORE, AFTER, FINDING, RATED = "details", "before", "after", "finding", "rated"


@dataclass(frozen=True, slots=True)
class Rated:
    """How a finding is rated, and why. at: ISO moment."""

    rating: Rating
    rationale: str
    by_name: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class AuthorityFinding:
    """Something said under a heading. order: of its place in the source; line, column: that place,
    from 1, or 0. found: as it stood, where that is not what is shown. doubts: why to look at it."""

    id: str
    heading: str
    pieces: tuple[Piece, ...]
    order: int = 0
    line: int = 0
    column: int = 0
    found: str = ""
    doubts: tuple[Doubt, ...] = ()
    rated: Rated | None = None

    @property
    def text(self) -> str:
        """Its pieces as one text, quotations between marks."""
        return joined(self.pieces)

    @property
    def rating(self) -> Rating | None:
        return self.rated.rating if self.rated else None


@dataclass(frozen=True, slots=True)
class AuthorityInspection:
    """An inspection of an authority. key: names it. day: of the letter, None where not told.
    source: where it was taken from. before, after: in the notation of movements, as they stood."""

    key: str
    authority: str
    day: date | None
    source: str = ""
    before: str = ""
    after: str = ""
    findings: tuple[AuthorityFinding, ...] = ()

    def under(self, heading: str) -> tuple[AuthorityFinding, ...]:
        """What was said under a heading."""
        return tuple(each for each in self.findings if each.heading == heading)

    def checked(self) -> Checked:
        """The movements, read and checked."""
        return check(self.before, self.after)


def inspected_entity(key: str) -> str:
    """The entity of an inspection of an authority."""
    return f"{INSPECTED}/{key}"


def key_of(authority: str, day: date | None) -> str:
    """What names the inspection of an authority that was told on a day: the same wherever it is
    recorded, so that two who record it record one."""
    told = f"{folded(authority)}|{day.isoformat() if day else ''}"
    return hashlib.sha256(told.encode()).hexdigest()[:24]


def finding_key(heading: str, text: str) -> str:
    """What names a finding that was taken from a table: the same each time it is."""
    return hashlib.sha256(f"{heading}|{text}".encode()).hexdigest()[:16]


def details_record(inspection: AuthorityInspection) -> Json:
    """An inspection as it is recorded under ``details``."""
    return {
        "authority": inspection.authority,
        "day": inspection.day.isoformat() if inspection.day else "",
        "source": inspection.source,
    }


def finding_record(finding: AuthorityFinding) -> Json:
    """A finding as it is recorded under ``finding.<id>``."""
    return {
        "heading": finding.heading,
        "pieces": pieces_record(finding.pieces),
        "order": finding.order,
        "line": finding.line,
        "column": finding.column,
        "found": finding.found,
        "doubts": list(finding.doubts),
    }


def rated_record(rated: Rated) -> Json:
    """A rating as it is recorded under ``rated.<id of the finding>``."""
    return {
        "rating": rated.rating,
        "rationale": rated.rationale,
        "by_name": rated.by_name,
        "at": rated.at,
    }


def read_inspection(state: EntityState) -> AuthorityInspection | None:
    """An inspection from its state; None where it was withdrawn or cannot be read. Total."""
    raw = state.get(DETAILS)
    if not isinstance(raw, dict) or not _text(raw, "authority"):
        return None
    rated = {key: _rated(value) for key, value in state.under(RATED).items()}
    findings = (
        found
        for key, value in state.under(FINDING).items()
        if (found := _finding(key, value, rated.get(key))) is not None
    )
    return AuthorityInspection(
        state.key,
        _text(raw, "authority"),
        read_day(raw.get("day")),
        _text(raw, "source"),
        state.text(BEFORE),
        state.text(AFTER),
        tuple(sorted(findings, key=lambda each: (each.order, each.id))),
    )


def _finding(key: str, raw: Json, rated: Rated | None) -> AuthorityFinding | None:
    if not isinstance(raw, dict):
        return None
    pieces, doubts = read_pieces(raw.get("pieces")), raw.get("doubts")
    heading = _text(raw, "heading")
    if not pieces or not heading:
        return None
    return AuthorityFinding(
        key,
        heading,
        pieces,
        _number(raw, "order"),
        _number(raw, "line"),
        _number(raw, "column"),
        _text(raw, "found"),
        tuple(d for d in DOUBTS if d in doubts) if isinstance(doubts, list) else (),
        rated,
    )


def _rated(raw: Json) -> Rated | None:
    rating = read_rating(raw.get("rating")) if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or rating is None:
        return None
    return Rated(rating, _text(raw, "rationale"), _text(raw, "by_name"), _text(raw, "at"))


def _number(raw: Mapping[str, Json], name: str) -> int:
    value = raw.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
