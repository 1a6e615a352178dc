"""What every journey shares."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.ui.conftest import own_locale, pytest_itemcollected
from tests.ui.window import open_window

__all__ = ["make_workspace", "open_window", "own_locale", "pytest_itemcollected", "register", "ws"]
