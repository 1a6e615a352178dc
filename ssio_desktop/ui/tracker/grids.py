"""The grids of the page of returns, each with its table: officers, schools, what a term lacks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services.chasing import Chased
from ssio_desktop.services.completeness import PARTS, Completeness
from ssio_desktop.services.tracker import OfficerLine, SchoolLine, Tracker
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.tracker import words
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.grid import GridCell, GridRow, GridView, Shape
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel

_ROWS = 12
_PARTS: dict[str, Shape] = {"done": "done", "begun": "begun", "missing": "missing"}


def _hint() -> str:
    return translate("tracker", "The arrow keys go through it, Enter opens the school.")


def officers_grid(found: Tracker) -> Drawn:
    """Officers and terms."""
    name = translate("tracker", "Returns by officer and term")
    rows = [
        GridRow(
            line.name or translate("tracker", "An officer not named here"),
            tuple(
                GridCell(
                    words.SHAPES[cell.arrival],
                    words.officer_words(cell),
                    words.officer_sentence(line.name, cell),
                )
                for cell in line.terms
            ),
        )
        for line in found.officers
    ]
    columns: list[Column[OfficerLine]] = [
        Column("officer", translate("tracker", "Officer"), lambda r: r.name, width=20, least=10),
        Column(
            "schools",
            translate("tracker", "Schools"),
            lambda r: str(r.schools),
            lambda r: r.schools,
            "right",
            8,
        ),
    ]
    columns += [_officer_column(place, term) for place, term in enumerate(found.terms)]
    table = DataTable(RowsModel(columns, lambda r: r.id), name, shown=_ROWS)
    table.show_rows(found.officers)
    hint = translate("tracker", "The arrow keys go through it.")
    return Drawn(name, GridView(name, _titles(found), rows), table, hint)


def schools_grid(found: Tracker, lines: Iterable[SchoolLine]) -> Drawn:
    """Schools and terms."""
    name = translate("tracker", "Returns by school and term")
    listed = tuple(lines)
    rows = [
        GridRow(
            line.name,
            tuple(
                GridCell(
                    words.SHAPES[cell.arrival],
                    words.school_words(cell),
                    words.school_sentence(line.name, line.officer_name, cell),
                    ("school", line.urn),
                )
                for cell in line.terms
            ),
        )
        for line in listed
    ]
    columns: list[Column[SchoolLine]] = [
        Column("school", translate("tracker", "School"), lambda r: r.name, width=26, least=14),
        Column("officer", translate("tracker", "Officer"), lambda r: r.officer_name, width=14),
    ]
    columns += [_school_column(place, term) for place, term in enumerate(found.terms)]
    table = DataTable(RowsModel(columns, lambda r: r.urn), name, shown=_ROWS)
    table.show_rows(listed)
    return Drawn(name, GridView(name, _titles(found), rows), table, _hint())


def completeness_grid(rows: Iterable[Completeness]) -> Drawn:
    """What of a term is there of each school."""
    name = translate("tracker", "What is there of each school")
    listed = tuple(rows)
    drawn = [
        GridRow(
            row.name,
            tuple(
                GridCell(
                    _PARTS[part.done],
                    words.part_words(part),
                    words.part_sentence(row, part),
                    ("school", row.urn),
                )
                for part in row.parts
            ),
        )
        for row in listed
    ]
    columns: list[Column[Completeness]] = [
        Column("school", translate("tracker", "School"), lambda r: r.name, width=26, least=14),
        Column("officer", translate("tracker", "Officer"), lambda r: r.officer_name, width=14),
    ]
    columns += [_part_column(place) for place in range(len(PARTS))]
    table = DataTable(RowsModel(columns, lambda r: r.urn), name, shown=_ROWS)
    table.show_rows(listed)
    view = GridView(name, [said(title) for title in PARTS.values()], drawn)
    return Drawn(name, view, table, _hint())


def chase_table() -> DataTable[Chased]:
    """Whom to ask, and for what."""
    columns: tuple[Column[Chased], ...] = (
        Column("officer", translate("tracker", "Officer"), lambda r: r.name, width=18, least=10),
        Column(
            "state",
            translate("tracker", "Return"),
            lambda r: words.arrival_name(r.arrival),
            width=14,
        ),
        Column(
            "days",
            translate("tracker", "Days overdue"),
            lambda r: str(r.days) if r.days else "",
            lambda r: r.days,
            "right",
            12,
        ),
        Column("schools", translate("tracker", "What is missing"), _missing, hint=_missing),
    )
    return DataTable(
        RowsModel(columns, lambda r: r.officer), translate("tracker", "To chase"), shown=_ROWS
    )


def _missing(row: Chased) -> str:
    told = []
    if row.outstanding:
        told.append(
            translate("tracker", "No return of {schools}: {names}").format(
                schools=words.schools_words(len(row.outstanding)),
                names=", ".join(each.name for each in row.outstanding),
            )
        )
    told += [
        f"{each.name}: {' '.join(said(one) for one in each.lacking)}" for each in row.incomplete
    ]
    return "; ".join(told)


def _titles(found: Tracker) -> list[str]:
    return [said(term.title) for term in found.terms]


def _officer_column(place: int, term: TermId) -> Column[OfficerLine]:
    return Column(
        str(term),
        said(term.title),
        lambda r: words.officer_words(r.terms[place]),
        width=17,
        says=lambda r: words.officer_sentence(r.name, r.terms[place]),
    )


def _school_column(place: int, term: TermId) -> Column[SchoolLine]:
    return Column(
        str(term),
        said(term.title),
        lambda r: words.school_words(r.terms[place]),
        width=17,
        says=lambda r: words.school_sentence(r.name, r.officer_name, r.terms[place]),
    )


def _part_column(place: int) -> Column[Completeness]:
    title = said(tuple(PARTS.values())[place])
    return Column(
        title,
        title,
        lambda r: said(r.parts[place].words),
        width=20,
        least=10,
        says=lambda r: words.part_sentence(r, r.parts[place]),
    )


def opening(grid: Drawn, go: object) -> QWidget:
    """The grid with its marks and rows leading to their schools by ``go(page, key)``."""
    assert callable(go)
    grid.view.opened.connect(lambda place: go(*place))
    grid.table.opened.connect(lambda row: go("school", row.urn) if hasattr(row, "urn") else None)
    return grid
