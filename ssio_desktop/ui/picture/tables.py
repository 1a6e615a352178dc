"""The tables of the picture: the same figures as the drawings, and the three lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.services.board_lists import Listed
from ssio_desktop.services.picture import Flow, Picture, TermCounts
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.picture import words
from ssio_desktop.ui.picture.drawings import CountsView, FlowView, ShareRow, SharesView
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

_ROWS = 10


def counts_drawn(found: Picture) -> Drawn:
    """Categories over time."""
    name = translate("picture", "Categories over time")
    columns: list[Column[TermCounts]] = [
        Column(
            "term",
            translate("picture", "Term"),
            lambda r: said(r.term.title),
            lambda r: r.term.order,
            width=20,
        )
    ]
    columns += [_count_column(place, code) for place, code in enumerate((*found.codes, ""))]
    table = DataTable(RowsModel(columns, lambda r: r.term), name, shown=_ROWS)
    table.show_rows(reversed(found.over_time))
    hint = translate("picture", "Left and Right go through it.")
    return Drawn(name, CountsView(name, found), table, hint)


def flows_drawn(found: Picture) -> Drawn:
    """Movement."""
    name = translate("picture", "Movement from category to category")
    columns: tuple[Column[Flow], ...] = (
        Column(
            "before", translate("picture", "From"), lambda r: words.code_words(r.before), width=14
        ),
        Column("after", translate("picture", "To"), lambda r: words.code_words(r.after), width=14),
        Column(
            "count",
            translate("picture", "Schools"),
            lambda r: words.number(len(r.schools)),
            lambda r: len(r.schools),
            "right",
            8,
        ),
        Column("names", translate("picture", "Which"), _names, hint=_names),
    )
    table = DataTable(RowsModel(columns, lambda r: (r.before, r.after)), name, shown=_ROWS)
    table.show_rows(found.flows)
    hint = translate("picture", "Left and Right go through it, Enter lists the schools below.")
    return Drawn(name, FlowView(name, found), table, hint)


def shares_drawn(name: str, rows: Iterable[ShareRow], first: str) -> Drawn:
    """Shares of good and better schools. first: the heading of what the rows are."""
    kept = tuple(rows)
    columns: tuple[Column[ShareRow], ...] = (
        Column("name", first, lambda r: r.name, width=20, least=10),
        _whole("schools", translate("picture", "Schools"), lambda r: r.share.schools),
        _whole("judged", translate("picture", "With a category"), lambda r: r.share.judged),
        _whole("good", translate("picture", "Good or better"), lambda r: r.share.good),
        _part("percent", translate("picture", "Of schools"), lambda r: r.share.percent),
        _whole("pupils", translate("picture", "Pupils"), lambda r: r.share.pupils),
        _whole(
            "good_pupils", translate("picture", "In good or better"), lambda r: r.share.good_pupils
        ),
        _part("pupil_percent", translate("picture", "Of pupils"), lambda r: r.share.pupil_percent),
        _whole("unknown", translate("picture", "Pupils not known"), lambda r: r.share.unknown),
    )
    table = DataTable(RowsModel(columns, lambda r: r.name), name, shown=_ROWS)
    table.show_rows(kept)
    hint = translate("picture", "Left and Right go through it.")
    return Drawn(name, SharesView(name, kept), table, hint)


def schools_table(name: str) -> DataTable[SchoolRow]:
    """The schools of a movement."""
    columns: tuple[Column[SchoolRow], ...] = (
        Column("school", translate("picture", "School"), lambda r: r.name, width=30, least=16),
        Column("officer", translate("picture", "Officer"), lambda r: r.officer_name),
    )
    return DataTable(RowsModel(columns, lambda r: r.urn), name, shown=6)


class ListOfSchools(QWidget):
    """One of the three lists: a table, and below it the reasons of the school that is chosen."""

    def __init__(self, name: str, go: Callable[[str, str], object]) -> None:
        super().__init__()
        columns: tuple[Column[Listed], ...] = (
            Column(
                "school",
                translate("picture", "School"),
                lambda r: r.school.name,
                width=26,
                least=14,
            ),
            Column(
                "category",
                translate("picture", "Category"),
                lambda r: r.category or "–",
                width=8,
                paint=paint_in_cell,
            ),
            Column(
                "officer",
                translate("picture", "Officer"),
                lambda r: r.school.officer_name,
                width=14,
            ),
            Column("why", translate("picture", "Why"), _why, hint=_why),
        )
        self.table = DataTable(RowsModel(columns, lambda r: r.school.urn), name, shown=6)
        self.table.opened.connect(lambda row: go("school", row.school.urn))
        self.table.chosen.connect(self._tell)
        self._none = Text(self.tr("No school."), "muted")
        self._reading = Text("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        for each in (self._none, self.table, self._reading):
            layout.addWidget(each)

    def show_schools(self, rows: Iterable[Listed]) -> None:
        """Show these schools."""
        kept = tuple(rows)
        self.table.show_rows(kept)
        self.table.setVisible(bool(kept))
        self._none.setVisible(not kept)
        self._tell()

    def _tell(self) -> None:
        chosen = self.table.selected()
        self._reading.setVisible(bool(chosen))
        if chosen:
            self._reading.setText(f"{chosen[0].school.name}: {_why(chosen[0])}")


def _why(row: Listed) -> str:
    return " ".join(said(each) for each in row.reasons)


def _names(row: Flow) -> str:
    return ", ".join(each.name for each in row.schools)


def _count_column(place: int, code: str) -> Column[TermCounts]:
    return Column(
        code or "none",
        words.code_words(code),
        lambda r: words.number(r.counts[place][1]),
        lambda r: r.counts[place][1],
        "right",
        max(7, len(words.code_words(code)) + 2),
    )


def _whole(name: str, title: str, value: Callable[[ShareRow], int]) -> Column[ShareRow]:
    return Column(name, title, lambda r: words.number(value(r)), value, "right", len(title) + 2)


def _part(name: str, title: str, value: Callable[[ShareRow], float | None]) -> Column[ShareRow]:
    return Column(name, title, lambda r: words.percent(value(r)), value, "right", len(title) + 2)
