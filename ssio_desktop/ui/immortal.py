"""A guard against PySide 6.12 on Python 3.11, to be called before the first window.

PySide 6.12.0 assumes that None, True and False never die, which holds from Python 3.12 on. On
3.11 every Qt call that returns nothing takes a reference from None; after some thousand calls the
interpreter aborts (“none_dealloc”). Raising the counts out of reach is what Python 3.12 does.
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40
"""At a million Qt calls a second, two weeks."""


def keep_constants_alive() -> None:
    """Make None, True and False immortal where the interpreter does not do so itself."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False):
        # The reference count is the first word of every CPython object.
        ctypes.c_ssize_t.from_address(id(constant)).value += _OUT_OF_REACH
