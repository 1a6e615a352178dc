"""Where officers recorded different things of a school, and the choosing between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.services.board import Conflict, Head
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

Settle = Callable[[Conflict, Head], None]


class ConflictsCard(SchoolCard):
    """Each place with its values and their authors. settle is called with the one to be kept."""

    def __init__(self, settle: Settle, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Records that differ"))
        self.setAccessibleName(self._title.text())
        self._settle = settle

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's conflicts; the card hides where there are none."""
        self.clear()
        self.setVisible(bool(sheet.conflicts))
        if sheet.conflicts:
            self.body.addWidget(
                Text(
                    self.tr(
                        "Officers recorded different things at the same time. The later one is "
                        "shown until one of them is chosen."
                    ),
                    "muted",
                )
            )
        for conflict in sheet.conflicts:
            self.body.addWidget(Text(self._place(conflict), "strong"))
            for head in conflict.heads:
                self.body.addWidget(self._head(conflict, head, sheet))

    def _head(self, conflict: Conflict, head: Head, sheet: SchoolSheet) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens().space.l)
        value = self._value(conflict, head.value, sheet)
        at = head.at.astimezone()
        row.addWidget(Text(value), 2)
        author = self.tr("{officer}, {day}, {time}").format(
            officer=head.officer_name, day=words.day(at.date()), time=f"{at:%H:%M}"
        )
        row.addWidget(Text(author, "muted"), 2)
        keep = button(self.tr("Keep this"), partial(self._settle, conflict, head), small=True)
        keep.setAccessibleName(
            self.tr("Keep “{value}” for {place}").format(value=value, place=self._place(conflict))
        )
        row.addWidget(keep)
        return made

    def _place(self, conflict: Conflict) -> str:
        kind = conflict.entity.partition("/")[0]
        if kind != "school":
            subject = {
                "categorisation": self.tr("Categorisation"),
                "visit": self.tr("Visit"),
            }.get(kind, words.capital(kind))
            return ", ".join(
                part for part in (subject, conflict.term, conflict.path.replace(".", " ")) if part
            )
        known: Mapping[str, str] = {
            "officer": self.tr("Officer"),
            "package": self.tr("Package"),
            "contact.chair": self.tr("Chair of governors"),
        }
        return known.get(conflict.path, words.capital(conflict.path.replace(".", " ")))

    def _value(self, conflict: Conflict, value: Json, sheet: SchoolSheet) -> str:
        if value is None:
            return self.tr("Nothing")
        if conflict.path == "officer" and isinstance(value, str):
            return sheet.officer(value) or value
        if conflict.path == "package" and isinstance(value, bool):
            return words.package(value)
        if isinstance(value, dict):
            return self.tr("An entry of {count} facts").format(count=len(value))
        return str(value)
