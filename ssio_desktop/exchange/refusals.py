"""The words in which an exchange file is refused. Knows nothing of how files are read."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

SEND_AGAIN = say(
    "Nothing was taken from it. Ask the sender to make the file again and send it again."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was to be read. words: such as “an officer’s return”. endings: of its names."""

    words: str
    endings: str

    @property
    def remedy(self) -> str:
        return say("Choose the file whose name ends in {endings}.", endings=self.endings)


ANY = Wanted(
    say("a file that the program exchanges"), say(".ssio-post, .ssio-return or .ssio-reading")
)

_SHOWN = 120


def refuse(code: str, what: str, *, where: str = "", remedy: str = SEND_AGAIN) -> UserError:
    """A refusal with a code under ``return.``; ``where`` is made fit to be shown."""
    return UserError(what, where=shown(where), remedy=remedy, code=f"return.{code}")


def not_this(wanted: Wanted) -> UserError:
    """That a file is not what was to be read."""
    return refuse(
        "not-a-return", say("This file is not {wanted}.", wanted=wanted.words), remedy=wanted.remedy
    )


def shown(text: str) -> str:
    """Text from an untrusted file with nothing in it that could mislead, at most 120 characters.

    Characters that do not print, among them line ends and those that turn the direction of
    writing, become U+FFFD.
    """
    kept = "".join(char if char.isprintable() else "\ufffd" for char in text[: _SHOWN + 1])
    return kept if len(kept) <= _SHOWN else kept[: _SHOWN - 1] + "…"
