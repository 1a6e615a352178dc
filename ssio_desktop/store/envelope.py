"""The key file beside a store: the data key, wrapped by a key derived from the passphrase.

Knows nothing of databases. The passphrase goes through Argon2id (RFC 9106) and the key that comes
out wraps the store's random data key with AES-256-GCM. A new passphrase therefore rewrites only
this small file.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ssio_desktop.domain.passphrases import as_kept, ways_to_write
from ssio_desktop.errors import UserError
from ssio_desktop.store.recovery_code import looks_like_code, read_code
from ssio_desktop.wording import say

FORMAT: Final = "ssio-key/1"
FORMAT_TWO: Final = "ssio-key/2"
"""Of a key file with a recovery code, which earlier versions of the program would drop."""

DATA_KEY_BYTES: Final = 32
MIN_PASSPHRASE: Final = 8
_SYSTEM: Final = "ssio-system-"
"""What a secret begins with that the key store of the system keeps."""

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
class Wrap:
    """The data key wrapped once, with what is needed to unwrap it, except the secret."""

    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_json(self) -> dict[str, Any]:
        """As it stands in a key file."""
        return {
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
        }

    @classmethod
    def from_json(cls, raw: Any) -> Wrap:
        """ValueError, KeyError or TypeError where it is none within its bounds."""
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
        return cls(cost, _decode(kdf["salt"]), _decode(cipher["nonce"]), _decode(cipher["wrapped"]))


@dataclass(frozen=True, slots=True)
class Recovery:
    """The data key wrapped for something else than the passphrase: a recovery code, or a secret
    that the system keeps. id: by which a sheet is told from another. made: the day, ISO 8601."""

    id: str
    made: str
    wrap: Wrap

    def to_json(self) -> dict[str, Any]:
        """As it stands in a key file."""
        return {"id": self.id, "made": self.made, **self.wrap.to_json()}

    @classmethod
    def from_json(cls, raw: Any) -> Recovery | None:
        """None for None; errors as of :meth:`Wrap.from_json`."""
        if raw is None:
            return None
        return cls(str(raw["id"])[:20], str(raw["made"])[:10], Wrap.from_json(raw))


@dataclass(frozen=True, slots=True)
class Envelope:
    """The wrapped data key of a store: for its passphrase and, where one was made, for a recovery
    code. system: for a secret that the key store of the system keeps. An earlier version drops that
    with the next passphrase, and then asks for the passphrase."""

    store_id: str
    wrap: Wrap
    recovery: Recovery | None = None
    system: Recovery | None = None

    @property
    def cost(self) -> KeyCost:
        """How dear a guess at the passphrase is."""
        return self.wrap.cost

    def to_text(self) -> str:
        """The envelope as the text of a key file."""
        raw: dict[str, Any] = {
            "format": FORMAT if self.recovery is None else FORMAT_TWO,
            "store": self.store_id,
            **self.wrap.to_json(),
        }
        if self.recovery is not None:
            raw["recovery"] = self.recovery.to_json()
        if self.system is not None:
            raw["system"] = self.system.to_json()
        return json.dumps({**raw, "check": _check(raw)}, indent=2)

    @classmethod
    def from_text(cls, text: str, *, where: str) -> Envelope:
        """Read a key file's text. UserError where it is not one this version can read."""
        try:
            if len(text) > _MAX_TEXT:
                raise ValueError("too long")
            raw = json.loads(text)
            if "check" in raw and raw.pop("check") != _check(raw):
                raise ValueError("not as it was written")
            if raw["format"] not in (FORMAT, FORMAT_TWO):
                raise UserError(
                    say("This store's key file was written by a newer version of the program."),
                    where=where,
                    remedy=say(
                        "Install the newer version, or open the store where it was last used."
                    ),
                    code="key.newer",
                )
            return cls(
                str(raw["store"]),
                Wrap.from_json(raw),
                Recovery.from_json(raw.get("recovery")),
                Recovery.from_json(raw.get("system")),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UserError(
                say("The key file of this store is damaged."),
                where=where,
                remedy=say("Put back the copy that lies with your latest backup and try again."),
                code="key.damaged",
            ) from error


def seal(data_key: bytes, passphrase: str, store_id: str, cost: KeyCost | None = None) -> Envelope:
    """Wrap a 32-byte data key. UserError where the passphrase is too short, or no text."""
    try:
        passphrase = as_kept(passphrase)
    except ValueError as error:
        raise UserError(
            say("The passphrase holds a sign that cannot be written."),
            remedy=say("Type it anew, or save the file that holds it as UTF-8 text."),
            code="passphrase.signs",
        ) from error
    if len(passphrase) < MIN_PASSPHRASE:
        raise UserError(
            say(
                "The passphrase is shorter than {min_passphrase} characters.",
                min_passphrase=MIN_PASSPHRASE,
            ),
            remedy=say("Choose a longer one; three or four unrelated words are easy to remember."),
            code="passphrase.short",
        )
    return Envelope(store_id, _wrap(data_key, passphrase, store_id, cost))


def seal_for_code(
    envelope: Envelope, data_key: bytes, code: str, made: date, cost: KeyCost | None = None
) -> Envelope:
    """The envelope with the data key wrapped for a recovery code too, in place of any former one.

    code: as ``recovery_code.new_code`` gives it.
    """
    name = secrets.token_hex(3)
    purpose = _recovery_purpose(envelope.store_id, name)
    wrap = _wrap(data_key, read_code(code), purpose, cost)
    return replace(envelope, recovery=Recovery(name, made.isoformat(), wrap))


def seal_for_system(
    envelope: Envelope, data_key: bytes, made: date, cost: KeyCost | None = None
) -> tuple[Envelope, str]:
    """The envelope with the data key wrapped for a fresh secret too, and that secret, which the key
    store of the system is to keep."""
    secret = _SYSTEM + secrets.token_hex(32)
    name = secrets.token_hex(3)
    wrap = _wrap(data_key, secret, _system_purpose(envelope.store_id, name), cost)
    return replace(envelope, system=Recovery(name, made.isoformat(), wrap)), secret


def unseal(envelope: Envelope, secret: str) -> bytes:
    """The data key, 32 bytes. secret: the passphrase, the recovery code where there is one, or what
    the key store of the system keeps.

    UserError where it is not the right one.
    """
    if secret.startswith(_SYSTEM) and envelope.system is not None:
        purpose = _system_purpose(envelope.store_id, envelope.system.id)
        found = _unwrap(envelope.system.wrap, secret, purpose)
        if found is not None:
            return found
    tried = (_unwrap(envelope.wrap, w, envelope.store_id) for w in ways_to_write(secret))
    key = next((found for found in tried if found is not None), None)
    if key is None and looks_like_code(secret):
        key = _by_code(envelope, secret)
    if key is None:
        raise UserError(
            say("That is not the passphrase of this store."),
            remedy=say("Check Caps Lock and try again. Nothing was changed."),
            code="passphrase.wrong",
        )
    return key


def _by_code(envelope: Envelope, text: str) -> bytes | None:
    code = read_code(text)
    recovery = envelope.recovery
    key = None
    if recovery is not None:
        purpose = _recovery_purpose(envelope.store_id, recovery.id)
        key = _unwrap(recovery.wrap, code, purpose)
    if key is None:
        raise UserError(
            say("That is not the recovery code that this store has now."),
            remedy=say("A sheet made later may have taken its place, or it was revoked."),
            code="recovery.wrong",
        )
    return key


def _wrap(data_key: bytes, secret: str, purpose: str, cost: KeyCost | None) -> Wrap:
    cost = cost or KeyCost()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    wrapped = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, purpose.encode())
    return Wrap(cost, salt, nonce, wrapped)


def _unwrap(wrap: Wrap, secret: str, purpose: str) -> bytes | None:
    try:
        key = _derive(secret, wrap.salt, wrap.cost)
        return AESGCM(key).decrypt(wrap.nonce, wrap.wrapped, purpose.encode())
    except (InvalidTag, ValueError):
        return None


def _recovery_purpose(store_id: str, name: str) -> str:
    return f"{store_id}/recovery/{name}"


def _system_purpose(store_id: str, name: str) -> str:
    return f"{store_id}/system/{name}"


def _check(raw: Mapping[str, Any]) -> str:
    """By which a key file that a disk damaged is told from a wrong passphrase."""
    text = json.dumps({k: v for k, v in raw.items() if k != "check"}, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:16]


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
