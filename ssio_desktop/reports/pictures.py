"""A photograph as a block of a document; what draws it, with its libraries, is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture on one page with its caption. data: a small JPEG. alternative: what it shows, for
    whoever cannot see it. width, height: pixels."""

    data: bytes = field(repr=False)
    width: int
    height: int
    caption: str
    alternative: str
