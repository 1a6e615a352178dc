"""Everything of a store as open files that need no program of ours: texts, PDFs, tables, events."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ssio_desktop import __version__
from ssio_desktop.domain.events import Event, Json, canonical
from ssio_desktop.domain.visits import Visit
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.cells import Cell
from ssio_desktop.exchange.datapackage import describe_export, resource
from ssio_desktop.exchange.open_folder import OpenFolder
from ssio_desktop.exchange.open_lines import event_lines
from ssio_desktop.exchange.tables import TableSpec, table_lines
from ssio_desktop.progress import Progress, silent
from ssio_desktop.services import (
    all_typed,
    attachments,
    open_tables,
    open_words,
    reporting,
    setting_up,
    visiting,
)
from ssio_desktop.services.drawing_pool import draw_all
from ssio_desktop.services.new_folders import new_folder
from ssio_desktop.services.open_notes import notes_of, text_of
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.reporting import Undrawn
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import blobs
from ssio_desktop.store.connection import snapshot

_SHARE = 40
"""Bytes of a name in the names of folders; Windows counts all folders together."""

_EVERY = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """A folder that was written. digest: of its events, as ``Store.digest``. files: how many.

    not_drawn: the notes of which no PDF could be made, each with the reason.
    """

    folder: Path
    events: int
    visits: int
    files: int
    digest: str
    not_drawn: tuple[str, ...]


def suggested_name(ws: Workspace) -> str:
    """A name for the folder that says what it is."""
    return f"open-export-{ws.today().isoformat()}"


def export_open(
    ws: Workspace,
    folder: Path,
    progress: Progress = silent,
    *,
    helpers: int | None = None,
    settle: bool = True,
) -> Outcome[Exported]:
    """Write everything into a new folder, whole or not at all, as it is at one moment.

    settle: record first what was typed; without it that is in a table of its own alone.
    folder: not there yet, or empty. helpers: as of ``draw_all``. UserError where something is
    there; SurroundingsError where the disk stands in the way; Cancelled where the person stops.
    """
    check_output(folder)
    check_output(folder / "all")
    if settle:
        # A store that cannot be written to is exported all the more.
        with suppress(SurroundingsError):
            all_typed.settle_all(ws)
    with new_folder(ws, folder) as made, snapshot(ws.store.db):
        done = _Export(ws, made, progress).write(helpers)
    return Outcome(Exported(folder, *done), label="")


class _Export:
    """The work on one folder, with the steps it counts."""

    def __init__(self, ws: Workspace, folder: OpenFolder, progress: Progress) -> None:
        self._ws = ws
        self._folder = folder
        self._progress = progress
        self._visits = [row.id for row in visiting.list_visits(ws)]
        self._names = dict(ws.store.db.conn.execute("SELECT urn, name FROM schools").fetchall())
        self._events = ws.store.count_events()
        self._drawings: list[tuple[str, str, int]] = []
        self._not_drawn: list[str] = []
        self._definitions: set[str] = set()
        # A PDF takes as long as some thousand entries, so it counts for as many.
        self._weight = 1_000
        self._total = 2 * self._events + (1 + self._weight) * len(self._visits)
        self._done = 0

    def write(self, helpers: int | None) -> tuple[int, int, int, str, tuple[str, ...]]:
        digest = self._write_events()
        self._write_tables()
        self._write_definitions()
        self._draw(helpers)
        authority = setting_up.authority(self._ws)
        officer = setting_up.current_officer(self._ws)
        facts: dict[str, Json] = {
            "program": f"SSIO Desktop {__version__}",
            "made_at": self._ws.moment(),
            "officer": {"id": officer.id, "name": officer.name},
            "authority": {"code": authority.code, "name": authority.name},
            "device": self._ws.store.device,
            "events": self._events,
            "digest": digest,
        }
        self._folder.write(open_words.ABOUT, open_words.about(facts))
        shown = authority.name or authority.code or "An authority that was not named"
        day = self._ws.today().isoformat()
        words = open_words.read_me(shown, day, self._not_drawn)
        self._folder.write(open_words.READ_ME, words)
        return (
            self._events,
            len(self._visits),
            len(self._folder.parts) + 1,
            digest,
            tuple(self._not_drawn),
        )

    def _step(self, number: int = 1) -> None:
        self._done += number
        self._progress(min(self._done, self._total), self._total)

    # --- the record -----------------------------------------------------------------------

    def _write_events(self) -> str:
        total = hashlib.sha256()

        def told() -> Iterator[Event]:
            for number, event in zip(count(1), self._ws.store.events(), strict=False):
                total.update(event.digest().encode())
                yield event
                if number % _EVERY == 0:
                    self._step(_EVERY)

        self._folder.write(open_words.EVENTS, event_lines(told()))
        self._folder.write(open_words.EVENTS_READ_ME, open_words.events_read_me())
        return total.hexdigest()

    # --- tables ---------------------------------------------------------------------------

    def _write_tables(self) -> None:
        ws = self._ws
        made: list[tuple[TableSpec, Iterator[tuple[Cell, ...]]]] = [
            (spec, open_tables.listed_rows(ws, found, spec)) for found, spec in open_tables.listed()
        ]
        made += [
            (open_tables.ATTACHMENTS, self._attachments()),
            (open_tables.CRITERIA, open_tables.criteria_rows(ws)),
            (open_tables.ANSWERS, self._answers()),
            (open_tables.CHANGES, open_tables.change_rows(ws)),
            (open_tables.HISTORY, self._counted(open_tables.history_rows(ws))),
            (open_tables.DRAFTS, open_tables.draft_rows(ws)),
        ]
        described: list[Json] = []
        for spec, rows in sorted(made, key=lambda each: each[0].name):
            lines = table_lines(spec.name, spec.columns, rows, whole=True)
            described.append(resource(spec, self._folder.write(spec.part, lines)))
        day = ws.today().isoformat()
        self._folder.write(
            "datapackage.json",
            describe_export(
                f"open-export-{day}",
                f"Everything recorded in a store of SSIO Desktop, as at {day}",
                "A readable copy. What counts is events/events.jsonl. A text that could be taken "
                "for a formula, or that begins with an apostrophe, has one apostrophe in front.",
                described,
            ),
        )

    def _counted(self, rows: Iterator[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
        for number, row in enumerate(rows, start=1):
            yield row
            if number % _EVERY == 0:
                self._step(_EVERY)

    def _answers(self) -> Iterator[tuple[Cell, ...]]:
        """The rows of all answers. Each note is written as text on the way, being read once."""
        for visit_id in self._visits:
            visit = visiting.read(self._ws, visit_id)
            place = self._place(visit)
            for note in notes_of(self._ws, visit):
                name = f"{place}/version-{note.version}" if note.version else f"{place}/note"
                school = self._names.get(visit.urn, "")
                self._folder.write(f"{name}.txt", text_of(self._ws, note, school))
                self._drawings.append((name, visit_id, note.version))
                for line in note.answers:
                    value = canonical(line.value)
                    yield visit_id, note.version, line.path, line.label, line.words, value
            self._step()

    def _place(self, visit: Visit) -> str:
        # Its number stands first: many schools are called alike in the end.
        school = _beginning(f"{visit.urn} {self._names.get(visit.urn, '')}")
        day = visit.date.isoformat() if visit.date else "undated"
        return f"visits/{school}/{day}-{_beginning(visit.form_id)}-{visit.id[-8:]}"

    def _attachments(self) -> Iterator[tuple[Cell, ...]]:
        """The rows of all attachments. Their bytes are written on the way, each once."""
        db, written = self._ws.store.db, set[str]()
        for stands, event in open_tables.attachment_events(self._ws):
            for entry in attachments.in_events([event]):
                name = f"attachments/{entry.sha256}.{entry.ending}"
                present = blobs.has(db, entry.sha256)
                if present and entry.sha256 not in written:
                    self._folder.write(name, blobs.pieces(db, entry.sha256))
                    written.add(entry.sha256)
                yield (
                    event.id, event.key, entry.id, entry.name, entry.size, entry.media_type,
                    entry.words, entry.printed, stands, name if present else "",
                )  # fmt: skip

    # --- forms and frameworks -------------------------------------------------------------

    def _write_definitions(self) -> None:
        places: dict[str, str] = {}
        for state in self._ws.store.states("form"):
            if state.text("xform"):
                places[state.key] = self._place_of("forms", state.key)
                self._folder.write(f"{places[state.key]}.xml", state.text("xform").encode())
        for source in sorted(path for path in self._ws.packs.forms.iterdir() if path.is_dir()):
            if place := places.get(_ref(source)):
                for path in sorted(source.iterdir()):
                    if path.is_file():
                        self._folder.write(f"{place}/{path.name}", path.read_bytes())
        for state in self._ws.store.states("framework"):
            if state.text("text"):
                name = f"{self._place_of('frameworks', state.key)}.toml"
                self._folder.write(name, state.text("text").encode())

    def _place_of(self, folder: str, key: str) -> str:
        """A name that no other definition has, also where capitals and small letters are one."""
        place = found = f"{folder}/{cut(_plain(key), _SHARE)}"
        number = 1
        while found.casefold() in self._definitions:
            number += 1
            found = f"{place}-{number}"
        self._definitions.add(found.casefold())
        return found

    # --- reports --------------------------------------------------------------------------

    def _draw(self, helpers: int | None) -> None:
        named: list[str] = []

        def reports() -> Iterator[bytes | Undrawn]:
            for name, visit_id, version in self._drawings:
                try:
                    found = _report(self._ws, visit_id, version)
                except UserError as error:
                    self._not_drawn.append(f"{name}: {error.what}")
                    continue
                named.append(name)
                yield found

        share = self._weight * len(self._visits) // max(len(self._drawings), 1)
        with closing(draw_all(reports(), len(self._drawings), helpers=helpers)) as pdfs:
            for place, pdf in enumerate(pdfs):
                self._folder.write(f"{named[place]}.pdf", pdf)
                self._step(share)
        self._progress(self._total, self._total)


def _report(ws: Workspace, visit_id: str, version: int) -> bytes | Undrawn:
    if version or not visiting.read(ws, visit_id).versions:
        return reporting.kept_or_undrawn(ws, visit_id, version or None)
    return reporting.preview_pdf(ws, visit_id)


def _ref(folder: Path) -> str:
    """``id@version`` of a form in tables; empty where it does not say."""
    try:
        text = (folder / "settings.csv").read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
    row = next(csv.DictReader(io.StringIO(text)), {})
    return f"{row['form_id']}@{row['version']}" if {"form_id", "version"} <= set(row) else ""


def _beginning(text: str) -> str:
    """As much of a text as the name of a folder has room for."""
    return _plain(text).encode()[:_SHARE].decode(errors="ignore").rstrip("-.")


def _plain(text: str) -> str:
    """Letters, digits and hyphens of a text, as every disk takes them in a name."""
    kept = "".join(c if c.isalnum() or c in "@." else " " for c in text)
    return "-".join(kept.split()).strip(".") or "unnamed"
