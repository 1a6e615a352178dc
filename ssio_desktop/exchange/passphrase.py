"""Sealing with a passphrase, in the format of age, with work that is the same on every computer.

The library measures how fast this computer is and asks of everybody who opens the file as much work
and memory as takes a second here: half a gigabyte and more. https://age-encryption.org/v1
"""

from __future__ import annotations

import base64
import re
import secrets
from typing import Final

import pyrage
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

WORK: Final = 17
"""Powers of two of scrypt's work: 128 MiB of memory, and well below a second."""
MOST_WORK: Final = 20
"""What is still opened: files of programs before have 19 or 20, those of the age program 18."""
_VERSION: Final = b"age-encryption.org/v1"
_STANZA: Final = re.compile(rb"\Aage-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{1,64} (\d{1,3})\n")
_CHUNK: Final = 64 * 1024


def encrypt(content: bytes, passphrase: str) -> bytes:
    """The content under a passphrase."""
    key, salt, nonce = (secrets.token_bytes(16) for _ in range(3))
    wrapping = Scrypt(_VERSION + b"/scrypt" + salt, 32, 2**WORK, 8, 1).derive(passphrase.encode())
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), key, None)
    lines = (_VERSION, b"-> scrypt %b %d" % (_text(salt), WORK), _text(wrapped), b"---")
    header = b"\n".join(lines)
    seal = hmac.HMAC(_derived(key, b"", b"header"), hashes.SHA256())
    seal.update(header)
    parts = [header, b" ", _text(seal.finalize()), b"\n", nonce]
    cipher = ChaCha20Poly1305(_derived(key, nonce, b"payload"))
    for start in range(0, len(content) or 1, _CHUNK):
        is_last = start + _CHUNK >= len(content)
        number = (start // _CHUNK).to_bytes(11, "big") + bytes([is_last])
        parts.append(cipher.encrypt(number, content[start : start + _CHUNK], None))
    return b"".join(parts)


def decrypt(sealed: bytes, passphrase: str) -> bytes:
    """The content. pyrage.DecryptError where that is not the passphrase, ValueError where opening
    it would take more work than any file of the program asks for."""
    found = _STANZA.match(sealed)
    if found is not None and int(found[1]) > MOST_WORK:
        raise ValueError(f"work of 2 to the power of {int(found[1])}")
    return bytes(pyrage.passphrase.decrypt(sealed, passphrase))


def _derived(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, purpose).derive(key)


def _text(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")
