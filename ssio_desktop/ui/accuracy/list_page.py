"""The page that lists drafts which are with schools, late, or to be answered."""

from __future__ import annotations

from ssio_desktop.services.accuracy_list import CheckRow, list_checks
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.accuracy import words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import FlowLayout
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted, day


def columns() -> tuple[Column[CheckRow], ...]:
    """The columns of the table of checks."""
    return (
        Column(
            "due",
            translate("accuracy", "Reply by"),
            lambda row: day(row.due),
            lambda row: row.due,
            width=19,
        ),
        Column(
            "school",
            translate("accuracy", "School"),
            lambda row: row.school_name,
            lambda row: row.school_name.casefold(),
        ),
        Column(
            "visit",
            translate("accuracy", "Visit"),
            lambda row: day(row.visit_date),
            lambda row: row.visit_date,
            width=19,
        ),
        Column(
            "state",
            translate("accuracy", "State"),
            lambda row: words.state_words(row.state),
            width=21,
        ),
        Column(
            "points",
            translate("accuracy", "To answer"),
            lambda row: str(row.open_points or ""),
            lambda row: row.open_points,
            "right",
            11,
        ),
        Column(
            "reference", translate("accuracy", "Reference"), lambda row: row.reference, width=12
        ),
    )


class AccuracyPage(Page[Workspace]):
    """Every draft that waits for its school or for an answer, those due first."""

    watches = frozenset({"visit", "school", "form"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(
            context,
            self.tr("Factual accuracy"),
            self.tr("Drafts that schools were asked to check"),
            scroll=False,
        )
        self._rows: tuple[CheckRow, ...] = ()
        self.add_action(
            self.tr("Back to the visits"), lambda: context.navigator.go("visits"), icon="arrow-left"
        )
        self.which = keep_choice(ChoiceBox(self.tr("Which checks")))
        self.which.addItem(self.tr("Waiting"), "waiting")
        self.which.addItem(self.tr("All"), "all")
        self.which.activated.connect(lambda _: self.narrow())
        self.table: DataTable[CheckRow] = DataTable(
            RowsModel(columns(), lambda row: row.id), self.tr("Checks of factual accuracy")
        )
        self.table.opened.connect(lambda row: context.navigator.go("accuracy-check", row.visit))
        self.count = Text("", "muted", wrap=False)
        row = FlowLayout(across=tokens().space.s, down=tokens().space.s)
        row.addWidget(self.which)
        self.content.addLayout(row)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.count)

    def refresh(self) -> None:
        self.show_loading()
        self.context.operations.read(list_checks, self._arrived, owner=self)

    def narrow(self) -> None:
        """Show the checks that were asked for."""
        waiting = self.which.currentData() == "waiting"
        found = [
            row for row in self._rows if not waiting or row.state not in ("answered", "closed")
        ]
        self.table.show_rows(found)
        self.count.setText(counted(len(found), self.tr("check"), self.tr("checks")))

    def _arrived(self, rows: tuple[CheckRow, ...]) -> None:
        self._rows = rows
        self.narrow()
        if rows:
            self.show_content()
            return
        self.show_empty(
            self.tr("No draft was sent to a school yet"),
            self.tr("Open a visit whose note is final and choose “Accuracy”."),
            icon="send",
            action=self.tr("Show the visits"),
            act=lambda: self.context.navigator.go("visits"),
        )
