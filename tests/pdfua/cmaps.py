"""Reads character maps of PDF files: codes to Unicode (ToUnicode) and codes to CIDs.

ISO 32000-1, 9.7.5 and 9.10.3. Only what such maps may hold is read; they are no programs here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# ISO 32000-1, table 118, by the collection of characters each map is for.
PREDEFINED = {
    "GB1": "GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V "
    "GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V",
    "CNS1": "B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V "
    "CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V",
    "Japan1": "83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H "
    "Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V "
    "UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V",
    "Korea1": "KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V "
    "KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V",
}
COLLECTION = {name: kind for kind, names in PREDEFINED.items() for name in names.split()}
IDENTITY = frozenset(["Identity-H", "Identity-V"])

_HEX = rb"<\s*([0-9A-Fa-f\s]*)>"
_BLOCK = re.compile(rb"begin(codespacerange|bfchar|bfrange|cidchar|cidrange)(.*?)end\1", re.S)
_ENTRY = re.compile(_HEX + rb"|(\[[^\]]*\])|(\d+)")


@dataclass(slots=True)
class CMap:
    """lengths: of codes, in bytes. unicode: by code. cids: by code. uses: another map’s name."""

    lengths: set[int] = field(default_factory=set)
    unicode: dict[int, str] = field(default_factory=dict)
    cids: dict[int, int] = field(default_factory=dict)
    uses: str = ""
    vertical: int = 0

    def codes(self, text: bytes) -> Iterator[int]:
        """The codes of a string; the longest length of the map is taken throughout."""
        size = max(self.lengths, default=1)
        for at in range(0, len(text), size):
            yield int.from_bytes(text[at : at + size])


def read_cmap(data: bytes) -> CMap:
    """The map in the text of a stream."""
    cmap = CMap()
    if found := re.search(rb"/WMode\s+(\d)", data):
        cmap.vertical = int(found[1])
    if found := re.search(rb"/([\w-]+)\s+usecmap", data):
        cmap.uses = found[1].decode()
    for kind, block in _BLOCK.findall(data):
        entries = list(_ENTRY.finditer(block))
        if kind == b"codespacerange":
            cmap.lengths.update(len(_bytes(entry[1] or b"")) for entry in entries)
        elif kind in (b"bfchar", b"cidchar"):
            for item, value in zip(entries[::2], entries[1::2], strict=False):
                _put(cmap, kind, int.from_bytes(_bytes(item[1] or b"")), value, 0)
        else:
            for first, last, value in zip(entries[::3], entries[1::3], entries[2::3], strict=False):
                start, end = (int.from_bytes(_bytes(item[1] or b"")) for item in (first, last))
                for step in range(min(end - start, 0xFFFF) + 1):
                    _put(cmap, kind, start + step, value, step)
    return cmap


def _put(cmap: CMap, kind: bytes, code: int, value: re.Match[bytes], step: int) -> None:
    if kind.startswith(b"cid"):
        cmap.cids[code] = int(value[3] or 0) + step
    elif value[2] is not None:
        items = re.findall(_HEX, value[2])
        if step < len(items):
            cmap.unicode[code] = _text(_bytes(items[step]), 0)
    else:
        cmap.unicode[code] = _text(_bytes(value[1] or b""), step)


def _bytes(digits: bytes) -> bytes:
    clean = b"".join(digits.split()).decode()
    return bytes.fromhex(clean + "0" * (len(clean) % 2))


def _text(data: bytes, step: int) -> str:
    if step and data:
        data = ((int.from_bytes(data) + step) % (1 << 8 * len(data))).to_bytes(len(data))
    if len(data) == 1:
        return chr(data[0])
    return data.decode("utf-16-be", "replace")
