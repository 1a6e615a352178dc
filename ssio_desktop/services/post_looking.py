"""What an exchange file is, from whom and for whom, told without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.exchange.cover import KINDS, Cover
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.manifest import RETURN, SET_UP, kind_words
from ssio_desktop.exchange.package import load_file, peek
from ssio_desktop.exchange.post_names import SUFFIXES as SUFFIXES
from ssio_desktop.exchange.sealing import is_sealed, look
from ssio_desktop.services import device_keys
from ssio_desktop.services.device_keys import Standing
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Looked:
    """The outside of a file. kind: such as ``return``; what: the same in words.

    to: names of those it is sealed for. by_passphrase: sealed with a passphrase. is_open: anybody
    can read it. is_signed: whether its signature was verified. standing: None without a store to
    ask, or without a signature.
    """

    path: Path
    kind: str
    what: str
    officer: str
    authority: str
    term: str
    number: int
    made_at: str
    to: tuple[str, ...]
    is_signed: bool
    is_open: bool
    by_passphrase: bool
    standing: Standing | None = None
    cover: Cover | None = None

    @property
    def begins_a_store(self) -> bool:
        """Whether a store can be made from it: a set-up that can be read without a key."""
        return self.kind == SET_UP and self.is_open


def look_at(path: Path, ws: Workspace | None = None) -> Looked:
    """Read the outside of a file and verify its signature. Nothing is opened and nothing changed.

    ws: the store whose knowledge of senders is asked. UserError says what is wrong with the file.
    """
    return look_at_bytes(path, load_file(path, Limits()), ws)


def look_at_bytes(path: Path, data: bytes, ws: Workspace | None = None) -> Looked:
    """As :func:`look_at`, of a file that was read; path: only what it is called."""
    if not is_sealed(data):
        info = peek(data)
        return Looked(
            path,
            info.kind,
            _what(info.kind, info.number, kind_words(info.kind)),
            info.officer_name,
            info.authority_name,
            info.term.title,
            info.number,
            info.made_at.isoformat(),
            (),
            is_signed=False,
            is_open=True,
            by_passphrase=False,
        )
    found = look(data)
    cover = found.cover
    standing = device_keys.standing(ws, cover.sender) if ws is not None else None
    return Looked(
        path,
        cover.kind,
        _what(cover.kind, cover.number, KINDS[cover.kind]),
        cover.sender.officer_name,
        cover.authority_name,
        cover.term.title,
        cover.number,
        cover.made_at.isoformat(),
        cover.to,
        True,
        found.is_open,
        not cover.to and not found.is_open,
        standing,
        cover,
    )


def _what(kind: str, number: int, words: str) -> str:
    """A kind in words. A return after the first of its term is an amended one."""
    return say("an officer’s amended return") if kind == RETURN and number > 1 else words
