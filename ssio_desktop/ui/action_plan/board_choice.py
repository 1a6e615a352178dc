"""The choice of a partnership board for a milestone: one of the days known, or a typed one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox

from ssio_desktop.domain.casework.plan_types import Milestone
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import Row, box, day_faults, day_field
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.wording import day as day_words


class BoardChoice:
    """Two fields of a dialog."""

    def __init__(self, seen: SeenPlan, found: Milestone | None) -> None:
        self._keys = {each.day: each.key for each in seen.boards}
        coming = [each for each in seen.boards if each.day >= seen.today]
        listed = [(each.title, each.day) for each in coming]
        now = found.due if found else None
        if now is not None and all(day != now for _, day in listed):
            at = next((each.title for each in seen.boards if each.day == now), "")
            listed.insert(0, (at or day_words(now), now))
        none = translate("plan", "None of these: the day is below")
        self.box: QComboBox = box([*listed, (none, None)], now)
        if now is None and coming and found is None:
            self.box.setCurrentIndex(0)
        self.typed = day_field(None)

    @property
    def day(self) -> date | None:
        """The day that was chosen or typed; what is typed counts."""
        found: date | None = read_typed_day(self.typed.text()) or self.box.currentData()
        return found

    @property
    def key(self) -> str:
        """The key of that day’s board, or empty."""
        return self._keys.get(self.day, "") if self.day else ""

    def rows(self) -> list[Row]:
        """The two fields."""
        other = translate("plan", "Another board day (optional)")
        return [(translate("plan", "Partnership board"), self.box), (other, self.typed)]

    def faults(self, *, optional: bool = False) -> list[Fault]:
        """What is wrong with the choice."""
        faults = day_faults(self.typed, optional=True)
        if not faults and not optional and self.day is None:
            faults.append(Fault.of(self.box, translate("plan", "Choose a board, or type its day")))
        return faults
