"""Mends the maps from a font's codes to characters, so that copied and spoken text is whole.

ReportLab lists every code of a subset, used or not, and gives the unused ones U+0000, which
PDF/UA-1 does not allow (ISO 14289-1, 7.21.7).
"""

from __future__ import annotations

import re

from pikepdf import Pdf

_PAIR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]+)>")
_BLOCK = re.compile(rb"\d+ beginbfchar\n(.*?)endbfchar\n", re.DOTALL)
_BLOCK_SIZE = 100
"""Entries a block may have (Adobe Technical Note 5014)."""


def mend_font_maps(pdf: Pdf) -> None:
    """Leave the unused codes out of every font's map."""
    fonts = {
        font.objgen: font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()
    }
    for font in fonts.values():
        text = font.ToUnicode.read_bytes()
        found = _BLOCK.search(text)
        if found is None:
            continue
        used = [pair for pair in _PAIR.findall(found[1]) if pair[1].strip(b"0")]
        blocks = b"".join(
            _block(used[start : start + _BLOCK_SIZE]) for start in range(0, len(used), _BLOCK_SIZE)
        )
        font.ToUnicode.write(text[: found.start()] + blocks + text[found.end() :])


def _block(pairs: list[tuple[bytes, bytes]]) -> bytes:
    lines = b"".join(b"<%s> <%s>\n" % pair for pair in pairs)
    return b"%d beginbfchar\n%sendbfchar\n" % (len(pairs), lines)
