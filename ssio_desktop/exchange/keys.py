"""The keys of one device: an age identity to open what was sealed for it, a minisign key to sign.

Texts in the formats of those two programs. Knows nothing of where they are kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import minisign
import pyrage

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_MOST = 200
"""Characters of a key's text; those of age have 62 and those of minisign 56."""


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What others need of a device. seal: an age recipient (``age1…``). sign: the base64 line of
    a minisign public key (``RW…``)."""

    seal: str
    sign: str

    def __post_init__(self) -> None:
        try:
            if max(len(self.seal), len(self.sign)) > _MOST:
                raise ValueError("too long")
            pyrage.x25519.Recipient.from_str(self.seal)
            minisign.PublicKey.from_base64(self.sign)
        except (ValueError, pyrage.RecipientError, minisign.Error) as problem:
            raise UserError(
                say("These are no keys of a device."),
                remedy=say("Take them from the file that came with them, or ask for it again."),
                code="keys.unfit",
            ) from problem

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 over both keys, 32 bytes: what two people compare."""
        return hashlib.sha256(f"ssio-keys/1\n{self.seal}\n{self.sign}\n".encode()).digest()


@dataclass(frozen=True, slots=True, repr=False)
class SecretKeys:
    """What a device keeps to itself: an age identity and a minisign secret key, without a password
    of its own, because the store that holds it is encrypted."""

    seal: str
    sign: str

    @property
    def public(self) -> PublicKeys:
        """The keys to give to others."""
        return PublicKeys(
            str(pyrage.x25519.Identity.from_str(self.seal).to_public()),
            self.signing().get_public_key().to_base64().decode(),
        )

    def signing(self) -> minisign.SecretKey:
        """The key to sign with."""
        return minisign.SecretKey.from_base64(self.sign)


def new_keys() -> SecretKeys:
    """Fresh keys from the system's source of randomness."""
    pair = minisign.KeyPair.generate()
    return SecretKeys(str(pyrage.x25519.Identity.generate()), pair.secret_key.to_base64().decode())


def recovery_identity() -> tuple[str, str]:
    """A fresh age identity that belongs to no device, and the recipient to seal for."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())
