"""The evidence log: what is known under each heading, where nothing is, and the entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import RATINGS, Entry, Evidence
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.folding import folded_words
from ssio_desktop.services import setting_up
from ssio_desktop.services.evidence import log
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.evidence.log import HeadingState, Link
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence import words
from ssio_desktop.ui.evidence.log_dialog import ask_entry
from ssio_desktop.ui.evidence.log_tables import entry_columns, standing_columns
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.term_box import TermBox
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day, moment
from ssio_desktop.wording import say

_PLACES = {
    "visit": ("visit", say("Open the visit")),
    "questionnaire": ("voices-round", say("Open the questionnaire")),
    "authority-plan": ("authority-plan", say("Open the plan")),
    "action-plan": ("action-plan", say("Open the plan")),
}
"""Where what an entry came from is shown, and what the button there says, by kind of record."""
_TERMS = 7
"""So many terms can be chosen to look for gaps since: the current one and two years."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. links: what a new entry may come from."""

    entries: tuple[Evidence, ...]
    standing: tuple[HeadingState, ...]
    headings: Headings
    links: tuple[Link, ...]
    since: TermId
    now: TermId
    today: date

    @property
    def terms(self) -> tuple[TermId, ...]:
        found = [self.now]
        while len(found) < _TERMS:
            found.append(found[-1].previous())
        return tuple(dict.fromkeys((*found, self.since)))


def see(ws: Workspace, since: TermId | None) -> Seen:
    """Read the log; gaps since the last term where no other is asked for."""
    now = setting_up.current_term(ws)
    since = since or now.previous()
    found = log.entries(ws)
    return Seen(
        found,
        log.standing(ws, since, found),
        headings(ws),
        log.linkable(ws),
        since,
        now,
        ws.today(),
    )


class EvidencePage(Page[Workspace]):
    """key: empty, a heading’s id, or an entry’s."""

    watches = frozenset({"evidence", "visit", "authority"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Evidence"))
        self.seen: Seen | None = None
        self._since: TermId | None = None
        self._wanted = ""
        self._asked = 0
        self.since = TermBox()
        self.since.setAccessibleName(self.tr("Gaps since"))
        self.since.chosen.connect(self._choose_since)
        self._actions.addWidget(self.since)
        self.withdraw_button = self.add_action(self.tr("Withdraw"), self.withdraw, icon="trash-2")
        self.change_button = self.add_action(self.tr("Change…"), self.change, icon="pencil")
        self.add_button = self.add_action(
            self.tr("Add evidence…"), self.add, icon="plus", kind="primary"
        )
        self.standing: DataTable[HeadingState] = DataTable(
            RowsModel(standing_columns(), lambda row: row.heading.id),
            self.tr("Headings"),
            shown=12,
        )
        self.standing.opened.connect(lambda row: self._narrow_to(row.heading.id))
        self.gaps = Text("", "strong")
        self.heading = self._box(self.tr("Heading"))
        self.rating = self._box(self.tr("Rating"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Words of an entry"))
        self.search.setAccessibleName(self.tr("Search the evidence"))
        self.search.textChanged.connect(lambda _: self._narrow())
        self.count = Text("", "muted")
        self.table: DataTable[Evidence] = DataTable(
            RowsModel(entry_columns(self._title), lambda row: row.id),
            self.tr("Evidence"),
            shown=14,
        )
        self.table.opened.connect(lambda _: self.change())
        self.table.chosen.connect(self._tell)
        gaps_card, gaps = card(self.tr("What is known under each heading"))
        gaps.addWidget(self.gaps)
        gaps.addWidget(self.standing)
        gaps.addWidget(Text(self.tr("Enter narrows the entries below to a heading."), "caption"))
        log_card, entries = card(self.tr("Entries"))
        entries.addWidget(Flow(self.heading, self.rating, self.search))
        entries.addWidget(self.count)
        entries.addWidget(self.table)
        self._reading_card, reading = card(self.tr("The chosen entry"))
        self._reading = QVBoxLayout()
        reading.addLayout(self._reading)
        self.content.addWidget(words.places(context, words.PAGE))
        for each in (gaps_card, log_card, self._reading_card):
            self.content.addWidget(each)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def open(self, key: str) -> None:
        self.key = self._wanted = key
        if key:
            self._stale = True

    def refresh(self) -> None:
        since = self._since
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, since), self._arrived, owner=self)

    def focus_search(self) -> bool:
        self.search.setFocus()
        return True

    # --- doing --------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new entry and record it."""
        self._ask(None)

    def change(self) -> None:
        """Ask what the chosen entry is to be, and record it."""
        for found in self.table.selected():
            self._ask(found)

    def withdraw(self) -> None:
        """Take the chosen entry out of the log."""
        for found in self.table.selected():
            self._withdraw(found.id)

    def _ask(self, found: Evidence | None) -> None:
        if self.seen is None:
            return
        key, chosen = found.id if found else "", str(self.heading.currentData() or "")
        ask_entry(
            self,
            self.seen.headings,
            self.seen.links,
            self.seen.today,
            lambda entry: self._record(entry, key),
            found.entry if found else None,
            chosen,
        )

    def _withdraw(self, key: str) -> None:
        self.context.operations.change(lambda ws: log.withdraw(ws, key), owner=self)

    def _record(self, entry: Entry, key: str) -> None:
        self.context.operations.change(
            lambda ws: log.change(ws, key, entry) if key else log.record(ws, entry), owner=self
        )

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: Seen) -> None:
        self.seen = seen
        self.since.show_terms(seen.terms, seen.now, seen.since)
        missing = [each for each in seen.standing if each.is_gap]
        self.set_heading(
            self.tr("Evidence"),
            self.tr("{entries} in the log; {gaps} of {all} headings have none since {term}").format(
                entries=counted(len(seen.entries), self.tr("entry"), self.tr("entries")),
                gaps=len(missing),
                all=len(seen.standing),
                term=said(seen.since.title),
            ),
        )
        told = [said(each.words) for each in missing if each.last is not None][:3]
        self.gaps.setText(" ".join(told))
        self.gaps.setVisible(bool(told))
        self.standing.show_rows(seen.standing)
        self._offer_filters(seen)
        wanted, self._wanted = self._wanted, ""
        if wanted and seen.headings.heading(wanted) is not None:
            self.heading.setCurrentIndex(max(0, self.heading.findData(wanted)))
        self._narrow()
        if wanted and any(each.id == wanted for each in seen.entries):
            self.table.select([wanted])
            self._tell()
        self.show_content()

    def _offer_filters(self, seen: Seen) -> None:
        _fill(
            self.heading,
            self.tr("Every heading"),
            [(each.title, each.id) for each in seen.headings.of_evidence],
        )
        _fill(
            self.rating,
            self.tr("Every rating"),
            [(words.rating_name(each), each or "-") for each in (*RATINGS, None)],
        )

    def _narrow_to(self, heading: str) -> None:
        self.heading.setCurrentIndex(max(0, self.heading.findData(heading)))
        self._narrow()
        self.table.setFocus()

    def _narrow(self) -> None:
        if self.seen is None:
            return
        heading = str(self.heading.currentData() or "")
        rating = str(self.rating.currentData() or "")
        typed = folded_words(self.search.text())
        rows = [
            each
            for each in self.seen.entries
            if heading in ("", each.entry.heading)
            and rating in ("", each.entry.rating or "-")
            and log.has_words(each, typed)
        ]
        self.count.setText(
            self.tr("{shown} of {all}").format(
                shown=len(rows),
                all=counted(len(self.seen.entries), self.tr("entry"), self.tr("entries")),
            )
        )
        self.table.show_rows(rows)
        self._tell()

    def _tell(self) -> None:
        chosen = self.table.selected()
        for each in (self.change_button, self.withdraw_button):
            each.setEnabled(bool(chosen))
        self._reading_card.setVisible(bool(chosen))
        clear(self._reading)
        for found in chosen:
            entry, body = found.entry, self._reading
            body.addWidget(Text(self._title(entry.heading), "strong"))
            body.addWidget(Text(entry.text).selectable())
            told = " · ".join(filter(None, (entry.source, day(entry.day), entry.link_words)))
            body.addWidget(Text(told, "muted"))
            body.addWidget(
                Text(": ".join(filter(None, (words.rating_name(entry.rating), entry.rationale))))
            )
            body.addWidget(Text(_made(found), "caption"))
            kind, _, key = found.entry.link.partition("/")
            if kind in _PLACES:
                page, label = _PLACES[kind]
                # A visit opens at the answer that is meant, a questionnaire as a whole.
                at = key if kind == "visit" else key.partition("#")[0]
                go = partial(self.context.navigator.go, page, at)
                body.addWidget(Flow(button(said(label), go)))
            self._ask_history(found.id)

    def _ask_history(self, key: str) -> None:
        self._asked += 1
        number = self._asked

        def arrived(history: tuple[Evidence, ...]) -> None:
            chosen = [each.id for each in self.table.selected()]
            if number != self._asked or chosen != [key] or len(history) < 2:
                return
            self._reading.addWidget(Text(self.tr("What it was before"), "strong"))
            for each in history[1:]:
                self._reading.addWidget(Text(each.entry.text).selectable())
                told = " · ".join((words.rating_name(each.entry.rating), _made(each)))
                self._reading.addWidget(Text(told, "caption"))

        self.context.operations.read(lambda ws: log.history(ws, key), arrived, owner=self)

    def _title(self, heading: str) -> str:
        return self.seen.headings.title(heading) if self.seen is not None else heading

    def _choose_since(self, name: str) -> None:
        self._since = TermId.parse(name)
        self.refresh()

    def _restyle(self) -> None:
        if self.seen is not None:
            self._narrow()

    def _box(self, name: str) -> QComboBox:
        made = keep_choice(QComboBox())
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(14)
        made.activated.connect(lambda _: self._narrow())
        return made


def _made(found: Evidence) -> str:
    """Who recorded an entry, and when."""
    at = moment(datetime.fromisoformat(found.at)) if found.at else ""
    return ", ".join(filter(None, (found.by_name, at)))


def _fill(box: QComboBox, every: str, entries: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for name, value in entries:
        box.addItem(said(name), value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
