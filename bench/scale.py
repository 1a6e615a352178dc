"""How the store grows: opening, caseload, a page, saving, making again, backup, by size.

The largest size is 100,000 visits and more than a million events; ``--quick`` shows that it works.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from bench import peers
from bench.measure import Case, Comparison, timed
from bench.places import NOW, PASSPHRASE, Place, begin_visit, prose, with_caseload
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import canonical
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services import schools, setting_up, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import at_rest, backup, seals
from ssio_desktop.store.connection import transaction

SMALL = 100
LARGE = int(os.environ.get("SSIO_BENCH_VISITS", "100000"))
"""Visits of the small and of the large store; the large may be made smaller by the environment."""

KEPT = os.environ.get("SSIO_BENCH_KEPT", "")
"""A folder in which the stores are kept for another run; empty where they are thrown away."""

_TOLD = 10_000

_A_CHANGE = 500
_EVENTS_A_VISIT = 10
PATH = "findings.going_well"


def comparisons(place: Place) -> Sequence[Comparison]:
    """The large store beside the small one, and beside bare work of the same kind."""
    large = store_of(place, "large", place.size(LARGE, 300))
    small = store_of(place, "small", place.size(SMALL, 30))
    visits = len(large.visits)
    events = large.ws.store.count_events()
    title = f"{visits:,} visits, {events:,} events"
    secret = place.kept(peers.encrypted(place.fresh("secret", ".db")))
    peers.grow_log(secret)
    peers.make_table(secret, "drafts", ("path", "value"), "path")
    number = count()
    commits = place.size(100, 5)
    words = prose(300)

    def bare() -> None:
        secret.execute("BEGIN IMMEDIATE")
        secret.execute(
            "INSERT INTO drafts VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET "
            "value = excluded.value",
            (PATH, f"{words} {next(number)}"),
        )
        secret.execute("COMMIT")

    def often(work: Callable[[], None]) -> None:
        for _ in range(commits):
            work()

    def typed() -> None:
        visiting.keep_typing(large.ws, large.visits[0], {PATH: f"{words} {next(number)}"})

    def open_one(grown: Grown) -> float:
        return timed(lambda: visiting.open_visit(grown.ws, grown.visits[len(grown.visits) // 2]))

    def school_page(grown: Grown) -> float:
        return timed(lambda: visiting.list_visits(grown.ws, urn=grown.urns[0]))

    beside = f"as in a store of {len(small.visits):,}"
    return (
        Comparison(
            f"Opening and reading the caseload: {title}",
            Case("large store", lambda: timed(lambda: _caseload(large.path))),
            (Case(beside, lambda: timed(lambda: _caseload(small.path))),),
        ),
        Comparison(
            f"A note of visit opened: {title}",
            Case("large store", lambda: open_one(large)),
            (Case(beside, lambda: open_one(small)),),
        ),
        Comparison(
            f"The visits of one school listed: {title}",
            Case("large store", lambda: school_page(large)),
            (Case(beside, lambda: school_page(small)),),
        ),
        Comparison(
            f"Typing saved: {title}",
            Case("keep_typing", lambda: timed(lambda: often(typed))),
            (
                Case(
                    "bare commit, SQLCipher",
                    lambda: timed(lambda: often(bare)),
                ),
            ),
            per=commits,
        ),
        Comparison(
            f"Tables made again: {title}",
            Case("rebuild", lambda: timed(large.ws.store.rebuild)),
            per=events,
            rate="event",
            runs=1,
        ),
        Comparison(
            f"A backup, proved: {title}",
            Case("back_up", lambda: timed(lambda: large.ws.store.back_up("bench"))),
            (Case("the file copied and synced", lambda: timed(lambda: _copied(large.path))),),
            runs=place.size(2, 1),
        ),
        Comparison(
            f"The copy of a backup, without its proof: {title}",
            Case("the bytes of the file at rest", lambda: timed(lambda: _only_copied(large))),
            (
                Case("the file copied and synced", lambda: timed(lambda: _copied(large.path))),
                Case("the backup interface", lambda: timed(lambda: _by_interface(large))),
            ),
            runs=place.size(2, 1),
        ),
    )


class Grown:
    """A store of some size. path: of its file; visits, urns: what is in it."""

    def __init__(self, ws: Workspace, visits: tuple[str, ...], urns: tuple[str, ...]) -> None:
        self.ws = ws
        self.path = ws.store.path
        self.visits = visits
        self.urns = urns


def store_of(place: Place, stem: str, visits: int) -> Grown:
    """A store with so many visits of ten events each, spread over up to 25 schools.

    The events of one visit that was made through the services are written again under other
    names, past the services, because making a hundred thousand visits takes a night.
    """
    kept = Path(KEPT) / f"{stem}-{visits}.ssio" if KEPT else None
    if kept is not None and kept.is_file():
        return _again(place, kept)
    ws = place.kept(place.workspace(stem))
    urns = with_caseload(place, ws, max(2, min(25, visits // 10)))
    model = begin_visit(ws, urns[0], words=12)
    history = ws.store.history(f"visit/{model}")[:_EVENTS_A_VISIT]
    pattern = [(event.path, canonical(event.value)) for event in history]
    school_path = next(path for path, value in pattern if path == "school")
    first = Stamp.parse(ws.store.history(f"visit/{model}")[-1].stamp)
    ticks = count(1)
    made = [model]
    db = ws.store.db
    for start in range(1, visits, _A_CHANGE):
        with transaction(db):
            stamp = str(Stamp(first.ms + next(ticks), 0, first.device))
            cursor = db.conn.execute(
                "INSERT INTO batches (id, made_at, officer, kind, label, source, undoes) "
                "VALUES (?, ?, ?, 'change', 'Visits of the measurement', 'null', NULL)",
                (new_id(), stamp, ws.officer),
            )
            batch = cursor.lastrowid
            rows = []
            for number in range(start, min(visits, start + _A_CHANGE)):
                visit = new_id()
                made.append(visit)
                for path, value in pattern:
                    given = json.dumps(urns[number % len(urns)]) if path == school_path else value
                    stamp = str(Stamp(first.ms + next(ticks), 0, first.device))
                    row = (new_id(), ws.store.device, ws.officer, stamp, f"visit/{visit}", path)
                    rows.append((*row, given, "[]", batch))
            db.conn.executemany(
                "INSERT INTO events (id, device, officer, stamp, entity, path, value, replaces, "
                "batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            seals.seal(db, int(batch or 0))
        if visits > _TOLD and len(made) % _TOLD < _A_CHANGE:
            print(f"{len(made):,} of {visits:,} visits written", flush=True)
    ws.store.rebuild()
    if kept is None:
        return Grown(ws, tuple(made), urns)
    made_now = ws.store.back_up("bench").path
    made_now.replace(kept)
    backup.key_file(made_now).replace(backup.key_file(kept))
    return _again(place, kept)


def _again(place: Place, path: Path) -> Grown:
    """A store that was kept from an earlier run."""
    opened = setting_up.open_workspace(path, PASSPHRASE, find_resources().packs)
    ws = place.kept(replace(opened, now=lambda: NOW))
    visits = ws.store.db.conn.execute("SELECT id FROM visits ORDER BY id").fetchall()
    urns = ws.store.db.conn.execute("SELECT urn FROM schools ORDER BY urn").fetchall()
    return Grown(ws, tuple(row[0] for row in visits), tuple(row[0] for row in urns))


def _caseload(path: Path) -> None:
    ws = setting_up.open_workspace(path, PASSPHRASE, find_resources().packs)
    schools.list_schools(ws)
    ws.close()


def _only_copied(grown: Grown) -> None:
    target, store = grown.path.with_name("copy.ssio"), grown.ws.store
    with at_rest.one_moment(store.db, store.path, store._data_key) as rests:
        if not rests:
            raise RuntimeError("somebody else is reading the store that is measured")
        backup.copy(store.db, target, store._data_key, at_rest=store.path)
    target.unlink()


def _by_interface(grown: Grown) -> None:
    target = grown.path.with_name("copy.ssio")
    backup.copy(grown.ws.store.db, target, grown.ws.store._data_key)
    target.unlink()


def _copied(path: Path) -> None:
    target = path.with_name("copy.bin")
    shutil.copyfile(path, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    target.unlink()
