"""Writes the style sheet's arrows and ticks, an SVG for each palette, from the icon set.

Run after a palette or the icons changed: ``python packaging/style_images.py``.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ssio_desktop.ui.theme.palettes import DARK, HIGH_CONTRAST, LIGHT  # noqa: E402
from ssio_desktop.ui.theme.tokens import Colours  # noqa: E402

DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="5" fill="currentColor"/></svg>\n'
)


def pictures(colours: Colours, icons: Path) -> dict[str, str]:
    """File name to SVG text for one palette."""
    inks = {
        "chevron-down": colours.muted,
        "arrow-up": colours.text,
        "arrow-down": colours.text,
        "check": colours.on_accent,
        "minus": colours.on_accent,
    }
    made = {
        f"{name}.svg": (icons / f"{name}.svg").read_text("utf-8").replace("currentColor", ink)
        for name, ink in inks.items()
    }
    made["dot.svg"] = DOT.replace("currentColor", colours.on_accent)
    return made


def main() -> None:
    for colours in (LIGHT, DARK, HIGH_CONTRAST):
        folder = ROOT / "resources" / "style" / "window" / colours.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pictures(colours, ROOT / "resources" / "icons").items():
            (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
