"""Every school's risk in a term: the matrix with its counts, and the list to narrow and open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QComboBox, QVBoxLayout

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.risk import DIRECTION_WORDS, RATINGS
from ssio_desktop.services import board_report, risk, setting_up
from ssio_desktop.services.risk import RiskOverview, RiskRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.board.places import BoardPlaces
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.risk.matrix import RiskMatrix
from ssio_desktop.ui.risk.words import (
    direction_words,
    impact_name,
    likelihood_name,
    paint_rating,
    rating_name,
)
from ssio_desktop.ui.schools.badge import paint_in_cell
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text

_NONE = "-"
_ORDER = {"red-plus": 0, "red": 1, "amber": 2, "green": 3}


@dataclass(frozen=True, slots=True)
class Seen:
    """A term's risks, and the terms that can be chosen, the latest first."""

    overview: RiskOverview
    terms: tuple[TermId, ...]
    now: TermId


def see(ws: Workspace, wanted: TermId | None) -> Seen:
    """Read a term; the current one where none is asked for."""
    now = setting_up.current_term(ws)
    return Seen(risk.overview(ws, wanted or now), board_report.terms_seen(ws), now)


class RiskPage(Page[Workspace]):
    """key: empty, or a term."""

    watches = frozenset({"risk", "categorisation", "decision", "school", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Risk"))
        self._wanted: TermId | None = None
        self._seen: Seen | None = None
        self._cell = (0, 0)
        self.matrix: RiskMatrix | None = None
        self.term = TermBox()
        self.term.chosen.connect(self._choose_term)
        self._actions.addWidget(self.term)
        self.assess_button = self.add_action(
            self.tr("Assess…"), self._open_chosen, icon="pencil", kind="primary"
        )
        self.rating = self._box(self.tr("Rating"))
        self.officer = self._box(self.tr("Officer"))
        self.direction = self._box(self.tr("Direction of travel"))
        self.whole = button(self.tr("Show the whole matrix"), partial(self._narrow_to, (0, 0)))
        self.standing = Text("", "muted")
        self.table: DataTable[RiskRow] = DataTable(
            RowsModel(_columns(), lambda row: row.urn), self.tr("Schools by risk"), shown=24
        )
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._offer)
        self._drawn = QVBoxLayout()
        self.content.addWidget(BoardPlaces(context, "risk"))
        self.content.addLayout(self._drawn)
        self.content.addWidget(Flow(self.rating, self.officer, self.direction, self.whole))
        self.content.addWidget(self.standing)
        self.content.addWidget(self.table)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def open(self, key: str) -> None:
        if key and key != str(self._wanted or ""):
            self._wanted = TermId.parse(key)
            self._stale = True
        self.key = key

    def refresh(self) -> None:
        wanted = self._wanted
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted), self._arrived, owner=self)

    # --- inside -------------------------------------------------------------------------

    def _choose_term(self, name: str) -> None:
        self._wanted = TermId.parse(name)
        self._cell = (0, 0)
        self.refresh()

    def _restyle(self) -> None:
        if self._seen is not None:
            self._arrived(self._seen)

    def _arrived(self, seen: Seen) -> None:
        self._seen = seen
        overview = seen.overview
        self.term.show_terms(
            tuple(dict.fromkeys((*seen.terms, overview.term))), seen.now, overview.term
        )
        if not overview.rows:
            self.show_empty(
                self.tr("No school to assess yet"),
                self.tr("Schools of a caseload, or with a category, are assessed here."),
                icon="triangle-alert",
                action=self.tr("Go to the schools"),
                act=lambda: self.context.navigator.go("schools"),
            )
            return
        judged = sum(row.now is not None for row in overview.rows)
        self.set_heading(
            self.tr("Risk"),
            self.tr("{judged} of {all} schools assessed in {term}").format(
                judged=judged, all=len(overview.rows), term=said(overview.term.title)
            ),
        )
        self._offer_filters(overview)
        held = self.matrix is not None and self.matrix.hasFocus()
        at = self.matrix.current if self.matrix is not None else -1
        clear(self._drawn)
        self.matrix = RiskMatrix(overview)
        if at >= 0:
            self.matrix.choose(at)
        self.matrix.opened.connect(self._narrow_by_place)
        self._drawn.addWidget(self.matrix)
        if held:
            self.matrix.setFocus()
        self._narrow()
        self.show_content()

    def _offer_filters(self, overview: RiskOverview) -> None:
        _fill(
            self.rating,
            self.tr("Every rating"),
            [
                (f"{rating_name(rating)} ({count})", rating or _NONE)
                for rating, count in risk.ratings_in(overview.rows)
            ],
        )
        officers = sorted({(row.officer_name, row.officer) for row in overview.rows if row.officer})
        _fill(self.officer, self.tr("Every officer"), officers)
        _fill(
            self.direction,
            self.tr("Every direction"),
            [(direction_words(key), key) for key in DIRECTION_WORDS],
        )

    def _narrow_by_place(self, place: tuple[str, str]) -> None:
        likelihood, _, impact = place[1].partition(":")
        self._narrow_to((int(likelihood), int(impact)))

    def _narrow_to(self, cell: tuple[int, int]) -> None:
        self._cell = cell
        self._narrow()
        if cell != (0, 0):
            self.table.setFocus()

    def _narrow(self) -> None:
        if self._seen is None:
            return
        rows = [row for row in self._seen.overview.rows if self._fits(row)]
        self.whole.setVisible(self._cell != (0, 0))
        told = self.tr("{shown} of {all} schools").format(
            shown=len(rows), all=len(self._seen.overview.rows)
        )
        if self._cell != (0, 0):
            place = self.tr("likelihood {likelihood}, impact {impact}").format(
                likelihood=likelihood_name(self._cell[0]), impact=impact_name(self._cell[1])
            )
            told = f"{told}: {place}"
        self.standing.setText(told)
        self.table.show_rows(sorted(rows, key=_gravest))

    def _fits(self, row: RiskRow) -> bool:
        rating, officer, direction = (
            str(box.currentData() or "") for box in (self.rating, self.officer, self.direction)
        )
        judged = row.now.judged if row.now else None
        return (
            rating in ("", row.rating or _NONE)
            and officer in ("", row.officer)
            and direction in ("", judged.direction if judged else "-")
            and (
                self._cell == (0, 0)
                or (judged is not None and (judged.likelihood, judged.impact) == self._cell)
            )
        )

    def _offer(self) -> None:
        self.assess_button.setEnabled(bool(self.table.selected()))

    def _open_chosen(self) -> None:
        for row in self.table.selected():
            self._open(row)

    def _open(self, row: RiskRow) -> None:
        if self._seen is not None:
            term = self._seen.overview.term
            self.context.navigator.go("risk-school", f"{row.urn}:{term}")

    def _box(self, name: str) -> QComboBox:
        made = keep_choice(QComboBox())
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(14)
        made.setMaximumWidth(20 * tokens().type.body)
        made.activated.connect(lambda _: self._narrow())
        return made


def _gravest(row: RiskRow) -> tuple[int, int, str]:
    """The gravest first; within a rating by likelihood and impact, then by name."""
    judged = row.now.judged if row.now else None
    weight = judged.likelihood + judged.impact if judged else 0
    return (_ORDER.get(row.rating or "", 4), -weight, row.name.casefold())


def _columns() -> tuple[Column[RiskRow], ...]:
    return (
        Column(
            "school",
            translate("risk", "School"),
            lambda r: r.name,
            lambda r: r.name.casefold(),
            width=24,
            least=16,
        ),
        Column(
            "category",
            translate("risk", "Category"),
            lambda r: r.category or "–",
            width=8,
            paint=paint_in_cell,
        ),
        *_judged_columns(),
        Column(
            "before",
            translate("risk", "Before"),
            lambda r: rating_name(r.before.judged.rating) if r.before else "–",
            width=10,
            least=8,
            hint=lambda r: said(r.before.term.title) if r.before else "",
        ),
        Column(
            "officer", translate("risk", "Officer"), lambda r: r.officer_name, width=14, least=13
        ),
        Column(
            "why",
            translate("risk", "Reasons"),
            lambda r: _reasons(r),
            hint=lambda r: _reasons(r),
        ),
    )


def _judged_columns() -> Iterable[Column[RiskRow]]:
    names = {rating_name(rating): rating for rating in (*RATINGS, None)}
    return (
        Column(
            "rating",
            translate("risk", "Rating"),
            lambda r: rating_name(r.rating),
            lambda r: _ORDER.get(r.rating or "", 4),
            width=12,
            paint=lambda painter, room, text: paint_rating(names.get(text), painter, room, text),
        ),
        Column(
            "likelihood",
            translate("risk", "Likelihood"),
            lambda r: likelihood_name(r.now.judged.likelihood if r.now else 0),
            width=11,
            least=8,
        ),
        Column(
            "impact",
            translate("risk", "Impact"),
            lambda r: impact_name(r.now.judged.impact if r.now else 0),
            width=11,
            least=8,
        ),
        Column(
            "direction",
            translate("risk", "Direction"),
            lambda r: direction_words(r.now.judged.direction if r.now else None),
            width=13,
            least=8,
        ),
    )


def _reasons(row: RiskRow) -> str:
    if row.now is None:
        return ""
    judged = row.now.judged
    return " ".join(filter(None, (judged.likelihood_why, judged.impact_why, judged.reason)))


def _fill(box: QComboBox, every: str, entries: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
