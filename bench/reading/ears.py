"""What AT-SPI tells a screen reader: events as they come, put into the words that would be spoken.

Runs in the system’s Python and knows nothing of the program.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

gi: Any = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

_HEARD = (
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:state-changed:expanded",
    "object:announcement",
    "object:active-descendant-changed",
    "object:selection-changed",
    "object:property-change:accessible-description",
    "object:property-change:accessible-name",
    "window:activate",
)
_TOLD_STATES = (
    "checked",
    "expanded",
    "selected",
    "required",
    "invalid-entry",
    "read-only",
    "multi-line",
)
_MUTE_ROLES = {"unknown", "filler", "panel", "invalid", "redundant object", "layered pane"}
"""Roles that say nothing of what a thing is."""
_EDITED = {"text", "password text", "entry", "spin button", "combo box"}


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that was said. kind: focus, announcement, window, change. fault: what was wrong."""

    kind: str
    words: str
    name: str
    role: str
    fault: str = ""


class Ears:
    """Listens to every program on the bus. said: everything so far, in its order."""

    def __init__(self, tell: Callable[[Heard], None]) -> None:
        Atspi.init()
        self.said: list[Heard] = []
        self._tell = tell
        self._last_focus: Any = None
        self._listener = Atspi.EventListener.new(self._came)
        for each in _HEARD:
            self._listener.register(each)
        self.desktop = Atspi.get_desktop(0)

    # --- hearing ------------------------------------------------------------------------

    def pump(self, seconds: float) -> None:
        """Hear what comes in so much time."""
        context = GLib.MainContext.default()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            while context.pending():
                context.iteration(False)
            time.sleep(0.01)

    def until(self, seen: Callable[[], Any], patience: float = 20.0, what: str = "") -> Any:
        """Listen until something is there, and give it. TimeoutError, saying what, otherwise."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            self.pump(0.05)
            found = _unless_gone(seen)
            if found:
                return found
        raise TimeoutError(what or "what was waited for did not come")

    def _came(self, event: Any) -> None:
        heard = _unless_gone(lambda: self._heard(event))
        if heard:
            self.said.append(heard)
            self._tell(heard)

    def _heard(self, event: Any) -> Heard | None:
        source, kind = event.source, event.type
        if kind == "object:announcement":
            urgent = "at once: " if event.detail1 == 2 else ""
            return Heard("announcement", f"{urgent}{event.any_data}", "", role_of(source))
        if kind == "window:activate":
            return Heard("window", spoken(source), source.get_name(), role_of(source))
        if kind == "object:state-changed:focused":
            if not event.detail1:
                return None
            self._last_focus = source
            return self._focused(source)
        if kind == "object:active-descendant-changed" and event.any_data is not None:
            return self._focused(event.any_data)
        if source != self._last_focus:
            return None
        if kind == "object:property-change:accessible-description":
            words = source.get_description()
            return Heard("change", words, source.get_name(), role_of(source)) if words else None
        if kind in ("object:state-changed:checked", "object:state-changed:expanded"):
            return Heard("change", spoken(source), source.get_name(), role_of(source))
        return None

    def _focused(self, thing: Any) -> Heard:
        name, role = thing.get_name().strip(), role_of(thing)
        fault = ""
        if role in _MUTE_ROLES:
            fault = "its role says nothing"
        elif not name and role not in ("frame", "window"):
            fault = "it has no name"
        return Heard("focus", spoken(thing), name, role, fault)

    # --- looking ------------------------------------------------------------------------

    def focused(self) -> Any:
        """What has the focus now, or None."""
        return self._last_focus

    def find(self, role: str, name: str, *, patience: float = 20.0) -> Any:
        """The first thing on show of a role whose name is, or begins with, the words."""
        return self.until(
            lambda: next(self._matching(role, name), None), patience, f"no {role} “{name}”"
        )

    def there(self, role: str, name: str) -> Any:
        """The same at once, or None."""
        return _unless_gone(lambda: next(self._matching(role, name), None))

    def all_of(self, role: str) -> list[Any]:
        """Everything on show of a role."""
        return list(self._matching(role, ""))

    def _matching(self, role: str, name: str) -> Iterator[Any]:
        for each in self.everything():
            if role_of(each) == role and (
                each.get_name() == name or each.get_name().startswith(name)
            ):
                yield each

    def everything(self) -> Iterator[Any]:
        """All that is on show, from the window that is active."""
        for program in _children(self.desktop):
            windows = _children(program)
            active = [each for each in windows if _is(each, "ACTIVE")] or windows
            # A dialog stands above the window that asked for it.
            for window in reversed(active):
                yield from _below(window)

    def lines(self) -> list[str]:
        """What is on show, as indented lines: for the person who mends a journey."""
        return [spoken(each) for each in self.everything() if each.get_name()]


def spoken(thing: Any) -> str:
    """A thing in the words that a screen reader has for it: name, role, state, value, more."""
    states = thing.get_state_set()
    told = [
        each
        for each in _TOLD_STATES
        if states.contains(getattr(Atspi.StateType, each.replace("-", "_").upper()))
    ]
    if not states.contains(Atspi.StateType.ENABLED):
        told.append("unavailable")
    words = [thing.get_name() or "(no name)", role_of(thing), *told]
    words += [f"labelled “{label}”" for label in _labels(thing) if label != thing.get_name()]
    text = text_of(thing) if role_of(thing) in _EDITED else ""
    if text:
        words.append(f"“{text[:80]}”")
    if thing.get_description() and thing.get_description() != thing.get_name():
        words.append(f"({thing.get_description()})")
    return ", ".join(words)


def role_of(thing: Any) -> str:
    """The role’s name as AT-SPI has it."""
    return str(thing.get_role_name())


def _labels(thing: Any) -> list[str]:
    """The names of what stands beside a thing as its label."""
    return [
        str(relation.get_target(number).get_name())
        for relation in thing.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for number in range(relation.get_n_targets())
    ]


def text_of(thing: Any) -> str:
    """What stands in a thing that holds text; empty for others."""
    text = thing.get_text_iface()
    if text is None:
        return ""
    return str(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)))


def _below(thing: Any) -> Iterator[Any]:
    yield thing
    if role_of(thing) in ("table", "tree", "tree table") and thing.get_child_count() > 400:
        return
    for child in _children(thing):
        if _is(child, "SHOWING") or role_of(child) in ("table cell", "list item"):
            yield from _below(child)


def _children(thing: Any) -> list[Any]:
    found = (thing.get_child_at_index(each) for each in range(thing.get_child_count()))
    return [each for each in found if each is not None]


def _is(thing: Any, state: str) -> bool:
    return bool(thing.get_state_set().contains(getattr(Atspi.StateType, state)))


def _unless_gone(ask: Callable[[], Any]) -> Any:
    """The answer, or None where the thing asked about has gone meanwhile."""
    try:
        return ask()
    except GLib.Error:
        return None
