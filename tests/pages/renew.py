"""Draws the stored pictures anew, after a change of look that is wanted.

    QT_QPA_PLATFORM=offscreen python -m tests.pages.renew

Look at each new picture before it is committed: from then on it is what pages are held to.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.pages.pictures import difference, pictures, read
from tests.pages.samples import KEPT

FOLDER = Path(__file__).parents[1] / "data" / "pages"


def main() -> int:
    """Write those that differ; the exit status."""
    application = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for name, (draw, page) in KEPT.items():
        path = FOLDER / f"{name}.png"
        picture = pictures(draw(), only=page)[0]
        if difference(picture, read(path)).is_within_tolerance:
            sys.stdout.write(f"{name}: as it was\n")
        else:
            picture.save(str(path))
            sys.stdout.write(f"{name}: written\n")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
