from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws

__all__ = ["make_workspace", "register", "ws"]
