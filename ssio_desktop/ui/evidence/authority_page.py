"""One inspection of an authority: how schools moved, checked and drawn, and what was said under
each heading, quotations apart from summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.evidence import RATINGS, Rating
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.inspected import AuthorityFinding, AuthorityInspection
from ssio_desktop.domain.movement_checks import Checked
from ssio_desktop.domain.quoted import PIECE_WORDS
from ssio_desktop.services.evidence import inspections, papers
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.evidence.authority_dialogs import (
    Facts,
    ask_facts,
    ask_finding,
    ask_rating,
)
from ssio_desktop.ui.evidence.movement_view import movements_drawn
from ssio_desktop.ui.evidence.saving_pdf import save_pdf
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day


@dataclass(frozen=True, slots=True)
class SeenAuthority:
    """What the page shows."""

    inspection: AuthorityInspection
    checked: Checked
    headings: Headings
    today: date

    @property
    def silent(self) -> tuple[str, ...]:
        """Titles of the headings under which nothing was said."""
        told = {each.heading for each in self.inspection.findings}
        return tuple(
            each.title
            for each in self.headings.of_evidence
            if each.kind == "text" and each.id not in told
        )


def see(ws: Workspace, key: str) -> SeenAuthority:
    """Read an inspection."""
    found = inspections.inspection(ws, key)
    return SeenAuthority(found, found.checked(), headings(ws), ws.today())


class AuthorityPage(Page[Workspace]):
    """key: that of the inspection."""

    watches = frozenset({"authority-inspection"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Inspection of an authority"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenAuthority | None = None
        self.drawn: Drawn | None = None
        self.add_action(self.tr("Back to the list"), self._go_back, icon="arrow-left")
        self.add_action(self.tr("Withdraw the inspection"), self.withdraw_all, icon="trash-2")
        self.add_action(self.tr("Change…"), self.change, icon="pencil")
        self.add_action(self.tr("Save as PDF…"), self.save, icon="file-down")
        self.add_action(self.tr("Add a finding…"), self.add, icon="plus", kind="primary")
        figures_card, figures = card(self.tr("How schools moved"))
        self._figures = QVBoxLayout()
        figures.addLayout(self._figures)
        self.rate_button = button(self.tr("Rate…"), self.rate, icon="scale")
        self.change_button = button(self.tr("Change…"), self.change_finding, icon="pencil")
        self.withdraw_button = button(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.table: DataTable[AuthorityFinding] = DataTable(
            RowsModel(self._columns(), lambda row: row.id), self.tr("Findings"), shown=20
        )
        self.table.opened.connect(lambda _: self.rate())
        self.table.chosen.connect(self._tell)
        self.silent = Text("", "muted")
        findings_card, findings = card(self.tr("What was said"))
        findings.addWidget(self.table)
        findings.addWidget(Flow(self.rate_button, self.change_button, self.withdraw_button))
        self._reading = QVBoxLayout()
        findings.addLayout(self._reading)
        findings.addWidget(self.silent)
        self.content.addWidget(figures_card)
        self.content.addWidget(findings_card)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No inspection is chosen"),
                self.tr("Choose one on the page of inspections of authorities."),
                icon="clipboard-check",
                action=self.tr("Show all inspections"),
                act=self._go_back,
                alone=True,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    # --- doing --------------------------------------------------------------------------

    def change(self) -> None:
        """Ask for the facts of the inspection anew."""
        if self.seen is None:
            return
        key = self.key

        def record(facts: Facts) -> None:
            self.context.operations.change(
                lambda ws: inspections.change(ws, key, *facts), owner=self
            )

        ask_facts(self, self.seen.today, record, self.seen.inspection)

    def add(self) -> None:
        """Ask for something said under a heading."""
        if self.seen is not None:
            ask_finding(self, self.seen.headings, partial(self._say, ""))

    def change_finding(self) -> None:
        """Ask for the chosen finding’s words anew."""
        for found in self.table.selected():
            if self.seen is not None:
                say = partial(self._say, found.id)
                ask_finding(self, self.seen.headings, say, found)

    def rate(self) -> None:
        """Ask how the chosen finding is rated."""
        key = self.key
        for found in self.table.selected():

            def record(rating: Rating | None, why: str, finding: str = found.id) -> None:
                self.context.operations.change(
                    lambda ws: inspections.rate(ws, key, finding, rating, why), owner=self
                )

            ask_rating(self, found, record)

    def withdraw(self) -> None:
        """Take the chosen finding out."""
        for found in self.table.selected():
            self._withdraw(found.id)

    def withdraw_all(self) -> None:
        """Take the inspection out of the list, and go back to it."""
        key = self.key
        if self.seen is not None:
            self.context.operations.change(
                lambda ws: inspections.withdraw(ws, key), lambda _: self._go_back(), owner=self
            )

    def save(self) -> None:
        """Ask where the sheet is to go, and write it."""
        if self.seen is not None:
            key, name = self.key, papers.sheet_name(self.seen.inspection)
            save_pdf(
                self.context,
                self.asking,
                self,
                name,
                lambda ws, path: papers.write_sheet(ws, key, path),
            )

    def _withdraw(self, finding: str) -> None:
        key = self.key
        self.context.operations.change(
            lambda ws: inspections.withdraw_finding(ws, key, finding), owner=self
        )

    def _say(self, known: str, heading: str, text: str) -> None:
        key = self.key
        self.context.operations.change(
            lambda ws: inspections.say_under(ws, key, heading, text, known), owner=self
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenAuthority) -> None:
        if seen.inspection.key != self.key:
            return
        self.seen = seen
        found = seen.inspection
        told = [day(found.day) if found.day else self.tr("Day not told"), found.source]
        self.set_heading(found.authority, " · ".join(filter(None, told)))
        self._show_figures(seen)
        self.table.show_rows(found.findings)
        self.silent.setText(
            self.tr("Nothing was said under: {headings}.").format(headings=", ".join(seen.silent))
        )
        self.silent.setVisible(bool(seen.silent))
        self._tell()
        self.show_content()

    def _show_figures(self, seen: SeenAuthority) -> None:
        clear(self._figures)
        checked, found = seen.checked, seen.inspection
        for label, text in ((self.tr("Before"), found.before), (self.tr("After"), found.after)):
            if text:
                self._figures.addWidget(Text(f"{label}: {text}").selectable())
        self.drawn = None
        if checked.movements:
            self._figures.addWidget(Text(self._moved(checked), "strong"))
            self.drawn = movements_drawn(checked)
            self._figures.addWidget(self.drawn)
        else:
            self._figures.addWidget(Text(self.tr("No movement of schools is told."), "muted"))
        if checked.remarks:
            self._figures.addWidget(Text(self.tr("To be looked at"), "strong"))
        for remark in checked.remarks:
            told = words.remark_words(remark)
            self._figures.addWidget(Text(told, "muted" if remark.is_note else "body"))

    def _moved(self, checked: Checked) -> str:
        schools = (self.tr("school"), self.tr("schools"))
        return self.tr(
            "{better} better, {same} the same, {worse} worse, {unknown} not comparable."
        ).format(
            better=counted(checked.going("up"), *schools),
            same=counted(checked.going("same"), *schools),
            worse=counted(checked.going("down"), *schools),
            unknown=counted(checked.going("unknown"), *schools),
        )

    def _tell(self) -> None:
        chosen = self.table.selected()
        for each in (self.rate_button, self.change_button, self.withdraw_button):
            each.setEnabled(bool(chosen))
        clear(self._reading)
        for found in chosen:
            for piece in found.pieces:
                told = f"{said(PIECE_WORDS[piece.kind])}: {piece.text}"
                self._reading.addWidget(Text(told).selectable())
            if found.rated is not None:
                rated = f"{words.rating_name(found.rating)}: {found.rated.rationale}"
                self._reading.addWidget(Text(rated, "strong"))
            if found.doubts:
                self._reading.addWidget(Text(words.doubts_words(found.doubts), "muted"))
            if found.line:
                place = self.tr("Line {line}, column {column} of the file").format(
                    line=found.line, column=found.column
                )
                self._reading.addWidget(Text(place, "caption"))

    def _columns(self) -> tuple[Column[AuthorityFinding], ...]:
        return (
            Column(
                "heading",
                translate("evidence", "Heading"),
                lambda r: self._title(r.heading),
                lambda r: self._place(r.heading),
                width=24,
                least=14,
            ),
            Column(
                "rating",
                translate("evidence", "Rating"),
                lambda r: words.rating_name(r.rating),
                lambda r: RATINGS.index(r.rating) if r.rating else len(RATINGS),
                width=11,
                paint=words.paint_rating,
            ),
            Column(
                "said",
                translate("evidence", "What was said"),
                lambda r: r.text,
                hint=lambda r: r.text,
            ),
            Column(
                "doubts",
                translate("evidence", "Doubts"),
                lambda r: words.doubts_words(r.doubts),
                width=16,
                least=8,
                hint=lambda r: words.doubts_words(r.doubts),
            ),
        )

    def _title(self, heading: str) -> str:
        return self.seen.headings.title(heading) if self.seen is not None else heading

    def _place(self, heading: str) -> int:
        order = [each.id for each in self.seen.headings.all] if self.seen is not None else []
        return order.index(heading) if heading in order else len(order)

    def _restyle(self) -> None:
        if self.seen is not None:
            self._arrived(self.seen)

    def _go_back(self) -> None:
        self.context.navigator.go("inspected")
