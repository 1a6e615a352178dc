"""One report read against the sheet: the points and what was found at each, the report below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.assurance.readings import STANDING_WORDS
from ssio_desktop.domain.assurance.sheets import VERDICT_WORDS
from ssio_desktop.services.assurance import reading
from ssio_desktop.services.assurance.reading import OpenReading
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.assurance.columns import PointRow, point_columns
from ssio_desktop.ui.assurance.dialogs import ask_judgement
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.reading.passage_view import PassageList
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day

JUDGE_KEYS = "Ctrl+J"


class SheetPage(Page[Workspace]):
    """key: the id of a reading."""

    watches = frozenset({"work-reading", "visit", "officer"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Reading sheet"))
        self.opened: OpenReading | None = None
        self.dialog: FormDialog | ReasonDialog | None = None
        self.passages: PassageList | None = None
        self._at = ""
        self.back_button = self.add_action(self.tr("Withdraw…"), self.withdraw, icon="trash-2")
        self.reply_button = self.add_action(self.tr("Reply…"), self.reply, icon="pencil")
        self.give_button = self.add_action(
            self.tr("Give to the officer"), self.give, icon="send", kind="primary"
        )
        self.finish_button = self.add_action(
            self.tr("Finish the reading…"), self.finish, icon="check", kind="primary"
        )
        self.standing = Text("", "strong")
        self.points: DataTable[PointRow] = DataTable(
            RowsModel(point_columns(), lambda row: row.point.id), self.tr("Points"), shown=12
        )
        self.points.chosen.connect(self._tell)
        self.points.opened.connect(lambda _: self.judge())
        self.judge_button = button(
            self.tr("Judge this point…"), self.judge, icon="pencil", shortcut=JUDGE_KEYS
        )
        self.point_reply = button(self.tr("Reply to this point…"), self.reply_to_point)
        self._found = QVBoxLayout()
        self._summary = QVBoxLayout()
        self._report = QVBoxLayout()
        points, inside = card(self.tr("Points"), self.points)
        inside.addWidget(Flow(self.judge_button, self.point_reply))
        inside.addLayout(self._found)
        self._summary_card, _ = card(self.tr("The reading as a whole"), self._summary)
        self._report_card, _ = card(
            self.tr("The report"),
            Text(self.tr("Select words here, then judge a point: they are quoted."), "caption"),
            self._report,
        )
        self._back_to = button(
            self.tr("Back to the quality of work"), self._go_back, kind="quiet", small=True
        )
        self.content.addWidget(Flow(self._back_to))
        self.content.addWidget(self.standing)
        for each in (points, self._summary_card, self._report_card):
            self.content.addWidget(each)
        self.content.addStretch(1)
        context.theme.changed.connect(self._restyle)

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No report is being read"),
                self.tr("Choose one of the sample, or one that was read."),
                icon="book-open-check",
                action=self.tr("Go to the quality of work"),
                act=self._go_back,
            )
            return
        self.show_loading()
        self.context.operations.read(
            lambda ws: reading.open_reading(ws, key), self._arrived, owner=self
        )

    def forget(self) -> None:
        self.opened = None
        self.passages = None
        self._at = ""

    # --- doing --------------------------------------------------------------------------

    def judge(self) -> None:
        """Ask what was found at the chosen point; words selected in the report are quoted."""
        row, opened = self.points.current(), self.opened
        if row is None or opened is None or not opened.may_read:
            return
        key = opened.reading.id
        text = self.passages.texts.get(self._at) if self.passages is not None else None
        self.dialog = ask_judgement(
            self,
            row.point,
            row.judged,
            text.chosen_words() if text is not None else "",
            lambda judged: self._change(lambda ws: reading.judge(ws, key, judged)),
        )

    def finish(self) -> None:
        """Ask for a summary, and finish the reading."""
        key = self.key
        self._ask(
            self.tr("Finish the reading"),
            self.tr("What is there to say of the report as a whole? (optional)"),
            self.tr("Finish"),
            lambda words: self._change(lambda ws: reading.finish(ws, key, words)),
        )

    def give(self) -> None:
        """Give the finished reading to the officer."""
        key = self.key
        self._change(lambda ws: reading.give(ws, key))

    def reply(self) -> None:
        """Reply to the reading as a whole."""
        self._reply_to("")

    def reply_to_point(self) -> None:
        """Reply to the chosen point."""
        row = self.points.current()
        if row is not None:
            self._reply_to(row.point.id)

    def withdraw(self) -> None:
        """Ask why the reading is taken back."""
        key = self.key
        self._ask(
            self.tr("Withdraw the reading"),
            self.tr("Why? The reason stays in the record."),
            self.tr("Withdraw it"),
            lambda words: self._change(
                lambda ws: reading.withdraw(ws, key, words), lambda _: self._go_back()
            ),
            needed=self.tr("Say why"),
        )

    # --- inside -------------------------------------------------------------------------

    def _reply_to(self, point: str) -> None:
        key = self.key
        self._ask(
            self.tr("Reply"),
            self.tr("What do you say to it? It goes with your next return."),
            self.tr("Record the reply"),
            lambda words: self._change(lambda ws: reading.reply(ws, key, words, point)),
            needed=self.tr("A reply needs words"),
        )

    def _ask(
        self,
        title: str,
        question: str,
        verb: str,
        then: Callable[[str], object],
        *,
        needed: str = "",
    ) -> None:
        self.dialog = ReasonDialog(title, question, verb, then, self, needed=needed)
        self.dialog.open()

    def _change(
        self,
        work: Callable[[Workspace], Outcome[Any]],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self.context.operations.change(work, then, owner=self)

    def _go_back(self) -> None:
        self.context.navigator.go("assurance")

    def _arrived(self, opened: OpenReading) -> None:
        if opened.reading.id != self.key:
            return
        former, self.opened = self.opened, opened
        found = opened.reading
        self.set_heading(
            opened.school or self.tr("Reading sheet"),
            self.tr("{form} of {day}, by {officer}; read by {reader}").format(
                form=opened.form,
                day=day(found.visited),
                officer=opened.officer,
                reader=opened.reader or "–",
            ),
        )
        left = len(opened.open)
        self.standing.setText(
            self.tr("Points still to be judged: {count}.").format(count=left)
            if left and opened.may_read
            else said(STANDING_WORDS[found.standing])
        )
        self.back_button.setVisible(opened.may_read or opened.may_give)
        self.reply_button.setVisible(opened.may_reply)
        self.point_reply.setVisible(opened.may_reply)
        self.judge_button.setVisible(opened.may_read)
        self.give_button.setVisible(opened.may_give)
        self.finish_button.setVisible(opened.may_read and not found.finished)
        self.finish_button.setEnabled(not left)
        replied = {each.point for each in found.replies}
        self.points.show_rows(
            PointRow(each, found.points.get(each.id), each.id in replied)
            for each in opened.sheet.points
        )
        self._show_whole(opened)
        if former is None or former.passages != opened.passages or self.passages is None:
            self._show_report(opened)
        self._tell()
        self.show_content()

    def _show_whole(self, opened: OpenReading) -> None:
        clear(self._summary)
        found = opened.reading
        said_of = [each for each in found.replies if not each.point]
        if found.summary:
            self._summary.addWidget(Text(found.summary).selectable())
        for each in said_of:
            words = self.tr("The officer’s reply: {text}").format(text=each.text)
            self._summary.addWidget(Text(words).selectable())
        self._summary_card.setVisible(bool(found.summary or said_of))

    def _show_report(self, opened: OpenReading) -> None:
        clear(self._report)
        self._at = ""
        self.passages = PassageList(opened.passages)
        self.passages.entered.connect(self._entered)
        self._report.addWidget(self.passages)
        self._report_card.setVisible(bool(opened.passages))

    def _tell(self) -> None:
        row, opened = self.points.current(), self.opened
        clear(self._found)
        self.judge_button.setEnabled(row is not None)
        self.point_reply.setEnabled(row is not None)
        if row is None or opened is None:
            return
        add = self._found.addWidget
        add(Text(row.point.title, "strong"))
        add(Text(row.point.asks))
        add(Text(self.tr("From: {source}").format(source=row.point.source), "caption"))
        if row.point.id == "on-time":
            add(Text(self._days_words(opened), "muted"))
        judged = row.judged
        if judged is not None:
            add(Text(said(VERDICT_WORDS[judged.verdict]), "strong"))
            for label, text in (
                (self.tr("Words of the report: “{text}”"), judged.quote),
                (self.tr("To praise: {text}"), judged.praise),
                (self.tr("Next time: {text}"), judged.do),
            ):
                if text:
                    add(Text(label.format(text=text)).selectable())
        for each in opened.reading.replies:
            if each.point == row.point.id:
                words = self.tr("The officer’s reply: {text}")
                add(Text(words.format(text=each.text)).selectable())

    def _days_words(self, opened: OpenReading) -> str:
        days = opened.days
        if days is None:
            return self.tr("The visit is not in this store, so its days are not known here.")
        return self.tr(
            "The record: visit {visited}, note finished {finished}, report {issued}. Agreed are "
            "{first} and {last} working days after the visit."
        ).format(
            visited=day(days.visited),
            finished=day(days.finished),
            issued=day(days.issued),
            first=opened.sheet.finished_days,
            last=opened.sheet.issued_days,
        )

    def _entered(self, path: str) -> None:
        self._at = path

    def _restyle(self) -> None:
        if self.opened is not None:
            self.passages = None
            self._arrived(self.opened)
