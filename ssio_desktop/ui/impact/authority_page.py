"""What came of support in all schools: like beside like over the years, what can be concluded, and
the three lists of the strategy from term to term."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.impact.episodes import Bar
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.impact import words
from ssio_desktop.services.impact.authority import (
    BAR_WORDS,
    AuthorityImpact,
    authority_impact,
)
from ssio_desktop.services.impact.lists import ListsOverTime, lists_over_time
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import PAGE
from ssio_desktop.ui.impact import tables
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows."""

    impact: AuthorityImpact
    lists: ListsOverTime


def see(ws: Workspace, wanted: Bar, lists: ListsOverTime | None = None) -> Seen:
    """Read it. lists: where they were read before, for they do not depend on what is wanted."""
    return Seen(authority_impact(ws, wanted), lists or lists_over_time(ws))


class AuthorityImpactPage(Page[Workspace]):
    """Of all schools of the store."""

    watches = frozenset(
        {
            *("school", "visit", "categorisation", "decision", "second-look", "concern"),
            *("authority", "framework"),
            *CASE_KINDS,
        }
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("What came of our support"),
            self.tr("Movement against support over the years, and what can be concluded"),
        )
        self._seen: Seen | None = None
        self.drawn: tuple[Drawn, ...] = ()
        self.add_action(
            self.tr("Casework of the schools"),
            partial(context.navigator.go, "casework"),
            icon="briefcase",
        )
        self.add_action(
            self.tr("Show the paper"),
            partial(context.navigator.go, PAGE, str(Wanted("impact"))),
            icon="file-text",
            kind="primary",
        )
        self.wanted = keep_choice(ChoiceBox(self.tr("Which support schools are told apart by")))
        for bar, title in BAR_WORDS.items():
            self.wanted.addItem(said(title), bar)
        self.wanted.activated.connect(lambda _: self._choose())
        self.content.addWidget(Flow(self.wanted))
        self._told = self._card(self.tr("What can be concluded"))
        self._starts = self._card(self.tr("Schools that began in the same category"))
        self._years = self._card(self.tr("Year by year"))
        self._flows = self._card(self.tr("From where to where, by days of support"))
        limits = self._card(self.tr("What is to be kept in mind"))
        for each in words.LIMITS:
            limits.addWidget(Text(each))
        self._lists = self._card(self.tr("The three lists of the strategy over time"))
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def _card(self, title: str) -> QVBoxLayout:
        frame, layout = card(title)
        self.content.addWidget(frame)
        inner = QVBoxLayout()
        layout.addLayout(inner)
        return inner

    def refresh(self) -> None:
        self._read(None)

    def _choose(self) -> None:
        self._read(self._seen.lists if self._seen is not None else None)

    def _read(self, lists: ListsOverTime | None) -> None:
        wanted: Bar = self.wanted.currentData()
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, wanted, lists), self._arrived, owner=self)

    def forget(self) -> None:
        self._seen = None

    def _restyle(self) -> None:
        if self._seen is not None:
            self._show(self._seen)

    def _arrived(self, seen: Seen) -> None:
        if seen.impact.wanted != self.wanted.currentData():
            return
        if seen == self._seen:
            self.show_content()
            return
        self._show(seen)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        found = seen.impact
        former = [(each, each.view.hasFocus(), each.table.hasFocus()) for each in self.drawn]
        for layout in (self._told, self._starts, self._years, self._flows, self._lists):
            clear(layout)
        for sentence in words.conclusions(found):
            self._told.addWidget(Text(sentence))
        if found.left_out:
            told = self.tr("Left out, because a category at one end is not known: {count}.")
            self._told.addWidget(Text(told.format(count=found.left_out), "muted"))
        self.drawn = ()
        if found.episodes:
            self._show_years(found)
        else:
            for layout in (self._starts, self._years, self._flows):
                layout.addWidget(Text(self.tr("Nothing to compare yet."), "muted"))
        for each in seen.lists.lists:
            self._lists.addWidget(Text(said(each.title), "strong"))
            drawn = tables.list_drawn(seen.lists, each)
            self._lists.addWidget(drawn)
            self._lists.addWidget(Text(words.stay_words(seen.lists, each), "muted"))
            self.drawn += (drawn,)
        for made, (was, *focus) in zip(self.drawn, former, strict=False):
            made.follow(was, *focus)
        self.show_content()

    def _show_years(self, found: AuthorityImpact) -> None:
        starts = tables.compared_drawn(
            self.tr("Share that moved up, by the category they began in"),
            self.tr("Began in"),
            found.by_start,
            years=False,
        )
        years = tables.compared_drawn(
            self.tr("Share that moved up, by school year"),
            self.tr("School year"),
            found.by_year,
            years=True,
        )
        flows = tables.flows_drawn(found.flows, found.order)
        for layout, drawn in ((self._starts, starts), (self._years, years), (self._flows, flows)):
            layout.addWidget(drawn)
            self.drawn += (drawn,)
