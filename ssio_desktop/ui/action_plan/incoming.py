"""A workbook that a school filled in, shown before it is recorded: what is new, what is changed,
and every cell that was not understood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services.casework.plan_cells import Change
from ssio_desktop.services.casework.plan_reading import PlanReading
from ssio_desktop.services.casework.plan_sheets import Unread
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.table import Column, DataTable, RowsModel
from ssio_desktop.ui.widgets.text import Text, heading
from ssio_desktop.ui.widgets.wording import counted


class IncomingPlan(QFrame):
    """take and leave are called when the person has decided."""

    def __init__(
        self, reading: PlanReading, take: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        title = self.tr("What “{file}” says").format(file=reading.path.name)
        self.title = heading(title, "heading", focusable=True)
        self.setAccessibleName(title)
        layout.addWidget(self.title)
        layout.addWidget(Text(self._summary(reading), "strong"))
        for warning in reading.warnings:
            layout.addWidget(Text(warning, "muted"))
        self.changes: DataTable[Change] = DataTable(
            RowsModel(_change_columns(), lambda each: (each.place, each.field, each.about)),
            self.tr("What is new or changed"),
            shown=10,
        )
        self.changes.show_rows(reading.changes)
        self.unread: DataTable[Unread] = DataTable(
            RowsModel(_unread_columns(), lambda each: (each.sheet, each.place)),
            self.tr("Cells that were not understood"),
            shown=6,
        )
        self.unread.show_rows(reading.unread)
        if reading.changes:
            layout.addWidget(self.changes)
        if reading.unread:
            layout.addWidget(Text(self.tr("Not understood, and not taken in"), "overline"))
            layout.addWidget(self.unread)
        if reading.absent:
            layout.addWidget(
                Text(
                    self.tr("Not in the workbook; it stays in the plan: {items}").format(
                        items="; ".join(reading.absent)
                    ),
                    "muted",
                )
            )
        self.take_button = button(self.tr("Take the changes in"), take, kind="primary")
        self.take_button.setVisible(bool(reading.changes))
        layout.addWidget(Flow(self.take_button, button(self.tr("Not this file"), leave)))

    def _summary(self, reading: PlanReading) -> str:
        if not reading.changes:
            return self.tr("It says nothing that is not recorded already.")
        new = sum(each.is_new for each in reading.changes)
        return self.tr("{new}, {changed}, {unread} not understood.").format(
            new=counted(new, self.tr("new entry"), self.tr("new entries")),
            changed=counted(len(reading.changes) - new, self.tr("change"), self.tr("changes")),
            unread=counted(len(reading.unread), self.tr("cell"), self.tr("cells")),
        )


def _change_columns() -> tuple[Column[Change], ...]:
    return (
        Column(
            "about",
            translate("plan", "Of"),
            lambda r: r.about,
            width=26,
            least=14,
            hint=lambda r: r.about,
        ),
        Column(
            "field",
            translate("plan", "What changes"),
            lambda r: said(r.field) if r.field else translate("plan", "New"),
            width=18,
            least=10,
        ),
        Column(
            "before",
            translate("plan", "Recorded now"),
            lambda r: r.before or "–",
            width=22,
            least=12,
            hint=lambda r: r.before,
        ),
        Column(
            "after",
            translate("plan", "In the workbook"),
            lambda r: " ".join(r.after.split()),
            hint=lambda r: r.after,
        ),
        Column("place", translate("plan", "Where"), lambda r: r.place, width=18, least=10),
    )


def _unread_columns() -> tuple[Column[Unread], ...]:
    return (
        Column("sheet", translate("plan", "Sheet"), lambda r: r.sheet, width=14, least=9),
        Column("place", translate("plan", "Cell"), lambda r: r.place, width=7),
        Column(
            "text",
            translate("plan", "What stands there"),
            lambda r: " ".join(r.text.split()),
            width=26,
            least=14,
            hint=lambda r: r.text,
        ),
        Column("why", translate("plan", "Why it was not taken"), lambda r: said(r.why)),
    )
