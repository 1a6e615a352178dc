"""The page that shows the gallery's pictures side by side."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>SSIO Desktop: gallery</title>
<style>body{font:16px system-ui;margin:2rem;background:#f6f6f3;color:#1b2430}
figure{display:inline-block;width:30rem;margin:0 1rem 1rem 0;vertical-align:top}
img{width:100%;border:1px solid #7d8790}figcaption{font-size:.9rem}</style>
<h1>Every page, in every look</h1><p>Schools, people and judgements are invented.</p>
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture. scene: what it shows. words: in which state and look. file: its name."""

    scene: str
    words: str
    file: str


def write_index(folder: Path, pictures: Sequence[Picture]) -> None:
    """Write index.html, a heading for each scene."""
    parts = [_HEAD]
    for scene in dict.fromkeys(picture.scene for picture in pictures):
        parts.append(f"<h2>{html.escape(scene)}</h2>")
        for each in (picture for picture in pictures if picture.scene == scene):
            said = html.escape(f"{each.scene}: {each.words}")
            parts.append(
                f'<figure><a href="{html.escape(each.file)}"><img loading="lazy" alt="{said}"'
                f' src="{html.escape(each.file)}"></a><figcaption>{said}</figcaption></figure>'
            )
    (folder / "index.html").write_text("\n".join(parts), "utf-8")
