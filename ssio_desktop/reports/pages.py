"""Puts strips on pages. Knows heights only, not what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssio_desktop.reports.strips import Strip


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far its top is below the top of the text area, in points."""

    strip: Strip
    y: float


Page = tuple[Placed, ...]


def paginate(strips: Sequence[Strip], height: float) -> list[Page]:
    """Strips on pages of a height in points; at least one page.

    Strips that are glued together begin a new page together where the page's rest cannot hold
    them and a whole page can. Where no page can, they fill the pages one by one, from a new page
    unless a quarter of this one is free. A strip taller than a page has one to itself.
    """
    maker = _Maker(height)
    for group in _groups(strips):
        maker.place(group)
    return maker.finish()


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        if strip.new_page and group:
            yield group
            group = []
        group.append(strip)
        if not strip.glued:
            yield group
            group = []
    if group:
        yield group


class _Maker:
    """Fills one page after another."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._pages: list[Page] = []
        self._placed: list[Placed] = []
        self._y = 0.0
        self._before: Strip | None = None
        self._starts: list[int] = []
        """Where groups begin among what is placed on this page."""

    def place(self, group: list[Strip]) -> None:
        if group[0].new_page:
            self._turn()
        tall = sum(strip.gap + strip.height for strip in group)
        if not self._fits(tall - (0.0 if self._placed else group[0].gap)):
            whole = tall - group[0].gap + self._repeated(group[0])
            if whole <= self._height:
                self._turn_with_company(group[0].company, self._height - whole)
            elif not self._fits(self._height / 4):
                self._turn()
        self._starts.append(len(self._placed))
        for strip in group:
            if not self._fits(strip.height + (strip.gap if self._placed else 0.0)):
                self._turn()
            self._put(strip)

    def finish(self) -> list[Page]:
        self._turn()
        return self._pages or [()]

    def _fits(self, height: float) -> bool:
        return self._y + height <= self._height + 0.01

    def _repeated(self, strip: Strip) -> float:
        return sum(head.height for head in strip.repeat) if self._continues(strip) else 0.0

    def _continues(self, strip: Strip) -> bool:
        return (
            self._before is not None
            and strip.inside is not None
            and self._before.inside is strip.inside
        )

    def _turn(self) -> None:
        if self._placed:
            self._pages.append(tuple(self._placed))
            self._placed = []
            self._starts = []
            self._y = 0.0

    def _turn_with_company(self, company: float, room: float) -> None:
        """A new page, which begins with the last groups of this one: as few as are at least as
        tall as the company wanted, if they have room there and leave something here."""
        taken: list[Strip] = []
        for start in reversed(self._starts):
            if company <= 0 or start == 0 or self._placed[start - 1].strip in self._heads(start):
                break
            if self._y - self._placed[start].y >= company:
                taken = [placed.strip for placed in self._placed[start:]]
                break
        head = taken[0].repeat if taken else ()
        if sum(strip.gap + strip.height for strip in (*head, *taken)) > room:
            taken = []
        if taken:
            del self._placed[-len(taken) :]
            self._before = self._placed[-1].strip
        self._turn()
        for strip in taken:
            self._put(strip)

    def _heads(self, start: int) -> tuple[Strip, ...]:
        """The repeated headings that stand on this page above a strip of the same table."""
        return self._placed[start].strip.repeat

    def _put(self, strip: Strip) -> None:
        if not self._placed and self._continues(strip):
            for head in strip.repeat:
                self._placed.append(Placed(head, self._y))
                self._y += head.height
        elif self._placed:
            self._y += strip.gap
        self._placed.append(Placed(strip, self._y))
        self._y += strip.height
        self._before = strip
