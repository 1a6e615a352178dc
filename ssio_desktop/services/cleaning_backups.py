"""Taking what was disposed of out of the backups too, those at the second place among them, however
often it has to be begun again: a stick may be away, a disk full, the program ended half-way."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop.errors import SsioError
from ssio_desktop.services.backups import prove_anew, second_place
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import backup
from ssio_desktop.store.disposal import Tombstones
from ssio_desktop.store.disposal import all_known as known_disposals
from ssio_desktop.store.store import Store
from ssio_desktop.wording import say

_PENDING = "disposal.pending"


@dataclass(frozen=True, slots=True)
class _Pending:
    """A disposal of which backups may hold something still. done: the backups that do not."""

    disposal: str
    entities: tuple[str, ...]
    done: tuple[str, ...] = ()


def note(ws: Workspace, disposal: str, entities: Sequence[str]) -> None:
    """Note a disposal that is about to be made, so that its backups are cleaned though the program
    be ended in between."""
    _keep(ws.store, [*_pending(ws), _Pending(disposal, tuple(entities))])


def note_all(store: Store) -> None:
    """Note every disposal that a store knows of. One that was put back from a backup does not know
    which backups were still to be cleaned."""
    _keep(store, [_Pending(*each) for each in known_disposals(store.db).items()])


def count(ws: Workspace) -> int:
    """How many backups there are to be cleaned, where they can be reached."""
    return sum(1 for _ in _backups(ws))


def clean(ws: Workspace) -> tuple[str, ...]:
    """Clean the backups of what was noted; which could not be, each with why. They are tried again
    with the next call."""
    problems: list[str] = []
    for each in _pending(ws):
        row = ws.store.db.conn.execute(
            "SELECT 1 FROM disposed WHERE disposal = ? LIMIT 1", (each.disposal,)
        ).fetchone()
        found = tuple(_clean(ws, each)) if row is not None else ()
        problems += found
        if not found:
            _keep(ws.store, [other for other in _pending(ws) if other.disposal != each.disposal])
    return tuple(problems)


def _clean(ws: Workspace, pending: _Pending) -> Iterator[str]:
    gone, done = Tombstones(pending.entities, (), ()), set(pending.done)
    for path in _backups(ws):
        if str(path) in done:
            continue
        try:
            ws.store.dispose_in_backup(path, gone, pending.disposal)
            prove_anew(ws, path)
        except (SsioError, OSError) as error:
            what = error.what if isinstance(error, SsioError) else error.strerror
            yield f"{path.name}: {what}"
            continue
        done.add(str(path))
        fresh = replace(pending, done=tuple(sorted(done)))
        others = [each for each in _pending(ws) if each.disposal != pending.disposal]
        _keep(ws.store, [*others, fresh])
    second = second_place(ws).folder
    if second is not None and not second.is_dir():
        missing = say("The folder is not there. Is the stick or network drive connected?")
        yield f"{second}: {missing}"


def _backups(ws: Workspace) -> Iterator[Path]:
    """Every copy of the store that lies with its backups, here and at the second place."""
    own, second = backup.folder(ws.store.path), second_place(ws).folder
    for place in (own, *([second / own.name] if second is not None else ())):
        with suppress(OSError):
            yield from sorted(
                path for path in place.iterdir() if path.suffix == ws.store.path.suffix
            )


def _pending(ws: Workspace) -> list[_Pending]:
    try:
        return [
            _Pending(str(each["disposal"]), tuple(each["entities"]), tuple(each["done"]))
            for each in json.loads(ws.store.meta(_PENDING, "[]"))
        ]
    except (ValueError, TypeError, KeyError):
        return []


def _keep(store: Store, pending: Sequence[_Pending]) -> None:
    store.set_meta(
        _PENDING,
        json.dumps(
            [
                {"disposal": each.disposal, "entities": each.entities, "done": each.done}
                for each in pending
            ]
        ),
    )
