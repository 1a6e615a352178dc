"""The pages of an encrypted file one by one, for when the file as a whole can no longer be opened.

SQLCipher 4 with its defaults: pages of 4,096 bytes, AES-256-CBC, of whose last 80 bytes 16 are the
page's own initialisation vector and 64 its HMAC-SHA-512. The file's first 16 bytes are the salt
from which, with the key, the key of these seals is made. A page whose seal does not hold is not
read. Pages that a journal holds, up to its last whole transaction, stand before those of the file.
"""

from __future__ import annotations

import hmac
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import pbkdf2_hmac, sha512
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE: Final = 4_096
RESERVED: Final = 80
USABLE: Final = PAGE - RESERVED
_IV: Final = 16
_SALT: Final = 16
_JOURNAL_HEAD: Final = 32
_FRAME_HEAD: Final = 24
_MAGIC: Final = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ReadPages:
    """Pages in clear by number, from 1, without their reserved bytes. broken: the numbers of those
    that could not be read."""

    pages: Mapping[int, bytes]
    broken: tuple[int, ...]


def read_pages(path: Path, data_key: bytes) -> ReadPages:
    """Every page that can be read and whose seal holds. OSError where the file cannot be read."""
    data = path.read_bytes()
    newer = dict(_journal_pages(path.with_name(path.name + "-wal")))
    salts = [data[:_SALT]]
    if 1 in newer:
        salts.insert(0, newer[1][:_SALT])
    count = max(-(-len(data) // PAGE), max(newer, default=0))
    best: ReadPages | None = None
    for salt in salts:
        seal_key = _seal_key(data_key, salt)
        pages: dict[int, bytes] = {}
        for number in range(1, count + 1):
            # A frame of the journal that is damaged does not hide the page that is in the file.
            for sealed in (newer.get(number), data[(number - 1) * PAGE : number * PAGE]):
                clear = _clear(sealed, number, data_key, seal_key) if sealed else None
                if clear is not None:
                    pages[number] = clear
                    break
        broken = tuple(number for number in range(1, count + 1) if number not in pages)
        if best is None or len(broken) < len(best.broken):
            best = ReadPages(pages, broken)
    return best or ReadPages({}, ())


def opens_first_page(path: Path, data_key: bytes) -> bool:
    """Whether a key is the one of the file's first page. False where that page is damaged too."""
    try:
        with path.open("rb") as file:
            first = file.read(PAGE)
    except OSError:
        return False
    return _clear(first, 1, data_key, _seal_key(data_key, first[:_SALT])) is not None


def _seal_key(data_key: bytes, salt: bytes) -> bytes:
    return pbkdf2_hmac("sha512", data_key, bytes(each ^ 0x3A for each in salt), 2, 32)


def _clear(sealed: bytes, number: int, data_key: bytes, seal_key: bytes) -> bytes | None:
    """A page in clear; None where its seal does not hold."""
    if len(sealed) != PAGE:
        return None
    start = _SALT if number == 1 else 0
    content, vector = sealed[start:USABLE], sealed[USABLE : USABLE + _IV]
    sealing = hmac.new(seal_key, content + vector + struct.pack("<I", number), sha512)
    if not hmac.compare_digest(sealing.digest(), sealed[USABLE + _IV :]):
        return None
    cipher = Cipher(AES(data_key), CBC(vector)).decryptor()
    return (_MAGIC if number == 1 else b"") + cipher.update(content) + cipher.finalize()


def _journal_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The pages of a journal (write-ahead log) up to its last whole transaction, in order."""
    data = path.read_bytes() if path.is_file() else b""
    if len(data) < _JOURNAL_HEAD:
        return
    magic, _, size = struct.unpack(">III", data[:12])
    if magic & ~1 != 0x377F0682 or size != PAGE:
        return
    salts = data[16:24]
    waiting: list[tuple[int, bytes]] = []
    at = _JOURNAL_HEAD
    order = ">" if magic & 1 else "<"
    running = _sum(data[:24], (0, 0), order)
    while at + _FRAME_HEAD + PAGE <= len(data):
        head, page = data[at : at + _FRAME_HEAD], data[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE]
        number, commits = struct.unpack(">II", head[:8])
        running = _sum(page, _sum(head[:8], running, order), order)
        if head[8:16] != salts or struct.unpack(">II", head[16:24]) != running:
            return
        waiting.append((number, page))
        if commits:
            yield from waiting
            waiting.clear()
        at += _FRAME_HEAD + PAGE


def _sum(data: bytes, running: tuple[int, int], order: str) -> tuple[int, int]:
    """The journal's own checksum, by which the database knows where a journal ends."""
    first, second = running
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
