"""The key file beside a store: the data key, wrapped by a key derived from the passphrase.

Knows nothing of databases. The passphrase goes through Argon2id (RFC 9106) and the key that comes
out wraps the store's random data key with AES-256-GCM. A new passphrase therefore rewrites only
this small file.
"""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

FORMAT: Final = "ssio-key/1"
DATA_KEY_BYTES: Final = 32
MIN_PASSPHRASE: Final = 8
_MAX_TEXT: Final = 10_000
_MAX_MEMORY_KIB: Final = 1024 * 1024
_MAX_PASSES: Final = 64


@dataclass(frozen=True, slots=True)
class KeyCost:
    """How dear a guess at the passphrase is. memory_kib: KiB of memory; passes: runs over it."""

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Envelope:
    """A wrapped data key with what is needed to unwrap it, except the passphrase."""

    store_id: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_text(self) -> str:
        """The envelope as the text of a key file."""
        return json.dumps(
            {
                "format": FORMAT,
                "store": self.store_id,
                "kdf": {
                    "name": "argon2id",
                    "memory_kib": self.cost.memory_kib,
                    "passes": self.cost.passes,
                    "lanes": self.cost.lanes,
                    "salt": _encode(self.salt),
                },
                "cipher": {
                    "name": "aes-256-gcm",
                    "nonce": _encode(self.nonce),
                    "wrapped": _encode(self.wrapped),
                },
            },
            indent=2,
        )

    @classmethod
    def from_text(cls, text: str, *, where: str) -> Envelope:
        """Read a key file's text. UserError where it is not one this version can read."""
        try:
            if len(text) > _MAX_TEXT:
                raise ValueError("too long")
            raw = json.loads(text)
            if raw["format"] != FORMAT:
                raise UserError(
                    say("This store's key file was written by a newer version of the program."),
                    where=where,
                    remedy=say(
                        "Install the newer version, or open the store where it was last used."
                    ),
                    code="key.newer",
                )
            kdf, cipher = raw["kdf"], raw["cipher"]
            if kdf["name"] != "argon2id" or cipher["name"] != "aes-256-gcm":
                raise ValueError("unknown methods")
            cost = KeyCost(int(kdf["memory_kib"]), int(kdf["passes"]), int(kdf["lanes"]))
            if not (
                8 * cost.lanes <= cost.memory_kib <= _MAX_MEMORY_KIB
                and 1 <= cost.passes <= _MAX_PASSES
                and 1 <= cost.lanes <= 64
            ):
                raise ValueError("key derivation outside its bounds")
            return cls(
                str(raw["store"]),
                cost,
                _decode(kdf["salt"]),
                _decode(cipher["nonce"]),
                _decode(cipher["wrapped"]),
            )
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UserError(
                say("The key file of this store is damaged."),
                where=where,
                remedy=say("Put back the copy that lies with your latest backup and try again."),
                code="key.damaged",
            ) from error


def seal(data_key: bytes, passphrase: str, store_id: str, cost: KeyCost | None = None) -> Envelope:
    """Wrap a 32-byte data key. UserError where the passphrase is too short."""
    if len(passphrase) < MIN_PASSPHRASE:
        raise UserError(
            say(
                "The passphrase is shorter than {min_passphrase} characters.",
                min_passphrase=MIN_PASSPHRASE,
            ),
            remedy=say("Choose a longer one; three or four unrelated words are easy to remember."),
            code="passphrase.short",
        )
    cost = cost or KeyCost()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    key = _derive(passphrase, salt, cost)
    wrapped = AESGCM(key).encrypt(nonce, data_key, store_id.encode())
    return Envelope(store_id, cost, salt, nonce, wrapped)


def unseal(envelope: Envelope, passphrase: str) -> bytes:
    """The data key, 32 bytes. UserError where the passphrase is not the right one."""
    key = _derive(passphrase, envelope.salt, envelope.cost)
    try:
        return AESGCM(key).decrypt(envelope.nonce, envelope.wrapped, envelope.store_id.encode())
    except (InvalidTag, ValueError) as error:
        raise UserError(
            say("That is not the passphrase of this store."),
            remedy=say("Check Caps Lock and try again. Nothing was changed."),
            code="passphrase.wrong",
        ) from error


def _derive(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    method = Argon2id(
        salt=salt,
        length=DATA_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return method.derive(passphrase.encode())


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
