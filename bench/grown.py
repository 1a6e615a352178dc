"""Stores of any size, as a year of use after the other would leave them; kept for a further run.

A visit that was made through the services is not made a hundred thousand times, which takes a
night: its events are written under other names, past the services, and the tables made from them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from bench.places import NOW, PASSPHRASE, Place, begin_visit, with_caseload
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup, seals
from ssio_desktop.store.connection import transaction
from ssio_desktop.store.log import Write

KEPT = os.environ.get("SSIO_BENCH_KEPT", "")
"""A folder in which the stores are kept for another run; empty where they are thrown away."""

CASELOAD = 25
"""Schools of the officer; those beyond are colleagues’."""

_A_SCHOOL = 250
"""Visits of one school in an authority: with one in eighteen days those of twelve years."""

_BETWEEN = timedelta(days=18)
_COLLEAGUES = 20
_OPEN_ONE_IN = 10
"""Of so many actions one was never told done."""

_A_CHANGE = 500
_TOLD = 10_000
_EVENTS_A_VISIT = 10

Values = Iterable[tuple[str, str]]
"""(path, canonical JSON) of one visit's events."""


class Grown:
    """A store of some size. path: of its file; visits, urns: what is in it."""

    def __init__(self, ws: Workspace, visits: tuple[str, ...], urns: tuple[str, ...]) -> None:
        self.ws = ws
        self.path = ws.store.path
        self.visits = visits
        self.urns = urns


def all_drafts(place: Place, stem: str, visits: int) -> Grown:
    """So many visits of ten events each at up to 25 schools of one officer; each a draft without
    a day that agrees an action which nobody ever told done."""

    def fill(ws: Workspace) -> None:
        urns = with_caseload(place, ws, max(2, min(CASELOAD, visits // 10)))
        model = begin_visit(ws, urns[0], words=12)
        history = ws.store.history(f"visit/{model}")[:_EVENTS_A_VISIT]
        pattern = [(event.path, canonical(event.value)) for event in history]

        def values(number: int) -> Iterator[tuple[str, str]]:
            for path, value in pattern:
                yield path, canonical(urns[number % len(urns)]) if path == "school" else value

        _write(ws, range(1, visits), values)

    return _store(place, f"{stem}-{visits}", fill)


def an_authority(place: Place, visits: int) -> Grown:
    """So many visits at the schools of an authority, up to 250 each, reaching back for years: all
    issued but the latest of each school, nine of ten actions told done. 25 schools are the
    officer's, the others those of twenty colleagues."""

    def fill(ws: Workspace) -> None:
        urns = with_caseload(place, ws, max(2, visits // _A_SCHOOL))
        model = begin_visit(ws, urns[0], words=12)
        form = ws.store.state(f"visit/{model}").text("form")
        officers = [new_id() for _ in range(_COLLEAGUES)]
        names = [
            Write(f"officer/{each}", "name", f"Colleague {at}") for at, each in enumerate(officers)
        ]
        ws.store.append(names, label="Colleagues")
        for at, each in enumerate(officers):
            if theirs := urns[CASELOAD + at :: _COLLEAGUES]:
                schools.assign_officer(ws, theirs, each)
        whose = {
            urn: ws.officer if at < CASELOAD else officers[(at - CASELOAD) % _COLLEAGUES]
            for at, urn in enumerate(urns)
        }

        def values(number: int) -> Iterator[tuple[str, str]]:
            urn, ago = urns[number % len(urns)], number // len(urns)
            for path, value in _visit(number, ago).items():
                yield path, canonical(value)
            yield "school", canonical(urn)
            yield "form", canonical(form)
            yield "officer", canonical(whose[urn])

        _write(ws, range(1, visits), values)

    return _store(place, f"authority-{visits}", fill)


def _visit(number: int, ago: int) -> dict[str, Json]:
    """What one note says. ago: how many visits of the school were later."""
    day = NOW.date() - timedelta(days=1) - ago * _BETWEEN
    answers: dict[str, Json] = {
        "visit.visit_date": day.isoformat(),
        "actions:a1": 1,
        "actions:a1.what": f"Review part {number} of the spelling scheme",
        "actions:a1.by_when": (day + timedelta(days=30)).isoformat(),
    }
    found: dict[str, Json] = {f"answers.{path}": value for path, value in answers.items()}
    found["term"] = _term(day)
    if ago:
        at = f"{day.isoformat()}T15:00:00+00:00"
        found["final.1"] = {"answers": answers, "at": at, "by": "", "facts": {}, "reason": ""}
        found["issued.1"] = {"at": at, "by": ""}
    if ago and number % _OPEN_ONE_IN:
        found[f"progress.{new_id()}"] = {
            "action": "actions:a1",
            "at": "",
            "by": "",
            "day": (day + timedelta(days=20)).isoformat(),
            "note": "Seen in use.",
            "state": "done",
        }
    return found


def _term(day: date) -> str:
    season = "autumn" if day.month >= 9 else "spring" if day.month <= 3 else "summer"
    return f"{day.year if season == 'autumn' else day.year - 1}-{season}"


def _write(ws: Workspace, numbers: range, values: Callable[[int], Values]) -> None:
    db = ws.store.db
    first = ws.store.db.conn.execute("SELECT max(stamp) FROM events").fetchone()[0]
    latest, ticks = Stamp.parse(first), count(1)

    def stamp() -> str:
        return str(Stamp(latest.ms + next(ticks), 0, latest.device))

    for start in range(0, len(numbers), _A_CHANGE):
        with transaction(db):
            cursor = db.conn.execute(
                "INSERT INTO batches (id, made_at, officer, kind, label, source, undoes) "
                "VALUES (?, ?, ?, 'change', 'Visits of the measurement', 'null', NULL)",
                (new_id(), stamp(), ws.officer),
            )
            batch = int(cursor.lastrowid or 0)
            rows = []
            for number in numbers[start : start + _A_CHANGE]:
                entity = f"visit/{new_id()}"
                for path, value in values(number):
                    made = (new_id(), ws.store.device, ws.officer, stamp(), entity, path, value)
                    rows.append((*made, "[]", batch))
            db.conn.executemany(
                "INSERT INTO events (id, device, officer, stamp, entity, path, value, replaces, "
                "batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            seals.seal(db, batch)
        if start and start % _TOLD == 0:
            print(f"{start:,} of {len(numbers):,} visits written", flush=True)
    ws.store.rebuild()


def _store(place: Place, stem: str, fill: Callable[[Workspace], None]) -> Grown:
    """The store of that name, as it was kept, or else made now."""
    kept = Path(KEPT) / f"{stem}.ssio" if KEPT else None
    if kept is not None and kept.is_file():
        return again(place, kept)
    ws = place.workspace(stem)
    fill(ws)
    if kept is None:
        return _grown(place.kept(ws))
    made_now = ws.store.back_up("bench").path
    ws.close()
    made_now.replace(kept)
    backup.key_file(made_now).replace(backup.key_file(kept))
    return again(place, kept)


def again(place: Place, path: Path) -> Grown:
    """A store that was kept from an earlier run."""
    opened = setting_up.open_workspace(path, PASSPHRASE, find_resources().packs)
    return _grown(place.kept(replace(opened, now=lambda: NOW)))


def _grown(ws: Workspace) -> Grown:
    visits = ws.store.db.conn.execute("SELECT id FROM visits ORDER BY id").fetchall()
    urns = ws.store.db.conn.execute("SELECT urn FROM schools ORDER BY urn").fetchall()
    return Grown(ws, tuple(row[0] for row in visits), tuple(row[0] for row in urns))
