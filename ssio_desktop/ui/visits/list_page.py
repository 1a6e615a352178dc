"""The page that lists the visits, and from which one is begun."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import visiting
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.places import Place
from ssio_desktop.ui.shell.remembering import choose_for_place, keep_choice
from ssio_desktop.ui.shell.table_menu import offer_new_window
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits import words
from ssio_desktop.ui.visits.gathering import Listing, Wanted, gather
from ssio_desktop.ui.visits.new_visit import NewVisitDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import FlowLayout
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text

NEW = "new:"
"""A key that begins so asks for a new visit to the school whose URN follows, and after colons the
form and the day, where they are known: ``new:900001:partnership-board:2026-10-13``. A key that is
a state, such as ``draft``, shows one’s own visits in it."""


def columns() -> tuple[Column[VisitRow], ...]:
    """The columns of the table of visits."""
    return (
        Column(
            "date",
            translate("visits", "Date"),
            lambda v: words.day_words(v.visit_date),
            lambda v: v.visit_date,
            width=15,
        ),
        Column(
            "school",
            translate("visits", "School"),
            lambda v: v.school_name,
            lambda v: v.school_name.casefold(),
        ),
        Column(
            "form",
            translate("visits", "Kind of visit"),
            lambda v: v.form_title,
            width=26,
            least=16,
        ),
        Column(
            "state",
            translate("visits", "State"),
            lambda v: words.state_words(v.state),
            width=17,
            least=14,
        ),
        Column(
            "officer",
            translate("visits", "Officer"),
            lambda v: v.officer_name,
            width=16,
            least=11,
        ),
        Column(
            "days",
            translate("visits", "Days"),
            lambda v: words.days_words(v.days_used),
            lambda v: v.days_used,
            "right",
            7,
        ),
    )


class VisitsPage(Page[Workspace]):
    """Every visit in one table, the latest first."""

    watches = frozenset({"visit", "school", "officer", "form"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Visits"), scroll=False)
        self._listing: Listing | None = None
        self._wanted = self._state_wanted = ""
        self.dialog: NewVisitDialog | None = None
        self.more = button(self.tr("More"), icon="ellipsis")
        menu = QMenu(self.more)
        for label, page in (
            (self.tr("Factual accuracy"), "accuracy"),
            (self.tr("Forms on paper"), "paper"),
            (self.tr("Reports of a term"), "batch"),
            (self.tr("Check a report…"), "check"),
        ):
            menu.addAction(label, partial(context.navigator.go, page))
        self.more.setMenu(menu)
        self._actions.addWidget(self.more)
        self.add_action(self.tr("New visit"), self.begin, icon="plus", kind="primary")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("School"))
        self.search.setAccessibleName(self.tr("Search by school"))
        self.term = _choice(self.tr("Term"))
        self.state = _choice(self.tr("State"))
        self.mine = _choice(self.tr("Officer"))
        self.count = Text("", "muted", wrap=False)
        self.table: DataTable[VisitRow] = DataTable(
            RowsModel(columns(), lambda row: row.id), self.tr("Visits")
        )
        self.table.opened.connect(lambda row: context.navigator.go("visit", row.id))
        self.menu = offer_new_window(self.table, context, lambda row: Place("visit", row.id))
        row = FlowLayout(across=tokens().space.s, down=tokens().space.s)
        self.search.setMinimumWidth(18 * tokens().type.body)
        row.addWidget(self.search)
        for box in (self.term, self.state, self.mine):
            row.addWidget(box)
            box.activated.connect(lambda _: self.narrow())
        self.search.textChanged.connect(self.narrow)
        self.content.addLayout(row)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.count)

    def open(self, key: str) -> None:
        self._wanted = key.removeprefix(NEW) if key.startswith(NEW) else ""
        self.key = key
        self._state_wanted = key if key in words.TONES else ""
        if self._wanted or self._state_wanted:
            self._stale = True

    def refresh(self) -> None:
        self.show_loading()
        wanted = Wanted(state=self._state_wanted) if self._state_wanted else self._filters()
        self.context.operations.read(lambda ws: gather(ws, wanted), self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.search.setFocus()
        return True

    def narrow(self) -> None:
        """Show the visits that fit the filters."""
        if self._listing is None:
            return
        listing, wanted = self._listing, self._filters()
        if not listing.holds(wanted):
            self.refresh()
            return
        found = [row for row in listing.visits if wanted.fits(row)]
        self.table.show_rows(found)
        self.count.setText(
            self.tr("{found} of {all} visits").format(found=len(found), all=listing.all)
        )

    def _filters(self) -> Wanted:
        """What the filters say is looked for."""
        chosen = (str(box.currentData() or "") for box in (self.term, self.state, self.mine))
        return Wanted(self.search.text(), *chosen)

    def begin(self) -> None:
        """Ask for school, kind and day, and begin a visit."""
        listing = self._listing
        if listing is None:
            return
        if not listing.schools:
            self.context.messages.information(
                self.tr("There are no schools to visit yet."),
                remedy=self.tr("Import the register of schools first, on the Schools page."),
            )
            return
        urn, form, day = (*self._wanted.split(":"), "", "")[:3]
        self._wanted = ""
        self.dialog = NewVisitDialog(
            listing.schools,
            listing.forms,
            read_day(day) or listing.today,
            self._begin,
            self,
            urn=urn,
            form=form,
        )
        self.dialog.open()

    def _begin(self, urn: str, form_id: str, day: date) -> None:
        self.context.operations.change(
            lambda ws: visiting.new_visit(ws, urn, form_id, day=day),
            lambda visit: self.context.navigator.go("visit", visit),
            owner=self,
        )

    def _arrived(self, listing: Listing) -> None:
        self._listing = listing
        self._offer(listing)
        if self._state_wanted:
            self._show_state(self._state_wanted, listing.me)
            self._state_wanted = ""
        self.narrow()
        if listing.all:
            self.show_content()
        else:
            self.show_empty(
                self.tr("No visits yet"),
                self.tr("Begin one: choose the school, the kind of visit and the day."),
                icon="notebook-pen",
                action=self.tr("New visit"),
                act=self.begin,
            )
        if self._wanted:
            self.begin()

    def _show_state(self, state: str, me: str) -> None:
        """One’s own visits in a state, of every term, whatever was chosen before."""
        self.search.clear()
        for box, value in ((self.term, ""), (self.state, state), (self.mine, me)):
            choose_for_place(box, value)

    def _offer(self, listing: Listing) -> None:
        """Fill the filters with what there is, keeping what was chosen."""
        terms = sorted(listing.terms, key=lambda term: TermId.parse(term).order, reverse=True)
        states = sorted(listing.states, key=list(words.TONES).index)
        officers = sorted(listing.officers)
        _fill(self.term, self.tr("Every term"), [(said(TermId.parse(t).title), t) for t in terms])
        _fill(self.state, self.tr("Every state"), [(words.state_words(s), s) for s in states])
        _fill(self.mine, self.tr("Every officer"), officers)


def _choice(name: str) -> QComboBox:
    return keep_choice(ChoiceBox(name))


def _fill(box: QComboBox, every: str, entries: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for words_, value in entries:
        box.addItem(words_, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
