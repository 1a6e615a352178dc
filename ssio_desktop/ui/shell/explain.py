"""The one door through which every exception becomes words for a person."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Final

from ssio_desktop.errors import Cancelled, SsioError, SurroundingsError
from ssio_desktop.ui.language import said, translate

_DAMAGED: Final = frozenset({"store.corrupt", "store.notadb", "store.ioerr"})
"""The codes of what a damaged page of the store may give."""

_FILE_NAME = re.compile(r"[/\\]|\.[A-Za-z][A-Za-z0-9-]{0,14}$")
"""What tells a name of a file from a word: an ending, or a folder before it."""


class Tone(Enum):
    """How a message is meant. Shown as an icon and a word as well as a colour."""

    INFORMATION = "information"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell the person: what happened, where, and what to do next.

    details: further lines, such as each row that was left out. action: the words on its button,
    and act: what the button does; both or neither.
    """

    tone: Tone
    what: str
    where: str = ""
    remedy: str = ""
    code: str = ""
    details: tuple[str, ...] = ()
    action: str = ""
    act: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        """Sentences of the lower layers are put into the window's language."""
        for name in ("what", "where", "remedy"):
            object.__setattr__(self, name, said(getattr(self, name)))
        object.__setattr__(self, "details", tuple(map(said, self.details)))

    @property
    def place(self) -> str:
        """Where it is, as a sentence; empty where nothing is known."""
        where = self.where.strip()
        ended = where.endswith((".", "!", "?", "…", ":"))
        # A file's name is written as the file is called, not as a sentence begins.
        first = where.split(maxsplit=1)[0].rstrip(",;:") if where else ""
        begun = where if _FILE_NAME.search(first) else f"{where[:1].upper()}{where[1:]}"
        return f"{begun}{'' if ended else '.'}" if where else ""

    @property
    def text(self) -> str:
        """The whole message as running text, as a screen reader says it."""
        return " ".join(part for part in (self.what, self.place, self.remedy) if part)


def explain(error: BaseException) -> Message:
    """Put an exception into words. A bug is described as one, without its innards."""
    if isinstance(error, Cancelled):
        return Message(
            Tone.INFORMATION,
            translate("explain", "Stopped. Nothing was changed."),
            code="cancelled",
        )
    if isinstance(error, SsioError):
        tone = Tone.ERROR if isinstance(error, SurroundingsError) else Tone.WARNING
        return Message(tone, error.what, error.where, error.remedy, error.code)
    return Message(
        Tone.ERROR,
        translate("explain", "Something went wrong inside the program."),
        remedy=translate(
            "explain", "Everything saved so far is kept. Try again; if it happens twice, report it."
        ),
        code="bug",
    )


def is_bug(error: BaseException) -> bool:
    """Whether the error is ours to mend rather than the person's."""
    return not isinstance(error, SsioError | Cancelled)


def with_backups(message: Message, go: Callable[[str], object]) -> Message:
    """The message with a button to the backups, where it tells of a damaged store. go: goes to the
    page of that name."""
    if message.code not in _DAMAGED or message.action:
        return message
    words = translate("explain", "Show the backups")
    return replace(message, action=words, act=partial(_visit, go))


def _visit(go: Callable[[str], object]) -> None:
    go("settings")
