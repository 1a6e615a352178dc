"""The tables on the page of inspections of authorities."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ssio_desktop.domain.evidence import RATING_LETTERS, RATINGS
from ssio_desktop.domain.evidence_headings import Heading
from ssio_desktop.domain.inspected import AuthorityInspection
from ssio_desktop.services.evidence.inspections import Hit, Matrix, MatrixCell, MatrixRow
from ssio_desktop.services.evidence.tables import WHY_WORDS, LeftOver
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.wording import day

_WIDEST: Final = 26
"""Characters of an authority’s name at the head of its column."""


def list_columns() -> tuple[Column[AuthorityInspection], ...]:
    """Of the list of inspections."""
    return (
        Column(
            "authority",
            translate("evidence", "Authority"),
            lambda r: r.authority,
            width=28,
            least=16,
        ),
        Column(
            "day", translate("evidence", "Day"), lambda r: day(r.day), lambda r: r.day, width=17
        ),
        _number("schools", translate("evidence", "Schools"), lambda r: r.checked().whole),
        _number("up", translate("evidence", "Better"), lambda r: r.checked().going("up")),
        _number("same", translate("evidence", "Same"), lambda r: r.checked().going("same")),
        _number("down", translate("evidence", "Worse"), lambda r: r.checked().going("down")),
        _number("findings", translate("evidence", "Findings"), lambda r: len(r.findings)),
        Column(
            "doubts",
            translate("evidence", "To be looked at"),
            lambda r: _doubts(r),
            hint=lambda r: _doubts(r),
        ),
    )


def matrix_table(name: str, found: Matrix) -> DataTable[Heading]:
    """Headings down, authorities across; a cell counts what was said, by rating."""
    places = {heading.id: place for place, heading in enumerate(found.headings)}
    columns: list[Column[Heading]] = [
        Column("heading", translate("evidence", "Heading"), lambda r: r.title, width=26, least=16)
    ]
    columns += [_authority_column(row, places) for row in found.rows]
    table = DataTable(RowsModel(columns, lambda r: r.id), name, shown=len(found.headings))
    table.show_rows(found.headings)
    return table


def hits_columns(title: Callable[[str], str]) -> tuple[Column[Hit], ...]:
    """Of what was said of all authorities."""
    return (
        Column(
            "authority",
            translate("evidence", "Authority"),
            lambda r: r.inspection.authority,
            width=24,
            least=14,
        ),
        Column(
            "heading",
            translate("evidence", "Heading"),
            lambda r: title(r.finding.heading),
            width=22,
            least=12,
        ),
        Column(
            "rating",
            translate("evidence", "Rating"),
            lambda r: words.rating_name(r.finding.rating),
            lambda r: RATINGS.index(r.finding.rating) if r.finding.rating else len(RATINGS),
            width=11,
            paint=words.paint_rating,
        ),
        Column(
            "said",
            translate("evidence", "What was said"),
            lambda r: r.finding.text,
            hint=lambda r: r.finding.text,
        ),
    )


def left_columns() -> tuple[Column[LeftOver], ...]:
    """Of cells that landed nowhere."""
    return (
        Column("file", translate("evidence", "File"), lambda r: r.file, width=24, least=12),
        Column(
            "line",
            translate("evidence", "Line"),
            lambda r: str(r.landless.line),
            lambda r: r.landless.line,
            "right",
            7,
        ),
        Column(
            "column",
            translate("evidence", "Column"),
            lambda r: str(r.landless.column or "–"),
            lambda r: r.landless.column,
            "right",
            9,
        ),
        Column(
            "found",
            translate("evidence", "What stands there"),
            lambda r: r.landless.found,
            hint=lambda r: r.landless.found,
        ),
        Column(
            "why",
            translate("evidence", "Why"),
            lambda r: said(WHY_WORDS[r.landless.why]),
            width=28,
            least=14,
        ),
    )


def _authority_column(row: MatrixRow, places: Mapping[str, int]) -> Column[Heading]:
    def cell(heading: Heading) -> MatrixCell:
        return row.cells[places[heading.id]]

    return Column(
        row.inspection.key,
        row.inspection.authority,
        lambda r: _cell(cell(r)),
        lambda r: cell(r).count,
        width=max(14, min(_WIDEST, len(row.inspection.authority) + 2)),
        least=9,
        says=lambda r: (
            words.ratings_words(cell(r).ratings) or translate("evidence", "Nothing was said")
        ),
    )


def _number(
    name: str, title: str, value: Callable[[AuthorityInspection], int]
) -> Column[AuthorityInspection]:
    return Column(name, title, lambda r: str(value(r) or "–"), value, "right", len(title) + 2)


def _doubts(found: AuthorityInspection) -> str:
    told = [each for each in found.checked().remarks if not each.is_note]
    return " ".join(said(each.words) for each in told)


def _cell(cell: MatrixCell) -> str:
    told = [
        f"{said(RATING_LETTERS[each])}{cell.ratings[each]}"
        for each in RATINGS
        if each in cell.ratings
    ]
    if "" in cell.ratings:
        told.append(f"○{cell.ratings['']}")
    return " ".join(told)
