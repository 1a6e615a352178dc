"""After how long the program locks, as the person chose it."""

from __future__ import annotations

from PySide6.QtCore import QSettings

LOCK_AFTER = "lock/minutes"
"""In the settings: minutes without a key or a click after which it locks; 0 for never."""

USUAL_MINUTES = 15


def lock_minutes(settings: QSettings) -> int:
    """After how many idle minutes it locks; 0 for never."""
    try:
        return max(0, int(str(settings.value(LOCK_AFTER, USUAL_MINUTES))))
    except ValueError:
        return USUAL_MINUTES
