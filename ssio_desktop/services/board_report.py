"""The board's summary of a term on paper and for a spreadsheet: the same rows, the same order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.exchange.cells import write_cell
from ssio_desktop.reports.content import (
    BulletList,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    KeyValues,
    Metadata,
    Series,
    Table,
    section,
)
from ssio_desktop.reports.school_lists import list_sections
from ssio_desktop.services import board, board_lists, house_style, setting_up
from ssio_desktop.services.board import BoardRow, BoardSummary
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace

_HEADINGS = (
    "URN",
    "School",
    "Phase",
    "Officer",
    "Category",
    "Best fit",
    "Category before",
    "Movement",
    "Reason",
    "Records that differ",
)


def terms_seen(ws: Workspace) -> tuple[TermId, ...]:
    """The current term and every term with a categorisation, the latest first."""
    rows = ws.store.db.query(
        "SELECT DISTINCT term FROM categorisations WHERE term_order IS NOT NULL"
    )
    terms = {setting_up.current_term(ws), *(TermId.parse(row["term"]) for row in rows)}
    return tuple(sorted(terms, key=lambda term: term.order, reverse=True))


def suggested_name(term: TermId, suffix: str) -> str:
    """A file name for the summary; suffix with its dot."""
    return f"board-{term}{suffix}"


def write_pdf(ws: Workspace, term: TermId, path: Path) -> Outcome[Path]:
    """Write the summary of a term as a tagged PDF, whole or not at all."""
    # Drawing takes its libraries with it, which a start without a report does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    style = house_style.house(ws)
    return write_output(path, render_pdf(document(ws, board.summary(ws, term)), style))


def write_csv(ws: Workspace, term: TermId, path: Path) -> Outcome[Path]:
    """Write the table of schools for a spreadsheet, whole or not at all."""
    return write_output(path, csv_bytes(board.summary(ws, term).rows))


def csv_bytes(rows: Iterable[BoardRow]) -> bytes:
    """Rows as CSV: UTF-8 with byte order mark, every text quoted, none that could be run."""
    lines = [_HEADINGS, *(_cells(row) for row in rows)]
    text = "".join(",".join(_quoted(cell) for cell in line) + "\r\n" for line in lines)
    return b"\xef\xbb\xbf" + text.encode()


def document(ws: Workspace, summary: BoardSummary) -> Document:
    """The summary of a term as a document."""
    judged = sum(bool(row.category) for row in summary.rows)
    facts = KeyValues(
        (
            ("Schools", str(len(summary.rows))),
            ("Categorised this term", str(judged)),
            ("Officers who have not returned", str(len(summary.not_returned))),
            ("Records that differ", str(len(summary.conflicts))),
        ),
        columns=2,
    )
    return Document(
        title=f"Schools by category, {summary.term.title}",
        kind="School review board",
        blocks=(
            facts,
            *section("Schools by category", (_figure(summary), _counts(summary))),
            *section("Movement since last term", (_moved(summary),)),
            *section("Every school", (_schools(summary),)),
            *section("Judged otherwise than the best fit", (_otherwise(summary),)),
            *list_sections(
                "Three lists for the board",
                board_lists.on_paper(board_lists.board_lists(ws, summary.term)),
            ),
            *section("Not returned yet", (BulletList(_waiting(summary)),)),
        ),
        metadata=Metadata(
            author=setting_up.current_officer(ws).name,
            # Not the clock: the same state is the same document.
            when=ws.store.latest_moment() or ws.now(),
            identifier=f"board-{summary.term}",
            running_head=f"School review board, {summary.term.title}",
        ),
    )


def _cells(row: BoardRow) -> tuple[str, ...]:
    return (
        row.urn,
        row.name,
        row.phase,
        row.officer_name,
        row.category,
        row.suggested,
        row.previous,
        MOVEMENT_WORDS[row.movement],
        row.reason,
        str(row.conflicts or ""),
    )


def _quoted(text: str) -> str:
    safe = write_cell(text, "string").replace('"', '""')
    return f'"{safe}"'


def _figure(summary: BoardSummary) -> Figure:
    counts = summary.counts
    told = ", ".join(f"{code or 'not categorised'}: {number}" for code, _, number in counts)
    return Figure(
        Chart(
            "bar",
            tuple(code or "none" for code, _, _ in counts),
            (Series("Schools", tuple(float(number) for _, _, number in counts)),),
        ),
        "How many schools are in each category",
        f"A bar for each category. {told}.",
        height=140,
    )


def _counts(summary: BoardSummary) -> Table:
    return Table(
        (Column("Category", 1), Column("Name", 5), Column("Schools", 1, "right")),
        tuple((code or "–", name, str(number)) for code, name, number in summary.counts),
    )


def _moved(summary: BoardSummary) -> Table:
    moved = summary.movements
    return Table(
        (Column("Movement", 5), Column("Schools", 1, "right")),
        tuple(
            (words, str(moved[kind])) for kind, words in MOVEMENT_WORDS.items() if moved.get(kind)
        ),
    )


def _schools(summary: BoardSummary) -> Table:
    return Table(
        (
            Column("School", 4),
            Column("Officer", 2.4),
            Column("Category", 1.4),
            Column("Before", 1.2),
            Column("Movement", 2),
        ),
        tuple(
            (
                Cell(row.name, heading=True),
                row.officer_name,
                row.category or "–",
                row.previous or "–",
                MOVEMENT_WORDS[row.movement],
            )
            for row in summary.rows
        ),
        row_headings=True,
    )


def _otherwise(summary: BoardSummary) -> Table:
    return Table(
        (
            Column("School", 3),
            Column("Category", 1.3),
            Column("Best fit", 1.2),
            Column("Reason", 5),
        ),
        tuple(
            (Cell(row.name, heading=True), row.category, row.suggested or "–", row.reason)
            for row in summary.rows
            if row.category and row.category != row.suggested
        ),
        row_headings=True,
    )


def _waiting(summary: BoardSummary) -> tuple[str, ...]:
    return tuple(
        f"{officer.name or 'An officer not named here'}: {officer.schools} "
        f"{'school' if officer.schools == 1 else 'schools'}"
        for officer in summary.not_returned
    )
