"""A round of questionnaires: taking answers in while it is open, and what it says once closed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.voices.records import AUDIENCE_WORDS
from ssio_desktop.domain.voices.tallies import Rate
from ssio_desktop.services.document_names import Kind, Wanted
from ssio_desktop.services.evidence import log
from ssio_desktop.services.voices import files, quoting, returns, rounds
from ssio_desktop.services.voices.files import Landing
from ssio_desktop.services.voices.inspectors import Surveyed, entry_of_figure
from ssio_desktop.services.voices.paper import summary
from ssio_desktop.services.voices.quoting import Comment
from ssio_desktop.services.voices.results import Results
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.offers import PAGE as DOCUMENT
from ssio_desktop.ui.evidence.log_dialog import ask_entry
from ssio_desktop.ui.evidence.words import places
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import FormDialog
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.voices import words
from ssio_desktop.ui.voices.columns import (
    Came,
    OfGroup,
    came_columns,
    comment_columns,
    group_columns,
    rate_columns,
)
from ssio_desktop.ui.voices.dialogs import ask_words
from ssio_desktop.ui.voices.drawings import shares_drawn
from ssio_desktop.ui.voices.gathering import SeenRound, see
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.drawn import Drawn
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ReasonDialog
from ssio_desktop.ui.widgets.table import DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


class RoundPage(Page[Workspace]):
    """key: the round's id."""

    watches = frozenset({"questionnaire", "questionnaire-return"})

    def __init__(self, context: PageContext[Workspace], *, asking: Asking | None = None) -> None:
        super().__init__(context, self.tr("Questionnaire"))
        self.asking = asking or Asking(context.settings)
        self.seen: SeenRound | None = None
        self.drawn: Drawn | None = None
        self.dialog: FormDialog | ReasonDialog | None = None
        self.withdraw_button = self.add_action(
            self.tr("Take the round back…"), self.withdraw, icon="trash-2"
        )
        self.close_button = self.add_action(self.tr("Close the round…"), self.close_round)
        self.blank_button = self.add_action(
            self.tr("Print the questionnaire"), partial(self._document, "questionnaire"),
            icon="printer",
        )  # fmt: skip
        self.file_button = self.add_action(
            self.tr("Take in a file…"), self.take_in, icon="download"
        )
        self.type_button = self.add_action(
            self.tr("Type in a return"), self.type_in, icon="keyboard", kind="primary"
        )
        self.print_button = self.add_action(
            self.tr("Results as a document"), partial(self._document, "voices"),
            icon="file-text", kind="primary",
        )  # fmt: skip
        self.facts = Text("", "muted")
        self.standing = Text("", "strong")
        self.came: DataTable[Came] = self._came_table(with_school=False)
        self.named: DataTable[Came] = self._came_table(with_school=True)
        self.rates: DataTable[Rate] = DataTable(
            RowsModel(rate_columns(), lambda row: row.label), self.tr("Who answered"), shown=10
        )
        self.groups: DataTable[OfGroup] = DataTable(
            RowsModel(group_columns(), lambda r: (r.question.key, r.found.tally.label)),
            self.tr("Answers by group"),
            shown=14,
        )
        self.comments: DataTable[Comment] = DataTable(
            RowsModel(comment_columns(), lambda row: row.id), self.tr("What was written"), shown=12
        )
        self.comments.chosen.connect(self._offer)
        self.comments.opened.connect(lambda _: self.let_print())
        self.right_button = button(self.tr("Put right…"), self.put_right, icon="pencil")
        self.out_button = button(self.tr("Take out"), self.take_out, icon="trash-2")
        self.template_button = button(
            self.tr("Save an empty table…"), self.save_template, icon="file-down"
        )
        self.log_button = button(self.tr("Into the evidence log…"), self.take_into_log)
        self.groups.chosen.connect(self._offer)
        self.quote_button = button(self.tr("May be printed…"), self.let_print, icon="check")
        self.unquote_button = button(self.tr("Print no more"), self.print_no_more)
        self._lay_out()

    def refresh(self) -> None:
        key = self.key
        self.show_loading()
        if not key:
            self._arrived(None)
            return
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen = None

    # --- doing --------------------------------------------------------------------------

    def type_in(self) -> None:
        """Go to where returns are typed in."""
        self.context.navigator.go("voices-typing", self.key)

    def put_right(self) -> None:
        """Open the chosen return to put it right."""
        row = self._row()
        if row is not None:
            self.context.navigator.go("voices-typing", f"{self.key}#{row.found.id}")

    def take_out(self) -> None:
        """Take the chosen return out."""
        row = self._row()
        if row is not None:
            key = row.found.id
            self.context.operations.change(lambda ws: returns.take_out(ws, key), owner=self)

    def take_in(self) -> None:
        """Ask for a file, say what it would bring, and take it in."""
        title, key = self.tr("Choose the table of returns"), self.key
        path = self.asking.file(self, title, self.tr("CSV files (*.csv *.txt)"))
        if path is not None:
            self.context.operations.read(
                lambda ws: files.preview(ws, key, path), self._previewed, owner=self
            )

    def save_template(self) -> None:
        """Write an empty table with the columns of the round where the person says."""
        key = self.key
        title, kinds = self.tr("Save an empty table"), self.tr("CSV files (*.csv)")
        path = self.asking.new_file(self, title, "returns.csv", kinds)
        if path is None:
            return

        def written(made: Path) -> None:
            self.context.messages.success(self.tr("Written: {path}").format(path=made))

        self.context.operations.long(
            lambda ws, progress: files.write_template(ws, key, path),
            self.tr("Writing the table"),
            written,
            owner=self,
            writes=False,
        )

    def close_round(self) -> None:
        """Ask whether no more answers are awaited, and close the round."""
        seen, key = self.seen, self.key
        if seen is None:
            return
        told = self.tr(
            "{back} came back. What comes later is not counted, because the difference would show "
            "who wrote it."
        ).format(back=words.came_back(seen.returned, seen.round.copies))
        if self.asking.sure(
            self,
            self.tr("Close “{title}” for good?").format(title=seen.round.title),
            told,
            list(seen.missing),
            self.tr("Close the round"),
            self.tr("Leave it open"),
        ):
            self.context.operations.change(lambda ws: rounds.close_round(ws, key), owner=self)

    def withdraw(self) -> None:
        """Ask why the round is taken back."""
        key, title = self.key, self.tr("Take the round back")
        self.dialog = ReasonDialog(
            title,
            self.tr("Why? The reason stays in the record, and so does what came back."),
            title,
            lambda reason: self._withdraw(key, reason),
            self,
            needed=self.tr("Say why"),
        )
        self.dialog.open()

    def let_print(self) -> None:
        """Ask which of the chosen words are printed."""
        chosen = next(iter(self.comments.selected()), None)
        if chosen is None or not chosen.may_print:
            return

        def done(text: str) -> None:
            self.context.operations.change(
                lambda ws: quoting.may_print(ws, chosen, text), owner=self
            )

        self.dialog = ask_words(self, chosen, done)

    def take_into_log(self) -> None:
        """Ask for an entry of the evidence log that begins with the chosen group's figure."""
        row, seen = next(iter(self.groups.selected()), None), self.seen
        if row is None or seen is None:
            return
        figure = Surveyed(seen.round, row.question.key, row.found, ())
        entry = entry_of_figure(figure, row.question.label)
        link = log.Link(entry.link, seen.round.title)
        self.dialog = ask_entry(
            self, seen.headings, (link,), seen.today, self._record, entry, is_new=True
        )

    def print_no_more(self) -> None:
        """Take the chosen words out of what is printed."""
        chosen = next(iter(self.comments.selected()), None)
        if chosen is not None:
            self.context.operations.change(lambda ws: quoting.print_no_more(ws, chosen), owner=self)

    # --- inside -------------------------------------------------------------------------

    def _record(self, entry: Entry) -> None:
        self.context.operations.change(lambda ws: log.record(ws, entry), owner=self)

    def _withdraw(self, key: str, reason: str) -> None:
        self.context.operations.change(
            lambda ws: rounds.withdraw_round(ws, key, reason),
            lambda _: self.context.navigator.go("voices"),
            owner=self,
        )

    def _previewed(self, found: Landing) -> None:
        told, listed = words.landing(found)
        key, path = self.key, found.path
        if self.asking.sure(
            self,
            self.tr("Take in {count}?").format(
                count=counted(len(found.returns), self.tr("return"), self.tr("returns"))
            ),
            told,
            listed,
            self.tr("Take them in"),
            self.tr("Leave it"),
        ):
            self.context.operations.change(lambda ws: files.take_in(ws, key, path), owner=self)

    def _document(self, kind: Kind) -> None:
        self.context.navigator.go(DOCUMENT, str(Wanted(kind, of=self.key)))

    def _row(self) -> Came | None:
        seen = self.seen
        table = self.came if seen is None or seen.round.anonymous else self.named
        return next(iter(table.selected()), None)

    def _came_table(self, *, with_school: bool) -> DataTable[Came]:
        made: DataTable[Came] = DataTable(
            RowsModel(came_columns(with_school=with_school), lambda row: row.found.id),
            self.tr("What came back"),
            shown=12,
        )
        made.chosen.connect(self._offer)
        made.opened.connect(lambda _: self.put_right())
        return made

    def _lay_out(self) -> None:
        self._summary, self._draw = Text("", "strong"), QVBoxLayout()
        self._promise = Text("", "muted")
        self._missing = Text("")
        self._open_card, _ = card(
            self.tr("What came back"),
            self.standing,
            self._missing,
            self.came,
            self.named,
            Flow(self.right_button, self.out_button, self.template_button),
        )
        self._rates_card, _ = card(self.tr("Who answered"), self._summary, self.rates)
        self._share_card, _ = card(self.tr("How many speak well"), self._draw)
        self._groups_card, _ = card(
            self.tr("Answers by group"), self._promise, self.groups, Flow(self.log_button)
        )
        self._words_card, _ = card(
            self.tr("What was written"),
            Text(
                self.tr(
                    "Words are printed only where their writer agreed, somebody read them, and "
                    "nothing in them shows who it was."
                ),
                "muted",
            ),
            self.comments,
            Flow(self.quote_button, self.unquote_button),
        )
        self.content.addWidget(places(self.context, "voices-round"))
        for each in (
            self.facts,
            self._open_card,
            self._rates_card,
            self._share_card,
            self._groups_card,
            self._words_card,
        ):
            self.content.addWidget(each)
        self.content.addStretch(1)

    def _arrived(self, seen: SeenRound | None) -> None:
        if seen is None or seen.round.id != self.key:
            if not self.key:
                self.show_empty(
                    self.tr("No round is chosen"),
                    self.tr("Choose one in the list of rounds."),
                    icon="clipboard-list",
                    action=self.tr("Go to the rounds"),
                    act=partial(self.context.navigator.go, "voices"),
                    alone=True,
                )
            return
        self.seen = seen
        found, told = seen.round, seen.told
        self.set_heading(found.title, said(AUDIENCE_WORDS[found.audience]))
        self.facts.setText(words.facts(found, seen.form_title))
        is_open = told is None
        for each in (self.close_button, self.blank_button, self.file_button, self.type_button):
            each.setVisible(is_open)
        self.print_button.setVisible(not is_open)
        self._open_card.setVisible(is_open)
        self._rates_card.setVisible(not is_open)
        shown = told is not None and told.is_shown
        for frame in (self._share_card, self._groups_card):
            frame.setVisible(shown)
        self._words_card.setVisible(shown and bool(seen.comments))
        if told is None:
            self._show_open(seen)
        else:
            self._show_told(seen, told)
        self._offer()
        self.show_content()

    def _show_open(self, seen: SeenRound) -> None:
        found = seen.round
        back = words.came_back(seen.returned, found.copies)
        told = self.tr("{back} came back. Results are shown once the round is closed.")
        if seen.returned > found.copies:
            told = self.tr("{back} came back, more than were sent. Look for one typed in twice.")
        self.standing.setText(told.format(back=back))
        self._missing.setText(
            self.tr("Not answered yet: {schools}").format(schools=", ".join(seen.missing))
        )
        self._missing.setVisible(bool(seen.missing))
        self.came.setVisible(found.anonymous and bool(seen.came))
        self.named.setVisible(not found.anonymous and bool(seen.came))
        (self.came if found.anonymous else self.named).show_rows(seen.came)
        for each in (self.right_button, self.out_button):
            each.setVisible(bool(seen.came))

    def _show_told(self, seen: SeenRound, told: Results) -> None:
        late = self.tr("{count} came after the close and are not counted.").format(count=told.late)
        self._summary.setText(" ".join((said(summary(told)), late if told.late else "")).strip())
        self.rates.show_rows(told.rates if told.is_shown else ())
        self.rates.setVisible(told.is_shown)
        self._promise.setText(
            self.tr(
                "Groups of fewer than six answers are not shown, nor any from which they could be "
                "worked out. A share is of those who took a side, with its 95% interval."
            )
        )
        held = self.drawn is not None and self.drawn.isAncestorOf(self.focusWidget() or self)
        clear(self._draw)
        self.drawn = shares_drawn(told)
        if self.drawn is not None:
            self._draw.addWidget(self.drawn)
            if held:
                self.drawn.view.setFocus()
        else:
            self._share_card.hide()
        self.groups.show_rows(
            [OfGroup(line.question, each) for line in told.lines for each in line.groups]
        )
        self.comments.show_rows(seen.comments)

    def _offer(self) -> None:
        chosen, row = next(iter(self.comments.selected()), None), self._row()
        self.log_button.setEnabled(bool(self.groups.selected()))
        self.quote_button.setEnabled(chosen is not None and chosen.may_print)
        self.unquote_button.setEnabled(chosen is not None and bool(chosen.printed))
        for each in (self.right_button, self.out_button):
            each.setEnabled(row is not None)
