"""The commands of the window itself: going to pages, undoing, finding, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.commands import Command
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.shell.operations import Operations
from ssio_desktop.ui.shell.places import Navigator

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Acts:
    """What the window does for each of its commands."""

    search: Act
    undo: Act
    palette: Act
    keys: Act
    messages: Act
    region: Act
    layout: Act
    quit: Act


def own_commands(
    specs: Iterable[PageSpec], navigator: Navigator, operations: Operations[Any], acts: Acts
) -> Iterator[Command]:
    """The commands of a window that shows these pages."""
    pages, changes, window = (
        translate("MainWindow", "Pages"),
        translate("MainWindow", "Changes"),
        translate("MainWindow", "Window"),
    )
    for spec in (each for each in specs if each.in_rail or each.listed):
        title = translate("MainWindow", "Go to {page}").format(page=spec.title)
        go = partial(navigator.go, spec.id)
        yield (Command(f"go.{spec.id}", title, go, spec.shortcut, pages, spec.icon, also=spec.also))
    yield from (
        Command("back", translate("MainWindow", "Go back"), navigator.back, "Alt+Left", pages),
        Command(
            "forward", translate("MainWindow", "Go forward"), navigator.forward, "Alt+Right", pages
        ),
        Command(
            "search", translate("MainWindow", "Search this page"), acts.search, "Ctrl+F", pages
        ),
        Command(
            "undo", translate("MainWindow", "Undo the last change"), acts.undo, "Ctrl+Z", changes
        ),
        Command(
            "redo",
            translate("MainWindow", "Redo what was undone"),
            operations.redo,
            "Ctrl+Shift+Z",
            changes,
            enabled=lambda: bool(operations.redo_label),
            also="Ctrl+Y",
        ),
        Command(
            "palette", translate("MainWindow", "Find a command"), acts.palette, "Ctrl+K", window
        ),
        Command(
            "keys", translate("MainWindow", "Show keyboard shortcuts"), acts.keys, "Ctrl+/", window
        ),
        Command(
            "messages",
            translate("MainWindow", "Messages of this sitting"),
            acts.messages,
            "Ctrl+Shift+M",
            window,
        ),
        Command(
            "region",
            translate("MainWindow", "Go to the next part of the window"),
            acts.region,
            "F6",
            window,
        ),
        Command("layout", translate("MainWindow", "Reset the layout"), acts.layout, "", window),
        Command("quit", translate("MainWindow", "Close the window"), acts.quit, "Ctrl+Q", window),
    )
