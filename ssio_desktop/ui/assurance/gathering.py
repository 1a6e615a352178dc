"""Reads what the pages about officers’ work show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.assurance.findings import Need
from ssio_desktop.domain.assurance.readings import Training, WorkReading
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import setting_up
from ssio_desktop.services.assurance import findings, reading, training, who
from ssio_desktop.services.assurance.findings import OfficerFound, ServiceFound
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.assurance.who import Viewer
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.assurance.columns import ReadRow, TrainingRow

_TERMS = 7


@dataclass(frozen=True, slots=True)
class NeedSeen:
    """Training that is proposed, in words. name: of the officer, empty for the team."""

    need: Need
    name: str
    theme: str
    what: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkSeen:
    """What the page shows: the service, or one officer. people: everybody, by name. themes: their
    titles and ids. by_me: readings of others’ reports by whoever works here, on their own page."""

    key: str
    viewer: Viewer
    service: ServiceFound | None
    officer: OfficerFound | None
    needs: tuple[NeedSeen, ...]
    readings: tuple[ReadRow, ...]
    by_me: tuple[ReadRow, ...]
    training: tuple[TrainingRow, ...]
    people: tuple[tuple[str, str], ...]
    themes: tuple[tuple[str, str], ...]
    since: TermId
    now: TermId
    today: date

    @property
    def terms(self) -> tuple[TermId, ...]:
        """The current term and those before it."""
        found = [self.now]
        while len(found) < _TERMS:
            found.append(found[-1].previous())
        return tuple(dict.fromkeys((*found, self.since)))


def see(ws: Workspace, key: str, since: TermId | None) -> WorkSeen:
    """Read the service where no officer is named and whoever works here leads; else one officer."""
    viewer = who.viewer(ws)
    now = setting_up.current_term(ws)
    since = since or now.previous().previous().previous()
    service = findings.service(ws, since) if viewer.leads and not key else None
    officer = findings.of_officer(ws, key, since) if service is None else None
    shown = service.needs if service else officer.needs if officer else ()
    made = officer.readings if officer else ()
    trained = service.training if service else officer.training if officer else ()
    return WorkSeen(
        key,
        viewer,
        service,
        officer,
        tuple(_need(ws, each) for each in shown),
        read_rows(ws, made),
        read_rows(ws, [e for e in reading.readings(ws) if e.reader == ws.officer])
        if officer is not None and officer.id == ws.officer
        else (),
        tuple(_training(ws, each) for each in trained),
        tuple((each.name, each.id) for each in setting_up.officers(ws) if each.name),
        tuple((each.title, each.id) for each in sheets(ws).themes),
        since,
        now,
        ws.today(),
    )


def read_rows(ws: Workspace, made: Sequence[WorkReading]) -> tuple[ReadRow, ...]:
    """Readings with the names that go with them."""
    return tuple(
        ReadRow(
            each,
            reading.school_name(ws, each.urn),
            reading.form_title(ws, each.form),
            setting_up.officer(ws, each.reader).name,
        )
        for each in made
    )


def _need(ws: Workspace, need: Need) -> NeedSeen:
    theme = sheets(ws).theme(need.theme)
    name = setting_up.officer(ws, need.officer).name if need.officer else ""
    return NeedSeen(need, name, theme.title, theme.training, training.reasons(ws, need))


def _training(ws: Workspace, found: Training) -> TrainingRow:
    names = ", ".join(setting_up.officer(ws, each).name for each in found.officers)
    return TrainingRow(found, sheets(ws).theme(found.theme).title, names)
