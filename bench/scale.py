"""How the store grows: opening, caseload, a page, saving, making again, backup, by size.

The largest size is 100,000 visits and more than a million events; ``--quick`` shows that it works.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from itertools import count, groupby
from operator import itemgetter
from pathlib import Path

from bench import peers
from bench.grown import Grown, all_drafts
from bench.measure import Case, Comparison, timed
from bench.places import PASSPHRASE, Place, prose
from ssio_desktop.bootstrap import find_resources
from ssio_desktop.services import schools, setting_up, visiting
from ssio_desktop.store import at_rest, backup

SMALL = 100
LARGE = int(os.environ.get("SSIO_BENCH_VISITS", "100000"))
"""Visits of the small and of the large store; the large may be made smaller by the environment."""

PATH = "findings.going_well"


def comparisons(place: Place) -> Sequence[Comparison]:
    """The large store beside the small one, and beside bare work of the same kind."""
    large = all_drafts(place, "large", place.size(LARGE, 300))
    small = all_drafts(place, "small", place.size(SMALL, 30))
    for grown in (large, small):
        if not backup.listed(backup.folder(grown.path)):
            # Opening asks the newest backup, which a store that is in use has.
            grown.ws.store.back_up("bench")
    visits = len(large.visits)
    events = large.ws.store.count_events()
    title = f"{visits:,} visits, {events:,} events"
    secret = place.kept(peers.encrypted(place.fresh("secret", ".db")))
    for connection in (secret, large.ws.store.db.conn):
        peers.grow_log(connection)
    peers.make_table(secret, "drafts", ("path", "value"), "path")
    bare_events = place.kept(peers.plain(place.fresh("bare", ".db")))
    rows = large.ws.store.db.conn.execute("SELECT entity, path, value FROM events ORDER BY seq")
    peers.make_table(bare_events, "events", ("entity", "path", "value"))
    peers.insert_all(bare_events, "events", rows, 3)
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

    def after_a_copy(work: Callable[[], object]) -> float:
        # The first to write so much pays where a machine has to be given memory first.
        copy_file(large.path)
        return timed(work)

    def open_one(grown: Grown) -> float:
        return timed(lambda: visiting.open_visit(grown.ws, grown.visits[len(grown.visits) // 2]))

    def school_page(grown: Grown) -> float:
        return timed(lambda: visiting.list_visits(grown.ws, urn=grown.urns[0]))

    beside = f"as in a store of {len(small.visits):,}"
    return (
        Comparison(
            f"Opening and reading the caseload: {title}",
            Case("large store", lambda: timed(lambda: open_caseload(large.path))),
            (Case(beside, lambda: timed(lambda: open_caseload(small.path))),),
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
            (
                Case(
                    "values read, three tables and words, plain sqlite3",
                    lambda: timed(lambda: make_plain_tables(bare_events)),
                ),
            ),
            per=events,
            rate="event",
            runs=place.size(3, 1),
        ),
        Comparison(
            f"A backup, proved: {title}",
            Case("back_up", lambda: timed(lambda: large.ws.store.back_up("bench"))),
            (Case("the file copied and synced", lambda: timed(lambda: copy_file(large.path))),),
            runs=place.size(2, 1),
        ),
        Comparison(
            f"The copy of a backup, without its proof: {title}",
            Case(
                "the bytes of the file at rest", lambda: after_a_copy(lambda: copy_at_rest(large))
            ),
            (
                Case(
                    "the file copied and synced",
                    lambda: after_a_copy(lambda: copy_file(large.path)),
                ),
                Case("the backup interface", lambda: after_a_copy(lambda: _by_interface(large))),
            ),
            runs=place.size(5, 1),
        ),
    )


def make_plain_tables(bare: peers.Plain) -> None:
    """The least that tables made from the same events take: where the latest of each place stands,
    a row for each entity, its actions, and an index of words. No encryption, nothing replaced, no
    disagreement, no rule."""
    run = bare.execute
    run("BEGIN")
    for table in ("heads", "entities", "actions", "words"):
        run(f"DROP TABLE IF EXISTS {table}")
    run("CREATE TABLE heads (entity, path, seq, PRIMARY KEY (entity, path)) WITHOUT ROWID")
    run("CREATE TABLE entities (entity PRIMARY KEY, school, form, term, day, officer)")
    run("CREATE TABLE actions (entity, path, what, PRIMARY KEY (entity, path)) WITHOUT ROWID")
    run("CREATE VIRTUAL TABLE words USING fts5(text, content='', prefix='1 2 3')")
    run("INSERT INTO heads SELECT entity, path, max(rowid) FROM events GROUP BY entity, path")
    found = run(
        "SELECT h.entity, h.path, e.value, h.seq FROM heads h JOIN events e ON e.rowid = h.seq"
    )
    entities, actions, words = [], [], []
    for entity, rows in groupby(found, key=itemgetter(0)):
        values = {}
        for _, path, value, seq in rows:
            values[path] = json.loads(value)
            if isinstance(values[path], str):
                words.append((seq, values[path]))
        names = ("school", "form", "term", "answers.visit.visit_date", "officer")
        facts = [values.get(name) for name in names]
        entities.append((entity, *(each if isinstance(each, str) else None for each in facts)))
        actions += [
            (entity, path, what)
            for path, what in values.items()
            if path.startswith("answers.actions:") and path.endswith(".what")
        ]
    bare.executemany("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?)", entities)
    bare.executemany("INSERT INTO actions VALUES (?, ?, ?)", actions)
    bare.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", words)
    for column in ("school", "term", "day"):
        run(f"CREATE INDEX entities_{column} ON entities ({column})")
    run("COMMIT")


def open_caseload(path: Path) -> None:
    ws = setting_up.open_workspace(path, PASSPHRASE, find_resources().packs)
    schools.list_schools(ws)
    ws.close()


def copy_at_rest(grown: Grown) -> None:
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


def copy_file(path: Path) -> None:
    target = path.with_name("copy.bin")
    shutil.copyfile(path, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    target.unlink()
