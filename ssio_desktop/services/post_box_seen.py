"""What is found in a post box and what was put there, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ssio_desktop.domain.board_records import Receipt
from ssio_desktop.errors import SsioError
from ssio_desktop.services.post_looking import Looked

State = Literal["waiting", "known", "mine", "others", "arriving", "elsewhere", "same", "refused"]
"""For this store and not taken in; taken in here; made here; sealed for others; not whole yet; its
content lies in the cloud only; the same as another file of the box; not in order."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file in a post box. remark: a sentence on it, or empty. sha256: empty where it was not
    read. error: why it was refused.
    """

    name: str
    size: int
    state: State
    looked: Looked | None = None
    sha256: str = ""
    remark: str = ""
    error: SsioError | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that was put into a box from here, and lay there the same when it was read back.

    receipt: None while none came. is_there: None where nobody looked.
    """

    name: str
    place: str
    at: str
    sha256: str
    kind: str
    term: str
    number: int
    receipt: Receipt | None = None
    is_there: bool | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A box as it was found. error: why nothing could be seen."""

    place: str
    items: tuple[Item, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    error: SsioError | None = None

    def of(self, *states: State) -> tuple[Item, ...]:
        """The files in some states."""
        return tuple(each for each in self.items if each.state in states)
