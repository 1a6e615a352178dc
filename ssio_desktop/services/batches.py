"""The reports of a term as a batch: which there are, and writing them into a folder.

A report is written whole or not at all. What was written stays when the work is stopped or the
disk fills, and the same work begun again goes on where it stopped.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.printings import read_printings
from ssio_desktop.domain.visits import STATE_WORDS, VisitState, read_visit
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.cells import write_cell
from ssio_desktop.progress import Cancelled, Progress, silent
from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.drawing_pool import draw_all
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.reporting import Undrawn
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.states import standings
from ssio_desktop.wording import say

INDEX = "reports.csv"
"""The list of the files, beside them."""

_MOST_NAMED = 5
"""Reports that are named where they could not be drawn."""

Which = Literal["all", "issued", "unprinted"]
"""``all``: every report with a fixed version, those not issued marked as drafts. ``unprinted``:
issued and never printed in that version."""

_HEADINGS = (
    "File", "School", "URN", "Date", "Kind of visit", "Officer", "Version", "Issued", "SHA-256",
    "Visit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A report of a batch. version: its latest fixed one. printed: how often that was printed.
    name: of its file, different from all others of the batch."""

    visit_id: str
    urn: str
    school: str
    form_title: str
    officer: str
    day: date | None
    state: VisitState
    version: int
    issued: bool
    printed: int
    name: str

    @property
    def state_words(self) -> str:
        return STATE_WORDS[self.state]


@dataclass(frozen=True, slots=True)
class WrittenBatch:
    """What writing a batch came to. fresh, kept: reports written now, and those that were there."""

    folder: Path
    index: Path
    fresh: int
    kept: int


def choose(
    ws: Workspace, term: TermId, which: Which = "issued", *, urn: str = "", officer: str = ""
) -> tuple[BatchLine, ...]:
    """The reports of a term, by school and day. urn, officer: only of these."""
    rows = visiting.list_visits(ws, term=term, urn=urn, officer=officer)
    wanted = [row for row in rows if row.version and row.state != "withdrawn"]
    lines = []
    read = standings(ws.store.db, (f"visit/{row.id}" for row in wanted))
    standing = {each.key: each for each in read}
    for row in sorted(wanted, key=lambda row: (row.school_name, row.visit_date or date.max)):
        state = standing[row.id]
        version = read_visit(state).version(row.version)
        printed = sum(1 for each in read_printings(state) if each.version == row.version)
        lines.append(
            BatchLine(
                row.id,
                row.urn,
                row.school_name,
                row.form_title,
                row.officer_name,
                row.visit_date,
                row.state,
                row.version,
                version is not None and version.is_issued,
                printed,
                reporting.file_name(row.school_name, row.visit_date, row.version),
            )
        )
    if which != "all":
        lines = [line for line in lines if line.issued]
    if which == "unprinted":
        lines = [line for line in lines if not line.printed]
    return tuple(_apart(lines))


def drawn(
    ws: Workspace,
    lines: Sequence[BatchLine],
    *,
    helpers: int | None = None,
    failed: list[tuple[BatchLine, UserError]] | None = None,
) -> Generator[tuple[BatchLine, bytes], None, None]:
    """Each report with its PDF, in order; drawn by helper processes where there are many.

    failed: takes those that cannot be drawn; without it the first of them is raised.
    """
    taken: deque[BatchLine] = deque()

    def reports() -> Iterator[bytes | Undrawn]:
        for line in lines:
            try:
                report = reporting.kept_or_undrawn(ws, line.visit_id, line.version)
            except UserError as error:
                if failed is None:
                    raise
                failed.append((line, error))
                continue
            taken.append(line)
            yield report

    pdfs = draw_all(reports(), len(lines), helpers=helpers)
    try:
        for pdf in pdfs:
            yield taken.popleft(), pdf
    finally:
        pdfs.close()


def write_batch(
    ws: Workspace,
    lines: Sequence[BatchLine],
    folder: Path,
    progress: Progress = silent,
    *,
    helpers: int | None = None,
) -> Outcome[WrittenBatch]:
    """Write each report into a folder, and a list of them beside them.

    Reports that the folder's list has, and whose files are as they were, are not written again.
    SurroundingsError where the folder or the disk fails, which says how far the work came. A
    report that cannot be drawn stops no other; UserError in the end names it.
    """
    if not folder.is_dir():
        raise UserError(
            say("There is no such folder."),
            where=str(folder),
            remedy=say("Choose a folder that is there, or make it first."),
            code="batch.folder",
        )
    work = _Folder(folder)
    todo = [line for line in lines if not work.has(line)]
    kept = len(lines) - len(todo)
    progress(kept, len(lines))
    done = 0
    failed: list[tuple[BatchLine, UserError]] = []
    pairs = drawn(ws, todo, helpers=helpers, failed=failed)
    try:
        for line, pdf in pairs:
            work.write(line, pdf)
            done += 1
            progress(kept + done, len(lines))
    except SurroundingsError as error:
        work.try_to_list()
        raise SurroundingsError(
            say(
                "The batch stopped after {kept} of {count} reports: {what}",
                kept=kept + done,
                count=len(lines),
                what=error.what,
            ),
            where=error.where,
            remedy=say(
                "Those written are whole. Put the cause right and choose the same folder again: "
                "the work goes on where it stopped."
            ),
            code="batch.stopped",
        ) from error
    except Cancelled:
        work.try_to_list()
        raise
    finally:
        pairs.close()
    made = WrittenBatch(folder, work.list(), done, kept)
    if failed:
        raise _not_drawn(failed, kept + done, len(lines))
    return Outcome(made)


def _not_drawn(failed: Sequence[tuple[BatchLine, UserError]], made: int, count: int) -> UserError:
    """What is told in the end of a batch that is whole but for some reports."""
    names = [f"{line.school}, {line.day or ''}".rstrip(", ") for line, _ in failed[:_MOST_NAMED]]
    names += ["…"] if len(failed) > _MOST_NAMED else []
    _, first = failed[0]
    return UserError(
        say(
            "{made} of {count} reports are there. The others could not be drawn: {what}",
            made=made,
            count=count,
            what=first.what,
        ),
        where="; ".join(names),
        remedy=first.remedy,
        code="batch.not-drawn",
    )


def count_written(folder: Path) -> int:
    """How many reports the list in a folder names."""
    return len(_Folder(folder).entries)


class _Folder:
    """A folder of reports with its list."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.entries: dict[str, dict[str, str]] = {}
        try:
            text = (folder / INDEX).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return
        for row in csv.DictReader(io.StringIO(text)):
            if row.get("File") and Path(row["File"]).name == row["File"]:
                self.entries[row["File"]] = {name: row.get(name) or "" for name in _HEADINGS}

    def has(self, line: BatchLine) -> bool:
        """Whether this very report was written before and its file is as it was."""
        return any(
            entry["SHA-256"] == _digest(self._folder / name)
            for name, entry in self.entries.items()
            if (entry["Visit"], entry["Version"], entry["Issued"]) == _key(line)
        )

    def write(self, line: BatchLine, pdf: bytes) -> None:
        """Write a report; never over a file that is not of this list, or was changed since, as a
        signed copy was."""
        path = self._folder / line.name
        digest = hashlib.sha256(pdf).hexdigest()
        number = 1
        while path.exists() and not self._is_of(path, line) and _digest(path) != digest:
            if self.entries.get(path.name, {}).get("Visit") == line.visit_id:
                del self.entries[path.name]
            number += 1
            path = path.with_name(f"{Path(line.name).stem}-{number}.pdf")
        write_output(path, pdf)
        values = (
            path.name, line.school, line.urn, line.day.isoformat() if line.day else "",
            line.form_title, line.officer, str(line.version), _key(line)[2], digest, line.visit_id,
        )  # fmt: skip
        self.entries[path.name] = dict(zip(_HEADINGS, values, strict=True))

    def list(self) -> Path:
        """Write the list."""
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow(_HEADINGS)
        for _, entry in sorted(self.entries.items()):
            rows.writerow([write_cell(entry[name], "string") for name in _HEADINGS])
        return write_output(self._folder / INDEX, b"\xef\xbb\xbf" + text.getvalue().encode()).value

    def try_to_list(self) -> None:
        """Write the list if the disk lets us; without it the reports are compared once more."""
        try:
            self.list()
        except SurroundingsError:
            return

    def _is_of(self, path: Path, line: BatchLine) -> bool:
        entry = self.entries.get(path.name, {})
        if entry.get("Visit") != line.visit_id:
            return False
        return entry["SHA-256"] == _digest(path) or not _is_whole_pdf(path)


def _key(line: BatchLine) -> tuple[str, str, str]:
    return line.visit_id, str(line.version), "yes" if line.issued else "no"


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _is_whole_pdf(path: Path) -> bool:
    """Whether a file is a PDF to its end, and so may hold what somebody added to it."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]


def _apart(lines: Sequence[BatchLine]) -> Iterator[BatchLine]:
    """Names that no two share, on disks that do not tell capitals apart either."""
    taken: set[str] = set()
    for line in lines:
        name, number = line.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{Path(line.name).stem}-{number}.pdf"
        taken.add(name.casefold())
        yield replace(line, name=name)
