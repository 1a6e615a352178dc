"""What the checker says of a file. Knows nothing of PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One failure.

    condition: of the Matterhorn Protocol 1.1 (“13-004”), or a word for what ISO 32000-1 asks and
    the protocol takes for granted (“tree.numbers”). where: a page, a part, a font. what: in words.
    """

    condition: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.condition} {self.where}: {self.what}"
