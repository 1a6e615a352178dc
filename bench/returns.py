"""The review board takes officers' returns in, against inserting as many rows of events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench import peers
from bench.measure import Case, Comparison, timed
from bench.places import TERM, Place, begin_visit, discard, with_caseload
from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.exchange.package import read_package
from ssio_desktop.services import board, board_returns, categorising, reporting, returning, visiting
from ssio_desktop.services.workspace import Workspace

_COLUMNS = ("id", "device", "officer", "stamp", "entity", "path", "value", "replaces")


def comparisons(place: Place) -> Sequence[Comparison]:
    """Forty returns of ten schools each, every school categorised and visited."""
    officers, each = place.size(40, 2), place.size(10, 1)
    files = [_return(place, number, each) for number in range(officers)]
    packages = [read_package(path) for path in files]
    rows = [
        [tuple(str(value) for value in event.as_json().values()) for event in package.events]
        for package in packages
    ]
    total = sum(len(package.events) for package in packages)
    filled = place.kept(place.workspace("board"))
    board_returns.import_returns(filled, files)
    return (
        Comparison(
            f"{officers} returns of {each} schools, {total:,} events, taken in by the board",
            Case("import_returns (verify, import)", lambda: _import(place, files)),
            (
                Case("only read and verified", lambda: timed(lambda: _read(files))),
                Case("rows inserted, plain sqlite3", lambda: _insert(place, rows)),
            ),
            runs=place.size(3, 1),
        ),
        Comparison(
            f"The board's table of {officers * each} schools",
            Case("summary", lambda: timed(lambda: board.summary(filled, TERM))),
        ),
    )


def _return(place: Place, number: int, schools: int) -> Path:
    ws = place.workspace(f"officer {number}")
    for urn in with_caseload(place, ws, schools, first=number * schools):
        categorise(ws, urn, TERM)
        visit_id = begin_visit(ws, urn)
        visiting.finalise(ws, visit_id)
        reporting.issue(ws, visit_id)
    made = returning.make_return(ws, TERM, place.fresh(f"officer-{number}", ".ssio-return"))
    discard(ws)
    return made.value.file.path


def categorise(ws: Workspace, urn: str, term: TermId) -> None:
    """Complete a categorisation in agreement with the best fit."""
    opened = categorising.open_categorisation(ws, urn, term)
    draft = opened.draft
    for criterion in opened.framework.criteria:
        draft = draft.with_answer(
            criterion.id, Answer("met" if criterion.category == "2" else "not met")
        )
    draft = replace(draft, category="2", next_steps="Visit in March.")
    categorising.complete(ws, opened, draft)


def _read(files: Sequence[Path]) -> None:
    for path in files:
        read_package(path)


def _import(place: Place, files: Sequence[Path]) -> float:
    ws = place.workspace("board")
    seconds = timed(lambda: board_returns.import_returns(ws, files))
    discard(ws)
    return seconds


def _insert(place: Place, returns: Sequence[Sequence[tuple[str, ...]]]) -> float:
    connection = peers.plain(place.fresh("plain", ".db"))

    def work() -> None:
        peers.make_table(connection, "events", _COLUMNS)
        connection.execute("CREATE UNIQUE INDEX by_id ON events (id)")
        connection.execute("CREATE INDEX by_entity ON events (entity, path)")
        for rows in returns:
            peers.insert_all(connection, "events", rows, len(_COLUMNS))

    seconds = timed(work)
    connection.close()
    return seconds
