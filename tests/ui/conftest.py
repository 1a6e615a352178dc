"""What every test of the window shares: no screen is needed, and None stays alive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from ssio_desktop.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

keep_constants_alive()

HERE = Path(__file__).parents[1]
# Said of every dialog by Qt's offscreen platform, and true of nothing a person will meet.
_OFFSCREEN_ONLY = (
    "This plugin does not support propagateSizeHints",
    r"This plugin does not support raise\(\)",
)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Qt's warnings fail a test, but for these."""
    if item.path.is_relative_to(HERE) and "qtbot" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN_ONLY))


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    """A test that starts the program sets the language, which other tests must not inherit."""
    former = QLocale()
    yield
    QLocale.setDefault(former)
