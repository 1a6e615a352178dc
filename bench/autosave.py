"""Saving what is typed, and recording it, against bare commits of the same text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from bench import peers
from bench.measure import Case, Comparison, timed
from bench.places import Place, begin_visit, prose, with_caseload
from ssio_desktop.services import visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write

PATH = "findings.going_well"


def comparisons(place: Place) -> Sequence[Comparison]:
    """In a store with a thousand visits: a draft saved, a draft settled, one answer recorded."""
    visits, commits = place.size(1_000, 4), place.size(200, 5)
    ws = place.kept(place.workspace("autosave"))
    urns = with_caseload(place, ws, place.size(25, 2))
    made = [begin_visit(ws, urns[each % len(urns)]) for each in range(visits)]
    visit_id = made[visits // 2]
    number, words = count(), prose(300)

    def text() -> str:
        return f"{words} {next(number)}"

    def often(work: Callable[[], object]) -> Callable[[], float]:
        return lambda: timed(lambda: [work() for _ in range(commits)])

    def settle() -> float:
        seconds = 0.0
        for _ in range(commits):
            visiting.keep_typing(ws, visit_id, {PATH: text()})
            seconds += timed(lambda: visiting.settle(ws, visit_id))
        return seconds

    secret = place.kept(peers.encrypted(place.fresh("secret", ".db")))
    plain = place.kept(peers.plain(place.fresh("plain", ".db")))
    for connection in (secret, plain):
        peers.grow_log(connection)
    bare = [
        Case("bare commit, SQLCipher", often(_upsert(secret, text))),
        Case("bare commit, plain sqlite3", often(_upsert(plain, text))),
    ]
    inserts = [
        Case("bare insert, SQLCipher", often(_insert(secret, text))),
        Case("bare insert, plain sqlite3", often(_insert(plain, text))),
    ]
    note = f"a note of 300 words, {visits:,} visits in the store"
    return (
        Comparison(
            f"Typing saved: {note}",
            Case("keep_typing", often(lambda: visiting.keep_typing(ws, visit_id, {PATH: text()}))),
            tuple(bare),
            per=commits,
        ),
        Comparison(
            f"One answer recorded: {note}",
            Case("append", often(lambda: _append(ws, visit_id, text()))),
            tuple(inserts),
            per=commits,
        ),
        Comparison(
            f"Typing turned into the record: {note}",
            Case("settle", settle),
            tuple(inserts),
            per=commits,
        ),
    )


def _append(ws: Workspace, visit_id: str, text: str) -> None:
    ws.store.append([Write(f"visit/{visit_id}", f"answers.{PATH}", text)], label="Measured")


def _upsert(connection: Any, text: Callable[[], str]) -> Callable[[], object]:
    peers.make_table(connection, "drafts", ("path", "value"), "path")

    def work() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO drafts VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET "
            "value = excluded.value",
            (PATH, text()),
        )
        connection.execute("COMMIT")

    return work


def _insert(connection: Any, text: Callable[[], str]) -> Callable[[], object]:
    peers.make_table(connection, "events", ("path", "value"))

    def work() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO events VALUES (?, ?)", (PATH, text()))
        connection.execute("COMMIT")

    return work
