"""What a page is given: the ways to reach data, places, messages and commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QSettings

from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.commands import Commands
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.places import Navigator, Place
from ssio_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from ssio_desktop.ui.shell.page import Page

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class PageContext(Generic[W]):
    """Everything of the window a page may use. There is no way from here to the window itself.

    help_folder: where the texts of help lie, None where there are none. new_window: shows a place
    in a window of its own, None where there is only one window.
    """

    operations: Operations[W]
    navigator: Navigator
    messages: Messages
    commands: Commands
    theme: Theme
    settings: QSettings
    help_folder: Path | None = None
    new_window: Callable[[Place], None] | None = None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page the window can show.

    name is the title, a sentence (``say``). factory is called when the page is first shown.
    shortcut is its key, such as ``Ctrl+1``. in_rail: False for pages reached from others, such as
    one school; parent is then the page whose mark in the rail stays lit. wanders: True where that
    is the mark of the page one came from, and the parent’s only where one came from none. listed:
    such a page is found by name all the same. foot: True to stand at the foot of the rail. reads:
    suffixes of the files that the page takes when they are dropped onto the window, such as
    ``.csv``. reads_here: of those that it takes only while it is on show. reads_many: True where it
    takes several at once. one_writer: True where what the key names is shown in one window at a
    time. also: a second shortcut.
    """

    id: str
    name: str
    icon: str
    factory: Callable[[PageContext[Any]], Page[Any]]
    shortcut: str = ""
    in_rail: bool = True
    listed: bool = False
    foot: bool = False
    parent: str = ""
    wanders: bool = False
    reads: tuple[str, ...] = ()
    reads_here: tuple[str, ...] = ()
    reads_many: bool = False
    one_writer: bool = False
    also: str = ""

    @property
    def title(self) -> str:
        """The page's title in the window's language."""
        return said(self.name)
