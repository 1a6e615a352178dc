"""What every journey shares."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from tests.services.conftest import make_workspace, register, ws
from tests.ui.conftest import pytest_itemcollected
from tests.ui.window import open_window

__all__ = ["make_workspace", "open_window", "pytest_itemcollected", "register", "ws"]


@pytest.fixture(autouse=True)
def _own_locale() -> Iterator[None]:
    """A journey sets the language as the program does, which other tests must not inherit."""
    former = QLocale()
    yield
    QLocale.setDefault(former)
