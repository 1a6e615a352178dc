"""Where one can be in the window, and the way back. Knows no page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it shows: ``Place("school", "112345")``. key is empty for a page of lists."""

    page: str
    key: str = ""


class Navigator(QObject):
    """Goes to places and back. arrived(Place) is emitted for each; moved() when the ways change."""

    arrived = Signal(object)
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Place] = []
        self._future: list[Place] = []
        self._here: Place | None = None

    @property
    def here(self) -> Place | None:
        """The place on show."""
        return self._here

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._future)

    @property
    def before(self) -> Place | None:
        """The place to which going back leads; None where there is none."""
        return self._past[-1] if self._past else None

    def came_from(self, page: str) -> Place | None:
        """The last place before this one that is on another page; None where there is none."""
        return next((place for place in reversed(self._past) if place.page != page), None)

    def go(self, page: str, key: str = "") -> None:
        """Show a page, and forget the way forward."""
        place = Place(page, key)
        if place == self._here:
            return
        if self._here is not None:
            self._past.append(self._here)
        self._future.clear()
        self._arrive(place)

    def back(self) -> None:
        """Show the place before this one, if any."""
        if self._past and self._here is not None:
            self._future.append(self._here)
            self._arrive(self._past.pop())

    def forward(self) -> None:
        """Undo going back, if that was the last move."""
        if self._future and self._here is not None:
            self._past.append(self._here)
            self._arrive(self._future.pop())

    def _arrive(self, place: Place) -> None:
        self._here = place
        self.arrived.emit(place)
        self.moved.emit()
