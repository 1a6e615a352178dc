"""What a school says of itself, what the officer saw, and what inspectors said, area by area."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ssio_desktop.services.school_story import Said, View
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text

_TONES = {"agrees": "success", "differs": "caution", "unseen": "neutral", "": "neutral"}


class ViewsCard(SchoolCard):
    """open_visit is called with the id of the note that words come from."""

    def __init__(self, open_visit: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("The school’s view and the officer’s"))
        self.setAccessibleName(self._title.text())
        self._open_visit = open_visit

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's areas, a row each."""
        self.clear()
        views = sheet.story.views
        if all(view.is_empty for view in views):
            self.body.addWidget(
                Text(
                    self.tr(
                        "Not asked yet. The termly visit asks how the school judges itself, area "
                        "by area; inspectors’ grades appear here once they are imported."
                    ),
                    "muted",
                )
            )
            return
        self.body.addWidget(self._grid(views))

    def _grid(self, views: tuple[View, ...]) -> QWidget:
        """A column each where there is room, and each with its name below the other elsewhere."""
        wide = tokens().text_scale < 1.5
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens().space.l)
        grid.setVerticalSpacing(tokens().space.xs)
        titles = (
            "",
            self.tr("The school says"),
            self.tr("The officer saw"),
            self.tr("Last inspection"),
        )
        line = 0
        if wide:
            for column, title in enumerate(titles):
                grid.addWidget(Text(title, "overline"), 0, column)
                grid.setColumnStretch(column, 4 if column in (1, 2) else 3)
            line = 1
        top = Qt.AlignmentFlag.AlignTop
        for view in views:
            rule = QFrame()
            rule.setProperty("part", "rule")
            grid.addWidget(rule, line, 0, 1, 4 if wide else 1)
            if view.is_empty:
                nothing = Text(self.tr("Not asked yet, and not judged"), "muted")
                grid.addWidget(Text(view.area, "strong"), line + 1, 0, top)
                row, column = (line + 1, 1) if wide else (line + 2, 0)
                grid.addWidget(nothing, row, column, 1, 3 if wide else 1, top)
                line += 2 if wide else 3
                continue
            cells = [self._name(view)]
            for title, said in zip(
                titles[1:], (view.school, view.officer, view.inspectors), strict=True
            ):
                cells.append(self._cell(view.area, title, said, named=not wide))
            for column, cell in enumerate(cells):
                at = (line + 1, column) if wide else (line + 1 + column, 0)
                grid.addWidget(cell, *at, top)
            line += 2 if wide else 1 + len(cells)
        return made

    def _name(self, view: View) -> QWidget:
        made, column = _column()
        column.addWidget(Text(view.area, "strong"))
        if view.comparison:
            column.addWidget(
                tag(view.comparison, _TONES[view.marked])
                if view.marked != "differs" or len(view.comparison) < 34
                else Text(view.comparison, "strong")
            )
        return made

    def _cell(self, area: str, title: str, said: Said | None, *, named: bool) -> QWidget:
        made, column = _column()
        if named:
            column.addWidget(Text(title, "overline"))
        if said is None:
            is_judged = title == self.tr("Last inspection")
            nothing = self.tr("Not judged") if is_judged else self.tr("Not asked yet")
            column.addWidget(Text(nothing, "muted"))
            return made
        column.addWidget(Text(said.words).selectable())
        day = words.day(said.day)
        if said.visit:
            link = button(day, partial(self._open_visit, said.visit), kind="link")
            link.setAccessibleName(
                self.tr("{area}, {title}: open the note of {day}").format(
                    area=area, title=title, day=day
                )
            )
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        elif said.day is not None:
            column.addWidget(Text(day, "caption"))
        return made


def _column() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(tokens().space.xxs)
    return made, column
