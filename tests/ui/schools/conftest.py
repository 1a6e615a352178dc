"""What the tests of the pages of schools share."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.ui.schools.desk import open_desk
from tests.ui.window import open_window

__all__ = ["make_workspace", "open_desk", "open_window", "register", "ws"]
