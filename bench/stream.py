"""Returns in a stream: one from every authority in England, and then many more, taken in one after
the other. Told for each part of the stream: events a second, and the memory of the process.

By hand: ``python -m bench.stream [RETURNS]`` (3,000). Each return is one that an officer made for
one school, with other names, keys and numbers; forms and frameworks are the same in all.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench import peers
from bench.places import TERM, Place, begin_visit, throwaway, with_caseload
from bench.returns import categorise
from ssio_desktop.domain.devices import DEVICE
from ssio_desktop.domain.events import Event, canonical
from ssio_desktop.exchange.cover import Cover, Sender
from ssio_desktop.exchange.keys import new_keys
from ssio_desktop.exchange.manifest import ReturnInfo
from ssio_desktop.exchange.package import build_package, read_package
from ssio_desktop.exchange.sealing import seal
from ssio_desktop.services import board_returns, device_keys, reporting, returning, visiting
from ssio_desktop.services.workspace import Workspace

AT_ONCE = 250
"""Returns taken in by one call, with one backup before them."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COMMON = ("form", "framework", "authority")
_COLUMNS = ("id", "device", "officer", "stamp", "entity", "path", "value", "replaces")


def template(place: Place) -> tuple[ReturnInfo, tuple[Event, ...], str]:
    """A return of one school that was categorised, visited and reported on; its URN."""
    ws = place.workspace("template")
    (urn,) = with_caseload(place, ws, 1)
    categorise(ws, urn, TERM)
    visit = begin_visit(ws, urn)
    visiting.finalise(ws, visit)
    reporting.issue(ws, visit)
    made = returning.make_return(ws, TERM, place.fresh("template", ".ssio-return"))
    package = read_package(made.value.file.path)
    ws.close()
    return package.manifest.info, package.events, urn


def another(events: tuple[Event, ...], urn: str, number: int) -> Iterator[Event]:
    """The events with other ids and another school."""
    # Who wrote the common events is named by other events too, and is another officer in each.
    kept = {each.id for each in events if each.kind in _COMMON}

    def mapped(found: re.Match[str]) -> str:
        if found[0] in kept:
            return found[0]
        digits = hashlib.sha256(f"{number}:{found[0]}".encode()).hexdigest()
        return f"{digits[:8]}-{digits[8:12]}-7{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"

    for each in events:
        if each.kind in _COMMON:
            yield each
        elif each.kind != DEVICE:
            text = _UUID.sub(mapped, _text(each)).replace(urn, f"{200_000 + number}")
            yield Event.from_json(json.loads(text))


def write_returns(folder: Path, place: Place, reader: str, count: int) -> None:
    """The sealed returns of the stream."""
    info, events, urn = template(place)
    for number in range(count):
        mine = tuple(another(events, urn, number))
        sample = next(each for each in mine if each.kind == "school")
        keys = new_keys()
        own = replace(info, officer_id=sample.officer, device=sample.device)
        cover = Cover(
            "return",
            Sender(own.officer_id, own.officer_name, own.device, keys.public),
            ("Review board",),
            own.authority_code,
            own.authority_name,
            own.term,
            own.number,
            own.made_at,
        )
        data = seal(build_package(own, mine), cover, keys, [reader])
        (folder / f"{number:05}.ssio-post").write_bytes(data)


def main(count: int) -> int:
    with throwaway(quick=False) as place:
        ws = place.workspace("board")
        folder = place.fresh("returns")
        folder.mkdir()
        reader = device_keys.secret_keys(ws).public.seal
        if os.fork() == 0:  # What making them leaves in memory is not to be counted.
            write_returns(folder, place, reader, count)
            os._exit(0)
        os.wait()
        files = sorted(folder.iterdir())
        total, spent = 0, 0.0
        _say("returns", "events", "seconds", "events/s", "memory MB", "most MB")
        for start in range(0, len(files), AT_ONCE):
            begin = time.perf_counter()
            done = board_returns.import_returns(ws, files[start : start + AT_ONCE])
            seconds = time.perf_counter() - begin
            events = sum(each.value for each in done)
            total, spent = total + events, spent + seconds
            row = (start + len(done), events, f"{seconds:.1f}", f"{events / seconds:,.0f}")
            _say(*row, *_memory())
        plain = _insert(place, ws)
        _say("all", total, f"{spent:.1f}", f"{total / spent:,.0f}", *_memory())
        _say("plain sqlite3", total, f"{plain:.1f}", f"{total / plain:,.0f}", "", "")
    return 0


def _insert(place: Place, ws: Workspace) -> float:
    """The same rows into a plain database, a transaction for each hundred."""
    connection: sqlite3.Connection = peers.plain(place.fresh("plain", ".db"))
    peers.make_table(connection, "events", _COLUMNS)
    connection.execute("CREATE UNIQUE INDEX by_id ON events (id)")
    connection.execute("CREATE INDEX by_entity ON events (entity, path)")
    seconds, rows = 0.0, list[tuple[str, ...]]()
    for event in ws.store.events():
        rows.append(tuple(str(value) for value in event.as_json().values()))
        if len(rows) == 100:
            begin = time.perf_counter()
            peers.insert_all(connection, "events", rows, len(_COLUMNS))
            seconds += time.perf_counter() - begin
            rows = []
    connection.close()
    return seconds


def _memory() -> tuple[str, str]:
    """Of this process now, and at most, in MB (Linux)."""
    told = dict(
        line.split(":", 1)
        for line in Path("/proc/self/status").read_text().splitlines()
        if ":" in line
    )
    return tuple(f"{int(told[key].split()[0]) // 1024}" for key in ("VmRSS", "VmHWM"))  # type: ignore[return-value]


def _text(event: Event) -> str:
    return canonical(event.as_json())


def _say(*cells: object) -> None:
    sys.stdout.write("".join(f"{each!s:>15}" for each in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3_000))
