"""What every test of the window shares: no screen is needed, and None stays alive."""

from __future__ import annotations

import os

from ssio_desktop.ui.immortal import keep_constants_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

keep_constants_alive()
