"""The check of one visit's draft: sent to the school, replied to, answered point by point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssio_desktop.domain.accuracy import Check, Point
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services import accuracy, accuracy_reply, accuracy_rules
from ssio_desktop.services.accuracy_reply import IncomingReply
from ssio_desktop.services.accuracy_rules import Term
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.accuracy.gathering import SeenCheck, gather
from ssio_desktop.ui.accuracy.incoming import IncomingCard
from ssio_desktop.ui.accuracy.keeper import Keeper
from ssio_desktop.ui.accuracy.place import ask_place
from ssio_desktop.ui.accuracy.points import PointActs, PointCard, point_cards
from ssio_desktop.ui.accuracy.send_card import SendCard, Sending
from ssio_desktop.ui.accuracy.standing_card import earlier_card, standing_card
from ssio_desktop.ui.accuracy.typed_reply import TypedReply, how_of, said_of
from ssio_desktop.ui.imports.file_zone import FileZone
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.dragging import dropped_report
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ask_reason
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


class CheckPage(Page[Workspace]):
    """key is the visit's id; after a ``#`` may stand the path of a reply to look at."""

    watches = frozenset({"visit", "authority"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Factual accuracy"))
        self._shown: SeenCheck | None = None
        self._keeper = Keeper(context.operations, self)
        self._is_typing = False
        self._incoming: IncomingReply | None = None
        self._dropped: Path | None = None
        self.send_card: SendCard | None = None
        self.zone: FileZone | None = None
        self.typist: TypedReply | None = None
        self.preview: IncomingCard | None = None
        self.points: list[PointCard] = []
        self.add_action(
            self.tr("All checks"), lambda: context.navigator.go("accuracy"), icon="list"
        )
        self.add_action(self.tr("Back to the note"), self._go_back, icon="arrow-left")
        context.theme.changed.connect(self._restyle)

    # --- what the window asks -----------------------------------------------------------

    def open(self, key: str) -> None:
        visit, _, file = key.partition("#")
        if visit != self.key:
            self._keeper.leave()
        super().open(visit)
        if file:
            self._dropped, self._stale = Path(file), True

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No visit is chosen"),
                self.tr("Open a visit and choose “Accuracy”, or choose a check of the list."),
                icon="send",
                action=self.tr("Show all checks"),
                act=lambda: self.context.navigator.go("accuracy"),
            )
            return
        self.show_loading()
        self.context.operations.read(
            lambda ws: gather(ws, key),
            lambda seen: self._arrived(seen) if key == self.key else None,
            owner=self,
        )

    def forget(self) -> None:
        self._shown = self._incoming = self._dropped = None
        self._is_typing = False
        self.send_card = self.zone = self.typist = self.preview = None
        self.points = []
        clear(self.content)

    def leaving(self) -> None:
        self._keeper.flush()

    @property
    def _typed_to_send(self) -> dict[str, str]:
        return self.send_card.typed if self.send_card is not None else {}

    def has_unsaved(self) -> bool:
        return bool(self._typed_to_send)

    # --- showing ------------------------------------------------------------------------

    def _arrived(self, seen: SeenCheck) -> None:
        self._shown = seen
        found = seen.check
        if found is not None and self._keeper.take(seen.visit.id, found.id, found.typing):
            self._is_typing = bool(self._keeper.part("reply"))
        visit = seen.visit
        parts = (seen.title, day_words(visit.date) if visit.date else "")
        self.set_heading(
            self.tr("Factual accuracy: {school}").format(school=seen.school_name),
            ", ".join(filter(None, parts)),
        )
        typed = self._typed_to_send
        clear(self.content)
        self.send_card = self.zone = self.typist = self.preview = None
        self.points = []
        if found is None and not seen.can_send:
            self._show_nothing(seen)
            return
        if found is not None:
            self._show_check(found, seen)
        if seen.can_send and seen.term is not None:
            self.send_card = SendCard(seen.term, self._ask_term, self._choose_place)
            self.send_card.put_back(typed)
            self.content.addWidget(self.send_card)
        for each in seen.unsettled:
            self._show_standing(each, seen)
        if seen.settled:
            self.content.addWidget(earlier_card(seen.settled, seen.today))
        self.content.addStretch(1)
        self.show_content()
        if self._dropped is not None:
            path, self._dropped = self._dropped, None
            self.read_file(path)

    def _show_nothing(self, seen: SeenCheck) -> None:
        told = {
            "issued": self.tr("This report was issued without a check by the school."),
            "withdrawn": self.tr("This visit was withdrawn."),
        }
        self.show_empty(
            self.tr("There is no draft to send"),
            told.get(
                seen.visit.state,
                self.tr("Make the note final first. Its draft can then go to the school."),
            ),
            icon="send",
            action=self.tr("Go to the note"),
            act=self._go_back,
        )

    def _show_standing(self, found: Check, seen: SeenCheck) -> None:
        """How a check stands, and the points of its replies."""
        again = partial(self._ask_place, self.tr("Save the draft"), partial(self._rewrite, found))
        end = partial(self._end, found, found.state(seen.today))
        is_last = found is seen.check
        self.content.addWidget(standing_card(found, seen.today, is_last, again=again, end=end))
        acts = PointActs(partial(self._answer, found), self._go_to, self._keep_reason)
        typed = {key: str(text) for key, text in self._keeper.part("answers").items()}
        for each in point_cards(found, seen.now, typed, acts):
            self.points.append(each)
            self.content.addWidget(each)

    def _show_check(self, found: Check, seen: SeenCheck) -> None:
        self._show_standing(found, seen)
        if found.points and seen.visit.state == "amending" and not found.open_points:
            note = Text(self.tr("Make the note final again before it is issued."), "strong")
            self.content.addWidget(note)
        if seen.visit.state == "withdrawn":
            return
        if self._incoming is not None:
            self.preview = IncomingCard(self._incoming, self.take_in, self._leave_file)
            self.content.addWidget(self.preview)
        elif self._is_typing:
            self.typist = TypedReply(
                found.sent.passages,
                self._keeper.part("reply"),
                seen.today,
                self._reply_typed,
                partial(self._record_typed, found),
            )
            self.content.addWidget(self.typist)
        else:
            self.content.addWidget(self._reply_card(found))

    def _reply_card(self, found: Check) -> QWidget:
        frame, layout = card(
            self.tr("Another reply") if found.replies else self.tr("The school’s reply")
        )
        self.zone = FileZone(
            self.context.settings,
            about=self.tr("The PDF form, as the school filled it in and saved it"),
            kinds=self.tr("PDF files (*.pdf)"),
            accepts=dropped_report,
        )
        self.zone.chosen.connect(self.read_file)
        layout.addWidget(self.zone)
        row = QHBoxLayout()
        self.type_button = button(self.tr("Type the reply in"), self.type_in, icon="pencil")
        row.addWidget(self.type_button)
        row.addStretch(1)
        layout.addLayout(row)
        return frame

    def _restyle(self) -> None:
        if self._shown is not None:
            self._arrived(self._shown)

    # --- sending ------------------------------------------------------------------------

    def _ask_term(self, day: date, then: Callable[[Term], None]) -> None:
        self.context.operations.read(
            lambda ws: accuracy_rules.term(ws, day), then, owner=self.send_card or self
        )

    def _choose_place(self, sending: Sending) -> None:
        self._ask_place(self.tr("Save the draft"), partial(self.send, sending))

    def send(self, sending: Sending, path: Path) -> None:
        """Write the draft there and record it as sent."""
        key = self.key

        def work(ws: Workspace) -> Outcome[Check]:
            return accuracy.send(
                ws,
                key,
                path,
                to=sending.to,
                way=sending.way,
                day=sending.day,
                due=sending.due,
            )

        def sent(_: object) -> None:
            self.send_card = None  # what was typed there is recorded
            self._said_where(path)

        self.context.operations.change(work, sent, owner=self)

    def _rewrite(self, found: Check, path: Path) -> None:
        key = self.key
        self.context.operations.change(
            lambda ws: accuracy.write_draft(ws, key, path, found.id),
            lambda _: self._said_where(path),
            owner=self,
            quiet=True,
        )

    def _said_where(self, path: Path) -> None:
        self.context.messages.success(self.tr("The draft is in {name}.").format(name=path.name))

    def _ask_place(self, title: str, act: Callable[[Path], None]) -> None:
        if self._shown is None:
            return
        path = ask_place(self, title, self._shown.name, self.context.settings)
        if path is not None:
            act(path)

    def _end(self, found: Check, state: str) -> None:
        key = self.key

        def end(reason: str = "") -> None:
            self.context.operations.change(
                lambda ws: accuracy.close(ws, key, found.id, reason=reason), owner=self
            )

        if state != "with school":
            end()
            return
        ask_reason(
            self,
            self.tr("End the check"),
            self.tr("Why is it ended before its day? The reason stays in the record."),
            self.tr("End the check"),
            end,
            needed=self.tr("Say why the check is ended before its day."),
        )

    # --- the reply ----------------------------------------------------------------------

    def read_file(self, path: Path) -> None:
        """Look into a file and show what it says; nothing is taken in yet."""
        key = self.key
        self.context.operations.read(
            lambda ws: accuracy_reply.read_reply(ws, path, visit_id=key), self._read, owner=self
        )

    def _read(self, incoming: IncomingReply) -> None:
        self._incoming = incoming
        self._restyle()
        if self.preview is not None:
            self.preview.take_button.setFocus()

    def take_in(self) -> None:
        """Record the reply on show."""
        incoming = self._incoming
        if incoming is None:
            return

        def taken(_: object) -> None:
            self._incoming = None
            self._stale = True
            self.refresh_if_stale()
            self.focus_heading()

        self.context.operations.change(
            lambda ws: accuracy_reply.import_reply(ws, incoming), taken, owner=self
        )

    def _leave_file(self) -> None:
        self._incoming = None
        self._restyle()

    def type_in(self) -> None:
        """Show the places to type the reply in."""
        self._is_typing = True
        self._restyle()
        if self.typist is not None:
            self.typist.how.setFocus()

    def _reply_typed(self, typed: dict[str, Json]) -> None:
        self._keeper.keep("reply", typed)

    def _record_typed(self, found: Check, typed: dict[str, Json]) -> None:
        received = read_typed_day(str(typed.get("received", "")))
        if received is None:
            self.context.messages.warning(
                self.tr("The day of the reply is missing."),
                remedy=self.tr("Enter it as day, month and year, such as 3 11 2026."),
            )
            return
        key, how, said = self.key, how_of(typed), said_of(typed)

        def recorded(_: object) -> None:
            self._keeper.keep("reply", {})
            self._is_typing = False
            self._stale = True
            self.refresh_if_stale()
            self.focus_heading()

        self._keeper.flush()
        self.context.operations.change(
            lambda ws: accuracy.record_reply(
                ws,
                key,
                found.id,
                how=how,
                received=received,
                who=str(typed.get("who", "")),
                overall=typed.get("overall") is True,
                comment=str(typed.get("comment", "")),
                said=said,
            ),
            recorded,
            owner=self,
        )

    # --- answers ------------------------------------------------------------------------

    def _answer(self, found: Check, point: Point, changed: bool, reason: str) -> None:
        key = self.key

        def answered(_: object) -> None:
            self._keep_reason(f"{point.reply}.{point.number}", "")
            self.focus_heading()

        self.context.operations.change(
            lambda ws: accuracy.answer(
                ws,
                key,
                found.id,
                point.number,
                changed=changed,
                reason=reason,
                reply=point.reply,
            ),
            answered,
            owner=self,
        )

    def _keep_reason(self, point: str, reason: str) -> None:
        known = {**self._keeper.part("answers"), point: reason}
        self._keeper.keep("answers", {name: text for name, text in known.items() if text})

    def _go_to(self, path: str) -> None:
        self._keeper.flush()
        self.context.navigator.go("visit", f"{self.key}#{path}" if path else self.key)

    def _go_back(self) -> None:
        self._keeper.flush()
        self.context.navigator.go("visit" if self.key else "visits", self.key)
