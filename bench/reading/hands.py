"""What a person does who hears the program: keys, the focus moved by name, text typed.

Runs in the system’s Python and knows nothing of the program.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from bench.reading.ears import Atspi, Ears, role_of, text_of

_KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "Space": 0x20, "Escape": 0xFF1B, "F1": 0xFFBE} | {
    "Home": 0xFF50,
    "Up": 0xFF52,
    "Down": 0xFF54,
    "End": 0xFF57,
}
_HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}
"""The codes of modifiers on the keyboard of the display."""


class Hands:
    """Works by what the ears find. Every move is heard before the next is made."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears

    def key(self, name: str) -> None:
        """Press a key such as ``Tab`` or ``Ctrl+Return``."""
        *held, last = name.split("+")
        kinds = Atspi.KeySynthType
        for each in held:
            Atspi.generate_keyboard_event(_HELD[each], None, kinds.PRESS)
        symbol = _KEYS.get(last) or ord(last)
        Atspi.generate_keyboard_event(symbol, None, kinds.SYM)
        for each in reversed(held):
            Atspi.generate_keyboard_event(_HELD[each], None, kinds.RELEASE)
        self._ears.pump(0.15)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        for each in words:
            Atspi.generate_keyboard_event(ord(each), None, Atspi.KeySynthType.SYM)
        self._ears.pump(0.3)

    def go_to(self, role: str, name: str) -> Any:
        """Move the focus to a thing by its role and name, as a reader’s list of controls does."""
        thing = self._ears.find(role, name)
        if thing.get_state_set().contains(Atspi.StateType.FOCUSED):
            return thing
        Atspi.Component.grab_focus(thing.get_component_iface())
        self._ears.until(
            lambda: thing.get_state_set().contains(Atspi.StateType.FOCUSED),
            10,
            f"{role} “{name}” did not take the focus",
        )
        self._ears.pump(0.15)
        return thing

    def press(self, role: str, name: str) -> None:
        """Move to a button, box or link and press it with the space bar."""
        thing = self._ears.find(role, name)
        self._ears.until(
            lambda: thing.get_state_set().contains(Atspi.StateType.ENABLED),
            20,
            f"{role} “{name}” cannot be pressed",
        )
        self.go_to(role, name)
        self.key("Space")

    def fill(self, role: str, name: str, words: str) -> None:
        """Type into a line by its name, anew where keys were lost on the way."""
        thing = self.go_to(role, name)
        for _ in range(3):
            self.type(words)
            with suppress(TimeoutError):
                self._ears.until(lambda: text_of(thing).strip() == words, 3)
                return
            self.key("Ctrl+a")
        raise TimeoutError(f"{role} “{name}” has “{text_of(thing)}”, not “{words}”")

    def put(self, role: str, name: str, words: str) -> None:
        """Put a text into a line at once, as a dictated or pasted one comes."""
        thing = self.go_to(role, name)
        Atspi.EditableText.set_text_contents(thing.get_editable_text_iface(), words)
        self._ears.until(lambda: text_of(thing) == words, 10, f"“{words}” was not taken")

    def tab_to(self, role: str, name: str, most: int = 60) -> None:
        """Press Tab until a thing has the focus."""
        for _ in range(most):
            here = self._ears.focused()
            if here is not None and role_of(here) == role and here.get_name().startswith(name):
                return
            self.key("Tab")
        raise TimeoutError(f"Tab does not lead to {role} “{name}”")
