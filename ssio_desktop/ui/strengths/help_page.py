"""Who might help with one need: each with what speaks for and against, to arrange or decline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS, school_of
from ssio_desktop.domain.strengths.matching import Match
from ssio_desktop.domain.strengths.records import Need, Reply
from ssio_desktop.domain.strengths.vocabulary import theme
from ssio_desktop.services import schools
from ssio_desktop.services.strengths import deploying, finding, needing, sources
from ssio_desktop.services.strengths.finding import Found
from ssio_desktop.services.strengths.words import contra_words, pro_words
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.strengths import dialogs
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


@dataclass(frozen=True, slots=True)
class Seen:
    """A need, its school, and who might help. source: where the need comes from, in words.
    helpers: the schools of those of whom something was said, in the order of the replies."""

    school: str
    found: Found
    source: str
    helpers: tuple[str, ...]
    today: date

    @property
    def need(self) -> Need:
        return self.found.need


def see(ws: Workspace, need_id: str) -> Seen:
    """Read it. UserError where the need is not here."""
    found = finding.look(ws, need_id)
    need = found.need
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    told = (school_of(each.provider.partition("/")[2]) for each in need.replies)
    return Seen(
        names.get(need.urn, need.urn),
        found,
        sources.source_words(ws, need.source),
        tuple(names.get(urn, urn) for urn in told),
        ws.today(),
    )


class FindHelpPage(Page[Workspace]):
    """key: the id of a need."""

    watches = frozenset({"school", "visit", "categorisation", *CASE_KINDS})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Find help"))
        self.dialog: FormDialog | ReasonDialog | None = None

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No need is chosen"),
                self.tr("Choose one among the needs of schools."),
                icon="handshake",
                action=self.tr("Show needs"),
                act=partial(self.context.navigator.go, "strengths"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        clear(self.content)

    def arrange(self, seen: Seen, match: Match) -> None:
        """Ask how the help is arranged, and record it."""
        need = seen.need

        def record(
            purpose: str, hoped: str, first: date, last: date, days: float, cost: int
        ) -> None:
            self.context.operations.change(
                lambda ws: deploying.deploy(
                    ws,
                    need.urn,
                    match.candidate.provider,
                    need.theme,
                    purpose=purpose,
                    hoped=hoped,
                    first=first,
                    last=last,
                    days=days,
                    cost=cost,
                    need_id=need.id,
                ),
                lambda _: self.context.navigator.go("strengths", need.urn),
                owner=self,
            )

        self.dialog = dialogs.ask_help(self, need, match, seen.today, record)

    def decline(self, seen: Seen, match: Match) -> None:
        """Ask why somebody is not to help, and record it."""
        need, provider = seen.need, match.candidate.provider

        def record(reason: str) -> None:
            self.context.operations.change(
                lambda ws: needing.reply(ws, need.id, provider, "declined", reason), owner=self
            )

        self.dialog = ReasonDialog(
            self.tr("Not this one"),
            self.tr("Why? It is shown when the helper is proposed again."),
            self.tr("Decline"),
            record,
            self,
            needed=self.tr("Say why"),
        )
        self.dialog.open()

    # --- inside -------------------------------------------------------------------------

    def _arrived(self, seen: Seen) -> None:
        if seen.need.id != self.key:
            return
        clear(self.content)
        self.set_heading(
            self.tr("Find help: {theme}").format(theme=said(theme(seen.need.theme).title)),
            seen.school,
        )
        frame, layout = card(self.tr("The need"), Text(seen.need.what))
        layout.addWidget(Text(self.tr("Since {day}").format(day=day_words(seen.need.day)), "muted"))
        if seen.source:
            told = self.tr("From: {source}").format(source=said(seen.source))
            layout.addWidget(Text(told, "muted"))
        for reply, helper in zip(seen.need.replies, seen.helpers, strict=True):
            layout.addWidget(Text(self._replied(reply, helper), "muted"))
        layout.addWidget(
            Flow(
                button(
                    self.tr("Back to the school’s support"),
                    partial(self.context.navigator.go, "strengths", seen.need.urn),
                    icon="arrow-left",
                )
            )
        )
        self.content.addWidget(frame)
        if seen.found.words:
            self.content.addWidget(Text(said(seen.found.words)))
        for match in seen.found.matches:
            self.content.addWidget(self._match(seen, match))
        self.content.addStretch(1)
        self.show_content()

    def _replied(self, reply: Reply, helper: str) -> str:
        words = (
            self.tr("{day}: {helper} is to help. {reason}")
            if reply.answer == "accepted"
            else self.tr("{day}: {helper} was declined. {reason}")
        )
        return words.format(day=day_words(reply.day), helper=helper, reason=reply.reason)

    def _match(self, seen: Seen, match: Match) -> QWidget:
        candidate = match.candidate
        frame, layout = card(candidate.school.name)
        layout.addWidget(Text(candidate.what))
        layout.addWidget(Text(self.tr("What speaks for it"), "overline"))
        layout.addWidget(Text(" ".join(said(each) for each in pro_words(match))))
        if match.contra:
            layout.addWidget(Text(self.tr("What speaks against it"), "overline"))
            layout.addWidget(Text(" ".join(said(each) for each in contra_words(match))))
        if seen.need.is_open:
            arrange = button(self.tr("Arrange help…"), partial(self.arrange, seen, match))
            decline = button(self.tr("Not this one…"), partial(self.decline, seen, match))
            for each in (arrange, decline):
                each.setAccessibleName(f"{each.text()} {candidate.school.name}")
            layout.addWidget(Flow(arrange, decline))
        return frame
