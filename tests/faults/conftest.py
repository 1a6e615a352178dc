"""What the tests of faults share."""

from __future__ import annotations

from tests.services.conftest import make_workspace, register, ws
from tests.store.conftest import make_store, store

__all__ = ["make_store", "make_workspace", "register", "store", "ws"]
