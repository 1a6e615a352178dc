"""What the tests of these pages share."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.services.test_second_looks import south
from tests.ui.window import open_window

__all__ = ["make_workspace", "open_window", "register", "south", "ws"]
