"""Everything that was ever done here, found by school and day, with what can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from ssio_desktop.domain.board_records import DECISION
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.risk import RISK
from ssio_desktop.services import setting_up
from ssio_desktop.services.undoing import REMEDIES
from ssio_desktop.services.workspace import UNDOABLE, Workspace
from ssio_desktop.wording import say

_MOST_SCHOOLS = 30


@dataclass(frozen=True, slots=True)
class Change:
    """One change. visits: ids of the visits it touched, a few at most. why_not: why it cannot be
    undone, in words; empty where it can, or was."""

    batch: str
    label: str
    at: datetime
    by: str
    is_undone: bool
    visits: tuple[str, ...]
    why_not: str


def changes(
    ws: Workspace, words: str = "", day: date | None = None, limit: int = 60
) -> tuple[Change, ...]:
    """The changes that name all of some words or touch a school so named, newest first.

    day: only those made on that day, by the clock on the wall here.
    """
    where, given = ["kind <> 'undo'"], list[Any]()
    if day is not None:
        zone = ws.now().tzinfo
        first = datetime.combine(day, time(), zone)
        for sign, moment in ((">=", first), ("<", first + timedelta(days=1))):
            where.append(f"made_at {sign} ?")
            given.append(f"{max(0, round(moment.timestamp() * 1000)):012x}")
    wanted = words.casefold().split()
    about = _batches_about(ws, words.strip()) if wanted else frozenset()
    found: list[Change] = []
    names: dict[str, str] = {}
    rows = ws.store.db.conn.execute(
        "SELECT seq, id, made_at, officer, kind, label FROM batches "
        f"WHERE {' AND '.join(where)} ORDER BY seq DESC",
        given,
    )
    for seq, batch, made_at, officer, kind, label in rows:
        folded = str(label).casefold()
        if seq not in about and not all(word in folded for word in wanted):
            continue
        if officer not in names:
            names[officer] = setting_up.officer(ws, officer).name
        undone = ws.store.is_undone(batch)
        why = "" if undone or kind in UNDOABLE else REMEDIES.get(kind, _plainly())
        at = Stamp.parse(made_at).moment()
        found.append(Change(batch, label, at, names[officer], undone, _visits(ws, seq), why))
        if len(found) == limit:
            break
    return tuple(found)


def _plainly() -> str:
    return say("The store itself rests on it.")


def _batches_about(ws: Workspace, words: str) -> frozenset[int]:
    """The changes that touch a school so named: its visits, its categories, the board’s work."""
    run = ws.store.db.conn.execute
    found: set[int] = set()
    schools = run(
        "SELECT urn FROM schools WHERE name LIKE '%' || ? || '%' OR urn = ? LIMIT ?",
        (words, words, _MOST_SCHOOLS),
    ).fetchall()
    for (urn,) in schools:
        entities = [f"school/{urn}", f"concern/{urn}"]
        entities += [
            f"visit/{row[0]}" for row in run("SELECT id FROM visits WHERE urn = ?", (urn,))
        ]
        for entity in entities:
            rows = run("SELECT DISTINCT batch FROM events WHERE entity = ?", (entity,))
            found |= {row[0] for row in rows}
        for kind in ("categorisation", DECISION, RISK):
            rows = run(
                "SELECT DISTINCT batch FROM events WHERE entity >= ? AND entity < ?",
                (f"{kind}/{urn}:", f"{kind}/{urn};"),
            )
            found |= {row[0] for row in rows}
    return frozenset(found)


def _visits(ws: Workspace, seq: int) -> tuple[str, ...]:
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT entity FROM events WHERE batch = ? AND entity LIKE 'visit/%' LIMIT 3",
        (seq,),
    )
    return tuple(str(row[0]).partition("/")[2] for row in rows)
