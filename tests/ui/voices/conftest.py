"""What the tests of this page share."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.ui.window import open_window

__all__ = ["make_workspace", "open_window", "register", "ws"]
