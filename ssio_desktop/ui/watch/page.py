"""Watching one school: why, what would end it, what the record signals, how it travels, and what
changed since the officer looked last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.casework.watch import Watch
from ssio_desktop.domain.risk import SIGNALS, Direction
from ssio_desktop.services.casework import watch as watching
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.watch import SchoolWatch
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.risk_signals import Sign
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.casework.places import CasePlaces
from ssio_desktop.ui.casework.words import urgency_tag
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.risk.words import direction_words, rating_name
from ssio_desktop.ui.schools.parts import facts
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.watch.asking import ask_direction, ask_put_on, ask_take_off
from ssio_desktop.ui.watch.travel import TravelView, travel_table
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card, may_shrink
from ssio_desktop.ui.widgets.drawn import read_along
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import moment

ID = "watch"


@dataclass(frozen=True, slots=True)
class SeenWatch:
    """A school, and how its watch stands; None where it is on none."""

    found: SchoolWatch
    standing: Standing | None


def gather(ws: Workspace, key: str) -> SeenWatch:
    """Read it. key: a URN, alone or with more. UserError where the school is not in this store."""
    found = watching.of_school(ws, key.partition(":")[0])
    current = found.current
    return SeenWatch(found, watching.standing(current, ws.today()) if current else None)


class WatchPage(Page[Workspace]):
    """key: the school's URN."""

    watches = frozenset(
        {"school", "visit", "categorisation", "inspection", "decision", "risk"}
        | {"performance", *CASE_KINDS}
    )

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Watching a school"))
        self.seen: SeenWatch | None = None
        self.dialog: FormDialog | None = None
        self.sheet_button = self.add_action(
            self.tr("Watch sheet"), self.open_sheet, icon="file-text"
        )
        self.off_button = self.add_action(
            self.tr("Take it off watch…"), self.take_off, icon="check"
        )
        self.next_button = self.add_action(
            self.tr("Put on watch…"), self.go_on, kind="primary", icon="eye"
        )

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No school is chosen"),
                self.tr("Choose one on the page of casework."),
                icon="eye",
                action=self.tr("Show all casework"),
                act=partial(self.context.navigator.go, "casework"),
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: gather(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None
        clear(self.content)

    # --- doing --------------------------------------------------------------------------

    def go_on(self) -> None:
        """Put the school on watch, or judge its direction where it is on it."""
        if self.seen is None:
            return
        if self.seen.found.current is None:
            self.put_on()
        else:
            self.judge()

    def put_on(self) -> None:
        """Ask why, and put the school on watch."""
        if self.seen is None:
            return
        urn = self.seen.found.urn

        def put(reason: str, exit_: str, review: date | None) -> None:
            self._change(
                lambda ws: watching.put_on(ws, urn, reason=reason, exit=exit_, review=review)
            )

        self.dialog = ask_put_on(self, put)

    def judge(self) -> None:
        """Ask how the school travels, and record it."""
        current = self.seen.found.current if self.seen else None
        if current is None:
            return
        urn = current.urn

        def judged(direction: Direction, reason: str, review: date | None) -> None:
            self._change(
                lambda ws: watching.judge(ws, urn, direction, reason=reason, review=review)
            )

        self.dialog = ask_direction(self, current.exit, judged)

    def take_off(self) -> None:
        """Ask what was met, and take the school off watch."""
        current = self.seen.found.current if self.seen else None
        if current is not None:
            urn = current.urn
            self.dialog = ask_take_off(
                self,
                current.exit,
                lambda met: self._change(lambda ws: watching.take_off(ws, urn, met=met)),
            )

    def mark_seen(self) -> None:
        """Note that the officer has looked."""
        if self.seen is not None:
            urn = self.seen.found.urn
            self._change(lambda ws: watching.mark_seen(ws, urn))

    def open_sheet(self) -> None:
        """Show the sheet of the school."""
        if self.seen is not None:
            self.context.navigator.go(DOCUMENT, str(Wanted("watch", self.seen.found.urn)))

    def _change(self, work: Callable[[Workspace], Outcome[Any]]) -> None:
        self.context.operations.change(work, owner=self)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenWatch) -> None:
        found = seen.found
        if found.urn != self.key.partition(":")[0]:
            return
        self.seen = seen
        on_watch = found.current is not None
        clear(self.content)
        self.set_heading(self.tr("Watch: {school}").format(school=found.name))
        self.off_button.setVisible(on_watch)
        words = self.tr("Judge its direction…") if on_watch else self.tr("Put on watch…")
        self.next_button.setText(words)
        self.content.addWidget(CasePlaces(self.context.navigator, ID, found.urn))
        self.content.addWidget(self._standing(seen))
        self.content.addWidget(self._changes(found))
        self.content.addWidget(self._signals(found))
        for each in found.watches:
            if each.judgements:
                self.content.addWidget(self._travel(each, current=each is found.current))
        if any(not each.is_open for each in found.watches):
            self.content.addWidget(self._earlier(found))
        self.content.addStretch(1)
        self.show_content()

    def _standing(self, seen: SeenWatch) -> QWidget:
        found, current = seen.found, seen.found.current
        frame, layout = card(self.tr("How it stands"))
        if current is None:
            layout.addWidget(Text(self.tr("The school is not on watch."), "strong"))
            layout.addWidget(
                Text(
                    self.tr(
                        "Put it on watch where the signals below need more than the next visit. "
                        "Say why, and what would end it."
                    ),
                    "muted",
                )
            )
        else:
            if seen.standing is not None and seen.standing.urgency:
                layout.addWidget(urgency_tag(seen.standing.urgency))
            latest = current.latest
            direction = direction_words(latest.direction) if latest else self.tr("Not judged yet")
            again = day_words(current.look_again) if current.look_again else ""
            layout.addWidget(
                facts(
                    (
                        (self.tr("On watch since"), _by(current.day, current.by_name)),
                        (self.tr("Why"), current.reason),
                        (self.tr("It ends when"), current.exit),
                        (self.tr("Direction of travel"), direction),
                        (self.tr("Look again by"), again),
                    )
                )
            )
        if found.judged is not None:
            board = self.tr("The board’s risk assessment, {term}: {rating}; {direction}").format(
                term=said(found.judged.term.title),
                rating=rating_name(found.judged.judged.rating),
                direction=direction_words(found.judged.judged.direction),
            )
            layout.addWidget(Text(board, "muted"))
        return frame

    def _changes(self, found: SchoolWatch) -> QWidget:
        frame, layout = card(self.tr("Since you looked last"))
        at = found.looked.at
        if at is None:
            layout.addWidget(Text(self.tr("You have not marked these signals as seen yet.")))
        elif not found.change.is_any:
            told = self.tr("Nothing changed since {moment}.").format(moment=moment(at))
            layout.addWidget(Text(told))
        else:
            told = self.tr("Since {moment}: {new} new, {gone} gone.").format(
                moment=moment(at), new=len(found.change.new), gone=len(found.change.gone)
            )
            layout.addWidget(Text(told, "strong"))
            if found.gone:
                gone = self.tr("Gone: {signals}").format(
                    signals=", ".join(said(each) for each in found.gone)
                )
                layout.addWidget(Text(gone))
        layout.addWidget(Flow(button(self.tr("Mark as seen"), self.mark_seen, icon="check")))
        layout.addWidget(
            Text(self.tr("Only you see this mark; it stays on this computer."), "caption")
        )
        return frame

    def _signals(self, found: SchoolWatch) -> QWidget:
        frame, layout = card(self.tr("Signals"))
        if not found.signs:
            layout.addWidget(Text(self.tr("The record signals nothing."), "muted"))
        for key, title in SIGNALS.items():
            own = [each for each in found.signs if each.signal == key]
            if own:
                layout.addWidget(Text(title, "overline"))
            for sign in own:
                layout.addWidget(self._sign(found, sign))
        return frame

    def _sign(self, found: SchoolWatch, sign: Sign) -> QWidget:
        line = Flow()
        if found.is_new(sign):
            line.add(tag(self.tr("New"), "info"))
        line.add(Text(sign.words))
        source = said(sign.source)
        if sign.visit:
            go = partial(self.context.navigator.go, "visit", sign.visit)
            link = may_shrink(button(source, go, kind="link"))
            link.setAccessibleName(self.tr("Open the note: {source}").format(source=source))
            line.add(link)
        else:
            day = day_words(sign.day) if sign.day else ""
            line.add(Text(", ".join(filter(None, (source, day))), "caption"))
        return line

    def _travel(self, watch: Watch, *, current: bool) -> QWidget:
        title = self.tr("Direction of travel")
        if not current:
            title = self.tr("Direction of travel, watch of {day}").format(day=day_words(watch.day))
        frame, layout = card(title)
        hint = self.tr("Left and Right go from judgement to judgement.")
        for each in read_along(TravelView(watch), hint):
            layout.addWidget(each)
        layout.addWidget(travel_table(watch))
        return frame

    def _earlier(self, found: SchoolWatch) -> QWidget:
        frame, layout = card(self.tr("Watches that ended"))
        for each in found.watches:
            if each.ending is None:
                continue
            span = self.tr("{first} to {last}: {reason}").format(
                first=day_words(each.day), last=day_words(each.ending.day), reason=each.reason
            )
            layout.addWidget(Text(span, "strong"))
            layout.addWidget(Text(self.tr("It was to end when: {exit}").format(exit=each.exit)))
            layout.addWidget(Text(self.tr("What was met: {met}").format(met=each.ending.met)))
        return frame


def _by(day: date, name: str) -> str:
    return ", ".join(filter(None, (day_words(day), name)))
