"""What was done for one school and what came of it: its support by kind, with what was hoped and
what is recorded of that; what moved and when; and what people judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ssio_desktop.domain.impact.episodes import Tally, tally
from ssio_desktop.domain.impact.records import Judgement
from ssio_desktop.domain.impact.support import BEYOND, Moved, OfKind, Piece, by_kind, in_time
from ssio_desktop.domain.visits import named, read_day
from ssio_desktop.services import actions, schools
from ssio_desktop.services.casework import charges, support_years
from ssio_desktop.services.casework.entitlement import brings
from ssio_desktop.services.impact.authority import Sure, school_years
from ssio_desktop.services.impact.given import support_of
from ssio_desktop.services.impact.judging import judgements
from ssio_desktop.services.impact.moved import moved_at
from ssio_desktop.services.performance.intervals import wilson
from ssio_desktop.services.visit_notes import VisitNote, notes_of
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together

_IMPACT: Final = ("impact", "support_impact")
"""The questions of notes that ask what has come of support and challenge."""


@dataclass(frozen=True, slots=True)
class ToldKind:
    """Support of one kind. hoped: what was to come of it; came: what is recorded of that."""

    given: OfKind
    hoped: str
    came: str


@dataclass(frozen=True, slots=True)
class YearBrought:
    """A school year by its autumn. brought: what the category brings, in words. package: what the
    package was charged with, in pence; None where it was not bought."""

    year: int
    brought: str
    package: int | None


@dataclass(frozen=True, slots=True)
class Background:
    """What school years in this store that began in ``start`` did without support beyond visits.
    sure: the interval of the share that moved up; None where there was none."""

    start: str
    without: Tally
    sure: Sure | None


@dataclass(frozen=True, slots=True)
class SchoolImpact:
    """kinds: of support that was given. moved: by day. years: the latest first. background: None
    where the school has no category. today: as at which all of it stands."""

    urn: str
    name: str
    officer_name: str
    pieces: tuple[Piece, ...]
    kinds: tuple[ToldKind, ...]
    moved: tuple[Moved, ...]
    years: tuple[YearBrought, ...]
    judgements: tuple[Judgement, ...]
    background: Background | None
    today: date

    @property
    def days(self) -> float:
        """All days of work."""
        return sum(each.days for each in self.pieces)

    @property
    def categories(self) -> tuple[Moved, ...]:
        """The category of each term, the earliest first."""
        return tuple(each for each in self.moved if each.kind == "category")

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given and nothing moved."""
        return not self.pieces and not self.moved

    @property
    def is_beyond(self) -> bool:
        """Whether it had support beyond visits."""
        return any(each.kind in BEYOND for each in self.pieces)


def school_impact(ws: Workspace, urn: str) -> SchoolImpact:
    """Everything for one school. UserError where it is not in this store."""
    record = schools.school(ws, urn)
    urn, notes = record.school.urn, notes_of(ws, urn)
    years, charged = _years(ws, urn)
    own = support_of(ws, [urn])[urn]
    pieces = in_time(
        (
            *(_charged(each, charged) for each in own),
            *(each for each in _brokered(notes, urn) if each.first <= ws.today()),
        )
    )
    moved = moved_at(ws, record)
    first = next((each.code for each in moved if each.kind == "category"), "")
    return SchoolImpact(
        urn,
        record.school.name,
        record.officer_name,
        pieces,
        tuple(_told(ws, urn, each, notes) for each in by_kind(pieces)),
        moved,
        years,
        judgements(ws, urn),
        _background(ws, first) if first else None,
        ws.today(),
    )


def _charged(piece: Piece, charged: dict[str, int | None]) -> Piece:
    return replace(piece, pence=charged.get(piece.key)) if piece.kind == "bought" else piece


def _years(ws: Workspace, urn: str) -> tuple[tuple[YearBrought, ...], dict[str, int | None]]:
    """What each school year brought, and what each session was charged with."""
    found: list[YearBrought] = []
    charged: dict[str, int | None] = {}
    for year in support_years.years_of(ws, urn):
        support = support_years.of_school(ws, urn, year)
        told = charges.charged(ws, support)
        charged |= {key: each.pence for key, each in told.sessions.items()}
        package = told.package_pence if told.package else None
        found.append(YearBrought(year, brings(support.year.pools), package))
    return tuple(found), charged


def _brokered(notes: Iterable[VisitNote], urn: str) -> Iterator[Piece]:
    """Support that notes of visits say was arranged."""
    for note in notes:
        for row in note.rows("support"):
            what, day = str(row.get("what") or "").strip(), read_day(row.get("starts")) or note.day
            if what and day is not None:
                who = together(
                    (
                        note.choice("support.provider", row.get("provider")),
                        str(row.get("provider_name") or "").strip(),
                    ),
                    ": ",
                )
                hoped = str(row.get("success") or "").strip()
                yield Piece(
                    "brokered", day, day, together((what, who), ", "), hoped=hoped,
                    key=note.visit.id,
                )  # fmt: skip


def _told(ws: Workspace, urn: str, given: OfKind, notes: Sequence[VisitNote]) -> ToldKind:
    if given.kind == "visits":
        return ToldKind(given, *_of_visits(ws, urn, notes))
    hoped = dict.fromkeys(each.hoped for each in given.pieces if each.hoped)
    came = [each.came for each in given.pieces if each.came]
    # Of boards the latest tells where things stand; the drawing has each.
    return ToldKind(
        given, together(hoped, "\n"), together(came[-1:] if given.kind == "board" else came, "\n")
    )


def _of_visits(ws: Workspace, urn: str, notes: Sequence[VisitNote]) -> tuple[str, str]:
    """The actions that notes agreed are what was hoped of visits; what came of them is how many are
    done, and what the latest note says of impact."""
    agreed = [each for each in actions.list_actions(ws, urn=urn) if each.visit]
    hoped = say("{count} actions agreed.", count=len(agreed)) if agreed else ""
    done = sum(each.state == "done" for each in agreed)
    told = say("{done} of {count} actions done.", done=done, count=len(agreed)) if agreed else ""
    said = (
        str(named(note.answers, name) or "").strip() for note in reversed(notes) for name in _IMPACT
    )
    return hoped, together((told, next(filter(None, said), "")))


def _background(ws: Workspace, start: str) -> Background:
    like = [each for each in school_years(ws).episodes if each.start == start]
    without = tally(each for each in like if not each.has("any"))
    sure = wilson(without.up, without.all) if without.all else None
    return Background(start, without, sure)
