"""What the tests of the page of imports share."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.ui.schools.desk import open_desk

__all__ = ["make_workspace", "open_desk", "register", "ws"]
