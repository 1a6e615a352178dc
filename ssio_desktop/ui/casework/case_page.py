"""How every part of the casework stands for one school, and what happened, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.services import schools
from ssio_desktop.services.casework import overview
from ssio_desktop.services.casework.part import Happened, Part, Standing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CASE, CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag, whole_words
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


@dataclass(frozen=True, slots=True)
class Case:
    """A school's casework. story: what happened in all parts, the latest first."""

    urn: str
    name: str
    parts: tuple[tuple[Part, Standing | None], ...]
    story: tuple[tuple[Part, Happened], ...]


def gather(ws: Workspace, key: str) -> Case:
    """Read it. key: a URN, alone or with more. UserError where the school is not in this store."""
    urn = key.partition(":")[0]
    return Case(
        urn,
        schools.name_of(ws, urn),
        overview.of_school(ws, urn),
        tuple(reversed(overview.story(ws, urn))),
    )


class CasePage(Page[Workspace]):
    """key: the school's URN."""

    watches = frozenset({"school", "visit", "categorisation", "decision", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Casework of a school"))

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="briefcase",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        clear(self.content)

    def _arrived(self, case: Case) -> None:
        if case.urn != self.key.partition(":")[0]:
            return
        clear(self.content)
        self.set_heading(self.tr("Casework: {school}").format(school=case.name))
        self.content.addWidget(CasePlaces(self.context.navigator, CASE, case.urn))
        for part, standing in case.parts:
            self.content.addWidget(self._part(case, part, standing))
        if case.story:
            self.content.addWidget(self._story(case))
        self.content.addStretch(1)
        self.show_content()

    def _part(self, case: Case, part: Part, standing: Standing | None) -> QWidget:
        title = said(part.title)
        frame, layout = card(title)
        if standing is not None and standing.urgency:
            layout.addWidget(urgency_tag(standing.urgency))
        layout.addWidget(Text(whole_words(standing), "body" if standing else "muted"))
        opener = button(self.tr("Open"), partial(self.context.navigator.go, part.id, case.urn))
        opener.setAccessibleName(self.tr("Open {part}").format(part=title))
        layout.addWidget(Flow(opener))
        return frame

    def _story(self, case: Case) -> QWidget:
        frame, layout = card(self.tr("What happened"))
        for part, each in case.story:
            what = self.tr("{day}: {what}").format(day=day_words(each.day), what=said(each.what))
            layout.addWidget(Text(what, "strong"))
            told = " ".join(filter(None, (said(part.title) + ".", said(each.detail))))
            layout.addWidget(Text(told, "muted"))
        return frame
